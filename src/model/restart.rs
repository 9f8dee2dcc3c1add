//! A ledger that goes on though lines of it that readers had seen are lost for good.

use serde_json::Value;

use crate::base::Digest;

use super::ledger::{Entry, Event, Ledger};

/// The name in the ledger of a beginning after a loss.
pub(super) const RESTART: &str = "restart";

/// The key of a ledger line that says why lines are lost.
pub(super) const REASON: &str = "reason";

/// That lines are lost, and why, as the publisher says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Restart {
    /// SHA-256 of the last line that readers were shown, which this ledger does not have; never
    /// 64 zeros.
    pub head: Digest,
    /// Why it does not.
    pub reason: Reason,
}

/// Why lines are lost, in the publisher's own words: one line of plain text that readers see, with a
/// letter or digit in it, of at most [`Reason::MOST`] characters, without spaces at its ends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason(String);

/// Why words are no reason.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReasonFault {
    /// They say nothing.
    Empty,
    /// They are so many characters.
    Long(usize),
    /// This character ends a line, turns the words around it, or is not seen.
    Sign(char),
}

impl Restart {
    /// Returns what the line has in the place of a list's digest: the SHA-256 of no bytes, for it
    /// adds no file.
    pub fn sums() -> Digest {
        Digest::of(b"")
    }
}

impl Reason {
    /// Characters that a reason may have.
    pub const MOST: usize = 200;

    /// Takes a reason as typed; spaces at its ends are left out.
    ///
    /// # Errors
    /// Why it is none.
    pub fn parse(text: &str) -> Result<Self, ReasonFault> {
        let text = text.trim();
        if let Some(sign) = text.chars().find(|sign| !is_plain(*sign)) {
            return Err(ReasonFault::Sign(sign));
        }
        if !text.contains(char::is_alphanumeric) {
            return Err(ReasonFault::Empty);
        }
        match text.chars().count() {
            count if count > Self::MOST => Err(ReasonFault::Long(count)),
            _ => Ok(Self(text.to_owned())),
        }
    }

    /// Returns the words.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Reads the value of a line.
    pub(super) fn read(value: &Value) -> Option<Self> {
        Self::parse(value.as_str()?).ok()
    }
}

impl Ledger {
    /// Returns the lines that tell of lost ones, in order.
    pub fn restarts(&self) -> impl Iterator<Item = (&Entry, &Restart)> {
        let entries = self.entries.iter();
        entries.filter_map(|entry| match &entry.event {
            Event::Restart(restart) => Some((entry, restart)),
            Event::Version(..) | Event::Timestamp(_) => None,
        })
    }
}

/// Returns whether a character may stand in one line of plain text: it ends none, turns nothing
/// round (UAX #9) and has a look of its own.
fn is_plain(sign: char) -> bool {
    let is_odd = matches!(
        sign,
        '\u{2028}' | '\u{2029}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}'
            | '\u{FFFC}' | '\u{FFFD}' | '\u{E000}'..='\u{F8FF}' | '\u{E0000}'..='\u{10FFFF}'
    );
    !is_odd && !sign.is_control()
}
