//! The version that a publication makes: what `[next]`, the header's changes and the translations
//! say, fixed.

use std::collections::BTreeMap;

use crate::base::{Code, Diagnostic, Report, SectionId, TreePath};
use crate::check::translation::{self, Standing};
use crate::lang::Lang;
use crate::model::version::SectionOrigin;
use crate::model::{Document, Level, Version, VersionId};
use crate::render::route;

use super::publish::{self, Publish};

/// Returns the version, its texts still to be sealed.
pub(super) fn version(
    document: &Document,
    id: &VersionId,
    request: &Publish,
) -> Result<Version, Report> {
    let Some(folder) = TreePath::parse(&id.folder()) else {
        return Err(publish::nothing(&document.id));
    };
    let next = &document.next;
    let languages = || document.working.keys();
    let numbering = languages().map(|lang| (lang.clone(), document.numbering(lang)));
    let changes = document.working.iter();
    let changes = changes.filter(|(_, text)| !text.changes.is_empty());
    Ok(Version {
        effective: request.effective,
        published: request.published(),
        sealed_on: request.today,
        origin: next.origin,
        level: level(document, request),
        consent_again: next.consent_again,
        authentic: document.authentic.clone(),
        publisher: document.publisher.clone(),
        continues: next.continues.clone(),
        reschedules: None,
        numbering: numbering
            .filter(|(_, numbering)| !numbering.patterns().is_empty())
            .collect(),
        paths: paths(document, request)?,
        changes: changes
            .map(|(lang, text)| (lang.clone(), text.summary()))
            .collect(),
        note: next.note.clone(),
        made_from: translations(document).collect(),
        late: late(document),
        waivers: next.waivers.clone(),
        texts: BTreeMap::new(),
        added: BTreeMap::new(),
        errata: BTreeMap::new(),
        withdrawal: None,
        redactions: Vec::new(),
        sent: Vec::new(),
        end: None,
        rescheduled: None,
        in_hindsight: None,
        folder,
    })
}

/// Returns what kind of change the version is: as asked, else as `[next]` says, else material.
pub(super) fn level(document: &Document, request: &Publish) -> Level {
    let said = request.level.or(document.next.level);
    said.unwrap_or(Level::Material)
}

fn paths(document: &Document, request: &Publish) -> Result<BTreeMap<Lang, String>, Report> {
    let mut report = Report::new();
    let mut paths = BTreeMap::new();
    for lang in document.working.keys() {
        if let Some(slug) = document.slug(lang) {
            let path = route::version(lang, slug, request.effective);
            paths.insert(lang.clone(), path);
        } else {
            report.push(Diagnostic::new(Code::MISSING_SLUG).arg("language", lang.as_str()));
        }
    }
    if report.is_empty() {
        Ok(paths)
    } else {
        Err(report)
    }
}

type Origins = BTreeMap<SectionId, SectionOrigin>;

/// Returns, per courtesy translation, what its sections were made from.
fn translations(document: &Document) -> impl Iterator<Item = (Lang, Origins)> {
    let translated = |lang: &&Lang| !document.authentic.contains(lang);
    document.working.keys().filter(translated).map(|lang| {
        let origins = document.made_from.get(lang).cloned().unwrap_or_default();
        (lang.clone(), origins)
    })
}

/// Returns, per courtesy translation, the sections made from other words than those now sealed.
pub(super) fn late(document: &Document) -> BTreeMap<Lang, Vec<SectionId>> {
    let mut authentic = document.authentic.iter();
    let Some(authentic) = authentic.find_map(|lang| document.working.get(lang)) else {
        return BTreeMap::new();
    };
    let late = |origins: &Origins| -> Vec<SectionId> {
        let standing = translation::standing(&authentic.prose, origins);
        let late = standing.into_iter().filter(|(_, s)| *s == Standing::Late);
        late.map(|(id, _)| id).collect()
    };
    translations(document)
        .map(|(lang, origins)| (lang, late(&origins)))
        .filter(|(_, late)| !late.is_empty())
        .collect()
}
