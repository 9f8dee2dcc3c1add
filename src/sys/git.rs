//! Earlier bytes of a file from the site's git history, where there is one.
//!
//! Only asked when a sealed file differs from its digest, to show an editor the words that changed.

use std::collections::BTreeSet;
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

/// Returns how many commits of any branch brought these words into the site's folder or took them
/// out; `None` without git, and outside a repository.
pub fn commits_touching(root: &Path, words: &[&str]) -> Option<usize> {
    let mut commits = BTreeSet::new();
    for words in words {
        let search = format!("-S{words}");
        let found = run(root, &["log", "--all", "--format=%H", &search, "--", "."])?;
        let found = String::from_utf8(found).ok()?;
        commits.extend(found.lines().map(str::to_owned));
    }
    Some(commits.len())
}

/// Returns the commit that the site's folder is at; `None` without git, and outside a repository.
pub fn commit(root: &Path) -> Option<String> {
    let head = run(root, &["rev-parse", "--verify", "HEAD"])?;
    let head = String::from_utf8(head).ok()?;
    Some(head.trim().to_owned()).filter(|head| !head.is_empty())
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

/// A file as one commit left it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct State {
    /// The commit.
    pub commit: String,
    /// The day it was committed, `YYYY-MM-DD`, in the committer's own time zone.
    pub on: String,
    /// The file's bytes.
    pub bytes: Vec<u8>,
}

/// Returns every state of a file in its repository, the earliest first, also under names it had
/// before; `None` without git, and where no repository knows the file.
pub fn states(file: &Path) -> Option<Vec<State>> {
    let folder = file.parent().filter(|p| !p.as_os_str().is_empty());
    let folder = folder.unwrap_or(Path::new("."));
    let name = file.file_name()?.to_str()?;
    let listed = run(
        folder,
        &[
            "-c",
            "core.quotePath=false",
            "log",
            "--follow",
            "--format=%x01%H %cs",
            "--name-status",
            "-z",
            "--",
            name,
        ],
    )?;
    let listed = String::from_utf8(listed).ok()?;
    let mut found = Vec::new();
    for entry in listed.split('\u{1}').skip(1) {
        let mut fields = entry.split('\0');
        let (commit, on) = fields.next()?.trim().split_once(' ')?;
        let status = fields.next().unwrap_or_default().trim();
        let Some(path) = fields.rfind(|path| !path.trim().is_empty()) else {
            continue;
        };
        if status.starts_with('D') {
            continue;
        }
        let bytes = run(folder, &["show", &format!("{commit}:{path}")])?;
        found.push(State {
            commit: commit.to_owned(),
            on: on.to_owned(),
            bytes,
        });
    }
    found.reverse();
    (!found.is_empty()).then_some(found)
}
