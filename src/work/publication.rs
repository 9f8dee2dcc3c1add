//! What a publication would seal, shown before it is: read from the site as it would be.

use std::sync::Arc;

use crate::base::{Arg, Date, DocumentId, Report, SectionId};
use crate::compile::{self, Opened};
use crate::edit::Edits;
use crate::edit::publish::{self, Inputs, Publish};
use crate::lang::{Catalog, Lang};
use crate::load::Tree;
use crate::model::timeline::Timeline;
use crate::model::{Document, SealedText, Site, Version, VersionId};

use super::Speech;
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

/// Returns what is said of a version that would be sealed, a sentence each: when it applies, what
/// kind of change it is, what it takes the place of.
pub fn sentences(planned: &Planned<'_>, speech: &Speech) -> Vec<String> {
    let version = planned.version;
    let say = |id: &str, args: &[(&str, Arg)]| speech.say(id, args);
    let dates = [
        ("published", version.shown_from().into()),
        ("effective", version.effective.into()),
        ("days", Arg::Number(planned.lead)),
    ];
    let is_past = planned.lead < 0;
    let id = if is_past {
        "publish-plan-dates-past"
    } else {
        "publish-plan-dates"
    };
    let mut said = vec![say(id, &dates)];
    if version.is_late() {
        said.push(say("publish-plan-late", &[]));
    }
    let level = ("level", version.level.name().into());
    said.push(say("publish-plan-level", &[level]));
    if version.consent_again {
        said.push(say("publish-plan-consent", &[]));
    }
    said.push(match planned.replaces {
        Some(day) => say("publish-plan-replaces", &[("version", day.into())]),
        None => say("publish-plan-first", &[]),
    });
    if !version.continues.is_empty() {
        let sections = ("sections", version.continues.join(", ").into());
        said.push(say("publish-plan-continues", &[sections]));
    }
    said
}

/// Returns how a text of a version that would be sealed stands: it prevails, is a translation, and
/// then which sections are late.
pub fn standing(text: &PlannedText<'_>, speech: &Speech) -> String {
    let names: Vec<String> = text.late.iter().map(|id| format!("#{id}")).collect();
    match names.as_slice() {
        _ if text.is_authentic => speech.say("overview-authentic", &[]),
        [] => speech.say("overview-courtesy", &[]),
        late => {
            let late = ("sections", late.join(" ").into());
            let courtesy = speech.say("overview-courtesy", &[]);
            format!("{courtesy}, {}", speech.say("overview-late", &[late]))
        }
    }
}

/// Returns the kind of change that a text's changes speak for, in words, where that is not the kind
/// that the version is said to be.
pub fn otherwise(planned: &Planned<'_>, text: &PlannedText<'_>, speech: &Speech) -> Option<String> {
    let said = planned.version.level.name();
    let proposed = text.progress.as_ref()?.proposed;
    let proposed = proposed.filter(|proposed| *proposed != said)?;
    Some(speech.say("publish-plan-proposed", &[("level", proposed.into())]))
}

/// A publication that was tried: what would be written, and the site as it would be.
pub struct Tried {
    /// The files.
    pub edits: Edits,
    /// What the site's files would say.
    pub opened: Opened,
    /// The files of the site as they would be.
    pub tree: Arc<Tree>,
}

/// Publishes without writing: what is sealed stays for ever, so that the site as it would be is
/// checked wholly.
///
/// # Errors
/// Returns everything that keeps the documents from being published.
pub fn attempt(opened: &Opened, tree: &Arc<Tree>, publication: &Publish) -> Result<Tried, Report> {
    let mut before = compile::check_alone(opened, tree);
    let is_meant = |id: &DocumentId| publication.documents.contains(id);
    before.extend(super::rules::review_of(
        opened,
        tree,
        publication.today,
        publication.level,
        is_meant,
    ));
    let Some(site) = opened.site.as_deref() else {
        return Err(before);
    };
    let inputs = Inputs {
        site,
        tree,
        catalog: &opened.catalog,
        findings: &before,
    };
    let edits = publish::attempt(inputs, publication)?;
    let (sealed, files) = compile::after(opened, tree, &edits);
    let faults = compile::new_errors(&compile::check_alone(&sealed, &files), &before);
    if faults.has_errors() {
        return Err(faults);
    }
    Ok(Tried {
        edits,
        opened: sealed,
        tree: files,
    })
}
