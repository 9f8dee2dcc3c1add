//! Taking words out of what is published, because the law wants it: the one command that rewrites
//! sealed files.
//!
//! A mark with the legal basis stands where the words stood, so that readers see that words are
//! gone, and the ledger pairs the digest of each file with its new one. The salt of a rewritten
//! text is destroyed, so that nobody can find the words by trying them against the old digest.

mod passage;
mod refusal;
mod request;
mod rewrite;
mod standing;

use std::collections::BTreeMap;

use crate::base::{Digest, Report, Salt, Source, TreePath};
use crate::lang::Lang;
use crate::load::redaction::file as redaction_file;
use crate::model::redaction::{Replaced, Replaces};
use crate::model::{Deed, Document, Version, VersionId};
use crate::prose::number::Numbering;
use crate::prose::{Form, canon, header, parse};
use crate::seal::ledger::Record;
use crate::seal::sums::SUMS;
use crate::seal::version_file::quoted;

use super::gain::Gain;
use super::publish::{Inputs, appended};
use super::refusal::touched_since;
use super::{Change, Edits, admission};

pub use passage::Passage;
use refusal::{hindered, refused};
pub use request::{Basis, Redact};
use rewrite::{Hindrance, Mark, Rewritten};
pub use standing::{Standing, standing};

/// A redaction that can be sealed.
#[derive(Debug, Clone)]
pub struct Redacted {
    /// The files.
    pub edits: Edits,
    /// The versions that are rewritten, in the order of their ledger lines.
    pub versions: Vec<VersionId>,
    /// Every file that is rewritten, with how many places have the mark now.
    pub places: Vec<(TreePath, usize)>,
    /// How many rewritten files have no salt: their old digests stay, and can be tried.
    pub unsalted: usize,
}

/// Returns the files that take the words out.
///
/// # Errors
/// Returns everything that keeps them from being taken out.
pub fn redact(from: Inputs<'_>, request: &Redact) -> Result<Redacted, Report> {
    let asked = find(from, request)?;
    let mut report = admission::clock(from, request.today);
    if let Some(sign) = request.basis.unfit() {
        report.extend(refused(&request.version, "sign", &sign.to_string()));
        return Err(report);
    }
    let mut basis = request.basis.all.iter().chain(request.basis.by.values());
    if basis.any(|words| request.passages.iter().any(|p| !p.places(words).is_empty())) {
        report.extend(refused(&request.version, "told", ""));
        return Err(report);
    }
    let mut redacted = Redacted {
        edits: Edits::default(),
        versions: Vec::new(),
        places: Vec::new(),
        unsalted: 0,
    };
    let mut records = Vec::new();
    for (document, version) in meant(from, request, asked) {
        match folder(from, request, (document, version), &mut redacted) {
            Ok(record) => records.extend(record),
            Err(faults) => report.extend(faults),
        }
    }
    if records.is_empty() && report.is_empty() {
        return Err(refused(&request.version, "absent", ""));
    }
    if request.everywhere {
        report.extend(working_texts(from, request, &mut redacted));
    }
    let line = appended(from, records, &mut report);
    redacted.edits.changes.extend(line);
    if report.is_empty() {
        Ok(redacted)
    } else {
        Err(report)
    }
}

fn find<'a>(from: Inputs<'a>, request: &Redact) -> Result<(&'a Document, &'a Version), Report> {
    let id = &request.version;
    let document = from.site.document(&id.document).ok_or_else(Report::new)?;
    let Some(version) = document.version(id.effective) else {
        let dates = document.versions.iter().map(|v| v.effective.to_string());
        return Err(refused(
            id,
            "version",
            &dates.collect::<Vec<_>>().join(", "),
        ));
    };
    if let Some(lang) = request.lang.as_ref().filter(|lang| !version.speaks(lang)) {
        return Err(refused(id, "language", lang.as_str()));
    }
    Ok((document, version))
}

/// Returns the versions that are meant: the one, or all of the site.
fn meant<'a>(
    from: Inputs<'a>,
    request: &Redact,
    asked: (&'a Document, &'a Version),
) -> Vec<(&'a Document, &'a Version)> {
    if !request.everywhere {
        return vec![asked];
    }
    let documents = from.site.documents.iter();
    let all = documents.flat_map(|document| document.versions().map(move |v| (document, v)));
    all.collect()
}

