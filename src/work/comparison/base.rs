//! With what a working text is compared where nothing else is named, and where it differs.

use std::collections::BTreeSet;

use crate::base::{Date, SectionId};
use crate::diff::changes::Kind;
use crate::diff::side::Head;
use crate::lang::Lang;
use crate::model::timeline::Timeline;
use crate::model::{Document, Version};

use super::Compared;

/// Returns the version in force on a day where it speaks the language, else the last one that does.
pub fn base<'a>(document: &'a Document, lang: &Lang, as_of: Date) -> Option<&'a Version> {
    let in_force = Timeline::sealed(document, as_of).in_force(as_of);
    let mut all = document.versions.iter().rev().map(AsRef::as_ref);
    let in_force = in_force.filter(|version| version.speaks(lang));
    in_force.or_else(|| all.find(|version: &&Version| version.speaks(lang)))
}

/// Returns the sections of the new text in which something changed beside their numbers, and of the
/// old text those that went; nothing for what stands before the first.
pub fn changed_sections(compared: &Compared) -> BTreeSet<Option<SectionId>> {
    let changes = compared.set.changes.iter();
    let told = changes.filter(|change| change.kind != Kind::SectionRenumbered);
    let section = |head: &Head| match head {
        Head::Front => Some(None),
        Head::Section(section) => Some(section.id.clone()),
        Head::Note(_) => None,
    };
    let heads = told.filter_map(|change| {
        let part = change.place.part;
        let part = part.and_then(|at| compared.redline.parts.get(at));
        match part {
            Some(part) => part
                .head
                .new
                .as_ref()
                .or(part.head.old.as_ref())
                .and_then(section),
            None => Some(None),
        }
    });
    heads.collect()
}
