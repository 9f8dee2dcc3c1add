//! The script of `docs/witness.md`, as it is printed there: a ledger that grows is kept in silence,
//! one that was rewritten is not.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

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
    let digest = avenant::base::Digest::of(lines[3].trim_end().as_bytes());
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
