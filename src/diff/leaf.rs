//! What changed in one run of words: its text, and what lies beside the text.

use super::changes::{CountedOp, Kind, Words};
use super::invariants::node_leaves;
use super::passage::Face;
use super::redline::{BREAK, Class, Fate, Node, Op, Piece, Sides};
use super::side::count;

/// A change of a run of words.
#[derive(Debug)]
pub struct Found {
    /// What it is.
    pub kind: Kind,
    /// What stood and stands beside the words.
    pub values: Sides<String>,
    /// The words beside which it stands, cut short.
    pub text: String,
    /// Where they begin and end on either side, in Unicode scalar values.
    pub span: Sides<[usize; 2]>,
    /// How the text changed.
    pub ops: Vec<CountedOp>,
    /// The kinds of differences among `ops`.
    pub classes: Vec<Class>,
    /// Words added and removed.
    pub words: Words,
}

/// Returns the changes of a run of words: at most one of its text, called `kind` where words
/// changed, then those of links, emphases, languages and labels around equal words.
pub fn changes(pieces: &[Piece], kind: Kind) -> Vec<Found> {
    if pieces.iter().all(Piece::is_same) {
        return Vec::new();
    }
    let mut found = Vec::new();
    let classes = classes(pieces);
    if let Some(kind) = kind_of(pieces, &classes, kind) {
        found.push(Found {
            kind,
            values: Sides::default(),
            text: String::new(),
            span: Sides::default(),
            ops: counted(pieces),
            classes,
            words: words(pieces),
        });
    }
    beside(pieces, &mut found);
    found
}

/// Returns the kinds of differences of a run of words, each once.
fn classes(pieces: &[Piece]) -> Vec<Class> {
    let changed = pieces.iter().filter(|piece| piece.op != Op::Equal);
    let mut classes: Vec<Class> = changed.map(|piece| piece.class).collect();
    let is_respaced = |piece: &Piece| piece.op == Op::Equal && piece.old.typed != piece.new.typed;
    if pieces.iter().any(is_respaced) {
        classes.push(Class::Typography);
    }
    classes.sort_unstable();
    classes.dedup();
    classes
}

fn beside(pieces: &[Piece], found: &mut Vec<Found>) {
    let equal = equal(pieces);
    let planes: [(Kind, Look); 4] = [
        (Kind::Link, |face| {
            face.link.as_ref().map(ToString::to_string)
        }),
        (Kind::Format, |face| {
            (!face.style.is_empty()).then(|| face.style.to_string())
        }),
        (Kind::Language, |face| {
            face.lang.as_ref().map(ToString::to_string)
        }),
        (Kind::NoteLabel, |face| {
            face.note.as_ref().map(ToString::to_string)
        }),
    ];
    for (kind, look) in planes {
        let looks = |at: &Placed| (look(&at.piece.old), look(&at.piece.new));
        for run in equal.chunk_by(|a, b| looks(a) == looks(b)) {
            let (first, last) = (&run[0], &run[run.len() - 1]);
            let (old, new) = looks(first);
            if old != new {
                let text: String = run.iter().map(|at| at.piece.text.as_str()).collect();
                found.push(Found {
                    kind,
                    values: Sides { old, new },
                    text: text.chars().take(80).collect(),
                    span: Sides::both([first.old[0], last.old[1]], [first.new[0], last.new[1]]),
                    ops: Vec::new(),
                    classes: Vec::new(),
                    words: Words::default(),
                });
            }
        }
    }
}

type Look = fn(&Face) -> Option<String>;

/// A piece of both sides with where it begins and ends on each.
struct Placed<'p> {
    piece: &'p Piece,
    old: [usize; 2],
    new: [usize; 2],
}

/// Returns the pieces of both sides with their places.
fn equal(pieces: &[Piece]) -> Vec<Placed<'_>> {
    let (mut old, mut new) = (0, 0);
    let mut equal = Vec::new();
    for piece in pieces {
        let length = piece.text.chars().count();
        if piece.op == Op::Equal {
            equal.push(Placed {
                piece,
                old: [old, old + length],
                new: [new, new + length],
            });
        }
        old += if piece.op.is_old() { length } else { 0 };
        new += if piece.op.is_new() { length } else { 0 };
    }
    equal
}

/// Returns what a change of text is called, by its gravest class; `kind` where it is of words.
fn kind_of(pieces: &[Piece], classes: &[Class], kind: Kind) -> Option<Kind> {
    let has = |class: Class| classes.contains(&class);
    if has(Class::Break) {
        let is_split = pieces
            .iter()
            .any(|piece| piece.text == BREAK && piece.op == Op::Insert);
        return Some(if is_split {
            Kind::BlockSplit
        } else {
            Kind::BlockMerged
        });
    }
    if has(Class::Words) {
        return Some(kind);
    }
    // A heading's number has a change of its own.
    if has(Class::Number) {
        return Some(Kind::Number);
    }
    if has(Class::Invisible) {
        return Some(Kind::Invisible);
    }
    has(Class::Typography).then_some(Kind::Typography)
}

/// Returns the fates of a block's text, in Unicode scalar values.
fn counted(pieces: &[Piece]) -> Vec<CountedOp> {
    let mut ops: Vec<CountedOp> = Vec::new();
    for piece in pieces {
        let length = piece.text.chars().count();
        match ops.last_mut() {
            Some(last) if last.op == piece.op => last.length += length,
            _ => ops.push(CountedOp {
                op: piece.op,
                length,
            }),
        }
    }
    ops
}

/// The words that only one side of these pieces has.
pub fn words(pieces: &[Piece]) -> Words {
    let side = |op: Op| -> usize {
        let groups = pieces.chunk_by(|a, b| (a.op, a.class) == (b.op, b.class));
        let mine = groups.filter(|group| group[0].op == op && group[0].class == Class::Words);
        mine.map(|group| {
            let text: String = group.iter().map(|piece| piece.text.as_str()).collect();
            count(&text) as usize
        })
        .sum()
    };
    Words {
        added: side(Op::Insert),
        removed: side(Op::Delete),
    }
}

/// Returns words taken together.
pub fn sum(all: impl Iterator<Item = Words>) -> Words {
    all.fold(Words::default(), |mut sum, words| {
        sum.add(words);
        sum
    })
}

/// Returns the words of a node that came or went, without those that moved.
pub fn words_inside(node: &Node) -> Words {
    let mut words = Words::default();
    match node.fate {
        Fate::MovedHere(_) | Fate::MovedAway(_) => {}
        Fate::Added | Fate::Removed | Fate::Kept if node.body.inside().is_empty() => {
            node_leaves(node, &mut |pieces| words.add(self::words(pieces)));
        }
        Fate::Added | Fate::Removed | Fate::Kept => {
            node.body
                .inside()
                .iter()
                .for_each(|node| words.add(words_inside(node)));
        }
    }
    words
}
