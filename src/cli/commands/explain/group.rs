//! What is told of names that stand for several findings: `warnings`, `gdpr.13.*`.

use serde_json::{Value, json};

use crate::base::{Code, Severity};
use crate::model::Named;
use crate::model::rule::{Pack, Rule};
use crate::work::Speech;

use super::rule;

/// All findings that weigh as much where nothing else is said.
pub struct Group {
    name: &'static str,
    severity: Severity,
    about: String,
    codes: Vec<Code>,
}

impl Group {
    /// Gathers what weighs as much.
    pub fn of(severity: Severity, speech: &Speech) -> Self {
        let mut codes: Vec<Code> = Code::ALL.to_vec();
        codes.retain(|code| code.severity() == severity);
        codes.sort_by_key(|code| code.slug());
        let args = [("severity", speech.severity(severity).into())];
        Self {
            name: Named::group(severity).unwrap_or(severity.as_str()),
            severity,
            about: speech.say("explain-group", &args),
            codes,
        }
    }

    /// Returns what is told for people.
    pub fn for_people(&self, speech: &Speech) -> String {
        let list = speech.say("explain-pack", &[]);
        let mut out = format!("{}\n\n{}\n\n{list}\n\n", self.name, self.about);
        for code in &self.codes {
            let about = speech.about(*code).unwrap_or_default();
            out.push_str(&format!("  {code}: {about}\n"));
        }
        out
    }

    /// Returns what is told as one JSON object: `avenant.explanation/1` of `docs/formats.md`.
    pub fn for_programs(&self) -> Value {
        let names: Vec<&str> = self.codes.iter().map(|code| code.slug()).collect();
        json!({
            "schema": "avenant.explanation/1",
            "name": self.name,
            "kind": "findings",
            "severity": self.severity.as_str(),
            "about": self.about,
            "findings": names,
        })
    }
}

/// Returns the rules whose ids begin alike, a line each.
pub fn rules_for_people(name: &str, rules: &[(&Pack, &Rule)], speech: &Speech) -> String {
    let list = speech.say("explain-pack", &[]);
    let lines: String = rules
        .iter()
        .map(|(_, rule)| rule::line(rule, speech))
        .collect();
    format!("{name}\n\n{list}\n\n{lines}")
}

/// Returns the rules whose ids begin alike as one JSON object.
pub fn rules_for_programs(name: &str, rules: &[(&Pack, &Rule)], speech: &Speech) -> Value {
    let told = rules.iter().map(|(pack, rule)| {
        let told = rule::Told { pack, rule, speech };
        told.for_programs()
    });
    json!({
        "schema": "avenant.explanation/1",
        "name": name,
        "kind": "rules",
        "rules": told.collect::<Vec<Value>>(),
    })
}
