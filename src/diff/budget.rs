//! How much a comparison may cost, counted in operations.
//!
//! Never in time: the same two texts give the same redline on every machine. Where a budget ends,
//! a larger piece is compared as one, and the redline says so: words give way to sentences, these
//! to blocks, then to sections.

use serde::Serialize;

/// Cells of the table that one alignment of words may fill; above, anchors are sought first.
pub const CELLS_AT_ONCE: usize = 1 << 20;

/// Cells that all alignments of words of one redline may fill.
const CELLS: usize = 40_000_000;

/// Pairs of units that may be weighed against each other in one redline.
const PAIRS: usize = 2_000_000;

/// Tokens of one side of a block above which its words are compared only around anchors.
pub const TOKENS_AT_ONCE: usize = 50_000;

/// Bytes of both sides of one block above which it is not cut into words at all.
pub const BYTES_AT_ONCE: usize = 4 << 20;

/// A place where less than the words was compared.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Degraded {
    /// What stands for the words there.
    pub to: Grain,
    /// Why.
    pub why: Why,
    /// The words there, cut short.
    pub at: String,
}

/// The ladder from the finest comparison to the coarsest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Grain {
    /// Single words.
    Word,
    /// Runs between words that occur once.
    Sentence,
    /// Whole blocks.
    Block,
    /// Whole sections.
    Section,
    /// The document.
    Document,
}

/// Why a comparison was coarser than words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Why {
    /// The texts are too large or too much alike with themselves.
    Budget,
    /// The redline did not give both texts back, so whole blocks stand for it.
    Check,
}

/// What is left to spend.
#[derive(Debug, Clone)]
pub struct Budget {
    cells: usize,
    pairs: usize,
    /// What was given up so far.
    pub degraded: Vec<Degraded>,
}

impl Default for Budget {
    fn default() -> Self {
        Self {
            cells: CELLS,
            pairs: PAIRS,
            degraded: Vec::new(),
        }
    }
}

impl Budget {
    /// Takes cells of an alignment; `false` where they are not left.
    pub fn cells(&mut self, cells: usize) -> bool {
        take(&mut self.cells, cells)
    }

    /// Returns how many cells were taken so far.
    pub fn spent(&self) -> usize {
        CELLS - self.cells
    }

    /// Takes pairs to weigh; `false` where they are not left.
    pub fn pairs(&mut self, pairs: usize) -> bool {
        take(&mut self.pairs, pairs)
    }

    /// Notes that something is coarser than words, with the words it begins with.
    pub fn gave_up(&mut self, to: Grain, words: &str) {
        let at: String = words.chars().take(60).collect();
        let why = Why::Budget;
        self.degraded.push(Degraded { to, why, at });
    }
}

fn take(left: &mut usize, wanted: usize) -> bool {
    let rest = left.checked_sub(wanted);
    *left = rest.unwrap_or(*left);
    rest.is_some()
}
