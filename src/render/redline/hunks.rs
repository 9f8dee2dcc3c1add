//! Words that took the place of others, and typographic signs that did, as a list tells them.

use crate::diff::redline::{Class, Op, Piece, Sides, Which};

use super::names;

/// Words told before others for their place to be found.
const BEFORE: usize = 4;

/// Words that took the place of others.
pub struct Hunk {
    /// The words of either text, cut short.
    pub words: Sides<String>,
    /// The last words before them, in the new text.
    pub before: String,
}

/// Returns the words of a block that took the place of others, in order.
pub fn hunks(pieces: &[Piece]) -> Vec<Hunk> {
    let is_changed = |piece: &Piece| piece.op != Op::Equal && piece.class == Class::Words;
    // A space between two changes is no word that stayed.
    let is_between = |at: usize| {
        let beside = [at.wrapping_sub(1), at + 1].map(|at| pieces.get(at));
        let all = beside.iter().all(|piece| piece.is_some_and(is_changed));
        all && pieces[at].text.trim().is_empty()
    };
    runs(pieces, |at| is_changed(&pieces[at]) || is_between(at))
        .map(|(at, group)| Hunk {
            words: Sides {
                old: some_words(group, Which::Old),
                new: some_words(group, Which::New),
            },
            before: last_words(&Which::New.words(&pieces[..at])),
        })
        .collect()
}

/// A place where typography changed.
pub enum Spot {
    /// Signs, with the words around them, in either text.
    Signs(String, String),
    /// A space, after these words.
    Space(String),
}

/// Returns the places of a block where typography changed, in order.
pub fn spots(pieces: &[Piece]) -> Vec<Spot> {
    let is_sign = |piece: &Piece| piece.op != Op::Equal && piece.class == Class::Typography;
    let is_space = |piece: &Piece| piece.op == Op::Equal && piece.old.typed != piece.new.typed;
    let mut spots = Vec::new();
    for (at, group) in runs(pieces, |at| is_sign(&pieces[at]) || is_space(&pieces[at])) {
        let (before, behind) = (&pieces[..at], &pieces[at + group.len()..]);
        if group.iter().all(is_space) {
            spots.push(Spot::Space(last_words(&Which::New.words(before))));
            continue;
        }
        let side = |of: Which| {
            let (before, behind) = (of.words(before), of.words(behind));
            format!(
                "{}{}{}",
                last_word(&before),
                of.words(group),
                first_word(&behind)
            )
        };
        spots.push(Spot::Signs(side(Which::Old), side(Which::New)));
    }
    spots
}

/// Returns the runs of pieces whose indices are wanted, each with the index of its first.
fn runs(
    pieces: &[Piece],
    is_wanted: impl Fn(usize) -> bool,
) -> impl Iterator<Item = (usize, &[Piece])> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < pieces.len() {
        let length = (at..pieces.len()).take_while(|at| is_wanted(*at)).count();
        if length > 0 {
            found.push((at, &pieces[at..at + length]));
        }
        at += length.max(1);
    }
    found.into_iter()
}

fn some_words(pieces: &[Piece], of: Which) -> Option<String> {
    let words = names::excerpt(&of.words(pieces));
    (!words.is_empty()).then_some(words)
}

/// Returns the last few words of a text.
fn last_words(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words[words.len().saturating_sub(BEFORE)..].join(" ")
}

/// Returns the last word of a text with what follows it.
fn last_word(text: &str) -> &str {
    let word = text.trim_end();
    let start = word.rfind(char::is_whitespace);
    let start = start.map_or(0, |at| {
        at + word[at..].chars().next().map_or(1, char::len_utf8)
    });
    &text[start..]
}

/// Returns the first word of a text with what comes before it.
fn first_word(text: &str) -> &str {
    let lead = text.len() - text.trim_start().len();
    let end = text[lead..].find(char::is_whitespace);
    &text[..end.map_or(text.len(), |end| lead + end)]
}

#[cfg(test)]
mod tests {
    use super::{first_word, last_word};

    #[test]
    fn words_are_cut_with_the_spaces_beside_them() {
        assert_eq!(last_word("des données \u{a0}"), "données \u{a0}");
        assert_eq!(last_word("un"), "un");
        assert_eq!(last_word(""), "");
        assert_eq!(first_word(" et tout"), " et");
        assert_eq!(first_word("  "), "  ");
    }
}
