//! One signed-in control connection: commands with their replies, and files sent and fetched.
//!
//! On a line of 20 ms waiting is all that takes time. So commands of which none needs the reply to
//! another are given at once, and a file takes three waits instead of eight: for the port, for the
//! connection there, and for the server's word that all has arrived.

use std::io;
use std::time::{Duration, Instant};

use super::control::Control;
use super::data::{self, Data, Fetched, Load};
use super::reach::reach;
use super::reply::{Reply, lost};
use super::tls::Tls;
use super::{FtpAccess, Security};
use crate::deploy::remote::Reason;
use crate::deploy::secret::Secret;

/// Words in the greetings of servers that take one command after another: lftp knows these.
const ONE_BY_ONE: [&str; 3] = ["Microsoft FTP Service", "MadGoat", "MikroTik"];

/// Bytes of commands that are given at once, for which every server has room.
const AT_ONCE: usize = 4096;

/// What the server knows beyond the first standard (RFC 959).
#[derive(Debug, Clone, Copy, Default)]
pub struct Features {
    /// Listings for programs: `MLSD`.
    pub facts: bool,
    /// `SIZE`.
    pub size: bool,
    /// `MDTM`.
    pub times: bool,
}

/// One signed-in control connection.
pub struct Connection {
    control: Control,
    tls: Option<Tls>,
    secret: Secret,
    patience: Duration,
    /// Whether `EPSV` is asked, rather than `PASV`.
    is_extended: bool,
    /// Whether the server takes several commands at once.
    is_ready: bool,
    /// Whether a file or a listing came through, so that the next one is asked for at once.
    is_proven: bool,
    used: Instant,
    /// The folder one signs in to, as the server says it.
    pub home: String,
    /// What it knows.
    pub features: Features,
    /// Whether its listings for people name the folder itself, which is what one sees of an empty
    /// folder and not of one that may not be read; `None` until that was asked.
    pub names_itself: Option<bool>,
}

/// What came of having the server name a port.
struct Called {
    /// The replies to the commands that came before.
    before: Vec<Reply>,
    /// The data connection, or why the command that needs it was refused; `None` where the server named
    /// no port and was not given that command.
    data: Option<Result<Data, Reply>>,
}

/// What became of several commands, of which the last one moved bytes.
pub struct Moved {
    /// The replies to the others.
    pub before: Vec<Reply>,
    /// What was fetched, or why the server refused.
    pub moved: Result<Fetched, Reply>,
}

impl Connection {
    /// Connects, with TLS where it is asked for, and only then signs in.
    pub fn open(access: &FtpAccess, secret: &Secret) -> Result<Self, Reason> {
        let (control, tls, greeting) = reach(access)?;
        let is_slow = ONE_BY_ONE.iter().any(|name| greeting.words.contains(name));
        let mut new = Self {
            control,
            tls,
            secret: secret.clone(),
            patience: access.patience,
            is_extended: true,
            is_ready: !is_slow,
            is_proven: false,
            used: Instant::now(),
            home: String::new(),
            features: Features::default(),
            names_itself: None,
        };
        new.protect()?;
        new.sign_in(access)?;
        new.settle()?;
        Ok(new)
    }

    /// Has data connections be encrypted too (RFC 4217, section 9).
    fn protect(&mut self) -> Result<(), Reason> {
        if self.tls.is_none() {
            return Ok(());
        }
        for reply in self.ask_all(&["PBSZ 0", "PROT P"])? {
            if !reply.is_done() {
                return Err(Reason::Server(reply.said()));
            }
        }
        Ok(())
    }

    fn sign_in(&mut self, access: &FtpAccess) -> Result<(), Reason> {
        let named = self.ask(&format!("USER {}", access.user))?;
        match named.code {
            230 => return Ok(()),
            331 => {}
            // Without TLS, this is how a server says that it wants it.
            530 if access.security == Security::Tls => return Err(named.refusal()),
            _ => return Err(Reason::Server(named.said())),
        }
        let secret = self.secret.clone();
        let entered = self.ask(&format!("PASS {}", secret.reveal()))?;
        match entered.code {
            200..300 => Ok(()),
            430 | 530 => Err(entered.refusal()),
            _ => Err(Reason::Server(entered.said())),
        }
    }

