//! The ledger that a host shows, held against the site's.

use std::collections::BTreeSet;

use crate::base::{Code, Diagnostic};
use crate::model::{Ledger, VersionId};
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
        Some(Continuation::Restarted { same, .. }) => same,
        _ => u64::MAX,
    }
}

/// Returns the versions of the lines after so many.
pub fn versions_after(ledger: &Ledger, shown: u64) -> BTreeSet<&VersionId> {
    let after = ledger.entries.iter().filter(|entry| entry.n > shown);
    after.filter_map(|entry| entry.event.version()).collect()
}

/// Says how the ledger shown does not agree with the site's, of which `expected` is what readers may
/// see.
pub fn judge(ledger: &Ledger, asked: &Asked, expected: &[u8], shown: &[u8], found: &mut Found) {
    let ours = String::from_utf8_lossy(expected).lines().count();
    let shown = String::from_utf8_lossy(shown);
    let theirs = shown.lines().count();
    let line = |line: u64| usize::try_from(line).unwrap_or(usize::MAX);
    let continuation = continues(ledger, &shown);
    let (what, at) = match continuation {
        Continuation::Continues(0) if ours > 0 => ("empty", 0),
        Continuation::Continues(lines) if line(lines) < ours => ("behind", line(lines)),
        Continuation::Continues(_) => return,
        Continuation::Restarted { line: by, .. } => ("restarted", line(by)),
        Continuation::Differs(at) if line(at) > ledger.entries.len() => ("ahead", line(at)),
        Continuation::Differs(at) => ("rewritten", line(at)),
        Continuation::Unreadable(at) => ("unreadable", line(at)),
    };
    let sealed = ledger.entries.iter().take(ours);
    let late: BTreeSet<String> = sealed
        .skip(theirs)
        .map(|entry| match entry.event.version() {
            Some(_) => entry.event.subject(),
            None => entry.event.name().to_owned(),
        })
        .collect();
    let late: Vec<String> = late.into_iter().collect();
    let finding = Diagnostic::new(Code::LIVE_LEDGER)
        .arg("what", what)
        .arg("line", at.to_string())
        .arg("theirs", theirs)
        .arg("ours", ours)
        .arg("behind", ours.saturating_sub(theirs))
        .arg("versions", late.join(", "));
    found.add(&asked.path, with_loss(finding, ledger, continuation));
}

/// Adds to a finding what a ledger says of the lines that it lost, where the host still shows them.
fn with_loss(finding: Diagnostic, ledger: &Ledger, continuation: Continuation) -> Diagnostic {
    let Continuation::Restarted { line, same } = continuation else {
        return finding;
    };
    let mut restarts = ledger.restarts();
    let Some((entry, restart)) = restarts.find(|(entry, _)| entry.n == line) else {
        return finding;
    };
    let same = usize::try_from(same).unwrap_or(usize::MAX);
    let finding = finding.arg("on", entry.on).arg("same", same);
    finding.arg("reason", restart.reason.as_str())
}
