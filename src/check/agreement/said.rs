//! What a run of words says the same in every language: figures, links, values.

use std::collections::{BTreeMap, BTreeSet};

use crate::base::{Date, Span};
use crate::diff::marks::{Figure, figures};
use crate::lang::{Formats, Lang, numerals};
use crate::prose::{Inline, InlineKind, Target, walk};
use crate::value::without_caption;

/// What words say the same in every language.
pub(super) struct Said {
    /// Where links and references lead, in order.
    pub(super) links: Vec<Target>,
    figures: Vec<Shown>,
    /// What the figures count as, each once.
    counts: BTreeSet<String>,
    values: Vec<String>,
    /// Words in lower case, that may be numbers, each once.
    words: BTreeSet<String>,
    /// Numbers that words count with, and nothing beside them counts on.
    counted: Vec<(u32, String)>,
}

/// A figure as it counts, and as it is typed.
struct Shown {
    value: String,
    typed: String,
}

/// Numbers up to this one may stand in words; larger ones only where they are round.
const MOST_IN_WORDS: u32 = 1000;

impl Said {
    /// Reads words of a text whose language has these forms.
    pub(super) fn of(runs: &[&[Inline]], lang: &Lang, formats: Option<&Formats>) -> Self {
        let mut reader = Reader::default();
        for run in runs {
            reader.read(run);
            reader.text.push('\n');
        }
        let text = &reader.text;
        let shown = figures(text, formats).into_iter().filter_map(|figure| {
            let before = text[..figure.range.start].chars().next_back();
            // `+33` is how a number is called from abroad, `:00` and `h00` a full hour.
            let is_telling = match before {
                Some('+') => false,
                Some(':' | 'h') => figure.value != "0",
                _ => true,
            };
            is_telling.then(|| parts(text, figure))
        });
        let words = text.split(|c: char| !c.is_alphabetic() && c != '-');
        let words = words.filter(|word| !word.is_empty());
        let words: Vec<String> = words.map(str::to_lowercase).collect();
        let figures: Vec<Shown> = shown.flatten().collect();
        Self {
            counts: figures.iter().map(|one| one.value.clone()).collect(),
            figures,
            counted: counting(&words, lang),
            words: words.into_iter().collect(),
            links: reader.links,
            values: reader.values,
        }
    }

    /// Reads words that stand in no text.
    pub(super) fn of_words(words: &str, lang: &Lang, formats: Option<&Formats>) -> Self {
        let text = Inline {
            kind: InlineKind::Text(words.to_owned()),
            span: Span::default(),
        };
        Self::of(&[&[text]], lang, formats)
    }

    /// Returns the figures that the other, in this language, says neither in figures nor in words.
    fn figures_beyond(&self, other: &Self, lang: &Lang) -> Vec<String> {
        let mut left = counted(other.figures.iter().map(|figure| figure.value.as_str()));
        let (mut beyond, mut told) = (Vec::new(), BTreeSet::new());
        let has_currency = other.has_currency();
        for Shown { value, typed } in &self.figures {
            let is_there = take(&mut left, value)
                || other.says(value, lang)
                || other.has_year(value)
                || is_currency(value) && !has_currency;
            if !is_there && told.insert(typed) {
                beyond.push(typed.clone());
            }
        }
        beyond
    }

    /// Returns the numbers in words that the other, in this language, says neither in words nor in figures.
    fn counts_beyond(&self, other: &Self, lang: &Lang) -> Vec<String> {
        let mut beyond: Vec<String> = Vec::new();
        for (number, word) in &self.counted {
            let value = number.to_string();
            let is_there = other.counts.contains(&value) || other.says(&value, lang);
            if !is_there && !beyond.contains(word) {
                beyond.push(word.clone());
            }
        }
        beyond
    }

    /// Returns the values that the other does not name.
    pub(super) fn values_beyond(&self, other: &Self) -> Vec<String> {
        let mut left = counted(other.values.iter().map(String::as_str));
        let beyond = self.values.iter().filter(|value| !take(&mut left, value));
        beyond.map(|value| format!("{{{{ {value} }}}}")).collect()
    }

