//! What a publication would seal, shown before it is: read from the site as it would be.

use std::sync::Arc;

use crate::base::{Date, SectionId};
use crate::edit::publish::Publish;
use crate::lang::{Catalog, Lang};
use crate::load::Tree;
use crate::model::timeline::Timeline;
use crate::model::{Document, SealedText, Site, Version, VersionId};

use super::comparison::{Point, Progress, Texts};

/// A version that would be sealed.
pub struct Planned<'a> {
    /// Its name.
    pub id: VersionId,
    /// All that is sealed of it.
    pub version: &'a Version,
    /// The ledger's line.
    pub line: u64,
    /// Days between the day readers see it and the day it takes effect; negative for a late entry.
    pub lead: i64,
    /// The version in force until then.
    pub replaces: Option<Date>,
    /// Those that prevail first.
    pub texts: Vec<PlannedText<'a>>,
}

/// A text of a version that would be sealed.
pub struct PlannedText<'a> {
    /// The language.
    pub lang: &'a Lang,
    /// Its title.
    pub title: &'a str,
    /// Whether it prevails.
    pub is_authentic: bool,
    /// Sections made from older words than those that prevail.
    pub late: &'a [SectionId],
    /// Its own route.
    pub path: &'a str,
    /// Its header's `changes:`.
    pub changes: &'a [String],
    /// What changes against the version in force until then; `None` where that has no text in the
    /// language.
    pub progress: Option<Progress>,
}

/// Returns what a publication would seal, of a site as it would be.
pub fn plan<'a>(
    site: &'a Site,
    files: (&Tree, &Arc<Catalog>),
    publication: &Publish,
) -> Vec<Planned<'a>> {
    let documents = publication.documents.iter();
    let documents = documents.filter_map(|id| site.document(id));
    let planned = documents.filter_map(|one| planned(site, files, one, publication));
    planned.collect()
}

fn planned<'a>(
    site: &'a Site,
    (tree, catalog): (&Tree, &Arc<Catalog>),
    document: &'a Document,
    publication: &Publish,
) -> Option<Planned<'a>> {
    let id = VersionId {
        document: document.id.clone(),
        effective: publication.effective,
    };
    let timeline = Timeline::sealed(document, publication.today);
    let version = timeline.version(id.effective)?;
    let before = timeline.previous(id.effective);
    let compared = Texts {
        site,
        tree,
        catalog,
        document,
        as_of: id.effective,
    };
    let text = |(lang, text): (&'a Lang, &'a SealedText)| {
        let old = before.filter(|before| before.speaks(lang));
        let points = |old| [Point::Version(old, None), Point::Version(version, None)];
        PlannedText {
            lang,
            title: &text.title,
            is_authentic: version.authentic.contains(lang),
            late: version.late.get(lang).map_or(&[], Vec::as_slice),
            path: version.paths.get(lang).map_or("", String::as_str),
            changes: version.changes.get(lang).map_or(&[], Vec::as_slice),
            progress: old.and_then(|old| compared.progress(lang, points(old))),
        }
    };
    let mut texts: Vec<PlannedText<'_>> = version.texts.iter().map(text).collect();
    texts.sort_by_key(|text| !text.is_authentic);
    Some(Planned {
        line: site.ledger.entry(&id)?.n,
        lead: version.shown_from().days_until(version.effective),
        replaces: before.map(|before| before.effective),
        texts,
        version,
        id,
    })
}
