//! From a target to what speaks with it: one row for each kind.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use crate::model::target::{FtpPlace, Place, Security, SftpPlace, SshHost, Target};

use super::access::{self, Env};
use super::folder::Folder;
use super::ftp::{self, Ftp, FtpAccess};
use super::remote::{Deed, Reason, Remote, RemoteError};
use super::secret::{SecretSource, Way};
use super::sftp::{Program, Sftp, SftpAccess, alias};

/// Opens a target, as often as its connection breaks; secrets are asked for once.
pub struct Opener {
    target: Target,
    env: Env,
    ways: Vec<Way>,
    said: Arc<dyn Fn(&str) + Send + Sync>,
}

impl Opener {
    /// Takes the target, what surrounds whoever deploys, and what tells them a line that the program
    /// `ssh` says, such as to touch a key.
    pub fn new(target: &Target, env: Env, said: impl Fn(&str) + Send + Sync + 'static) -> Self {
        Self {
            said: Arc::new(said),
            ways: access::ways(target, &env),
            target: target.clone(),
            env,
        }
    }

    /// Opens it.
    ///
    /// # Errors
    /// Why it cannot be reached or does not let anybody in.
    pub fn open(&self) -> Result<Box<dyn Remote>, RemoteError> {
        let modes = self.target.modes;
        Ok(match &self.target.place {
            Place::Local(home) => Box::new(Folder::open(self.env.path(home), modes)?),
            Place::Ftp(place) => Box::new(self.ftp(place)?),
            Place::Sftp(place) => Box::new(self.sftp(place)?),
        })
    }

    fn patience(&self) -> Duration {
        Duration::from_secs(u64::from(self.target.patience))
    }

    fn ftp(&self, place: &FtpPlace) -> Result<Ftp, RemoteError> {
        let user = access::user(&place.user, &self.env).map_err(opening)?;
        let (security, authorities) = match &place.security {
            Security::Tls { ca } => {
                let ca = ca.as_ref().map(|file| self.env.path(file));
                (ftp::Security::Tls, ca)
            }
            Security::Plain(_) => (ftp::Security::Plain, None),
        };
        Ftp::open(&FtpAccess {
            host: place.host.as_str().to_owned(),
            port: place.port.number(),
            user,
            password: first_password(&self.ways).map_err(opening)?,
            security,
            authorities,
            connections: u8::try_from(place.connections).unwrap_or(u8::MAX),
            modes: self.target.modes,
            patience: self.patience(),
        })
    }

    fn sftp(&self, place: &SftpPlace) -> Result<Sftp, RemoteError> {
        let (host, port, user, known_hosts, ways) = match &place.host {
            SshHost::Direct { host, port, user } => {
                let user = access::user(user, &self.env).map_err(opening)?;
                let known = self.known_hosts();
                let host = host.as_str().to_owned();
                (host, port.number(), user, known, self.ways.clone())
            }
            SshHost::Alias { name, port, user } => {
                let resolved = alias::resolve(name.as_str(), None)?;
                let typed = user.as_ref().map(|user| access::user(user, &self.env));
                let typed = typed.transpose().map_err(opening)?;
                if resolved.only_ssh.is_some() {
                    let said = Arc::clone(&self.said);
                    let said = move |line: &str| said(line);
                    let program = Program::new(name.as_str(), None, said);
                    let (modes, patience) = (self.target.modes, self.patience());
                    return Sftp::through_ssh(program, modes, patience);
                }
                let ways = match &place.auth {
                    Some(_) => self.ways.clone(),
                    None => {
                        let passphrase = self.passphrase();
                        let mut ways = resolved.ways(passphrase.as_ref());
                        let passwords = self.ways.iter();
                        let is_password = |way: &&Way| matches!(way, Way::Password(_));
                        ways.extend(passwords.filter(is_password).cloned());
                        ways
                    }
                };
                let known = resolved.known_hosts.or_else(|| self.known_hosts());
                let port = port.map_or(resolved.port, |port| port.number());
                (
                    resolved.host,
                    port,
                    typed.unwrap_or(resolved.user),
                    known,
                    ways,
                )
            }
        };
        let agent = (self.env.variable)("SSH_AUTH_SOCK").filter(|path| !path.is_empty());
        Sftp::open(&SftpAccess {
            host,
            port,
            user,
            ways,
            agent: agent.map(PathBuf::from),
            host_keys: place
                .host_keys
                .iter()
                .map(|key| key.as_str().to_owned())
                .collect(),
            known_hosts,
            modes: self.target.modes,
            patience: self.patience(),
        })
    }

    /// Returns OpenSSH's file of known hosts.
    fn known_hosts(&self) -> Option<PathBuf> {
        let home = self.env.home.as_ref()?;
        Some(home.join(".ssh/known_hosts"))
    }

    /// Returns what opens a locked key, where a way names it.
    fn passphrase(&self) -> Option<SecretSource> {
        self.ways.iter().find_map(|way| match way {
            Way::Key { passphrase, .. } => passphrase.clone(),
            Way::Agent | Way::Password(_) => None,
        })
    }
}

/// Returns the passwords that may be meant as one: the first that can be had.
fn first_password(ways: &[Way]) -> Result<SecretSource, Reason> {
    let sources = ways.iter().filter_map(|way| match way {
        Way::Password(source) => Some(source.clone()),
        Way::Agent | Way::Key { .. } => None,
    });
    let sources: Vec<SecretSource> = sources.collect();
    let names: Vec<&str> = sources.iter().map(SecretSource::name).collect();
    let name = names.join(", ");
    if sources.is_empty() {
        return Err(Reason::SignIn { tried: Vec::new() });
    }
    Ok(SecretSource::new(name, move || {
        let mut told = Vec::new();
        for source in &sources {
            match source.get() {
                Ok(secret) => return Ok(secret),
                Err(reason) => told.push(reason.to_string()),
            }
        }
        Err(told.join("; "))
    }))
}

fn opening(reason: Reason) -> RemoteError {
    RemoteError {
        deed: Deed::Open,
        reason,
    }
}
