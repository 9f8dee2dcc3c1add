//! Where what moved stood and stands, by the words of headings.

use std::collections::BTreeMap;

use crate::diff::invariants::node_leaves;
use crate::diff::redline::{Fate, MoveId, Node, Op, Part, Redline};
use crate::diff::side::Head;

/// Characters of a block by which it is named.
const SHORT: usize = 60;

/// The places of what moved.
pub(super) struct Places<'r> {
    redline: &'r Redline,
    /// The parts of what moved, at its new and at its old place.
    here: BTreeMap<MoveId, usize>,
    away: BTreeMap<MoveId, usize>,
    /// The blocks that moved.
    nodes: BTreeMap<MoveId, &'r Node>,
}

impl<'r> Places<'r> {
    pub(super) fn of(redline: &'r Redline) -> Self {
        let mut places = Self {
            redline,
            here: BTreeMap::new(),
            away: BTreeMap::new(),
            nodes: BTreeMap::new(),
        };
        for (at, part) in redline.parts.iter().enumerate() {
            places.note(part.fate, at);
            places.note_nodes(&part.nodes, at);
        }
        places
    }

    fn note(&mut self, fate: Fate, at: usize) {
        match fate {
            Fate::MovedHere(id) => self.here.insert(id, at),
            Fate::MovedAway(id) => self.away.insert(id, at),
            Fate::Kept | Fate::Added | Fate::Removed => None,
        };
    }

    fn note_nodes(&mut self, nodes: &'r [Node], at: usize) {
        for node in nodes {
            self.note(node.fate, at);
            if let Fate::MovedHere(id) = node.fate {
                self.nodes.insert(id, node);
            }
            self.note_nodes(node.body.inside(), at);
        }
    }

    /// Returns the heading of a section that moved.
    pub(super) fn moved_title(&self, id: MoveId) -> String {
        let part = self
            .here
            .get(&id)
            .and_then(|at| self.redline.parts.get(*at));
        part.map(|part| title(part, Op::is_new)).unwrap_or_default()
    }

    /// Returns the heading of the section after which one stood that moved; `None` at the beginning.
    pub(super) fn stood_after(&self, id: MoveId) -> Option<String> {
        let before = ..*self.away.get(&id)?;
        let mut parts = self.redline.parts.get(before)?.iter().rev();
        parts.find_map(|part| match part.fate {
            Fate::MovedAway(other) => Some(self.moved_title(other)),
            Fate::Kept | Fate::Removed => section_title(part, Op::is_old),
            Fate::Added | Fate::MovedHere(_) => None,
        })
    }

    /// Returns the heading of the section after which one stands that moved; `None` at the
    /// beginning.
    pub(super) fn stands_after(&self, id: MoveId) -> Option<String> {
        let before = ..*self.here.get(&id)?;
        let mut parts = self.redline.parts.get(before)?.iter().rev();
        parts.find_map(|part| match part.fate {
            Fate::Kept | Fate::Added | Fate::MovedHere(_) => section_title(part, Op::is_new),
            Fate::Removed | Fate::MovedAway(_) => None,
        })
    }

    /// Returns the heading of the section in which a block stood; `none` before the first, `same`
    /// where it stands in it still.
    pub(super) fn stood_in(&self, id: MoveId) -> String {
        self.section(id, &self.away, Op::is_old)
    }

    /// Returns the heading of the section in which a block stands; `none` before the first, `same`
    /// where it stood in it before.
    pub(super) fn stands_in(&self, id: MoveId) -> String {
        self.section(id, &self.here, Op::is_new)
    }

    fn section(
        &self,
        id: MoveId,
        places: &BTreeMap<MoveId, usize>,
        is_mine: fn(Op) -> bool,
    ) -> String {
        if self.here.get(&id) == self.away.get(&id) {
            return "same".to_owned();
        }
        let at = places.get(&id);
        let part = at.and_then(|at| self.redline.parts.get(*at));
        let title = part.and_then(|part| section_title(part, is_mine));
        title.unwrap_or_else(|| "none".to_owned())
    }

    /// Returns the words with which a block begins that moved.
    pub(super) fn first_words(&self, id: MoveId) -> String {
        let mut words = String::new();
        if let Some(node) = self.nodes.get(&id) {
            node_leaves(node, &mut |pieces| {
                if words.is_empty() {
                    let new = pieces.iter().filter(|piece| piece.op.is_new());
                    words = new.map(|piece| piece.text.as_str()).collect();
                }
            });
        }
        let short: String = words.chars().take(SHORT).collect();
        if short == words { words } else { short + "…" }
    }
}

fn section_title(part: &Part, is_mine: fn(Op) -> bool) -> Option<String> {
    let is_section = matches!(part.head.any(), Some(Head::Section(_)));
    is_section.then(|| title(part, is_mine))
}

fn title(part: &Part, is_mine: fn(Op) -> bool) -> String {
    let mine = part.heading.iter().filter(|piece| is_mine(piece.op));
    mine.map(|piece| piece.text.as_str()).collect()
}
