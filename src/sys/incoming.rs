//! Files from outside the site that an import reads: one, or all of a folder.

use std::fs;
use std::io::Read as _;
use std::path::Path;

use crate::load::tree::LARGEST_FILE;

use super::Failure;

/// Folders within folders deeper than this are not looked at.
const DEEPEST: usize = 8;

/// A file from outside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Incoming {
    /// Its name, with the folders it stands in below the one that was named.
    pub name: String,
    /// How many bytes it has.
    pub length: u64,
    /// Its bytes; `None` where it is larger than any text.
    pub bytes: Option<Vec<u8>>,
}

/// Reads one file.
///
/// # Errors
/// [`Failure::Io`] where it cannot be read, or is a folder.
pub fn one(path: &Path) -> Result<Incoming, Failure> {
    let name = path.file_name().unwrap_or_default();
    file(path, name.to_string_lossy().into_owned())
}

/// Reads a file, or every file of a folder whose name `wanted` takes, in the order of their names.
///
/// Hidden files and folders are passed over.
///
/// # Errors
/// [`Failure::Io`] where one cannot be read.
pub fn read(path: &Path, wanted: &dyn Fn(&str) -> bool) -> Result<Vec<Incoming>, Failure> {
    let meta = fs::metadata(path).map_err(Failure::io(path))?;
    let mut found = Vec::new();
    if meta.is_dir() {
        folder(path, "", wanted, DEEPEST, &mut found)?;
    } else {
        found.push(one(path)?);
    }
    found.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(found)
}

fn folder(
    path: &Path,
    above: &str,
    wanted: &dyn Fn(&str) -> bool,
    depth: usize,
    found: &mut Vec<Incoming>,
) -> Result<(), Failure> {
    for entry in fs::read_dir(path).map_err(Failure::io(path))? {
        let entry = entry.map_err(Failure::io(path))?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if name.starts_with('.') {
            continue;
        }
        let inner = entry.path();
        let kind = entry.file_type().map_err(Failure::io(&inner))?;
        let name = format!("{above}{name}");
        if kind.is_dir() && depth > 0 {
            folder(&inner, &format!("{name}/"), wanted, depth - 1, found)?;
        } else if kind.is_file() && wanted(&name) {
            found.push(file(&inner, name)?);
        }
    }
    Ok(())
}

fn file(path: &Path, name: String) -> Result<Incoming, Failure> {
    let open = fs::File::open(path).map_err(Failure::io(path))?;
    let length = open.metadata().map_err(Failure::io(path))?.len();
    let mut bytes = Vec::new();
    let read = open.take(LARGEST_FILE + 1).read_to_end(&mut bytes);
    let read = read.map_err(Failure::io(path))? as u64;
    let bytes = (read <= LARGEST_FILE).then_some(bytes);
    Ok(Incoming {
        name,
        length,
        bytes,
    })
}
