//! The forms of dates, numbers and lists in one language, from CLDR by ICU4X.
//!
//! Every date is Gregorian, whatever calendar the language is used with. A language without data is
//! refused: ICU4X itself would fall back to `2021 M10 15` without a word.

use fixed_decimal::Decimal;
use icu_calendar::{Date as IcuDate, Gregorian};
use icu_datetime::FixedCalendarDateTimeFormatter;
use icu_datetime::fieldsets::YMD;
use icu_datetime::pattern::{DateTimePattern, FixedCalendarDateTimeNames};
use icu_decimal::DecimalFormatter;
use icu_list::ListFormatter;
use icu_list::options::ListFormatterOptions;
use icu_locale::Locale;
use icu_plurals::{PluralCategory, PluralRules};
use writeable::TryWriteable;

use crate::base::Date;

use super::Lang;

/// How dates, numbers and lists are written in a language.
///
/// Costly to make and cheap to use: make it once per language. It can be shared between threads.
#[derive(Debug)]
pub struct Formats {
    dates: FixedCalendarDateTimeFormatter<Gregorian, YMD>,
    pattern: Option<Pattern>,
    numbers: DecimalFormatter,
    plurals: PluralRules,
    lists: ListFormatter,
    /// The digits 0 to 9 as the language writes them.
    digits: [char; 10],
    /// The words that name January to December in a long date.
    months: Vec<Vec<String>>,
    /// Whether months begin with a capital, so that `may` and `march` are none.
    are_months_capital: bool,
    /// The words that stand in every long date beside day, month and year.
    fillers: Vec<String>,
    /// How the first of a month is written, where it is an ordinal: « 1er octobre ».
    first_day: Option<&'static str>,
}

/// A pattern that stands for the one of CLDR's skeletons.
#[derive(Debug)]
struct Pattern {
    names: FixedCalendarDateTimeNames<Gregorian, icu_datetime::fieldsets::enums::DateFieldSet>,
    pattern: DateTimePattern,
}

/// Languages whose long date as ICU4X composes it is not CLDR's `dateStyle: long`.
///
/// Compared with ICU 78 (CLDR 48) over the official languages of the European Union.
const LONG_DATES: [(&str, &str); 4] = [
    ("et", "d. MMMM y"),
    ("ga", "d MMMM y"),
    ("mt", "d 'ta'’ MMMM y"),
    ("sl", "d. MMMM y"),
];

/// Languages in which the first of a month is an ordinal and the other days are not, which CLDR's
/// long dates leave out.
///
/// French: Imprimerie nationale, « dates ». Italian: L. Serianni, « Grammatica italiana », as the
/// Accademia della Crusca quotes it (« L'articolo con le date e le cifre »); with the sign of
/// ordinals (U+00BA), not that of degrees.
const FIRST_DAYS: [(&str, &str); 2] = [("fr", "1er"), ("it", "1º")];

/// Digits of a number beyond which nothing in a legal text counts.
const MOST_DIGITS: usize = 30;

impl Formats {
    /// Makes the forms of a language, or returns `None` where CLDR has none for it.
    pub fn new(lang: &Lang) -> Option<Self> {
        let locale = Locale::try_from_str(lang.as_str()).ok()?;
        let mut formats = Self {
            dates: FixedCalendarDateTimeFormatter::try_new((&locale).into(), YMD::long()).ok()?,
            pattern: long_date_pattern(&locale),
            numbers: DecimalFormatter::try_new((&locale).into(), Default::default()).ok()?,
            plurals: PluralRules::try_new_cardinal((&locale).into()).ok()?,
            lists: ListFormatter::try_new_and((&locale).into(), ListFormatterOptions::default())
                .ok()?,
            digits: ['0'; 10],
            months: Vec::new(),
            are_months_capital: false,
            fillers: Vec::new(),
            first_day: of_language(&FIRST_DAYS, &locale),
        };
        if !has_data(&formats.dates) {
            return None;
        }
        for (digit, written) in (0_u32..).zip(&mut formats.digits) {
            *written = formats
                .numbers
                .format(&digit.into())
                .to_string()
                .chars()
                .next()?;
        }
        (formats.months, formats.fillers) = formats.month_words()?;
        let march = formats.cldr_date(Date::from_ymd(2021, 3, 15)?)?;
        formats.are_months_capital = march.contains(char::is_uppercase);
        Some(formats)
    }

