//! Where a deployment keeps what on a remote.

use crate::base::Digest;

use super::path::RemotePath;
use super::record::DeployId;
use super::trouble::Trouble;

/// The two folders of a deployed site: what readers see, and what only deployments do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Layout {
    root: RemotePath,
    state: RemotePath,
}

impl Layout {
    /// Takes the folder that readers see and the one beside it for deployments.
    pub fn new(root: RemotePath, state: RemotePath) -> Self {
        Self { root, state }
    }

    /// Returns the folder that readers see.
    pub fn root(&self) -> &RemotePath {
        &self.root
    }

    /// Returns the folder of deployments.
    pub fn state(&self) -> &RemotePath {
        &self.state
    }

    /// Returns whether readers could ask for what deployments keep.
    pub fn is_state_public(&self) -> bool {
        self.state.is_below(&self.root)
    }

    /// Returns a file or folder that readers see.
    ///
    /// # Errors
    /// [`Trouble::Unreadable`] where a path that the remote remembers leads elsewhere.
    pub fn public(&self, path: &str) -> Result<RemotePath, Trouble> {
        let found = self.root.join(path);
        found.ok_or_else(|| Trouble::Unreadable(self.state.clone()))
    }

    /// Returns a file that is staged, by the name that it has there.
    ///
    /// # Errors
    /// [`Trouble::Unreadable`] where a name that the remote remembers is none.
    pub fn staged(&self, name: &str) -> Result<RemotePath, Trouble> {
        let plain = !name.contains('/');
        let found = self.staging().join(name).filter(|_| plain);
        found.ok_or_else(|| Trouble::Unreadable(self.state.clone()))
    }

    /// Returns the folder of what is staged.
    pub fn staging(&self) -> RemotePath {
        self.below("staging")
    }

    /// Returns the folder of bytes kept to go back to.
    pub fn blobs(&self) -> RemotePath {
        self.below("blobs")
    }

    /// Returns the file of bytes kept, by their digest.
    pub fn blob(&self, digest: &Digest) -> RemotePath {
        self.below(&format!("blobs/{digest}"))
    }

    /// Returns the folder of receipts.
    pub fn receipts(&self) -> RemotePath {
        self.below("deploys")
    }

    /// Returns the receipt of a deployment.
    pub fn receipt(&self, id: &DeployId) -> RemotePath {
        self.below(&format!("deploys/{id}.json"))
    }

    /// Returns the manifest of what is deployed.
    pub fn manifest(&self) -> RemotePath {
        self.below("manifest.json")
    }

    /// Returns the journal of a deployment under way.
    pub fn journal(&self) -> RemotePath {
        self.below("journal.json")
    }

    /// Returns the folder that whoever deploys has made.
    pub fn lock(&self) -> RemotePath {
        self.below("lock")
    }

    /// Returns the file that keeps readers out of a public state folder on Apache.
    pub fn denial(&self) -> RemotePath {
        self.below(".htaccess")
    }

    /// Returns the path of one of these names, all of which are plain.
    fn below(&self, name: &str) -> RemotePath {
        self.state.join(name).unwrap_or_else(|| self.state.clone())
    }

    /// Returns the folders to be made before anything is kept or shown, those above first.
    pub fn folders(&self) -> Vec<RemotePath> {
        let mut folders = Vec::new();
        for folder in [&self.root, &self.state] {
            let mut above = Vec::new();
            let mut next = Some(folder.clone());
            while let Some(path) = next.filter(|path| !path.is_home()) {
                next = path.parent();
                above.push(path);
            }
            above.reverse();
            folders.extend(above);
        }
        folders.extend([self.staging(), self.blobs(), self.receipts()]);
        folders.dedup();
        folders
    }
}
