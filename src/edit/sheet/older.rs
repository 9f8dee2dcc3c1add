//! The sections of earlier sources, as sealed versions keep them.

use crate::base::{Digest, Report};
use crate::edit::stretch::{Name, stretches};
use crate::lang::Lang;
use crate::load::Tree;
use crate::load::version::working_source;
use crate::model::Document;
use crate::prose::canon::section_digest;
use crate::prose::{Form, Section, header, parse};

/// Sections of earlier sources by the digests of their words; the latest first.
pub struct Older(Vec<(Digest, Past)>);

/// A section of an earlier source.
pub struct Past {
    /// The section.
    pub section: Section,
    /// The words as they were typed.
    pub words: String,
}

impl Older {
    /// Reads them, where they are wanted.
    pub fn of(document: &Document, tree: &Tree, lang: &Lang, is_wanted: bool) -> Self {
        let mut all = Vec::new();
        for version in document.versions.iter().rev().filter(|_| is_wanted) {
            let path = version.folder.join(&working_source(lang));
            let path = path.filter(|path| tree.find(path.as_str()).is_some());
            let source = path.and_then(|path| tree.text(&path, &mut Report::new()));
            let Some(source) = source else { continue };
            let (_, body, _) = header::cut(&source, Form::Working);
            let prose = parse(&source, body, Form::Working).prose;
            for stretch in stretches(&source.text, body, &prose) {
                if let Name::Section(id) = &stretch.name
                    && let Some(section) = prose.section(id)
                {
                    let past = Past {
                        section: section.clone(),
                        words: source.text[stretch.range].to_owned(),
                    };
                    all.push((section_digest(section), past));
                }
            }
        }
        Self(all)
    }

    /// Returns the section whose words have a digest.
    pub fn find(&self, digest: Digest) -> Option<&Past> {
        let found = self.0.iter().find(|(known, _)| *known == digest);
        found.map(|(_, past)| past)
    }
}
