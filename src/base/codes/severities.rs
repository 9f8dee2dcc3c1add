//! Codes of what a site says of findings themselves.

use crate::base::Code;

impl Code {
    /// A name under `[check]` is that of no finding.
    pub const CHECK_NAME: Self = Code::warning("check-name");
    /// A finding that guards words, seals or addresses is to weigh less.
    pub const CHECK_FIRM: Self = Code::error("check-firm");
}
