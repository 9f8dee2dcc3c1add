//! Deployment to real servers, started here on free ports and ended with the tests.
#![allow(
    clippy::disallowed_methods,
    reason = "tests write files and start programs"
)]
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod access;
#[path = "../web/apache.rs"]
#[allow(dead_code, reason = "the web tests ask more of it")]
mod apache;
mod check;
#[path = "../web/clock.rs"]
#[allow(dead_code, reason = "the web tests ask more of it")]
mod clock;
mod clocks;
mod contract;
mod faults;
mod folder;
mod ftp;
mod home;
mod host;
mod https;
mod killed;
mod proxy;
mod quota;
mod reading;
mod run;
mod secrets;
mod servers;
mod sftp;
mod site;
mod small;
#[path = "../support/mod.rs"]
mod support;
#[path = "../web/tools.rs"]
#[allow(dead_code, reason = "the web tests use more tools")]
mod tools;
mod whole;
mod words;
mod workflow;
mod world;
