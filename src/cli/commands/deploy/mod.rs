//! `avenant deploy`: where a site goes, and what takes it there.

pub mod asked;
pub mod init;
pub mod workflow;
