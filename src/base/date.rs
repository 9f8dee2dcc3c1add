//! Days, written `2021-10-15` and nothing else.

use std::fmt;

use chrono::{Datelike, Days, Months, NaiveDate};

/// A day of the Gregorian calendar, without time or time zone.
///
/// Its only machine form is `YYYY-MM-DD` (ISO 8601, RFC 3339 `full-date`), years 1000 to 9999.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(NaiveDate);

impl Date {
    /// Returns the day, or `None` where `text` is not exactly `YYYY-MM-DD` or no such day exists.
    pub fn parse(text: &str) -> Option<Self> {
        // chrono alone would also take "2021-2-3" and "+2021-10-15".
        let day = NaiveDate::parse_from_str(text, "%Y-%m-%d").ok()?;
        (day.year() >= 1000 && day.format("%Y-%m-%d").to_string() == text).then_some(Self(day))
    }

    /// Returns the day with these numbers, or `None` where there is none.
    pub fn from_ymd(year: i32, month: u32, day: u32) -> Option<Self> {
        let date = NaiveDate::from_ymd_opt(year, month, day)?;
        (1000..=9999).contains(&year).then_some(Self(date))
    }

    /// Returns the year.
    pub fn year(self) -> i32 {
        self.0.year()
    }

    /// Returns the month, from 1.
    pub fn month(self) -> u32 {
        self.0.month()
    }

    /// Returns the day of the month, from 1.
    pub fn day(self) -> u32 {
        self.0.day()
    }

    /// Returns the day before; the first representable day is its own.
    #[must_use]
    pub fn previous(self) -> Self {
        self.0.checked_sub_days(Days::new(1)).map_or(self, Self)
    }

    /// Returns the day after; the last representable day is its own.
    #[must_use]
    pub fn next(self) -> Self {
        self.0.checked_add_days(Days::new(1)).map_or(self, Self)
    }

    /// Returns the day so many days later; what cannot be represented is the day itself.
    #[must_use]
    pub fn plus_days(self, days: u32) -> Self {
        let later = self.0.checked_add_days(Days::new(u64::from(days)));
        later.map_or(self, Self)
    }

    /// Returns the day of the same number so many months later, or that month's last day where it
    /// has no such day; what cannot be represented is the day itself.
    #[must_use]
    pub fn plus_months(self, months: u32) -> Self {
        let later = self.0.checked_add_months(Months::new(months));
        later.map_or(self, Self)
    }

    /// Returns how many days `other` lies after this day; negative when before.
    pub fn days_until(self, other: Self) -> i64 {
        (other.0 - self.0).num_days()
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // By hand: routes and names hold tens of thousands of days, and chrono reads its pattern anew
        // for each.
        let (year, month, day) = (self.year(), self.month(), self.day());
        write!(f, "{year:04}-{month:02}-{day:02}")
    }
}

impl fmt::Debug for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl From<NaiveDate> for Date {
    fn from(value: NaiveDate) -> Self {
        Self(value)
    }
}

impl From<Date> for NaiveDate {
    fn from(value: Date) -> Self {
        value.0
    }
}

#[cfg(test)]
mod tests {
    use super::Date;

    #[test]
    fn only_the_exact_form_of_a_real_day_is_a_date() {
        assert_eq!(
            Date::parse("2024-02-29").map(|d| d.to_string()),
            Some("2024-02-29".into())
        );
        for bad in [
            "2021-2-3",
            "+2021-10-15",
            "2021-02-29",
            "2018-05-55",
            "15/10/2021",
            "",
        ] {
            assert_eq!(Date::parse(bad), None, "{bad}");
        }
    }
}
