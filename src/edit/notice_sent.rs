//! Recording that readers were told of a version, as its publisher declares: a file beside what is
//! sealed, and a line of the ledger.

use std::num::NonZeroU32;

use crate::base::{Code, Date, DocumentId, Report};
use crate::lang::Lang;
use crate::load::notice_sent::file;
use crate::model::{Channel, Deed, Document, Timeline, Version, VersionId};
use crate::seal::version_file::quoted;

use super::gain::Gain;
use super::publish::{Inputs, appended};
use super::refusal::{at_settings, refusal};
use super::{Edits, admission};

/// What is declared.
#[derive(Debug, Clone)]
pub struct Declared {
    /// The document.
    pub document: DocumentId,
    /// The version; `None` means the last one that readers can see.
    pub version: Option<Date>,
    /// The languages in which readers were told; none means each of the version.
    pub languages: Vec<Lang>,
    /// How they were told.
    pub channel: Channel,
    /// The day on which they were.
    pub on: Date,
    /// How many were told.
    pub count: Option<NonZeroU32>,
    /// The publisher's own words on it.
    pub note: Option<String>,
    /// The day of sealing.
    pub today: Date,
}

/// A notice that can be recorded.
#[derive(Debug, Clone)]
pub struct Recorded {
    /// The files.
    pub edits: Edits,
    /// The version.
    pub version: VersionId,
    /// The languages in which readers were told.
    pub languages: Vec<Lang>,
}

/// Returns the files that record a notice.
///
/// # Errors
/// Returns everything that keeps it from being recorded.
pub fn record(from: Inputs<'_>, declared: &Declared) -> Result<Recorded, Report> {
    let document = from.site.document(&declared.document);
    let document = document.ok_or_else(Report::new)?;
    let version = version(document, declared)?;
    let id = VersionId {
        document: document.id.clone(),
        effective: version.effective,
    };
    let mut report = admission::clock(from, declared.today);
    let mut refuse = |fault, words: &str| {
        report.extend(refused(document, version.effective, fault, words));
    };
    if declared.on > declared.today {
        refuse("future", &declared.today.to_string());
    } else if declared.on < version.published {
        refuse("before", &version.published.to_string());
    }
    let known: Vec<&Lang> = version.languages().collect();
    if declared.languages.iter().any(|lang| !known.contains(&lang)) {
        let known: Vec<&str> = known.iter().map(|lang| lang.as_str()).collect();
        refuse("language", &known.join(", "));
    }
    let told = |lang: &&Lang| declared.languages.is_empty() || declared.languages.contains(lang);
    let languages: Vec<Lang> = known.into_iter().filter(told).cloned().collect();
    let number = from.site.ledger.gains(&id).count() + 1;
    let words = written(&id, declared, &languages);
    let gain = Gain {
        version,
        id: &id,
        deed: Deed::NoticeSent,
        today: declared.today,
        files: vec![(file(number), words.into_bytes())],
        paths: Vec::new(),
    };
    let (files, line) = gain.sealed(from);
    let mut edits = Edits { changes: files };
    let ledger = appended(from, vec![line], &mut report);
    edits.changes.extend(ledger);
    if !report.is_empty() {
        return Err(report);
    }
    Ok(Recorded {
        edits,
        version: id,
        languages,
    })
}

fn version<'a>(document: &'a Document, declared: &Declared) -> Result<&'a Version, Report> {
    let Some(day) = declared.version else {
        let timeline = Timeline::new(document, declared.today);
        let last = timeline.versions().last().copied();
        return last.ok_or_else(|| refused(document, declared.today, "none", ""));
    };
    document.version(day).ok_or_else(|| {
        let dates = document.versions.iter().map(|v| v.effective.to_string());
        let known = dates.collect::<Vec<_>>().join(", ");
        refused(document, day, "version", &known)
    })
}

/// Returns the file that holds what is declared.
fn written(id: &VersionId, declared: &Declared, languages: &[Lang]) -> String {
    let languages: Vec<String> = languages.iter().map(quoted).collect();
    let mut file = format!(
        "version = {}\nsealed_on = {}\nchannel = {}\non = {}\nlanguages = [{}]\n",
        quoted(id),
        quoted(declared.today),
        quoted(declared.channel.name()),
        quoted(declared.on),
        languages.join(", "),
    );
    if let Some(count) = declared.count {
        file.push_str(&format!("count = {count}\n"));
    }
    if let Some(note) = &declared.note {
        file.push_str(&format!("note = {}\n", quoted(note)));
    }
    file
}

fn refused(document: &Document, version: Date, fault: &'static str, words: &str) -> Report {
    let of = (&document.id, version);
    at_settings(
        &document.id,
        refusal(Code::NOTICE_SENT_REFUSED, of, fault, words),
    )
}
