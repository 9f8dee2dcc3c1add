//! `avenant publish --attach`: a time stamp is kept, and the ledger says so.

use std::path::Path;

use crate::cli::args::Request;
use crate::cli::commands::publish::new_errors;
use crate::cli::outcome::Outcome;
use crate::cli::session;
use crate::edit::publish::Inputs;
use crate::edit::timestamp::{self, Attach};
use crate::sys::{Failure, journal};
use crate::work::Speech;

/// Runs the command.
///
/// # Errors
/// What the system refused; nothing is then kept, or the next command completes it.
pub fn run(request: &Request, token: &Path, speech: &Speech) -> Result<Outcome, Failure> {
    let (session, _lock) = session::open_to_write(request, speech, "publish")?;
    let findings = session.check();
    let (Some(site), Some(today)) = (session.opened.site.clone(), session.today()) else {
        return session.refuse(findings);
    };
    let bytes = std::fs::read(token).map_err(Failure::io(token))?;
    let inputs = Inputs {
        site: &site,
        tree: &session.tree,
        catalog: &session.opened.catalog,
        findings: &findings,
    };
    let attach = Attach {
        bytes: &bytes,
        file: &token.display().to_string(),
        today,
    };
    let attached = match timestamp::attach(inputs, &attach) {
        Ok(attached) => attached,
        Err(report) => return session.refuse(report),
    };
    let sealed = session.after(&attached.edits);
    let faults = new_errors(&sealed, &findings);
    if faults.has_errors() {
        return sealed.refuse(faults);
    }
    journal::apply(&session.root, &attached.edits)?;
    let outcome = sealed.print(faults)?;
    let stamp = &attached.timestamp;
    let head = sealed.opened.site.as_ref().map(|site| site.ledger.head());
    let args = [
        ("line", stamp.covers.to_string().into()),
        ("at", stamp.at.to_string().into()),
        ("by", stamp.by.as_str().into()),
        ("file", stamp.file().into()),
        ("entry", stamp.entry.to_string().into()),
        (
            "head",
            head.map_or_else(String::new, |head| head.to_string())
                .into(),
        ),
    ];
    sealed.say("timestamp-done", &args);
    Ok(outcome)
}
