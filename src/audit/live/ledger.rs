//! The ledger that a host shows, held against the site's.

use std::collections::BTreeSet;

use crate::base::{Code, Diagnostic};
use crate::model::{Ledger, VersionId};
use crate::render::{Plan, route};
use crate::seal::ledger::{Continuation, continues};

use super::Asked;
use super::answer::Seen;
use super::found::Found;

/// Returns how many lines of the site's ledger the host shows, by the first of its answers that can
/// be read; all of them where it shows another ledger.
pub fn lines_shown(ledger: &Ledger, seen: &Seen) -> u64 {
    let answers = [&seen.tool, &seen.browser];
    let shown = answers.into_iter().find(|answer| answer.status == 200);
    let shown = shown.map(|answer| String::from_utf8_lossy(&answer.body));
    match shown.map(|text| continues(ledger, &text)) {
        Some(Continuation::Continues(lines)) if lines > 0 => lines,
        _ => u64::MAX,
    }
}

/// Returns the versions of the lines after so many.
pub fn versions_after(ledger: &Ledger, shown: u64) -> BTreeSet<&VersionId> {
    let after = ledger.entries.iter().filter(|entry| entry.n > shown);
    after.map(|entry| entry.event.version()).collect()
}

/// Says how the ledger shown does not agree with the site's as of the plan's day.
pub fn judge(plan: &Plan, ledger: &Ledger, asked: &Asked, shown: &[u8], found: &mut Found) {
    let Ok(ours) = plan.render(route::LEDGER) else {
        return;
    };
    let ours = String::from_utf8_lossy(&ours).lines().count();
    let shown = String::from_utf8_lossy(shown);
    let theirs = shown.lines().count();
    let line = |line: u64| usize::try_from(line).unwrap_or(usize::MAX);
    let (what, at) = match continues(ledger, &shown) {
        Continuation::Continues(0) if ours > 0 => ("empty", 0),
        Continuation::Continues(lines) if line(lines) < ours => ("behind", line(lines)),
        Continuation::Continues(_) => return,
        Continuation::Differs(at) if line(at) > ledger.entries.len() => ("ahead", line(at)),
        Continuation::Differs(at) => ("rewritten", line(at)),
        Continuation::Unreadable(at) => ("unreadable", line(at)),
    };
    let sealed = ledger.entries.iter().take(ours);
    let late: BTreeSet<String> = sealed
        .skip(theirs)
        .map(|entry| entry.event.subject())
        .collect();
    let late: Vec<String> = late.into_iter().collect();
    let finding = Diagnostic::new(Code::LIVE_LEDGER)
        .arg("what", what)
        .arg("line", at.to_string())
        .arg("theirs", theirs)
        .arg("ours", ours)
        .arg("behind", ours.saturating_sub(theirs))
        .arg("versions", late.join(", "));
    found.add(&asked.path, finding);
}
