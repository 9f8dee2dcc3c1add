//! One `[[rule]]` of a pack.

use std::collections::BTreeMap;

use crate::base::name::nearest;
use crate::base::{Basis, Code, RuleId, Severity, Words};
use crate::lang::Lang;
use crate::load::names;
use crate::load::toml::Table;
use crate::load::toml_value::Value;
use crate::model::Kind;
use crate::model::register::Length;
use crate::model::register::cookies::{Exemption, Storage};
use crate::model::rule::{
    Change, Column, Condition, Duty, FactId, Met, Pattern, Patterns, PublisherField, Register,
    RowTest, Rows, Rule, Tone, When,
};

use super::{read_kinds, read_words};

/// What rules take from their pack where they say nothing.
pub(super) struct Shared<'a> {
    /// The kinds of documents.
    pub(super) kinds: &'a [Kind],
    /// Where the law can be read.
    pub(super) source: Option<&'a str>,
}

/// When a rule applies, as files name it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Timing {
    Always,
    If,
    Unless,
    OnChange,
}

const TIMINGS: [(Timing, &str); 4] = [
    (Timing::Always, "always"),
    (Timing::If, "if"),
    (Timing::Unless, "unless"),
    (Timing::OnChange, "on-change"),
];

/// What a rule looks at, as files name it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sort {
    Declared,
    Register,
    Words(Tone),
    Deed,
    Languages,
}

const SORTS: [(Sort, &str); 6] = [
    (Sort::Declared, "declared"),
    (Sort::Register, "register"),
    (Sort::Words(Tone::Forbidden), "forbidden-text"),
    (Sort::Words(Tone::Discouraged), "discouraged-text"),
    (Sort::Deed, "process"),
    (Sort::Languages, "languages"),
];

/// What a row must be, as files name it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Test {
    Filled,
    EveryLanguage,
    AtMost,
    NotAll,
}

const TESTS: [(Test, &str); 4] = [
    (Test::Filled, "filled"),
    (Test::EveryLanguage, "every-language"),
    (Test::AtMost, "at-most"),
    (Test::NotAll, "not-all"),
];

/// Reads a rule, and the words in which its fact is asked for; `None` where it lacks something no
/// rule can be without.
pub(super) fn read(
    table: &Table<'_>,
    shared: &Shared<'_>,
    asks: &mut BTreeMap<FactId, Words>,
) -> Option<Rule> {
    let id = table.need("id", "\"gdpr.13.1.a\"");
    let text = table.need("text", "{ en = \"…\" }");
    let source = table.need("source", "\"GDPR Art. 13(1)(a)\"");
    let url = table.get("url").and_then(|v| v.string());
    let kinds = table.get("documents").map(|v| read_kinds(&v));
    let severity = table.need("severity", "\"error\"");
    let when = read_when(table);
    let ask = table.get("ask").and_then(|v| read_words(&v));
    let duty = read_duty(table);
    let why = table.get("why").and_then(|v| read_words(&v));
    let fix = table.get("fix").and_then(|v| read_words(&v));
    let verified = table.get("verified").and_then(|v| v.boolean());
    table.finish();

    let when = when?;
    if let (Some(ask), Some(condition)) = (ask, when.condition()) {
        asks.entry(condition.fact.clone()).or_insert(ask);
    }
    let place = id.as_ref().map(Value::place);
    let url = url.or_else(|| shared.source.map(str::to_owned));
    Some(Rule {
        id: id.and_then(|v| names::id(&v, RuleId::parse))?,
        text: text.and_then(|v| read_words(&v))?,
        basis: Basis {
            source: source.and_then(|v| v.string())?.into(),
            url: url?.into(),
        },
        kinds: kinds.unwrap_or_else(|| Some(shared.kinds.to_vec()))?,
        when,
        severity: severity.and_then(|v| v.choice(&Severity::ALL))?,
        duty: duty?,
        why,
        fix,
        is_verified: verified.unwrap_or(true),
        place: place?,
    })
}

fn read_when(table: &Table<'_>) -> Option<When> {
    let timing = table.get("when");
    let timing = timing.map_or(Some(Timing::Always), |v| v.choice(&TIMINGS))?;
    let condition = || {
        let fact = table.need("fact", "\"dpo\"")?;
        let is = table.get("is").and_then(|v| v.string());
        let fact = names::id(&fact, FactId::parse)?;
        Some(Condition { fact, is })
    };
    match timing {
        Timing::Always => Some(When::Always),
        Timing::If => condition().map(When::If),
        Timing::Unless => condition().map(When::Unless),
        Timing::OnChange => {
            let covers = table.get("covers").and_then(|v| read_rules(&v));
            let adds = table.get("adds").and_then(|v| v.list());
            let adds = adds.unwrap_or_default();
            let adds = adds.iter().filter_map(|item| item.choice(&Column::ALL));
            Some(When::OnChange(Change {
                covers: covers.unwrap_or_default(),
                adds: adds.collect(),
            }))
        }
    }
}

fn read_rules(value: &Value<'_>) -> Option<Vec<RuleId>> {
    let items = value.list()?;
    let rules = items
        .iter()
        .filter_map(|item| names::id(item, RuleId::parse));
    Some(rules.collect())
}

