//! The clock, and the site's time zone.

use chrono::{DateTime, Utc};
use chrono_tz::Tz;

use crate::base::Date;

/// Returns today in an IANA time zone, or `None` where the zone is not known.
///
/// `SOURCE_DATE_EPOCH` (reproducible-builds.org) stands for now where it is set.
pub fn today(time_zone: &str) -> Option<Date> {
    let zone: Tz = time_zone.parse().ok()?;
    Some(now().with_timezone(&zone).date_naive().into())
}

fn now() -> DateTime<Utc> {
    let fixed = std::env::var("SOURCE_DATE_EPOCH").ok();
    let seconds = fixed.and_then(|text| text.parse().ok());
    seconds
        .and_then(|at| DateTime::from_timestamp(at, 0))
        .unwrap_or_else(Utc::now)
}

/// Returns the name of every IANA time zone that is known.
pub fn zones() -> impl Iterator<Item = &'static str> {
    chrono_tz::TZ_VARIANTS.iter().map(|zone| zone.name())
}