/// Adds the rewritten files of a version's folder, and returns what the ledger records of them;
/// nothing where the words do not stand there.
fn folder(
    from: Inputs<'_>,
    request: &Redact,
    (document, version): (&Document, &Version),
    redacted: &mut Redacted,
) -> Result<Option<Record>, Report> {
    let id = VersionId {
        document: document.id.clone(),
        effective: version.effective,
    };
    let mut report = touched_since(from, version);
    let mut pairs = BTreeMap::new();
    let mut langs = Vec::new();
    let mut changes = Vec::new();
    let prefix = version.folder.as_str();
    for path in from.tree.below(prefix) {
        let file = path.below(prefix).unwrap_or_default();
        let lang = language(file);
        let left_out = request.lang.is_some() && lang != request.lang;
        if file.starts_with(SUMS) || left_out {
            continue;
        }
        let Some((source, was)) = source(from, path) else {
            continue;
        };
        let Some(lang) = lang.or_else(|| version.authentic.first().cloned()) else {
            continue;
        };
        let numbering = version.numbering(&lang);
        let form = form(file, &numbering);
        if !holds(&source, form, &request.passages) {
            continue;
        }
        let new = mark(from, request, &id, &lang).and_then(|mark| {
            let done = rewritten(&source, form, &request.passages, &mark);
            let done = done.map_err(|why| hindered(&id, path, &source.text, why, request))?;
            kept_marks(version, &source, &done.text).map_err(|()| refused(&id, "marked", file))?;
            Ok(done)
        });
        let new = match new {
            Ok(new) if new.text == source.text => continue,
            Ok(new) => new,
            Err(faults) => {
                report.extend(faults);
                continue;
            }
        };
        let is_sealed = matches!(form, Some(Form::Sealed(_)));
        let salted = is_sealed
            .then(|| resalted(request, &source, form, &new.text))
            .flatten();
        redacted.unsalted += usize::from(salted.is_none());
        let bytes = salted.unwrap_or(new.text).into_bytes();
        let now = Digest::of(&bytes);
        pairs.insert(file.to_owned(), Replaced { was, now });
        redacted.places.push((path.clone(), new.places));
        changes.push(Change::Redact {
            path: path.clone(),
            was,
            bytes,
        });
        if !langs.contains(&lang) {
            langs.push(lang);
        }
    }
    if !report.is_empty() {
        return Err(report);
    }
    let Some(replaces) = Replaces::new(pairs) else {
        return Ok(None);
    };
    let (files, record) = gain(from, request, (&id, version), &langs, replaces)?;
    redacted.edits.changes.extend(changes);
    redacted.edits.changes.extend(files);
    redacted.versions.push(id);
    Ok(Some(record))
}

/// Returns the files that a version's folder gains, and what the ledger records of them.
fn gain(
    from: Inputs<'_>,
    request: &Redact,
    (id, version): (&VersionId, &Version),
    langs: &[Lang],
    replaces: Replaces,
) -> Result<(Vec<Change>, Record), Report> {
    let number = from.site.ledger.gains(id).count() + 1;
    let about = about(from, request, id, langs, &replaces)?.into_bytes();
    let gain = Gain {
        version,
        id,
        deed: Deed::Redact(replaces),
        today: request.today,
        files: vec![(redaction_file(number), about)],
        paths: Vec::new(),
    };
    Ok(gain.sealed(from))
}

/// Returns the file that says of a redaction what readers see of it.
fn about(
    from: Inputs<'_>,
    request: &Redact,
    id: &VersionId,
    langs: &[Lang],
    replaces: &Replaces,
) -> Result<String, Report> {
    let files: Vec<String> = replaces.files().map(|(file, _)| quoted(file)).collect();
    let mut file = format!(
        "version = {}\nsealed_on = \"{}\"\nfiles = [{}]\n",
        quoted(id),
        request.today,
        files.join(", ")
    );
    let (mut basis, mut marks) = (String::new(), String::new());
    for lang in langs {
        let words = request.basis.of(lang).unwrap_or_default();
        basis.push_str(&format!("{lang} = {}\n", quoted(words)));
        let mark = mark(from, request, id, lang)?;
        marks.push_str(&format!("{lang} = {}\n", quoted(mark.as_str())));
    }
    file.push_str(&format!("\n[basis]\n{basis}\n[mark]\n{marks}"));
    Ok(file)
}

