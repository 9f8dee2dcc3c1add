//! A change interrupted at every step is made wholly, or not at all.

use std::fs;
use std::path::Path;

use super::{Failure, Move, Plan, Recovered, apply, folder, recover};
use crate::base::{Digest, TreePath};
use crate::edit::{Change, Edits};

const OLD: &[u8] = b"line 1\n";
const NEW: &[u8] = b"line 1\nline 2\n";

fn path(name: &str) -> TreePath {
    TreePath::parse(name).expect("a safe path")
}

fn edits() -> Edits {
    let add = |name: &str| Change::Add {
        path: path(name),
        bytes: name.into(),
    };
    let ledger = Change::Replace {
        path: path("avenant.lock"),
        was: Digest::of(OLD),
        bytes: NEW.to_vec(),
    };
    Edits {
        changes: vec![add("content/a/fr.md"), add("content/a/en.md"), ledger],
    }
}

fn site() -> tempfile::TempDir {
    let site = tempfile::tempdir().expect("a temporary folder");
    fs::write(site.path().join("avenant.lock"), OLD).expect("a ledger");
    site
}

/// Leaves what a command leaves that is killed with its first files moved; without `plan`, before
/// the change had begun.
fn interrupted(root: &Path, moved: usize, plan: bool) {
    let journal = folder(root);
    fs::create_dir_all(journal.join("files")).expect("a folder");
    fs::create_dir_all(root.join("content/a")).expect("a folder");
    for (k, change) in edits().changes.iter().enumerate() {
        let place = if k < moved {
            root.join(change.path().as_str())
        } else {
            journal.join("files").join(k.to_string())
        };
        fs::write(place, change.bytes()).expect("a file");
    }
    if plan {
        let moves = edits().changes.iter().map(Move::of).collect();
        let text = serde_json::to_vec(&Plan { moves }).expect("a plan");
        fs::write(journal.join("plan.json"), text).expect("a plan");
    }
}

fn is_whole(root: &Path) -> bool {
    let is = |change: &Change| {
        fs::read(root.join(change.path().as_str())).is_ok_and(|bytes| bytes == change.bytes())
    };
    edits().changes.iter().all(is)
}

#[test]
fn a_change_is_made_and_leaves_nothing_behind() {
    let site = site();
    apply(site.path(), &edits()).expect("the change");
    assert!(is_whole(site.path()) && !folder(site.path()).exists());
    assert_eq!(recover(site.path()).expect("readable"), Recovered::Nothing);
}

#[test]
fn a_change_of_which_nothing_could_be_moved_leaves_nothing_to_finish() {
    let site = site();
    // A file where a folder must be: as good as a folder that may not be written, for root too.
    fs::create_dir(site.path().join("content")).expect("a folder");
    fs::write(site.path().join("content/a"), "in the way").expect("a file");
    assert!(apply(site.path(), &edits()).is_err());
    assert!(!folder(site.path()).exists());
}

#[test]
fn a_change_that_had_begun_is_finished_wherever_it_stopped() {
    for moved in 0..=3 {
        let site = site();
        interrupted(site.path(), moved, true);
        let found = recover(site.path()).expect("the change can be finished");
        assert_eq!(found, Recovered::Finished(3));
        assert!(
            is_whole(site.path()) && !folder(site.path()).exists(),
            "{moved}"
        );
    }
}

#[test]
fn a_change_that_had_not_begun_is_thrown_away() {
    let site = site();
    interrupted(site.path(), 0, false);
    assert_eq!(
        recover(site.path()).expect("readable"),
        Recovered::Discarded
    );
    let ledger = fs::read(site.path().join("avenant.lock")).expect("a ledger");
    assert_eq!(ledger, OLD);
    // All was moved and only the empty folder was left: nothing is thrown away.
    fs::create_dir_all(folder(site.path()).join("files")).expect("a folder");
    assert_eq!(recover(site.path()).expect("readable"), Recovered::Nothing);
}

#[test]
fn a_file_changed_since_the_interruption_is_never_written_over_nor_anything_moved() {
    let site = site();
    interrupted(site.path(), 0, true);
    let ledger = site.path().join("avenant.lock");
    fs::write(&ledger, b"line 1\nanother line 2\n").expect("a newer ledger");
    for _ in 0..2 {
        let refused = recover(site.path());
        assert!(
            matches!(&refused, Err(Failure::Unfinished { path, .. }) if *path == ledger),
            "{refused:?}"
        );
        assert!(!site.path().join("content/a/fr.md").exists());
    }
    fs::write(&ledger, OLD).expect("the ledger as it was");
    assert_eq!(
        recover(site.path()).expect("readable"),
        Recovered::Finished(3)
    );
    assert!(is_whole(site.path()));
}

#[test]
fn a_prepared_file_that_is_lost_is_not_taken_for_moved() {
    let site = site();
    interrupted(site.path(), 0, true);
    fs::remove_file(folder(site.path()).join("files/1")).expect("a file");
    let refused = recover(site.path());
    assert!(
        matches!(refused, Err(Failure::Unfinished { .. })),
        "{refused:?}"
    );
}

#[test]
fn a_file_saved_after_it_was_read_is_not_replaced() {
    let site = site();
    fs::write(site.path().join("avenant.lock"), "other").expect("a ledger");
    let refused = apply(site.path(), &edits());
    assert!(
        matches!(refused, Err(Failure::Changed { .. })),
        "{refused:?}"
    );
    assert!(!site.path().join("content").exists() && !folder(site.path()).exists());
}
