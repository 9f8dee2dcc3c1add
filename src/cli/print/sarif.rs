//! Findings as SARIF 2.1.0 (OASIS), which services for code review gather.

use std::collections::BTreeMap;
use std::path::Path;

use serde_json::{Value, json};

use crate::base::{Basis, Diagnostic, Place, Report, Severity, TreePath};
use crate::work::{Excerpts, Speech};

use super::spot::{Region, region, region_of, shown_from};

/// Where the form is defined.
const SCHEMA: &str =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/// Returns findings as one SARIF log and a line feed; `site` is the site's folder as seen from the
/// repository.
pub fn sarif(report: &Report, site: &Path, excerpts: &mut Excerpts<'_>, speech: &Speech) -> String {
    // A rule once, by its name; results name it by its place among them.
    let mut rules: BTreeMap<&str, &Diagnostic> = BTreeMap::new();
    for finding in report {
        rules.entry(finding.name()).or_insert(finding);
    }
    let places: BTreeMap<&str, usize> = rules.keys().copied().zip(0..).collect();
    let mut log = Log {
        site,
        excerpts,
        speech,
    };
    let results: Vec<Value> = report
        .iter()
        .map(|finding| log.result(finding, places.get(finding.name()).copied()))
        .collect();
    let rules: Vec<Value> = rules.values().map(|finding| log.rule(finding)).collect();
    let log = json!({
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "Avenant",
                "semanticVersion": env!("CARGO_PKG_VERSION"),
                "language": speech.lang().as_str(),
                "rules": rules,
            }},
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    });
    // Nothing in these values can fail to serialize: no maps with odd keys, no foreign types.
    serde_json::to_string_pretty(&log).unwrap_or_default() + "\n"
}

struct Log<'l, 't> {
    site: &'l Path,
    excerpts: &'l mut Excerpts<'t>,
    speech: &'l Speech,
}

impl Log<'_, '_> {
    /// What all findings of a name have in common.
    fn rule(&self, finding: &Diagnostic) -> Value {
        let name = finding.name();
        let args = [("name", name.into())];
        let about = self.speech.about(finding.code);
        let mut rule = json!({
            "id": name,
            "shortDescription": { "text": about.unwrap_or_else(|| name.to_owned()) },
            "help": { "text": self.speech.say("sarif-help", &args) },
            "defaultConfiguration": { "level": level(finding.code.severity()) },
            "properties": { "documentation": format!("docs/findings.md#{name}") },
        });
        if let Some(Basis { source, url }) = &finding.basis {
            rule["helpUri"] = json!(url);
            rule["properties"]["basis"] = json!(source);
        }
        rule
    }

    fn result(&mut self, finding: &Diagnostic, rule: Option<usize>) -> Value {
        let words = format!(
            "{}\n{}",
            self.speech.finding(finding),
            self.speech.help(finding)
        );
        let mut result = json!({
            "ruleId": finding.name(),
            "ruleIndex": rule,
            "level": level(finding.severity),
            "message": { "text": words },
            "properties": { "severity": finding.severity.as_str() },
        });
        if let Some(place) = &finding.place {
            result["locations"] = json!([self.location(place)]);
        }
        let notes: Vec<Value> = finding
            .notes
            .iter()
            .map(|note| {
                let mut location = self.location(&note.place);
                location["message"] = json!({ "text": self.speech.say(note.message, &[]) });
                location
            })
            .collect();
        if !notes.is_empty() {
            result["relatedLocations"] = json!(notes);
        }
        if let Some(fix) = self.fix(finding) {
            result["fixes"] = json!([fix]);
        }
        result
    }

    fn location(&mut self, place: &Place) -> Value {
        let mut physical = json!({ "artifactLocation": self.artifact(&place.path) });
        if let Some(region) = region_of(place, self.excerpts) {
            physical["region"] = as_json(region);
        }
        json!({ "physicalLocation": physical })
    }

    fn artifact(&self, path: &TreePath) -> Value {
        json!({ "uri": as_uri(&shown_from(self.site, path)) })
    }

    fn fix(&mut self, finding: &Diagnostic) -> Option<Value> {
        let (fix, place) = (finding.fix.as_ref()?, finding.place.as_ref()?);
        let text = self.excerpts.text(&place.path)?;
        let replacement = |(range, words): &(std::ops::Range<u32>, String)| {
            json!({
                "deletedRegion": as_json(region(text, range)),
                "insertedContent": { "text": words },
            })
        };
        let replacements: Vec<Value> = fix.edits.iter().map(replacement).collect();
        (!replacements.is_empty()).then(|| {
            json!({
                "description": { "text": self.speech.help(finding) },
                "artifactChanges": [{
                    "artifactLocation": self.artifact(&place.path),
                    "replacements": replacements,
                }],
            })
        })
    }
}

fn as_json(region: Region) -> Value {
    json!({
        "startLine": region.line,
        "startColumn": region.column,
        "endLine": region.end_line,
        "endColumn": region.end_column,
    })
}

/// What SARIF knows of weights; a question stops a publication, and so is more than a note.
fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning | Severity::Question => "warning",
        Severity::Advice => "note",
    }
}

/// Returns a path as a relative reference (RFC 3986): every byte that is no plain sign is escaped.
fn as_uri(path: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte);
    path.bytes()
        .map(|byte| match plain(byte) {
            true => char::from(byte).to_string(),
            false => format!("%{byte:02X}"),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::as_uri;

    #[test]
    fn paths_are_relative_references() {
        assert_eq!(as_uri("a b/é#1:2.md"), "a%20b/%C3%A9%231%3A2.md");
    }
}
