//! SFTP to OpenSSH.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::process::Command;

use crate::servers::{PASSWORD, USER, sshd};

#[test]
fn a_server_lets_its_account_in_and_ends_with_all_it_started() {
    let server = sshd::start("");
    let ask = server.folder().join("ask");
    fs::write(&ask, format!("#!/bin/sh\necho {PASSWORD}\n")).unwrap();
    fs::set_permissions(&ask, fs::Permissions::from_mode(0o755)).unwrap();
    let known = server.folder().join("known_hosts");
    let host = sshd::public_key(&sshd::host_key(server.folder(), "ed25519"));
    let port = server.port();
    fs::write(&known, format!("[127.0.0.1]:{port} {host}")).unwrap();
    let mut ssh = Command::new("ssh");
    ssh.env("SSH_ASKPASS", ask)
        .env("SSH_ASKPASS_REQUIRE", "force");
    ssh.args(["-F", "none", "-o", "PubkeyAuthentication=no", "-o"]);
    ssh.arg(format!("UserKnownHostsFile={}", known.display()));
    ssh.args(["-p", &port.to_string(), &format!("{USER}@127.0.0.1"), "pwd"]);
    let said = ssh.output().unwrap();
    assert_eq!(
        String::from_utf8_lossy(&said.stdout).trim(),
        server.home().to_str().unwrap(),
        "{}",
        String::from_utf8_lossy(&said.stderr)
    );
    assert!(server.inside("id -un").contains("root"));
    drop(server);
    assert!(std::net::TcpStream::connect(("127.0.0.1", port)).is_err());
}
