//! The commands, one file each.

pub mod build;
pub mod check;
pub mod diff;
pub mod due;
pub mod erratum;
pub mod import;
pub mod publish;
pub mod verify;
