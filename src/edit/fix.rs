//! Findings that mend themselves: the edits that can be made without asking, and those that somebody
//! must look at, as lines before and after, and made.

use std::ops::Range;

use crate::base::{Date, Diagnostic, Report, TreePath};
use crate::load::content::CONTENT;
use crate::model::LEDGER;
use crate::model::timestamp::TIMESTAMPS;

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
    found(report, path, text, true)
}

/// Returns what mends the findings of a file where somebody says yes, as [`mends`] does.
pub fn doubtful<'a>(report: &'a Report, path: &TreePath, text: &str) -> Vec<Mend<'a>> {
    found(report, path, text, false)
}

/// Returns whether a file may be mended at all: nothing of it is published.
pub fn is_open(path: &TreePath) -> bool {
    let folders = path.below(CONTENT).map(|below| below.split('/'));
    let is_dated = folders.is_some_and(|mut parts| {
        let folder = parts.nth(1).unwrap_or_default();
        Date::parse(folder).is_some()
    });
    !is_dated && path.as_str() != LEDGER && path.below(TIMESTAMPS).is_none()
}

fn found<'a>(report: &'a Report, path: &TreePath, text: &str, safe: bool) -> Vec<Mend<'a>> {
    let here = |finding: &&Diagnostic| {
        let place = finding.place.as_ref();
        place.is_some_and(|place| place.path == *path)
    };
    let found = report.iter().filter(here);
    let mut mends: Vec<Mend<'_>> = found.filter_map(|one| mend(one, text, safe)).collect();
    mends.sort_by_key(|mend| mend.patches.first().map(|(range, _)| range.start));
    mends
}

fn mend<'a>(finding: &'a Diagnostic, text: &str, safe: bool) -> Option<Mend<'a>> {
    let fix = finding.fix.as_ref().filter(|fix| fix.safe == safe)?;
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

/// Returns the edits that can be made in one go: of those that touch each other the first.
pub fn apart<'m, 'a>(mends: &[&'m Mend<'a>]) -> Vec<&'m Mend<'a>> {
    let mut apart: Vec<&Mend<'_>> = Vec::new();
    for mend in mends {
        let touches = |(range, _): &Patch| {
            let mut known = apart.iter().flat_map(|mend| &mend.patches);
            known.any(|(other, _)| overlap(range, other))
        };
        if !mend.patches.iter().any(touches) {
            apart.push(mend);
        }
    }
    apart
}

/// Makes edits in one go; `None` where the file is not the one they were made for.
pub fn apply(file: &[u8], mends: &[&Mend<'_>]) -> Option<Mended> {
    let made = apart(mends);
    let patches = made.iter().flat_map(|mend| mend.patches.iter().cloned());
    let mut all: Vec<Patch> = patches.collect();
    all.sort_by_key(|(range, _)| (range.start, range.end));
    let bytes = patched(file, &all)?;
    let count = made.len();
    Some(Mended { bytes, count })
}

/// Returns words with a name for each character that nobody sees.
pub fn visible(words: &str) -> String {
    let shown = words.chars().map(|c| match c {
        '\t'
        | '\u{AD}'
        | '\u{34F}'
        | '\u{200B}'..='\u{200F}'
        | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{2069}'
        | '\u{FEFF}' => {
            format!("[U+{:04X}]", u32::from(c))
        }
        c => c.to_string(),
    });
    shown.collect()
}

/// Returns whether it is not certain what two edits give together.
fn overlap(a: &Range<usize>, b: &Range<usize>) -> bool {
    a.start < b.end && b.start < a.end || a.start == b.start && (a.is_empty() || b.is_empty())
}

#[cfg(test)]
mod tests {
    use super::is_open;
    use crate::base::TreePath;

    #[test]
    fn what_is_published_is_never_mended() {
        let is_open = |path: &str| is_open(&TreePath::parse(path).expect("a path"));
        for open in ["content/a/fr.md", "content/a/document.toml", "avenant.toml"] {
            assert!(is_open(open), "{open}");
        }
        for sealed in [
            "content/a/2021-10-15/fr.md",
            "content/a/2021-10-15/source/fr.md",
            "avenant.lock",
            "timestamps/3/token.tsr",
        ] {
            assert!(!is_open(sealed), "{sealed}");
        }
    }
}
