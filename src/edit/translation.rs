//! Adding a translation to a published version: a text beside the others, dated and seen as late.
//!
//! It is made from the working text of its language, read as a translation of that version and not
//! of the next one: held against the words that prevail in it, corrections and all, and resolved
//! with what was sealed in its folder.

use std::collections::BTreeMap;

use crate::base::{Code, Date, Digest, Place, Report, Salt, SectionId, Source, TreePath};
use crate::check::translation::{Standing as Made, standing};
use crate::lang::Lang;
use crate::load::added::translation_file;
use crate::load::translation::{compare_sections, record};
use crate::load::version::{sealed_text, working_source};
use crate::load::{publishers, sealed_registers};
use crate::model::version::SectionOrigin;
use crate::model::{
    Deed, Document, SealedText, TextId, Translation, Version, VersionId, WorkingText,
};
use crate::prose::canon::section_digest;
use crate::prose::number::number;
use crate::prose::{Form, header, parse};
use crate::render::route;
use crate::seal::header::Standing;
use crate::seal::text::{Materials, identity, seal};
use crate::seal::version_file::write_added;

use super::admission;
use super::gain::Gain;
use super::publish::{Inputs, appended};
use super::refusal::{at_settings, refusal_of_text};
use super::{Edits, working};

/// What is to be added.
#[derive(Debug, Clone)]
pub struct Addition {
    /// The version.
    pub version: VersionId,
    /// The language of the translation.
    pub lang: Lang,
    /// The day of sealing.
    pub today: Date,
    /// Fresh random bytes for the text's salt.
    pub salt: Salt,
}

/// A translation that can be sealed.
#[derive(Debug, Clone)]
pub struct Added {
    /// The files.
    pub edits: Edits,
    /// The translation's name.
    pub id: TextId,
    /// The text it is a translation of.
    pub made_from: TextId,
    /// Its title.
    pub title: String,
    /// Its address, without base path.
    pub path: String,
}

/// Returns the files that add a translation to a version.
///
/// # Errors
/// Returns everything that keeps it from being added.
pub fn translation(from: Inputs<'_>, request: &Addition) -> Result<Added, Report> {
    let place = find(from, request)?;
    let mut report = blocking(from, &place);
    report.extend(admission::clock(from, request.today));
    let Some((model_lang, model)) = prevailing(from, &place, &mut report) else {
        return Err(report);
    };
    let origins = place.document.made_from.get(place.lang);
    let origins = origins.cloned().unwrap_or_default();
    let own = (place.lang, place.working);
    compare_sections((model_lang, &model), own, &mut report);
    report.extend(made_from_other_words(&place, &model, &origins));
    report.extend(summary(&place, model_lang));
    if !report.is_empty() {
        return Err(report);
    }
    let made_from = TextId {
        document: place.document.id.clone(),
        version: place.version.effective,
        revision: place.version.latest(model_lang),
        lang: model_lang.clone(),
    };
    let (text, title) = sealed(from, &place, request, &made_from)?;
    let id = TextId {
        revision: 0,
        lang: place.lang.clone(),
        ..made_from.clone()
    };
    let path = place.path.clone();
    let edits = files(from, &place, request, &id, text, origins)?;
    Ok(Added {
        edits,
        id,
        made_from,
        title,
        path,
    })
}

/// A version, and the working text that is to join it as a translation.
struct Joining<'a> {
    document: &'a Document,
    version: &'a Version,
    lang: &'a Lang,
    working: &'a WorkingText,
    path: String,
}

