//! SFTP to OpenSSH.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::process::Command;
use std::time::Duration;

use avenant::deploy::folder::Modes;
use avenant::deploy::path::RemotePath;
use avenant::deploy::remote::{Reason, Remote, Step};
use avenant::deploy::secret::{Secret, SecretSource, Way};
use avenant::deploy::sftp::{Sftp, SftpAccess};

use crate::contract::{self, Place, carry_out, path};
use crate::servers::{PASSWORD, Server, USER, sshd};

mod alias;
mod faults;
mod host_keys;
mod sign_in;

/// How the account signs in with its password to a server whose key is pinned.
pub fn access(server: &Server) -> SftpAccess {
    SftpAccess {
        host: "127.0.0.1".to_owned(),
        port: server.port(),
        user: USER.to_owned(),
        ways: vec![password(PASSWORD)],
        agent: None,
        host_keys: vec![print(server, "ed25519")],
        known_hosts: None,
        modes: Modes::default(),
        // Longer than any test may take: what is found out at once is not found out by waiting.
        patience: Duration::from_secs(3_600),
    }
}

fn password(words: &'static str) -> Way {
    let get = move || Ok(Secret::new(words.to_owned()));
    Way::Password(SecretSource::new("AVENANT_PASSWORD", get))
}

/// Returns the print of a host key of a server.
fn print(server: &Server, kind: &str) -> String {
    sshd::fingerprint(&sshd::host_key(server.folder(), kind))
}

/// Opens a host, and where that fails returns why; the words of the failure hold no secret.
fn open(access: &SftpAccess) -> Result<Sftp, Reason> {
    Sftp::open(access).map_err(|error| {
        assert!(!format!("{error} {error:?}").contains(PASSWORD), "{error}");
        assert_eq!(error.deed, avenant::deploy::remote::Deed::Open);
        error.reason
    })
}

/// Returns why a host is not opened.
fn refused(access: &SftpAccess) -> Reason {
    match open(access) {
        Ok(_) => panic!("it was let in"),
        Err(reason) => reason,
    }
}

fn keeps_the_contract(server: &Server, open: impl Fn() -> Sftp) {
    let mut open = || Box::new(open()) as Box<dyn Remote>;
    contract::keep(&mut Place {
        open: &mut open,
        home: server.home(),
    });
}

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
    ssh.env("SSH_ASKPASS", ask);
    ssh.env("SSH_ASKPASS_REQUIRE", "force");
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

#[test]
fn openssh_keeps_the_contract() {
    let server = sshd::start("");
    let access = access(&server);
    let remote = open(&access).unwrap();
    assert!(remote.abilities().replaces && remote.abilities().modes);
    keeps_the_contract(&server, || open(&access).unwrap());
}

#[test]
fn a_server_that_replaces_nothing_keeps_the_contract_and_says_so() {
    let server = sshd::start("Subsystem sftp internal-sftp -P posix-rename");
    let access = access(&server);
    let remote = open(&access).unwrap();
    assert!(!remote.abilities().replaces);
    keeps_the_contract(&server, || open(&access).unwrap());
}

#[test]
fn a_folder_takes_the_place_of_no_file() {
    for settings in ["", "Subsystem sftp internal-sftp -P posix-rename"] {
        let server = sshd::start(settings);
        let www = server.home().join("www");
        fs::create_dir(www.join("folder")).unwrap();
        fs::write(www.join("page.html"), "page").unwrap();
        let mut remote = open(&access(&server)).unwrap();
        let step = Step::Rename {
            from: path("www/folder"),
            to: path("www/page.html"),
        };
        let error = carry_out(&mut remote, &[step]).unwrap_err();
        assert_eq!(error.reason, Reason::InTheWay, "{settings:?}");
        assert_eq!(fs::read_to_string(www.join("page.html")).unwrap(), "page");
    }
}

#[test]
fn rights_are_as_wanted_whatever_the_server_takes_away() {
    let server = sshd::start("Subsystem sftp internal-sftp -u 077");
    let mut remote = open(&access(&server)).unwrap();
    let folder = [Step::MakeFolder(path("www/fr"))];
    carry_out(&mut remote, &folder).unwrap();
    let page = [put("www/fr/page.html", b"page")];
    carry_out(&mut remote, &page).unwrap();
    let mode = |name: &str| {
        let data = fs::metadata(server.home().join(name)).unwrap();
        data.permissions().mode() & 0o7777
    };
    assert_eq!(mode("www/fr"), 0o705);
    assert_eq!(mode("www/fr/page.html"), 0o604);
}

#[test]
fn nothing_is_written_through_a_link_or_into_another_name_of_a_page() {
    let server = sshd::start("");
    let mut remote = open(&access(&server)).unwrap();
    let www = server.home().join("www");
    fs::write(www.join("page.html"), "sealed").unwrap();
    std::os::unix::fs::symlink("page.html", www.join("link")).unwrap();
    fs::hard_link(www.join("page.html"), www.join("twin")).unwrap();
    let steps = [put("www/link", b"one"), put("www/twin", b"two")];
    carry_out(&mut remote, &steps).unwrap();
    let read = |name: &str| fs::read_to_string(www.join(name)).unwrap();
    assert_eq!(read("page.html"), "sealed");
    assert_eq!((read("link"), read("twin")), ("one".into(), "two".into()));
}

#[test]
fn names_of_other_encodings_are_listed() {
    use std::os::unix::ffi::OsStrExt as _;
    let server = sshd::start("");
    let latin = std::ffi::OsStr::from_bytes(b"\xe9t\xe9.html");
    fs::write(server.home().join("www").join(latin), "x").unwrap();
    let mut remote = open(&access(&server)).unwrap();
    let listed = remote.list(&path("www")).unwrap().unwrap();
    assert_eq!(listed.len(), 1);
    assert!(listed[0].0.ends_with(".html"), "{listed:?}");
    assert_eq!(remote.list(&path("www")).unwrap().unwrap().len(), 1);
}

#[test]
fn large_files_are_read_whole_and_from_the_root_of_the_disk() {
    let server = sshd::start("");
    let bytes: Vec<u8> = (0..3_000_001_u32).map(|n| (n % 253) as u8).collect();
    let file = server.home().join("www/large");
    fs::write(&file, &bytes).unwrap();
    let mut remote = open(&access(&server)).unwrap();
    let absolute = RemotePath::parse(file.to_str().unwrap()).unwrap();
    let read = remote.read(&absolute, 4_000_000).unwrap().unwrap();
    assert!(read == bytes);
    let folder = remote.read(&path("www"), 1_000).unwrap_err();
    assert_eq!(folder.reason, Reason::InTheWay);
}

fn put<'a>(to: &str, bytes: &'a [u8]) -> Step<'a> {
    Step::Put {
        to: path(to),
        bytes,
    }
}
