//! Marks of Markdown that stay in the words.

use std::ops::Range;

use crate::base::{Code, Diagnostic, Report, Span};
use crate::prose::parse::Origin;
use crate::prose::placeholder::{self, brackets};

/// Looks at a run of words: emphasis, braces, marks of footnotes, comments, places to fill in.
pub(super) fn check(origin: &Origin<'_>, span: Span, report: &mut Report) {
    let words = Unescaped::new(origin.slice(span));
    let mut push = |code: Code, name: &'static str, range: Range<usize>| {
        let quote = &words.text[range.clone()];
        let start = span.start as usize;
        let place = Span::new(range.start + start..range.end + start);
        let finding = Diagnostic::new(code)
            .at(origin.place_of(place))
            .arg(name, quote);
        report.push(finding);
    };
    if let Some(range) = words.emphasis() {
        push(Code::EMPHASIS_LITERAL, "quote", range);
    }
    for range in words.links() {
        push(Code::LINK_LITERAL, "quote", range);
    }
    for range in words.braces() {
        push(Code::BRACES_LITERAL, "quote", range);
    }
    for range in words.notes() {
        push(Code::FOOTNOTE_UNDEFINED, "label", range);
    }
    for range in placeholder::placeholders(&words.marks) {
        push(Code::PLACEHOLDER, "quote", range);
    }
    if let Some(at) = words.find("<!--", 0) {
        push(Code::COMMENT_UNCLOSED, "quote", at..words.text.len());
    }
}

/// Looks at an expression, whose quoted words readers see, for places to fill in.
pub(super) fn check_value(origin: &Origin<'_>, span: Span, report: &mut Report) {
    let source = origin.slice(span);
    for range in placeholder::placeholders(source) {
        let start = span.start as usize;
        let place = Span::new(range.start + start..range.end + start);
        let finding = Diagnostic::new(Code::PLACEHOLDER).at(origin.place_of(place));
        report.push(finding.arg("quote", &source[range]));
    }
}

/// Whether this is how documents are named in references: `legal-notice`.
fn is_name(text: &str) -> bool {
    let is_part = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    !text.is_empty() && text.chars().all(is_part)
}

/// Returns what of a run of words, as typed, asks to be replaced.
pub(super) fn placeholders(words: &str) -> Vec<Range<usize>> {
    placeholder::placeholders(&Unescaped::new(words).marks)
}

/// Words of the source in which marks after a backslash count as nothing.
struct Unescaped<'s> {
    text: &'s str,
    /// The words with every escaped mark as a space; as long as `text`.
    marks: String,
}

impl<'s> Unescaped<'s> {
    fn new(text: &'s str) -> Self {
        let mut marks = String::with_capacity(text.len());
        let mut escaped = false;
        // A brace after a backslash takes the pair with it, and the second one of `\{{`.
        let mut braced = false;
        let mut previous = ' ';
        for c in text.chars() {
            braced &= previous != '}' || c == '}';
            braced |= escaped && c == '{';
            let hidden = (escaped && c.is_ascii_punctuation()) || (braced && "{}".contains(c));
            escaped = c == '\\' && !escaped;
            marks.push(if hidden { ' ' } else { c });
            previous = c;
        }
        Self { text, marks }
    }

    fn find(&self, mark: &str, from: usize) -> Option<usize> {
        self.marks.get(from..)?.find(mark).map(|at| at + from)
    }

    /// From the first `**` or `__` to the last. Longer runs are lines to write on, or emphasis of
    /// the editor's own; a `__` alone between spaces is a gap to fill in.
    fn emphasis(&self) -> Option<Range<usize>> {
        let mut whole: Option<Range<usize>> = None;
        let bytes = self.marks.as_bytes();
        let mut at = 0;
        while at < bytes.len() {
            let mark = bytes[at];
            let length = bytes[at..].iter().take_while(|b| **b == mark).count();
            let near = |at: Option<&u8>| at.is_some_and(|b| !b.is_ascii_whitespace());
            let before = at.checked_sub(1).and_then(|at| bytes.get(at));
            let touches = near(before) || near(bytes.get(at + length));
            if matches!(mark, b'*' | b'_') && length == 2 && touches {
                let start = whole.map_or(at, |range| range.start);
                whole = Some(start..at + length);
            }
            at += length;
        }
        whole
    }

    /// `[words](address` and `[words] (address`, of which no link was made.
    fn links(&self) -> Vec<Range<usize>> {
        const STARTS: [&str; 6] = ["http://", "https://", "mailto:", "tel:", "www.", "#"];
        let mut found: Vec<Range<usize>> = Vec::new();
        for (close, _) in self.marks.match_indices(']') {
            let done = found.last().map_or(0, |range| range.end);
            let open = self
                .marks
                .get(done..close)
                .and_then(|words| words.rfind('['));
            let behind = &self.marks[close + 1..];
            let spaces = behind.len() - behind.trim_start_matches(' ').len();
            let (Some(open), Some(address)) = (open, behind[spaces..].strip_prefix('(')) else {
                continue;
            };
            let is_address = STARTS.iter().any(|start| address.starts_with(start))
                || address
                    .split_once('#')
                    .is_some_and(|(document, _)| is_name(document));
            // Where the words end with the parenthesis, an address of the web follows.
            if spaces == 0 || is_address || address.is_empty() && spaces == 1 {
                let length = address.find(')').map_or(address.len(), |end| end + 1);
                let end = self.marks.len() - address.len() + length;
                found.push(done + open..end);
            }
        }
        found
    }

    /// Braces, each pair as one.
    fn braces(&self) -> Vec<Range<usize>> {
        let mut found = Vec::new();
        let mut at = 0;
        while let Some(next) = self.marks[at..].find(['{', '}']) {
            let start = at + next;
            let rest = &self.marks[start..];
            let pair = rest.starts_with('{').then(|| rest.find('}')).flatten();
            at = start + pair.map_or(1, |end| end + 1);
            found.push(start..at);
        }
        found
    }

    /// `[^label]`.
    fn notes(&self) -> Vec<Range<usize>> {
        let is_label = |inside: &str| {
            inside.len() > 1 && inside.starts_with('^') && !inside.contains(char::is_whitespace)
        };
        let brackets = brackets(&self.marks).into_iter();
        brackets
            .filter(|range| is_label(&self.marks[range.start + 1..range.end - 1]))
            .map(|range| range.start + 2..range.end - 1)
            .collect()
    }
}
