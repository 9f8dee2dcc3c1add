//! What a path on disk is called in the site.

use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use crate::base::TreePath;
use crate::sys::files::{Below, Listing, PARTS, Touched, below};

/// The names under which the real folders of a site are listed, and the links that lead there.
#[derive(Debug, Default)]
pub struct Names {
    root: PathBuf,
    folders: BTreeMap<PathBuf, Vec<TreePath>>,
    /// What links pass on their way, with the links.
    passed: BTreeMap<PathBuf, Vec<TreePath>>,
}

impl Names {
    /// Returns the names that a listing gives.
    pub fn of(listing: &Listing) -> Self {
        let mut names = Self {
            root: listing.root().to_owned(),
            ..Self::default()
        };
        for (name, real) in listing.folders(&Touched::Everything) {
            let known = names.folders.entry(real.clone()).or_default();
            known.push(name.clone());
        }
        for (link, passed) in listing.links(&Touched::Everything) {
            for step in passed {
                let known = names.passed.entry(step.clone()).or_default();
                known.push(link.clone());
            }
        }
        names
    }

    /// Returns the site's folder.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// Returns what of the site is touched where this path is; nothing where it is none of it.
    ///
    /// A path in a folder that is not known is told as what leads there.
    pub fn touched(&self, path: &Path) -> BTreeSet<TreePath> {
        let known = [self.passed.get(path), self.folders.get(path)];
        let mut found: BTreeSet<_> = known.into_iter().flatten().flatten().cloned().collect();
        for folder in path.ancestors().skip(1) {
            let rest = path.strip_prefix(folder).ok();
            let Some(name) = rest.and_then(|rest| rest.iter().next()) else {
                break;
            };
            if let Some(names) = self.folders.get(folder) {
                found.extend(names.iter().filter_map(|folder| child(folder, name)));
                break;
            }
            if folder == self.root {
                let part = PARTS.into_iter().find(|part| name == *part);
                found.extend(part.and_then(TreePath::parse));
                break;
            }
        }
        found
    }
}

/// Returns what is to be listed again where a name in a folder is touched.
fn child(folder: &TreePath, name: &OsStr) -> Option<TreePath> {
    match below(folder, name) {
        Below::Path(path) => Some(path),
        // The folder tells that it holds such a name.
        Below::NotSafe(_) => Some(folder.clone()),
        Below::PassedOver => None,
    }
}
