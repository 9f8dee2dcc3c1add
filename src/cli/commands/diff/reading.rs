//! The words of a version's text, and of a working text as it would be sealed.

use std::collections::BTreeMap;
use std::convert::Infallible;
use std::sync::Arc;

use crate::base::{Date, Digest, Report, SectionId, Source as SourceText};
use crate::cli::session::Session;
use crate::diff::record::Source;
use crate::edit::draft::sealed;
use crate::edit::publish::Inputs;
use crate::lang::Lang;
use crate::model::{Document, Site, TextId, Version};
use crate::prose::number::Numbering;
use crate::prose::{Form, Prose, header, parse};
use crate::render::compare::continued::living_on;

use super::texts::{Point, unreadable};
use super::{Refusal, Text};

/// Reads the texts of a document in a language.
pub(super) struct Reader<'a> {
    pub session: &'a Session<'a>,
    pub site: &'a Site,
    pub document: &'a Document,
    pub lang: &'a Lang,
    /// The day for which a working text is resolved.
    pub as_of: Date,
}

impl Reader<'_> {
    /// Reads a text.
    ///
    /// # Errors
    /// Why it cannot be read.
    pub(super) fn text(&self, point: Point<'_>) -> Result<(Text, Prose), Refusal> {
        match point {
            Point::Version(version, revision) => self.sealed(version, revision),
            Point::Working => self.working(),
        }
    }

    fn sealed(&self, version: &Version, revision: Option<u32>) -> Result<(Text, Prose), Refusal> {
        let mut report = Report::new();
        // Editors see every erratum, from the moment it is sealed.
        let revision = revision.unwrap_or_else(|| version.latest(self.lang));
        let text = version.revision(self.lang, revision);
        let source: Option<(_, SourceText)> = text.and_then(|text| {
            let source = self.session.tree.text(&text.path, &mut report)?;
            Some((text, source))
        });
        let Some((text, source)) = source else {
            return Err(unreadable(self.session, report));
        };
        let prose = sealed_prose(&source, &version.numbering(self.lang), &text.title);
        let id = TextId {
            document: self.document.id.clone(),
            version: version.effective,
            revision,
            lang: self.lang.clone(),
        };
        let source = Source::Version {
            version: version.effective,
            text: id.to_string(),
        };
        Ok((Text::new(source, text.digest, prose.clone()), prose))
    }

    /// Reads the working text as it would be sealed, or as it is typed where that cannot be.
    fn working(&self) -> Result<(Text, Prose), Refusal> {
        let mut report = Report::new();
        let tree = &self.session.tree;
        let text = self.document.working.get(self.lang);
        let text =
            text.and_then(|text| Some((text, tree.bytes_or_finding(&text.path, &mut report)?)));
        let Some((text, bytes)) = text else {
            return Err(unreadable(self.session, report));
        };
        let inputs = Inputs {
            site: self.site,
            tree,
            catalog: &self.session.opened.catalog,
            findings: &report,
        };
        let file = text.path.to_string();
        let sealed = sealed(inputs, self.document, self.lang, text, self.as_of);
        let is_resolved = sealed.is_ok();
        let prose = match sealed {
            Ok(sealed) => {
                let path = text.path.clone();
                let source = SourceText { path, text: sealed };
                sealed_prose(&source, &self.document.numbering(self.lang), &text.title)
            }
            Err(_) => {
                let file = [("file", file.as_str().into())];
                self.session.say("diff-as-typed", &file);
                text.prose.clone().with_title(&text.title)
            }
        };
        let source = Source::Working { file, is_resolved };
        Ok((Text::new(source, Digest::of(&bytes), prose.clone()), prose))
    }

    /// Returns the sections of the earlier text that live on in another document, with where.
    pub(super) fn continued(
        &self,
        [from, until]: [Point<'_>; 2],
        texts: [&Prose; 2],
    ) -> BTreeMap<SectionId, String> {
        let is_between = |version: &Version| {
            let day = version.effective;
            from.day().is_some_and(|from| from < day) && until.day().is_none_or(|last| day <= last)
        };
        let others = self.site.documents.iter();
        let others = others.filter(|other| other.id != self.document.id);
        let versions = others.flat_map(|document| {
            let versions = document.versions();
            versions.map(move |version| (document, version))
        });
        let between = versions.filter(|(_, version)| is_between(version));
        let read = |_: &_, version: &_| Ok::<_, Infallible>(self.any_prose(version).map(Arc::new));
        let Ok(found) = living_on(&self.document.id, texts, between, read);
        found
    }

    /// Returns the words of a version in the language, else in the first that prevails.
    fn any_prose(&self, version: &Version) -> Option<Prose> {
        let mut languages = std::iter::once(self.lang).chain(&version.authentic);
        let lang = languages.find(|lang| version.speaks(lang))?;
        let text = version.revision(lang, version.latest(lang))?;
        let source = self.session.tree.text(&text.path, &mut Report::new())?;
        Some(sealed_prose(&source, &version.numbering(lang), &text.title))
    }
}

/// Reads a sealed text; its header says its title, or else it is this.
fn sealed_prose(source: &SourceText, numbering: &Numbering, title: &str) -> Prose {
    let form = Form::Sealed(numbering);
    let (header, body, _) = header::cut(source, form);
    let title = header.title.map_or(title.to_owned(), |field| field.value);
    parse(source, body, form).prose.with_title(&title)
}
