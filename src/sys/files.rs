//! A site on disk as a [`Tree`]: listed once, read when asked for.

mod again;

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::SystemTime;

use crate::base::TreePath;
use crate::load::folder::is_litter;
use crate::load::tree::{FileFact, LARGEST_FILE, ListFault, Mark, ReadFault, Store, Tree};

use super::Failure;
use super::lock::STATE_FOLDER;

pub use again::Touched;

/// What of a site's folder belongs to the site; anything else is never looked at.
pub(super) const PARTS: [&str; 7] = [
    "avenant.toml",
    "avenant.lock",
    "content",
    "locales",
    "packs",
    "themes",
    "timestamps",
];

/// Lists the site whose folder is `root`.
///
/// Hidden files and what systems and editors leave behind (`fr.md~`, [`is_litter`]) are passed
/// over. Symbolic links are followed inside the site; one that leads out of it becomes a fault and
/// is not followed.
///
/// # Errors
/// [`Failure::Io`] where the folder itself cannot be read.
pub fn list(root: &Path) -> Result<Tree, Failure> {
    Ok(Listing::of(root)?.tree())
}

/// Returns whether a site can be begun in a folder: it is not there yet, or holds nothing but what
/// git and Avenant keep for themselves.
///
/// # Errors
/// [`Failure::Io`] where it cannot be read.
pub fn is_free(root: &Path) -> Result<bool, Failure> {
    let entries = match fs::read_dir(root) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(true),
        Err(error) => return Err(Failure::io(root)(error)),
    };
    for entry in entries {
        let name = entry.map_err(Failure::io(root))?.file_name();
        if name != ".git" && name != STATE_FOLDER {
            return Ok(false);
        }
    }
    Ok(true)
}

/// Reads files below a folder, as long as they are the ones that were listed.
///
/// A site is read several times, to load it, to check it and to make its pages: what is shown must
/// be what was checked.
#[derive(Debug)]
struct Disk {
    root: PathBuf,
}

fn fact(meta: &fs::Metadata) -> FileFact {
    let mark = Mark::Disk {
        written: meta.modified().ok(),
        changed: changed(meta),
        number: number(meta),
    };
    FileFact {
        len: meta.len(),
        mark,
    }
}

/// Returns whether a file is still the one that was listed: its length and the time it was written.
///
/// Its number is left out, as some network drives give a file another one each time they are asked;
/// and so is the time of any change, as programs that keep folders alike note things beside files.
fn is_same(listed: &FileFact, meta: &fs::Metadata) -> bool {
    let is_written = |mark: &Mark| match mark {
        Mark::Disk { written, .. } => *written == meta.modified().ok(),
        Mark::Bytes(_) => false,
    };
    listed.len == meta.len() && is_written(&listed.mark)
}

impl Store for Disk {
    fn read(&self, path: &TreePath, fact: &FileFact) -> Result<Vec<u8>, ReadFault> {
        use io::Read as _;
        let file = fs::File::open(self.root.join(path.as_str())).map_err(|e| read_fault(&e))?;
        let meta = file.metadata().map_err(|e| read_fault(&e))?;
        if !is_same(fact, &meta) {
            return Err(ReadFault::Changed);
        }
        // One byte more than allowed tells a file that grows while it is read.
        let mut bytes = Vec::new();
        let read = file.take(LARGEST_FILE + 1).read_to_end(&mut bytes);
        let length = read.map_err(|e| read_fault(&e))? as u64;
        if length > LARGEST_FILE {
            Err(ReadFault::TooLarge(length))
        } else {
            Ok(bytes)
        }
    }
}

/// What listing a site found: its files, and which folders and links led to them.
///
/// Kept beside the [`Tree`] it makes, it can be brought up to date where files were touched
/// ([`Listing::relist`]) instead of being made again.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Listing {
    root: PathBuf,
    files: BTreeMap<TreePath, FileFact>,
    /// By the path that cannot be listed, or the folder that holds a name which is not safe.
    faults: BTreeMap<TreePath, Vec<ListFault>>,
    /// Every folder that was listed, with its real place.
    folders: BTreeMap<TreePath, PathBuf>,
    /// Every symbolic link, with what it passes inside the site on its way.
    links: BTreeMap<TreePath, Vec<PathBuf>>,
}

