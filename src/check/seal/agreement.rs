//! Whether a version's files agree with the ledger and with each other.

use crate::base::{Code, Date, Diagnostic, Place, Report, Severity, Source};
use crate::load::Tree;
use crate::model::version::Origin;
use crate::model::{Entry, Event, Version, VersionId};
use crate::prose::{Form, header, parse};

use super::about;

/// Compares `version.toml` with the ledger line of the version.
pub(super) fn with_ledger(entry: &Entry, version: &Version, line: &Place) -> Report {
    let mut report = Report::new();
    let mut same = |key: &str, file: String, ledger: String| {
        if file != ledger {
            let finding = about(Code::SEAL_DISAGREES, &entry.version).at(line.clone());
            let finding = finding.arg("key", key).arg("file", file);
            report.push(finding.arg("ledger", ledger));
        }
    };
    let days = |file: Date, ledger: Date| (file.to_string(), ledger.to_string());
    let (file, ledger) = days(version.effective, entry.version.effective);
    same("effective", file, ledger);
    let (file, ledger) = days(version.sealed_on, entry.on);
    same("sealed_on", file, ledger);
    let (file, ledger) = days(version.shown_from(), entry.from);
    same("published", file, ledger);
    let origin = match entry.event {
        Event::Publish => Origin::Avenant,
        Event::Import => Origin::Imported,
    };
    same("origin", version.origin.name().into(), origin.name().into());
    let mut paths: Vec<&str> = version.paths.values().map(String::as_str).collect();
    paths.sort_unstable();
    same("paths", paths.join(" "), entry.paths.join(" "));
    report
}

/// Reads every sealed text in its exact form: header in agreement with its place, no finding that
/// a sealed text may not have, headings printed as their numbers say.
pub(super) fn exact_texts(tree: &Tree, id: &VersionId, version: &Version) -> Report {
    let mut report = Report::new();
    for (lang, text) in &version.texts {
        // A text that cannot be read or decoded is a finding of loading.
        let Some(words) = tree
            .bytes(&text.path)
            .ok()
            .and_then(|b| String::from_utf8(b).ok())
        else {
            continue;
        };
        let source = Source {
            path: text.path.clone(),
            text: words,
        };
        let numbering = version.numbering.get(lang).cloned().unwrap_or_default();
        let form = Form::Sealed(&numbering);
        let (header, body, _) = header::cut(&source, form);
        let parsed = parse(&source, body, form);
        let mut inexact = |fault: &str, place: Place, said: String, meant: String| {
            let finding = about(Code::SEAL_TEXT, id).at(place).arg("fault", fault);
            let finding = finding.arg("language", lang.as_str());
            report.push(finding.arg("said", said).arg("meant", meant));
        };
        if let Some(sealed) = &header.sealed {
            let said = [
                (
                    "document",
                    sealed.document.value.to_string(),
                    sealed.document.span,
                ),
                (
                    "version",
                    sealed.version.value.to_string(),
                    sealed.version.span,
                ),
                ("lang", sealed.lang.value.to_string(), sealed.lang.span),
            ];
            let meant = [
                id.document.to_string(),
                id.effective.to_string(),
                lang.to_string(),
            ];
            for ((key, said, span), meant) in said.into_iter().zip(meant) {
                if said != meant {
                    inexact(key, Place::new(&source.path, span.range()), said, meant);
                }
            }
        }
        let wrong = |d: &&Diagnostic| d.code.severity() == Severity::Error;
        for error in parsed.report.iter().filter(wrong) {
            let place = error.place.clone().unwrap_or(Place::file(&source.path));
            inexact("form", place, error.code.to_string(), String::new());
        }
    }
    report
}
