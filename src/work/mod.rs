//! What editors ask about an open site: what is so on a day, what changed, what a finding quotes.
//!
//! The commands of the terminal and the screens of the preview server tell the same from here, each
//! in its own form.

pub mod comparison;
pub mod consent;
pub mod coverage;
pub mod deeds;
mod excerpt;
pub mod length;
pub mod mending;
pub mod observed;
pub mod overview;
pub mod publication;
pub mod rehearsal;
pub mod rules;
pub mod speech;
mod subject;
pub mod typed;
pub mod workflow;

pub use excerpt::Excerpts;
pub use speech::{Speech, summary};
pub use subject::{Subject, Weights, weighed};
