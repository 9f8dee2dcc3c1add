//! What bracketed words are: words in another language, a mark in the place of words that the law
//! had taken out, or the caption of a table that a register was printed as.

use crate::base::SectionId;
use crate::lang::Lang;

use super::Form;
use super::tree::{Inline, InlineKind};

/// The class of the caption of a register's table.
pub const REGISTER: &str = ".register";

/// The attribute of the mark in the place of words that were taken out.
pub const REDACTED: &str = ".redacted";

/// What the attribute behind bracketed words says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum SpanKind {
    /// `lang=en`.
    Foreign(Lang),
    /// `.redacted`.
    Redacted,
    /// `.register #cookies-www`.
    Caption(SectionId),
}

impl SpanKind {
    /// Reads what stands between the braces; only sealed texts have captions.
    pub(super) fn parse(attribute: &str, form: Form<'_>) -> Option<Self> {
        if attribute == REDACTED {
            return Some(Self::Redacted);
        }
        if let (Some(rest), Form::Sealed(_)) = (attribute.strip_prefix(REGISTER), form) {
            let id = rest.trim_start().strip_prefix('#');
            return id.and_then(SectionId::parse).map(Self::Caption);
        }
        let lang = attribute.strip_prefix("lang=").and_then(Lang::parse);
        lang.map(Self::Foreign)
    }

    /// Returns the inline that holds these words.
    pub(super) fn of(self, words: Vec<Inline>) -> InlineKind {
        match self {
            Self::Foreign(lang) => InlineKind::Foreign { lang, words },
            Self::Redacted => InlineKind::Redacted(words),
            Self::Caption(id) => InlineKind::Caption { id, words },
        }
    }
}
