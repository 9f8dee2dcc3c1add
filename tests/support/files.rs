//! Folders as the tests need them: listing, copying, choosing by pattern.

use std::fs;
use std::io;
use std::path::Path;

/// Returns every file below `folder` as a `/`-separated relative path, sorted.
///
/// Symbolic links are listed, never followed. A folder that does not exist has no files.
pub fn list(folder: &Path) -> Vec<String> {
    let mut found = Vec::new();
    collect(folder, "", &mut found);
    found.sort();
    found
}

fn collect(folder: &Path, prefix: &str, found: &mut Vec<String>) {
    let Ok(entries) = fs::read_dir(folder) else {
        return;
    };
    for entry in entries.flatten() {
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        match entry.file_type() {
            Ok(kind) if kind.is_dir() => collect(&entry.path(), &format!("{name}/"), found),
            _ => found.push(name),
        }
    }
}

/// Returns the names of the folders directly in `folder`, sorted.
pub fn folders(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut names: Vec<_> = entries
        .filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_dir()))
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

/// Copies every file below `from` over what stands in `to`.
pub fn overlay(from: &Path, to: &Path) -> io::Result<()> {
    for file in list(from) {
        let (source, target) = (from.join(&file), to.join(&file));
        make_parent(&target)?;
        if source.is_symlink() {
            let _ = fs::remove_file(&target);
            link(&fs::read_link(&source)?, &target)?;
        } else {
            fs::copy(&source, &target)?;
        }
    }
    Ok(())
}

/// Copies the sample site, which is this repository, into `to`.
pub fn copy_sample(to: &Path) -> io::Result<()> {
    for part in [
        "avenant.toml",
        "avenant.lock",
        "content",
        "locales",
        "themes",
    ] {
        let source = super::root().join(part);
        if source.is_dir() {
            overlay(&source, &to.join(part))?;
        } else if source.exists() {
            fs::copy(&source, to.join(part))?;
        }
    }
    Ok(())
}

/// Makes the folder that `file` stands in.
pub fn make_parent(file: &Path) -> io::Result<()> {
    file.parent().map_or(Ok(()), fs::create_dir_all)
}

/// Makes a symbolic link at `at` that names `to`.
#[cfg(unix)]
pub fn link(to: &Path, at: &Path) -> io::Result<()> {
    std::os::unix::fs::symlink(to, at)
}

/// Symbolic links need rights on Windows that editors seldom have: no case may need one there.
#[cfg(not(unix))]
pub fn link(_to: &Path, _at: &Path) -> io::Result<()> {
    Err(io::Error::other(
        "cases with symbolic links run on Unix only",
    ))
}

/// Whether `path` matches `pattern`: `*` stands for any part of a name, `**` for any folders.
pub fn matches(pattern: &str, path: &str) -> bool {
    match pattern.split_once('/') {
        Some(("**", rest)) => {
            let deeper = || {
                path.split_once('/')
                    .is_some_and(|(_, below)| matches(pattern, below))
            };
            matches(rest, path) || deeper()
        }
        Some((head, rest)) => path
            .split_once('/')
            .is_some_and(|(name, below)| name_matches(head, name) && matches(rest, below)),
        None => pattern == "**" || (!path.contains('/') && name_matches(pattern, path)),
    }
}

fn name_matches(pattern: &str, name: &str) -> bool {
    match pattern.split_once('*') {
        None => pattern == name,
        Some((head, rest)) => name.strip_prefix(head).is_some_and(|name| {
            let mut ends = name.char_indices().map(|(at, _)| at).chain([name.len()]);
            ends.any(|at| name_matches(rest, &name[at..]))
        }),
    }
}
