//! A correction of a translation beside the text that prevails.
//!
//! Figures, addresses and names are what nobody may touch without an answer, but here the text that
//! prevails can give it. Section by section, its [marks](super::marks) are held against those of the
//! translation before and after: a correction may bring what was lacking in the place of
//! what was too much, and it may never part a section that agreed.

use std::collections::{BTreeMap, BTreeSet};

use crate::lang::Lang;
use crate::lang::format::Formats;
use crate::prose::{Prose, canon};

use super::marks::{Mark, alone, marks};

/// How a corrected translation stands to the text that prevails.
#[derive(Debug, Clone, Default)]
pub struct Agreement {
    relations: BTreeMap<String, Relation>,
    /// The words of each section of the text that prevails.
    words: BTreeMap<String, BTreeSet<String>>,
    /// Words of the translation that are months.
    months: BTreeSet<String>,
}

/// What a correction does to a section's marks.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Relation {
    /// Nothing, or something that the text that prevails does not answer.
    Open,
    /// What comes was lacking, what goes for it was too much, and what stays keeps its order.
    Closer,
    /// They were those of the text that prevails, and no longer are.
    Apart(Difference),
}

/// A section that would no longer agree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// The heading as it would be.
    pub heading: String,
    /// Marks that the text that prevails does not have there.
    pub surplus: Vec<String>,
    /// Marks that it has there and the translation would not.
    pub lacking: Vec<String>,
}

impl Agreement {
    /// Compares a translation before and after its correction with the text that prevails.
    pub fn of(lang: &Lang, old: &Prose, new: &Prose, (prevails, of): (&Prose, &Lang)) -> Self {
        let (before, changed) = (marks(old, lang), marks(new, lang));
        let authentic = marks(prevails, of);
        let relation = |(id, after): (&String, &Vec<Mark>)| {
            let (before, model) = (before.get(id)?, authentic.get(id)?);
            Some((
                id.clone(),
                relate(before, after, model, || heading(new, id)),
            ))
        };
        let sections = prevails.all_sections().into_iter();
        let words = sections.filter_map(|section| {
            let blocks = canon::blocks(&alone(section));
            let words = blocks.iter().flat_map(|block| words_of(&block.text));
            Some((section.id.as_ref()?.to_string(), words.collect()))
        });
        Self {
            relations: changed.iter().filter_map(relation).collect(),
            words: words.collect(),
            months: [old, new]
                .into_iter()
                .flat_map(|text| months(text, lang))
                .collect(),
        }
    }

    /// Returns the sections that agreed and would no longer.
    pub fn apart(&self) -> impl Iterator<Item = &Difference> {
        self.relations
            .values()
            .filter_map(|relation| match relation {
                Relation::Apart(difference) => Some(difference),
                Relation::Open | Relation::Closer => None,
            })
    }

    /// Returns whether the text that prevails answers for figures and addresses of a section.
    pub(super) fn answers_marks(&self, section: &str) -> bool {
        self.relations.get(section) == Some(&Relation::Closer)
    }

    /// Returns whether the text that prevails answers for a name that comes or goes in a section: it
    /// has the one and lacks the other, or it is a month, which it answers for as a figure.
    pub(super) fn answers_name(&self, section: &str, name: &str, comes: bool) -> bool {
        let words = self.words.get(section);
        words.is_some_and(|words| words.contains(name) == comes)
            || self.months.contains(name) && self.answers_marks(section)
    }
}

fn relate(
    before: &[Mark],
    after: &[Mark],
    model: &[Mark],
    heading: impl FnOnce() -> String,
) -> Relation {
    let (old, new, model) = (counted(before), counted(after), counted(model));
    if old == new {
        return Relation::Open;
    }
    if old == model {
        return Relation::Apart(Difference {
            heading: heading(),
            surplus: beyond(&new, &model),
            lacking: beyond(&model, &new),
        });
    }
    let of = |counts: &Counts<'_>, mark: &Mark| counts.get(mark).copied().unwrap_or(0);
    let all: BTreeSet<&Mark> = old.keys().chain(new.keys()).copied().collect();
    let is_closer = all.into_iter().all(|mark| {
        let (was, is, meant) = (of(&old, mark), of(&new, mark), of(&model, mark));
        if is < was {
            is >= meant
        } else {
            is == was || is <= meant
        }
    });
    // A figure that goes alone may stand in words where it prevails.
    let is_replaced = after.len() >= before.len();
    if is_closer && is_replaced && staying(before, &new) == staying(after, &old) {
        Relation::Closer
    } else {
        Relation::Open
    }
}

type Counts<'a> = BTreeMap<&'a Mark, usize>;

fn counted(marks: &[Mark]) -> Counts<'_> {
    let mut counts = Counts::new();
    for mark in marks {
        *counts.entry(mark).or_insert(0) += 1;
    }
    counts
}

