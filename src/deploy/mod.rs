//! Deployment: a built site put on a host, so that no reader ever sees half of it.
//!
//! [`remote`] is what every kind of target can do, one file per kind; all that decides is pure.
#![allow(
    clippy::disallowed_methods,
    reason = "this layer speaks with other machines"
)]

pub mod access;
pub mod built;
pub mod check;
pub mod class;
pub mod folder;
mod found;
pub mod ftp;
pub mod layout;
pub mod lock;
pub mod open;
pub mod order;
pub mod path;
pub mod plan;
pub mod readers;
pub mod record;
pub mod remote;
pub mod run;
pub mod secret;
pub mod sftp;
mod show;
mod stage;
pub mod trouble;
pub mod words;
mod work;

pub use work::Progress;
