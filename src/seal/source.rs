//! Replacing spans of a working source; every other byte stays.

use std::ops::Range;

use crate::base::Span;
use crate::lang::Lang;
use crate::model::WorkingText;
use crate::prose::{Inline, InlineKind, Section, Target, walk};

use super::escape::escape;

/// What replaces which bytes of a working source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Edit {
    /// The `#` heading goes: the header has it.
    Title(Span),
    /// A comment goes, with its line where it has one to itself.
    Comment(Span),
    /// A value's words, escaped for where they come to stand.
    Words(Span, String),
    /// A reference's words as a link.
    Link(Span, String, Option<Lang>, Target),
    /// A link leads elsewhere and keeps its words.
    Target(Inline, Target),
    /// A component's paragraph becomes a caption and a table.
    Register(Span, String),
    /// A line end inside a heading becomes a space.
    Space(Span),
    /// The marks before a heading's words: `## 2.3 – `.
    HeadingStart(Range<usize>, String),
    /// The attributes after a heading's words.
    HeadingEnd(Range<usize>, String),
}

/// Returns the edits that write a heading in its sealed form, around its words.
pub(super) fn heading(section: &Section) -> Vec<Edit> {
    let (whole, words) = (section.span.range(), section.words_span.range());
    let marks = "#".repeat(usize::from(section.level));
    let start = format!("{marks} {}", section.prefix);
    let mut edits = vec![
        Edit::HeadingStart(whole.start..words.start, start),
        Edit::HeadingEnd(words.end..whole.end, attributes(section)),
    ];
    walk::each(&section.heading, &mut |inline| {
        if inline.kind == InlineKind::SoftBreak {
            edits.push(Edit::Space(inline.span));
        }
    });
    edits
}

/// Returns ` {#dpo number=2.3 covers=gdpr.13.1.b lang=en}`, or nothing for a heading without id.
fn attributes(section: &Section) -> String {
    let mut parts: Vec<String> = section.id.iter().map(|id| format!("#{id}")).collect();
    if section.unnumbered {
        parts.push(".unnumbered".to_owned());
    }
    parts.extend(section.number.as_ref().map(|n| format!("number={n}")));
    if !section.covers.is_empty() {
        let rules: Vec<&str> = section.covers.iter().map(|rule| rule.as_str()).collect();
        parts.push(format!("covers={}", rules.join(",")));
    }
    parts.extend(section.lang.as_ref().map(|lang| format!("lang={lang}")));
    if parts.is_empty() {
        return String::new();
    }
    format!(" {{{}}}", parts.join(" "))
}

/// Returns the body of a working text with these edits made, without blank lines at its start
/// and with a line feed at its end.
pub(super) fn body(working: &WorkingText, edits: Vec<Edit>) -> String {
    let source = working.source.as_str();
    let mut edits: Vec<(Range<usize>, Edit)> = edits
        .into_iter()
        .map(|edit| (edit.range(source), edit))
        .collect();
    edits.sort_by_key(|(range, _)| (range.start, range.end));
    let mut text = String::with_capacity(source.len());
    let mut done = working.body;
    for (range, edit) in edits {
        let start = range.start.max(done);
        text.push_str(source.get(done..start).unwrap_or_default());
        done = range.end.max(start);
        edit.write(source, &range, &mut text);
    }
    text.push_str(source.get(done..).unwrap_or_default());
    let mut text = without_leading_blank_lines(&text).to_owned();
    if !text.ends_with('\n') {
        text.push('\n');
    }
    text
}

impl Edit {
    /// Returns the bytes the edit replaces.
    fn range(&self, source: &str) -> Range<usize> {
        match self {
            Self::Title(span) => with_line_end(source, span.range()),
            Self::Comment(span) => comment(source, span.range()),
            Self::Words(span, _) | Self::Link(span, ..) => span.range(),
            Self::Register(span, _) | Self::Space(span) => span.range(),
            Self::Target(link, _) => destination(source, link),
            Self::HeadingStart(range, _) | Self::HeadingEnd(range, _) => range.clone(),
        }
    }

