//! The header of a sealed text: exact values.

use crate::base::{Code, Date, Diagnostic, DocumentId, Place, Salt};
use crate::lang::Lang;

use super::{Entry, Field, Header, Reader, SealedHeader, json};

pub(super) const KEYS: [&str; 9] = [
    "document",
    "version",
    "revision",
    "lang",
    "title",
    "description",
    "authentic",
    "made_from",
    "salt",
];

/// Reads the values; a sealed header is there only if all of it can be read.
pub(super) fn header(reader: &mut Reader<'_>, entries: &[Entry<'_>]) -> Header {
    for item in entries.iter().flat_map(|entry| &entry.items) {
        reader.finding(Code::HEADER_LINE, item.span, "line", item.value);
    }
    let mut values = Values { reader, entries };
    let text = |text: &str| Some(text.to_owned()).filter(|text| !text.trim().is_empty());
    let title = values.required("title", text);
    let description = values.optional("description", |value| {
        json::string(value).and_then(|v| text(&v))
    });
    let document = values.required("document", DocumentId::parse);
    let version = values.required("version", Date::parse);
    let revision = values.optional("revision", revision);
    let lang = values.required("lang", Lang::parse);
    let authentic = values.optional("authentic", langs);
    let made_from = values.optional("made_from", texts);
    let salt = values.required("salt", Salt::parse);
    if !values.has("authentic") && !values.has("made_from") {
        values.missing("authentic");
    }
    let sealed = || {
        Some(SealedHeader {
            document: document?,
            version: version?,
            revision,
            lang: lang?,
            authentic,
            made_from,
            salt: salt?,
        })
    };
    Header {
        title,
        description,
        changes: Vec::new(),
        sealed: sealed(),
    }
}

/// A number as it is written in names of texts; the revision of a text as published is not said.
fn revision(value: &str) -> Option<u32> {
    let text = json::string(value)?;
    let number: u32 = text.parse().ok()?;
    (number > 0 && number.to_string() == text).then_some(number)
}

fn langs(value: &str) -> Option<Vec<Lang>> {
    texts(value)?.iter().map(|tag| Lang::parse(tag)).collect()
}

/// One string or an array of them, never none.
fn texts(value: &str) -> Option<Vec<String>> {
    let one = json::string(value).map(|text| vec![text]);
    one.or_else(|| json::strings(value))
        .filter(|texts| !texts.is_empty())
}

struct Values<'r, 'a, 'e> {
    reader: &'r mut Reader<'a>,
    entries: &'e [Entry<'e>],
}

impl Values<'_, '_, '_> {
    fn has(&self, key: &str) -> bool {
        self.entries.iter().any(|entry| entry.key == key)
    }

    fn required<T>(
        &mut self,
        key: &'static str,
        read: impl Fn(&str) -> Option<T>,
    ) -> Option<Field<T>> {
        if !self.has(key) {
            self.missing(key);
        }
        self.optional(key, |value| read(&json::string(value)?))
    }

    fn optional<T>(&mut self, key: &str, read: impl Fn(&str) -> Option<T>) -> Option<Field<T>> {
        let entry = self.entries.iter().find(|entry| entry.key == key)?;
        let span = entry.value.span;
        let value = read(entry.value.value);
        if value.is_none() {
            let finding = Diagnostic::new(Code::HEADER_VALUE)
                .at(Place::new(&self.reader.source.path, span.range()))
                .arg("key", key)
                .arg("value", entry.value.value);
            self.reader.report.push(finding);
        }
        value.map(|value| Field { value, span })
    }

    fn missing(&mut self, key: &'static str) {
        let place = Place::new(&self.reader.source.path, 0..3);
        let finding = Diagnostic::new(Code::HEADER_MISSING_KEY)
            .at(place)
            .arg("key", key);
        self.reader.report.push(finding);
    }
}
