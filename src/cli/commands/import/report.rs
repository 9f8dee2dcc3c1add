//! What an import would do, for the editor to read before saying yes.

use serde_json::{Value, json};

use crate::base::Arg;
use crate::edit::draft::Drafted;
use crate::import::history::{History, Text};
use crate::import::{Aside, Repair};
use crate::lang::Lang;
use crate::work::Speech;

/// Returns the report for people: versions with their texts, then every repair and aside.
pub fn for_people(document: &str, history: &History, speech: &Speech) -> String {
    let texts = || history.versions.iter().flat_map(|past| past.texts.iter());
    let words: usize = texts().map(|(_, text)| text.words).sum();
    let head = [
        ("document", document.into()),
        ("versions", history.versions.len().into()),
        ("texts", texts().count().into()),
        ("words", words.into()),
    ];
    let mut out = speech.say("import-head", &head) + "\n";
    for past in &history.versions {
        let days = [
            ("effective", past.effective.into()),
            ("published", past.published.into()),
        ];
        out += &format!("\n{}\n", speech.say("import-version", &days));
        for (lang, text) in &past.texts {
            out += &format!("  {}\n", text_line(lang, text, speech));
        }
    }
    for (_, text) in texts().filter(|(_, text)| !text.repairs.is_empty() || !text.asides.is_empty())
    {
        out += &format!("\n{}\n", text.name);
        out += &details(&text.repairs, &text.asides, speech);
    }
    out
}

fn text_line(lang: &Lang, text: &Text, speech: &Speech) -> String {
    let args = [
        ("lang", lang.as_str().into()),
        ("file", text.name.as_str().into()),
        ("words", text.words.into()),
        ("repairs", text.repairs.len().into()),
        ("differences", text.differences.len().into()),
    ];
    speech.say("import-text", &args)
}

/// Returns repairs and asides, a line each.
pub fn details(repairs: &[Repair], asides: &[Aside], speech: &Speech) -> String {
    let mut out = String::new();
    for repair in repairs {
        let quote: Arg = none_if_empty(&repair.quote).into();
        let args = [
            ("kind", repair.kind.name().into()),
            ("quote", quote),
            ("became", none_if_empty(&repair.became).into()),
        ];
        out += &format!("  - {}\n", speech.say("import-repair", &args));
    }
    for aside in asides {
        let args = [
            ("kind", aside.kind.name().into()),
            ("author", none_if_empty(&aside.author).into()),
            ("words", none_if_empty(&aside.words).into()),
            ("about", none_if_empty(&aside.about).into()),
        ];
        out += &format!("  - {}\n", speech.say("import-aside", &args));
    }
    out
}

fn none_if_empty(words: &str) -> &str {
    if words.is_empty() { "none" } else { words }
}

/// Returns the report for programs: schema `avenant.import/1` of `docs/formats.md`.
pub fn for_programs(document: &str, history: &History, findings: &Value, written: bool) -> String {
    let versions: Vec<Value> = history
        .versions
        .iter()
        .map(|past| {
            let texts = past.texts.iter();
            let texts: serde_json::Map<String, Value> = texts
                .map(|(lang, text)| (lang.to_string(), text_value(text)))
                .collect();
            json!({
                "effective": past.effective.to_string(),
                "published": past.published.to_string(),
                "texts": texts,
            })
        })
        .collect();
    let report = json!({
        "schema": "avenant.import/1",
        "document": document,
        "versions": versions,
        "findings": findings,
        "written": written,
    });
    report.to_string() + "\n"
}

/// Returns one text as data.
pub fn text_value(text: &Text) -> Value {
    let differences = text.differences.iter();
    let differences: Vec<Value> = differences
        .map(|found| json!({ "lost": found.lost, "added": found.added }))
        .collect();
    json!({
        "file": text.name,
        "words": text.words,
        "repairs": repairs(&text.repairs),
        "asides": asides(&text.asides),
        "differences": differences,
    })
}

fn repairs(all: &[Repair]) -> Vec<Value> {
    let value = |repair: &Repair| json!({ "kind": repair.kind.name(), "quote": repair.quote, "became": repair.became });
    all.iter().map(value).collect()
}

fn asides(all: &[Aside]) -> Vec<Value> {
    let value = |aside: &Aside| {
        json!({
            "kind": aside.kind.name(),
            "author": aside.author,
            "words": aside.words,
            "about": aside.about,
        })
    };
    all.iter().map(value).collect()
}

/// Returns the report on counsel's file for programs: schema `avenant.draft/1`.
pub fn draft_for_programs(file: &str, drafted: &Drafted, findings: &str, written: bool) -> String {
    let draft = &drafted.draft;
    let findings: Value = serde_json::from_str(findings).unwrap_or_default();
    let report = json!({
        "schema": "avenant.draft/1",
        "file": file,
        "restored": draft.restored,
        "repairs": repairs(&draft.repairs),
        "asides": asides(&draft.asides),
        "findings": findings,
        "written": written,
    });
    report.to_string() + "\n"
}
