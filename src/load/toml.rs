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
use crate::base::{Arg, Code, Date, Diagnostic, Place, Report, Source, TreePath};
use crate::lang::Lang;

use super::toml_syntax;

/// A TOML file being read.
pub struct Reading<'a> {
    source: &'a Source,
    root: Spanned<DeTable<'a>>,
    /// Lines with a syntax fault: what was read from them may be anything.
    broken: BTreeSet<usize>,
    report: RefCell<Report>,
}

/// A table of a file.
pub struct Table<'r> {
    reading: &'r Reading<'r>,
    table: &'r DeTable<'r>,
    span: Range<usize>,
    name: String,
    asked: RefCell<BTreeSet<String>>,
}

/// A value of a file.
pub struct Value<'r> {
    reading: &'r Reading<'r>,
    value: &'r DeValue<'r>,
    span: Range<usize>,
    key: String,
}

impl<'a> Reading<'a> {
    /// Parses a file; syntax faults become findings and the rest is still there to be read.
    pub fn new(source: &'a Source) -> Self {
        let (root, errors) = DeTable::parse_recoverable(&source.text);
        let mut report = Report::new();
        let mut broken = BTreeSet::new();
        for finding in toml_syntax::findings(source, &errors) {
            let start = finding.place.as_ref().map_or(0, |place| place.start);
            broken.insert(line(source, start as usize));
            report.push(finding);
        }
        Self {
            source,
            root,
            broken,
            report: RefCell::new(report),
        }
    }

    /// Returns the whole file as a table.
    pub fn root(&self) -> Table<'_> {
        Table {
            reading: self,
            table: self.root.get_ref(),
            span: 0..0,
            name: String::new(),
            asked: RefCell::default(),
        }
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
        let explained = about_keys && self.is_broken()
            || self.broken.contains(&line(self.source, start as usize));
        if !explained {
            self.report.borrow_mut().push(finding);
        }
    }

    /// Ends the reading and adds what was found to `report`.
    pub fn finish(self, report: &mut Report) {
        report.extend(self.report.into_inner());
    }

    fn place(&self, span: &Range<usize>) -> Place {
        Place::new(&self.source.path, span.clone())
    }
}

fn line(source: &Source, offset: usize) -> usize {
    crate::base::source::line_column(&source.text, offset).line
}

impl<'r> Table<'r> {
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
            let name = self.full_name(key);
            self.reading.push(
                Diagnostic::new(Code::MISSING_KEY)
                    .at(self.reading.place(&self.span))
                    .arg("key", name)
                    .arg("table", self.name.as_str())
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
            if asked.contains(name) {
                continue;
            }
            let known = asked.iter().map(String::as_str);
            let listed: Vec<&str> = asked.iter().map(String::as_str).collect();
            self.reading.push(
                Diagnostic::new(Code::UNKNOWN_KEY)
                    .at(self.reading.place(&key.span()))
                    .arg("key", self.full_name(name))
                    .arg("nearest", nearest(name, known).unwrap_or_default())
                    .arg("known", listed.join(", ")),
            );
        }
    }

    /// Makes a finding about a key of this table.
    pub fn place(&self) -> Place {
        self.reading.place(&self.span)
    }

    /// Adds a finding about this table.
    pub fn push(&self, finding: Diagnostic) {
        self.reading.push(finding);
    }

    fn value(&self, key: &str, value: &'r Spanned<DeValue<'r>>) -> Value<'r> {
        Value {
            reading: self.reading,
            value: value.get_ref(),
            span: value.span(),
            key: self.full_name(key),
        }
    }

    fn full_name(&self, key: &str) -> String {
        if self.name.is_empty() {
            key.to_owned()
        } else {
            format!("{}.{key}", self.name)
        }
    }
}

