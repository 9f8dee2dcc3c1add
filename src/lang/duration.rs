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

/// Returns a length of time in whole days, a year counted as 365 and a month as 30; what is left of a
/// day counts as one.
pub fn days(text: &str) -> Option<u32> {
    u32::try_from(seconds(text)?.div_ceil(DAY)).ok()
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
    use super::{Unit, days, parse, seconds};

    #[test]
    fn a_year_has_365_days_and_a_month_30() {
        assert_eq!(seconds("P1Y"), Some(31_536_000));
        assert_eq!(seconds("P1M"), Some(2_592_000));
        assert_eq!(seconds("P2WT1H1M1S"), Some(1_213_261));
        assert_eq!(seconds("P9223372036854775807Y"), None);
    }

    #[test]
    fn lengths_of_time_are_compared_in_days() {
        assert_eq!(days("P13M"), Some(390));
        assert_eq!(days("P1Y"), Some(365));
        assert_eq!(days("P2W"), Some(14));
        assert_eq!(days("PT25H"), Some(2));
        assert_eq!(days("PT1S"), Some(1));
        assert_eq!(days("P999999999999Y"), None);
        assert_eq!(days("session"), None);
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
