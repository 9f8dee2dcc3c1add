//! Languages: tags, directions, messages, and the forms of dates, numbers and lists.
//!
//! Everything about Fluent and ICU4X stays inside this layer. Words come from [`Catalog`], the
//! spaces of a language from [`typography`], what must be kept apart from right-to-left words from
//! [`bidi`].

pub mod bidi;
pub mod catalog;
pub mod detect;
pub mod duration;
pub mod fault;
pub mod format;
mod ftl;
pub mod join;
mod lint;
pub mod numerals;
pub mod tag;
pub mod typography;
mod voice;
mod walk;

#[cfg(test)]
mod tests;

pub use catalog::{Catalog, LocaleFile, Words};
pub use fault::{FaultKind, MessageFault};
pub use format::Formats;
pub use tag::{Direction, Lang};
