//! Findings of the registers that texts print.

use crate::base::Code;

impl Code {
    /// A length of time is not an ISO 8601 duration.
    pub const BAD_DURATION: Self = Code::error("bad-duration");
    /// A pattern cannot be read.
    pub const BAD_PATTERN: Self = Code::error("bad-pattern");
    /// An entry of a register is declared twice.
    pub const REGISTER_TWICE: Self = Code::error("register-twice");
    /// What prints a register does not stand alone in its paragraph.
    pub const COMPONENT_MISPLACED: Self = Code::error("component-misplaced");
    /// Two tables of a text, or a table and a section, would have one id.
    pub const COMPONENT_TWICE: Self = Code::error("component-twice");
    /// A text prints a register that is not there.
    pub const REGISTER_MISSING: Self = Code::error("register-missing");
    /// A text prints of a register what it does not hold.
    pub const REGISTER_UNKNOWN: Self = Code::error("register-unknown");
    /// A text prints a part of a register in which nothing stands.
    pub const REGISTER_EMPTY: Self = Code::error("register-empty");
    /// An entry that a text prints has no words in its language.
    pub const REGISTER_UNTRANSLATED: Self = Code::error("register-untranslated");
    /// No working text prints an entry of a register.
    pub const REGISTER_UNPRINTED: Self = Code::warning("register-unprinted");
    /// Nobody has said yet how long a tracker stays.
    pub const LIFETIME_UNKNOWN: Self = Code::question("lifetime-unknown");
}
