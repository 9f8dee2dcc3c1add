//! The write mutex of a site: `.avenant/write.lock`.
//!
//! The operating system holds the lock and lets it go when the process ends in any way, so a lock
//! is never stale; the file's words only say who holds it.

use std::fs::{File, OpenOptions, TryLockError};
use std::io::{Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use super::Failure;

/// The folder of a site where Avenant keeps what is not content.
pub const STATE_FOLDER: &str = ".avenant";

/// The right to write below a site; given back when dropped.
#[derive(Debug)]
pub struct WriteLock(#[expect(dead_code, reason = "held until dropped")] File);

/// Takes the write lock of the site at `root`; `who` says which command asks.
///
/// # Errors
/// [`Failure::Busy`] names who holds it; [`Failure::Io`] where the folder cannot be written.
pub fn take(root: &Path, who: &str) -> Result<WriteLock, Failure> {
    let folder = state_folder(root)?;
    take_file(folder.join("write.lock"), who)
}

/// Makes the folder where Avenant keeps what is not content, and returns it.
///
/// # Errors
/// [`Failure::Io`] where it cannot be written.
pub fn state_folder(root: &Path) -> Result<PathBuf, Failure> {
    let folder = root.join(STATE_FOLDER);
    std::fs::create_dir_all(&folder).map_err(Failure::io(&folder))?;
    keep_out_of_git(&folder);
    Ok(folder)
}

/// Takes a lock other than that of writing, in a file of its own; `who` says which command asks.
///
/// # Errors
/// As [`take`].
pub fn take_file(path: PathBuf, who: &str) -> Result<WriteLock, Failure> {
    let mut options = OpenOptions::new();
    let file = options
        .read(true)
        .write(true)
        .create(true)
        .truncate(false)
        .open(&path);
    let mut file = file.map_err(Failure::io(&path))?;
    match file.try_lock() {
        Ok(()) => {}
        Err(TryLockError::WouldBlock) => {
            let mut owner = String::new();
            // Who holds it is a courtesy; the lock itself is what counts.
            let _ = file.read_to_string(&mut owner);
            return Err(Failure::Busy {
                path,
                owner: owner.trim().to_owned(),
            });
        }
        Err(TryLockError::Error(source)) => return Err(Failure::Io { path, source }),
    }
    let words = format!("avenant {who}, pid {}\n", std::process::id());
    file.set_len(0).map_err(Failure::io(&path))?;
    file.seek(SeekFrom::Start(0)).map_err(Failure::io(&path))?;
    file.write_all(words.as_bytes())
        .map_err(Failure::io(&path))?;
    Ok(WriteLock(file))
}

/// What Avenant keeps for itself is nobody's to commit; a courtesy, so a failure is none.
fn keep_out_of_git(folder: &Path) {
    let path = folder.join(".gitignore");
    if !path.exists() {
        let _ = std::fs::write(path, "*\n");
    }
}
