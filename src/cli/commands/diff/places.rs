//! Where what moved stood and stands, by the words of headings.

use std::collections::BTreeMap;

use crate::diff::place::Arrivals;
use crate::diff::redline::{Fate, MoveId, Node, Part, Redline, Which};
use crate::diff::side::Head;
use crate::render::redline::first_words;

/// The places of what moved.
pub(super) struct Places<'r> {
    redline: &'r Redline,
    arrivals: Arrivals<'r>,
    /// The parts that what moved stood in.
    away: BTreeMap<MoveId, usize>,
}

impl<'r> Places<'r> {
    pub(super) fn of(redline: &'r Redline) -> Self {
        let mut places = Self {
            redline,
            arrivals: redline.arrivals(),
            away: BTreeMap::new(),
        };
        for (at, part) in redline.parts.iter().enumerate() {
            places.note(part.fate, at);
            places.note_nodes(&part.nodes, at);
        }
        places
    }

    fn note(&mut self, fate: Fate, at: usize) {
        if let Fate::MovedAway(id) = fate {
            self.away.insert(id, at);
        }
    }

    fn note_nodes(&mut self, nodes: &[Node], at: usize) {
        for node in nodes {
            self.note(node.fate, at);
            self.note_nodes(node.body.inside(), at);
        }
    }

    /// Returns the part that what moved stands in.
    fn here(&self, id: MoveId) -> Option<usize> {
        let part = self.arrivals.part(id).map(|(at, _)| at);
        part.or_else(|| self.arrivals.node(id)?.0.part)
    }

    /// Returns the heading of a section that moved.
    pub(super) fn moved_title(&self, id: MoveId) -> String {
        let moved = self.arrivals.part(id);
        moved.map_or(String::new(), |(_, part)| title(part, Which::New))
    }

    /// Returns the heading of the section after which one stood that moved; `None` at the beginning.
    pub(super) fn stood_after(&self, id: MoveId) -> Option<String> {
        let before = ..*self.away.get(&id)?;
        let mut parts = self.redline.parts.get(before)?.iter().rev();
        parts.find_map(|part| match part.fate {
            Fate::MovedAway(other) => Some(self.moved_title(other)),
            Fate::Kept | Fate::Removed => section_title(part, Which::Old),
            Fate::Added | Fate::MovedHere(_) => None,
        })
    }

    /// Returns the heading of the section after which one stands that moved; `None` at the
    /// beginning.
    pub(super) fn stands_after(&self, id: MoveId) -> Option<String> {
        let before = ..self.here(id)?;
        let mut parts = self.redline.parts.get(before)?.iter().rev();
        parts.find_map(|part| match part.fate {
            Fate::Kept | Fate::Added | Fate::MovedHere(_) => section_title(part, Which::New),
            Fate::Removed | Fate::MovedAway(_) => None,
        })
    }

    /// Returns the heading of the section in which a block stood; `none` before the first, `same`
    /// where it stands in it still.
    pub(super) fn stood_in(&self, id: MoveId) -> String {
        self.section(id, Which::Old)
    }

    /// Returns the heading of the section in which a block stands; `none` before the first, `same`
    /// where it stood in it before.
    pub(super) fn stands_in(&self, id: MoveId) -> String {
        self.section(id, Which::New)
    }

    fn section(&self, id: MoveId, which: Which) -> String {
        let (away, here) = (self.away.get(&id).copied(), self.here(id));
        if away == here {
            return "same".to_owned();
        }
        let part = which
            .pick(away, here)
            .and_then(|at| self.redline.parts.get(at));
        let title = part.and_then(|part| section_title(part, which));
        title.unwrap_or_else(|| "none".to_owned())
    }

    /// Returns the words with which a block begins that moved.
    pub(super) fn first_words(&self, id: MoveId) -> String {
        let moved = self.arrivals.node(id);
        moved.map_or(String::new(), |(_, node)| first_words(node))
    }
}

fn section_title(part: &Part, which: Which) -> Option<String> {
    let is_section = matches!(part.head.any(), Some(Head::Section(_)));
    is_section.then(|| title(part, which))
}

fn title(part: &Part, which: Which) -> String {
    which.words(&part.heading)
}
