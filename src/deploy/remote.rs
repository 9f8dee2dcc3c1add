//! What every kind of target can do.
//!
//! A file is never written under the name that readers ask for: it is put under another one and
//! renamed. That is all an FTP server, an SFTP server, a folder or a store of objects must be able
//! to do, and one test holds them all to it.

use std::fmt;
use std::path::PathBuf;

use super::path::RemotePath;

/// A place that files are deployed to.
///
/// After an error of [`Reason::Lost`] nothing else is asked of it: it is opened anew.
pub trait Remote {
    /// Returns what it can, as was found when it was opened.
    fn abilities(&self) -> Abilities;

    /// Returns what stands at a path, links not followed; `None` where nothing does.
    ///
    /// # Errors
    /// What the remote refused.
    fn look(&mut self, path: &RemotePath) -> Result<Option<Entry>, RemoteError>;

    /// Returns what a folder holds, by name, hidden files too; `None` where there is no such folder.
    ///
    /// # Errors
    /// What the remote refused.
    fn list(&mut self, folder: &RemotePath) -> Result<Option<Listed>, RemoteError>;

    /// Returns a file's bytes; `None` where there is none.
    ///
    /// # Errors
    /// [`Reason::Large`] where it has more than `most` bytes; what the remote refused.
    fn read(&mut self, path: &RemotePath, most: u64) -> Result<Option<Vec<u8>>, RemoteError>;

    /// Lists many folders; `each` is told the index of each with what it holds, in any order.
    ///
    /// # Errors
    /// What the remote refused first.
    fn list_many(
        &mut self,
        folders: &[RemotePath],
        each: &mut dyn FnMut(usize, Option<Listed>),
    ) -> Result<(), RemoteError> {
        for (index, folder) in folders.iter().enumerate() {
            let listed = self.list(folder)?;
            each(index, listed);
        }
        Ok(())
    }

    /// Reads many files, each of at most `most` bytes; `each` is told the index of each with its
    /// bytes, in any order.
    ///
    /// # Errors
    /// What the remote refused first.
    fn read_many(
        &mut self,
        paths: &[RemotePath],
        most: u64,
        each: &mut dyn FnMut(usize, Option<Vec<u8>>),
    ) -> Result<(), RemoteError> {
        for (index, path) in paths.iter().enumerate() {
            let read = self.read(path, most)?;
            each(index, read);
        }
        Ok(())
    }

    /// Carries out steps of which none needs another, in any order and as many at once as the remote
    /// bears; `done` is told the index of each that succeeded, once.
    ///
    /// # Errors
    /// What the remote refused first. Some of the other steps may be done without being told.
    fn carry_out(
        &mut self,
        steps: &[Step<'_>],
        done: &mut dyn FnMut(usize),
    ) -> Result<(), RemoteError>;
}

/// What a folder holds, by name.
pub type Listed = Vec<(String, Entry)>;

/// What a remote can, beyond what every one must.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Abilities {
    /// Whether a file takes the place of another in one step, so that readers get one or the other.
    pub replaces: bool,
    /// Whether the rights of files and folders can be set.
    pub modes: bool,
}

/// One thing to be done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step<'a> {
    /// Makes a folder, where it is not there yet; the one above is there.
    MakeFolder(RemotePath),
    /// Writes a whole file and makes sure that as many bytes are there; what stood there is gone.
    Put {
        /// Where.
        to: RemotePath,
        /// What.
        bytes: &'a [u8],
    },
    /// Gives a file another name; what had that name is gone, links too, in one step where the remote
    /// [can](Abilities::replaces). A file is never put in the place of a folder. A folder may be given
    /// another name too, with all it holds, and is never put in the place of anything but an empty
    /// folder: of any number of programs that give theirs the same name, one succeeds.
    Rename {
        /// Its name.
        from: RemotePath,
        /// Its name from now on.
        to: RemotePath,
    },
    /// Removes a file or a link, where it is there.
    Remove(RemotePath),
    /// Removes an empty folder; where it is not empty, or not there, nothing is done.
    RemoveFolder(RemotePath),
}

/// What stands at a path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Entry {
    /// What it is.
    pub kind: Kind,
    /// Bytes of a file; 0 of anything else.
    pub size: u64,
    /// When it was written last, in seconds since 1970, where the remote tells.
    pub modified: Option<i64>,
}

