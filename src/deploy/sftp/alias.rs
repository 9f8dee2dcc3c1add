//! Names that OpenSSH's settings explain: `Host web` with its address, account and key.
//!
//! The settings are not read here: the program `ssh` prints what they come to.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use russh::keys::PrivateKey;

use crate::deploy::remote::{Deed, Reason, RemoteError};
use crate::deploy::secret::{SecretSource, Way};

/// What OpenSSH's settings say of a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Resolved {
    /// The name or address of the host.
    pub host: String,
    /// The port.
    pub port: u16,
    /// The account.
    pub user: String,
    /// Whether the keys of the running agent may be shown.
    pub agent: bool,
    /// The key files that are there, in the order they are shown.
    pub keys: Vec<PathBuf>,
    /// The file of known hosts, where it is there.
    pub known_hosts: Option<PathBuf>,
    /// What in the settings only `ssh` itself can do, such as `proxyjump`; the host is then reached
    /// [through it](super::Sftp::through_ssh).
    pub only_ssh: Option<String>,
}

/// Settings that say who is asked or how the host is reached, and their value that says nothing.
const ONLY_SSH: [(&str, &str); 6] = [
    ("proxyjump", "none"),
    ("proxycommand", "none"),
    ("identityagent", "SSH_AUTH_SOCK"),
    ("certificatefile", "none"),
    ("pkcs11provider", "none"),
    ("hostkeyalias", "none"),
];

/// Asks the program `ssh` what its settings say of a name; `config` is where these are, if not in
/// their usual place.
///
/// # Errors
/// [`Reason::Unreachable`] where there is no such program or its settings are wrong, in its words.
pub fn resolve(alias: &str, config: Option<&Path>) -> Result<Resolved, RemoteError> {
    let error = |why: String| RemoteError {
        deed: Deed::Open,
        reason: Reason::Unreachable(format!("ssh: {why}")),
    };
    let mut command = Command::new("ssh");
    if let Some(config) = config {
        command.arg("-F").arg(config);
    }
    let printed = command.args(["-G", "--", alias]).output();
    let printed = printed.map_err(|source| error(source.to_string()))?;
    if !printed.status.success() {
        let words = String::from_utf8_lossy(&printed.stderr);
        let last = words.lines().map(str::trim).rfind(|line| !line.is_empty());
        return Err(error(last.unwrap_or("it failed").to_owned()));
    }
    let printed = String::from_utf8_lossy(&printed.stdout);
    read(&printed, env::home_dir().as_deref())
        .ok_or_else(|| error("its settings could not be read".to_owned()))
}

impl Resolved {
    /// Returns the ways to sign in that the settings name; `passphrase` opens locked keys.
    pub fn ways(&self, passphrase: Option<&SecretSource>) -> Vec<Way> {
        let agent = self.agent.then_some(Way::Agent);
        let keys = self.keys.iter().map(|file| Way::Key {
            file: file.clone(),
            passphrase: passphrase.cloned(),
        });
        agent.into_iter().chain(keys).collect()
    }
}

/// Reads what `ssh -G` printed: a setting in each line, in small letters, and its value.
fn read(printed: &str, home: Option<&Path>) -> Option<Resolved> {
    let lines = || printed.lines().filter_map(|line| line.split_once(' '));
    let value = |name: &str| lines().find(|line| line.0 == name).map(|line| line.1);
    let there = |file: &str| expand(file, home).filter(|path| path.is_file());
    let files = lines().filter(|line| line.0 == "identityfile");
    let keys: Vec<_> = files.filter_map(|line| there(line.1)).collect();
    let known = value("userknownhostsfile").unwrap_or_default();
    let mut only_ssh = ONLY_SSH.into_iter().filter(|(name, nothing)| {
        let value = value(name);
        value.is_some_and(|value| value != *nothing)
    });
    let touched = keys.first().filter(|key| is_of_a_device(key));
    let touched = touched.map(|key| format!("identityfile {}", key.display()));
    Some(Resolved {
        host: value("hostname")?.to_owned(),
        port: value("port")?.parse().ok()?,
        user: value("user")?.to_owned(),
        agent: value("identitiesonly") != Some("yes"),
        known_hosts: known.split(' ').find_map(there),
        only_ssh: only_ssh.next().map(|only| only.0.to_owned()).or(touched),
        keys,
    })
}

fn expand(file: &str, home: Option<&Path>) -> Option<PathBuf> {
    let file = file.trim_matches('"');
    match file.strip_prefix("~/").or(file.strip_prefix("%d/")) {
        Some(rest) => Some(home?.join(rest)),
        None => Some(PathBuf::from(file)),
    }
}

/// Returns whether a key is in a device that is asked for each signature.
fn is_of_a_device(key: &Path) -> bool {
    let text = fs::read_to_string(key).unwrap_or_default();
    // The kind of a locked key is not hidden.
    let key = PrivateKey::from_openssh(text);
    key.is_ok_and(|key| key.algorithm().as_str().starts_with("sk-"))
}

#[cfg(test)]
mod tests {
    use super::read;

    const PRINTED: &str = "host web\nuser ada\nhostname ftp.example.org\nport 2222\n\
        identitiesonly no\nidentityfile ~/none\nuserknownhostsfile /none/a /none/b\n";

    #[test]
    fn settings_are_read_from_what_ssh_prints() {
        let read = |printed: &str| read(printed, None);
        let plain = read(PRINTED).expect("settings");
        assert_eq!(
            (plain.host.as_str(), plain.port, plain.user.as_str()),
            ("ftp.example.org", 2222, "ada")
        );
        assert!(plain.agent && plain.keys.is_empty() && plain.only_ssh.is_none());
        let jump = read(&format!("{PRINTED}proxyjump gate\n")).expect("settings");
        assert_eq!(jump.only_ssh.as_deref(), Some("proxyjump"));
        let none = read(&format!("{PRINTED}proxycommand none\n")).expect("settings");
        assert_eq!(none.only_ssh, None);
        assert_eq!(read("host web\n"), None);
    }
}
