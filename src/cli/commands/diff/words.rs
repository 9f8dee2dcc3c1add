//! Runs of words for people: each with its fate, a heading with its number.

use crate::diff::passage::Face;
use crate::diff::readable::shown;
use crate::diff::redline::{Class, Op, Part, Piece};
use crate::diff::side::Head;

/// Words with what became of them.
pub(super) type Words = Vec<Run>;

/// Words with one fate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Run {
    /// Their fate.
    pub op: Op,
    /// The words; a line feed is a hard break.
    pub text: String,
}

/// Returns whether a piece shows a change that is told: typography is only counted.
pub(super) fn is_visible(piece: &Piece) -> bool {
    match piece.op {
        Op::Delete | Op::Insert => piece.class != Class::Typography,
        Op::Equal => {
            let looks = |face: &Face| {
                (
                    face.style,
                    face.link.clone(),
                    face.lang.clone(),
                    face.note.clone(),
                )
            };
            looks(&piece.old) != looks(&piece.new)
        }
    }
}

/// Puts a heading's generated number before its words.
pub(super) fn prefixed(part: &Part, words: Words) -> Words {
    let prefix = |head: &Option<Head>| {
        let head = head.as_ref().and_then(Head::section);
        head.map(|head| head.prefix.clone())
    };
    let (old, new) = (prefix(&part.head.old), prefix(&part.head.new));
    let mut all = Vec::new();
    match (old, new) {
        (Some(old), Some(new)) if old != new => {
            add(&mut all, Op::Delete, &old);
            add(&mut all, Op::Insert, &new);
        }
        (_, Some(new)) if part.head.old.is_some() => add(&mut all, Op::Equal, &new),
        (_, Some(new)) => add(&mut all, Op::Insert, &new),
        (Some(old), None) => add(&mut all, Op::Delete, &old),
        (None, None) => {}
    }
    for run in words {
        add(&mut all, run.op, &run.text);
    }
    all
}

/// Returns pieces as words: of typography, what the new text has.
pub(super) fn runs(pieces: &[Piece]) -> Words {
    let mut words = Vec::new();
    for piece in pieces {
        let op = match (piece.class, piece.op) {
            (Class::Typography, Op::Delete) => continue,
            (Class::Typography, Op::Insert) => Op::Equal,
            (_, op) => op,
        };
        let note = piece.new.note.as_ref().or(piece.old.note.as_ref());
        let text = match note {
            Some(label) => format!("[^{label}]"),
            None => shown(piece.class, &piece.text),
        };
        add(&mut words, op, &text);
    }
    words
}

pub(super) fn one_run(op: Op, text: String) -> Words {
    vec![Run { op, text }]
}

fn add(words: &mut Words, op: Op, text: &str) {
    match words.last_mut() {
        Some(last) if last.op == op => last.text.push_str(text),
        _ if text.is_empty() => {}
        _ => words.push(Run {
            op,
            text: text.to_owned(),
        }),
    }
}
