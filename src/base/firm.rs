//! What a site may not make light of.

use super::Code;
use super::code::Severity;

/// Errors of taste and of good practice: the site can be built with them, and no word is lost.
const YIELDING: [Code; 4] = [
    Code::BRAND_CONTRAST,
    Code::THEME_CONTRAST,
    Code::PAGE_DATA,
    Code::PAGE_NO_ARCHIVE,
];

/// Questions without whose answer something unfinished, or out of date, would be published.
const UNANSWERED: [Code; 5] = [
    Code::PLACEHOLDER,
    Code::REDACTED_PASSAGE,
    Code::TRANSLATION_UNRECORDED,
    Code::IMPORT_WORDS,
    Code::IMPORT_UNMATCHED,
];

impl Code {
    /// Returns whether findings of this kind weigh what they do wherever they are found: without
    /// them words would be lost, a seal broken, an address cut, or the site could not be built.
    pub fn is_firm(self) -> bool {
        match self.severity() {
            Severity::Error => !YIELDING.contains(&self),
            Severity::Question => UNANSWERED.contains(&self),
            Severity::Warning | Severity::Advice => false,
        }
    }
}
