//! Rules of packs against texts: what is declared, and what is not.
//!
//! [`rows`] looks at one document as a whole, at its working texts or at a published version, and says
//! how each duty stands in each language; [`findings`] makes of it what editors are told. Nothing here
//! judges words: a declaration counts as one.

mod declared;
mod facts;
mod findings;
mod known;
mod looked;
mod register;
mod search;

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::Arc;

use crate::base::{Place, PublisherId, RuleId, SectionId, TreePath};
use crate::lang::{Catalog, Lang};
use crate::model::register::Registers;
use crate::model::rule::{
    Change, Column, Duty, FactId, Facts, Met, Pack, Packs, PublisherField, RowTest, Rule, When,
};
use crate::model::{Document, Kind, Level, Publisher};
use crate::prose::Prose;

pub use facts::answers;
pub use findings::{findings, questions};
pub use known::known;
use looked::Looked;

/// What is looked at: the texts of a document that belong together, with what they may print.
pub struct Subject<'a> {
    /// The document.
    pub document: &'a Document,
    /// The kinds whose duties it holds.
    pub kinds: BTreeSet<Kind>,
    /// The packs by which it is checked, sorted by id.
    pub packs: Vec<&'a Pack>,
    /// Who publishes it.
    pub publisher: (&'a PublisherId, Option<Cow<'a, Publisher>>),
    /// The words of all languages.
    pub catalog: &'a Arc<Catalog>,
    /// The registers that it may print.
    pub registers: Cow<'a, Registers>,
    /// The languages whose text prevails, of which each must meet the rules.
    pub authentic: &'a [Lang],
    /// Its texts.
    pub texts: BTreeMap<&'a Lang, Text<'a>>,
    /// Rules set aside, with the reason.
    pub waivers: &'a BTreeMap<String, String>,
    /// What the next version changes; nothing of a version that is published.
    pub changed: Option<Changed>,
}

/// A text that is looked at.
pub struct Text<'a> {
    /// Its file.
    pub path: Cow<'a, TreePath>,
    /// The file's text.
    pub source: Cow<'a, str>,
    /// Where the body starts in it.
    pub body: usize,
    /// Its tree.
    pub prose: Cow<'a, Prose>,
    /// The expressions that it prints, or that it was sealed from.
    pub prints: Vec<String>,
}

/// What the next version changes.
#[derive(Debug, Clone, Default)]
pub struct Changed {
    /// The sections in which words changed, came or went, with the rules that they answer.
    pub sections: BTreeMap<SectionId, BTreeSet<RuleId>>,
    /// Parts of registers that have a row more.
    pub adds: BTreeSet<Column>,
    /// What kind of change it is said to be.
    pub level: Option<Level>,
    /// Whether readers are asked for consent again.
    pub consent_again: bool,
}

/// A duty of a document.
pub struct Row<'a> {
    /// The pack it is in.
    pub pack: &'a Pack,
    /// The rule.
    pub rule: &'a Rule,
    /// How it stands.
    pub standing: Standing<'a>,
}

/// How a duty stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Standing<'a> {
    /// It does not apply: a fact says so, nothing changed, or it speaks of the rows of a register that is
    /// not kept.
    Apart,
    /// Whether it applies is not known.
    Asked(&'a FactId),
    /// It is set aside for a reason.
    Waived(&'a str),
    /// It is for people to do when the version is published; the sections that call for it.
    Deed(Vec<SectionId>),
    /// It is called for by what changed, and the version is said to be editorial only.
    Denied(Vec<SectionId>, Vec<Column>),
    /// It is looked at in the register: rows that fall short.
    Register(Vec<ShortRow>),
    /// It is looked at in each text.
    Texts(BTreeMap<&'a Lang, Cell>),
}

/// A row of a register that falls short of a rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShortRow {
    /// What it is called.
    pub name: String,
    /// Where it stands.
    pub place: Place,
}

/// How a duty stands in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    /// It is declared, by these.
    Met(Vec<By>),
    /// It is declared by a section that says next to nothing.
    Thin(SectionId),
    /// It is declared, but not apart from other things.
    NotApart(SectionId),
    /// It is not declared; what of the publisher's register would do.
    Unmet(Vec<Wanting>),
    /// None of the words that it speaks of stand there.
    Clean,
    /// Words stand there that it speaks of.
    Words(Vec<Range<usize>>),
    /// Sections of the text that prevails are missing.
    Lacks(Vec<SectionId>),
    /// There is no text in the language.
    NoText,
}

/// What meets a duty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum By {
    /// A section that says so.
    Section(SectionId),
    /// The publisher's register, printed.
    Publisher,
    /// Another register, printed.
    Register(Column),
    /// A whole text.
    Text,
}

/// Something of the publisher's register that a text does not print.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wanting {
    /// What.
    pub field: PublisherField,
    /// Whether the register holds it.
    pub is_known: bool,
}

