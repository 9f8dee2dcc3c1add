//! What beside the site's own files still holds words that are to be gone: earlier builds, and what
//! commands keep for themselves.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use super::Failure;
use super::output::{self, MANIFEST};

/// Where commands keep what is of use to them only.
const PRIVATE: &str = ".avenant";

/// Local copies of the words, by their paths in the site's folder, sorted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Traces {
    /// Files that a command made, which can be made again or are of no use any more.
    pub made: Vec<String>,
    /// Files that somebody put beside them.
    pub foreign: Vec<String>,
}

/// Returns the files of earlier builds, and of what commands keep, in which `holds` finds something.
///
/// # Errors
/// [`Failure`] where a folder or file cannot be read.
pub fn find(root: &Path, holds: &dyn Fn(&str) -> bool) -> Result<Traces, Failure> {
    let mut traces = Traces::default();
    for folder in entries(root)? {
        let place = root.join(&folder);
        let mut files = Vec::new();
        if folder == PRIVATE {
            below(root, &folder, holds, &mut files)?;
            traces.made.extend(files);
        } else if place.join(MANIFEST).is_file() {
            below(root, &folder, holds, &mut files)?;
            let made = output::made(&place)?;
            let is_made = |file: &String| is_made(&made, &folder, file);
            let (made, foreign): (Vec<String>, Vec<String>) = files.into_iter().partition(is_made);
            traces.made.extend(made);
            traces.foreign.extend(foreign);
        }
    }
    traces.made.sort();
    traces.foreign.sort();
    Ok(traces)
}

/// Takes away the copies that a command made.
///
/// # Errors
/// [`Failure::Io`] where one cannot be taken away.
pub fn purge(root: &Path, traces: &Traces) -> Result<(), Failure> {
    for file in &traces.made {
        let path = root.join(file);
        fs::remove_file(&path).map_err(Failure::io(&path))?;
    }
    Ok(())
}

fn is_made(made: &BTreeSet<String>, folder: &str, file: &str) -> bool {
    let below = file.strip_prefix(folder);
    let below = below.and_then(|rest| rest.strip_prefix('/'));
    below.is_some_and(|file| made.contains(file))
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
