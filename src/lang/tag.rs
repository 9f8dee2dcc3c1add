//! Language tags: which language, and nothing else.

use std::fmt;
use std::sync::Arc;

use icu_locale::{Locale, LocaleDirectionality, LocaleExpander};

/// A language as a canonical BCP 47 tag (RFC 5646) of language, script and region: `fr`, `pt-BR`.
///
/// It says language only: terms for another country or brand are another document.
///
/// Cheap to clone; its direction is looked up once.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Lang {
    tag: Arc<str>,
    direction: Direction,
}

/// The direction of a language's main script.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Direction {
    /// Left to right.
    Ltr,
    /// Right to left.
    Rtl,
}

impl Lang {
    /// Returns the language, or `None` where `text` is not a canonical tag.
    pub fn parse(text: &str) -> Option<Self> {
        let locale = Locale::try_from_str(text).ok()?;
        let plain = locale.extensions.is_empty() && locale.id.variants.is_empty();
        let known = !locale.id.language.is_unknown();
        (plain && known && locale.to_string() == text).then(|| Self {
            tag: text.into(),
            direction: direction(&locale),
        })
    }

    /// Returns the tag as text.
    pub fn as_str(&self) -> &str {
        &self.tag
    }

    /// Returns the language alone, without script and region: `pt` of `pt-BR`.
    pub fn family(&self) -> &str {
        self.tag.split('-').next().unwrap_or(&self.tag)
    }

    /// Returns the language with its own or likely region, by CLDR, as the Open Graph protocol wants
    /// it: `fr_FR`.
    pub fn locale(&self) -> String {
        let region = Locale::try_from_str(&self.tag).ok().and_then(|mut locale| {
            LocaleExpander::new_extended().maximize(&mut locale.id);
            locale.id.region
        });
        match region {
            Some(region) => format!("{}_{region}", self.family()),
            None => self.family().to_owned(),
        }
    }

    /// Returns the direction of the language's likely script, by CLDR.
    pub fn direction(&self) -> Direction {
        self.direction
    }
}

impl Direction {
    /// Returns the value of the HTML attribute `dir`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Ltr => "ltr",
            Self::Rtl => "rtl",
        }
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.tag)
    }
}

fn direction(locale: &Locale) -> Direction {
    let table = LocaleDirectionality::new_extended();
    if table.is_right_to_left(&locale.id) {
        Direction::Rtl
    } else {
        Direction::Ltr
    }
}

#[cfg(test)]
mod tests {
    use super::{Direction, Lang};

    #[test]
    fn only_canonical_tags_are_languages() {
        assert!(Lang::parse("fr").is_some() && Lang::parse("pt-BR").is_some());
        for bad in ["FR", "fr_FR", "french-language", "", "x", "fr-u-nu-latn"] {
            assert_eq!(Lang::parse(bad), None, "{bad}");
        }
    }

    #[test]
    fn a_language_is_likely_spoken_somewhere() {
        for (tag, locale) in [
            ("fr", "fr_FR"),
            ("fr-BE", "fr_BE"),
            ("en", "en_US"),
            ("zh-Hant", "zh_TW"),
            ("qaa", "qaa"),
        ] {
            let lang = Lang::parse(tag).expect("a tag");
            assert_eq!(lang.locale(), locale);
        }
    }

    #[test]
    fn arabic_and_hebrew_run_right_to_left() {
        let direction = |tag| Lang::parse(tag).map(|l| l.direction());
        assert_eq!(direction("ar"), Some(Direction::Rtl));
        assert_eq!(direction("he"), Some(Direction::Rtl));
        assert_eq!(direction("az-Arab"), Some(Direction::Rtl));
        assert_eq!(direction("fr"), Some(Direction::Ltr));
    }
}
