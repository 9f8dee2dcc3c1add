//! A published version: `content/<document>/<date>/version.toml` and its sealed texts.
//!
//! Its keys: `document`, `effective`, `published`, `sealed_on`, `origin`, `level`, `consent_again`,
//! `authentic`, `publisher`, `continues`, `reschedules`; `[numbering]`, `[paths]`, `[changes]` and `[note]` by
//! language; `[translations.<lang>]` with a digest per section id; `[late]` with a list of section
//! ids by language; `[waivers]` with a reason per rule. Empty lists and tables are left out.
//!
//! A corrected text stands beside the one it corrects, `fr.1.md` beside `fr.md`, with a file that
//! dates it, `erratum-fr-1.toml`: `text`, `sealed_on`, and `reason` where one was asked for. A
//! translation that came later has its file too ([`added`](super::added)).

use std::collections::BTreeMap;

use crate::base::{
    Code, Date, Diagnostic, Digest, DocumentId, Place, PublisherId, Report, SectionId, Source,
    TreePath,
};
use crate::lang::Lang;
use crate::model::version::{Origin, SealedText, SectionOrigin, TextId};
use crate::model::{Deed, Erratum, Level, Revision, Version, VersionId};
use crate::prose::number::Numbering;
use crate::prose::{Form, header};

use super::added::{self, translation_file};
use super::decision::{self, Decisions, END, RESCHEDULE, WITHDRAWAL};
use super::document::{read_continues, read_numbering, read_waivers};
use super::publisher::by_language;
use super::toml::{Reading, Table};
use super::toml_value::Value;
use super::tree::Tree;
use super::{names, notice_sent, redaction, text};

/// The name of the file that describes a version.
pub const VERSION: &str = "version.toml";

/// Reads a version's folder; the words of its texts are not kept.
pub fn read(
    tree: &Tree,
    document: &DocumentId,
    effective: Date,
    folder: &TreePath,
    report: &mut Report,
) -> Option<Version> {
    let mut texts = read_texts(tree, folder, report);
    let errata = texts.keys().map(|lang| {
        let errata = read_errata(tree, document, effective, folder, lang, report);
        (lang.clone(), errata)
    });
    let errata: BTreeMap<Lang, Vec<Erratum>> = errata.filter(|(_, all)| !all.is_empty()).collect();
    let Some(path) = tree.find(&format!("{folder}/{VERSION}")) else {
        report.push(Diagnostic::new(Code::VERSION_FILE_MISSING).at(Place::file(folder)));
        return None;
    };
    let source = tree.text(path, report)?;
    let reading = Reading::new(&source);
    let version = read_root(&reading.root(), document, effective);
    reading.finish(report);
    let id = VersionId {
        document: document.clone(),
        effective,
    };
    let added = added::read(tree, &id, folder, &mut texts, report);
    let Decisions {
        withdrawal,
        end,
        rescheduled,
    } = decision::read(tree, &id, folder, report);
    Some(Version {
        texts,
        added,
        errata,
        redactions: redaction::read(tree, &id, folder, report),
        sent: notice_sent::read(tree, &id, folder, report),
        withdrawal,
        end,
        rescheduled,
        folder: folder.clone(),
        ..version?
    })
}