    /// Asks what the server knows, and has it take bytes as they are and names in UTF-8. Some are in
    /// UTF-8 already and say that they do not know the option.
    fn settle(&mut self) -> Result<(), Reason> {
        let replies = self.ask_all(&["FEAT", "OPTS UTF8 ON", "TYPE I", "PWD"])?;
        let [known, _, binary, here] = replies.as_slice() else {
            return Err(Reason::Server("replies are missing".to_owned()));
        };
        let has = |name: &str| {
            known.is_done()
                && known.words.lines().any(|line| {
                    let word = line.split_whitespace().next().unwrap_or_default();
                    word.eq_ignore_ascii_case(name)
                })
        };
        self.features = Features {
            facts: has("MLSD") || has("MLST"),
            size: has("SIZE"),
            times: has("MDTM"),
        };
        if !binary.is_done() {
            return Err(Reason::Server(binary.said()));
        }
        let home = here.is_done().then(|| quoted(&here.words)).flatten();
        self.home = home.ok_or_else(|| Reason::Server(here.said()))?;
        Ok(())
    }

    /// Gives a command and returns the reply, whatever it is, except that the server goes away.
    pub fn ask(&mut self, command: &str) -> Result<Reply, Reason> {
        self.say(&[command])?;
        self.hear()
    }

    /// Gives commands of which none needs the reply to another, and returns the reply to each.
    pub fn ask_all(&mut self, commands: &[&str]) -> Result<Vec<Reply>, Reason> {
        let mut replies = Vec::with_capacity(commands.len());
        let mut left = commands;
        while !left.is_empty() {
            let mut bytes = 0;
            let fits = left.iter().take_while(|command| {
                bytes += command.len();
                bytes <= AT_ONCE
            });
            let count = if self.is_ready {
                fits.count().max(1)
            } else {
                1
            };
            let (some, rest) = left.split_at(count);
            self.say(some)?;
            for _ in some {
                replies.push(self.hear()?);
            }
            left = rest;
        }
        Ok(replies)
    }

    fn say(&mut self, commands: &[&str]) -> Result<(), Reason> {
        self.used = Instant::now();
        self.control.say(commands)
    }

    fn hear(&mut self) -> Result<Reply, Reason> {
        let reply = self.control.hear(self.secret.reveal())?;
        self.used = Instant::now();
        match reply.code {
            421 => Err(Reason::Lost(reply.said())),
            // This is how vsftpd ends when it cannot go on.
            500 if reply.words.starts_with("OOPS:") => Err(Reason::Lost(reply.said())),
            _ => Ok(reply),
        }
    }

    /// Returns how long nothing was asked.
    pub fn rested(&self) -> Duration {
        self.used.elapsed()
    }

    /// Returns whether the server said something unasked.
    pub fn has_unasked(&self) -> bool {
        self.control.has_unasked()
    }

    /// Gives commands of which the last one sends bytes, such as `STOR`, or fetches some, such as
    /// `RETR`; none needs the reply to another.
    pub fn transfer(
        &mut self,
        before: &[&str],
        command: &str,
        load: Load<'_>,
    ) -> Result<Moved, Reason> {
        let is_proven = self.is_ready && self.is_proven;
        let Called { before, data } = match is_proven {
            true => self.call_along(before, command)?,
            false => Called {
                before: self.ask_all(before)?,
                data: None,
            },
        };
        let moved = match data {
            Some(Ok(data)) => self.carry(data, load)?,
            Some(Err(refused)) => Err(refused),
            None => {
                let data = self.call()?;
                self.say(&[command])?;
                self.carry(data, load)?
            }
        };
        self.is_proven |= moved.is_ok();
        Ok(Moved { before, moved })
    }

    /// Has the server name a port along with the commands that come before, and gives the last command
    /// while it connects there. The port is asked for first: what stands between looks for it where a reply
    /// begins.
    fn call_along(&mut self, before: &[&str], command: &str) -> Result<Called, Reason> {
        self.say(&[&[self.port_command()], before].concat())?;
        let named = self.hear()?;
        let port = self.port_in(&named);
        if port.is_some() {
            self.say(&[command])?;
        }
        let data = port.map(|port| self.data(port));
        let mut called = Called {
            before: Vec::with_capacity(before.len()),
            data: None,
        };
        for _ in before {
            called.before.push(self.hear()?);
        }
        let reason = match data {
            Some(Ok(data)) => {
                called.data = Some(Ok(data));
                return Ok(called);
            }
            Some(Err(reason)) => reason,
            None => {
                self.is_proven = false;
                return Ok(called);
            }
        };
        // What is refused needs no port, and there are servers that close it before anybody comes.
        let mut reply = self.hear()?;
        while reply.code < 200 {
            reply = self.hear()?;
        }
        match reply.code == 425 || reply.is_done() {
            // One was reached before, so that another one may be.
            true => Err(Reason::Lost(reason.to_string())),
            false => {
                called.data = Some(Err(reply));
                Ok(called)
            }
        }
    }

