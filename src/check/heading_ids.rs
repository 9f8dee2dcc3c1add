//! Ids for headings that have none: the id that the same section has elsewhere.
//!
//! An id is part of addresses. A heading that lost its own is known by it in the other languages and in
//! what was published; one made of its words would be another address.

use crate::base::{Arg, Code, Diagnostic, Report, SectionId};
use crate::lang::Lang;
use crate::load::Tree;
use crate::model::{Document, Site, WorkingText};
use crate::prose::{Form, Prose, Section, header, parse};

/// Returns the findings, of which those on headings without an id propose the one that the section has
/// in another language or in the last version. Where there is none, somebody must look at what is
/// proposed, unless the text is the only one and was never published.
pub fn with_known_ids(report: &Report, site: &Site, tree: &Tree) -> Report {
    let mut whole = Report::new();
    for finding in report {
        whole.push(match of_working(finding, site) {
            Some(found) => proposing(finding.clone(), found, tree),
            None => finding.clone(),
        });
    }
    whole
}

type Found<'a> = (&'a Document, &'a Lang, &'a WorkingText);

/// Returns the working text in which a heading has no id and no word of its braces is one.
fn of_working<'a>(finding: &Diagnostic, site: &'a Site) -> Option<Found<'a>> {
    let is_open = |(name, arg): &(&str, Arg)| {
        *name == "braces" && matches!(arg, Arg::Text(words) if words == "none")
    };
    if finding.code != Code::HEADING_WITHOUT_ID || !finding.args.iter().any(is_open) {
        return None;
    }
    let path = &finding.place.as_ref()?.path;
    site.documents.iter().find_map(|document| {
        let mut working = document.working.iter();
        let (lang, text) = working.find(|(_, text)| text.path == *path)?;
        Some((document, lang, text.as_ref()))
    })
}

fn proposing(mut finding: Diagnostic, found: Found<'_>, tree: &Tree) -> Diagnostic {
    let (document, _, _) = found;
    let known = known(&finding, found, tree);
    let is_alone = document.working.len() < 2 && document.versions().next().is_none();
    let Some(fix) = &mut finding.fix else {
        return finding;
    };
    let Some(id) = known else {
        fix.safe &= is_alone;
        return finding;
    };
    for (name, arg) in &mut finding.args {
        if let ("suggestion", Arg::Text(words)) = (*name, arg) {
            for (_, edit) in &mut fix.edits {
                *edit = edit.replacen(&format!("#{words}"), &format!("#{id}"), 1);
            }
            *words = id.as_str().into();
        }
    }
    finding
}

/// Returns the id of the same section in another language, those that prevail first, or in the last
/// version.
fn known(
    finding: &Diagnostic,
    (document, lang, text): Found<'_>,
    tree: &Tree,
) -> Option<SectionId> {
    let start = finding.place.as_ref()?.start;
    let authentic = document.authentic.iter();
    let others = authentic.chain(document.working.keys());
    let mut others = others.filter(|other| *other != lang);
    let elsewhere = others.find_map(|other| {
        let other = document.working.get(other)?;
        same_section(&text.prose, start, &other.prose)
    });
    elsewhere.or_else(|| same_section(&text.prose, start, &published(document, lang, tree)?))
}

/// Returns the text of the last version in a language.
fn published(document: &Document, lang: &Lang, tree: &Tree) -> Option<Prose> {
    let has = |version: &&crate::model::Version| version.texts.contains_key(lang);
    let version = document.versions().rev().find(has)?;
    let text = version.revision(lang, version.latest(lang))?;
    let source = tree.text(&text.path, &mut Report::new())?;
    let numbering = version.numbering(lang);
    let form = Form::Sealed(&numbering);
    let (_, body, _) = header::cut(&source, form);
    Some(parse(&source, body, form).prose)
}

/// Returns the id of the section of another text that stands where a heading without one begins: as far
/// behind the nearest section that both have. A section that this text has elsewhere is another one.
fn same_section(own: &Prose, start: u32, other: &Prose) -> Option<SectionId> {
    let (own, other) = (own.all_sections(), other.all_sections());
    let at = own.iter().position(|section| section.span.start == start)?;
    let place = |id: &SectionId| {
        other
            .iter()
            .position(|section| section.id.as_ref() == Some(id))
    };
    let before = own[..at].iter().enumerate().rev();
    let mut before =
        before.filter_map(|(back, section)| Some((back, place(section.id.as_ref()?)?)));
    let there = before.next().map_or(at, |(back, there)| there + at - back);
    let section: &Section = other.get(there)?;
    let id = section.id.clone()?;
    let is_free = own.iter().all(|section| section.id.as_ref() != Some(&id));
    (is_free && section.level == own[at].level).then_some(id)
}
