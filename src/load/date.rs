//! Days as people type them, so that a finding can propose the exact words.

use crate::base::Date;

/// Months by language, lower-case; abbreviations match by their beginning.
const MONTHS: [[&str; 8]; 12] = [
    [
        "janvier", "january", "januar", "enero", "gennaio", "januari", "stycznia", "janeiro",
    ],
    [
        "février",
        "february",
        "februar",
        "febrero",
        "febbraio",
        "februari",
        "lutego",
        "fevereiro",
    ],
    [
        "mars", "march", "märz", "marzo", "marzo", "maart", "marca", "março",
    ],
    [
        "avril", "april", "april", "abril", "aprile", "april", "kwietnia", "abril",
    ],
    ["mai", "may", "mai", "mayo", "maggio", "mei", "maja", "maio"],
    [
        "juin", "june", "juni", "junio", "giugno", "juni", "czerwca", "junho",
    ],
    [
        "juillet", "july", "juli", "julio", "luglio", "juli", "lipca", "julho",
    ],
    [
        "août", "august", "august", "agosto", "agosto", "augustus", "sierpnia", "agosto",
    ],
    [
        "septembre",
        "september",
        "september",
        "septiembre",
        "settembre",
        "september",
        "września",
        "setembro",
    ],
    [
        "octobre",
        "october",
        "oktober",
        "octubre",
        "ottobre",
        "oktober",
        "października",
        "outubro",
    ],
    [
        "novembre",
        "november",
        "november",
        "noviembre",
        "novembre",
        "november",
        "listopada",
        "novembro",
    ],
    [
        "décembre",
        "december",
        "dezember",
        "diciembre",
        "dicembre",
        "december",
        "grudnia",
        "dezembro",
    ],
];

/// Returns the day that words such as `15 octobre 2021` or `15/10/2021` most likely mean.
///
/// `None` where it is not certain: `03/04/2021` may be in March or in April.
pub fn proposal(typed: &str) -> Option<Date> {
    let separators = |c: char| c.is_whitespace() || matches!(c, '/' | '-' | '.' | ',' | 'T');
    let parts: Vec<String> = typed
        .split(separators)
        .filter(|part| !part.is_empty())
        .map(str::to_lowercase)
        .collect();
    let [a, b, c] = parts.get(..3)? else {
        return None;
    };
    match (number(a), number(b), number(c)) {
        (Some(year), Some(month), Some(day)) if year >= 1000 => ymd(year, month, day),
        (Some(first), Some(second), Some(year)) if first > 12 => ymd(year, second, first),
        (Some(first), Some(second), Some(year)) if second > 12 => ymd(year, first, second),
        (Some(first), Some(second), Some(year)) if first == second => ymd(year, second, first),
        (Some(day), None, Some(year)) => ymd(year, month(b)?, day),
        (None, Some(day), Some(year)) => ymd(year, month(a)?, day),
        _ => None,
    }
}

fn ymd(year: u32, month: u32, day: u32) -> Option<Date> {
    Date::from_ymd(i32::try_from(year).ok()?, month, day)
}

fn number(part: &str) -> Option<u32> {
    let digits = part.strip_suffix("er").unwrap_or(part);
    digits.parse().ok()
}

fn month(word: &str) -> Option<u32> {
    let named = |names: &[&str; 8]| names.iter().any(|name| is_name(word, name));
    let at = MONTHS.iter().position(named)?;
    u32::try_from(at + 1).ok()
}

fn is_name(word: &str, name: &str) -> bool {
    let plain = |text: &str| text.replace('é', "e").replace('û', "u");
    let (word, name) = (plain(word), plain(name));
    word == name || (word.len() >= 3 && name.starts_with(&word) && word != "jui")
}

#[cfg(test)]
mod tests {
    use super::proposal;

    #[test]
    fn days_as_people_type_them_are_recognised_when_certain() {
        let read = |typed| proposal(typed).map(|date| date.to_string());
        for typed in [
            "15 octobre 2021",
            "15/10/2021",
            "October 15, 2021",
            "15 oct. 2021",
            "2021-10-15T00:00:00",
            "15.10.2021",
        ] {
            assert_eq!(read(typed).as_deref(), Some("2021-10-15"), "{typed}");
        }
        assert_eq!(read("1er août 2021").as_deref(), Some("2021-08-01"));
        assert_eq!(read("2021-2-3").as_deref(), Some("2021-02-03"));
        for unclear in ["03/04/2021", "30 février 2021", "bientôt", "2021", ""] {
            assert_eq!(read(unclear), None, "{unclear}");
        }
    }
}
