//! Which versions a banner tells of, and on which days.
//!
//! A banner is for those who did not ask. It tells of versions that change what readers may expect,
//! or for which they are asked for their choice again, from the day one is shown until some days
//! after it took effect; no longer than it applies, for then another is news.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use crate::base::Date;
use crate::model::{Document, Level, Site, Timeline, Version, VersionId};

use super::{Meanwhile, Notice, Situation, is_update};

/// A version of which a banner tells, with its days.
#[derive(Debug, Clone, Copy)]
pub struct Banner<'a> {
    /// The document.
    pub document: &'a Document,
    /// The version.
    pub version: &'a Version,
    /// The first day on which the banner is shown.
    pub from: Date,
    /// The first day on which it is no longer.
    pub until: Date,
    is_first: bool,
}

/// The days on which a banner says one thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stretch {
    /// The first day.
    pub from: Date,
    /// The first day after it.
    pub until: Date,
    /// Whether the version applies on these days; else it is announced.
    pub applies: bool,
}

impl<'a> Banner<'a> {
    fn of(
        document: &'a Document,
        timeline: &Timeline<'a>,
        version: &'a Version,
        days_after: u32,
    ) -> Option<Self> {
        let is_told = version.level == Level::Material || version.consent_again;
        // Who published late gives readers their days all the same.
        let begun = version.effective.max(version.published);
        let end = begun.plus_days(days_after);
        let applies = timeline.periods(version.effective).next()?;
        let banner = Self {
            document,
            version,
            from: version.shown_from(),
            until: applies.until.map_or(end, |until| until.min(end)),
            is_first: timeline.previous(version.effective).is_none(),
        };
        let is_shown = banner.from < banner.until;
        (is_told && is_shown && is_update(timeline, version)).then_some(banner)
    }

    /// Returns the version's name, by which whoever closed the banner is known to have done so.
    pub fn id(&self) -> VersionId {
        VersionId {
            document: self.document.id.clone(),
            effective: self.version.effective,
        }
    }

    /// Returns what the banner says when, the earliest first: one stretch or two.
    pub fn stretches(&self) -> impl Iterator<Item = Stretch> {
        let turn = self.version.effective.clamp(self.from, self.until);
        let ahead = Stretch {
            from: self.from,
            until: turn,
            applies: false,
        };
        let since = Stretch {
            from: turn,
            until: self.until,
            applies: true,
        };
        let both = [ahead, since].into_iter();
        both.filter(|stretch| stretch.from < stretch.until)
    }

    /// Returns the notice that it gives while the version applies, or before.
    pub fn notice(&self, applies: bool) -> Notice<'a> {
        Notice {
            document: self.document,
            version: self.version,
            situation: match applies {
                true => Situation::InForce,
                false => Situation::Announced(Meanwhile::Current),
            },
            since: self.version.effective,
            is_first: self.is_first,
            contact: None,
        }
    }
}

/// Returns the banners of the versions known on a day that are not over by then, the version shown
/// last first.
pub fn on(site: &Site, day: Date) -> Vec<Banner<'_>> {
    unended(site, day, |document| Timeline::new(document, day))
}

/// Returns the days after one day on which banners end that are known on it, with their versions.
pub fn ends_after(site: &Site, day: Date) -> BTreeSet<(Date, VersionId)> {
    ends(&on(site, day))
}

/// Returns the days after one day on which banners end, of all that is sealed by it, whether readers
/// see it yet or not, with their versions.
pub fn sealed_ends_after(site: &Site, day: Date) -> BTreeSet<(Date, VersionId)> {
    ends(&unended(site, day, |document| {
        Timeline::sealed(document, day)
    }))
}

fn unended<'a>(
    site: &'a Site,
    day: Date,
    timeline_of: impl Fn(&'a Document) -> Timeline<'a>,
) -> Vec<Banner<'a>> {
    let mut banners = Vec::new();
    for document in &site.documents {
        let timeline = timeline_of(document);
        let versions = timeline.versions().iter();
        let days_after = site.config.banner_days;
        let all =
            versions.filter_map(|version| Banner::of(document, &timeline, version, days_after));
        banners.extend(all.filter(|banner| day < banner.until));
    }
    // Stable: of two shown on one day, the later version and then the document listed first.
    banners.sort_by_key(|banner| Reverse((banner.from, banner.version.effective)));
    banners
}

fn ends(banners: &[Banner<'_>]) -> BTreeSet<(Date, VersionId)> {
    let ends = banners.iter().map(|banner| (banner.until, banner.id()));
    ends.collect()
}
