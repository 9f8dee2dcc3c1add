//! The forms of dates, numbers and lists against what ICU writes from CLDR.

use super::{SHIPPED, catalog, lang};
use crate::base::Date;
use crate::lang::Formats;

/// Compares each line of a golden file; `write` gets the language and what is given.
fn compare(golden: &str, write: impl Fn(&str, &str) -> String) {
    let mut differing = Vec::new();
    for line in golden.lines() {
        let mut fields = line.split('\t');
        let mut field = || fields.next().expect("three fields a line");
        let (tag, given, expected) = (field(), field(), field());
        let written = write(tag, given);
        if written != expected {
            differing.push(format!("{tag} {given}: {written:?}, CLDR {expected:?}"));
        }
    }
    assert!(!golden.is_empty() && differing.is_empty(), "{differing:#?}");
}

fn formats(tag: &str) -> Formats {
    Formats::new(&lang(tag)).expect("CLDR has this language")
}

/// Takes back the one difference meant: CLDR's French and Italian have no ordinal for the first of
/// a month.
fn plain_first(tag: &str, written: &str) -> String {
    let ordinal = match tag.split('-').next() {
        Some("fr") => "1er ",
        Some("it") => "1º ",
        _ => return written.to_owned(),
    };
    assert!(!written.starts_with("1 "), "{tag}: {written}");
    written
        .strip_prefix(ordinal)
        .map_or(written.to_owned(), |rest| format!("1 {rest}"))
}

#[test]
fn every_day_of_a_year_is_written_as_in_cldr_and_read_again() {
    let languages = SHIPPED.map(|tag| (tag, formats(tag)));
    let days = include_str!("../../../tests/golden/cldr/year.tsv")
        .lines()
        .count();
    assert_eq!(days, SHIPPED.len() * 366, "a leap year in each language");
    compare(
        include_str!("../../../tests/golden/cldr/year.tsv"),
        |tag, day| {
            let formats = languages.iter().find(|(known, _)| *known == tag);
            let (_, formats) = formats.expect("one of the languages shipped");
            let date = Date::parse(day).expect("a real day");
            let written = formats.long_date(date);
            assert_eq!(formats.parse_long_date(&written), Some(date), "{written}");
            plain_first(tag, &written)
        },
    );
}

#[test]
fn dates_are_gregorian_and_long_in_every_language() {
    // ICU4X writes Persian months without the hamza that joins them to the year.
    let golden = include_str!("../../../tests/golden/cldr/dates.tsv").replace('\u{654}', "");
    compare(&golden, |tag, day| {
        let formats = formats(tag);
        let date = Date::parse(day).expect("a real day");
        let written = formats.long_date(date);
        let months_have_names = !tag.starts_with("zh") && tag != "ja";
        let read = formats.parse_long_date(&written);
        let expected = Some(date).filter(|_| months_have_names);
        assert_eq!(read, expected, "{tag} {written}");
        // The space before « г. » and « р. » is narrower in newer data.
        plain_first(tag, &written).replace('\u{202F}', " ")
    });
}

#[test]
fn numbers_and_lists_and_plurals_are_those_of_cldr() {
    compare(
        include_str!("../../../tests/golden/cldr/numbers.tsv"),
        |tag, number| formats(tag).number(number).expect("a plain number"),
    );
    compare(
        include_str!("../../../tests/golden/cldr/lists.tsv"),
        |tag, count| {
            let count: usize = count.parse().expect("a count");
            formats(tag).list(&["A", "B", "C", "D"][..count])
        },
    );
    compare(
        include_str!("../../../tests/golden/cldr/plurals.tsv"),
        |tag, number| {
            formats(tag)
                .plural(number.parse().expect("a count"))
                .to_owned()
        },
    );
}

#[test]
fn languages_and_countries_have_the_names_of_cldr() {
    let catalog = catalog();
    compare(
        include_str!("../../../tests/golden/cldr/names.tsv"),
        |tag, id| {
            let words = catalog.words_from(&lang(tag), id, &[]);
            let words = words.expect("a name of the language");
            assert_eq!(words.lang, lang(tag), "{id}");
            words.text
        },
    );
}

#[test]
fn a_spanish_list_heeds_the_sound_of_its_last_name() {
    let es = formats("es");
    assert_eq!(es.list(&["español", "inglés"]), "español e inglés");
    assert_eq!(es.list(&["español", "francés"]), "español y francés");
    assert_eq!(es.list(&["cobre", "hierro"]), "cobre y hierro");
}

