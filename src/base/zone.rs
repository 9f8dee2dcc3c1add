//! Time zones: on which day an instant falls, and when a day begins.

use std::fmt;

use chrono::{DateTime, NaiveDate, NaiveTime, SecondsFormat, TimeDelta, TimeZone as _, Utc};
use chrono_tz::Tz;

use super::Date;

/// An IANA time zone, such as `Europe/Paris`, with its rules as of this program's release.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Zone(Tz);

impl Zone {
    /// Coordinated universal time.
    pub const UTC: Self = Self(Tz::UTC);

    /// Returns the zone of an IANA name, or `None` where there is none of this name.
    pub fn parse(name: &str) -> Option<Self> {
        name.parse().ok().map(Self)
    }

    /// Returns the name of every zone.
    pub fn names() -> impl Iterator<Item = &'static str> {
        chrono_tz::TZ_VARIANTS.iter().map(|zone| zone.name())
    }

    /// Returns the day on which an instant falls.
    pub fn day(self, instant: DateTime<Utc>) -> Date {
        instant.with_timezone(&self.0).date_naive().into()
    }

    /// Returns what a clock shows at an instant, in seconds since it showed 1 January 1970.
    pub fn clock_seconds(self, instant: DateTime<Utc>) -> i64 {
        let local = instant.with_timezone(&self.0).naive_local();
        local.and_utc().timestamp()
    }

    /// Returns the first instant of a day, as RFC 3339 with the zone's offset on that day:
    /// `2027-01-15T00:00:00+01:00`.
    ///
    /// Where clocks are put forward at midnight, the day begins later (Beirut: at 1:00).
    pub fn start(self, day: Date) -> String {
        self.first_instant(day)
            .to_rfc3339_opts(SecondsFormat::Secs, false)
    }

    /// Returns the first instant of a day as mails write it (RFC 5322, 3.3):
    /// `Fri, 15 Jan 2027 00:00:00 +0100`.
    pub fn start_in_mail(self, day: Date) -> String {
        self.first_instant(day).to_rfc2822()
    }

    /// Returns the first instant of a day as HTTP writes it (RFC 9110, 5.6.7):
    /// `Thu, 14 Jan 2027 23:00:00 GMT`.
    pub fn start_in_http(self, day: Date) -> String {
        let start = self.first_instant(day).with_timezone(&Utc);
        start.format("%a, %d %b %Y %H:%M:%S GMT").to_string()
    }

    /// Returns what a clock of another zone shows at the first instant of a day, as
    /// `YYYYMMDDHHMMSS`: `20270114230000` in UTC where the day begins in Paris.
    pub fn start_on_clock(self, day: Date, clock: Self) -> String {
        let start = self.first_instant(day).with_timezone(&clock.0);
        start.format("%Y%m%d%H%M%S").to_string()
    }

    fn first_instant(self, day: Date) -> DateTime<Tz> {
        let midnight = NaiveDate::from(day).and_time(NaiveTime::MIN);
        // No gap between two days is longer than one: that of Samoa, which left out 30 December 2011.
        let quarters = (0..=24 * 4).map(|quarter| midnight + TimeDelta::minutes(15 * quarter));
        let first = |local| self.0.from_local_datetime(&local).earliest();
        let start = quarters.into_iter().find_map(first);
        start.unwrap_or_else(|| self.0.from_utc_datetime(&midnight))
    }
}

impl fmt::Display for Zone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0.name())
    }
}

#[cfg(test)]
mod tests {
    use super::Zone;
    use crate::base::Date;

    #[test]
    fn a_day_begins_when_the_clocks_of_its_zone_say_so() {
        for (zone, day, start) in [
            ("Europe/Paris", "2027-01-15", "2027-01-15T00:00:00+01:00"),
            ("Europe/Paris", "2027-07-15", "2027-07-15T00:00:00+02:00"),
            ("UTC", "2027-07-15", "2027-07-15T00:00:00+00:00"),
            // Put forward at midnight.
            ("Asia/Beirut", "2022-03-27", "2022-03-27T01:00:00+03:00"),
            // Put back at midnight: there are two, and the day begins with the first.
            ("America/Havana", "2022-11-06", "2022-11-06T00:00:00-04:00"),
            // A day that never was.
            ("Pacific/Apia", "2011-12-30", "2011-12-31T00:00:00+14:00"),
            // Offsets of local mean time have seconds, which RFC 3339 cannot say.
            ("Europe/Paris", "1000-01-01", "1000-01-01T00:00:00+00:09"),
        ] {
            let zone = Zone::parse(zone).expect("a zone");
            let day = Date::parse(day).expect("a day");
            assert_eq!(zone.start(day), start);
        }
    }

    #[test]
    fn a_server_in_another_zone_sees_the_day_begin_at_its_own_hour() {
        let zone = |name| Zone::parse(name).expect("a zone");
        let day = Date::parse("2027-07-15").expect("a day");
        for (site, server, clock) in [
            ("Europe/Paris", "Europe/Paris", "20270715000000"),
            ("Europe/Paris", "UTC", "20270714220000"),
            ("America/Martinique", "Europe/Paris", "20270715060000"),
        ] {
            assert_eq!(zone(site).start_on_clock(day, zone(server)), clock);
        }
    }

    #[test]
    fn a_zone_is_named_in_full() {
        assert!(Zone::parse("Paris").is_none() && Zone::parse("europe/paris").is_none());
        assert!(Zone::names().all(|name| Zone::parse(name).is_some()));
    }

    #[test]
    fn http_speaks_of_greenwich() {
        let day = Date::parse("2027-01-15").expect("a day");
        let paris = Zone::parse("Europe/Paris").expect("a zone");
        assert_eq!(paris.start_in_http(day), "Thu, 14 Jan 2027 23:00:00 GMT");
    }
}
