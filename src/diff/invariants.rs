//! What is true of every redline that leaves this layer.
//!
//! Numbers as in the design: I1, rejecting gives the old text and accepting the new one; I4, the
//! other direction is its inverse; I5, no mark begins or ends inside a character or a word. I3 (every difference in exactly one change)
//! follows from the tree: a piece has one fate, and the pieces of a side are the side.

use icu_segmenter::GraphemeClusterSegmenter;

use super::invert::invert;
use super::rebuild::{accepts_to, rejects_to};
use super::redline::{Body, Node, Op, Piece, Redline};
use super::side::{Side, joins_words};

/// What is wrong with a redline.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// Rejecting every change does not give the old text.
    Reject,
    /// Accepting every change does not give the new text.
    Accept,
    /// The inverse does not tell the same changes the other way.
    Inverse,
    /// A mark begins or ends inside a word or a character.
    Cut,
}

/// Checks a redline against the texts it was made from.
///
/// # Errors
/// Returns the first invariant that does not hold.
pub fn check(redline: &Redline, old: &Side, new: &Side) -> Result<(), Fault> {
    if !rejects_to(redline, old) {
        return Err(Fault::Reject);
    }
    if !accepts_to(redline, new) {
        return Err(Fault::Accept);
    }
    if !turns(redline, old, new) {
        return Err(Fault::Inverse);
    }
    let mut is_whole = true;
    leaves(redline, &mut |pieces| {
        is_whole = is_whole && !cuts_words(pieces)
    });
    if is_whole { Ok(()) } else { Err(Fault::Cut) }
}

/// Returns whether the inverse leads from the new text to the old one.
fn turns(redline: &Redline, old: &Side, new: &Side) -> bool {
    let back = invert(redline);
    rejects_to(&back, new) && accepts_to(&back, old)
}

/// Calls `see` with the pieces of every heading, paragraph, cell and the title, in order.
pub fn leaves<'r>(redline: &'r Redline, see: &mut impl FnMut(&'r [Piece])) {
    if let Some(title) = &redline.title {
        see(&title.pieces);
    }
    for part in &redline.parts {
        see(&part.heading);
        part.nodes.iter().for_each(|node| node_leaves(node, see));
    }
}

/// Calls `see` with the pieces of everything inside a node, in order.
pub fn node_leaves<'r>(node: &'r Node, see: &mut impl FnMut(&'r [Piece])) {
    match &node.body {
        Body::Paragraph(pieces) | Body::Code(pieces) => see(pieces),
        Body::Table(table) => {
            let cells = table.rows.iter().flat_map(|row| &row.cells);
            cells.for_each(|cell| see(cell));
        }
        Body::Quote(nodes) | Body::Item(nodes) | Body::List(_, nodes) => {
            nodes.iter().for_each(|node| node_leaves(node, see));
        }
        Body::Rule | Body::Stub => {}
    }
}

/// Returns whether a change of fate stands inside a word or a character of either side.
fn cuts_words(pieces: &[Piece]) -> bool {
    if pieces.iter().all(|piece| piece.op == Op::Equal) {
        return false;
    }
    is_cut(pieces, Op::is_old) || is_cut(pieces, Op::is_new)
}

fn is_cut(pieces: &[Piece], is_mine: fn(Op) -> bool) -> bool {
    let mut text = String::new();
    let mut edges = Vec::new();
    let mut last = None;
    for piece in pieces.iter().filter(|piece| is_mine(piece.op)) {
        if last.is_some_and(|op| op != piece.op) {
            edges.push(text.len());
        }
        text.push_str(&piece.text);
        last = Some(piece.op);
    }
    let in_word = |at: &usize| {
        let (before, behind) = text.split_at(*at);
        let letter = |c: Option<char>| c.is_some_and(joins_words);
        letter(before.chars().next_back()) && letter(behind.chars().next())
    };
    if edges.iter().any(in_word) {
        return true;
    }
    if text.is_ascii() {
        return false;
    }
    let graphemes: Vec<usize> = GraphemeClusterSegmenter::new().segment_str(&text).collect();
    edges
        .iter()
        .any(|edge| graphemes.binary_search(edge).is_err())
}

#[cfg(test)]
mod tests {
    use super::{Body, Fault, Op, Piece, Redline, check};
    use crate::base::{Source, TreePath};
    use crate::diff::{Options, Side, redline_of};
    use crate::lang::Lang;
    use crate::prose::{Form, parse};

    fn side(text: &str) -> Side {
        let path = TreePath::parse("content/a/en.md").expect("a safe path");
        let text = text.to_owned();
        Side::of(&parse(&Source { path, text }, 0, Form::Working).prose)
    }

    /// Checks a redline whose first paragraph was tampered with.
    fn checked(tamper: impl Fn(&mut Vec<Piece>)) -> Result<(), Fault> {
        let [old, new] = ["We keep it 12 months.", "We keep it 14 months."].map(side);
        let lang = Lang::parse("en").expect("a tag");
        let mut redline: Redline = redline_of(&old, &new, &Options::of(&lang));
        match &mut redline.parts[0].nodes[0].body {
            Body::Paragraph(pieces) => tamper(pieces),
            other => panic!("no paragraph: {other:?}"),
        }
        check(&redline, &old, &new)
    }

    fn only(pieces: &mut [Piece], op: Op) -> &mut Piece {
        let mut found = pieces.iter_mut().filter(|piece| piece.op == op);
        found.next().expect("such a piece")
    }

    #[test]
    fn what_a_redline_gets_wrong_is_found() {
        assert_eq!(checked(|_| ()), Ok(()));
        let lost = |pieces: &mut Vec<Piece>| pieces.retain(|piece| piece.op != Op::Delete);
        assert_eq!(checked(lost), Err(Fault::Reject));
        let made_up = |pieces: &mut Vec<Piece>| only(pieces, Op::Insert).text.push('0');
        assert_eq!(checked(made_up), Err(Fault::Accept));
        // Both texts are right, and the mark stands around half a figure.
        let cut = |pieces: &mut Vec<Piece>| {
            let mut shared = only(pieces, Op::Delete).clone();
            shared.op = Op::Equal;
            "1".clone_into(&mut shared.text);
            "2".clone_into(&mut only(pieces, Op::Delete).text);
            "4".clone_into(&mut only(pieces, Op::Insert).text);
            pieces.insert(1, shared);
        };
        assert_eq!(checked(cut), Err(Fault::Cut));
    }
}
