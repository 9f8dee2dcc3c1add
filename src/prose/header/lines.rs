//! The lines of a header, told apart by their shape alone.

use std::ops::Range;

use crate::base::Span;

use super::Field;

/// Where a header stands.
pub(super) struct Block {
    /// The bytes between the two `---` lines.
    pub(super) inside: Range<usize>,
    /// Where the body begins: after the closing line, or after the opening one where there is none.
    pub(super) body: usize,
    /// Whether the closing line is there.
    pub(super) closed: bool,
}

/// Finds the header at the top of a text.
pub(super) fn find(text: &str) -> Option<Block> {
    let mut lines = ranges(text, 0);
    let (first, start) = lines.next()?;
    if &text[first] != "---" {
        return None;
    }
    let end = lines.find(|(line, _)| &text[line.clone()] == "---");
    Some(match end {
        Some((line, body)) => Block {
            inside: start..line.start,
            body,
            closed: true,
        },
        None => Block {
            inside: start..start,
            body: start,
            closed: false,
        },
    })
}

/// The lines of a header.
pub(super) struct Lines<'s> {
    text: &'s str,
    inside: Range<usize>,
}

/// What a line is.
pub(super) enum Line<'s> {
    Blank,
    Entry {
        key: Field<&'s str>,
        value: Field<&'s str>,
    },
    Item(Field<&'s str>),
    Other(Field<&'s str>),
}

impl<'s> Lines<'s> {
    pub(super) fn new(text: &'s str, block: &Block) -> Self {
        Self {
            text: &text[..block.inside.end],
            inside: block.inside.clone(),
        }
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = Line<'s>> {
        let text = self.text;
        ranges(text, self.inside.start).map(move |(range, _)| line(text, range))
    }
}

fn line(text: &str, range: Range<usize>) -> Line<'_> {
    let whole = trimmed(text, range);
    if whole.value.is_empty() {
        return Line::Blank;
    }
    let start = whole.span.range().start;
    let end = whole.span.range().end;
    if let Some(rest) = whole.value.strip_prefix('-')
        && (rest.is_empty() || rest.starts_with([' ', '\t']))
    {
        return Line::Item(trimmed(text, start + 1..end));
    }
    let Some((key, _)) = whole.value.split_once(':') else {
        return Line::Other(whole);
    };
    let is_key = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-');
    if key.trim_end().is_empty() || !key.trim_end().chars().all(is_key) {
        return Line::Other(whole);
    }
    Line::Entry {
        key: trimmed(text, start..start + key.len()),
        value: trimmed(text, start + key.len() + 1..end),
    }
}

fn trimmed(text: &str, range: Range<usize>) -> Field<&str> {
    let whole = &text[range.clone()];
    let start = range.start + (whole.len() - whole.trim_start().len());
    let value = whole.trim();
    Field {
        value,
        span: Span::new(start..start + value.len()),
    }
}

/// The lines from `start` on without their ends, each with where the next begins.
fn ranges(text: &str, start: usize) -> impl Iterator<Item = (Range<usize>, usize)> {
    let mut at = start;
    std::iter::from_fn(move || {
        let rest = text.get(at..).filter(|rest| !rest.is_empty())?;
        let length = rest.find('\n').map_or(rest.len(), |end| end + 1);
        let line = rest[..length].trim_end_matches(['\n', '\r']);
        let range = at..at + line.len();
        at += length;
        Some((range, at))
    })
}
