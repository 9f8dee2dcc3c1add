//! Whether a duty is declared: by a section, or by what a text prints of registers.

use std::collections::BTreeMap;

use crate::base::{RuleId, SectionId};
use crate::lang::Lang;
use crate::model::rule::{Met, PublisherField, Register, RowTest, Rows, Rule, pattern};
use crate::prose::findings::placeholders;
use crate::prose::tree::{Block, BlockKind, InlineKind};
use crate::prose::{Section, walk};

use super::{By, Cell, Subject, Text, Wanting, register};

/// Words from which on a section says something.
const SAYS_SOMETHING: usize = 11;

/// What a printed value counts as: a name, an address and a table say more than one word.
const VALUE_WORDS: usize = 5;

/// Letters of a word in scripts that do not part words.
const LETTERS_OF_A_WORD: usize = 12;

/// Returns how a declaration stands in each text.
pub(super) fn cells<'a>(
    subject: &Subject<'a>,
    rule: &Rule,
    met: &[Met],
) -> BTreeMap<&'a Lang, Cell> {
    let texts = subject.texts.iter();
    let cell = |(lang, text): (&&'a Lang, &Text<'a>)| (*lang, cell(subject, lang, text, rule, met));
    texts.map(cell).collect()
}

fn cell(subject: &Subject<'_>, lang: &Lang, text: &Text<'_>, rule: &Rule, met: &[Met]) -> Cell {
    let mut by = Vec::new();
    let mut weak = None;
    let mut wanting = Vec::new();
    for way in met {
        match way {
            Met::Section => {
                for section in covering(subject, text, &rule.id) {
                    let Some(id) = section.id.clone() else {
                        continue;
                    };
                    if is_thin(section) {
                        weak.get_or_insert(Cell::Thin(id));
                    } else {
                        by.push(By::Section(id));
                    }
                }
            }
            Met::SectionOfItsOwn(beside) => {
                for section in covering(subject, text, &rule.id) {
                    let Some(id) = section.id.clone() else {
                        continue;
                    };
                    let is_own = |other: &RuleId| *other == rule.id || beside.contains(other);
                    if !covers(subject, section).iter().all(is_own) {
                        weak.get_or_insert(Cell::NotApart(id));
                    } else if is_thin(section) {
                        weak.get_or_insert(Cell::Thin(id));
                    } else {
                        by.push(By::Section(id));
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
                let rows = Rows {
                    column: *column,
                    test: RowTest::Filled,
                    exemption: None,
                };
                let short = register::short(&subject.registers, &rows, &[]);
                if short.is_some_and(|short| short.is_empty()) && prints(text, column.register()) {
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

/// Returns the sections that answer a rule: those that say so, or that translate one that does.
fn covering<'t>(subject: &Subject<'_>, text: &'t Text<'_>, rule: &RuleId) -> Vec<&'t Section> {
    let mut sections = text.prose.all_sections();
    sections.retain(|section| covers(subject, section).contains(rule));
    sections
}

/// Returns the rules that a section answers: those of its heading, else those of the section of the
/// same id in the text that prevails.
fn covers<'t>(subject: &'t Subject<'_>, section: &'t Section) -> &'t [RuleId] {
    if !section.covers.is_empty() {
        return &section.covers;
    }
    let id = section.id.as_ref();
    let mut models = subject.authentic.iter();
    let model = models.find_map(|lang| subject.texts.get(lang));
    let model = id.and_then(|id| model?.prose.section(id));
    model.map_or(&[], |model| &model.covers)
}

fn lacks(
    subject: &Subject<'_>,
    lang: &Lang,
    text: &Text<'_>,
    fields: &[PublisherField],
) -> Vec<Wanting> {
    let (_, publisher) = &subject.publisher;
    let wanting = fields.iter().filter_map(|field| {
        let is_known = publisher
            .as_ref()
            .is_some_and(|publisher| field.is_in(publisher, lang));
        let name = format!("publisher.{}", field.name());
        let is_printed = text.prints.iter().any(|print| names(print, &name));
        (!is_known || !is_printed).then_some(Wanting {
            field: *field,
            is_known,
        })
    });
    wanting.collect()
}

/// Returns whether a text prints a register.
fn prints(text: &Text<'_>, register: Register) -> bool {
    let mut prints = text.prints.iter();
    prints.any(|print| names(print, register.name()))
}

/// Returns whether an expression holds a name as a whole.
fn names(expression: &str, name: &str) -> bool {
    let of_name = |c: char| c.is_alphanumeric() || matches!(c, '_' | '.');
    let mut found = expression.match_indices(name);
    found.any(|(at, _)| {
        let before = expression[..at].chars().next_back();
        let after = expression[at + name.len()..].chars().next();
        !before.is_some_and(of_name) && !after.is_some_and(of_name)
    })
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
    use super::{count, filled_in, names};

    #[test]
    fn a_name_is_found_as_a_whole() {
        assert!(names(" publisher.name | upper", "publisher.name"));
        assert!(!names("publisher.name.first", "publisher.name"));
        assert!(names("cookies(site=\"www\")", "cookies"));
        assert!(!names("my_cookies()", "cookies"));
    }

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
