//! What Avenant opens for an editor: an address in the browser, a text at a line.
#![cfg(unix)]

use std::fs;
use std::os::unix::ffi::OsStrExt as _;
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;
use std::process::Command;

use avenant::sys::{browser, editor};

/// Makes a program that writes its words, each ended by NUL, to what is listened to by the test:
/// opening a named pipe waits for the other side.
fn program(folder: &Path, name: &str) -> std::path::PathBuf {
    let pipe = folder.join("pipe");
    assert!(
        Command::new("mkfifo")
            .arg(&pipe)
            .status()
            .unwrap()
            .success()
    );
    let path = folder.join(name);
    let script = format!("#!/bin/sh\nprintf '%s\\0' \"$@\" > '{}'\n", pipe.display());
    fs::write(&path, script).unwrap();
    fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).unwrap();
    path
}

/// Waits for the words that the program was given.
fn words_given(folder: &Path) -> Vec<Vec<u8>> {
    let bytes = fs::read(folder.join("pipe")).unwrap();
    let words = bytes.strip_suffix(b"\0").unwrap();
    words.split(|byte| *byte == 0).map(<[u8]>::to_vec).collect()
}

fn words(words: &[&str]) -> Vec<String> {
    words.iter().map(|word| (*word).to_owned()).collect()
}

#[test]
fn a_text_is_opened_at_its_place() {
    let folder = tempfile::tempdir().unwrap();
    let program = program(folder.path(), "editor");
    let program = program.to_str().unwrap();
    for name in ["fr.md", "-n {line}; touch $(x) 'é'.md", "{column}", "a b"] {
        let file = folder.path().join(name);
        fs::write(&file, "text").unwrap();
        let given = words(&[
            "--goto",
            "{file}:{line}:{column}",
            "{",
            "{other}",
            "{{line}}",
            "$HOME",
        ]);
        editor::open_at(program, &given, &file, 12, 3).unwrap();
        let file = file.as_os_str().as_bytes();
        let place = [file, b":12:3"].concat();
        let expected: [&[u8]; 6] = [b"--goto", &place, b"{", b"{other}", b"{12}", b"$HOME"];
        assert_eq!(words_given(folder.path()), expected);
    }
}

#[test]
fn what_cannot_be_opened_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let there = folder.path().join("fr.md");
    fs::write(&there, "text").unwrap();
    let none = folder.path().join("none");
    let given = words(&["{file}"]);
    let told = editor::open_at(none.to_str().unwrap(), &given, &there, 1, 1).unwrap_err();
    assert!(
        told.to_string().starts_with(none.to_str().unwrap()),
        "{told}"
    );
    let told = editor::open_at("true", &given, &none, 1, 1).unwrap_err();
    assert!(
        told.to_string().starts_with(none.to_str().unwrap()),
        "{told}"
    );
}

/// Set where this test binary is run by itself, with other programs to be found.
const INNER: &str = "AVENANT_TEST_OPENS";

#[test]
fn an_address_is_opened_in_the_browser() {
    let address = "http://127.0.0.1:8000/?a=b&c=d";
    if std::env::var_os(INNER).is_some() {
        browser::open(address);
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    program(folder.path(), "xdg-open");
    let mut inner = Command::new(std::env::current_exe().unwrap());
    inner.args(["--exact", "opening::an_address_is_opened_in_the_browser"]);
    inner.env(INNER, "yes").env("PATH", folder.path());
    let mut inner = inner.stdout(std::process::Stdio::null()).spawn().unwrap();
    let given = words_given(folder.path());
    assert!(inner.wait().unwrap().success());
    assert_eq!(given, [address.as_bytes()]);
}