/// Returns how each duty of a document stands, sorted by pack, in the order of its file.
pub fn rows<'a>(subject: &Subject<'a>, facts: &Facts) -> Vec<Row<'a>> {
    let all = subject.packs.iter();
    let all = all.flat_map(|pack| pack.rules.iter().map(move |rule| (*pack, rule)));
    let held = all.filter(|(_, rule)| rule.kinds.iter().any(|kind| subject.kinds.contains(kind)));
    let texts = looked::texts(subject);
    held.map(|(pack, rule)| Row {
        pack,
        rule,
        standing: standing(subject, &texts, rule, facts),
    })
    .collect()
}

/// Returns the packs that a document names and that are known, sorted by id.
pub fn packs_of<'p>(packs: &'p Packs, document: &Document) -> Vec<&'p Pack> {
    let named = document.packs.iter();
    let mut packs: Vec<&Pack> = named.filter_map(|(id, _)| packs.get(id)).collect();
    packs.sort_by(|a, b| a.id.cmp(&b.id));
    packs
}

fn standing<'a>(
    subject: &Subject<'a>,
    looked: &BTreeMap<&'a Lang, Looked<'_>>,
    rule: &'a Rule,
    facts: &Facts,
) -> Standing<'a> {
    if let Some(reason) = subject.waivers.get(rule.id.as_str()) {
        return Standing::Waived(reason);
    }
    let applies = match &rule.when {
        When::Always | When::OnChange(_) => Some(true),
        When::If(condition) => facts.holds(condition),
        When::Unless(condition) => facts.holds(condition).map(|holds| !holds),
    };
    match (applies, rule.when.condition()) {
        (None, Some(condition)) => return Standing::Asked(&condition.fact),
        (Some(false), _) | (None, None) => return Standing::Apart,
        (Some(true), _) => {}
    }
    if let When::OnChange(change) = &rule.when {
        return on_change(subject, change);
    }
    match &rule.duty {
        Duty::Deed => match subject.changed {
            Some(_) => Standing::Deed(Vec::new()),
            None => Standing::Apart,
        },
        Duty::Declared(met) => Standing::Texts(declared::cells(subject, looked, rule, (met, None))),
        Duty::Rows(rows) => {
            let languages: Vec<&Lang> = subject.texts.keys().copied().collect();
            let short = register::short(&subject.registers, rows, &languages);
            match (short, &rows.test) {
                (Some(short), RowTest::Filled) if !short.is_empty() => Standing::Register(short),
                // What the register says must be where readers see it; where none is kept, a section
                // says it.
                (_, RowTest::Filled) => {
                    let met = [Met::Section, Met::Register(rows.column)];
                    let met = (met.as_slice(), rows.exemption);
                    Standing::Texts(declared::cells(subject, looked, rule, met))
                }
                (None, _) => Standing::Apart,
                (Some(short), _) => Standing::Register(short),
            }
        }
        Duty::Words { patterns, .. } => {
            let texts = subject.texts.iter();
            let cells = texts.map(|(lang, text)| {
                let found = search::find(patterns, lang, text);
                let cell = if found.is_empty() {
                    Cell::Clean
                } else {
                    Cell::Words(found)
                };
                (*lang, cell)
            });
            Standing::Texts(cells.collect())
        }
        Duty::Languages(languages) => Standing::Texts(whole_texts(subject, languages)),
    }
}

/// What changed calls for the duty: that readers are told, as they are of a material version.
fn on_change<'a>(subject: &Subject<'a>, change: &Change) -> Standing<'a> {
    let Some(changed) = &subject.changed else {
        return Standing::Apart;
    };
    let sections = changed.sections.iter();
    let sections = sections.filter(|(_, covers)| change.covers.iter().any(|c| covers.contains(c)));
    let sections: Vec<SectionId> = sections.map(|(id, _)| id.clone()).collect();
    let adds = change.adds.iter().filter(|add| changed.adds.contains(add));
    let adds: Vec<Column> = adds.copied().collect();
    if sections.is_empty() && adds.is_empty() {
        return Standing::Apart;
    }
    if changed.level == Some(Level::Editorial) && !changed.consent_again {
        Standing::Denied(sections, adds)
    } else {
        Standing::Deed(sections)
    }
}

/// Whether texts in some languages are there, with all sections of the text that prevails.
fn whole_texts<'a>(subject: &Subject<'a>, languages: &'a [Lang]) -> BTreeMap<&'a Lang, Cell> {
    let model = subject.authentic.iter().find_map(|l| subject.texts.get(l));
    let cell = |lang: &'a Lang| {
        let mut texts = subject.texts.iter();
        let near = texts.find(|(other, _)| other.family() == lang.family());
        let near = near.map(|(_, text)| text);
        let Some(text) = subject.texts.get(lang).or(near) else {
            return Cell::NoText;
        };
        let model = model.map_or_else(Vec::new, |model| model.prose.all_sections());
        let ids = model.into_iter().filter_map(|section| section.id.as_ref());
        let own = text.prose.all_sections().into_iter();
        let own: BTreeSet<&SectionId> = own.filter_map(|one| one.id.as_ref()).collect();
        let lacks = ids.filter(|id| !own.contains(id));
        let lacks: Vec<SectionId> = lacks.cloned().collect();
        if lacks.is_empty() {
            Cell::Met(vec![By::Text])
        } else {
            Cell::Lacks(lacks)
        }
    };
    languages.iter().map(|lang| (lang, cell(lang))).collect()
}
