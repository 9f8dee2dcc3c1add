//! The days ahead on which a site says something else, and which of them need a build.

use std::collections::BTreeMap;

use crate::base::Date;

use super::version::{Version, VersionId};
use super::{OnDay, Site, Timeline};

/// What happens to a version on a day ahead.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Turn {
    /// Readers see it from that day on.
    Shown,
    /// It takes effect.
    InForce,
    /// Banners tell of it no longer.
    BannerEnds,
    /// It applies again, instead of one that was withdrawn.
    Again,
    /// It is withdrawn, and nothing applies instead.
    Withdrawn,
    /// It is the last of its document, which ends.
    Ended,
}

/// Who needs a build on a day ahead.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Needs {
    /// Every host: what is shown that day is in no build before it.
    Everywhere,
    /// Hosts without Apache: an earlier build holds what Apache turns to.
    WithoutApache,
}

/// The days after one day, each with what happens on it in the order of the documents.
pub type Ahead = BTreeMap<Date, Vec<(Turn, VersionId)>>;

impl Turn {
    /// Returns the name in data.
    pub fn name(self) -> &'static str {
        match self {
            Self::Shown => "shown",
            Self::InForce => "in-force",
            Self::BannerEnds => "banner-ends",
            Self::Again => "again",
            Self::Withdrawn => "withdrawn",
            Self::Ended => "ended",
        }
    }
}

impl Needs {
    /// Returns who needs a build on a day on which this happens.
    pub fn of(turns: &[(Turn, VersionId)]) -> Self {
        if turns.iter().any(|(turn, _)| *turn == Turn::Shown) {
            Self::Everywhere
        } else {
            Self::WithoutApache
        }
    }

    /// Returns the name in data.
    pub fn name(self) -> &'static str {
        match self {
            Self::Everywhere => "everywhere",
            Self::WithoutApache => "without-apache",
        }
    }
}

/// Returns what happens on each day after `day`, as far as it is sealed.
pub fn ahead(site: &Site, day: Date) -> Ahead {
    let mut ahead = turns(site, day);
    ahead.retain(|on, _| *on > day);
    ahead
}

/// Returns what happens on each day, past or ahead, by what is sealed by one.
pub fn turns(site: &Site, by: Date) -> Ahead {
    let mut ahead = Ahead::new();
    for document in &site.documents {
        let timeline = Timeline::sealed(document, by);
        let mut add = |on: Date, turn: Turn, version: &Version| {
            let id = VersionId {
                document: document.id.clone(),
                effective: version.effective,
            };
            // What applied before it was shown is in force at once.
            if on >= version.shown_from() {
                ahead.entry(on).or_default().push((turn, id));
            }
        };
        for version in timeline.versions() {
            add(version.shown_from(), Turn::Shown, version);
        }
        for stretch in timeline.stretches() {
            let from = stretch.period.from;
            match stretch.on {
                OnDay::InForce(version) if version.effective == from => {
                    add(from, Turn::InForce, version);
                }
                OnDay::InForce(version) => add(from, Turn::Again, version),
                OnDay::Withdrawn(version, _) => add(from, Turn::Withdrawn, version),
                OnDay::Ended(version, _) => add(from, Turn::Ended, version),
                OnDay::BeforeFirst(_) | OnDay::NothingKnown => {}
            }
        }
    }
    ahead
}
