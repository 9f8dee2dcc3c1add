//! A publication rehearsed: the same files as publishing makes, of texts that may not be published
//! yet, for an editor to see what readers would.
//!
//! Questions, late translations, missing summaries and periods of notice stop nothing here. A
//! language whose text cannot be sealed is left out. Nobody writes these files.

use crate::base::{Code, Date, Diagnostic, Report};
use crate::lang::Lang;
use crate::model::{Document, VersionId};

use super::publish::{self, Inputs, Publish};
use super::refusal::at_settings;
use super::{Edits, lead};

/// A rehearsed publication.
#[derive(Debug, Clone)]
pub struct Rehearsal {
    /// The files that would be written.
    pub edits: Edits,
    /// The languages whose text cannot be sealed, with the reasons.
    pub left_out: Vec<(Lang, Report)>,
}

/// Returns what publishing a document would write if nothing but its own words could stop it.
///
/// # Errors
/// `publish-nothing` where there is no text, `publish-date-taken` where there is a version of that
/// day; the reasons where no language can be sealed.
pub fn rehearse(from: Inputs<'_>, request: &Publish) -> Result<Rehearsal, Report> {
    let mut documents = Vec::new();
    let mut left_out = Vec::new();
    for id in &request.documents {
        let document = from.site.document(id).filter(|d| !d.working.is_empty());
        let document = document.ok_or_else(|| publish::nothing(id))?;
        if is_taken(from, document, request.effective) {
            return Err(taken(document, request));
        }
        documents.push(sealable(from, document, request, &mut left_out)?);
    }
    let documents: Vec<&Document> = documents.iter().collect();
    let edits = publish::sealed(from, &documents, request)?;
    Ok(Rehearsal { edits, left_out })
}

/// Returns the first day from which a document's next version can apply, if it is published as asked:
/// after all that is announced, after the period of notice, and on a day that is not taken.
pub fn first_day(document: &Document, request: &Publish) -> Date {
    let mut day = lead::earliest(document, request);
    let is_taken = |day| document.versions.iter().any(|v| v.effective == day);
    while is_taken(day) {
        day = day.next();
    }
    day
}

/// Returns a document without the languages that cannot be sealed.
fn sealable(
    from: Inputs<'_>,
    document: &Document,
    request: &Publish,
    left_out: &mut Vec<(Lang, Report)>,
) -> Result<Document, Report> {
    let mut kept = document.clone();
    let mut faults = Report::new();
    for lang in document.working.keys() {
        let sealed = publish::sealed_text(from, document, lang, request);
        let why = match sealed {
            Ok(_) if document.slug(lang).is_some() => continue,
            Ok(_) => {
                Report::from(Diagnostic::new(Code::MISSING_SLUG).arg("language", lang.as_str()))
            }
            Err(why) => why,
        };
        kept.working.remove(lang);
        faults.extend(why.clone());
        left_out.push((lang.clone(), why));
    }
    if kept.working.is_empty() {
        return Err(faults);
    }
    Ok(kept)
}

fn is_taken(from: Inputs<'_>, document: &Document, effective: Date) -> bool {
    let id = VersionId {
        document: document.id.clone(),
        effective,
    };
    let folder = id.folder();
    from.tree.below(&folder).next().is_some() || from.site.ledger.entry(&id).is_some()
}

fn taken(document: &Document, request: &Publish) -> Report {
    let finding = Diagnostic::new(Code::PUBLISH_DATE_TAKEN)
        .arg("document", document.id.as_str())
        .arg("effective", request.effective)
        .arg("published", request.published());
    at_settings(&document.id, finding)
}
