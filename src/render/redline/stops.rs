//! The places at which a reader stops: each change with the ways to the one before and after it.

use std::collections::HashMap;

use crate::diff::ChangeSet;
use crate::diff::changes::{Change, ChangeId, Kind};
use crate::diff::place::Place;

/// Every place with changes; a place has the name of its first change.
#[derive(Default)]
pub struct Stops {
    anchors: HashMap<Place, ChangeId>,
    ways: HashMap<ChangeId, Ways>,
}

/// The ways from a place.
#[derive(Clone, Copy, Default)]
pub struct Ways {
    /// The change before it.
    pub previous: Option<ChangeId>,
    /// The change after it.
    pub next: Option<ChangeId>,
}

impl Stops {
    /// Takes the places of a change set. What only typography changed is not stopped at.
    pub fn of(set: &ChangeSet) -> Self {
        let mut stops = Self::default();
        for change in &set.changes {
            let place = change.place.clone();
            stops.anchors.entry(place).or_insert(change.id);
        }
        let mut order: Vec<ChangeId> = Vec::new();
        for change in set.changes.iter().filter(|change| is_told(change)) {
            let anchor = stops.anchors[&change.place];
            if order.last() != Some(&anchor) && !stops.ways.contains_key(&anchor) {
                stops.ways.insert(anchor, Ways::default());
                order.push(anchor);
            }
        }
        for pair in order.windows(2) {
            let (before, behind) = (pair[0], pair[1]);
            stops.ways.entry(before).or_default().next = Some(behind);
            stops.ways.entry(behind).or_default().previous = Some(before);
        }
        stops
    }

    /// Returns the name of a place where something changed.
    pub fn anchor(&self, place: &Place) -> Option<ChangeId> {
        self.anchors.get(place).copied()
    }

    /// Returns the ways from a place that is stopped at.
    pub fn ways(&self, place: &Place) -> Option<Ways> {
        self.ways.get(self.anchors.get(place)?).copied()
    }

    /// Returns where a change is to be found.
    pub fn of_change(&self, change: &Change) -> ChangeId {
        self.anchor(&change.place).unwrap_or(change.id)
    }
}

/// Returns whether readers are led to a change one by one.
fn is_told(change: &Change) -> bool {
    change.kind != Kind::Typography && change.kind != Kind::SectionId
}

/// Returns the id of the element at which a change stands; no id of a section has a dot.
pub fn id(change: ChangeId) -> String {
    format!("c.{}", change.0 + 1)
}
