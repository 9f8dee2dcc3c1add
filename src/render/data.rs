//! The same content as data, for machines that keep or compare legal texts.
//!
//! `document.json` says what was sealed and nothing that changes with the days. `versions.json`
//! lists every version known on the day of the build. Both carry `schema`, the number of their
//! form: keys may be added under one number, never taken away or given another meaning. Days are
//! ISO 8601, digests SHA-256 in lower-case hexadecimal, addresses absolute.

mod decided;
mod lost;
mod sent;

use serde::Serialize;

use crate::base::{Date, Report};
use crate::model::{Entry, Version};
use crate::prose::canon::{self, CanonicalBlock, CanonicalKind};
use crate::prose::{Prose, Section};
use crate::seal::ledger;

use decided::DecidedData;
use sent::SentData;

use super::ground::{Ground, Text};
use super::status::{attested, redaction};
use super::{page, route};

/// The form of both files.
const SCHEMA: u32 = 1;

#[derive(Serialize)]
struct DocumentData {
    schema: u32,
    /// The text id: what to store with a consent.
    text: String,
    document: String,
    kind: &'static str,
    version: String,
    revision: u32,
    lang: String,
    title: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<String>,
    /// Languages whose text prevails.
    authentic: Vec<String>,
    /// Whether this text is one of them.
    is_authentic: bool,
    effective: String,
    published: String,
    sealed_on: String,
    /// The day this translation joined the version, where it was not published with it.
    #[serde(skip_serializing_if = "Option::is_none")]
    added_on: Option<String>,
    origin: &'static str,
    level: &'static str,
    consent_again: bool,
    publisher: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    continues: Vec<String>,
    /// The summary of changes, in the text's language.
    changes: Vec<String>,
    /// Words printed in the status bar.
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<String>,
    /// Ids of sections that were translated from an older text.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    late_sections: Vec<String>,
    url: String,
    text_url: String,
    /// Digest of `text.md`.
    digest: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    ledger: Option<LedgerData>,
    /// What was corrected after the text was published, the first correction first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    corrections: Vec<CorrectionData>,
    /// Words that were taken out by law, the first time first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    redactions: Vec<RedactionData>,
    sections: Vec<SectionData>,
    /// Every block of words in reading order.
    blocks: Vec<BlockData>,
}

#[derive(Serialize)]
struct RedactionData {
    on: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    basis: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    entry: Option<u64>,
}

#[derive(Serialize)]
struct CorrectionData {
    /// The text id of the corrected text.
    text: String,
    sealed_on: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<String>,
    /// The corrected text at its own address.
    url: String,
    /// What was corrected.
    changes_url: String,
    digest: String,
}

#[derive(Serialize)]
struct LedgerData {
    url: String,
    n: u64,
    digest: String,
    sums: String,
}

#[derive(Serialize)]
struct SectionData {
    id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    number: Option<String>,
    level: u8,
    heading: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    covers: Vec<String>,
    /// Digest of the section's heading and blocks, without subsections.
    digest: String,
    url: String,
}

#[derive(Serialize)]
struct BlockData {
    path: String,
    kind: &'static str,
    text: String,
}

#[derive(Serialize)]
struct VersionsData {
    schema: u32,
    site: String,
    url: String,
    ledger: String,
    head: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    restarts: Vec<lost::Data>,
    documents: Vec<DocumentVersions>,
}

#[derive(Serialize)]
struct DocumentVersions {
    id: String,
    kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    audience: Option<String>,
    versions: Vec<VersionData>,
}

#[derive(Serialize)]
struct VersionData {
    version: String,
    published: String,
    sealed_on: String,
    effective: String,
    /// First day it no longer applies, where a later version is known.
    until: Option<String>,
    origin: &'static str,
    level: &'static str,
    consent_again: bool,
    authentic: Vec<String>,
    #[serde(flatten)]
    decided: DecidedData,
    #[serde(skip_serializing_if = "Option::is_none")]
    entry: Option<u64>,
    /// The earliest that somebody else says of when the entry existed.
    #[serde(skip_serializing_if = "Option::is_none")]
    timestamp: Option<TimestampData>,
    /// That readers were told of it, as the publisher declares.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    notices_sent: Vec<SentData>,
    texts: Vec<TextData>,
}

