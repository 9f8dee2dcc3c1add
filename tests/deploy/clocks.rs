//! Locks where server and client have other clocks.

use std::fs;
use std::path::Path;

use avenant::base::Instant;
use avenant::deploy::lock::{self, Owner};
use avenant::deploy::order::{Leave, Outcome};
use avenant::deploy::path::RemotePath;
use avenant::deploy::record::DeployId;
use avenant::deploy::remote::{Abilities, Entry, Listed, Remote, RemoteError, Step};
use avenant::deploy::run;
use avenant::deploy::trouble::Trouble;

use crate::clock::Clock;
use crate::contract::path;
use crate::host::{Host, Kind, SERVERS};
use crate::servers::{Server, sshd};
use crate::tools;
use crate::world::{World, build, pages};

/// Seconds.
const HOUR: i64 = 3_600;

fn is_done(outcome: &Result<Outcome, Trouble>) -> bool {
    matches!(outcome, Ok(Outcome::Done(_)))
}

/// A host whose clock is ahead.
struct Ahead(Box<dyn Remote>, i64);

impl Ahead {
    fn seen(&self, entry: Entry) -> Entry {
        let modified = entry.modified.map(|at| at + self.1);
        Entry { modified, ..entry }
    }
}

impl Remote for Ahead {
    fn abilities(&self) -> Abilities {
        self.0.abilities()
    }

    fn look(&mut self, path: &RemotePath) -> Result<Option<Entry>, RemoteError> {
        let there = self.0.look(path)?;
        Ok(there.map(|entry| self.seen(entry)))
    }

    fn list(&mut self, folder: &RemotePath) -> Result<Option<Listed>, RemoteError> {
        let listed = self.0.list(folder)?.map(|listed| {
            let seen = listed.into_iter();
            seen.map(|(name, entry)| (name, self.seen(entry))).collect()
        });
        Ok(listed)
    }

    fn read(&mut self, path: &RemotePath, most: u64) -> Result<Option<Vec<u8>>, RemoteError> {
        self.0.read(path, most)
    }

    fn carry_out(
        &mut self,
        steps: &[Step<'_>],
        done: &mut dyn FnMut(usize),
    ) -> Result<(), RemoteError> {
        self.0.carry_out(steps, done)
    }
}

/// Shows that a fresh lock is respected and an old one taken over, where the server's clock is ahead by so
/// many seconds in what is told of it, and the client's by others.
fn respects_locks(host: &Host, clocks: &[(i64, i64)]) {
    let kind = host.kind;
    let mut edition = 1;
    host.done(edition);
    for (server, client) in clocks.iter().copied() {
        let begun = Instant::from_seconds(host.world.clock.get()).unwrap();
        let owner = Owner {
            id: DeployId::new(begun, &[0xa1; 16]),
            by: "carla@elsewhere".to_owned(),
            folder: "carla".to_owned(),
            refreshed: begun.to_string(),
        };
        let layout = &host.world.layout;
        let mut remote = host.open().unwrap();
        lock::take(remote.as_mut(), layout, owner, begun, false).unwrap();
        edition += 1;
        let site = build(&pages(edition));
        let leave = Leave {
            take_over: true,
            ..Leave::default()
        };
        host.world.clock.set(begun.seconds() + client);
        let run = || {
            let order = host.world.order(World::what(&site), leave.clone());
            let mut open = || Ok(Box::new(Ahead(host.open()?, server)) as _);
            run::deploy(&mut open, layout, &order, &|| order.at, &mut |_| {})
        };
        let fresh = run();
        let Err(Trouble::Locked(holder)) = fresh else {
            panic!("{kind:?} {server} {client}: {fresh:?}");
        };
        assert!(
            !holder.is_abandoned(),
            "{kind:?} {server} {client}: {holder:?}"
        );
        let lock = host.state().join("lock");
        let old = std::time::SystemTime::now() - std::time::Duration::from_secs(17 * 60);
        for path in [lock.join("owner.json"), lock] {
            fs::File::open(path).unwrap().set_modified(old).unwrap();
        }
        let taken = run();
        assert!(is_done(&taken), "{kind:?} {server} {client}: {taken:?}");
        host.shows(&pages(edition));
    }
    println!("{kind:?}: clocks an hour ahead and behind: fresh locks kept, old ones taken over");
}

#[test]
fn a_lock_is_as_old_as_it_is_whatever_is_told_of_clocks() {
    for kind in [Kind::Folder].into_iter().chain(SERVERS) {
        let clocks = [(HOUR, 0), (-HOUR, 0), (0, HOUR), (0, -HOUR)];
        respects_locks(&Host::start(kind), &clocks);
    }
}

/// The server really has another clock. (vsftpd and ProFTPD forget what they were started with, and with it
/// such a clock.)
#[test]
fn a_lock_is_as_old_as_it_is_whatever_clock_openssh_has() {
    for ahead in [HOUR, -HOUR] {
        let host = Host::on(Kind::Openssh, Some(start(ahead)));
        host.inside("touch home/dist/now.txt");
        let real = fs::metadata(host.root().join("now.txt")).unwrap();
        let real = std::os::unix::fs::MetadataExt::mtime(&real);
        let shown = host.open().unwrap().look(&path("dist/now.txt")).unwrap();
        let shown = shown.and_then(|entry| entry.modified).unwrap();
        assert_eq!(shown - real, ahead, "it shows another clock");
        host.inside("rm home/dist/now.txt");
        respects_locks(&host, &[(0, 0), (0, ahead)]);
    }
}

/// Where distributions keep OpenSSH's program that looks at files.
const SFTP_SERVERS: [&str; 2] = [
    "/usr/lib/openssh/sftp-server",
    "/usr/libexec/openssh/sftp-server",
];

/// Starts a server whose clock is ahead by so many seconds: what takes the connections may not do what such
/// a clock needs, what looks at files may.
fn start(ahead: i64) -> Server {
    let clock = Clock::at(&tools::find().unwrap(), "1 hour").unwrap();
    let variables = clock.env();
    let library = variables.iter().find(|(name, _)| name == "LD_PRELOAD");
    let (_, library) = library.unwrap();
    let found = SFTP_SERVERS
        .into_iter()
        .find(|file| Path::new(file).exists());
    let program = found.unwrap_or_else(|| panic!("sftp-server is missing: run tests/run"));
    sshd::start(&format!(
        "SetEnv LD_PRELOAD={library} FAKETIME={ahead:+} FAKETIME_DISABLE_SHM=1\nSubsystem sftp {program}"
    ))
}
