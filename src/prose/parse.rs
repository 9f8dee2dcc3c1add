//! From the text of a file to its tree.
//!
//! `cut` takes out values and spans, `flow` turns the events of Markdown into blocks and headings,
//! `section` nests them. Whatever would lose words or structure is a finding; what could be read is
//! returned all the same, and the words stay in the tree.

use std::ops::Range;

use pulldown_cmark::Options;

use crate::base::{Place, Report, Source, Span};

use super::number::Numbering;
use super::tree::Prose;
use super::{cut, findings, flow, section};

/// How a text is written.
#[derive(Debug, Clone, Copy)]
pub enum Form<'a> {
    /// A working text: values, references, generated numbers.
    Working,
    /// A sealed text: everything literal, headings with `number=` and the prefix that these
    /// patterns give.
    Sealed(&'a Numbering),
}

/// A text read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Parsed {
    /// The tree.
    pub prose: Prose,
    /// What was found.
    pub report: Report,
}

/// The Markdown read: CommonMark with pipe tables, footnotes and `~~`.
///
/// Never definition lists (a French line that begins with ` :` would make one), never smart
/// punctuation (English quotes), never heading attributes (words in braces would be lost).
pub(super) const OPTIONS: Options = Options::ENABLE_TABLES
    .union(Options::ENABLE_FOOTNOTES)
    .union(Options::ENABLE_STRIKETHROUGH);

/// Reads the text of `source` from the byte `body` on, where the header ends.
///
/// Spans are byte ranges in the whole of `source.text`. Working texts have no numbers yet:
/// [`number`](super::number::number) gives them, and then
/// [`references`](super::findings::references) looks for those typed by hand. Never fails:
/// whatever the text, the findings say what is wrong with it.
pub fn parse(source: &Source, body: usize, form: Form<'_>) -> Parsed {
    let origin = Origin::new(source, body);
    let mut report = Report::new();
    let masked = cut::cut(&origin, form, &mut report);
    let read = flow::read(&origin, &masked, form, &mut report);
    let mut prose = section::nest(&origin, read.flow, read.notes, form, &mut report);
    prose.comments = read.comments;
    if let Form::Working = form {
        findings::check(&origin, &prose, &mut report);
    }
    Parsed {
        prose,
        report: report.sorted(),
    }
}

/// Where the text being read stands in its file.
pub(super) struct Origin<'s> {
    source: &'s Source,
    body: usize,
}

impl<'s> Origin<'s> {
    fn new(source: &'s Source, body: usize) -> Self {
        let body = if source.text.is_char_boundary(body) {
            body
        } else {
            source.text.len()
        };
        Self { source, body }
    }

    /// Returns the text without its header.
    pub(super) fn body(&self) -> &'s str {
        &self.source.text[self.body..]
    }

    /// Returns a range of the body as a span of the file.
    pub(super) fn span(&self, range: Range<usize>) -> Span {
        Span::new(range.start + self.body..range.end + self.body)
    }

    /// Returns a range of the body as a place of the file.
    pub(super) fn place(&self, range: Range<usize>) -> Place {
        Place::new(
            &self.source.path,
            range.start + self.body..range.end + self.body,
        )
    }

    /// Returns a span of the file as a place.
    pub(super) fn place_of(&self, span: Span) -> Place {
        Place::new(&self.source.path, span.range())
    }

    /// Returns the rest of the line from a byte of the file on, without spaces at its end.
    pub(super) fn line_from(&self, at: usize) -> &'s str {
        let rest = self.source.text.get(at..).unwrap_or_default();
        rest.lines().next().unwrap_or_default().trim_end()
    }

    /// Returns the number of the line on which a span begins, from 1.
    pub(super) fn line_of(&self, span: Span) -> usize {
        let before = self.source.text.get(..span.start as usize);
        before.unwrap_or_default().matches('\n').count() + 1
    }

    /// Returns the bytes of a span of the file.
    pub(super) fn slice(&self, span: Span) -> &'s str {
        self.source.text.get(span.range()).unwrap_or_default()
    }
}
