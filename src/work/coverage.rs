//! Which duty is met where: the rules of packs against working texts, or against a published version.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use crate::base::{Date, Report, SectionId, Source, TreePath};
use crate::check::rules::{self, By, Cell, Row, Standing, Subject, Text};
use crate::compile::Opened;
use crate::lang::Lang;
use crate::load::{self, Tree};
use crate::model::rule::Pack;
use crate::model::{Continued, Document, Kind, Site, Version, VersionId};
use crate::prose::{Form, Prose, header, parse};

use super::Speech;
use super::rules::{expressions, working};

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
    /// The duties, sorted by pack, in the order of its file.
    pub rows: Vec<Row<'a>>,
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
        let applying = self
            .rows
            .iter()
            .filter(|row| row.standing != Standing::Apart);
        let met = applying.clone().filter(|row| self.is_met(row));
        (applying.count(), met.count())
    }

    /// Returns whether nothing is left to do for a duty.
    pub fn is_met(&self, row: &Row<'_>) -> bool {
        match &row.standing {
            Standing::Apart | Standing::Waived(_) => true,
            Standing::Asked(_) | Standing::Deed(_) | Standing::Denied(..) => false,
            Standing::Register(short) => short.is_empty(),
            Standing::Texts(cells) => {
                let asked = cells.iter().filter(|(lang, cell)| {
                    matches!(cell, Cell::Words(_) | Cell::Lacks(_) | Cell::NoText)
                        || self.authentic.contains(lang)
                });
                let mut asked = asked.map(|(_, cell)| cell);
                asked.all(|cell| matches!(cell, Cell::Met(_) | Cell::Clean))
            }
        }
    }
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
        None => working(opened, site, tree, document, as_of),
        Some(version) => sealed(opened, site, tree, document, version),
    };
    let offered = site.config.languages.iter();
    Coverage {
        document,
        version,
        languages: offered
            .filter(|lang| subject.texts.contains_key(lang))
            .collect(),
        authentic: subject.authentic,
        rows: rules::rows(&subject, &site.config.facts),
    }
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
    let folder = id.folder();
    let heirs = heirs(site, &id);
    let kinds: BTreeSet<Kind> = heirs.iter().flat_map(|heir| kinds_of(heir)).collect();
    let mut packs: BTreeMap<_, &Pack> = BTreeMap::new();
    for heir in std::iter::once(document).chain(heirs) {
        let named = rules::packs_of(&opened.packs, heir);
        packs.extend(named.into_iter().map(|pack| (&pack.id, pack)));
    }
    let registers = format!("{folder}/registers");
    let (publishers, _) = load::publishers(tree, &registers);
    let publisher = publishers.get(&version.publisher).cloned();
    let languages = version.texts.keys().chain(version.added.keys());
    let texts =
        languages.filter_map(|lang| Some((lang, sealed_text(tree, version, &folder, lang)?)));
    Subject {
        document,
        kinds: kinds.into_iter().chain(kinds_of(document)).collect(),
        packs: packs.into_values().collect(),
        publisher: (&version.publisher, publisher.map(Cow::Owned)),
        registers: Cow::Owned(load::read_registers(tree, &registers).0),
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

fn sealed_text<'a>(tree: &Tree, version: &Version, folder: &str, lang: &Lang) -> Option<Text<'a>> {
    let mut report = Report::new();
    let text = version.revision(lang, version.latest(lang))?;
    let source = tree.text(&text.path, &mut report)?;
    let numbering = version.numbering(lang);
    let form = Form::Sealed(&numbering);
    let (_, body, _) = header::cut(&source, form);
    let prose = parse(&source, body, form).prose;
    let prints = TreePath::parse(&format!("{folder}/source/{lang}.md"))
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

/// Says how a duty stands where no text of a language is spoken of: that it does not apply, what is
/// asked, why it is set aside.
pub fn standing_words(standing: &Standing<'_>, speech: &Speech) -> Option<String> {
    let sections = |ids: &[SectionId]| {
        let ids: Vec<String> = ids.iter().map(|id| format!("#{id}")).collect();
        ids.join(", ")
    };
    let or_none = |words: String| {
        if words.is_empty() {
            "none".into()
        } else {
            words
        }
    };
    Some(match standing {
        Standing::Texts(_) => return None,
        Standing::Apart => speech.say("coverage-apart", &[]),
        Standing::Asked(fact) => speech.say("coverage-asked", &[("fact", fact.as_str().into())]),
        Standing::Waived(reason) => speech.say("coverage-waived", &[("reason", (*reason).into())]),
        Standing::Deed(ids) => {
            let args = [("sections", or_none(sections(ids)).into())];
            speech.say("coverage-deed", &args)
        }
        Standing::Denied(ids, _) => {
            let args = [("sections", or_none(sections(ids)).into())];
            speech.say("coverage-denied", &args)
        }
        Standing::Register(short) if short.is_empty() => speech.say("coverage-register-met", &[]),
        Standing::Register(short) => {
            speech.say("coverage-register-short", &[("count", short.len().into())])
        }
    })
}

/// Says how a duty stands in one language.
pub fn cell_words(cell: &Cell, speech: &Speech) -> String {
    match cell {
        Cell::Met(by) => {
            let by = by.iter().map(|by| match by {
                By::Section(id) => format!("#{id}"),
                By::Publisher => speech.say("coverage-by-publisher", &[]),
                By::Register(column) => {
                    let register = ("register", column.register().name().into());
                    speech.say("coverage-by-register", &[register])
                }
                By::Text => speech.say("coverage-by-text", &[]),
            });
            by.collect::<Vec<_>>().join(", ")
        }
        Cell::Thin(id) => speech.say("coverage-thin", &[("section", format!("#{id}").into())]),
        Cell::NotApart(id) => speech.say(
            "coverage-not-apart",
            &[("section", format!("#{id}").into())],
        ),
        Cell::Unmet(_) => speech.say("coverage-unmet", &[]),
        Cell::Clean => speech.say("coverage-clean", &[]),
        Cell::Words(found) => speech.say("coverage-words", &[("count", found.len().into())]),
        Cell::Lacks(sections) => speech.say("coverage-lacks", &[("count", sections.len().into())]),
        Cell::NoText => speech.say("coverage-no-text", &[]),
    }
}
