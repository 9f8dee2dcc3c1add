//! Whether documents may be published: dates, languages, change summaries, findings.

use crate::base::{Code, Date, Diagnostic, DocumentId, Place, Report, Severity, TreePath};
use crate::model::version::Origin;
use crate::model::{Document, LEDGER, Site, VersionId, WorkingText};
use crate::notice::MOST_SENTENCES;

use super::lead;
use super::publish::{Inputs, Publish, nothing};

/// Returns the documents, once nothing speaks against publishing them.
///
/// # Errors
/// Everything that does.
pub(super) fn admit<'a>(from: Inputs<'a>, request: &Publish) -> Result<Vec<&'a Document>, Report> {
    let mut report = blocking(from.site, from.findings, &request.documents);
    report.extend(clock(from, request.today));
    let mut documents: Vec<&Document> = Vec::new();
    for id in &request.documents {
        let Some(document) = from.site.document(id).filter(|d| !d.working.is_empty()) else {
            report.extend(nothing(id));
            continue;
        };
        if documents.iter().any(|other| other.id == document.id) {
            continue;
        }
        dates(from, document, request, &mut report);
        changes(document, &mut report);
        report.extend(lead::owed(document, request));
        documents.push(document);
    }
    if report.is_empty() {
        Ok(documents)
    } else {
        Err(report)
    }
}

/// Returns the errors and questions that touch these documents, or the whole site, and how many
/// there are.
fn blocking(site: &Site, findings: &Report, documents: &[DocumentId]) -> Report {
    let elsewhere = |path: &TreePath| {
        let others = site
            .config
            .documents
            .iter()
            .filter(|id| !documents.contains(id));
        others
            .into_iter()
            .any(|id| path.below(&format!("content/{id}")).is_some())
    };
    let mut report = Report::new();
    let mut count = 0;
    for finding in findings {
        let stops = finding.severity.stops_publishing();
        let apart = finding
            .place
            .as_ref()
            .is_some_and(|place| elsewhere(&place.path));
        if stops && !apart {
            report.push(finding.clone());
            count += 1;
        }
    }
    if count > 0 {
        report.push(Diagnostic::new(Code::PUBLISH_BLOCKED).arg("count", count));
    }
    report
}

/// Returns the errors in these files: nothing is added to what does not hold.
pub(super) fn errors_at(from: Inputs<'_>, is_meant: impl Fn(&TreePath) -> bool) -> Report {
    let mut report = Report::new();
    for finding in from.findings {
        let place = finding.place.as_ref();
        let is_near = place.is_some_and(|place| is_meant(&place.path));
        if is_near && finding.severity == Severity::Error {
            report.push(finding.clone());
        }
    }
    report
}

/// Days of the ledger never go back: a line dated before the last one could never be taken out.
pub(super) fn clock(from: Inputs<'_>, today: Date) -> Report {
    let mut report = Report::new();
    let last = from.site.ledger.entries.last();
    if let Some(last) = last.filter(|last| last.on > today) {
        let finding = Diagnostic::new(Code::PUBLISH_CLOCK)
            .arg("today", today)
            .arg("last", last.on);
        report.push(match from.tree.find(LEDGER) {
            Some(path) => finding.at(last.place(path)),
            None => finding,
        });
    }
    report
}

fn dates(from: Inputs<'_>, document: &Document, request: &Publish, report: &mut Report) {
    let (effective, published) = (request.effective, request.published());
    let id = VersionId {
        document: document.id.clone(),
        effective,
    };
    let taken =
        from.tree.below(&id.folder()).next().is_some() || from.site.ledger.entry(&id).is_some();
    let about = |code| {
        let finding = Diagnostic::new(code).arg("document", document.id.as_str());
        let finding = finding
            .arg("effective", effective)
            .arg("published", published);
        match settings(&document.id) {
            Some(path) => finding.at(Place::file(&path)),
            None => finding,
        }
    };
    if taken {
        report.push(about(Code::PUBLISH_DATE_TAKEN));
    }
    let past = |date| !request.late && date < request.today;
    for (which, date) in [("effective", effective), ("published", published)] {
        if past(date) {
            let finding = about(Code::PUBLISH_DATE_PAST).arg("which", which);
            // The days are the same for all documents: once is enough.
            let said = |d: &Diagnostic| {
                d.code == finding.code && d.args.contains(&("which", which.into()))
            };
            if !report.iter().any(said) {
                report.push(finding.arg("today", request.today));
            }
        }
    }
    let imported = document.next.origin == Origin::Imported;
    if published > effective && !request.late && !imported && !past(effective) {
        report.push(about(Code::PUBLISH_ORDER));
    }
}

fn changes(document: &Document, report: &mut Report) {
    let needed = !document.versions.is_empty() && document.next.origin == Origin::Avenant;
    for (lang, text) in &document.working {
        let count = text.changes.len();
        let about = |code| {
            Diagnostic::new(code)
                .at(Place::new(&text.path, first_line(text)))
                .arg("language", lang.as_str())
        };
        if count > MOST_SENTENCES {
            let finding = about(Code::CHANGES_COUNT).arg("count", count);
            report.push(finding.arg("most", MOST_SENTENCES));
        }
        let before = document.versions.last();
        let stale = before.filter(|v| count > 0 && v.changes(lang) == text.summary());
        if let Some(before) = stale {
            let finding = about(Code::PUBLISH_CHANGES_STALE);
            report.push(finding.arg("version", before.effective));
        } else if needed && count == 0 && document.required.contains(lang) {
            report.push(about(Code::PUBLISH_CHANGES_MISSING));
        }
    }
}

fn first_line(text: &WorkingText) -> std::ops::Range<usize> {
    0..text.source.find('\n').unwrap_or(text.source.len())
}

/// Returns the file that says what a document is.
pub(super) fn settings(document: &DocumentId) -> Option<TreePath> {
    TreePath::parse(&format!("content/{document}/document.toml"))
}
