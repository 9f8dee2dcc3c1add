//! Sentences too long to be understood in one reading.
//!
//! Information on data is to be concise and easy to understand (GDPR article 12(1); WP260 rev.01,
//! paragraph 12): what nobody can take in at once tells readers nothing.

use std::ops::Range;

use crate::base::{Code, Diagnostic, Report};

use super::Text;
use super::run::{Kind, OPAQUE};

/// Words of a sentence that are told apart without effort.
const MOST_WORDS: usize = 40;

/// Abbreviations whose dot ends no sentence, in the languages texts are written in.
const SHORT: [&str; 44] = [
    "abs", "al", "approx", "art", "arts", "av", "bd", "bzw", "cf", "chap", "co", "corp", "dr",
    "ed", "env", "etc", "ex", "fig", "hon", "inc", "inkl", "ltd", "max", "min", "mm", "mme",
    "mlle", "mr", "mrs", "ms", "nr", "no", "núm", "par", "pp", "resp", "sec", "sect", "sr", "sra",
    "st", "tel", "tél", "vs",
];

/// How far before a full stop its word is read, in characters: longer than any abbreviation.
const FAR: usize = 13;

/// Marks that close quotations and brackets.
const CLOSING: [char; 7] = ['"', '»', '”', ')', ']', '\'', '’'];

/// Looks for long sentences in paragraphs.
pub(super) fn check(text: &Text<'_>, report: &mut Report) {
    for run in text.runs.iter().filter(|run| run.kind == Kind::Paragraph) {
        for range in sentences(&run.text) {
            let words = count(&run.text[range.clone()]);
            if words > MOST_WORDS {
                let begins: Vec<&str> =
                    run.text[range.clone()].split_whitespace().take(6).collect();
                let begins = begins.join(" ").replace(OPAQUE, "…");
                let finding = Diagnostic::new(Code::SENTENCE_LONG)
                    .at(text.place(run.span(range)))
                    .arg("words", words)
                    .arg("most", MOST_WORDS)
                    .arg("begins", begins);
                report.push(finding);
            }
        }
    }
}

/// Words as people count them: marks that stand alone are none.
fn count(sentence: &str) -> usize {
    let is_word = |word: &&str| word.contains(|c: char| c.is_alphanumeric() || c == OPAQUE);
    sentence.split_whitespace().filter(is_word).count()
}

/// The sentences of a run.
fn sentences(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = 0;
    for (at, c) in text.char_indices() {
        let end = at + c.len_utf8();
        let ends = match c {
            '\n' => true,
            '.' => ends_at(text, at),
            '!' | '?' | '…' | '؟' | '۔' | '。' => begins_anew(&text[end..]),
            _ => false,
        };
        if ends && start < end {
            let end = end + closing(&text[end..]);
            found.push(trimmed(text, start..end));
            start = end;
        }
    }
    let rest = trimmed(text, start..text.len());
    if !rest.is_empty() {
        found.push(rest);
    }
    found
}

/// A full stop that ends a sentence: not that of an abbreviation, an initial or a number.
fn ends_at(text: &str, at: usize) -> bool {
    let before = text[..at].char_indices().rev().take(FAR);
    let word = before.take_while(|(_, c)| c.is_alphanumeric() || *c == '.');
    let word = word.last().map_or("", |(start, _)| &text[start..at]);
    let letters = word.chars().count();
    let is_short = SHORT.contains(&word.to_lowercase().as_str())
        || (letters == 1 && word.chars().all(char::is_alphabetic))
        || (word.contains('.') && letters <= 6);
    !is_short && begins_anew(&text[at + 1..])
}

/// What follows begins a sentence: after a space, and closing marks, no small letter.
fn begins_anew(rest: &str) -> bool {
    let rest = &rest[closing(rest)..];
    let next = rest.trim_start();
    let spaced = next.len() < rest.len();
    next.is_empty() || (spaced && !next.starts_with(char::is_lowercase))
}

/// The length of the marks that close a sentence behind its full stop.
fn closing(rest: &str) -> usize {
    let spaces = rest.len() - rest.trim_start().len();
    let marks = rest[spaces..].trim_start_matches(CLOSING);
    let length = rest.len() - marks.len();
    if length > spaces { length } else { 0 }
}

fn trimmed(text: &str, range: Range<usize>) -> Range<usize> {
    let words = &text[range.clone()];
    let start = range.start + words.len() - words.trim_start().len();
    start..start + words.trim().len()
}

#[cfg(test)]
mod tests {
    use super::{FAR, SHORT, count, sentences};

    #[test]
    fn a_full_stop_ends_a_sentence_where_another_begins() {
        let split = |text: &'static str| -> Vec<&str> {
            sentences(text).into_iter().map(|r| &text[r]).collect()
        };
        for whole in [
            "Selon l'art. 6 du RGPD et l'al. 2.",
            "M. Ways, p. ex. à 9.30 h, etc. et plus",
            "Google Inc. Ireland est en p. 3.",
            "Le site www.exemple.fr",
        ] {
            assert_eq!(split(whole), [whole]);
        }
        assert_eq!(
            split("Un. Deux ! « Trois. » Quatre"),
            ["Un.", "Deux !", "« Trois. »", "Quatre"]
        );
    }

    #[test]
    fn no_abbreviation_is_longer_than_what_is_read() {
        let longest = SHORT.iter().map(|word| word.chars().count()).max();
        assert!(longest.is_some_and(|longest| longest + 7 <= FAR));
        // Of a long word the last letters alone are no abbreviation.
        let word = "constitutionnellement.art. Un autre";
        assert_eq!(sentences(word).len(), 2);
    }

    #[test]
    fn marks_alone_are_no_words() {
        assert_eq!(count("Un – deux : « trois » ; \u{fffc}."), 4);
    }
}
