//! Laws of timelines, whatever versions there are and whatever is decided of them.

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::{OnDay, Timeline};
use crate::base::{Date, PublisherId, TreePath};
use crate::model::{End, Level, Origin, Rescheduled, State, Version, Withdrawal};

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
        reschedules: None,
        numbering: BTreeMap::new(),
        paths: BTreeMap::new(),
        changes: BTreeMap::new(),
        note: BTreeMap::new(),
        made_from: BTreeMap::new(),
        late: BTreeMap::new(),
        waivers: BTreeMap::new(),
        texts: BTreeMap::new(),
        added: BTreeMap::new(),
        errata: BTreeMap::new(),
        withdrawal: None,
        redactions: Vec::new(),
        sent: Vec::new(),
        end: None,
        rescheduled: None,
        in_hindsight: None,
        folder: TreePath::parse("content/a/b").expect("a plain path"),
    }
}

fn day(days: u32) -> Date {
    let first = Date::from_ymd(2020, 1, 1).expect("a real day");
    (0..days).fold(first, |day, _| day.next())
}

/// What is decided of the n-th version: its day as so many days after its effective date (never
/// before the decision), decided so many days before that.
#[derive(Debug, Clone)]
enum Decision {
    Nothing,
    Withdrawn { after: u32, instead: Option<usize> },
    Ended { after: u32 },
    Rescheduled,
}

fn decision() -> impl Strategy<Value = Decision> {
    prop_oneof![
        4 => Just(Decision::Nothing),
        2 => (0u32..15, prop::option::of(0usize..6))
            .prop_map(|(after, instead)| Decision::Withdrawn { after, instead }),
        1 => (1u32..15).prop_map(|after| Decision::Ended { after }),
        1 => Just(Decision::Rescheduled),
    ]
}

/// Versions from days of 2020 on, with what is decided of each on its own effective date.
fn decided(starts: &[(u32, Decision)]) -> Vec<Version> {
    let versions = starts.iter().map(|(start, decision)| {
        let effective = day(*start);
        let mut version = version(effective);
        let (sealed_on, reason) = (effective, BTreeMap::new());
        match decision {
            Decision::Nothing => {}
            Decision::Withdrawn { after, instead } => {
                let instead = instead.and_then(|at| starts.get(at));
                version.withdrawal = Some(Withdrawal {
                    day: day(start + after),
                    instead: instead.map(|(start, _)| day(*start)),
                    sealed_on,
                    reason,
                });
            }
            Decision::Ended { after } => {
                version.end = Some(End {
                    day: day(start + after),
                    instead: vec![],
                    sealed_on,
                    reason,
                });
            }
            Decision::Rescheduled => {
                version.rescheduled = Some(Rescheduled {
                    to: day(start + 5),
                    sealed_on,
                    reason,
                });
            }
        }
        version
    });
    versions.collect()
}

proptest! {
    #[test]
    fn at_most_one_version_is_in_force_a_day_and_gaps_are_explained(
        starts in prop::collection::vec((1u32..40, decision()), 0..6),
        on in 0u32..60,
        by in 0u32..60,
    ) {
        let versions = decided(&starts);
        let timeline = Timeline::of(versions.iter().collect(), day(by));
        let on = day(on);
        let state = |v: &&Version| timeline.state(v.effective, on);
        let all = timeline.versions();
        let in_force: Vec<_> = all.iter().filter(|v| state(v) == State::InForce).collect();
        prop_assert!(in_force.len() <= 1);
        prop_assert_eq!(in_force.first().copied().copied(), timeline.in_force(on));
        match timeline.on(on) {
            OnDay::InForce(version) => {
                prop_assert!(timeline.periods(version.effective).any(|p| p.holds(on)));
                prop_assert!(!version.never_applies(day(by)));
            }
            OnDay::BeforeFirst(first) => {
                prop_assert!(on < first.effective);
                let waits = |v| matches!(v, State::Scheduled | State::NeverApplied);
                prop_assert!(all.iter().all(|v| waits(state(v))));
            }
            OnDay::Withdrawn(version, why) => {
                prop_assert!(why.day <= on || timeline.stretches().is_empty());
                prop_assert_eq!(version.withdrawal.as_ref(), Some(why));
            }
            OnDay::Ended(version, why) => {
                prop_assert!(why.day <= on);
                prop_assert_eq!(version.end.as_ref(), Some(why));
            }
            OnDay::NothingKnown => {
                prop_assert!(all.iter().all(|v| v.rescheduled.is_some()));
            }
        }
        let applies = |v: &&&Version| timeline.periods(v.effective).any(|p| p.holds(on));
        prop_assert_eq!(all.iter().filter(applies).count(), in_force.len());
    }

    #[test]
    fn each_stretch_ends_where_the_next_begins(
        starts in prop::collection::vec((1u32..40, decision()), 0..6),
        by in 0u32..60,
    ) {
        let versions = decided(&starts);
        let timeline = Timeline::of(versions.iter().collect(), day(by));
        let stretches = timeline.stretches();
        for pair in stretches.windows(2) {
            prop_assert_eq!(pair[0].period.until, Some(pair[1].period.from));
            prop_assert!(pair[0].period.from < pair[1].period.from);
        }
        if let Some(last) = stretches.last() {
            prop_assert_eq!(last.period.until, None);
        }
        // Whatever may apply takes effect on its day.
        for version in timeline.applying() {
            prop_assert_eq!(timeline.in_force(version.effective), Some(version));
        }
    }
}

#[test]
fn an_earlier_version_applies_again_after_a_withdrawal() {
    let versions = decided(&[
        (1, Decision::Nothing),
        (
            10,
            Decision::Withdrawn {
                after: 5,
                instead: Some(0),
            },
        ),
        (30, Decision::Nothing),
    ]);
    let timeline = Timeline::of(versions.iter().collect(), day(40));
    let first = timeline.periods(day(1)).map(|p| (p.from, p.until));
    let expected = [(day(1), Some(day(10))), (day(15), Some(day(30)))];
    assert_eq!(first.collect::<Vec<_>>(), expected);
    assert_eq!(
        timeline.state(day(10), day(20)),
        State::Withdrawn { on: day(15) }
    );
    assert_eq!(
        timeline.state(day(1), day(12)),
        State::Superseded { until: day(10) }
    );
    assert_eq!(timeline.state(day(1), day(20)), State::InForce);
    // Before the decision nobody knew of it.
    let before = Timeline::of(versions.iter().collect(), day(9));
    assert_eq!(before.state(day(10), day(20)), State::InForce);
}
