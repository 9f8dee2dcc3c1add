//! `avenant check`: everything that can be said about the site, nothing written.

use crate::cli::args::Request;
use crate::cli::outcome::Outcome;
use crate::cli::session;
use crate::sys::Failure;
use crate::work::Speech;

/// Runs the command.
///
/// # Errors
/// What the system refused.
pub fn run(request: &Request, speech: &Speech) -> Result<Outcome, Failure> {
    let session = session::open(request, speech)?;
    let mut report = session.check();
    if let Some(today) = session.today() {
        let (plan, found) = session.plan(today, None);
        report.extend(found);
        if let (Some(plan), false) = (plan, report.has_errors()) {
            let Ok(found) = crate::compile::render_all(&plan, |_, _| Ok::<(), Never>(()));
            report.extend(found);
        }
    }
    if report.is_empty() {
        session.say("summary-clean", &[]);
    }
    session.print(report)
}

/// An error that cannot happen: the pages of a check go nowhere.
enum Never {}
