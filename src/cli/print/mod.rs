//! Findings on paper: for people with excerpts, for programs as JSON, for services that gather them.

mod github;
mod json;
mod people;
mod sarif;
mod spot;

pub use github::for_github;
pub use json::for_programs;
pub use people::{Look, for_people};
pub use sarif::sarif;
