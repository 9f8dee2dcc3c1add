//! What publishing owes readers: time before a material version takes effect, one order of what is
//! announced, and required translations of the words that are sealed.

use crate::base::{Code, Date, Diagnostic, Place, Report};
use crate::lang::Lang;
use crate::model::version::Origin;
use crate::model::{Document, Level, Timeline};

use super::admission::settings;
use super::next_version;
use super::publish::Publish;

/// Returns what speaks against publishing a document's next version as asked.
///
/// A text published elsewhere before enters the archive as it stood: nothing of this binds it.
pub(super) fn owed(document: &Document, request: &Publish) -> Report {
    if document.next.origin == Origin::Imported {
        return Report::new();
    }
    let free = free(document, request.today);
    let found = [
        free.and_then(|free| before_scheduled(document, request, free)),
        too_soon(document, request, free.unwrap_or(request.today)),
    ];
    let found = found.into_iter().flatten();
    let mut report = Report::new();
    for finding in found.chain(late_translations(document)) {
        report.push(finding);
    }
    report
}

/// Returns the earliest day from which a document's next version may apply.
pub(super) fn earliest(document: &Document, request: &Publish) -> Date {
    if document.next.origin == Origin::Imported {
        return request.today;
    }
    let free = free(document, request.today).unwrap_or(request.today);
    let shown = shown(request);
    let noticed = if owes_notice(document, request) {
        document.notice.earliest(shown)
    } else {
        shown
    };
    noticed.max(free)
}

/// The period of notice runs from the later of the day the version is published and the day it is
/// sealed: nobody could read it here before.
fn shown(request: &Publish) -> Date {
    request.published().max(request.today)
}

fn owes_notice(document: &Document, request: &Publish) -> bool {
    is_change(document)
        && !document.notice.is_none()
        && next_version::level(document, request) != Level::Editorial
}

/// Returns the first day on which the next version may take effect after what is announced; nothing
/// where nothing is.
///
/// What is announced stays in its order: the next version takes effect after all of it.
fn free(document: &Document, today: Date) -> Option<Date> {
    let timeline = Timeline::sealed(document, today);
    let last = timeline.applying().next_back();
    let last = last.map(|version| version.effective);
    last.filter(|last| *last > today).map(Date::next)
}

/// A version announced already would take effect over one that it was never compared with.
fn before_scheduled(document: &Document, request: &Publish, free: Date) -> Option<Diagnostic> {
    let timeline = Timeline::sealed(document, request.today);
    let following = timeline.next(request.effective)?;
    if following.effective <= request.today {
        return None;
    }
    let finding = about(Code::PUBLISH_BEFORE_SCHEDULED, document, request);
    let finding = finding.arg("scheduled", following.effective);
    Some(finding.arg("earliest", free))
}

/// Readers are shown a material version for the notice period.
fn too_soon(document: &Document, request: &Publish, free: Date) -> Option<Diagnostic> {
    if !owes_notice(document, request) {
        return None;
    }
    let shown = shown(request);
    let earliest = document.notice.earliest(shown);
    if request.effective >= earliest {
        return None;
    }
    let law = document.notice.law.filter(|_| {
        let days = document.notice.days;
        earliest > shown.plus_days(days)
    });
    let finding = about(Code::PUBLISH_NOTICE, document, request)
        .arg("shown", shown)
        .arg("earliest", earliest.max(free))
        .arg("law", law.map_or("none", |law| law.name()));
    let days = usize::try_from(document.notice.days).unwrap_or(usize::MAX);
    let finding = finding.arg("days", days);
    Some(match law {
        Some(law) => finding.resting_on(law.basis()),
        None => finding,
    })
}

/// Returns whether the next version changes anything for anybody: a first text does not, unless it
/// takes up another's.
fn is_change(document: &Document) -> bool {
    !document.versions.is_empty() || !document.next.continues.is_empty()
}

/// Without a required translation nothing is published: one of older words is not there yet.
fn late_translations(document: &Document) -> impl Iterator<Item = Diagnostic> {
    let required = |(lang, _): &(Lang, _)| document.required.contains(lang);
    let late = next_version::late(document).into_iter().filter(required);
    late.map(|(lang, sections)| {
        let finding = Diagnostic::new(Code::PUBLISH_TRANSLATION_LATE)
            .arg("document", document.id.as_str())
            .arg("language", lang.as_str())
            .arg("count", sections.len());
        let names: Vec<String> = sections.iter().map(|id| format!("#{id}")).collect();
        let finding = finding.arg("sections", names.join(", "));
        match document.working.get(&lang) {
            Some(text) => finding.at(Place::file(&text.path)),
            None => finding,
        }
    })
}

fn about(code: Code, document: &Document, request: &Publish) -> Diagnostic {
    let finding = Diagnostic::new(code)
        .arg("document", document.id.as_str())
        .arg("effective", request.effective);
    match settings(&document.id) {
        Some(path) => finding.at(Place::file(&path)),
        None => finding,
    }
}
