//! Words that are written as terms and are defined nowhere.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::base::{Code, Report};
use crate::check::words::Text;
use crate::check::words::run::Kind;

use super::defined::{Defined, quoted, without_article};
use super::{APART, Places, after_determiner, known, stem};

/// What follows a whole name; another word may make it part of one: `la Caisse nationale`.
const FOLLOWING: [&str; 53] = [
    "a", "afin", "ainsi", "and", "are", "as", "at", "au", "aux", "avec", "by", "can", "comme",
    "dans", "does", "est", "et", "for", "from", "has", "have", "if", "in", "is", "lors", "may",
    "must", "n", "ne", "nous", "on", "ont", "or", "ou", "par", "pendant", "peut", "pour", "qui",
    "s", "sans", "se", "shall", "sont", "sur", "to", "vous", "we", "when", "which", "will", "with",
    "you",
];

/// Uses of a capital that make a word look like a defined term.
const USES: usize = 3;

/// Reports words that are written as terms, and as words too, and are defined nowhere.
pub(super) fn undefined(
    text: &Text<'_>,
    terms: &BTreeMap<String, Defined>,
    determiners: &[&str],
    report: &mut Report,
) {
    let mut capital: BTreeMap<String, Uses> = BTreeMap::new();
    let mut small: BTreeMap<String, usize> = BTreeMap::new();
    let mut named = known(text);
    named.extend(terms.keys().map(|term| stem(term)));
    for run in &text.runs {
        named.extend(
            quoted(&run.text)
                .into_iter()
                .map(|words| stem(without_article(words))),
        );
        if run.kind == Kind::Heading {
            continue;
        }
        for range in words(&run.text) {
            let word = &run.text[range.clone()];
            let known = word.chars().count() >= 4
                && after_determiner(&run.text[..range.start], determiners);
            if !known || !run.is_own(range.clone()) {
                continue;
            }
            let rest = &run.text[range.end..];
            let proper = is_part_of_name(&run.text[..range.start], rest);
            let alone = stands_alone(rest);
            let mut letters = word.chars();
            let first = letters.next().is_some_and(char::is_uppercase);
            match (first, letters.all(char::is_lowercase)) {
                (true, true) if !proper => {
                    let uses = capital.entry(stem(word)).or_default();
                    uses.places.0.push(run.span(range));
                    uses.alone += usize::from(alone);
                }
                (false, true) => *small.entry(stem(word)).or_default() += 1,
                _ => {}
            }
        }
    }
    for (stem, Uses { places, alone }) in &capital {
        let count = small.get(stem).copied().unwrap_or_default();
        // Names of institutions go on: `la Caisse nationale`.
        let is_term = *alone > 1 && alone * 3 >= places.0.len();
        let is_used = places.0.len() >= USES && count > 0 && is_term;
        if !is_used || named.contains(stem) || APART.contains(&stem.as_str()) {
            continue;
        }
        let first = text.source(places.0.first().copied().unwrap_or_default());
        let finding = places.finding(Code::TERM_UNDEFINED, text);
        report.push(finding.arg("term", first).arg("small", count));
    }
}

/// The uses of a word with a capital.
#[derive(Default)]
struct Uses {
    places: Places,
    /// How many of them are followed by what follows a whole name.
    alone: usize,
}

/// Returns whether a word with a capital is part of a longer name, or that of a ministry.
fn is_part_of_name(before: &str, rest: &str) -> bool {
    let joined = rest.starts_with(['-', '/', '_', '@', '’', '\'']);
    let goes_on = rest.starts_with(' ') && rest.trim_start().starts_with(char::is_uppercase);
    let mut near = before.split_whitespace().rev().take(3);
    joined || goes_on || near.any(|word| word.to_lowercase().contains("minist"))
}

/// Returns whether what follows a word makes no longer name of it.
fn stands_alone(rest: &str) -> bool {
    let mut words = rest.trim_start().split(|c: char| !c.is_alphanumeric());
    let word = words.next().unwrap_or_default();
    word.is_empty() || FOLLOWING.contains(&word)
}

fn words(text: &str) -> Vec<Range<usize>> {
    let all = text
        .split(|c: char| !c.is_alphabetic())
        .filter(|word| !word.is_empty());
    let at = |word: &str| word.as_ptr() as usize - text.as_ptr() as usize;
    all.map(|word| at(word)..at(word) + word.len()).collect()
}
