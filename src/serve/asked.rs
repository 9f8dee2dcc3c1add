//! What a request asks for beside its path: the reader's language, the version of a day.

use crate::lang::Lang;

/// Returns the first language in `Accept-Language` that the site has and that is not refused with `q=0`.
pub fn chosen<'a>(accept_language: &str, languages: &'a [Lang]) -> Option<&'a Lang> {
    // `pt-BR` must be tried before `pt`, which would take its first letters.
    let mut languages: Vec<&Lang> = languages.iter().collect();
    languages.sort_by_key(|lang| std::cmp::Reverse(lang.as_str().len()));
    let mut wished = accept_language.split(',');
    wished.find_map(|wish| {
        let (tag, weight) = wish
            .split_once(';')
            .map_or((wish, None), |(tag, q)| (tag, Some(q)));
        let tag = tag.trim_ascii();
        let is_wanted = weight.is_none_or(is_weight_of_something);
        let is = |lang: &&&Lang| {
            let rest = tag.strip_prefix(lang.as_str());
            rest.is_some_and(|rest| rest.is_empty() || is_region(rest))
        };
        languages.iter().find(is).copied().filter(|_| is_wanted)
    })
}

/// Whether what follows a language makes it a narrower one: `-CA`, `-Latn-RS`.
fn is_region(rest: &str) -> bool {
    let plain = |c: char| c.is_ascii_alphanumeric() || c == '-';
    rest.strip_prefix('-')
        .is_some_and(|rest| !rest.is_empty() && rest.chars().all(plain))
}

/// Whether `q=0.8` is more than nothing.
fn is_weight_of_something(weight: &str) -> bool {
    let Some(weight) = weight.trim_ascii_start().strip_prefix("q=") else {
        return false;
    };
    let weight = weight.trim_ascii_end();
    let is_zero = weight == "0"
        || weight
            .strip_prefix("0.")
            .is_some_and(|rest| rest.bytes().all(|byte| byte == b'0'));
    !is_zero
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
    fn the_first_language_that_is_not_refused_is_chosen() {
        let languages = ["fr", "en", "pt", "pt-BR"].map(|tag| Lang::parse(tag).expect("a tag"));
        for (header, tag) in [
            ("fr", Some("fr")),
            ("en-GB,en;q=0.9,fr;q=0.8", Some("en")),
            ("tlh, de;q=0.9 , fr ; q=0.5", Some("fr")),
            ("fr;q=0,en;q=0.5", Some("en")),
            ("fr;q=0.000 , en", Some("en")),
            ("fr;q=0.001", Some("fr")),
            // Not sorted by what is said to be liked: browsers do that.
            ("fr;q=0.1,en", Some("fr")),
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
