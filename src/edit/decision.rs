//! Deciding of a published version: that it is withdrawn, that the document ends with it. Nothing
//! sealed is touched: the decision is a file beside it, and a line of the ledger.

use std::collections::BTreeMap;

use crate::base::{Code, Date, DocumentId, Report};
use crate::lang::Lang;
use crate::load::decision::{END, WITHDRAWAL};
use crate::model::{Deed, Document, Timeline, Version, VersionId};
use crate::seal::version_file::quoted;

use super::Edits;
use super::admission;
use super::gain::Gain;
use super::publish::{Inputs, appended};
use super::refusal::{at_settings, refusal};

/// Why something is decided, by language, in the publisher's words.
pub type Reason = BTreeMap<Lang, String>;

/// A version that is to be withdrawn.
#[derive(Debug, Clone)]
pub struct Withdraw {
    /// The version.
    pub version: VersionId,
    /// The first day on which it is not to apply; on or before its effective date it never does.
    pub day: Date,
    /// What is to apply from that day on.
    pub instead: Instead,
    /// Why.
    pub reason: Reason,
    /// The day of the decision.
    pub today: Date,
}

/// What applies instead of a withdrawn version.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Instead {
    /// Nobody said.
    Unsaid,
    /// Nothing does.
    Nothing,
    /// The version of this effective date, of the same document.
    Version(Date),
}

/// A document that is to end.
#[derive(Debug, Clone)]
pub struct End {
    /// The document.
    pub document: DocumentId,
    /// The first day on which none of its versions is to apply.
    pub day: Date,
    /// The documents that say from then on what it said.
    pub instead: Vec<DocumentId>,
    /// Why.
    pub reason: Reason,
    /// The day of the decision.
    pub today: Date,
}

/// A decision that can be sealed.
#[derive(Debug, Clone)]
pub struct Decided {
    /// The files.
    pub edits: Edits,
    /// The version of which something is decided.
    pub version: VersionId,
    /// Its effective date, where a site that was built before turns to it by itself.
    pub switch: Option<Date>,
}

/// Returns the files that withdraw a version.
///
/// # Errors
/// Returns everything that keeps it from being withdrawn.
pub fn withdraw(from: Inputs<'_>, request: &Withdraw) -> Result<Decided, Report> {
    let (document, version) = find(from, &request.version)?;
    let refuse = |fault, words: &str| Err(refused(&request.version, fault, words));
    let timeline = Timeline::sealed(document, request.today);
    if version.withdrawal.is_some() {
        return refuse("withdrawn", "");
    }
    if let Some(decided) = &version.rescheduled {
        return refuse("rescheduled", &decided.to.to_string());
    }
    if request.day < request.today {
        return refuse("past", &request.today.to_string());
    }
    let applies = timeline.in_force(request.day) == Some(version);
    let would_apply = request.day <= version.effective;
    if !applies && !would_apply {
        return refuse("superseded", &superseded(&timeline, version));
    }
    let instead = match request.instead {
        // What applied before goes on.
        _ if would_apply => None,
        Instead::Nothing => None,
        Instead::Unsaid => return refuse("instead", &candidates(&timeline, version, request.day)),
        Instead::Version(other) => {
            let can = can_apply(&timeline, version, request.day);
            if !can.iter().any(|version| version.effective == other) {
                let known = candidates(&timeline, version, request.day);
                return refuse("instead-not", &known);
            }
            Some(other)
        }
    };
    let mut report = admission::clock(from, request.today);
    report.extend(reasons(document, &request.version, &request.reason));
    let mut file = begun(&request.version);
    file.push_str(&format!("day = {}\n", quoted(request.day)));
    if let Some(other) = instead {
        file.push_str(&format!("instead = {}\n", quoted(other)));
    }
    finish(&mut file, request.today, &request.reason);
    let gain = Gain {
        version,
        id: &request.version,
        deed: Deed::Withdraw,
        today: request.today,
        files: vec![(WITHDRAWAL.to_owned(), file.into_bytes())],
        paths: Vec::new(),
    };
    decided(from, gain, report)
}

