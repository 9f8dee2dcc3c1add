//! Whole deployments to every kind of host, read through Apache where readers would.
//!
//! With `--nocapture` each test prints a line of what it did and of the broken pages that were read.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::thread;

use avenant::deploy::order::{Leave, Outcome, What};
use avenant::deploy::readers::Readers;
use avenant::deploy::run;
use avenant::deploy::trouble::Trouble;

use crate::apache::Apache;
use crate::clock::Clock;
use crate::host::{Host, Kind};
use crate::reading::read_on;
use crate::servers::ftp as servers;
use crate::tools;
use crate::world::READING;
use crate::world::{Pages, build, pages};

/// Starts a host of a kind, which Apache serves.
fn served(kind: Kind) -> (Host, Apache) {
    let mut host = Host::start(kind);
    let home = host.home();
    if kind == Kind::Folder {
        fs::set_permissions(&home, fs::Permissions::from_mode(0o755)).unwrap();
    }
    let apache = Apache::start(&tools::find().unwrap(), &home, &Clock::default()).unwrap();
    host.world.readers = Some(Readers::new(&format!("{}/", apache.origin())));
    (host, apache)
}

fn lives(kind: Kind) {
    let (host, apache) = served(kind);
    host.done(1);
    host.shows(&pages(1));
    host.done(2);
    host.shows(&pages(2));
    let second = build(&pages(2));
    let again = host.deploy(&second);
    assert!(matches!(again, Ok(Outcome::Unchanged(_))), "{again:?}");
    let order = host.world.order(What::Back(None), Leave::default());
    let now = || order.at;
    let back = run::deploy(
        &mut || host.open(),
        &host.world.layout,
        &order,
        &now,
        &mut |_| {},
    );
    let Ok(Outcome::Done(receipt)) = back else {
        panic!("{kind:?}: {back:?}");
    };
    // What was published in between and the ledger stay.
    let mut first = pages(1);
    for (name, file) in pages(2) {
        if name.contains("2022-10-15") || name == "ledger.txt" {
            first.insert(name, file);
        }
    }
    host.shows(&first);
    let readers = host.world.readers.as_ref().unwrap();
    let (wrong, asked) = readers.compare(&receipt.manifest.files, &|_| true);
    assert_eq!(wrong, [], "{kind:?} at {}", apache.origin());
    // Somebody edits a page on the server.
    fs::write(host.root().join("fr/index.html"), "edited").unwrap();
    let Err(Trouble::Edited(edited)) = host.deploy(&second) else {
        panic!("{kind:?}: not refused");
    };
    assert_eq!(edited, ["fr/index.html"]);
    let there = fs::read_to_string(host.root().join("fr/index.html")).unwrap();
    assert_eq!(there, "edited");
    let leave = Leave {
        overwrite: true,
        ..Leave::default()
    };
    let over = host.deploy_told(&second, leave, &mut |_| {});
    assert!(matches!(over, Ok(Outcome::Done(_))), "{over:?}");
    host.shows(&pages(2));
    println!(
        "{kind:?}: deployed, changed, unchanged, back, edited: {asked} pages asked for, 0 broken"
    );
}

#[test]
fn a_site_lives_on_openssh() {
    lives(Kind::Openssh);
}

#[test]
fn a_site_lives_on_vsftpd() {
    lives(Kind::Ftp(servers::Kind::Vsftpd));
    lives(Kind::Ftp(servers::Kind::VsftpdPlain));
}

#[test]
fn a_site_lives_on_proftpd() {
    lives(Kind::Ftp(servers::Kind::Proftpd));
}

#[test]
fn a_site_lives_on_pureftpd() {
    lives(Kind::Ftp(servers::Kind::Pureftpd));
}

#[test]
fn a_site_lives_in_a_folder() {
    lives(Kind::Folder);
}

fn nobody_sees_half(kind: Kind) {
    let (host, apache) = served(kind);
    let editions: Vec<Pages> = (1..=6).map(pages).collect();
    host.done(1);
    host.world.pause.set(READING);
    let (stop, asked) = (AtomicBool::new(false), AtomicUsize::new(0));
    let origin = apache.origin();
    thread::scope(|scope| {
        let readers: Vec<_> = (0..2)
            .map(|_| scope.spawn(|| read_on(&origin, &editions, &stop, &asked)))
            .collect();
        for edition in 2..=6 {
            host.done(edition);
        }
        stop.store(true, Ordering::SeqCst);
        for reader in readers {
            reader.join().unwrap().unwrap();
        }
    });
    let asked = asked.load(Ordering::SeqCst);
    println!("{kind:?}: 5 deployments, {asked} pages read meanwhile, 0 broken");
    assert!(asked > 20);
}

#[test]
fn who_reads_on_sees_whole_pages_over_sftp() {
    nobody_sees_half(Kind::Openssh);
}

#[test]
fn who_reads_on_sees_whole_pages_over_ftp() {
    nobody_sees_half(Kind::Ftp(servers::Kind::Vsftpd));
}