#[derive(Serialize)]
struct TimestampData {
    /// The second, in universal time.
    at: String,
    /// The authority, as it names itself.
    by: String,
    /// The ledger's line that was stamped, and with it all above.
    covers: u64,
    /// The ledger's line that records the stamp.
    entry: u64,
    /// The token.
    url: String,
}

#[derive(Serialize)]
struct TextData {
    text: String,
    lang: String,
    title: String,
    /// The day this translation joined the version, where it was not published with it.
    #[serde(skip_serializing_if = "Option::is_none")]
    added_on: Option<String>,
    changes: Vec<String>,
    url: String,
    text_url: String,
    data_url: String,
    digest: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    corrections: Vec<CorrectionData>,
    /// Words that were taken out by law, the first time first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    redactions: Vec<RedactionData>,
}

/// Returns a text as data.
///
/// # Errors
/// Returns the findings of a sealed text that cannot be read.
pub fn document(ground: &Ground, text: &Text<'_>) -> Result<String, Report> {
    let prose = ground.prose(text)?;
    let version = text.version;
    let id = text.id();
    let late = version.late.get(text.lang);
    Ok(json(&DocumentData {
        schema: SCHEMA,
        text: id.to_string(),
        document: id.document.to_string(),
        kind: page::kind_name(text.document.kind),
        version: version.effective.to_string(),
        revision: id.revision,
        lang: text.lang.to_string(),
        title: text.sealed.title.clone(),
        description: text.sealed.description.clone(),
        authentic: names(&version.authentic),
        is_authentic: text.is_authentic(),
        effective: version.effective.to_string(),
        published: version.published.to_string(),
        sealed_on: version.sealed_on.to_string(),
        added_on: text.added_on().map(|day| day.to_string()),
        origin: version.origin.name(),
        level: version.level.name(),
        consent_again: version.consent_again,
        publisher: version.publisher.to_string(),
        continues: version.continues.clone(),
        changes: version.changes(text.lang).to_vec(),
        note: version.note.get(text.lang).cloned(),
        late_sections: late.map_or_else(Vec::new, |ids| names(ids)),
        url: ground.base.url(&text.dated()),
        text_url: ground.base.url(&text_route(text)),
        digest: text.sealed.digest.to_string(),
        ledger: ledger_data(ground, text),
        corrections: corrections(ground, text),
        redactions: redactions(ground, text),
        sections: sections(ground, text, &prose),
        blocks: canon::blocks(&prose).into_iter().map(block).collect(),
    }))
}

/// Returns every version known on the day of the build.
pub fn versions(ground: &Ground) -> String {
    let documents = ground.site.documents.iter().map(|document| {
        let timeline = ground.timeline(document);
        let versions = timeline.versions().iter();
        let until = |from| timeline.periods(from).last()?.until;
        DocumentVersions {
            id: document.id.to_string(),
            kind: page::kind_name(document.kind),
            audience: document.audience.clone(),
            versions: versions
                .map(|version| {
                    let entry = ground.entry(document, version);
                    VersionData {
                        entry: entry.map(|entry| entry.n),
                        timestamp: entry.and_then(|entry| timestamp_data(ground, entry)),
                        texts: texts(ground, document, version),
                        notices_sent: sent::of(version, ground.as_of),
                        decided: decided::of(&timeline, version, ground.as_of),
                        ..version_data(version, until(version.effective))
                    }
                })
                .collect(),
        }
    });
    json(&VersionsData {
        schema: SCHEMA,
        site: ground.site.config.name.clone(),
        url: ground.base.url(route::CHOOSER),
        ledger: ground.base.url(route::LEDGER),
        head: ledger::head_as_of(&ground.site.ledger, ground.known_by).to_string(),
        restarts: lost::data(ground),
        documents: documents
            .filter(|document| !document.versions.is_empty())
            .collect(),
    })
}

fn version_data(version: &Version, until: Option<Date>) -> VersionData {
    VersionData {
        version: version.effective.to_string(),
        published: version.published.to_string(),
        sealed_on: version.sealed_on.to_string(),
        effective: version.effective.to_string(),
        until: until.map(|day| day.to_string()),
        origin: version.origin.name(),
        level: version.level.name(),
        consent_again: version.consent_again,
        authentic: names(&version.authentic),
        entry: None,
        timestamp: None,
        notices_sent: Vec::new(),
        texts: Vec::new(),
        decided: DecidedData::default(),
    }
}

