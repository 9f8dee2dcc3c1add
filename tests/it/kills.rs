//! Commands killed at every system call that writes: all of a change is left or nothing, and the
//! next command goes on from there.
//!
//! strace counts the calls of each name, then kills the program on its way into the first, the second
//! and so on.

use std::fs;
use std::os::unix::process::ExitStatusExt;
use std::path::Path;
use std::process::{Command, Output};

use tempfile::TempDir;

use crate::support::{files, root};

/// Calls that change what is on disk, or make it stay there.
const WRITES: &str = "write,writev,pwrite64,ftruncate,fsync,fdatasync,syncfs,sync_file_range,\
    mkdir,mkdirat,rename,renameat,renameat2,link,linkat,symlink,symlinkat,unlink,unlinkat,rmdir,\
    chmod,fchmod,fchmodat";

/// A site to begin with, and the second by the clock.
#[derive(Clone, Copy)]
struct Beginning {
    base: &'static str,
    second: &'static str,
}

const PAIR: Beginning = Beginning {
    base: "tests/cases/_bases/pair",
    second: "1795435200",
};

/// Published already, with a time stamp to keep.
const STAMPED: Beginning = Beginning {
    base: "tests/cases/timestamp/kept/in",
    second: "1796472000",
};

/// What a site holds for its readers: the ledger, the sealed files, the working texts and the time
/// stamps by path.
fn contents(site: &Path) -> Vec<(String, Vec<u8>)> {
    let all = files::list(site).into_iter();
    let folders = ["content/", "timestamps/"];
    let is_kept = |path: &String| {
        path == "avenant.lock" || folders.iter().any(|folder| path.starts_with(folder))
    };
    let kept = all.filter(is_kept);
    kept.map(|path| {
        let bytes = fs::read(site.join(&path)).expect("a file");
        (path, bytes)
    })
    .collect()
}

fn lines(site: &Path) -> usize {
    let ledger = fs::read_to_string(site.join("avenant.lock"));
    ledger.map_or(0, |ledger| ledger.lines().count())
}

/// A site with what `prepare` does to it.
fn site(begin: Beginning, prepare: &[&[&str]]) -> TempDir {
    let site = tempfile::tempdir().expect("a folder");
    files::overlay(&root().join(begin.base), site.path()).expect("the site is copied");
    for command in prepare {
        let output = avenant(begin, site.path()).args(*command).output();
        let output = output.expect("avenant starts");
        assert!(output.status.success(), "{}", said(&output));
    }
    site
}

fn avenant(begin: Beginning, site: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_avenant"));
    environment(&mut command, begin, site);
    command
}

fn environment(command: &mut Command, begin: Beginning, site: &Path) {
    command
        .current_dir(site)
        .env_clear()
        .env("SOURCE_DATE_EPOCH", begin.second);
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// Runs a command that is killed at its `at`-th call of this name; returns whether it came to an end.
fn ends_before(begin: Beginning, site: &Path, typed: &[&str], (call, at): (&str, usize)) -> bool {
    let mut strace = Command::new("/usr/bin/strace");
    environment(&mut strace, begin, site);
    strace
        .args(["-f", "-qqq", "-o", "/dev/null", "-e"])
        .arg(format!("trace={call}"))
        .arg("-e")
        .arg(format!("inject={call}:signal=KILL:when={at}"))
        .arg(env!("CARGO_BIN_EXE_avenant"))
        .args(typed);
    let output = strace.output().expect("strace is installed");
    let killed = output.status.signal() == Some(9) || output.status.code() == Some(137);
    assert!(killed || output.status.success(), "{}", said(&output));
    !killed
}

/// Kills a command at each call that writes; returns at how many.
fn killed_everywhere(begin: Beginning, prepare: &[&[&str]], typed: &[&str], again: i32) -> usize {
    let clean = site(begin, prepare);
    let finished = avenant(begin, clean.path()).args(typed).output();
    assert!(finished.expect("avenant starts").status.success());
    let after = (contents(clean.path()), lines(clean.path()));
    let names = |contents: &[(String, Vec<u8>)]| {
        let names = contents.iter().map(|(path, _)| path.clone());
        names.collect::<Vec<_>>()
    };
    let mut calls = WRITES.split(',');
    let (mut call, mut at) = (calls.next(), 0);
    let mut points = 0;
    while let Some(name) = call {
        at += 1;
        let site = site(begin, prepare);
        let before = contents(site.path());
        if ends_before(begin, site.path(), typed, (name, at)) {
            (call, at) = (calls.next(), 0);
            continue;
        }
        points += 1;
        // Any command that reads the site finishes what was begun, or throws it away.
        let read = avenant(begin, site.path()).arg("verify").output();
        let read = read.expect("avenant starts");
        assert!(read.status.success(), "{name} {at}: {}", said(&read));
        let now = contents(site.path());
        let is_whole = lines(site.path()) == after.1;
        if is_whole {
            assert_eq!(names(&now), names(&after.0), "{name} {at}");
        } else {
            assert!(now == before, "{name} {at}: something is left");
        }
        let second = avenant(begin, site.path()).args(typed).output();
        let second = second.expect("avenant starts");
        let expected = if is_whole { again } else { 0 };
        let code = second.status.code();
        assert_eq!(code, Some(expected), "{name} {at}: {}", said(&second));
        assert_eq!(lines(site.path()), after.1, "{name} {at}");
    }
    points
}

const PUBLISH: &[&str] = &[
    "publish",
    "privacy-policy",
    "legal-notice",
    "--effective",
    "2026-12-15",
    "--level",
    "editorial",
];

#[test]
fn a_publication_killed_at_any_call_is_whole_or_was_never_begun() {
    // What was published is published: the second run says that the date is taken.
    let points = killed_everywhere(PAIR, &[], PUBLISH, 1);
    println!("publish: killed at each of {points} calls that write");
    assert!(points > 50, "{points}");
}

#[test]
fn an_erratum_killed_at_any_call_is_whole_or_was_never_begun() {
    let erratum = [
        "erratum",
        "privacy-policy",
        "2026-12-15",
        "fr",
        "--replace",
        "pour vous",
        "afin de vous",
        "--yes",
    ];
    let points = killed_everywhere(PAIR, &[PUBLISH], &erratum, 1);
    println!("erratum: killed at each of {points} calls that write");
    assert!(points > 20, "{points}");
}

#[test]
fn a_time_stamp_killed_at_any_call_is_kept_whole_or_not_at_all() {
    let attach = ["publish", "--attach", "given/reply.tsr"];
    let points = killed_everywhere(STAMPED, &[], &attach, 1);
    println!("publish --attach: killed at each of {points} calls that write");
    assert!(points > 20, "{points}");
}
