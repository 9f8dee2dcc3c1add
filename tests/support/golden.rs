//! Golden files: what a program said, beside what it says, with a difference people can read.

use std::fs;
use std::io;
use std::path::Path;

use similar::{Algorithm, DiffOp, DiffTag, capture_diff_slices, group_diff_ops};

/// What to do where the answer is not the golden one.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// Say so.
    Compare,
    /// Write the answer down as the golden one; the diff of the commit is its review.
    Bless,
}

impl Mode {
    /// Returns what `AVENANT_BLESS` asks for.
    pub fn from_env() -> Self {
        match std::env::var("AVENANT_BLESS") {
            Ok(value) if !value.is_empty() && value != "0" => Self::Bless,
            _ => Self::Compare,
        }
    }
}

/// Compares `actual` with the golden file, or writes it.
///
/// A missing golden file stands for an empty answer, and an empty answer for no file.
/// Returns the difference in words where there is one.
pub fn settle(file: &Path, actual: &str, mode: Mode) -> io::Result<Option<String>> {
    let expected = match fs::read_to_string(file) {
        Ok(text) => text,
        Err(error) if error.kind() == io::ErrorKind::NotFound => String::new(),
        Err(error) => return Err(error),
    };
    if expected == actual && file.exists() != actual.is_empty() {
        return Ok(None);
    }
    match mode {
        Mode::Compare if expected == actual => {
            let name = file.display();
            Ok(Some(format!(
                "{name} is empty: delete it, an answer without file is empty.\n"
            )))
        }
        Mode::Compare => {
            let name = file.display();
            let lines = difference(&expected, actual);
            Ok(Some(format!(
                "--- {name} (expected)\n+++ the answer\n{lines}"
            )))
        }
        Mode::Bless if actual.is_empty() => fs::remove_file(file).map(|()| None),
        Mode::Bless => {
            super::files::make_parent(file)?;
            fs::write(file, actual).map(|()| None)
        }
    }
}

/// Returns the lines that differ with three lines around them; `-` expected, `+` answered.
pub fn difference(expected: &str, actual: &str) -> String {
    let old: Vec<&str> = expected.split_inclusive('\n').collect();
    let new: Vec<&str> = actual.split_inclusive('\n').collect();
    let groups = group_diff_ops(capture_diff_slices(Algorithm::Myers, &old, &new), 3);
    let mut out = String::new();
    for group in groups {
        let first = group.first().map_or(0, |op| op.old_range().start);
        out.push_str(&format!("@@ line {} @@\n", first + 1));
        for op in &group {
            push_lines(&mut out, op, &old, &new);
        }
    }
    out
}

fn push_lines(out: &mut String, op: &DiffOp, old: &[&str], new: &[&str]) {
    let mut push = |sign: char, line: &str| match line.strip_suffix('\n') {
        Some(line) => out.push_str(&format!("{sign}{}\n", visible(line))),
        None => out.push_str(&format!("{sign}{}\n(no line end here)\n", visible(line))),
    };
    if op.tag() == DiffTag::Equal {
        old[op.old_range()].iter().for_each(|line| push(' ', line));
        return;
    }
    old[op.old_range()].iter().for_each(|line| push('-', line));
    new[op.new_range()].iter().for_each(|line| push('+', line));
}

/// Shows the characters that look like nothing or like a space.
fn visible(line: &str) -> String {
    line.chars().map(shown).collect()
}

fn shown(c: char) -> String {
    let hidden = matches!(
        c,
        '\u{a0}' | '\u{ad}' | '\u{feff}' | '\u{2000}'..='\u{200f}'
    ) || matches!(c, '\u{2028}'..='\u{202f}' | '\u{2060}'..='\u{2069}')
        || (c.is_control() && c != '\t');
    if hidden {
        format!("<U+{:04X}>", c as u32)
    } else {
        c.to_string()
    }
}
