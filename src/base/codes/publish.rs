//! The kinds of findings on publishing.

use crate::base::Code;

impl Code {
    /// A version with this effective date exists.
    pub const PUBLISH_DATE_TAKEN: Self = Code::error("publish-date-taken");
    /// The effective or published date is past.
    pub const PUBLISH_DATE_PAST: Self = Code::error("publish-date-past");
    /// Today is before the ledger's last line: the clock, or that line, is wrong.
    pub const PUBLISH_CLOCK: Self = Code::error("publish-clock");
    /// The published date is after the effective one.
    pub const PUBLISH_ORDER: Self = Code::error("publish-order");
    /// A version would take effect before one that is already scheduled.
    pub const PUBLISH_BEFORE_SCHEDULED: Self = Code::error("publish-before-scheduled");
    /// A material version would take effect inside its notice period.
    pub const PUBLISH_NOTICE: Self = Code::error("publish-notice");
    /// A required translation was made from older words.
    pub const PUBLISH_TRANSLATION_LATE: Self = Code::error("publish-translation-late");
    /// There is no working text to publish.
    pub const PUBLISH_NOTHING: Self = Code::error("publish-nothing");
    /// What was asked cannot be decided of a published version.
    pub const DECISION_REFUSED: Self = Code::error("decision-refused");
    /// A published text cannot be corrected as was asked.
    pub const ERRATUM_REFUSED: Self = Code::error("erratum-refused");
    /// A correction touches what could change the meaning, and nobody says why it does not.
    pub const ERRATUM_MEANING: Self = Code::error("erratum-meaning");
    /// A correction would part a translation from the text that prevails.
    pub const ERRATUM_APART: Self = Code::error("erratum-apart");
    /// A translation cannot join a published version.
    pub const TRANSLATION_REFUSED: Self = Code::error("translation-refused");
    /// A change summary is missing in a required language.
    pub const PUBLISH_CHANGES_MISSING: Self = Code::error("publish-changes-missing");
    /// A change summary is still that of the version before.
    pub const PUBLISH_CHANGES_STALE: Self = Code::error("publish-changes-stale");
    /// The sealed text would not read like the working text.
    pub const PUBLISH_NOT_EXACT: Self = Code::error("publish-not-exact");
    /// Findings must be mended before publishing.
    pub const PUBLISH_BLOCKED: Self = Code::error("publish-blocked");
}
