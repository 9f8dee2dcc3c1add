//! What sections and blocks are called on the page of a redline.

use crate::diff::invariants::node_leaves;
use crate::diff::redline::{Node, Part, Piece, Which};
use crate::diff::side::SectionHead;

/// Characters of an excerpt.
const EXCERPT: usize = 70;

/// Returns the side a part is best named by: the new one where it is there.
pub fn best(part: &Part) -> Which {
    if part.head.new.is_some() {
        Which::New
    } else {
        Which::Old
    }
}

/// Returns the number and words of a section's heading on one side.
pub fn heading(part: &Part, of: Which) -> Option<String> {
    let head = section(part, of)?;
    Some(format!("{}{}", head.prefix, of.words(&part.heading)))
}

/// Returns the head of a section on one side.
pub fn section(part: &Part, of: Which) -> Option<&SectionHead> {
    of.pick(&part.head.old, &part.head.new).as_ref()?.section()
}

/// Returns the words of the new text, or else of the old one.
pub fn either(pieces: &[Piece]) -> String {
    let new = Which::New.words(pieces);
    if new.is_empty() {
        Which::Old.words(pieces)
    } else {
        new
    }
}

/// Returns the words with which a node begins, cut short.
pub fn first_words(node: &Node) -> String {
    let mut found = String::new();
    node_leaves(node, &mut |pieces| {
        if found.is_empty() {
            found = either(pieces);
        }
    });
    excerpt(&found)
}

/// Returns words cut short after a whole word, with the sign of an omission.
pub fn excerpt(words: &str) -> String {
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    let Some((end, _)) = words.char_indices().nth(EXCERPT) else {
        return words;
    };
    let space = words[..end].rfind(' ').filter(|at| *at > EXCERPT / 2);
    let kept = &words[..space.unwrap_or(end)];
    format!("{}…", kept.trim_end_matches([' ', ',', ';', ':', '.']))
}
