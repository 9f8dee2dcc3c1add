//! What findings weigh in the end: what their codes and rules say, where nobody says otherwise.

use crate::base::name::nearest;
use crate::base::{Code, Diagnostic, Report, RuleId};
use crate::model::severities::{Severities, Verdict};

/// Returns the findings as they weigh where this is said of them, without those that are allowed.
#[must_use]
pub fn settled(report: Report, severities: &Severities) -> Report {
    if severities.is_empty() {
        return report;
    }
    let mut settled = Report::new();
    for finding in &report {
        let mut finding = finding.clone();
        match severities.of(&finding) {
            Some(Verdict::Allowed) => continue,
            Some(Verdict::As(severity)) => finding.severity = severity,
            None => {}
        }
        settled.push(finding);
    }
    settled
}

/// Returns a finding for each name of rules that none of these has.
pub fn strangers(severities: &Severities, rules: &[&RuleId]) -> Report {
    let mut report = Report::new();
    for (typed, place) in severities.strangers(rules) {
        let near = nearest(&typed, rules.iter().map(|id| id.as_str())).unwrap_or_default();
        let mut finding = Diagnostic::new(Code::CHECK_NAME).arg("value", typed.as_str());
        finding.place = place.cloned();
        report.push(finding.arg_or_none("nearest", near));
    }
    report
}
