//! The days ahead on which a site says something else, and which of them need a build.

use std::collections::BTreeMap;

use crate::base::Date;

use super::Site;
use super::version::VersionId;

/// What happens to a version on a day ahead.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Turn {
    /// Readers see it from that day on.
    Shown,
    /// It takes effect.
    InForce,
    /// Banners tell of it no longer.
    BannerEnds,
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
    let mut ahead = Ahead::new();
    for document in &site.documents {
        for version in &document.versions {
            let id = VersionId {
                document: document.id.clone(),
                effective: version.effective,
            };
            let shown = version.shown_from();
            let turns = [(Turn::Shown, shown), (Turn::InForce, version.effective)];
            for (turn, on) in turns {
                // What applied before it was shown is in force at once.
                if on > day && on >= shown {
                    ahead.entry(on).or_default().push((turn, id.clone()));
                }
            }
        }
    }
    ahead
}
