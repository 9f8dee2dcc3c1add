//! An FTP server as a target, with TLS (`ftps`) or, where somebody insists, without (`ftp`).
//!
//! [`reach`] finds the server; [`control`] says lines and hears replies, and [`data`] carries bytes;
//! [`connection`] signs in, asks and moves files over both; [`look`], [`put`] and [`deeds`] are what is
//! looked at and done over one connection; [`crew`] spreads it over several.

mod connection;
mod control;
mod crew;
mod data;
mod deeds;
mod listing;
mod look;
mod put;
mod reach;
mod reply;
mod tls;

use std::fmt;
use std::ops::Range;
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Duration;

use connection::Connection;
use crew::Taken;
use deeds::House;
pub use listing::{read_facts, read_lines};

use super::folder::Modes;
use super::path::RemotePath;
use super::remote::{Abilities, Deed, Entry, Listed, Reason, Remote, RemoteError, Step};
use super::secret::{Secret, SecretSource};

/// How an FTP server is reached.
#[derive(Debug, Clone)]
pub struct FtpAccess {
    /// Its name or address; with TLS, what the certificate must be for.
    pub host: String,
    /// Its port, 21 on most.
    pub port: u16,
    /// Who signs in.
    pub user: String,
    /// Where the password comes from; it is asked for once.
    pub password: SecretSource,
    /// Whether all is encrypted.
    pub security: Security,
    /// A PEM file of the authorities that vouch for the server, instead of those that browsers trust.
    pub authorities: Option<PathBuf>,
    /// How many connections to work with at most, from 1. Where a server bears fewer, it goes on with
    /// those.
    pub connections: u8,
    /// The rights of what is put there.
    pub modes: Modes,
    /// How long to wait for a connection or an answer.
    pub patience: Duration,
}

/// Whether what is said to a server is encrypted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Security {
    /// Commands and files are, and the server proves who it is; else nothing is said.
    Tls,
    /// Nothing is, the password neither.
    Plain,
}

/// An FTP server that one is signed in to.
pub struct Ftp {
    access: FtpAccess,
    secret: Secret,
    house: House,
    first: Connection,
    others: Vec<Connection>,
    /// Whether the server refused another one.
    is_at_most: bool,
}

impl Ftp {
    /// Connects and signs in.
    ///
    /// # Errors
    /// [`Reason::Unreachable`], [`Reason::NoTls`], [`Reason::Certificate`], [`Reason::SignIn`],
    /// [`Reason::NoSecret`], [`Reason::Local`] of the authorities, [`Reason::Lost`], and what else the
    /// server says. Where TLS is asked for, no name and no password is sent before it stands.
    pub fn open(access: &FtpAccess) -> Result<Self, RemoteError> {
        let error = |reason| RemoteError {
            deed: Deed::Open,
            reason,
        };
        let secret = access.password.get().map_err(error)?;
        if secret.reveal().contains(['\r', '\n']) {
            return Err(error(Reason::NoSecret {
                source: access.password.name().to_owned(),
                why: "it has more than one line".to_owned(),
            }));
        }
        let first = Connection::open(access, &secret).map_err(error)?;
        Ok(Self {
            access: access.clone(),
            secret,
            house: House {
                modes: access.modes,
                sets_modes: AtomicBool::new(true),
                replaces: AtomicBool::new(true),
            },
            first,
            others: Vec::new(),
            is_at_most: false,
        })
    }

    /// Opens anew what the server gave up while nothing was asked.
    fn wake(&mut self) -> Result<(), Reason> {
        let (access, secret) = (&self.access, &self.secret);
        if is_gone(&mut self.first) {
            self.first = Connection::open(access, secret)?;
        }
        self.others.retain_mut(|other| !is_gone(other));
        Ok(())
    }

    /// Reads at many paths over all connections.
    fn share<T: Send>(
        &mut self,
        paths: &[RemotePath],
        read: impl Fn(&mut Connection, &RemotePath) -> Result<T, Reason> + Sync,
        each: &mut dyn FnMut(usize, T),
    ) -> Result<(), RemoteError> {
        let Some(path) = paths.first() else {
            return Ok(());
        };
        let woken = self.wake();
        woken.map_err(|reason| RemoteError::reading(path, reason))?;
        self.gather(crew::worth_of(paths.len()));
        let portions: Vec<_> = (0..paths.len()).map(|index| index..index + 1).collect();
        let all = std::iter::once(&mut self.first).chain(&mut self.others);
        let deed =
            |connection: &mut Connection, portion: Range<usize>, told: &mut dyn FnMut(usize, T)| {
                for index in portion {
                    let path = &paths[index];
                    let found = read(connection, path);
                    told(
                        index,
                        found.map_err(|reason| RemoteError::reading(path, reason))?,
                    );
                }
                Ok(())
            };
        crew::spread(all.collect(), &portions, deed, each)
    }

