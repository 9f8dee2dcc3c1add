//! The words of a version's text, and of a working text as it would be sealed.

use std::collections::BTreeMap;
use std::convert::Infallible;
use std::sync::Arc;

use crate::base::{Date, Digest, Report, SectionId, Source as SourceText};
use crate::diff::record::Source;
use crate::edit::draft::sealed;
use crate::edit::publish::Inputs;
use crate::lang::{Catalog, Lang};
use crate::load::{Tree, sealed_registers};
use crate::model::{Document, Registers, Site, TextId, Version};
use crate::prose::number::Numbering;
use crate::prose::register::printed;
use crate::prose::{Form, Prose, header, parse};
use crate::render::compare::continued::living_on;

use super::{Compared, Pair, Point, Progress, Text};

/// The texts of a document of an open site.
#[derive(Clone, Copy)]
pub struct Texts<'a> {
    /// The site.
    pub site: &'a Site,
    /// Its files.
    pub tree: &'a Tree,
    /// Its messages.
    pub catalog: &'a Arc<Catalog>,
    /// The document.
    pub document: &'a Document,
    /// The day for which a working text is resolved.
    pub as_of: Date,
}

impl Texts<'_> {
    /// Reads two texts, the earlier one first.
    ///
    /// # Errors
    /// Why one cannot be read.
    pub fn pair(&self, lang: &Lang, [old, new]: [Point<'_>; 2]) -> Result<Pair, Report> {
        let texts = [self.text(lang, old)?, self.text(lang, new)?];
        Ok(self.pair_of(lang, [old, new], texts))
    }

    fn pair_of(&self, lang: &Lang, points: [Point<'_>; 2], texts: [(Text, Prose); 2]) -> Pair {
        let [(old_text, old_prose), (new_text, new_prose)] = texts;
        let continued = self.continued(lang, points, [&old_prose, &new_prose]);
        let both_print = [&old_text, &new_text]
            .iter()
            .all(|text| !printed(&text.prose).is_empty());
        let registers = both_print.then(|| points.map(|point| self.registers(point)));
        Pair {
            document: Some(self.document.id.clone()),
            lang: lang.clone(),
            old: old_text,
            new: new_text,
            continued,
            registers,
            is_backward: false,
        }
    }

    /// Returns how much changed from an older text to a newer one in a language; `None` where
    /// either cannot be read, which is a finding of its own.
    pub fn progress(&self, lang: &Lang, points: [Point<'_>; 2]) -> Option<Progress> {
        let [old, new] = points;
        let (old, new) = (self.text(lang, old).ok()?, self.text(lang, new).ok()?);
        // Most texts are not worked on, and finding nothing costs as much as finding something.
        if old.0.side == new.0.side {
            return Some(Progress::none(&new.0));
        }
        let pair = self.pair_of(lang, points, [old, new]);
        Some(Progress::of(&Compared::of(pair)))
    }

    /// Returns the registers sealed with a version, or those in use.
    fn registers(&self, point: Point<'_>) -> Registers {
        match point {
            Point::Version(version, _) => sealed_registers(self.tree, version),
            Point::Working => Registers::clone(&self.site.registers),
        }
    }

    /// Reads a text.
    ///
    /// # Errors
    /// Why it cannot be read.
    fn text(&self, lang: &Lang, point: Point<'_>) -> Result<(Text, Prose), Report> {
        match point {
            Point::Version(version, revision) => self.sealed(lang, version, revision),
            Point::Working => self.working(lang),
        }
    }

    fn sealed(
        &self,
        lang: &Lang,
        version: &Version,
        revision: Option<u32>,
    ) -> Result<(Text, Prose), Report> {
        let mut report = Report::new();
        // Editors see every erratum, from the moment it is sealed.
        let revision = revision.unwrap_or_else(|| version.latest(lang));
        let text = version.revision(lang, revision);
        let source: Option<(_, SourceText)> = text.and_then(|text| {
            let source = self.tree.text(&text.path, &mut report)?;
            Some((text, source))
        });
        let Some((text, source)) = source else {
            return Err(report);
        };
        let prose = sealed_prose(&source, &version.numbering(lang), &text.title);
        let id = TextId {
            document: self.document.id.clone(),
            version: version.effective,
            revision,
            lang: lang.clone(),
        };
        let source = Source::Version {
            version: version.effective,
            text: id.to_string(),
        };
        Ok((Text::new(source, text.digest, prose.clone()), prose))
    }

    /// Reads the working text as it would be sealed, or as it is typed where that cannot be.
    fn working(&self, lang: &Lang) -> Result<(Text, Prose), Report> {
        let mut report = Report::new();
        let tree = self.tree;
        let text = self.document.working.get(lang);
        let text =
            text.and_then(|text| Some((text, tree.bytes_or_finding(&text.path, &mut report)?)));
        let Some((text, bytes)) = text else {
            return Err(report);
        };
        let inputs = Inputs {
            site: self.site,
            tree,
            catalog: self.catalog,
            findings: &report,
        };
        let file = text.path.to_string();
        let sealed = sealed(inputs, self.document, lang, text, self.as_of);
        let is_resolved = sealed.is_ok();
        let prose = match sealed {
            Ok(sealed) => {
                let path = text.path.clone();
                let source = SourceText { path, text: sealed };
                sealed_prose(&source, &self.document.numbering(lang), &text.title)
            }
            Err(_) => text.prose.clone().with_title(&text.title),
        };
        let source = Source::Working { file, is_resolved };
        Ok((Text::new(source, Digest::of(&bytes), prose.clone()), prose))
    }

    /// Returns the sections of the earlier text that live on in another document, with where.
    fn continued(
        &self,
        lang: &Lang,
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
        let read =
            |_: &_, version: &_| Ok::<_, Infallible>(self.any_prose(lang, version).map(Arc::new));
        let Ok(found) = living_on(&self.document.id, texts, between, read);
        found
    }

    /// Returns the words of a version in the language, else in the first that prevails.
    fn any_prose(&self, lang: &Lang, version: &Version) -> Option<Prose> {
        let mut languages = std::iter::once(lang).chain(&version.authentic);
        let lang = languages.find(|lang| version.speaks(lang))?;
        let text = version.revision(lang, version.latest(lang))?;
        let source = self.tree.text(&text.path, &mut Report::new())?;
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
