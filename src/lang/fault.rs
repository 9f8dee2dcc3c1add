//! Why a message could not be put into words.

use thiserror::Error;

use crate::base::{Code, Diagnostic};

use super::Lang;

/// A message that could not be put into words; nothing of it may reach a page.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("message {id} in {lang}: {kind}")]
pub struct MessageFault {
    /// The message's id, with `.attribute` where one was asked for.
    pub id: String,
    /// The language asked for.
    pub lang: Lang,
    /// What is wrong.
    pub kind: FaultKind,
}

/// What is wrong with a message.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum FaultKind {
    /// No language of the chain has it.
    #[error("no language has it")]
    Missing,
    /// It uses a variable that it is not given.
    #[error("it uses ${0}, which it is not given")]
    Variable(String),
    /// It refers to a message, term or function that does not exist.
    #[error("it refers to {0}, which does not exist")]
    Reference(String),
    /// It counts by a variable that holds words.
    #[error("it counts by ${0}, which holds words")]
    NotANumber(String),
    /// It refers to itself, directly or through others.
    #[error("it refers to itself")]
    Cycle,
    /// A function of it was given what it cannot take, or the message is far too large.
    #[error("a function in it was given what it cannot take")]
    Function,
    /// The language has no data for dates, numbers or lists.
    #[error("there is no data for dates and numbers in this language")]
    NoData,
    /// A date, number or duration given to it cannot be read.
    #[error("{0} cannot be read")]
    Unreadable(String),
}

impl FaultKind {
    /// Returns the word by which sentences of findings choose their form.
    fn reason(&self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::Variable(_) => "variable",
            Self::Reference(_) => "reference",
            Self::NotANumber(_) => "not-a-number",
            Self::Cycle => "cycle",
            Self::Function => "function",
            Self::NoData => "no-data",
            Self::Unreadable(_) => "unreadable",
        }
    }

    fn subject(&self) -> &str {
        match self {
            Self::Variable(name)
            | Self::Reference(name)
            | Self::NotANumber(name)
            | Self::Unreadable(name) => name,
            Self::Missing | Self::Cycle | Self::Function | Self::NoData => "",
        }
    }
}

impl MessageFault {
    pub(super) fn new(lang: &Lang, id: &str, kind: FaultKind) -> Self {
        Self {
            id: id.to_owned(),
            lang: lang.clone(),
            kind,
        }
    }

    /// Returns the fault as a finding without a place.
    ///
    /// The code is `message-missing` or `message-failed`; the arguments are `message`, `language`,
    /// and for the latter `reason` and `subject`.
    pub fn diagnostic(&self) -> Diagnostic {
        let about = |code| {
            Diagnostic::new(code)
                .arg("message", self.id.as_str())
                .arg("language", self.lang.as_str())
        };
        match &self.kind {
            FaultKind::Missing => about(Code::MESSAGE_MISSING)
                .arg("count", 1_usize)
                .arg("messages", self.id.as_str()),
            kind => about(Code::MESSAGE_FAILED)
                .arg("reason", kind.reason())
                .arg("subject", kind.subject()),
        }
    }
}
