//! Whether a ledger goes on from an older one that somebody kept, or that readers are shown.

use serde_json::Value;

use crate::base::Digest;
use crate::model::Ledger;

use super::number_index;

/// How a ledger continues an older one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Continuation {
    /// Every line of the older one stands here; it had this many.
    Continues(u64),
    /// The older one ends in the line that this one says it lost: it goes on, and not all of the
    /// older one stands here.
    Restarted {
        /// The number of the line that says so.
        line: u64,
        /// How many of the older one's first lines stand here.
        same: u64,
    },
    /// The lines with this number differ, or this ledger ends before it.
    Differs(u64),
    /// The older one's line with this number cannot be read.
    Unreadable(u64),
}

/// Compares with an older ledger, or an older `/ledger.txt` with withheld lines.
pub fn continues(ledger: &Ledger, older: &str) -> Continuation {
    let mut same = 0;
    for (n, line) in lines(older) {
        let Some(line) = line else {
            return Continuation::Unreadable(n);
        };
        let here = ledger.entries.get(number_index(n));
        if line.n != n || here.is_none_or(|entry| entry.digest != line.digest) {
            return restarted(ledger, older, same).unwrap_or(Continuation::Differs(n));
        }
        same = n;
    }
    Continuation::Continues(same)
}

/// Returns the digest of the last line of an older ledger or `/ledger.txt`, by which all its lines
/// are fixed; a line that is withheld does not say which it follows.
///
/// # Errors
/// Returns the number of the first line that cannot be read or does not follow from those before.
pub fn head_of(older: &str) -> Result<Digest, u64> {
    let mut head = Digest::ZERO;
    for (n, line) in lines(older) {
        let line = line.filter(|line| line.n == n && line.follows(head));
        head = line.ok_or(n)?.digest;
    }
    Ok(head)
}

/// Returns that a ledger lost the end of an older one and says so, where it does.
fn restarted(ledger: &Ledger, older: &str, same: u64) -> Option<Continuation> {
    let head = head_of(older).ok()?;
    let mut restarts = ledger.restarts();
    let (entry, _) = restarts.find(|(_, restart)| restart.head == head)?;
    let line = entry.n;
    Some(Continuation::Restarted { line, same })
}

/// A line of `/ledger.txt`.
struct Line {
    /// The number that it says it has.
    n: u64,
    /// The digest of the ledger's line that it stands for.
    digest: Digest,
    /// Which line it says it follows; `None` where it is withheld.
    prev: Option<Digest>,
}

impl Line {
    fn read(line: &str) -> Option<Self> {
        let value: Value = serde_json::from_str(line).ok()?;
        let digest = |key: &str| Some(Digest::parse(value.get(key)?.as_str()?));
        let n = value.get("n")?.as_u64()?;
        let (digest, prev) = match digest("withheld") {
            Some(withheld) => (withheld?, None),
            None => (Digest::of(line.as_bytes()), Some(digest("prev")??)),
        };
        Some(Self { n, digest, prev })
    }

    fn follows(&self, head: Digest) -> bool {
        self.prev.is_none_or(|prev| prev == head)
    }
}

/// Returns the lines of `/ledger.txt` with their numbers; `None` for those that cannot be read.
fn lines(text: &str) -> impl Iterator<Item = (u64, Option<Line>)> {
    (1..).zip(text.lines().map(Line::read))
}

#[cfg(test)]
mod tests;
