//! What goes wrong on the way and on the server.

use std::fs;
use std::io::Write as _;
use std::net::TcpListener;
use std::thread;
use std::time::Duration;

use avenant::deploy::remote::{Reason, Remote, Step};

use super::{access, open, put, refused};
use crate::contract::{carry_out, path};
use crate::servers::{free_port, sshd};

#[test]
fn what_was_told_before_the_server_was_killed_is_whole() {
    let server = sshd::start("");
    let mut remote = open(&access(&server)).unwrap();
    let page = vec![b'x'; 100_000];
    let names: Vec<_> = (0..400).map(|n| format!("www/{n}")).collect();
    let steps: Vec<_> = names.iter().map(|name| put(name, &page)).collect();
    let mut told = Vec::new();
    let error = remote.carry_out(&steps, &mut |index| {
        told.push(index);
        if told.len() == 50 {
            server.inside(sshd::END_SESSIONS);
        }
    });
    let error = error.unwrap_err();
    assert!(matches!(error.reason, Reason::Lost(_)), "{error:?}");
    assert!(error.reason.is_passing());
    assert!((50..400).contains(&told.len()), "{}", told.len());
    for index in told {
        let there = fs::read(server.home().join(&names[index])).unwrap();
        assert!(there == page, "{index}");
    }
    // What is opened anew goes on.
    let mut remote = open(&access(&server)).unwrap();
    assert_eq!(carry_out(&mut remote, &steps).unwrap().len(), 400);
}

#[test]
fn a_server_that_stalls_is_given_up() {
    let server = sshd::start("");
    let mut access = access(&server);
    access.patience = Duration::from_secs(2);
    let mut remote = open(&access).unwrap();
    assert!(remote.look(&path("www")).unwrap().is_some());
    server.inside(&sshd::END_SESSIONS.replace("-KILL", "-STOP"));
    let error = remote.look(&path("www")).unwrap_err();
    let words = error.to_string();
    assert!(matches!(error.reason, Reason::Lost(_)), "{words}");
    assert!(words.contains("nothing came"), "{words}");
    server.inside("kill -STOP $SERVER");
    assert!(matches!(refused(&access), Reason::Lost(_)));
}

#[test]
fn a_connection_lost_in_a_rest_is_opened_anew() {
    let server = sshd::start("");
    let mut access = access(&server);
    access.patience = Duration::from_secs(8);
    let mut remote = open(&access).unwrap();
    server.inside(sshd::END_SESSIONS);
    // The rest that it takes: a quarter of the patience.
    thread::sleep(Duration::from_millis(2_100));
    assert!(remote.look(&path("www")).unwrap().is_some());
    assert_eq!(server.log().matches("Accepted password").count(), 2);
}

#[test]
fn more_files_than_a_host_bears_in_one_session_are_put() {
    let server = sshd::start("");
    let sessions = || server.log().matches("Accepted password").count();
    let mut remote = open(&access(&server)).unwrap();
    let names: Vec<_> = (0..2_500).map(|n| format!("www/{n}.html")).collect();
    let steps: Vec<_> = names.iter().map(|name| put(name, b"page")).collect();
    assert_eq!(
        carry_out(&mut remote, &steps[..2_000]).unwrap().len(),
        2_000
    );
    assert_eq!(sessions(), 2);
    assert_eq!(carry_out(&mut remote, &steps[2_000..]).unwrap().len(), 500);
    assert_eq!(sessions(), 3);
    assert_eq!(remote.list(&path("www")).unwrap().unwrap().len(), 2_500);
}

#[test]
fn a_full_disk_is_told() {
    // Only the server sees this disk.
    let disk = "mount -t tmpfs -o size=128k,nr_inodes=8,mode=777 full home/www";
    let server = sshd::start_after(disk, "");
    let mut remote = open(&access(&server)).unwrap();
    let refused = |remote: &mut dyn Remote, step: Step<'_>| {
        let error = carry_out(remote, &[step]).unwrap_err();
        error.reason
    };
    let large = vec![b'x'; 300_000];
    assert_eq!(refused(&mut remote, put("www/large", &large)), Reason::Full);
    carry_out(&mut remote, &[Step::Remove(path("www/large"))]).unwrap();
    let small: Vec<_> = (0..7).map(|n| format!("www/{n}")).collect();
    let some: Vec<_> = small.iter().map(|name| put(name, b"x")).collect();
    carry_out(&mut remote, &some).unwrap();
    // There is room for bytes, and for no other file.
    assert_eq!(refused(&mut remote, put("www/more", b"x")), Reason::Full);
    let folder = Step::MakeFolder(path("www/folder"));
    assert_eq!(refused(&mut remote, folder), Reason::Full);
}

#[test]
fn what_the_account_may_not_do_is_told() {
    let server = sshd::start("");
    server.inside(
        "mkdir -m 755 home/theirs && echo x >home/theirs/page && chmod 600 home/theirs/page",
    );
    let mut remote = open(&access(&server)).unwrap();
    let steps = [
        put("theirs/mine", b"x"),
        Step::MakeFolder(path("theirs/folder")),
        Step::Remove(path("theirs/page")),
    ];
    for step in steps {
        let error = carry_out(&mut remote, &[step]).unwrap_err();
        assert_eq!(error.reason, Reason::Denied, "{error:?}");
    }
    let error = remote.read(&path("theirs/page"), 10).unwrap_err();
    assert_eq!(error.reason, Reason::Denied);
}

#[test]
fn a_host_that_is_not_there_is_told() {
    let server = sshd::start("");
    let mut access = access(&server);
    access.port = free_port();
    assert!(matches!(refused(&access), Reason::Unreachable(_)));
    // RFC 2606: no host ever has this name.
    access.host = "nowhere.invalid".to_owned();
    assert!(matches!(refused(&access), Reason::Unreachable(_)));
}

#[test]
fn what_is_no_ssh_server_is_given_up() {
    let server = sshd::start("");
    let mut access = access(&server);
    access.patience = Duration::from_secs(1);
    for greeting in ["", "220 FTP server ready\r\n"] {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        access.port = listener.local_addr().unwrap().port();
        let talk = thread::spawn(move || {
            let (mut stream, _) = listener.accept().unwrap();
            stream.write_all(greeting.as_bytes()).unwrap();
            // Held open until the other side gives up.
            let _ = std::io::copy(&mut stream, &mut std::io::sink());
        });
        let reason = refused(&access);
        assert!(matches!(reason, Reason::Lost(_)), "{reason:?}");
        talk.join().unwrap();
    }
}
