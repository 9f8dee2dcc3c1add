//! `avenant diff`: what changed between two texts of a document, or between any two files.

pub mod asked;
mod files;
mod head;
mod html;
mod markdown;
mod page;
mod places;
mod remarks;
mod text;
mod texts;
mod words;

use std::path::Path;
use std::sync::Arc;

use crate::base::{Arg, Report};
use crate::cli::args::Request;
use crate::cli::console;
use crate::cli::misuse;
use crate::cli::outcome::Outcome;
use crate::cli::session;
use crate::diff::record;
use crate::lang::Lang;
use crate::load::Tree;
use crate::sys::{Failure, terminal};
use crate::work::Speech;
use crate::work::comparison::Compared;

use asked::{Diff, Form, Texts};

/// Runs the command.
///
/// # Errors
/// What the system refused.
pub fn run(request: &Request, asked: &Diff, speech: &Speech) -> Result<Outcome, Failure> {
    let found = match &asked.texts {
        Texts::Files(old, new) => files::pair(old, new, asked.lang.as_deref(), speech)?,
        Texts::Document { .. } => texts::pair(request, asked, speech)?,
    };
    match found {
        Ok(pair) => match written(&Compared::of(pair), asked.form, speech) {
            Ok(data) => {
                console::data(&data).map_err(Failure::io(Path::new("stdout")))?;
                Ok(Outcome::Done)
            }
            Err(report) => session::print_findings(&report, &[], None, request, speech),
        },
        Err(Refusal::Words(words)) => {
            console::talk(&words);
            Ok(Outcome::Misuse)
        }
        Err(Refusal::Findings(report, tree)) => {
            session::print_findings(&report, &[], tree.as_deref(), request, speech)
        }
    }
}

/// Returns the changes in the form asked for.
fn written(compared: &Compared, form: Form, speech: &Speech) -> Result<String, Report> {
    let data = match form {
        Form::Text => {
            let look = text::Look {
                colour: console::colour_of_data(|name| std::env::var(name).ok()),
                width: terminal::columns(),
            };
            text::text(&page::page(compared, speech), look)
        }
        Form::Markdown => markdown::markdown(&page::page(compared, speech)),
        Form::Html => return html::html(compared, speech),
        Form::Json => {
            let ends = compared.ends();
            let record = record(&compared.redline, &compared.set, &ends);
            // Structures of strings and numbers always have a JSON form.
            serde_json::to_string_pretty(&record).unwrap_or_default() + "\n"
        }
    };
    Ok(data)
}

/// Why there is nothing to show.
enum Refusal {
    /// Something typed names nothing that is there; with what to do.
    Words(String),
    /// A text cannot be read; of a site, with its files.
    Findings(Report, Option<Arc<Tree>>),
}

/// Returns a refusal in words: the message `id`, and `id-help` for what to do.
fn refused(id: &str, args: &[(&str, Arg)], speech: &Speech) -> Refusal {
    let help = speech.say(&format!("{id}-help"), args);
    Refusal::Words(misuse::refusal(&speech.say(id, args), &help, speech))
}

/// Returns the language typed, or a refusal.
fn language(typed: &str, speech: &Speech) -> Result<Lang, Refusal> {
    let typed_arg = [("typed", typed.into())];
    Lang::parse(typed).ok_or_else(|| refused("diff-language", &typed_arg, speech))
}
