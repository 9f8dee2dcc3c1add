//! Signing in, in every way and in none.

use std::os::unix::net::UnixStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::Duration;

use avenant::deploy::remote::Reason;
use avenant::deploy::secret::{Secret, SecretSource, Way};

use super::{access, keeps_the_contract, open, password, refused};
use crate::servers::{PASSWORD, Server, sshd};

/// A running agent with keys of its own; ended when it is dropped.
struct Agent {
    child: Child,
    socket: PathBuf,
}

impl Agent {
    fn start(folder: &Path) -> Self {
        let socket = folder.join("agent");
        let mut agent = Command::new("ssh-agent");
        agent.arg("-D").arg("-a").arg(&socket).stdout(Stdio::null());
        let child = agent.spawn().unwrap();
        while UnixStream::connect(&socket).is_err() {
            thread::sleep(Duration::from_millis(5));
        }
        Self { child, socket }
    }

    fn add(&self, key: &Path) {
        let mut add = Command::new("ssh-add");
        let added = add.env("SSH_AUTH_SOCK", &self.socket).arg(key).output();
        let added = added.unwrap();
        let words = String::from_utf8_lossy(&added.stderr);
        assert!(added.status.success(), "{words}");
    }
}

impl Drop for Agent {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Makes a key that is let in.
fn key(server: &Server, kind: &str, passphrase: &str) -> PathBuf {
    let file = server.folder().join(format!("id_{kind}"));
    sshd::make_key(&file, kind, passphrase);
    sshd::let_in(server, &file);
    file
}

fn way(file: &Path, passphrase: Option<SecretSource>) -> Way {
    Way::Key {
        file: file.to_owned(),
        passphrase,
    }
}

/// Returns a source of a secret, and how often it was asked.
fn counted(words: &'static str) -> (SecretSource, Arc<AtomicUsize>) {
    let asked = Arc::new(AtomicUsize::new(0));
    let count = Arc::clone(&asked);
    let get = move || {
        count.fetch_add(1, Ordering::Relaxed);
        Ok(Secret::new(words.to_owned()))
    };
    (SecretSource::new("AVENANT_PASSPHRASE", get), asked)
}

#[test]
fn a_key_file_keeps_the_contract() {
    let server = sshd::start("PasswordAuthentication no");
    let mut access = access(&server);
    access.ways = vec![way(&key(&server, "ed25519", ""), None)];
    keeps_the_contract(&server, || open(&access).unwrap());
}

#[test]
fn an_agent_keeps_the_contract() {
    let server = sshd::start("PasswordAuthentication no");
    let agent = Agent::start(server.folder());
    for kind in ["ed25519", "rsa"] {
        agent.add(&key(&server, kind, ""));
    }
    let mut access = access(&server);
    access.ways = vec![Way::Agent];
    access.agent = Some(agent.socket.clone());
    keeps_the_contract(&server, || open(&access).unwrap());
}

#[test]
fn keys_of_rsa_sign_with_sha_2() {
    let server = sshd::start("PubkeyAcceptedAlgorithms rsa-sha2-512,rsa-sha2-256");
    let file = key(&server, "rsa", "");
    let agent = Agent::start(server.folder());
    agent.add(&file);
    let mut access = access(&server);
    access.agent = Some(agent.socket.clone());
    for way in [way(&file, None), Way::Agent] {
        access.ways = vec![way];
        open(&access).unwrap();
    }
}

#[test]
fn a_passphrase_is_asked_once_and_only_for_a_locked_key() {
    let server = sshd::start("PasswordAuthentication no");
    let mut access = access(&server);
    let (source, asked) = counted(PASSWORD);
    access.ways = vec![way(&key(&server, "ed25519", ""), Some(source.clone()))];
    open(&access).unwrap();
    assert_eq!(asked.load(Ordering::Relaxed), 0);

    access.ways = vec![way(&key(&server, "ecdsa", PASSWORD), Some(source))];
    open(&access).unwrap();
    assert_eq!(asked.load(Ordering::Relaxed), 1);

    let file = server.folder().join("id_ecdsa");
    let (wrong, _) = counted("not-it");
    access.ways = vec![way(&file, Some(wrong))];
    let reason = refused(&access);
    assert!(
        matches!(&reason, Reason::NoSecret { source, .. } if source == "AVENANT_PASSPHRASE"),
        "{reason:?}"
    );
    access.ways = vec![way(&file, None)];
    assert!(matches!(refused(&access), Reason::Local(path, _) if path == file));
}

#[test]
fn a_wrong_password_is_told_without_it() {
    let server = sshd::start("");
    let mut access = access(&server);
    access.user = "somebody".to_owned();
    let tried = vec!["password".to_owned()];
    assert_eq!(refused(&access), Reason::SignIn { tried });
    access.user = crate::servers::USER.to_owned();
    let error = {
        access.ways = vec![password("Open-sesame")];
        refused(&access)
    };
    assert!(!format!("{error} {error:?}").contains("sesame"), "{error}");
    assert!(matches!(error, Reason::SignIn { .. }));
}

#[test]
fn ways_are_tried_in_order_until_one_leads_in() {
    let server = sshd::start("");
    let stranger = server.folder().join("id_stranger");
    sshd::make_key(&stranger, "ed25519", "");
    let missing = server.folder().join("none");
    let unset = SecretSource::new("UNSET", || Err("it is not set".to_owned()));
    let mut access = access(&server);
    access.ways = vec![
        Way::Agent,
        way(&missing, None),
        way(&stranger, None),
        Way::Password(unset),
    ];
    let Reason::SignIn { tried } = refused(&access) else {
        panic!("another reason");
    };
    assert_eq!(tried[0], "agent (not running)");
    assert!(tried[1].starts_with(&format!("key {} (", missing.display())));
    assert_eq!(tried[2], format!("key {}", stranger.display()));
    assert_eq!(tried[3], "password (UNSET: it is not set)");
    access.ways.push(password(PASSWORD));
    open(&access).unwrap();

    // Where nothing could be shown, it is said why rather than that it was refused.
    access.ways.drain(..3);
    access.ways.truncate(1);
    let reason = refused(&access);
    assert!(
        matches!(&reason, Reason::NoSecret { source, .. } if source == "UNSET"),
        "{reason:?}"
    );
}

#[test]
fn a_server_that_hangs_up_after_some_keys_is_called_again() {
    let server = sshd::start("MaxAuthTries 2");
    let agent = Agent::start(server.folder());
    for name in ["one", "two", "three", "four"] {
        let file = server.folder().join(name);
        sshd::make_key(&file, "ed25519", "");
        agent.add(&file);
    }
    let mut access = access(&server);
    access.agent = Some(agent.socket.clone());
    access.ways = vec![Way::Agent, password(PASSWORD)];
    open(&access).unwrap();
    assert!(server.log().contains("Too many authentication failures"));
}

#[test]
fn a_server_may_ask_for_both_a_key_and_a_password() {
    let server = sshd::start("AuthenticationMethods publickey,password");
    let key = way(&key(&server, "ed25519", ""), None);
    let mut access = access(&server);
    access.ways = vec![key.clone(), password(PASSWORD)];
    open(&access).unwrap();
    access.ways = vec![key];
    assert!(matches!(refused(&access), Reason::SignIn { .. }));
}

#[test]
fn a_server_may_ask_for_the_password_in_words_of_its_own() {
    let prompt = "UsePAM yes\nPasswordAuthentication no\nKbdInteractiveAuthentication yes";
    let rules = "printf 'auth required pam_unix.so\\naccount required pam_permit.so\\n\
        session required pam_permit.so\\n' >pam; mount --bind pam /etc/pam.d/sshd";
    let server = sshd::start_after(rules, prompt);
    let mut access = access(&server);
    open(&access).unwrap();
    assert!(server.log().contains("Accepted keyboard-interactive"));
    access.ways = vec![password("Open-sesame")];
    let tried = vec!["password".to_owned()];
    assert_eq!(refused(&access), Reason::SignIn { tried });
}

#[test]
fn a_secret_is_asked_once_for_many_sessions() {
    let server = sshd::start("");
    let (source, asked) = counted(PASSWORD);
    let mut access = access(&server);
    access.ways = vec![Way::Agent, Way::Password(source)];
    let mut remote = open(&access).unwrap();
    let names: Vec<_> = (0..2_100).map(|n| format!("www/{n}")).collect();
    let steps: Vec<_> = names.iter().map(|name| super::put(name, b"x")).collect();
    crate::contract::carry_out(&mut remote, &steps).unwrap();
    assert!(server.log().matches("Accepted password").count() > 2);
    assert_eq!(asked.load(Ordering::Relaxed), 1);
}

#[test]
fn a_line_that_broke_while_a_password_was_typed_is_no_refusal() {
    let server = Arc::new(sshd::start(""));
    let elsewhere = Arc::clone(&server);
    let source = SecretSource::new("AVENANT_PASSWORD", move || {
        elsewhere.inside(sshd::END_SESSIONS);
        Ok(Secret::new(PASSWORD.to_owned()))
    });
    let mut access = access(&server);
    access.ways = vec![Way::Password(source)];
    open(&access).unwrap();
}

#[test]
fn an_account_without_sftp_is_told_from_one_that_is_not_let_in() {
    let server = sshd::start("Subsystem other /bin/false");
    let reason = refused(&access(&server));
    assert!(
        matches!(&reason, Reason::Server(words) if words.contains("SFTP")),
        "{reason:?}"
    );
}
