//! What is asked of a deployment, and what became of it.

use std::collections::BTreeSet;
use std::path::Path;
use std::time::Duration;

use crate::base::{Digest, Instant};

use super::plan::Changes;
use super::readers::Readers;
use super::record::{DeployId, Files, Manifest, Receipt};
use super::trouble::{LedgerBreak, Trouble};

/// What shall be deployed, and how.
pub struct Order<'a> {
    /// Its name.
    pub id: DeployId,
    /// What the target is called.
    pub target: String,
    /// Where readers find the site.
    pub url: String,
    /// Who runs it: `user@machine`.
    pub by: String,
    /// Words of the site's folder on this machine that no other folder has.
    pub folder: String,
    /// When it began.
    pub at: Instant,
    /// The commit of the site's folder, where git knows it.
    pub commit: Option<String>,
    /// What.
    pub what: What<'a>,
    /// Judges a ledger that readers see: what of it the site's does not continue.
    pub ledger: &'a dyn Fn(&str) -> Option<LedgerBreak>,
    /// How readers' view is asked for, where it is.
    pub readers: Option<&'a Readers>,
    /// How long requests under way may take to end.
    pub pause: Duration,
    /// What is allowed.
    pub leave: Leave,
}

/// What is deployed.
pub enum What<'a> {
    /// A site as it was built.
    Build {
        /// The folder of the build.
        folder: &'a Path,
        /// Its files.
        files: Files,
        /// The head of the ledger that readers will see.
        head: Digest,
        /// Digests of sealed texts from which words were taken out by law.
        redacted: BTreeSet<String>,
    },
    /// The files of an earlier deployment; the one before the last where none is named.
    Back(Option<DeployId>),
}

/// What a deployment may do only when it is asked for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Leave {
    /// Published versions may be lost or changed, for this reason.
    pub harm: Option<String>,
    /// Files that are not ours may be replaced.
    pub adopt: bool,
    /// Files that were changed on the server may be replaced.
    pub overwrite: bool,
    /// More than one file in five may go.
    pub remove_many: bool,
    /// A lock that was left behind may be taken over.
    pub take_over: bool,
}

/// What became of a deployment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// Everything was there already.
    Unchanged(Manifest),
    /// It is done.
    Done(Receipt),
    /// It is done, but the server's directives made the host fail with this status and the old ones
    /// are back.
    DirectivesBack(Receipt, u16),
}

/// What a deployment would do.
#[derive(Debug)]
pub struct Preview {
    /// What would change.
    pub changes: Changes,
    /// What would stop it.
    pub troubles: Vec<Trouble>,
    /// A deployment that was cut off and would be completed first.
    pub cut_off: Option<DeployId>,
}
