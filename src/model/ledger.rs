//! The ledger: the append-only, hash-chained record of all that was ever sealed.

use crate::base::{Date, Digest};

/// The lines of `avenant.lock`, in order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Ledger {
    /// The lines; `entries[k].n == k + 1` once checked.
    pub entries: Vec<Entry>,
}

/// One line of the ledger.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Number, from 1.
    pub n: u64,
    /// SHA-256 of the line before without its line feed; 64 zeros for the first.
    pub prev: Digest,
    /// The day it was sealed.
    pub on: Date,
    /// The day from which readers see it.
    pub from: Date,
    /// What happened.
    pub event: Event,
    /// `<document>@<date>` for events about a version, a text id for events about one text.
    pub subject: String,
    /// SHA-256 of the `SHA256SUMS` file that lists the files added.
    pub sums: Option<Digest>,
    /// URL paths fixed by the event, without base path, sorted.
    pub paths: Vec<String>,
    /// Why, where the event needs a reason.
    pub reason: Option<String>,
    /// SHA-256 of this line without its line feed.
    pub digest: Digest,
}

/// What a line of the ledger records.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Event {
    /// A version written with Avenant was published.
    Publish,
    /// A version published elsewhere entered the archive.
    Import,
}

impl Event {
    /// Every event with its name in the ledger.
    pub const ALL: [(Self, &'static str); 2] =
        [(Self::Publish, "publish"), (Self::Import, "import")];

    /// Returns the name in the ledger.
    pub fn name(self) -> &'static str {
        match self {
            Self::Publish => "publish",
            Self::Import => "import",
        }
    }
}

impl Ledger {
    /// Returns the digest of the last line, by which all earlier ones are fixed.
    pub fn head(&self) -> Digest {
        self.entries
            .last()
            .map_or(Digest::ZERO, |entry| entry.digest)
    }
}
