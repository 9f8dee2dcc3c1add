//! Commands that change content, as values: what would be written, before anything is.
//!
//! **Invariant**: a published version's folder only ever gains files; no edit replaces a sealed one,
//! but for [`Change::Redact`], which `redact` alone makes.

mod admission;
pub mod decision;
pub mod draft;
pub mod erratum;
pub mod fix;
mod gain;
pub mod head;
pub mod import;
mod lead;
mod next_version;
pub mod notice_sent;
pub mod patch;
pub mod publish;
pub mod redact;
mod refusal;
pub mod rehearsal;
pub mod reschedule;
pub mod restart;
pub mod settings;
pub mod sheet;
pub mod start;
pub mod stretch;
pub mod target;
pub mod timestamp;
pub mod trackers;
pub mod translated;
pub mod translation;
pub mod working;

use crate::base::{Digest, TreePath};

/// The files a command adds and replaces; written all or not at all.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Edits {
    /// The changes, each path once.
    pub changes: Vec<Change>,
}

impl Edits {
    /// Returns a digest of all that would be written: another one where anything is another.
    pub fn digest(&self) -> Digest {
        let line = |change: &Change| format!("{} {}\n", Digest::of(change.bytes()), change.path());
        let lines: String = self.changes.iter().map(line).collect();
        Digest::of(lines.as_bytes())
    }
}

/// One file of an edit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// A file that must not stand there yet.
    Add {
        /// Where.
        path: TreePath,
        /// Its bytes.
        bytes: Vec<u8>,
    },
    /// A file that is written anew: the ledger, a document's settings.
    Replace {
        /// Where.
        path: TreePath,
        /// Digest of the bytes it was made from: whoever saved it since must not lose anything.
        was: Digest,
        /// Its new bytes.
        bytes: Vec<u8>,
    },
    /// A sealed file from which words are taken out; the ledger pairs both digests.
    Redact {
        /// Where.
        path: TreePath,
        /// Digest of the bytes that hold the words.
        was: Digest,
        /// Its bytes with the mark in their place.
        bytes: Vec<u8>,
    },
}

impl Change {
    /// Returns where the file stands.
    pub fn path(&self) -> &TreePath {
        match self {
            Self::Add { path, .. } | Self::Replace { path, .. } | Self::Redact { path, .. } => path,
        }
    }

    /// Returns the bytes it will have.
    pub fn bytes(&self) -> &[u8] {
        match self {
            Self::Add { bytes, .. } | Self::Replace { bytes, .. } | Self::Redact { bytes, .. } => {
                bytes
            }
        }
    }
}
