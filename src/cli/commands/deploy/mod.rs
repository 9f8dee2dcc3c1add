//! `avenant deploy`: where a site goes, and what takes it there.

pub mod asked;
pub mod go;
pub mod init;
mod restart;
mod told;
pub mod workflow;
