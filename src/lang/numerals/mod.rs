//! Numbers as words: which a text may say in words where another says them in figures.
//!
//! Only what legal texts count is here: small numbers, hours, days and months, and the words that
//! stand for many zeros; others are put together of these. A word of two numbers (`un`, which is an article too) has a row for each.

mod words;

use super::Lang;
use words::{NUMBERS, Words, ZEROS};

/// Words that are numbers and something else as well: `neuf` is new, `sei` is "you are".
const DOUBTFUL: [(&str, &str); 4] = [
    ("de", "acht"),
    ("es", "once"),
    ("fr", "neuf"),
    ("it", "sei"),
];

/// Returns whether words in lower case, of which `has` knows whether one is there, can say a number: in
/// one word, or in several that stand there too (`cent vingt`, `treinta y uno`). In a language whose words
/// for numbers are not known any may.
pub fn say(lang: &Lang, has: &impl Fn(&str) -> bool, number: u32) -> bool {
    let Some(rows) = rows(lang) else {
        return true;
    };
    // Any noun may stand in the dual.
    if (lang.family(), number) == ("ar", 2) {
        return true;
    }
    let in_row = rows.iter().any(|(known, words)| {
        let mut words = words.split(' ');
        *known == number && words.any(has)
    });
    in_row || composed(lang, number).iter().any(|word| has(word)) || in_parts(lang, has, number)
}

fn in_parts(lang: &Lang, has: &impl Fn(&str) -> bool, number: u32) -> bool {
    match number {
        101..=999 => {
            let (hundreds, rest) = (number / 100, number % 100);
            let counted = hundreds == 1 || say(lang, has, hundreds);
            counted && say(lang, has, 100) && (rest == 0 || say(lang, has, rest))
        }
        21..=99 if !number.is_multiple_of(10) => {
            // `soixante et onze`, `treinta y uno`
            let (tens, unit) = match (lang.family(), number) {
                ("fr", 70..80 | 90..100) => (number / 10 * 10 - 10, number % 10 + 10),
                _ => (number / 10 * 10, number % 10),
            };
            say(lang, has, tens) && say(lang, has, unit)
        }
        _ => false,
    }
}

/// Returns the number from 2 to 99 that a word in lower case counts with, and means nothing else.
pub fn cardinal(lang: &Lang, word: &str) -> Option<u32> {
    let family = lang.family();
    let is_doubtful = family == "ar" || DOUBTFUL.contains(&(family, word));
    let rows = rows(lang).filter(|_| !is_doubtful)?;
    let mut counted = rows.iter().filter(|(number, _)| (2..100).contains(number));
    // The first word of a row counts, the others say a place in an order, or both of two.
    let in_row = counted.find(|(_, words)| words.split(' ').next() == Some(word));
    let in_row = in_row.map(|(number, _)| *number);
    in_row.or_else(|| {
        let tens = (2..10).map(|tens| tens * 10);
        // Few words hold one of ten at all: only of these is more put together.
        let mut held = tens.filter(|tens| plain(lang, *tens).is_some_and(|ten| holds(word, ten)));
        held.find_map(|tens| {
            // `soixante-quinze`, `quatre-vingt-dix-neuf`
            let mut numbers = tens + 1..tens + if family == "fr" { 20 } else { 10 };
            numbers.find(|number| composed(lang, *number).iter().any(|one| one == word))
        })
    })
}

/// Returns whether a word holds a ten, but for its last letter, which other letters may take the place of.
fn holds(word: &str, ten: &str) -> bool {
    let mut letters = ten.chars();
    letters.next_back();
    word.contains(letters.as_str())
}

/// Returns whether a word in lower case is one for a number, or for zeros behind one.
pub fn counts(lang: &Lang, word: &str) -> bool {
    let is_of_row = |(_, words): &(u32, &str)| words.split(' ').next() == Some(word);
    rows(lang).is_some_and(|rows| rows.iter().any(is_of_row))
        || cardinal(lang, word).is_some()
        || zeros(word).is_some()
}

fn rows(lang: &Lang) -> Option<Words> {
    let mut languages = NUMBERS.iter();
    let found = languages.find(|(family, _)| *family == lang.family());
    found.map(|(_, rows)| *rows)
}

/// Returns the first word of a number's row.
fn plain(lang: &Lang, number: u32) -> Option<&'static str> {
    let row = rows(lang)?.iter().find(|(known, _)| *known == number);
    row.and_then(|(_, words)| words.split(' ').next())
}

