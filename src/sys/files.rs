//! A site on disk as a [`Tree`]: listed once, read when asked for.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::SystemTime;

use crate::base::TreePath;
use crate::load::tree::{FileFact, LARGEST_FILE, ListFault, ReadFault, Store, Tree};

use super::Failure;
use super::lock::STATE_FOLDER;

/// What of a site's folder belongs to the site; anything else is never looked at.
const PARTS: [&str; 6] = [
    "avenant.toml",
    "avenant.lock",
    "content",
    "locales",
    "themes",
    "timestamps",
];

/// Lists the site whose folder is `root`.
///
/// Hidden files and editors' leftovers (`fr.md~`) are passed over. Symbolic links are followed
/// inside the site; one that leads out of it becomes a fault and is not followed.
///
/// # Errors
/// [`Failure::Io`] where the folder itself cannot be read.
pub fn list(root: &Path) -> Result<Tree, Failure> {
    let root = fs::canonicalize(root).map_err(Failure::io(root))?;
    let mut listing = Listing {
        root: root.clone(),
        ..Listing::default()
    };
    for part in PARTS {
        let path = root.join(part);
        if let (Some(name), true) = (TreePath::parse(part), fs::symlink_metadata(&path).is_ok()) {
            listing.entry(&path, &name, &mut vec![root.clone()]);
        }
    }
    let store = Arc::new(Disk {
        root,
        stamps: listing.stamps,
    });
    Ok(Tree::new(listing.files, store, listing.faults))
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
    stamps: BTreeMap<TreePath, Stamp>,
}

/// What tells that a file was written again: its length and time.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Stamp(u64, Option<SystemTime>);

impl Stamp {
    fn of(meta: &fs::Metadata) -> Self {
        Self(meta.len(), meta.modified().ok())
    }
}

impl Store for Disk {
    fn read(&self, path: &TreePath) -> Result<Vec<u8>, ReadFault> {
        use io::Read as _;
        let file = fs::File::open(self.root.join(path.as_str())).map_err(|e| read_fault(&e))?;
        let meta = file.metadata().map_err(|e| read_fault(&e))?;
        if self.stamps.get(path) != Some(&Stamp::of(&meta)) {
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

#[derive(Debug, Default)]
struct Listing {
    root: PathBuf,
    files: BTreeMap<TreePath, FileFact>,
    stamps: BTreeMap<TreePath, Stamp>,
    faults: Vec<ListFault>,
}

impl Listing {
    /// Lists one entry; `inside` holds the real folders it stands in, so that links cannot loop.
    fn entry(&mut self, path: &Path, name: &TreePath, inside: &mut Vec<PathBuf>) {
        let real = match fs::canonicalize(path) {
            Ok(real) => real,
            Err(error) => return self.unreadable(name, &error),
        };
        if !real.starts_with(&self.root) {
            let target = fs::read_link(path).unwrap_or(real).display().to_string();
            self.faults.push(ListFault::LinkOutOfSite {
                path: name.clone(),
                target,
            });
            return;
        }
        match fs::metadata(&real) {
            Ok(meta) if meta.is_file() => {
                let fact = FileFact { len: meta.len() };
                self.files.insert(name.clone(), fact);
                self.stamps.insert(name.clone(), Stamp::of(&meta));
            }
            Ok(meta) if meta.is_dir() && !inside.contains(&real) => {
                inside.push(real.clone());
                self.folder(&real, name, inside);
                inside.pop();
            }
            // Devices, sockets, and a folder met again through a link to itself.
            Ok(_) => {}
            Err(error) => self.unreadable(name, &error),
        }
    }

    fn folder(&mut self, path: &Path, name: &TreePath, inside: &mut Vec<PathBuf>) {
        let entries = match fs::read_dir(path) {
            Ok(entries) => entries,
            Err(error) => return self.unreadable(name, &error),
        };
        for entry in entries.flatten() {
            let file_name = entry.file_name();
            let shown = file_name.to_string_lossy();
            if shown.starts_with('.') || shown.ends_with('~') {
                continue;
            }
            let safe = file_name
                .to_str()
                .filter(|text| !text.chars().any(char::is_control));
            match safe.and_then(|text| name.join(text)) {
                Some(below) => self.entry(&entry.path(), &below, inside),
                None => self.faults.push(ListFault::NameNotSafe {
                    folder: Some(name.clone()),
                    name: shown.into_owned(),
                }),
            }
        }
    }

    fn unreadable(&mut self, path: &TreePath, error: &io::Error) {
        self.faults.push(ListFault::Unreadable {
            path: path.clone(),
            fault: read_fault(error),
        });
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
}
