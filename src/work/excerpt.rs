//! The lines that findings quote.

use std::collections::BTreeMap;

use crate::base::{Report, TreePath};
use crate::load::Tree;

/// Where the texts of excerpts come from.
pub struct Excerpts<'a> {
    tree: Option<&'a Tree>,
    texts: BTreeMap<TreePath, Option<String>>,
}

impl<'a> Excerpts<'a> {
    /// Excerpts of the files of a site; none where the site could not be listed.
    pub fn of(tree: Option<&'a Tree>) -> Self {
        Self {
            tree,
            texts: BTreeMap::new(),
        }
    }

    /// Returns the text of a file; `None` where it cannot be read.
    pub fn text(&mut self, path: &TreePath) -> Option<&str> {
        let tree = self.tree?;
        let read = || {
            tree.text(path, &mut Report::new())
                .map(|source| source.text)
        };
        self.texts
            .entry(path.clone())
            .or_insert_with(read)
            .as_deref()
    }
}
