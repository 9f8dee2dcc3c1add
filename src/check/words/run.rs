//! A text as runs of words: paragraphs, headings and cells, with where each byte stands.

use std::ops::Range;

use crate::base::Span;
use crate::lang::Lang;
use crate::prose::tree::{Block, BlockKind, Inline, InlineKind, Prose, Target};
use crate::prose::walk;

/// Stands for what is no word of the editor's: code, values, references, bare addresses.
pub(super) const OPAQUE: char = '\u{fffc}';

/// What a run is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// A title or a heading.
    Heading,
    /// A paragraph, of an item, a quote or a note too.
    Paragraph,
    /// A cell of a table.
    Cell,
}

/// Words that readers see in one go.
#[derive(Debug)]
pub(super) struct Run<'a> {
    /// What it is.
    pub kind: Kind,
    /// Its words: escapes resolved, a line end of the source as a space, a hard break as LF.
    pub text: String,
    /// The inlines it is made of.
    pub words: &'a [Inline],
    pieces: Vec<Piece<'a>>,
}

/// A stretch of a run that is one inline of the tree.
#[derive(Debug)]
struct Piece<'a> {
    /// Where it begins in the run.
    at: usize,
    /// Where it stands in the file.
    span: Span,
    /// The language it is marked with.
    lang: Option<&'a Lang>,
    /// Whether it is the words of a link.
    linked: bool,
}

impl Run<'_> {
    /// Returns where a part of the run stands in the file; `source` is the file's text.
    pub fn span(&self, range: Range<usize>, source: &str) -> Span {
        let last = range.end.saturating_sub(1).max(range.start);
        Span {
            start: self.offset(range.start, source, false),
            end: self.offset(last, source, true),
        }
    }

    /// Returns whether these words are of the text's own language.
    pub fn is_own(&self, range: Range<usize>) -> bool {
        self.over(range).all(|piece| piece.lang.is_none())
    }

    /// Returns whether any of these words lead somewhere.
    pub fn is_linked(&self, range: Range<usize>) -> bool {
        self.over(range).any(|piece| piece.linked)
    }

    fn over(&self, range: Range<usize>) -> impl Iterator<Item = &Piece<'_>> {
        let ends = self.pieces.iter().skip(1).map(|piece| piece.at);
        let ends = ends.chain([self.text.len()]);
        let with_ends = self.pieces.iter().zip(ends);
        with_ends
            .filter(move |(piece, end)| piece.at < range.end && range.start < *end)
            .map(|(piece, _)| piece)
    }

    /// Returns the byte of the file at, or behind, the character of the run at `at`.
    fn offset(&self, at: usize, source: &str, behind: bool) -> u32 {
        let index = self.pieces.partition_point(|piece| piece.at <= at);
        let Some(piece) = index.checked_sub(1).and_then(|at| self.pieces.get(at)) else {
            return 0;
        };
        let end = self.pieces.get(index).map_or(self.text.len(), |p| p.at);
        let words = &self.text[piece.at..end];
        let into = at - piece.at;
        let typed = source.get(piece.span.range()).unwrap_or_default();
        let found = if typed == words {
            Some(into + usize::from(behind))
        } else {
            through_escapes(words, typed, into, behind)
        };
        match found {
            Some(into) => piece.span.start + u32::try_from(into).unwrap_or_default(),
            None if behind => piece.span.end,
            None => piece.span.start,
        }
    }
}

/// Returns where the byte `into` of words stands in their source, where only backslashes make the
/// two differ.
fn through_escapes(words: &str, typed: &str, into: usize, behind: bool) -> Option<usize> {
    let mut marks = typed.char_indices().peekable();
    for (at, c) in words.char_indices() {
        let (mut here, mut mark) = marks.next()?;
        if mark == '\\' && mark != c {
            (here, mark) = marks.next()?;
        }
        if mark != c {
            return None;
        }
        if (at..at + c.len_utf8()).contains(&into) {
            return Some(if behind { here + c.len_utf8() } else { here });
        }
    }
    None
}

/// Returns every run of a text, in reading order; footnotes come last.
pub(super) fn runs(prose: &Prose) -> Vec<Run<'_>> {
    let mut all = Vec::new();
    let mut push = |kind, words| all.push(run(kind, words));
    push(Kind::Heading, prose.title.as_deref().unwrap_or_default());
    blocks(&prose.front, &mut push);
    for section in prose.all_sections() {
        push(Kind::Heading, &section.heading);
        blocks(&section.blocks, &mut push);
    }
    for note in &prose.footnotes {
        blocks(&note.blocks, &mut push);
    }
    all.retain(|run| !run.text.is_empty());
    all
}

fn blocks<'a>(all: &'a [Block], push: &mut dyn FnMut(Kind, &'a [Inline])) {
    for block in all {
        match &block.kind {
            BlockKind::Paragraph(words) => push(Kind::Paragraph, words),
            BlockKind::List { items, .. } => items.iter().for_each(|item| blocks(item, push)),
            BlockKind::Quote(inner) => blocks(inner, push),
            BlockKind::Table { head, rows, .. } => {
                let cells = head.iter().chain(rows.iter().flatten());
                cells.for_each(|cell| push(Kind::Cell, cell));
            }
            BlockKind::Code(_) | BlockKind::Rule => {}
        }
    }
}

/// Joins inlines to a run.
pub(super) fn run(kind: Kind, words: &[Inline]) -> Run<'_> {
    let mut run = Run {
        kind,
        text: String::new(),
        words,
        pieces: Vec::new(),
    };
    add(&mut run, words, None, false);
    run
}

fn add<'a>(run: &mut Run<'a>, words: &'a [Inline], lang: Option<&'a Lang>, linked: bool) {
    for inline in words {
        let mut push = |text: &str| {
            run.pieces.push(Piece {
                at: run.text.len(),
                span: inline.span,
                lang,
                linked,
            });
            run.text.push_str(text);
        };
        match &inline.kind {
            InlineKind::Text(text) => push(text),
            InlineKind::SoftBreak => push(" "),
            InlineKind::HardBreak => push("\n"),
            InlineKind::FootnoteMark(_) => {}
            InlineKind::Code(_)
            | InlineKind::Value(_)
            | InlineKind::Reference(_)
            | InlineKind::Redacted(_) => push(OPAQUE.encode_utf8(&mut [0; 4])),
            InlineKind::Link { to, words } if is_bare(to, words) => {
                push(OPAQUE.encode_utf8(&mut [0; 4]));
            }
            InlineKind::Link { words, .. } => add(run, words, lang, true),
            InlineKind::Foreign { lang, words } => add(run, words, Some(lang), linked),
            InlineKind::Emphasis(_)
            | InlineKind::Strong(_)
            | InlineKind::Strike(_)
            | InlineKind::Caption { .. } => {
                add(run, walk::inside(inline), lang, linked);
            }
        }
    }
}

/// Returns whether a link's words are the address it leads to.
pub(super) fn is_bare(to: &Target, words: &[Inline]) -> bool {
    let (Target::Address(address), [inline]) = (to, words) else {
        return false;
    };
    let InlineKind::Text(text) = &inline.kind else {
        return false;
    };
    address == text || address.strip_prefix("mailto:") == Some(text)
}
