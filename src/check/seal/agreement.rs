//! Whether a version's files agree with the ledger and with each other.

use crate::base::source::clamp;
use crate::base::{Arg, Code, Diagnostic, Place, Report, Severity, Source, Span, TreePath};
use crate::lang::Lang;
use crate::model::version::Origin;
use crate::model::{Deed, Entry, Event, Version, VersionId};
use crate::prose::header::SealedHeader;
use crate::prose::{Form, header, parse};

use super::about;

/// Compares `version.toml` with the ledger line of the version.
pub(super) fn with_ledger(
    entry: &Entry,
    id: &VersionId,
    version: &Version,
    line: &Place,
) -> Report {
    let mut report = Report::new();
    let mut same = |key, file, ledger| {
        if let Some(finding) = differing(id, line, key, file, ledger) {
            report.push(finding);
        }
    };
    let effective = id.effective.into();
    same("effective", version.effective.into(), effective);
    same("sealed_on", version.sealed_on.into(), entry.on.into());
    same("published", version.shown_from().into(), entry.from.into());
    let origin = match entry.event {
        Event::Version(_, Deed::Import) => Origin::Imported,
        Event::Version(..) | Event::Timestamp(_) | Event::Restart(_) => Origin::Avenant,
    };
    same("origin", version.origin.name().into(), origin.name().into());
    let mut paths: Vec<&str> = version.paths.values().map(String::as_str).collect();
    paths.sort_unstable();
    same(
        "paths",
        paths.join(" ").into(),
        entry.paths.join(" ").into(),
    );
    report
}

/// Compares what a gain says of itself with its line in the ledger: its day, and of a translation
/// its address.
pub(super) fn gain_with_ledger(
    (entry, id): (&Entry, &VersionId),
    version: &Version,
    (deed, gain): (&Deed, usize),
    line: &Place,
) -> Report {
    let mut report = Report::new();
    if let Some(sealed_on) = version.sealed_by(deed, gain) {
        let (file, ledger) = (sealed_on.into(), entry.on.into());
        differing(id, line, "sealed_on", file, ledger)
            .into_iter()
            .for_each(|finding| report.push(finding));
    }
    if let Deed::Translation(lang) = deed
        && let Some(added) = version.added(lang)
    {
        let (file, ledger) = (added.path.as_str().into(), entry.paths.join(" ").into());
        differing(id, line, "paths", file, ledger)
            .into_iter()
            .for_each(|finding| report.push(finding));
    }
    report
}

fn differing(
    id: &VersionId,
    line: &Place,
    key: &str,
    file: Arg,
    ledger: Arg,
) -> Option<Diagnostic> {
    let finding = about(Code::SEAL_DISAGREES, id).at(line.clone());
    let is_same = file == ledger;
    let finding = finding.arg("key", key).arg("file", file);
    (!is_same).then(|| finding.arg("ledger", ledger))
}

/// Reads a sealed text in its exact form: header in agreement with its place, no fault that a
/// sealed text may not have, headings printed as their numbers say.
///
/// Only for a text whose digest is right: a changed one is named by its words.
pub(super) fn exact_text(
    bytes: Vec<u8>,
    path: TreePath,
    id: &VersionId,
    version: &Version,
    (lang, revision): (&Lang, u32),
) -> Report {
    let mut report = Report::new();
    // Loading has said of a text that is not UTF-8 that it is not.
    let Ok(text) = String::from_utf8(bytes) else {
        return report;
    };
    let source = Source { path, text };
    let numbering = version.numbering(lang);
    let form = Form::Sealed(&numbering);
    let (header, body, mut found) = header::cut(&source, form);
    found.extend(parse(&source, body, form).report);
    let mut inexact = |fault: &str, place: Place, said: &str, meant: &str| {
        let finding = about(Code::SEAL_TEXT, id).at(place).arg("fault", fault);
        let finding = finding.arg("language", lang.as_str());
        report.push(finding.arg("said", said).arg("meant", meant));
    };
    for (key, said, meant, span) in header
        .sealed
        .iter()
        .flat_map(|s| said_and_meant(s, id, lang, revision))
    {
        if said != meant {
            inexact(key, Place::new(&source.path, span.range()), &said, &meant);
        }
    }
    let error = |d: &&Diagnostic| d.severity == Severity::Error;
    let first = found.iter().find(error);
    if let Some(number) = first.filter(|error| error.code == Code::SEALED_NUMBER) {
        report.push(number.clone());
    } else if let Some(error) = first {
        let place = error.place.clone().unwrap_or(Place::file(&source.path));
        let from = clamp(&source.text, &place.range()).start;
        let line = source.text[from..].lines().next().unwrap_or_default();
        inexact("form", place, line, "");
    }
    report
}

fn said_and_meant(
    header: &SealedHeader,
    id: &VersionId,
    lang: &Lang,
    revision: u32,
) -> [(&'static str, String, String, Span); 4] {
    let (document, version) = (&header.document, &header.version);
    let place = header.lang.span;
    let said = header.revision.as_ref();
    let said_at = said.map_or(version.span, |field| field.span);
    let said = said.map_or(0, |field| field.value);
    [
        ("revision", said.to_string(), revision.to_string(), said_at),
        (
            "document",
            document.value.to_string(),
            id.document.to_string(),
            document.span,
        ),
        (
            "version",
            version.value.to_string(),
            id.effective.to_string(),
            version.span,
        ),
        (
            "lang",
            header.lang.value.to_string(),
            lang.to_string(),
            place,
        ),
    ]
}
