//! What a listing tells of a file, by which a changed one is known without reading it.

use std::time::{Duration, SystemTime};

use crate::base::Digest;

/// What is known of a file without reading it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FileFact {
    /// Length in bytes.
    pub len: u64,
    /// What is another once the file is changed.
    pub mark: Mark,
}

/// What is another once a file is changed, as far as one can tell without reading it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// The digest of its bytes.
    Bytes(Digest),
    /// What a disk notes of it, where the system tells.
    Disk {
        /// When its bytes were last written.
        written: Option<SystemTime>,
        /// When anything of it was last changed, which no program can set back.
        changed: Option<SystemTime>,
        /// The disk's number for it, which a file put in its place does not have.
        number: Option<u64>,
    },
}

/// How long after a change every further one is noted with another time: the clock of FAT ticks
/// every two seconds.
const TICK: Duration = Duration::from_secs(3);

impl Mark {
    /// Returns whether every change from `now` on gives the file another mark: one written a moment
    /// ago may be written again within one tick of the disk's clock.
    pub(super) fn is_settled(&self, now: Option<SystemTime>) -> bool {
        let Self::Disk {
            written, changed, ..
        } = self
        else {
            return true;
        };
        let last = changed.or(*written);
        let age = now.zip(last).map(|(now, last)| now.duration_since(last));
        age.is_some_and(|age| age.is_ok_and(|age| age > TICK))
    }
}

impl FileFact {
    /// Returns what a listing tells of a file with these bytes.
    pub fn of(bytes: &[u8]) -> Self {
        Self {
            len: bytes.len() as u64,
            mark: Mark::Bytes(Digest::of(bytes)),
        }
    }
}
