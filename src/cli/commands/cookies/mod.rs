//! `avenant cookies`: the register of trackers listed, checked, compared between versions, written
//! for consent tools, and what files of others propose for it.

pub mod asked;
mod check;
mod diff;
pub mod export;
pub mod import;
mod list;

use crate::cli::args::Request;
use crate::cli::outcome::Outcome;
use crate::lang::Lang;
use crate::model::Site;
use crate::sys::Failure;
use crate::work::Speech;

use self::asked::Cookies;

/// Runs the command.
///
/// # Errors
/// What the system refused.
pub fn run(request: &Request, asked: &Cookies, speech: &Speech) -> Result<Outcome, Failure> {
    match asked {
        Cookies::List { site, lang } => {
            list::run(request, (site.as_deref(), lang.as_deref()), speech)
        }
        Cookies::Check => check::run(request, speech),
        Cookies::Diff(asked) => diff::run(request, asked, speech),
        Cookies::Export(asked) => export::run(request, asked, speech),
        Cookies::Import(asked) => import::run(request, asked, speech),
    }
}

/// Returns the language typed, else the site's first; or words on one that the site does not offer.
fn language(typed: Option<&str>, site: &Site, speech: &Speech) -> Result<Lang, String> {
    let offered = &site.config.languages;
    let Some(typed) = typed else {
        let first = offered.first().cloned();
        return Ok(first.unwrap_or_else(|| speech.lang().clone()));
    };
    let lang = Lang::parse(typed).filter(|lang| offered.contains(lang));
    lang.ok_or_else(|| {
        let known: Vec<&str> = offered.iter().map(Lang::as_str).collect();
        let args = [("typed", typed.into()), ("known", known.join(", ").into())];
        speech.say("cookies-unknown-language", &args) + "\n"
    })
}
