//! The request for a time stamp, kept below `.avenant/` until the ledger grows again.

use std::fs;
use std::path::{Path, PathBuf};

use crate::seal::request::FILE;

use super::Failure;
use super::lock::STATE_FOLDER;

/// Writes the request and returns its file.
///
/// It can be made again from the ledger at any time, so nothing is synced.
///
/// # Errors
/// [`Failure::Io`].
pub fn write(root: &Path, request: &[u8]) -> Result<PathBuf, Failure> {
    let path = root.join(FILE);
    let folder = root.join(STATE_FOLDER);
    fs::create_dir_all(&folder).map_err(Failure::io(&folder))?;
    fs::write(&path, request).map_err(Failure::io(&path))?;
    Ok(path)
}
