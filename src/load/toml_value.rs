//! The values of a TOML file, each asked for what it should be.

use std::ops::Range;

use ::toml::Spanned;
use ::toml::de::DeValue;

use crate::base::name::nearest;
use crate::base::{Code, Date, Diagnostic, Place};
use crate::lang::Lang;
use crate::prose::placeholder::placeholders;

use super::toml::{Reading, Table};

/// A value of a file.
pub struct Value<'r> {
    reading: &'r Reading<'r>,
    value: &'r DeValue<'r>,
    span: Range<usize>,
    key: String,
}

impl<'r> Value<'r> {
    /// Makes the value that stands under a dotted name.
    pub(super) fn new(
        reading: &'r Reading<'r>,
        value: &'r Spanned<DeValue<'r>>,
        key: String,
    ) -> Self {
        Self {
            reading,
            value: value.get_ref(),
            span: value.span(),
            key,
        }
    }

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

    /// Returns words that readers see; what has yet to be written among them is a finding.
    pub fn words(&self) -> Option<String> {
        let text = self.text()?;
        for range in placeholders(text) {
            self.push(self.finding(Code::PLACEHOLDER).arg("quote", &text[range]));
        }
        Some(text.to_owned())
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
            let finding = self.finding(code).arg("value", text);
            self.push(finding.arg_or_none("nearest", ""));
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
                    .arg_or_none("nearest", nearest(text, names()).unwrap_or_default())
                    .arg_or_none("known", known.join(", ")),
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

    /// Returns yes or no, where words would do as well.
    pub fn fact(&self) -> Option<bool> {
        match self.value {
            DeValue::Boolean(value) => Some(*value),
            _ => self.wrong("fact"),
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
            self.push(
                finding
                    .arg_or_none("nearest", "")
                    .arg_or_none("known", "0, 1, 2…"),
            );
        }
        number
    }

    /// Returns a number from 1 to 21: the contrast of two colours.
    pub fn contrast(&self) -> Option<f64> {
        if !matches!(self.value, DeValue::Integer(_) | DeValue::Float(_)) {
            return self.wrong("number");
        }
        let number = self.shown().parse().ok();
        let number = number.filter(|number| (1.0..=21.0).contains(number));
        if number.is_none() {
            let finding = self.finding(Code::BAD_VALUE).arg("value", self.shown());
            let finding = finding.arg_or_none("nearest", "");
            self.push(finding.arg_or_none("known", "4.5, 7"));
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
            self.push(finding.arg_or_none("nearest", nearest));
        }
        date
    }

    /// Returns the items of a list.
    pub fn list(&self) -> Option<Vec<Value<'r>>> {
        let DeValue::Array(items) = self.value else {
            return self.wrong("list");
        };
        let item = |item: &'r Spanned<_>| Value::new(self.reading, item, self.key.clone());
        Some(items.iter().map(item).collect())
    }

    /// Returns the tables of a list; one that was not written as an entry of a list is told and read
    /// as the only one.
    pub fn entries(&self) -> Vec<Table<'r>> {
        if let Some(table) = self.as_table() {
            self.not_an_entry();
            return vec![table];
        }
        let items = self.list().unwrap_or_default();
        items.iter().filter_map(Value::table).collect()
    }

    /// `[tracker]` in the place of `[[tracker]]`.
    fn not_an_entry(&self) {
        let shown = self.shown();
        let is_heading = shown.starts_with('[') && shown.ends_with(']') && !shown.contains('\n');
        let heading = format!("[[{}]]", self.key);
        let finding = self
            .finding(Code::WRONG_TYPE)
            .arg("expected", "entries")
            .arg("found", "table")
            .arg("suggestion", heading.as_str());
        let fix = vec![(self.place().range(), format!("[{shown}]"))];
        self.push(if is_heading {
            finding.safe_fix(fix)
        } else {
            finding
        });
    }

    /// Returns a table with one text per language; the words of a text alone are told as those of the
    /// first language of the file.
    pub fn languages_table(&self) -> Option<Table<'r>> {
        let DeValue::String(_) = self.value else {
            return self.table();
        };
        let languages = self.reading.languages();
        let first = languages.first().map_or("fr", String::as_str);
        let others = languages.iter().skip(1);
        let others: String = others.map(|lang| format!(", {lang} = \"…\"")).collect();
        let key = self.key.rsplit('.').next().unwrap_or_default();
        let shown = self.shown();
        let suggestion = match shown.contains('\n') {
            true => String::new(),
            false => format!("{key} = {{ {first} = {shown}{others} }}"),
        };
        self.push(
            self.finding(Code::WRONG_TYPE)
                .arg("expected", "languages")
                .arg("found", "text")
                .arg_or_none("suggestion", suggestion),
        );
        None
    }

    /// Returns whether it is a text.
    pub fn is_text(&self) -> bool {
        matches!(self.value, DeValue::String(_))
    }

    /// Returns whether it is a list.
    pub fn is_list(&self) -> bool {
        matches!(self.value, DeValue::Array(_))
    }

    /// Returns the table that it is, if it is one.
    pub fn as_table(&self) -> Option<Table<'r>> {
        match self.value {
            DeValue::Table(_) => self.table(),
            _ => None,
        }
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
        let (span, name) = (self.span.clone(), self.key.clone());
        Some(Table::new(self.reading, table, span, name))
    }

    /// Makes a finding about this value; its argument `key` is the dotted name.
    pub fn finding(&self, code: Code) -> Diagnostic {
        Diagnostic::new(code)
            .at(self.place())
            .arg_or_none("key", self.key.as_str())
    }

    /// Adds a finding to those of the file.
    pub fn push(&self, finding: Diagnostic) {
        self.reading.push(finding);
    }

    /// Returns where the value stands.
    pub fn place(&self) -> Place {
        self.reading.place(&self.span)
    }

    /// Returns the line on which the value begins, as it is typed.
    pub fn line(&self) -> &'r str {
        self.reading.line_at(self.span.start)
    }

    /// Returns the value as it is typed.
    pub fn shown(&self) -> &'r str {
        self.reading.shown(&self.span)
    }

    fn wrong<T>(&self, expected: &'static str) -> Option<T> {
        let shown = self.shown();
        let one_line = !shown.contains('\n');
        let suggestion = match (expected, self.value) {
            ("list", DeValue::String(_)) if one_line => format!("[{shown}]"),
            ("text", DeValue::Integer(_) | DeValue::Float(_) | DeValue::Datetime(_)) => {
                format!("\"{shown}\"")
            }
            ("number", DeValue::String(text)) => number(text).to_owned(),
            ("yes-no", DeValue::String(text)) => yes_or_no(text).to_owned(),
            _ => String::new(),
        };
        self.push(
            self.finding(Code::WRONG_TYPE)
                .arg("expected", expected)
                .arg("found", kind(self.value))
                .arg_or_none("suggestion", suggestion),
        );
        None
    }
}

/// Returns a number that was typed as a text; nothing for other words.
fn number(text: &str) -> &str {
    let is_number = !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    if is_number { text } else { "" }
}

/// Returns what a word for yes or no is in files; nothing for other words.
pub fn yes_or_no(text: &str) -> &'static str {
    match text.to_lowercase().as_str() {
        "true" | "yes" | "oui" => "true",
        "false" | "no" | "non" => "false",
        _ => "",
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
        .arg_or_none("nearest", nearest)
}
