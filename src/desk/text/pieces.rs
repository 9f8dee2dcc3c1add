//! The pieces of a text with their states, as a list to choose from.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::base::{Report, SectionId};
use crate::check::translation::{Standing, standing};
use crate::desk::Screen;
use crate::edit::stretch::{Name, Stretch, stretches, whole};
use crate::model::WorkingText;
use crate::prose::canon;
use crate::work::comparison::{Compared, changed_sections};

use super::Open;
use super::address::View;

/// A piece in the list.
#[derive(Serialize)]
pub(super) struct Piece {
    href: String,
    /// Its heading with its number; empty for what stands before the first.
    label: String,
    level: u8,
    is_here: bool,
    is_changed: bool,
    is_late: bool,
    findings: usize,
}

/// A text taken apart.
pub(super) struct Taken {
    /// The text as it is read.
    pub(super) source: String,
    /// Its stretches, in order.
    pub(super) stretches: Vec<Stretch>,
}

impl Taken {
    /// Takes a text apart; one that cannot be, such as with two versions in it, is one stretch.
    pub(super) fn of(source: String, text: Option<&WorkingText>) -> Self {
        let stretches = match text {
            Some(text) => stretches(&text.source, text.body, &text.prose),
            None => vec![whole(&source)],
        };
        Self { source, stretches }
    }

    /// Returns a stretch.
    pub(super) fn find(&self, name: &Name) -> Option<&Stretch> {
        self.stretches.iter().find(|one| one.name == *name)
    }

    /// Returns the words of a stretch.
    pub(super) fn words(&self, stretch: &Stretch) -> &str {
        &self.source[stretch.range.clone()]
    }
}

/// Returns the pieces of a text; `here` is the one that is open.
pub(super) fn list(
    open: &Open<'_>,
    taken: &Taken,
    text: Option<&WorkingText>,
    compared: Option<&Compared>,
    findings: &Report,
    here: Option<&Name>,
) -> Vec<Piece> {
    let changed = compared.map(changed_sections).unwrap_or_default();
    let late = late(open);
    let sections = text.map(|text| text.prose.all_sections());
    let sections = sections.unwrap_or_default();
    let piece = |(at, stretch): (usize, &Stretch)| {
        let section = at.checked_sub(1).and_then(|at| sections.get(at));
        let id = section.and_then(|section| section.id.as_ref());
        let label = section.map_or(String::new(), |section| {
            format!("{}{}", section.prefix, canon::plain(&section.heading))
        });
        let view = View::Write(Some(stretch.name.clone()));
        Piece {
            href: Screen::of(&open.document.id, open.lang, view).path(),
            label,
            level: section.map_or(2, |section| section.level),
            is_here: here == Some(&stretch.name),
            is_changed: changed.contains(&id.cloned()) && (id.is_some() || at == 0),
            is_late: id.is_some_and(|id| late.get(id) == Some(&Standing::Late)),
            findings: inside(findings, stretch).count(),
        }
    };
    taken.stretches.iter().enumerate().map(piece).collect()
}

/// Returns the findings whose place begins in a stretch.
pub(super) fn inside<'r>(
    findings: &'r Report,
    stretch: &'r Stretch,
) -> impl Iterator<Item = &'r crate::base::Diagnostic> {
    findings.iter().filter(move |finding| {
        let place = finding.place.as_ref();
        place.is_some_and(|place| {
            let start = place.start as usize;
            let is_of_file = place.start == 0 && place.end == 0;
            !is_of_file && stretch.range.start <= start && start < stretch.end.max(1)
        })
    })
}

fn late(open: &Open<'_>) -> BTreeMap<SectionId, Standing> {
    let document = open.document;
    let mut authentic = document.authentic.iter();
    let model = authentic.find_map(|lang| document.working.get(lang));
    match (model, document.made_from.get(open.lang)) {
        (Some(model), Some(made_from)) if !document.authentic.contains(open.lang) => {
            standing(&model.prose, made_from)
        }
        _ => BTreeMap::new(),
    }
}
