//! A host that is reached without any other program.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use russh::client::{self, Config, DisconnectReason, Handle};
use russh::keys::{Algorithm, PublicKey, PublicKeyOrCertificate};
use russh::{ChannelMsg, Disconnect, Error, Preferred};
use tokio::net::{TcpStream, lookup_host};
use tokio::time::timeout;

use super::answer::plain;
use super::host_keys::{Expected, is_of_kind};
use super::patience::Patience;
use super::session::Session;
use super::sign_in::Ways;
use super::{END, SftpAccess};
use crate::deploy::folder::Modes;
use crate::deploy::remote::Reason;

/// After how long a silence something is said, for firewalls that forget.
const KEEP_ALIVE: Duration = Duration::from_secs(15);

/// A host, and what was learnt of it when it was reached first.
pub(super) struct Host {
    pub(super) access: SftpAccess,
    pub(super) ways: Ways,
    expected: Arc<Expected>,
}

/// A connection to a host whose key is one of those expected.
pub(super) struct Connection {
    pub(super) handle: Handle<Checker>,
    heard: Arc<Mutex<Heard>>,
}

/// What a host showed and said beside its answers.
#[derive(Debug, Default)]
struct Heard {
    key: Option<PublicKey>,
    last_words: Option<String>,
    /// Whether the last words were its own, rather than what became of the line.
    farewell: bool,
}

/// Looks at the key of a host before anything else is said to it.
pub(super) struct Checker {
    expected: Arc<Expected>,
    heard: Arc<Mutex<Heard>>,
}

impl Host {
    pub(super) fn new(access: SftpAccess) -> Result<Self, Reason> {
        let expected = Arc::new(Expected::of(&access)?);
        let ways = Ways::of(&access);
        Ok(Self {
            access,
            ways,
            expected,
        })
    }

    /// Reaches the host, signs in, and begins a session.
    pub(super) async fn connect(
        &mut self,
        patience: Patience,
        modes: Modes,
    ) -> Result<(Session, Connection), Reason> {
        let connection = self.sign_in(&patience).await?;
        let opened = patience.within(connection.handle.channel_open_session());
        let mut channel = opened.await?.map_err(|error| connection.reason(error))?;
        let asked = patience.within(channel.request_subsystem(true, "sftp"));
        asked.await?.map_err(|error| connection.reason(error))?;
        loop {
            match patience.within(channel.wait()).await? {
                Some(ChannelMsg::Success) => break,
                Some(ChannelMsg::Failure | ChannelMsg::Close) => {
                    let words = "the account may sign in, but has no SFTP";
                    return Err(Reason::Server(words.to_owned()));
                }
                Some(_) => {}
                None => return Err(connection.reason(Error::Disconnect)),
            }
        }
        let session = Session::begin(channel.into_stream(), patience, modes).await?;
        Ok((session, connection))
    }

    /// Reaches the host and makes sure of its key.
    pub(super) async fn reach(&self, patience: &Patience) -> Result<Connection, Reason> {
        let mut kinds = self.expected.algorithms();
        let mut first = None;
        loop {
            let heard = Arc::<Mutex<Heard>>::default();
            let error = match self.greet(patience, kinds.clone(), &heard).await? {
                Ok(handle) => return Ok(Connection { handle, heard }),
                Err(error) => error,
            };
            let shown = lock(&heard).key.take();
            let Some((wrong, shown)) =
                shown.and_then(|key| Some((self.expected.judge(&key).err()?, key)))
            else {
                // Where it showed a wrong key before, it has none of another kind.
                return Err(first.unwrap_or_else(|| reason(error, &heard)));
            };
            kinds.retain(|kind| !is_of_kind(&shown, kind));
            if kinds.is_empty() || !self.expected.may_be_of_another_kind() {
                return Err(first.unwrap_or(wrong));
            }
            first.get_or_insert(wrong);
        }
    }

