//! `avenant translate export`: a sheet for a translator.

use std::collections::BTreeSet;
use std::path::Path;

use crate::base::{DocumentId, Report};
use crate::cli::args::Request;
use crate::cli::console;
use crate::cli::misuse;
use crate::cli::outcome::Outcome;
use crate::cli::session::{self, Session};
use crate::edit::sheet::{self, State, html, markdown};
use crate::lang::Lang;
use crate::model::Site;
use crate::sys::{Failure, single};
use crate::work::Speech;

use super::asked::{Export, Form};
use super::{asked_documents, is_of_processor, known_lang};

/// Runs the command.
///
/// # Errors
/// What the system refused.
pub fn run(request: &Request, asked: &Export, speech: &Speech) -> Result<Outcome, Failure> {
    let session = session::open(request, speech)?;
    let Some(site) = session.opened.site.clone() else {
        return session.print(session.check());
    };
    let found = known_lang(&asked.lang, &site, speech);
    let found = found.and_then(|lang| {
        let documents = asked_documents(asked.document.as_ref(), &site, speech)?;
        Ok((lang, documents))
    });
    let (lang, documents) = match found {
        Ok(found) => found,
        Err(words) => return Ok(misuse::ended(&words)),
    };
    let unread = unread(&session, &site, &lang, &documents);
    if !unread.is_empty() {
        return session.refuse(unread);
    }
    if let Some(out) = asked.out.as_deref().filter(|out| is_of_processor(out)) {
        return Ok(refused("translate-processor", out, speech));
    }
    let sheet = sheet::make(&site, &session.tree, &lang, &documents);
    let args = [("language", lang.as_str().into())];
    if sheet.rows.is_empty() {
        let said = speech.say("translate-nothing", &args);
        let help = speech.say("translate-nothing-help", &args);
        return Ok(misuse::ended(&misuse::refusal(&said, &help, speech)));
    }
    let say = |id: &str| speech.say(id, &args);
    let text = match asked.form {
        Form::Markdown => markdown::write(&sheet, &say),
        Form::Html => html::write(&sheet, speech.lang(), &say),
    };
    match &asked.out {
        None => console::data(&text).map_err(Failure::io(Path::new("stdout")))?,
        // A sheet that is there may hold a translator's work.
        Some(out) if out.exists() => return Ok(refused("translate-exists", out, speech)),
        Some(out) => single::write(out, text.as_bytes())?,
    }
    let count = |state: State| sheet.rows.iter().filter(|row| row.state == state).count();
    let args = [
        ("count", sheet.rows.len().into()),
        ("late", count(State::Late).into()),
        ("missing", count(State::Missing).into()),
    ];
    session.say("translate-exported", &args);
    Ok(Outcome::Done)
}

/// Says why no sheet is written to a file.
fn refused(why: &str, out: &Path, speech: &Speech) -> Outcome {
    let args = [("file", out.display().to_string().into())];
    let said = speech.say(why, &args);
    let help = speech.say(&format!("{why}-help"), &args);
    misuse::ended(&misuse::refusal(&said, &help, speech))
}

/// Returns what is wrong with texts that could not be read: they would seem to be missing.
fn unread(session: &Session<'_>, site: &Site, lang: &Lang, documents: &[DocumentId]) -> Report {
    let documents = documents.iter().filter_map(|id| site.document(id));
    let unread = documents.flat_map(|document| {
        let languages = document.authentic.iter().chain([lang]);
        let unread = languages.filter(|lang| !document.working.contains_key(*lang));
        unread.map(|lang| format!("content/{}/{lang}.md", document.id))
    });
    let unread: BTreeSet<String> = unread.collect();
    let mut report = Report::new();
    for finding in session.opened.report.iter() {
        let place = finding.place.as_ref();
        if place.is_some_and(|place| unread.contains(place.path.as_str())) {
            report.push(finding.clone());
        }
    }
    report
}
