//! Marks of Markdown that stay in the words.

use std::ops::Range;

use crate::base::{Code, Diagnostic, Report, Span};
use crate::prose::parse::Origin;

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
    for range in words.braces() {
        push(Code::BRACES_LITERAL, "quote", range);
    }
    for range in words.notes() {
        push(Code::FOOTNOTE_UNDEFINED, "label", range);
    }
    for range in words.placeholders() {
        push(Code::PLACEHOLDER, "quote", range);
    }
    if let Some(at) = words.find("<!--", 0) {
        push(Code::COMMENT_UNCLOSED, "quote", at..words.text.len());
    }
}

/// Returns what of a run of words asks to be replaced.
pub fn placeholders(words: &str) -> Vec<Range<usize>> {
    Unescaped::new(words).placeholders()
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
        let brackets = self.brackets().into_iter();
        brackets
            .filter(|range| is_label(&self.marks[range.start + 1..range.end - 1]))
            .map(|range| range.start + 2..range.end - 1)
            .collect()
    }

    /// Words in brackets that ask to be replaced, and the bare `TODO`, `TBD`, `XXX`.
    fn placeholders(&self) -> Vec<Range<usize>> {
        const ASKS: [&str; 20] = [
            "à compléter",
            "a completer",
            "compléter",
            "à définir",
            "à préciser",
            "à venir",
            "à remplir",
            "insérer",
            "indiquer",
            "nom de",
            "to be ",
            "insert",
            "your ",
            "name of",
            "fill in",
            "to complete",
            "todo",
            "tbd",
            "xxx",
            "einfügen",
        ];
        let asks = |range: &Range<usize>| {
            let inside = self.marks[range.clone()].to_lowercase();
            ASKS.iter().any(|words| inside.contains(words))
        };
        let mut found: Vec<Range<usize>> = self.brackets().into_iter().filter(asks).collect();
        let doubled = self.doubled();
        found.retain(|inner| {
            !doubled
                .iter()
                .any(|outer| outer.start <= inner.start && inner.end <= outer.end)
        });
        let dots = self.dots().into_iter();
        found.extend(dots.filter(|inner| {
            !doubled
                .iter()
                .any(|outer| outer.start <= inner.start && inner.end <= outer.end)
        }));
        found.extend(doubled);
        found.extend(self.asides());
        let small = self.marks.to_lowercase();
        if small.len() == self.marks.len() {
            let lorem = small.match_indices("lorem ipsum");
            found.extend(lorem.map(|(at, words)| at..at + words.len()));
        }
        for (at, word) in words(&self.marks) {
            let many = word.len() > 2 && word.bytes().all(|b| b == b'X');
            let range = at..at + word.len();
            let inside = found
                .iter()
                .any(|f| f.start <= range.start && range.end <= f.end);
            if (many || word == "TODO" || word == "TBD") && !inside {
                found.push(range);
            }
        }
        found
    }

    /// `[[…]]`, whatever is in it.
    fn doubled(&self) -> Vec<Range<usize>> {
        let mut found = Vec::new();
        let mut at = 0;
        while let Some(start) = self.find("[[", at) {
            let Some(end) = self.find("]]", start) else {
                break;
            };
            at = end + 2;
            found.push(start..at);
        }
        found
    }

    /// `[●]`, as counsel marks what is still to be agreed.
    fn dots(&self) -> Vec<Range<usize>> {
        let is_dot = |range: &Range<usize>| {
            let inside = self.marks[range.start + 1..range.end - 1].trim();
            !inside.is_empty() && inside.chars().all(|c| "●•■_".contains(c))
        };
        self.brackets().into_iter().filter(is_dot).collect()
    }

    /// `(à compléter)`, alone in its parentheses.
    fn asides(&self) -> Vec<Range<usize>> {
        const ALONE: [&str; 8] = [
            "à compléter",
            "à préciser",
            "à définir",
            "à confirmer",
            "to be completed",
            "to be confirmed",
            "tbc",
            "tbd",
        ];
        let mut found = Vec::new();
        for (open, _) in self.marks.match_indices('(') {
            let rest = &self.marks[open + 1..];
            let Some(length) = rest.find(')') else { break };
            let inside = rest[..length].trim().to_lowercase();
            if ALONE.contains(&inside.as_str()) {
                found.push(open..open + length + 2);
            }
        }
        found
    }

    /// Innermost brackets, with what stands between.
    fn brackets(&self) -> Vec<Range<usize>> {
        let mut found = Vec::new();
        let mut open = None;
        for (at, c) in self.marks.char_indices() {
            match (c, open) {
                ('[', _) => open = Some(at),
                (']', Some(start)) => {
                    found.push(start..at + 1);
                    open = None;
                }
                _ => {}
            }
        }
        found
    }
}

/// Runs of letters and digits with where they begin.
fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.split(|c: char| !c.is_alphanumeric())
        .map(|word| (word.as_ptr() as usize - text.as_ptr() as usize, word))
}
