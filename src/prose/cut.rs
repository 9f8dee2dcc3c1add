//! Cutting: values `{{…}}` and the brackets of spans `[…]{…}` are taken out before Markdown sees
//! the text.
//!
//! Without it `{{ a*2 }}` turns into emphasis and a `|` in a value splits a cell. What is taken out
//! is replaced by as many bytes, so that every offset stays true: a value by letters, because it
//! reads like a word; the brackets of a span by `%`, punctuation that means nothing in Markdown, as
//! brackets are for its rules of emphasis. The words of a span stay and are parsed as inlines.

use std::borrow::Cow;
use std::ops::Range;

use pulldown_cmark::{Event, Parser, Tag};

use crate::base::{Code, Diagnostic, Report};

use super::parse::{Form, OPTIONS, Origin};
use super::redacted::SpanKind;

/// The body with its cuts.
pub(super) struct Masked<'s> {
    /// As long as the body, byte for byte.
    pub(super) text: Cow<'s, str>,
    /// What was taken out, ascending and apart.
    pub(super) cuts: Vec<Cut>,
}

/// Something taken out, by its bytes in the body.
pub(super) struct Cut {
    pub(super) range: Range<usize>,
    pub(super) mark: Mark,
}

/// What stood where bytes were taken out.
pub(super) enum Mark {
    /// `{{ expression }}`, trimmed.
    Value(String),
    /// The `[` of the span with this number; what it is is unknown where that is a finding.
    Open(usize, Option<SpanKind>),
    /// The `]{…}` of the span with this number.
    Close(usize),
}

/// Takes out values (working texts only) and the brackets of spans.
///
/// Findings: `VALUE_UNCLOSED`, `SPAN_UNCLOSED`, `SPAN_ATTRIBUTE`.
pub(super) fn cut<'s>(origin: &Origin<'s>, form: Form<'_>, report: &mut Report) -> Masked<'s> {
    let body = origin.body();
    let values = matches!(form, Form::Working);
    let mut cuts = Vec::new();
    if body.contains("]{") || (values && body.contains("{{")) {
        let scanner = Scanner {
            origin,
            body,
            form,
            values,
            literal: literal_ranges(body),
            open: Vec::new(),
            cuts: &mut cuts,
            report,
        };
        scanner.run();
        cuts.sort_by_key(|cut| cut.range.start);
    }
    Masked {
        text: mask(body, &cuts),
        cuts,
    }
}

/// Code, HTML, comments and `<https://…>`: where braces and brackets mean themselves.
fn literal_ranges(body: &str) -> Vec<Range<usize>> {
    let mut ranges: Vec<Range<usize>> = Vec::new();
    for (event, range) in Parser::new_ext(body, OPTIONS).into_offset_iter() {
        let literal = match event {
            Event::Code(_) | Event::InlineHtml(_) | Event::Html(_) => true,
            Event::Start(Tag::CodeBlock(_) | Tag::HtmlBlock) => true,
            Event::Start(Tag::Link { link_type, .. }) => matches!(
                link_type,
                pulldown_cmark::LinkType::Autolink | pulldown_cmark::LinkType::Email
            ),
            _ => false,
        };
        if literal && ranges.last().is_none_or(|last| last.end <= range.start) {
            ranges.push(range);
        }
    }
    ranges
}

fn mask<'s>(body: &'s str, cuts: &[Cut]) -> Cow<'s, str> {
    if cuts.is_empty() {
        return Cow::Borrowed(body);
    }
    let mut text = String::with_capacity(body.len());
    let mut done = 0;
    for cut in cuts {
        let filler = if matches!(cut.mark, Mark::Value(_)) {
            "X"
        } else {
            "%"
        };
        text.push_str(&body[done..cut.range.start]);
        text.push_str(&filler.repeat(cut.range.len()));
        done = cut.range.end;
    }
    text.push_str(&body[done..]);
    Cow::Owned(text)
}

struct Scanner<'a, 's> {
    origin: &'a Origin<'s>,
    body: &'s str,
    form: Form<'a>,
    values: bool,
    literal: Vec<Range<usize>>,
    /// Where brackets not yet closed stand.
    open: Vec<usize>,
    cuts: &'a mut Vec<Cut>,
    report: &'a mut Report,
}