    /// Returns a day in the language's long form: « 15 octobre 2021 », « 1er octobre 2021 ».
    pub fn long_date(&self, date: Date) -> String {
        let written = self.cldr_date(date).unwrap_or_else(|| date.to_string());
        match (self.first_day, written.strip_prefix("1 ")) {
            (Some(first), Some(rest)) => format!("{first} {rest}"),
            _ => written,
        }
    }

    /// Reads a day written in the language's long form, however its words are ordered.
    ///
    /// Languages whose months are numbers (Chinese, Japanese) are not read. Case, spaces, commas
    /// and points do not matter; ordinals (`1er`, `1º`, `15th`) are read. Anything else beside day,
    /// month and year makes it unreadable, and so does a day that does not exist.
    pub fn parse_long_date(&self, text: &str) -> Option<Date> {
        let (mut day, mut year, mut words) = (None, None, Vec::new());
        for token in self.tokens(text) {
            match number_of(&token) {
                Some((number, true)) if year.is_none() => year = Some(number),
                Some((number, false)) if day.is_none() => day = Some(number),
                Some(_) => return None,
                None if self.fillers.contains(&token) => {}
                None => words.push(token),
            }
        }
        let month = self.months.iter().position(|known| *known == words)?;
        Date::from_ymd(
            i32::try_from(year?).ok()?,
            u32::try_from(month).ok()? + 1,
            day?,
        )
    }

    /// Returns which month a word is, from 1, as it stands in long dates: `May` is one in English,
    /// `may` is none.
    pub fn month(&self, word: &str) -> Option<u32> {
        if self.are_months_capital && !word.starts_with(char::is_uppercase) {
            return None;
        }
        let word = word.to_lowercase();
        let is_it = |known: &Vec<String>| matches!(known.as_slice(), [name] if *name == word);
        let at = self.months.iter().position(is_it)?;
        u32::try_from(at + 1).ok()
    }

    /// Returns a decimal number, given as `209893.00`, with the language's digits and separators.
    ///
    /// It keeps as many digits after the point as were given. `None` where the text is no such
    /// number.
    pub fn number(&self, text: &str) -> Option<String> {
        Some(self.numbers.format(&decimal(text)?).to_string())
    }

    /// Returns the plural category of a count: `zero`, `one`, `two`, `few`, `many` or `other`.
    pub fn plural(&self, count: i64) -> &'static str {
        category_name(self.plurals.category_for(count))
    }

    /// Returns the plural categories the language has.
    pub fn plural_categories(&self) -> Vec<&'static str> {
        self.plurals.categories().map(category_name).collect()
    }

    /// Returns the parts as one list: « A, B et C ».
    pub fn list(&self, parts: &[&str]) -> String {
        self.lists.format(parts.iter()).to_string()
    }

    /// Returns the long form as CLDR has it.
    fn cldr_date(&self, date: Date) -> Option<String> {
        let day = u8::try_from(date.day()).ok()?;
        let month = u8::try_from(date.month()).ok()?;
        let day = IcuDate::try_new_gregorian(date.year(), month, day).ok()?;
        let Some(own) = &self.pattern else {
            return Some(self.dates.format(&day).to_string());
        };
        let mut names = own.names.clone();
        let formatter = names.include_for_pattern(&own.pattern).ok()?;
        let written = formatter.format(&day);
        let written = written.try_write_to_string().ok()?;
        Some(written.into_owned())
    }

    /// Returns the words that name each month in a long date, and those that stand in all of them:
    /// « de » in « 15 de octubre de 2021 ».
    fn month_words(&self) -> Option<(Vec<Vec<String>>, Vec<String>)> {
        let mut months = Vec::new();
        for month in 1..=12 {
            let written = self.cldr_date(Date::from_ymd(2021, month, 15)?)?;
            let words = self.tokens(&written).into_iter();
            months.push(words.filter(|w| number_of(w).is_none()).collect::<Vec<_>>());
        }
        let everywhere = |word: &String| months.iter().all(|month| month.contains(word));
        let first = months.first().cloned().unwrap_or_default();
        let fillers: Vec<String> = first.into_iter().filter(everywhere).collect();
        for month in &mut months {
            month.retain(|word| !fillers.contains(word));
        }
        if months.iter().any(Vec::is_empty) {
            months.clear();
        }
        Some((months, fillers))
    }

    fn tokens(&self, text: &str) -> Vec<String> {
        let western = |c: char| {
            let digit = self.digits.iter().position(|known| *known == c);
            let digit = digit.and_then(|d| u32::try_from(d).ok());
            digit.and_then(|d| char::from_digit(d, 10)).unwrap_or(c)
        };
        let plain: String = text
            .chars()
            .flat_map(char::to_lowercase)
            .map(western)
            .collect();
        // Spanish writes a point before the raised letter: « 1.º ».
        let plain = plain.replace(".º", "º");
        let parts = plain.split(|c: char| c.is_whitespace() || matches!(c, ',' | '.' | '،'));
        parts.filter(|p| !p.is_empty()).map(str::to_owned).collect()
    }
}

