//! Passages of working texts that are in another language than the text, and texts in each other's
//! place.
//!
//! A sentence is asked about by itself. What is marked as another language's, quoted, code or an
//! address is left out. Where most of a text is in another language, that is said once, of the file.

use std::collections::BTreeMap;
use std::ops::Range;

use rayon::prelude::*;

use crate::base::{Code, Diagnostic, Place, Report, Span};
use crate::lang::Lang;
use crate::lang::detect::Detector;
use crate::model::{Document, Site, WorkingText};
use crate::prose::{Block, BlockKind, Inline, InlineKind, walk};

use super::quotes::quoted;

/// How much of a sentence is quoted, in characters.
const QUOTED: usize = 60;

/// Looks for other languages in the working texts of every document.
pub fn check(site: &Site) -> Report {
    let detector = Detector::new(&site.config.languages);
    let mut report = Report::new();
    for document in &site.documents {
        of_document(document, &detector, &mut report);
    }
    report
}

/// What was found in a text.
struct Found<'d> {
    /// Sentences in another language, with their places.
    sentences: Vec<(&'d Lang, Span, String)>,
    /// The language of most of it, where that is another.
    whole: Option<&'d Lang>,
}

fn of_document(document: &Document, detector: &Detector, report: &mut Report) {
    let texts = document.working.par_iter();
    let found: BTreeMap<&Lang, Found<'_>> = texts
        .map(|(lang, text)| (lang, look(text, lang, detector)))
        .collect();
    for (lang, text) in &document.working {
        let Some(seen) = found.get(lang) else {
            continue;
        };
        if let Some(other) = seen.whole {
            let twin = found.get(other).and_then(|twin| twin.whole);
            let is_swapped = twin.is_some_and(|of| of.family() == lang.family());
            let beside = document.working.get(other).filter(|_| is_swapped);
            report.push(
                Diagnostic::new(Code::TEXT_OTHER_LANGUAGE)
                    .at(Place::file(&text.path))
                    .arg("language", lang.as_str())
                    .arg("other", other.as_str())
                    .arg_or_none("beside", beside.map_or("", |text| text.path.file_name())),
            );
            continue;
        }
        for (other, span, quote) in &seen.sentences {
            report.push(
                Diagnostic::new(Code::PASSAGE_OTHER_LANGUAGE)
                    .at(Place::new(&text.path, span.range()))
                    .arg("language", lang.as_str())
                    .arg("other", other.as_str())
                    .arg("quote", quote.as_str()),
            );
        }
    }
}

fn look<'d>(text: &WorkingText, lang: &Lang, detector: &'d Detector) -> Found<'d> {
    let mut sentences = Vec::new();
    let mut letters: BTreeMap<&Lang, usize> = BTreeMap::new();
    let mut all = 0;
    let mut see = |words: &[Inline], lang: &Lang| {
        let passage = Passage::of(words);
        for range in sentences_of(&passage.text) {
            let sentence = &passage.text[range.clone()];
            let size = sentence.chars().filter(|c| c.is_alphabetic()).count();
            all += size;
            if let Some(other) = detector.other(sentence, lang) {
                *letters.entry(other).or_default() += size;
                sentences.push((other, passage.span(range), quote(sentence)));
            }
        }
    };
    blocks(&text.prose.front, lang, &mut see);
    for section in text.prose.all_sections() {
        see(&section.heading, section.lang.as_ref().unwrap_or(lang));
        blocks(&section.blocks, lang, &mut see);
    }
    for note in &text.prose.footnotes {
        blocks(&note.blocks, lang, &mut see);
    }
    let mut most = letters.into_iter();
    let whole = most.find(|(_, size)| *size * 2 > all && sentences.len() > 1);
    Found {
        whole: whole.map(|(lang, _)| lang),
        sentences,
    }
}

fn blocks(all: &[Block], lang: &Lang, see: &mut impl FnMut(&[Inline], &Lang)) {
    for block in all {
        match &block.kind {
            BlockKind::Paragraph(words) => see(words, lang),
            BlockKind::List { items, .. } => items.iter().for_each(|item| blocks(item, lang, see)),
            BlockKind::Table { head, rows, .. } => {
                let cells = head.iter().chain(rows.iter().flatten());
                cells.for_each(|cell| see(cell, lang));
            }
            // A quote is said in the words of whoever said it.
            BlockKind::Quote(_) | BlockKind::Code(_) | BlockKind::Rule => {}
        }
    }
}

