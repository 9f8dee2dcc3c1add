//! The kinds of findings on words that are taken out of what is published.

use crate::base::Code;

impl Code {
    /// A working text has the mark of a passage that was taken out of a published one.
    pub const REDACTED_PASSAGE: Self = Code::question("redacted-passage");
    /// Words cannot be taken out as it was asked.
    pub const REDACT_REFUSED: Self = Code::error("redact-refused");
    /// A redaction does not begin from the file that was in force.
    pub const REDACTION_CHAIN: Self = Code::error("redaction-chain");
    /// A file was rewritten in the name of a redaction, and nothing in it says so.
    pub const REDACTION_UNMARKED: Self = Code::error("redaction-unmarked");
}
