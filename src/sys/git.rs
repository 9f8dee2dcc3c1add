//! Earlier bytes of a file from the site's git history, where there is one.
//!
//! Only asked when a sealed file differs from its digest, to show an editor the words that changed.

use std::path::Path;
use std::process::{Command, Stdio};

use crate::base::{Digest, TreePath};

/// How many commits of a file's history are searched.
const DEPTH: usize = 100;

/// Returns the bytes of `path` at the newest commit where they have this digest.
///
/// Returns `None` without git, outside a repository, and where no such commit is found.
pub fn original(root: &Path, path: &TreePath, digest: &Digest) -> Option<Vec<u8>> {
    let limit = format!("-n{DEPTH}");
    let commits = run(root, &["log", "--format=%H", &limit, "--", path.as_str()])?;
    let commits = String::from_utf8(commits).ok()?;
    commits.lines().find_map(|commit| {
        let bytes = run(root, &["show", &format!("{commit}:./{path}")])?;
        (Digest::of(&bytes) == *digest).then_some(bytes)
    })
}

fn run(root: &Path, arguments: &[&str]) -> Option<Vec<u8>> {
    let mut command = Command::new("git");
    command
        .arg("-C")
        .arg(root)
        .args(arguments)
        .stdin(Stdio::null())
        .stderr(Stdio::null());
    let output = command.output().ok()?;
    output.status.success().then_some(output.stdout)
}
