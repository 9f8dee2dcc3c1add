//! Data connections: each carries one file or one listing.

use std::io::{self, Read as _, Write as _};
use std::net::{Shutdown, SocketAddr, TcpStream};
use std::time::Duration;

use super::control::Line;
use super::tls::Tls;

/// Bytes that find room on their way, whether the server takes them or not: a file of as many is sent
/// before the server says that it wants it.
const EARLY: usize = 32 * 1024;

/// A connection for one file or one listing.
#[derive(Debug)]
pub struct Data(Line);

/// What is moved.
#[derive(Debug, Clone, Copy)]
pub enum Load<'a> {
    /// Bytes to the server.
    Sent(&'a [u8]),
    /// Bytes from the server, so many at most.
    Fetched(u64),
}

/// Bytes that were fetched; none where some were sent.
#[derive(Debug, Default)]
pub struct Fetched {
    /// The bytes, not more than were asked for.
    pub bytes: Vec<u8>,
    /// Whether there were more.
    pub is_more: bool,
}

impl Data {
    /// Connects to the port that a server named.
    ///
    /// # Errors
    /// Where nothing takes the connection.
    pub fn connect(address: SocketAddr, tls: Option<&Tls>, patience: Duration) -> io::Result<Self> {
        let socket = patient(TcpStream::connect_timeout(&address, patience)?, patience)?;
        Ok(Self(match tls {
            None => Line::Plain(socket),
            Some(tls) => Line::Secure(Box::new(tls.begin(socket)?)),
        }))
    }

    /// Sends what need not wait for the server's word, and returns whether that was all.
    ///
    /// # Errors
    /// Where the connection broke.
    pub fn send_early(&mut self, load: Load<'_>) -> io::Result<bool> {
        match (&mut self.0, load) {
            (Line::Plain(socket), Load::Sent(bytes)) if bytes.len() <= EARLY => {
                socket.write_all(bytes)?;
                socket.shutdown(Shutdown::Write)?;
                Ok(true)
            }
            _ => Ok(false),
        }
    }

    /// Moves all that is to be moved.
    ///
    /// # Errors
    /// Where the connection broke, or the server does not prove who it is.
    pub fn carry(&mut self, load: Load<'_>) -> io::Result<Fetched> {
        if let Line::Secure(channel) = &mut self.0 {
            channel.prove()?;
        }
        match load {
            Load::Sent(bytes) => {
                self.0.write_all(bytes)?;
                self.end()?;
                Ok(Fetched::default())
            }
            Load::Fetched(most) => {
                let mut bytes = Vec::new();
                let mut some = (&mut self.0).take(most.saturating_add(1));
                some.read_to_end(&mut bytes)?;
                let is_more = bytes.len() as u64 > most;
                // The server may have gone before us.
                let _ = match is_more {
                    true => self.0.socket().shutdown(Shutdown::Both),
                    // There are servers that say nothing more until they hear this.
                    false => self.end(),
                };
                bytes.truncate(usize::try_from(most).unwrap_or(usize::MAX));
                Ok(Fetched { bytes, is_more })
            }
        }
    }

    /// Ends it once the server has said its last word on what was moved.
    pub fn close(mut self) {
        if let Line::Secure(channel) = &mut self.0 {
            channel.take_tickets();
        }
    }

    /// Says that nothing more comes.
    fn end(&mut self) -> io::Result<()> {
        match &mut self.0 {
            Line::Plain(socket) => socket.shutdown(Shutdown::Write),
            Line::Secure(channel) => channel.end(),
        }
    }
}

/// Returns a socket that waits for so long and no longer.
///
/// # Errors
/// What the system refuses.
pub fn patient(socket: TcpStream, patience: Duration) -> io::Result<TcpStream> {
    socket.set_read_timeout(Some(patience))?;
    socket.set_write_timeout(Some(patience))?;
    socket.set_nodelay(true)?;
    Ok(socket)
}

/// Returns the port in a reply such as `Entering Extended Passive Mode (|||6446|)` (RFC 2428, section 3).
pub fn extended_port(words: &str) -> Option<u16> {
    let (_, rest) = words.rsplit_once('(')?;
    let sign = rest.chars().next()?;
    let mut parts = rest.split(sign).skip(3);
    parts.next()?.parse().ok()
}

/// Returns the port in a reply such as `Entering Passive Mode (192,0,2,1,25,46)` (RFC 959, section
/// 4.1.2), of which nothing but the numbers is sure. The address is that of the server as it sees
/// itself, which behind another address leads nowhere: it is not looked at.
pub fn port(words: &str) -> Option<u16> {
    let numbers = words.split(|c: char| !c.is_ascii_digit() && c != ',');
    let mut numbers = numbers.filter(|numbers| numbers.matches(',').count() == 5);
    let numbers = numbers.next()?.split(',').map(str::parse::<u8>);
    let numbers: Vec<u8> = numbers.collect::<Result<_, _>>().ok()?;
    match numbers.as_slice() {
        [_, _, _, _, high, low] => Some(u16::from_be_bytes([*high, *low])),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{extended_port, port};

    #[test]
    fn ports_are_read() {
        let extended = "Entering Extended Passive Mode (|||6446|)";
        assert_eq!(extended_port(extended), Some(6446));
        assert_eq!(extended_port("in (!!!80!) it is"), Some(80));
        assert_eq!(extended_port("in (|||99999|)"), None);
        assert_eq!(extended_port("("), None);
        let passive = "Entering Passive Mode (192,0,2,1,25,46).";
        assert_eq!(port(passive), Some(25 * 256 + 46));
        assert_eq!(port("=192,0,2,1,0,21"), Some(21));
        assert_eq!(port("(192,0,2,1,256,46)"), None);
        assert_eq!(port("no port"), None);
    }
}