    /// Returns whether a year stands there with its century where this one lacks it, or without:
    /// `loi n° 82-652` is Act 652 of 1982.
    fn has_year(&self, value: &str) -> bool {
        let centuries = ["19", "20"];
        let is_short = value.len() == 2;
        let mut long = centuries.iter().map(|century| format!("{century}{value}"));
        let mut short = centuries
            .iter()
            .filter_map(|century| value.strip_prefix(century));
        (is_short && long.any(|long| self.counts.contains(&long)))
            || short.any(|short| short.len() == 2 && self.counts.contains(short))
    }

    /// A currency may stand in words: only another sign is another currency.
    fn has_currency(&self) -> bool {
        self.counts.iter().any(|value| is_currency(value))
    }

    /// One is what an article says, or nothing at all.
    fn says(&self, value: &str, lang: &Lang) -> bool {
        let number = value.parse().ok().filter(|number| *number <= MOST_IN_WORDS);
        let has = |word: &str| self.words.contains(word);
        number.is_some_and(|number| number == 1 || numerals::say(lang, &has, number))
    }
}

/// Returns the numbers of either side that the other does not say, in figures and in words.
pub(super) fn numbers(
    (ours, own): (&Said, &Lang),
    (theirs, model): (&Said, &Lang),
) -> (Vec<String>, Vec<String>) {
    let mut surplus = ours.figures_beyond(theirs, model);
    surplus.extend(ours.counts_beyond(theirs, model));
    let mut lacking = theirs.figures_beyond(ours, own);
    lacking.extend(theirs.counts_beyond(ours, own));
    (surplus, lacking)
}

/// Returns the numbers that words count with, where they are whole: `soixante et onze` is no sixty.
fn counting(words: &[String], lang: &Lang) -> Vec<(u32, String)> {
    let word = |at: Option<usize>| at.and_then(|at| words.get(at)).map(String::as_str);
    let is_number = |at| word(at).is_some_and(|word| numerals::counts(lang, word));
    let joins = |at| word(at).is_some_and(|word| ["et", "y", "and", "und"].contains(&word));
    let mut counted = Vec::new();
    for (at, word) in words.iter().enumerate() {
        let Some(number) = numerals::cardinal(lang, word) else {
            continue;
        };
        let (before, after) = (at.checked_sub(1), Some(at + 1));
        let goes_on = is_number(before)
            || is_number(after)
            || joins(before) && is_number(at.checked_sub(2))
            || joins(after) && is_number(Some(at + 2));
        if !goes_on {
            counted.push((number, word.clone()));
        }
    }
    counted
}

fn is_currency(value: &str) -> bool {
    !value.contains(|c: char| c.is_ascii_digit())
}

/// What is said before an hour, or behind one, where a full stop stands between hour and minutes.
const OF_HOURS: [&str; 8] = ["uhr", "horas", "h", "a.m.", "am", "p.m.", "pm", "ore"];

/// What is said before the number of an article of law.
const OF_ARTICLES: [&str; 7] = [
    "article",
    "articles",
    "art.",
    "artikel",
    "artículo",
    "articolo",
    "المادة",
];