impl Scanner<'_, '_> {
    fn run(mut self) {
        let bytes = self.body.as_bytes();
        let (mut at, mut literal) = (0, 0);
        while at < bytes.len() {
            while self.literal.get(literal).is_some_and(|r| r.end <= at) {
                literal += 1;
            }
            if let Some(range) = self.literal.get(literal).filter(|r| r.start <= at) {
                at = range.end;
                continue;
            }
            at = match bytes[at] {
                b'\\' if bytes.get(at + 1).is_some_and(u8::is_ascii_punctuation) => at + 2,
                b'{' if self.values && bytes.get(at + 1) == Some(&b'{') => self.value(at),
                b'[' => {
                    self.open.push(at);
                    at + 1
                }
                b']' => self.close(at),
                b'\n' => {
                    if is_blank_line(&self.body[at + 1..]) {
                        self.open.clear();
                    }
                    at + 1
                }
                _ => at + 1,
            };
        }
    }

    /// Cuts the value that opens at `at`; returns where to go on.
    fn value(&mut self, at: usize) -> usize {
        let line = line_from(self.body, at);
        let Some(length) = value_end(line) else {
            let place = self.origin.place(at..at + line.trim_end().len());
            self.report
                .push(Diagnostic::new(Code::VALUE_UNCLOSED).at(place));
            return at + line.len();
        };
        let expression = line[2..length - 2].trim().to_owned();
        self.cuts.push(Cut {
            range: at..at + length,
            mark: Mark::Value(expression),
        });
        at + length
    }

    /// Closes a bracket, and cuts it with its opening one where attributes follow.
    fn close(&mut self, at: usize) -> usize {
        let Some(open) = self.open.pop() else {
            return at + 1;
        };
        let line = line_from(self.body, at);
        let is_note = self.body[open + 1..].starts_with('^');
        if !line.starts_with("]{") || line.starts_with("]{{") || is_note {
            return at + 1;
        }
        let Some(end) = line.find('}') else {
            let word = line.find(char::is_whitespace).unwrap_or(line.len());
            let place = self.origin.place(at + 1..at + word);
            self.report
                .push(Diagnostic::new(Code::SPAN_UNCLOSED).at(place));
            return at + 1;
        };
        let number = self.cuts.len();
        let kind = self.attributes(&line[2..end], at + 2);
        self.cuts.push(Cut {
            range: open..open + 1,
            mark: Mark::Open(number, kind),
        });
        self.cuts.push(Cut {
            range: at..at + end + 1,
            mark: Mark::Close(number),
        });
        at + end + 1
    }

    /// Reads `lang=en`, `.redacted` or `.register #cookies-www`.
    fn attributes(&mut self, text: &str, at: usize) -> Option<SpanKind> {
        let kind = SpanKind::parse(text.trim(), self.form);
        if kind.is_none() {
            let finding = Diagnostic::new(Code::SPAN_ATTRIBUTE)
                .at(self.origin.place(at..at + text.len()))
                .arg("attribute", text.trim());
            self.report.push(finding);
        }
        kind
    }
}

/// The rest of the line, as far as a value or attributes may reach.
fn line_from(body: &str, at: usize) -> &str {
    const LONGEST: usize = 1000;
    let rest = &body[at..body.floor_char_boundary(at + LONGEST)];
    &rest[..rest.find(['\n', '\r']).unwrap_or(rest.len())]
}

/// Returns where the value that opens `line` ends: past a `}}` that stands in no string literal;
/// where its quotes do not pair, past the first `}}`.
fn value_end(line: &str) -> Option<usize> {
    let bytes = line.as_bytes();
    let mut quote = None;
    let mut at = 2;
    while at < bytes.len() {
        match (quote, bytes[at]) {
            (Some(_), b'\\') => at += 1,
            (Some(open), byte) if open == byte => quote = None,
            (None, byte @ (b'"' | b'\'')) => quote = Some(byte),
            (None, b'}') if bytes.get(at + 1) == Some(&b'}') => return Some(at + 2),
            _ => {}
        }
        at += 1;
    }
    line[2..].find("}}").map(|end| end + 4)
}

fn is_blank_line(text: &str) -> bool {
    let line = text.split('\n').next().unwrap_or_default();
    line.bytes().all(|b| b.is_ascii_whitespace() || b == b'>')
}
