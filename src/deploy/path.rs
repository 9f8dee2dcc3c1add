//! Paths on a remote, which `model` names too.

pub use crate::base::RemotePath;
