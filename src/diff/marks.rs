//! What says the same in every language: numbers, signs of currencies, and where links lead.
//!
//! A number is brought into one form, `209893.5`, however a language groups and points its digits,
//! and a month that stands beside a number is one: `15 octobre 2021`, `October 15, 2021` and
//! `2021-10-15` have the same marks. Numbers written out as words are none.

use std::collections::BTreeMap;
use std::iter::Peekable;
use std::ops::Range;
use std::str::CharIndices;

use crate::lang::format::Formats;
use crate::lang::{Lang, numerals};
use crate::prose::{InlineKind, Prose, Section, canon, walk};

/// Something that says the same in every language.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mark {
    /// A number, or the sign of a currency.
    Figure(String),
    /// Where a link leads.
    Link(String),
}

impl Mark {
    /// Returns the mark as a person would write it.
    pub fn words(&self) -> &str {
        let (Self::Figure(words) | Self::Link(words)) = self;
        words
    }
}

/// The marks of each section's own words, in reading order, by the section's id.
pub type Marks = BTreeMap<String, Vec<Mark>>;

/// How far from a number a month may stand: `15 de octubre`, `1er octobre`.
const BESIDE_NUMBER: usize = 5;

/// Returns the marks of every section of a text.
pub fn marks(prose: &Prose, lang: &Lang) -> Marks {
    let formats = Formats::new(lang);
    let sections = prose.all_sections().into_iter();
    let marked = sections.filter_map(|section| {
        let id = section.id.as_ref()?.to_string();
        Some((id, of_section(section, formats.as_ref())))
    });
    marked.collect()
}

/// Returns a section without its subsections, as a text of its own.
pub fn alone(section: &Section) -> Prose {
    Prose {
        sections: vec![Section {
            children: Vec::new(),
            ..section.clone()
        }],
        ..Prose::default()
    }
}

fn of_section(section: &Section, formats: Option<&Formats>) -> Vec<Mark> {
    let own = alone(section);
    let mut marks = Vec::new();
    for block in canon::blocks(&own) {
        let found = figures(&block.text, formats).into_iter();
        marks.extend(found.map(|figure| Mark::Figure(figure.value)));
    }
    walk::inlines(&own, &mut |inline| {
        if let InlineKind::Link { to, .. } = &inline.kind {
            marks.push(Mark::Link(to.to_string()));
        }
    });
    marks
}

/// A figure in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    /// Where it stands.
    pub range: Range<usize>,
    /// What it is in every language; of several in one place each has its own.
    pub value: String,
}

/// A number with the bytes it stands at.
struct Number {
    range: Range<usize>,
    values: Vec<String>,
}

/// Returns the figures of words, in order: numbers, months beside them, and currencies.
pub fn figures(text: &str, formats: Option<&Formats>) -> Vec<Figure> {
    let mut numbers: Vec<Number> = Vec::new();
    let mut found: Vec<Figure> = Vec::new();
    let mut words: Vec<(usize, &str)> = Vec::new();
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.peek().copied() {
        if digit(c).is_some() {
            let (groups, end) = groups(text, &mut chars);
            let values = normal(&groups);
            numbers.push(Number {
                range: at..end,
                values,
            });
        } else if c.is_alphabetic() {
            let word = text[at..].split(|c: char| !c.is_alphabetic()).next();
            let word = word.unwrap_or_default();
            words.push((at, word));
            while chars.next_if(|(next, _)| *next < at + word.len()).is_some() {}
        } else {
            if matches!(c, '€' | '$' | '£' | '¥' | '₹') {
                let range = at..at + c.len_utf8();
                let value = c.to_string();
                found.push(Figure { range, value });
            }
            chars.next();
        }
    }
    for (at, word) in words {
        let range = at..at + word.len();
        let mut near = numbers.iter_mut();
        let Some(number) = near.find(|number| gap(&number.range, &range) <= BESIDE_NUMBER) else {
            continue;
        };
        let month = formats.and_then(|formats| formats.month(word));
        if let Some(value) = month.map(|month| month.to_string()) {
            found.push(Figure { range, value });
        } else if let Some(sign) = currency(word) {
            let value = sign.to_owned();
            found.push(Figure { range, value });
        } else if let Some(zeros) = numerals::zeros(&word.to_lowercase())
            && number.range.end <= at
            && let [value] = &mut number.values[..]
        {
            *value = with_zeros(value, zeros);
            number.range.end = range.end;
        }
    }
    for Number { range, values } in numbers {
        let range = || range.clone();
        found.extend(values.into_iter().map(|value| Figure {
            range: range(),
            value,
        }));
    }
    found.sort_by_key(|figure| figure.range.start);
    found
}

/// Returns how many bytes stand between two places.
fn gap(number: &Range<usize>, word: &Range<usize>) -> usize {
    if number.end <= word.start {
        word.start - number.end
    } else {
        number.start.saturating_sub(word.end)
    }
}

/// Returns the sign of a currency that is written as a word.
fn currency(word: &str) -> Option<&'static str> {
    match word {
        "EUR" | "euro" | "euros" | "Euro" | "Euros" | "يورو" => Some("€"),
        "GBP" => Some("£"),
        "USD" => Some("$"),
        _ => None,
    }
}

/// Returns a number with zeros behind it: `2.5` and 6 make `2500000`.
fn with_zeros(number: &str, zeros: usize) -> String {
    let (whole, decimals) = number.split_once('.').unwrap_or((number, ""));
    if decimals.len() > zeros {
        return number.to_owned();
    }
    let rest = "0".repeat(zeros - decimals.len());
    bare(&format!("{whole}{decimals}{rest}"))
}

/// The digits of a number, and what stands before them where they are not the first.
struct Group {
    separator: Option<char>,
    digits: String,
}