impl Listing {
    /// Lists the site whose folder is `root`, as [`list`] does.
    ///
    /// # Errors
    /// [`Failure::Io`] where the folder itself cannot be read.
    pub fn of(root: &Path) -> Result<Self, Failure> {
        let real = fs::canonicalize(root).map_err(Failure::io(root))?;
        fs::read_dir(&real).map_err(Failure::io(root))?;
        let mut listing = Self {
            root: real,
            ..Self::default()
        };
        for part in PARTS.into_iter().filter_map(TreePath::parse) {
            listing.look(&part);
        }
        Ok(listing)
    }

    /// Returns the files as they were listed; they are refused once they were written again.
    pub fn tree(&self) -> Tree {
        let root = self.root.clone();
        let store = Arc::new(Disk { root });
        let faults = self.faults.values().flatten().cloned().collect();
        let tree = Tree::new(self.files.clone(), store, faults);
        tree.listed_at(SystemTime::now())
    }

    /// Lists one entry; `path` is its real place but for the last part, which may be a link, and
    /// `inside` holds the real folders it stands in, so that links cannot loop.
    fn entry(&mut self, path: &Path, name: &TreePath, inside: &mut Vec<PathBuf>) {
        let (real, meta) = match fs::symlink_metadata(path) {
            Ok(meta) if meta.is_symlink() => match self.followed(path, name) {
                Some(found) => found,
                None => return,
            },
            Ok(meta) => (path.to_owned(), meta),
            // Removed since its folder was listed, or since the path was touched.
            Err(error) if error.kind() == io::ErrorKind::NotFound => return,
            Err(error) => return self.unreadable(name, &error),
        };
        if meta.is_file() {
            self.files.insert(name.clone(), fact(&meta));
        } else if meta.is_dir() && !inside.contains(&real) {
            inside.push(real.clone());
            self.folder(&real, name, inside);
            inside.pop();
        }
        // Anything else is a device, a socket, or a folder met again through a link to itself.
    }

    /// Returns where a link leads inside the site, or keeps why it leads nowhere.
    fn followed(&mut self, link: &Path, name: &TreePath) -> Option<(PathBuf, fs::Metadata)> {
        self.links
            .insert(name.clone(), again::passed(&self.root, link));
        let real = match fs::canonicalize(link) {
            Ok(real) => real,
            Err(error) => {
                self.unreadable(name, &error);
                return None;
            }
        };
        if !real.starts_with(&self.root) {
            let target = fs::read_link(link).unwrap_or(real).display().to_string();
            let path = name.clone();
            self.fault(name, ListFault::LinkOutOfSite { path, target });
            return None;
        }
        match fs::metadata(&real) {
            Ok(meta) => Some((real, meta)),
            Err(error) => {
                self.unreadable(name, &error);
                None
            }
        }
    }

    fn folder(&mut self, path: &Path, name: &TreePath, inside: &mut Vec<PathBuf>) {
        let entries = match fs::read_dir(path) {
            Ok(entries) => entries,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return,
            Err(error) => return self.unreadable(name, &error),
        };
        self.folders.insert(name.clone(), path.to_owned());
        for entry in entries.flatten() {
            match below(name, &entry.file_name()) {
                Below::Path(below) => self.entry(&entry.path(), &below, inside),
                Below::NotSafe(shown) => {
                    let folder = Some(name.clone());
                    let fault = ListFault::NameNotSafe {
                        folder,
                        name: shown,
                    };
                    self.fault(name, fault);
                }
                Below::PassedOver => {}
            }
        }
        // The order in which a folder tells its entries is no order.
        if let Some(faults) = self.faults.get_mut(name) {
            faults.sort_by_cached_key(|fault| format!("{fault:?}"));
        }
    }