fn read_duty(table: &Table<'_>) -> Option<Duty> {
    let sort = table.get("kind");
    match sort.map_or(Some(Sort::Declared), |v| v.choice(&SORTS))? {
        Sort::Declared => {
            let met = table.need("satisfied_by", "[\"section\"]");
            let beside = table.get("beside").and_then(|v| read_rules(&v));
            let beside = beside.unwrap_or_default();
            let value = met?;
            let items = value.list()?;
            if items.is_empty() {
                value.push(value.finding(Code::EMPTY_VALUE));
            }
            let met = items.iter().filter_map(|item| read_met(item, &beside));
            let met: Vec<Met> = met.collect();
            (!met.is_empty()).then_some(Duty::Declared(met))
        }
        Sort::Register => read_rows(table).map(Duty::Rows),
        Sort::Words(tone) => {
            let patterns = table.need("pattern", "{ any = '(?i)lorem ipsum' }")?;
            let patterns = read_patterns(&patterns.table()?);
            Some(Duty::Words { tone, patterns })
        }
        Sort::Deed => Some(Duty::Deed),
        Sort::Languages => {
            let languages = table.need("languages", "[\"fr\"]")?;
            languages.languages().map(Duty::Languages)
        }
    }
}

/// Reads `section`, `section-of-its-own`, `publisher:name+seat` or `register:purposes.basis`.
fn read_met(value: &Value<'_>, beside: &[RuleId]) -> Option<Met> {
    let text = value.text()?;
    match text.split_once(':') {
        None if text == "section" => Some(Met::Section),
        None if text == "section-of-its-own" => Some(Met::SectionOfItsOwn(beside.to_vec())),
        Some(("publisher", fields)) => {
            let read = |name: &str| {
                let field = PublisherField::parse(name);
                if field.is_none() {
                    let names: Vec<&str> = PublisherField::all().map(|(_, name)| name).collect();
                    unknown(value, name, &names);
                }
                field
            };
            let fields: Option<Vec<PublisherField>> = fields.split('+').map(read).collect();
            fields.map(Met::Publisher)
        }
        Some(("register", name)) => {
            let column = Column::parse(name);
            if column.is_none() {
                unknown(value, name, &Column::ALL.map(|(_, name)| name));
            }
            column.map(Met::Register)
        }
        _ => {
            let known = ["section", "section-of-its-own", "publisher:…", "register:…"];
            unknown(value, text, &known);
            None
        }
    }
}

fn unknown(value: &Value<'_>, typed: &str, known: &[&str]) {
    let near = nearest(typed, known.iter().copied());
    let finding = value.finding(Code::BAD_VALUE).arg("value", typed);
    value.push(
        finding
            .arg_or_none("nearest", near.unwrap_or_default())
            .arg_or_none("known", known.join(", ")),
    );
}

/// Reads what is looked at in rows; `None` where a word of it means nothing, for a rule that looks at
/// something else than it says would be met by chance.
fn read_rows(table: &Table<'_>) -> Option<Rows> {
    let value = table.need("column", "\"cookies.tracker.lifetime\"");
    let column = value.as_ref().and_then(|v| v.choice(&Column::ALL));
    let exemption = match column.map(Column::register) {
        Some(Register::Cookies) | None => table.get("exemption"),
        // Only trackers are set without consent.
        Some(Register::Recipients | Register::Purposes) => None,
    };
    let exemption = exemption.map(|v| v.choice(&Exemption::ALL));
    let test = table.get("test");
    let test = match test.map_or(Some(Test::Filled), |v| v.choice(&TESTS))? {
        Test::Filled => Some(RowTest::Filled),
        Test::EveryLanguage => Some(RowTest::EveryLanguage),
        Test::AtMost => {
            let period = table.need("period", "\"P13M\"");
            period.and_then(|v| read_period(&v)).map(RowTest::AtMost)
        }
        Test::NotAll => {
            let storage = table.need("word", "\"cookie\"");
            let storage = storage.and_then(|v| v.choice(&Storage::ALL));
            storage.map(RowTest::NotAll)
        }
    };
    let (column, test) = (column?, test?);
    let only = match &test {
        RowTest::Filled | RowTest::EveryLanguage => column,
        RowTest::AtMost(_) => Column::TrackerLifetime,
        RowTest::NotAll(_) => Column::TrackerStorage,
    };
    if column != only {
        unknown(&value?, column.name(), &[only.name()]);
        return None;
    }
    Some(Rows {
        column,
        test,
        exemption: exemption.map_or(Some(None), |exemption| exemption.map(Some))?,
    })
}

/// Reads `P13M`.
fn read_period(value: &Value<'_>) -> Option<Length> {
    let text = value.text()?;
    let length = Length::parse(text);
    if length.is_none() {
        unknown(value, text, &["P13M", "P1Y", "P30D"]);
    }
    length
}

fn read_patterns(table: &Table<'_>) -> Patterns {
    let mut patterns = Patterns::default();
    for (key, place, value) in table.entries() {
        if key == "placeholders" {
            patterns.placeholders = value.boolean().unwrap_or_default();
            continue;
        }
        let Some(pattern) = read_pattern(&value) else {
            continue;
        };
        match (key, Lang::parse(key)) {
            ("any", _) => patterns.any = Some(pattern),
            (_, Some(lang)) => {
                patterns.by_language.insert(lang, pattern);
            }
            (_, None) => value.push(crate::load::toml_value::bad_language(place, key)),
        }
    }
    patterns
}

fn read_pattern(value: &Value<'_>) -> Option<Pattern> {
    let text = value.text()?;
    match Pattern::parse(text) {
        Ok(pattern) => Some(pattern),
        Err(reason) => {
            let last = reason.lines().last().unwrap_or_default().trim();
            let reason = last.strip_prefix("error: ").unwrap_or(last).to_owned();
            value.push(value.finding(Code::RULE_PATTERN).arg("reason", reason));
            None
        }
    }
}
