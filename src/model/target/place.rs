//! How a target is reached: by which protocol, at which host, as whom and with what.

use std::fmt;
use std::num::NonZeroU16;

/// How a target is reached.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// By SFTP, over SSH.
    Sftp(SftpPlace),
    /// By FTP, with TLS or without.
    Ftp(FtpPlace),
    /// A folder of this machine, from which the target's paths begin; as seen from the site's folder
    /// where it is no whole path.
    Local(String),
}

/// A host that speaks SFTP.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SftpPlace {
    /// The host.
    pub host: SshHost,
    /// The keys it may show; none where those of OpenSSH's `known_hosts` count.
    pub host_keys: Vec<HostKey>,
    /// The ways to sign in, in the order they are tried; `None` for the usual ones.
    pub auth: Option<Vec<Auth>>,
    /// The variable that holds what opens a locked key, where one does.
    pub passphrase: Option<Variable>,
}

/// A host of SSH.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SshHost {
    /// A host, as it is.
    Direct {
        /// Its name.
        host: Host,
        /// Where it listens.
        port: Port,
        /// As whom to sign in.
        user: User,
    },
    /// A name that OpenSSH's own settings (`~/.ssh/config`) explain.
    Alias {
        /// The name.
        name: Host,
        /// A port that counts more than theirs.
        port: Option<Port>,
        /// A user who counts more than theirs.
        user: Option<User>,
    },
}

/// A host that speaks FTP.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FtpPlace {
    /// Its name.
    pub host: Host,
    /// Where it listens.
    pub port: Port,
    /// As whom to sign in.
    pub user: User,
    /// Where the password is had from, in the order they are tried; `None` for a prompt.
    pub auth: Option<Vec<SecretFrom>>,
    /// How its words travel.
    pub security: Security,
    /// How many connections at once at most; at least 1.
    pub connections: u32,
}

/// How the words of an FTP server travel.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Security {
    /// Encrypted, by a server whose certificate is trusted.
    Tls {
        /// A PEM file of the site with the authorities that are trusted; `None` for the public ones.
        ca: Option<String>,
    },
    /// Readable by all who stand between, the password too.
    Plain(Plaintext),
}

/// That somebody allowed to send a password readable by all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Plaintext(());

impl Plaintext {
    /// Returns the permission, where it was given.
    pub fn given(allow_plaintext: bool) -> Option<Self> {
        allow_plaintext.then_some(Self(()))
    }
}

/// The name or address of a host, without protocol, port, user or path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Host(String);

impl Host {
    /// Reads a name (`ftp.example.org`) or an address (`192.0.2.1`, `2001:db8::1`).
    pub fn parse(text: &str) -> Option<Self> {
        let is_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_');
        let is_address = text.parse::<std::net::Ipv6Addr>().is_ok();
        let begins = text.starts_with(|c: char| c.is_ascii_alphanumeric());
        let is_host = is_address || begins && text.chars().all(is_name);
        is_host.then(|| Self(text.to_owned()))
    }

    /// Returns it as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A port of a host.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Port(NonZeroU16);

impl Port {
    /// Takes a number from 1 to 65535.
    pub fn new(number: u32) -> Option<Self> {
        let number = u16::try_from(number).ok()?;
        NonZeroU16::new(number).map(Self)
    }

    /// Returns the number.
    pub fn number(self) -> u16 {
        self.0.get()
    }
}

/// As whom to sign in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum User {
    /// Under this name.
    Name(String),
    /// Under the name that a variable of the environment holds.
    Env(Variable),
}

/// The name of a variable of the environment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Variable(String);

impl Variable {
    /// Reads a name: capital letters, digits and `_`, so that what a password is cannot be taken for
    /// one.
    pub fn parse(text: &str) -> Option<Self> {
        let begins = text.starts_with(|c: char| c.is_ascii_uppercase());
        let plain = |c: char| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '_';
        (begins && text.chars().all(plain)).then(|| Self(text.to_owned()))
    }

    /// Returns it as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A way to sign in to an SSH host.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Auth {
    /// With the keys of the SSH agent.
    Agent,
    /// With a key file; `~` is the home of who deploys.
    Key(String),
    /// With a password.
    Password(SecretFrom),
}

/// Where a password is had from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SecretFrom {
    /// A variable of the environment.
    Env(Variable),
    /// The first line that a program prints: its name and its arguments, which no shell reads.
    Command {
        /// The program.
        program: String,
        /// Its arguments.
        arguments: Vec<String>,
    },
    /// Whoever deploys types it.
    Prompt,
}