fn read_root(root: &Table<'_>, document: &DocumentId, effective: Date) -> Option<Version> {
    same_as_folder(root, "document", document.as_str());
    same_as_folder(root, "effective", &effective.to_string());
    let published = need_date(root, "published");
    let sealed_on = need_date(root, "sealed_on");
    let origin = root.need("origin", "\"avenant\"");
    let origin = origin.and_then(|v| v.choice(&Origin::ALL));
    let level = root.need("level", "\"material\"");
    let level = level.and_then(|v| v.choice(&Level::ALL));
    let consent_again = root.need("consent_again", "false");
    let authentic = root.need("authentic", "[\"fr\"]");
    let publisher = root.need("publisher", "\"exemple\"");
    let publisher = publisher.and_then(|v| names::id(&v, PublisherId::parse));
    let consent_again = consent_again.and_then(|v| v.boolean());
    let authentic = authentic.and_then(|v| v.languages());
    let continues = root.get("continues").map(|v| read_continues(&v));
    let reschedules = root.get("reschedules").and_then(|v| v.date());
    let numbering = languages(root, "numbering", read_numbering);
    let paths = languages(root, "paths", |v| v.string());
    let changes = languages(root, "changes", |v| v.strings());
    let note = root.table("note").map(|t| by_language(&t));
    let made_from = languages(root, "translations", |v| Some(read_origins(&v.table()?)));
    let late = languages(root, "late", read_sections);
    let waivers = root.table("waivers").map(|t| read_waivers(&t));
    root.finish();
    Some(Version {
        effective,
        published: published?,
        sealed_on: sealed_on?,
        origin: origin?,
        level: level?,
        consent_again: consent_again?,
        authentic: authentic?,
        publisher: publisher?,
        continues: continues.unwrap_or_default(),
        reschedules,
        numbering,
        paths,
        changes,
        note: note.unwrap_or_default(),
        made_from,
        late,
        waivers: waivers.unwrap_or_default(),
        texts: BTreeMap::new(),
        added: BTreeMap::new(),
        errata: BTreeMap::new(),
        withdrawal: None,
        redactions: Vec::new(),
        sent: Vec::new(),
        end: None,
        rescheduled: None,
        in_hindsight: None,
        folder: root.place().path,
    })
}

/// The file repeats what its place's name says, so that it can be read alone.
pub(super) fn same_as_folder(root: &Table<'_>, key: &str, name: &str) {
    let Some(value) = root.need(key, &format!("\"{name}\"")) else {
        return;
    };
    let typed = value.shown().trim_matches(['"', '\'']);
    if typed != name {
        let finding = value.finding(Code::BAD_VALUE).arg("value", typed);
        value.push(
            finding
                .arg_or_none("nearest", name)
                .arg_or_none("known", ""),
        );
    }
}

pub(super) fn need_date(root: &Table<'_>, key: &str) -> Option<Date> {
    root.need(key, "\"2021-10-15\"").and_then(|v| v.date())
}