    /// Writes what stands there instead, after the text so far.
    fn write(self, source: &str, range: &Range<usize>, text: &mut String) {
        let after = source.get(range.end..).unwrap_or_default();
        let line = text.rfind('\n').map_or(0, |at| at + 1);
        match self {
            Self::Title(_) => {}
            Self::Comment(span) => {
                let alone = range.end > span.range().end && after_line_feed(source, range.end);
                let blank = text.is_empty() || text.ends_with("\n\n") || after.starts_with('\n');
                if alone && !blank {
                    text.push('\n');
                }
            }
            Self::Words(_, words) => {
                let escaped = escape(&words, &text[line..], after);
                text.push_str(&escaped);
            }
            Self::Link(_, words, lang, to) => {
                let span = lang.map(|lang| format!("]{{lang={lang}}}"));
                text.push_str(if span.is_some() { "[[" } else { "[" });
                let escaped = escape(&words, &text[line..], "]");
                text.push_str(&escaped);
                text.push_str(&span.unwrap_or_default());
                text.push_str(&format!("]({to})"));
            }
            Self::Target(_, to) => text.push_str(&format!("]({to})")),
            Self::Register(_, table) => {
                text.push_str(&table);
                // Whatever stood right below the paragraph would be a row of the table.
                if !after.is_empty() && !after.starts_with("\n\n") {
                    text.push('\n');
                }
            }
            Self::Space(_) => text.push(' '),
            Self::HeadingStart(_, marks) => text.push_str(&marks),
            Self::HeadingEnd(_, attributes) => {
                text.truncate(text.trim_end_matches([' ', '\t']).len());
                text.push_str(&attributes);
            }
        }
    }
}

/// Returns the bytes from the bracket that closes a link's words to the end of the link.
fn destination(source: &str, link: &Inline) -> Range<usize> {
    let whole = link.span.range();
    let inner = walk::inside(link).last();
    let words = inner.map_or(whole.start, |last| last.span.range().end);
    let tail = source.get(words..whole.end).unwrap_or_default();
    words + tail.find(']').unwrap_or(tail.len())..whole.end
}

/// Returns the bytes to take out with a comment: its whole lines where it has them to itself, else
/// one of the spaces around it, so that no word is glued and no space ends a line.
fn comment(source: &str, span: Range<usize>) -> Range<usize> {
    let line = source[..span.start].rfind('\n').map_or(0, |at| at + 1);
    let before = &source[line..span.start];
    let rest = &source[span.end..];
    let after = rest.split('\n').next().unwrap_or_default();
    let blank = |text: &str| text.trim_matches([' ', '\t']).is_empty();
    match (blank(before), blank(after)) {
        (true, true) => with_line_end(source, line..span.end + after.len()),
        (_, true) => line + before.trim_end_matches([' ', '\t']).len()..span.end,
        (_, false) => {
            let spaced = before.ends_with(' ') && after.starts_with(' ');
            span.start..span.end + usize::from(spaced)
        }
    }
}

fn with_line_end(source: &str, range: Range<usize>) -> Range<usize> {
    let more = !after_line_feed(source, range.end)
        && source
            .get(range.end..)
            .is_some_and(|rest| rest.starts_with('\n'));
    range.start..range.end + usize::from(more)
}

fn after_line_feed(source: &str, at: usize) -> bool {
    source
        .get(..at)
        .is_some_and(|before| before.ends_with('\n'))
}

fn without_leading_blank_lines(text: &str) -> &str {
    let mut rest = text;
    while let Some((line, after)) = rest.split_once('\n') {
        if !line.trim_matches([' ', '\t']).is_empty() {
            break;
        }
        rest = after;
    }
    rest
}
