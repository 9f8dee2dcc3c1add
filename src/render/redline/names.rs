//! What sections and blocks are called on the page of a redline.

use crate::diff::invariants::node_leaves;
use crate::diff::redline::{Node, Op, Part, Piece};
use crate::diff::side::{Head, SectionHead};

/// Characters of an excerpt.
const EXCERPT: usize = 70;

/// Which side of a redline something is taken from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Of {
    /// The old text.
    Old,
    /// The new text.
    New,
}

impl Of {
    /// Returns whether this side has what became of it.
    pub fn has(self, op: Op) -> bool {
        match self {
            Self::Old => op.is_old(),
            Self::New => op.is_new(),
        }
    }

    /// Returns the head of a part on this side.
    pub fn head(self, part: &Part) -> Option<&Head> {
        match self {
            Self::Old => part.head.old.as_ref(),
            Self::New => part.head.new.as_ref(),
        }
    }
}

/// Returns the side a part is best named by: the new one where it is there.
pub fn best(part: &Part) -> Of {
    if part.head.new.is_some() {
        Of::New
    } else {
        Of::Old
    }
}

/// Returns the number and words of a section's heading on one side.
pub fn heading(part: &Part, of: Of) -> Option<String> {
    let head = of.head(part)?.section()?;
    Some(format!("{}{}", head.prefix, words(&part.heading, of)))
}

/// Returns the head of a section on one side.
pub fn section(part: &Part, of: Of) -> Option<&SectionHead> {
    of.head(part)?.section()
}

/// Returns the words of one side.
pub fn words(pieces: &[Piece], of: Of) -> String {
    let mine = pieces.iter().filter(|piece| of.has(piece.op));
    mine.map(|piece| piece.text.as_str()).collect()
}

/// Returns the first words inside a node, of the side that has any.
pub fn first_words(node: &Node) -> String {
    let mut found = String::new();
    node_leaves(node, &mut |pieces| {
        if found.is_empty() {
            let new = words(pieces, Of::New);
            found = if new.is_empty() {
                words(pieces, Of::Old)
            } else {
                new
            };
        }
    });
    excerpt(&found)
}

/// Returns words cut short after a whole word, with the sign of an omission.
pub fn excerpt(words: &str) -> String {
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    if words.chars().count() <= EXCERPT {
        return words;
    }
    let end = words
        .char_indices()
        .nth(EXCERPT)
        .map_or(words.len(), |(at, _)| at);
    let cut = words[..end]
        .rfind(' ')
        .filter(|at| *at > EXCERPT / 2)
        .unwrap_or(end);
    let kept = words[..cut].trim_end_matches([' ', ',', ';', ':', '.']);
    format!("{kept}…")
}