fn find<'a>(from: Inputs<'a>, request: &'a Addition) -> Result<Joining<'a>, Report> {
    let (id, lang) = (&request.version, &request.lang);
    let document = from.site.document(&id.document).ok_or_else(Report::new)?;
    let about = |fault, words: &str| Err(refused(document, id.effective, lang, fault, words));
    let Some(version) = document.version(id.effective) else {
        let dates = document.versions.iter().map(|v| v.effective.to_string());
        return about("version", &dates.collect::<Vec<_>>().join(", "));
    };
    if let Some(decided) = &version.rescheduled {
        return about("rescheduled", &decided.to.to_string());
    }
    if version.authentic.contains(lang) {
        return about("authentic", "");
    }
    if version.speaks(lang) {
        return about("present", "");
    }
    let Some(working) = document.working.get(lang) else {
        return about("absent", "");
    };
    let Some(slug) = document.slug(lang) else {
        return about("slug", "");
    };
    Ok(Joining {
        document,
        version,
        lang,
        working,
        path: route::version(lang, slug, version.effective),
    })
}

/// The errors and questions that touch the translation, the version it joins, or the whole site;
/// how the text stands to the next version matters nothing here.
fn blocking(from: Inputs<'_>, place: &Joining<'_>) -> Report {
    const AGAINST_NEXT: [Code; 6] = [
        Code::SECTION_EXTRA,
        Code::SECTION_MISSING,
        Code::SECTION_ORDER,
        Code::TRANSLATION_OUTDATED,
        Code::TRANSLATION_UNRECORDED,
        Code::TRANSLATION_UNUSED,
    ];
    let folder = format!("content/{}", place.document.id);
    let concerns = |path: &TreePath| match path.below(&folder) {
        Some(file) => {
            *path == place.working.path
                || path.below(place.version.folder.as_str()).is_some()
                || file.ends_with(".toml") && !file.contains('/')
        }
        None => path.below("content").is_none(),
    };
    let mut report = Report::new();
    for finding in from.findings {
        let stops = finding.severity.stops_publishing();
        let at = finding.place.as_ref().map(|place| &place.path);
        if stops && at.is_none_or(concerns) && !AGAINST_NEXT.contains(&finding.code) {
            report.push(finding.clone());
        }
    }
    report
}

/// Returns the text that prevails in the version, as it was typed, with its corrections.
fn prevailing<'a>(
    from: Inputs<'_>,
    place: &Joining<'a>,
    report: &mut Report,
) -> Option<(&'a Lang, WorkingText)> {
    let version = place.version;
    let mut authentic = version.authentic.iter();
    let lang = authentic.find(|lang| version.texts.contains_key(*lang))?;
    let typed = working::source(from, version, lang, report)?;
    let (text, missed) = working::corrected(from, &place.document.id, version, lang, typed);
    if !missed.is_empty() {
        // What was corrected stands in the sealed text alone, where values are words.
        let (document, on) = (place.document, version.effective);
        let known = TextId {
            document: document.id.clone(),
            version: on,
            revision: version.latest(lang),
            lang: lang.clone(),
        };
        let known = known.to_string();
        report.extend(refused(document, on, place.lang, "corrected", &known));
        return None;
    }
    let path = version.folder.join(&working_source(lang))?;
    let source = Source { path, text };
    let (header, body, found) = header::cut(&source, Form::Working);
    let mut prose = parse(&source, body, Form::Working).prose;
    number(&mut prose.sections, &version.numbering(lang));
    let (title, _) = header::title(&source, &header, &prose);
    if found.has_errors() {
        report.extend(found);
        return None;
    }
    Some((
        lang,
        WorkingText {
            path: source.path,
            source: source.text,
            body,
            title: title.unwrap_or_default(),
            description: header.description.map(|field| field.value),
            changes: Vec::new(),
            prose,
        },
    ))
}

/// Finds the sections that were made from other words than those that prevail in the version, or
/// from nobody knows which.
fn made_from_other_words(
    place: &Joining<'_>,
    model: &WorkingText,
    origins: &BTreeMap<SectionId, SectionOrigin>,
) -> Report {
    let standing = standing(&model.prose, origins);
    let sections = model.prose.all_sections().into_iter();
    let late = sections.filter_map(|section| {
        let id = section.id.as_ref()?;
        let is_current = standing.get(id) == Some(&Made::Current);
        (!is_current).then(|| record(place.lang, id, section_digest(section)))
    });
    let late: Vec<String> = late.collect();
    if late.is_empty() {
        return Report::new();
    }
    in_text(place, "late", &late.join("\n"))
}

