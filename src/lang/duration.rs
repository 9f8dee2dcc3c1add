//! Lengths of time as registers write them: ISO 8601 durations.

/// A unit of a length of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// Years.
    Years,
    /// Months.
    Months,
    /// Weeks.
    Weeks,
    /// Days.
    Days,
    /// Hours.
    Hours,
    /// Minutes.
    Minutes,
    /// Seconds.
    Seconds,
}

/// The seconds of a day.
const DAY: u64 = 86_400;

const DATE_UNITS: [(char, Unit); 4] = [
    ('Y', Unit::Years),
    ('M', Unit::Months),
    ('W', Unit::Weeks),
    ('D', Unit::Days),
];

const TIME_UNITS: [(char, Unit); 3] = [
    ('H', Unit::Hours),
    ('M', Unit::Minutes),
    ('S', Unit::Seconds),
];

impl Unit {
    /// Returns the id of the message that names it.
    pub fn message(self) -> &'static str {
        match self {
            Self::Years => "duration-years",
            Self::Months => "duration-months",
            Self::Weeks => "duration-weeks",
            Self::Days => "duration-days",
            Self::Hours => "duration-hours",
            Self::Minutes => "duration-minutes",
            Self::Seconds => "duration-seconds",
        }
    }
}

/// Reads `P3Y`, `P13M`, `P1Y6M`, `P2W`, `PT30M`: whole numbers, units in their order, each once.
///
/// Returns `None` for anything else, an empty length included (ISO 8601-1:2019, 5.5.2).
pub fn parse(text: &str) -> Option<Vec<(i64, Unit)>> {
    let rest = text.strip_prefix('P')?;
    let (date, time) = match rest.split_once('T') {
        Some((_, "")) => return None,
        Some((date, time)) => (date, time),
        None => (rest, ""),
    };
    let mut parts = read_units(date, &DATE_UNITS)?;
    parts.extend(read_units(time, &TIME_UNITS)?);
    (!parts.is_empty()).then_some(parts)
}

/// Returns the longest that a length of time can take, in seconds; `None` where that is more than can
/// be counted.
///
/// A year is 12 months and a week 7 days; months in a row are counted where they have most days: 13
/// months are 397 days, from January of a leap year on. Every fourth year counts as one.
pub fn longest(text: &str) -> Option<u64> {
    let (mut months, mut seconds) = (0_u64, 0_u64);
    for (count, unit) in parse(text)? {
        let count = u64::try_from(count).ok()?;
        let (sum, of) = match unit {
            Unit::Years => (&mut months, 12),
            Unit::Months => (&mut months, 1),
            Unit::Weeks => (&mut seconds, 7 * DAY),
            Unit::Days => (&mut seconds, DAY),
            Unit::Hours => (&mut seconds, 60 * 60),
            Unit::Minutes => (&mut seconds, 60),
            Unit::Seconds => (&mut seconds, 1),
        };
        *sum = sum.checked_add(count.checked_mul(of)?)?;
    }
    let days = longest_run(months)?;
    seconds.checked_add(days.checked_mul(DAY)?)
}

/// Returns how many days so many months in a row have at most.
fn longest_run(months: u64) -> Option<u64> {
    /// The days of each month of four years, of which the first is a leap year.
    const DAYS: [u64; 48] = {
        let year = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
        let (mut days, mut at) = ([0; 48], 0);
        while at < days.len() {
            days[at] = year[at % 12];
            at += 1;
        }
        days[1] = 29;
        days
    };
    let whole: u64 = DAYS.iter().sum();
    let rest = usize::try_from(months % 48).ok()?;
    let run = |start: usize| DAYS.iter().cycle().skip(start).take(rest).sum();
    let most: u64 = (0..DAYS.len()).map(run).max()?;
    (months / 48).checked_mul(whole)?.checked_add(most)
}

/// Returns a length of time in seconds, a year counted as 365 days and a month as 30; `None` where
/// that is more than can be counted.
pub fn seconds(text: &str) -> Option<u64> {
    let of = |unit| match unit {
        Unit::Years => 365 * DAY,
        Unit::Months => 30 * DAY,
        Unit::Weeks => 7 * DAY,
        Unit::Days => DAY,
        Unit::Hours => 60 * 60,
        Unit::Minutes => 60,
        Unit::Seconds => 1,
    };
    parse(text)?
        .into_iter()
        .try_fold(0_u64, |sum, (count, unit)| {
            let count = u64::try_from(count).ok()?;
            sum.checked_add(count.checked_mul(of(unit))?)
        })
}

fn read_units(text: &str, units: &[(char, Unit)]) -> Option<Vec<(i64, Unit)>> {
    let (mut rest, mut units, mut parts) = (text, units, Vec::new());
    while !rest.is_empty() {
        let digits = rest.find(|c: char| !c.is_ascii_digit())?;
        let count: i64 = rest[..digits].parse().ok()?;
        let letter = rest[digits..].chars().next()?;
        let at = units.iter().position(|(known, _)| *known == letter)?;
        parts.push((count, units[at].1));
        units = &units[at + 1..];
        rest = &rest[digits + 1..];
    }
    Some(parts)
}

#[cfg(test)]
mod tests {
    use super::{Unit, longest, parse, seconds};

    #[test]
    fn a_year_has_365_days_and_a_month_30() {
        assert_eq!(seconds("P1Y"), Some(31_536_000));
        assert_eq!(seconds("P1M"), Some(2_592_000));
        assert_eq!(seconds("P2WT1H1M1S"), Some(1_213_261));
        assert_eq!(seconds("P9223372036854775807Y"), None);
    }

    #[test]
    fn months_in_a_row_have_most_days_around_a_leap_day() {
        let days = |text| longest(text).map(|seconds| seconds / 86_400);
        for (text, most) in [
            ("P1M", 31),
            ("P2M", 62),
            ("P13M", 397),
            ("P1Y1M", 397),
            ("P1Y", 366),
            ("P4Y", 1461),
            ("P1M2W", 45),
            ("PT24H", 1),
        ] {
            assert_eq!(days(text), Some(most), "{text}");
        }
        assert_eq!(longest("PT1S"), Some(1));
        assert_eq!(longest("P9223372036854775807Y"), None);
        assert_eq!(longest("session"), None);
    }

    #[test]
    fn units_stand_in_their_order_and_once() {
        assert_eq!(parse("P13M"), Some(vec![(13, Unit::Months)]));
        assert_eq!(
            parse("P1Y6MT30M"),
            Some(vec![
                (1, Unit::Years),
                (6, Unit::Months),
                (30, Unit::Minutes)
            ])
        );
        for bad in [
            "", "P", "PT", "P1", "1Y", "P1M1Y", "P1Y1Y", "P-1Y", "P1.5Y", "P1H", "Pé",
        ] {
            assert_eq!(parse(bad), None, "{bad}");
        }
    }
}
