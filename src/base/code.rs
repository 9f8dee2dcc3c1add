//! Every kind of finding, once: its slug and how grave it is.
//!
//! The slug is stable: scripts filter by it, `locales/*/findings-*.ftl` holds its words, and a
//! folder of `tests/cases` raises it.

use std::fmt;

/// How grave a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The site cannot be built, or words would be lost.
    Error,
    /// Something is most likely not what was meant.
    Warning,
    /// Something is unknown and only the editor can say it; it stops publishing.
    Question,
    /// Good practice, or something to think of; it stops nothing.
    Advice,
}

impl Severity {
    /// Every severity with its name in files and for programs, the gravest first.
    pub const ALL: [(Self, &'static str); 4] = [
        (Self::Error, "error"),
        (Self::Warning, "warning"),
        (Self::Question, "question"),
        (Self::Advice, "advice"),
    ];

    /// Returns its name in files and for programs.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Question => "question",
            Self::Advice => "advice",
        }
    }

    /// Returns whether nothing is published while such a finding stands.
    pub fn stops_publishing(self) -> bool {
        matches!(self, Self::Error | Self::Question)
    }
}

/// A kind of finding.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Code {
    slug: &'static str,
    severity: Severity,
}

impl Code {
    /// Returns the stable name, such as `heading-without-id`.
    pub fn slug(self) -> &'static str {
        self.slug
    }

    /// Returns how grave it is where nothing else says so.
    pub fn severity(self) -> Severity {
        self.severity
    }

    pub(super) const fn error(slug: &'static str) -> Self {
        Self {
            slug,
            severity: Severity::Error,
        }
    }

    pub(super) const fn warning(slug: &'static str) -> Self {
        Self {
            slug,
            severity: Severity::Warning,
        }
    }

    pub(super) const fn advice(slug: &'static str) -> Self {
        Self {
            slug,
            severity: Severity::Advice,
        }
    }

    pub(super) const fn question(slug: &'static str) -> Self {
        Self {
            slug,
            severity: Severity::Question,
        }
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.slug)
    }
}

