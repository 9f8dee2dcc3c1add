//! The ledger as a chain: appending, checking, publishing as of a day, comparing with older ones.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use crate::base::{Code, Date, Diagnostic, Digest, Report, Span, TreePath};
use crate::model::{Deed, Entry, Event, Ledger, Restart};

mod continuation;

pub use continuation::{Continuation, continues, head_of};

/// What a new line records; its number, link and digest follow from the ledger.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    /// The day it is sealed.
    pub on: Date,
    /// The day from which readers see it.
    pub from: Date,
    /// What happens.
    pub event: Event,
    /// SHA-256 of the `SHA256SUMS` file.
    pub sums: Digest,
    /// URL paths, in any order.
    pub paths: Vec<String>,
}

/// Where an earlier head stands in a ledger.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ancestry {
    /// Before the first line: 64 zeros.
    Start,
    /// It is the digest of the line with this number.
    Line(u64),
    /// It is the last of the lines that are lost, as the line with this number says.
    Lost(u64),
    /// It is no line of this ledger.
    Unknown,
}

/// Returns the entries that these records add to the ledger, in the order given.
pub fn append(ledger: &Ledger, records: Vec<Record>) -> Vec<Entry> {
    let mut prev = ledger.head();
    let mut n = ledger.entries.last().map_or(0, |entry| entry.n);
    let mut added = Vec::new();
    for record in records {
        n += 1;
        let entry = record.entry(n, prev);
        prev = entry.digest;
        added.push(entry);
    }
    added
}

/// Returns the text of these entries' lines.
pub fn text<'a>(entries: impl IntoIterator<Item = &'a Entry>) -> String {
    entries
        .into_iter()
        .map(|entry| entry.to_line() + "\n")
        .collect()
}

/// Checks that every line follows from the one before: number, digest and day, and that no version
/// and no address stands in two lines.
///
/// A pair with a line in between that cannot be read is passed over: that line is a finding
/// already.
pub fn check(path: &TreePath, ledger: &Ledger) -> Report {
    let mut report = Report::new();
    let mut find = |entry: &Entry, diagnostic: Diagnostic| {
        let finding = diagnostic.arg("line", entry.line.to_string());
        report.push(finding.at(entry.place(path)));
    };
    let displaced = first_displaced(ledger);
    if let Some(entry) = displaced {
        find(entry, order("shuffled").arg("n", text_of(entry.n)));
    }
    let mut before: Option<&Entry> = None;
    let mut versions = BTreeMap::new();
    let mut revisions = BTreeMap::new();
    let mut once = BTreeSet::new();
    let mut paths: BTreeMap<&str, usize> = BTreeMap::new();
    for entry in &ledger.entries {
        if displaced.is_none()
            && entry.line == before.map_or(0, |b| b.line) + 1
            && let Some(broken) = broken_link(ledger, before, entry)
        {
            find(entry, broken);
        }
        let above = before.filter(|b| displaced.is_none() && b.on > entry.on);
        if let Some(earlier) = above {
            let disorder = order("day").arg("on", entry.on).arg("before", earlier.on);
            find(entry, disorder);
        }
        if entry.from < entry.on {
            let disorder = order("from").arg("on", entry.on).arg("from", entry.from);
            find(entry, disorder);
        }
        before = Some(entry);
        let (id, deed) = match &entry.event {
            Event::Version(id, deed) => (id, deed),
            Event::Timestamp(head) => {
                let stamped = ledger.with_digest(*head);
                let is_above = stamped.is_some_and(|stamped| stamped.line < entry.line);
                if !is_above && ledger.unreadable == 0 {
                    find(entry, order("stamp").arg("head", head.to_string()));
                }
                continue;
            }
            Event::Restart(restart) => {
                if let Some(unfit) = restart_unfit(ledger, entry, restart) {
                    find(entry, unfit);
                }
                continue;
            }
        };
        if deed.founds() {
            if let Some(other) = versions.insert(id, entry.line) {
                let twice = Diagnostic::new(Code::TWO_IN_FORCE);
                let twice = twice.arg("version", id.to_string());
                find(entry, twice.arg("other", other.to_string()));
                continue;
            }
        } else {
            let follows = match deed {
                Deed::Erratum(revision) => {
                    let last = revisions.entry((id, &revision.lang)).or_insert(0);
                    let before = std::mem::replace(last, revision.number);
                    revision.number == before + 1
                }
                Deed::Redact(_) | Deed::NoticeSent => true,
                Deed::Translation(lang) => once.insert((id, deed.name(), Some(lang))),
                Deed::Publish | Deed::Import | Deed::Withdraw | Deed::End | Deed::Reschedule => {
                    once.insert((id, deed.name(), None))
                }
            };
            if !(follows && versions.contains_key(id)) && ledger.unreadable == 0 {
                let disorder = order("gain").arg("event", deed.name());
                find(entry, disorder.arg("subject", entry.event.subject()));
            }
        }
        for path in &entry.paths {
            if let Some(other) = paths.insert(path, entry.line) {
                let taken = Diagnostic::new(Code::PATH_TAKEN).arg("path", path.as_str());
                find(entry, taken.arg("other", other.to_string()));
            }
        }
    }
    report
}

