//! Findings of consent tools: what is written for them, and files that tell of trackers.

use crate::base::Code;

impl Code {
    /// A register of trackers does not hold what was asked for.
    pub const COOKIES_REFUSED: Self = Code::error("cookies-refused");
    /// A file that should tell of trackers cannot be read.
    pub const TRACKERS_UNREADABLE: Self = Code::error("trackers-unreadable");
}
