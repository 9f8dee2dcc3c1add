//! What a request asks for beside its path: the reader's language, the version of a day.

use crate::lang::Lang;

/// Returns the language that `Accept-Language` likes best of those the site has, the first of equals.
///
/// Weights are told apart by their tenths, and what has none that can be read is left out, as in
/// Apache's rules.
pub fn chosen<'a>(accept_language: &str, languages: &'a [Lang]) -> Option<&'a Lang> {
    // `pt-BR` must be tried before `pt`, which would take its first letters.
    let mut languages: Vec<&Lang> = languages.iter().collect();
    languages.sort_by_key(|lang| std::cmp::Reverse(lang.as_str().len()));
    let wished = accept_language.split(',').filter_map(|wish| {
        let (tag, weight) = match wish.split_once(';') {
            Some((tag, weight)) => (tag, tenths(weight)?),
            None => (wish, 10),
        };
        let tag = tag.trim_ascii();
        let is = |lang: &&&Lang| {
            let rest = tag.strip_prefix(lang.as_str());
            rest.is_some_and(|rest| rest.is_empty() || is_region(rest))
        };
        let lang = languages.iter().find(is)?;
        Some((std::cmp::Reverse(weight), *lang))
    });
    wished
        .min_by_key(|(weight, _)| *weight)
        .map(|(_, lang)| lang)
}

/// Whether what follows a language makes it a narrower one: `-CA`, `-Latn-RS`.
fn is_region(rest: &str) -> bool {
    let plain = |c: char| c.is_ascii_alphanumeric() || c == '-';
    rest.strip_prefix('-')
        .is_some_and(|rest| !rest.is_empty() && rest.chars().all(plain))
}

/// Returns the whole tenths of a weight, `q=0.85`, where it is more than nothing.
fn tenths(weight: &str) -> Option<u8> {
    let weight = weight.trim_ascii().strip_prefix("q=")?;
    let (whole, part) = weight.split_once('.').unwrap_or((weight, ""));
    let digits = part.as_bytes();
    if !digits.iter().all(u8::is_ascii_digit) {
        return None;
    }
    let is_zero = digits.iter().all(|digit| *digit == b'0');
    match whole {
        "1" if is_zero => Some(10),
        "0" | "" if !is_zero => Some(digits[0] - b'0'),
        _ => None,
    }
}

/// What a query asks for with `on=`.
#[derive(Debug, PartialEq, Eq)]
pub enum Asked {
    /// A day as it is written in addresses.
    Day(String),
    /// What is no day.
    Other,
}

impl Asked {
    /// Returns what is asked, or `None` where nothing is; of several days the first.
    pub fn of(query: &str) -> Option<Self> {
        let asked = || query.split('&').filter_map(|part| part.strip_prefix("on="));
        asked().next()?;
        let day = asked().find(|day| is_day(day));
        Some(day.map_or(Self::Other, |day| Self::Day(day.to_owned())))
    }
}

/// Whether this is written as a day is, whether or not the month has it.
fn is_day(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let [year, month, day] = parts[..] else {
        return false;
    };
    let number = |text: &str, digits: usize| {
        let is_plain = text.len() == digits && text.bytes().all(|byte| byte.is_ascii_digit());
        is_plain.then(|| text.parse::<u16>().ok()).flatten()
    };
    let within = |number: Option<u16>, last| number.is_some_and(|n| (1..=last).contains(&n));
    number(year, 4).is_some() && within(number(month, 2), 12) && within(number(day, 2), 31)
}

#[cfg(test)]
mod tests {
    use super::{Asked, chosen};
    use crate::lang::Lang;

    #[test]
    fn the_language_that_is_liked_best_is_chosen() {
        let languages = ["fr", "en", "pt", "pt-BR"].map(|tag| Lang::parse(tag).expect("a tag"));
        for (header, tag) in [
            ("fr", Some("fr")),
            ("en-GB,en;q=0.9,fr;q=0.8", Some("en")),
            ("tlh, de;q=0.9 , fr ; q=0.5", Some("fr")),
            ("fr;q=0,en;q=0.5", Some("en")),
            ("fr;q=0.000 , en", Some("en")),
            ("fr;q=0.001", Some("fr")),
            // Whatever their order, but only by tenths.
            ("fr;q=0.1,en", Some("en")),
            ("fr;q=0.5,en;q=0.9", Some("en")),
            ("fr;q=0.85,en;q=0.89", Some("fr")),
            ("fr;q=0.05,en;q=.1", Some("en")),
            ("fr;q=0.9,en;q=1.0", Some("en")),
            ("fr;q=2,en;q=0.1", Some("en")),
            ("fr;q=00,en;q=1.5", None),
            ("en;q=0.2,*", Some("en")),
            ("*;q=0.1,fr;q=0", None),
            ("pt-BR", Some("pt-BR")),
            ("pt-PT", Some("pt")),
            ("pt-BR-x-old", Some("pt-BR")),
            ("fra", None),
            ("fr_FR", None),
            ("FR", None),
            ("fr;level=1", None),
            ("*", None),
            ("", None),
            (",,", None),
        ] {
            let found = chosen(header, &languages).map(Lang::as_str);
            assert_eq!(found, tag, "{header}");
        }
    }

    #[test]
    fn a_day_is_asked_for_as_addresses_write_it() {
        let day = |day: &str| Some(Asked::Day(day.to_owned()));
        for (query, asked) in [
            ("on=2022-05-01", day("2022-05-01")),
            ("a=b&on=2022-05-01&c", day("2022-05-01")),
            ("on=&on=2022-05-01", day("2022-05-01")),
            // No month has it, and the order of days is that of their letters.
            ("on=2022-02-31", day("2022-02-31")),
            ("on=2022-13-01", Some(Asked::Other)),
            ("on=2022-05-010", Some(Asked::Other)),
            ("on=+022-05-01", Some(Asked::Other)),
            ("on=2022-5-1", Some(Asked::Other)),
            ("on=2022-05-01%20", Some(Asked::Other)),
            ("on=", Some(Asked::Other)),
            ("about=2022-05-01", None),
            ("ON=2022-05-01", None),
            ("on", None),
            ("", None),
        ] {
            assert_eq!(Asked::of(query), asked, "{query}");
        }
    }
}
