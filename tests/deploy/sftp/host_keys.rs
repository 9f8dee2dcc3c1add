//! The keys of hosts: pinned, recorded, changed, unknown.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use avenant::deploy::remote::Reason;
use avenant::deploy::sftp::SftpAccess;

use super::{access, open, print, refused};
use crate::servers::{Server, sshd};

/// Returns how the account signs in to a server that only these lines speak of.
fn recorded(server: &Server, lines: &str) -> SftpAccess {
    let file = server.folder().join("known_hosts");
    fs::write(&file, lines).unwrap();
    SftpAccess {
        host_keys: Vec::new(),
        known_hosts: Some(file),
        ..access(server)
    }
}

/// Returns the line of known hosts with a key of the server.
fn line(server: &Server, kind: &str) -> String {
    line_with(server, &sshd::host_key(server.folder(), kind))
}

fn line_with(server: &Server, key: &std::path::Path) -> String {
    let port = server.port();
    format!("[127.0.0.1]:{port} {}", sshd::public_key(key))
}

/// Makes a key that no host has.
fn stranger(server: &Server, kind: &str) -> PathBuf {
    let file = server.folder().join("stranger");
    sshd::make_key(&file, kind, "");
    file
}

fn host_key(shown: String, expected: Vec<String>) -> Reason {
    Reason::HostKey { shown, expected }
}

#[test]
fn a_pin_is_good_whatever_the_kind_of_its_key() {
    let server = sshd::start("");
    let mut access = access(&server);
    access.host_keys = vec![print(&server, "rsa")];
    open(&access).unwrap();
}

#[test]
fn a_host_with_another_key_than_the_pin_is_told_nothing() {
    let server = sshd::start("");
    let wrong = sshd::fingerprint(&stranger(&server, "ed25519"));
    let mut access = access(&server);
    access.host_keys = vec![wrong.clone()];
    // What is recorded elsewhere makes it no better.
    access.known_hosts = recorded(&server, &line(&server, "ed25519")).known_hosts;
    let shown = print(&server, "ed25519");
    assert_eq!(refused(&access), host_key(shown, vec![wrong]));
    assert!(!server.log().contains("password"), "{}", server.log());
}

#[test]
fn a_host_that_was_never_seen_is_not_trusted() {
    let server = sshd::start("");
    let shown = host_key(print(&server, "ed25519"), Vec::new());
    assert_eq!(refused(&recorded(&server, "")), shown);
    let mut access = access(&server);
    access.host_keys.clear();
    assert_eq!(refused(&access), shown);
    access.known_hosts = Some(server.folder().join("none"));
    assert_eq!(refused(&access), shown);
    // Another port is another host.
    let elsewhere = line(&server, "ed25519").replace("]:", "]:1");
    assert_eq!(refused(&recorded(&server, &elsewhere)), shown);
    assert!(!server.log().contains("password"), "{}", server.log());
}

#[test]
fn a_recorded_host_is_trusted() {
    let server = sshd::start("");
    let lines = format!("# by hand\n\n{}", line(&server, "ed25519"));
    open(&recorded(&server, &lines)).unwrap();
}

#[test]
fn a_host_recorded_with_a_key_of_another_kind_is_no_false_alarm() {
    let server = sshd::start("");
    open(&recorded(&server, &line(&server, "rsa"))).unwrap();
}

#[test]
fn a_host_recorded_under_a_hidden_name_is_trusted() {
    let server = sshd::start("");
    let access = recorded(&server, &line(&server, "ed25519"));
    let mut hash = Command::new("ssh-keygen");
    hash.arg("-H").arg("-f");
    hash.arg(access.known_hosts.as_deref().unwrap());
    assert!(hash.output().unwrap().status.success());
    let lines = fs::read_to_string(access.known_hosts.as_deref().unwrap()).unwrap();
    assert!(lines.starts_with("|1|"), "{lines}");
    open(&access).unwrap();
}

#[test]
fn a_changed_key_is_told_with_the_one_that_was_expected() {
    let server = sshd::start("");
    let old = stranger(&server, "ed25519");
    let access = recorded(&server, &line_with(&server, &old));
    let expected = vec![sshd::fingerprint(&old)];
    let shown = print(&server, "ed25519");
    assert_eq!(refused(&access), host_key(shown, expected));
    assert!(!server.log().contains("password"), "{}", server.log());
}

#[test]
fn a_revoked_key_is_not_trusted() {
    let server = sshd::start("");
    let line = line(&server, "ed25519");
    let key = line.split_once(' ').unwrap().1;
    let access = recorded(&server, &format!("{line}@revoked * {key}"));
    assert!(matches!(refused(&access), Reason::HostKey { .. }));
}
