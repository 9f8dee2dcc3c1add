//! Why something cannot be done to a published version, as findings.

use crate::base::{Code, Date, Diagnostic, DocumentId, Place, Report, Severity};
use crate::lang::Lang;
use crate::model::{LEDGER, Version};

use super::admission::settings;
use super::publish::Inputs;

/// Begins the finding that a command is refused: of which version, and with which words.
pub(super) fn refusal(
    code: Code,
    (document, version): (&DocumentId, Date),
    fault: &'static str,
    words: &str,
) -> Diagnostic {
    Diagnostic::new(code)
        .arg("fault", fault)
        .arg("document", document.as_str())
        .arg("version", version)
        .arg_or_none("words", words)
}

/// As [`refusal`], of the text in a language.
pub(super) fn refusal_of_text(
    code: Code,
    of: (&DocumentId, Date),
    lang: &Lang,
    fault: &'static str,
    words: &str,
) -> Diagnostic {
    refusal(code, of, fault, words).arg("language", lang.as_str())
}

/// Places a finding at the settings of the document it is about, and makes a report of it.
pub(super) fn at_settings(document: &DocumentId, finding: Diagnostic) -> Report {
    Report::from(match settings(document) {
        Some(path) => finding.at(Place::file(&path)),
        None => finding,
    })
}

/// The findings that the files of a version, or the ledger, are not as they were sealed.
pub(super) fn touched_since(from: Inputs<'_>, version: &Version) -> Report {
    let mut report = Report::new();
    for finding in from.findings {
        let place = finding.place.as_ref().map(|place| &place.path);
        let is_near = place.is_some_and(|path| {
            path.as_str() == LEDGER || path.below(version.folder.as_str()).is_some()
        });
        if is_near && finding.severity == Severity::Error {
            report.push(finding.clone());
        }
    }
    report
}
