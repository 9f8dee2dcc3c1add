//! What rules look for in words: regular expressions, each compiled once.

use std::collections::BTreeMap;
use std::ops::Range;

use regex::Regex;

use crate::lang::Lang;

/// A regular expression; it takes time in proportion to the text, whatever it looks for.
#[derive(Debug, Clone)]
pub struct Pattern(Regex);

impl Pattern {
    /// Compiles an expression.
    ///
    /// # Errors
    /// What is wrong with it, in English, as the library says it.
    pub fn parse(text: &str) -> Result<Self, String> {
        let parsed = Regex::new(text).map_err(|error| error.to_string())?;
        match parsed.is_match("") {
            true => Err("it finds nothing at all, anywhere".to_owned()),
            false => Ok(Self(parsed)),
        }
    }
}

/// Expressions by language, and one for all of them.
#[derive(Debug, Clone, Default)]
pub struct Patterns {
    /// Looked for in every language.
    pub any: Option<Pattern>,
    /// Whether places that are still to be filled in are looked for.
    pub placeholders: bool,
    /// Looked for in one language, or in the languages of its family where it has no region.
    pub by_language: BTreeMap<Lang, Pattern>,
}

impl Patterns {
    /// Returns where words of a text in `lang` are found, in reading order, none within another.
    pub fn find(&self, lang: &Lang, text: &str) -> Vec<Range<usize>> {
        let family = || Lang::parse(lang.family());
        let own = self.by_language.get(lang);
        let own = own.or_else(|| self.by_language.get(&family()?));
        let patterns = self.any.iter().chain(own);
        let mut found: Vec<Range<usize>> = patterns
            .flat_map(|Pattern(pattern)| pattern.find_iter(text).map(|found| found.range()))
            .collect();
        apart(&mut found);
        found
    }
}

/// Sorts ranges in reading order and leaves out those that begin within another.
pub fn apart(found: &mut Vec<Range<usize>>) {
    found.sort_by_key(|range| (range.start, std::cmp::Reverse(range.end)));
    let mut end = 0;
    found.retain(|range| {
        let is_apart = range.start >= end;
        end = end.max(range.end);
        is_apart
    });
}

#[cfg(test)]
mod tests {
    use super::{Pattern, Patterns};
    use crate::lang::Lang;

    #[test]
    fn words_are_found_in_their_language_and_once() {
        let pattern = |text: &str| Pattern::parse(text).expect("a pattern");
        let lang = |tag: &str| Lang::parse(tag).expect("a language");
        let patterns = Patterns {
            any: Some(pattern("http://")),
            placeholders: false,
            by_language: [(lang("fr"), pattern("(?i)voir http:|parfois"))].into(),
        };
        let text = "Parfois, voir http://a.example";
        assert_eq!(patterns.find(&lang("fr"), text), [0..7, 9..19]);
        assert_eq!(patterns.find(&lang("fr-CA"), text), [0..7, 9..19]);
        assert_eq!(patterns.find(&lang("en"), text).first(), Some(&(14..21)));
    }

    #[test]
    fn an_expression_that_cannot_be_meant_is_refused() {
        for bad in ["(", "a*", "(?=a)", ""] {
            assert!(Pattern::parse(bad).is_err(), "{bad}");
        }
    }
}
