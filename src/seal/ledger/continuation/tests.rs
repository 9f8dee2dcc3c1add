//! Ledgers that go on from older ones, and ledgers that lost some lines of them and say so.

use super::{Continuation, continues, head_of};
use crate::base::{Date, Digest, TreePath};
use crate::model::{Event, LEDGER, Ledger, Reason, Restart};
use crate::seal::ledger::{Ancestry, Record, ancestor, append, as_of, check, text};

fn day(text: &str) -> Date {
    Date::parse(text).expect("a real day")
}

fn record(event: Event, from: &str) -> Record {
    Record {
        on: day("2026-03-01"),
        from: day(from),
        event,
        sums: Restart::sums(),
        paths: Vec::new(),
    }
}

/// Returns a ledger with a line more, about a line with this digest.
fn with(ledger: &Ledger, events: &[(Event, &str)]) -> Ledger {
    let mut ledger = ledger.clone();
    for (event, from) in events {
        let added = append(&ledger, vec![record(event.clone(), from)]);
        ledger.entries.extend(added);
    }
    ledger
}

/// An event of its own, told apart by its words.
fn lost(words: &str) -> Event {
    Event::Restart(Restart {
        head: Digest::of(words.as_bytes()),
        reason: Reason::parse(words).expect("a reason"),
    })
}

fn restart(head: Digest) -> Event {
    Event::Restart(Restart {
        head,
        reason: Reason::parse("The disk failed").expect("a reason"),
    })
}

const TODAY: &str = "2026-03-01";
const LATER: &str = "2026-05-01";

/// Two lines that are left, and the ledger with two more that readers saw, one of them withheld.
fn before() -> (Ledger, String) {
    let left = with(
        &Ledger::default(),
        &[(lost("a"), TODAY), (lost("b"), TODAY)],
    );
    let seen = with(&left, &[(lost("c"), LATER), (lost("d"), TODAY)]);
    let shown = as_of(&seen, day(TODAY));
    (left, shown)
}

fn found(ledger: &Ledger) -> usize {
    let path = TreePath::parse(LEDGER).expect("a plain name");
    let (read, mut report) = Ledger::parse(&path, &text(&ledger.entries));
    report.extend(check(&path, &read));
    report.iter().count()
}

#[test]
fn a_ledger_goes_on_from_the_one_whose_end_it_says_is_lost() {
    let (left, shown) = before();
    assert_eq!(continues(&left, &shown), Continuation::Differs(3));
    let head = head_of(&shown).expect("whole");
    let after = with(&left, &[(restart(head), TODAY), (lost("e"), TODAY)]);
    assert_eq!(found(&after), 0);
    let restarted = Continuation::Restarted { line: 3, same: 2 };
    assert_eq!(continues(&after, &shown), restarted);
    assert_eq!(ancestor(&after, head), Ancestry::Lost(3));
    let whole: Vec<&str> = shown.split_inclusive('\n').collect();
    assert_eq!(
        continues(&after, &whole[..2].concat()),
        Continuation::Continues(2)
    );
    // Only the last line is named: one in between may be of any ledger.
    assert_eq!(
        continues(&after, &whole[..3].concat()),
        Continuation::Differs(3)
    );
    let here = as_of(&after, day(LATER));
    assert_eq!(continues(&after, &here), Continuation::Continues(4));
}

#[test]
fn nothing_is_left_of_a_ledger_that_begins_with_its_loss() {
    let (_, shown) = before();
    let head = head_of(&shown).expect("whole");
    let after = with(&Ledger::default(), &[(restart(head), TODAY)]);
    let restarted = Continuation::Restarted { line: 1, same: 0 };
    assert_eq!(continues(&after, &shown), restarted);
}

#[test]
fn lines_that_do_not_follow_from_each_other_are_not_those_lost() {
    let (left, shown) = before();
    let head = head_of(&shown).expect("whole");
    let after = with(&left, &[(restart(head), TODAY)]);
    let lines: Vec<&str> = shown.split_inclusive('\n').collect();
    let changed = lines[0].replace("\"on\":\"2026-03-01\"", "\"on\":\"2026-02-01\"");
    let older = [&changed, lines[1], lines[2], lines[3]].concat();
    assert_eq!(head_of(&older), Err(2));
    assert_eq!(continues(&after, &older), Continuation::Differs(1));
    let other = lines[2].replacen("withheld\":\"", "withheld\":\"0", 1);
    let other = [lines[0], lines[1], &other, lines[3]].concat();
    assert_eq!(continues(&after, &other), Continuation::Unreadable(3));
    let skipped = [lines[0], lines[1], lines[3]].concat();
    assert_eq!(head_of(&skipped), Err(3));
    assert_eq!(continues(&after, &skipped), Continuation::Differs(3));
}