/// Takes a number with all that belongs to it; returns it with the byte after its last.
fn groups(text: &str, chars: &mut Peekable<CharIndices<'_>>) -> (Vec<Group>, usize) {
    let mut groups: Vec<Group> = Vec::new();
    let mut separator = None;
    let mut end = 0;
    loop {
        let mut digits = String::new();
        while let Some((at, c)) = chars.next_if(|(_, c)| digit(*c).is_some()) {
            digits.extend(digit(c));
            end = at + c.len_utf8();
        }
        groups.push(Group { separator, digits });
        let Some((at, next)) = chars.peek().copied() else {
            break;
        };
        let rest = &text[at + next.len_utf8()..];
        let following = rest.chars().take_while(|c| digit(*c).is_some()).count();
        let joins = match next {
            '.' | ',' | '\u{66b}' | '\u{66c}' => following > 0,
            // A space joins thousands only: between other figures it parts them.
            ' ' | '\u{a0}' | '\u{202f}' | '\'' | '’' => {
                following == 3
                    && groups.iter().skip(1).all(|group| group.digits.len() == 3)
                    && groups[0].digits.len() <= 3
            }
            _ => false,
        };
        if !joins {
            break;
        }
        separator = Some(next);
        chars.next();
    }
    (groups, end)
}

/// Returns the number that groups of digits make, or each of them where they make none: the parts
/// of a day or of a section's number.
fn normal(groups: &[Group]) -> Vec<String> {
    let Some((last, whole)) = groups.split_last() else {
        return Vec::new();
    };
    let is_grouped = |tail: &[Group]| {
        let mut separators = tail.iter().map(|group| group.separator);
        let first = separators.next();
        tail.iter().all(|group| group.digits.len() == 3)
            && separators.all(|other| Some(other) == first)
            && groups[0].digits.len() <= 3
    };
    let join = |parts: &[Group]| bare(&parts.iter().map(|g| g.digits.as_str()).collect::<String>());
    if whole.is_empty() || is_grouped(&groups[1..]) {
        return vec![join(groups)];
    }
    let before = whole.last().and_then(|group| group.separator);
    let is_point = last.separator != before && is_grouped(&whole[1..]);
    if is_point {
        let (whole, decimals) = (join(whole), &last.digits);
        let is_round = decimals.chars().all(|digit| digit == '0');
        return vec![if is_round {
            whole
        } else {
            format!("{whole}.{decimals}")
        }];
    }
    groups.iter().map(|group| bare(&group.digits)).collect()
}

/// Returns digits without the zeros before the first that counts.
fn bare(digits: &str) -> String {
    let bare = digits.trim_start_matches('0');
    if bare.is_empty() { "0" } else { bare }.to_owned()
}

/// Returns an ASCII digit for a digit of Latin, Arabic or Persian writing.
fn digit(c: char) -> Option<char> {
    let zero = match c {
        '0'..='9' => return Some(c),
        '\u{660}'..='\u{669}' => 0x660,
        '\u{6f0}'..='\u{6f9}' => 0x6f0,
        _ => return None,
    };
    char::from_digit(u32::from(c) - zero, 10)
}

#[cfg(test)]
mod tests {
    use super::{Mark, marks};
    use crate::base::{Source, TreePath};
    use crate::lang::Lang;
    use crate::prose::{Form, parse};

    fn marked(lang: &str, words: &str) -> Vec<String> {
        let path = TreePath::parse("content/a/en.md").expect("a safe path");
        let text = format!("## A {{#a}}\n\n– {words}\n");
        let prose = parse(&Source { path, text }, 0, Form::Working).prose;
        let lang = Lang::parse(lang).expect("a tag");
        let marks = marks(&prose, &lang).remove("a").expect("the section");
        let mut words: Vec<String> = marks.iter().map(|m: &Mark| m.words().to_owned()).collect();
        words.sort();
        words
    }

    #[test]
    fn figures_and_days_have_the_same_marks_in_every_language() {
        let same = [
            vec![
                ("fr", "le 1er octobre 2021"),
                ("en", "October 1, 2021"),
                ("de", "1. Oktober 2021"),
                ("es", "1 de octubre de 2021"),
                ("it", "1º ottobre 2021"),
                ("ar", "١ أكتوبر ٢٠٢١"),
                ("en", "2021-10-01"),
                ("fr", "01/10/2021"),
                ("de", "01.10.2021"),
            ],
            vec![
                ("fr", "209 893,50 €"),
                ("en", "€209,893.50"),
                ("de", "209.893,50 €"),
                ("ar", "٢٠٩٬٨٩٣٫٥٠ €"),
            ],
            vec![("fr", "12,5 %"), ("en", "12.5%")],
            vec![
                ("fr", "1 500 jours"),
                ("en", "1,500 days"),
                ("de", "1.500 Tage"),
            ],
            vec![("fr", "100,00"), ("en", "100")],
            vec![
                ("fr", "2,5 millions d'euros"),
                ("en", "EUR 2,500,000"),
                ("de", "2.500.000 Euro"),
            ],
            vec![
                ("fr", "à l'article [2.3](#dpo)"),
                ("en", "in section [2.3](#dpo)"),
            ],
        ];
        for group in same {
            let (lang, words) = group[0];
            let expected = marked(lang, words);
            assert!(!expected.is_empty(), "{words}");
            for (lang, words) in &group {
                assert_eq!(marked(lang, words), expected, "{words}");
            }
        }
        assert_eq!(marked("en", "You may not, in twelve months"), [""; 0]);
        assert_eq!(
            marked("en", "Article 21 may, and article 6 may not"),
            ["21", "6"]
        );
        assert_ne!(marked("en", "12.5"), marked("en", "125"));
    }
}