impl Code {
    /// Every code.
    pub const ALL: &[Self] = &[
        Self::FILE_NOT_UTF8,
        Self::FILE_TOO_LARGE,
        Self::FILE_UNREADABLE,
        Self::LINK_OUT_OF_SITE,
        Self::PATH_NOT_SAFE,
        Self::HIDDEN_CHARACTER,
        Self::DIRECTION_CHARACTER,
        Self::CONTROL_CHARACTER,
        Self::TAB_IN_TEXT,
        Self::UNEXPECTED_FILE,
        Self::MERGE_CONFLICT,
        Self::TOML_SYNTAX,
        Self::UNKNOWN_KEY,
        Self::MISSING_KEY,
        Self::WRONG_TYPE,
        Self::BAD_DATE,
        Self::BAD_LANGUAGE,
        Self::BAD_NAME,
        Self::BAD_VALUE,
        Self::EMPTY_VALUE,
        Self::VALUE_TWICE,
        Self::BAD_BASE_URL,
        Self::BAD_TIME_ZONE,
        Self::BAD_FEED_AUTHORITY,
        Self::BAD_EDITOR,
        Self::TARGET_SECRET,
        Self::TARGET_KEY,
        Self::TARGET_FOLDER,
        Self::TARGET_PLAINTEXT,
        Self::TARGET_HOST,
        Self::TARGET_HOST_KEY,
        Self::TARGET_AUTH,
        Self::TARGET_VARIABLE,
        Self::TARGET_MODE,
        Self::TARGET_TWICE,
        Self::BAD_NUMBERING,
        Self::MISSING_CONFIG,
        Self::NO_DOCUMENTS,
        Self::MISSING_DOCUMENT,
        Self::DOCUMENT_FILE_MISSING,
        Self::UNLISTED_DOCUMENT,
        Self::UNKNOWN_PUBLISHER,
        Self::LANGUAGE_NOT_OFFERED,
        Self::AUTHENTIC_NOT_REQUIRED,
        Self::SLUG_TAKEN,
        Self::MISSING_SLUG,
        Self::MISSING_LANGUAGE,
        Self::BAD_SIREN,
        Self::BAD_CONTINUES,
        Self::BAD_DIGEST,
        Self::VERSION_FILE_MISSING,
        Self::BAD_EMAIL,
        Self::BAD_CODE,
        Self::BAD_AMOUNT,
        Self::BAD_DURATION,
        Self::BAD_PATTERN,
        Self::REGISTER_TWICE,
        Self::LIFETIME_UNKNOWN,
        Self::COMPONENT_MISPLACED,
        Self::COMPONENT_TWICE,
        Self::REGISTER_MISSING,
        Self::REGISTER_UNKNOWN,
        Self::REGISTER_EMPTY,
        Self::REGISTER_UNTRANSLATED,
        Self::REGISTER_UNPRINTED,
        Self::HEADER_UNCLOSED,
        Self::HEADER_LINE,
        Self::HEADER_UNKNOWN_KEY,
        Self::HEADER_TWICE,
        Self::HEADER_MISSING_KEY,
        Self::HEADER_VALUE,
        Self::TITLE_MISSING,
        Self::TITLE_TWICE,
        Self::TITLE_DIFFERS,
        Self::TITLE_LATE,
        Self::EMPTY_TEXT,
        Self::HEADING_WITHOUT_ID,
        Self::BAD_SECTION_ID,
        Self::DUPLICATE_ID,
        Self::HEADING_ATTRIBUTE,
        Self::HEADING_LEVEL_SKIPPED,
        Self::HEADING_NUMBER_TYPED,
        Self::HEADING_PUNCTUATION,
        Self::HEADING_EMPTY,
        Self::HEADING_LOST,
        Self::HEADING_INSIDE,
        Self::SEALED_NUMBER,
        Self::REFERENCE_TYPED,
        Self::REFERENCE_UNKNOWN,
        Self::REFERENCE_UNNUMBERED,
        Self::REFERENCE_UNKNOWN_DOCUMENT,
        Self::REFERENCE_UNKNOWN_SECTION,
        Self::REFERENCE_NOT_IN_FORCE,
        Self::LINK_UNDEFINED,
        Self::LINK_SCHEME,
        Self::LINK_TITLE,
        Self::LINK_WITHOUT_WORDS,
        Self::LINK_DEFINITION_UNUSED,
        Self::FOOTNOTE_UNDEFINED,
        Self::FOOTNOTE_UNUSED,
        Self::FOOTNOTE_TWICE,
        Self::RAW_HTML,
        Self::EMPHASIS_LITERAL,
        Self::LINK_LITERAL,
        Self::LIST_CUT,
        Self::LIST_NUMBER_LOST,
        Self::LIST_NUMBERS,
        Self::LIST_BULLET,
        Self::TABLE_CELLS,
        Self::TABLE_ROW_LOST,
        Self::SPAN_ATTRIBUTE,
        Self::SPAN_UNCLOSED,
        Self::SPAN_CROSSED,
        Self::BRACES_LITERAL,
        Self::IMAGE_REFUSED,
        Self::COMMENT_UNCLOSED,
        Self::CODE_INDENTED,
        Self::CODE_UNCLOSED,
        Self::CODE_WORDS,
        Self::COMMENT_WORDS,
        Self::TEXT_TOO_DEEP,
        Self::OTHER_NAME,
        Self::IDENTITY_TYPED,
        Self::TERM_VARIANT,
        Self::TERM_UNDEFINED,
        Self::HEADING_GLUED,
        Self::LIST_ENDINGS,
        Self::TEXT_GLUED,
        Self::SENTENCE_LONG,
        Self::LINK_HTTP,
        Self::LINK_CUT,
        Self::LINK_LANGUAGE,
        Self::ADDRESS_UNLINKED,
        Self::LINK_MOVED,
        Self::LINK_DEAD,
        Self::LINK_UNSEEN,
        Self::VALUE_SYNTAX,
        Self::VALUE_UNKNOWN,
        Self::VALUE_MISSING,
        Self::VALUE_FAILED,
        Self::VALUE_UNCLOSED,
        Self::VALUE_MISPLACED,
        Self::PLACEHOLDER,
        Self::FTL_SYNTAX,
        Self::FTL_DUPLICATE,
        Self::FTL_UNKNOWN_REFERENCE,
        Self::FTL_SWALLOWED_LINE,
        Self::FTL_VARIABLE,
        Self::FTL_UNKNOWN_MESSAGE,
        Self::FTL_PLURAL,
        Self::MESSAGE_MISSING,
        Self::MESSAGE_FAILED,
        Self::THEME_MISSING,
        Self::TEMPLATE_SYNTAX,
        Self::TEMPLATE_FAILED,
        Self::ARTICLE_NOT_ONCE,
        Self::BAD_COLOUR,
        Self::BRAND_CONTRAST,
        Self::THEME_CONTRAST,
        Self::THEME_COLOUR_MISSING,
        Self::PAGE_LINK_BROKEN,
        Self::TEXT_LINK_BROKEN,
        Self::PAGE_ID_TWICE,
        Self::PAGE_ORPHAN,
        Self::PAGE_REFUSED,
        Self::PAGE_FOREIGN,
        Self::PAGE_LANGUAGE,
        Self::PAGE_SCRAMBLED,
        Self::PAGE_HEADINGS,
        Self::PAGE_TITLE_MISSING,
        Self::PAGE_TITLE_TWICE,
        Self::PAGE_DATA,
        Self::PAGE_TRANSLATIONS,
        Self::PAGE_CANONICAL,
        Self::PAGE_NO_ARCHIVE,
        Self::PAGE_HEAVY,
        Self::PAGE_REQUESTS,
        Self::REDLINE_DEGRADED,
        Self::STYLESHEET_LARGE,
        Self::LIVE_UNANSWERED,
        Self::LIVE_STATUS,
        Self::LIVE_MOVED,
        Self::LIVE_WORDS,
        Self::LIVE_STALE,
        Self::LIVE_TEXT,
        Self::LIVE_LEDGER,
        Self::LIVE_INJECTED,
        Self::LIVE_ARCHIVES,
        Self::DEPLOY_REMOTE,
        Self::DEPLOY_LOCKED,
        Self::DEPLOY_LOCK_LOST,
        Self::DEPLOY_STATE,
        Self::DEPLOY_HARM,
        Self::DEPLOY_FOREIGN,
        Self::DEPLOY_EDITED,
        Self::DEPLOY_MANY_REMOVED,
        Self::DEPLOY_LEDGER,
        Self::DEPLOY_NO_REPLACING,
        Self::DEPLOY_DIRECTIVES,
        Self::DEPLOY_NO_SUCH,
        Self::DEPLOY_DAMAGED,
        Self::DEPLOY_REBUILT,
        Self::DEPLOY_WRONG_PAGE,
        Self::DEPLOY_UNANSWERED,
        Self::SECTION_MISSING,
        Self::SECTION_EXTRA,
        Self::SECTION_ORDER,
        Self::TRANSLATION_OUTDATED,
        Self::TRANSLATION_UNRECORDED,
        Self::TRANSLATION_UNUSED,
        Self::TRANSLATION_SHAPE,
        Self::TRANSLATION_FIGURES,
        Self::TRANSLATION_LINKS,
        Self::TRANSLATION_VALUES,
        Self::TRANSLATION_TERMS,
        Self::REGISTER_FIGURES,
        Self::PASSAGE_OTHER_LANGUAGE,
        Self::TEXT_OTHER_LANGUAGE,
        Self::SHEET_REFUSED,
        Self::LEDGER_LINE,
        Self::LEDGER_CHAIN,
        Self::LEDGER_ORDER,
        Self::LEDGER_MISSING,
        Self::SEAL_CHANGED,
        Self::SEAL_MISSING,
        Self::SEAL_EXTRA,
        Self::SEAL_UNKNOWN_VERSION,
        Self::SEAL_VERSION_GONE,
        Self::SEAL_SUMS,
        Self::SEAL_DISAGREES,
        Self::SEAL_TEXT,
        Self::RESTART_REFUSED,
        Self::TIMESTAMP_REFUSED,
        Self::TIMESTAMP_CHANGED,
        Self::PATH_UNANSWERED,
        Self::PATH_TAKEN,
        Self::TWO_IN_FORCE,
        Self::CHANGES_COUNT,
        Self::PUBLISH_DATE_TAKEN,
        Self::PUBLISH_DATE_PAST,
        Self::PUBLISH_CLOCK,
        Self::PUBLISH_ORDER,
        Self::PUBLISH_BEFORE_SCHEDULED,
        Self::PUBLISH_NOTICE,
        Self::PUBLISH_TRANSLATION_LATE,
        Self::PUBLISH_NOTHING,
        Self::DECISION_REFUSED,
        Self::ERRATUM_REFUSED,
        Self::ERRATUM_MEANING,
        Self::NOTICE_REFUSED,
        Self::NOTICE_SENT_REFUSED,
        Self::NOTICE_NO_SUMMARY,
        Self::ERRATUM_APART,
        Self::TRANSLATION_REFUSED,
        Self::REDACTED_PASSAGE,
        Self::REDACT_REFUSED,
        Self::REDACTION_CHAIN,
        Self::REDACTION_UNMARKED,
        Self::PUBLISH_CHANGES_MISSING,
        Self::PUBLISH_CHANGES_STALE,
        Self::PUBLISH_NOT_EXACT,
        Self::PUBLISH_BLOCKED,
        Self::COOKIES_REFUSED,
        Self::TRACKERS_UNREADABLE,
        Self::IMPORT_UNREADABLE,
        Self::IMPORT_NO_DATE,
        Self::IMPORT_BAD_DATE,
        Self::IMPORT_LANGUAGE,
        Self::IMPORT_SAME_DATE,
        Self::IMPORT_REWORDED,
        Self::IMPORT_BACKWARDS,
        Self::IMPORT_OTHER_DATE,
        Self::IMPORT_LANGUAGE_MISSING,
        Self::IMPORT_NO_AUTHENTIC,
        Self::IMPORT_WORDS,
        Self::IMPORT_UNMATCHED,
        Self::CHECK_NAME,
        Self::CHECK_FIRM,
        Self::RULE_PATTERN,
        Self::RULE_TWICE,
        Self::RULE_UNMET,
        Self::RULE_NOT_APART,
        Self::RULE_THIN,
        Self::RULE_WORDS,
        Self::RULE_REGISTER,
        Self::RULE_LANGUAGE,
        Self::RULE_LEVEL,
        Self::RULE_QUESTION,
        Self::COVERS_UNKNOWN,
        Self::WAIVER_UNKNOWN,
        Self::PACK_UNKNOWN,
        Self::PACK_OLD,
        Self::FACT_UNKNOWN,
        Self::FACT_CONTRADICTED,
        Self::NEW_UNPUBLISHED,
        Self::NEW_ERRATUM,
    ];
}
