//! How long something is kept.

use std::fmt;

use crate::lang::duration;

use super::Texts;

/// A length of time, kept as it is written: `P1M` and `P30D` are not the same.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Length(String);

impl Length {
    /// Returns the length, or `None` where `text` is not an ISO 8601 duration.
    pub fn parse(text: &str) -> Option<Self> {
        duration::parse(text).map(|_| Self(text.to_owned()))
    }

    /// Returns whether it can take longer than another: `P398D` than `P13M`, but not `P397D`, nor
    /// `P1Y1M`.
    pub fn is_longer_than(&self, other: &Self) -> bool {
        let longest = |one: &Self| duration::longest(&one.0).unwrap_or(u64::MAX);
        longest(self) > longest(other)
    }

    /// Returns it as it is written: `P13M`.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Length {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// How long data are kept: the period, or the criteria by which it is determined (GDPR article
/// 13(2)(a)).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Retention {
    /// A period, and from when on it counts, per language.
    Lasts(Length, Texts),
    /// Criteria in words, per language.
    Criteria(Texts),
}

#[cfg(test)]
mod tests {
    use super::Length;

    #[test]
    fn months_are_held_against_days_as_a_calendar_has_them() {
        let length = |text| Length::parse(text).expect("a length of time");
        for (one, other, is_longer) in [
            ("P1Y1M", "P13M", false),
            ("P13M", "P1Y1M", false),
            ("P393D", "P13M", false),
            ("P397D", "P13M", false),
            ("P398D", "P13M", true),
            ("P397DT1S", "P13M", true),
            ("P13M1D", "P13M", true),
            ("P14M", "P13M", true),
            ("P25M", "P2Y1M", false),
            ("P366D", "P1Y", false),
            ("P9223372036854775807Y", "P13M", true),
        ] {
            let found = length(one).is_longer_than(&length(other));
            assert_eq!(found, is_longer, "{one} and {other}");
        }
    }
}
