//! What a document must agree with: languages offered, publishers, slugs, texts required.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::base::name::{REGISTERS, nearest};
use crate::base::{Code, Diagnostic, DocumentId, Place, PublisherId, Report, Slug};
use crate::lang::Lang;
use crate::model::WorkingText;

use super::content::{CONTENT, Known};
use super::document::DocumentFile;
use super::folder::not_offered;
use super::publisher::PUBLISHERS;
use super::tree::Tree;

/// What is checked.
pub struct About<'a> {
    /// The document.
    pub id: &'a DocumentId,
    /// Its `document.toml`.
    pub file: &'a DocumentFile,
    /// Its working texts.
    pub working: &'a BTreeMap<Lang, Arc<WorkingText>>,
    /// Whether its versions stay and nobody is writing the next one.
    pub is_at_rest: bool,
}

/// Checks what `document.toml` says against the site and the document's texts.
pub fn check(tree: &Tree, about: &About<'_>, known: &Known<'_>, report: &mut Report) {
    let languages = &known.config.languages;
    languages_are_offered(about.file, languages, report);
    authentic_is_required(about.file, report);
    publisher_is_known(tree, about.file, known, report);
    if !about.is_at_rest {
        texts_are_there(tree, about, languages, report);
    }
    slugs_are_there(about, report);
}

/// Two documents never share a slug in a language, nor an old one: it redirects for ever.
pub fn slugs_are_apart(files: &[DocumentFile], report: &mut Report) {
    let mut taken: BTreeMap<(&Lang, &Slug), &Place> = BTreeMap::new();
    let all = files.iter().flat_map(|file| &file.slugs);
    for (lang, slug, place) in
        all.flat_map(|(lang, slugs)| slugs.iter().map(move |(slug, place)| (lang, slug, place)))
    {
        let Some(first) = taken.get(&(lang, slug)) else {
            taken.insert((lang, slug), place);
            continue;
        };
        report.push(
            Diagnostic::new(Code::SLUG_TAKEN)
                .at(place.clone())
                .arg("slug", slug.as_str())
                .arg("language", lang.as_str())
                .arg("file", first.path.as_str())
                .note((*first).clone(), "note-slug-first"),
        );
    }
}

fn languages_are_offered(file: &DocumentFile, languages: &[Lang], report: &mut Report) {
    if languages.is_empty() {
        return;
    }
    let all = file
        .authentic
        .iter()
        .chain(&file.required)
        .chain(&file.keyed);
    for (lang, place) in all {
        if !languages.contains(lang) {
            report.push(not_offered(place.clone(), lang, languages));
        }
    }
}

fn authentic_is_required(file: &DocumentFile, report: &mut Report) {
    let quoted = |langs: Vec<&Lang>| {
        let tags: Vec<String> = langs.iter().map(|lang| format!("\"{lang}\"")).collect();
        format!("[{}]", tags.join(", "))
    };
    let is_required = |lang: &Lang| file.required.iter().any(|(other, _)| other == lang);
    for (lang, _) in file.authentic.iter().filter(|(lang, _)| !is_required(lang)) {
        let Some((_, place)) = file.required.first() else {
            continue;
        };
        let mut proposed: Vec<&Lang> = file.authentic.iter().map(|(lang, _)| lang).collect();
        let others = file.required.iter().map(|(lang, _)| lang);
        proposed.extend(others.filter(|lang| !file.authentic.iter().any(|(a, _)| a == *lang)));
        report.push(
            Diagnostic::new(Code::AUTHENTIC_NOT_REQUIRED)
                .at(place.clone())
                .arg("language", lang.as_str())
                .arg("required", quoted(proposed)),
        );
    }
}

fn publisher_is_known(tree: &Tree, file: &DocumentFile, known: &Known<'_>, report: &mut Report) {
    let Some((publisher, place)) = &file.publisher else {
        return;
    };
    let register = format!("{CONTENT}/{REGISTERS}/{PUBLISHERS}/{publisher}.toml");
    // A register that cannot be read is a finding of its own.
    if known.publishers.contains_key(publisher) || tree.find(&register).is_some() {
        return;
    }
    let ids = || known.publishers.keys().map(PublisherId::as_str);
    let near = nearest(publisher.as_str(), ids());
    let listed: Vec<&str> = ids().collect();
    report.push(
        Diagnostic::new(Code::UNKNOWN_PUBLISHER)
            .at(place.clone())
            .arg("publisher", publisher.as_str())
            .arg_or_none("nearest", near.unwrap_or_default())
            .arg_or_none("known", listed.join(", ")),
    );
}

fn texts_are_there(tree: &Tree, about: &About<'_>, languages: &[Lang], report: &mut Report) {
    let id = about.id;
    let offered = |lang: &Lang| languages.is_empty() || languages.contains(lang);
    for (lang, place) in about.file.required.iter().filter(|(lang, _)| offered(lang)) {
        let file = format!("{CONTENT}/{id}/{lang}.md");
        // A file that cannot be read is a finding of its own.
        if tree.find(&file).is_none() {
            let prevails = about.file.authentic.iter().any(|(other, _)| other == lang);
            report.push(
                Diagnostic::new(Code::MISSING_LANGUAGE)
                    .at(place.clone())
                    .arg("document", id.as_str())
                    .arg("language", lang.as_str())
                    .arg("prevails", if prevails { "yes" } else { "no" })
                    .arg("file", file),
            );
        }
    }
}

fn slugs_are_there(about: &About<'_>, report: &mut Report) {
    let slugs = &about.file.slugs;
    // Without any slug at all, the missing key says it.
    if slugs.is_empty() {
        return;
    }
    for lang in about
        .working
        .keys()
        .filter(|lang| !slugs.contains_key(lang))
    {
        report.push(
            Diagnostic::new(Code::MISSING_SLUG)
                .at(Place::file(&about.file.path))
                .arg("language", lang.as_str()),
        );
    }
}