/// Returns what a figure says: two numbers where a full stop stands in an hour (`6.30 p.m.`) or in the number
/// of an article (`6.1`, which others write `6(1)`), else one.
fn parts(text: &str, figure: Figure) -> Vec<Shown> {
    let (before, rest) = (&text[..figure.range.start], &text[figure.range.end..]);
    let typed = &text[figure.range];
    let shown = |value: &str, typed: &str| {
        let value = hour(value, rest).unwrap_or_else(|| value.to_owned());
        Shown {
            value,
            typed: typed.to_owned(),
        }
    };
    // `l'article` is one as well.
    let mut last = before.split(|c: char| c.is_whitespace() || matches!(c, '\'' | '’'));
    let last = last.rfind(|word| !word.is_empty()).unwrap_or_default();
    let next = rest.split_whitespace().next().unwrap_or_default();
    let is_one = |words: &[&str], word: &str| {
        let word = word.trim_end_matches([',', ';']).to_lowercase();
        words.contains(&word.as_str()) || words.contains(&word.trim_end_matches('.'))
    };
    let Some((first, second)) = typed.split_once('.') else {
        return vec![shown(&figure.value, typed)];
    };
    let are_digits = [first, second]
        .iter()
        .all(|part| part.bytes().all(|b| b.is_ascii_digit()));
    let is_hour = second.len() == 2 && (is_one(&OF_HOURS, next) || is_one(&OF_HOURS, last));
    if !are_digits || !(is_hour || is_one(&OF_ARTICLES, last)) {
        return vec![shown(&figure.value, typed)];
    }
    let mut both = vec![shown(first, first)];
    // A full hour has no minutes, as `18:00` has none.
    if second != "00" {
        both.push(Shown {
            value: second.trim_start_matches('0').to_owned(),
            typed: second.to_owned(),
        });
    }
    both
}

/// How languages that count twelve hours say that it is past noon.
const PAST_NOON: [&str; 5] = ["p.m.", "pm", "PM", "م", "مساءً"];

/// Returns the hour of the day that a number is by what follows it: `6:00 p.m.` is 18.
fn hour(value: &str, rest: &str) -> Option<String> {
    let minutes = rest.strip_prefix(':').and_then(|rest| rest.get(2..));
    let rest = minutes.unwrap_or(rest).trim_start();
    let is_past_noon = PAST_NOON.iter().any(|words| {
        let after = rest.strip_prefix(words);
        after.is_some_and(|after| !after.starts_with(char::is_alphabetic))
    });
    let hour: u32 = value.parse().ok()?;
    (is_past_noon && (1..12).contains(&hour)).then(|| (hour + 12).to_string())
}

fn counted<'a>(all: impl Iterator<Item = &'a str>) -> BTreeMap<&'a str, usize> {
    let mut counts = BTreeMap::new();
    for one in all {
        *counts.entry(one).or_insert(0) += 1;
    }
    counts
}

/// Takes one of its kind, where one is left.
fn take(left: &mut BTreeMap<&str, usize>, wanted: &str) -> bool {
    let Some(count) = left.get_mut(wanted).filter(|count| **count > 0) else {
        return false;
    };
    *count -= 1;
    true
}

#[derive(Default)]
struct Reader {
    text: String,
    links: Vec<Target>,
    values: Vec<String>,
}

impl Reader {
    fn read(&mut self, words: &[Inline]) {
        for inline in words {
            match &inline.kind {
                InlineKind::Text(text) => self.text.push_str(text),
                InlineKind::Link { to, words } => {
                    self.links.push(to.clone());
                    // An address says nothing in figures.
                    if !walk::is_bare(to, words) {
                        self.read(words);
                    }
                }
                InlineKind::Reference(target) => self.links.push(target.clone()),
                InlineKind::Value(expression) => self.value(expression),
                InlineKind::SoftBreak | InlineKind::HardBreak => self.text.push(' '),
                InlineKind::Code(_) | InlineKind::FootnoteMark(_) => self.text.push(' '),
                InlineKind::Emphasis(_)
                | InlineKind::Strong(_)
                | InlineKind::Strike(_)
                | InlineKind::Foreign { .. }
                | InlineKind::Caption { .. }
                | InlineKind::Redacted(_) => self.read(walk::inside(inline)),
            }
        }
    }

    /// A day is the same whether it is a value or typed.
    fn value(&mut self, expression: &str) {
        match day(expression) {
            Some(day) => self.text.push_str(&format!(" {day} ")),
            None => {
                // The caption of a table is the text's own.
                let value = without_caption(expression).unwrap_or_else(|| {
                    let parts: Vec<&str> = expression.split_whitespace().collect();
                    parts.join(" ")
                });
                self.values.push(value);
            }
        }
    }
}

fn day(expression: &str) -> Option<Date> {
    let inside = expression.trim().strip_prefix("date(")?.strip_suffix(')')?;
    Date::parse(inside.trim().trim_matches(['"', '\'']))
}
