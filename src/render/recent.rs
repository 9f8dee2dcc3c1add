//! The few texts read last, so that a page and its data read their text once.
//!
//! Only a saving: what is found here is what reading the text again would give.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, PoisonError};

use crate::base::TreePath;
use crate::prose::Prose;

/// How many texts are kept: some for each thread that renders.
const KEPT: usize = 16;

/// The texts read last, newest first.
#[derive(Debug, Default)]
pub struct Recent(Mutex<VecDeque<(TreePath, Arc<Prose>)>>);

impl Recent {
    /// Returns a text that was read a short while ago.
    pub fn find(&self, path: &TreePath) -> Option<Arc<Prose>> {
        let kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let found = kept.iter().find(|(known, _)| known == path);
        found.map(|(_, prose)| Arc::clone(prose))
    }

    /// Keeps a text in the place of the one read longest ago.
    pub fn keep(&self, path: &TreePath, prose: &Arc<Prose>) {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.push_front((path.clone(), Arc::clone(prose)));
        kept.truncate(KEPT);
    }
}
