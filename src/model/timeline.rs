//! Which version applied when: computed from dates, never stored.
//!
//! A [`Timeline`] holds the versions of a document that are known as of a day D: those that readers
//! see by D (the ledger's `from`). A version published or sealed after D is in no timeline of D,
//! whatever its effective date.

use crate::base::Date;

use super::Document;
use super::version::{State, Version};

/// The known versions of a document, earliest effective date first, no two on a day.
#[derive(Debug, Clone)]
pub struct Timeline<'a> {
    versions: Vec<&'a Version>,
}

/// What applied on a day: a version, or the reason why none did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OnDay<'a> {
    /// This version was in force.
    InForce(&'a Version),
    /// None was: the first one known took effect later.
    BeforeFirst(&'a Version),
    /// None was: no version is known at all.
    NothingKnown,
}

/// The days on which a version applies: from its effective date to the day before `until`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Period {
    /// First day.
    pub from: Date,
    /// First day no longer; `None` while no end is known.
    pub until: Option<Date>,
}

impl Period {
    /// Returns whether `day` lies in the period.
    pub fn holds(self, day: Date) -> bool {
        self.from <= day && self.until.is_none_or(|until| day < until)
    }
}

impl<'a> Timeline<'a> {
    /// Returns the timeline that a build as of `as_of` knows.
    pub fn new(document: &'a Document, as_of: Date) -> Self {
        let known = |version: &&Version| version.shown_from() <= as_of;
        Self::of(document.versions.iter().filter(known).collect())
    }

    /// Returns the timeline of all that is sealed by a day, whether readers see it yet or not.
    pub fn sealed(document: &'a Document, by: Date) -> Self {
        let sealed = |version: &&Version| version.sealed_on <= by;
        Self::of(document.versions.iter().filter(sealed).collect())
    }

    /// Returns the timeline of these versions; of two on one day the first given stays.
    fn of(mut versions: Vec<&'a Version>) -> Self {
        versions.sort_by_key(|version| version.effective);
        versions.dedup_by_key(|version| version.effective);
        Self { versions }
    }

    /// Returns the versions, earliest effective date first.
    pub fn versions(&self) -> &[&'a Version] {
        &self.versions
    }

    /// Returns the version that takes effect on exactly this day.
    pub fn version(&self, effective: Date) -> Option<&'a Version> {
        let at = self.position(effective)?;
        Some(self.versions[at])
    }

    /// Returns the version in force on `day`.
    pub fn in_force(&self, day: Date) -> Option<&'a Version> {
        self.versions
            .iter()
            .rev()
            .find(|version| version.effective <= day)
            .copied()
    }

    /// Returns what applied on `day`, with the reason where nothing did.
    pub fn on(&self, day: Date) -> OnDay<'a> {
        match (self.in_force(day), self.versions.first()) {
            (Some(version), _) => OnDay::InForce(version),
            (None, Some(first)) => OnDay::BeforeFirst(first),
            (None, None) => OnDay::NothingKnown,
        }
    }

    /// Returns the days on which the version of this effective date applies.
    pub fn period(&self, effective: Date) -> Period {
        let next = self.next(effective);
        Period {
            from: effective,
            until: next.map(|version| version.effective),
        }
    }

    /// Returns what the version of this effective date is on `day`.
    pub fn state(&self, effective: Date, day: Date) -> State {
        match self.period(effective) {
            period if day < period.from => State::Scheduled,
            Period {
                until: Some(until), ..
            } if until <= day => State::Superseded { until },
            _ => State::InForce,
        }
    }

    /// Returns the version that takes effect next after this day.
    pub fn next(&self, effective: Date) -> Option<&'a Version> {
        let after = |version: &&&Version| version.effective > effective;
        self.versions.iter().find(after).copied()
    }

    /// Returns the last version that took effect before this day.
    pub fn previous(&self, effective: Date) -> Option<&'a Version> {
        let before = |version: &&&Version| version.effective < effective;
        self.versions.iter().rev().find(before).copied()
    }

    /// Returns the versions that `day` still awaits, earliest first.
    pub fn scheduled(&self, day: Date) -> impl Iterator<Item = &'a Version> {
        let ahead = move |version: &&Version| version.effective > day;
        self.versions.clone().into_iter().filter(ahead)
    }

    fn position(&self, effective: Date) -> Option<usize> {
        self.versions
            .binary_search_by_key(&effective, |version| version.effective)
            .ok()
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use proptest::prelude::*;

    use super::{OnDay, Timeline};
    use crate::base::{Date, PublisherId, TreePath};
    use crate::model::{Level, Origin, State, Version};

    fn version(effective: Date) -> Version {
        Version {
            effective,
            published: effective,
            sealed_on: effective,
            origin: Origin::Avenant,
            level: Level::Material,
            consent_again: false,
            authentic: vec![],
            publisher: PublisherId::parse("one").expect("a plain id"),
            continues: vec![],
            numbering: BTreeMap::new(),
            paths: BTreeMap::new(),
            changes: BTreeMap::new(),
            note: BTreeMap::new(),
            made_from: BTreeMap::new(),
            late: BTreeMap::new(),
            waivers: BTreeMap::new(),
            texts: BTreeMap::new(),
            errata: BTreeMap::new(),
            withdrawal: None,
            end: None,
            rescheduled: None,
            folder: TreePath::parse("content/a/b").expect("a plain path"),
        }
    }

    fn day(days: u32) -> Date {
        let first = Date::from_ymd(2020, 1, 1).expect("a real day");
        (0..days).fold(first, |day, _| day.next())
    }

    proptest! {
        #[test]
        fn at_most_one_version_is_in_force_a_day_and_gaps_are_explained(
            starts in prop::collection::vec(1u32..40, 0..6),
            on in 0u32..50,
        ) {
            let versions: Vec<Version> = starts.iter().map(|&days| version(day(days))).collect();
            let timeline = Timeline::of(versions.iter().collect());
            let on = day(on);
            let state = |v: &&Version| timeline.state(v.effective, on);
            let all = timeline.versions();
            let in_force: Vec<_> = all.iter().filter(|v| state(v) == State::InForce).collect();
            prop_assert!(in_force.len() <= 1);
            prop_assert_eq!(in_force.first().copied().copied(), timeline.in_force(on));
            match timeline.on(on) {
                OnDay::InForce(version) => {
                    prop_assert!(timeline.period(version.effective).holds(on));
                }
                OnDay::BeforeFirst(first) => {
                    prop_assert!(on < first.effective);
                    prop_assert!(all.iter().all(|v| state(v) == State::Scheduled));
                }
                OnDay::NothingKnown => prop_assert!(starts.is_empty()),
            }
            let holding = all.iter().filter(|v| timeline.period(v.effective).holds(on));
            prop_assert_eq!(holding.count(), in_force.len());
        }

        #[test]
        fn each_version_ends_where_the_next_begins(
            starts in prop::collection::btree_set(1u32..40, 0..6),
        ) {
            let versions: Vec<Version> = starts.iter().map(|&days| version(day(days))).collect();
            let timeline = Timeline::of(versions.iter().collect());
            for pair in timeline.versions().windows(2) {
                let (a, b) = (pair[0].effective, pair[1].effective);
                prop_assert_eq!(timeline.period(a).until, Some(b));
                prop_assert_eq!(timeline.next(a), Some(pair[1]));
                prop_assert_eq!(timeline.previous(b), Some(pair[0]));
            }
        }
    }
}
