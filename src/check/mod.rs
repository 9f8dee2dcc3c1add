//! Whether a site keeps its word: seals, translations, languages; whether its words and links are what
//! was meant; and what rules ask it to declare.

pub mod agreement;
mod consequence;
mod heading_ids;
pub mod language;
pub mod outside;
mod quotes;
pub mod rules;
pub mod seal;
mod severities;
pub mod translation;
pub mod unprinted;
pub mod words;

pub use consequence::without_consequences;
pub use heading_ids::with_known_ids;
pub use severities::{settled, strangers};
