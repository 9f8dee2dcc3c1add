//! SFTP: the way to put files on a host that needs no opened ports, no second connection, and whose
//! servers replace a file in one step.
//!
//! Requests do not wait for one another: on a line of 20 ms a site arrives ten times sooner than it
//! does one file at a time.

use std::path::PathBuf;
use std::time::{Duration, Instant};

use tokio::runtime::{Builder, Runtime};

use super::folder::Modes;
use super::path::RemotePath;
use super::remote::{Abilities, Deed, Entry, Listed, Reason, Remote, RemoteError, Step};
use super::secret::Way;

pub mod alias;
mod answer;
mod host;
mod host_keys;
mod line;
mod many;
mod patience;
mod program;
mod session;
mod sign_in;
mod write;

use host::Host;
use patience::Patience;
pub use program::Program;
use session::Session;

/// How many steps are under way at once.
const AT_ONCE: usize = 64;

/// How many steps one session carries out: OVH ends a session after 5,000 files and folders.
const STEPS_OF_A_SESSION: usize = 1_000;

/// After how long a rest it is asked whether the server still answers, since firewalls forget; after
/// a quarter of the patience where that is less.
const REST: Duration = Duration::from_secs(15);

/// How long a server may take to hear that nothing more is asked.
const END: Duration = Duration::from_secs(1);

/// How a host is reached and who signs in.
#[derive(Debug, Clone)]
pub struct SftpAccess {
    /// The name or address of the host.
    pub host: String,
    /// The port, mostly 22.
    pub port: u16,
    /// The account.
    pub user: String,
    /// The ways to sign in, in the order they are tried.
    pub ways: Vec<Way>,
    /// The socket of the running SSH agent, which `SSH_AUTH_SOCK` names.
    pub agent: Option<PathBuf>,
    /// The keys that the host may have, as OpenSSH prints them: `SHA256:…`. Where there are any, the
    /// file of known hosts is not asked.
    pub host_keys: Vec<String>,
    /// OpenSSH's file of known hosts.
    pub known_hosts: Option<PathBuf>,
    /// The rights of what is put there.
    pub modes: Modes,
    /// For how long nothing may come from the server before it is given up.
    pub patience: Duration,
}

/// A host that is spoken to in SFTP.
///
/// Its sessions are opened anew between steps, where a host bears only so many files in one or where
/// the connection was lost while nothing was asked of it.
pub struct Sftp {
    runtime: Runtime,
    source: Source,
    modes: Modes,
    patience: Duration,
    abilities: Abilities,
    live: Option<Live>,
}

/// How sessions are opened.
enum Source {
    Host(Box<Host>),
    Program(Program),
}

/// An open session.
struct Live {
    session: Session,
    line: Line,
    steps: usize,
    spoke: Instant,
}

/// What carries a session.
enum Line {
    Host(host::Connection),
    Program(program::Running),
}

impl Sftp {
    /// Reaches a host, makes sure of its key, and signs in.
    ///
    /// # Errors
    /// [`Deed::Open`] with every reason that stands for a host which is not reached, not known, or
    /// does not let anybody in.
    pub fn open(access: &SftpAccess) -> Result<Self, RemoteError> {
        let host = Host::new(access.clone()).map_err(opening)?;
        let source = Source::Host(Box::new(host));
        Self::begin(source, access.modes, access.patience)
    }

    /// Reaches a host through the program `ssh`, which does what its own settings say: other hosts on
    /// the way, keys of devices that are touched.
    ///
    /// # Errors
    /// As [`open`](Self::open).
    pub fn through_ssh(
        program: Program,
        modes: Modes,
        patience: Duration,
    ) -> Result<Self, RemoteError> {
        Self::begin(Source::Program(program), modes, patience)
    }

    fn begin(source: Source, modes: Modes, patience: Duration) -> Result<Self, RemoteError> {
        let runtime = Builder::new_current_thread().enable_all().build();
        let runtime = runtime.map_err(|error| opening(Reason::Unreachable(error.to_string())))?;
        let mut opened = Self {
            runtime,
            source,
            modes,
            patience,
            abilities: Abilities {
                replaces: false,
                modes: true,
            },
            live: None,
        };
        opened.abilities.replaces = opened.live()?.1.session.replaces();
        Ok(opened)
    }

    /// Returns an open session that bears another step.
    fn live(&mut self) -> Result<(&Runtime, &mut Live), RemoteError> {
        if let Some(live) = &self.live {
            let tired = live.steps >= STEPS_OF_A_SESSION;
            let rested = live.spoke.elapsed() > REST.min(self.patience / 4);
            if tired || rested && self.runtime.block_on(live.session.answers()).is_err() {
                self.close();
            }
        }
        let live = match self.live.take() {
            Some(live) => live,
            None => self.connect().map_err(opening)?,
        };
        Ok((&self.runtime, self.live.insert(live)))
    }

