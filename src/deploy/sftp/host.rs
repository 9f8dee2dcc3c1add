//! A host that is reached without any other program.

use std::sync::{Arc, Mutex, PoisonError};

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
            let judged = shown.as_ref().map(|key| self.expected.judge(key));
            let reason = match (shown, judged, first) {
                (Some(shown), Some(Err(reason)), first) => {
                    kinds.retain(|kind| !is_of_kind(&shown, kind));
                    first.unwrap_or(reason)
                }
                // It has no key of another kind.
                (_, _, Some(first)) => return Err(first),
                (_, _, None) => return Err(reason(error, &heard)),
            };
            if kinds.is_empty() || !self.expected.may_be_of_another_kind() {
                return Err(reason);
            }
            first = Some(reason);
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
            keepalive_interval: Some(patience.limit() / 2),
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
        let words = match reason {
            DisconnectReason::ReceivedDisconnect(farewell) => farewell.message,
            DisconnectReason::Error(error) => error.to_string(),
        };
        lock(&self.heard).last_words = Some(plain(&words));
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
