//! Whether a site keeps its word: seals, translations, languages; and whether its words are what was meant.

pub mod agreement;
mod consequence;
pub mod language;
pub mod seal;
mod severities;
pub mod translation;
pub mod words;

pub use consequence::without_consequences;
pub use severities::{settled, strangers};
