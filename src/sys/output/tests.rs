//! What a build leaves behind, and what it never touches.

use std::fs;
use std::path::Path;

use super::{Failure, MANIFEST, Staging, Tally};
use crate::sys::exchange::real;

fn build(out: &Path, files: &[(&str, &str)]) -> Result<Tally, Failure> {
    let staging = Staging::begin(out)?;
    files
        .iter()
        .try_for_each(|(path, text)| staging.put(path, text.as_bytes()))?;
    staging.commit()
}

#[test]
fn a_second_build_keeps_removes_and_writes_only_what_it_should() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let out = folder.path().join("dist");
    build(&out, &[("a/x.html", "one"), ("b.html", "two")]).expect("the first build");
    fs::write(out.join("theirs.txt"), "mine").expect("a foreign file");
    let time = |path| {
        fs::metadata(out.join(path))
            .and_then(|m| m.modified())
            .expect("a time")
    };
    let before = time("a/x.html");

    let tally = build(&out, &[("a/x.html", "one"), ("c.html", "3")]).expect("a second build");

    assert_eq!(
        tally,
        Tally {
            written: 1,
            kept: 1,
            removed: 1
        }
    );
    assert_eq!(time("a/x.html"), before);
    assert!(!out.join("b.html").exists(), "its own page is gone");
    assert!(
        out.join("theirs.txt").exists(),
        "a file it did not make stays"
    );
    assert_eq!(
        fs::read_dir(folder.path()).expect("readable").count(),
        1,
        "nothing is left over"
    );
}

#[test]
fn a_folder_it_does_not_own_is_refused_and_left_alone() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    fs::write(folder.path().join("thesis.txt"), "years of work").expect("a file");
    let refused = build(folder.path(), &[("a.html", "x")]);
    assert!(
        matches!(refused, Err(Failure::NotOurs { .. })),
        "{refused:?}"
    );
    assert!(folder.path().join("thesis.txt").exists());
}

#[test]
fn an_abandoned_build_leaves_the_old_site() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let out = folder.path().join("dist");
    build(&out, &[("a.html", "old")]).expect("the first build");
    let staging = Staging::begin(&out).expect("a second build begins");
    staging.put("a.html", b"new").expect("a page");
    drop(staging);
    assert_eq!(
        fs::read_to_string(out.join("a.html")).expect("readable"),
        "old"
    );
    build(&out, &[("a.html", "new")]).expect("a third build takes over");
    assert_eq!(
        fs::read_to_string(out.join("a.html")).expect("readable"),
        "new"
    );
}

#[test]
fn a_page_never_replaces_a_file_no_build_made() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let out = folder.path().join("dist");
    build(&out, &[("a.html", "x")]).expect("the first build");
    fs::write(out.join("b.html"), "theirs").expect("a foreign file");
    let refused = build(&out, &[("a.html", "x"), ("b.html", "ours")]);
    assert!(
        matches!(refused, Err(Failure::Foreign { .. })),
        "{refused:?}"
    );
    assert!(out.join(MANIFEST).exists());
}

#[cfg(unix)]
#[test]
fn a_link_to_the_folder_stays_one_and_what_it_leads_to_is_built() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let real = folder.path().join("served");
    fs::create_dir(&real).expect("a folder");
    let out = folder.path().join("dist");
    std::os::unix::fs::symlink(&real, &out).expect("a link");
    for text in ["one", "two"] {
        build(&out, &[("a.html", text)]).expect("a build");
        let served = fs::read_to_string(real.join("a.html")).expect("readable");
        assert_eq!(served, text);
    }
    assert!(out.is_symlink());
}

#[test]
fn what_others_keep_in_the_folder_stays_whole() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let out = folder.path().join("dist");
    build(&out, &[("a.html", "x"), ("old/b.html", "x")]).expect("the first build");
    fs::create_dir_all(out.join(".git/refs/tags")).expect("an empty folder");
    fs::write(out.join(".git/HEAD"), "ref: refs/heads/main").expect("a foreign file");
    build(&out, &[("a.html", "y")]).expect("a second build");
    assert!(out.join(".git/refs/tags").is_dir() && out.join(".git/HEAD").is_file());
    assert!(!out.join("old").exists(), "its own folder is gone");
}

#[test]
fn a_file_of_somebody_in_the_way_of_a_folder_is_refused_and_kept() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let out = folder.path().join("dist");
    build(&out, &[("a.html", "x")]).expect("the first build");
    fs::write(out.join("fr"), "theirs").expect("a foreign file");
    let refused = build(&out, &[("a.html", "x"), ("fr/index.html", "ours")]);
    assert!(
        matches!(refused, Err(Failure::Foreign { .. })),
        "{refused:?}"
    );
    assert_eq!(
        fs::read_to_string(out.join("fr")).expect("readable"),
        "theirs"
    );
    assert_eq!(
        fs::read_dir(folder.path()).expect("readable").count(),
        1,
        "nothing is left over"
    );
}

#[test]
fn a_site_moved_aside_by_a_killed_build_comes_back() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let out = folder.path().join("dist");
    build(&out, &[("a.html", "x")]).expect("the first build");
    fs::write(out.join("theirs.txt"), "mine").expect("a foreign file");
    fs::rename(&out, folder.path().join(".dist.avenant-old")).expect("a rename");
    build(&out, &[("a.html", "y")]).expect("a second build");
    assert!(out.join("theirs.txt").exists());
}

#[test]
fn a_path_is_real_even_where_its_end_does_not_exist() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let here = fs::canonicalize(folder.path()).expect("the folder is there");
    fs::create_dir(here.join("dist")).expect("a folder");
    let typed = folder.path().join("dist/../content/./new/../x");
    assert_eq!(
        real(&typed).expect("a current folder"),
        here.join("content/x")
    );
}