/// What stands at a path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A file.
    File,
    /// A folder.
    Folder,
    /// A symbolic link.
    Link,
    /// A socket, a device, or what the remote does not explain.
    Other,
}

/// What a remote refused, and in what.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{deed}: {reason}")]
pub struct RemoteError {
    /// What was being done.
    pub deed: Deed,
    /// Why it was not.
    pub reason: Reason,
}

/// What is done with a remote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Deed {
    /// Reaching the host and signing in.
    Open,
    /// Looking, listing or reading at a path.
    Read(RemotePath),
    /// Making, writing, renaming or removing at a path.
    Write(RemotePath),
}

/// Why a remote refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// No host has this name, or nothing takes connections there; what the system said.
    Unreachable(String),
    /// The connection broke or nothing came for too long; whether the last step was done is unknown.
    Lost(String),
    /// The host's key is none of those expected.
    HostKey {
        /// The key shown, as OpenSSH prints it: `SHA256:…`.
        shown: String,
        /// The keys expected; none where the host was never seen.
        expected: Vec<String>,
    },
    /// The certificate is not trusted; what is wrong with it.
    Certificate(String),
    /// The server has no TLS, and without it nothing is sent.
    NoTls,
    /// The server takes neither this name nor what was shown to it.
    SignIn {
        /// The ways that were tried, such as `agent`, `key ~/.ssh/id_ed25519`, `password`.
        tried: Vec<String>,
    },
    /// A secret could not be had.
    NoSecret {
        /// Where it should have come from, such as `AVENANT_PASSWORD`.
        source: String,
        /// Why it did not.
        why: String,
    },
    /// What should be there is not.
    Missing,
    /// A folder or a file stands in the way.
    InTheWay,
    /// The account may not do this.
    Denied,
    /// The disk or the account is full.
    Full,
    /// There are more bytes than may be read.
    Large,
    /// Fewer or more bytes arrived than were sent.
    Truncated {
        /// Bytes sent.
        sent: u64,
        /// Bytes there.
        there: u64,
    },
    /// A file of this machine could not be read; what the system said.
    Local(PathBuf, String),
    /// Anything else, in the words of the server, which never hold a secret.
    Server(String),
}

impl Reason {
    /// Returns whether it may succeed if it is tried again with a new connection.
    pub fn is_passing(&self) -> bool {
        matches!(self, Self::Lost(_))
    }
}

impl fmt::Display for Deed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Open => f.write_str("connection"),
            Self::Read(path) | Self::Write(path) => write!(f, "{path}"),
        }
    }
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreachable(why) | Self::Lost(why) | Self::Certificate(why) => f.write_str(why),
            Self::HostKey { shown, .. } => write!(f, "the key of the host is {shown}"),
            Self::NoTls => f.write_str("no TLS"),
            Self::SignIn { tried } => write!(f, "not let in ({})", tried.join(", ")),
            Self::NoSecret { source, why } => write!(f, "{source}: {why}"),
            Self::Missing => f.write_str("not there"),
            Self::InTheWay => f.write_str("something stands in the way"),
            Self::Denied => f.write_str("not allowed"),
            Self::Full => f.write_str("full"),
            Self::Large => f.write_str("too large"),
            Self::Truncated { sent, there } => write!(f, "{there} bytes of {sent} arrived"),
            Self::Local(path, why) => write!(f, "{}: {why}", path.display()),
            Self::Server(words) => f.write_str(words),
        }
    }
}

impl RemoteError {
    /// Makes an error of reading at a path.
    pub fn reading(path: &RemotePath, reason: Reason) -> Self {
        Self {
            deed: Deed::Read(path.clone()),
            reason,
        }
    }

    /// Makes an error of writing at a path.
    pub fn writing(path: &RemotePath, reason: Reason) -> Self {
        Self {
            deed: Deed::Write(path.clone()),
            reason,
        }
    }
}

impl Step<'_> {
    /// Returns the path that it changes.
    pub fn path(&self) -> &RemotePath {
        match self {
            Self::MakeFolder(path) | Self::Remove(path) | Self::RemoveFolder(path) => path,
            Self::Put { to, .. } | Self::Rename { to, .. } => to,
        }
    }
}
