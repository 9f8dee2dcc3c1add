//! What the folder of a published version gains: new files beside the sealed ones, a list of their
//! digests, and what the ledger records of both.

use crate::base::{Date, Digest};
use crate::model::{Deed, Event, Version, VersionId};
use crate::seal::ledger::Record;
use crate::seal::sums::{self, Sums};

use super::Change;
use super::publish::Inputs;

/// Files that a deed adds to a version's folder.
pub(super) struct Gain<'a> {
    /// The version.
    pub version: &'a Version,
    /// Its name.
    pub id: &'a VersionId,
    /// What happens to it.
    pub deed: Deed,
    /// The day of sealing.
    pub today: Date,
    /// The files, by their names in the folder.
    pub files: Vec<(String, Vec<u8>)>,
    /// URL paths that the deed fixes.
    pub paths: Vec<String>,
}

impl Gain<'_> {
    /// Returns the files with the list of their digests, and the line of the ledger.
    pub fn sealed(self, from: Inputs<'_>) -> (Vec<Change>, Record) {
        let digests = self.files.iter();
        let digests = digests.map(|(name, bytes)| (name.clone(), Digest::of(bytes)));
        let sums = sums::write(&digests.collect::<Sums>());
        let earlier = from.site.ledger.gains(self.id).count();
        let list = sums::of_gain(earlier + 1);
        let record = Record {
            on: self.today,
            from: self.today.max(self.version.shown_from()),
            event: Event::Version(self.id.clone(), self.deed),
            sums: Digest::of(sums.as_bytes()),
            paths: self.paths,
        };
        let add = |(name, bytes): (String, Vec<u8>)| {
            let path = self.version.folder.join(&name)?;
            Some(Change::Add { path, bytes })
        };
        let all = self.files.into_iter().chain([(list, sums.into_bytes())]);
        (all.filter_map(add).collect(), record)
    }
}
