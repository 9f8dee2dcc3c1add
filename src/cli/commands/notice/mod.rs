//! `avenant notice`: the mails that tell readers of a version, as files to send.

pub mod asked;
pub mod sent;

use std::path::Path;

use crate::cli::args::Request;
use crate::cli::commands::build::output_folder;
use crate::cli::commands::publish::known_document;
use crate::cli::console;
use crate::cli::misuse;
use crate::cli::outcome::Outcome;
use crate::cli::session::{self, Session};
use crate::lang::Lang;
use crate::render::mail::Mails;
use crate::sys::Failure;
use crate::sys::output::Staging;
use crate::work::Speech;

use asked::Notice;

/// Runs the command.
///
/// # Errors
/// What the system refused; the folder is then as it was.
pub fn run(request: &Request, asked: &Notice, speech: &Speech) -> Result<Outcome, Failure> {
    let session = session::open(request, speech)?;
    let report = session.check();
    let day = asked.as_of.or_else(|| session.today());
    let (Some(site), Some(day)) = (session.opened.site.clone(), day) else {
        return session.refuse(report);
    };
    // What is told to readers must be what is sealed.
    let (plan, found) = session.plan(day, None);
    let (Some(plan), false) = (plan, report.has_errors() || found.has_errors()) else {
        let mut all = report;
        all.extend(found);
        return session.refuse(all);
    };
    let document = match known_document(&asked.document, &site, speech) {
        Ok(Some(document)) => document,
        Ok(None) => return session.refuse(report),
        Err(words) => {
            console::talk(&words);
            return Ok(Outcome::Misuse);
        }
    };
    let lang = match asked
        .lang
        .as_deref()
        .map(|typed| (typed, Lang::parse(typed)))
    {
        Some((typed, None)) => return Ok(no_language(typed, speech)),
        Some((_, lang)) => lang,
        None => None,
    };
    match plan.mails(document, asked.version, lang.as_ref()) {
        Ok(mails) => write(&session, &mails, asked.out.as_deref()),
        Err(report) => session.refuse(report),
    }
}

/// Refuses what is no language tag.
fn no_language(typed: &str, speech: &Speech) -> Outcome {
    let typed = [("typed", typed.into())];
    let said = speech.say("erratum-no-language", &typed);
    let help = speech.say("erratum-no-language-help", &typed);
    console::talk(&misuse::refusal(&said, &help, speech));
    Outcome::Misuse
}

fn write(session: &Session<'_>, mails: &Mails, out: Option<&Path>) -> Result<Outcome, Failure> {
    let name = format!(
        "notice-{}-{}",
        mails.version.document, mails.version.effective
    );
    let out = out.map_or_else(|| session.root.join(name), Path::to_path_buf);
    let out = output_folder(&session.root, Some(&out))?;
    let staging = Staging::begin(&out)?;
    for (path, bytes) in &mails.files {
        if let Err(failure) = staging.put(path, bytes) {
            staging.abandon();
            return Err(failure);
        }
    }
    staging.commit()?;
    let tags = |languages: &[Lang]| {
        let tags: Vec<&str> = languages.iter().map(Lang::as_str).collect();
        tags.join(", ")
    };
    let args = [
        ("version", mails.version.to_string().into()),
        ("folder", out.display().to_string().into()),
        ("languages", tags(&mails.languages).into()),
    ];
    session.say("notice-done", &args);
    if !mails.untold.is_empty() {
        session.say(
            "notice-untold",
            &[("languages", tags(&mails.untold).into())],
        );
    }
    Ok(Outcome::Done)
}