/// Returns `/ledger.txt` as of a day: the lines sealed by then, one whose `from` is still ahead
/// by its digest alone.
pub fn as_of(ledger: &Ledger, day: Date) -> String {
    let mut text = String::new();
    for entry in sealed_by(ledger, day) {
        if entry.from <= day {
            text.push_str(&entry.to_line());
        } else {
            let (n, digest) = (entry.n, entry.digest);
            // Writing to a string cannot fail.
            let _ = write!(text, "{{\"n\":{n},\"withheld\":\"{digest}\"}}");
        }
        text.push('\n');
    }
    text
}

/// Returns the head as of a day: the digest of the last line sealed by then.
pub fn head_as_of(ledger: &Ledger, day: Date) -> Digest {
    let last = sealed_by(ledger, day).last();
    last.map_or(Digest::ZERO, |entry| entry.digest)
}

/// Returns where an earlier head stands in this ledger.
pub fn ancestor(ledger: &Ledger, head: Digest) -> Ancestry {
    if head == Digest::ZERO {
        return Ancestry::Start;
    }
    if let Some(entry) = ledger.with_digest(head) {
        return Ancestry::Line(entry.n);
    }
    let lost = ledger.restarts().find(|(_, restart)| restart.head == head);
    lost.map_or(Ancestry::Unknown, |(entry, _)| Ancestry::Lost(entry.n))
}

impl Record {
    fn entry(mut self, n: u64, prev: Digest) -> Entry {
        self.paths.sort();
        self.paths.dedup();
        Entry {
            n,
            prev,
            on: self.on,
            from: self.from,
            event: self.event,
            sums: self.sums,
            paths: self.paths,
            digest: Digest::ZERO,
            span: Span::default(),
            line: number_index(n) + 1,
        }
        .sealed()
    }
}

fn sealed_by(ledger: &Ledger, day: Date) -> impl Iterator<Item = &Entry> {
    ledger
        .entries
        .iter()
        .take_while(move |entry| entry.on <= day)
}

/// Names why a line cannot say that the line it names is lost: it stands above, or was said to be
/// lost before.
fn restart_unfit(ledger: &Ledger, entry: &Entry, restart: &Restart) -> Option<Diagnostic> {
    let is_above = |other: &&Entry| other.line < entry.line;
    let said = || {
        let mut restarts = ledger.restarts();
        let said = restarts.find(|(_, other)| other.head == restart.head);
        said.map(|(other, _)| other)
    };
    let stands = ledger.with_digest(restart.head).filter(is_above);
    let (fault, other) = match stands {
        Some(other) => ("stands", other),
        None => ("twice", said().filter(is_above)?),
    };
    let unfit = Diagnostic::new(Code::RESTART_REFUSED).arg("fault", fault);
    Some(unfit.arg("other", other.line.to_string()))
}

/// Returns the first line that stands elsewhere than it was written, where all lines are there,
/// unchanged, and only in another order.
fn first_displaced(ledger: &Ledger) -> Option<&Entry> {
    let mut sorted: Vec<&Entry> = ledger.entries.iter().collect();
    sorted.sort_by_key(|entry| entry.n);
    let mut head = Digest::ZERO;
    for (entry, n) in sorted.iter().zip(1..) {
        if entry.n != n || entry.prev != head {
            return None;
        }
        head = entry.digest;
    }
    let mut pairs = ledger.entries.iter().zip(sorted);
    pairs.find_map(|(here, written)| (here.n != written.n).then_some(here))
}

/// Names how `entry` does not follow from the line before it, in the way that helps most.
fn broken_link(ledger: &Ledger, before: Option<&Entry>, entry: &Entry) -> Option<Diagnostic> {
    let (last, head) = before.map_or((0, Digest::ZERO), |b| (b.n, b.digest));
    let expected = last + 1;
    if entry.prev == head {
        let number = order("number").arg("n", text_of(entry.n));
        return (entry.n != expected).then(|| number.arg("expected", text_of(expected)));
    }
    if let Some(other) = ledger.with_digest(entry.prev) {
        return Some(order("moved").arg("after", other.line.to_string()));
    }
    if entry.n > expected {
        let one = entry.n == expected + 1;
        let fault = if one { "missing-one" } else { "missing" };
        let missing = chain(fault).arg("first", text_of(expected));
        return Some(missing.arg("last", text_of(entry.n - 1)));
    }
    Some(match before {
        Some(changed) => chain("changed").arg("changed", changed.line.to_string()),
        None => chain("first"),
    })
}

