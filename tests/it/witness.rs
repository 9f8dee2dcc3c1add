//! The script of `docs/witness.md`, as it is printed there: a ledger that grows is kept in silence,
//! one that was rewritten is not.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use avenant::base::{Date, Digest, Span};
use avenant::model::{Entry, Event, Reason, Restart};

use crate::support::root;

/// Returns the script as the documentation prints it.
fn script() -> String {
    let text = fs::read_to_string(root().join("docs/witness.md")).expect("the documentation");
    let (_, rest) = text.split_once("```sh\n").expect("a script");
    let (script, _) = rest.split_once("```").expect("its end");
    script.to_owned()
}

/// Shows a ledger to the witness.
fn watch(folder: &Path, ledger: &str) -> Output {
    let published = folder.join("published.txt");
    fs::write(&published, ledger).expect("a file");
    let kept = folder.join("kept");
    fs::create_dir_all(&kept).expect("a folder");
    fs::write(folder.join("witness.sh"), script()).expect("a file");
    Command::new("sh")
        .arg(folder.join("witness.sh"))
        .arg(format!("file://{}", published.display()))
        .current_dir(kept)
        .output()
        .expect("sh starts")
}

#[test]
fn a_witness_sees_growth_in_silence_and_every_rewritten_line() {
    let ledger = fs::read_to_string(root().join("avenant.lock")).expect("the sample's ledger");
    let lines: Vec<&str> = ledger.split_inclusive('\n').collect();
    let digest = Digest::of(lines[3].trim_end().as_bytes());
    let withheld = format!("{{\"n\":4,\"withheld\":\"{digest}\"}}\n");
    let changed = lines[1].replace("\"n\":2", "\"n\":2 ");
    let folder = tempfile::tempdir().expect("a folder");
    let states = [
        (lines[..3].concat(), true),
        (lines[..3].concat() + &withheld, true),
        (lines[..4].concat(), true),
        (ledger.clone(), true),
        (ledger.clone(), true),
        (lines[0].to_owned() + &changed + &lines[2..].concat(), false),
        (lines[..4].concat(), false),
        (String::new(), false),
    ];
    for (at, (state, is_right)) in states.iter().enumerate() {
        let output = watch(folder.path(), state);
        let said = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.success(), *is_right, "state {at}: {said}");
        assert_eq!(said.is_empty(), *is_right, "state {at}: {said}");
    }
}

/// Returns the first lines of a ledger, and a line which says that the others are lost, of which the
/// last has this digest.
fn restarted(left: &[&str], head: Digest) -> String {
    let last = left.last().map_or("", |line| line.trim_end());
    let restart = Restart {
        head,
        reason: Reason::parse("The disk failed").expect("a reason"),
    };
    let day = Date::parse("2026-11-28").expect("a real day");
    let entry = Entry {
        n: left.len() as u64 + 1,
        prev: Digest::of(last.as_bytes()),
        on: day,
        from: day,
        event: Event::Restart(restart),
        sums: Restart::sums(),
        paths: Vec::new(),
        digest: Digest::ZERO,
        span: Span::default(),
        line: left.len() + 1,
    };
    left.concat() + &entry.to_line() + "\n"
}

#[test]
fn a_witness_is_told_why_lines_are_lost_and_goes_on_where_they_are_those_it_kept() {
    let ledger = fs::read_to_string(root().join("avenant.lock")).expect("the sample's ledger");
    let lines: Vec<&str> = ledger.split_inclusive('\n').collect();
    let digest = |line: usize| Digest::of(lines[line].trim_end().as_bytes());
    let withheld = format!("{{\"n\":4,\"withheld\":\"{}\"}}\n", digest(3));
    for last in [lines[3], &withheld] {
        let folder = tempfile::tempdir().expect("a folder");
        let seen = lines[..3].concat() + last;
        let after = restarted(&lines[..2], digest(3));
        assert!(watch(folder.path(), &seen).status.success());
        let output = watch(folder.path(), &after);
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(!output.status.success(), "{said}");
        assert!(said.contains("line 3 is not what it was"), "{said}");
        assert!(said.contains("\"reason\":\"The disk failed\""), "{said}");
        let kept = fs::read_dir(folder.path().join("kept")).expect("a folder");
        let kept = kept.map(|file| file.expect("a file").path());
        let lost = kept
            .filter(|file| file.to_string_lossy().contains("ledger-lost-"))
            .map(|file| fs::read_to_string(file).expect("a ledger"));
        assert_eq!(lost.collect::<Vec<_>>(), [seen]);
        let output = watch(folder.path(), &after);
        assert!(output.status.success() && output.stderr.is_empty());
    }
    let folder = tempfile::tempdir().expect("a folder");
    assert!(watch(folder.path(), &lines[..4].concat()).status.success());
    for _ in 0..2 {
        let output = watch(folder.path(), &restarted(&lines[..2], digest(2)));
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(!output.status.success() && said.contains("The disk failed"));
        assert!(!said.contains("are kept here"), "{said}");
    }
}
