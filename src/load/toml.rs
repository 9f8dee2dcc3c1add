//! Reading TOML with places, gathering every fault of a file instead of stopping at the first.
//!
//! A [`Reading`] holds a parsed file. A [`Table`] is asked for its keys one by one and then told to
//! [`Table::finish`], which names the keys nobody asked for. A [`Value`] is asked for what it should
//! be. Whatever does not fit becomes a finding of the reading and is `None` for the caller.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::ops::Range;

use ::toml::Spanned;
use ::toml::de::{DeTable, DeValue};

use crate::base::name::nearest;
use crate::base::{Code, Diagnostic, Place, Report, Source, TreePath};
use crate::lang::Lang;

use super::config::CONFIG;
use super::target::secret;
use super::toml_syntax;
use super::toml_value::{Value, bad_language};

/// A TOML file being read.
pub struct Reading<'a> {
    source: &'a Source,
    root: Spanned<DeTable<'a>>,
    /// Lines with a syntax fault: what was read from them may be anything.
    broken: BTreeSet<usize>,
    /// The line from which on nothing read can be relied on.
    lost_from: usize,
    report: RefCell<Report>,
}

/// A table of a file.
pub struct Table<'r> {
    reading: &'r Reading<'r>,
    table: &'r DeTable<'r>,
    span: Range<usize>,
    name: String,
    asked: RefCell<BTreeSet<String>>,
    /// Keys that have a finding of their own.
    told: RefCell<BTreeSet<String>>,
}

impl<'a> Reading<'a> {
    /// Parses a file; syntax faults become findings and the rest is still there to be read.
    pub fn new(source: &'a Source) -> Self {
        let (root, errors) = DeTable::parse_recoverable(&source.text);
        let mut report = Report::new();
        let mut broken = BTreeSet::new();
        let mut lost_from = usize::MAX;
        for finding in toml_syntax::findings(source, &errors) {
            let start = finding.place.as_ref().map_or(0, |place| place.start);
            let line = line(source, start as usize);
            broken.insert(line);
            if toml_syntax::spoils_the_rest(&finding) {
                lost_from = lost_from.min(line);
            }
            let text = source.text.lines().nth(line.saturating_sub(1));
            let secret = text.filter(|_| source.path.as_str() == CONFIG);
            let secret = secret.and_then(|text| secret::on_broken_line(&source.path, text));
            report.push(secret.unwrap_or(finding));
        }
        Self {
            source,
            root,
            broken,
            lost_from,
            report: RefCell::new(report),
        }
    }

    /// Returns the whole file as a table.
    pub fn root(&self) -> Table<'_> {
        Table::new(self, self.root.get_ref(), 0..0, String::new())
    }

    /// Returns whether something in the file cannot even be parsed.
    pub fn is_broken(&self) -> bool {
        !self.broken.is_empty()
    }

    /// Returns the file's path.
    pub fn path(&self) -> &TreePath {
        &self.source.path
    }

    /// Adds a finding about the file, unless a syntax fault on its line explains it.
    pub fn push(&self, finding: Diagnostic) {
        // In a broken file a missing or strange key is most likely on the broken line.
        let about_keys = finding.code == Code::MISSING_KEY || finding.code == Code::UNKNOWN_KEY;
        let start = finding.place.as_ref().map_or(0, |place| place.start);
        let line = line(self.source, start as usize);
        let unreliable = line >= self.lost_from || self.broken.contains(&line);
        let explained = unreliable || about_keys && self.is_broken();
        if !explained {
            self.report.borrow_mut().push(finding);
        }
    }

    /// Returns the bytes of a range as they are typed.
    pub(super) fn shown(&self, span: &Range<usize>) -> &str {
        self.source.text.get(span.clone()).unwrap_or_default()
    }

    /// Returns the languages in which the file has words, in the order in which they come first.
    pub(super) fn languages(&self) -> Vec<String> {
        let mut found = Vec::new();
        languages_below(self.root.get_ref(), &mut found);
        found.sort();
        let mut languages: Vec<String> = Vec::new();
        for (_, lang) in found {
            if !languages.contains(&lang) {
                languages.push(lang);
            }
        }
        languages
    }

    /// Returns the line that holds an offset, as it is typed.
    pub(super) fn line_at(&self, offset: usize) -> &str {
        toml_syntax::line_of(&self.source.text, offset)
    }

    /// Ends the reading and adds what was found to `report`.
    pub fn finish(self, report: &mut Report) {
        report.extend(self.report.into_inner());
    }

    /// Returns a range of bytes of the file.
    pub(super) fn place(&self, span: &Range<usize>) -> Place {
        Place::new(&self.source.path, span.clone())
    }
}

/// Gathers the keys of tables that hold words by language, each with where it stands.
fn languages_below(table: &DeTable<'_>, found: &mut Vec<(usize, String)>) {
    let is_language = |key: &str| key.len() == 2 && Lang::parse(key).is_some();
    for (key, value) in table {
        let of = |value: &DeValue<'_>, found: &mut Vec<(usize, String)>| {
            if let DeValue::Table(below) = value {
                languages_below(below, found);
            }
        };
        match value.get_ref() {
            DeValue::String(_) if table.iter().all(|(key, _)| is_language(key.get_ref())) => {
                found.push((key.span().start, key.get_ref().to_string()));
            }
            DeValue::Array(items) => items.iter().for_each(|item| of(item.get_ref(), found)),
            value => of(value, found),
        }
    }
}

