//! A deployment at work on a remote: in turns, so that it can be cut off anywhere.

use std::collections::BTreeMap;
use std::ops::Range;
use std::time::Duration;

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::base::{Digest, Instant};

use super::check::trace;
use super::layout::Layout;
use super::lock::{self, Held, Holder, Owner};
use super::order::Order;
use super::path::RemotePath;
use super::record::{DeployId, Journal, Manifest};
use super::remote::{Entry, Remote, Step};
use super::trouble::Trouble;

/// Steps that are asked for at once.
const BATCH: usize = 256;
/// Steps after which it is known that they were done, and files that are read at once.
const TURN: usize = 32;
/// Bytes that the program holds at once of what it sends, one file more at most.
const HELD: u64 = 8 * 1024 * 1024;
/// Bytes of a manifest or a journal: of some hundred thousand files.
const STATE: u64 = 256 * 1024 * 1024;
/// Bytes of one deployed file.
pub(super) const FILE: u64 = 1024 * 1024 * 1024;
/// Bytes up to which a file that has its size is whole, since they are sent at once.
const PIECE: u64 = 32 * 1024;
/// Deployments that can be gone back to.
const KEPT: usize = 10;

/// What keeps readers out of a public folder, on Apache of any age.
const DENIAL: &[u8] = b"<IfModule mod_authz_core.c>\n  Require all denied\n</IfModule>\n\
    <IfModule !mod_authz_core.c>\n  Order deny,allow\n  Deny from all\n</IfModule>\n";

/// How far a deployment is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Progress {
    /// A lock that was left behind was taken over.
    TookOver(Holder),
    /// A deployment that was cut off is being completed.
    Completing(DeployId),
    /// So many of so many files are on the server, where no reader sees them yet.
    Staged(usize, usize),
    /// So many of so many files are shown.
    Shown(usize, usize),
    /// The connection broke and is made anew.
    Again,
}

/// A deployment at work: it holds the lock.
pub(super) struct Work<'a> {
    pub(super) remote: &'a mut dyn Remote,
    pub(super) layout: &'a Layout,
    pub(super) now: &'a dyn Fn() -> Instant,
    pub(super) told: &'a mut dyn FnMut(Progress),
    /// How long requests under way may take to end.
    pub(super) pause: Duration,
    /// Whether what was cut off is being completed.
    pub(super) resumes: bool,
    held: Held,
}

/// Blobs that a deployment displaced.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
struct Displaced {
    id: DeployId,
    blobs: Vec<String>,
}

impl<'a> Work<'a> {
    /// Makes the folders that are needed and takes the lock.
    pub(super) fn begin(
        remote: &'a mut dyn Remote,
        layout: &'a Layout,
        order: &Order<'_>,
        now: &'a dyn Fn() -> Instant,
        told: &'a mut dyn FnMut(Progress),
    ) -> Result<Self, Trouble> {
        if !remote.abilities().replaces {
            return Err(Trouble::NoReplacing);
        }
        if remote.look(&layout.receipts())?.is_none() {
            for folder in layout.folders() {
                lock::step(remote, Step::MakeFolder(folder))?;
            }
        }
        if layout.is_state_public() && remote.look(&layout.denial())?.is_none() {
            lock::replace(remote, &layout.denial(), DENIAL)?;
        }
        let owner = Owner {
            id: order.id.clone(),
            by: order.by.clone(),
            folder: order.folder.clone(),
            refreshed: now().to_string(),
        };
        let (held, left) = lock::take(remote, layout, owner, now(), order.leave.take_over)?;
        if let Some(left) = left {
            told(Progress::TookOver(left));
        }
        let found = trace::look(remote, layout)?;
        lock::tidy(remote, layout, &found.own)?;
        trace::tidy(remote, layout, &found)?;
        Ok(Self {
            remote,
            layout,
            now,
            told,
            pause: order.pause,
            resumes: false,
            held,
        })
    }

    /// Gives the lock back.
    pub(super) fn end(self) -> Result<(), Trouble> {
        self.held.release(self.remote, self.layout)
    }

    /// Makes sure that nobody took the lock over, before readers see anything of it.
    pub(super) fn check_lock(&mut self) -> Result<(), Trouble> {
        self.held.check(self.remote, self.layout, (self.now)())
    }

    /// Returns what is deployed now.
    pub(super) fn manifest(&mut self) -> Result<Option<Manifest>, Trouble> {
        read_json(self.remote, &self.layout.manifest())
    }

    /// Returns what a deployment that was cut off had to do.
    pub(super) fn journal(&mut self) -> Result<Option<Journal>, Trouble> {
        read_json(self.remote, &self.layout.journal())
    }

