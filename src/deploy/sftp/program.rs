//! The program `ssh` as the way to a host, for what only it can do.

use std::fmt;
use std::path::PathBuf;
use std::process::Stdio;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use tokio::io::{AsyncBufReadExt as _, AsyncRead, BufReader, join};
use tokio::process::{Child, Command};
use tokio::task::JoinHandle;
use tokio::time::timeout;

use super::END;
use super::answer::plain;
use super::patience::Patience;
use super::session::Session;
use crate::deploy::folder::Modes;
use crate::deploy::remote::Reason;

/// How long somebody may take to type a passphrase or to touch a key, as OpenSSH's servers grant.
const SIGN_IN: Duration = Duration::from_secs(120);

/// How much of what the program says is kept.
const KEPT: usize = 20;

/// The program `ssh`, called with a name that its settings explain. It asks on the terminal for what
/// it needs, and it takes no key of a host that is not in its files of known hosts, whatever its
/// settings say.
#[derive(Clone)]
pub struct Program {
    alias: String,
    config: Option<PathBuf>,
    said: Arc<dyn Fn(&str) + Send + Sync>,
}

/// The running program.
pub(super) struct Running {
    alias: String,
    child: Child,
    words: Arc<Mutex<Vec<String>>>,
    listener: JoinHandle<()>,
}

impl Program {
    /// Takes the name of a host in the settings of OpenSSH, where these are if not in their usual
    /// place, and who is told each line that the program says, such as to touch the key.
    pub fn new(
        alias: impl Into<String>,
        config: Option<PathBuf>,
        said: impl Fn(&str) + Send + Sync + 'static,
    ) -> Self {
        Self {
            alias: alias.into(),
            config,
            said: Arc::new(said),
        }
    }

    /// Starts the program and begins a session.
    pub(super) async fn run(
        &self,
        patience: Patience,
        modes: Modes,
    ) -> Result<(Session, Running), Reason> {
        let limit = patience.limit();
        let patience = patience.with(limit.max(SIGN_IN));
        let mut running = self.start(limit)?;
        let (Some(input), Some(output)) = (running.child.stdin.take(), running.child.stdout.take())
        else {
            return Err(Reason::Unreachable("ssh takes no words".to_owned()));
        };
        match Session::begin(join(output, input), patience, modes).await {
            Ok(session) => Ok((session.with_patience(limit), running)),
            Err(Reason::Lost(words)) => Err(running.failure(words).await),
            Err(reason) => Err(reason),
        }
    }

    fn start(&self, limit: Duration) -> Result<Running, Reason> {
        let mut command = Command::new("ssh");
        if let Some(config) = &self.config {
            command.arg("-F").arg(config);
        }
        let connect = format!("ConnectTimeout={}", limit.as_secs().max(1));
        let settings = [
            "StrictHostKeyChecking=yes",
            "ForwardX11=no",
            "ForwardAgent=no",
            "PermitLocalCommand=no",
            "ClearAllForwardings=yes",
            "RemoteCommand=none",
            "RequestTTY=no",
            "ServerAliveInterval=15",
            connect.as_str(),
        ];
        for setting in settings {
            command.args(["-o", setting]);
        }
        command.args(["-s", "--", &self.alias, "sftp"]);
        command.stdin(Stdio::piped()).stdout(Stdio::piped());
        command.stderr(Stdio::piped()).kill_on_drop(true);
        let mut child = command
            .spawn()
            .map_err(|error| Reason::Unreachable(format!("ssh: {error}")))?;
        let words = Arc::<Mutex<Vec<String>>>::default();
        let (kept, said) = (Arc::clone(&words), Arc::clone(&self.said));
        let errors = child.stderr.take();
        let listener = tokio::spawn(async move {
            if let Some(errors) = errors {
                listen(errors, kept, said).await;
            }
        });
        Ok(Running {
            alias: self.alias.clone(),
            child,
            words,
            listener,
        })
    }
}

impl fmt::Debug for Program {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Program").field(&self.alias).finish()
    }
}

impl Running {
    /// Returns what the program said last.
    pub(super) async fn last_words(&mut self) -> Option<String> {
        // It ends together with the connection, and what it says of that comes then.
        if !self.listener.is_finished() {
            let _ = timeout(END, &mut self.listener).await;
        }
        self.words().pop()
    }

    fn words(&self) -> Vec<String> {
        self.words
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    /// Returns why the program did not get through.
    async fn failure(mut self, words: String) -> Reason {
        let last = self.last_words().await;
        let all = self.words().join("\n");
        let last = last.unwrap_or(words);
        let has = |sign: &str| all.contains(sign);
        if has("Host key verification failed") {
            let print = all
                .split_whitespace()
                .find(|word| word.starts_with("SHA256:"));
            let shown = print.map_or(last, |print| print.trim_end_matches('.').to_owned());
            let expected = Vec::new();
            return Reason::HostKey { shown, expected };
        }
        if has("Permission denied (") || has("Too many authentication failures") {
            let tried = vec![format!("ssh {}", self.alias)];
            return Reason::SignIn { tried };
        }
        let unreachable = [
            "Could not resolve",
            "Connection refused",
            "timed out",
            "No route to host",
            "unreachable",
        ];
        if unreachable.into_iter().any(has) {
            return Reason::Unreachable(last);
        }
        if has("subsystem request failed") {
            return Reason::Server(last);
        }
        Reason::Lost(last)
    }

    /// Lets the program end.
    pub(super) async fn end(mut self) {
        // It is killed where it does not.
        let _ = timeout(END, self.child.wait()).await;
    }
}

async fn listen(
    errors: impl AsyncRead + Unpin,
    words: Arc<Mutex<Vec<String>>>,
    said: Arc<dyn Fn(&str) + Send + Sync>,
) {
    let mut lines = BufReader::new(errors).split(b'\n');
    while let Ok(Some(line)) = lines.next_segment().await {
        let line = plain(&String::from_utf8_lossy(&line));
        if line.is_empty() {
            continue;
        }
        said(&line);
        let mut words = words.lock().unwrap_or_else(PoisonError::into_inner);
        words.push(line);
        if words.len() > KEPT {
            words.remove(0);
        }
    }
}
