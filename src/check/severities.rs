//! What findings weigh in the end: what their codes and rules say, where nobody says otherwise.

use crate::base::Report;
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
