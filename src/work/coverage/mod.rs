//! Which duty is met where: the rules of packs against working texts, or against a published version.

mod words;

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use crate::base::{Date, Report, SectionId, Source};
use crate::check::rules::{self, Cell, Row, Standing, Subject, Text};
use crate::check::settled;
use crate::compile::Opened;
use crate::lang::Lang;
use crate::load::{self, Tree};
use crate::model::rule::{Duty, FactId, Facts, Pack, When};
use crate::model::{Continued, Document, Kind, Site, Version, VersionId};
use crate::prose::{Form, Prose, canon, header, parse};

use super::rules::{expressions, working};

pub use words::{apart_name, apart_words, cell_name, cell_words, standing_name, standing_words};

/// How the duties of a document stand.
pub struct Coverage<'a> {
    /// The document.
    pub document: &'a Document,
    /// The version looked at; `None` for the working texts.
    pub version: Option<&'a Version>,
    /// The languages of its texts, in the site's order.
    pub languages: Vec<&'a Lang>,
    /// The languages whose text prevails.
    pub authentic: &'a [Lang],
    /// The headings of sections with their numbers, by language.
    pub headings: BTreeMap<&'a Lang, BTreeMap<SectionId, String>>,
    /// The duties, sorted by pack, in the order of its file.
    pub rows: Vec<Row<'a>>,
    /// What editors are told of duties that are not met, as the site weighs it.
    pub findings: Report,
    /// What is known of the site.
    facts: &'a Facts,
}

/// What is left to do about a duty.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Left {
    /// Something is not as it must be.
    Mend,
    /// A fact is to be told, on which it hangs whether the duty applies.
    Answer,
    /// Something is to be done when the version is published.
    Deed,
    /// Nothing: it was set aside.
    Waived,
    /// Nothing: it is met.
    Nothing,
    /// Nothing: it does not apply.
    Apart,
}

impl Left {
    /// Returns whether nobody has to do anything.
    pub fn is_nothing(self) -> bool {
        matches!(self, Self::Waived | Self::Nothing | Self::Apart)
    }
}

impl Coverage<'_> {
    /// Returns the duties by pack.
    pub fn by_pack(&self) -> impl Iterator<Item = (&Pack, &[Row<'_>])> {
        let packs = self.rows.chunk_by(|a, b| a.pack.id == b.pack.id);
        packs.filter_map(|rows| Some((rows.first()?.pack, rows)))
    }

    /// Returns how many duties apply, and how many of them every text that prevails meets, or nobody
    /// has to.
    pub fn met(&self) -> (usize, usize) {
        let left = self.rows.iter().map(|row| self.left(row));
        let applying = left.filter(|left| *left != Left::Apart);
        let met = applying.clone().filter(|left| left.is_nothing());
        (applying.count(), met.count())
    }

    /// Returns how many duties stand in one way.
    pub fn count(&self, left: Left) -> usize {
        let rows = self.rows.iter();
        rows.filter(|row| self.left(row) == left).count()
    }

    /// Returns whether nothing is left to do for a duty.
    pub fn is_met(&self, row: &Row<'_>) -> bool {
        self.left(row).is_nothing()
    }

    /// Returns what is left to do about a duty.
    pub fn left(&self, row: &Row<'_>) -> Left {
        let is_met = match &row.standing {
            Standing::Apart => return Left::Apart,
            Standing::Waived(_) => return Left::Waived,
            Standing::Asked(_) => return Left::Answer,
            Standing::Deed(_) => return Left::Deed,
            Standing::Denied(..) => false,
            Standing::Register(short) => short.is_empty(),
            Standing::Texts(cells) => {
                let mut cells = cells.iter();
                cells.all(|(lang, cell)| is_good(cell) || !self.is_asked(lang, cell))
            }
        };
        if is_met { Left::Nothing } else { Left::Mend }
    }

    /// Returns whether a duty is met only when it is met in a language: of declarations the texts that
    /// prevail are asked, of words every text.
    pub fn is_asked(&self, lang: &Lang, cell: &Cell) -> bool {
        matches!(cell, Cell::Words(_) | Cell::Lacks(_) | Cell::NoText)
            || self.authentic.contains(lang)
    }

    /// Returns why a duty that does not apply does not.
    pub fn why_apart<'r>(&self, row: &Row<'r>) -> Apart<'r> {
        let holds = |condition| self.facts.holds(condition).unwrap_or_default();
        match &row.rule.when {
            When::If(condition) if !holds(condition) => Apart::Fact(&condition.fact, false),
            When::Unless(condition) if holds(condition) => Apart::Fact(&condition.fact, true),
            When::OnChange(_) if self.version.is_some() => Apart::Done,
            When::OnChange(_) => Apart::Unchanged,
            When::If(_) | When::Unless(_) | When::Always => match row.rule.duty {
                Duty::Deed => Apart::Done,
                _ => Apart::NoRegister,
            },
        }
    }

    /// Returns how a duty stands in languages that a rule asks for and in which there is no text.
    pub fn elsewhere<'r>(&self, row: &'r Row<'_>) -> Vec<(&'r Lang, &'r Cell)> {
        let Standing::Texts(cells) = &row.standing else {
            return Vec::new();
        };
        let cells = cells.iter().map(|(lang, cell)| (*lang, cell));
        cells
            .filter(|(lang, _)| !self.languages.contains(lang))
            .collect()
    }

    /// Returns the heading of a section with its number, in a language that has it.
    pub fn heading(&self, lang: &Lang, section: &SectionId) -> Option<&str> {
        let headings = self.headings.get(lang)?;
        headings.get(section).map(String::as_str)
    }
}