fn quote(sentence: &str) -> String {
    let sentence = sentence.trim();
    match sentence.char_indices().nth(QUOTED) {
        None => sentence.to_owned(),
        Some((end, _)) => {
            let start = sentence[..end].rsplit_once(' ');
            format!("{}…", start.map_or(&sentence[..end], |(start, _)| start))
        }
    }
}

/// Words of a block that tell its language, with their places in the file.
#[derive(Default)]
struct Passage {
    text: String,
    /// Where each piece begins in `text`, with its place in the file.
    pieces: Vec<(usize, Span)>,
}

impl Passage {
    fn of(words: &[Inline]) -> Self {
        let mut passage = Self::default();
        passage.read(words);
        passage.text = without_quotes(&passage.text);
        passage
    }

    fn read(&mut self, words: &[Inline]) {
        for inline in words {
            match &inline.kind {
                InlineKind::Text(text) => self.add(text, inline.span),
                InlineKind::SoftBreak => self.add(" ", inline.span),
                InlineKind::HardBreak => self.add("\n", inline.span),
                InlineKind::Link { to, words } if walk::is_bare(to, words) => {
                    self.add(" ", inline.span);
                }
                InlineKind::Link { .. }
                | InlineKind::Emphasis(_)
                | InlineKind::Strong(_)
                | InlineKind::Strike(_)
                | InlineKind::Caption { .. } => self.read(walk::inside(inline)),
                InlineKind::Code(_)
                | InlineKind::Value(_)
                | InlineKind::Reference(_)
                | InlineKind::FootnoteMark(_)
                | InlineKind::Redacted(_)
                | InlineKind::Foreign { .. } => self.add(" ", inline.span),
            }
        }
    }

    fn add(&mut self, text: &str, span: Span) {
        self.pieces.push((self.text.len(), span));
        self.text.push_str(text);
    }

    /// Returns where a part of the words stands in the file.
    fn span(&self, range: Range<usize>) -> Span {
        let place = |at: usize| {
            let piece = self.pieces.partition_point(|(begin, _)| *begin <= at);
            let (begin, span) = self.pieces[piece.saturating_sub(1)];
            let next = self
                .pieces
                .get(piece)
                .map_or(self.text.len(), |next| next.0);
            let is_exact = next - begin == span.range().len();
            (span, is_exact.then(|| span.range().start + (at - begin)))
        };
        let (first, start) = place(range.start);
        let (last, end) = place(range.end.saturating_sub(1));
        let start = start.unwrap_or(first.range().start);
        let end = end.map_or(last.range().end, |end| end + 1);
        Span::new(start..end.max(start))
    }
}

/// Returns words with as many spaces in the place of what stands between quotation marks.
fn without_quotes(text: &str) -> String {
    let mut bare = String::with_capacity(text.len());
    let mut done = 0;
    for (whole, _) in quoted(text) {
        bare.push_str(&text[done..whole.start]);
        bare.push_str(&" ".repeat(whole.len()));
        done = whole.end;
    }
    bare.push_str(&text[done..]);
    bare
}

/// Returns where the sentences of a passage stand, without white space around them.
fn sentences_of(text: &str) -> Vec<Range<usize>> {
    let mut ranges = Vec::new();
    let mut start = 0;
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let next = chars.peek().map(|(_, next)| *next);
        let is_end = match c {
            '\n' | '。' | '؟' | '؛' => true,
            '.' | '!' | '?' | ';' | ':' => next.is_none_or(char::is_whitespace),
            _ => false,
        };
        if is_end {
            ranges.push(start..at + c.len_utf8());
            start = at + c.len_utf8();
        }
    }
    ranges.push(start..text.len());
    let bare = |range: Range<usize>| {
        let words = &text[range.clone()];
        let lead = words.len() - words.trim_start().len();
        let start = range.start + lead;
        start..start + words.trim().len()
    };
    let bare = ranges.into_iter().map(bare);
    bare.filter(|range| !range.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::{sentences_of, without_quotes};

    #[test]
    fn sentences_end_where_white_space_follows_and_quotes_say_nothing() {
        let text = "Voir « Terms of use. » ici. Et là : www.a.example\nFin";
        let bare = without_quotes(text);
        assert_eq!(bare.len(), text.len());
        let sentences: Vec<&str> = sentences_of(&bare).into_iter().map(|r| &bare[r]).collect();
        assert_eq!(sentences.len(), 4, "{sentences:?}");
        assert_eq!(&sentences[1..], ["Et là :", "www.a.example", "Fin"]);
        assert_eq!(without_quotes("l’« un"), "l’« un");
    }
}
