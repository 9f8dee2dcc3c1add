//! `avenant at`: which version applied on a day, and the texts in which it did.

pub mod asked;
mod data;
mod text;

use std::path::Path;

use crate::base::{Date, Report, Severity, TreePath};
use crate::cli::args::{Format, Request};
use crate::cli::commands::publish::known_documents;
use crate::cli::console;
use crate::cli::outcome::Outcome;
use crate::cli::session;
use crate::lang::Lang;
use crate::load::CONFIG;
use crate::load::document::DOCUMENT;
use crate::model::applied::{Applied, added_after, applied, text_on};
use crate::model::{Document, Erratum, LEDGER, SealedText, Site, TextId, Version};
use crate::render::route;
use crate::sys::Failure;
use crate::work::Speech;

/// Runs the command.
///
/// # Errors
/// What the system refused.
pub fn run(request: &Request, asked: &asked::At, speech: &Speech) -> Result<Outcome, Failure> {
    let session = session::open(request, speech)?;
    let report = session.opened.report.clone();
    let (Some(site), Some(today)) = (session.opened.site.as_deref(), session.today()) else {
        return session.print(report);
    };
    let as_of = asked.as_of.unwrap_or(today);
    let site = &site.known_on(as_of);
    let documents = match documents(asked.document.as_deref(), site, speech) {
        Ok(documents) => documents,
        Err(words) => {
            console::talk(&words);
            return Ok(Outcome::Misuse);
        }
    };
    let report = in_the_way(&report);
    if report.has_errors() {
        return session.print(report);
    }
    let answers = documents.into_iter();
    let answer = Answer {
        site,
        day: asked.day,
        as_of,
        documents: answers
            .map(|document| applied(site, document, asked.day, as_of))
            .collect(),
    };
    let written = match request.format {
        Format::Json => data::data(&answer),
        Format::Text => text::text(&answer, speech),
    };
    console::data(&written).map_err(Failure::io(Path::new("stdout")))?;
    Ok(Outcome::Done)
}

/// Returns the errors of what the answer is read from: where a version cannot be read, another
/// would seem to have applied. Working texts and messages may be as they are.
fn in_the_way(report: &Report) -> Report {
    let speaks = |path: &TreePath| {
        let name = path.file_name();
        let mut folders = path.as_str().split('/');
        let is_dated = folders
            .nth(2)
            .is_some_and(|name| Date::parse(name).is_some());
        is_dated || [CONFIG, DOCUMENT, LEDGER].contains(&name)
    };
    let mut found = Report::new();
    for finding in report {
        let is_error = finding.severity == Severity::Error;
        let place = finding.place.as_ref();
        if is_error && place.is_none_or(|place| speaks(&place.path)) {
            found.push(finding.clone());
        }
    }
    found
}

/// Returns the document typed, or all of the site; or words on an unknown name.
pub(super) fn documents<'a>(
    typed: Option<&str>,
    site: &'a Site,
    speech: &Speech,
) -> Result<Vec<&'a Document>, String> {
    let Some(typed) = typed else {
        return Ok(site.documents.iter().collect());
    };
    let ids = known_documents(&[typed.to_owned()], site, speech)?;
    let mut documents = site.documents.iter();
    Ok(documents
        .by_ref()
        .filter(|one| ids.contains(&one.id))
        .collect())
}

/// What applied on a day.
struct Answer<'a> {
    site: &'a Site,
    day: Date,
    as_of: Date,
    documents: Vec<Applied<'a>>,
}

/// A text in which a version applied.
struct Text<'a> {
    lang: &'a Lang,
    id: TextId,
    sealed: &'a SealedText,
    is_authentic: bool,
    /// The day on which it joined the version, where that was after the publication.
    added: Option<Date>,
    /// Where readers find exactly these words.
    route: String,
    /// Corrections made after the day, with the number of each.
    later: Vec<(TextId, &'a Erratum)>,
}

impl Answer<'_> {
    /// Returns whether a version published later can still change the answer.
    fn may_change(&self) -> bool {
        self.day > self.as_of
    }

    /// Returns the texts of a version as readers had them on the day: those that prevail first.
    fn texts<'a>(&self, document: &Document, version: &'a Version) -> Vec<Text<'a>> {
        let by = self.day.min(self.as_of);
        let text = |lang: &'a Lang| {
            let (id, sealed) = text_on(document, version, lang, by)?;
            let known = version.errata_by(lang, self.as_of);
            let later = known.iter().enumerate().filter_map(|(at, erratum)| {
                let revision = u32::try_from(at + 1).ok()?;
                let id = TextId {
                    revision,
                    ..id.clone()
                };
                Some((id, erratum))
            });
            let later: Vec<_> = later
                .filter(|(one, _)| one.revision > id.revision)
                .collect();
            let dated = version.effective;
            let place = if later.is_empty() {
                dated.to_string()
            } else {
                format!("{dated}.{}", id.revision)
            };
            let slug = document.slug(lang);
            let sealed_route = || version.path(lang).unwrap_or_default().to_owned();
            let route = slug.map_or_else(sealed_route, |slug| route::version(lang, slug, place));
            Some(Text {
                lang,
                id,
                sealed,
                is_authentic: version.authentic.contains(lang),
                added: version.added(lang).map(|added| added.sealed_on),
                route,
                later,
            })
        };
        let authentic = version.authentic.iter();
        let others = version.languages();
        let others = others.filter(|lang| !version.authentic.contains(lang));
        authentic.chain(others).filter_map(text).collect()
    }

    /// Returns the translations that readers did not have on the day: they joined the version later.
    fn later(&self, document: &Document, version: &Version) -> Vec<(TextId, Date)> {
        added_after(document, version, self.day.min(self.as_of))
    }

    /// Returns the languages in which readers know the document, but not this version.
    fn missing<'a>(&'a self, document: &Document, version: &Version) -> Vec<&'a Lang> {
        let offered = self.site.config.languages.iter();
        let spoken = |lang: &&Lang| {
            let mut versions = document.versions.iter();
            versions.any(|one| one.speaks(lang))
        };
        let lacking = offered.filter(|lang| !version.speaks(lang));
        lacking.filter(spoken).collect()
    }
}
