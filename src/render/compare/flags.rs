//! What changed in one language and not in another: readers of both are told.
//!
//! Sections are the same in all languages by their ids. Typography, emphasis, numbers, ids and the
//! like belong to each language; everything else that changes in one is to change in all.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::base::{Arg, Report, SectionId};
use crate::diff::changes::{Change, Kind};
use crate::diff::redline::Class;
use crate::diff::side::Head;
use crate::diff::{ChangeSet, Redline};
use crate::prose::{Prose, canon};
use crate::render::ground::Ground;
use crate::render::html::{Html, escape};
use crate::render::words::Speaker;

use super::pairs::Pair;

/// A part of a text that is the same in every language.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// What stands before the first section.
    Front,
    /// A section, without those below it.
    Section(SectionId),
    /// The footnotes.
    Notes,
}

/// The parts whose words changed.
pub type Changed = BTreeSet<Part>;

/// Returns where words changed.
pub fn changed(redline: &Redline, set: &ChangeSet) -> Changed {
    let parts = &redline.parts;
    let told = set.changes.iter().filter(|change| is_told(change));
    let part = |change: &Change| {
        let head = &parts.get(change.place.part?)?.head;
        part(head.any()?)
    };
    told.filter_map(part).collect()
}

fn part(head: &Head) -> Option<Part> {
    match head {
        Head::Front => Some(Part::Front),
        Head::Section(section) => section.id.clone().map(Part::Section),
        Head::Note(_) => Some(Part::Notes),
    }
}

/// Returns whether a change is one that translations are to follow.
pub fn is_told(change: &Change) -> bool {
    match change.kind {
        Kind::SectionAdded
        | Kind::SectionRemoved
        | Kind::SectionContinued
        | Kind::SectionMoved
        | Kind::SectionRetitled
        | Kind::NoteAdded
        | Kind::NoteRemoved
        | Kind::BlockAdded
        | Kind::BlockRemoved
        | Kind::BlockMoved
        | Kind::BlockLevel
        | Kind::RowAdded
        | Kind::RowRemoved
        | Kind::RowMoved
        | Kind::ColumnAdded
        | Kind::ColumnRemoved
        | Kind::ColumnMoved
        | Kind::Words
        | Kind::Link => true,
        Kind::BlockSplit | Kind::BlockMerged => change.classes.contains(&Class::Words),
        Kind::Title
        // It follows from sections that came or went, which are told themselves.
        | Kind::SectionRenumbered
        | Kind::SectionLevel
        | Kind::SectionId
        | Kind::NoteMoved
        | Kind::NoteLabel
        | Kind::BlockForm
        | Kind::Number
        | Kind::Format
        | Kind::Language
        | Kind::Typography
        | Kind::Invisible => false,
    }
}

/// Returns in words what changed in this language and not in the others, or the other way round;
/// sections named, and linked to the changes in the other language.
///
/// A translation is compared with the texts that prevail, these with every other one.
///
/// # Errors
/// Returns the findings of words that are missing or of texts that are not what was sealed.
pub fn of_pair(ground: &Ground, pair: &Pair<'_>) -> Result<Vec<Html>, Report> {
    let authentic = &pair.new.version.authentic;
    let is_authentic = pair.new.is_authentic();
    let [only_there, only_here] = messages(is_authentic);
    let mut flags = Vec::new();
    for lang in pair.new.version.texts.keys() {
        let is_compared = lang != pair.new.lang && (is_authentic || authentic.contains(lang));
        let other = ground.pair_in(pair, lang).filter(|_| is_compared);
        let Some(other) = other else {
            continue;
        };
        let (here, there) = (ground.changed(pair)?, ground.changed(&other)?);
        let between = Between {
            ground,
            speaker: ground.speaker(pair.new.lang),
            pair,
            other: &other,
        };
        flags.extend(between.flag(only_there, &there, &here)?);
        flags.extend(between.flag(only_here, &here, &there)?);
    }
    Ok(flags)
}

fn messages(is_authentic: bool) -> [&'static str; 2] {
    if is_authentic {
        ["compare-only-there", "compare-only-here"]
    } else {
        ["compare-only-authentic", "compare-only-translation"]
    }
}