/// Returns what one side has more of than the other, once for each that is too many.
fn beyond(one: &Counts<'_>, other: &Counts<'_>) -> Vec<String> {
    let more = one.iter().flat_map(|(mark, count)| {
        let many = count.saturating_sub(other.get(mark).copied().unwrap_or(0));
        std::iter::repeat_n(mark.words().to_owned(), many)
    });
    more.collect()
}

/// Returns the marks of one side that the other has too, in order.
fn staying<'a>(marks: &'a [Mark], other: &Counts<'_>) -> Vec<&'a Mark> {
    let mut left = other.clone();
    let stays = |mark: &&Mark| match left.get_mut(*mark) {
        Some(count) if *count > 0 => {
            *count -= 1;
            true
        }
        _ => false,
    };
    marks.iter().filter(stays).collect()
}

fn heading(prose: &Prose, id: &str) -> String {
    let mut sections = prose.all_sections().into_iter();
    let section =
        sections.find(|section| section.id.as_ref().is_some_and(|own| own.as_str() == id));
    section.map_or(String::new(), |section| canon::plain(&section.heading))
}

/// Returns the words of a text that are months.
fn months(prose: &Prose, lang: &Lang) -> BTreeSet<String> {
    let Some(formats) = Formats::new(lang) else {
        return BTreeSet::new();
    };
    let blocks = canon::blocks(prose);
    let words = blocks.iter().flat_map(|block| words_of(&block.text));
    words.filter(|word| formats.month(word).is_some()).collect()
}

fn words_of(text: &str) -> impl Iterator<Item = String> + '_ {
    let words = text.split(|c: char| !c.is_alphanumeric());
    words.filter(|word| !word.is_empty()).map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::Agreement;
    use crate::base::{Source, TreePath};
    use crate::lang::Lang;
    use crate::prose::{Form, Prose, parse};

    fn prose(words: &str) -> Prose {
        let path = TreePath::parse("content/a/en.md").expect("a safe path");
        let text = format!("## A {{#a}}\n\n{words}\n");
        parse(&Source { path, text }, 0, Form::Working).prose
    }

    fn agreement(old: &str, new: &str, prevails: &str) -> Agreement {
        let [en, fr] = ["en", "fr"].map(|tag| Lang::parse(tag).expect("a tag"));
        Agreement::of(&en, &prose(old), &prose(new), (&prose(prevails), &fr))
    }

    #[test]
    fn what_the_text_that_prevails_has_may_come_and_what_it_lacks_may_go() {
        let closer =
            |old: &str, new: &str, prevails: &str| agreement(old, new, prevails).answers_marks("a");
        let fr = "Douze mois, puis 30 jours, dès le 15 octobre 2021.";
        let en = |days: &str, date: &str| format!("12 months, then {days} days, from {date}.");
        let right = en("30", "October 15, 2021");
        assert!(closer(&en("31", "October 15, 2021"), &right, fr));
        assert!(closer(&en("30", "October 5, 2021"), &right, fr));
        assert!(closer(&en("some", "October 15, 2021"), &right, fr));
        let open = [
            (en("31", "October 15, 2021"), en("32", "October 15, 2021")),
            (right.clone(), en("30", "October 5, 2021")),
            // Figures in words are not seen: what only goes may be one of them.
            (right.clone(), right.replace("12", "thirteen")),
            (
                right.replace("12 months, then 30", "30 months, then 12"),
                right.clone(),
            ),
        ];
        for (old, new) in open {
            assert!(!closer(&old, &new, fr), "{old} → {new}");
        }
        let (old, new) = ("From 24 to 12, then 31.", "From 12 to 24, then 30.");
        assert!(!closer(old, new, "De 12 à 24, puis 30."), "order");
        let (old, new) = ("[x](https://a.example/)", "[x](https://b.example/)");
        assert!(closer(old, new, new) && !closer(new, old, new));
    }

    #[test]
    fn a_section_that_agreed_may_not_part() {
        let apart = agreement("Kept 12 months.", "Kept 13 months.", "Gardé 12 mois.");
        let apart: Vec<_> = apart.apart().collect();
        assert_eq!(apart.len(), 1);
        assert_eq!(
            (apart[0].heading.as_str(), &apart[0].surplus[..]),
            ("A", &["13".to_owned()][..])
        );
        assert_eq!(apart[0].lacking, ["12"]);
        let open = agreement("Kept 12 months.", "Kept 13 months.", "Gardé un an.");
        assert_eq!(open.apart().count(), 0);
    }

    #[test]
    fn names_are_answered_by_the_words_of_the_section() {
        let names = agreement("To Acmee.", "To Acme.", "Chez Acme.");
        assert!(names.answers_name("a", "Acme", true));
        assert!(names.answers_name("a", "Acmee", false));
        assert!(!names.answers_name("a", "Acme", false));
        assert!(!names.answers_name("b", "Acme", true));
        let dates = agreement("On May 5, 2021.", "On June 5, 2021.", "Le 5 juin 2021.");
        assert!(dates.answers_name("a", "June", true) && dates.answers_name("a", "May", false));
    }
}
