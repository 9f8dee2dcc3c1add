//! What a publication would seal, shown before it is: read from the site as it would be.

mod data;
mod text;

use std::path::Path;

use crate::base::{Date, SectionId};
use crate::cli::args::{Format, Request};
use crate::cli::commands::diff::progress::{Point, Progress, Texts};
use crate::cli::console;
use crate::cli::session::Session;
use crate::cli::speech::Speech;
use crate::edit::publish::Publish;
use crate::lang::Lang;
use crate::model::timeline::Timeline;
use crate::model::{Document, SealedText, Site, Version, VersionId};
use crate::sys::Failure;

/// A version that would be sealed.
struct Planned<'a> {
    id: VersionId,
    version: &'a Version,
    /// The ledger's line.
    line: u64,
    /// Days between the day readers see it and the day it takes effect; negative for a late entry.
    lead: i64,
    /// The version in force until then.
    replaces: Option<Date>,
    /// Those that prevail first.
    texts: Vec<PlannedText<'a>>,
}

/// A text of a version that would be sealed.
struct PlannedText<'a> {
    lang: &'a Lang,
    title: &'a str,
    is_authentic: bool,
    late: &'a [SectionId],
    path: &'a str,
    changes: &'a [String],
    /// What changes against the version in force until then; `None` where that has no text in the
    /// language.
    progress: Option<Progress>,
}

/// Prints what would be sealed.
///
/// # Errors
/// Where standard output cannot be written.
pub(super) fn print(
    sealed: &Session<'_>,
    publication: &Publish,
    request: &Request,
    speech: &Speech,
) -> Result<(), Failure> {
    let Some(site) = sealed.opened.site.as_deref() else {
        return Ok(());
    };
    let documents = publication.documents.iter();
    let documents = documents.filter_map(|id| site.document(id));
    let planned = documents.filter_map(|one| planned(sealed, site, one, publication, speech));
    let planned: Vec<Planned<'_>> = planned.collect();
    let written = match request.format {
        Format::Json => data::data(&planned),
        Format::Text => text::text(&planned, speech),
    };
    console::data(&written).map_err(Failure::io(Path::new("stdout")))
}

fn planned<'a>(
    session: &Session<'_>,
    site: &'a Site,
    document: &'a Document,
    publication: &Publish,
    speech: &Speech,
) -> Option<Planned<'a>> {
    let id = VersionId {
        document: document.id.clone(),
        effective: publication.effective,
    };
    let timeline = Timeline::sealed(document, publication.today);
    let version = timeline.version(id.effective)?;
    let before = timeline.previous(id.effective);
    let compared = Texts {
        session,
        site,
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
            progress: old.and_then(|old| compared.progress(lang, points(old), speech)),
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
