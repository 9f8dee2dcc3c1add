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
    /// [`Failure::NotOurs`] where `out` holds files and no build made it.
    pub fn begin(out: &Path) -> Result<Self, Failure> {
        let out = std::path::absolute(out).map_err(Failure::io(out))?;
        let before = read_manifest(&out)?;
        let name = out
            .file_name()
            .map(|name| name.to_string_lossy().into_owned());
        let new = out.with_file_name(format!(".{}.avenant-new", name.unwrap_or_default()));
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
            if old.is_none() && target.exists() {
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
    /// [`Failure::Io`]; the old site then still stands.
    pub fn commit(self) -> Result<Tally, Failure> {
        let made = self
            .made
            .into_inner()
            .unwrap_or_else(PoisonError::into_inner);
        let removed = self
            .before
            .files
            .keys()
            .filter(|path| !made.contains_key(*path))
            .count();
        let written = made.values().flatten().count();
        let tally = Tally {
            written,
            kept: made.len() - written,
            removed,
        };
        if written == 0 && removed == 0 && self.out.exists() {
            remove_folder(&self.new)?;
            return Ok(tally);
        }
        let mut manifest = Manifest::default();
        for (path, new) in made {
            let entry = match (new, self.before.files.get(&path)) {
                (Some(made), _) => made,
                (None, Some(old)) => {
                    link(&self.out.join(&path), &self.new.join(&path))?;
                    old.clone()
                }
                (None, None) => continue,
            };
            manifest.files.insert(path, entry);
        }
        keep_foreign(&self.out, &self.out, &self.new, &self.before)?;
        let text = serde_json::to_vec_pretty(&manifest).unwrap_or_default();
        write(&self.new.join(MANIFEST), &text)?;
        sync_all(&self.new)?;
        swap(&self.new, &self.out)?;
        remove_folder(&self.new)?;
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

/// Links into `new` every file below `folder` that no build made and no page replaces.
fn keep_foreign(folder: &Path, out: &Path, new: &Path, before: &Manifest) -> Result<(), Failure> {
    let Ok(entries) = fs::read_dir(folder) else {
        return Ok(());
    };
    for entry in entries {
        let path = entry.map_err(Failure::io(folder))?.path();
        let relative = path.strip_prefix(out).unwrap_or(&path);
        let name = relative.to_string_lossy().replace('\\', "/");
        let kind = fs::symlink_metadata(&path).map_err(Failure::io(&path))?;
        if kind.is_dir() {
            keep_foreign(&path, out, new, before)?;
        } else if name != MANIFEST && !before.files.contains_key(&name) {
            link(&path, &new.join(relative))?;
        }
    }
    Ok(())
}

/// Makes `to` the same file as `from`, or a copy with its times where links are not possible.
fn link(from: &Path, to: &Path) -> Result<(), Failure> {
    make_parent(to)?;
    if fs::hard_link(from, to).is_ok() {
        return Ok(());
    }
    fs::copy(from, to).map_err(Failure::io(from))?;
    let time = fs::metadata(from)
        .and_then(|meta| meta.modified())
        .map_err(Failure::io(from))?;
    let file = fs::File::options()
        .write(true)
        .open(to)
        .map_err(Failure::io(to))?;
    file.set_modified(time).map_err(Failure::io(to))
}

/// Writes a new file and returns its modification time in nanoseconds since 1970.
fn write(path: &Path, bytes: &[u8]) -> Result<u128, Failure> {
    let mut file = fs::File::create(path).map_err(Failure::io(path))?;
    file.write_all(bytes).map_err(Failure::io(path))?;
    let meta = file.metadata().map_err(Failure::io(path))?;
    Ok(nanoseconds(&meta))
}

fn make_parent(file: &Path) -> Result<(), Failure> {
    let Some(folder) = file.parent() else {
        return Ok(());
    };
    fs::create_dir_all(folder).map_err(Failure::io(folder))
}

fn nanoseconds(meta: &fs::Metadata) -> u128 {
    let since = meta
        .modified()
        .ok()
        .and_then(|time| time.duration_since(UNIX_EPOCH).ok());
    since.map_or(0, |duration| duration.as_nanos())
}

/// Removes one of our own folders; it need not exist.
fn remove_folder(folder: &Path) -> Result<(), Failure> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(Failure::Io {
            path: folder.to_owned(),
            source: error,
        }),
        _ => Ok(()),
    }
}

/// Asks the system once to put all that was written on the disk.
#[cfg(target_os = "linux")]
fn sync_all(folder: &Path) -> Result<(), Failure> {
    let handle = fs::File::open(folder).map_err(Failure::io(folder))?;
    rustix::fs::syncfs(handle).map_err(|error| Failure::io(folder)(error.into()))
}

/// Elsewhere the rename alone must do: no call syncs a whole tree at once.
#[cfg(not(target_os = "linux"))]
fn sync_all(_folder: &Path) -> Result<(), Failure> {
    Ok(())
}

/// Exchanges the folders in one step where the system can, else moves the old one aside first.
fn swap(new: &Path, out: &Path) -> Result<(), Failure> {
    if !out.exists() {
        return fs::rename(new, out).map_err(Failure::io(out));
    }
    #[cfg(target_os = "linux")]
    {
        use rustix::fs::{CWD, RenameFlags, renameat_with};
        if renameat_with(CWD, new, CWD, out, RenameFlags::EXCHANGE).is_ok() {
            return Ok(());
        }
    }
    let old = new.with_extension("avenant-old");
    remove_folder(&old)?;
    fs::rename(out, &old).map_err(Failure::io(out))?;
    fs::rename(new, out).map_err(Failure::io(out))?;
    remove_folder(&old)
}

#[cfg(test)]
mod tests {
    use super::{Failure, MANIFEST, Staging, Tally};
    use std::fs;
    use std::path::Path;

    fn build(out: &Path, files: &[(&str, &str)]) -> Result<Tally, Failure> {
        let staging = Staging::begin(out)?;
        files
            .iter()
            .try_for_each(|(path, text)| staging.put(path, text.as_bytes()))?;
        staging.commit()
    }

    #[test]
    fn a_second_build_keeps_removes_and_writes_only_what_it_should() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let out = folder.path().join("dist");
        build(&out, &[("a/x.html", "one"), ("b.html", "two")]).expect("the first build");
        fs::write(out.join("theirs.txt"), "mine").expect("a foreign file");
        let time = |path| {
            fs::metadata(out.join(path))
                .and_then(|m| m.modified())
                .expect("a time")
        };
        let before = time("a/x.html");

        let tally = build(&out, &[("a/x.html", "one"), ("c.html", "3")]).expect("a second build");

        assert_eq!(
            tally,
            Tally {
                written: 1,
                kept: 1,
                removed: 1
            }
        );
        assert_eq!(time("a/x.html"), before);
        assert!(!out.join("b.html").exists(), "its own page is gone");
        assert!(
            out.join("theirs.txt").exists(),
            "a file it did not make stays"
        );
        assert_eq!(
            fs::read_dir(folder.path()).expect("readable").count(),
            1,
            "nothing is left over"
        );
    }

    #[test]
    fn a_folder_it_does_not_own_is_refused_and_left_alone() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        fs::write(folder.path().join("thesis.txt"), "years of work").expect("a file");
        let refused = build(folder.path(), &[("a.html", "x")]);
        assert!(
            matches!(refused, Err(Failure::NotOurs { .. })),
            "{refused:?}"
        );
        assert!(folder.path().join("thesis.txt").exists());
    }

    #[test]
    fn an_abandoned_build_leaves_the_old_site() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let out = folder.path().join("dist");
        build(&out, &[("a.html", "old")]).expect("the first build");
        let staging = Staging::begin(&out).expect("a second build begins");
        staging.put("a.html", b"new").expect("a page");
        drop(staging);
        assert_eq!(
            fs::read_to_string(out.join("a.html")).expect("readable"),
            "old"
        );
        build(&out, &[("a.html", "new")]).expect("a third build takes over");
        assert_eq!(
            fs::read_to_string(out.join("a.html")).expect("readable"),
            "new"
        );
    }

    #[test]
    fn a_page_never_replaces_a_file_no_build_made() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let out = folder.path().join("dist");
        build(&out, &[("a.html", "x")]).expect("the first build");
        fs::write(out.join("b.html"), "theirs").expect("a foreign file");
        let refused = build(&out, &[("a.html", "x"), ("b.html", "ours")]);
        assert!(
            matches!(refused, Err(Failure::Foreign { .. })),
            "{refused:?}"
        );
        assert!(out.join(MANIFEST).exists());
    }
}
