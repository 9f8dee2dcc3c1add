//! Every kind of host that a site is deployed to, behind one door.

use std::cell::Cell;
use std::fs;
use std::path::PathBuf;
use std::time::Duration;

use avenant::deploy::ftp::Ftp;
use avenant::deploy::order::{Leave, Outcome};
use avenant::deploy::remote::{Remote, RemoteError};
use avenant::deploy::sftp::Sftp;
use avenant::deploy::trouble::Trouble;
use avenant::deploy::{Progress, run};

use crate::contract::path;
use crate::servers::{Server, ftp as servers, sshd};
use crate::world::{Build, Pages, World, broken_pages, build, files_below, pages};
use crate::{ftp, sftp};

/// A kind of host.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Openssh,
    Ftp(servers::Kind),
    Folder,
}

/// The servers.
pub const SERVERS: [Kind; 5] = [
    Kind::Openssh,
    Kind::Ftp(servers::Kind::Vsftpd),
    Kind::Ftp(servers::Kind::VsftpdPlain),
    Kind::Ftp(servers::Kind::Proftpd),
    Kind::Ftp(servers::Kind::Pureftpd),
];

/// A host, and who deploys to it.
pub struct Host {
    pub kind: Kind,
    /// What answers; a folder needs nobody.
    pub server: Option<Server>,
    pub world: World,
    /// The port to ask instead of the server's own.
    pub port: Cell<Option<u16>>,
}

impl Host {
    /// Starts a host on which readers see the folder `dist`.
    pub fn start(kind: Kind) -> Self {
        let server = match kind {
            Kind::Openssh => Some(sshd::start("")),
            Kind::Ftp(kind) => Some(servers::start(kind)),
            Kind::Folder => None,
        };
        Self::on(kind, server)
    }

    /// Takes a server of a kind as the host.
    pub fn on(kind: Kind, server: Option<Server>) -> Self {
        let host = Self {
            kind,
            server,
            world: World::below("dist"),
            port: Cell::default(),
        };
        match &host.server {
            Some(_) => host.inside("mkdir home/dist && chown --reference=home/www home/dist"),
            None => fs::create_dir(host.root()).unwrap(),
        }
        host
    }

    /// Returns the folder that one signs in to.
    pub fn home(&self) -> PathBuf {
        match &self.server {
            Some(server) => server.home(),
            None => self.world.home.path().to_owned(),
        }
    }

    pub fn root(&self) -> PathBuf {
        self.home().join(self.world.layout.root().as_str())
    }

    pub fn state(&self) -> PathBuf {
        self.home().join(self.world.layout.state().as_str())
    }

    /// Runs a line of shell as root where the server is, above the account's `home`.
    pub fn inside(&self, line: &str) {
        self.server.as_ref().unwrap().inside(line);
    }

    /// Ends all sessions; new ones are taken.
    pub fn end_sessions(&self) {
        match self.kind {
            Kind::Openssh => self.inside(sshd::END_SESSIONS),
            Kind::Ftp(_) => self.inside(&servers::end_sessions()),
            Kind::Folder => {}
        }
    }

    pub fn open(&self) -> Result<Box<dyn Remote>, RemoteError> {
        let port = |server: &Server| self.port.get().unwrap_or(server.port());
        Ok(match (self.kind, &self.server) {
            (Kind::Openssh, Some(server)) => {
                let mut access = sftp::access(server);
                access.port = port(server);
                access.patience = Duration::from_secs(60);
                Box::new(Sftp::open(&access)?)
            }
            (Kind::Ftp(kind), Some(server)) => {
                let mut access = ftp::access(server, kind, 2);
                access.port = port(server);
                Box::new(Ftp::open(&access)?)
            }
            _ => self.world.remote(),
        })
    }

    /// Deploys, told how far it is.
    pub fn deploy_told(
        &self,
        build: &Build,
        leave: Leave,
        told: &mut dyn FnMut(Progress),
    ) -> Result<Outcome, Trouble> {
        let order = self.world.order(World::what(build), leave);
        let now = || order.at;
        run::deploy(&mut || self.open(), &self.world.layout, &order, &now, told)
    }

    pub fn deploy(&self, build: &Build) -> Result<Outcome, Trouble> {
        self.deploy_told(build, Leave::default(), &mut |_| {})
    }

    /// Deploys an edition where nothing may go wrong.
    pub fn done(&self, edition: u32) {
        let outcome = self.deploy(&build(&pages(edition)));
        let is_done = matches!(outcome, Ok(Outcome::Done(_)));
        assert!(is_done, "{:?}: {outcome:?}", self.kind);
    }

    /// Returns what readers see that is of neither edition.
    pub fn broken(&self, old: u32, new: u32) -> Vec<String> {
        broken_pages(&self.root(), &pages(old), &pages(new))
    }

    /// Shows that readers see just these pages, and that nothing is left of deploying them.
    pub fn shows(&self, pages: &Pages) {
        let broken = broken_pages(&self.root(), pages, pages);
        assert_eq!(broken, [""; 0], "{:?}", self.kind);
        let state = fs::read_dir(self.state()).unwrap();
        let mut left: Vec<_> = state.map(|entry| entry.unwrap().file_name()).collect();
        left.sort();
        assert_eq!(
            left,
            ["blobs", "deploys", "manifest.json", "staging"],
            "{:?}",
            self.kind
        );
        assert_eq!(files_below(&self.state().join("staging")), [""; 0]);
    }

    /// Asks the host itself for every page of two editions, and returns what is wholly neither.
    pub fn broken_when_asked(&self, old: &Pages, new: &Pages) -> Vec<String> {
        let mut remote = self.open().unwrap();
        let mut broken = Vec::new();
        let names: std::collections::BTreeSet<_> = old.keys().chain(new.keys()).collect();
        for name in names {
            let there = remote
                .read(&path(&format!("dist/{name}")), 100_000)
                .unwrap();
            let known = [old, new]
                .map(|pages| pages.get(name).map(|(words, _)| words.clone().into_bytes()));
            // A part that only the old pages name stays for who has one open.
            let is_whole = known.contains(&there) || there.is_none() && known.contains(&None);
            if !is_whole {
                broken.push(name.clone());
            }
        }
        broken
    }
}
