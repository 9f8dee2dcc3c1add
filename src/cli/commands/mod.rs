//! The commands, one file each.

pub mod at;
pub mod build;
pub mod check;
pub mod diff;
pub mod erratum;
pub mod import;
mod lines;
pub mod publish;
pub mod status;
pub mod verify;
