//! Changing several files of a site as one: all or nothing, whatever interrupts it.
//!
//! The new bytes are first written below `.avenant/journal/files/` and synced, then
//! `.avenant/journal/plan.json` appears by one rename: from then on the change is made. Moving the
//! files to their places can be interrupted and is finished by the next command; before the plan
//! stands, the next command throws the prepared files away.
//!
//! The plan holds the digest of every file before and after. Days may pass between an interruption
//! and the next command, and somebody may have brought a newer ledger in: a file that is neither
//! is never written over, and then nothing at all is moved.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::base::{Digest, TreePath};
use crate::edit::{Change, Edits};

use super::Failure;
use super::lock::STATE_FOLDER;

/// What was found of an earlier command that was interrupted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Recovered {
    /// Nothing.
    Nothing,
    /// A change that had begun was finished: this many files were put in their places.
    Finished(usize),
    /// A change that had not begun was thrown away.
    Discarded,
}

#[derive(Debug, Serialize, Deserialize)]
struct Plan {
    /// What becomes of `files/<k>`, for k from 0.
    moves: Vec<Move>,
}

#[derive(Debug, Serialize, Deserialize)]
struct Move {
    /// Where it goes, relative to the site.
    to: String,
    /// SHA-256 of the file it replaces; nothing where none may stand there.
    before: Option<String>,
    /// SHA-256 of its own bytes.
    after: String,
}

/// Makes a change: every file of `edits`, or none.
///
/// The caller holds the write lock and has called [`recover`].
///
/// # Errors
/// [`Failure::Exists`] where a file to be added stands there already, [`Failure::Changed`] where
/// one to be replaced is not the one that was read; [`Failure::Io`].
pub fn apply(root: &Path, edits: &Edits) -> Result<(), Failure> {
    for change in &edits.changes {
        admit(root, change)?;
    }
    let journal = folder(root);
    let plan = journal.join("plan.json");
    let prepared = prepare(root, &journal, edits).inspect_err(|_| {
        // A full disk gets its room back; what stays is thrown away by the next command.
        let _ = fs::remove_dir_all(&journal);
    })?;
    fs::rename(&prepared, &plan).map_err(Failure::io(&plan))?;
    sync_folder(&journal)?;
    finish(root).map(|_| ()).inspect_err(|_| {
        // Where not one file could be moved, nothing is left for the next command to fail at.
        let untouched = edits
            .changes
            .iter()
            .all(|change| admit(root, change).is_ok());
        if untouched && fs::remove_file(&plan).is_ok() {
            let _ = fs::remove_dir_all(&journal);
        }
    })
}

/// Writes the new files and the plan, durably, and returns the plan under its first name.
fn prepare(root: &Path, journal: &Path, edits: &Edits) -> Result<PathBuf, Failure> {
    let files = journal.join("files");
    fs::create_dir_all(&files).map_err(Failure::io(&files))?;
    for (k, change) in edits.changes.iter().enumerate() {
        write_synced(&files.join(k.to_string()), change.bytes())?;
    }
    sync_folder(&files)?;
    let prepared = journal.join("plan.json.new");
    let moves = edits.changes.iter().map(Move::of).collect();
    let text = serde_json::to_vec(&Plan { moves });
    let text = text.map_err(|error| Failure::io(&prepared)(error.into()))?;
    write_synced(&prepared, &text)?;
    sync_parents(root, &files)?;
    Ok(prepared)
}

/// Finishes or throws away what an interrupted command left.
///
/// The caller holds the write lock.
///
/// # Errors
/// [`Failure::Unfinished`] where a file was changed since, and nothing was moved; [`Failure::Io`].
pub fn recover(root: &Path) -> Result<Recovered, Failure> {
    let journal = folder(root);
    if journal.join("plan.json").exists() {
        return finish(root).map(Recovered::Finished);
    }
    // Without prepared files the interruption came after the last of them was moved, or before
    // the first was written.
    let prepared = fs::read_dir(journal.join("files"));
    let is_empty = prepared.map_or(true, |mut entries| entries.next().is_none());
    match fs::remove_dir_all(&journal) {
        Ok(()) if is_empty => Ok(Recovered::Nothing),
        Ok(()) => Ok(Recovered::Discarded),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Recovered::Nothing),
        Err(source) => Err(Failure::Io {
            path: journal,
            source,
        }),
    }
}

/// Returns whether an interrupted command left something to finish or throw away.
pub fn is_pending(root: &Path) -> bool {
    folder(root).exists()
}

/// Refuses a change of a file that is not what the change was made for.
fn admit(root: &Path, change: &Change) -> Result<(), Failure> {
    let path = root.join(change.path().as_str());
    match change {
        // Whatever stands there, a link that leads nowhere too.
        Change::Add { .. } if fs::symlink_metadata(&path).is_ok() => Err(Failure::Exists { path }),
        Change::Replace { was, .. } | Change::Redact { was, .. }
            if digest(&path)? != Some(*was) =>
        {
            Err(Failure::Changed { path })
        }
        Change::Add { .. } | Change::Replace { .. } | Change::Redact { .. } => Ok(()),
    }
}

