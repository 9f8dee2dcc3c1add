//! Other documents as a text refers to them: the version in force on its effective date.

use crate::base::{Code, Date, Diagnostic, DocumentId, Report, Source};
use crate::lang::Lang;
use crate::load::Tree;
use crate::model::{Site, Version};
use crate::prose::{Form, Prose, header, parse};

use super::resolve::Sibling;

/// Returns a document as in force on `on`, where those of `together` take effect that very day.
///
/// In a language the version lacks, its first authentic text gives title and numbers.
///
/// # Errors
/// [`Code::REFERENCE_UNKNOWN_DOCUMENT`], [`Code::REFERENCE_NOT_IN_FORCE`], or the first reason why
/// its sealed text cannot be read.
pub fn find(
    site: &Site,
    tree: &Tree,
    id: &DocumentId,
    lang: &Lang,
    on: Date,
    together: &[DocumentId],
) -> Result<Sibling, Box<Diagnostic>> {
    let unknown = || {
        let finding = Diagnostic::new(Code::REFERENCE_UNKNOWN_DOCUMENT);
        let finding = finding.arg("nearest", "").arg("title", "").arg("known", "");
        Box::new(finding.arg("document", id.as_str()))
    };
    let document = site.document(id).ok_or_else(unknown)?;
    let absent = || {
        let finding = Diagnostic::new(Code::REFERENCE_NOT_IN_FORCE);
        let finding = finding
            .arg("fault", "document")
            .arg("id", "")
            .arg("title", "");
        Box::new(finding.arg("document", id.as_str()).arg("date", on))
    };
    if together.contains(id) {
        let (lang, working) = document.working_for(lang).ok_or_else(absent)?;
        return Ok(sibling(on, lang, &working.title, &working.prose));
    }
    let earlier = |version: &&Version| version.effective <= on;
    let version = document.versions().rev().find(earlier);
    let version = version.ok_or_else(absent)?;
    let first = || version.authentic.iter().find_map(|lang| version.text(lang));
    let (lang, text) = version.text(lang).or_else(first).ok_or_else(absent)?;
    let mut report = Report::new();
    let source = tree.text(&text.path, &mut report);
    let source =
        source.ok_or_else(|| report.iter().next().cloned().map_or_else(absent, Box::new))?;
    let numbering = version.numbering(lang);
    let prose = sealed_prose(&source, Form::Sealed(&numbering));
    Ok(sibling(version.effective, lang, &text.title, &prose))
}

fn sealed_prose(source: &Source, form: Form<'_>) -> Prose {
    let (_, body, _) = header::cut(source, form);
    parse(source, body, form).prose
}

fn sibling(version: Date, lang: &Lang, title: &str, prose: &Prose) -> Sibling {
    let sections = prose.all_sections().into_iter();
    Sibling {
        version,
        lang: lang.clone(),
        title: title.to_owned(),
        sections: sections
            .filter_map(|section| Some((section.id.clone()?, section.number.clone())))
            .collect(),
    }
}
