//! The control connection: lines that are said, and replies that are heard.

use std::io::{self, Read, Write};
use std::net::{Shutdown, SocketAddr, TcpStream};
use std::time::Duration;

use super::reply::{Reply, lost};
use super::tls::Channel;
use crate::deploy::remote::Reason;

/// Bytes of a reply at most, so that a server that never stops is not listened to for ever.
const LONGEST: usize = 256 * 1024;

/// A connection to a server, encrypted or not.
#[derive(Debug)]
pub enum Line {
    /// As it is.
    Plain(TcpStream),
    /// Encrypted.
    Secure(Box<Channel>),
}

/// The control connection to a server.
#[derive(Debug)]
pub struct Control {
    line: Line,
    /// What came and was not taken yet.
    heard: Vec<u8>,
    patience: Duration,
}

impl Line {
    /// Returns the socket below it.
    pub fn socket(&self) -> &TcpStream {
        match self {
            Self::Plain(socket) => socket,
            Self::Secure(channel) => channel.socket(),
        }
    }
}

impl Read for Line {
    fn read(&mut self, bytes: &mut [u8]) -> io::Result<usize> {
        match self {
            Self::Plain(socket) => socket.read(bytes),
            Self::Secure(channel) => channel.read(bytes),
        }
    }
}

impl Write for Line {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match self {
            Self::Plain(socket) => socket.write(bytes),
            Self::Secure(channel) => channel.write(bytes),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        match self {
            Self::Plain(socket) => socket.flush(),
            Self::Secure(channel) => channel.flush(),
        }
    }
}

impl Control {
    /// Begins to speak on a connection that nothing was heard on.
    pub fn new(line: Line, patience: Duration) -> Self {
        Self {
            line,
            heard: Vec::new(),
            patience,
        }
    }

    /// Gives commands in one portion, so that the server has them all at once.
    pub fn say(&mut self, commands: &[&str]) -> Result<(), Reason> {
        let mut lines = String::new();
        for command in commands {
            if command.contains(['\r', '\n', '\0']) {
                let words = "a name of more than one line cannot be said to the server";
                return Err(Reason::Server(words.to_owned()));
            }
            lines.push_str(command);
            lines.push_str("\r\n");
        }
        let said = self.line.write_all(lines.as_bytes());
        let said = said.and_then(|()| self.line.flush());
        said.map_err(|error| lost(&error, self.patience))
    }

    /// Returns the next reply, in which a secret is not repeated. Of lines with different numbers the
    /// last one counts, as some servers have it.
    pub fn hear(&mut self, secret: &str) -> Result<Reply, Reason> {
        let first = self.line()?;
        let Some(mut code) = code(&first) else {
            let words = "the server does not speak FTP as it should";
            return Err(Reason::Server(words.to_owned()));
        };
        let mut words = first.get(4..).unwrap_or_default().to_owned();
        let mut is_last = first.as_bytes().get(3) != Some(&b'-');
        while !is_last {
            let mut line = self.line()?;
            if words.len() + line.len() > LONGEST {
                return Err(endless());
            }
            if let Some(found) = self::code(&line)
                && matches!(line.as_bytes().get(3), None | Some(b' '))
            {
                (code, is_last) = (found, true);
                line = line.get(4..).unwrap_or_default().to_owned();
            }
            words.push('\n');
            words.push_str(&line);
        }
        Ok(Reply::new(code, &words, secret))
    }

    /// Returns the next line, without what ends it.
    fn line(&mut self) -> Result<String, Reason> {
        loop {
            if let Some(end) = self.heard.iter().position(|byte| *byte == b'\n') {
                let line: Vec<u8> = self.heard.drain(..=end).collect();
                let line = String::from_utf8_lossy(&line);
                return Ok(line.trim_end().to_owned());
            }
            if self.heard.len() > LONGEST {
                return Err(endless());
            }
            let mut some = [0; 4096];
            let read = self.line.read(&mut some);
            acknowledge(self.line.socket());
            let count = match read {
                Ok(0) => Err(io::ErrorKind::UnexpectedEof.into()),
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                read => read,
            };
            let count = count.map_err(|error| lost(&error, self.patience))?;
            self.heard.extend(some.get(..count).unwrap_or_default());
        }
    }