    /// Opens as many connections as are worth it and the server bears, all at the same time.
    fn gather(&mut self, worth: usize) {
        let wanted = usize::from(self.access.connections).min(worth);
        let missing = wanted.saturating_sub(self.others.len() + 1);
        if self.is_at_most || missing == 0 {
            return;
        }
        let (access, secret) = (&self.access, &self.secret);
        let opened = thread::scope(|scope| {
            let open = || Connection::open(access, secret);
            let opening: Vec<_> = (0..missing).map(|_| scope.spawn(open)).collect();
            let opened = opening.into_iter().map(|one| one.join().ok()?.ok());
            opened.collect::<Vec<_>>()
        });
        for one in opened {
            match one {
                Some(another) => self.others.push(another),
                None => self.is_at_most = true,
            }
        }
    }
}

impl Remote for Ftp {
    /// Both are taken to be there until the server refuses once: nothing is tried out in a folder that
    /// may not be ours.
    fn abilities(&self) -> Abilities {
        Abilities {
            replaces: self.house.replaces.load(Ordering::Relaxed),
            modes: self.house.sets_modes.load(Ordering::Relaxed),
        }
    }

    fn look(&mut self, path: &RemotePath) -> Result<Option<Entry>, RemoteError> {
        let found = self.wake().and_then(|()| self.first.look(path));
        found.map_err(|reason| RemoteError::reading(path, reason))
    }

    fn list(&mut self, folder: &RemotePath) -> Result<Option<Listed>, RemoteError> {
        let found = self.wake().and_then(|()| self.first.list(folder));
        found.map_err(|reason| RemoteError::reading(folder, reason))
    }

    fn read(&mut self, path: &RemotePath, most: u64) -> Result<Option<Vec<u8>>, RemoteError> {
        let read = self.wake().and_then(|()| self.first.read(path, most));
        read.map_err(|reason| RemoteError::reading(path, reason))
    }

    fn list_many(
        &mut self,
        folders: &[RemotePath],
        each: &mut dyn FnMut(usize, Option<Listed>),
    ) -> Result<(), RemoteError> {
        self.share(folders, Connection::list, each)
    }

    fn read_many(
        &mut self,
        paths: &[RemotePath],
        most: u64,
        each: &mut dyn FnMut(usize, Option<Vec<u8>>),
    ) -> Result<(), RemoteError> {
        self.share(paths, |connection, path| connection.read(path, most), each)
    }

    fn carry_out(
        &mut self,
        steps: &[Step<'_>],
        done: &mut dyn FnMut(usize),
    ) -> Result<(), RemoteError> {
        let Some(step) = steps.first() else {
            return Ok(());
        };
        let error = |reason| RemoteError::writing(step.path(), reason);
        self.wake().map_err(error)?;
        let taken = Taken::look(&mut self.first, steps)?;
        self.gather(crew::worth(steps));
        let portions = crew::portions(steps, self.others.len() + 1);
        let house = &self.house;
        let all = std::iter::once(&mut self.first).chain(&mut self.others);
        let deed = |connection: &mut Connection,
                    portion: Range<usize>,
                    told: &mut dyn FnMut(usize, ())| {
            let (first, steps) = (portion.start, &steps[portion]);
            let carried = connection.carry_out(steps, house, &taken, &mut |index| {
                told(first + index, ());
            });
            carried.map_err(|(index, reason)| RemoteError::writing(steps[index].path(), reason))
        };
        crew::spread(all.collect(), &portions, deed, &mut |index, ()| done(index))
    }
}

/// Returns whether the server gave up a connection while nothing was asked.
fn is_gone(connection: &mut Connection) -> bool {
    let is_doubtful = connection.rested() > crew::REST || connection.has_unasked();
    is_doubtful && connection.ask("NOOP").is_err()
}

impl fmt::Debug for Ftp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Ftp")
            .field("access", &self.access)
            .finish_non_exhaustive()
    }
}
