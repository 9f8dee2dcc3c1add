//! Correcting a published text: a revision beside it, dated and seen, never in its place.
//!
//! What is corrected is the sealed text itself, for its values and references are words by then: all
//! that the editor did not touch stays as it is, to the byte.

use std::collections::BTreeSet;

use crate::base::{Code, Date, Diagnostic, Place, Report, Salt, Source, TreePath};
use crate::diff::agreement::Agreement;
use crate::diff::meaning::{Touch, touches};
use crate::diff::readable::passages;
use crate::diff::{Options, change_set, redline};
use crate::lang::Lang;
use crate::load::version::{corrected_text, erratum_file};
use crate::model::{Deed, Document, Revision, TextId, Version, VersionId};
use crate::prose::{Form, Prose, header, parse};
use crate::seal::header::{self as sealed_header, Identity, Standing};
use crate::seal::ledger::Record;
use crate::seal::version_file::quoted;

use super::gain::Gain;
use super::publish::{Inputs, appended, replace};
use super::refusal::{at_settings, refusal_of_text, touched_since};
use super::{Change, Edits, admission};

/// What is to be corrected.
#[derive(Debug, Clone)]
pub struct Erratum {
    /// The version.
    pub version: VersionId,
    /// The language of the text.
    pub lang: Lang,
    /// How it is corrected.
    pub correction: Correction,
    /// Why the meaning is the same, where the words alone do not say so.
    pub reason: Option<String>,
    /// The day of sealing.
    pub today: Date,
    /// Fresh random bytes for the text's salt.
    pub salt: Salt,
}

/// How a text is corrected.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Correction {
    /// Words that stand there once, each with the words in their place.
    Words(Vec<(String, String)>),
    /// The whole text again, as it was shown for correction.
    Whole(String),
}

/// A correction that can be sealed.
#[derive(Debug, Clone)]
pub struct Corrected {
    /// The files.
    pub edits: Edits,
    /// The name of the corrected text.
    pub id: TextId,
    /// Each passage that changes, `[-words gone-]{+words come+}` with some words around.
    pub passages: Vec<String>,
    /// Whether the working text has the words corrected too.
    pub working: Working,
}

/// What becomes of the working text, which is the next version.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Working {
    /// It is corrected likewise.
    Corrected,
    /// There is none.
    Absent,
    /// The words stand there in another way or not at all: the editor is to look.
    Unsure,
}

/// Returns the text that a correction begins from: the latest revision, as it was sealed.
///
/// # Errors
/// Returns that there is no such text, or what was changed in it since.
pub fn copy(from: Inputs<'_>, version: &VersionId, lang: &Lang) -> Result<Source, Report> {
    let (document, found) = find(from, version, lang)?;
    let text = found.revision(lang, found.latest(lang));
    let text = text.ok_or_else(|| refused(document, version, lang, "language", ""))?;
    let mut report = touched_since(from, found);
    let source = from.tree.text(&text.path, &mut report);
    match source.filter(|_| report.is_empty()) {
        Some(source) => Ok(source),
        None => Err(report),
    }
}

/// Returns the files that correct a text.
///
/// # Errors
/// Returns everything that keeps the text from being corrected.
pub fn erratum(from: Inputs<'_>, request: &Erratum) -> Result<Corrected, Report> {
    let (id, lang) = (&request.version, &request.lang);
    let old = copy(from, id, lang)?;
    let (document, version) = find(from, id, lang)?;
    let mut report = admission::clock(from, request.today);
    let numbering = version.numbering(lang);
    let form = Form::Sealed(&numbering);
    let number = version.latest(lang).saturating_add(1);
    let path = version.folder.join(&corrected_text(lang, number));
    let path = path.ok_or_else(Report::new)?;
    let new = Source {
        path,
        text: corrected(document, request, &old.text)?,
    };
    let new = with_header(new, &old, form, number, request.salt)?;
    let (old_prose, _) = read(&old, form);
    let (new_prose, faults) = read(&new, form);
    if faults.has_errors() {
        report.extend(faults);
    }
    let options = Options::of(lang);
    let redline = redline(&old_prose, &new_prose, &options);
    let set = change_set(&redline);
    if set.is_empty() {
        report.extend(refused(document, id, lang, "nothing", ""));
    }
    let agreement = agreement(from, version, lang, (&old_prose, &new_prose))?;
    let parted = parting(&old.path, id, agreement.as_ref());
    if parted.is_empty() && request.reason.is_none() {
        let touched = touches(&redline, &set, &options, agreement.as_ref());
        report.extend(unanswered(&old.path, id, touched));
    }
    report.extend(parted);
    let (working, correction) = working(from, document, request, &mut report);
    let text = TextId {
        document: document.id.clone(),
        version: version.effective,
        revision: number,
        lang: lang.clone(),
    };
    let mut edits = Edits::default();
    edits.changes.extend(correction);
    let (files, record) = gain(from, version, request, &text, new);
    edits.changes.extend(files);
    let line = appended(from, vec![record], &mut report);
    edits.changes.extend(line);
    if !report.is_empty() {
        return Err(report);
    }
    Ok(Corrected {
        edits,
        id: text,
        passages: passages(&redline),
        working,
    })
}

