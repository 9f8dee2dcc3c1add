//! Why a request is not answered, in one plain sentence each.

use super::http::{Answer, METHODS};

/// A request that no page answers.
///
/// These are words for programs and for whoever tries the door; only [`Refusal::Stranger`] is met by
/// people, who may speak either language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// It is not HTTP as RFC 9112 has it, or more than a page ever needs.
    Malformed(&'static str),
    /// It comes from a page of somebody else, or without the run's token.
    Foreign(&'static str),
    /// An exposed server does not know the browser.
    Stranger,
    /// The method is none that [`super::http::Method`] knows.
    Method,
    /// It did not come within the time.
    Slow,
    /// A form came without its length.
    NoLength,
    /// What is sent along is too long.
    TooLong,
    /// The address is too long.
    TargetTooLong,
    /// What is sent along is no form.
    NotAForm,
    /// It expects what is not known here.
    Expectation,
    /// It is meant for another host.
    Misdirected,
    /// The headers are too long.
    HeadTooLong,
    /// Answering it failed.
    Failed,
    /// What is sent along is wrapped.
    Coding,
    /// All places are taken.
    Full,
    /// The version of HTTP is another.
    Version,
}

impl Refusal {
    /// Returns the status.
    pub fn status(self) -> u16 {
        match self {
            Self::Malformed(_) => 400,
            Self::Foreign(_) | Self::Stranger => 403,
            Self::Method => 405,
            Self::Slow => 408,
            Self::NoLength => 411,
            Self::TooLong => 413,
            Self::TargetTooLong => 414,
            Self::NotAForm => 415,
            Self::Expectation => 417,
            Self::Misdirected => 421,
            Self::HeadTooLong => 431,
            Self::Failed => 500,
            Self::Coding => 501,
            Self::Full => 503,
            Self::Version => 505,
        }
    }

    /// Returns the sentence.
    pub fn words(self) -> &'static str {
        match self {
            Self::Malformed(words) | Self::Foreign(words) => words,
            Self::Stranger => {
                "Ouvrez l’adresse complète que la commande « avenant serve » affiche : \
                 elle contient le jeton qui donne accès à cet aperçu.\n\
                 Open the whole address that the command “avenant serve” prints: \
                 it holds the token that lets you into this preview."
            }
            Self::Method => "Only GET, HEAD and POST are known here.",
            Self::Slow => "The request did not come within the time it may take.",
            Self::NoLength => "A POST needs the header Content-Length.",
            Self::TooLong => "What is sent along is longer than anything an editor writes.",
            Self::TargetTooLong => "The address is longer than any there is here.",
            Self::NotAForm => "A POST may only send application/x-www-form-urlencoded.",
            Self::Expectation => "Nothing can be expected here but 100-continue.",
            Self::Misdirected => {
                "The Host is none of this server's: it must be localhost, 127.0.0.1 or [::1] \
                 with the port."
            }
            Self::HeadTooLong => {
                "The headers of the request are too long; the browser may hold too many cookies \
                 for this host."
            }
            Self::Failed => "Making this answer failed; the others are not affected.",
            Self::Coding => "Transfer-Encoding is not known here.",
            Self::Full => "Too many are asking at once; try again in a moment.",
            Self::Version => "Only HTTP/1.0 and HTTP/1.1 are known here.",
        }
    }

    /// Returns the answer.
    pub fn answer(self) -> Answer {
        let answer = Answer::new(self.status())
            .body(
                "text/plain; charset=utf-8",
                format!("{}\n", self.words()).into_bytes(),
            )
            .with("X-Content-Type-Options", "nosniff")
            .with("Cache-Control", "no-store");
        match self {
            Self::Method => answer.with("Allow", METHODS),
            Self::Full => answer.with("Retry-After", "1"),
            _ => answer,
        }
    }
}
