//! Sealing a past: every version of it in the order of its days, in one transaction.
//!
//! One transaction and not one per version: half of a past would show gaps that never were, and
//! the ledger's lines could not be taken back.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::base::{Code, Date, Diagnostic, DocumentId, Report, Salt, Severity, Source, TreePath};
use crate::import::history::{History, Past, Text};
use crate::lang::Lang;
use crate::load::Tree;
use crate::model::version::Origin;
use crate::model::{Document, Level, Next, Site, VersionId, WorkingText};
use crate::prose::number::number;
use crate::prose::{Form, header, parse};
use crate::seal::ledger::Record;

use super::publish::{self, Inputs, Publish};
use super::{Change, Edits, admission};

/// What is to be imported.
#[derive(Debug, Clone)]
pub struct Import {
    /// The document that the past belongs to.
    pub document: DocumentId,
    /// The kind of change that each version was.
    pub level: Level,
    /// The day of sealing.
    pub today: Date,
    /// Fresh random bytes, from which every text gets a salt of its own.
    pub seed: Salt,
}

/// What an import would write, and the files its texts would have.
#[derive(Debug, Clone, Default)]
pub struct Imported {
    /// The files.
    pub edits: Edits,
    /// Everything that keeps them from being written.
    pub report: Report,
}

/// Returns the files that seal a past: a folder per version, a line of the ledger for each.
pub fn import(from: Inputs<'_>, history: &History, request: &Import) -> Imported {
    let mut imported = Imported {
        report: admission::clock(from, request.today),
        edits: Edits::default(),
    };
    let Some(document) = from.site.document(&request.document) else {
        imported.report.extend(publish::nothing(&request.document));
        return imported;
    };
    let mut records = Vec::new();
    for past in &history.versions {
        match version(from, document, past, request) {
            Ok((files, record)) => {
                imported.edits.changes.extend(files);
                records.push(record);
            }
            Err(faults) => imported.report.extend(faults),
        }
    }
    let appended = publish::appended(from, records, &mut imported.report);
    imported.edits.changes.extend(appended);
    imported
}

/// Returns the working texts of a past at the places where they would stand once sealed.
pub fn sources(document: &DocumentId, history: &History) -> Vec<(TreePath, String)> {
    let all = history.versions.iter().flat_map(|past| {
        let texts = past.texts.iter();
        texts.map(|(lang, text)| (path(document, past.effective, lang), text))
    });
    all.filter_map(|(path, text)| Some((path?, text.source.clone())))
        .collect()
}

fn path(document: &DocumentId, effective: Date, lang: &Lang) -> Option<TreePath> {
    let document = document.clone();
    let folder = VersionId {
        document,
        effective,
    };
    TreePath::parse(&format!("{}/source/{lang}.md", folder.folder()))
}

fn version(
    from: Inputs<'_>,
    document: &Document,
    past: &Past,
    request: &Import,
) -> Result<(Vec<Change>, Record), Report> {
    let mut report = taken(from.site, from.tree, document, past);
    let mut working = BTreeMap::new();
    for (lang, text) in &past.texts {
        report.extend(offered(from.site, document, lang, text));
        let path = path(&document.id, past.effective, lang);
        if let Some(text) = path.and_then(|path| working_text(path, text, &mut report)) {
            working.insert(lang.clone(), Arc::new(text));
        }
    }
    if !report.is_empty() {
        return Err(report);
    }
    let sources: Vec<(TreePath, Vec<u8>)> = working
        .values()
        .map(|text| (text.path.clone(), text.source.clone().into_bytes()))
        .collect();
    let tree = from
        .tree
        .with(sources.iter().map(|(path, bytes)| (path, bytes.as_slice())));
    let numbering = past.texts.iter();
    let numbering = numbering.map(|(lang, text)| (lang.clone(), text.numbering.clone()));
    let document = Document {
        next: Next {
            origin: Origin::Imported,
            level: Some(request.level),
            ..Next::default()
        },
        numbering: numbering.collect(),
        made_from: BTreeMap::new(),
        working,
        ..document.clone()
    };
    let publication = Publish {
        documents: vec![document.id.clone()],
        effective: past.effective,
        published: Some(past.published),
        late: true,
        level: Some(request.level),
        today: request.today,
        seed: request.seed,
    };
    let from = Inputs {
        tree: &tree,
        ..from
    };
    publish::folder(from, &document, &publication)
}

fn taken(site: &Site, tree: &Tree, document: &Document, past: &Past) -> Report {
    let id = VersionId {
        document: document.id.clone(),
        effective: past.effective,
    };
    let mut report = Report::new();
    if tree.below(&id.folder()).next().is_some() || site.ledger.entry(&id).is_some() {
        let finding = Diagnostic::new(Code::PUBLISH_DATE_TAKEN)
            .arg("document", document.id.as_str())
            .arg("effective", past.effective)
            .arg("published", past.published);
        let name = past.texts.values().next().map_or("", |text| &text.name);
        report.push(crate::import::history::at(finding, name));
    }
    report
}

/// A text in a language that the site does not offer has no address.
fn offered(site: &Site, document: &Document, lang: &Lang, text: &Text) -> Report {
    let mut report = Report::new();
    let fault = if !site.config.languages.contains(lang) {
        "site"
    } else if document.slug(lang).is_none() {
        "slug"
    } else {
        return report;
    };
    let finding = Diagnostic::new(Code::IMPORT_LANGUAGE)
        .arg("fault", fault)
        .arg("language", lang.as_str());
    report.push(crate::import::history::at(finding, &text.name));
    report
}

/// Faults of a working text that are none of a past: it says what it said.
const PARDONED: [Code; 3] = [
    Code::HEADING_NUMBER_TYPED,
    Code::HEADING_LEVEL_SKIPPED,
    Code::LIST_NUMBERS,
];

fn working_text(path: TreePath, text: &Text, report: &mut Report) -> Option<WorkingText> {
    let source = Source {
        path: path.clone(),
        text: text.source.clone(),
    };
    let (header, body, mut found) = header::cut(&source, Form::Working);
    let parsed = parse(&source, body, Form::Working);
    found.extend(parsed.report);
    let mut prose = parsed.prose;
    let (title, faults) = header::title(&source, &header, &prose);
    found.extend(faults);
    number(&mut prose.sections, &text.numbering);
    let mut whole = true;
    for finding in &found {
        let grave = finding.severity == Severity::Error;
        if grave && !PARDONED.contains(&finding.code) {
            report.push(finding.clone());
            whole = false;
        }
    }
    whole.then(|| WorkingText {
        path,
        body,
        title: title.unwrap_or_default(),
        description: header.description.map(|field| field.value),
        changes: Vec::new(),
        prose,
        source: source.text,
    })
}