fn find<'a>(
    from: Inputs<'a>,
    id: &VersionId,
    lang: &Lang,
) -> Result<(&'a Document, &'a Version), Report> {
    let document = from.site.document(&id.document).ok_or_else(Report::new)?;
    let Some(version) = document.version(id.effective) else {
        let dates = document.versions.iter().map(|v| v.effective.to_string());
        let known = dates.collect::<Vec<_>>().join(", ");
        return Err(refused(document, id, lang, "version", &known));
    };
    if !version.speaks(lang) {
        let known = version.languages().map(Lang::as_str).collect::<Vec<_>>();
        return Err(refused(document, id, lang, "language", &known.join(", ")));
    }
    Ok((document, version))
}

/// Returns the text with its correction.
fn corrected(document: &Document, request: &Erratum, old: &str) -> Result<String, Report> {
    let pairs = match &request.correction {
        Correction::Whole(text) => return Ok(text.clone()),
        Correction::Words(pairs) => pairs,
    };
    let mut text = old.to_owned();
    for (before, after) in pairs {
        let fault = match text.matches(before.as_str()).count() {
            1 => None,
            0 => Some("absent"),
            _ => Some("several"),
        };
        if let Some(fault) = fault {
            let (id, lang) = (&request.version, &request.lang);
            return Err(refused(document, id, lang, fault, before));
        }
        text = text.replacen(before.as_str(), after, 1);
    }
    Ok(text)
}

/// Returns the text with the header of its revision: of what an editor typed there only title and
/// description count, all else is as it was sealed.
fn with_header(
    text: Source,
    old: &Source,
    form: Form<'_>,
    number: u32,
    salt: Salt,
) -> Result<Source, Report> {
    let (read, body, mut faults) = header::cut(&text, form);
    let (was, _, found) = header::cut(old, form);
    faults.extend(found);
    let (Some(sealed), Some(title)) = (was.sealed, read.title) else {
        return Err(faults);
    };
    let standing = Standing::of(&sealed).ok_or(faults)?;
    let identity = Identity {
        document: sealed.document.value,
        version: sealed.version.value,
        revision: number,
        lang: sealed.lang.value,
        standing,
        salt,
    };
    let description = read.description.map(|field| field.value);
    let header = sealed_header::write(&identity, &title.value, description.as_deref());
    Ok(Source {
        text: header + &text.text[body..],
        path: text.path,
    })
}

fn read(source: &Source, form: Form<'_>) -> (Prose, Report) {
    let (header, body, mut report) = header::cut(source, form);
    let parsed = parse(source, body, form);
    report.extend(parsed.report);
    let title = header.title.map(|field| field.value).unwrap_or_default();
    (parsed.prose.with_title(&title), report)
}

/// Compares a translation before and after its correction with the latest revision of the text that
/// prevails; nothing for a text that prevails itself.
fn agreement(
    from: Inputs<'_>,
    version: &Version,
    lang: &Lang,
    (old, new): (&Prose, &Prose),
) -> Result<Option<Agreement>, Report> {
    if version.authentic.contains(lang) {
        return Ok(None);
    }
    let mut authentic = version.authentic.iter();
    let found = authentic.find_map(|of| Some((of, version.revision(of, version.latest(of))?)));
    let Some((of, text)) = found else {
        return Ok(None);
    };
    let mut report = Report::new();
    let source = from.tree.text(&text.path, &mut report).ok_or(report)?;
    let (prevails, _) = read(&source, Form::Sealed(&version.numbering(of)));
    Ok(Some(Agreement::of(lang, old, new, (&prevails, of))))
}

