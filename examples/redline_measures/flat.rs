//! Redlines as runs of text with one fate each, whatever tool made them, and what is counted there.
//!
//! - a *hunk* is a run of deletions and insertions between two equal runs;
//! - *chg%* is the words deleted and inserted among the words of both texts;
//! - a *crumb* is an equal run of one or two words of at most three letters between two changes of
//!   two words or more on one side;
//! - *mid* counts hunks that begin or end inside a word of either text;
//! - *seps* counts equal runs of nothing but spaces and signs between two changes.

use avenant::diff::Redline;
use avenant::diff::invariants::leaves;
use avenant::diff::redline::{Op, Piece};
use avenant::diff::side::{count, is_dense};

/// A run of text with one fate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    pub op: Op,
    pub text: String,
}

/// What is counted in the runs of a text.
#[derive(Debug, Clone, Copy, Default)]
pub struct Counts {
    pub hunks: usize,
    pub crumbs: usize,
    pub mid: usize,
    pub seps: usize,
    /// Words deleted and inserted.
    pub marked: usize,
    /// Words of both texts.
    pub words: usize,
}

/// Adds a run, joined to the last one of its fate; nothing for an empty one.
pub fn push(runs: &mut Vec<Run>, op: Op, text: &str) {
    match runs.last_mut() {
        _ if text.is_empty() => {}
        Some(last) if last.op == op => last.text.push_str(text),
        _ => runs.push(Run {
            op,
            text: text.to_owned(),
        }),
    }
}

/// Flattens a redline: a line for each block; what moved stands where it is, unmarked.
pub fn flatten(redline: &Redline) -> Vec<Run> {
    let mut runs = Vec::new();
    leaves(redline, &mut |pieces: &[Piece]| {
        // The end of a block goes with a block that came or went as a whole.
        let first = pieces.first().map(|piece| piece.op);
        let is_whole = pieces.iter().all(|piece| Some(piece.op) == first);
        let end = first.filter(|_| is_whole).unwrap_or(Op::Equal);
        for piece in pieces {
            push(&mut runs, piece.op, &piece.text);
        }
        if !pieces.is_empty() {
            push(&mut runs, end, "\n");
        }
    });
    runs
}

/// Counts what is in some runs.
pub fn counts(runs: &[Run]) -> Counts {
    let words = |op: fn(Op) -> bool| -> usize {
        let mine = runs.iter().filter(|run| op(run.op));
        mine.map(|run| count(&run.text) as usize).sum()
    };
    let groups: Vec<&[Run]> = runs
        .chunk_by(|a, b| (a.op == Op::Equal) == (b.op == Op::Equal))
        .collect();
    let is_change = |group: &&&[Run]| group[0].op != Op::Equal;
    let mut found = Counts {
        hunks: groups.iter().filter(is_change).count(),
        mid: cut(runs, Op::is_old) + cut(runs, Op::is_new),
        marked: words(|op| op == Op::Delete) + words(|op| op == Op::Insert),
        words: words(Op::is_old) + words(Op::is_new),
        ..Counts::default()
    };
    for three in groups
        .windows(3)
        .filter(|three| three[1][0].op == Op::Equal)
    {
        let between = &three[1][0].text;
        if !between.contains(char::is_alphanumeric) {
            found.seps += usize::from(!between.contains('\n'));
        } else if is_small(between) && size(three[0]) >= 2 && size(three[2]) >= 2 {
            found.crumbs += 1;
        }
    }
    found
}

/// Returns the words of the longer side of a change.
fn size(group: &[Run]) -> u32 {
    let side = |op: Op| -> u32 {
        let mine = group.iter().filter(|run| run.op == op);
        mine.map(|run| count(&run.text)).sum()
    };
    side(Op::Delete).max(side(Op::Insert))
}

fn is_small(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    let is_short = |word: &&str| word.chars().count() <= 3 && word.chars().all(char::is_alphabetic);
    (1..=2).contains(&words.len()) && !text.contains('\n') && words.iter().all(is_short)
}

/// Counts the changes of fate inside a word of one side.
fn cut(runs: &[Run], is_mine: fn(Op) -> bool) -> usize {
    let mine: Vec<&Run> = runs.iter().filter(|run| is_mine(run.op)).collect();
    let letter = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() && !is_dense(c));
    let is_cut = |two: &&[&Run]| {
        let (a, b) = (&two[0], &two[1]);
        let touches = letter(a.text.chars().next_back()) && letter(b.text.chars().next());
        a.op != b.op && touches
    };
    mine.windows(2).filter(is_cut).count()
}
