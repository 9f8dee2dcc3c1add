//! Hosts that OpenSSH's settings name.

use std::path::PathBuf;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use base64::Engine as _;

use avenant::deploy::folder::Modes;
use avenant::deploy::remote::{Reason, Remote, RemoteError};
use avenant::deploy::sftp::alias::{Resolved, resolve};
use avenant::deploy::sftp::{Program, Sftp, SftpAccess};

use super::{keeps_the_contract, put};
use crate::contract::path;
use crate::servers::{Server, USER, sshd};

/// A server, a key that it lets in, and settings that name both.
struct Place {
    server: Server,
    config: PathBuf,
}

impl Place {
    fn new(settings: &str) -> Self {
        let server = sshd::start("PasswordAuthentication no");
        let folder = server.folder();
        let key = folder.join("id_web");
        sshd::make_key(&key, "ed25519", "");
        sshd::let_in(&server, &key);
        let port = server.port();
        let host = sshd::public_key(&sshd::host_key(folder, "ed25519"));
        let known = folder.join("known_hosts");
        std::fs::write(&known, format!("[127.0.0.1]:{port} {host}")).unwrap();
        let config = folder.join("config");
        let text = format!(
            "{settings}\nHost web gate\n  HostName 127.0.0.1\n  Port {port}\n  User {USER}\n\
             IdentityFile {}\n  IdentitiesOnly yes\n  BatchMode yes\n  UserKnownHostsFile {}\n",
            key.display(),
            known.display()
        );
        std::fs::write(&config, text).unwrap();
        Self { server, config }
    }

    fn resolve(&self) -> Resolved {
        resolve("web", Some(&self.config)).unwrap()
    }

    fn open(&self) -> Result<Sftp, RemoteError> {
        let program = Program::new("web", Some(self.config.clone()), |_| {});
        Sftp::through_ssh(program, Modes::default(), Duration::from_secs(3_600))
    }

    fn refused(&self) -> Reason {
        match self.open() {
            Ok(_) => panic!("it was let in"),
            Err(error) => error.reason,
        }
    }
}

#[test]
fn a_name_of_the_settings_leads_to_its_host() {
    let place = Place::new("");
    let found = place.resolve();
    assert_eq!(found.only_ssh, None);
    let access = SftpAccess {
        ways: found.ways(None),
        host: found.host,
        port: found.port,
        user: found.user,
        agent: None,
        host_keys: Vec::new(),
        known_hosts: found.known_hosts,
        modes: Modes::default(),
        patience: Duration::from_secs(3_600),
    };
    let mut remote = super::open(&access).unwrap();
    assert!(remote.look(&path("www")).unwrap().is_some());
}

#[test]
fn wrong_settings_are_told_in_the_words_of_ssh() {
    let place = Place::new("Nonsense yes");
    let error = resolve("web", Some(&place.config)).unwrap_err();
    assert!(error.to_string().contains("config"), "{error}");
    assert!(matches!(place.refused(), Reason::Lost(words) if words.contains("config")));
}

#[test]
fn a_host_behind_another_keeps_the_contract_through_ssh() {
    let place = Place::new("Host web\n  ProxyJump gate\n");
    assert_eq!(place.resolve().only_ssh.as_deref(), Some("proxyjump"));
    keeps_the_contract(&place.server, || place.open().unwrap());
}

#[test]
fn a_key_of_a_device_is_left_to_ssh() {
    let place = Place::new("");
    std::fs::write(place.server.folder().join("id_web"), key_of_a_device()).unwrap();
    let only = place.resolve().only_ssh.unwrap();
    assert!(only.starts_with("identityfile "), "{only}");
}

/// Returns the file that `ssh-keygen -t ed25519-sk` writes: the key is in the device, and here is how
/// the device finds it.
fn key_of_a_device() -> String {
    let string = |bytes: &[u8]| {
        let length = u32::try_from(bytes.len()).unwrap().to_be_bytes();
        [&length[..], bytes].concat()
    };
    let kind = string(b"sk-ssh-ed25519@openssh.com");
    let (point, application) = (string(&[7; 32]), string(b"ssh:"));
    let public = [kind.clone(), point.clone(), application.clone()].concat();
    let flags = vec![1];
    let (found_by, reserved, comment) = (string(&[9; 64]), string(b""), string(b"test"));
    let checks = vec![0; 8];
    let mut private = [
        checks,
        kind,
        point,
        application,
        flags,
        found_by,
        reserved,
        comment,
    ]
    .concat();
    private.extend((1..=8_u8).take((8 - private.len() % 8) % 8));
    let none = string(b"none");
    let one = 1_u32.to_be_bytes().to_vec();
    let file = [
        b"openssh-key-v1\0".to_vec(),
        none.clone(),
        none,
        string(b""),
        one,
        string(&public),
        string(&private),
    ];
    let file = base64::engine::general_purpose::STANDARD.encode(file.concat());
    let lines: Vec<_> = file.as_bytes().chunks(70).map(<[u8]>::to_vec).collect();
    let lines = String::from_utf8(lines.join(&b'\n')).unwrap();
    format!("-----BEGIN OPENSSH PRIVATE KEY-----\n{lines}\n-----END OPENSSH PRIVATE KEY-----\n")
}

#[test]
fn ssh_trusts_no_unknown_host_whatever_its_settings_say() {
    let place = Place::new("Host web\n  StrictHostKeyChecking no\n");
    std::fs::write(place.server.folder().join("known_hosts"), "").unwrap();
    let reason = place.refused();
    assert!(matches!(reason, Reason::HostKey { .. }), "{reason:?}");
}

#[test]
fn what_ssh_says_is_passed_on_and_understood() {
    let place = Place::new("");
    std::fs::write(place.server.folder().join("authorized_keys"), "").unwrap();
    let heard = Arc::new(Mutex::new(String::new()));
    let said = Arc::clone(&heard);
    let program = Program::new("web", Some(place.config.clone()), move |line| {
        said.lock().unwrap().push_str(line);
    });
    let opened = Sftp::through_ssh(program, Modes::default(), Duration::from_secs(60));
    let tried = vec!["ssh web".to_owned()];
    assert_eq!(opened.err().unwrap().reason, Reason::SignIn { tried });
    let heard = heard.lock().unwrap();
    assert!(heard.contains("Permission denied"), "{heard}");
    place.server.inside("kill -KILL $SERVER");
    let reason = place.refused();
    assert!(matches!(reason, Reason::Unreachable(_)), "{reason:?}");
}

#[test]
fn a_session_lost_behind_ssh_is_told_at_once() {
    let place = Place::new("");
    let mut remote = place.open().unwrap();
    let names: Vec<_> = (0..400).map(|n| format!("www/{n}")).collect();
    let steps: Vec<_> = names
        .iter()
        .map(|name| put(name, &[b'x'; 50_000]))
        .collect();
    let mut told = 0;
    let error = remote.carry_out(&steps, &mut |_| {
        told += 1;
        if told == 50 {
            place.server.inside(sshd::END_SESSIONS);
        }
    });
    let error = error.unwrap_err();
    assert!(matches!(error.reason, Reason::Lost(_)), "{error:?}");
    assert!(told < 400);
}