/// The sections that said in figures and addresses what the text that prevails says, and would no
/// longer: no reason takes that further.
fn parting(text: &TreePath, version: &VersionId, agreement: Option<&Agreement>) -> Report {
    let mut report = Report::new();
    for difference in agreement.into_iter().flat_map(Agreement::apart) {
        report.push(
            Diagnostic::new(Code::ERRATUM_APART)
                .at(Place::file(text))
                .arg("heading", difference.heading.as_str())
                .arg_or_none("surplus", difference.surplus.join(", "))
                .arg_or_none("lacking", difference.lacking.join(", "))
                .arg("document", version.document.as_str())
                .arg("version", version.effective),
        );
    }
    report
}

/// What touches the meaning, where nobody has said why it is the same.
fn unanswered(text: &TreePath, version: &VersionId, touched: BTreeSet<Touch>) -> Report {
    let mut report = Report::new();
    for touch in touched {
        let (name, words) = match touch {
            Touch::Figure(words) => ("figure", words),
            Touch::Guarded(words) => ("guarded", words),
            Touch::Name(words) => ("name", words),
            Touch::Link => ("link", String::new()),
            Touch::Structure => ("structure", String::new()),
            Touch::Invisible => ("invisible", String::new()),
            Touch::Many(count) => ("slips", count.to_string()),
        };
        report.push(
            Diagnostic::new(Code::ERRATUM_MEANING)
                .at(Place::file(text))
                .arg("touch", name)
                .arg("words", words)
                .arg("document", version.document.as_str())
                .arg("version", version.effective),
        );
    }
    report
}

/// Corrects the working text likewise, where it has each of the words once.
fn working(
    from: Inputs<'_>,
    document: &Document,
    request: &Erratum,
    report: &mut Report,
) -> (Working, Option<Change>) {
    let Some(working) = document.working.get(&request.lang) else {
        return (Working::Absent, None);
    };
    let Correction::Words(pairs) = &request.correction else {
        return (Working::Unsure, None);
    };
    let mut text = working.source.clone();
    for (before, after) in pairs {
        if text.matches(before.as_str()).count() != 1 {
            return (Working::Unsure, None);
        }
        text = text.replacen(before.as_str(), after, 1);
    }
    let change = replace(from.tree, working.path.clone(), text, report);
    (Working::Corrected, change)
}

/// Returns the files that the version's folder gains, and what the ledger records of them.
fn gain(
    from: Inputs<'_>,
    version: &Version,
    request: &Erratum,
    id: &TextId,
    text: Source,
) -> (Vec<Change>, Record) {
    let (lang, number) = (&request.lang, id.revision);
    let about = about(id, request);
    let files = vec![
        (corrected_text(lang, number), text.text.into_bytes()),
        (erratum_file(lang, number), about.into_bytes()),
    ];
    let at = version.path(lang).map(|path| path.trim_end_matches('/'));
    // The first erratum gives the text as published an address of its own too.
    let revisions = (if number == 1 { 0 } else { number })..=number;
    let paths = revisions.filter_map(|number| Some(format!("{}.{number}/", at?)));
    let gain = Gain {
        version,
        id: &request.version,
        deed: Deed::Erratum(Revision {
            lang: lang.clone(),
            number,
        }),
        today: request.today,
        files,
        paths: paths.collect(),
    };
    gain.sealed(from)
}

/// Returns the file that dates a corrected text.
fn about(id: &TextId, request: &Erratum) -> String {
    let mut file = format!("text = {}\nsealed_on = \"{}\"\n", quoted(id), request.today);
    if let Some(reason) = &request.reason {
        file.push_str(&format!("reason = {}\n", quoted(reason)));
    }
    file
}

fn refused(
    document: &Document,
    version: &VersionId,
    lang: &Lang,
    fault: &'static str,
    words: &str,
) -> Report {
    let of = (&document.id, version.effective);
    let finding = refusal_of_text(Code::ERRATUM_REFUSED, of, lang, fault, words);
    at_settings(&document.id, finding)
}
