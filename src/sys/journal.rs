//! Changing several files of a site as one: all or nothing, whatever interrupts it.
//!
//! The new bytes are first written below `.avenant/journal/files/` and synced, then
//! `.avenant/journal/plan.json` appears by one rename: from then on the change is made. Moving the
//! files to their places can be interrupted and is finished by the next command; before the plan
//! stands, the next command throws the prepared files away.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::base::TreePath;
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
    /// Target of `files/<k>`, for k from 0.
    targets: Vec<String>,
}

/// Makes a change: every file of `edits`, or none.
///
/// The caller holds the write lock and has called [`recover`].
///
/// # Errors
/// [`Failure::Exists`] where a file to be added stands there already; [`Failure::Io`].
pub fn apply(root: &Path, edits: &Edits) -> Result<(), Failure> {
    for change in &edits.changes {
        let target = root.join(change.path().as_str());
        if matches!(change, Change::Add { .. }) && target.exists() {
            return Err(Failure::Exists { path: target });
        }
    }
    let journal = folder(root);
    let files = journal.join("files");
    fs::create_dir_all(&files).map_err(Failure::io(&files))?;
    for (k, change) in edits.changes.iter().enumerate() {
        write_synced(&files.join(k.to_string()), change.bytes())?;
    }
    sync_folder(&files)?;
    let targets = edits
        .changes
        .iter()
        .map(|change| change.path().to_string())
        .collect();
    let text = serde_json::to_vec(&Plan { targets }).unwrap_or_default();
    let prepared = journal.join("plan.json.new");
    write_synced(&prepared, &text)?;
    let plan = journal.join("plan.json");
    fs::rename(&prepared, &plan).map_err(Failure::io(&plan))?;
    sync_folder(&journal)?;
    finish(root).map(|_| ())
}

/// Finishes or throws away what an interrupted command left.
///
/// The caller holds the write lock.
///
/// # Errors
/// [`Failure::Io`].
pub fn recover(root: &Path) -> Result<Recovered, Failure> {
    let journal = folder(root);
    if journal.join("plan.json").exists() {
        return finish(root).map(Recovered::Finished);
    }
    match fs::remove_dir_all(&journal) {
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

fn finish(root: &Path) -> Result<usize, Failure> {
    let journal = folder(root);
    let plan_path = journal.join("plan.json");
    let text = fs::read(&plan_path).map_err(Failure::io(&plan_path))?;
    let broken = |error: serde_json::Error| Failure::io(&plan_path)(error.into());
    let plan: Plan = serde_json::from_slice(&text).map_err(broken)?;
    for (k, target) in plan.targets.iter().enumerate() {
        // A plan is our own work, yet nothing it says may reach outside the site.
        let Some(path) = TreePath::parse(target) else {
            continue;
        };
        let prepared = journal.join("files").join(k.to_string());
        let target = root.join(path.as_str());
        let parent = target.parent().unwrap_or(root);
        fs::create_dir_all(parent).map_err(Failure::io(parent))?;
        match fs::rename(&prepared, &target) {
            Ok(()) => sync_folder(parent)?,
            // Moved before the interruption.
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(source) => {
                return Err(Failure::Io {
                    path: target,
                    source,
                });
            }
        }
        sync_parents(root, parent)?;
    }
    fs::remove_file(&plan_path).map_err(Failure::io(&plan_path))?;
    fs::remove_dir_all(&journal).map_err(Failure::io(&journal))?;
    Ok(plan.targets.len())
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

/// Syncs the folders between `root` and `folder`, which may be new.
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
