//! What `avenant verify` says of a ledger that went on after lines of it were lost.

use crate::base::Arg;
use crate::cli::session::Session;
use crate::model::{Entry, Ledger, Restart};

/// Says of each loss on which day, and for which reason, the ledger went on without lines that readers
/// had seen.
pub fn tell(session: &Session<'_>, ledger: &Ledger) {
    for restart in ledger.restarts() {
        session.say("verify-restart", &args(restart));
    }
}

/// Says of each loss from the line with this number on that what was compared may be part of it.
pub fn tell_perhaps(session: &Session<'_>, ledger: &Ledger, from: u64) {
    for restart in ledger.restarts().filter(|(entry, _)| entry.n >= from) {
        session.say("verify-restart-perhaps", &args(restart));
    }
}

/// Says that what was compared ends in the line that is lost, as line `n` says; the first `same` of
/// its `lines` lines are here, where it has lines.
pub fn tell_lost(session: &Session<'_>, ledger: &Ledger, n: u64, kept: Kept<'_>) {
    let restart = ledger.restarts().find(|(entry, _)| entry.n == n);
    let Some(restart) = restart else { return };
    let mut args = args(restart);
    args.push(("earlier", kept.name.into()));
    let Some((same, lines)) = kept.lines else {
        return session.say("verify-head-lost", &args);
    };
    args.push(("same", same.into()));
    args.push(("lines", lines.into()));
    session.say("verify-lost", &args);
}

/// What was compared with a ledger that lost its end.
pub struct Kept<'a> {
    /// Its name: that of a file, or a head.
    pub name: &'a str,
    /// How many of its first lines are here, and how many it has; none of a head.
    pub lines: Option<(usize, usize)>,
}

fn args((entry, restart): (&Entry, &Restart)) -> Vec<(&'static str, Arg)> {
    vec![
        ("line", entry.n.to_string().into()),
        ("before", entry.n.saturating_sub(1).to_string().into()),
        ("on", entry.on.into()),
        ("head", restart.head.to_string().into()),
        ("reason", restart.reason.as_str().into()),
    ]
}
