//! `content/<document>/document.toml`: what a document is.

use std::collections::BTreeMap;

use crate::base::{Code, Place, PublisherId, Report, Slug, Source, TreePath};
use crate::lang::Lang;
use crate::model::document::Compare;
use crate::model::rule::PackId;
use crate::model::version::Origin;
use crate::model::{Continued, Kind, Level, Next, NoticeLaw, NoticePeriod};
use crate::prose::number::Numbering;

use super::names;
use super::publisher::by_language;
use super::toml::{Reading, Table};
use super::toml_value::Value;

/// The name of the file that describes a document.
pub const DOCUMENT: &str = "document.toml";

/// Days between publication and effect of a material version, where the document says nothing.
const NOTICE_DAYS: u32 = 30;

/// A numbering of every level that can have one.
const USUAL_NUMBERING: [&str; 4] = [
    "{n} – ",
    "{n}.{m} – ",
    "{n}.{m}.{o} – ",
    "{n}.{m}.{o}.{p} – ",
];

/// What could be read of `document.toml`, with the places that later checks name.
#[derive(Debug)]
pub struct DocumentFile {
    /// The file.
    pub path: TreePath,
    /// What kind of text it is.
    pub kind: Option<Kind>,
    /// The kinds of which it holds the duties as well.
    pub also: Vec<Kind>,
    /// The packs of rules by which it is checked, with their places.
    pub packs: Vec<(PackId, Place)>,
    /// Who publishes it.
    pub publisher: Option<(PublisherId, Place)>,
    /// For whom it is.
    pub audience: Option<String>,
    /// Languages whose text prevails, with their places.
    pub authentic: Vec<(Lang, Place)>,
    /// Languages without which nothing is published, with their places.
    pub required: Vec<(Lang, Place)>,
    /// Words in URLs per language, newest first, with their places; empty where none could be read.
    pub slugs: BTreeMap<Lang, Vec<(Slug, Place)>>,
    /// Numbering of headings per language.
    pub numbering: BTreeMap<Lang, Numbering>,
    /// How long before it takes effect readers are shown a material version.
    pub notice: NoticePeriod,
    /// Which pairs of versions have a page of changes.
    pub compare: Compare,
    /// Whether pages of changes have a view side by side.
    pub side_by_side: bool,
    /// What the next version is.
    pub next: Next,
    /// Every language named as a key, with its place.
    pub keyed: Vec<(Lang, Place)>,
}

/// Reads `document.toml`.
pub fn read(source: &Source, report: &mut Report) -> DocumentFile {
    let reading = Reading::new(source);
    let file = read_root(&reading.root(), &source.path);
    reading.finish(report);
    file
}

fn read_root(root: &Table<'_>, path: &TreePath) -> DocumentFile {
    let kind = root.need("kind", "\"privacy-policy\"");
    let publisher = root.need("publisher", "\"exemple\"");
    let authentic = root.need("authentic", "[\"fr\"]");
    let required = root.get("required");
    let slugs = root.need("slugs", "{ fr = [\"confidentialite\"] }");
    let numbering = root.table("numbering");
    let notice_days = root.get("notice_days").and_then(|v| v.number());
    let law = root.get("notice").and_then(|v| v.choice(&NoticeLaw::ALL));
    let compare = root.get("compare").and_then(|v| v.choice(&Compare::ALL));
    let side_by_side = root.get("side_by_side").and_then(|v| v.boolean());
    let next = root.table("next");
    let audience = root.get("audience").and_then(|v| v.string());
    let also = root.get("also").and_then(|v| v.list());
    let packs = root.get("packs").and_then(|v| v.list());
    root.finish();

    let authentic = authentic.and_then(|v| v.placed_languages());
    let authentic = authentic.unwrap_or_default();
    // Nothing is published without the text that prevails.
    let required = match required {
        Some(value) => value.placed_languages().unwrap_or_default(),
        None => authentic.clone(),
    };
    let mut keyed = Vec::new();
    let publisher = publisher.and_then(|v| Some((names::id(&v, PublisherId::parse)?, v.place())));
    DocumentFile {
        path: path.clone(),
        kind: kind.and_then(|v| v.choice(&Kind::ALL)),
        publisher,
        also: also
            .unwrap_or_default()
            .iter()
            .filter_map(|item| item.choice(&Kind::ALL))
            .collect(),
        packs: read_packs(&packs.unwrap_or_default()),
        audience,
        authentic,
        required,
        slugs: slugs
            .and_then(|v| v.table())
            .map(|t| read_slugs(&t, &mut keyed))
            .unwrap_or_default(),
        numbering: numbering
            .map(|t| read_numberings(&t, &mut keyed))
            .unwrap_or_default(),
        notice: NoticePeriod {
            // A law's period takes the place of the usual one.
            days: notice_days.unwrap_or(if law.is_some() { 0 } else { NOTICE_DAYS }),
            law,
        },
        compare: compare.unwrap_or_default(),
        side_by_side: side_by_side.unwrap_or_default(),
        next: next.map(|t| read_next(&t)).unwrap_or_default(),
        keyed,
    }
}

