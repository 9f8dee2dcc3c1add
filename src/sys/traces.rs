//! What of earlier builds still holds words that are to be gone.

use std::fs;
use std::path::Path;

use super::Failure;
use super::output::MANIFEST;

/// The output of an earlier build, with the files that hold the words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trace {
    /// The folder's name in the site's.
    pub folder: String,
    /// The files, by their paths in the site's folder, sorted.
    pub files: Vec<String>,
}

/// Returns the outputs in a site's folder in which `holds` finds something.
///
/// # Errors
/// [`Failure::Io`] where a folder cannot be read.
pub fn of_builds(root: &Path, holds: &dyn Fn(&str) -> bool) -> Result<Vec<Trace>, Failure> {
    let mut traces = Vec::new();
    for folder in entries(root)? {
        if !root.join(&folder).join(MANIFEST).is_file() {
            continue;
        }
        let mut files = Vec::new();
        below(root, &folder, holds, &mut files)?;
        files.sort();
        if !files.is_empty() {
            traces.push(Trace { folder, files });
        }
    }
    traces.sort_by(|one, other| one.folder.cmp(&other.folder));
    Ok(traces)
}

fn below(
    root: &Path,
    name: &str,
    holds: &dyn Fn(&str) -> bool,
    files: &mut Vec<String>,
) -> Result<(), Failure> {
    for entry in entries(&root.join(name))? {
        let name = format!("{name}/{entry}");
        let path = root.join(&name);
        let kind = fs::symlink_metadata(&path).map_err(Failure::io(&path))?;
        if kind.is_dir() {
            below(root, &name, holds, files)?;
        } else if kind.is_file() {
            let bytes = fs::read(&path).map_err(Failure::io(&path))?;
            if holds(&String::from_utf8_lossy(&bytes)) {
                files.push(name);
            }
        }
    }
    Ok(())
}

/// Returns the names in a folder; one that is no text cannot be of a build.
fn entries(folder: &Path) -> Result<Vec<String>, Failure> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder).map_err(Failure::io(folder))? {
        let entry = entry.map_err(Failure::io(folder))?;
        names.extend(entry.file_name().into_string());
    }
    Ok(names)
}
