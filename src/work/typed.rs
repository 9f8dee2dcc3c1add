//! A document as it would be with a text that is typed and not saved.

use std::sync::Arc;

use crate::base::{Date, Report, TreePath};
use crate::check::settled;
use crate::edit::draft::sealed;
use crate::edit::publish::Inputs;
use crate::lang::{Catalog, Lang};
use crate::load::{Tree, working};
use crate::model::{Document, Site, WorkingText};
use crate::prose::findings::references;
use crate::prose::number::number;

use super::comparison::Texts;

/// A document as it would be.
pub struct Typed<'a> {
    site: &'a Site,
    catalog: &'a Arc<Catalog>,
    as_of: Date,
    /// The files.
    pub tree: Tree,
    /// The document; without the text where that cannot be read.
    pub document: Document,
    /// What reading finds in the text.
    pub findings: Report,
}

impl<'a> Typed<'a> {
    /// Reads a document with these bytes in the place of a working text.
    pub fn of(
        site: &'a Site,
        (tree, catalog): (&Tree, &'a Arc<Catalog>),
        document: &Document,
        lang: &Lang,
        (path, bytes): (&TreePath, &[u8]),
        as_of: Date,
    ) -> Self {
        let tree = tree.with([(path, bytes)]);
        let mut document = document.clone();
        let mut findings = Report::new();
        document.working.remove(lang);
        if let Some(mut text) = working::read(&tree, path, &mut findings) {
            number(&mut text.prose.sections, &document.numbering(lang));
            findings.extend(references(path, &text.source, &text.prose, lang));
            document.working.insert(lang.clone(), Arc::new(text));
        }
        Self {
            site,
            catalog,
            as_of,
            tree,
            document,
            findings: settled(findings.sorted(), &site.config.severities),
        }
    }

    /// Returns the text, where it can be read.
    pub fn text(&self, lang: &Lang) -> Option<&WorkingText> {
        self.document.working.get(lang).map(AsRef::as_ref)
    }

    /// Returns what is found in the text, with what keeps it from being sealed.
    pub fn all_findings(&self, lang: &Lang) -> Report {
        let mut all = self.findings.clone();
        let inputs = Inputs {
            site: self.site,
            tree: &self.tree,
            catalog: self.catalog,
            findings: &self.findings,
        };
        if let Some(text) = self.text(lang) {
            let faults = sealed(inputs, &self.document, lang, text, self.as_of).err();
            all.extend(faults.unwrap_or_default());
        }
        all.sorted()
    }

    /// Returns the texts of the document, to compare.
    pub fn texts(&self) -> Texts<'_> {
        Texts {
            site: self.site,
            tree: &self.tree,
            catalog: self.catalog,
            document: &self.document,
            as_of: self.as_of,
        }
    }
}
