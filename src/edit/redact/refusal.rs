//! What keeps words from being taken out, as findings.

use crate::base::{Code, Diagnostic, Place, Report, Severity, TreePath};
use crate::edit::publish::Inputs;
use crate::model::{LEDGER, Version, VersionId};

use super::request::Redact;
use super::rewrite::Hindrance;

/// The findings that the files of a version, or the ledger, are not as they were sealed.
pub(super) fn touched_since(from: Inputs<'_>, version: &Version) -> Report {
    let mut report = Report::new();
    for finding in from.findings {
        let place = finding.place.as_ref().map(|place| &place.path);
        let is_near = place.is_some_and(|path| {
            path.as_str() == LEDGER || path.below(version.folder.as_str()).is_some()
        });
        if is_near && finding.code.severity() == Severity::Error {
            report.push(finding.clone());
        }
    }
    report
}

pub(super) fn hindered(
    id: &VersionId,
    path: &TreePath,
    text: &str,
    why: Hindrance,
    request: &Redact,
) -> Report {
    let fault = match why {
        Hindrance::Across => "across",
        Hindrance::Remains => "remains",
    };
    let places = request
        .passages
        .iter()
        .flat_map(|passage| passage.places(text));
    let place = places.min_by_key(|place| place.start);
    let mut report = Report::new();
    for finding in &refused(id, fault, "") {
        let place = place
            .clone()
            .map_or(Place::file(path), |at| Place::new(path, at));
        report.push(finding.clone().at(place));
    }
    report
}

pub(super) fn refused(id: &VersionId, fault: &'static str, words: &str) -> Report {
    let mut report = Report::new();
    let finding = Diagnostic::new(Code::REDACT_REFUSED)
        .arg("fault", fault)
        .arg("document", id.document.as_str())
        .arg("version", id.effective)
        .arg_or_none("words", words);
    let settings = TreePath::parse(&format!("content/{}/document.toml", id.document));
    report.push(match settings {
        Some(path) => finding.at(Place::file(&path)),
        None => finding,
    });
    report
}
