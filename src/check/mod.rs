//! Whether a site keeps its word: seals, translations.

mod consequence;
pub mod seal;
mod severities;
pub mod translation;

pub use consequence::without_consequences;
pub use severities::settled;
