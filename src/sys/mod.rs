//! The rim: disk, clock, randomness and what is built into the binary.
//!
//! Only this layer (and `cli` for arguments and terminal) touches the world; everything below is
//! pure. Nothing here decides law.
#![allow(
    clippy::disallowed_methods,
    reason = "this is the one layer that touches the world"
)]

pub mod browser;
pub mod clock;
pub mod editor;
pub mod embed;
pub mod entropy;
pub mod exchange;
pub mod files;
pub mod git;
pub mod incoming;
pub mod interrupt;
pub mod journal;
pub mod known_links;
pub mod lock;
pub mod output;
pub mod outside;
pub mod prompt;
pub mod request;
pub mod single;
pub mod terminal;
pub mod traces;
pub mod watch;
pub mod web;
pub mod who;

use std::io;
use std::path::{Path, PathBuf};

/// What the machine refused.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// A file or folder could not be read, written or renamed.
    #[error("{path}: {source}", path = path.display())]
    Io {
        /// Which file or folder.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// The output folder holds files and was not made by a build.
    #[error("{path} was not made by Avenant", path = path.display())]
    NotOurs {
        /// The output folder.
        path: PathBuf,
    },
    /// A page would replace a file that no build made.
    #[error("{path} was not made by Avenant and a page would replace it", path = path.display())]
    Foreign {
        /// The file.
        path: PathBuf,
    },
    /// The output folder holds the site itself, or is held by its sources.
    #[error("{path} holds sources of the site", path = path.display())]
    OutputHoldsSources {
        /// The output folder.
        path: PathBuf,
    },
    /// Another command is writing.
    #[error("{path} is held by {owner}", path = path.display())]
    Busy {
        /// The lock.
        path: PathBuf,
        /// Who holds it, as it wrote itself down.
        owner: String,
    },
    /// A file to be written stands there already.
    #[error("{path} exists already", path = path.display())]
    Exists {
        /// The file.
        path: PathBuf,
    },
    /// A file was saved again after the command had read it.
    #[error("{path} was saved meanwhile", path = path.display())]
    Changed {
        /// The file.
        path: PathBuf,
    },
    /// A file is neither what an interrupted command found nor what it has to write.
    #[error("{path} was changed since a command was interrupted", path = path.display())]
    Unfinished {
        /// The file.
        path: PathBuf,
        /// The folder of what the interrupted command has to write.
        journal: PathBuf,
    },
    /// No randomness could be had.
    #[error("the system gives no random bytes")]
    NoEntropy,
}

impl Failure {
    /// Wraps what the system said of a path.
    pub fn io(path: &Path) -> impl FnOnce(io::Error) -> Self {
        let path = path.to_owned();
        move |source| Self::Io { path, source }
    }
}