fn languages<T>(
    root: &Table<'_>,
    key: &str,
    read: impl Fn(&Value<'_>) -> Option<T>,
) -> BTreeMap<Lang, T> {
    let Some(table) = root.table(key) else {
        return BTreeMap::new();
    };
    let values = table.by_language().into_iter();
    values
        .filter_map(|(lang, _, value)| Some((lang, read(&value)?)))
        .collect()
}

pub(super) fn read_origins(table: &Table<'_>) -> BTreeMap<SectionId, SectionOrigin> {
    let mut origins = BTreeMap::new();
    for (key, place, value) in table.entries() {
        let from = value.parsed(Code::BAD_DIGEST, Digest::parse);
        match (SectionId::parse(key), from) {
            (Some(id), Some(from)) => {
                origins.insert(id, SectionOrigin { from });
            }
            (Some(_), None) => {}
            (None, _) => table.push(names::bad(place, key, SectionId::parse)),
        }
    }
    origins
}

fn read_sections(value: &Value<'_>) -> Option<Vec<SectionId>> {
    let items = value.list()?;
    let section = |item: &Value<'_>| names::id(item, SectionId::parse);
    Some(items.iter().filter_map(section).collect())
}

/// Reads the header and digest of every sealed text of a folder.
fn read_texts(tree: &Tree, folder: &TreePath, report: &mut Report) -> BTreeMap<Lang, SealedText> {
    let mut texts = BTreeMap::new();
    for path in tree.files_in(folder.as_str()) {
        let (stem, extension) = path.stem_and_extension();
        let Some(lang) = Lang::parse(stem).filter(|_| extension == "md") else {
            continue;
        };
        if let Some(text) = read_text(tree, path, report) {
            texts.insert(lang, text);
        }
    }
    texts
}

fn read_text(tree: &Tree, path: &TreePath, report: &mut Report) -> Option<SealedText> {
    let bytes = tree.bytes_or_finding(path, report)?;
    let digest = Digest::of(&bytes);
    let text = match String::from_utf8(bytes) {
        Ok(text) => text,
        Err(fault) => {
            // The finding alone is wanted: a sealed text is never anything but UTF-8.
            let _ = text::decode(path, fault.as_bytes(), report);
            return None;
        }
    };
    let path = path.clone();
    let source = Source { path, text };
    let (title, description) = read_header(&source, report)?;
    Some(SealedText {
        path: source.path,
        digest,
        title,
        description,
    })
}

/// Returns the name of a text in its version's folder.
pub fn sealed_text(lang: &Lang) -> String {
    format!("{lang}.md")
}

/// Returns the name of the copy of the working text that a text was sealed from.
pub fn working_source(lang: &Lang) -> String {
    format!("source/{lang}.md")
}

/// Returns the name of a corrected text in its version's folder.
pub fn corrected_text(lang: &Lang, number: u32) -> String {
    format!("{lang}.{number}.md")
}

/// Returns the name of the file that dates a corrected text.
pub fn erratum_file(lang: &Lang, number: u32) -> String {
    format!("erratum-{lang}-{number}.toml")
}

/// Returns the names of the files that a deed adds to a version's folder, but for their list; none
/// for the deed that made the folder. `gain` is which gain of the folder it was, from 1.
pub fn gained_files(deed: &Deed, gain: usize) -> Vec<String> {
    match deed {
        Deed::Publish | Deed::Import => vec![],
        Deed::Erratum(Revision { lang, number }) => {
            vec![corrected_text(lang, *number), erratum_file(lang, *number)]
        }
        Deed::Translation(lang) => vec![
            sealed_text(lang),
            working_source(lang),
            translation_file(lang),
        ],
        Deed::Withdraw => vec![WITHDRAWAL.to_owned()],
        Deed::End => vec![END.to_owned()],
        Deed::Reschedule => vec![RESCHEDULE.to_owned()],
        Deed::Redact(_) => vec![redaction::file(gain)],
        Deed::NoticeSent => vec![notice_sent::file(gain)],
    }
}

/// Reads the errata of a language, from the first to the last that is whole; whether the ledger
/// knows of more is for the check of seals to say.
fn read_errata(
    tree: &Tree,
    document: &DocumentId,
    version: Date,
    folder: &TreePath,
    lang: &Lang,
    report: &mut Report,
) -> Vec<Erratum> {
    let mut errata = Vec::new();
    for revision in 1.. {
        let file = |name: String| tree.find(&format!("{folder}/{name}"));
        let text = file(corrected_text(lang, revision));
        let (Some(text), Some(about)) = (text, file(erratum_file(lang, revision))) else {
            break;
        };
        let id = TextId {
            document: document.clone(),
            version,
            revision,
            lang: lang.clone(),
        };
        let text = read_text(tree, text, report);
        let read = text.and_then(|text| read_erratum(tree, about, &id, text, report));
        let Some(erratum) = read else { break };
        errata.push(erratum);
    }
    errata
}

fn read_erratum(
    tree: &Tree,
    path: &TreePath,
    id: &TextId,
    text: SealedText,
    report: &mut Report,
) -> Option<Erratum> {
    let source = tree.text(path, report)?;
    let reading = Reading::new(&source);
    let root = reading.root();
    same_as_folder(&root, "text", &id.to_string());
    let sealed_on = need_date(&root, "sealed_on");
    let reason = root.get("reason").and_then(|v| v.string());
    root.finish();
    reading.finish(report);
    Some(Erratum {
        text,
        sealed_on: sealed_on?,
        reason,
    })
}

/// Returns title and description; where there is no title, a finding that names the file.
fn read_header(source: &Source, report: &mut Report) -> Option<(String, Option<String>)> {
    // Patterns matter to headings only.
    let (header, _, found) = header::cut(source, Form::Sealed(&Numbering::default()));
    report.extend(found);
    let description = header.description.map(|field| field.value);
    Some((header.title?.value, description))
}
