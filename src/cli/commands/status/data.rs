//! The overview as data: keys may be added under one `schema`, never taken away or given another
//! meaning.

use serde::Serialize;

use crate::base::SectionId;
use crate::diff::changes::Counts;
use crate::lang::Lang;
use crate::model::{Level, NoticeSent, State};
use crate::render::page::kind_name;

use crate::work::overview::{DocumentRow, Overview, TextRow, VersionRow, WorkingRow};

/// The form of the overview.
const SCHEMA: u32 = 1;

#[derive(Serialize)]
struct Data<'a> {
    schema: u32,
    as_of: String,
    head: String,
    documents: Vec<DocumentData<'a>>,
}

#[derive(Serialize)]
struct DocumentData<'a> {
    document: String,
    kind: &'static str,
    next_effect: Option<EffectData>,
    versions: Vec<VersionData>,
    working: WorkingData<'a>,
}

#[derive(Serialize)]
struct EffectData {
    version: String,
    days: i64,
}

#[derive(Serialize)]
struct VersionData {
    version: String,
    /// `scheduled`, `in-force` or `superseded`.
    state: &'static str,
    effective: String,
    until: Option<String>,
    published: String,
    sealed_on: String,
    /// The day from which readers see it here.
    shown_from: String,
    origin: &'static str,
    level: &'static str,
    /// That readers were told of it, as the publisher declares.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    notices_sent: Vec<SentData>,
    /// Whether readers are owed word of it, and none is recorded.
    #[serde(skip_serializing_if = "is_false")]
    notice_missing: bool,
    texts: Vec<TextData>,
}

#[derive(Serialize)]
struct SentData {
    channel: &'static str,
    on: String,
    languages: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    count: Option<u32>,
    sealed_on: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<String>,
}

#[derive(Serialize)]
struct TextData {
    lang: String,
    /// `authentic`, `courtesy`, `late` or `absent`.
    standing: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<String>,
    /// The day on which a translation joined the version later.
    #[serde(skip_serializing_if = "Option::is_none")]
    added_on: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    late_sections: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    corrections: Vec<CorrectionData>,
}

#[derive(Serialize)]
struct CorrectionData {
    text: String,
    sealed_on: String,
}

#[derive(Serialize)]
struct WorkingData<'a> {
    level: Option<&'static str>,
    texts: Vec<WorkingTextData<'a>>,
}

#[derive(Serialize)]
struct WorkingTextData<'a> {
    lang: String,
    required: bool,
    /// `authentic`, `courtesy`, `late`, `unrecorded` or `absent`.
    standing: &'static str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    late_sections: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    unrecorded_sections: Vec<String>,
    /// The last version with a text in the language.
    #[serde(skip_serializing_if = "Option::is_none")]
    since: Option<String>,
    /// `resolved` or `typed`: what was compared.
    #[serde(skip_serializing_if = "Option::is_none")]
    form: Option<&'static str>,
    /// The kind of change that the changes speak for.
    #[serde(skip_serializing_if = "Option::is_none")]
    proposed: Option<&'static str>,
    /// The counts of the change set.
    #[serde(skip_serializing_if = "Option::is_none")]
    summary: Option<&'a Counts>,
}

/// Returns the overview as JSON.
pub(super) fn data(overview: &Overview<'_>) -> String {
    let document = |row| document(overview, row);
    let data = Data {
        schema: SCHEMA,
        as_of: overview.as_of.to_string(),
        head: overview.site.ledger.head().to_string(),
        documents: overview.documents.iter().map(document).collect(),
    };
    // Structures of strings and numbers always have a JSON form.
    serde_json::to_string_pretty(&data).unwrap_or_default() + "\n"
}

fn document<'a>(overview: &Overview<'_>, row: &'a DocumentRow<'_>) -> DocumentData<'a> {
    DocumentData {
        document: row.document.id.to_string(),
        kind: kind_name(row.document.kind),
        next_effect: row.next_effect.map(|day| EffectData {
            version: day.to_string(),
            days: overview.as_of.days_until(day),
        }),
        versions: row.versions.iter().map(version).collect(),
        working: WorkingData {
            level: row.level().map(Level::name),
            texts: row.working.iter().map(working).collect(),
        },
    }
}

fn version(row: &VersionRow<'_>) -> VersionData {
    let version = row.version;
    VersionData {
        version: version.effective.to_string(),
        state: match row.state {
            State::Scheduled => "scheduled",
            State::InForce => "in-force",
            State::Superseded { .. } => "superseded",
            State::Withdrawn { .. } => "withdrawn",
            State::NeverApplied => "never-applied",
        },
        effective: version.effective.to_string(),
        until: row
            .period
            .and_then(|period| period.until)
            .map(|day| day.to_string()),
        published: version.published.to_string(),
        sealed_on: version.sealed_on.to_string(),
        shown_from: version.shown_from().to_string(),
        origin: version.origin.name(),
        level: version.level.name(),
        notices_sent: row.sent.iter().map(|row| sent(row)).collect(),
        notice_missing: row.is_untold,
        texts: row.texts.iter().map(text).collect(),
    }
}

fn sent(sent: &NoticeSent) -> SentData {
    SentData {
        channel: sent.channel.name(),
        on: sent.on.to_string(),
        languages: sent.languages.iter().map(Lang::to_string).collect(),
        count: sent.count.map(|count| count.get()),
        sealed_on: sent.sealed_on.to_string(),
        note: sent.note.clone(),
    }
}

fn is_false(value: &bool) -> bool {
    !value
}

fn text(row: &TextRow<'_>) -> TextData {
    let standing = match &row.text {
        None => "absent",
        Some(text) if text.is_authentic => "authentic",
        Some(text) if text.late.is_empty() => "courtesy",
        Some(_) => "late",
    };
    let text = row.text.as_ref();
    let corrections = text.map(|text| text.corrections.as_slice());
    let corrections = corrections.unwrap_or_default().iter();
    TextData {
        lang: row.lang.to_string(),
        standing,
        text: text.map(|text| text.id.to_string()),
        added_on: text.and_then(|text| Some(text.added?.to_string())),
        late_sections: names(text.map_or(&[], |text| text.late)),
        corrections: corrections
            .map(|(id, sealed_on)| CorrectionData {
                text: id.to_string(),
                sealed_on: sealed_on.to_string(),
            })
            .collect(),
    }
}

fn working<'a>(row: &'a WorkingRow<'_>) -> WorkingTextData<'a> {
    let text = row.text.as_ref();
    let standing = match text {
        None => "absent",
        Some(text) if text.is_authentic => "authentic",
        Some(text) if !text.late.is_empty() => "late",
        Some(text) if !text.unrecorded.is_empty() => "unrecorded",
        Some(_) => "courtesy",
    };
    let since = text.and_then(|text| text.since.as_ref());
    let progress = since.and_then(|(_, progress)| progress.as_ref());
    let form = |is_resolved| if is_resolved { "resolved" } else { "typed" };
    WorkingTextData {
        lang: row.lang.to_string(),
        required: row.is_required,
        standing,
        late_sections: names(text.map_or(&[], |text| &text.late)),
        unrecorded_sections: names(text.map_or(&[], |text| &text.unrecorded)),
        since: since.map(|(version, _)| version.effective.to_string()),
        form: progress.map(|progress| form(progress.is_resolved)),
        proposed: progress.and_then(|progress| progress.proposed),
        summary: progress.map(|progress| &progress.set.counts),
    }
}

fn names(sections: &[SectionId]) -> Vec<String> {
    sections.iter().map(SectionId::to_string).collect()
}
