//! The time stamps that were kept, against the lines that record them and the lines they stamp.
//!
//! Whether the authority's signature holds is not checked: that takes a choice of whom to trust, and
//! `openssl ts -verify` makes it.

use std::collections::BTreeSet;

use crate::base::{Code, Date, Diagnostic, Digest, Place, Report, TreePath, Zone};
use crate::load::Tree;
use crate::load::folder::is_litter;
use crate::load::token::{Token, TokenFault};
use crate::model::timestamp::{TIMESTAMPS, TOKEN, folder};
use crate::model::{Entry, Event, Ledger, Site};
use crate::seal::sums::{self, SUMS, Sums};

/// Returns the list of digests of a token's folder.
pub fn list(token: &[u8]) -> String {
    sums::write(&Sums::from([(TOKEN.to_owned(), Digest::of(token))]))
}

/// Reads a token and finds the line of a ledger that it stamps.
///
/// `by` is the day on which it was at hand: no token is from a later one.
///
/// # Errors
/// Returns why it is no time stamp of this ledger.
pub fn read<'l>(
    bytes: &[u8],
    ledger: &'l Ledger,
    by: Date,
    zone: Zone,
) -> Result<(Token, &'l Entry), Diagnostic> {
    let token = Token::parse(bytes).map_err(|fault| unread(&fault))?;
    let line = ledger.with_digest(token.imprint);
    let line = line.ok_or_else(|| refused("line").arg("digest", token.imprint.to_string()))?;
    let day = token.at.day(zone);
    let fault = if day < line.on {
        Some(("early", line.on))
    } else if day > by {
        Some(("future", by))
    } else {
        None
    };
    match fault {
        Some((fault, day)) => Err(refused(fault)
            .arg("line", line.n.to_string())
            .arg("at", token.at.to_string())
            .arg("day", day)),
        None => Ok((token, line)),
    }
}

/// Begins the finding that a token is not to be kept.
pub fn refused(fault: &'static str) -> Diagnostic {
    Diagnostic::new(Code::TIMESTAMP_REFUSED).arg("fault", fault)
}

fn unread(fault: &TokenFault) -> Diagnostic {
    match fault {
        TokenFault::NotAToken => refused("not-a-token"),
        TokenFault::Algorithm => refused("algorithm"),
        TokenFault::Unnamed => refused("unnamed"),
        TokenFault::Rejected(status, words) => refused("rejected")
            .arg("status", status.to_string())
            .arg_or_none("words", words.as_str()),
    }
}

/// Checks the folder of a token against its line.
pub(super) fn check(site: &Site, tree: &Tree, entry: &Entry, head: Digest) -> Report {
    let mut report = Report::new();
    let folder = folder(entry.n);
    let paths = [SUMS, TOKEN].map(|name| TreePath::parse(&format!("{folder}/{name}")));
    let [Some(sums_path), Some(path)] = paths else {
        return report;
    };
    let mut bytes = |path: &TreePath| match tree.find(path.as_str()) {
        Some(_) => tree.bytes_or_finding(path, &mut report),
        None => {
            report.push(changed("missing", path, entry.n));
            None
        }
    };
    let (found, token) = (bytes(&sums_path), bytes(&path));
    let is_listed = token
        .as_ref()
        .map(|token| Digest::of(list(token).as_bytes()) == entry.sums);
    if found.is_some_and(|found| Digest::of(&found) != entry.sums) {
        report.push(changed("changed", &sums_path, entry.n));
    }
    if is_listed == Some(false) {
        report.push(changed("changed", &path, entry.n));
    } else if let Some(token) = token {
        // A line that stamps none of the ledger's lines is a finding of its own.
        let zone = site.config.time_zone;
        let fault = match read(&token, &site.ledger, entry.on, zone) {
            Ok((token, _)) if token.imprint != head => Some(refused("other")),
            Ok(_) => None,
            Err(fault) => Some(fault),
        };
        let told = fault.map(|fault| fault.arg("file", path.as_str()).at(Place::file(&path)));
        told.into_iter().for_each(|finding| report.push(finding));
    }
    let extra = tree.below(&folder).filter(|path| {
        let name = path.below(&folder).unwrap_or_default();
        ![SUMS, TOKEN].contains(&name) && !is_litter(path.file_name())
    });
    extra.for_each(|path| report.push(changed("extra", path, entry.n)));
    report
}

/// Files among the tokens that no line of the ledger records.
pub(super) fn outside(site: &Site, tree: &Tree) -> Report {
    let mut report = Report::new();
    if site.ledger.unreadable > 0 {
        // The lines that cannot be read may well record them.
        return report;
    }
    let stamps = site.ledger.entries.iter();
    let stamps = stamps.filter(|entry| matches!(entry.event, Event::Timestamp(_)));
    let known: BTreeSet<String> = stamps.map(|entry| entry.n.to_string()).collect();
    for path in tree.below(TIMESTAMPS) {
        let below = path.below(TIMESTAMPS).unwrap_or_default();
        let folder = below.split_once('/').map(|(folder, _)| folder);
        let is_known = folder.is_some_and(|folder| known.contains(folder));
        if !is_known && !is_litter(path.file_name()) {
            report.push(
                Diagnostic::new(Code::TIMESTAMP_CHANGED)
                    .arg("fault", "unknown")
                    .arg("file", path.as_str())
                    .at(Place::file(path)),
            );
        }
    }
    report
}

fn changed(fault: &'static str, path: &TreePath, entry: u64) -> Diagnostic {
    Diagnostic::new(Code::TIMESTAMP_CHANGED)
        .arg("fault", fault)
        .arg("file", path.as_str())
        .arg("line", entry.to_string())
        .at(Place::file(path))
}
