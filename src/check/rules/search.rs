//! The words of a text as rules look for them: byte for byte where they stand in the file.

use std::ops::Range;

use crate::lang::Lang;
use crate::model::rule::{Patterns, pattern};
use crate::prose::findings::placeholders_of;

use super::Text;

/// Returns where a text holds what patterns look for, in reading order, none within another.
pub(super) fn find(patterns: &Patterns, lang: &Lang, text: &Text<'_>) -> Vec<Range<usize>> {
    let mut found = patterns.find(lang, &searchable(text));
    if patterns.placeholders {
        found.extend(placeholders_of(&text.prose, &text.source));
        pattern::apart(&mut found);
    }
    found
}

/// Returns the text of a file with spaces in the place of what readers never see, and with each
/// paragraph, heading, item and row on a line of its own.
pub(super) fn searchable(text: &Text<'_>) -> String {
    let mut bytes = text.source.as_bytes().to_vec();
    for range in unseen(text) {
        let shown = bytes.get_mut(range).into_iter().flatten();
        shown
            .filter(|byte| **byte != b'\n')
            .for_each(|byte| *byte = b' ');
    }
    join_lines(&mut bytes, text.body);
    // Whole characters were replaced by spaces, so that it is text still.
    String::from_utf8_lossy(&bytes).into_owned()
}

/// Returns comments, the braces of headings and expressions.
fn unseen(text: &Text<'_>) -> Vec<Range<usize>> {
    let span = |start: u32, end: u32| start as usize..end as usize;
    let comments = text.prose.comments.iter().map(|c| span(c.start, c.end));
    let mut ranges: Vec<Range<usize>> = comments.collect();
    for section in text.prose.all_sections() {
        ranges.push(span(section.words_span.end, section.span.end));
    }
    let mut at = text.body;
    while let Some(open) = text.source.get(at..).and_then(|rest| rest.find("{{")) {
        let start = at + open;
        let close = text.source[start..].find("}}");
        let Some(end) = close.map(|close| start + close + 2) else {
            break;
        };
        ranges.push(start..end);
        at = end;
    }
    ranges
}

/// Makes a space of each line end inside a paragraph, so that a pattern finds words across it.
fn join_lines(bytes: &mut [u8], body: usize) {
    let ends: Vec<usize> = (body..bytes.len())
        .filter(|at| bytes[*at] == b'\n')
        .collect();
    let mut start = body;
    for (at, end) in ends.iter().enumerate() {
        let next_end = ends.get(at + 1).copied().unwrap_or(bytes.len());
        let (line, next) = (&bytes[start..*end], &bytes[*end + 1..next_end]);
        let goes_on = !stands_alone(line) && !is_blank(line) && !is_blank(next) && !begins(next);
        start = *end + 1;
        if goes_on {
            bytes[*end] = b' ';
        }
    }
}

fn is_blank(line: &[u8]) -> bool {
    line.trim_ascii().is_empty()
}

/// A heading or a row of a table is a line of its own.
fn stands_alone(line: &[u8]) -> bool {
    matches!(line.trim_ascii_start().first(), Some(b'#' | b'|'))
}

/// An item, a heading, a row or a quote begins on this line.
fn begins(line: &[u8]) -> bool {
    let line = line.trim_ascii_start();
    let digits = line.iter().take_while(|byte| byte.is_ascii_digit()).count();
    let numbered = digits > 0 && matches!(line.get(digits), Some(b'.' | b')'));
    numbered
        || matches!(
            line.first(),
            Some(b'#' | b'|' | b'>' | b'-' | b'*' | b'+' | b'`' | b'~')
        )
}

#[cfg(test)]
mod tests {
    use std::borrow::Cow;

    use super::searchable;
    use crate::base::{Source, TreePath};
    use crate::check::rules::Text;
    use crate::prose::{Form, parse};

    #[test]
    fn words_stand_where_they_stand_in_the_file() {
        let path = TreePath::parse("content/a/en.md").expect("a path");
        let source = "title: x\n## Été may {#may covers=may}\n\nOne may\ntwo {{ may }} é\n- may\n\
                      - b <!-- may -->\n\n| may | b |\n|-----|---|\n| c | d |\n";
        let source = Source {
            path: path.clone(),
            text: source.to_owned(),
        };
        let prose = parse(&source, 9, Form::Working).prose;
        let text = Text {
            path: Cow::Borrowed(&path),
            source: Cow::Borrowed(&source.text),
            body: 9,
            prose: Cow::Borrowed(&prose),
            prints: Vec::new(),
        };
        let found = searchable(&text);
        assert_eq!(found.len(), source.text.len());
        assert_eq!(found.matches("may").count(), 4);
        assert!(
            found.contains("One may two           é\n- may\n- b"),
            "{found}"
        );
    }
}
