//! What a server replies, and why it refused.

use std::io;
use std::time::Duration;

use super::tls;
use crate::deploy::remote::Reason;

/// What a server replied: a number and words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reply {
    /// The number, such as 550.
    pub code: u16,
    /// All lines, without the number of the first and of the last one; never with the password.
    pub words: String,
}

impl Reply {
    /// Makes a reply; where a server says the password back to us, nobody else hears it.
    pub fn new(code: u16, words: &str, secret: &str) -> Self {
        let words = match secret {
            "" => words.to_owned(),
            secret => words.replace(secret, "…"),
        };
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
            426 if !self.is_full() => Some(Reason::Lost(self.said())),
            425 => Some(Reason::Unreachable(self.said())),
            452 | 552 => Some(Reason::Full),
            _ if self.is_full() => Some(Reason::Full),
            530 | 532 => Some(self.refusal()),
            _ if self.is_unknown() => Some(Reason::Server(self.said())),
            _ => None,
        }
    }

    /// Returns why nobody is let in: not with this password, or not now. Servers have one number for
    /// both, and where a connection broke they may still count it for a while.
    pub fn refusal(&self) -> Reason {
        let words = self.words.to_lowercase();
        let signs = [
            "maximum number",
            "already connected",
            "already logged in",
            "too many connect",
            "too many users",
        ];
        match signs.iter().any(|sign| words.contains(sign)) {
            true => Reason::Lost(self.said()),
            false => Reason::SignIn {
                tried: vec!["password".to_owned()],
            },
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

/// Returns why a connection broke.
pub fn lost(source: &io::Error, patience: Duration) -> Reason {
    let inner = source.get_ref();
    if let Some(error) = inner.and_then(|inner| inner.downcast_ref::<rustls::Error>()) {
        return tls::reason(error);
    }
    match source.kind() {
        io::ErrorKind::WouldBlock | io::ErrorKind::TimedOut => {
            let seconds = patience.as_secs_f32();
            Reason::Lost(format!("nothing came from the server for {seconds} s"))
        }
        io::ErrorKind::UnexpectedEof => Reason::Lost("the server closed the connection".to_owned()),
        _ => Reason::Lost(source.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::Reply;
    use crate::deploy::remote::Reason;

    fn reply(line: &str) -> Reply {
        let (code, words) = line.split_once(' ').expect("words");
        Reply::new(code.parse().expect("a number"), words, "sesame")
    }

    #[test]
    fn the_password_is_in_no_reply() {
        let echo = reply("500 Unknown command: PASS sesame");
        assert_eq!(echo.said(), "500 Unknown command: PASS …");
    }

    #[test]
    fn replies_say_why() {
        let full = ["452 x", "552 x", "550 No space left on device"];
        for words in full {
            assert_eq!(reply(words).reason(), Some(Reason::Full), "{words}");
        }
        assert!(matches!(
            reply("426 Cut off.").reason(),
            Some(Reason::Lost(_))
        ));
        assert!(matches!(
            reply("530 No").reason(),
            Some(Reason::SignIn { .. })
        ));
        let busy = "530 Sorry, the maximum number of clients (4) for this user already connected";
        assert!(matches!(reply(busy).reason(), Some(Reason::Lost(_))));
        // To be looked at.
        assert_eq!(reply("550 No").reason(), None);
    }
}
