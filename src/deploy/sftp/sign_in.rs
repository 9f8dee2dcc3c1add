//! Signing in: one way after another, each secret asked for once and only when its turn comes.

use std::collections::HashMap;
use std::fs;
use std::path::Path;
use std::sync::Arc;

use russh::client::{AuthResult, KeyboardInteractiveAuthResponse, Prompt};
use russh::keys::agent::AgentIdentity;
use russh::keys::agent::client::{AgentClient, AgentStream};
use russh::keys::{Algorithm, HashAlg, PrivateKey, PrivateKeyWithHashAlg, decode_secret_key};
use russh::{Error, MethodKind, MethodSet};

use super::SftpAccess;
use super::host::{Connection, Host};
use super::patience::Patience;
use crate::deploy::remote::Reason;
use crate::deploy::secret::{Secret, SecretSource, Way};

type Agent = AgentClient<Box<dyn AgentStream + Send + Unpin>>;

/// The ways to sign in, and what was learnt by trying them.
pub(super) struct Ways {
    ways: Vec<Way>,
    /// What was had for a way, so that nobody is asked twice.
    held: HashMap<usize, Proof>,
    /// The way that led in last time.
    good: Option<usize>,
}

/// What is shown to a server.
#[derive(Clone)]
enum Proof {
    Key(Arc<PrivateKey>),
    Password(Secret),
}

/// What a server said to something shown to it.
enum Verdict {
    In,
    /// Not, or not yet; these ways are left.
    Out(MethodSet),
}

/// Signing in, under way.
struct Attempt<'a> {
    host: &'a Host,
    patience: &'a Patience,
    connection: Connection,
    methods: MethodSet,
    /// Whether the name alone was enough.
    inside: bool,
    tried: Vec<String>,
    obstacle: Option<Reason>,
}

impl Ways {
    pub(super) fn of(access: &SftpAccess) -> Self {
        Self {
            ways: access.ways.clone(),
            held: HashMap::new(),
            good: None,
        }
    }

    /// Returns the places of the ways in the order they are tried.
    fn order(&self) -> Vec<usize> {
        let rest = (0..self.ways.len()).filter(|index| Some(*index) != self.good);
        self.good.into_iter().chain(rest).collect()
    }

    /// Returns what is shown for a way; `None` where the agent does it.
    fn proof(&self, index: usize) -> Result<Option<Proof>, Reason> {
        if let Some(held) = self.held.get(&index) {
            return Ok(Some(held.clone()));
        }
        Ok(match &self.ways[index] {
            Way::Agent => None,
            Way::Key { file, passphrase } => {
                let key = open_key(file, passphrase.as_ref())?;
                Some(Proof::Key(Arc::new(key)))
            }
            Way::Password(source) => Some(Proof::Password(source.get()?)),
        })
    }
}

impl Host {
    /// Reaches the host and signs in.
    ///
    /// # Errors
    /// [`Reason::SignIn`] with all ways that were tried; where nothing could be shown, why not.
    pub(super) async fn sign_in(&mut self, patience: &Patience) -> Result<Connection, Reason> {
        let mut attempt = Attempt::begin(self, patience).await?;
        if attempt.inside {
            return Ok(attempt.connection);
        }
        let mut held = HashMap::new();
        let mut good = None;
        for index in self.ways.order() {
            let way = &self.ways.ways[index];
            let verdict = match self.ways.proof(index) {
                Ok(Some(proof)) => {
                    held.insert(index, proof.clone());
                    attempt.tried.push(name(way));
                    attempt.show_again(&proof).await?
                }
                Ok(None) => attempt.show_agent().await?,
                Err(reason) => {
                    attempt.tried.push(format!("{} ({reason})", name(way)));
                    attempt.obstacle = Some(reason);
                    continue;
                }
            };
            match verdict {
                Verdict::In => {
                    good = Some(index);
                    break;
                }
                Verdict::Out(methods) => attempt.methods = methods,
            }
        }
        let ended = match good {
            Some(_) => Ok(attempt.connection),
            None => Err(attempt.failure()),
        };
        self.ways.held.extend(held);
        self.ways.good = good.or(self.ways.good);
        ended
    }
}

impl<'a> Attempt<'a> {
    async fn begin(host: &'a Host, patience: &'a Patience) -> Result<Self, Reason> {
        let mut attempt = Self {
            host,
            patience,
            connection: host.reach(patience).await?,
            methods: MethodSet::empty(),
            inside: false,
            tried: Vec::new(),
            obstacle: None,
        };
        attempt.give_name().await?;
        Ok(attempt)
    }