    fn unreadable(&mut self, path: &TreePath, error: &io::Error) {
        let fault = ListFault::Unreadable {
            path: path.clone(),
            fault: read_fault(error),
        };
        self.fault(path, fault);
    }

    fn fault(&mut self, at: &TreePath, fault: ListFault) {
        self.faults.entry(at.clone()).or_default().push(fault);
    }
}

/// What a name in a folder of the site is.
pub(super) enum Below {
    /// A path of the site.
    Path(TreePath),
    /// No path can be made of it; the name as well as it can be shown.
    NotSafe(String),
    /// A hidden file, or what systems and editors leave behind.
    PassedOver,
}

/// Says what a name in a folder of the site is.
pub(super) fn below(folder: &TreePath, name: &OsStr) -> Below {
    let shown = name.to_string_lossy();
    if is_litter(&shown) {
        return Below::PassedOver;
    }
    let plain = name.to_str();
    let plain = plain.filter(|name| !name.chars().any(char::is_control));
    match plain.and_then(|name| folder.join(name)) {
        Some(path) => Below::Path(path),
        None => Below::NotSafe(shown.into_owned()),
    }
}

fn read_fault(error: &io::Error) -> ReadFault {
    match error.kind() {
        io::ErrorKind::NotFound => ReadFault::Missing,
        // A link that leads to itself leads nowhere.
        _ if is_loop(error) => ReadFault::Missing,
        io::ErrorKind::PermissionDenied => ReadFault::Denied,
        _ => ReadFault::Other(error.to_string()),
    }
}

#[cfg(unix)]
fn changed(meta: &fs::Metadata) -> Option<SystemTime> {
    use std::os::unix::fs::MetadataExt as _;
    let seconds = u64::try_from(meta.ctime()).ok()?;
    let nanoseconds = u32::try_from(meta.ctime_nsec()).ok()?;
    SystemTime::UNIX_EPOCH.checked_add(std::time::Duration::new(seconds, nanoseconds))
}

#[cfg(not(unix))]
fn changed(_meta: &fs::Metadata) -> Option<SystemTime> {
    None
}

#[cfg(unix)]
fn number(meta: &fs::Metadata) -> Option<u64> {
    use std::os::unix::fs::MetadataExt as _;
    Some(meta.ino())
}

#[cfg(not(unix))]
fn number(_meta: &fs::Metadata) -> Option<u64> {
    None
}

#[cfg(unix)]
fn is_loop(error: &io::Error) -> bool {
    error.raw_os_error() == Some(rustix::io::Errno::LOOP.raw_os_error())
}

#[cfg(not(unix))]
fn is_loop(_error: &io::Error) -> bool {
    false
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::list;
    use crate::base::TreePath;
    use crate::load::tree::ReadFault;

    #[test]
    fn a_file_written_again_since_it_was_listed_is_not_read() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let file = folder.path().join("avenant.toml");
        fs::write(&file, "one").expect("a file");
        let tree = list(folder.path()).expect("a listing");
        let path = TreePath::parse("avenant.toml").expect("a path");
        assert_eq!(tree.bytes(&path), Ok(b"one".to_vec()));
        fs::write(&file, "other").expect("a file");
        assert_eq!(tree.bytes(&path), Err(ReadFault::Changed));
    }

    #[test]
    fn a_file_put_in_the_place_of_another_has_another_mark() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let file = folder.path().join("avenant.toml");
        let other = folder.path().join("avenant.lock");
        fs::write(&file, "one").expect("a file");
        fs::write(&other, "two").expect("a file");
        let path = TreePath::parse("avenant.toml").expect("a path");
        let before = list(folder.path()).expect("a listing").fact(&path);
        fs::rename(&other, &file).expect("a move");
        let after = list(folder.path()).expect("a listing").fact(&path);
        assert_ne!(before, after);
    }
}
