//! A text as runs of words: paragraphs, headings and cells, with where each byte stands.

use std::ops::Range;

use crate::base::Span;
use crate::lang::Lang;
use crate::prose::tree::{Block, BlockKind, Inline, InlineKind, Prose};
use crate::prose::typed::{self, Stretch};
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

/// A part of a run that is one inline of the tree.
#[derive(Debug)]
struct Piece<'a> {
    /// Where it begins in the run.
    at: usize,
    /// Where it stands in the file.
    span: Span,
    /// How its words are typed there; nothing where that is not known.
    typed: Vec<Stretch>,
    /// Whether nothing but a line's end stands between it and the piece before.
    is_joined: bool,
    /// The language it is marked with.
    lang: Option<&'a Lang>,
    /// Whether it is the words of a link.
    linked: bool,
}

impl Run<'_> {
    /// Returns where a part of the run stands in the file, with whatever it is marked with inside.
    pub fn span(&self, range: Range<usize>) -> Span {
        let last = range.end.saturating_sub(1).max(range.start);
        Span {
            start: self.offset(range.start, false).0,
            end: self.offset(last, true).0,
        }
    }

    /// Returns where a part of the run stands in the file, if it reads there as these words and
    /// nothing else: what may be replaced.
    pub fn exact(&self, range: Range<usize>) -> Option<Span> {
        let words = self.text.get(range.clone()).unwrap_or_default();
        if words.is_empty() || words.contains(OPAQUE) {
            return None;
        }
        let (start, begins) = self.offset(range.start, false);
        let (end, ends) = self.offset(range.end - 1, true);
        let mut others = self.over(range).iter().skip(1);
        let is_whole = begins && ends && others.all(|piece| piece.is_joined);
        is_whole.then_some(Span { start, end })
    }

    /// Returns where something can be put in between two characters of the run; `None` where marks
    /// stand between them.
    pub fn between(&self, at: usize) -> Option<Span> {
        let before = self.text.get(..at)?.chars().next_back()?;
        let after = self.text.get(at..)?.chars().next()?;
        self.exact(at - before.len_utf8()..at + after.len_utf8())?;
        let (start, _) = self.offset(at, false);
        Some(Span { start, end: start })
    }

    /// Returns whether these words are of the text's own language.
    pub fn is_own(&self, range: Range<usize>) -> bool {
        self.over(range).iter().all(|piece| piece.lang.is_none())
    }

    /// Returns whether any of these words lead somewhere.
    pub fn is_linked(&self, range: Range<usize>) -> bool {
        self.over(range).iter().any(|piece| piece.linked)
    }

    /// The pieces that a part of the run is made of.
    fn over(&self, range: Range<usize>) -> &[Piece<'_>] {
        let first = self.pieces.partition_point(|piece| piece.at <= range.start);
        let behind = self.pieces.partition_point(|piece| piece.at < range.end);
        let pieces = self.pieces.get(first.saturating_sub(1)..behind);
        pieces.unwrap_or_default()
    }

    /// Returns the byte of the file at, or behind, the byte of the run at `at`, and whether it is
    /// that one and not an end of the piece.
    fn offset(&self, at: usize, behind: bool) -> (u32, bool) {
        let index = self.pieces.partition_point(|piece| piece.at <= at);
        let Some(piece) = index.checked_sub(1).and_then(|at| self.pieces.get(at)) else {
            return (0, false);
        };
        let into = at - piece.at;
        let index = piece.typed.partition_point(|one| one.words.end <= into);
        let (found, is_exact) = match piece.typed.get(index) {
            Some(one) if one.is_same => {
                let into = one.typed.start + into - one.words.start;
                (into + usize::from(behind), true)
            }
            Some(one) if behind => (one.typed.end, into + 1 == one.words.end),
            Some(one) => (one.typed.start, into == one.words.start),
            None if behind => (piece.span.range().len(), false),
            None => (0, false),
        };
        let found = u32::try_from(found).unwrap_or_default();
        (piece.span.start + found, is_exact)
    }
}

/// Returns every run of a text, in reading order; footnotes come last.
///
/// `source` is the file's text.
pub(super) fn runs<'a>(prose: &'a Prose, source: &str) -> Vec<Run<'a>> {
    let mut all = Vec::new();
    let mut push = |kind, words| all.push(run(kind, words, source));
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

/// Joins inlines to a run; `source` is the file's text.
pub(super) fn run<'a>(kind: Kind, words: &'a [Inline], source: &str) -> Run<'a> {
    let mut run = Run {
        kind,
        text: String::new(),
        words,
        pieces: Vec::new(),
    };
    add(&mut run, words, source, None, false);
    run
}

