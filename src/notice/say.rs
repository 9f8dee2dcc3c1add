//! Which message says what, of a notice: the words themselves stand in `locales/*/notice.ftl`.
//!
//! All of them are given `$kind` and `$title`, by which the document is named; what else each is
//! given stands beside it.

use super::{Choice, Meanwhile, Notice, Situation};

/// The words of a link that follows a banner.
pub const BANNER_LINK: &str = "notice-banner-link";

/// The words of a button that hides a banner.
pub const BANNER_CLOSE: &str = "notice-banner-close";

impl Notice<'_> {
    /// Returns the message of a banner, given `$effective`; none once another version applies.
    pub fn banner(&self) -> Option<&'static str> {
        match self.situation {
            Situation::Announced(_) => Some("notice-up-banner"),
            Situation::InForce if self.asks_again() => Some("notice-ask-banner"),
            Situation::InForce => Some("notice-now-banner"),
            Situation::Past { .. } | Situation::Undone => None,
        }
    }

    /// Returns the message that says from when the version applies, given `$published` and
    /// `$effective`; of one that applied, `$from` and `$last`. None where that is told otherwise:
    /// of what was withdrawn.
    pub fn lead(&self) -> Option<&'static str> {
        match self.situation {
            Situation::Announced(Meanwhile::Current) => Some("notice-up-lead"),
            Situation::Announced(Meanwhile::Other) => Some("notice-up-lead-other"),
            Situation::InForce if self.is_first => Some("notice-now-lead-first"),
            Situation::InForce => Some("notice-now-lead"),
            Situation::Past { .. } => Some("notice-was-lead"),
            Situation::Undone => None,
        }
    }

    /// Returns the message of a mail's subject, given `$brand` and `$effective`; none once another
    /// version applies.
    pub fn subject(&self) -> Option<&'static str> {
        match self.situation {
            Situation::Announced(_) => Some("notice-up-subject"),
            Situation::InForce => Some("notice-now-subject"),
            Situation::Past { .. } | Situation::Undone => None,
        }
    }

    /// Returns the message with which a mail begins, given `$effective`; none once another version
    /// applies.
    pub fn opening(&self) -> Option<&'static str> {
        match self.situation {
            Situation::Announced(_) => Some("notice-up-mail-lead"),
            Situation::InForce => Some("notice-now-mail-lead"),
            Situation::Past { .. } | Situation::Undone => None,
        }
    }

    /// Returns the message that says what readers can do, given `$contact` where there is one.
    pub fn can_do(&self) -> &'static str {
        match (self.choice(), &self.contact) {
            (Choice::Rights, Some(_)) => "notice-rights-data",
            (Choice::Rights, None) => "notice-rights-data-text",
            (Choice::Ask, Some(_)) => "notice-rights-ask",
            (Choice::Ask, None) => "notice-rights-ask-text",
            (Choice::Nothing, _) => "notice-rights-none",
        }
    }
}
