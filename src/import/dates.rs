//! Days in names of files and in words: from when a text applied.

use crate::base::Date;
use crate::load::date;

/// Words before the day from which a text applies, in lower case; the surest first.
const EFFECTIVE: [&str; 20] = [
    "effective",
    "en vigueur",
    "date d'effet",
    "date d’effet",
    "prend effet",
    "applicable",
    "à compter du",
    "gültig ab",
    "wirksam ab",
    "datum des inkrafttretens",
    "in kraft",
    "stand",
    "fecha de entrada en vigor",
    "en vigor",
    "vigente",
    "data di entrata in vigore",
    "in vigore",
    "ingangsdatum",
    "data wejścia w życie",
    "発効日",
];

/// Words before the day of the last change, in lower case.
const UPDATED: [&str; 14] = [
    "last updated",
    "last modified",
    "last revised",
    "updated",
    "revised",
    "dernière mise à jour",
    "mise à jour",
    "version du",
    "letzte aktualisierung",
    "zuletzt aktualisiert",
    "última actualización",
    "ultimo aggiornamento",
    "laatst bijgewerkt",
    "ostatnia aktualizacja",
];

/// How far from such words a day may stand, in characters.
const NEAR: usize = 60;

/// A day as a name or a text gives it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found {
    /// A day.
    Day(Date),
    /// Figures that look like a day and are none: `2018-05-55`.
    Impossible(String),
}

/// Returns the day in the name of a file or folder: `2021-10-15`, `20211015`, `15.10.2021`.
pub fn of_name(name: &str) -> Option<Found> {
    let figure = |c: char| c.is_ascii_digit();
    let runs = name.split(|c: char| !figure(c) && !matches!(c, '-' | '_' | '.'));
    let mut impossible = None;
    for run in runs {
        let run = run.trim_matches(|c: char| !figure(c));
        let parts: Vec<&str> = run.split(['-', '_', '.']).collect();
        for window in parts.windows(3) {
            let looks = match window {
                [year, ..] if year.len() == 4 => true,
                [_, _, year] => year.len() == 4,
                _ => false,
            };
            if let Some(day) = date::proposal(&window.join("-")).filter(|_| looks) {
                return Some(Found::Day(day));
            }
            let iso = window[0].len() == 4 && window[1].len() == 2 && window[2].len() == 2;
            if iso && impossible.is_none() {
                impossible = Some(Found::Impossible(window.join("-")));
            }
        }
        let whole = parts.iter().find(|part| part.len() == 8);
        if let Some(day) = whole.and_then(|whole| compact(whole)) {
            return Some(Found::Day(day));
        }
    }
    impossible
}

fn compact(figures: &str) -> Option<Date> {
    let (year, rest) = figures.split_at_checked(4)?;
    let (month, day) = rest.split_at_checked(2)?;
    Date::parse(&format!("{year}-{month}-{day}"))
}

/// Returns the day from which a text says it applies, else the day of its last change; `pattern`
/// is what stands before the day, where the editor knows better.
pub fn of_words(words: &[String], stamps: &[String], pattern: Option<&str>) -> Option<Date> {
    const HEAD: usize = 400;
    let head = words[..words.len().min(HEAD)].join(" ");
    let tail = words[words.len().saturating_sub(HEAD / 4)..].join(" ");
    if let Some(pattern) = pattern {
        let pattern = pattern.replace("{date}", "");
        let marks = [pattern.trim()];
        return after(&words.join(" "), &marks);
    }
    let stamp = stamps.iter().find_map(|stamp| day(stamp));
    stamp
        .or_else(|| after(&head, &EFFECTIVE))
        .or_else(|| after(&head, &UPDATED))
        .or_else(|| after(&tail, &EFFECTIVE))
        .or_else(|| after(&tail, &UPDATED))
}

/// Returns the first day that stands near after one of these marks.
fn after(text: &str, marks: &[&str]) -> Option<Date> {
    let lower = text.to_lowercase();
    marks.iter().find_map(|mark| {
        let mark = mark.to_lowercase();
        lower.match_indices(&mark).find_map(|(at, _)| {
            let rest = &lower[at + mark.len()..];
            let near: String = rest.chars().take(NEAR).collect();
            first_day(&near)
        })
    })
}

/// Returns the first day among words.
pub fn first_day(text: &str) -> Option<Date> {
    let words: Vec<&str> = text.split_whitespace().collect();
    (0..words.len()).find_map(|at| {
        let longest = words.len().min(at + 5);
        (at + 1..=longest).find_map(|end| day(&words[at..end].join(" ")))
    })
}

/// Returns the day that words alone are.
fn day(words: &str) -> Option<Date> {
    let words = words.replace(['年', '月'], "-").replace('日', "");
    let words = words
        .replace(" de ", " ")
        .replace("st,", ",")
        .replace("nd,", ",");
    let words = words.replace("rd,", ",").replace("th,", ",");
    let bare = words.trim_matches(|c: char| !c.is_alphanumeric());
    let parts = bare.split(|c: char| c.is_whitespace() || "/-.,T".contains(c));
    let count = parts.filter(|part| !part.is_empty()).count();
    let stamp = bare.contains('T') && bare.starts_with(|c: char| c.is_ascii_digit());
    (count == 3 || stamp)
        .then(|| date::proposal(bare))
        .flatten()
}

#[cfg(test)]
mod tests {
    use super::{Found, first_day, of_name, of_words};
    use crate::base::Date;

    #[test]
    fn days_in_names_are_found_and_impossible_ones_said() {
        let read = |name| of_name(name);
        let day = Date::parse("2021-10-15").map(Found::Day);
        for name in [
            "2021-10-15.fr.md",
            "cgu_2021_10_15.html",
            "fr-20211015.docx",
            "15.10.2021.md",
        ] {
            assert_eq!(read(name), day, "{name}");
        }
        assert_eq!(
            read("2018-05-55.md"),
            Some(Found::Impossible("2018-05-55".into()))
        );
        assert_eq!(read("v2-final.md"), None);
    }

    #[test]
    fn days_in_words_are_found_in_every_language() {
        for words in [
            "effective as of december 22nd, 2014 and",
            "date d'effet : 22 décembre 2014",
            "22. dezember 2014",
            "22 de diciembre de 2014",
            "22 dicembre 2014",
            "22 december 2014",
            "22 grudnia 2014",
            "2014年12月22日",
        ] {
            assert_eq!(first_day(words), Date::parse("2014-12-22"), "{words}");
        }
    }

    #[test]
    fn the_day_of_effect_counts_before_the_day_of_change() {
        let words = |text: &str| text.split(' ').map(str::to_owned).collect::<Vec<_>>();
        let text = words("Last updated: May 1, 2020. Effective June 1, 2020.");
        assert_eq!(of_words(&text, &[], None), Date::parse("2020-06-01"));
        let text = words("Posted on May 2, 2020 and updated later");
        let found = of_words(&text, &[], Some("Posted on {date}"));
        assert_eq!(found, Date::parse("2020-05-02"));
    }
}
