//! What rules look at in a text, found once for all of them: which sections answer which rule, and what
//! of registers is printed.

use std::collections::{BTreeMap, BTreeSet};

use crate::base::{Place, RuleId, SectionId};
use crate::lang::Lang;
use crate::prose::Section;
use crate::value::{Facts, entries, facts_named, is_component};

use super::{Subject, Text};

/// What a text says for rules to look at.
pub(super) struct Looked<'s> {
    /// The sections that answer each rule, in the order of the text.
    covering: BTreeMap<&'s RuleId, Vec<Covering<'s>>>,
    /// The facts that it prints.
    pub(super) facts: BTreeSet<&'static str>,
    /// Where the entries of registers stand that it prints, of all its tables.
    pub(super) entries: BTreeSet<&'s Place>,
}

/// A section that answers rules.
#[derive(Clone, Copy)]
pub(super) struct Covering<'s> {
    /// Its id.
    pub(super) id: &'s SectionId,
    /// The section.
    pub(super) section: &'s Section,
    /// All the rules that it answers.
    pub(super) rules: &'s [RuleId],
}

impl<'s> Looked<'s> {
    /// Returns the sections that answer a rule: those that say so, or that translate one that does.
    pub(super) fn covering(&self, rule: &RuleId) -> &[Covering<'s>] {
        self.covering.get(rule).map_or(&[], Vec::as_slice)
    }
}

/// Looks at each text of a document.
pub(super) fn texts<'a, 's>(subject: &'s Subject<'a>) -> BTreeMap<&'a Lang, Looked<'s>> {
    let model = subject.authentic.iter().find_map(|l| subject.texts.get(l));
    let mut models: BTreeMap<&SectionId, &Section> = BTreeMap::new();
    for section in model.into_iter().flat_map(|text| text.prose.all_sections()) {
        if let Some(id) = &section.id {
            models.entry(id).or_insert(section);
        }
    }
    let texts = subject.texts.iter();
    let looked = texts.map(|(lang, text)| {
        let looked = Looked {
            covering: covering(text, &models),
            facts: text
                .prints
                .iter()
                .flat_map(|one| facts_named(one))
                .collect(),
            entries: printed(subject, lang, text),
        };
        (*lang, looked)
    });
    looked.collect()
}

/// A section answers the rules of its heading, else those of the section of the same id in the text
/// that prevails.
fn covering<'s>(
    text: &'s Text<'_>,
    models: &BTreeMap<&SectionId, &'s Section>,
) -> BTreeMap<&'s RuleId, Vec<Covering<'s>>> {
    let mut all: BTreeMap<&RuleId, Vec<_>> = BTreeMap::new();
    for section in text.prose.all_sections() {
        let Some(id) = &section.id else {
            continue;
        };
        let model = models.get(id).map_or(&[][..], |model| &model.covers);
        let rules = match section.covers.as_slice() {
            [] => model,
            own => own,
        };
        let once: BTreeSet<&RuleId> = rules.iter().collect();
        for rule in once {
            let sections = all.entry(rule).or_default();
            sections.push(Covering { id, section, rules });
        }
    }
    all
}

fn printed<'s>(subject: &'s Subject<'_>, lang: &'s Lang, text: &Text<'_>) -> BTreeSet<&'s Place> {
    let (_, Some(publisher)) = &subject.publisher else {
        return BTreeSet::new();
    };
    let facts = Facts {
        lang,
        publisher,
        registers: &subject.registers,
        catalog: subject.catalog,
    };
    let components = text.prints.iter().filter(|one| is_component(one));
    let printed = components.filter_map(|one| entries(one, &facts));
    printed.flatten().collect()
}