#[test]
fn amounts_and_lengths_of_time_are_those_of_cldr() {
    let catalog = catalog();
    let golden = include_str!("../../../tests/golden/cldr/money.tsv");
    // CLDR's Arabic amounts begin with a mark of direction; here the page isolates them instead.
    compare(&golden.replace('\u{200F}', ""), |tag, money| {
        let (amount, currency) = money.split_once(' ').expect("an amount and a currency");
        catalog
            .money(&lang(tag), amount, currency)
            .expect("a plain amount")
    });
    // CLDR's French has non-breaking spaces here and there; they are typography's.
    let durations = include_str!("../../../tests/golden/cldr/durations.tsv");
    let durations = durations.replace('\u{A0}', " ");
    compare(&durations, |tag, duration| {
        catalog
            .duration(&lang(tag), duration)
            .expect("a plain length")
    });
    let say = |tag: &str, duration: &str| catalog.duration(&lang(tag), duration).ok();
    assert_eq!(say("fr", "P1Y6M").as_deref(), Some("1 an et 6 mois"));
    assert_eq!(say("ar", "P13M").as_deref(), Some("13 شهرًا"));
    assert_eq!(say("ar", "P2Y").as_deref(), Some("سنتان"));
    assert_eq!(say("es", "P1Y6M").as_deref(), Some("1 año y 6 meses"));
    assert_eq!(say("it", "P1Y6M").as_deref(), Some("1 anno e 6 mesi"));
    assert_eq!(say("de", "P1Y6M").as_deref(), Some("1 Jahr und 6 Monate"));
    assert_eq!(say("fr", "P1H"), None);
    let percents = [
        ("fr", "12,5\u{A0}%"),
        ("en", "12.5%"),
        ("de", "12,5\u{A0}%"),
        ("es", "12,5\u{A0}%"),
        ("it", "12,5%"),
    ];
    for (tag, written) in percents {
        let said = catalog.percent(&lang(tag), "12.5");
        assert_eq!(said.as_deref(), Ok(written), "{tag}");
    }
}

#[test]
fn long_dates_are_read_as_people_write_them() {
    let read = |tag: &str, text: &str| formats(tag).parse_long_date(text).map(|d| d.to_string());
    let cases = [
        ("fr", "15 Octobre 2021", "2021-10-15"),
        ("fr", "1er janvier 2026", "2026-01-01"),
        ("fr", "15\u{A0}octobre\u{202F}2021", "2021-10-15"),
        ("en", "15 October 2021", "2021-10-15"),
        ("en", "October 15th, 2021", "2021-10-15"),
        ("en-GB", "1 March 2025", "2025-03-01"),
        ("ar", "15 أكتوبر 2021", "2021-10-15"),
        ("ar-EG", "١٥ أكتوبر ٢٠٢١", "2021-10-15"),
        ("es", "15 octubre 2021", "2021-10-15"),
        ("es", "1.º de enero de 2026", "2026-01-01"),
        ("de", "1. März 2025", "2025-03-01"),
        ("it", "1º marzo 2025", "2025-03-01"),
        ("it", "1° marzo 2025", "2025-03-01"),
        ("it", "1 marzo 2025", "2025-03-01"),
    ];
    for (tag, text, day) in cases {
        assert_eq!(read(tag, text).as_deref(), Some(day), "{tag} {text}");
    }
    for bad in [
        "",
        "octobre 2021",
        "15 2021",
        "31 février 2021",
        "15 October 2021",
        "vendredi 15 octobre 2021",
        "15 octobre 21",
    ] {
        assert_eq!(read("fr", bad), None, "{bad}");
    }
}

#[test]
fn languages_without_data_have_no_forms() {
    for tag in ["co", "gsw", "mfe", "rcf", "xx"] {
        assert!(Formats::new(&lang(tag)).is_none(), "{tag}");
    }
    for tag in ["br", "oc", "lb"] {
        assert!(Formats::new(&lang(tag)).is_some(), "{tag}");
    }
}

#[test]
fn only_plain_numbers_are_numbers() {
    let number = |text: &str| formats("fr").number(text);
    assert_eq!(number("209893.00").as_deref(), Some("209\u{202F}893,00"));
    for bad in [
        "",
        ".",
        "1.",
        ".5",
        "1e3",
        "1 000",
        "1,5",
        "--1",
        "٣",
        &"9".repeat(40),
    ] {
        assert_eq!(number(bad), None, "{bad}");
    }
}
