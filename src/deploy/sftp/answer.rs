//! What a server answers, in our terms.

use russh_sftp::client::error::Error;
use russh_sftp::protocol::{FileAttributes, Status, StatusCode};

use crate::deploy::remote::{Entry, Kind, Reason};

/// Why a request was not granted.
#[derive(Debug)]
pub(super) enum Refusal {
    /// The server said no.
    Status(Status),
    /// Nothing that could be understood came.
    Lost(String),
}

impl From<Error> for Refusal {
    fn from(error: Error) -> Self {
        match error {
            Error::Status(status) => Self::Status(status),
            // Its own words speak of channels and senders.
            Error::UnexpectedBehavior(_) => Self::Lost("the connection broke".to_owned()),
            other => Self::Lost(other.to_string()),
        }
    }
}

impl Refusal {
    pub(super) fn is(&self, code: StatusCode) -> bool {
        matches!(self, Self::Status(status) if status.status_code == code)
    }

    /// Returns what it says by itself; servers say `Failure` of most things.
    pub(super) fn reason(&self) -> Reason {
        let status = match self {
            Self::Lost(words) => return Reason::Lost(words.clone()),
            Self::Status(status) => status,
        };
        match status.status_code {
            StatusCode::NoSuchFile => Reason::Missing,
            StatusCode::PermissionDenied => Reason::Denied,
            StatusCode::NoConnection | StatusCode::ConnectionLost => {
                Reason::Lost("the connection broke".to_owned())
            }
            _ if is_of_space(&status.error_message) => Reason::Full,
            _ => Reason::Server(words(status)),
        }
    }

    /// Returns what it says of bytes that were not taken. OpenSSH has one word for a full disk, a
    /// used-up account and a file of too many bytes, and of what else can go wrong only a broken
    /// disk shares it.
    pub(super) fn reason_of_bytes(&self) -> Reason {
        match self {
            Self::Status(_) if self.is_bare() => Reason::Full,
            _ => self.reason(),
        }
    }

    /// Returns whether it is OpenSSH's one word for all that has no word of its own.
    pub(super) fn is_bare(&self) -> bool {
        matches!(self, Self::Status(status) if status.status_code == StatusCode::Failure
            && matches!(status.error_message.as_str(), "" | "Failure"))
    }
}

/// Returns whether words speak of a disk or an account that is full.
fn is_of_space(words: &str) -> bool {
    let words = words.to_lowercase();
    let signs = [
        "no space",
        "quota",
        "disk full",
        "disc full",
        "storage full",
    ];
    signs.iter().any(|sign| words.contains(sign))
}

fn words(status: &Status) -> String {
    if status.error_message.is_empty() {
        return status.status_code.to_string();
    }
    plain(&status.error_message)
}

/// Returns words without what would move a terminal's cursor.
pub(super) fn plain(words: &str) -> String {
    words
        .replace(|c: char| c.is_control(), " ")
        .trim()
        .to_owned()
}

/// Returns what stands at a path.
pub(super) fn entry(attributes: &FileAttributes) -> Entry {
    // The kind is in the bits that Unix has it in; other systems send them too.
    let kind = match attributes.permissions.map(|mode| mode & 0o170_000) {
        Some(0o100_000) => Kind::File,
        Some(0o040_000) => Kind::Folder,
        Some(0o120_000) => Kind::Link,
        _ => Kind::Other,
    };
    let size = attributes.size.unwrap_or(0);
    Entry {
        kind,
        size: if kind == Kind::File { size } else { 0 },
        modified: attributes.mtime.map(i64::from),
    }
}
