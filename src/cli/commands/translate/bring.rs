//! `avenant translate import`: what a translator made of a sheet comes back.

use std::path::Path;

use crate::base::{Arg, Code, Diagnostic, Report, SectionId, Severity};
use crate::cli::args::Request;
use crate::cli::outcome::Outcome;
use crate::cli::session::{self, Session};
use crate::edit::sheet::bring::{Bringing, bring};
use crate::edit::sheet::{Brought, RowName, html, markdown};
use crate::import::decode;
use crate::model::Site;
use crate::sys::{Failure, incoming, journal};
use crate::work::Speech;

use super::asked::Bring;
use super::is_of_processor;

/// Runs the command.
///
/// # Errors
/// What the system refused; nothing is then written, or the next command completes it.
pub fn run(request: &Request, asked: &Bring, speech: &Speech) -> Result<Outcome, Failure> {
    let (session, _lock) = session::open_to_write(request, speech, "translate")?;
    let findings = session.check();
    let Some(site) = session.opened.site.clone() else {
        return session.refuse(findings);
    };
    let Some(bytes) = incoming::one(&asked.file)?.bytes else {
        return session.refuse(refused("too-large", &asked.file));
    };
    let Some(brought) = read(&bytes) else {
        return session.refuse(refused(unread(&asked.file), &asked.file));
    };
    let bringing = match bring(&site, &session.tree, &brought) {
        Ok(bringing) => bringing,
        Err(report) => return session.refuse(report),
    };
    if bringing.edits.changes.is_empty() {
        session.say("translate-unchanged", &[]);
        return Ok(Outcome::Done);
    }
    let after = session.after(&bringing.edits);
    let found = new_findings(&after.check(), &findings);
    if stops(&found, &site) {
        return after.refuse(found);
    }
    say(&session, &bringing, asked.yes);
    if !asked.yes {
        after.print(found)?;
        session.say("summary-nothing-written", &[]);
        session.say("translate-ask", &[]);
        return Ok(Outcome::Done);
    }
    journal::apply(&session.root, &bringing.edits)?;
    after.print(found)?;
    after.say("translate-done", &[]);
    Ok(Outcome::Done)
}

/// Reads a sheet of either form.
fn read(bytes: &[u8]) -> Option<Brought> {
    markdown::read(&decode(bytes)).or_else(|| html::read(bytes).ok().flatten())
}

/// Returns why a file is no sheet.
fn unread(file: &Path) -> &'static str {
    if is_of_processor(file) {
        "processor"
    } else {
        "unreadable"
    }
}

fn refused(fault: &'static str, file: &Path) -> Report {
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    let finding = Diagnostic::new(Code::SHEET_REFUSED)
        .arg("fault", fault)
        .arg("name", name.into_owned());
    Report::from(finding.arg("words", "none"))
}

/// Returns what is found after a change and was not before, wherever it stands.
fn new_findings(after: &Report, before: &Report) -> Report {
    let mut new = Report::new();
    let is_known = |found: &Diagnostic| {
        let mut before = before.iter();
        before.any(|known| known.code == found.code && known.args == found.args)
    };
    for found in after.iter().filter(|found| !is_known(found)) {
        new.push(found.clone());
    }
    new
}

/// A translation that is begun lacks sections, which its other sections may name already; that is no
/// reason not to begin it.
fn stops(found: &Report, site: &Site) -> bool {
    let mut errors = found.iter().filter(|one| one.severity == Severity::Error);
    errors.any(|error| error.code != Code::SECTION_MISSING && !is_awaited(error, site))
}

/// Returns whether a reference leads to a section that only the text that prevails has.
fn is_awaited(error: &Diagnostic, site: &Site) -> bool {
    let arg = |wanted: &str| {
        let mut args = error.args.iter();
        args.find_map(|(name, value)| match value {
            Arg::Text(text) if *name == wanted => Some(text.as_str()),
            _ => None,
        })
    };
    let Some(id) = arg("id").and_then(SectionId::parse) else {
        return false;
    };
    let mut documents = site.documents.iter();
    let document = match error.code {
        Code::REFERENCE_UNKNOWN => {
            let path = error.place.as_ref().map(|place| place.path.as_str());
            documents.find(|one| {
                let mut langs = site.config.languages.iter();
                langs.any(|lang| path == Some(&format!("content/{}/{lang}.md", one.id)))
            })
        }
        Code::REFERENCE_UNKNOWN_SECTION => {
            documents.find(|one| arg("document") == Some(one.id.as_str()))
        }
        _ => None,
    };
    document.is_some_and(|document| {
        let mut authentic = document.authentic.iter();
        let text = authentic.find_map(|lang| document.working.get(lang));
        text.is_some_and(|text| text.prose.section(&id).is_some())
    })
}

fn say(session: &Session<'_>, bringing: &Bringing, is_written: bool) {
    for passage in &bringing.passages {
        session.say("translate-change", &[("change", passage.as_str().into())]);
    }
    let names = |names: &[RowName]| {
        let names = names.iter().map(RowName::to_string);
        names.collect::<Vec<_>>().join(", ")
    };
    let changed = &bringing.changed;
    if !changed.is_empty() {
        let args = [
            ("count", changed.len().into()),
            ("names", names(changed).into()),
        ];
        session.say("translate-changed", &args);
    }
    let recorded = &bringing.recorded;
    if !recorded.is_empty() {
        let args = [
            ("is-written", if is_written { "yes" } else { "no" }.into()),
            ("count", recorded.len().into()),
            ("names", names(recorded).into()),
        ];
        session.say("translate-recorded", &args);
    }
}
