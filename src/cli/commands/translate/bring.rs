//! `avenant translate import`: what a translator made of a sheet comes back.

use std::path::Path;

use crate::base::{Code, Diagnostic, Report, Severity};
use crate::cli::args::Request;
use crate::cli::outcome::Outcome;
use crate::cli::session::{self, Session};
use crate::edit::sheet::bring::{Bringing, bring};
use crate::edit::sheet::{Brought, RowName, html, markdown};
use crate::import::decode;
use crate::sys::{Failure, incoming, journal};
use crate::work::Speech;

use super::asked::Bring;

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
    if stops(&found) {
        return after.refuse(found);
    }
    say(&session, &bringing);
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
    let ending = file.extension().and_then(|ending| ending.to_str());
    match ending.map(str::to_lowercase).as_deref() {
        Some("doc" | "docx" | "odt" | "rtf") => "processor",
        _ => "unreadable",
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

/// A translation that is begun lacks sections, and that is no reason not to begin it.
fn stops(found: &Report) -> bool {
    let mut errors = found.iter().filter(|one| one.severity == Severity::Error);
    errors.any(|error| error.code != Code::SECTION_MISSING)
}

fn say(session: &Session<'_>, bringing: &Bringing) {
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
            ("count", recorded.len().into()),
            ("names", names(recorded).into()),
        ];
        session.say("translate-recorded", &args);
    }
}
