//! Where a text defines its terms: quoted in brackets.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::check::quotes;
use crate::check::words::Text;
use crate::check::words::run::OPAQUE;

/// Bytes of the longest words in brackets that say how something is called.
const LONGEST: usize = 400;

/// Where a term is defined: what stands before it in that run is what it is defined by.
pub(super) struct Defined {
    /// Which run.
    pub(super) run: usize,
    /// Where in its words.
    pub(super) at: usize,
}

/// The terms that the text defines, quoted in brackets.
pub(super) fn defined(text: &Text<'_>) -> BTreeMap<String, Defined> {
    let mut terms = BTreeMap::new();
    for (at, run) in text.runs.iter().enumerate() {
        for range in bracketed(&run.text) {
            for words in quoted(&run.text[range.clone()]) {
                let term = without_article(words);
                let short = term.split_whitespace().count() <= 4;
                let named =
                    term.starts_with(char::is_uppercase) && term.contains(char::is_lowercase);
                if short && named && !term.contains(OPAQUE) {
                    let here = Defined {
                        run: at,
                        at: range.start,
                    };
                    terms.entry(term.to_owned()).or_insert(here);
                }
            }
        }
    }
    terms
}

/// Words in brackets that say how something is called: little more than what is quoted there.
fn bracketed(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut close = 0;
    for (open, _) in text.match_indices('(') {
        if close <= open {
            let Some(length) = text[open..].find(')') else {
                break;
            };
            close = open + length;
        }
        if close - open > LONGEST {
            continue;
        }
        let inside = &text[open + 1..close];
        let quoted: usize = quoted(inside)
            .iter()
            .map(|words| words.split_whitespace().count())
            .sum();
        if quoted > 0 && inside.split_whitespace().count() <= quoted + 8 {
            found.push(open + 1..close);
        }
    }
    found
}

/// What is quoted in a text, and what is quoted there.
pub(super) fn quoted(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    for (_, inside) in quotes::quoted(text) {
        let words = &text[inside];
        found.extend(Some(words.trim()).filter(|words| !words.is_empty()));
        // Each level is without the mark that closes the one around it: there are few.
        found.extend(quoted(words));
    }
    found
}

pub(super) fn without_article(words: &str) -> &str {
    let (first, rest) = words
        .split_once([' ', '\u{a0}', '\'', '’'])
        .unwrap_or(("", words));
    let is_article =
        ["la", "le", "les", "l", "the", "our"].contains(&first.to_lowercase().as_str());
    if is_article { rest.trim() } else { words }
}

#[cfg(test)]
mod tests {
    use super::{bracketed, quoted, without_article};

    #[test]
    fn terms_are_defined_in_brackets() {
        let terms = |text: &'static str| -> Vec<&str> {
            let inside = bracketed(text).into_iter();
            let words = inside.flat_map(|range| quoted(&text[range]));
            words.map(without_article).collect()
        };
        assert_eq!(
            terms("vous identifier (« Données Personnelles »)."),
            ["Données Personnelles"]
        );
        assert_eq!(terms("le site (ci-après « le Site »)"), ["Site"]);
        assert_eq!(terms("we (the \"Company\", or “Us”)"), ["Company", "Us"]);
        assert_eq!(
            terms("(ci-après « Le Site » (ou « l'App »))"),
            ["Site", "App", "App"]
        );
        assert_eq!(terms("((((( « Site »").len(), 0);
        assert!(terms("(source : le site de la CNIL)").is_empty());
    }
}
