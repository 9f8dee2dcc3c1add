//! The clock.

use chrono::{DateTime, Utc};

use crate::base::{Date, Instant, Zone};

/// Returns today in a time zone.
///
/// `SOURCE_DATE_EPOCH` (reproducible-builds.org) stands for now where it is set.
pub fn today(zone: Zone) -> Date {
    zone.day(now())
}

/// Returns a number that is greater in each later run of the program: milliseconds since 1970.
pub fn milliseconds() -> u64 {
    u64::try_from(Utc::now().timestamp_millis()).unwrap_or(0)
}

/// Returns this second.
pub fn instant() -> Instant {
    Instant::of(Utc::now())
}

fn now() -> DateTime<Utc> {
    let fixed = std::env::var("SOURCE_DATE_EPOCH").ok();
    let seconds = fixed.and_then(|text| text.parse().ok());
    seconds
        .and_then(|at| DateTime::from_timestamp(at, 0))
        .unwrap_or_else(Utc::now)
}
