//! From stretches of tokens to runs of text: where each space goes, and what kind each change is.

use std::ops::Range;

use super::cleanup::Stretch;
use super::redline::{BREAK, Class, Op};
use super::tokens::{Kind, Token, seen};

/// A run of both canonical texts, in bytes; one range is empty where the run is of one side.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    /// What became of it.
    pub op: Op,
    /// What kind of difference it is.
    pub class: Class,
    /// Where it stands in the old text.
    pub old: Range<usize>,
    /// Where it stands in the new text.
    pub new: Range<usize>,
}

/// Two texts as tokens.
#[derive(Clone, Copy)]
pub struct Texts<'a> {
    /// The old text.
    pub old: &'a str,
    /// The new text.
    pub new: &'a str,
    /// The old tokens.
    pub old_tokens: &'a [Token],
    /// The new tokens.
    pub new_tokens: &'a [Token],
}

/// Returns runs that cover both texts from end to end.
pub fn runs(texts: Texts<'_>, stretches: &[Stretch]) -> Vec<Run> {
    let mut writer = Writer {
        texts,
        old: 0,
        new: 0,
        runs: Vec::new(),
    };
    for stretch in stretches {
        if stretch.is_equal {
            for (i, j) in stretch.old.clone().zip(stretch.new.clone()) {
                writer.matched(&texts.old_tokens[i], &texts.new_tokens[j]);
            }
        } else {
            writer.changed(&stretch.old, &stretch.new);
        }
    }
    writer.rest();
    deletions_first(&writer.runs)
}

/// Puts what is deleted before what is inserted, between any two equal runs.
fn deletions_first(runs: &[Run]) -> Vec<Run> {
    let mut out: Vec<Run> = Vec::with_capacity(runs.len());
    for group in runs.chunk_by(|a, b| are_one_place((a.op, a.class), (b.op, b.class))) {
        for op in [Op::Equal, Op::Delete, Op::Insert] {
            for run in group.iter().filter(|run| run.op == op) {
                match out.last_mut() {
                    Some(last) if (last.op, last.class) == (op, run.class) => {
                        (last.old.end, last.new.end) = (run.old.end, run.new.end);
                    }
                    _ => out.push(run.clone()),
                }
            }
        }
    }
    out
}

struct Writer<'a> {
    texts: Texts<'a>,
    /// How far the old text is written.
    old: usize,
    /// How far the new text is written.
    new: usize,
    runs: Vec<Run>,
}

