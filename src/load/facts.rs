//! `[facts]` of `avenant.toml`: what a site says of itself.

use crate::model::rule::{Answer, FactId, Facts, Said};

use super::names;
use super::toml::Table;
use super::toml_syntax;
use super::toml_value::Value;

/// Reads the facts; `basis.consent = true` stands for `"basis.consent" = true`.
pub fn read(table: &Table<'_>) -> Facts {
    let mut facts = Facts::default();
    read_below(table, "", &mut facts);
    facts
}

fn read_below(table: &Table<'_>, above: &str, facts: &mut Facts) {
    for (key, place, value) in table.entries() {
        let name = match above {
            "" => key.to_owned(),
            above => format!("{above}.{key}"),
        };
        if let Some(below) = value.as_table() {
            read_below(&below, &name, facts);
            continue;
        }
        let Some(fact) = FactId::parse(&name) else {
            value.push(names::bad(place, &name, FactId::parse));
            continue;
        };
        if facts.get(&fact).is_some() {
            value.push(toml_syntax::twice(place, &name, value.line()));
            continue;
        }
        if let Some(answer) = answer(&value) {
            let answer_at = value.place();
            let said = Said {
                answer,
                is_list: value.is_list(),
                place,
                answer_at,
            };
            facts.insert(fact, said);
        }
    }
}

/// Reads yes or no, a word, or a list of words.
fn answer(value: &Value<'_>) -> Option<Answer> {
    if value.is_list() {
        return Some(Answer::Values(value.strings()?.into_iter().collect()));
    }
    if value.is_text() {
        return Some(Answer::Values([value.string()?].into()));
    }
    Some(if value.fact()? {
        Answer::Yes
    } else {
        Answer::No
    })
}
