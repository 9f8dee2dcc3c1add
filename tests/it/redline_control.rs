//! A control: a plain Myers comparison of the same words must fail most of the golden cases, or
//! these prove nothing about sections, moves, numbers, figures and what lies beside the words.
//!
//! What is compared is what a flat comparison could tell as well: which words of which block are
//! marked, and whether anything is told that is no word.

use std::collections::BTreeSet;
use std::fs;

use avenant::diff::words::{Op, Run, runs};
use avenant::prose::canon;
use similar::{Algorithm, DiffTag, capture_diff_slices};

use crate::support::redlines::prose;
use crate::support::root;

/// The words marked in two texts, each run of them that stands in one block; and whether moves,
/// numbers, typography, addresses or emphasis are told.
#[derive(Debug, Default, PartialEq, Eq)]
struct Marks {
    removed: Vec<String>,
    added: Vec<String>,
    tells_more: bool,
}

impl Marks {
    fn add(&mut self, op: Op, text: &str) {
        let side = match op {
            Op::Kept => return,
            Op::Removed => &mut self.removed,
            Op::Added => &mut self.added,
        };
        let words = text
            .lines()
            .map(str::trim)
            .filter(|words| !words.is_empty());
        side.extend(words.map(str::to_owned));
    }

    fn sorted(mut self) -> Self {
        self.removed.sort();
        self.added.sort();
        self
    }
}

/// Reads the marks of a golden redline.
fn golden(text: &str) -> Marks {
    let mut marks = Marks::default();
    let body = text.split("\n\n").nth(1).unwrap();
    for line in body.lines() {
        marks.tells_more |= line.starts_with(['<', '>']) || line.contains(['⟨', '~']);
        marks.tells_more |= line.contains("[#") || line.contains("| +");
        for (op, open, close) in [(Op::Removed, "[-", "-]"), (Op::Added, "{+", "+}")] {
            for piece in line.split(open).skip(1) {
                let (words, _) = piece.split_once(close).unwrap();
                marks.add(op, words.trim_matches('¶'));
            }
        }
    }
    marks.sorted()
}

fn marks(all: impl Iterator<Item = Run>) -> Marks {
    let mut marks = Marks::default();
    all.for_each(|run| marks.add(run.op, &run.text));
    marks.sorted()
}

/// Compares all words of both texts as one sequence.
fn by_words(old: &[String], new: &[String]) -> Marks {
    marks(runs(&old.join("\n"), &new.join("\n")).into_iter())
}

/// Compares blocks first, then the words of those that stand in each other's place.
fn by_blocks(old: &[String], new: &[String]) -> Marks {
    let mut found = Vec::new();
    for step in capture_diff_slices(Algorithm::Myers, old, new) {
        if step.tag() != DiffTag::Equal {
            let (from, to) = (&old[step.old_range()], &new[step.new_range()]);
            let nothing = String::new();
            for at in 0..from.len().max(to.len()) {
                let block = |side: &[String]| side.get(at).unwrap_or(&nothing).clone();
                found.extend(runs(&block(from), &block(to)));
            }
        }
    }
    marks(found.into_iter())
}

#[test]
fn plain_myers_fails_most_golden_cases() {
    let folder = root().join("tests/cases/diff");
    let mut names: Vec<String> = fs::read_dir(&folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| name.starts_with('G'))
        .collect();
    names.sort();
    let (mut failed, mut cases) = (BTreeSet::new(), BTreeSet::new());
    for name in &names {
        let read = |file: &str| fs::read_to_string(folder.join(name).join(file)).unwrap();
        let blocks = |file: &str| -> Vec<String> {
            let blocks = canon::blocks(&prose(&read(file)));
            blocks.into_iter().map(|block| block.text).collect()
        };
        let (old, new) = (blocks("old.md"), blocks("new.md"));
        let expected = golden(&read("expect/redline.txt"));
        let (words, blocks) = (by_words(&old, &new), by_blocks(&old, &new));
        let number = name.split('-').next().unwrap().to_owned();
        cases.insert(number.clone());
        if words != expected && blocks != expected {
            println!("{name}: expected {expected:?}\n  words: {words:?}\n  blocks: {blocks:?}");
            failed.insert(number);
        }
    }
    println!(
        "plain Myers fails {} of {}: {failed:?}",
        failed.len(),
        cases.len()
    );
    assert_eq!(cases.len(), 20, "{cases:?}");
    assert!(failed.len() >= 10, "only {failed:?}");
}
