//! The few things made last, so that what is rendered one after another is made once.
//!
//! Only a saving: what is found here is what making it again would give.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, PoisonError};

/// The things made last, newest first.
#[derive(Debug)]
pub struct Recent<K, V> {
    kept: usize,
    found: Mutex<VecDeque<(K, Arc<V>)>>,
}

impl<K: Clone + PartialEq, V> Recent<K, V> {
    /// Keeps so many things: some for each thread that renders.
    pub fn new(kept: usize) -> Self {
        let found = Mutex::default();
        Self { kept, found }
    }

    /// Returns what was made a short while ago.
    pub fn find(&self, key: &K) -> Option<Arc<V>> {
        let found = self.found.lock().unwrap_or_else(PoisonError::into_inner);
        let known = found.iter().find(|(known, _)| known == key);
        known.map(|(_, made)| Arc::clone(made))
    }

    /// Keeps something in the place of what was made longest ago.
    pub fn keep(&self, key: &K, made: &Arc<V>) {
        let mut found = self.found.lock().unwrap_or_else(PoisonError::into_inner);
        found.push_front((key.clone(), Arc::clone(made)));
        found.truncate(self.kept);
    }
}
