//! `content/`: the documents of a site, each folder against the configuration.

use std::collections::BTreeMap;

use crate::base::name::{REGISTERS, nearest};
use crate::base::{Code, Diagnostic, DocumentId, Place, PublisherId, Report, Slug, TreePath};
use crate::lang::Lang;
use crate::model::document::numbering_for;
use crate::model::{Document, Publisher};

use super::config::ConfigFile;
use super::document::{self, DOCUMENT, DocumentFile};
use super::memory::Memory;
use super::tree::Tree;
use super::{folder, names, rules, translation};

/// The folder of documents and registers.
pub const CONTENT: &str = "content";

/// What documents are checked against.
pub struct Known<'a> {
    /// The configuration.
    pub config: &'a ConfigFile,
    /// The publishers that have a register.
    pub publishers: &'a BTreeMap<PublisherId, Publisher>,
}

/// Reads every document, in the order of the configuration.
///
/// A document that lacks something it cannot be without is a finding and is left out.
pub(super) fn documents(
    tree: &Tree,
    known: &Known<'_>,
    memory: &mut Memory,
    report: &mut Report,
) -> Vec<Document> {
    folder::loose_files(tree, report);
    let folders = tree.folders(CONTENT);
    let ids = listed(tree, known.config, &folders, report);
    if known.config.is_list_whole && known.config.documents.is_empty() {
        let place = tree.find(super::config::CONFIG).map(Place::file);
        let finding = Diagnostic::new(Code::NO_DOCUMENTS);
        report.push(match place {
            Some(place) => finding.at(place),
            None => finding,
        });
    }
    let mut files = Vec::new();
    let mut documents = Vec::new();
    for id in ids {
        let file = read_file(tree, &id, report);
        documents.extend(read_document(
            tree,
            &id,
            file.as_ref(),
            known,
            memory,
            report,
        ));
        files.extend(file);
    }
    rules::slugs_are_apart(&files, report);
    documents
}

/// Returns the documents that have a folder, each folder compared with the configuration's list.
fn listed(
    tree: &Tree,
    config: &ConfigFile,
    folders: &[String],
    report: &mut Report,
) -> Vec<DocumentId> {
    let names = || {
        let names = folders.iter().map(String::as_str);
        names.filter(|name| *name != REGISTERS)
    };
    let listed = &config.documents;
    let has_folder = |id: &DocumentId| names().any(|name| name == id.as_str());
    let is_listed = |name: &&str| listed.iter().any(|(id, _)| id.as_str() == *name);
    let mut free: Vec<&str> = names().filter(|name| !is_listed(name)).collect();
    for (id, place) in listed.iter().filter(|(id, _)| !has_folder(id)) {
        let near = nearest(id.as_str(), free.iter().copied());
        report.push(
            Diagnostic::new(Code::MISSING_DOCUMENT)
                .at(place.clone())
                .arg("document", id.as_str())
                .arg_or_none("nearest", near.unwrap_or_default()),
        );
        // A mistyped name is one slip, not two.
        free.retain(|name| Some(*name) != near);
    }
    let mut ids: Vec<DocumentId> = listed.iter().map(|(id, _)| id.clone()).collect();
    ids.retain(has_folder);
    if config.is_list_whole {
        free.iter()
            .for_each(|name| report.push(unlisted(tree, name)));
    } else {
        // Which folder an unreadable name means is not known: all are read.
        ids.extend(free.into_iter().filter_map(DocumentId::parse));
    }
    ids
}

fn unlisted(tree: &Tree, name: &str) -> Diagnostic {
    let folder = format!("{CONTENT}/{name}");
    let file = tree.find(&format!("{folder}/{DOCUMENT}"));
    let place = file.or_else(|| tree.below(&folder).next()).map(Place::file);
    let finding = match DocumentId::parse(name) {
        Some(_) => Diagnostic::new(Code::UNLISTED_DOCUMENT).arg("document", name),
        None => Diagnostic::new(Code::BAD_NAME)
            .arg_or_none("key", "")
            .arg("value", name)
            .arg_or_none("nearest", names::proposal(name, DocumentId::parse)),
    };
    match place {
        Some(place) => finding.at(place),
        None => finding,
    }
}

fn read_file(tree: &Tree, id: &DocumentId, report: &mut Report) -> Option<DocumentFile> {
    let folder = format!("{CONTENT}/{id}");
    let Some(path) = tree.find(&format!("{folder}/{DOCUMENT}")) else {
        let finding = Diagnostic::new(Code::DOCUMENT_FILE_MISSING).arg("document", id.as_str());
        report.push(match tree.below(&folder).next() {
            Some(path) => finding.at(Place::file(path)),
            None => finding,
        });
        return None;
    };
    let source = tree.text(path, report)?;
    Some(document::read(&source, report))
}

fn read_document(
    tree: &Tree,
    id: &DocumentId,
    file: Option<&DocumentFile>,
    known: &Known<'_>,
    memory: &mut Memory,
    report: &mut Report,
) -> Option<Document> {
    let path = TreePath::parse(&format!("{CONTENT}/{id}"))?;
    let languages = &known.config.languages;
    let authentic: Vec<Lang> = file.map_or(Vec::new(), |file| bare(&file.authentic));
    let numbering = |lang: &Lang| file.map(|file| numbering_for(&file.numbering, &authentic, lang));
    let from = (tree, &mut *memory);
    let working = folder::working_texts(from, &path, languages, numbering, report);
    let versions = folder::versions((tree, memory), id, &path, report);
    let made_from = translation::read(tree, &path, report);
    let file = file?;

    let about = rules::About {
        id,
        file,
        working: &working,
        is_at_rest: working.is_empty() && !versions.is_empty(),
    };
    rules::check(tree, &about, known, report);
    translation::check(&authentic, &working, &made_from, report);
    Some(Document {
        id: id.clone(),
        kind: file.kind?,
        also: file.also.clone(),
        packs: file.packs.clone(),
        publisher: file.publisher.clone()?.0,
        audience: file.audience.clone(),
        authentic: (!authentic.is_empty()).then_some(authentic)?,
        required: bare(&file.required),
        slugs: slugs(file),
        numbering: file.numbering.clone(),
        notice: file.notice,
        compare: file.compare,
        side_by_side: file.side_by_side,
        next: file.next.clone(),
        working,
        made_from: made_from.origins,
        versions,
    })
}

fn bare(placed: &[(Lang, Place)]) -> Vec<Lang> {
    placed.iter().map(|(lang, _)| lang.clone()).collect()
}

fn slugs(file: &DocumentFile) -> BTreeMap<Lang, Vec<Slug>> {
    let readable = file.slugs.iter().filter(|(_, slugs)| !slugs.is_empty());
    let bare = |slugs: &[(Slug, Place)]| slugs.iter().map(|(slug, _)| slug.clone()).collect();
    readable
        .map(|(lang, slugs)| (lang.clone(), bare(slugs)))
        .collect()
}