/// Returns the files that end a document.
///
/// # Errors
/// Returns everything that keeps it from ending.
pub fn end(from: Inputs<'_>, request: &End) -> Result<Decided, Report> {
    let document = from.site.document(&request.document);
    let document = document.ok_or_else(Report::new)?;
    let timeline = Timeline::sealed(document, request.today);
    let id = |effective| VersionId {
        document: document.id.clone(),
        effective,
    };
    let refuse = |fault, words: &str| Err(refused(&id(request.day), fault, words));
    if request.day < request.today {
        return refuse("past", &request.today.to_string());
    }
    if let Some(later) = timeline.scheduled(request.day.previous()).next() {
        return refuse("end-scheduled", &later.effective.to_string());
    }
    let Some(version) = timeline.in_force(request.day) else {
        return refuse("end-nothing", "");
    };
    if version.end.is_some() {
        return refuse("ended", "");
    }
    let spoken = |other: &&DocumentId| {
        let other = from
            .site
            .document(other)
            .filter(|other| other.id != document.id);
        other.is_some_and(|other| !other.versions.is_empty())
    };
    if let Some(other) = request.instead.iter().find(|other| !spoken(other)) {
        return refuse("end-instead", other.as_str());
    }
    let id = id(version.effective);
    let mut report = admission::clock(from, request.today);
    report.extend(reasons(document, &id, &request.reason));
    let mut file = begun(&id);
    file.push_str(&format!("day = {}\n", quoted(request.day)));
    if !request.instead.is_empty() {
        let documents = request.instead.iter().map(quoted).collect::<Vec<_>>();
        file.push_str(&format!("instead = [{}]\n", documents.join(", ")));
    }
    finish(&mut file, request.today, &request.reason);
    let gain = Gain {
        version,
        id: &id,
        deed: Deed::End,
        today: request.today,
        files: vec![(END.to_owned(), file.into_bytes())],
        paths: Vec::new(),
    };
    decided(from, gain, report)
}

fn decided(from: Inputs<'_>, gain: Gain<'_>, mut report: Report) -> Result<Decided, Report> {
    let version = gain.id.clone();
    let switch = gain.version.effective;
    let switch = (gain.version.shown_from() <= gain.today && switch > gain.today).then_some(switch);
    let (files, record) = gain.sealed(from);
    let mut edits = Edits { changes: files };
    edits
        .changes
        .extend(appended(from, vec![record], &mut report));
    if !report.is_empty() {
        return Err(report);
    }
    Ok(Decided {
        edits,
        version,
        switch,
    })
}

/// Returns a version with its document.
///
/// # Errors
/// Returns that there is no such version.
pub(super) fn find<'a>(
    from: Inputs<'a>,
    id: &VersionId,
) -> Result<(&'a Document, &'a Version), Report> {
    let document = from.site.document(&id.document).ok_or_else(Report::new)?;
    let version = document.version(id.effective).ok_or_else(|| {
        let dates = document.versions.iter().map(|v| v.effective.to_string());
        refused(id, "version", &dates.collect::<Vec<_>>().join(", "))
    })?;
    Ok((document, version))
}

/// Every required language is told why; and only languages of the document are.
pub(super) fn reasons(document: &Document, id: &VersionId, reason: &Reason) -> Report {
    let mut report = Report::new();
    let told = document.required.iter().chain(&document.authentic);
    let mut missing: Vec<&str> = Vec::new();
    for lang in told.filter(|lang| !reason.contains_key(*lang)) {
        if !missing.contains(&lang.as_str()) {
            missing.push(lang.as_str());
        }
    }
    if !missing.is_empty() {
        report.extend(refused(id, "reason", &missing.join(", ")));
    }
    let strange = reason.keys().filter(|lang| document.slug(lang).is_none());
    let strange: Vec<&str> = strange.map(Lang::as_str).collect();
    if !strange.is_empty() {
        report.extend(refused(id, "reason-language", &strange.join(", ")));
    }
    report
}

/// Begins a decision's file: of which version it tells.
pub(super) fn begun(id: &VersionId) -> String {
    format!("version = {}\n", quoted(id))
}

/// Ends a decision's file: when it was sealed, and why.
pub(super) fn finish(file: &mut String, today: Date, reason: &Reason) {
    file.push_str(&format!("sealed_on = {}\n\n[reason]\n", quoted(today)));
    for (lang, words) in reason {
        file.push_str(&format!("{lang} = {}\n", quoted(words)));
    }
}

/// The versions that could apply from a day on instead of one that is withdrawn then.
fn can_apply<'a>(timeline: &Timeline<'a>, version: &Version, day: Date) -> Vec<&'a Version> {
    let begun = timeline.applying().filter(|other| other.effective < day);
    let stays = |other: &&Version| {
        let gone = other.withdrawal.as_ref();
        other.effective != version.effective && gone.is_none_or(|gone| gone.day > day)
    };
    begun.filter(stays).collect()
}

fn candidates(timeline: &Timeline<'_>, version: &Version, day: Date) -> String {
    let versions = can_apply(timeline, version, day);
    let dates = versions.iter().rev().map(|v| v.effective.to_string());
    dates.collect::<Vec<_>>().join(", ")
}

fn superseded(timeline: &Timeline<'_>, version: &Version) -> String {
    let last = timeline.periods(version.effective).last();
    let until = last.and_then(|period| period.until);
    until.map_or(String::new(), |day| day.to_string())
}

/// The finding that a decision cannot be taken.
pub(super) fn refused(id: &VersionId, fault: &'static str, words: &str) -> Report {
    let of = (&id.document, id.effective);
    at_settings(
        &id.document,
        refusal(Code::DECISION_REFUSED, of, fault, words),
    )
}
