//! What an editor most likely did not mean: Markdown that stays text, structure that is typed.
//!
//! Only working texts are looked at. Each rule looks at the source itself, because the tree no
//! longer says whether a mark was escaped on purpose.

mod headings;
mod lists;
mod literal;
mod references;
mod tables;

pub use headings::typed_number;
pub use references::references;

use std::ops::Range;

use crate::base::{Code, Diagnostic, Report, Span};

use super::parse::Origin;
use super::tree::{Block, BlockKind, Inline, InlineKind, Prose};
use super::walk;

/// Looks at a working text for marks and structure that were lost.
///
/// Places that have a finding already get no second one for the words that stay there.
pub(super) fn check(origin: &Origin<'_>, prose: &Prose, report: &mut Report) {
    each_block_list(prose, &mut |blocks| {
        for block in blocks {
            if let BlockKind::Paragraph(words) = &block.kind {
                headings::check_paragraph(origin, words, report);
            }
        }
    });
    let mut found = Report::new();
    each_run(prose, &mut |words| {
        walk::each(words, &mut |inline| match inline.kind {
            InlineKind::Text(_) => literal::check(origin, inline.span, &mut found),
            // A caption, which readers see as it is.
            InlineKind::Value(_) => literal::check_value(origin, inline.span, &mut found),
            InlineKind::Redacted(_) => {
                let place = origin.place_of(inline.span);
                found.push(Diagnostic::new(Code::REDACTED_PASSAGE).at(place));
            }
            _ => {}
        });
    });
    each_block_list(prose, &mut |blocks| {
        lists::check_cuts(origin, blocks, &mut found);
        for block in blocks {
            if let BlockKind::Paragraph(words) = &block.kind {
                lists::check_paragraph(origin, words, &mut found);
                tables::check(origin, block.span, &mut found);
            }
        }
    });
    for section in prose.all_sections() {
        headings::check(origin, section, &mut found);
    }
    let known: Vec<Span> = report.iter().filter_map(own_span).collect();
    for finding in &found {
        let span = own_span(finding).unwrap_or_default();
        let known = known
            .iter()
            .any(|k| k.start < span.end && span.start < k.end);
        if !known || is_structure(finding.code) {
            report.push(finding.clone());
        }
    }
}

/// Returns the places of a text that are still to be filled in, as bytes of its file.
pub fn placeholders_of(prose: &Prose, source: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    each_run(prose, &mut |words| {
        walk::each(words, &mut |inline| {
            let span = inline.span.range();
            let is_words = matches!(inline.kind, InlineKind::Text(_));
            if let Some(words) = source.get(span.clone()).filter(|_| is_words) {
                let within = literal::placeholders(words).into_iter();
                found.extend(within.map(|at| at.start + span.start..at.end + span.start));
            }
        });
    });
    found
}

fn own_span(finding: &Diagnostic) -> Option<Span> {
    finding.place.as_ref().map(|place| Span {
        start: place.start,
        end: place.end,
    })
}

/// A heading without id may well have a typed number too.
fn is_structure(code: Code) -> bool {
    code == Code::HEADING_NUMBER_TYPED || code == Code::HEADING_PUNCTUATION
}

/// Calls `see` with every run of inlines: title, headings, paragraphs and cells.
fn each_run<'a>(prose: &'a Prose, see: &mut dyn FnMut(&'a [Inline])) {
    see(prose.title.as_deref().unwrap_or_default());
    for section in prose.all_sections() {
        see(&section.heading);
    }
    each_block_list(prose, &mut |blocks| {
        for block in blocks {
            match &block.kind {
                BlockKind::Paragraph(words) => see(words),
                BlockKind::Table { head, rows, .. } => {
                    head.iter()
                        .chain(rows.iter().flatten())
                        .for_each(|cell| see(cell));
                }
                BlockKind::List { .. }
                | BlockKind::Quote(_)
                | BlockKind::Code(_)
                | BlockKind::Rule => {}
            }
        }
    });
}

/// Calls `see` with every run of blocks that stand side by side.
fn each_block_list<'a>(prose: &'a Prose, see: &mut dyn FnMut(&'a [Block])) {
    below(&prose.front, see);
    for section in prose.all_sections() {
        below(&section.blocks, see);
    }
    for note in &prose.footnotes {
        below(&note.blocks, see);
    }
}

fn below<'a>(blocks: &'a [Block], see: &mut dyn FnMut(&'a [Block])) {
    see(blocks);
    for block in blocks {
        match &block.kind {
            BlockKind::List { items, .. } => items.iter().for_each(|item| below(item, see)),
            BlockKind::Quote(inner) => below(inner, see),
            BlockKind::Paragraph(_)
            | BlockKind::Code(_)
            | BlockKind::Table { .. }
            | BlockKind::Rule => {}
        }
    }
}

#[cfg(test)]
mod tests;
