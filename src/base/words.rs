//! The same words in several languages, for findings that are put into words later.

use std::collections::BTreeMap;

/// The language whose words stand where the one asked for has none.
const COMMON: &str = "en";

/// The same words in several languages, by tag; never without any.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Words(BTreeMap<String, String>);

impl Words {
    /// Returns the words, or `None` where there are none in any language.
    pub fn new(by_language: BTreeMap<String, String>) -> Option<Self> {
        (!by_language.is_empty()).then_some(Self(by_language))
    }

    /// Returns the words for a tag: those of its language, else the English ones, else any.
    pub fn in_language(&self, tag: &str) -> &str {
        let family = tag.split('-').next().unwrap_or(tag);
        let tags = [tag, family, COMMON].into_iter();
        let found = tags.filter_map(|tag| self.0.get(tag)).next();
        found
            .or_else(|| self.0.values().next())
            .map_or("", String::as_str)
    }
}

#[cfg(test)]
mod tests {
    use super::Words;

    #[test]
    fn words_are_said_in_the_nearest_language_there_is() {
        let of = |words: &[(&str, &str)]| {
            let owned = words
                .iter()
                .map(|(tag, text)| ((*tag).into(), (*text).into()));
            Words::new(owned.collect())
        };
        let both = of(&[("en", "one"), ("fr", "un")]).expect("words");
        assert_eq!(both.in_language("fr-BE"), "un");
        assert_eq!(both.in_language("de"), "one");
        let german = of(&[("de", "eins")]).expect("words");
        assert_eq!(german.in_language("fr"), "eins");
        assert_eq!(of(&[]), None);
    }
}
