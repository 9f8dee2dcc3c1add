//! Lengths of time as they are typed: ISO 8601, or words of which the ISO form is proposed.

use crate::base::Code;
use crate::load::toml_value::Value;
use crate::model::register::Length;
use crate::model::register::cookies::Lifetime;

/// Reads a length of time.
pub(super) fn read(value: &Value<'_>) -> Option<Length> {
    let text = value.text_or_number()?;
    let length = Length::parse(text);
    if length.is_none() {
        refuse(value, text, "length", proposal(text));
    }
    length
}

/// Reads how long a tracker stays: a length of time or one of the named lifetimes.
pub(super) fn read_lifetime(value: &Value<'_>) -> Option<Lifetime> {
    let text = value.text_or_number()?;
    let lifetime = Lifetime::parse(text);
    if lifetime.is_none() {
        refuse(value, text, "lifetime", lifetime_proposal(text));
    }
    lifetime
}

fn refuse(value: &Value<'_>, typed: &str, expects: &'static str, nearest: Option<String>) {
    // Days, most likely, of a number without a unit.
    let is_number = !value.is_text();
    let days = Some(format!("P{typed}D"));
    let days = days.filter(|days| is_number && Length::parse(days).is_some());
    let nearest = nearest.or(days);
    let finding = value.finding(Code::BAD_DURATION).arg("value", typed);
    let finding = finding.arg("expects", expects);
    let finding = match &nearest {
        None => finding,
        Some(nearest) => {
            let fix = vec![(value.place().range(), format!("\"{nearest}\""))];
            match is_number {
                true => finding.doubtful_fix(fix),
                false => finding.safe_fix(fix),
            }
        }
    };
    value.push(finding.arg_or_none("nearest", nearest.unwrap_or_default()));
}

/// Words of units as people write them in registers, with the unit's letter; those of a day's parts
/// stand after `T`.
const UNITS: [(&str, &[&str]); 7] = [
    (
        "Y",
        &[
            "year", "years", "an", "ans", "année", "années", "jahr", "jahre", "y", "yr", "yrs",
        ],
    ),
    ("M", &["month", "months", "mois", "monat", "monate", "mo"]),
    (
        "W",
        &[
            "week", "weeks", "semaine", "semaines", "woche", "wochen", "w",
        ],
    ),
    (
        "D",
        &["day", "days", "jour", "jours", "tag", "tage", "d", "j"],
    ),
    (
        "TH",
        &["hour", "hours", "heure", "heures", "stunde", "stunden", "h"],
    ),
    ("TM", &["minute", "minutes", "minuten", "min", "mins"]),
    (
        "TS",
        &[
            "second", "seconds", "seconde", "secondes", "sekunde", "sekunden", "s", "sec",
        ],
    ),
];

/// Returns what lifetime of a tracker was most likely meant by words: a length of time, or in any case
/// one of those that have a name.
fn lifetime_proposal(typed: &str) -> Option<String> {
    let words = typed.trim().to_lowercase();
    if ["browser session", "end of session"].contains(&words.as_str()) {
        return Some("session".to_owned());
    }
    let mut named = Lifetime::NAMED.into_iter();
    let named = named.find(|(_, name)| *name == words);
    named.map_or_else(|| proposal(typed), |(_, name)| Some(name.to_owned()))
}

/// Returns what length of time was most likely meant by words: `2 years` is `P2Y`.
///
/// One number and one unit are read, in English, French or German; anything else is none.
pub fn proposal(typed: &str) -> Option<String> {
    let words = typed.trim().to_lowercase();
    let upper = words.to_uppercase();
    if Length::parse(&upper).is_some() {
        return Some(upper);
    }
    let digits = words.find(|c: char| !c.is_ascii_digit())?;
    let count: u32 = words[..digits].parse().ok()?;
    let unit = words[digits..].trim().trim_end_matches('.');
    let (letter, _) = UNITS.iter().find(|(_, names)| names.contains(&unit))?;
    let length = match letter.strip_prefix('T') {
        Some(letter) => format!("PT{count}{letter}"),
        None => format!("P{count}{letter}"),
    };
    Length::parse(&length).map(|_| length)
}

#[cfg(test)]
mod tests {
    use super::{lifetime_proposal, proposal};
    use crate::model::register::Length;
    use crate::model::register::cookies::Lifetime;

    #[test]
    fn words_for_a_length_of_time_are_understood() {
        for (typed, meant) in [
            ("2 years", Some("P2Y")),
            ("1 Year", Some("P1Y")),
            ("365 jours", Some("P365D")),
            ("13 mois", Some("P13M")),
            ("24 hours", Some("PT24H")),
            ("1 minute", Some("PT1M")),
            ("p2y", Some("P2Y")),
            ("Session", None),
            ("30", None),
            ("forever", None),
            ("", None),
            ("é", None),
        ] {
            assert_eq!(proposal(typed).as_deref(), meant, "{typed}");
            if let Some(meant) = meant {
                assert_eq!(lifetime_proposal(typed).as_deref(), Some(meant));
            }
        }
    }

    #[test]
    fn what_is_proposed_can_be_read() {
        for typed in [
            "Session",
            "end of session",
            "Until-Deleted",
            "UNPUBLISHED",
            "2 ans",
        ] {
            let lifetime = lifetime_proposal(typed).expect("a lifetime");
            assert!(Lifetime::parse(&lifetime).is_some(), "{typed}");
            let length = proposal(typed);
            assert!(length.is_none_or(|length| Length::parse(&length).is_some()));
        }
    }
}
