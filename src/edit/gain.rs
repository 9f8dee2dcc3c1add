//! What the folder of a published version gains: files, the list of their digests, a ledger line.

use crate::base::{Date, Digest};
use crate::model::{Deed, Event, Version, VersionId};
use crate::seal::ledger::Record;
use crate::seal::sums::{self, Sums};

use super::Change;
use super::publish::Inputs;

/// Returns the files added to a version's folder with their list, and what the ledger records.
///
/// `files` are bytes by path in the folder, `paths` the addresses that the gain fixes.
pub(super) fn gained(
    from: Inputs<'_>,
    (id, version): (&VersionId, &Version),
    deed: Deed,
    today: Date,
    files: Vec<(String, Vec<u8>)>,
    paths: Vec<String>,
) -> (Vec<Change>, Record) {
    let digests = files.iter();
    let digests = digests.map(|(name, bytes)| (name.clone(), Digest::of(bytes)));
    let sums = sums::write(&digests.collect::<Sums>());
    let list = sums::of_gain(from.site.ledger.gains(id).count() + 1);
    let record = Record {
        on: today,
        from: today.max(version.shown_from()),
        event: Event::Version(id.clone(), deed),
        sums: Digest::of(sums.as_bytes()),
        paths,
    };
    let add = |(name, bytes): (String, Vec<u8>)| {
        let path = version.folder.join(&name)?;
        Some(Change::Add { path, bytes })
    };
    let all = files.into_iter().chain([(list, sums.into_bytes())]);
    (all.filter_map(add).collect(), record)
}
