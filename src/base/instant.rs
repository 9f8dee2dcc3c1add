//! Instants, written `2026-11-28T14:03:12Z` and nothing else.

use std::fmt;

use chrono::{DateTime, NaiveDateTime, Timelike as _, Utc};

use super::{Date, Zone};

/// A second of coordinated universal time.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Instant(DateTime<Utc>);

impl Instant {
    /// Reads an ASN.1 `GeneralizedTime` as time stamps have it: `20261128140312Z`, with a fraction of
    /// the second perhaps, which is cut.
    ///
    /// **Source**: RFC 3161, 2.4.2, `genTime`.
    pub fn parse_generalized(text: &str) -> Option<Self> {
        let local = text.strip_suffix('Z')?;
        let (whole, fraction) = local.split_once('.').unwrap_or((local, "0"));
        let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
        if whole.len() != "20261128140312".len() || !digits(whole) || !digits(fraction) {
            return None;
        }
        let time = NaiveDateTime::parse_from_str(whole, "%Y%m%d%H%M%S").ok()?;
        Some(Self(time.and_utc()))
    }

    /// Reads an instant as this program writes it: `2026-11-28T14:03:12Z`.
    pub fn parse(text: &str) -> Option<Self> {
        let local = NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M:%SZ").ok()?;
        let instant = Self(local.and_utc());
        (instant.to_string() == text).then_some(instant)
    }

    /// Reads an instant as other programs write it, with an offset or a fraction of the second
    /// perhaps, which is cut.
    ///
    /// **Source**: RFC 3339.
    pub fn parse_rfc_3339(text: &str) -> Option<Self> {
        let moment = DateTime::parse_from_rfc3339(text).ok()?;
        Some(Self::of(moment.to_utc()))
    }

    /// Takes a moment, whose fraction of a second is cut.
    pub fn of(moment: DateTime<Utc>) -> Self {
        Self(moment.with_nanosecond(0).unwrap_or(moment))
    }

    /// Takes seconds since 1970; `None` beyond the calendar.
    pub fn from_seconds(seconds: i64) -> Option<Self> {
        DateTime::from_timestamp(seconds, 0).map(Self)
    }

    /// Returns seconds since 1970.
    pub fn seconds(self) -> i64 {
        self.0.timestamp()
    }

    /// Returns what a clock of a zone shows then, in seconds since it showed 1 January 1970.
    pub fn shown_in(self, zone: Zone) -> i64 {
        zone.clock_seconds(self.0)
    }

    /// Returns the day on which it falls in a zone.
    pub fn day(self, zone: Zone) -> Date {
        zone.day(self.0)
    }
}

impl fmt::Display for Instant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0.format("%Y-%m-%dT%H:%M:%SZ"))
    }
}

impl fmt::Debug for Instant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

#[cfg(test)]
mod tests {
    use super::Instant;
    use crate::base::Zone;

    #[test]
    fn only_a_second_of_universal_time_is_an_instant() {
        let read = |text| Instant::parse_generalized(text).map(|at| at.to_string());
        let second = Some("2026-11-28T14:03:12Z".to_owned());
        assert_eq!(read("20261128140312Z"), second);
        assert_eq!(read("20261128140312.25Z"), second);
        let again = |text| Instant::parse(text).map(|at| at.to_string());
        assert_eq!(again("2026-11-28T14:03:12Z"), second);
        assert_eq!(again("2026-11-28T14:03:12+01:00"), None);
        assert_eq!(again("2026-11-28T4:03:12Z"), None);
        for bad in [
            "20261128140312",
            "20261128140312+0100",
            "202611281403Z",
            "20261328140312Z",
            "20261128140312.Z",
            "2026112814031xZ",
            "",
        ] {
            assert_eq!(read(bad), None, "{bad}");
        }
    }

    #[test]
    fn it_falls_on_the_day_of_a_zone() {
        let late = Instant::parse_generalized("20261128233000Z").expect("an instant");
        let paris = Zone::parse("Europe/Paris").expect("a zone");
        assert_eq!(late.day(paris).to_string(), "2026-11-29");
        assert_eq!(late.day(Zone::UTC).to_string(), "2026-11-28");
    }
}
