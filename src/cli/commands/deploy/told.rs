//! What is said of a deployment: how far it is, what it would do, what it did.

use std::io::IsTerminal as _;
use std::path::Path;

use serde_json::{Value, json};

use crate::base::Report;
use crate::cli::args::{Format, Request};
use crate::cli::console;
use crate::cli::outcome::Outcome;
use crate::cli::print;
use crate::cli::session::Session;
use crate::deploy::Progress;
use crate::deploy::order::Preview;
use crate::deploy::record::{Manifest, Receipt};
use crate::model::Target;
use crate::sys::Failure;
use crate::work::{Excerpts, Speech};

/// Files of a preview that are named one by one.
const NAMED: usize = 200;

/// Says how far a deployment is, on a terminal in one line that is written again and again.
pub struct Teller<'a> {
    session: &'a Session<'a>,
    speech: &'a Speech,
    is_terminal: bool,
    /// The last hundredth that was told.
    last: Option<(&'static str, usize)>,
}

impl<'a> Teller<'a> {
    /// Begins to say it.
    pub fn new(session: &'a Session<'a>, (request, speech): (&Request, &'a Speech)) -> Self {
        let is_terminal = std::io::stderr().is_terminal() && !request.quiet;
        Self {
            session,
            speech,
            is_terminal,
            last: None,
        }
    }

    /// Says a step.
    pub fn tell(&mut self, step: &Progress) {
        match step {
            Progress::TookOver(holder) => {
                let by = holder.owner.as_ref().map_or("?", |owner| owner.by.as_str());
                self.line("deploy-took-over", &[("by", by.into())]);
            }
            Progress::Completing(id) => {
                self.line("deploy-completing", &[("id", id.as_str().into())]);
            }
            Progress::Again => self.line("deploy-again", &[]),
            Progress::Staged(done, all) => self.count("deploy-staged", *done, *all),
            Progress::Shown(done, all) => self.count("deploy-shown", *done, *all),
        }
    }

    fn line(&mut self, id: &str, args: &[(&str, crate::base::Arg)]) {
        self.end();
        self.session.say(id, args);
    }

    fn count(&mut self, id: &'static str, done: usize, all: usize) {
        let hundredth = (done * 100).checked_div(all).unwrap_or(100);
        if !self.is_terminal || self.last == Some((id, hundredth)) {
            return;
        }
        if self.last.is_some_and(|(last, _)| last != id) {
            self.end();
        }
        self.last = Some((id, hundredth));
        let args = [("done", done.into()), ("all", all.into())];
        console::talk(&format!("\r{}", self.speech.say(id, &args)));
    }

    /// Ends the line that is written again and again.
    pub fn end(&mut self) {
        if self.last.take().is_some() {
            console::talk("\n");
        }
    }
}

/// How a deployment ended, or would.
#[derive(Clone, Copy)]
pub enum End<'a> {
    /// It did not go on.
    Stopped,
    /// Everything was there already.
    Unchanged,
    /// This would be done.
    Preview(&'a Preview),
    /// This was done, and so many addresses were asked for.
    Done(&'a Receipt, usize),
    /// This is deployed, and so many addresses were asked for.
    Looked(&'a Manifest, usize),
}

/// Says how a deployment ended, with what was found, and returns how the command ends.
///
/// # Errors
/// Where standard output cannot be written.
pub fn told(
    session: &Session<'_>,
    (request, speech): (&Request, &Speech),
    target: &Target,
    end: End<'_>,
    report: Report,
) -> Result<Outcome, Failure> {
    let is_refused = report.has_errors();
    let outcome = match request.format {
        Format::Json => {
            let value = for_programs(session, speech, target, end, &report);
            let text = serde_json::to_string_pretty(&value).unwrap_or_default() + "\n";
            console::data(&text).map_err(Failure::io(Path::new("stdout")))?;
            Outcome::of(&report)
        }
        Format::Text => {
            let outcome = session.print(report)?;
            for_people(session, target, end)?;
            outcome
        }
    };
    let is_stopped = is_refused && outcome != Outcome::TextErrors;
    Ok(if is_stopped {
        Outcome::Refused
    } else {
        outcome
    })
}

fn for_people(session: &Session<'_>, target: &Target, end: End<'_>) -> Result<(), Failure> {
    let url = target.url.as_str();
    match end {
        End::Stopped => session.say("deploy-stopped", &[]),
        End::Unchanged => session.say("deploy-unchanged", &[("url", url.into())]),
        End::Preview(seen) => {
            let text = listing(seen);
            console::data(&text).map_err(Failure::io(Path::new("stdout")))?;
            let args = [
                ("url", url.into()),
                ("put", seen.changes.put.len().into()),
                ("removed", seen.changes.removed.len().into()),
            ];
            session.say("deploy-preview", &args);
        }
        End::Done(receipt, looked) => {
            let args = [
                ("url", url.into()),
                ("id", receipt.manifest.id.as_str().into()),
                ("put", receipt.put.len().into()),
                ("removed", receipt.removed.len().into()),
                ("files", receipt.manifest.files.len().into()),
                ("looked", looked.into()),
            ];
            session.say("deploy-done", &args);
        }
        End::Looked(manifest, looked) => {
            let args = [
                ("url", url.into()),
                ("id", manifest.id.as_str().into()),
                ("looked", looked.into()),
            ];
            session.say("deploy-looked", &args);
        }
    }
    Ok(())
}

/// Returns what would change, a line each.
fn listing(seen: &Preview) -> String {
    let put = seen.changes.put.iter().map(|path| ('+', path));
    let removed = seen.changes.removed.iter().map(|path| ('-', path));
    let all: Vec<_> = put.chain(removed).collect();
    let mut text = String::new();
    for (sign, path) in all.iter().take(NAMED) {
        text += &format!("{sign} {path}\n");
    }
    if all.len() > NAMED {
        text += &format!("… {}\n", all.len() - NAMED);
    }
    text
}

fn for_programs(
    session: &Session<'_>,
    speech: &Speech,
    target: &Target,
    end: End<'_>,
    report: &Report,
) -> Value {
    let mut excerpts = Excerpts::of(Some(&session.tree));
    let report = report.clone().sorted();
    let findings = print::for_programs(&report, &[], &mut excerpts, speech);
    let findings: Value = serde_json::from_str(&findings).unwrap_or_default();
    let (end, what) = match end {
        End::Stopped => ("stopped", Value::Null),
        End::Unchanged => ("unchanged", Value::Null),
        End::Preview(seen) => (
            "preview",
            json!({
                "put": seen.changes.put,
                "removed": seen.changes.removed,
                "completes": seen.cut_off.as_ref().map(|id| id.as_str()),
            }),
        ),
        End::Done(receipt, looked) => (
            "done",
            json!({
                "id": receipt.manifest.id.as_str(),
                "put": receipt.put,
                "removed": receipt.removed,
                "files": receipt.manifest.files.len(),
                "looked_at": looked,
            }),
        ),
        End::Looked(manifest, looked) => (
            "looked",
            json!({ "id": manifest.id.as_str(), "looked_at": looked }),
        ),
    };
    json!({
        "schema": "avenant.deploy/1",
        "target": target.name.as_str(),
        "url": target.url.as_str(),
        "end": end,
        "what": what,
        "findings": findings,
    })
}
