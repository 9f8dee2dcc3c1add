//! Words that took the place of others, as they are told in a list.

use crate::diff::redline::{Class, Op, Piece, Sides};

use super::names::{self, Of};

/// Words that took the place of others.
pub struct Hunk {
    /// The words of either text, cut short.
    pub words: Sides<String>,
    /// The last words before them, in the new text.
    pub before: String,
}

/// Returns the words of a block that took the place of others, in order.
pub fn hunks(pieces: &[Piece]) -> Vec<Hunk> {
    let mut found = Vec::new();
    let is_changed = |piece: &Piece| piece.op != Op::Equal && piece.class == Class::Words;
    // A space between two changes is no word that stayed.
    let is_words = |at: usize| {
        let is_between = |at: usize| {
            let beside = at
                .checked_sub(1)
                .is_some_and(|before| is_changed(&pieces[before]))
                && pieces.get(at + 1).is_some_and(is_changed);
            beside && pieces[at].text.trim().is_empty()
        };
        is_changed(&pieces[at]) || is_between(at)
    };
    let mut at = 0;
    let marks: Vec<bool> = (0..pieces.len()).map(is_words).collect();
    for run in marks.chunk_by(|a, b| a == b) {
        let group = &pieces[at..at + run.len()];
        if run[0] {
            let side = |of: Of| {
                let text = names::words(group, of);
                let text = text.trim().to_owned();
                (!text.is_empty()).then(|| names::excerpt(&text))
            };
            let before = last_words(&names::words(&pieces[..at], Of::New));
            found.push(Hunk {
                words: Sides {
                    old: side(Of::Old),
                    new: side(Of::New),
                },
                before,
            });
        }
        at += group.len();
    }
    found
}

/// Returns the last few words of a text.
fn last_words(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().rev().take(4).collect();
    let words: Vec<&str> = words.into_iter().rev().collect();
    words.join(" ")
}

/// Returns the words around the first typographic change, as in either text.
pub fn around_typography(pieces: &[Piece]) -> (String, String) {
    let is_changed = |piece: &Piece| piece.op != Op::Equal || piece.old.typed != piece.new.typed;
    let Some(at) = pieces.iter().position(is_changed) else {
        return Default::default();
    };
    let end = pieces
        .iter()
        .rposition(is_changed)
        .map_or(at + 1, |end| end + 1);
    let (start, end) = (at.saturating_sub(1), (end + 1).min(pieces.len()));
    let side = |of: Of| names::excerpt(&names::words(&pieces[start..end], of));
    (side(Of::Old), side(Of::New))
}

/// Returns the words of the new text, or else of the old one.
pub fn either_words(pieces: &[Piece]) -> String {
    let new = names::words(pieces, Of::New);
    if new.is_empty() {
        names::words(pieces, Of::Old)
    } else {
        new
    }
}
