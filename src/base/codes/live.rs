//! The kinds of findings on deployed sites.

use crate::base::Code;

impl Code {
    /// The host of a deployed site does not answer.
    pub const LIVE_UNANSWERED: Self = Code::error("live-unanswered");
    /// The host answers without what was asked for.
    pub const LIVE_STATUS: Self = Code::error("live-status");
    /// The host leads to another address on itself.
    pub const LIVE_MOVED: Self = Code::warning("live-moved");
    /// A deployed page has other words than the site.
    pub const LIVE_WORDS: Self = Code::error("live-words");
    /// A deployed page has the right words in a page that no build of today makes.
    pub const LIVE_STALE: Self = Code::warning("live-stale");
    /// A deployed text is not the one sealed.
    pub const LIVE_TEXT: Self = Code::error("live-text");
    /// The ledger shown is older than the site's, or another.
    pub const LIVE_LEDGER: Self = Code::error("live-ledger");
    /// Something is put into pages on their way, or not everybody is shown the same.
    pub const LIVE_INJECTED: Self = Code::error("live-injected");
    /// The host shuts archives of the web out of dated pages.
    pub const LIVE_ARCHIVES: Self = Code::error("live-archives");
}
