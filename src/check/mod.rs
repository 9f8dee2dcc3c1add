//! Whether a site keeps its word: seals, translations; and whether its words are what was meant.

mod consequence;
pub mod seal;
mod severities;
pub mod translation;
pub mod words;

pub use consequence::without_consequences;
pub use severities::{settled, strangers};
