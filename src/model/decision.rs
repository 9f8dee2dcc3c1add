//! What is decided of a version after it was published: that it is withdrawn, that its words take
//! effect on another day, that its document ends.

use std::collections::BTreeMap;

use crate::base::{Date, DocumentId};
use crate::lang::Lang;

use super::version::Version;

/// A decision that a version no longer applies, or never will.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Withdrawal {
    /// The first day on which it does not apply; on or before its effective date it never does.
    pub day: Date,
    /// The version of the same document that applies from that day on; `None` where none does.
    pub instead: Option<Date>,
    /// The day the decision was sealed.
    pub sealed_on: Date,
    /// Why, by language, in the publisher's words.
    pub reason: BTreeMap<Lang, String>,
}

/// A decision that a document has no version in force any more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct End {
    /// The first day on which none of its versions applies.
    pub day: Date,
    /// The documents that say from then on what it said.
    pub instead: Vec<DocumentId>,
    /// The day the decision was sealed.
    pub sealed_on: Date,
    /// Why, by language, in the publisher's words.
    pub reason: BTreeMap<Lang, String>,
}

/// A decision that a version's words take effect on another day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rescheduled {
    /// The effective date of the version that has its words now.
    pub to: Date,
    /// The day the decision was sealed.
    pub sealed_on: Date,
    /// Why, by language, in the publisher's words.
    pub reason: BTreeMap<Lang, String>,
}

impl Version {
    /// Returns its withdrawal, where it was decided by a day.
    pub fn withdrawn_by(&self, day: Date) -> Option<&Withdrawal> {
        let decided = self.withdrawal.as_ref();
        decided.filter(|decided| decided.sealed_on <= day)
    }

    /// Returns the end of the document with it, where it was decided by a day.
    pub fn ended_by(&self, day: Date) -> Option<&End> {
        let decided = self.end.as_ref();
        decided.filter(|decided| decided.sealed_on <= day)
    }

    /// Returns that its words take effect on another day, where it was decided by a day.
    pub fn rescheduled_by(&self, day: Date) -> Option<&Rescheduled> {
        let decided = self.rescheduled.as_ref();
        decided.filter(|decided| decided.sealed_on <= day)
    }

    /// Returns whether it was decided by a day that it never applies.
    pub fn never_applies(&self, by: Date) -> bool {
        let withdrawn = self.withdrawn_by(by);
        self.rescheduled_by(by).is_some()
            || withdrawn.is_some_and(|decided| decided.day <= self.effective)
    }

    /// Returns the days by `as_of` on which it took effect, something was decided of it, and what
    /// was decided came to count, in no order.
    pub(super) fn turns(&self, as_of: Date) -> impl Iterator<Item = Date> {
        let effective = (!self.never_applies(as_of)).then_some(self.effective);
        let withdrawal = self.withdrawn_by(as_of).into_iter();
        let end = self.ended_by(as_of).into_iter();
        let rescheduled = self.rescheduled_by(as_of).into_iter();
        let turns = effective.into_iter();
        turns
            .chain(withdrawal.flat_map(|it| [it.sealed_on, it.day]))
            .chain(end.flat_map(|it| [it.sealed_on, it.day]))
            .chain(rescheduled.map(|it| it.sealed_on))
            .filter(move |day| *day <= as_of)
    }

    /// Takes out what was added, corrected, decided or recorded after a day.
    pub(super) fn forget_after(&mut self, day: Date) {
        self.added
            .retain(|_, translation| translation.sealed_on <= day);
        for errata in self.errata.values_mut() {
            errata.retain(|erratum| erratum.sealed_on <= day);
        }
        self.withdrawal.take_if(|decided| decided.sealed_on > day);
        self.end.take_if(|decided| decided.sealed_on > day);
        self.rescheduled.take_if(|decided| decided.sealed_on > day);
        self.sent.retain(|sent| sent.sealed_on <= day);
    }
}
