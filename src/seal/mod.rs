//! Sealing: the words of a working text fixed for ever, and the record that they were.
//!
//! Everything here is a pure function of texts and dates; what a folder holds is the business of
//! `edit::publish`, which writes it, and of `check::seal`, which recomputes it.

pub mod escape;
pub mod header;
pub mod ledger;
pub mod sums;
pub mod version_file;