/// Returns the word by which CLDR and messages name a plural category.
pub(super) fn category_name(category: PluralCategory) -> &'static str {
    match category {
        PluralCategory::Zero => "zero",
        PluralCategory::One => "one",
        PluralCategory::Two => "two",
        PluralCategory::Few => "few",
        PluralCategory::Many => "many",
        PluralCategory::Other => "other",
    }
}

/// Returns decimal numbers as the language writes them, or `None` where CLDR has no data for it.
pub(super) fn numbers(lang: &Lang) -> Option<DecimalFormatter> {
    let locale = Locale::try_from_str(lang.as_str()).ok()?;
    let dates = FixedCalendarDateTimeFormatter::try_new((&locale).into(), YMD::long()).ok()?;
    let numbers = DecimalFormatter::try_new((&locale).into(), Default::default()).ok()?;
    has_data(&dates).then_some(numbers)
}

/// Returns whether dates are more than the root's `2021 M10 15`; without dates there is nothing.
fn has_data(dates: &FixedCalendarDateTimeFormatter<Gregorian, YMD>) -> bool {
    IcuDate::try_new_gregorian(2021, 10, 15)
        .is_ok_and(|day| !dates.format(&day).to_string().contains("M10"))
}

/// Reads `209893.00`: digits, at most one point with digits after it, and a sign if need be.
pub(super) fn decimal(text: &str) -> Option<Decimal> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, "0"));
    let plain = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    let fits = digits.len() <= MOST_DIGITS;
    (fits && plain(whole) && plain(fraction)).then(|| text.parse().ok())?
}

/// Returns what a table holds for a language, whatever its region.
fn of_language(table: &[(&str, &'static str)], locale: &Locale) -> Option<&'static str> {
    let language = locale.id.language;
    let mut rows = table.iter();
    rows.find(|(lang, _)| *lang == language.as_str())
        .map(|(_, value)| *value)
}

fn long_date_pattern(locale: &Locale) -> Option<Pattern> {
    let pattern: DateTimePattern = of_language(&LONG_DATES, locale)?.parse().ok()?;
    let names = FixedCalendarDateTimeNames::try_new(locale.into()).ok()?;
    Some(Pattern { names, pattern })
}

/// Returns the number of a token, and whether it has the four digits of a year.
fn number_of(token: &str) -> Option<(u32, bool)> {
    let digits = token.trim_end_matches(|c: char| !c.is_ascii_digit());
    let ordinal = ["", "er", "re", "st", "nd", "rd", "th", "º", "°", "e"];
    let known = ordinal.contains(&&token[digits.len()..]);
    let year = digits.len() == 4 && digits.len() == token.len();
    let plain = (year || digits.len() <= 2) && digits.bytes().all(|b| b.is_ascii_digit());
    (known && plain && !digits.is_empty()).then(|| digits.parse().ok().map(|n| (n, year)))?
}