impl Auth {
    /// Reads a way: `agent`, `key:FILE`, `password_env:NAME`, `password_command:PROGRAM …` (words
    /// apart at spaces) or `prompt`.
    pub fn parse(text: &str) -> Option<Self> {
        let (way, what) = text.split_once(':').unwrap_or((text, ""));
        match (way, what) {
            ("agent", "") => Some(Self::Agent),
            ("prompt", "") => Some(Self::Password(SecretFrom::Prompt)),
            ("key", file) if !file.trim().is_empty() => Some(Self::Key(file.trim().to_owned())),
            ("password_env", name) => Some(Self::Password(SecretFrom::Env(Variable::parse(name)?))),
            ("password_command", words) => {
                let words = words.split_whitespace().map(str::to_owned);
                SecretFrom::command(words.collect()).map(Self::Password)
            }
            _ => None,
        }
    }
}

impl SecretFrom {
    /// Takes a program and its arguments.
    pub fn command(words: Vec<String>) -> Option<Self> {
        let mut words = words.into_iter();
        let program = words.next().filter(|name| !name.trim().is_empty())?;
        let arguments = words.collect();
        Some(Self::Command { program, arguments })
    }
}

/// The key of an SSH host, as OpenSSH prints it: `SHA256:` and 43 characters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HostKey(String);

impl HostKey {
    /// Reads one.
    pub fn parse(text: &str) -> Option<Self> {
        let digest = text.strip_prefix("SHA256:")?;
        let digest = digest.strip_suffix('=').unwrap_or(digest);
        let plain = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'/');
        let is_digest = digest.len() == 43 && digest.bytes().all(plain);
        is_digest.then(|| Self(format!("SHA256:{digest}")))
    }

    /// Returns it as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Host {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Place {
    /// Returns the name of its protocol in files.
    pub fn protocol(&self) -> Protocol {
        match self {
            Self::Sftp(_) => Protocol::Sftp,
            Self::Ftp(place) => match place.security {
                Security::Tls { .. } => Protocol::Ftps,
                Security::Plain(_) => Protocol::Ftp,
            },
            Self::Local(_) => Protocol::Local,
        }
    }
}

/// The protocols, as files name them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Protocol {
    /// SFTP.
    Sftp,
    /// FTP with TLS.
    Ftps,
    /// FTP.
    Ftp,
    /// A folder of this machine.
    Local,
}

impl Protocol {
    /// Every protocol with its name in files.
    pub const ALL: [(Self, &'static str); 4] = [
        (Self::Sftp, "sftp"),
        (Self::Ftps, "ftps"),
        (Self::Ftp, "ftp"),
        (Self::Local, "local"),
    ];

    /// Returns its name in files.
    pub fn name(self) -> &'static str {
        match self {
            Self::Sftp => "sftp",
            Self::Ftps => "ftps",
            Self::Ftp => "ftp",
            Self::Local => "local",
        }
    }

    /// Returns the port on which hosts speak it; `None` where there is no host.
    pub fn usual_port(self) -> Option<Port> {
        match self {
            Self::Sftp => Port::new(22),
            Self::Ftps | Self::Ftp => Port::new(21),
            Self::Local => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Auth, Host, HostKey, SecretFrom, Variable};

    #[test]
    fn hosts_are_names_and_nothing_around_them() {
        for good in ["ftp.cluster023.hosting.ovh.net", "192.0.2.1", "::1", "ovh"] {
            assert!(Host::parse(good).is_some(), "{good}");
        }
        for bad in [
            "",
            "ftp://a",
            "a:22",
            "me@a",
            "a/b",
            "a b",
            "-oProxyCommand",
        ] {
            assert!(Host::parse(bad).is_none(), "{bad}");
        }
    }

    #[test]
    fn ways_are_read_and_passwords_are_none() {
        assert_eq!(Auth::parse("agent"), Some(Auth::Agent));
        assert_eq!(
            Auth::parse("key:~/.ssh/id"),
            Some(Auth::Key("~/.ssh/id".to_owned()))
        );
        let command = SecretFrom::Command {
            program: "pass".to_owned(),
            arguments: vec!["show".to_owned(), "ovh".to_owned()],
        };
        let read = Auth::parse("password_command:pass show ovh");
        assert_eq!(read, Some(Auth::Password(command)));
        for bad in [
            "agent:x",
            "key:",
            "password:x",
            "password_env:hunter2",
            "password_command:",
            "",
        ] {
            assert_eq!(Auth::parse(bad), None, "{bad}");
        }
        assert!(Variable::parse("AVENANT_PASSWORD").is_some());
    }

    #[test]
    fn a_host_key_is_a_digest() {
        let digest = format!("SHA256:{}", "a".repeat(43));
        assert_eq!(
            HostKey::parse(&digest).map(|key| key.0),
            Some(digest.clone())
        );
        assert!(HostKey::parse(&(digest.clone() + "=")).is_some());
        assert!(HostKey::parse(&(digest + "b")).is_none());
        assert!(HostKey::parse("MD5:00:11").is_none());
    }
}
