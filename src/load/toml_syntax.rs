//! Our words for the syntax faults of TOML.
//!
//! The library speaks English to programmers; each of its sentences is one of a few slips that the
//! messages in `locales/*/findings-config.ftl` explain.

use std::collections::BTreeSet;
use std::ops::Range;

use ::toml::de::Error;

use crate::base::source::{conflict_mark, line_column};
use crate::base::{Arg, Code, Date, Diagnostic, Place, Source};

/// Returns the findings for the syntax faults of a file: one per line, in the order of lines.
///
/// One slip makes several errors; the first on its line says it best.
pub fn findings(source: &Source, errors: &[Error]) -> Vec<Diagnostic> {
    let mut errors: Vec<&Error> = errors.iter().collect();
    errors.sort_by_key(|error| error.span().map_or(0, |span| span.start));
    if let Some(conflict) = conflict(source) {
        return vec![conflict];
    }
    let mut lines = BTreeSet::new();
    let mut findings = Vec::new();
    for error in &errors {
        // Everything behind a list that is never closed is read as its items.
        if error.message().starts_with("unexpected `=` in array") {
            findings.retain(|finding: &Diagnostic| slip_of(finding) != Some("comma-missing"));
            findings.push(list_open(source, error));
            return findings;
        }
        let at = error.span().map_or(0, |span| span.start);
        if lines.insert(line_column(&source.text, at).line) {
            findings.push(finding(source, error));
        }
    }
    findings
}

/// Returns whether everything behind a fault was read as part of it.
pub fn spoils_the_rest(finding: &Diagnostic) -> bool {
    matches!(
        slip_of(finding),
        Some("list-open" | "table-open" | "brace-open" | "string-open" | "conflict")
    )
}

fn slip_of(finding: &Diagnostic) -> Option<&str> {
    match finding.args.first() {
        Some(("slip", Arg::Text(slip))) => Some(slip),
        _ => None,
    }
}

fn list_open(source: &Source, error: &Error) -> Diagnostic {
    let at = error.span().map_or(0, |span| span.start);
    let at = source.text.floor_char_boundary(at);
    let open = source.text[..at].rfind('[').unwrap_or(at);
    syntax(source, open..open + 1, "list-open", "")
}

/// A file in which two people's changes were put together and nobody chose between them.
fn conflict(source: &Source) -> Option<Diagnostic> {
    Some(syntax(source, conflict_mark(&source.text)?, "conflict", ""))
}

fn syntax(source: &Source, span: Range<usize>, slip: &str, words: &str) -> Diagnostic {
    Diagnostic::new(Code::TOML_SYNTAX)
        .at(Place::new(&source.path, span.clone()))
        .arg("slip", slip)
        .arg(
            "shown",
            source.text.get(span.clone()).unwrap_or_default().trim(),
        )
        .arg("line", line_of(&source.text, span.start).trim())
        .arg_or_none("words", words)
}

/// The finding on a name that is given two values in two ways of writing it.
pub(super) fn twice(place: Place, name: &str, line: &str) -> Diagnostic {
    Diagnostic::new(Code::TOML_SYNTAX)
        .at(place)
        .arg("slip", "twice")
        .arg("shown", name)
        .arg("line", line.trim())
        .arg_or_none("words", "")
}

fn finding(source: &Source, error: &Error) -> Diagnostic {
    let text = &source.text;
    let span = shown_span(text, error.span().unwrap_or(0..0));
    if let Some(date) = date_like(text, &span) {
        let nearest = super::date::proposal(date).map_or(String::new(), |d| d.to_string());
        return Diagnostic::new(Code::BAD_DATE)
            .at(Place::new(&source.path, span.clone()))
            .arg_or_none("key", key_of_line(text, span.start))
            .arg("value", date)
            .arg_or_none("nearest", nearest);
    }
    let slip = slip(error, text.get(span.clone()).unwrap_or_default().trim());
    let words = if slip == "other" { error.message() } else { "" };
    syntax(source, span, slip, words)
}

/// An empty span at a line's end is shown by that line's last word.
fn shown_span(text: &str, span: Range<usize>) -> Range<usize> {
    let end = span.end.min(text.len());
    let start = span.start.min(end);
    let blank = text.get(start..end).is_none_or(|t| t.trim().is_empty());
    if !blank {
        return start..end;
    }
    let before = &text[..text.floor_char_boundary(start)];
    let line_start = before.rfind('\n').map_or(0, |at| at + 1);
    let before = before[line_start..].trim_end();
    match before.char_indices().next_back() {
        Some((at, _)) => line_start + at..line_start + before.len(),
        None => start..end,
    }
}

/// Returns the line that holds an offset.
pub(super) fn line_of(text: &str, at: usize) -> &str {
    let at = text.floor_char_boundary(at);
    let start = text[..at].rfind('\n').map_or(0, |nl| nl + 1);
    text[start..].lines().next().unwrap_or_default()
}

fn key_of_line(text: &str, at: usize) -> &str {
    let line = line_of(text, at);
    line.split_once('=').map_or(line, |(key, _)| key).trim()
}