/// Why a duty does not apply.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Apart<'a> {
    /// A fact says so: whether it holds.
    Fact(&'a FactId, bool),
    /// It speaks of changes, and none of them was made.
    Unchanged,
    /// It speaks of what is done when a version is published.
    Done,
    /// It speaks of a register that is not kept.
    NoRegister,
}

/// Returns whether a text is as a duty wants it.
pub fn is_good(cell: &Cell) -> bool {
    matches!(cell, Cell::Met(_) | Cell::Clean)
}

/// Returns how the duties of a document stand in its working texts, or in a version.
pub fn coverage<'a>(
    opened: &'a Opened,
    site: &'a Site,
    tree: &Tree,
    (document, version): (&'a Document, Option<&'a Version>),
    as_of: Date,
) -> Coverage<'a> {
    let subject = match version {
        None => working(opened, site, tree, document, None, as_of),
        Some(version) => sealed(opened, site, tree, document, version),
    };
    let offered = site.config.languages.iter();
    let texts = subject.texts.iter();
    let rows = rules::rows(&subject, &site.config.facts);
    let findings = rules::findings(&subject, &rows).sorted();
    Coverage {
        document,
        version,
        languages: offered
            .filter(|lang| subject.texts.contains_key(lang))
            .collect(),
        authentic: subject.authentic,
        headings: texts
            .map(|(lang, text)| (*lang, headings(&text.prose)))
            .collect(),
        findings: settled(findings, &site.config.severities),
        facts: &site.config.facts,
        rows,
    }
}

fn headings(prose: &Prose) -> BTreeMap<SectionId, String> {
    let sections = prose.all_sections().into_iter();
    let headings = sections.filter_map(|section| {
        let words = canon::one_line(&canon::plain(&section.heading));
        Some((section.id.clone()?, format!("{}{words}", section.prefix)))
    });
    headings.collect()
}

/// Returns a version as rules look at it: its sealed texts in their latest revision, what their sources
/// print, and its own registers. What later documents continue of it is among its duties.
fn sealed<'a>(
    opened: &'a Opened,
    site: &'a Site,
    tree: &Tree,
    document: &'a Document,
    version: &'a Version,
) -> Subject<'a> {
    let id = VersionId {
        document: document.id.clone(),
        effective: version.effective,
    };
    let heirs = heirs(site, &id);
    let kinds: BTreeSet<Kind> = heirs.iter().flat_map(|heir| kinds_of(heir)).collect();
    let mut packs: BTreeMap<_, &Pack> = BTreeMap::new();
    for heir in std::iter::once(document).chain(heirs) {
        let named = rules::packs_of(&opened.packs, heir);
        packs.extend(named.into_iter().map(|pack| (&pack.id, pack)));
    }
    let (publishers, _) = load::publishers(tree, &version.registers_folder());
    let publisher = publishers.get(&version.publisher).cloned();
    let languages = version.texts.keys().chain(version.added.keys());
    let texts = languages.filter_map(|lang| Some((lang, sealed_text(tree, version, lang)?)));
    Subject {
        document,
        kinds: kinds.into_iter().chain(kinds_of(document)).collect(),
        packs: packs.into_values().collect(),
        publisher: (&version.publisher, publisher.map(Cow::Owned)),
        catalog: &opened.catalog,
        registers: Cow::Owned(load::sealed_registers(tree, version)),
        authentic: &version.authentic,
        texts: texts.collect(),
        waivers: &version.waivers,
        changed: None,
    }
}

fn kinds_of(document: &Document) -> impl Iterator<Item = Kind> {
    document.also.iter().copied().chain([document.kind])
}

/// Returns the other documents that continue sections of a version.
fn heirs<'a>(site: &'a Site, id: &VersionId) -> Vec<&'a Document> {
    let from = |continued: &String| {
        let continued = Continued::parse(continued);
        continued.is_some_and(|continued| continued.version == *id)
    };
    let is_heir = |document: &&Document| {
        document.id != id.document && document.versions().any(|v| v.continues.iter().any(from))
    };
    site.documents.iter().filter(is_heir).collect()
}

fn sealed_text<'a>(tree: &Tree, version: &Version, lang: &Lang) -> Option<Text<'a>> {
    let mut report = Report::new();
    let text = version.revision(lang, version.latest(lang))?;
    let source = tree.text(&text.path, &mut report)?;
    let numbering = version.numbering(lang);
    let form = Form::Sealed(&numbering);
    let (_, body, _) = header::cut(&source, form);
    let prose = parse(&source, body, form).prose;
    let prints = version
        .folder
        .join(&format!("source/{lang}.md"))
        .and_then(|path| tree.text(&path, &mut report))
        .map_or_else(Vec::new, |source| expressions(&of_source(&source)));
    Some(Text {
        path: Cow::Owned(text.path.clone()),
        source: Cow::Owned(source.text),
        body,
        prose: Cow::Owned(prose),
        prints,
    })
}

fn of_source(source: &Source) -> Prose {
    let (_, body, _) = header::cut(source, Form::Working);
    parse(source, body, Form::Working).prose
}
