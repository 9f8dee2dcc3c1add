//! Publishing: working texts of one or several documents become versions, together or not at all.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::base::{Code, Date, Diagnostic, Digest, DocumentId, Place, Report, Salt, TreePath};
use crate::lang::{Catalog, Lang};
use crate::load::version::VERSION;
use crate::load::{CONFIG, Tree};
use crate::model::version::Origin;
use crate::model::{Deed, Document, Event, LEDGER, Level, Site, VersionId};
use crate::seal::ledger::{self, Record};
use crate::seal::sums::{self, SUMS, Sums};
use crate::seal::text::{Materials, identity, seal};
use crate::seal::version_file;

use super::refusal::at_settings;
use super::{Change, Edits, admission, lead, next_version, settings};

/// What is to be published.
#[derive(Debug, Clone)]
pub struct Publish {
    /// The documents, all in one transaction.
    pub documents: Vec<DocumentId>,
    /// The day from which they apply.
    pub effective: Date,
    /// The day they are first shown; today where not said.
    pub published: Option<Date>,
    /// Whether past dates are meant: a late entry, and every page will say so.
    pub late: bool,
    /// The kind of change, in place of what `[next]` says.
    pub level: Option<Level>,
    /// The day of sealing.
    pub today: Date,
    /// Fresh random bytes, from which every text gets a salt of its own.
    pub seed: Salt,
}

/// A site with what publishing needs of it.
#[derive(Clone, Copy)]
pub struct Inputs<'a> {
    /// The site.
    pub site: &'a Site,
    /// Its files.
    pub tree: &'a Tree,
    /// Its messages.
    pub catalog: &'a Arc<Catalog>,
    /// All its findings: errors and questions that touch the documents stop the publication.
    pub findings: &'a Report,
}

impl Publish {
    /// Returns the day they are first shown.
    pub fn published(&self) -> Date {
        self.published.unwrap_or(self.today)
    }

    /// Returns a text's own salt: nobody can tell one from another, nor the seed from any.
    fn salt(&self, document: &DocumentId, lang: &Lang) -> Option<Salt> {
        let name = format!("{}\n{document}@{}+{lang}", self.seed, self.effective);
        let digest = Digest::of(name.as_bytes()).to_string();
        Salt::parse(digest.get(..32)?)
    }
}

/// Returns the files that publish the documents: a folder each, the ledger's lines, `[next]`
/// emptied.
///
/// # Errors
/// Returns everything that keeps the documents from being published.
pub fn publish(from: Inputs<'_>, request: &Publish) -> Result<Edits, Report> {
    let documents = admission::admit(from, request)?;
    sealed(from, &documents, request)
}

/// Returns the files that publish documents which may be.
///
/// # Errors
/// Returns what keeps their texts from being sealed.
pub(super) fn sealed(
    from: Inputs<'_>,
    documents: &[&Document],
    request: &Publish,
) -> Result<Edits, Report> {
    let mut report = Report::new();
    let mut edits = Edits::default();
    let mut records = Vec::new();
    for document in documents.iter().copied() {
        match folder(from, document, request) {
            Ok((files, record)) => {
                edits.changes.extend(files);
                edits
                    .changes
                    .extend(emptied(from.tree, document, &mut report));
                records.push(record);
            }
            Err(faults) => report.extend(faults),
        }
    }
    edits.changes.extend(appended(from, records, &mut report));
    edits.changes.extend(named(from, request, &mut report));
    if report.is_empty() {
        Ok(edits)
    } else {
        Err(report)
    }
}

/// Returns what [`publish`] does, and where it refuses, all that would be refused once what it names
/// first is settled, so that nobody meets one fault after another.
///
/// # Errors
/// Returns everything that keeps the documents from being published.
pub fn attempt(from: Inputs<'_>, request: &Publish) -> Result<Edits, Report> {
    let mut refused = match publish(from, request) {
        Ok(edits) => return Ok(edits),
        Err(refused) => refused,
    };
    // What is sealed of texts with errors says nothing beyond the errors.
    if refused.iter().any(|one| one.code == Code::PUBLISH_BLOCKED) {
        return Err(refused);
    }
    let documents = request.documents.iter();
    let documents = documents.filter_map(|id| from.site.document(id));
    for document in documents.filter(|document| !document.working.is_empty()) {
        let Err(faults) = folder(from, document, request) else {
            continue;
        };
        for fault in &faults {
            if !refused.iter().any(|known| known == fault) {
                refused.push(fault.clone());
            }
        }
    }
    Err(refused)
}

/// Returns the earliest day from which a document's next version may apply, where readers see it
/// from the day that is asked; the day that is asked to apply counts for nothing.
pub fn earliest(document: &Document, request: &Publish) -> Date {
    lead::earliest(document, request)
}