fn texts(ground: &Ground, document: &crate::model::Document, version: &Version) -> Vec<TextData> {
    let in_language = |lang| {
        let text = ground.nearest(document, version, lang)?;
        (text.lang == lang).then(|| TextData {
            text: text.id().to_string(),
            lang: lang.to_string(),
            title: text.sealed.title.clone(),
            added_on: text.added_on().map(|day| day.to_string()),
            changes: version.changes(lang).to_vec(),
            url: ground.base.url(&text.dated()),
            text_url: ground.base.url(&text_route(&text)),
            data_url: ground
                .base
                .url(&route::document_json(text.lang, text.slug, text.place())),
            digest: text.sealed.digest.to_string(),
            corrections: corrections(ground, &text),
            redactions: redactions(ground, &text),
        })
    };
    version.languages().filter_map(in_language).collect()
}

/// The corrections up to a text: of a revision as it stood, not those that came after it.
fn corrections(ground: &Ground, text: &Text<'_>) -> Vec<CorrectionData> {
    let pairs = ground.corrections(text);
    let made = pairs
        .iter()
        .filter(|pair| pair.new.revision <= text.revision);
    let data = made.filter_map(|pair| {
        let erratum = pair.new.erratum()?;
        Some(CorrectionData {
            text: pair.new.id().to_string(),
            sealed_on: erratum.sealed_on.to_string(),
            reason: erratum.reason.clone(),
            url: ground.base.url(&pair.new.dated()),
            changes_url: ground.base.url(&pair.data()),
            digest: erratum.text.digest.to_string(),
        })
    });
    data.collect()
}

/// When words were taken out of a text, or of what stands around it, and why.
fn redactions(ground: &Ground, text: &Text<'_>) -> Vec<RedactionData> {
    let all = redaction::told(ground, text).into_iter();
    all.map(|told| RedactionData {
        on: told.redaction.sealed_on.to_string(),
        basis: told.redaction.basis_in(text.lang).map(str::to_owned),
        entry: told.entry,
    })
    .collect()
}

fn sections(ground: &Ground, text: &Text<'_>, prose: &Prose) -> Vec<SectionData> {
    let all = prose.all_sections().into_iter();
    all.filter_map(|section| section_data(ground, text, section))
        .collect()
}

fn section_data(ground: &Ground, text: &Text<'_>, section: &Section) -> Option<SectionData> {
    let id = section.id.as_ref()?;
    let covers = section.covers.iter().map(|rule| rule.as_str().to_owned());
    Some(SectionData {
        id: id.to_string(),
        number: section.number.as_ref().map(ToString::to_string),
        level: section.level,
        heading: canon::plain(&section.heading),
        covers: covers.collect(),
        digest: canon::section_digest(section).to_string(),
        url: ground.base.url(&route::at_section(&text.dated(), Some(id))),
    })
}

fn block(block: CanonicalBlock) -> BlockData {
    BlockData {
        path: block.path,
        kind: match block.kind {
            CanonicalKind::Heading(_) => "heading",
            CanonicalKind::Paragraph => "paragraph",
            CanonicalKind::Code => "code",
            CanonicalKind::HeadCell => "head-cell",
            CanonicalKind::Cell => "cell",
        },
        text: block.text,
    }
}

fn ledger_data(ground: &Ground, text: &Text<'_>) -> Option<LedgerData> {
    let entry = ground.line(text)?;
    Some(LedgerData {
        url: ground.base.url(route::LEDGER),
        n: entry.n,
        digest: entry.digest.to_string(),
        sums: entry.sums.to_string(),
    })
}

fn timestamp_data(ground: &Ground, entry: &Entry) -> Option<TimestampData> {
    let stamp = attested::timestamp(ground, entry)?;
    Some(TimestampData {
        at: stamp.at.to_string(),
        by: stamp.by.clone(),
        covers: stamp.covers,
        entry: stamp.entry,
        url: ground.base.url(&route::timestamp(stamp.entry)),
    })
}

fn text_route(text: &Text<'_>) -> String {
    route::text(text.lang, text.slug, text.place())
}

fn names<T: ToString>(list: &[T]) -> Vec<String> {
    list.iter().map(ToString::to_string).collect()
}

/// Returns data as JSON. Keys stand in the order of their declaration, so the same site gives the same bytes.
pub fn json(value: &impl Serialize) -> String {
    // Structures of strings and numbers always have a JSON form.
    let mut text = serde_json::to_string_pretty(value).unwrap_or_default();
    text.push('\n');
    text
}
