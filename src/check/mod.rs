//! Whether a site keeps its word: seals, translations.

pub mod seal;
pub mod translation;
