//! One file written whole or not at all.

use std::fs;
use std::io::Write as _;
use std::path::Path;

use super::Failure;
use super::exchange::beside;

/// Writes a new file; one that holds the same bytes already is as good.
///
/// # Errors
/// [`Failure::Exists`] where another file stands there; [`Failure::Io`].
pub fn write(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    if fs::symlink_metadata(path).is_ok() {
        return match fs::read(path) {
            Ok(there) if there == bytes => Ok(()),
            _ => Err(Failure::Exists {
                path: path.to_owned(),
            }),
        };
    }
    replace(path, bytes)
}

/// Writes a file in the place of what stands there.
///
/// # Errors
/// [`Failure::Io`]; what stood there is then as it was.
pub fn replace(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let new = beside(path, "new");
    let written = whole(&new, bytes).and_then(|()| fs::rename(&new, path));
    if written.is_err() {
        // What could not be written is of no use to anybody.
        let _ = fs::remove_file(&new);
    }
    written.map_err(Failure::io(path))
}

fn whole(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let mut file = fs::File::create(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}