    /// Gives the name, to learn which ways the server knows; that counts as no attempt.
    async fn give_name(&mut self) -> Result<(), Reason> {
        let user = self.user();
        let given = self.connection.handle.authenticate_none(user);
        let verdict = self.patience.within(given).await?;
        match self.judge(verdict)? {
            Verdict::In => self.inside = true,
            Verdict::Out(methods) => self.methods = methods,
        }
        Ok(())
    }

    fn user(&self) -> String {
        self.host.access.user.clone()
    }

    /// Reaches the host again where it hung up, as it does after so many attempts.
    async fn stay_connected(&mut self) -> Result<(), Reason> {
        if self.connection.handle.is_closed() {
            self.connection = self.host.reach(self.patience).await?;
            self.give_name().await?;
        }
        Ok(())
    }

    /// Shows something, and once more where the line broke: somebody may take longer to type a
    /// password than a server waits for it.
    async fn show_again(&mut self, proof: &Proof) -> Result<Verdict, Reason> {
        match self.show(proof).await {
            Err(Reason::Lost(_)) if self.connection.handle.is_closed() => self.show(proof).await,
            verdict => verdict,
        }
    }

    async fn show(&mut self, proof: &Proof) -> Result<Verdict, Reason> {
        self.stay_connected().await?;
        if self.inside {
            return Ok(Verdict::In);
        }
        match proof {
            Proof::Key(key) => {
                let hash = self.hash(&key.algorithm()).await?;
                let key = PrivateKeyWithHashAlg::new(Arc::clone(key), hash);
                let user = self.user();
                let shown = self.connection.handle.authenticate_publickey(user, key);
                let verdict = self.patience.within(shown).await?;
                self.judge(verdict)
            }
            Proof::Password(secret) if self.asks_in_prompts() => self.answer(secret).await,
            Proof::Password(secret) => {
                let (user, handle) = (self.user(), &mut self.connection.handle);
                let shown = handle.authenticate_password(user, secret.reveal());
                let verdict = self.patience.within(shown).await?;
                self.judge(verdict)
            }
        }
    }

    fn asks_in_prompts(&self) -> bool {
        let has = |kind| self.methods.contains(&kind);
        has(MethodKind::KeyboardInteractive) && !has(MethodKind::Password)
    }

    /// Gives the password to a server that asks for it in words of its own.
    async fn answer(&mut self, secret: &Secret) -> Result<Verdict, Reason> {
        let (user, handle) = (self.user(), &mut self.connection.handle);
        let begun = handle.authenticate_keyboard_interactive_start(user, None);
        let mut said = self.patience.within(begun).await?;
        let mut given = false;
        loop {
            let prompts = match said.map_err(|error| self.connection.reason(error))? {
                KeyboardInteractiveAuthResponse::Success => return Ok(Verdict::In),
                KeyboardInteractiveAuthResponse::Failure {
                    remaining_methods, ..
                } => return Ok(Verdict::Out(remaining_methods)),
                KeyboardInteractiveAuthResponse::InfoRequest { prompts, .. } => prompts,
            };
            // Anything but one hidden word, once, is no question for the password.
            let is_password = matches!(prompts.as_slice(), [Prompt { echo: false, .. }]) && !given;
            given |= is_password;
            let answers = prompts.iter().map(|_| match is_password {
                true => secret.reveal().to_owned(),
                false => String::new(),
            });
            let handle = &mut self.connection.handle;
            let answered = handle.authenticate_keyboard_interactive_respond(answers.collect());
            said = self.patience.within(answered).await?;
        }
    }

    /// Shows the keys of the agent, one after another.
    async fn show_agent(&mut self) -> Result<Verdict, Reason> {
        let mut agent = match self.open_agent().await {
            Ok(agent) => agent,
            Err(why) => {
                self.tried.push(format!("agent ({why})"));
                return Ok(Verdict::Out(self.methods.clone()));
            }
        };
        // An agent may keep keys for some hosts only; one that knows nothing of this has none such.
        if let Some(binding) = self.connection.handle.agent_session_binding() {
            let _ = self
                .patience
                .within(agent.bind_session(binding, false))
                .await?;
        }
        let found = self.patience.within(agent.request_identities()).await?;
        let found = found.unwrap_or_default();
        self.tried.push(match found.is_empty() {
            true => "agent (no keys)".to_owned(),
            false => "agent".to_owned(),
        });
        for identity in found {
            match self.show_identity(&mut agent, &identity).await? {
                Verdict::In => return Ok(Verdict::In),
                Verdict::Out(methods) => self.methods = methods,
            }
        }
        Ok(Verdict::Out(self.methods.clone()))
    }

