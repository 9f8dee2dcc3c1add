//! What keeps words from being taken out, as findings.

use crate::base::{Code, Place, Report, TreePath};
use crate::edit::refusal::{at_settings, refusal};
use crate::model::VersionId;

use super::request::Redact;
use super::rewrite::Hindrance;

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
    let of = (&id.document, id.effective);
    at_settings(
        &id.document,
        refusal(Code::REDACT_REFUSED, of, fault, words),
    )
}
