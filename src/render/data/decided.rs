//! What was decided of a version, as data: when it applies where that is not simply from its
//! effective date to the next, and why.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::base::Date;
use crate::lang::Lang;
use crate::model::timeline::Timeline;
use crate::model::{End, Rescheduled, Version, Withdrawal};

/// What is known of decisions about a version; every part is absent where there is none.
#[derive(Serialize, Default)]
pub(super) struct DecidedData {
    /// The times during which it applies, where they are none or several.
    #[serde(skip_serializing_if = "Option::is_none")]
    applies: Option<Vec<PeriodData>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    withdrawal: Option<WithdrawalData>,
    #[serde(skip_serializing_if = "Option::is_none")]
    end: Option<EndData>,
    #[serde(skip_serializing_if = "Option::is_none")]
    rescheduled: Option<RescheduledData>,
    /// The effective date that its words were first to have.
    #[serde(skip_serializing_if = "Option::is_none")]
    reschedules: Option<String>,
}

#[derive(Serialize)]
struct PeriodData {
    from: String,
    /// First day no longer.
    until: Option<String>,
}

#[derive(Serialize)]
struct WithdrawalData {
    decided: String,
    /// First day on which it does not apply.
    day: String,
    /// The version that applies from then on.
    instead: Option<String>,
    reason: BTreeMap<String, String>,
}

#[derive(Serialize)]
struct EndData {
    decided: String,
    /// First day on which no version of the document applies.
    day: String,
    /// The documents that say from then on what it said.
    instead: Vec<String>,
    reason: BTreeMap<String, String>,
}

#[derive(Serialize)]
struct RescheduledData {
    decided: String,
    /// The effective date of the version that has its words now.
    to: String,
    reason: BTreeMap<String, String>,
}

/// Returns what is known of decisions about a version on a day.
pub(super) fn of(timeline: &Timeline<'_>, version: &Version, as_of: Date) -> DecidedData {
    let periods = timeline
        .periods(version.effective)
        .map(|period| PeriodData {
            from: period.from.to_string(),
            until: period.until.map(|until| until.to_string()),
        });
    let periods: Vec<PeriodData> = periods.collect();
    DecidedData {
        applies: (periods.len() != 1).then_some(periods),
        withdrawal: version.withdrawn_by(as_of).map(withdrawal),
        end: version.ended_by(as_of).map(end),
        rescheduled: version.rescheduled_by(as_of).map(rescheduled),
        reschedules: version.reschedules.map(|day| day.to_string()),
    }
}

fn withdrawal(decided: &Withdrawal) -> WithdrawalData {
    WithdrawalData {
        decided: decided.sealed_on.to_string(),
        day: decided.day.to_string(),
        instead: decided.instead.map(|version| version.to_string()),
        reason: reason(&decided.reason),
    }
}

fn end(decided: &End) -> EndData {
    EndData {
        decided: decided.sealed_on.to_string(),
        day: decided.day.to_string(),
        instead: super::names(&decided.instead),
        reason: reason(&decided.reason),
    }
}

fn rescheduled(decided: &Rescheduled) -> RescheduledData {
    RescheduledData {
        decided: decided.sealed_on.to_string(),
        to: decided.to.to_string(),
        reason: reason(&decided.reason),
    }
}

fn reason(reasons: &BTreeMap<Lang, String>) -> BTreeMap<String, String> {
    let reasons = reasons.iter();
    reasons
        .map(|(lang, words)| (lang.to_string(), words.clone()))
        .collect()
}
