//! The commands, one file each.

pub mod build;
pub mod check;
pub mod diff;
pub mod erratum;
pub mod import;
pub mod init;
pub mod new;
pub mod prove;
pub mod publish;
pub mod verify;
