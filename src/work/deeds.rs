//! What the packs ask people to do when texts are published: it stops no publication.

use crate::base::{Arg, Date, DocumentId, SectionId};
use crate::check::rules::{Row, Standing, rows};
use crate::compile::Opened;
use crate::load::Tree;
use crate::model::rule::Rule;
use crate::model::{Document, Level, Site};

use super::Speech;
use super::rules::working;

/// Something to be done when a document is published.
pub struct Deed<'a> {
    /// The document.
    pub document: &'a Document,
    /// The rule that asks for it.
    pub rule: &'a Rule,
    /// The sections whose change calls for it.
    pub sections: Vec<SectionId>,
}

/// Returns what is to be done when documents are published, in the order of their rules; `level` stands
/// in the place of what their settings say.
pub fn deeds<'a>(
    opened: &'a Opened,
    tree: &Tree,
    documents: &[DocumentId],
    level: Option<Level>,
    as_of: Date,
) -> Vec<Deed<'a>> {
    let Some(site) = opened.site.as_deref() else {
        return Vec::new();
    };
    let documents = documents.iter().filter_map(|id| site.document(id));
    let deeds = documents.flat_map(|document| of(opened, site, tree, document, level, as_of));
    deeds.collect()
}

fn of<'a>(
    opened: &'a Opened,
    site: &'a Site,
    tree: &Tree,
    document: &'a Document,
    level: Option<Level>,
    as_of: Date,
) -> Vec<Deed<'a>> {
    let subject = working(opened, site, tree, document, level, as_of);
    let rows = rows(&subject, &site.config.facts).into_iter();
    let deed = |Row { rule, standing, .. }: Row<'a>| match standing {
        Standing::Deed(sections) => Some(Deed {
            document,
            rule,
            sections,
        }),
        _ => None,
    };
    rows.filter_map(deed).collect()
}

/// Says what calls for something to be done, and how it is done, a sentence or two.
pub fn deed_words(deed: &Deed<'_>, speech: &Speech) -> Vec<String> {
    let names: Vec<String> = deed.sections.iter().map(|id| format!("#{id}")).collect();
    let sections = ("sections", Arg::from(names.join(", ")));
    let called = (!names.is_empty()).then(|| speech.say("publish-deed-sections", &[sections]));
    let why = deed.rule.why.as_ref();
    let why = why.map(|why| why.in_language(speech.lang().as_str()).to_owned());
    called.into_iter().chain(why).collect()
}
