//! Which version applied when: computed from dates, never stored.
//!
//! A [`Timeline`] holds the versions of a document that are known as of a day D: those that readers
//! see by D (the ledger's `from`), with what was decided of them by D. A version published or sealed
//! after D is in no timeline of D, whatever its effective date.
//!
//! From the first effective date on, each day lies in exactly one [`Stretch`]: a version is in force,
//! or there is a reason why none is.

use crate::base::Date;

use super::Document;
use super::decision::{End, Withdrawal};
use super::version::{State, Version};

/// What the number of consent is before anybody was asked again: some tools take 0 for none.
pub const FIRST_REVISION: usize = 1;

/// The known versions of a document, earliest effective date first, no two on a day.
#[derive(Debug, Clone)]
pub struct Timeline<'a> {
    versions: Vec<&'a Version>,
    stretches: Vec<Stretch<'a>>,
    by: Date,
}

/// What applied on a day: a version, or the reason why none did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OnDay<'a> {
    /// This version was in force.
    InForce(&'a Version),
    /// None was: the first one known took effect later.
    BeforeFirst(&'a Version),
    /// None was: this version had been withdrawn, and nothing was to apply instead.
    Withdrawn(&'a Version, &'a Withdrawal),
    /// None was: the document had ended with this version.
    Ended(&'a Version, &'a End),
    /// None was: no version is known at all.
    NothingKnown,
}

/// Days on which a version applies: from the first to the day before `until`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Period {
    /// First day.
    pub from: Date,
    /// First day no longer; `None` while no end is known.
    pub until: Option<Date>,
}

/// Days on which the same applies, after those of the stretch before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stretch<'a> {
    /// The days.
    pub period: Period,
    /// What applies.
    pub on: OnDay<'a>,
}

impl Period {
    /// Returns whether `day` lies in the period.
    pub fn holds(self, day: Date) -> bool {
        self.from <= day && self.until.is_none_or(|until| day < until)
    }
}

impl<'a> OnDay<'a> {
    /// Returns the version in force, where one is.
    pub fn version(self) -> Option<&'a Version> {
        match self {
            Self::InForce(version) => Some(version),
            _ => None,
        }
    }
}

impl<'a> Timeline<'a> {
    /// Returns the timeline that a build as of `as_of` knows.
    pub fn new(document: &'a Document, as_of: Date) -> Self {
        let known = |version: &&Version| version.shown_from() <= as_of;
        Self::of(document.versions().filter(known).collect(), as_of)
    }

    /// Returns the timeline of all that is sealed by a day, whether readers see it yet or not.
    pub fn sealed(document: &'a Document, by: Date) -> Self {
        let sealed = |version: &&Version| version.sealed_on <= by;
        Self::of(document.versions().filter(sealed).collect(), by)
    }

    /// Returns the timeline of these versions, with what is decided by a day; of two versions on one
    /// day the first given stays.
    fn of(mut versions: Vec<&'a Version>, by: Date) -> Self {
        versions.sort_by_key(|version| version.effective);
        versions.dedup_by_key(|version| version.effective);
        let stretches = stretches(&versions, by);
        Self {
            versions,
            stretches,
            by,
        }
    }

    /// Returns the versions, earliest effective date first, those that never applied among them.
    pub fn versions(&self) -> &[&'a Version] {
        &self.versions
    }

    /// Returns what applies when, from the first day on which a version does.
    pub fn stretches(&self) -> &[Stretch<'a>] {
        &self.stretches
    }

    /// Returns how often readers were asked for their consent by `day`: first, and again by each
    /// version that says so and took effect, in whatever language.
    pub fn consent_revision(&self, day: Date) -> usize {
        let begun = self.versions.iter().filter(|v| v.effective <= day);
        FIRST_REVISION + begun.filter(|version| version.consent_again).count()
    }

