//! Whether a site keeps its word: seals, translations.

mod consequence;
pub mod seal;
pub mod translation;

pub use consequence::without_consequences;
