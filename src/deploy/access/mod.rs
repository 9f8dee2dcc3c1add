//! From what a site says of a target to what its host is shown: names, keys and secrets, had from
//! the environment, from programs and from people, at the moment they are asked for.

mod command;

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use crate::model::target::{
    Auth, FtpPlace, Place, SecretFrom, SftpPlace, SshHost, Target, User, Variable,
};
use crate::sys::prompt;
use crate::work::Speech;

use super::remote::Reason;
use super::secret::{Secret, SecretSource, Way};

/// The key files that are tried where a site names none, as OpenSSH does.
const USUAL_KEYS: [&str; 2] = ["~/.ssh/id_ed25519", "~/.ssh/id_rsa"];

/// How long a program has to print a password: it may ask for a password of its own.
const PROGRAM_LIMIT: Duration = Duration::from_secs(30);

type Lookup = Arc<dyn Fn(&str) -> Option<String> + Send + Sync>;
type Ask = Arc<dyn Fn(&str) -> std::io::Result<Option<String>> + Send + Sync>;

/// What surrounds whoever deploys.
#[derive(Clone)]
pub struct Env {
    /// The value of a variable.
    pub variable: Lookup,
    /// Their home.
    pub home: Option<PathBuf>,
    /// The folder of the site, from which programs and relative paths begin.
    pub site: PathBuf,
    /// Asks them for a secret; `None` where nobody can be asked.
    pub ask: Option<Ask>,
    /// How long a program has to print a password.
    pub limit: Duration,
    /// The language they are spoken to in.
    pub speech: Speech,
}

impl Env {
    /// Takes what surrounds this process.
    pub fn of_process(site: &Path, speech: &Speech) -> Self {
        let home = if cfg!(windows) { "USERPROFILE" } else { "HOME" };
        let home = std::env::var_os(home).filter(|home| !home.is_empty());
        let ask: Ask = Arc::new(prompt::secret);
        Self {
            variable: Arc::new(|name| std::env::var(name).ok()),
            home: home.map(PathBuf::from),
            site: site.to_owned(),
            ask: prompt::is_possible().then_some(ask),
            limit: PROGRAM_LIMIT,
            speech: speech.clone(),
        }
    }

    fn say(&self, id: &str, args: &[(&str, &str)]) -> String {
        let args: Vec<_> = args
            .iter()
            .map(|(name, words)| (*name, (*words).into()))
            .collect();
        self.speech.say(id, &args)
    }

    /// Returns a path as typed, with `~` as the home and relative ones from the site's folder.
    pub fn path(&self, typed: &str) -> PathBuf {
        match (typed.strip_prefix("~/"), &self.home) {
            (Some(rest), Some(home)) => home.join(rest),
            _ => self.site.join(typed),
        }
    }
}

/// Returns the ways to sign in to a target, in the order they are tried; none to a folder of this
/// machine. Nothing is asked or run before a host wants it, and each at most once.
pub fn ways(target: &Target, env: &Env) -> Vec<Way> {
    match &target.place {
        Place::Sftp(place) => ssh_ways(place, env),
        Place::Ftp(place) => ftp_ways(place, env),
        Place::Local(_) => Vec::new(),
    }
}

/// Returns the name to sign in with.
///
/// # Errors
/// [`Reason::NoSecret`] where the variable that should hold it does not.
pub fn user(user: &User, env: &Env) -> Result<String, Reason> {
    match user {
        User::Name(name) => Ok(name.clone()),
        User::Env(name) => held(name, env).map_err(|why| Reason::NoSecret {
            source: name.as_str().to_owned(),
            why,
        }),
    }
}

fn ssh_ways(place: &SftpPlace, env: &Env) -> Vec<Way> {
    let (host, user) = match &place.host {
        SshHost::Direct { host, user, .. } => (host, Some(user)),
        SshHost::Alias { name, user, .. } => (name, user.as_ref()),
    };
    let account = account(user, host.as_str(), env);
    let key = |typed: &str| Way::Key {
        file: env.path(typed),
        passphrase: passphrase(typed, place.passphrase.as_ref(), env),
    };
    let Some(auth) = &place.auth else {
        let mut ways = vec![Way::Agent];
        let there = USUAL_KEYS.iter().filter(|typed| env.path(typed).is_file());
        ways.extend(there.map(|typed| key(typed)));
        ways.extend(
            env.ask
                .is_some()
                .then(|| password(&SecretFrom::Prompt, &account, env)),
        );
        return ways;
    };
    let ways = auth.iter().map(|way| match way {
        Auth::Agent => Way::Agent,
        Auth::Key(typed) => key(typed),
        Auth::Password(from) => password(from, &account, env),
    });
    ways.collect()
}