fn add<'a>(
    run: &mut Run<'a>,
    words: &'a [Inline],
    source: &str,
    lang: Option<&'a Lang>,
    linked: bool,
) {
    for inline in words {
        let mut push = |text: &str, typed: Vec<Stretch>| {
            if text.is_empty() {
                return;
            }
            let last = run.pieces.last().map(|last| last.span.end as usize);
            let gap = last.and_then(|last| source.get(last..inline.span.start as usize));
            // A quote's lines begin with `>`.
            let is_joined =
                gap.is_some_and(|gap| gap.chars().all(|c| c.is_whitespace() || c == '>'));
            run.pieces.push(Piece {
                at: run.text.len(),
                span: inline.span,
                typed,
                is_joined,
                lang,
                linked,
            });
            run.text.push_str(text);
        };
        match &inline.kind {
            InlineKind::Text(text) => {
                let typed = source.get(inline.span.range()).unwrap_or_default();
                push(text, typed::stretches(text, typed).unwrap_or_default());
            }
            InlineKind::SoftBreak => push(" ", whole(inline)),
            InlineKind::HardBreak => push("\n", whole(inline)),
            InlineKind::FootnoteMark(_) => {}
            InlineKind::Code(_)
            | InlineKind::Value(_)
            | InlineKind::Reference(_)
            | InlineKind::Redacted(_) => push(OPAQUE.encode_utf8(&mut [0; 4]), Vec::new()),
            InlineKind::Link { to, words } if walk::is_bare(to, words) => {
                push(OPAQUE.encode_utf8(&mut [0; 4]), Vec::new());
            }
            InlineKind::Link { words, .. } => add(run, words, source, lang, true),
            InlineKind::Foreign { lang, words } => add(run, words, source, Some(lang), linked),
            InlineKind::Emphasis(_)
            | InlineKind::Strong(_)
            | InlineKind::Strike(_)
            | InlineKind::Caption { .. } => {
                add(run, walk::inside(inline), source, lang, linked);
            }
        }
    }
}

/// A line's end: one character, however it is typed.
fn whole(inline: &Inline) -> Vec<Stretch> {
    vec![Stretch {
        words: 0..1,
        typed: 0..inline.span.range().len(),
        is_same: false,
    }]
}

#[cfg(test)]
mod tests {
    use super::{OPAQUE, runs};
    use crate::base::{Source, TreePath};
    use crate::prose::{Form, canon, parse};

    fn read(text: &str) -> (Source, crate::prose::Prose) {
        let path = TreePath::parse("fr.md").expect("the path is safe");
        let text = text.to_owned();
        let source = Source { path, text };
        let prose = parse(&source, 0, Form::Working).prose;
        (source, prose)
    }

    fn plain(text: &str) -> Vec<String> {
        let words = canon::blocks(&read(text).1);
        let words = words.iter().flat_map(|block| block.text.split_whitespace());
        words.map(str::to_owned).collect()
    }

    #[test]
    fn what_may_be_replaced_reads_as_the_words_that_are_quoted() {
        let text = "R&amp;D \\*du* SIREN 529 417 248, **rue des\nIfs** 69001 &eacute;t&#233;.\n\n\
            > Au 12,\n> rue {{ x }} <!-- note --> des [Ifs\\_bleus](https://a.fr/)[^1] ici.\n\n\
            | Un | Deux |\n|---|---|\n| a \\| b | *c* d |\n\n[^1]: Voir [the *site*]{lang=en} &lt;ici&gt;.\n";
        let (source, prose) = read(text);
        let (mut exact, mut inexact) = (0, 0);
        for run in runs(&prose, &source.text) {
            let edges: Vec<usize> = run.text.char_indices().map(|(at, _)| at).collect();
            let ends = edges.iter().skip(1).copied().chain([run.text.len()]);
            for end in ends {
                for start in edges.iter().copied().take_while(|at| *at < end) {
                    let words = &run.text[start..end];
                    let is_words = words.starts_with(char::is_alphabetic)
                        && words.ends_with(char::is_alphanumeric);
                    match run.exact(start..end) {
                        Some(span) if is_words => {
                            exact += 1;
                            let words: Vec<&str> = words.split_whitespace().collect();
                            assert_eq!(plain(&source.text[span.range()]), words);
                        }
                        Some(_) => assert!(!words.contains(OPAQUE)),
                        None => inexact += 1,
                    }
                }
            }
        }
        assert!(exact > 100 && inexact > 100, "{exact}, {inexact}");
    }

    #[test]
    fn nothing_is_put_in_where_marks_stand() {
        let (source, prose) = read("un,deux,**trois** R&amp;D.Quatre");
        let runs = runs(&prose, &source.text);
        let at = |words: &str| {
            let at = runs[0].text.find(words).expect("it stands there");
            runs[0]
                .between(at)
                .map(|span| &source.text[span.range().start..])
        };
        assert_eq!(at("deux").map(|rest| rest.starts_with("deux")), Some(true));
        assert_eq!(at("trois"), None);
        assert_eq!(at("Quatre"), Some("Quatre"));
    }
}
