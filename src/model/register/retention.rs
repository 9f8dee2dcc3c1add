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
