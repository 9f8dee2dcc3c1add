//! Time stamps: somebody else's word that a line of the ledger existed at a moment.
//!
//! A line fixes all lines before it, so one stamp covers the ledger up to the line it names. Whom to
//! believe is not decided here: the authority's signature is checked by whoever trusts it.

use crate::base::{Date, Instant};

/// The folder of the tokens that were kept, at the site's root.
pub const TIMESTAMPS: &str = "timestamps";

/// The file name of a token in its folder: a `TimeStampToken` of RFC 3161 in its binary form.
pub const TOKEN: &str = "token.tst";

/// A time stamp of a line of the ledger.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Timestamp {
    /// The number of the ledger's line that records it.
    pub entry: u64,
    /// The day from which readers see it.
    pub from: Date,
    /// The number of the line that was stamped: all lines up to it existed by then.
    pub covers: u64,
    /// When, as the authority says.
    pub at: Instant,
    /// Who says so, by the name in the token; never empty.
    pub by: String,
}

impl Timestamp {
    /// Returns the file that holds the token, from the site's root.
    pub fn file(&self) -> String {
        format!("{}/{TOKEN}", folder(self.entry))
    }
}

/// Returns the folder of the token that a line of the ledger records: `timestamps/7`.
pub fn folder(entry: u64) -> String {
    format!("{TIMESTAMPS}/{entry}")
}