fn ftp_ways(place: &FtpPlace, env: &Env) -> Vec<Way> {
    let account = account(Some(&place.user), place.host.as_str(), env);
    let usual = [SecretFrom::Prompt];
    let sources = place.auth.as_deref().unwrap_or(&usual).iter();
    sources.map(|from| password(from, &account, env)).collect()
}

/// Returns `login@host`, for questions.
fn account(name: Option<&User>, host: &str, env: &Env) -> String {
    match name.map(|name| user(name, env)) {
        Some(Ok(name)) => format!("{name}@{host}"),
        Some(Err(_)) | None => host.to_owned(),
    }
}

fn password(from: &SecretFrom, account: &str, env: &Env) -> Way {
    Way::Password(match from {
        SecretFrom::Env(name) => from_variable(name, env),
        SecretFrom::Command { program, arguments } => from_program(program, arguments, env),
        SecretFrom::Prompt => {
            from_person(env.say("access-ask-password", &[("account", account)]), env)
        }
    })
}

fn passphrase(file: &str, variable: Option<&Variable>, env: &Env) -> Option<SecretSource> {
    match variable {
        Some(name) => Some(from_variable(name, env)),
        None if env.ask.is_some() => {
            let question = env.say("access-ask-passphrase", &[("file", file)]);
            Some(from_person(question, env))
        }
        None => None,
    }
}

fn from_variable(name: &Variable, env: &Env) -> SecretSource {
    let (variable, env) = (name.clone(), env.clone());
    SecretSource::new(name.as_str(), move || {
        held(&variable, &env).map(Secret::new)
    })
}

/// Returns what a variable holds, or why there is nothing.
fn held(name: &Variable, env: &Env) -> Result<String, String> {
    match (env.variable)(name.as_str()) {
        Some(value) if !value.is_empty() => Ok(value),
        Some(_) => Err(env.say("access-variable-empty", &[])),
        None => Err(env.say("access-variable-missing", &[])),
    }
}

fn from_program(program: &str, arguments: &[String], env: &Env) -> SecretSource {
    // Not its arguments: nobody knows what they say.
    let name = program.to_owned();
    let (program, arguments, env) = (program.to_owned(), arguments.to_vec(), env.clone());
    once(name, move || {
        let printed = command::first_line(&program, &arguments, &env.site, env.limit);
        printed.map(Secret::new).map_err(|fault| match fault {
            command::Fault::NotStarted(why) => env.say("access-program-missing", &[("why", &why)]),
            command::Fault::Failed(how) => env.say("access-program-failed", &[("how", &how)]),
            command::Fault::Slow => {
                let seconds = env.limit.as_secs().to_string();
                env.say("access-program-slow", &[("seconds", &seconds)])
            }
            command::Fault::Silent => env.say("access-program-silent", &[]),
        })
    })
}

fn from_person(question: String, env: &Env) -> SecretSource {
    let env_of_question = env.clone();
    once(env.say("access-person", &[]), move || {
        let env = &env_of_question;
        let Some(ask) = &env.ask else {
            return Err(env.say("access-nobody", &[]));
        };
        match ask(&format!("{question} ")) {
            Ok(Some(typed)) if !typed.is_empty() => Ok(Secret::new(typed)),
            Ok(_) => Err(env.say("access-nothing-typed", &[])),
            Err(source) => Err(source.to_string()),
        }
    })
}

/// A source that is asked once: every connection needs the same secret.
fn once(
    name: String,
    get: impl Fn() -> Result<Secret, String> + Send + Sync + 'static,
) -> SecretSource {
    let known = Mutex::new(None);
    SecretSource::new(name, move || {
        // Whoever held it and panicked left what was known as it was.
        let mut known = known.lock().unwrap_or_else(|broken| broken.into_inner());
        known.get_or_insert_with(&get).clone()
    })
}