    async fn show_identity(
        &mut self,
        agent: &mut Agent,
        identity: &AgentIdentity,
    ) -> Result<Verdict, Reason> {
        self.stay_connected().await?;
        if self.inside {
            return Ok(Verdict::In);
        }
        let hash = self.hash(&identity.public_key().algorithm()).await?;
        let (user, handle) = (self.user(), &mut self.connection.handle);
        let verdict = match identity {
            AgentIdentity::PublicKey { key, .. } => {
                let shown = handle.authenticate_publickey_with(user, key.clone(), hash, agent);
                self.patience.within(shown).await?
            }
            AgentIdentity::Certificate { certificate, .. } => {
                let certificate = certificate.clone();
                let shown = handle.authenticate_certificate_with(user, certificate, hash, agent);
                self.patience.within(shown).await?
            }
        };
        match verdict {
            Ok(verdict) => self.judge(Ok(verdict)),
            // The agent does not sign with this one: somebody said no.
            Err(_) => Ok(Verdict::Out(self.methods.clone())),
        }
    }

    async fn open_agent(&self) -> Result<Agent, String> {
        let Some(socket) = &self.host.access.agent else {
            return Err("not running".to_owned());
        };
        #[cfg(unix)]
        let opened = AgentClient::connect_uds(socket);
        #[cfg(windows)]
        let opened = AgentClient::connect_named_pipe(socket);
        match self.patience.within(opened).await {
            Ok(Ok(agent)) => Ok(agent.dynamic()),
            Ok(Err(error)) => Err(error.to_string()),
            Err(reason) => Err(reason.to_string()),
        }
    }

    /// Returns how a key signs: those of RSA in the best way that the server takes, and never with
    /// SHA-1.
    async fn hash(&self, kind: &Algorithm) -> Result<Option<HashAlg>, Reason> {
        if !matches!(kind, Algorithm::Rsa { .. }) {
            return Ok(None);
        }
        let best = self.connection.handle.best_supported_rsa_hash();
        let best = self.patience.within(best).await?;
        let best = best.map_err(|error| self.connection.reason(error))?;
        Ok(Some(best.flatten().unwrap_or(HashAlg::Sha256)))
    }

    fn judge(&self, verdict: Result<AuthResult, Error>) -> Result<Verdict, Reason> {
        match verdict.map_err(|error| self.connection.reason(error))? {
            AuthResult::Success => Ok(Verdict::In),
            AuthResult::Failure { .. } if self.connection.is_broken() => {
                Err(self.connection.reason(Error::Disconnect))
            }
            AuthResult::Failure {
                remaining_methods, ..
            } => Ok(Verdict::Out(remaining_methods)),
        }
    }

    /// Returns why nobody was let in.
    fn failure(self) -> Reason {
        let Self {
            tried, obstacle, ..
        } = self;
        // Where something was shown, the server has refused it.
        let shown = tried.iter().any(|name| !name.ends_with(')'));
        match obstacle {
            Some(reason) if !shown => reason,
            _ => Reason::SignIn { tried },
        }
    }
}

fn name(way: &Way) -> String {
    match way {
        Way::Agent => "agent".to_owned(),
        Way::Key { file, .. } => format!("key {}", file.display()),
        Way::Password(_) => "password".to_owned(),
    }
}

/// Reads a key; what opens it is only asked for where it is locked.
fn open_key(file: &Path, passphrase: Option<&SecretSource>) -> Result<PrivateKey, Reason> {
    let local = |why: String| Reason::Local(file.to_owned(), why);
    let text = fs::read_to_string(file).map_err(|error| local(error.to_string()))?;
    let error = match decode_secret_key(&text, None) {
        Ok(key) => return Ok(key),
        Err(error) => error,
    };
    if !is_locked(&text, &error) {
        return Err(local(error.to_string()));
    }
    let Some(source) = passphrase else {
        return Err(local(
            "it is locked, and nothing is set to open it".to_owned(),
        ));
    };
    let secret = source.get()?;
    let opened = decode_secret_key(&text, Some(secret.reveal()));
    opened.map_err(|_| Reason::NoSecret {
        source: source.name().to_owned(),
        why: format!("it does not open {}", file.display()),
    })
}

fn is_locked(text: &str, error: &russh::keys::Error) -> bool {
    matches!(error, russh::keys::Error::KeyIsEncrypted)
        || text.contains("ENCRYPTED")
        || text.contains("Encryption: aes")
}
