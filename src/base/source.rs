//! The text of a file as people see it: lines and columns counted in characters.

use std::ops::Range;

use super::TreePath;

/// A file's text with the path it is shown under.
///
/// The text has no byte order mark. Byte offsets are offsets into this text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// The path as shown to people.
    pub path: TreePath,
    /// The text, without a byte order mark. Line ends are those of the file in sealed texts, and
    /// LF in all others.
    pub text: String,
}

/// A range of bytes in the text of a file that the context names.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// First byte.
    pub start: u32,
    /// Byte after the last.
    pub end: u32,
}

impl Span {
    /// Returns the span of a range; offsets past 4 GiB are cut, files are far smaller.
    pub fn new(range: Range<usize>) -> Self {
        let small = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        Self {
            start: small(range.start),
            end: small(range.end),
        }
    }

    /// Returns the span as a range fit for slicing.
    pub fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }
}

/// A place as people count it: both numbers start at 1 and columns count characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct LineColumn {
    /// Line, from 1.
    pub line: usize,
    /// Column in characters (Unicode scalar values), from 1.
    pub column: usize,
}

/// Returns where version control marked that it put two versions of a file together and left the
/// choice between them to people; the first mark of them.
pub fn conflict_mark(text: &str) -> Option<Range<usize>> {
    let is_mark = |line: &str| line.starts_with("<<<<<<< ") || line.starts_with(">>>>>>> ");
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        if is_mark(line) {
            return Some(start..start + line.trim_end().len());
        }
        start += line.len();
    }
    None
}

/// Returns the line and column of a byte offset; offsets past the end give the end.
///
/// Linear in `offset`.
pub fn line_column(text: &str, offset: usize) -> LineColumn {
    let before = &text[..text.floor_char_boundary(offset)];
    let line_start = before.rfind('\n').map_or(0, |at| at + 1);
    LineColumn {
        line: before.matches('\n').count() + 1,
        column: before[line_start..].chars().count() + 1,
    }
}

/// Returns `range` moved inward to character boundaries inside `text`.
///
/// Every span that reaches a person goes through this once: a printer of excerpts may panic on
/// others.
pub fn clamp(text: &str, range: &Range<u32>) -> Range<usize> {
    let start = text.floor_char_boundary(range.start as usize);
    let end = text.floor_char_boundary(range.end as usize).max(start);
    start..end
}

#[cfg(test)]
mod tests {
    use super::{LineColumn, clamp, line_column};

    #[test]
    fn columns_count_characters_not_bytes() {
        let text = "été\nl’article";
        let place = line_column(text, text.find("article").expect("the word is there"));
        assert_eq!(place, LineColumn { line: 2, column: 3 });
    }

    #[test]
    fn a_span_inside_a_character_is_moved_to_its_edge() {
        assert_eq!(clamp("é!", &(1..9)), 0..3);
    }
}
