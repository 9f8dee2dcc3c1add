//! Writing a built site as one swap.
//!
//! Pages are written beside the output folder and take its place in one rename when all of them
//! are there, so an interrupted build leaves the old site. Files whose bytes did not change are the
//! same files as before (hard links: same bytes, same times). The manifest `.avenant-build` inside
//! the folder says what the build made; anything else in the folder is kept and never removed.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::time::UNIX_EPOCH;

use serde::{Deserialize, Serialize};

use crate::base::Digest;

use super::Failure;
use super::exchange::{self, beside, link, real, remove_folder};

/// The file in an output folder by which a build knows its own work.
pub const MANIFEST: &str = ".avenant-build";

/// What a build made, by path below the output folder.
#[derive(Debug, Default, Serialize, Deserialize)]
struct Manifest {
    files: BTreeMap<String, Made>,
}

/// One file that a build made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Made {
    sha256: String,
    size: u64,
    /// Modification time in nanoseconds since 1970.
    modified: u128,
}

/// How many files a build wrote, kept and removed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    /// Files that are new or whose bytes changed.
    pub written: usize,
    /// Files whose bytes and times stayed.
    pub kept: usize,
    /// Files an earlier build made that are not part of the site any more.
    pub removed: usize,
}

/// An output folder being filled; nothing readers see changes before [`Staging::commit`].
#[derive(Debug)]
pub struct Staging {
    out: PathBuf,
    new: PathBuf,
    before: Manifest,
    made: Mutex<BTreeMap<String, Option<Made>>>,
    /// Folders that are there already, so that each is asked for once.
    folders: Mutex<BTreeSet<PathBuf>>,
}

impl Staging {
    /// Begins to fill `out`, which need not exist.
    ///
    /// # Errors
    /// [`Failure::NotOurs`] where `out` holds files and no build made it; [`Failure::Io`].
    pub fn begin(out: &Path) -> Result<Self, Failure> {
        // A link to the folder stays a link: what it leads to is exchanged.
        let out = real(out)?;
        let (new, old) = (beside(&out, "new"), beside(&out, "old"));
        if !out.exists() && old.exists() {
            // Killed between the two renames of a system that cannot exchange folders.
            fs::rename(&old, &out).map_err(Failure::io(&out))?;
        }
        let before = read_manifest(&out)?;
        // Left behind by a build that was killed: never shown to anybody.
        remove_folder(&new)?;
        fs::create_dir_all(&new).map_err(Failure::io(&new))?;
        Ok(Self {
            out,
            new,
            before,
            made: Mutex::default(),
            folders: Mutex::default(),
        })
    }

    /// Adds the file at `path`, relative and `/`-separated; safe to call from many threads.
    ///
    /// # Errors
    /// [`Failure::Foreign`] where a file that no build made stands at that path.
    pub fn put(&self, path: &str, bytes: &[u8]) -> Result<(), Failure> {
        let sha256 = Digest::of(bytes).to_string();
        let old = self.before.files.get(path);
        let stays = old.is_some_and(|made| made.sha256 == sha256 && self.untouched(path, made));
        let made = if stays {
            None
        } else {
            let target = self.out.join(path);
            if old.is_none() && fs::symlink_metadata(&target).is_ok() {
                return Err(Failure::Foreign { path: target });
            }
            let file = self.new.join(path);
            self.make_parent(&file)?;
            Some(Made {
                sha256,
                size: bytes.len() as u64,
                modified: write(&file, bytes)?,
            })
        };
        let mut all = self.made.lock().unwrap_or_else(PoisonError::into_inner);
        all.insert(path.to_owned(), made);
        Ok(())
    }

    /// Puts the new site in the place of the old one, in one rename, and says what changed.
    ///
    /// Where nothing changed nothing is touched.
    ///
    /// # Errors
    /// [`Failure::Foreign`] where a file that no build made is in a page's way; [`Failure::Io`].
    /// The old site then still stands.
    pub fn commit(self) -> Result<Tally, Failure> {
        let made = self
            .made
            .into_inner()
            .unwrap_or_else(PoisonError::into_inner);
        let gone = |path: &&String| !made.contains_key(*path);
        let removed = self.before.files.keys().filter(gone).count();
        let written = made.values().flatten().count();
        let tally = Tally {
            written,
            kept: made.len() - written,
            removed,
        };
        if written > 0 || removed > 0 || !self.out.exists() {
            let whole = complete(&self.out, &self.new, &self.before, made);
            let swapped = whole.and_then(|()| exchange::swap(&self.new, &self.out));
            if swapped.is_err() {
                // A full disk gets its room back.
                let _ = remove_folder(&self.new);
            }
            swapped?;
            // The old site stands there now, with what somebody added while it was replaced.
            let _ = keep_foreign(&self.new, &self.new, &self.out, &self.before, Twice::Leave);
        }
        // What stays is removed by the next build.
        let _ = remove_folder(&self.new);
        Ok(tally)
    }

    /// Gives up: nothing readers see has changed.
    pub fn abandon(self) {
        // A leftover is removed by the next build.
        let _ = remove_folder(&self.new);
    }

    fn make_parent(&self, file: &Path) -> Result<(), Failure> {
        let Some(folder) = file.parent() else {
            return Ok(());
        };
        let mut folders = self.folders.lock().unwrap_or_else(PoisonError::into_inner);
        if !folders.contains(folder) {
            fs::create_dir_all(folder).map_err(Failure::io(folder))?;
            folders.insert(folder.to_owned());
        }
        Ok(())
    }

