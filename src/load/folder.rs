//! The folder of a document: its working texts, its dated versions, and what does not belong.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::base::name::{REGISTERS, nearest};
use crate::base::{Code, Date, Diagnostic, DocumentId, Place, Report, TreePath};
use crate::lang::Lang;
use crate::model::{Version, WorkingText};
use crate::prose::number::Numbering;

use super::content::CONTENT;
use super::document::DOCUMENT;
use super::memory::Memory;
use super::translation::TRANSLATIONS;
use super::tree::Tree;
use super::{version, working};

/// Reads every working text of a document's folder, numbered as `numbering` says, and names the
/// files that are none.
pub(super) fn working_texts(
    (tree, memory): (&Tree, &mut Memory),
    folder: &TreePath,
    languages: &[Lang],
    numbering: impl Fn(&Lang) -> Option<Numbering>,
    report: &mut Report,
) -> BTreeMap<Lang, Arc<WorkingText>> {
    let mut texts = BTreeMap::new();
    for path in tree.files_in(folder.as_str()) {
        let name = path.file_name();
        if name == DOCUMENT || name == TRANSLATIONS || is_litter(name) {
            continue;
        }
        let (stem, extension) = path.stem_and_extension();
        let Some(lang) = Lang::parse(stem).filter(|_| extension == "md") else {
            report.push(unexpected_text(path, languages));
            continue;
        };
        if !languages.is_empty() && !languages.contains(&lang) {
            report.push(not_offered(Place::file(path), &lang, languages));
        }
        let part = (tree, path);
        let read = |tree: &Tree, numbering: &Option<Numbering>, report: &mut Report| {
            working::read_numbered(tree, path, (&lang, numbering.as_ref()), report).map(Arc::new)
        };
        if let Some(text) = memory.texts.read(part, numbering(&lang), report, read) {
            texts.insert(lang, text);
        }
    }
    texts
}

/// Reads every dated folder of a document, earliest first; other folders are findings.
pub(super) fn versions(
    (tree, memory): (&Tree, &mut Memory),
    document: &DocumentId,
    folder: &TreePath,
    report: &mut Report,
) -> Vec<Arc<Version>> {
    let mut versions = Vec::new();
    for name in tree.folders(folder.as_str()) {
        let Some(path) = folder.join(&name) else {
            continue;
        };
        match Date::parse(&name) {
            Some(date) => {
                let read = |tree: &Tree, (): &(), report: &mut Report| {
                    version::read(tree, document, date, &path, report).map(Arc::new)
                };
                versions.extend(memory.versions.read((tree, &path), (), report, read));
            }
            None if is_litter(&name) => {}
            None => report.push(unexpected_folder(tree, &path, &name)),
        }
    }
    versions
}

/// Names the files that stand in `content/` or among the publishers and belong nowhere.
pub fn loose_files(tree: &Tree, report: &mut Report) {
    let publishers = format!("{CONTENT}/{REGISTERS}/{}", super::publisher::PUBLISHERS);
    let not_toml = |path: &&TreePath| path.stem_and_extension().1 != "toml";
    let strange = tree.files_in(&publishers).filter(not_toml);
    for path in tree.files_in(CONTENT).chain(strange) {
        if !is_litter(path.file_name()) {
            report.push(unexpected(path, "", "nowhere"));
        }
    }
}

/// The finding for a language that the site does not offer.
pub fn not_offered(place: Place, lang: &Lang, languages: &[Lang]) -> Diagnostic {
    let known = || languages.iter().map(Lang::as_str);
    let listed: Vec<&str> = known().collect();
    let quoted: Vec<String> = known().map(|tag| format!("\"{tag}\"")).collect();
    let more = format!("[{}, \"{lang}\"]", quoted.join(", "));
    Diagnostic::new(Code::LANGUAGE_NOT_OFFERED)
        .at(place)
        .arg("language", lang.as_str())
        .arg("offered", listed.join(", "))
        .arg("languages", more)
}

/// Files that systems and editors leave behind without anybody's doing.
pub fn is_litter(name: &str) -> bool {
    let ends = [".swp", ".tmp", ".bak", "~"];
    name.starts_with(['.', '~', '#'])
        || ends.iter().any(|end| name.ends_with(end))
        // Vim makes and removes `4913` to learn whether it may write in the folder.
        || matches!(name, "Thumbs.db" | "desktop.ini" | "4913")
}

fn unexpected_text(path: &TreePath, languages: &[Lang]) -> Diagnostic {
    let mut expected: Vec<String> = languages.iter().map(|lang| format!("{lang}.md")).collect();
    expected.extend([DOCUMENT.to_owned(), TRANSLATIONS.to_owned()]);
    let name = path.file_name();
    let plain = name.to_lowercase().replace('_', "-");
    let near = nearest(&plain, expected.iter().map(String::as_str));
    let is_text = path.stem_and_extension().1 == "md";
    let belongs = if is_text { "text" } else { "nowhere" };
    unexpected(path, near.unwrap_or_default(), belongs)
}

fn unexpected_folder(tree: &Tree, folder: &TreePath, name: &str) -> Diagnostic {
    let first = tree.below(folder.as_str()).next().unwrap_or(folder);
    let beside = folder.parent().map_or_else(String::new, |p| p.to_string());
    let is_free = |date: &Date| tree.below(&format!("{beside}/{date}")).next().is_none();
    let date = super::date::proposal(name).filter(is_free);
    let date = date.map_or(String::new(), |date| date.to_string());
    unexpected(first, &date, "folder").arg_or_none("folder", folder.as_str())
}

/// The finding for a file without use; `belongs` is `text`, `folder` or `nowhere`.
pub fn unexpected(path: &TreePath, near: &str, belongs: &'static str) -> Diagnostic {
    Diagnostic::new(Code::UNEXPECTED_FILE)
        .at(Place::file(path))
        .arg("name", path.file_name())
        .arg_or_none("nearest", near)
        .arg("belongs", belongs)
}