    async fn greet(
        &self,
        patience: &Patience,
        kinds: Vec<Algorithm>,
        heard: &Arc<Mutex<Heard>>,
    ) -> Result<Result<Handle<Checker>, Error>, Reason> {
        let stream = self.call(patience).await?;
        // Small requests wait for nothing.
        if let Err(error) = stream.set_nodelay(true) {
            return Ok(Err(error.into()));
        }
        let config = Config {
            preferred: Preferred {
                key: kinds.into(),
                ..Preferred::DEFAULT
            },
            keepalive_interval: Some(KEEP_ALIVE.min(patience.limit() / 2)),
            // How long to wait is for patience to say.
            keepalive_max: 0,
            ..Config::default()
        };
        let checker = Checker {
            expected: Arc::clone(&self.expected),
            heard: Arc::clone(heard),
        };
        let greeted = client::connect_stream(Arc::new(config), stream, checker);
        patience.within(greeted).await
    }

    async fn call(&self, patience: &Patience) -> Result<TcpStream, Reason> {
        let (host, limit) = (self.access.host.as_str(), patience.limit());
        let late = || Reason::Unreachable(format!("no answer in {} seconds", limit.as_secs_f64()));
        let found = timeout(limit, lookup_host((host, self.access.port))).await;
        let found = found.map_err(|_| late())?;
        let found = found.map_err(|error| Reason::Unreachable(error.to_string()))?;
        let mut why = Reason::Unreachable("it has no address".to_owned());
        for address in found {
            match timeout(limit, TcpStream::connect(address)).await {
                Ok(Ok(stream)) => return Ok(stream),
                Ok(Err(error)) => why = Reason::Unreachable(error.to_string()),
                Err(_) => why = late(),
            }
        }
        Err(why)
    }
}

impl Connection {
    /// Returns what an error of this connection means.
    pub(super) fn reason(&self, error: Error) -> Reason {
        reason(error, &self.heard)
    }

    /// Returns what the host said when it hung up.
    pub(super) fn last_words(&self) -> Option<String> {
        lock(&self.heard).last_words.clone()
    }

    /// Returns whether the line broke without a word of the host.
    pub(super) fn is_broken(&self) -> bool {
        self.handle.is_closed() && !lock(&self.heard).farewell
    }

    /// Hangs up.
    pub(super) async fn end(self) {
        let farewell = self.handle.disconnect(Disconnect::ByApplication, "", "");
        if farewell.await.is_ok() {
            // Whether the host heard it changes nothing.
            let _ = timeout(END, self.handle).await;
        }
    }
}

impl client::Handler for Checker {
    type Error = Error;

    async fn check_server_key(&mut self, shown: &PublicKeyOrCertificate) -> Result<bool, Error> {
        let PublicKeyOrCertificate::PublicKey { key, .. } = shown else {
            // None was asked for.
            return Ok(false);
        };
        lock(&self.heard).key = Some(key.clone());
        Ok(self.expected.judge(key).is_ok())
    }

    async fn disconnected(&mut self, reason: DisconnectReason<Error>) -> Result<(), Error> {
        let mut heard = lock(&self.heard);
        heard.farewell = matches!(reason, DisconnectReason::ReceivedDisconnect(_));
        let words = match reason {
            DisconnectReason::ReceivedDisconnect(farewell) => farewell.message,
            DisconnectReason::Error(error) => error.to_string(),
        };
        heard.last_words = Some(plain(&words));
        Ok(())
    }
}

fn lock(heard: &Mutex<Heard>) -> std::sync::MutexGuard<'_, Heard> {
    heard.lock().unwrap_or_else(PoisonError::into_inner)
}

fn reason(error: Error, heard: &Mutex<Heard>) -> Reason {
    let said = lock(heard).last_words.clone();
    match error {
        Error::IO(_)
        | Error::Disconnect
        | Error::HUP
        | Error::SendError
        | Error::RecvError
        | Error::Join(_)
        | Error::KeepaliveTimeout => Reason::Lost(said.unwrap_or_else(|| error.to_string())),
        other => Reason::Server(other.to_string()),
    }
}
