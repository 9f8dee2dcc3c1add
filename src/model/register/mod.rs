//! Registers: what a site knows of trackers, recipients, purposes and terms, printed in texts.
//!
//! Each is a file of `content/registers/` that nobody must have. A published version holds its own
//! copies. Entries keep their places, so that what is wrong with one can be shown where it stands.

pub mod cookies;
pub mod purposes;
pub mod recipients;
pub mod retention;
pub mod terms;

use std::collections::BTreeMap;

use crate::lang::Lang;

pub use cookies::Cookies;
pub use purposes::Purposes;
pub use recipients::Recipients;
pub use retention::{Length, Retention};
pub use terms::Terms;

/// Words per language.
pub type Texts = BTreeMap<Lang, String>;

/// The registers of a site or of a published version.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Registers {
    /// `cookies.toml`: the trackers.
    pub cookies: Option<Cookies>,
    /// `recipients.toml`: who receives data.
    pub recipients: Option<Recipients>,
    /// `purposes.toml`: why data are processed.
    pub purposes: Option<Purposes>,
    /// `terms.toml`: the defined terms.
    pub terms: Option<Terms>,
}

/// Returns the words in a language: its own, else those of its family, never another's.
pub fn in_language<'a>(texts: &'a Texts, lang: &Lang) -> Option<&'a str> {
    let near = || {
        let mut others = texts.iter();
        others.find(|(other, _)| other.family() == lang.family())
    };
    let own = texts.get_key_value(lang).or_else(near);
    own.map(|(_, words)| words.as_str())
}
