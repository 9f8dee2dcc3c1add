//! Keeping a time stamp: the token beside the ledger, and a line that records it.

use crate::base::{Date, Diagnostic, Digest, Place, Report, TreePath};
use crate::check::seal::stamp;
use crate::model::timestamp::{TIMESTAMPS, TOKEN, folder};
use crate::model::{Event, LEDGER, Timestamp};
use crate::seal::ledger::Record;
use crate::seal::sums::SUMS;

use super::publish::{Inputs, appended};
use super::{Change, Edits, admission};

/// A time stamp to be kept.
#[derive(Debug, Clone)]
pub struct Attach<'a> {
    /// What the authority answered, or a token alone.
    pub bytes: &'a [u8],
    /// The file that holds it, as people call it.
    pub file: &'a str,
    /// The day of sealing.
    pub today: Date,
}

/// A time stamp that can be kept.
#[derive(Debug, Clone)]
pub struct Attached {
    /// The files.
    pub edits: Edits,
    /// What it says.
    pub timestamp: Timestamp,
}

/// Returns the files that keep a time stamp of a line of the ledger.
///
/// # Errors
/// Returns everything that keeps it from being one, or the ledger from being written.
pub fn attach(from: Inputs<'_>, request: &Attach<'_>) -> Result<Attached, Report> {
    let mut report = admission::errors_at(from, |path| {
        path.as_str() == LEDGER || path.below(TIMESTAMPS).is_some()
    });
    report.extend(admission::clock(from, request.today));
    let told = |finding: Diagnostic, mut report: Report| {
        let finding = finding.arg("file", request.file);
        // The file may stand anywhere: it is placed by its own name.
        let name = request.file.rsplit(['/', '\\']).next();
        report.push(match name.and_then(TreePath::parse) {
            Some(name) => finding.at(Place::file(&name)),
            None => finding,
        });
        report
    };
    let (ledger, zone) = (&from.site.ledger, from.site.config.time_zone);
    let (token, line) = match stamp::read(request.bytes, ledger, request.today, zone) {
        Ok(read) => read,
        Err(finding) => return Err(told(finding, report)),
    };
    let sums = stamp::list(&token.bytes);
    let digest = Digest::of(sums.as_bytes());
    let mut stamps = ledger.entries.iter();
    if let Some(kept) =
        stamps.find(|entry| matches!(entry.event, Event::Timestamp(_)) && entry.sums == digest)
    {
        let twice = stamp::refused("twice").arg("line", kept.n.to_string());
        return Err(told(twice, report));
    }
    let entry = ledger.entries.last().map_or(1, |last| last.n + 1);
    let record = Record {
        on: request.today,
        from: request.today,
        event: Event::Timestamp(line.digest),
        sums: digest,
        paths: Vec::new(),
    };
    let mut edits = Edits::default();
    for (name, bytes) in [(TOKEN, token.bytes), (SUMS, sums.into_bytes())] {
        let path = TreePath::parse(&format!("{}/{name}", folder(entry)));
        let add = path.map(|path| Change::Add { path, bytes });
        edits.changes.extend(add);
    }
    edits
        .changes
        .extend(appended(from, vec![record], &mut report));
    if !report.is_empty() {
        return Err(report);
    }
    let timestamp = Timestamp {
        entry,
        from: request.today,
        covers: line.n,
        at: token.at,
        by: token.by,
    };
    Ok(Attached { edits, timestamp })
}
