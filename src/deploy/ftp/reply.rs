//! What a server replies, and why it refused.

use std::io;
use std::time::Duration;

use suppaftp::FtpError;
use suppaftp::types::Response;

use super::tls;
use crate::deploy::remote::Reason;

/// What a server replied: a number and words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reply {
    /// The number, such as 550.
    pub code: u16,
    /// All lines, without the number of the last one; never with the password.
    pub words: String,
}

/// Why something asked of a server was not done.
#[derive(Debug)]
pub enum Fault {
    /// The server refused, and takes other commands.
    Refused(Reply),
    /// Nothing more can be asked, or nothing more would be learned.
    Broken(Reason),
}

impl From<Reason> for Fault {
    fn from(reason: Reason) -> Self {
        Self::Broken(reason)
    }
}

/// No data connection could be made to the port that the server named.
#[derive(Debug, thiserror::Error)]
#[error("no data connection to {address}: {source}")]
pub struct NoData {
    /// The port.
    pub address: std::net::SocketAddr,
    /// What the system said.
    pub source: io::Error,
}

impl Reply {
    /// Reads a reply; where a server says the password back to us, nobody else hears it.
    pub fn read(response: &Response, secret: &str) -> Self {
        let text = String::from_utf8_lossy(&response.body);
        let code = text.get(..3).and_then(|code| code.parse().ok());
        let mut words: Vec<&str> = text.lines().map(str::trim_end).collect();
        if let Some(last) = words.last_mut() {
            *last = last.get(4..).unwrap_or_default();
        }
        let words = words.join("\n");
        let words = match secret {
            "" => words,
            secret => words.replace(secret, "…"),
        };
        let known = u16::try_from(response.status.code()).unwrap_or_default();
        // Of lines with different numbers the last one counts, which only the library has read.
        let code = if known == 0 { code.unwrap_or(0) } else { known };
        Self { code, words }
    }

    /// Returns whether it was done.
    pub fn is_done(&self) -> bool {
        (200..300).contains(&self.code)
    }

    /// Returns whether the server does not know what it was asked.
    pub fn is_unknown(&self) -> bool {
        matches!(self.code, 500 | 502 | 504)
    }

    /// Returns why the server refused, as far as its reply alone says it.
    pub fn reason(&self) -> Option<Reason> {
        match self.code {
            421 | 426 if !self.is_full() => Some(Reason::Lost(self.said())),
            // This is how vsftpd ends when it cannot go on.
            500 if self.words.starts_with("OOPS:") => Some(Reason::Lost(self.said())),
            425 => Some(Reason::Unreachable(self.said())),
            452 | 552 => Some(Reason::Full),
            _ if self.is_full() => Some(Reason::Full),
            530 | 532 => Some(Reason::SignIn {
                tried: vec!["password".to_owned()],
            }),
            _ if self.is_unknown() => Some(Reason::Server(self.said())),
            _ => None,
        }
    }

    /// Returns the number and the words.
    pub fn said(&self) -> String {
        format!("{} {}", self.code, self.words)
    }

    /// Servers pass on what their system said.
    fn is_full(&self) -> bool {
        let words = self.words.to_lowercase();
        let signs = ["no space", "quota", "disk full"];
        self.code >= 400 && signs.iter().any(|sign| words.contains(sign))
    }
}

/// Returns why the library gave up, where it is not a reply.
pub fn broken(error: &FtpError, patience: Duration) -> Reason {
    match error {
        FtpError::ConnectionError(source) => lost(source, patience),
        FtpError::SecureError(words) => Reason::Server(words.clone()),
        FtpError::UnexpectedResponse(_)
        | FtpError::BadResponse
        | FtpError::InvalidAddress(_)
        | FtpError::DataConnectionAlreadyOpen => {
            Reason::Server("the server does not speak FTP as it should".to_owned())
        }
    }
}

/// Returns why a connection broke.
pub fn lost(source: &io::Error, patience: Duration) -> Reason {
    let inner = source.get_ref();
    if let Some(error) = inner.and_then(|inner| inner.downcast_ref::<rustls::Error>()) {
        return tls::reason(error);
    }
    if inner.is_some_and(|inner| inner.is::<NoData>()) {
        return Reason::Unreachable(source.to_string());
    }
    match source.kind() {
        io::ErrorKind::WouldBlock | io::ErrorKind::TimedOut => {
            let seconds = patience.as_secs_f32();
            Reason::Lost(format!("nothing came from the server for {seconds} s"))
        }
        io::ErrorKind::UnexpectedEof => Reason::Lost("the server closed the connection".to_owned()),
        io::ErrorKind::InvalidInput => Reason::Server(source.to_string()),
        _ => Reason::Lost(source.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use suppaftp::Status;
    use suppaftp::types::Response;

    use super::Reply;
    use crate::deploy::remote::Reason;

    fn reply(body: &str) -> Reply {
        let code = body[..3].parse::<u32>().expect("a number");
        let response = Response::new(Status::from(code), body.as_bytes().to_vec());
        Reply::read(&response, "sesame")
    }

    #[test]
    fn replies_are_read_without_the_password() {
        let echo = reply("500 Unknown command: PASS sesame\r\n");
        assert_eq!(echo.said(), "500 Unknown command: PASS …");
        // A number that the library does not know.
        assert_eq!(reply("521 It is there\r\n").said(), "521 It is there");
        let many = reply("250-Listing\r\n type=file; x\r\n250 End\r\n");
        assert_eq!(many.words, "250-Listing\n type=file; x\nEnd");
    }

    #[test]
    fn replies_say_why() {
        let full = ["452 x", "552 x", "550 No space left on device"];
        for words in full {
            assert_eq!(reply(words).reason(), Some(Reason::Full), "{words}");
        }
        assert!(matches!(
            reply("421 Timeout.").reason(),
            Some(Reason::Lost(_))
        ));
        assert!(matches!(
            reply("530 No").reason(),
            Some(Reason::SignIn { .. })
        ));
        // To be looked at.
        assert_eq!(reply("550 No").reason(), None);
    }
}