/// Reads the packs of rules by which it is checked, each once.
fn read_packs(items: &[Value<'_>]) -> Vec<(PackId, Place)> {
    let mut packs: Vec<(PackId, Place)> = Vec::new();
    for item in items {
        let Some(id) = names::id(item, PackId::parse) else {
            continue;
        };
        if packs.iter().any(|(known, _)| *known == id) {
            item.push(item.finding(Code::VALUE_TWICE).arg("value", id.as_str()));
        } else {
            packs.push((id, item.place()));
        }
    }
    packs
}

fn read_slugs(
    table: &Table<'_>,
    keyed: &mut Vec<(Lang, Place)>,
) -> BTreeMap<Lang, Vec<(Slug, Place)>> {
    let mut slugs = BTreeMap::new();
    for (lang, place, value) in table.by_language() {
        keyed.push((lang.clone(), place));
        let items = value.list().unwrap_or_default();
        let read = |item: &Value<'_>| Some((names::id(item, Slug::parse)?, item.place()));
        let words: Vec<_> = items.iter().filter_map(read).collect();
        slugs.insert(lang, words);
    }
    slugs
}

fn read_numberings(table: &Table<'_>, keyed: &mut Vec<(Lang, Place)>) -> BTreeMap<Lang, Numbering> {
    let mut numberings = BTreeMap::new();
    for (lang, place, value) in table.by_language() {
        keyed.push((lang.clone(), place));
        if let Some(numbering) = read_numbering(&value) {
            numberings.insert(lang, numbering);
        }
    }
    numberings
}

/// Reads a list of numbering patterns; for one that cannot be read the usual one stands, so that
/// references to numbers raise no findings of their own.
pub fn read_numbering(value: &Value<'_>) -> Option<Numbering> {
    let items = value.list()?;
    let patterns: Option<Vec<String>> = items.iter().map(Value::string).collect();
    let mut patterns = patterns?;
    loop {
        let level = match Numbering::parse(patterns.clone()) {
            Ok(numbering) => return Some(numbering),
            Err(level) => level,
        };
        let example = USUAL_NUMBERING.get(level).copied();
        let item = items.get(level)?;
        let finding = item.finding(Code::BAD_NUMBERING);
        let finding = finding.arg("value", item.text().unwrap_or_default());
        let finding = finding.arg("level", level + 1);
        item.push(finding.arg_or_none("example", example.unwrap_or_default()));
        match example {
            Some(usual) => patterns[level] = usual.to_owned(),
            None => patterns.truncate(level),
        }
    }
}

fn read_next(table: &Table<'_>) -> Next {
    let level = table.get("level");
    let level_at = level.as_ref().map(Value::place);
    let level = level.and_then(|v| v.choice(&Level::ALL));
    let consent_again = table.get("consent_again").and_then(|v| v.boolean());
    let origin = table.get("origin").and_then(|v| v.choice(&Origin::ALL));
    let continues = table.get("continues").map(|v| read_continues(&v));
    let note = table.table("note").map(|t| by_language(&t));
    let waivers = table.table("waivers");
    let waived_at = waivers.as_ref().map(|t| {
        let entries = t.entries().into_iter();
        entries.map(|(rule, at, _)| (rule.to_owned(), at)).collect()
    });
    let waivers = waivers.map(|t| read_waivers(&t));
    table.finish();
    Next {
        level,
        level_at,
        consent_again: consent_again.unwrap_or_default(),
        origin: origin.unwrap_or_default(),
        continues: continues.unwrap_or_default(),
        note: note.unwrap_or_default(),
        waivers: waivers.unwrap_or_default(),
        waived_at: waived_at.unwrap_or_default(),
    }
}

/// Reads what a document continues: `privacy-policy@2021-10-15#cookies`, the section left out for
/// the whole.
pub fn read_continues(value: &Value<'_>) -> Vec<String> {
    let items = value.list().unwrap_or_default();
    let read = |item: &Value<'_>| item.parsed(Code::BAD_CONTINUES, continued);
    items.iter().filter_map(read).collect()
}

fn continued(text: &str) -> Option<String> {
    Continued::parse(text).map(|_| text.to_owned())
}

/// Reads rules set aside, each with its reason.
pub fn read_waivers(table: &Table<'_>) -> BTreeMap<String, String> {
    let entries = table.entries().into_iter();
    entries
        .filter_map(|(rule, _, reason)| Some((rule.to_owned(), reason.string()?)))
        .collect()
}
