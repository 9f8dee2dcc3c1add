//! The inline changes of `similar`: lines are compared first, then the words of those replaced.

use std::collections::VecDeque;

use avenant::diff::redline::Op;
use similar::{ChangeTag, TextDiff};

use crate::flat::{Run, push};

/// A part of a line, and whether it is emphasized.
type Bit<'t> = (bool, &'t str);

/// Compares two texts line by line; in lines that resemble each other what is emphasized is
/// marked, in others all.
pub fn runs(old: &str, new: &str) -> Vec<Run> {
    let lines = TextDiff::from_lines(old, new);
    let mut runs = Vec::new();
    for step in lines.ops() {
        let (mut removed, mut added) = (Vec::new(), Vec::new());
        for line in lines.iter_inline_changes(step) {
            match line.tag() {
                ChangeTag::Equal => {
                    let words = line.values().iter().map(|(_, words)| *words);
                    push(&mut runs, Op::Equal, &words.collect::<String>());
                }
                ChangeTag::Delete => removed.extend_from_slice(line.values()),
                ChangeTag::Insert => added.extend_from_slice(line.values()),
            }
        }
        let is_emphasized = removed.iter().chain(&added).any(|(is, _)| *is);
        if !is_emphasized {
            for bit in removed.iter_mut().chain(&mut added) {
                bit.0 = true;
            }
        }
        merge(removed.into(), added.into(), &mut runs);
    }
    runs
}

/// Merges the sides of lines that were replaced: words that are not emphasized stand on both.
fn merge(mut old: VecDeque<Bit>, mut new: VecDeque<Bit>, runs: &mut Vec<Run>) {
    while !(old.is_empty() && new.is_empty()) {
        mark(&mut old, Op::Delete, runs);
        mark(&mut new, Op::Insert, runs);
        match (old.front_mut(), new.front_mut()) {
            (Some((is_old, removed)), Some((is_new, added))) => {
                let same = common(removed, added);
                push(runs, Op::Equal, &removed[..same]);
                (*removed, *added) = (&removed[same..], &added[same..]);
                // Of what differs one side is left; the end of a line is never emphasized.
                *is_old = removed.is_empty() || (same == 0 && *removed == "\n");
                *is_new = added.is_empty() || (same == 0 && !*is_old);
            }
            (Some((is_lone, _)), None) | (None, Some((is_lone, _))) => *is_lone = true,
            (None, None) => {}
        }
    }
}

/// Takes what is emphasized off the start of a side.
fn mark(side: &mut VecDeque<Bit>, op: Op, runs: &mut Vec<Run>) {
    while let Some((_, words)) = side.pop_front_if(|(is_emphasized, _)| *is_emphasized) {
        push(runs, op, words);
    }
}

/// Returns the bytes that two texts begin with alike.
fn common(a: &str, b: &str) -> usize {
    let alike = a.chars().zip(b.chars()).take_while(|(a, b)| a == b);
    alike.map(|(c, _)| c.len_utf8()).sum()
}