    /// Returns whether the server said something unasked: that it waited for too long and closes the
    /// connection, or that it closed it.
    pub fn has_unasked(&self) -> bool {
        let socket = self.line.socket();
        let blocks = socket.set_nonblocking(true);
        let said = socket.peek(&mut [0]);
        let is_said = !said.is_err_and(|error| error.kind() == io::ErrorKind::WouldBlock);
        let blocks = blocks.and_then(|()| socket.set_nonblocking(false));
        is_said || !self.heard.is_empty() || blocks.is_err()
    }

    /// Returns where a port of the server's is.
    pub fn port(&self, port: u16) -> io::Result<SocketAddr> {
        let mut address = self.line.socket().peer_addr()?;
        address.set_port(port);
        Ok(address)
    }

    /// Ends it, so that nobody waits for another reply.
    pub fn cut(&self) {
        // A connection that is gone already is as good.
        let _ = self.line.socket().shutdown(Shutdown::Both);
    }

    /// Returns the socket below it, for a connection to be encrypted: what was heard before is not
    /// believed.
    pub fn into_socket(self) -> std::io::Result<TcpStream> {
        self.line.socket().try_clone()
    }
}

/// Has the system tell the server at once that its words have come: many servers keep the next ones back
/// until they hear it, and a system puts it off for 40 ms.
#[cfg(target_os = "linux")]
fn acknowledge(socket: &TcpStream) {
    // It only takes longer where the system does not.
    let _ = rustix::net::sockopt::set_tcp_quickack(socket, true);
}

#[cfg(not(target_os = "linux"))]
fn acknowledge(_: &TcpStream) {}

/// Returns the number that a line begins with.
fn code(line: &str) -> Option<u16> {
    let digits = line.get(..3)?;
    let is_number = digits.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then(|| digits.parse().ok()).flatten()
}

fn endless() -> Reason {
    Reason::Server("the server says more than anybody reads".to_owned())
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;
    use std::net::{Ipv4Addr, TcpListener, TcpStream};
    use std::time::Duration;

    use super::{Control, Line};
    use crate::deploy::remote::Reason;

    fn hears(said: &[u8]) -> Control {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a port");
        let address = listener.local_addr().expect("its address");
        let client = TcpStream::connect(address).expect("a connection");
        let (mut server, _) = listener.accept().expect("the other end");
        server.write_all(said).expect("room for it");
        Control::new(Line::Plain(client), Duration::from_secs(9))
    }

    #[test]
    fn replies_are_heard_one_after_another() {
        let mut control = hears(
            b"200 one\r\n211-Features:\r\n MLSD\r\n 211 is none\r\n211 End\r\n226\r\n\
              250-it\r\n226 ends otherwise\r\n550 no sesame\n",
        );
        let mut said = || control.hear("sesame").expect("a reply").said();
        assert_eq!(said(), "200 one");
        assert_eq!(said(), "211 Features:\n MLSD\n 211 is none\nEnd");
        assert_eq!(said(), "226 ");
        assert_eq!(said(), "226 it\nends otherwise");
        assert_eq!(said(), "550 no …");
        let over = control.hear("sesame");
        assert!(matches!(over, Err(Reason::Lost(_))), "{over:?}");
    }

    #[test]
    fn what_is_no_reply_and_what_never_ends_is_told() {
        let web = hears(b"HTTP/1.1 400 Bad Request\r\n").hear("");
        assert!(matches!(web, Err(Reason::Server(_))), "{web:?}");
        let mut control = hears(b"");
        let two = control.say(&["DELE a\r\nDELE b"]);
        assert!(matches!(two, Err(Reason::Server(_))), "{two:?}");
    }
}
