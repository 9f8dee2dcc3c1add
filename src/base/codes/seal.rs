//! The kinds of findings on versions, seals and the ledger.

use crate::base::Code;

impl Code {
    /// A line of the ledger cannot be read.
    pub const LEDGER_LINE: Self = Code::error("ledger-line");
    /// The ledger's chain is broken.
    pub const LEDGER_CHAIN: Self = Code::error("ledger-chain");
    /// The ledger's numbers or days go backwards.
    pub const LEDGER_ORDER: Self = Code::error("ledger-order");
    /// There are published versions and no ledger.
    pub const LEDGER_MISSING: Self = Code::error("ledger-missing");
    /// A sealed file differs from what was sealed.
    pub const SEAL_CHANGED: Self = Code::error("seal-changed");
    /// A sealed file is missing.
    pub const SEAL_MISSING: Self = Code::error("seal-missing");
    /// A file was added to a published version.
    pub const SEAL_EXTRA: Self = Code::error("seal-extra");
    /// A dated folder is in no line of the ledger.
    pub const SEAL_UNKNOWN_VERSION: Self = Code::error("seal-unknown-version");
    /// A version of the ledger has no folder.
    pub const SEAL_VERSION_GONE: Self = Code::error("seal-version-gone");
    /// A version's list of digests differs from the ledger.
    pub const SEAL_SUMS: Self = Code::error("seal-sums");
    /// A version's file and the ledger say different things.
    pub const SEAL_DISAGREES: Self = Code::error("seal-disagrees");
    /// What was given, or kept, is no time stamp of a line of the ledger.
    pub const TIMESTAMP_REFUSED: Self = Code::error("timestamp-refused");
    /// The ledger cannot say, or says wrongly, that lines of it are lost.
    pub const RESTART_REFUSED: Self = Code::error("restart-refused");
    /// The file of a time stamp differs from what the ledger records.
    pub const TIMESTAMP_CHANGED: Self = Code::error("timestamp-changed");
    /// A sealed text is not in its exact form.
    pub const SEAL_TEXT: Self = Code::error("seal-text");
    /// A published address would no longer answer.
    pub const PATH_UNANSWERED: Self = Code::error("path-unanswered");
    /// Two versions have one address.
    pub const PATH_TAKEN: Self = Code::error("path-taken");
    /// Two versions would be in force on one day.
    pub const TWO_IN_FORCE: Self = Code::error("two-in-force");
    /// A change summary has no sentence, or too many.
    pub const CHANGES_COUNT: Self = Code::error("changes-count");
}