fn order(fault: &'static str) -> Diagnostic {
    Diagnostic::new(Code::LEDGER_ORDER).arg("fault", fault)
}

fn chain(fault: &'static str) -> Diagnostic {
    Diagnostic::new(Code::LEDGER_CHAIN).arg("fault", fault)
}

/// Numbers of lines are names to people, never amounts: `1234`, not `1,234`.
fn text_of(n: u64) -> String {
    n.to_string()
}

fn number_index(n: u64) -> usize {
    usize::try_from(n).unwrap_or(usize::MAX).saturating_sub(1)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Ancestry, Continuation, Record, ancestor, append, as_of, check, continues, text};
    use crate::base::{Date, Digest, DocumentId, TreePath};
    use crate::model::{Deed, Event, LEDGER, Ledger, VersionId};

    fn day(text: &str) -> Date {
        Date::parse(text).expect("a real day")
    }

    fn record(on: &str, from: &str, effective: &str) -> Record {
        Record {
            on: day(on),
            from: day(from),
            event: Event::Version(
                VersionId {
                    document: DocumentId::parse("privacy-policy").expect("a plain id"),
                    effective: day(effective),
                },
                Deed::Publish,
            ),
            sums: Digest::of(effective.as_bytes()),
            paths: vec![format!("/fr/confidentialité/{effective}/")],
        }
    }

    fn sample() -> Ledger {
        let mut ledger = Ledger::default();
        let records = vec![
            record("2026-01-01", "2026-01-01", "2021-10-15"),
            record("2026-01-01", "2026-06-01", "2027-01-01"),
            record("2026-03-01", "2026-03-01", "2026-04-01"),
            record("2026-03-02", "2026-03-05", "2028-01-01"),
        ];
        ledger.entries = append(&ledger, records);
        ledger
    }

    fn read(text: &str) -> (Ledger, bool) {
        let path = TreePath::parse(LEDGER).expect("a plain name");
        let (ledger, mut report) = Ledger::parse(&path, text);
        report.extend(check(&path, &ledger));
        (ledger, report.is_empty())
    }

    #[test]
    fn lines_are_appended_read_back_and_found_in_order() {
        let written = text(&sample().entries);
        let (ledger, clean) = read(&written);
        assert!(clean);
        assert_eq!(text(&ledger.entries), written);
        assert_eq!(
            ancestor(&ledger, ledger.entries[1].digest),
            Ancestry::Line(2)
        );
        assert_eq!(ancestor(&ledger, Digest::of(b"x")), Ancestry::Unknown);
    }

    #[test]
    fn a_line_taken_out_or_moved_is_found() {
        let written = text(&sample().entries);
        let lines: Vec<&str> = written.split_inclusive('\n').collect();
        for gone in 0..lines.len() - 1 {
            let mut rest = lines.clone();
            rest.remove(gone);
            assert!(!read(&rest.concat()).1, "line {gone} taken out");
            let mut swapped = lines.clone();
            swapped.swap(gone, gone + 1);
            assert!(!read(&swapped.concat()).1, "line {gone} moved");
        }
    }

    #[test]
    fn what_is_not_yet_shown_is_published_by_its_digest_and_accepted_as_that_line() {
        let ledger = sample();
        let published = as_of(&ledger, day("2026-03-02"));
        assert_eq!(published.matches("withheld").count(), 2);
        assert!(!published.contains("2027-01-01") && !published.contains("2028-01-01"));
        assert_eq!(continues(&ledger, &published), Continuation::Continues(4));
        assert_eq!(as_of(&ledger, day("2025-01-01")), "");
        let other = published.replacen("\"n\":1", "\"n\":7", 1);
        assert_eq!(continues(&ledger, &other), Continuation::Differs(1));
        let longer = format!(
            "{published}{}",
            published.lines().next().unwrap_or_default()
        );
        assert_eq!(continues(&ledger, &longer), Continuation::Differs(5));
    }

    proptest! {
        #[test]
        fn any_changed_byte_is_found_or_changes_the_head(at in 0usize..4096, byte in any::<u8>()) {
            let ledger = sample();
            let mut bytes = text(&ledger.entries).into_bytes();
            let at = at % bytes.len();
            prop_assume!(bytes[at] != byte);
            bytes[at] = byte;
            if let Ok(changed) = String::from_utf8(bytes) {
                let (read, clean) = read(&changed);
                prop_assert!(!clean || read.head() != ledger.head());
            }
        }
    }
}
