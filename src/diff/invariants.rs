//! What is true of every redline that leaves this layer.
//!
//! Numbers as in the design: I1, rejecting gives the old text and accepting the new one; I5, no
//! mark begins or ends inside a character or a word. I3 (every difference in exactly one change)
//! follows from the tree: a piece has one fate, and the pieces of a side are the side.

use icu_segmenter::GraphemeClusterSegmenter;

use super::rebuild::{accept, reject};
use super::redline::{Body, Node, Op, Piece, Redline};
use super::side::{Side, joins_words};

/// What is wrong with a redline.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// Rejecting every change does not give the old text.
    Reject,
    /// Accepting every change does not give the new text.
    Accept,
    /// A mark begins or ends inside a word or a character.
    Cut,
}

/// Checks a redline against the texts it was made from.
///
/// # Errors
/// Returns the first invariant that does not hold.
pub fn check(redline: &Redline, old: &Side, new: &Side) -> Result<(), Fault> {
    if reject(redline) != *old {
        return Err(Fault::Reject);
    }
    if accept(redline) != *new {
        return Err(Fault::Accept);
    }
    let mut is_whole = true;
    leaves(redline, &mut |pieces| {
        is_whole = is_whole && !cuts_words(pieces)
    });
    if is_whole { Ok(()) } else { Err(Fault::Cut) }
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
