//! Whether a duty is declared: by a section, or by what a text prints of registers.

use std::collections::BTreeMap;

use crate::base::{RuleId, SectionId};
use crate::lang::Lang;
use crate::model::register::cookies::Exemption;
use crate::model::rule::{Met, PublisherField, Rule, pattern};
use crate::prose::placeholder::placeholders;
use crate::prose::tree::{Block, BlockKind, InlineKind};
use crate::prose::{Section, walk};

use super::looked::{Covering, Looked};
use super::{By, Cell, Subject, Text, Wanting, register};

/// Words from which on a section says something.
const SAYS_SOMETHING: usize = 11;

/// What a printed value counts as: a name, an address and a table say more than one word.
const VALUE_WORDS: usize = 5;

/// Letters of a word in scripts that do not part words.
const LETTERS_OF_A_WORD: usize = 12;

/// Returns how a declaration stands in each text; what it asks of trackers may be asked of those with
/// one exemption alone.
pub(super) fn cells<'a>(
    subject: &Subject<'a>,
    texts: &BTreeMap<&'a Lang, Looked<'_>>,
    rule: &Rule,
    (met, exemption): (&[Met], Option<Exemption>),
) -> BTreeMap<&'a Lang, Cell> {
    let cell = |(lang, text): (&&'a Lang, &Looked<'_>)| {
        (*lang, cell(subject, (lang, text), rule, (met, exemption)))
    };
    texts.iter().map(cell).collect()
}

fn cell(
    subject: &Subject<'_>,
    (lang, text): (&Lang, &Looked<'_>),
    rule: &Rule,
    (met, exemption): (&[Met], Option<Exemption>),
) -> Cell {
    let mut by = Vec::new();
    let mut weak = None;
    let mut wanting = Vec::new();
    for way in met {
        match way {
            Met::Section => {
                for Covering { id, section, .. } in text.covering(&rule.id) {
                    if is_thin(section) {
                        weak.get_or_insert(Cell::Thin(SectionId::clone(id)));
                    } else {
                        by.push(By::Section(SectionId::clone(id)));
                    }
                }
            }
            Met::SectionOfItsOwn(beside) => {
                for Covering { id, section, rules } in text.covering(&rule.id) {
                    let is_own = |other: &RuleId| *other == rule.id || beside.contains(other);
                    if !rules.iter().all(is_own) {
                        weak.get_or_insert(Cell::NotApart(SectionId::clone(id)));
                    } else if is_thin(section) {
                        weak.get_or_insert(Cell::Thin(SectionId::clone(id)));
                    } else {
                        by.push(By::Section(SectionId::clone(id)));
                    }
                }
            }
            Met::Publisher(fields) => {
                let lacks = lacks(subject, lang, text, fields);
                if lacks.is_empty() {
                    by.push(By::Publisher);
                } else if wanting.is_empty() {
                    wanting = lacks;
                }
            }
            Met::Register(column) => {
                let rows = (*column, exemption);
                if register::is_told(&subject.registers, rows, &text.entries) {
                    by.push(By::Register(*column));
                }
            }
        }
    }
    match (by.is_empty(), weak) {
        (false, _) => Cell::Met(by),
        (true, Some(weak)) => weak,
        (true, None) => Cell::Unmet(wanting),
    }
}

fn lacks(
    subject: &Subject<'_>,
    lang: &Lang,
    text: &Looked<'_>,
    fields: &[PublisherField],
) -> Vec<Wanting> {
    let (_, publisher) = &subject.publisher;
    let wanting = fields.iter().filter_map(|field| {
        let is_known = publisher
            .as_ref()
            .is_some_and(|publisher| field.is_in(publisher, lang));
        let name = format!("publisher.{}", field.name());
        (!is_known || !text.facts.contains(name.as_str())).then_some(Wanting {
            field: *field,
            is_known,
        })
    });
    wanting.collect()
}

/// Returns whether a section says next to nothing, its subsections included; what is still to be
/// filled in says nothing.
pub(super) fn is_thin(section: &Section) -> bool {
    measure(section, &|text| count(&filled_in(text))) < SAYS_SOMETHING
}

/// Returns how much a section says, in words, with those that are still to be replaced.
pub(super) fn words(section: &Section) -> usize {
    measure(section, &count)
}

/// Returns how much a section says, its runs of words counted by `count`.
fn measure(section: &Section, count: &dyn Fn(&str) -> usize) -> usize {
    let own = section.blocks.iter().map(|block| block_words(block, count));
    let below = section.children.iter().map(|below| measure(below, count));
    own.chain(below).sum()
}

/// Returns words without what asks to be replaced.
fn filled_in(text: &str) -> String {
    let mut words = text.to_owned();
    let mut gaps = placeholders(text);
    pattern::apart(&mut gaps);
    for gap in gaps.into_iter().rev() {
        words.replace_range(gap, " ");
    }
    words
}

fn block_words(block: &Block, count: &dyn Fn(&str) -> usize) -> usize {
    let all = |blocks: &[Block]| blocks.iter().map(|block| block_words(block, count)).sum();
    match &block.kind {
        BlockKind::Paragraph(inlines) => inline_words(inlines, count),
        BlockKind::List { items, .. } => items.iter().map(|item| all(item)).sum(),
        BlockKind::Quote(blocks) => all(blocks),
        BlockKind::Code(text) => count(text),
        BlockKind::Table { head, rows, .. } => {
            let cells = head.iter().chain(rows.iter().flatten());
            cells.map(|cell| inline_words(cell, count)).sum()
        }
        BlockKind::Rule => 0,
    }
}

fn inline_words(inlines: &[crate::prose::tree::Inline], count: &dyn Fn(&str) -> usize) -> usize {
    let mut words = 0;
    walk::each(inlines, &mut |inline| match &inline.kind {
        InlineKind::Text(text) | InlineKind::Code(text) => words += count(text),
        InlineKind::Value(_) => words += VALUE_WORDS,
        _ => {}
    });
    words
}

fn count(text: &str) -> usize {
    let parted = text.split_whitespace();
    let parted = parted.filter(|word| word.contains(char::is_alphanumeric));
    let letters = text.chars().filter(|c| c.is_alphanumeric()).count();
    parted.count().max(letters / LETTERS_OF_A_WORD)
}

/// Returns the sections of a text that say next to nothing and answer rules among these. One that says
/// nothing because it is still to be filled in is told where it is.
pub(super) fn thin<'t>(
    text: &'t Text<'_>,
    is_held: impl Fn(&RuleId) -> bool,
) -> Vec<(&'t Section, &'t SectionId, Vec<&'t RuleId>)> {
    let sections = text.prose.all_sections().into_iter();
    let thin = sections.filter(|section| words(section) < SAYS_SOMETHING);
    thin.filter_map(|section| {
        let held: Vec<&RuleId> = section.covers.iter().filter(|rule| is_held(rule)).collect();
        let id = section.id.as_ref()?;
        (!held.is_empty()).then_some((section, id, held))
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::{count, filled_in};

    #[test]
    fn what_is_to_be_filled_in_says_nothing() {
        let text = "Le délégué : [à compléter : nom et adresse du délégué], [[nom]] et [●].";
        assert_eq!(count(&filled_in(text)), 3);
        assert_eq!(count(&filled_in("[insérer [nom de la société] ici]")), 2);
    }

    #[test]
    fn words_are_counted_in_scripts_that_do_not_part_them() {
        assert_eq!(count("un, deux – trois"), 3);
        assert_eq!(count(&"条".repeat(36)), 3);
    }
}
