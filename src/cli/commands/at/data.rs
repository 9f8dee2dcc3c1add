//! What applied on a day as data: keys may be added under one `schema`, never taken away or given
//! another meaning.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::base::{Date, DocumentId, SectionId};
use crate::lang::Lang;
use crate::model::applied::Applied;
use crate::model::{OnDay, Version};
use crate::render::page::kind_name;
use crate::render::route::Base;

use super::Answer;

/// The form of the answer.
const SCHEMA: u32 = 1;

#[derive(Serialize)]
struct Data {
    schema: u32,
    day: String,
    as_of: String,
    /// Whether a version published later can still change the answer.
    may_change: bool,
    head: String,
    documents: Vec<DocumentData>,
}

#[derive(Serialize)]
struct DocumentData {
    document: String,
    kind: &'static str,
    /// `in-force`, `before-first`, `withdrawn`, `ended` or `nothing-known`.
    answer: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    version: Option<VersionData>,
    /// The first version's effective date, where the day lies before it.
    #[serde(skip_serializing_if = "Option::is_none")]
    first: Option<String>,
    /// The last version, where it was withdrawn with none instead or the document ended with it.
    #[serde(skip_serializing_if = "Option::is_none")]
    last: Option<LastData>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    predecessors: Vec<PredecessorData>,
}

#[derive(Serialize)]
struct LastData {
    version: String,
    /// The first day on which no version applied.
    since: String,
    /// The documents that say from then on what it said.
    instead: Vec<String>,
    reason: BTreeMap<String, String>,
}

#[derive(Serialize)]
struct PredecessorData {
    /// The sections that were continued; empty for the whole text.
    sections: Vec<String>,
    found: DocumentData,
}

#[derive(Serialize)]
struct VersionData {
    version: String,
    effective: String,
    until: Option<String>,
    published: String,
    sealed_on: String,
    level: &'static str,
    texts: Vec<TextData>,
    /// Languages of the document in which this version has no text.
    missing: Vec<String>,
}

#[derive(Serialize)]
struct TextData {
    lang: String,
    text: String,
    is_authentic: bool,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    late_sections: Vec<String>,
    path: String,
    url: String,
    file: String,
    digest: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    later_corrections: Vec<CorrectionData>,
}

#[derive(Serialize)]
struct CorrectionData {
    text: String,
    sealed_on: String,
}

/// Returns the answer as JSON.
pub(super) fn data(answer: &Answer<'_>) -> String {
    let documents = answer.documents.iter();
    let data = Data {
        schema: SCHEMA,
        day: answer.day.to_string(),
        as_of: answer.as_of.to_string(),
        may_change: answer.may_change(),
        head: answer.site.ledger.head().to_string(),
        documents: documents.map(|one| document(answer, one)).collect(),
    };
    // Structures of strings and numbers always have a JSON form.
    serde_json::to_string_pretty(&data).unwrap_or_default() + "\n"
}

fn document(answer: &Answer<'_>, applied: &Applied<'_>) -> DocumentData {
    let (mut found, mut first, mut gone) = (None, None, None);
    let name = match applied.on {
        OnDay::InForce(one) => {
            found = Some(version(answer, applied, one));
            "in-force"
        }
        OnDay::BeforeFirst(one) => {
            first = Some(one.effective.to_string());
            "before-first"
        }
        OnDay::Withdrawn(one, decided) => {
            gone = Some(last(one, decided.day, &[], &decided.reason));
            "withdrawn"
        }
        OnDay::Ended(one, decided) => {
            gone = Some(last(one, decided.day, &decided.instead, &decided.reason));
            "ended"
        }
        OnDay::NothingKnown => "nothing-known",
    };
    let predecessors = applied.predecessors.iter();
    DocumentData {
        document: applied.document.id.to_string(),
        kind: kind_name(applied.document.kind),
        answer: name,
        version: found,
        first,
        last: gone,
        predecessors: predecessors
            .map(|one| PredecessorData {
                sections: one.sections.iter().map(SectionId::to_string).collect(),
                found: document(answer, &one.applied),
            })
            .collect(),
    }
}

fn last(
    version: &Version,
    since: Date,
    instead: &[DocumentId],
    reason: &BTreeMap<Lang, String>,
) -> LastData {
    let reason = reason.iter();
    LastData {
        version: version.effective.to_string(),
        since: since.to_string(),
        instead: instead.iter().map(DocumentId::to_string).collect(),
        reason: reason
            .map(|(lang, words)| (lang.to_string(), words.clone()))
            .collect(),
    }
}

fn version(answer: &Answer<'_>, applied: &Applied<'_>, version: &Version) -> VersionData {
    let base = Base::new(&answer.site.config.base_url);
    let texts = answer.texts(applied.document, version).into_iter();
    let texts = texts.map(|text| {
        let late = version.late.get(text.lang).into_iter().flatten();
        let later = text.later.iter();
        TextData {
            lang: text.lang.to_string(),
            text: text.id.to_string(),
            is_authentic: text.is_authentic,
            late_sections: late.map(SectionId::to_string).collect(),
            path: base.path(&text.route),
            url: base.url(&text.route),
            file: text.sealed.path.to_string(),
            digest: text.sealed.digest.to_string(),
            later_corrections: later
                .map(|(id, erratum)| CorrectionData {
                    text: id.to_string(),
                    sealed_on: erratum.sealed_on.to_string(),
                })
                .collect(),
        }
    });
    let missing = answer.missing(applied.document, version).into_iter();
    VersionData {
        version: version.effective.to_string(),
        effective: version.effective.to_string(),
        until: applied.until.map(|day| day.to_string()),
        published: version.published.to_string(),
        sealed_on: version.sealed_on.to_string(),
        level: version.level.name(),
        texts: texts.collect(),
        missing: missing.map(Lang::to_string).collect(),
    }
}
