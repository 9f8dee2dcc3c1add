//! Why a deployment does not go on.

use super::lock::Holder;
use super::path::RemotePath;
use super::plan::Harm;
use super::record::DeployId;
use super::remote::RemoteError;

/// Why a deployment does not go on. Whatever it is, readers see whole pages, and the same command can
/// be run again.
#[derive(Debug)]
pub enum Trouble {
    /// The remote refused something.
    Remote(RemoteError),
    /// Somebody else is deploying, or was when they were cut off.
    Locked(Holder),
    /// Somebody took the lock over meanwhile.
    LockLost(Option<Holder>),
    /// A file of the remote's own state is none that this program wrote.
    Unreadable(RemotePath),
    /// Published versions would be lost or changed.
    Harm(Vec<Harm>),
    /// Files stand where pages shall be, and are not ours.
    Foreign(Vec<Foreign>),
    /// Files were changed on the server since they were deployed.
    Edited(Vec<String>),
    /// More would go than is likely to be meant: how many of how many.
    ManyRemoved(usize, usize),
    /// The ledger that readers see is not continued by the site's.
    Ledger(LedgerBreak),
    /// The server does not put a file in the place of another in one step.
    NoReplacing,
    /// The server's directives make the host fail; the status that it answered.
    Directives(u16),
    /// No deployment has this name, or it is too long ago to go back to.
    NoSuchDeploy(Option<DeployId>),
    /// Bytes kept to go back to are not whole.
    DamagedBlob(String),
    /// A file of the build is not as it was built.
    Rebuilt(String),
}

/// A file on the server that is not ours.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Foreign {
    /// Its path below the root.
    pub path: String,
    /// What it is.
    pub kind: ForeignKind,
}

/// What a file is that is not ours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ForeignKind {
    /// A file.
    File,
    /// A folder in the place of a file.
    Folder,
    /// A link, such as the page that OVH puts into an empty folder.
    Link,
    /// A file or a link in the place of a folder.
    InFolder,
}

/// How the ledger that readers see is not continued.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LedgerBreak {
    /// Its line of this number is another one here, or not here at all.
    Differs(u64),
    /// Its line of this number cannot be read.
    Unreadable(u64),
}

impl From<RemoteError> for Trouble {
    fn from(error: RemoteError) -> Self {
        Self::Remote(error)
    }
}

impl Trouble {
    /// Returns whether it may succeed if it is tried again with a new connection.
    pub fn is_passing(&self) -> bool {
        matches!(self, Self::Remote(error) if error.reason.is_passing())
    }
}
