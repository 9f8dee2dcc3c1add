//! What a host asks a plan: what stands at a path, where days lead.

use std::ops::Bound;

use super::days::{self, Days};
use super::memento::{self, Mementos};
use super::plan::{Page, Plan};

impl Plan {
    /// Returns what a route names, be it what stands in for an old address.
    pub fn page(&self, route: &str) -> Option<&Page> {
        self.pages.get(route)
    }

    /// Returns whether any route begins like this: with `/fr/`, whether there is a folder `fr`.
    pub fn has_below(&self, start: &str) -> bool {
        let from = (Bound::Included(start), Bound::Unbounded);
        let mut after = self.pages.range::<str, _>(from);
        after
            .next()
            .is_some_and(|(route, _)| route.starts_with(start))
    }

    /// Returns where the days lead that are asked for at documents' addresses.
    pub fn days(&self) -> Vec<Days> {
        days::of(&self.ground)
    }

    /// Returns the dated pages that documents' addresses showed by the day of the plan.
    pub fn mementos(&self) -> Vec<Mementos> {
        memento::of(&self.ground)
    }
}
