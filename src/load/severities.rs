//! `[check]` of the configuration: findings that weigh more or less here than elsewhere.

use crate::base::{Code, Diagnostic};
use crate::model::severities::{Named, Severities, Verdict};

use super::toml::Table;
use super::toml_value::Value;

/// Reads the table; a name of nothing, or of what cannot weigh less, becomes a finding.
pub(super) fn read(table: &Table<'_>) -> Severities {
    let mut severities = Severities::default();
    for (weight, key) in Verdict::ALL {
        let names = table.get(key).and_then(|value| value.list());
        for value in names.unwrap_or_default() {
            match name(&value, weight) {
                Some(named) if severities.speaks_of(&named) => {
                    let typed = value.text().unwrap_or_default();
                    let here = value.place();
                    let there = severities.place_of(&named).unwrap_or(&here).clone();
                    // Two lists may say different things of it, read in another order than typed.
                    let first = here.clone().min(there.clone());
                    let finding = Diagnostic::new(Code::VALUE_TWICE)
                        .at(here.max(there))
                        .arg("key", "check")
                        .arg("value", typed);
                    value.push(finding.note(first, "note-first-used-here"));
                }
                Some(named) => severities.say(named, weight, Some(value.place())),
                None => {}
            }
        }
    }
    table.finish();
    severities
}

fn name(value: &Value<'_>, weight: Verdict) -> Option<Named> {
    let typed = value.text()?;
    let Some(named) = Named::parse(typed) else {
        let finding = value.finding(Code::CHECK_NAME).arg("value", typed);
        let near = Named::nearest(typed).unwrap_or_default();
        value.push(finding.arg_or_none("nearest", near));
        return None;
    };
    if named.is_firm() && !weight.is_gravest() {
        value.push(value.finding(Code::CHECK_FIRM).arg("value", typed));
        return None;
    }
    Some(named)
}
