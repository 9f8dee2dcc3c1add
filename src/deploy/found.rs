//! What stands on a server where pages shall be.

use std::collections::{BTreeMap, BTreeSet};

use crate::base::Digest;

use super::layout::Layout;
use super::order::Leave;
use super::plan;
use super::record::{FileRecord, Files};
use super::remote::{Entry, Kind, Listed, Remote};
use super::trouble::{Foreign, ForeignKind, Trouble};
use super::work::FILE;

/// What stands where new files shall be.
#[derive(Debug, Default)]
pub(super) struct InTheWay {
    /// Files with just the bytes that are to be put: they need not be put.
    pub(super) same: BTreeSet<String>,
    /// Anything else.
    pub(super) foreign: Vec<Foreign>,
}

impl InTheWay {
    /// Returns what stands in the way for good: where it is asked for, files and links may be replaced.
    /// Nothing is put in the place of a folder, or below a file or a link.
    pub(super) fn not_for(&self, leave: &Leave) -> Vec<Foreign> {
        let may_go = |kind| matches!(kind, ForeignKind::File | ForeignKind::Link);
        let foreign = self.foreign.iter();
        foreign
            .filter(|one| !(leave.adopt && may_go(one.kind)))
            .cloned()
            .collect()
    }
}

/// Looks at what stands where files shall be that were not deployed before.
///
/// Only folders that are there and in which such a file shall be are listed, those of one depth at
/// once.
pub(super) fn in_the_way(
    remote: &mut dyn Remote,
    layout: &Layout,
    new: &[String],
    files: &Files,
) -> Result<InTheWay, Trouble> {
    let mut found = InTheWay::default();
    if new.is_empty() {
        return Ok(found);
    }
    let needed: BTreeSet<String> = plan::folders(new).into_iter().collect();
    let wanted: BTreeSet<&String> = new.iter().collect();
    let mut alike: Vec<(String, FileRecord)> = Vec::new();
    // The root's own name among paths below it is none.
    let mut depth: Vec<String> = vec![String::new()];
    while !depth.is_empty() {
        let mut next = Vec::new();
        for (folder, entries) in list(remote, layout, &depth)? {
            for (name, entry) in entries {
                let path = match folder.as_str() {
                    "" => name,
                    folder => format!("{folder}/{name}"),
                };
                if needed.contains(&path) {
                    match entry.kind {
                        Kind::Folder => next.push(path),
                        Kind::File | Kind::Link | Kind::Other => found.foreign.push(Foreign {
                            path,
                            kind: ForeignKind::InFolder,
                        }),
                    }
                } else if wanted.contains(&path) {
                    match files.get(&path) {
                        Some(file) if entry.kind == Kind::File && entry.size == file.size => {
                            alike.push((path, *file));
                        }
                        _ => found.foreign.push(Foreign {
                            path,
                            kind: foreign_file(&entry),
                        }),
                    }
                }
            }
        }
        depth = next;
    }
    compare(remote, layout, &alike, &mut found)?;
    found
        .foreign
        .sort_by(|one, other| one.path.cmp(&other.path));
    Ok(found)
}

/// Lists folders below the root.
fn list(
    remote: &mut dyn Remote,
    layout: &Layout,
    folders: &[String],
) -> Result<BTreeMap<String, Listed>, Trouble> {
    let mut paths = Vec::new();
    for folder in folders {
        paths.push(match folder.as_str() {
            "" => layout.root().clone(),
            folder => layout.public(folder)?,
        });
    }
    let mut listed = BTreeMap::new();
    remote.list_many(&paths, &mut |index, entries| {
        if let Some(folder) = folders.get(index) {
            listed.insert(folder.clone(), entries.unwrap_or_default());
        }
    })?;
    Ok(listed)
}

/// Compares files of the same size byte by byte.
fn compare(
    remote: &mut dyn Remote,
    layout: &Layout,
    alike: &[(String, FileRecord)],
    found: &mut InTheWay,
) -> Result<(), Trouble> {
    let mut paths = Vec::new();
    for (path, _) in alike {
        paths.push(layout.public(path)?);
    }
    remote.read_many(&paths, FILE, &mut |index, bytes| {
        let Some((path, file)) = alike.get(index) else {
            return;
        };
        if bytes.is_some_and(|bytes| Digest::of(&bytes) == file.sha256) {
            found.same.insert(path.clone());
        } else {
            found.foreign.push(Foreign {
                path: path.clone(),
                kind: ForeignKind::File,
            });
        }
    })?;
    Ok(())
}

fn foreign_file(entry: &Entry) -> ForeignKind {
    match entry.kind {
        Kind::Folder => ForeignKind::Folder,
        Kind::Link => ForeignKind::Link,
        Kind::File | Kind::Other => ForeignKind::File,
    }
}
