//! References across texts: every one names a section that exists and can be named by its number.
//!
//! What a text says about its own sections is checked while it is parsed; here numbers are known
//! and the other documents are at hand.

use crate::base::name::nearest;
use crate::base::{Code, Diagnostic, DocumentId, Place, Report, SectionId};
use crate::lang::Lang;
use crate::model::{Document, WorkingText};
use crate::prose::{Inline, InlineKind, Section, Target, canon, walk};

/// Checks the references of every working text; `listed` are the documents of the configuration,
/// some of which may not have been readable.
pub fn check(documents: &[Document], listed: &[&DocumentId], report: &mut Report) {
    for document in documents {
        for (lang, text) in &document.working {
            let from = From {
                documents,
                listed,
                lang,
                text,
            };
            walk::inlines(&text.prose, &mut |inline| from.inline(inline, report));
        }
    }
}

/// A text whose references are looked at.
struct From<'a> {
    documents: &'a [Document],
    listed: &'a [&'a DocumentId],
    lang: &'a Lang,
    text: &'a WorkingText,
}

impl From<'_> {
    fn inline(&self, inline: &Inline, report: &mut Report) {
        let (target, is_empty) = match &inline.kind {
            InlineKind::Reference(target) => (target, true),
            InlineKind::Link { to, .. } => (to, false),
            InlineKind::Text(_)
            | InlineKind::Code(_)
            | InlineKind::Emphasis(_)
            | InlineKind::Strong(_)
            | InlineKind::Strike(_)
            | InlineKind::Redacted(_)
            | InlineKind::Caption { .. }
            | InlineKind::Value(_)
            | InlineKind::Foreign { .. }
            | InlineKind::FootnoteMark(_)
            | InlineKind::SoftBreak
            | InlineKind::HardBreak => return,
        };
        let place = Place::new(&self.text.path, inline.span.range());
        let found = match target {
            Target::Address(_) => None,
            Target::Section(id) => {
                self.unnumbered(self.text, id, &format!("#{}", id.as_str()), is_empty)
            }
            Target::Document {
                document, section, ..
            } => self.elsewhere(document, section.as_ref(), is_empty),
        };
        if let Some(finding) = found {
            report.push(finding.at(place));
        }
    }

    fn elsewhere(
        &self,
        id: &DocumentId,
        section: Option<&SectionId>,
        is_empty: bool,
    ) -> Option<Diagnostic> {
        let Some(document) = self.documents.iter().find(|other| &other.id == id) else {
            let is_unreadable = self.listed.contains(&id);
            return (!is_unreadable).then(|| self.unknown_document(id));
        };
        let section = section?;
        let (_, text) = document.working_for(self.lang)?;
        if text.prose.section(section).is_none() {
            return Some(unknown_section(document, text, section));
        }
        let target = format!("{id}#{section}");
        self.unnumbered(text, section, &target, is_empty)
    }

    /// An empty reference is replaced by a number; a section without one has none to give.
    fn unnumbered(
        &self,
        text: &WorkingText,
        id: &SectionId,
        target: &str,
        empty: bool,
    ) -> Option<Diagnostic> {
        let section = text.prose.section(id)?;
        let nameless = empty && section.number.is_none();
        nameless.then(|| {
            Diagnostic::new(Code::REFERENCE_UNNUMBERED)
                .arg("target", target)
                .arg("heading", canon::plain(&section.heading))
                .note(
                    Place::new(&text.path, section.words_span.range()),
                    "note-section-here",
                )
        })
    }

    fn unknown_document(&self, id: &DocumentId) -> Diagnostic {
        let known = || self.documents.iter().map(|document| document.id.as_str());
        let near = nearest(id.as_str(), known()).unwrap_or_default();
        let title = self.documents.iter().find(|d| d.id.as_str() == near);
        let title = title
            .and_then(|d| d.working_for(self.lang))
            .map(|(_, text)| text.title.as_str());
        let listed: Vec<&str> = known().collect();
        Diagnostic::new(Code::REFERENCE_UNKNOWN_DOCUMENT)
            .arg("document", id.as_str())
            .arg_or_none("nearest", near)
            .arg_or_none("title", title.unwrap_or_default())
            .arg_or_none("known", listed.join(", "))
    }
}

fn unknown_section(document: &Document, text: &WorkingText, id: &SectionId) -> Diagnostic {
    let sections = text.prose.all_sections();
    let ids = sections.iter().filter_map(|section| section.id.as_ref());
    let near = nearest(id.as_str(), ids.map(SectionId::as_str)).unwrap_or_default();
    let is_near = |section: &&&Section| section.id.as_ref().is_some_and(|id| id.as_str() == near);
    let heading = sections
        .iter()
        .find(is_near)
        .map(|s| canon::plain(&s.heading));
    Diagnostic::new(Code::REFERENCE_UNKNOWN_SECTION)
        .arg("document", document.id.as_str())
        .arg("id", id.as_str())
        .arg_or_none("nearest", near)
        .arg("heading", heading.unwrap_or_default())
}
