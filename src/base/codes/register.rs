//! Findings of the registers that texts print.

use crate::base::Code;

impl Code {
    /// A length of time is not an ISO 8601 duration.
    pub const BAD_DURATION: Self = Code::error("bad-duration");
    /// A pattern cannot be read.
    pub const BAD_PATTERN: Self = Code::error("bad-pattern");
    /// An entry of a register is declared twice.
    pub const REGISTER_TWICE: Self = Code::error("register-twice");
    /// Nobody has said yet how long a tracker stays.
    pub const LIFETIME_UNKNOWN: Self = Code::question("lifetime-unknown");
}