    /// Has the server name a port and connects there.
    fn call(&mut self) -> Result<Data, Reason> {
        loop {
            let named = self.ask(self.port_command())?;
            let no_data = match self.port_in(&named) {
                Some(port) => match self.data(port) {
                    Ok(data) => return Ok(data),
                    Err(reason) => reason,
                },
                None => Reason::Unreachable(format!("no data connection: {}", named.said())),
            };
            if !self.is_extended {
                return Err(no_data);
            }
            // Old servers and what stands before them know `PASV` alone.
            self.is_extended = false;
        }
    }

    fn port_command(&self) -> &'static str {
        if self.is_extended { "EPSV" } else { "PASV" }
    }

    fn port_in(&self, named: &Reply) -> Option<u16> {
        match (named.code, self.is_extended) {
            (229, true) => data::extended_port(&named.words),
            (227, false) => data::port(&named.words),
            _ => None,
        }
    }

    fn data(&self, port: u16) -> Result<Data, Reason> {
        let address = self.control.port(port);
        let address = address.map_err(|error| lost(&error, self.patience))?;
        let data = Data::connect(address, self.tls.as_ref(), self.patience);
        data.map_err(|source| {
            Reason::Unreachable(format!("no data connection to {address}: {source}"))
        })
    }

    /// Moves bytes once the server wants them, and returns what it says of it, which tells more than
    /// that a connection broke.
    fn carry(&mut self, mut data: Data, load: Load<'_>) -> Result<Result<Fetched, Reply>, Reason> {
        let early = data.send_early(load);
        let wanted = self.hear()?;
        if wanted.code >= 200 {
            return Ok(Err(wanted));
        }
        let moved = match early {
            Ok(true) => Ok(Fetched::default()),
            Ok(false) => data.carry(load),
            Err(error) => Err(error),
        };
        let fetched = match moved {
            Ok(fetched) => fetched,
            Err(error) => {
                drop(data);
                return self.why_broken(&error).map(Err);
            }
        };
        let ended = self.hear()?;
        data.close();
        // Where we left before the end, the server complains.
        Ok(match ended.is_done() || fetched.is_more {
            true => Ok(fetched),
            false => Err(ended),
        })
    }

    /// Returns what the server says of bytes that did not get through, which tells more than that a
    /// connection broke.
    fn why_broken(&mut self, error: &io::Error) -> Result<Reply, Reason> {
        use io::ErrorKind::{TimedOut, WouldBlock};
        let lost = lost(error, self.patience);
        if matches!(error.kind(), TimedOut | WouldBlock) {
            // Waited for long enough: no second time for a reply.
            self.control.cut();
            return Err(lost);
        }
        match self.hear() {
            Ok(reply) if !reply.is_done() => Ok(reply),
            _ => Err(lost),
        }
    }
}

/// Returns the path in a reply such as `"/home/""x""" is your place`, where quotes are doubled.
fn quoted(words: &str) -> Option<String> {
    let mut path = String::new();
    let mut rest = words.split_once('"')?.1.chars().peekable();
    while let Some(c) = rest.next() {
        match c {
            '"' if rest.next_if_eq(&'"').is_some() => path.push('"'),
            '"' => return path.starts_with('/').then_some(path),
            c => path.push(c),
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::quoted;

    #[test]
    fn the_folder_one_signs_in_to_is_read() {
        assert_eq!(quoted("\"/\" is here").as_deref(), Some("/"));
        assert_eq!(
            quoted("\"/a \"\"b\"\"\" is here").as_deref(),
            Some("/a \"b\"")
        );
        assert_eq!(quoted("\"/unfinished"), None);
        assert_eq!(quoted("\"C:\\\" is here"), None);
    }
}