fn finish(root: &Path) -> Result<usize, Failure> {
    let journal = folder(root);
    let plan_path = journal.join("plan.json");
    let text = fs::read(&plan_path).map_err(Failure::io(&plan_path))?;
    let broken = |error: serde_json::Error| Failure::io(&plan_path)(error.into());
    let plan: Plan = serde_json::from_slice(&text).map_err(broken)?;
    let mut pending = Vec::new();
    for (k, step) in plan.moves.iter().enumerate() {
        let prepared = journal.join("files").join(k.to_string());
        // A plan is our own work, yet nothing it says may reach outside the site.
        let outside = || Failure::io(&plan_path)(io::ErrorKind::InvalidData.into());
        let to = TreePath::parse(&step.to).ok_or_else(outside)?;
        let target = root.join(to.as_str());
        if step.is_pending(&prepared, &target, &journal)? {
            pending.push((prepared, target));
        }
    }
    for (prepared, target) in &pending {
        let parent = target.parent().unwrap_or(root);
        fs::create_dir_all(parent).map_err(Failure::io(parent))?;
        put(prepared, target)?;
        sync_folder(parent)?;
        sync_parents(root, parent)?;
    }
    fs::remove_file(&plan_path).map_err(Failure::io(&plan_path))?;
    fs::remove_dir_all(&journal).map_err(Failure::io(&journal))?;
    Ok(plan.moves.len())
}

impl Move {
    fn of(change: &Change) -> Self {
        let before = match change {
            Change::Add { .. } => None,
            Change::Replace { was, .. } | Change::Redact { was, .. } => Some(was.to_string()),
        };
        Self {
            to: change.path().to_string(),
            before,
            after: Digest::of(change.bytes()).to_string(),
        }
    }

    /// Returns whether the file is still to be moved.
    fn is_pending(&self, prepared: &Path, target: &Path, journal: &Path) -> Result<bool, Failure> {
        let name = |digest: Option<Digest>| digest.map(|digest| digest.to_string());
        let ready = name(digest(prepared)?);
        let there = name(digest(target)?);
        let is_after = there.as_ref() == Some(&self.after);
        let moved = ready.is_none() && there.is_some() && there != self.before;
        if is_after || moved {
            return Ok(false);
        }
        if ready.as_ref() == Some(&self.after) && there == self.before {
            return Ok(true);
        }
        Err(Failure::Unfinished {
            path: target.to_owned(),
            journal: journal.to_owned(),
        })
    }
}

/// Moves a prepared file to its place in one step, whatever stands there.
fn put(prepared: &Path, target: &Path) -> Result<(), Failure> {
    match fs::rename(prepared, target) {
        // `content/` may be mounted from elsewhere: the step is then made beside the target.
        Err(error) if error.kind() == io::ErrorKind::CrossesDevices => {
            let bytes = fs::read(prepared).map_err(Failure::io(prepared))?;
            let name = target.file_name().unwrap_or_default().to_string_lossy();
            let beside = target.with_file_name(format!(".{name}.avenant-new"));
            write_synced(&beside, &bytes)?;
            fs::rename(&beside, target).map_err(Failure::io(target))
        }
        moved => moved.map_err(Failure::io(target)),
    }
}

/// Returns the digest of a file, or `None` where there is none.
fn digest(path: &Path) -> Result<Option<Digest>, Failure> {
    match fs::read(path) {
        Ok(bytes) => Ok(Some(Digest::of(&bytes))),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(Failure::io(path)(error)),
    }
}

fn folder(root: &Path) -> PathBuf {
    root.join(STATE_FOLDER).join("journal")
}

fn write_synced(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    use std::io::Write as _;
    let mut file = fs::File::create(path).map_err(Failure::io(path))?;
    file.write_all(bytes).map_err(Failure::io(path))?;
    file.sync_all().map_err(Failure::io(path))
}

/// Syncs the folders above `folder` up to `root`, in which it may be new.
fn sync_parents(root: &Path, folder: &Path) -> Result<(), Failure> {
    let inside = folder
        .ancestors()
        .take_while(|above| above.starts_with(root));
    inside.skip(1).try_for_each(sync_folder)
}

/// Makes renames in a folder durable.
#[cfg(unix)]
fn sync_folder(folder: &Path) -> Result<(), Failure> {
    fs::File::open(folder)
        .and_then(|handle| handle.sync_all())
        .map_err(Failure::io(folder))
}

/// Windows has no such call; its file system keeps renames in order.
#[cfg(not(unix))]
fn sync_folder(_folder: &Path) -> Result<(), Failure> {
    Ok(())
}

#[cfg(test)]
mod tests;
