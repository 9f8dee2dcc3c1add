//! Languages: tags, directions, messages, and the forms of dates, numbers and lists.
//!
//! Everything about Fluent and ICU4X stays inside this layer.

pub mod tag;

pub use tag::{Direction, Lang};
