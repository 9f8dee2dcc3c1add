//! Folders that take each other's place, and files that are the same in both.

use std::fs;
use std::path::{Component, Path, PathBuf};

use super::Failure;

/// Returns a path without links, `.` and `..`, of which the last parts need not exist.
///
/// # Errors
/// [`Failure::Io`] where there is no current folder.
pub fn real(path: &Path) -> Result<PathBuf, Failure> {
    let whole = std::path::absolute(path).map_err(Failure::io(path))?;
    let mut real = PathBuf::new();
    for part in whole.components() {
        match part {
            Component::CurDir => {}
            Component::ParentDir => {
                real.pop();
            }
            Component::Prefix(_) | Component::RootDir | Component::Normal(_) => {
                real.push(part);
                real = fs::canonicalize(&real).unwrap_or(real);
            }
        }
    }
    Ok(real)
}

/// Returns the folder beside the output folder where one of its states is kept.
pub fn beside(out: &Path, state: &str) -> PathBuf {
    let name = out.file_name().unwrap_or_default().to_string_lossy();
    out.with_file_name(format!(".{name}.avenant-{state}"))
}

/// Removes one of our own folders; it need not exist.
///
/// # Errors
/// [`Failure::Io`].
pub fn remove_folder(folder: &Path) -> Result<(), Failure> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(Failure::Io {
            path: folder.to_owned(),
            source: error,
        }),
        _ => Ok(()),
    }
}

/// Asks the system once to put all that was written on the disk.
///
/// # Errors
/// [`Failure::Io`].
#[cfg(target_os = "linux")]
pub fn sync_all(folder: &Path) -> Result<(), Failure> {
    let handle = fs::File::open(folder).map_err(Failure::io(folder))?;
    rustix::fs::syncfs(handle).map_err(|error| Failure::io(folder)(error.into()))
}

/// Elsewhere the rename alone must do: no call syncs a whole tree at once.
///
/// # Errors
/// None.
#[cfg(not(target_os = "linux"))]
pub fn sync_all(_folder: &Path) -> Result<(), Failure> {
    Ok(())
}

/// Exchanges the folders in one step where the system can, else moves the old one aside first.
///
/// The old one then has the new one's name.
///
/// # Errors
/// [`Failure::Io`]; both are then where they were.
pub fn swap(new: &Path, out: &Path) -> Result<(), Failure> {
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
    let old = beside(out, "old");
    remove_folder(&old)?;
    fs::rename(out, &old).map_err(Failure::io(out))?;
    if let Err(error) = fs::rename(new, out) {
        let _ = fs::rename(&old, out);
        return Err(Failure::io(out)(error));
    }
    // As after an exchange; where that fails it is removed by the next build that changes anything.
    let _ = fs::rename(&old, new);
    Ok(())
}

/// Makes `to`, which is not there, the same file as `from`, or a copy with its times where links
/// are not possible.
///
/// # Errors
/// [`Failure::Io`].
pub fn link(from: &Path, to: &Path) -> Result<(), Failure> {
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

/// Makes `to` the same symbolic link as `from`, and says whether it could.
#[cfg(unix)]
pub fn copy_symlink(from: &Path, to: &Path) -> bool {
    let linked = |target| make_parent(to).is_ok() && std::os::unix::fs::symlink(target, to).is_ok();
    fs::read_link(from).is_ok_and(linked)
}

/// Elsewhere a link to a file becomes the file.
#[cfg(not(unix))]
pub fn copy_symlink(_from: &Path, _to: &Path) -> bool {
    false
}

fn make_parent(file: &Path) -> Result<(), Failure> {
    let Some(folder) = file.parent() else {
        return Ok(());
    };
    fs::create_dir_all(folder).map_err(Failure::io(folder))
}
