//! The kinds of findings on rules: packs that cannot be read, and what documents lack by them.

use crate::base::Code;

impl Code {
    /// An expression that a rule looks for cannot be used.
    pub const RULE_PATTERN: Self = Code::error("rule-pattern");
    /// Two rules have one id.
    pub const RULE_TWICE: Self = Code::error("rule-twice");
}
