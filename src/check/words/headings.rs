//! Headings that took a word of the sentence below them.

use crate::base::{Code, Diagnostic, Report, Span};
use crate::prose::canon;
use crate::prose::tree::{BlockKind, InlineKind, Section};

use super::{Text, asked};

/// Looks for sections whose first paragraph begins in the middle of a sentence.
pub(super) fn check(text: &Text<'_>, report: &mut Report) {
    for section in text.working.prose.all_sections() {
        report_glued(text, section, report);
    }
}

fn report_glued(text: &Text<'_>, section: &Section, report: &mut Report) {
    let Some(BlockKind::Paragraph(words)) = section.blocks.first().map(|block| &block.kind) else {
        return;
    };
    let Some((begin, rest)) = words.first().and_then(|inline| match &inline.kind {
        InlineKind::Text(text) => Some((inline.span, text)),
        _ => None,
    }) else {
        return;
    };
    let first = rest.split_whitespace().next().unwrap_or_default();
    if !is_middle(first) {
        return;
    }
    let heading = canon::plain(&section.heading);
    let word = heading.split(' ').next_back().unwrap_or_default();
    // A name in small letters, spoken of by itself.
    if word == first {
        return;
    }
    let finding = Diagnostic::new(Code::HEADING_GLUED)
        .at(text.place(section.words_span))
        .arg("heading", heading.as_str())
        .arg("word", word)
        .arg("next", first);
    report.push(match moved(text, section, word, begin) {
        Some(edits) => asked(finding, edits),
        None => finding,
    });
}

/// A word in small letters, which begins no sentence; names such as `iPhone` or `www` do.
fn is_middle(word: &str) -> bool {
    let letters = word.trim_end_matches(|c: char| !c.is_alphanumeric());
    word.starts_with(char::is_lowercase)
        && !letters.contains(|c: char| c.is_uppercase() || c.is_ascii_digit() || ".@/_".contains(c))
}

/// The edits that carry a heading's last word to the paragraph; `None` where it is its only one, or
/// stands in marks.
fn moved(
    text: &Text<'_>,
    section: &Section,
    word: &str,
    begin: Span,
) -> Option<Vec<(Span, String)>> {
    let span = section.words_span;
    let kept = text.source(span).strip_suffix(word)?.trim_end();
    let is_capital = word.starts_with(char::is_uppercase);
    if kept.is_empty() || !is_capital {
        return None;
    }
    let cut = span.start + u32::try_from(kept.len()).ok()?;
    let (start, end) = (begin.start, begin.start);
    Some(vec![
        (
            Span {
                start: cut,
                end: span.end,
            },
            String::new(),
        ),
        (Span { start, end }, format!("{word} ")),
    ])
}