    /// Puts a file of the remote's own state in its place.
    pub(super) fn write_json(
        &mut self,
        path: &RemotePath,
        value: &impl Serialize,
    ) -> Result<(), Trouble> {
        // Nothing in these types can fail to serialize: no maps with odd keys, no foreign types.
        let bytes = serde_json::to_vec(value).unwrap_or_default();
        Ok(lock::replace(self.remote, path, &bytes)?)
    }

    /// Carries out steps of which none needs another; `told` is called with how many are done.
    pub(super) fn carry_out(
        &mut self,
        steps: &[Step<'_>],
        told: impl Fn(usize) -> Option<Progress>,
    ) -> Result<(), Trouble> {
        let mut done = 0;
        for batch in steps.chunks(BATCH) {
            self.remote.carry_out(batch, &mut |_| {
                done += 1;
                if let Some(progress) = told(done) {
                    (self.told)(progress);
                }
            })?;
            self.refresh()?;
        }
        Ok(())
    }

    /// Carries out steps of which each can be done again, in turns. The last step of a turn is done after
    /// all others: where what was cut off is completed, a turn whose last step was done is passed over, which
    /// `is_done` tells of what stands at its path. So connections that bear few steps come to an end too.
    fn in_turns(
        &mut self,
        steps: &[Step<'_>],
        is_done: impl Fn(Option<Entry>) -> bool,
    ) -> Result<(), Trouble> {
        let turns = steps.chunks(TURN).filter_map(<[_]>::split_last);
        if !self.resumes {
            // Nothing is left to be passed over, so that one turn need not wait for another.
            let (lasts, others): (Vec<_>, Vec<_>) = turns.unzip();
            self.carry_out(&others.concat(), |_| None)?;
            let lasts: Vec<_> = lasts.into_iter().cloned().collect();
            return self.carry_out(&lasts, |_| None);
        }
        for (last, others) in turns {
            if is_done(self.remote.look(last.path())?) {
                continue;
            }
            self.carry_out(others, |_| None)?;
            lock::step(self.remote, last.clone())?;
        }
        Ok(())
    }

    /// Removes files and then folders, those below first, where they hold nothing else.
    pub(super) fn remove(
        &mut self,
        files: Vec<RemotePath>,
        folders: Vec<RemotePath>,
    ) -> Result<(), Trouble> {
        let files: Vec<_> = files.into_iter().map(Step::Remove).collect();
        self.in_turns(&files, |there| there.is_none())?;
        for depth in by_depth(folders).into_iter().rev() {
            let folders: Vec<_> = depth.into_iter().map(Step::RemoveFolder).collect();
            self.in_turns(&folders, |there| there.is_none())?;
        }
        Ok(())
    }

    /// Makes folders, each once the one above it is there.
    pub(super) fn make_folders(&mut self, folders: Vec<RemotePath>) -> Result<(), Trouble> {
        for depth in by_depth(folders) {
            let folders: Vec<_> = depth.into_iter().map(Step::MakeFolder).collect();
            self.in_turns(&folders, |there| there.is_some())?;
        }
        Ok(())
    }

    fn refresh(&mut self) -> Result<(), Trouble> {
        self.held.refresh(self.remote, self.layout, (self.now)())
    }

    /// Returns the names and sizes of the files in a folder of the remote's own state.
    pub(super) fn sizes(&mut self, folder: &RemotePath) -> Result<BTreeMap<String, u64>, Trouble> {
        let listed = self.remote.list(folder)?.unwrap_or_default();
        let sizes = listed.into_iter().map(|(name, entry)| (name, entry.size));
        Ok(sizes.collect())
    }

    /// Reads files and gives them with their bytes, a bounded number at once; nothing where there is no
    /// file.
    pub(super) fn read_each(
        &mut self,
        paths: &[RemotePath],
        sizes: impl Fn(usize) -> u64,
        mut each: impl FnMut(&mut Self, Range<usize>, Vec<Option<Vec<u8>>>) -> Result<(), Trouble>,
    ) -> Result<(), Trouble> {
        for range in portions(paths.len(), TURN, sizes) {
            let mut read: Vec<Option<Vec<u8>>> = vec![None; range.len()];
            self.remote
                .read_many(&paths[range.clone()], FILE, &mut |index, bytes| {
                    if let Some(place) = read.get_mut(index) {
                        *place = bytes;
                    }
                })?;
            each(self, range, read)?;
            self.refresh()?;
        }
        Ok(())
    }

    /// Puts small numbers of files that are kept, whole or not at all.
    pub(super) fn keep(&mut self, files: &BTreeMap<Digest, Vec<u8>>) -> Result<(), Trouble> {
        let (mut puts, mut renames) = (Vec::new(), Vec::new());
        for (digest, bytes) in files {
            let to = self.layout.blob(digest);
            let from = lock::beside(&to);
            let put = from.clone();
            puts.push(Step::Put { to: put, bytes });
            renames.push(Step::Rename { from, to });
        }
        self.carry_out(&puts, |_| None)?;
        self.carry_out(&renames, |_| None)
    }

    /// Returns whether a file that is there under its name is whole: a small one has its size, a larger
    /// one is read again.
    pub(super) fn is_whole(
        &mut self,
        path: &RemotePath,
        there: Option<&u64>,
        (digest, size): (Digest, u64),
    ) -> Result<bool, Trouble> {
        if there != Some(&size) {
            return Ok(false);
        }
        if size <= PIECE {
            return Ok(true);
        }
        let read = self.remote.read(path, size)?;
        Ok(read.is_some_and(|bytes| Digest::of(&bytes) == digest))
    }

    /// Puts many files, of which `bytes` makes each when it is its turn.
    pub(super) fn put_each(
        &mut self,
        files: &[(RemotePath, u64)],
        bytes: impl Fn(&mut Self, Range<usize>) -> Result<Vec<Vec<u8>>, Trouble>,
        told: impl Fn(usize) -> Option<Progress>,
    ) -> Result<(), Trouble> {
        for range in portions(files.len(), BATCH, |index| files[index].1) {
            let contents = bytes(self, range.clone())?;
            let steps = files[range.clone()].iter().zip(&contents);
            let steps: Vec<Step<'_>> = steps
                .map(|((to, _), bytes)| Step::Put {
                    to: to.clone(),
                    bytes,
                })
                .collect();
            self.carry_out(&steps, |done| told(range.start + done))?;
        }
        Ok(())
    }

    /// Remembers which bytes a deployment displaced, and removes those that no deployment that can be
    /// gone back to had.
    pub(super) fn forget_old(
        &mut self,
        id: &DeployId,
        displaced: &[Digest],
    ) -> Result<(), Trouble> {
        let index = self.layout.blobs().join("index.json");
        let index = index.ok_or_else(|| Trouble::Unreadable(self.layout.blobs()))?;
        let mut all: Vec<Displaced> = read_json(self.remote, &index)?.unwrap_or_default();
        if all.last().is_none_or(|last| last.id != *id) {
            all.push(Displaced {
                id: id.clone(),
                blobs: displaced.iter().map(Digest::to_string).collect(),
            });
        }
        let old = all.len().saturating_sub(KEPT);
        let old: Vec<Displaced> = all.drain(..old).collect();
        let is_kept = |blob: &String| all.iter().any(|one| one.blobs.contains(blob));
        let gone = old.iter().flat_map(|one| &one.blobs);
        let gone = gone.filter(|blob| !is_kept(blob));
        let gone = gone.filter_map(|blob| Digest::parse(blob));
        let gone = gone.map(|digest| self.layout.blob(&digest)).collect();
        self.remove(gone, Vec::new())?;
        self.write_json(&index, &all)
    }
}

/// Reads a file of the remote's own state.
///
/// # Errors
/// [`Trouble::Unreadable`] where this program did not write it.
pub(super) fn read_json<T: DeserializeOwned>(
    remote: &mut dyn Remote,
    path: &RemotePath,
) -> Result<Option<T>, Trouble> {
    let Some(bytes) = remote.read(path, STATE)? else {
        return Ok(None);
    };
    let read = serde_json::from_slice(&bytes);
    let read = read.map_err(|_| Trouble::Unreadable(path.clone()))?;
    Ok(Some(read))
}

/// Groups folders by how deep they are, those above first.
fn by_depth(folders: Vec<RemotePath>) -> Vec<Vec<RemotePath>> {
    let mut depths: BTreeMap<usize, Vec<RemotePath>> = BTreeMap::new();
    for folder in folders {
        let depth = folder.as_str().split('/').count();
        depths.entry(depth).or_default().push(folder);
    }
    depths.into_values().collect()
}

/// Divides files into portions that are held at once.
fn portions(
    count: usize,
    most: usize,
    size: impl Fn(usize) -> u64,
) -> impl Iterator<Item = Range<usize>> {
    let mut start = 0;
    std::iter::from_fn(move || {
        if start >= count {
            return None;
        }
        let (mut end, mut held) = (start, 0);
        while end < count && end - start < most && (end == start || held + size(end) <= HELD) {
            held += size(end);
            end += 1;
        }
        let range = start..end;
        start = end;
        Some(range)
    })
}

#[cfg(test)]
mod tests {
    use super::{BATCH, HELD, portions};

    #[test]
    fn portions_hold_every_file_once_and_few_bytes() {
        let all: Vec<_> = portions(BATCH + 1, BATCH, |_| 1).collect();
        assert_eq!(all, [0..BATCH, BATCH..BATCH + 1]);
        let large: Vec<_> = portions(3, BATCH, |_| HELD + 1).collect();
        assert_eq!(large, [0..1, 1..2, 2..3]);
        assert_eq!(portions(0, BATCH, |_| 1).count(), 0);
    }
}
