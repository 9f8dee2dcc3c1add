//! The versions in which the last check found nothing wrong.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::base::TreePath;
use crate::load::{FileFact, Tree};
use crate::model::{Entry, Site, Version, VersionId};

/// The versions in which the last check found nothing wrong, with all that this hangs on: nothing
/// else is looked at, no file elsewhere and no original, until something of a version is wrong.
#[derive(Debug, Default)]
pub struct Memory(BTreeMap<VersionId, Sound>);

/// A version in which nothing is wrong.
#[derive(Debug)]
struct Sound {
    /// The lines of the ledger that name it.
    lines: Vec<Entry>,
    /// The files of its folder.
    files: Vec<(TreePath, FileFact)>,
    /// What could be read of it.
    version: Option<Arc<Version>>,
}

impl Memory {
    /// Forgets the versions that are not what they were.
    pub(super) fn forget_changed(&mut self, site: &Site, tree: &Tree) {
        let lines = lines(site);
        let none = Vec::new();
        self.0.retain(|id, sound| {
            let lines = lines.get(id).unwrap_or(&none);
            sound.is(lines, version(site, id), tree, id)
        });
    }

    /// Returns whether nothing is wrong in a version.
    pub(super) fn is_sound(&self, id: &VersionId) -> bool {
        self.0.contains_key(id)
    }

    /// Keeps every version of the ledger but those in which something is wrong.
    pub(super) fn keep(&mut self, site: &Site, tree: &Tree, wrong: &BTreeSet<&VersionId>) {
        for (id, lines) in lines(site) {
            let is_settled = || folder(id).is_some_and(|folder| tree.is_settled(&folder));
            if self.is_sound(id) || wrong.contains(id) || !is_settled() {
                continue;
            }
            let sound = Sound {
                lines: lines.into_iter().cloned().collect(),
                files: files(tree, id),
                version: version(site, id).cloned(),
            };
            self.0.insert(id.clone(), sound);
        }
    }
}

impl Sound {
    fn is(
        &self,
        lines: &[&Entry],
        version: Option<&Arc<Version>>,
        tree: &Tree,
        id: &VersionId,
    ) -> bool {
        let is_read_alike = match (&self.version, version) {
            (Some(known), Some(read)) => Arc::ptr_eq(known, read),
            (None, None) => true,
            (Some(_), None) | (None, Some(_)) => false,
        };
        is_read_alike
            && self.lines.iter().eq(lines.iter().copied())
            && self.files == files(tree, id)
    }
}

fn lines(site: &Site) -> BTreeMap<&VersionId, Vec<&Entry>> {
    let mut lines: BTreeMap<&VersionId, Vec<&Entry>> = BTreeMap::new();
    for entry in &site.ledger.entries {
        if let Some(id) = entry.event.version() {
            lines.entry(id).or_default().push(entry);
        }
    }
    lines
}

fn version<'a>(site: &'a Site, id: &VersionId) -> Option<&'a Arc<Version>> {
    let mut versions = site.document(&id.document)?.versions.iter();
    versions.find(|version| version.effective == id.effective)
}

fn folder(id: &VersionId) -> Option<TreePath> {
    TreePath::parse(&id.folder())
}

fn files(tree: &Tree, id: &VersionId) -> Vec<(TreePath, FileFact)> {
    let Some(folder) = folder(id) else {
        return Vec::new();
    };
    let files = tree.part(&folder);
    files.map(|(path, fact)| (path.clone(), *fact)).collect()
}
