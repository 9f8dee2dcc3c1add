//! What would be sealed as data: keys may be added under one `schema`, never taken away or given
//! another meaning.

use serde::Serialize;

use crate::base::SectionId;
use crate::diff::changes::Counts;

use crate::work::Speech;
use crate::work::deeds::Deed;
use crate::work::publication::{Planned, PlannedText};

/// The form of the plan.
const SCHEMA: u32 = 1;

#[derive(Serialize)]
struct Data<'a> {
    schema: u32,
    versions: Vec<VersionData<'a>>,
    /// What the packs ask people to do when it is published.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    to_do: Vec<DeedData<'a>>,
}

#[derive(Serialize)]
struct DeedData<'a> {
    document: &'a str,
    rule: &'a str,
    text: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    why: Option<&'a str>,
    source: &'a str,
    url: &'a str,
    /// The sections whose change calls for it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    sections: Vec<String>,
}

#[derive(Serialize)]
struct VersionData<'a> {
    /// `<document>@<effective date>`.
    version: String,
    /// The ledger's line.
    line: u64,
    origin: &'static str,
    level: &'static str,
    consent_again: bool,
    published: String,
    effective: String,
    sealed_on: String,
    shown_from: String,
    /// Days between `shown_from` and `effective`.
    lead_days: i64,
    /// The version in force until then.
    replaces: Option<String>,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    continues: &'a [String],
    texts: Vec<TextData<'a>>,
}

#[derive(Serialize)]
struct TextData<'a> {
    lang: String,
    title: &'a str,
    is_authentic: bool,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    late_sections: Vec<String>,
    path: &'a str,
    /// The summary of changes.
    changes: &'a [String],
    /// The kind of change that the changes against `replaces` speak for.
    #[serde(skip_serializing_if = "Option::is_none")]
    proposed: Option<&'static str>,
    /// The counts of the change set against `replaces`.
    #[serde(skip_serializing_if = "Option::is_none")]
    summary: Option<&'a Counts>,
}

/// Returns the plan as JSON.
pub(super) fn data(planned: &[Planned<'_>], deeds: &[Deed<'_>], speech: &Speech) -> String {
    let lang = speech.lang().as_str();
    let to_do = deeds.iter().map(|deed| DeedData {
        document: deed.document.id.as_str(),
        rule: deed.rule.id.as_str(),
        text: deed.rule.text.in_language(lang),
        why: deed.rule.why.as_ref().map(|why| why.in_language(lang)),
        source: deed.rule.basis.source.as_ref(),
        url: deed.rule.basis.url.as_ref(),
        sections: deed.sections.iter().map(SectionId::to_string).collect(),
    });
    let data = Data {
        schema: SCHEMA,
        versions: planned.iter().map(version).collect(),
        to_do: to_do.collect(),
    };
    // Structures of strings and numbers always have a JSON form.
    serde_json::to_string_pretty(&data).unwrap_or_default() + "\n"
}

fn version<'a>(planned: &'a Planned<'_>) -> VersionData<'a> {
    let version = planned.version;
    VersionData {
        version: planned.id.to_string(),
        line: planned.line,
        origin: version.origin.name(),
        level: version.level.name(),
        consent_again: version.consent_again,
        published: version.published.to_string(),
        effective: version.effective.to_string(),
        sealed_on: version.sealed_on.to_string(),
        shown_from: version.shown_from().to_string(),
        lead_days: planned.lead,
        replaces: planned.replaces.map(|day| day.to_string()),
        continues: &version.continues,
        texts: planned.texts.iter().map(text).collect(),
    }
}

fn text<'a>(text: &'a PlannedText<'_>) -> TextData<'a> {
    let progress = text.progress.as_ref();
    TextData {
        lang: text.lang.to_string(),
        title: text.title,
        is_authentic: text.is_authentic,
        late_sections: text.late.iter().map(SectionId::to_string).collect(),
        path: text.path,
        changes: text.changes,
        proposed: progress.and_then(|progress| progress.proposed),
        summary: progress.map(|progress| &progress.set.counts),
    }
}
