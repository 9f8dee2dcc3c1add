//! Blocks compared before, within one run.
//!
//! Of n versions each pair is compared with each other, and most changed blocks are the same pair
//! again. A block found here spends the budget it spent at first, so that a redline is the same
//! whether the memo knew it or not.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::{Mutex, PoisonError};

use crate::lang::Lang;

use super::passage::Passage;
use super::redline::Piece;

/// Pairs of blocks with what was found; shared between threads.
#[derive(Debug, Default)]
pub struct Memo {
    found: Mutex<HashMap<u64, Vec<Known>>>,
}

/// One pair compared.
#[derive(Debug, Clone)]
struct Known {
    lang: Lang,
    old: Passage,
    new: Passage,
    found: Compared,
}

/// What comparing a pair gave, and what it cost.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Compared {
    /// The pieces.
    pub pieces: Vec<Piece>,
    /// Cells of the budget that were spent.
    pub cells: usize,
}

impl Memo {
    /// Returns what is known of a pair.
    pub fn find(&self, lang: &Lang, old: &Passage, new: &Passage) -> Option<Compared> {
        let found = self.found.lock().unwrap_or_else(PoisonError::into_inner);
        let same = |known: &&Known| known.lang == *lang && known.old == *old && known.new == *new;
        let known = found.get(&key(old, new))?.iter().find(same)?;
        Some(known.found.clone())
    }

    /// Keeps what was found of a pair.
    pub fn keep(&self, lang: &Lang, old: &Passage, new: &Passage, compared: &Compared) {
        let mut found = self.found.lock().unwrap_or_else(PoisonError::into_inner);
        found.entry(key(old, new)).or_default().push(Known {
            lang: lang.clone(),
            old: old.clone(),
            new: new.clone(),
            found: compared.clone(),
        });
    }
}

fn key(old: &Passage, new: &Passage) -> u64 {
    let mut hasher = DefaultHasher::new();
    (&old.text, &new.text).hash(&mut hasher);
    hasher.finish()
}