/// The finding for a key or value that is no language tag.
pub fn bad_language(place: Place, tag: &str) -> Diagnostic {
    let plain = tag.replace('_', "-");
    let (head, tail) = plain.split_once('-').unwrap_or((&plain, ""));
    let region = match tail.len() {
        2 => format!("-{}", tail.to_ascii_uppercase()),
        _ => String::new(),
    };
    let proposed = format!("{}{region}", head.to_ascii_lowercase());
    let nearest = Lang::parse(&proposed).map_or(String::new(), |lang| lang.to_string());
    Diagnostic::new(Code::BAD_LANGUAGE)
        .at(place)
        .arg("tag", tag)
        .arg("nearest", nearest)
}

impl<'r> Value<'r> {
    /// Returns the text, which must not be empty.
    pub fn text(&self) -> Option<&'r str> {
        let DeValue::String(text) = self.value else {
            return self.wrong("text");
        };
        if text.trim().is_empty() {
            self.push(self.finding(Code::EMPTY_VALUE));
            return None;
        }
        Some(text)
    }

    /// Returns the text as an owned string.
    pub fn string(&self) -> Option<String> {
        self.text().map(str::to_owned)
    }

    /// Returns the text or the number as it is typed, for amounts.
    pub fn text_or_number(&self) -> Option<&'r str> {
        match self.value {
            DeValue::Integer(number) if number.radix() == 10 => Some(number.as_str()),
            DeValue::Float(number) => Some(number.as_str()),
            _ => self.text(),
        }
    }

    /// Returns what `parse` makes of the text, or a finding of this code where it is `None`.
    pub fn parsed<T>(&self, code: Code, parse: impl Fn(&str) -> Option<T>) -> Option<T> {
        let text = self.text()?;
        let parsed = parse(text);
        if parsed.is_none() {
            self.push(self.finding(code).arg("value", text));
        }
        parsed
    }

    /// Returns one of the named choices.
    pub fn choice<T: Copy>(&self, choices: &[(T, &str)]) -> Option<T> {
        let text = self.text()?;
        let found = choices.iter().find(|(_, name)| *name == text);
        if found.is_none() {
            let names = || choices.iter().map(|(_, name)| *name);
            let known: Vec<&str> = names().collect();
            let finding = self.finding(Code::BAD_VALUE).arg("value", text);
            self.push(
                finding
                    .arg("nearest", nearest(text, names()).unwrap_or_default())
                    .arg("known", known.join(", ")),
            );
        }
        found.map(|(choice, _)| *choice)
    }

    /// Returns the language the text names.
    pub fn lang(&self) -> Option<Lang> {
        let text = self.text()?;
        let lang = Lang::parse(text);
        if lang.is_none() {
            self.push(bad_language(self.place(), text));
        }
        lang
    }

    /// Returns yes or no.
    pub fn boolean(&self) -> Option<bool> {
        match self.value {
            DeValue::Boolean(value) => Some(*value),
            _ => self.wrong("yes-no"),
        }
    }

    /// Returns a whole number from 0 on.
    pub fn number(&self) -> Option<u32> {
        let DeValue::Integer(digits) = self.value else {
            return self.wrong("number");
        };
        let number = digits.as_str().parse().ok();
        let number = number.filter(|_| digits.radix() == 10);
        if number.is_none() {
            let shown = self.shown().to_owned();
            let finding = self.finding(Code::BAD_VALUE).arg("value", shown);
            self.push(finding.arg("nearest", "").arg("known", "0, 1, 2…"));
        }
        number
    }

    /// Returns the day: a TOML date or the same between quotes.
    pub fn date(&self) -> Option<Date> {
        let date = match self.value {
            DeValue::Datetime(stamp) if stamp.time.is_none() => Date::parse(self.shown()),
            DeValue::Datetime(_) => None,
            DeValue::String(text) => Date::parse(text),
            _ => return self.wrong("date"),
        };
        if date.is_none() {
            let typed = self.shown().trim_matches(['"', '\'']);
            let nearest = super::date::proposal(typed).map_or(String::new(), |d| d.to_string());
            let finding = self.finding(Code::BAD_DATE).arg("value", typed);
            self.push(finding.arg("nearest", nearest));
        }
        date
    }

    /// Returns the items of a list.
    pub fn list(&self) -> Option<Vec<Value<'r>>> {
        let DeValue::Array(items) = self.value else {
            return self.wrong("list");
        };
        let item = |item: &'r Spanned<DeValue<'r>>| Value {
            reading: self.reading,
            value: item.get_ref(),
            span: item.span(),
            key: self.key.clone(),
        };
        Some(items.iter().map(item).collect())
    }

    /// Returns the texts of a list; items that are none become findings.
    pub fn strings(&self) -> Option<Vec<String>> {
        let items = self.list()?;
        Some(items.iter().filter_map(Value::string).collect())
    }

    /// Returns the languages of a list that must not be empty, each once.
    pub fn languages(&self) -> Option<Vec<Lang>> {
        let placed = self.placed_languages()?;
        Some(placed.into_iter().map(|(lang, _)| lang).collect())
    }

    /// Returns the languages of a list that must not be empty, each once, with their places.
    pub fn placed_languages(&self) -> Option<Vec<(Lang, Place)>> {
        let mut languages: Vec<(Lang, Place)> = Vec::new();
        for item in self.list()? {
            let Some(lang) = item.lang() else { continue };
            if languages.iter().any(|(known, _)| *known == lang) {
                item.push(item.finding(Code::VALUE_TWICE).arg("value", lang.as_str()));
            } else {
                languages.push((lang, item.place()));
            }
        }
        if languages.is_empty() {
            self.push(self.finding(Code::EMPTY_VALUE));
            return None;
        }
        Some(languages)
    }

    /// Returns the table.
    pub fn table(&self) -> Option<Table<'r>> {
        let DeValue::Table(table) = self.value else {
            return self.wrong("table");
        };
        Some(Table {
            reading: self.reading,
            table,
            span: self.span.clone(),
            name: self.key.clone(),
            asked: RefCell::default(),
        })
    }

    /// Makes a finding about this value; its argument `key` is the dotted name.
    pub fn finding(&self, code: Code) -> Diagnostic {
        Diagnostic::new(code)
            .at(self.place())
            .arg("key", Arg::Text(self.key.clone()))
    }

    /// Adds a finding to those of the file.
    pub fn push(&self, finding: Diagnostic) {
        self.reading.push(finding);
    }

    /// Returns where the value stands.
    pub fn place(&self) -> Place {
        self.reading.place(&self.span)
    }

    /// Returns the value as it is typed.
    pub fn shown(&self) -> &'r str {
        let text = &self.reading.source.text;
        text.get(self.span.clone()).unwrap_or_default()
    }

    fn wrong<T>(&self, expected: &'static str) -> Option<T> {
        let shown = self.shown();
        let one_line = !shown.contains('\n');
        let suggestion = match (expected, self.value) {
            ("list", DeValue::String(_)) if one_line => format!("[{shown}]"),
            ("text", DeValue::Integer(_) | DeValue::Float(_) | DeValue::Datetime(_)) => {
                format!("\"{shown}\"")
            }
            ("number" | "yes-no", DeValue::String(text)) => text.to_string(),
            _ => String::new(),
        };
        self.push(
            self.finding(Code::WRONG_TYPE)
                .arg("expected", expected)
                .arg("found", kind(self.value))
                .arg("suggestion", suggestion),
        );
        None
    }
}

fn kind(value: &DeValue<'_>) -> &'static str {
    match value {
        DeValue::String(_) => "text",
        DeValue::Integer(_) | DeValue::Float(_) => "number",
        DeValue::Boolean(_) => "yes-no",
        DeValue::Datetime(_) => "date",
        DeValue::Array(_) => "list",
        DeValue::Table(_) => "table",
    }
}