/// The same pair of versions in the page's language and in another.
struct Between<'a> {
    ground: &'a Ground,
    speaker: Speaker<'a>,
    pair: &'a Pair<'a>,
    other: &'a Pair<'a>,
}

impl Between<'_> {
    /// What is in `these` and not in `those`.
    fn flag(&self, id: &str, these: &Changed, those: &Changed) -> Result<Option<Html>, Report> {
        let alone: Vec<&Part> = these.difference(those).collect();
        if alone.is_empty() {
            return Ok(None);
        }
        let (own, other) = (self.sides(self.pair)?, self.sides(self.other)?);
        let name = self
            .speaker
            .plain(&format!("language-{}", self.other.new.lang), &[])?;
        let words = self.speaker.plain(id, &[("language", Arg::Text(name))])?;
        let mut items = String::new();
        for part in in_order(alone, &own, &other) {
            let name = self.name(part, &own, &other)?;
            items.push_str(&format!("<li>{}</li>\n", self.link(part, &other, &name)));
        }
        Ok(Some(Html::markup(format!(
            "<p>{}</p>\n<ul>\n{items}</ul>",
            escape(&words)
        ))))
    }

    /// The words of both texts of a pair, the new one first.
    fn sides(&self, pair: &Pair<'_>) -> Result<Sides, Report> {
        let [old, new] = self.ground.both(pair)?;
        Ok(Sides { old, new })
    }

    /// The name of a part in the page's language, else in the other one.
    fn name(&self, part: &Part, own: &Sides, other: &Sides) -> Result<Html, Report> {
        let id = match part {
            Part::Front => return self.speaker.html("compare-front", &[]),
            Part::Notes => return self.speaker.html("compare-notes", &[]),
            Part::Section(id) => id,
        };
        if let Some(words) = own.heading(id) {
            return Ok(self.speaker.text(&words));
        }
        let words = other.heading(id).unwrap_or_default();
        Ok(Html::foreign(self.other.new.lang, &words))
    }

    /// A link to the part among the changes in the other language, where these have a page.
    fn link(&self, part: &Part, other: &Sides, name: &Html) -> Html {
        let Some(route) = self.ground.page_of(self.other) else {
            return name.clone();
        };
        let place = other
            .place(part)
            .map_or(String::new(), |id| format!("#{id}"));
        let href = format!("{}{place}", self.ground.base.path(&route));
        Html::link_abroad(&href, self.other.new.lang, name)
    }
}

/// The two texts of a pair in a language.
struct Sides {
    old: Arc<Prose>,
    new: Arc<Prose>,
}

impl Sides {
    fn texts(&self) -> [&Prose; 2] {
        [&self.new, &self.old]
    }

    fn heading(&self, id: &SectionId) -> Option<String> {
        let section = self.texts().into_iter().find_map(|text| text.section(id))?;
        Some(format!(
            "{}{}",
            section.prefix,
            canon::plain(&section.heading)
        ))
    }

    /// The id that a part has on a page of changes: its own, `old.` before it where only the old
    /// text has it.
    fn place(&self, part: &Part) -> Option<String> {
        let Part::Section(id) = part else { return None };
        let [new, old] = self.texts();
        match (new.section(id), old.section(id)) {
            (Some(_), _) => Some(id.to_string()),
            (None, Some(_)) => Some(format!("old.{id}")),
            (None, None) => None,
        }
    }
}

/// Returns parts in the order of the texts that have them, not in that of their ids.
fn in_order<'p>(parts: Vec<&'p Part>, own: &Sides, other: &Sides) -> Vec<&'p Part> {
    let texts = own.texts().into_iter().chain(other.texts());
    let sections = texts.flat_map(Prose::all_sections);
    let order: Vec<&SectionId> = sections.filter_map(|section| section.id.as_ref()).collect();
    let place = |part: &&Part| match part {
        Part::Front => (0, 0),
        Part::Section(id) => (1, order.iter().position(|known| *known == id).unwrap_or(0)),
        Part::Notes => (2, 0),
    };
    let mut parts = parts;
    parts.sort_by_key(place);
    parts
}
