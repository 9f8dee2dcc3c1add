//! The clock.

use chrono::{DateTime, Utc};

use crate::base::{Date, Zone};

/// Returns today in a time zone.
///
/// `SOURCE_DATE_EPOCH` (reproducible-builds.org) stands for now where it is set.
pub fn today(zone: Zone) -> Date {
    zone.day(now())
}

fn now() -> DateTime<Utc> {
    let fixed = std::env::var("SOURCE_DATE_EPOCH").ok();
    let seconds = fixed.and_then(|text| text.parse().ok());
    seconds
        .and_then(|at| DateTime::from_timestamp(at, 0))
        .unwrap_or_else(Utc::now)
}
