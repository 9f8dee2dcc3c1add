//! The changes of registers as published: `registers` of `changes.json`.

use serde::{Serialize, Serializer};

use super::{EntryChange, Fate, Field, Lists, Register, RowAt};
use crate::diff::redline::Sides;

#[derive(Serialize)]
struct ListsData<'l> {
    #[serde(skip_serializing_if = "Option::is_none")]
    trackers: Option<Vec<EntryData<'l>>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    recipients: Option<Vec<EntryData<'l>>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    purposes: Option<Vec<EntryData<'l>>>,
    consent_again: bool,
}

#[derive(Serialize)]
struct EntryData<'l> {
    name: &'l str,
    #[serde(skip_serializing_if = "Option::is_none")]
    domain: Option<&'l str>,
    change: &'static str,
    rows: Sides<&'l str>,
    at: Sides<&'l str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    fields: Vec<FieldData>,
    material: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    consent_again: Option<&'static str>,
}

#[derive(Serialize)]
struct FieldData {
    key: &'static str,
    old: String,
    new: String,
}

impl Serialize for Lists {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let list = |register: Register| {
            let entries = self.changes.of(register).iter();
            let is_compared = self.compared.contains(&register);
            is_compared.then(|| entries.map(entry).collect())
        };
        let data = ListsData {
            trackers: list(Register::Trackers),
            recipients: list(Register::Recipients),
            purposes: list(Register::Purposes),
            consent_again: !self.changes.asking().is_empty(),
        };
        data.serialize(serializer)
    }
}

fn entry(change: &EntryChange) -> EntryData<'_> {
    let (name, fields) = match &change.fate {
        Fate::Added => ("added", &[][..]),
        Fate::Removed => ("removed", &[][..]),
        Fate::Changed(fields) => ("changed", fields.as_slice()),
    };
    EntryData {
        name: &change.name,
        domain: change.domain.as_deref(),
        change: name,
        rows: sides(&change.rows, |row| &row.id),
        at: sides(&change.rows, |row| &row.path),
        fields: fields.iter().map(field).collect(),
        material: change.is_material(),
        consent_again: change.asks.map(super::Asks::name),
    }
}

fn sides<'l>(rows: &'l Sides<RowAt>, of: fn(&'l RowAt) -> &'l String) -> Sides<&'l str> {
    let side = |row: &'l Option<RowAt>| row.as_ref().map(|row| of(row).as_str());
    Sides {
        old: side(&rows.old),
        new: side(&rows.new),
    }
}

fn field(field: &Field) -> FieldData {
    FieldData {
        key: field.key,
        old: field.old.to_string(),
        new: field.new.to_string(),
    }
}