impl Writer<'_> {
    fn matched(&mut self, old: &Token, new: &Token) {
        self.gap(old.start, new.start);
        let (a, b) = (
            &self.texts.old[old.start..old.end],
            &self.texts.new[new.start..new.end],
        );
        if a == b {
            self.equal(old.end, new.end);
        } else {
            let is_unseen = seen(a) == seen(b);
            let class = if is_unseen {
                Class::Invisible
            } else {
                Class::Typography
            };
            self.delete(old.end, class);
            self.insert(new.end, class);
        }
    }

    /// Writes the white space before two matched tokens; where only one side has it, that is
    /// typography, or the trace of a paragraph's end.
    fn gap(&mut self, old: usize, new: usize) {
        if old > self.old && new > self.new {
            self.equal(old, new);
            return;
        }
        let after_break = self
            .runs
            .last()
            .is_some_and(|run| run.class == Class::Break);
        let class = if after_break {
            Class::Break
        } else {
            Class::Typography
        };
        self.delete(old, class);
        self.insert(new, class);
    }

    fn changed(&mut self, old: &Range<usize>, new: &Range<usize>) {
        let (a, b) = (
            &self.texts.old_tokens[old.clone()],
            &self.texts.new_tokens[new.clone()],
        );
        let class = class_of(a, b, self.texts);
        match (a.first().zip(a.last()), b.first().zip(b.last())) {
            (Some((first, last)), Some((start, end))) => {
                if first.start > self.old && start.start > self.new {
                    self.equal(first.start, start.start);
                }
                // A space behind, of one side alone, goes with the words of that side.
                let behind = |tokens: &[Token], at: usize, end: usize| {
                    let next = tokens.get(at).map(|token| token.start);
                    next.filter(|start| *start > end)
                };
                let gone = behind(self.texts.old_tokens, old.end, last.end);
                let come = behind(self.texts.new_tokens, new.end, end.end);
                let (gone, come) = match (gone, come) {
                    (Some(_), Some(_)) => (None, None),
                    one => one,
                };
                self.delete(gone.unwrap_or(last.end), class);
                self.insert(come.unwrap_or(end.end), class);
            }
            (Some(whole), None) => {
                let to = self.one_sided(whole, self.texts.old_tokens.get(old.end), new.end, true);
                self.delete(to, class);
            }
            (None, Some(whole)) => {
                let to = self.one_sided(whole, self.texts.new_tokens.get(new.end), old.end, false);
                self.insert(to, class);
            }
            (None, None) => {}
        }
    }

    /// Returns how far a pure deletion (or insertion) reaches, after writing the space before it
    /// where both sides have it.
    ///
    /// Of the two spaces around the words, one belongs to them and one to what stays.
    fn one_sided(
        &mut self,
        whole: (&Token, &Token),
        next: Option<&Token>,
        other: usize,
        is_old: bool,
    ) -> usize {
        let (first, last) = whole;
        let (mine, theirs, length) = if is_old {
            (self.old, self.new, self.texts.old.len())
        } else {
            (self.new, self.old, self.texts.new.len())
        };
        let Some(next) = next else {
            return length;
        };
        let tokens = if is_old {
            self.texts.new_tokens
        } else {
            self.texts.old_tokens
        };
        let they_have_one = tokens.get(other).is_some_and(|token| token.start > theirs);
        let (before, behind) = (first.start > mine, next.start > last.end);
        if !they_have_one {
            return next.start;
        }
        if !before {
            return last.end;
        }
        let their_end = tokens.get(other).map_or(theirs, |token| token.start);
        if is_old {
            self.equal(first.start, their_end);
        } else {
            self.equal(their_end, first.start);
        }
        if behind { next.start } else { last.end }
    }

    fn rest(&mut self) {
        let (old, new) = (self.texts.old.len(), self.texts.new.len());
        let same = self.texts.old[self.old..] == self.texts.new[self.new..];
        if same && old > self.old {
            self.equal(old, new);
        } else {
            self.delete(old, Class::Words);
            self.insert(new, Class::Words);
        }
    }

    fn equal(&mut self, old: usize, new: usize) {
        self.push(Op::Equal, Class::Words, old, new);
    }

    fn delete(&mut self, old: usize, class: Class) {
        if old > self.old {
            self.push(Op::Delete, class, old, self.new);
        }
    }

    fn insert(&mut self, new: usize, class: Class) {
        if new > self.new {
            self.push(Op::Insert, class, self.old, new);
        }
    }

    fn push(&mut self, op: Op, class: Class, old: usize, new: usize) {
        match self.runs.last_mut() {
            Some(run) if (run.op, run.class) == (op, class) => {
                (run.old.end, run.new.end) = (old, new);
            }
            _ => self.runs.push(Run {
                op,
                class,
                old: self.old..old,
                new: self.new..new,
            }),
        }
        (self.old, self.new) = (old, new);
    }
}

/// Returns whether two neighbouring runs belong to one place of change. A typed number has its own,
/// so have typography and what cannot be seen: readers may pass these over, words they may not.
pub fn are_one_place(a: (Op, Class), b: (Op, Class)) -> bool {
    let place = |class: Class| match class {
        Class::Words | Class::Break => Class::Words,
        Class::Number | Class::Typography | Class::Invisible => class,
    };
    a.0 != Op::Equal && b.0 != Op::Equal && place(a.1) == place(b.1)
}

/// Returns what kind of change stands in these tokens.
fn class_of(old: &[Token], new: &[Token], texts: Texts<'_>) -> Class {
    let mut kinds = old.iter().chain(new).map(|token| token.kind);
    if kinds.clone().all(|kind| kind == Kind::Unseen) {
        return Class::Invisible;
    }
    let is_line = kinds.all(|kind| kind == Kind::Line);
    let is_break = |text: &str, tokens: &[Token]| {
        tokens
            .iter()
            .all(|token| &text[token.start..token.end] == BREAK)
    };
    match (
        is_line,
        is_break(texts.old, old) && is_break(texts.new, new),
    ) {
        (true, true) => Class::Break,
        (true, false) => Class::Typography,
        (false, _) => Class::Words,
    }
}