    /// Returns the version that takes effect on exactly this day.
    pub fn version(&self, effective: Date) -> Option<&'a Version> {
        let at = self.position(effective)?;
        Some(self.versions[at])
    }

    /// Returns the version in force on `day`.
    pub fn in_force(&self, day: Date) -> Option<&'a Version> {
        self.stretch(day)?.on.version()
    }

    /// Returns the stretch of days that holds `day`.
    pub fn stretch(&self, day: Date) -> Option<Stretch<'a>> {
        let mut stretches = self.stretches.iter();
        stretches.find(|one| one.period.holds(day)).copied()
    }

    /// Returns what applied on `day`, with the reason where nothing did.
    pub fn on(&self, day: Date) -> OnDay<'a> {
        if let Some(stretch) = self.stretch(day) {
            return stretch.on;
        }
        let mut versions = self.versions.iter().rev();
        let mut withdrawn =
            || versions.find_map(|v| Some(OnDay::Withdrawn(v, v.withdrawn_by(self.by)?)));
        let first = self.stretches.first().map(|first| first.on);
        match first.and_then(OnDay::version) {
            Some(first) => OnDay::BeforeFirst(first),
            None => withdrawn().unwrap_or(OnDay::NothingKnown),
        }
    }

    /// Returns the times during which the version of this effective date applies, in order: none
    /// where it never does, more than one where it applies again instead of a later one.
    pub fn periods(&self, effective: Date) -> impl DoubleEndedIterator<Item = Period> {
        let of_version = move |stretch: &&Stretch<'_>| {
            let version = stretch.on.version();
            version.is_some_and(|version| version.effective == effective)
        };
        let stretches = self.stretches.iter().filter(of_version);
        stretches.map(|stretch| stretch.period)
    }

    /// Returns when the version of this effective date applies, as seen from `day`: the time that
    /// holds it, else the last before it, else the first to come; `None` where it never applies.
    pub fn period(&self, effective: Date, day: Date) -> Option<Period> {
        let begun = self.periods(effective).rfind(|period| period.from <= day);
        begun.or_else(|| self.periods(effective).next())
    }

    /// Returns what the version of this effective date is on `day`.
    pub fn state(&self, effective: Date, day: Date) -> State {
        let Some(period) = self.period(effective, day) else {
            return State::NeverApplied;
        };
        let withdrawal = self.version(effective);
        let withdrawal = withdrawal.and_then(|version| version.withdrawn_by(self.by));
        match period {
            period if day < period.from => State::Scheduled,
            Period {
                until: Some(until), ..
            } if until <= day => match withdrawal {
                Some(withdrawal) if withdrawal.day == until => State::Withdrawn { on: until },
                _ => State::Superseded { until },
            },
            _ => State::InForce,
        }
    }

    /// Returns the version that takes effect next after this day.
    pub fn next(&self, effective: Date) -> Option<&'a Version> {
        let mut versions = self.applying();
        versions.find(|version| version.effective > effective)
    }

    /// Returns the last version that took effect before this day.
    pub fn previous(&self, effective: Date) -> Option<&'a Version> {
        let mut versions = self.applying().rev();
        versions.find(|version| version.effective < effective)
    }

    /// Returns the versions that `day` still awaits, earliest first.
    pub fn scheduled(&self, day: Date) -> impl Iterator<Item = &'a Version> {
        self.applying()
            .filter(move |version| version.effective > day)
    }

    /// Returns the versions that apply at some time, earliest first.
    pub fn applying(&self) -> impl DoubleEndedIterator<Item = &'a Version> {
        let (versions, by) = (self.versions.clone(), self.by);
        let versions = versions.into_iter();
        versions.filter(move |version| !version.never_applies(by))
    }

    fn position(&self, effective: Date) -> Option<usize> {
        self.versions
            .binary_search_by_key(&effective, |version| version.effective)
            .ok()
    }
}

/// Returns what applies from the first effective date on, by what is decided by a day. A version that
/// takes effect on the day on which another is withdrawn, or the document ends, comes last.
fn stretches<'a>(versions: &[&'a Version], by: Date) -> Vec<Stretch<'a>> {
    let mut turns: Vec<(Date, Turn<'a>)> = Vec::new();
    for version in versions.iter().copied() {
        if version.never_applies(by) {
            continue;
        }
        turns.push((version.effective, Turn::Effective(version)));
        if let Some(withdrawal) = version.withdrawn_by(by) {
            turns.push((withdrawal.day, Turn::Withdrawn(version, withdrawal)));
        }
        if let Some(end) = version.ended_by(by) {
            turns.push((end.day, Turn::Ended(version, end)));
        }
    }
    turns.sort_by_key(|(day, turn)| (*day, matches!(turn, Turn::Effective(_))));
    let mut stretches: Vec<Stretch<'a>> = Vec::new();
    for (day, turn) in turns {
        let before = stretches.last().map(|stretch| stretch.on);
        let applied = before.and_then(OnDay::version);
        let on = match turn {
            Turn::Effective(version) => OnDay::InForce(version),
            Turn::Withdrawn(version, withdrawal) if applied == Some(version) => {
                instead(versions, by, withdrawal)
                    .map_or(OnDay::Withdrawn(version, withdrawal), OnDay::InForce)
            }
            Turn::Ended(version, end) if applied == Some(version) => OnDay::Ended(version, end),
            // Another version had taken its place by then.
            Turn::Withdrawn(..) | Turn::Ended(..) => continue,
        };
        if let Some(last) = stretches.last_mut() {
            last.period.until = Some(day);
        }
        // What ends on the day on which it began was never so.
        stretches.retain(|stretch| stretch.period.until != Some(stretch.period.from));
        let period = Period {
            from: day,
            until: None,
        };
        stretches.push(Stretch { period, on });
    }
    stretches
}

enum Turn<'a> {
    Effective(&'a Version),
    Withdrawn(&'a Version, &'a Withdrawal),
    Ended(&'a Version, &'a End),
}

/// Returns the version that applies from a withdrawal's day on, if it can.
fn instead<'a>(versions: &[&'a Version], by: Date, withdrawal: &Withdrawal) -> Option<&'a Version> {
    let named = versions.iter().copied();
    let mut named = named.filter(|version| Some(version.effective) == withdrawal.instead);
    named.find(|version| {
        let gone = version.withdrawn_by(by);
        version.effective <= withdrawal.day
            && !version.never_applies(by)
            && gone.is_none_or(|gone| gone.day > withdrawal.day)
    })
}

#[cfg(test)]
mod tests;
