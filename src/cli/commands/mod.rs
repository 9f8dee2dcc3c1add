//! The commands, one file each.

pub mod at;
pub mod attach;
pub mod build;
pub mod check;
pub mod cookies;
pub mod decision;
pub mod deploy;
pub mod diff;
pub mod due;
pub mod erratum;
pub mod explain;
pub mod fix;
pub mod import;
pub mod init;
mod lines;
pub mod new;
pub mod notice;
pub mod prove;
pub mod publish;
pub mod redact;
pub mod serve;
pub mod status;
pub mod translate;
pub mod translated;
pub mod translation;
pub mod verify;
pub mod witness;
