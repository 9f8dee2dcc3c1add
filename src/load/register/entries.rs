//! What all registers share: entries with ids, words per language, countries, addresses.

use std::collections::BTreeMap;

use crate::base::{Code, Country, EntryId, Place};
use crate::lang::Lang;
use crate::load::names;
use crate::load::publisher::by_language;
use crate::load::toml::Table;
use crate::load::toml_value::Value;
use crate::model::register::{Retention, Texts};

use super::length;

/// Reads every `[[key]]` of a file, in the order typed; those that lack something are left out.
pub(super) fn entries<T>(
    root: &Table<'_>,
    key: &str,
    mut read: impl FnMut(&Table<'_>) -> Option<T>,
) -> Vec<T> {
    let tables = root.get(key).map(|value| value.entries());
    let tables = tables.unwrap_or_default().into_iter();
    let entry = |table: Table<'_>| {
        let entry = read(&table);
        table.finish();
        entry
    };
    tables.filter_map(entry).collect()
}

/// The ids of the entries of one kind, with the places where they stand first.
#[derive(Default)]
pub(super) struct Ids(BTreeMap<EntryId, Place>);

impl Ids {
    /// Reads the id of an entry, which no other of its kind has.
    pub(super) fn declare(&mut self, table: &Table<'_>, example: &str) -> Option<EntryId> {
        let value = table.need("id", &format!("\"{example}\""))?;
        let id = names::id(&value, EntryId::parse)?;
        if let Some(first) = self.0.get(&id) {
            let finding = value.finding(Code::REGISTER_TWICE);
            let finding = finding.arg("name", id.as_str()).arg_or_none("where", "");
            value.push(finding.note(first.clone(), "note-first-here"));
            return None;
        }
        self.0.insert(id.clone(), value.place());
        Some(id)
    }

    /// Reads a reference to an entry.
    pub(super) fn refer(&self, table: &Table<'_>, key: &str, example: &str) -> Option<EntryId> {
        let value = table.need(key, &format!("\"{example}\""))?;
        known(&value, self.0.keys())
    }
}

/// Reads the id of one of the known entries.
pub(super) fn known<'a>(
    value: &Value<'_>,
    known: impl Iterator<Item = &'a EntryId>,
) -> Option<EntryId> {
    let ids: Vec<&EntryId> = known.collect();
    let choices: Vec<(usize, &str)> = ids.iter().map(|id| id.as_str()).enumerate().collect();
    let at = value.choice(&choices)?;
    ids.get(at).map(|id| (*id).clone())
}

/// Reads words per language, of which there must be some.
pub(super) fn need_texts(table: &Table<'_>, key: &str) -> Option<Texts> {
    let value = table.need(key, "{ fr = \"…\", en = \"…\" }")?;
    filled(&value, &value.languages_table()?)
}

/// Reads words per language out of the table that a value is; that there are none is a finding.
pub(super) fn filled(value: &Value<'_>, table: &Table<'_>) -> Option<Texts> {
    let texts = by_language(table);
    if texts.is_empty() {
        value.push(value.finding(Code::EMPTY_VALUE));
        return None;
    }
    Some(texts)
}

/// Reads words per language, where there are some.
pub(super) fn texts(table: &Table<'_>, key: &str) -> Texts {
    let texts = table.get(key).and_then(|value| value.languages_table());
    texts.map(|table| by_language(&table)).unwrap_or_default()
}

/// Reads several words per language: `{ fr = ["…", "…"] }`.
pub(super) fn lists(table: &Table<'_>, key: &str) -> BTreeMap<Lang, Vec<String>> {
    let Some(table) = table.table(key) else {
        return BTreeMap::new();
    };
    let languages = table.by_language().into_iter();
    languages
        .filter_map(|(lang, _, value)| Some((lang, value.strings()?)))
        .collect()
}

/// Reads words that readers see.
pub(super) fn words(table: &Table<'_>, key: &str) -> Option<String> {
    table.get(key).and_then(|value| value.words())
}

/// Reads a text.
pub(super) fn string(table: &Table<'_>, key: &str) -> Option<String> {
    table.get(key).and_then(|value| value.string())
}

/// Reads an address of the web.
pub(super) fn address(value: &Value<'_>) -> Option<String> {
    let text = value.text()?;
    let rest = text
        .strip_prefix("https://")
        .or_else(|| text.strip_prefix("http://"));
    let is_whole = rest.is_some_and(|rest| {
        !rest.is_empty() && !rest.starts_with('/') && !rest.contains(char::is_whitespace)
    });
    if is_whole {
        return Some(text.to_owned());
    }
    let finding = value.finding(Code::BAD_VALUE).arg("value", text);
    value.push(
        finding
            .arg_or_none("nearest", "")
            .arg_or_none("known", "\"https://…\""),
    );
    None
}

/// Reads a country.
pub(super) fn country(value: &Value<'_>) -> Option<Country> {
    let text = value.text()?;
    let country = Country::parse(text);
    if country.is_none() {
        let near = Country::nearest(text).map_or("", Country::as_str);
        let finding = value.finding(Code::BAD_CODE).arg("value", text);
        value.push(finding.arg("names", "country").arg_or_none("nearest", near));
    }
    country
}

/// Reads how long something is kept: a length with `<key>_from`, or criteria per language, beside which
/// nothing says from when on they count.
pub(super) fn retention(table: &Table<'_>, key: &str) -> Option<Retention> {
    let from = format!("{key}_from");
    let Some(value) = table.get(key) else {
        if table.get(&from).is_some() {
            table.need(key, "\"P3Y\"");
        }
        return None;
    };
    if let Some(criteria) = value.as_table() {
        return filled(&value, &criteria).map(Retention::Criteria);
    }
    let from = table
        .get(&from)
        .and_then(|value| filled(&value, &value.table()?));
    Some(Retention::Lasts(
        length::read(&value)?,
        from.unwrap_or_default(),
    ))
}