fn line(source: &Source, offset: usize) -> usize {
    crate::base::source::line_column(&source.text, offset).line
}

impl<'r> Table<'r> {
    /// Makes the table that stands as a value under a dotted name.
    pub(super) fn new(
        reading: &'r Reading<'r>,
        table: &'r DeTable<'r>,
        span: Range<usize>,
        name: String,
    ) -> Self {
        Self {
            reading,
            table,
            span,
            name,
            asked: RefCell::default(),
            told: RefCell::default(),
        }
    }

    /// Returns the value of a key, where there is one.
    pub fn get(&self, key: &str) -> Option<Value<'r>> {
        self.asked.borrow_mut().insert(key.to_owned());
        let value = self.table.get(key)?;
        Some(self.value(key, value))
    }

    /// Returns the value of a key that must be there; `example` is TOML shown if it is not.
    pub fn need(&self, key: &str, example: &str) -> Option<Value<'r>> {
        let value = self.get(key);
        if value.is_none() {
            self.reading.push(
                Diagnostic::new(Code::MISSING_KEY)
                    .at(self.reading.place(&self.span))
                    .arg_or_none("key", key)
                    .arg_or_none("table", self.name.as_str())
                    .arg("example", format!("{key} = {example}")),
            );
        }
        value
    }

    /// Returns a table below this one; `None` where it is not there.
    pub fn table(&self, key: &str) -> Option<Table<'r>> {
        self.get(key)?.table()
    }

    /// Returns every key with its place and value; none of them is unknown.
    pub fn entries(&self) -> Vec<(&'r str, Place, Value<'r>)> {
        let mut entries: Vec<_> = self.table.iter().collect();
        entries.sort_by_key(|(key, _)| key.span().start);
        let mut asked = self.asked.borrow_mut();
        let entry = |(key, value): (&'r Spanned<_>, &'r Spanned<_>)| {
            let name: &'r str = std::borrow::Cow::as_ref(key.get_ref());
            asked.insert(name.to_owned());
            (
                name,
                self.reading.place(&key.span()),
                self.value(name, value),
            )
        };
        entries.into_iter().map(entry).collect()
    }

    /// Returns every key with its place and value, in the order they are typed; of those that nobody
    /// asked for, [`Table::finish`] tells still.
    pub fn peek(&self) -> Vec<(&'r str, Place, Value<'r>)> {
        let entry = |(key, value): (&'r Spanned<_>, &'r Spanned<_>)| {
            let name: &'r str = std::borrow::Cow::as_ref(key.get_ref());
            let place = self.reading.place(&key.span());
            (name, place, self.value(name, value))
        };
        let mut entries: Vec<_> = self.table.iter().map(entry).collect();
        entries.sort_by_key(|(_, place, _)| place.start);
        entries
    }

    /// Returns the entries whose key `is` one that the caller has a finding for.
    pub fn take(&self, is: impl Fn(&str) -> bool) -> Vec<(&'r str, Place, Value<'r>)> {
        let mut taken = self.peek();
        taken.retain(|(key, _, _)| is(key));
        let keys = taken.iter().map(|(key, _, _)| (*key).to_owned());
        self.told.borrow_mut().extend(keys);
        taken
    }

    /// Returns the values of a table whose keys are languages; other keys become findings.
    pub fn by_language(&self) -> Vec<(Lang, Place, Value<'r>)> {
        let mut values = Vec::new();
        for (key, place, value) in self.entries() {
            match Lang::parse(key) {
                Some(lang) => values.push((lang, place, value)),
                None => self.reading.push(bad_language(place, key)),
            }
        }
        values
    }

    /// Names every key that nobody asked for.
    pub fn finish(&self) {
        let asked = self.asked.borrow();
        for (key, _) in self.table {
            let name: &str = key.get_ref();
            if asked.contains(name) || self.told.borrow().contains(name) {
                continue;
            }
            let known = asked.iter().map(String::as_str);
            let listed: Vec<&str> = asked.iter().map(String::as_str).collect();
            self.reading.push(
                Diagnostic::new(Code::UNKNOWN_KEY)
                    .at(self.reading.place(&key.span()))
                    .arg_or_none("key", self.full_name(name))
                    .arg_or_none("nearest", nearest(name, known).unwrap_or_default())
                    .arg_or_none("known", listed.join(", ")),
            );
        }
    }

    /// Returns where the table begins.
    pub fn place(&self) -> Place {
        self.reading.place(&self.span)
    }

    /// Adds a finding about this table.
    pub fn push(&self, finding: Diagnostic) {
        self.reading.push(finding);
    }

    fn value(&self, key: &str, value: &'r Spanned<DeValue<'r>>) -> Value<'r> {
        Value::new(self.reading, value, self.full_name(key))
    }

    fn full_name(&self, key: &str) -> String {
        if self.name.is_empty() {
            key.to_owned()
        } else {
            format!("{}.{key}", self.name)
        }
    }
}
