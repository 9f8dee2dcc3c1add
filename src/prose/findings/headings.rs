//! Headings: those that stay text, numbers typed by hand, and marks that end sentences.

use std::ops::Range;

use crate::base::{Code, Diagnostic, Fix, Report, Span};
use crate::prose::canon;
use crate::prose::parse::Origin;
use crate::prose::tree::{Inline, Section};

use super::lists::lines;

/// What editors write before the number of a heading.
const NAMES: [&str; 14] = [
    "article",
    "section",
    "chapitre",
    "chapter",
    "titre",
    "partie",
    "part",
    "clause",
    "artikel",
    "abschnitt",
    "artículo",
    "sección",
    "articolo",
    "sezione",
];

/// Marks between a number and the words of a heading.
const ENDS: [char; 8] = ['.', ')', ':', '-', '–', '—', '°', '/'];

pub(super) fn check(origin: &Origin<'_>, section: &Section, report: &mut Report) {
    let words = origin.slice(section.words_span);
    if let Some(number) = typed_number(words) {
        let start = section.words_span.start;
        let end = start + u32::try_from(number.end).unwrap_or_default();
        let rest = Some(words[number.end..].trim()).filter(|rest| !rest.is_empty());
        let mut finding = Diagnostic::new(Code::HEADING_NUMBER_TYPED)
            .at(origin.place_of(Span { start, end }))
            .arg("number", words[number.clone()].trim())
            .arg("heading", rest.unwrap_or("none"));
        if rest.is_some() {
            finding.fix = Some(Fix {
                edits: vec![(start..end, String::new())],
                safe: false,
            });
        }
        report.push(finding);
    }
    let plain = canon::plain(&section.heading);
    if let Some(mark) = closing_mark(&plain) {
        let finding = Diagnostic::new(Code::HEADING_PUNCTUATION)
            .at(origin.place_of(section.words_span))
            .arg("mark", mark.to_string())
            .arg("heading", plain.as_str());
        let edit = without_mark(section.words_span, words, mark);
        report.push(match edit {
            Some(edit) => finding.safe_fix(vec![edit]),
            None => finding,
        });
    }
}

/// Returns the edit that takes the mark off a heading, with the spaces before it, where its words are
/// typed as they are read there: no emphasis ends after the mark.
fn without_mark(span: Span, words: &str, mark: char) -> Option<(Range<u32>, String)> {
    let kept = words.trim_end().strip_suffix(mark)?.trim_end();
    let escaped = kept.ends_with('\\');
    let start = span.start + u32::try_from(kept.len()).ok()?;
    (!kept.is_empty() && !escaped).then(|| (start..span.end, String::new()))
}

/// Looks at a paragraph for lines that were meant as headings: `##Titre`.
pub(super) fn check_paragraph(origin: &Origin<'_>, words: &[Inline], report: &mut Report) {
    for (span, line) in lines(origin, words) {
        let rest = line.trim_start_matches('#');
        let marks = line.len() - rest.len();
        let title = rest.trim_start();
        let spaced = rest.starts_with([' ', '\t']);
        if !(2..=6).contains(&marks) || spaced || !title.starts_with(char::is_alphanumeric) {
            continue;
        }
        let start = span.range().start;
        let space = Span::new(start + marks..start + line.len() - title.len());
        let title = origin.line_from(space.range().end);
        let finding = Diagnostic::new(Code::HEADING_LOST)
            .at(origin.place_of(Span::new(start..space.range().end + title.len())))
            .arg("marks", &line[..marks])
            .arg("heading", title);
        report.push(finding.safe_fix(vec![(space.start..space.end, " ".to_owned())]));
    }
}

/// Returns the number typed at the start of a heading, with the spaces after it.
///
/// `2.1 – `, `1) `, `Article 3. `, `§ 2 `; but not `3 ans`, `2021 : bilan` or `1to1`.
pub fn typed_number(words: &str) -> Option<Range<usize>> {
    let (name, rest) = match words.split_once(char::is_whitespace) {
        Some((name, rest)) if NAMES.contains(&name.to_lowercase().as_str()) => (name.len(), rest),
        _ => (0, words),
    };
    let rest = rest.trim_start().trim_start_matches('§').trim_start();
    let at = words.len() - rest.len();
    let length = rest
        .find(|c: char| !c.is_ascii_digit() && c != '.')
        .unwrap_or(rest.len());
    let number = rest[..length].trim_end_matches('.');
    let small = |part: &str| (1..=2).contains(&part.len());
    if number.is_empty() || !number.split('.').all(small) {
        return None;
    }
    let after = &rest[number.len()..];
    let marks = after.trim_start();
    let words_after = marks.trim_start_matches(ENDS);
    let marked = words_after.len() < marks.len();
    let spaced = after.is_empty() || after.starts_with(char::is_whitespace);
    let apart = words_after.is_empty() || words_after.starts_with(char::is_whitespace);
    let named = name > 0 || at > name;
    let is_number = (marked && apart) || ((named || number.contains('.')) && spaced);
    is_number.then(|| 0..words.len() - words_after.trim_start().len())
}

/// Returns the mark that ends a heading and belongs to sentences; abbreviations keep their dot.
fn closing_mark(heading: &str) -> Option<char> {
    let mark = heading.chars().last().filter(|c| ".:;,".contains(*c))?;
    let last = heading.split_whitespace().last().unwrap_or_default();
    let stem = last.trim_end_matches('.');
    let short = stem.chars().count() <= 4 && stem.chars().next().is_some_and(char::is_uppercase);
    let abbreviated = mark == '.' && (stem == "etc" || stem.contains('.') || short);
    (!abbreviated && !heading.ends_with("...")).then_some(mark)
}

#[cfg(test)]
mod tests {
    use super::{closing_mark, typed_number};

    #[test]
    fn numbers_of_headings_are_told_from_other_numbers() {
        for (heading, length) in [
            ("2.1 – La société", 8),
            ("1) Objet", 3),
            ("Article 3. Durée", 11),
            ("Article 3", 9),
            ("§ 2 Zweck", 5),
            ("2.3 La société", 4),
            ("4 - Cookies", 4),
        ] {
            assert_eq!(typed_number(heading), Some(0..length), "{heading}");
        }
        for heading in [
            "3 ans de conservation",
            "2021 : bilan",
            "1to1PROGRESS",
            "Articles utiles",
            "365 jours",
            "",
            "24/7",
        ] {
            assert_eq!(typed_number(heading), None, "{heading}");
        }
    }

    #[test]
    fn abbreviations_may_end_a_heading() {
        assert_eq!(closing_mark("Cookies :"), Some(':'));
        assert_eq!(closing_mark("Vos droits."), Some('.'));
        for heading in [
            "Sites, blogs, etc.",
            "La société X S.A.",
            "Google Inc.",
            "Qui ?",
            "Et...",
        ] {
            assert_eq!(closing_mark(heading), None, "{heading}");
        }
    }
}