/// Rewrites the working texts, in which a mark is a question to the editor. Registers and settings
/// hold facts, which nobody but the editor can replace by true ones.
fn working_texts(from: Inputs<'_>, request: &Redact, redacted: &mut Redacted) -> Report {
    let mut report = Report::new();
    let documents = from.site.documents.iter();
    let texts = documents.flat_map(|document| &document.working);
    for (lang, path) in texts.map(|(lang, text)| (lang, &text.path)) {
        let form = Some(Form::Working);
        let source = source(from, path);
        let source = source.filter(|(source, _)| holds(source, form, &request.passages));
        let Some((source, was)) = source else {
            continue;
        };
        let new = mark(from, request, &request.version, lang).and_then(|mark| {
            let done = rewritten(&source, form, &request.passages, &mark);
            done.map_err(|why| hindered(&request.version, path, &source.text, why, request))
        });
        match new {
            Ok(new) if new.text == source.text => {}
            Ok(new) => {
                redacted.places.push((path.clone(), new.places));
                redacted.edits.changes.push(Change::Replace {
                    path: path.clone(),
                    was,
                    bytes: new.text.into_bytes(),
                });
            }
            Err(faults) => report.extend(faults),
        }
    }
    report
}

fn rewritten(
    source: &Source,
    form: Option<Form<'_>>,
    passages: &[Passage],
    mark: &Mark,
) -> Result<Rewritten, Hindrance> {
    match form {
        Some(form) => rewrite::markdown(source, form, passages, mark),
        None => Ok(rewrite::plain(&source.text, passages, mark)),
    }
}

/// Returns a text with another salt in its header.
fn resalted(
    request: &Redact,
    source: &Source,
    form: Option<Form<'_>>,
    text: &str,
) -> Option<String> {
    let (header, _, _) = header::cut(source, form?);
    let old = header.sealed?.salt.value;
    let new = request.salt(old)?;
    let line = |salt: Salt| format!("salt: {}\n", quoted(salt));
    Some(text.replacen(&line(old), &line(new), 1))
}

/// Refuses to take an earlier mark out again.
fn kept_marks(version: &Version, old: &Source, new: &str) -> Result<(), ()> {
    let count = |text: &str, mark: &str| text.replace('\\', "").matches(mark).count();
    let marks = version
        .redactions
        .iter()
        .flat_map(|redaction| redaction.marks.values());
    let mut lost = marks.filter(|mark| count(&old.text, mark) > count(new, mark));
    lost.next().map_or(Ok(()), |_| Err(()))
}

fn mark(from: Inputs<'_>, request: &Redact, id: &VersionId, lang: &Lang) -> Result<Mark, Report> {
    let Some(basis) = request.basis.of(lang) else {
        return Err(refused(id, "basis", lang.as_str()));
    };
    let args = [("basis", basis.into())];
    let words = from.catalog.words(lang, "redacted-mark", &args);
    let words = words.map_err(|fault| Report::from(fault.diagnostic()))?;
    // Where the basis reads in another direction, marks of direction would stand in every file.
    let is_direction = |c: char| ('\u{2066}'..='\u{2069}').contains(&c);
    Ok(Mark::new(&words.replace(is_direction, "")))
}

fn source(from: Inputs<'_>, path: &TreePath) -> Option<(Source, Digest)> {
    let bytes = from.tree.bytes(path).ok()?;
    let was = Digest::of(&bytes);
    let text = String::from_utf8(bytes).ok()?;
    let path = path.clone();
    Some((Source { path, text }, was))
}

/// Returns whether readers of a file find one of the passages in it.
fn holds(source: &Source, form: Option<Form<'_>>, passages: &[Passage]) -> bool {
    let holds = |text: &str| passages.iter().any(|p| !p.places(text).is_empty());
    let shown = |form: Form<'_>| {
        let (_, body, _) = header::cut(source, form);
        let blocks = canon::blocks(&parse(source, body, form).prose);
        blocks.iter().any(|block| holds(&block.text))
    };
    holds(&source.text) || form.is_some_and(shown)
}

/// Returns how a file of a version's folder is read; `None` where it is no Markdown.
fn form<'n>(file: &str, numbering: &'n Numbering) -> Option<Form<'n>> {
    match file.split_once('/') {
        _ if !file.ends_with(".md") => None,
        Some(_) => Some(Form::Working),
        None => Some(Form::Sealed(numbering)),
    }
}

/// Returns the language of a file by its name: `fr.1.md`, `source/fr.md`, `erratum-fr-1.toml`.
fn language(file: &str) -> Option<Lang> {
    let name = file.rsplit('/').next()?;
    if let Some(rest) = name.strip_prefix("erratum-") {
        return Lang::parse(rest.rsplit_once('-')?.0);
    }
    let (stem, _) = name.split_once('.').filter(|_| name.ends_with(".md"))?;
    Lang::parse(stem)
}
