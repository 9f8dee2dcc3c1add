//! Whether all that was asked of a tree could be read.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use crate::base::TreePath;

use super::tree::{FileFact, ReadFault, Store, Tree};

/// Tells of a tree whether a file of it could not be read.
///
/// What could not be read now may be next time, without any mark that tells: nothing that was made
/// without it is kept.
#[derive(Debug, Clone, Default)]
pub struct Watch(Arc<AtomicBool>);

impl Watch {
    /// Returns the same tree, whose failures this watch tells.
    pub fn over(&self, tree: &Tree) -> Tree {
        let watch = self.clone();
        tree.through(|store| Arc::new(Watched { store, watch }))
    }

    /// Returns whether a file that was listed could not be read.
    pub fn has_failed(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}

struct Watched {
    store: Arc<dyn Store>,
    watch: Watch,
}

impl Store for Watched {
    fn read(&self, path: &TreePath, fact: &FileFact) -> Result<Vec<u8>, ReadFault> {
        let found = self.store.read(path, fact);
        if found.is_err() {
            self.watch.0.store(true, Ordering::Relaxed);
        }
        found
    }
}
