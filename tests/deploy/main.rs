//! Deployment to real servers, started here on free ports and ended with the tests.
#![allow(
    clippy::disallowed_methods,
    reason = "tests write files and start programs"
)]
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod contract;
mod folder;
mod ftp;
mod run;
mod servers;
mod sftp;
mod world;