    fn untouched(&self, path: &str, made: &Made) -> bool {
        let found = fs::symlink_metadata(self.out.join(path));
        let same = |meta: fs::Metadata| {
            meta.is_file() && meta.len() == made.size && nanoseconds(&meta) == made.modified
        };
        found.is_ok_and(same)
    }
}

/// Returns the files that builds made in an output folder, by their paths in it.
///
/// # Errors
/// [`Failure::NotOurs`] where the folder was not made by a build.
pub fn made(out: &Path) -> Result<BTreeSet<String>, Failure> {
    let manifest = read_manifest(out)?;
    Ok(manifest.files.into_keys().collect())
}

/// Returns the files that the last build made in an output folder, with the digest and the size of
/// each, by their paths in it.
///
/// # Errors
/// [`Failure::NotOurs`] where the folder was not made by a build.
pub fn built(out: &Path) -> Result<BTreeMap<String, (Digest, u64)>, Failure> {
    let not_ours = || Failure::NotOurs {
        path: out.to_owned(),
    };
    let files = read_manifest(out)?.files.into_iter();
    files
        .map(|(path, made)| {
            let digest = Digest::parse(&made.sha256).ok_or_else(not_ours)?;
            Ok((path, (digest, made.size)))
        })
        .collect()
}

fn read_manifest(out: &Path) -> Result<Manifest, Failure> {
    let not_ours = || Failure::NotOurs {
        path: out.to_owned(),
    };
    let mut entries = match fs::read_dir(out) {
        Ok(entries) => entries,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            return Ok(Manifest::default());
        }
        Err(error) if error.kind() == std::io::ErrorKind::NotADirectory => return Err(not_ours()),
        Err(source) => {
            return Err(Failure::Io {
                path: out.to_owned(),
                source,
            });
        }
    };
    match fs::read(out.join(MANIFEST)) {
        Ok(bytes) => serde_json::from_slice(&bytes).map_err(|_| not_ours()),
        Err(_) if entries.next().is_none() => Ok(Manifest::default()),
        Err(_) => Err(not_ours()),
    }
}

/// Makes the new site whole: unchanged pages, what others put there, the manifest; all on disk.
fn complete(
    out: &Path,
    new: &Path,
    before: &Manifest,
    made: BTreeMap<String, Option<Made>>,
) -> Result<(), Failure> {
    let mut manifest = Manifest::default();
    for (path, made) in made {
        let entry = match (made, before.files.get(&path)) {
            (Some(made), _) => made,
            (None, Some(old)) => {
                link(&out.join(&path), &new.join(&path))?;
                old.clone()
            }
            (None, None) => continue,
        };
        manifest.files.insert(path, entry);
    }
    keep_foreign(out, out, new, before, Twice::Refuse)?;
    let file = new.join(MANIFEST);
    let text = serde_json::to_vec_pretty(&manifest);
    let text = text.map_err(|error| Failure::io(&file)(error.into()))?;
    write(&file, &text)?;
    if let Ok(meta) = fs::metadata(out) {
        // Who may enter the folder is the web team's choice.
        let kept = fs::set_permissions(new, meta.permissions());
        kept.map_err(Failure::io(new))?;
    }
    exchange::sync_all(new)
}

/// What becomes of a file of somebody's whose name another file has in the new site.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Twice {
    /// It is in a page's way.
    Refuse,
    /// It was kept before.
    Leave,
}

/// Links into `new` every file below `folder` that no build made, and every folder left empty:
/// `refs/` of a git repository is one.
fn keep_foreign(
    folder: &Path,
    out: &Path,
    new: &Path,
    before: &Manifest,
    twice: Twice,
) -> Result<(), Failure> {
    let entries = match fs::read_dir(folder) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(()),
        entries => entries.map_err(Failure::io(folder))?,
    };
    let mut is_empty = true;
    for entry in entries {
        is_empty = false;
        let entry = entry.map_err(Failure::io(folder))?;
        let path = entry.path();
        let relative = path.strip_prefix(out).unwrap_or(&path);
        let name = relative.to_string_lossy().replace('\\', "/");
        let kind = entry.file_type().map_err(Failure::io(&path))?;
        let to = new.join(relative);
        if kind.is_dir() {
            keep_foreign(&path, out, new, before, twice)?;
        } else if name == MANIFEST || before.files.contains_key(&name) {
            // Ours.
        } else if fs::symlink_metadata(&to).is_err() {
            if !(kind.is_symlink() && exchange::copy_symlink(&path, &to)) {
                link(&path, &to)?;
            }
        } else if twice == Twice::Refuse {
            return Err(Failure::Foreign { path });
        }
    }
    if is_empty {
        let kept = new.join(folder.strip_prefix(out).unwrap_or(folder));
        fs::create_dir_all(&kept).map_err(Failure::io(&kept))?;
    }
    Ok(())
}

/// Writes a new file and returns its modification time in nanoseconds since 1970.
fn write(path: &Path, bytes: &[u8]) -> Result<u128, Failure> {
    let mut file = fs::File::create(path).map_err(Failure::io(path))?;
    file.write_all(bytes).map_err(Failure::io(path))?;
    let meta = file.metadata().map_err(Failure::io(path))?;
    Ok(nanoseconds(&meta))
}

fn nanoseconds(meta: &fs::Metadata) -> u128 {
    let since = meta
        .modified()
        .ok()
        .and_then(|time| time.duration_since(UNIX_EPOCH).ok());
    since.map_or(0, |duration| duration.as_nanos())
}

#[cfg(test)]
mod tests;
