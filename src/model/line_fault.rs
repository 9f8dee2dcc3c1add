//! Why a line of the ledger cannot be read.

use crate::base::{Code, Diagnostic};

/// Why a line cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LineFault {
    /// It is not a JSON object.
    NotAnObject,
    /// It has a key that no line has.
    UnknownKey(String),
    /// It lacks a key that every line has.
    MissingKey(&'static str),
    /// A key's value is not what that key holds.
    BadValue(&'static str, String),
    /// It says something readable, but not in the one exact form.
    NotExact,
    /// It does not end in a line feed: the file was cut short.
    Unfinished,
    /// It ends in a carriage return: an editor or version control changed the line ends.
    CarriageReturn,
    /// It is a mark of version control between two versions of the file.
    Conflict,
}

impl LineFault {
    /// Returns the finding for a line of the ledger.
    pub(super) fn diagnostic(&self, line: usize) -> Diagnostic {
        let (fault, key, value) = match self {
            Self::NotAnObject => ("object", "", ""),
            Self::UnknownKey(key) => ("unknown", key.as_str(), ""),
            Self::MissingKey(key) => ("missing", *key, ""),
            Self::BadValue(key, value) => ("value", *key, value.as_str()),
            Self::NotExact => ("form", "", ""),
            Self::Unfinished => ("unfinished", "", ""),
            Self::CarriageReturn => ("carriage-return", "", ""),
            Self::Conflict => ("conflict", "", ""),
        };
        Diagnostic::new(Code::LEDGER_LINE)
            .arg("line", line.to_string())
            .arg("fault", fault)
            .arg("key", key)
            .arg("value", value)
    }
}