/// Returns the files of a document's new folder, and what the ledger records of it.
pub(super) fn folder(
    from: Inputs<'_>,
    document: &Document,
    request: &Publish,
) -> Result<(Vec<Change>, Record), Report> {
    let id = VersionId {
        document: document.id.clone(),
        effective: request.effective,
    };
    let version = next_version::version(document, &id, request)?;
    let mut report = Report::new();
    let mut files = copies(from, document, &mut report);
    for lang in document.working.keys() {
        match sealed_text(from, document, lang, request) {
            Ok(text) => {
                files.insert(format!("{lang}.md"), text.into_bytes());
            }
            Err(faults) => report.extend(faults),
        }
    }
    if !report.is_empty() {
        return Err(report);
    }
    let file = version_file::write(&document.id, &version);
    files.insert(VERSION.to_owned(), file.into_bytes());
    let digest = |(path, bytes): (&String, &Vec<u8>)| (path.clone(), Digest::of(bytes));
    let sums = sums::write(&files.iter().map(digest).collect::<Sums>());
    let record = Record {
        on: request.today,
        from: version.shown_from(),
        event: Event::Version(
            id,
            match version.origin {
                Origin::Avenant => Deed::Publish,
                Origin::Imported => Deed::Import,
            },
        ),
        sums: Digest::of(sums.as_bytes()),
        paths: version.paths.into_values().collect(),
    };
    files.insert(SUMS.to_owned(), sums.into_bytes());
    let add = |(path, bytes): (String, Vec<u8>)| {
        let path = version.folder.join(&path)?;
        Some(Change::Add { path, bytes })
    };
    Ok((files.into_iter().filter_map(add).collect(), record))
}

/// Returns what is sealed as it stands: working sources and registers, by path in the folder.
fn copies(from: Inputs<'_>, document: &Document, report: &mut Report) -> BTreeMap<String, Vec<u8>> {
    let sources = document.working.iter();
    let sources = sources.map(|(lang, text)| (format!("source/{lang}.md"), &text.path));
    let registers = from.site.register_files.keys().map(|path| {
        let below = path.below("content/registers").unwrap_or(path.file_name());
        (format!("registers/{below}"), path)
    });
    sources
        .chain(registers)
        .filter_map(|(name, path)| Some((name, from.tree.bytes_or_finding(path, report)?)))
        .collect()
}

/// Returns the sealed text of a language.
///
/// # Errors
/// Returns what cannot be sealed.
pub(super) fn sealed_text(
    from: Inputs<'_>,
    document: &Document,
    lang: &Lang,
    request: &Publish,
) -> Result<String, Report> {
    let publisher = from.site.publishers.get(&document.publisher);
    let salt = request.salt(&document.id, lang);
    let (Some(working), Some(publisher), Some(salt)) =
        (document.working.get(lang), publisher, salt)
    else {
        // An unknown publisher is a finding of loading and stops the publication before.
        return Err(nothing(&document.id));
    };
    let materials = Materials {
        site: from.site,
        tree: from.tree,
        catalog: from.catalog,
        publisher,
        registers: &from.site.registers,
        numbering: &document.numbering(lang),
        together: &request.documents,
    };
    let (id, on) = (&document.id, request.effective);
    let identity = identity(id, on, lang, &document.authentic, salt);
    seal(working, identity, &materials).map(|draft| draft.text)
}

/// Returns the finding that there is nothing to publish.
pub(super) fn nothing(document: &DocumentId) -> Report {
    let finding = Diagnostic::new(Code::PUBLISH_NOTHING).arg("document", document.as_str());
    at_settings(document, finding)
}

/// Returns `document.toml` with `[next]` emptied, where that changes it.
fn emptied(tree: &Tree, document: &Document, report: &mut Report) -> Option<Change> {
    let path = admission::settings(&document.id)?;
    let source = tree.text(&path, report)?;
    let Some(text) = settings::without_next(&source.text) else {
        report.push(Diagnostic::new(Code::TOML_SYNTAX).at(Place::file(&path)));
        return None;
    };
    if text == source.text {
        return None;
    }
    replace(tree, path, text, report)
}

/// Returns the site's settings with the name by which feeds go, fixed before anything has it.
fn named(from: Inputs<'_>, request: &Publish, report: &mut Report) -> Option<Change> {
    let path = TreePath::parse(CONFIG)?;
    let authority = from.site.feed_authority(request.today.year());
    let source = from.tree.text(&path, report)?;
    let text = settings::with_feed_authority(&source.text, &authority)?;
    replace(from.tree, path, text, report)
}

/// Returns the ledger with the records' lines after its own.
pub(super) fn appended(
    from: Inputs<'_>,
    records: Vec<Record>,
    report: &mut Report,
) -> Option<Change> {
    let path = TreePath::parse(LEDGER)?;
    let ledger = &from.site.ledger;
    let added = ledger::append(ledger, records);
    let text = ledger::text(ledger.entries.iter().chain(&added));
    if from.tree.find(LEDGER).is_some() {
        return replace(from.tree, path, text, report);
    }
    let bytes = text.into_bytes();
    Some(Change::Add { path, bytes })
}

/// Returns a file written anew, made from what stands there now.
pub(super) fn replace(
    tree: &Tree,
    path: TreePath,
    text: String,
    report: &mut Report,
) -> Option<Change> {
    let was = Digest::of(&tree.bytes_or_finding(&path, report)?);
    let bytes = text.into_bytes();
    Some(Change::Replace { path, was, bytes })
}
