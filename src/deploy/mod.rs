//! Deployment: a built site put on a host, so that no reader ever sees half of it.
//!
//! [`remote`] is what every kind of target can do, one file per kind; all that decides is pure.
#![allow(
    clippy::disallowed_methods,
    reason = "this layer speaks with other machines"
)]

pub mod folder;
pub mod path;
pub mod remote;
pub mod secret;
pub mod sftp;
