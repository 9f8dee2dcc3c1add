//! One signed-in control connection: commands with their replies, and files sent and fetched.

use std::io::{Read as _, Write as _};
use std::net::{Shutdown, SocketAddr, TcpStream, ToSocketAddrs as _};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use suppaftp::{FtpError, FtpResult, ImplFtpStream, Mode, Status, TransferStream};

use super::reply::{Fault, NoData, Reply, broken, lost};
use super::tls::{self, Channel};
use super::{FtpAccess, Security};
use crate::deploy::remote::Reason;
use crate::deploy::secret::Secret;

type Stream = ImplFtpStream<Channel>;

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
    stream: Stream,
    secret: Secret,
    patience: Duration,
    /// Whether the server named a port for data and took a connection there.
    has_data: Arc<AtomicBool>,
    /// Whether `EPSV` is asked, rather than `PASV`.
    is_extended: bool,
    used: Instant,
    /// The folder one signs in to, as the server says it.
    pub home: String,
    /// What it knows.
    pub features: Features,
    /// Whether its listings for people name the folder itself, which is what one sees of an empty
    /// folder and not of one that may not be read; `None` until that was asked.
    pub names_itself: Option<bool>,
}

/// Bytes that were fetched.
pub struct Fetched {
    /// The bytes, not more than were asked for.
    pub bytes: Vec<u8>,
    /// Whether there were more.
    pub is_more: bool,
}

impl Connection {
    /// Connects, with TLS where it is asked for, and only then signs in.
    pub fn open(access: &FtpAccess, secret: &Secret) -> Result<Self, Reason> {
        let has_data = Arc::new(AtomicBool::new(false));
        let stream = connect(access, &has_data)?;
        let mut new = Self {
            stream,
            secret: secret.clone(),
            patience: access.patience,
            has_data,
            is_extended: true,
            used: Instant::now(),
            home: String::new(),
            features: Features::default(),
            names_itself: None,
        };
        new.sign_in(access)?;
        new.settle()?;
        Ok(new)
    }

    fn sign_in(&mut self, access: &FtpAccess) -> Result<(), Reason> {
        let denied = || Reason::SignIn {
            tried: vec!["password".to_owned()],
        };
        let named = self.ask(&format!("USER {}", access.user))?;
        match named.code {
            230 => return Ok(()),
            331 => {}
            // Without TLS, this is how a server says that it wants it.
            530 if access.security == Security::Tls => return Err(denied()),
            _ => return Err(Reason::Server(named.said())),
        }
        let secret = self.secret.clone();
        let entered = self.ask(&format!("PASS {}", secret.reveal()))?;
        match entered.code {
            200..300 => Ok(()),
            430 | 530 => Err(denied()),
            _ => Err(Reason::Server(entered.said())),
        }
    }

    /// Asks what the server knows, and has it take bytes as they are.
    fn settle(&mut self) -> Result<(), Reason> {
        let known = self.ask("FEAT")?;
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
        if has("UTF8") {
            // Some are in UTF-8 already and say that they do not know the option.
            self.ask("OPTS UTF8 ON")?;
        }
        let binary = self.ask("TYPE I")?;
        if !binary.is_done() {
            return Err(Reason::Server(binary.said()));
        }
        let here = self.ask("PWD")?;
        let home = here.is_done().then(|| quoted(&here.words)).flatten();
        self.home = home.ok_or_else(|| Reason::Server(here.said()))?;
        Ok(())
    }

    /// Gives a command and returns the reply, whatever it is, except that the server goes away.
    pub fn ask(&mut self, command: &str) -> Result<Reply, Reason> {
        self.used = Instant::now();
        // No reply is expected, so that every one comes back with its number.
        match self.stream.custom_command(command, &[]) {
            Err(FtpError::UnexpectedResponse(response)) => {
                let reply = Reply::read(&response, self.secret.reveal());
                match reply.code {
                    421 => Err(Reason::Lost(reply.said())),
                    _ => Ok(reply),
                }
            }
            Err(error) => Err(broken(&error, self.patience)),
            Ok(_) => Err(broken(&FtpError::BadResponse, self.patience)),
        }
    }

