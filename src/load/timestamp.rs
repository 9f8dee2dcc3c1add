//! The time stamps that the ledger records, read from the tokens that were kept.

use crate::model::timestamp::{TOKEN, folder};
use crate::model::{Entry, Event, Ledger, Timestamp};

use super::token::Token;
use super::tree::Tree;

/// Returns the time stamps of a ledger, in the order of its lines.
///
/// What cannot be read, or stamps another line than its own says, is left out: the seals tell why.
pub fn read(tree: &Tree, ledger: &Ledger) -> Vec<Timestamp> {
    let stamps = ledger.entries.iter();
    stamps
        .filter_map(|entry| of_line(tree, ledger, entry))
        .collect()
}

fn of_line(tree: &Tree, ledger: &Ledger, entry: &Entry) -> Option<Timestamp> {
    let Event::Timestamp(head) = &entry.event else {
        return None;
    };
    let path = tree.find(&format!("{}/{TOKEN}", folder(entry.n)))?;
    let token = Token::parse(&tree.bytes(path).ok()?).ok()?;
    let covers = ledger.with_digest(token.imprint)?.n;
    (token.imprint == *head).then_some(Timestamp {
        entry: entry.n,
        from: entry.from,
        covers,
        at: token.at,
        by: token.by,
    })
}