/// A day that does not exist, or days and months with one digit, typed without quotes.
fn date_like<'t>(text: &'t str, span: &Range<usize>) -> Option<&'t str> {
    let line = line_of(text, span.start);
    let value = line.split_once('=')?.1.split('#').next()?.trim();
    let parts: Vec<&str> = value.split(['-', '/', '.']).collect();
    let digits = |part: &&str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    let dated = parts.len() == 3 && parts.iter().all(digits) && Date::parse(value).is_none();
    dated.then_some(value)
}

/// Returns the name of the slip behind one of the library's sentences.
fn slip(error: &Error, shown: &str) -> &'static str {
    const SLIPS: [(&str, &str); 24] = [
        ("duplicate key", "twice"),
        ("unclosed table", "table-open"),
        ("unclosed array table", "table-open"),
        ("invalid table", "table-open"),
        ("unclosed array", "list-open"),
        ("missing array opening", "list-open"),
        ("unclosed inline table", "brace-open"),
        ("missing comma", "comma-missing"),
        ("extra comma", "comma-extra"),
        ("key with no value", "equals-missing"),
        ("missing value", "value-missing"),
        ("extra `=`", "equals-twice"),
        ("invalid basic string", "string-open"),
        ("invalid literal string", "string-open"),
        ("invalid multi-line", "string-open"),
        ("missing escaped value", "backslash"),
        ("too few unicode", "backslash"),
        ("invalid boolean", "yes-no"),
        ("unexpected key or value", "words-after"),
        ("invalid unquoted key", "key-characters"),
        ("unquoted keys cannot be empty", "key-characters"),
        ("invalid key", "key-characters"),
        ("cannot recurse", "too-deep"),
        ("recursion limit", "too-deep"),
    ];
    const YES_NO: [&str; 8] = ["true", "false", "yes", "no", "oui", "non", "vrai", "faux"];
    let message = error.message();
    if message.starts_with("string values must be quoted") {
        return match shown {
            _ if error.span().is_none_or(|span| span.is_empty()) => "value-missing",
            _ if shown.contains(['“', '”', '«', '»', '„', '‘', '’']) => "curly-quotes",
            _ if YES_NO.contains(&shown.to_lowercase().as_str()) => "yes-no",
            _ => "quotes-missing",
        };
    }
    let known = SLIPS.iter().find(|(words, _)| message.starts_with(words));
    known.map_or("other", |(_, slip)| slip)
}

#[cfg(test)]
mod tests {
    use ::toml::de::DeTable;

    use super::{findings, slip_of};
    use crate::base::{Source, TreePath};

    fn slips(text: &str) -> Vec<String> {
        let path = TreePath::parse("avenant.toml").expect("the path is plain");
        let text = text.to_owned();
        let source = Source { path, text };
        let errors = DeTable::parse_recoverable(&source.text).1;
        let name = |f| slip_of(&f).unwrap_or(f.code.slug()).to_owned();
        findings(&source, &errors).into_iter().map(name).collect()
    }

    #[test]
    fn every_common_slip_has_a_name() {
        for (text, slip) in [
            ("a = b", "quotes-missing"),
            ("a = l'article", "quotes-missing"),
            ("a = ", "value-missing"),
            ("a", "equals-missing"),
            ("a : b", "equals-missing"),
            ("a = \"x", "string-open"),
            ("a = \"\"\"x", "string-open"),
            ("a = [1, 2", "list-open"),
            ("a = [\"x\" \"y\"]", "comma-missing"),
            ("a = [\n\"x\",\n\"y\"\nb = 1\nc = 2", "list-open"),
            ("a = [1,,2]", "comma-extra"),
            ("[t\na = 1", "table-open"),
            ("[[t]", "table-open"),
            ("a = 1\na = 2", "twice"),
            ("[a]\n[a]\n", "twice"),
            ("a = \"C:\\Users\"", "backslash"),
            ("a = \"l'art \"icle\" x\"", "words-after"),
            ("a = “x”", "curly-quotes"),
            ("a = « x »", "curly-quotes"),
            ("a = oui", "yes-no"),
            ("a = True", "yes-no"),
            ("é = 1", "key-characters"),
            ("a = {b = 1", "brace-open"),
            ("a == 1", "equals-twice"),
            ("<<<<<<< HEAD\na = 1\n=======\na = 2\n>>>>>>> x", "conflict"),
            ("a = 2021-02-30", "bad-date"),
            ("a = 2021-2-3", "bad-date"),
            ("a = 15/10/2021 # the day", "bad-date"),
        ] {
            assert_eq!(slips(text), [slip], "{text}");
        }
    }

    #[test]
    fn faults_on_several_lines_are_all_found() {
        assert_eq!(
            slips("a = b\nc = 1\nd = \ne = \"x"),
            ["quotes-missing", "value-missing", "string-open"]
        );
        assert!(slips("a = \"b\"\nc = 2021-10-15").is_empty());
    }
}