    /// Returns how long nothing was asked.
    pub fn rested(&self) -> Duration {
        self.used.elapsed()
    }

    /// Returns whether the server said something unasked: that it waited for too long and closes the
    /// connection, or that it closed it.
    pub fn has_unasked(&self) -> bool {
        let socket = self.stream.get_ref();
        let blocks = socket.set_nonblocking(true);
        let said = socket.peek(&mut [0]);
        let is_said = !said.is_err_and(|error| error.kind() == std::io::ErrorKind::WouldBlock);
        let blocks = blocks.and_then(|()| socket.set_nonblocking(false));
        is_said || blocks.is_err()
    }

    /// Gives a command that sends bytes, such as `STOR`.
    pub fn send(&mut self, command: &str, bytes: &[u8]) -> Result<(), Fault> {
        let mut transfer = self.transfer(command)?;
        // Without the flush TLS would not even begin for an empty file.
        let written = transfer.write_all(bytes).and_then(|()| transfer.flush());
        self.finish(transfer, written)
    }

    /// Gives a command that fetches bytes, such as `RETR`, and takes `most` of them.
    pub fn fetch(&mut self, command: &str, most: u64) -> Result<Fetched, Fault> {
        let mut transfer = self.transfer(command)?;
        let mut bytes = Vec::new();
        let read = (&mut transfer)
            .take(most.saturating_add(1))
            .read_to_end(&mut bytes);
        let is_more = bytes.len() as u64 > most;
        if is_more {
            let most = usize::try_from(most).unwrap_or(usize::MAX);
            bytes.truncate(most);
            let _ = transfer.get_ref().get_ref().shutdown(Shutdown::Both);
        }
        match self.finish(transfer, read.map(drop)) {
            // The server complains that we left.
            Err(Fault::Refused(_)) if is_more => {}
            done => done?,
        }
        Ok(Fetched { bytes, is_more })
    }

    /// Ends a transfer and returns what the server says of it, which tells more than that a connection
    /// broke.
    fn finish(
        &mut self,
        transfer: TransferStream<Channel>,
        moved: std::io::Result<()>,
    ) -> Result<(), Fault> {
        let is_late = moved.as_ref().is_err_and(|error| {
            use std::io::ErrorKind::{TimedOut, WouldBlock};
            matches!(error.kind(), TimedOut | WouldBlock)
        });
        if is_late {
            // Waited for long enough: no second time for a reply.
            let _ = self.stream.get_ref().shutdown(Shutdown::Both);
        }
        let finished = transfer.finish();
        self.used = Instant::now();
        match (moved, finished) {
            (_, Err(FtpError::UnexpectedResponse(response))) => {
                let reply = Reply::read(&response, self.secret.reveal());
                Err(match reply.code {
                    421 => Fault::Broken(Reason::Lost(reply.said())),
                    _ => Fault::Refused(reply),
                })
            }
            (Err(error), _) => Err(lost(&error, self.patience).into()),
            (Ok(()), Err(error)) => Err(broken(&error, self.patience).into()),
            (Ok(()), Ok(())) => Ok(()),
        }
    }

    /// Has the server name a port, connects there and gives the command.
    fn transfer(&mut self, command: &str) -> Result<TransferStream<Channel>, Fault> {
        self.used = Instant::now();
        loop {
            self.has_data.store(false, Ordering::Relaxed);
            let wanted = [Status::AlreadyOpen, Status::AboutToSend];
            let error = match self.stream.custom_data_command(command, &wanted) {
                Ok((_, transfer)) => return Ok(transfer),
                Err(error) => error,
            };
            let reached = self.has_data.load(Ordering::Relaxed);
            let no_data = match &error {
                FtpError::UnexpectedResponse(response) => {
                    let reply = Reply::read(response, self.secret.reveal());
                    match reply.code {
                        421 => return Err(Reason::Lost(reply.said()).into()),
                        _ if reached => return Err(Fault::Refused(reply)),
                        500 if reply.words.starts_with("OOPS:") => {
                            return Err(Reason::Lost(reply.said()).into());
                        }
                        _ => Reason::Unreachable(format!("no data connection: {}", reply.said())),
                    }
                }
                error => match broken(error, self.patience) {
                    reason @ Reason::Unreachable(_) => reason,
                    reason => return Err(reason.into()),
                },
            };
            if !self.is_extended {
                return Err(no_data.into());
            }
            // Old servers and what stands before them know `PASV` alone.
            self.is_extended = false;
            self.stream.set_mode(Mode::Passive);
        }
    }
}

