//! What applied on a day: a version, or before a document's first one what that continues.

use std::collections::BTreeSet;

use crate::base::{Date, DocumentId, SectionId};
use crate::lang::Lang;

use super::version::{TextId, Version};
use super::{Document, OnDay, SealedText, Site, Timeline};

/// What applied of a document on a day.
#[derive(Debug, Clone)]
pub struct Applied<'a> {
    /// The document.
    pub document: &'a Document,
    /// The version, or why there was none.
    pub on: OnDay<'a>,
    /// The first day on which that is no longer so, where one is known.
    pub until: Option<Date>,
    /// Where there was none: what stood in its place, in the order in which the first version says.
    pub predecessors: Vec<Predecessor<'a>>,
}

/// Another document, in which the words stood that a version continues.
#[derive(Debug, Clone)]
pub struct Predecessor<'a> {
    /// The sections that are continued; empty for the whole text.
    pub sections: Vec<SectionId>,
    /// What applied of it.
    pub applied: Applied<'a>,
}

/// Returns what applied of a document on a day, as is known on another.
pub fn applied<'a>(site: &'a Site, document: &'a Document, day: Date, as_of: Date) -> Applied<'a> {
    Asked { site, day, as_of }.of(document, &BTreeSet::new())
}

/// Returns the text that readers had of a version on a day, as is known on another: the latest
/// revision sealed by both.
pub fn text_on<'a>(
    document: &Document,
    version: &'a Version,
    lang: &Lang,
    by: Date,
) -> Option<(TextId, &'a SealedText)> {
    let revision = u32::try_from(version.errata_by(lang, by).len()).ok()?;
    let text = version.revision(lang, revision)?;
    let id = TextId {
        document: document.id.clone(),
        version: version.effective,
        revision,
        lang: lang.clone(),
    };
    Some((id, text))
}

struct Asked<'a> {
    site: &'a Site,
    day: Date,
    as_of: Date,
}

impl<'a> Asked<'a> {
    /// Documents on the way here are not asked again: files may name each other in a circle.
    fn of(&self, document: &'a Document, above: &BTreeSet<&DocumentId>) -> Applied<'a> {
        let timeline = Timeline::new(document, self.as_of);
        let on = timeline.on(self.day);
        let mut above = above.clone();
        above.insert(&document.id);
        let (until, predecessors) = match on {
            OnDay::BeforeFirst(first) => (None, self.before(first, &above)),
            OnDay::InForce(_) | OnDay::Withdrawn(..) | OnDay::Ended(..) | OnDay::NothingKnown => {
                let stretch = timeline.stretch(self.day);
                (stretch.and_then(|stretch| stretch.period.until), Vec::new())
            }
        };
        Applied {
            document,
            on,
            until,
            predecessors,
        }
    }

    fn before(&self, first: &Version, above: &BTreeSet<&DocumentId>) -> Vec<Predecessor<'a>> {
        let mut found: Vec<Predecessor<'a>> = Vec::new();
        for continued in first.continued() {
            let id = &continued.version.document;
            let known = found.iter_mut().find(|one| one.applied.document.id == *id);
            match (known, continued.section) {
                (Some(known), Some(section)) if !known.sections.is_empty() => {
                    known.sections.push(section);
                }
                (Some(known), _) => known.sections.clear(),
                (None, section) => {
                    let document = self
                        .site
                        .document(id)
                        .filter(|one| !above.contains(&one.id));
                    found.extend(document.map(|document| Predecessor {
                        sections: section.into_iter().collect(),
                        applied: self.of(document, above),
                    }));
                }
            }
        }
        found
    }
}
