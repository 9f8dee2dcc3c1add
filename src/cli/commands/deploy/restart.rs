//! Going on with a ledger that lost lines which readers of a target were shown.

use crate::cli::commands::publish::new_errors;
use crate::cli::commands::witness;
use crate::cli::outcome::Outcome;
use crate::cli::session::Session;
use crate::deploy::open::Opener;
use crate::deploy::readers::Readers;
use crate::deploy::run;
use crate::deploy::trouble::Trouble;
use crate::edit::publish::Inputs;
use crate::edit::restart::{self, Loss};
use crate::model::Target;
use crate::model::target::Verify;
use crate::seal::ledger::{Continuation, continues};
use crate::sys::{Failure, journal};

/// Adds the line that says what is lost and why, and returns the site with it; `None` where a line says so
/// already, or how the command ends where it cannot be said.
///
/// # Errors
/// What the system refused; nothing is then written, or the next command completes it.
pub fn run<'a>(
    session: &Session<'a>,
    target: &Target,
    opener: &Opener,
    reason: &str,
) -> Result<Result<Option<Session<'a>>, Outcome>, Failure> {
    let findings = session.check();
    let (Some(site), Some(today)) = (session.opened.site.clone(), session.today()) else {
        return session.refuse(findings).map(Err);
    };
    let shown = match shown(target, opener) {
        Ok(shown) => shown.unwrap_or_default(),
        Err(trouble) => {
            session.print(trouble.findings())?;
            return Ok(Err(Outcome::Refused));
        }
    };
    if let Continuation::Restarted { .. } = continues(&site.ledger, &shown) {
        return Ok(Ok(None));
    }
    let inputs = Inputs {
        site: &site,
        tree: &session.tree,
        catalog: &session.opened.catalog,
        findings: &findings,
    };
    let loss = Loss {
        shown: &shown,
        reason,
        today,
    };
    let edits = match restart::restart(inputs, &loss) {
        Ok(edits) => edits,
        Err(report) => return session.refuse(report).map(Err),
    };
    let restarted = session.after(&edits);
    let faults = new_errors(&restarted, &findings);
    if faults.has_errors() {
        return restarted.refuse(faults).map(Err);
    }
    journal::apply(&session.root, &edits)?;
    witness::ask(&restarted)?;
    Ok(Ok(Some(restarted)))
}

/// Returns the ledger that readers are shown: over HTTP, else as it lies on the host.
fn shown(target: &Target, opener: &Opener) -> Result<Option<String>, Trouble> {
    if target.verify != Verify::None
        && let Some(shown) = Readers::new(&target.url).ledger()
    {
        return Ok(Some(shown));
    }
    let mut remote = opener.open()?;
    run::ledger_on(remote.as_mut(), &super::go::layout(target))
}