    fn connect(&mut self) -> Result<Live, Reason> {
        let patience = Patience::of(self.patience);
        let opened = match &mut self.source {
            Source::Host(host) => {
                let opened = self.runtime.block_on(host.connect(patience, self.modes));
                opened.map(|(session, connection)| (session, Line::Host(connection)))
            }
            Source::Program(program) => {
                let opened = self.runtime.block_on(program.run(patience, self.modes));
                opened.map(|(session, running)| (session, Line::Program(running)))
            }
        };
        let (session, line) = opened?;
        Ok(Live {
            session,
            line,
            steps: 0,
            spoke: Instant::now(),
        })
    }

    /// Asks something of the session; a lost one is dropped.
    fn ask<T>(
        &mut self,
        ask: impl AsyncFnOnce(&Session) -> Result<T, RemoteError>,
    ) -> Result<T, RemoteError> {
        let (runtime, live) = self.live()?;
        let answer = runtime.block_on(ask(&live.session));
        live.spoke = Instant::now();
        let Err(mut error) = answer else {
            return answer;
        };
        if let Reason::Lost(words) = &mut error.reason {
            if let Some(why) = runtime.block_on(live.line.last_words()) {
                *words = format!("{words}: {why}");
            }
            self.live = None;
        }
        Err(error)
    }

    /// Ends the session as the protocol wishes it.
    fn close(&mut self) {
        if let Some(Live { session, line, .. }) = self.live.take() {
            drop(session);
            self.runtime.block_on(line.end());
        }
    }
}

impl Line {
    async fn last_words(&mut self) -> Option<String> {
        match self {
            Self::Host(connection) => connection.last_words(),
            Self::Program(running) => running.last_words().await,
        }
    }

    async fn end(self) {
        match self {
            Self::Host(connection) => connection.end().await,
            Self::Program(running) => running.end().await,
        }
    }
}

impl Drop for Sftp {
    fn drop(&mut self) {
        self.close();
    }
}

impl Remote for Sftp {
    fn abilities(&self) -> Abilities {
        self.abilities
    }

    fn look(&mut self, path: &RemotePath) -> Result<Option<Entry>, RemoteError> {
        self.ask(async |session| {
            let found = session.patience().within(session.look(path)).await;
            flatten(found).map_err(|reason| RemoteError::reading(path, reason))
        })
    }

    fn list(&mut self, folder: &RemotePath) -> Result<Option<Listed>, RemoteError> {
        self.ask(async |session| {
            let found = session.patience().within(session.list(folder)).await;
            flatten(found).map_err(|reason| RemoteError::reading(folder, reason))
        })
    }

    fn read(&mut self, path: &RemotePath, most: u64) -> Result<Option<Vec<u8>>, RemoteError> {
        self.ask(async |session| {
            let found = session.patience().within(session.read(path, most)).await;
            flatten(found).map_err(|reason| RemoteError::reading(path, reason))
        })
    }

    fn list_many(
        &mut self,
        folders: &[RemotePath],
        each: &mut dyn FnMut(usize, Option<Listed>),
    ) -> Result<(), RemoteError> {
        self.ask(async |session| {
            let list = async |folder: &RemotePath| session.list(folder).await;
            session.ask_many(folders, list, each).await
        })
    }

    fn read_many(
        &mut self,
        paths: &[RemotePath],
        most: u64,
        each: &mut dyn FnMut(usize, Option<Vec<u8>>),
    ) -> Result<(), RemoteError> {
        self.ask(async |session| {
            let read = async |path: &RemotePath| session.read(path, most).await;
            session.ask_many(paths, read, each).await
        })
    }

    fn carry_out(
        &mut self,
        steps: &[Step<'_>],
        done: &mut dyn FnMut(usize),
    ) -> Result<(), RemoteError> {
        let mut begun = 0;
        while begun < steps.len() {
            let (_, live) = self.live()?;
            let some = (STEPS_OF_A_SESSION - live.steps).min(steps.len() - begun);
            let batch = &steps[begun..begun + some];
            self.ask(async |session| {
                session
                    .carry_out(batch, &mut |index| done(begun + index))
                    .await
            })?;
            begun += some;
            if let Some(live) = &mut self.live {
                live.steps += some;
            }
        }
        Ok(())
    }
}

fn flatten<T>(answer: Result<Result<T, Reason>, Reason>) -> Result<T, Reason> {
    answer.and_then(|answer| answer)
}

fn opening(reason: Reason) -> RemoteError {
    RemoteError {
        deed: Deed::Open,
        reason,
    }
}
