//! Findings that mend themselves: the edits that can be made without asking, as lines before and
//! after, and made.

use std::ops::Range;

use crate::base::{Diagnostic, Report, TreePath};

use super::patch::{Patch, patched};

/// A finding with the edit that mends it, as lines of the file.
#[derive(Debug, Clone)]
pub struct Mend<'a> {
    /// The finding.
    pub finding: &'a Diagnostic,
    /// The number of its first line, from 1.
    pub line: usize,
    /// The lines as they are, without the end of the last.
    pub before: String,
    /// The lines as they would be.
    pub after: String,
    patches: Vec<Patch>,
}

/// Returns what mends the findings of a file without asking, in the order of the file; `text` is
/// the file as it is read.
pub fn mends<'a>(report: &'a Report, path: &TreePath, text: &str) -> Vec<Mend<'a>> {
    let here = |finding: &&Diagnostic| {
        let place = finding.place.as_ref();
        place.is_some_and(|place| place.path == *path)
    };
    let found = report.iter().filter(here);
    let mut mends: Vec<Mend<'_>> = found.filter_map(|one| mend(one, text)).collect();
    mends.sort_by_key(|mend| mend.patches.first().map(|(range, _)| range.start));
    mends
}

fn mend<'a>(finding: &'a Diagnostic, text: &str) -> Option<Mend<'a>> {
    let fix = finding.fix.as_ref().filter(|fix| fix.safe)?;
    let patch = |(range, words): &(Range<u32>, String)| {
        let range = range.start as usize..range.end as usize;
        text.get(range.clone())?;
        Some((range, words.clone()))
    };
    let patches: Vec<Patch> = fix.edits.iter().map(patch).collect::<Option<_>>()?;
    let (first, last) = (patches.first()?, patches.last()?);
    let lines = lines(text, first.0.start..last.0.end);
    let before = text.get(lines.clone())?.to_owned();
    let mut after = String::new();
    let mut done = lines.start;
    for (range, words) in &patches {
        after.push_str(text.get(done..range.start)?);
        after.push_str(words);
        done = range.end;
    }
    after.push_str(text.get(done..lines.end)?);
    Some(Mend {
        finding,
        line: text[..lines.start].matches('\n').count() + 1,
        before,
        after,
        patches,
    })
}

/// Returns a range with the rest of its first and last lines, without the end of the last.
fn lines(text: &str, range: Range<usize>) -> Range<usize> {
    let start = text[..range.start].rfind('\n').map_or(0, |at| at + 1);
    let end = text[range.end..].find('\n');
    start..end.map_or(text.len(), |at| range.end + at)
}

/// A file mended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mended {
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// How many findings were mended; those that touch one mended before them wait for the next
    /// time, when they may be gone.
    pub count: usize,
}

/// Makes edits in one go; `None` where the file is not the one they were made for.
pub fn apply(file: &[u8], mends: &[&Mend<'_>]) -> Option<Mended> {
    let mut all: Vec<Patch> = Vec::new();
    let mut count = 0;
    for mend in mends {
        let touches = |(range, _): &Patch| {
            let known = all.iter();
            known.clone().any(|(other, _)| overlap(range, other))
        };
        if mend.patches.iter().any(touches) {
            continue;
        }
        all.extend(mend.patches.iter().cloned());
        all.sort_by_key(|(range, _)| (range.start, range.end));
        count += 1;
    }
    let bytes = patched(file, &all)?;
    Some(Mended { bytes, count })
}

/// Returns whether it is not certain what two edits give together.
fn overlap(a: &Range<usize>, b: &Range<usize>) -> bool {
    a.start < b.end && b.start < a.end || a.start == b.start && (a.is_empty() || b.is_empty())
}
