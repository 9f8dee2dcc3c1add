//! What bracketed words are: words in another language, or a mark in the place of words that the
//! law had taken out.

use crate::lang::Lang;

use super::tree::{Inline, InlineKind};

/// The attribute of the mark in the place of words that were taken out.
pub const REDACTED: &str = ".redacted";

/// What the attribute behind bracketed words says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum SpanKind {
    /// `lang=en`.
    Foreign(Lang),
    /// `.redacted`.
    Redacted,
}

impl SpanKind {
    /// Reads what stands between the braces.
    pub(super) fn parse(attribute: &str) -> Option<Self> {
        if attribute == REDACTED {
            return Some(Self::Redacted);
        }
        let lang = attribute.strip_prefix("lang=").and_then(Lang::parse);
        lang.map(Self::Foreign)
    }

    /// Returns the inline that holds these words.
    pub(super) fn of(self, words: Vec<Inline>) -> InlineKind {
        match self {
            Self::Foreign(lang) => InlineKind::Foreign { lang, words },
            Self::Redacted => InlineKind::Redacted(words),
        }
    }
}