/// Returns the single words that are put together of tens and units, or of hundreds.
fn composed(lang: &Lang, number: u32) -> Vec<String> {
    let family = lang.family();
    let (tens, unit) = match (family, number) {
        ("fr", 70..80 | 90..100) => (number / 10 * 10 - 10, number % 10 + 10),
        _ => (number / 10 * 10, number % 10),
    };
    if let (200..1000, 0, "de" | "es" | "it") = (number, number % 100, family) {
        let hundred = plain(lang, number / 100).unwrap_or_default();
        return match family {
            "de" => vec![format!("{hundred}hundert")],
            "es" => vec![format!("{hundred}cientos"), format!("{hundred}cientas")],
            _ => vec![format!("{hundred}cento")],
        };
    }
    if !(21..100).contains(&number) || unit == 0 {
        return match (family, number) {
            ("fr", 80) => vec!["quatre-vingts".to_owned(), "quatre-vingt".to_owned()],
            _ => Vec::new(),
        };
    }
    let tens = match (family, tens) {
        ("fr", 80) => Some("quatre-vingt"),
        _ => plain(lang, tens),
    };
    let (Some(tens), Some(unit)) = (tens, plain(lang, unit)) else {
        return Vec::new();
    };
    match family {
        "en" => vec![format!("{tens}-{unit}")],
        "fr" => vec![format!("{tens}-{unit}"), format!("{tens}-et-{unit}")],
        "de" => vec![format!("{unit}und{tens}")],
        "it" => {
            let joined = match unit.starts_with(['u', 'o']) {
                true => tens.trim_end_matches(['i', 'a']),
                false => tens,
            };
            let word = format!("{joined}{unit}");
            vec![word.replace("tre", "tré"), format!("{word}o"), word]
        }
        "es" if number < 30 => {
            let endings: &[&str] = match unit {
                "un" => &["uno", "ún", "una"],
                "dos" => &["dós"],
                "tres" => &["trés"],
                "seis" => &["séis"],
                other => &[other],
            };
            let word = |ending: &&str| format!("veinti{ending}");
            endings.iter().map(word).collect()
        }
        _ => Vec::new(),
    }
}

/// Returns how many zeros a word in lower case stands for behind a number: `million`, 6.
pub fn zeros(word: &str) -> Option<usize> {
    let mut rows = ZEROS.iter();
    let row = rows.find(|(_, words)| words.split(' ').any(|known| known == word));
    row.map(|(zeros, _)| *zeros)
}

#[cfg(test)]
mod tests {
    use super::{cardinal, say};
    use crate::lang::Lang;

    #[test]
    fn numbers_are_said_in_one_word_or_in_several() {
        for (lang, words, number) in [
            ("fr", "vingt et un jours", 21),
            ("fr", "soixante-dix", 70),
            ("fr", "soixante et onze", 71),
            ("fr", "soixante-quinze", 75),
            ("fr", "quatre-vingts", 80),
            ("fr", "quatre-vingt-dix-neuf", 99),
            ("fr", "cent vingt", 120),
            ("fr", "trois cent soixante-cinq", 365),
            ("en", "thirty-one", 31),
            ("en", "three hundred and sixty-five", 365),
            ("de", "einundzwanzig", 21),
            ("de", "fünfundsiebzig", 75),
            ("es", "veintiuno", 21),
            ("es", "treinta y uno", 31),
            ("es", "cuarenta y ocho", 48),
            ("es", "ciento veinte", 120),
            ("it", "ventuno", 21),
            ("it", "ventotto", 28),
            ("it", "trentuno", 31),
            ("it", "quarantotto", 48),
        ] {
            let lang = Lang::parse(lang).unwrap();
            let has = |word: &str| words.split(' ').any(|one| one == word);
            assert!(say(&lang, &has, number), "{words}");
            assert!(!say(&lang, &has, number + 2), "{words}");
        }
    }

    #[test]
    fn a_word_counts_where_it_means_nothing_else() {
        for (lang, word, number) in [
            ("en", "thirty", Some(30)),
            ("en", "third", None),
            ("en", "thirty-one", Some(31)),
            ("fr", "trois", Some(3)),
            ("fr", "neuf", None),
            ("de", "einundzwanzig", Some(21)),
            ("de", "dritte", None),
            ("it", "sei", None),
            ("it", "due", Some(2)),
        ] {
            let lang = Lang::parse(lang).unwrap();
            assert_eq!(cardinal(&lang, word), number, "{word}");
        }
    }
}