/// Connects to the host and, where it is asked for, begins TLS.
fn connect(access: &FtpAccess, has_data: &Arc<AtomicBool>) -> Result<Stream, Reason> {
    let Security::Tls = access.security else {
        return greet(access, has_data);
    };
    let roots = tls::authorities(access.authorities.as_deref())?;
    let mut refused = None;
    for version in tls::VERSIONS {
        let connector = tls::connector(roots.clone(), version)?;
        let stream = greet(access, has_data)?;
        match stream.into_secure(connector, &access.host) {
            Ok(stream) => return Ok(stream),
            Err(error) if tls::is_version(&error) => {
                refused.get_or_insert(broken(&error, access.patience));
            }
            Err(FtpError::UnexpectedResponse(response)) => {
                let reply = Reply::read(&response, "");
                return Err(match reply.code {
                    500.. => Reason::NoTls,
                    421 => Reason::Lost(reply.said()),
                    _ => Reason::Server(reply.said()),
                });
            }
            Err(error) => return Err(broken(&error, access.patience)),
        }
    }
    Err(refused.unwrap_or(Reason::NoTls))
}

/// Connects and waits for the server's greeting.
fn greet(access: &FtpAccess, has_data: &Arc<AtomicBool>) -> Result<Stream, Reason> {
    let patience = access.patience;
    let socket = reach(access)?;
    let stream = Stream::connect_with_stream(socket).map_err(|error| match error {
        FtpError::UnexpectedResponse(response) => {
            let reply = Reply::read(&response, "");
            match reply.code {
                421 => Reason::Lost(reply.said()),
                _ => Reason::Server(reply.said()),
            }
        }
        error => broken(&error, patience),
    })?;
    let has_data = Arc::clone(has_data);
    let mut stream = stream.passive_stream_builder(move |address| {
        let socket = data_socket(address, patience)?;
        has_data.store(true, Ordering::Relaxed);
        Ok(socket)
    });
    stream.set_mode(Mode::ExtendedPassive);
    // A server behind another address names its own, which leads nowhere.
    stream.set_passive_nat_workaround(true);
    Ok(stream)
}

fn reach(access: &FtpAccess) -> Result<TcpStream, Reason> {
    let unreachable = |source: std::io::Error| Reason::Unreachable(source.to_string());
    let host = access.host.as_str();
    let mut last = Reason::Unreachable(format!("{host} has no address"));
    for address in (host, access.port).to_socket_addrs().map_err(unreachable)? {
        match TcpStream::connect_timeout(&address, access.patience) {
            Ok(socket) => return patient(socket, access.patience).map_err(unreachable),
            Err(source) => last = Reason::Unreachable(format!("{address}: {source}")),
        }
    }
    Err(last)
}

fn data_socket(address: SocketAddr, patience: Duration) -> FtpResult<TcpStream> {
    let socket = TcpStream::connect_timeout(&address, patience);
    let socket = socket.and_then(|socket| patient(socket, patience));
    socket.map_err(|source| {
        let no_data = NoData { address, source };
        FtpError::ConnectionError(std::io::Error::other(no_data))
    })
}

fn patient(socket: TcpStream, patience: Duration) -> std::io::Result<TcpStream> {
    socket.set_read_timeout(Some(patience))?;
    socket.set_write_timeout(Some(patience))?;
    socket.set_nodelay(true)?;
    Ok(socket)
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
