//! The kinds of findings on rules: packs that cannot be read, and what documents lack by them.

use crate::base::Code;

impl Code {
    /// An expression that a rule looks for cannot be used.
    pub const RULE_PATTERN: Self = Code::error("rule-pattern");
    /// Two rules have one id.
    pub const RULE_TWICE: Self = Code::error("rule-twice");
    /// A document does not declare what a rule asks for.
    pub const RULE_UNMET: Self = Code::error("rule-unmet");
    /// What must be apart from other things stands with them.
    pub const RULE_NOT_APART: Self = Code::error("rule-not-apart");
    /// A section that answers rules says next to nothing.
    pub const RULE_THIN: Self = Code::error("rule-thin");
    /// Words stand in a text that a rule warns of.
    pub const RULE_WORDS: Self = Code::warning("rule-words");
    /// Rows of a register fall short of a rule.
    pub const RULE_REGISTER: Self = Code::error("rule-register");
    /// A text that the law asks for is missing or not whole.
    pub const RULE_LANGUAGE: Self = Code::error("rule-language");
    /// What changed calls for a material version.
    pub const RULE_LEVEL: Self = Code::error("rule-level");
    /// Whether rules apply is not known.
    pub const RULE_QUESTION: Self = Code::question("rule-question");
    /// A heading answers a rule that no pack holds.
    pub const COVERS_UNKNOWN: Self = Code::warning("covers-unknown");
    /// A rule is set aside that no pack holds.
    pub const WAIVER_UNKNOWN: Self = Code::warning("waiver-unknown");
    /// A document names a pack that is not there.
    pub const PACK_UNKNOWN: Self = Code::error("pack-unknown");
    /// Nobody compared a pack with the law for a year.
    pub const PACK_OLD: Self = Code::warning("pack-old");
    /// A fact is said on which no rule hangs.
    pub const FACT_UNKNOWN: Self = Code::warning("fact-unknown");
    /// A fact is said not to be so, and a row of a register says that it is.
    pub const FACT_CONTRADICTED: Self = Code::warning("fact-contradicted");
}