/// A summary of changes in the header is that of the version: a translation of the one that
/// prevails, sentence by sentence.
fn summary(place: &Joining<'_>, model_lang: &Lang) -> Report {
    let (own, meant) = (&place.working.changes, place.version.changes(model_lang));
    if own.is_empty() || own.len() == meant.len() {
        return Report::new();
    }
    if meant.is_empty() {
        return in_text(place, "no-summary", "");
    }
    in_text(place, "summary", &meant.len().to_string())
}

/// Returns the sealed text and its title.
fn sealed(
    from: Inputs<'_>,
    place: &Joining<'_>,
    request: &Addition,
    made_from: &TextId,
) -> Result<(String, String), Report> {
    let (document, version, lang) = (place.document, place.version, place.lang);
    let (publishers, mut report) = publishers(from.tree, &version.registers_folder());
    let printed = sealed_registers(from.tree, version);
    let Some(publisher) = publishers.get(&version.publisher) else {
        let name = version.publisher.as_str();
        report.extend(refused(document, version.effective, lang, "register", name));
        return Err(report);
    };
    let materials = Materials {
        site: from.site,
        tree: from.tree,
        catalog: from.catalog,
        publisher,
        registers: &printed,
        numbering: &document.numbering(lang),
        together: &[],
    };
    let (on, authentic) = (version.effective, &version.authentic);
    let mut identity = identity(&document.id, on, lang, authentic, request.salt);
    identity.standing = Standing::MadeFrom(made_from.clone());
    let draft = seal(place.working, identity, &materials)?;
    Ok((draft.text, draft.title))
}

/// Returns what the version's folder gains, and the ledger's line.
fn files(
    from: Inputs<'_>,
    place: &Joining<'_>,
    request: &Addition,
    id: &TextId,
    text: String,
    made_from: BTreeMap<SectionId, SectionOrigin>,
) -> Result<Edits, Report> {
    let (document, version, lang) = (place.document, place.version, place.lang);
    let mut report = Report::new();
    let Some(source) = from.tree.bytes_or_finding(&place.working.path, &mut report) else {
        return Err(report);
    };
    let text = text.into_bytes();
    let path = version.folder.join(&sealed_text(lang));
    let about = Translation {
        text: SealedText {
            path: path.ok_or_else(Report::new)?,
            digest: Digest::of(&text),
            title: place.working.title.clone(),
            description: place.working.description.clone(),
        },
        sealed_on: request.today,
        path: place.path.clone(),
        numbering: document.numbering(lang),
        changes: place.working.summary(),
        made_from,
    };
    let files = vec![
        (sealed_text(lang), text),
        (working_source(lang), source),
        (translation_file(lang), write_added(id, &about).into_bytes()),
    ];
    let gain = Gain {
        version,
        id: &request.version,
        deed: Deed::Translation(lang.clone()),
        today: request.today,
        files,
        paths: vec![place.path.clone()],
    };
    let (changes, record) = gain.sealed(from);
    let mut edits = Edits { changes };
    edits
        .changes
        .extend(appended(from, vec![record], &mut report));
    if report.is_empty() {
        Ok(edits)
    } else {
        Err(report)
    }
}

fn refused(
    document: &Document,
    version: Date,
    lang: &Lang,
    fault: &'static str,
    words: &str,
) -> Report {
    let of = (&document.id, version);
    let finding = refusal_of_text(Code::TRANSLATION_REFUSED, of, lang, fault, words);
    at_settings(&document.id, finding)
}

/// The finding that something of the working text keeps it from joining the version.
fn in_text(place: &Joining<'_>, fault: &'static str, words: &str) -> Report {
    let mut report = Report::new();
    let of = (&place.document.id, place.version.effective);
    let finding = refusal_of_text(Code::TRANSLATION_REFUSED, of, place.lang, fault, words);
    report.push(finding.at(Place::file(&place.working.path)));
    report
}
