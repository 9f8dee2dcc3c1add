//! Sealing: the words of a working text fixed for ever, and the record that they were.
//!
//! Everything here is a pure function of texts and dates; what a folder holds is the business of
//! `edit::publish`, which writes it, and of `check::seal`, which recomputes it.

pub mod escape;
mod exact;
pub mod header;
pub mod ledger;
mod register;
pub mod request;
pub mod resolve;
pub mod sibling;
mod source;
pub mod sums;
pub mod text;
pub mod version_file;

#[cfg(test)]
mod tests;
