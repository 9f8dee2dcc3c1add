//! `packs/<id>.toml`: law as data, the site's own packs in the place of those built in.

mod rule;

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::base::{Code, Diagnostic, Place, Report, RuleId, Source, TreePath, Words};
use crate::model::Kind;
use crate::model::rule::{Pack, PackId, Packs};

use super::folder::{is_litter, unexpected};
use super::memory::Memory;
use super::names;
use super::toml::{Reading, Table};
use super::toml_value::Value;
use super::tree::Tree;

/// The folder of packs, at the site's root.
pub const PACKS: &str = "packs";

/// The form in which packs are written.
const FORMATS: [((), &str); 1] = [((), "avenant.pack/1")];

/// Reads the packs that are built in; with what is wrong with them, which a test excludes.
pub fn builtin_packs(files: &[(TreePath, String)]) -> (Packs, Report) {
    let mut report = Report::new();
    let packs = files.iter().filter_map(|(path, text)| {
        let source = Source {
            path: path.clone(),
            text: text.clone(),
        };
        read(&source, &mut report)
    });
    let packs: Vec<Arc<Pack>> = packs.map(Arc::new).collect();
    (Packs::new(packs), report)
}

/// Returns the packs that a site can name: its own in the place of those built in, of which those
/// are read again that are not as they were when `memory` was last used.
pub fn packs(tree: &Tree, builtin: &Arc<Packs>, memory: &mut Memory) -> (Arc<Packs>, Report) {
    let mut report = Report::new();
    let mut own: Vec<Arc<Pack>> = Vec::new();
    for path in tree.below(PACKS) {
        if is_litter(path.file_name()) {
            continue;
        }
        let is_pack = path.stem_and_extension().1 == "toml";
        if !is_pack || path.below(PACKS).is_some_and(|rest| rest.contains('/')) {
            report.push(unexpected(path, "", "packs"));
            continue;
        }
        let read = |tree: &Tree, (): &(), report: &mut Report| {
            let source = tree.text(path, report)?;
            read(&source, report).map(Arc::new)
        };
        own.extend(memory.packs.read((tree, path), (), &mut report, read));
    }
    memory.packs.forget_unused();
    if own.is_empty() {
        return (Arc::clone(builtin), report);
    }
    let packs = builtin.with(own);
    rules_are_apart(&packs, &mut report);
    (Arc::new(packs), report)
}

/// A rule's id is that of one duty, whichever packs a document names.
fn rules_are_apart(packs: &Packs, report: &mut Report) {
    let mut first: BTreeMap<&RuleId, &Pack> = BTreeMap::new();
    for (pack, rule) in packs.rules() {
        if let Some(other) = first.insert(&rule.id, pack)
            && other.id != pack.id
        {
            report.push(
                Diagnostic::new(Code::RULE_TWICE)
                    .at(rule.place.clone())
                    .arg("rule", rule.id.as_str())
                    .arg("pack", other.id.as_str()),
            );
        }
    }
}

/// Reads a pack; `None` where it has no id or lacks something no pack can be without.
fn read(source: &Source, report: &mut Report) -> Option<Pack> {
    let (stem, _) = source.path.stem_and_extension();
    let Some(id) = PackId::parse(stem) else {
        report.push(names::bad(Place::file(&source.path), stem, PackId::parse));
        return None;
    };
    let reading = Reading::new(source);
    let pack = read_root(&reading.root(), id, &source.path);
    reading.finish(report);
    pack
}

fn read_root(root: &Table<'_>, id: PackId, path: &TreePath) -> Option<Pack> {
    let format = root.need("format", "\"avenant.pack/1\"");
    let head = root.need(
        "pack",
        "{ title.en = \"…\", documents = [\"privacy-policy\"] }",
    );
    let rules = root.get("rule").map(|value| value.entries());
    root.finish();

    format.and_then(|value| value.choice(&FORMATS));
    let table = head.and_then(|value| value.table())?;
    let title = table.need("title", "{ en = \"…\" }");
    let jurisdiction = table.need("jurisdiction", "\"FR\"");
    let source = table.need("source", "\"https://…\"");
    let documents = table.need("documents", "[\"privacy-policy\"]");
    let version = table.need("version", "\"1\"");
    let checked = table.need("checked", "2026-11-22");
    let checked_how = table.get("checked_how").and_then(|v| read_words(&v));
    let note = table.get("note").and_then(|v| read_words(&v));
    table.finish();

    let kinds = documents.and_then(|v| read_kinds(&v)).unwrap_or_default();
    let source = source.and_then(|v| v.string());
    let shared = rule::Shared {
        kinds: &kinds,
        source: source.as_deref(),
    };
    let mut asks = BTreeMap::new();
    let mut read = Vec::new();
    for table in rules.unwrap_or_default() {
        let Some(rule) = rule::read(&table, &shared, &mut asks) else {
            continue;
        };
        if read
            .iter()
            .any(|other: &crate::model::rule::Rule| other.id == rule.id)
        {
            table.push(
                Diagnostic::new(Code::RULE_TWICE)
                    .at(rule.place.clone())
                    .arg("rule", rule.id.as_str())
                    .arg("pack", id.as_str()),
            );
            continue;
        }
        read.push(rule);
    }
    Some(Pack {
        id,
        path: path.clone(),
        title: title.and_then(|v| read_words(&v))?,
        jurisdiction: jurisdiction.and_then(|v| v.string())?,
        source: source?,
        kinds,
        version: version.and_then(|v| v.string())?,
        checked: checked.and_then(|v| v.date())?,
        checked_how,
        note,
        asks,
        rules: read,
    })
}

/// Reads kinds of documents; a list of none is a finding, and `None`.
fn read_kinds(value: &Value<'_>) -> Option<Vec<Kind>> {
    let items = value.list()?;
    if items.is_empty() {
        value.push(value.finding(Code::EMPTY_VALUE));
    }
    let kinds = items.iter().filter_map(|item| item.choice(&Kind::ALL));
    let kinds: Vec<Kind> = kinds.collect();
    (!kinds.is_empty()).then_some(kinds)
}

/// Reads a table of words by language, of which there must be one.
fn read_words(value: &Value<'_>) -> Option<Words> {
    let by_language = value.languages_table()?.by_language().into_iter();
    let texts = by_language.filter_map(|(lang, _, value)| {
        let text = value.string()?;
        Some((lang.as_str().to_owned(), text))
    });
    let words = Words::new(texts.collect());
    if words.is_none() {
        value.push(value.finding(Code::EMPTY_VALUE));
    }
    words
}
