//! Findings of telling readers of a version.

use crate::base::Code;

impl Code {
    /// No notice can be made of what was asked.
    pub const NOTICE_REFUSED: Self = Code::error("notice-refused");
    /// A notice cannot be recorded as it was declared.
    pub const NOTICE_SENT_REFUSED: Self = Code::error("notice-sent-refused");
    /// A version does not say what it changes in a language in which readers must be told.
    pub const NOTICE_NO_SUMMARY: Self = Code::error("notice-no-summary");
}
