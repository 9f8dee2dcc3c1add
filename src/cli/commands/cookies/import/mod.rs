//! `avenant cookies import`: what a file says of trackers, as proposals in the register.

pub mod asked;

use std::path::Path;

use crate::base::name::{REGISTERS, nearest};
use crate::base::{Code, Diagnostic, EntryId, Report, TreePath};
use crate::cli::args::Request;
use crate::cli::commands::publish::new_errors;
use crate::cli::console;
use crate::cli::outcome::Outcome;
use crate::cli::session::{self, Session};
use crate::edit::Change;
use crate::edit::trackers::{self, New, Proposed, Told, Wanted};
use crate::load::CONTENT;
use crate::load::register::COOKIES;
use crate::model::register::Cookies;
use crate::sys::{Failure, incoming, journal};
use crate::work::Speech;
use crate::work::observed::{self, Format, Unreadable};

use asked::Import;

/// Runs the command.
///
/// # Errors
/// What the system refused; nothing is then written, or the next command completes it.
pub(super) fn run(request: &Request, asked: &Import, speech: &Speech) -> Result<Outcome, Failure> {
    let (session, _lock) = session::open_to_write(request, speech, "cookies import")?;
    let before = session.check();
    let Some(site) = session.opened.site.clone() else {
        return session.refuse(before);
    };
    let file = incoming::one(&asked.file)?;
    let bytes = file.bytes.as_deref().ok_or(Unreadable::TooLarge);
    let read = bytes.and_then(|bytes| observed::read(&file.name, bytes, asked.format));
    let told = match read {
        Ok(told) => told,
        Err(fault) => return session.refuse(Report::from(unreadable(&file.name, fault))),
    };
    let empty = Cookies::default();
    let cookies = site.registers.cookies.as_ref().unwrap_or(&empty);
    let wanted = match wanted(asked, cookies) {
        Ok(wanted) => wanted,
        Err(finding) => return session.refuse(Report::from(*finding)),
    };
    let Some(proposed) = proposed(&session, cookies, &told, &wanted, speech) else {
        // A register that cannot be read has findings of its own.
        return session.refuse(before);
    };
    if proposed.edits.changes.is_empty() {
        session.say("cookies-import-nothing", &[("file", told.file.into())]);
        say_others(&session, &proposed);
        return Ok(Outcome::Done);
    }
    console::data(&shown(&proposed)).map_err(Failure::io(Path::new("stdout")))?;
    let counts = [
        ("new", proposed.new.into()),
        ("known", proposed.known.into()),
    ];
    session.say("cookies-import-found", &counts);
    say_others(&session, &proposed);
    if !asked.yes {
        session.say("summary-nothing-written", &[]);
        session.say("cookies-import-ask", &[]);
        return Ok(Outcome::Done);
    }
    let after = session.after(&proposed.edits);
    let faults = new_errors(&after, &before);
    if faults.has_errors() {
        return after.refuse(faults);
    }
    journal::apply(&session.root, &proposed.edits)?;
    session.say(
        "cookies-import-done",
        &[("path", proposed.path.as_str().into())],
    );
    Ok(Outcome::Done)
}

fn proposed(
    session: &Session<'_>,
    cookies: &Cookies,
    told: &Told,
    wanted: &Wanted,
    speech: &Speech,
) -> Option<Proposed> {
    let path = TreePath::parse(&format!("{CONTENT}/{REGISTERS}/{COOKIES}"))?;
    trackers::propose(&session.tree, &path, cookies, told, wanted, &|id, args| {
        speech.say(id, args)
    })
}

fn say_others(session: &Session<'_>, proposed: &Proposed) {
    if proposed.others > 0 {
        session.say(
            "cookies-import-others",
            &[("count", proposed.others.into())],
        );
    }
}

/// Reads what is wanted: on which site, and which trackers that the register does not have.
fn wanted(asked: &Import, cookies: &Cookies) -> Result<Wanted, Box<Diagnostic>> {
    let site = match &asked.site {
        Some(typed) => Some(site(typed, cookies)?),
        None if cookies.sites.len() == 1 => cookies.sites.first().map(|site| site.id.clone()),
        None => None,
    };
    let new = match (asked.all, asked.services.is_empty()) {
        (true, _) => New::All,
        (false, true) => New::Met,
        (false, false) => New::Of(asked.services.clone()),
    };
    Ok(Wanted { site, new })
}

fn site(typed: &str, cookies: &Cookies) -> Result<EntryId, Box<Diagnostic>> {
    let site = cookies.site(typed).map(|site| site.id.clone());
    site.ok_or_else(|| {
        let known: Vec<&str> = cookies.sites.iter().map(|site| site.id.as_str()).collect();
        let near = nearest(typed, known.iter().copied()).unwrap_or_default();
        let finding = Diagnostic::new(Code::COOKIES_REFUSED).arg("fault", "site");
        let finding = finding.arg("name", typed).arg_or_none("nearest", near);
        Box::new(finding.arg_or_none("known", known.join(", ")))
    })
}

/// Returns the lines that would be added, as a patch that other programs read: nothing is taken away.
fn shown(proposed: &Proposed) -> String {
    let path = proposed.path.as_str();
    let is_new = matches!(proposed.edits.changes[..], [Change::Add { .. }]);
    let old = if is_new {
        "/dev/null".to_owned()
    } else {
        format!("a/{path}")
    };
    let mut text = format!("--- {old}\n+++ b/{path}\n");
    let mut added = 0;
    for (line, words) in &proposed.added {
        let count = words.lines().count();
        let before = line - 1;
        text.push_str(&format!("@@ -{before},0 +{},{count} @@\n", line + added));
        for line in words.lines() {
            text.push_str(&format!("+{line}\n"));
        }
        added += count;
    }
    text
}

fn unreadable(file: &str, fault: Unreadable) -> Diagnostic {
    let finding = Diagnostic::new(Code::TRACKERS_UNREADABLE).arg("file", file);
    let with = |fault: &'static str, line: usize, words: String| {
        let finding = finding.clone().arg("fault", fault);
        let finding = finding.arg("line", line.to_string());
        finding.arg_or_none("words", words)
    };
    match fault {
        Unreadable::TooLarge => with("too-large", 1, String::new()),
        Unreadable::Encoding(line, word) => with("encoding", line, word),
        Unreadable::NotCsv(line) => with("csv", line, String::new()),
        Unreadable::Columns(columns) => with("columns", 1, columns.join(", ")),
        Unreadable::NotJson(line) => with("json", line, String::new()),
        Unreadable::OtherJson(Format::Har) => with("har", 1, String::new()),
        Unreadable::OtherJson(Format::Edpb | Format::Ocd) => with("edpb", 1, String::new()),
        Unreadable::Empty => with("empty", 1, String::new()),
    }
}
