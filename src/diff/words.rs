//! Words that differ: runs kept, removed and added, and the changed places of a file by line.

use similar::{Algorithm, DiffOp, capture_diff_slices};

/// What became of a run of words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Op {
    /// It stands in both texts.
    Kept,
    /// It stands in the old text only.
    Removed,
    /// It stands in the new text only.
    Added,
}

/// A run of words with one fate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    /// Its fate.
    pub op: Op,
    /// Its words, with the spaces and marks between them.
    pub text: String,
}

/// A place where two texts differ.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// The words of the old text; empty where words were added.
    pub old: String,
    /// The words of the new text; empty where words were removed.
    pub new: String,
    /// Where `new` stands in the new text, in bytes.
    pub at: usize,
    /// The line of that place, from 1.
    pub line: usize,
}

/// Texts of more tokens than this are compared as one piece: their words have nothing in common.
const MOST_TOKENS: usize = 20_000;

/// Returns the runs that lead from the old words to the new ones.
///
/// Kept and removed runs give the old text, kept and added runs the new one. A removed run stands
/// before the added run that replaces it.
pub fn runs(old: &str, new: &str) -> Vec<Run> {
    let (old, new) = (tokens(old), tokens(new));
    let mut runs = Vec::new();
    for step in steps(&old, &new) {
        let (op, from, to) = (step.tag(), step.old_range(), step.new_range());
        if op == similar::DiffTag::Equal {
            push(&mut runs, Op::Kept, &old[from]);
        } else {
            push(&mut runs, Op::Removed, &old[from]);
            push(&mut runs, Op::Added, &new[to]);
        }
    }
    runs
}

/// Returns the places where two texts differ, in the order of the new one.
///
/// Lines are compared first, then the words of the lines that differ; places with nothing but
/// spaces and marks between them are one.
pub fn changes(old: &str, new: &str) -> Vec<Change> {
    let old_lines: Vec<&str> = old.split_inclusive('\n').collect();
    let new_lines: Vec<&str> = new.split_inclusive('\n').collect();
    let mut changes = Vec::new();
    for step in capture_diff_slices(Algorithm::Myers, &old_lines, &new_lines) {
        if step.tag() == similar::DiffTag::Equal {
            continue;
        }
        let (from, to) = (step.old_range(), step.new_range());
        let before: usize = new_lines[..to.start].iter().map(|line| line.len()).sum();
        let found = islands(&old_lines[from].concat(), &new_lines[to.clone()].concat());
        changes.extend(found.into_iter().map(|change| {
            let line = to.start + 1 + new_at(&new_lines[to.clone()], change.at);
            let at = before + change.at;
            Change { at, line, ..change }
        }));
    }
    changes
}

/// Returns the changed places of two pieces of text, those with no word between them as one.
fn islands(old: &str, new: &str) -> Vec<Change> {
    let mut changes: Vec<Change> = Vec::new();
    let mut at = 0;
    let mut between = String::new();
    let mut open = false;
    for run in runs(old, new) {
        if run.op == Op::Kept {
            at += run.text.len();
            open = open && !run.text.contains(char::is_alphanumeric) && !run.text.contains('\n');
            between = run.text;
            continue;
        }
        match changes.last_mut().filter(|_| open) {
            Some(last) => {
                last.old.push_str(&between);
                last.new.push_str(&between);
            }
            None => changes.push(Change {
                old: String::new(),
                new: String::new(),
                at,
                line: 0,
            }),
        }
        (open, between) = (true, String::new());
        if let Some(last) = changes.last_mut() {
            if run.op == Op::Added {
                at += run.text.len();
                last.new.push_str(&run.text);
            } else {
                last.old.push_str(&run.text);
            }
        }
    }
    changes
}

/// Returns how many of these lines end at or before a byte of their text.
fn new_at(lines: &[&str], at: usize) -> usize {
    let mut end = 0;
    let ends = lines.iter().map(|line| {
        end += line.len();
        end
    });
    ends.take_while(|end| *end <= at)
        .count()
        .min(lines.len().saturating_sub(1))
}

fn steps(old: &[&str], new: &[&str]) -> Vec<DiffOp> {
    if old.len() + new.len() > MOST_TOKENS {
        return vec![DiffOp::Replace {
            old_index: 0,
            old_len: old.len(),
            new_index: 0,
            new_len: new.len(),
        }];
    }
    capture_diff_slices(Algorithm::Myers, old, new)
}

fn push(runs: &mut Vec<Run>, op: Op, tokens: &[&str]) {
    if tokens.is_empty() {
        return;
    }
    let text = tokens.concat();
    runs.push(Run { op, text });
}

/// Cuts a text into words, runs of white space and single marks, which together give it back.
///
/// Dates, numbers and times are words: `2021-10-15`, `2.3`, `209,00`, `12:30`.
fn tokens(text: &str) -> Vec<&str> {
    let mut tokens = Vec::new();
    let mut start = 0;
    let mut before: Option<(char, Class)> = None;
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let next = chars.peek().map(|(_, next)| *next);
        let class = class(before.map(|(c, _)| c), c, next);
        if before.is_some_and(|(_, b)| b != class || class == Class::Mark) {
            tokens.push(&text[start..at]);
            start = at;
        }
        before = Some((c, class));
    }
    if start < text.len() {
        tokens.push(&text[start..]);
    }
    tokens
}

#[derive(Clone, Copy, PartialEq)]
enum Class {
    Word,
    Space,
    Mark,
}

fn class(before: Option<char>, c: char, next: Option<char>) -> Class {
    let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    match c {
        c if c.is_alphanumeric() => Class::Word,
        c if c.is_whitespace() => Class::Space,
        '-' | '.' | ',' | ':' | '/' if digit(before) && digit(next) => Class::Word,
        _ => Class::Mark,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Op, changes, runs};

    #[test]
    fn one_changed_letter_names_its_word_and_line() {
        let old = "# Titre\n\nle délégué peut être contacté\nà l'adresse\n";
        let new = old.replace("délégué", "délegué");
        let found = changes(old, &new);
        assert_eq!(found.len(), 1);
        assert_eq!(
            (found[0].old.as_str(), found[0].new.as_str()),
            ("délégué", "délegué")
        );
        assert_eq!(found[0].line, 3);
        assert!(new[found[0].at..].starts_with("délegué"));
    }

    #[test]
    fn neighbouring_changes_are_one_and_removed_lines_have_a_place() {
        let found = changes("du 15 octobre 2021.\n", "du 16 novembre 2021.\n");
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].old, "15 octobre");
        let found = changes("on = \"2021-10-15\"\n", "on = \"2021-10-14\"\n");
        assert_eq!(found[0].old, "2021-10-15");
        let found = changes("a\nb\nc\n", "a\nc\n");
        assert_eq!(
            (found[0].old.as_str(), found[0].new.as_str(), found[0].line),
            ("b\n", "", 2)
        );
    }

    proptest! {
        #[test]
        fn runs_give_back_both_texts(old in "[ab. \né]{0,20}", new in "[ab. \né]{0,20}") {
            let runs = runs(&old, &new);
            let side = |other: Op| -> String {
                runs.iter().filter(|run| run.op != other).map(|run| run.text.as_str()).collect()
            };
            prop_assert_eq!(side(Op::Added), old.clone());
            prop_assert_eq!(side(Op::Removed), new.clone());
            prop_assert_eq!(changes(&old, &new).is_empty(), old == new);
        }
    }
}
