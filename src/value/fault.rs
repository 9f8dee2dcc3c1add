//! Why a value could not be worked out, and where in its expression.

use std::ops::Range;

use crate::base::{Code, Diagnostic, Place, Span, TreePath};
use crate::lang::{Lang, MessageFault};

/// A value that could not be worked out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ValueFault {
    /// What is wrong.
    pub reason: Reason,
    /// Bytes of the expression that it is about, on character boundaries.
    pub range: Range<usize>,
}

/// What is wrong with a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// The expression cannot be read.
    Syntax(Slip),
    /// It names something that is not there; the nearest name, or nothing.
    UnknownName {
        /// The name as typed.
        name: String,
        /// The nearest known name.
        nearest: String,
    },
    /// It calls a function that is not there.
    UnknownFunction(String),
    /// The publisher's register does not hold the fact.
    MissingFact {
        /// The fact's name.
        name: String,
        /// The register's file.
        file: String,
        /// The line to write there.
        line: String,
    },
    /// A message it needs has no words.
    Message(MessageFault),
    /// A date is not a real day written `YYYY-MM-DD`.
    Date(String),
    /// It gives no words but a list, a table, yes or no, or nothing.
    NotWords(Kind),
    /// A function was given what it cannot take.
    Arguments(&'static str),
    /// A component that does not stand alone in its paragraph.
    Misplaced(&'static str),
    /// The register that a component prints is not there: its file.
    NoRegister(&'static str),
    /// A component names an entry that its register does not hold.
    UnknownEntry {
        /// What kind of entry.
        kind: &'static str,
        /// The id as typed.
        name: String,
        /// The nearest known id, or nothing.
        nearest: String,
        /// All known ids.
        known: String,
    },
    /// The register holds nothing of what a component would print: its file.
    NothingToPrint(&'static str),
    /// An entry of a register has no words in the language of the text.
    Untranslated {
        /// The entry.
        name: String,
        /// The key whose words are lacking.
        key: &'static str,
        /// The language.
        lang: Lang,
        /// Where the entry stands.
        place: Place,
    },
    /// It never ends, or nearly so.
    TooLong,
    /// Anything else.
    Other,
}

/// How an expression cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Slip {
    /// Nothing stands between the braces.
    Empty,
    /// It ends too early.
    Unfinished,
    /// A text's quotes are never closed.
    QuotesOpen,
    /// Quotes that only people use.
    CurlyQuotes,
    /// A statement such as `if` or `set`.
    Statement,
    /// A filter, test or method: `name|upper`.
    Filter,
    /// Something stands where nothing can.
    Unexpected,
}

/// What an expression gives instead of words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Several facts in one: `publisher.host`.
    Table,
    /// A list.
    List,
    /// Yes or no.
    YesNo,
    /// Nothing.
    Nothing,
}

impl ValueFault {
    /// Returns the finding, for an expression that begins at the byte `start` of a file.
    pub fn finding(&self, path: &TreePath, start: usize) -> Diagnostic {
        let at = Place::new(path, start + self.range.start..start + self.range.end);
        let finding = match &self.reason {
            Reason::Syntax(slip) => Diagnostic::new(Code::VALUE_SYNTAX).arg("slip", slip.name()),
            Reason::UnknownName { name, nearest } => Diagnostic::new(Code::VALUE_UNKNOWN)
                .arg("name", name.as_str())
                .arg_or_none("nearest", nearest.as_str()),
            Reason::UnknownFunction(name) => Diagnostic::new(Code::VALUE_UNKNOWN)
                .arg("name", format!("{name}(…)"))
                .arg_or_none("nearest", ""),
            Reason::MissingFact { name, file, line } => {
                let (table, line) = in_table(line);
                Diagnostic::new(Code::VALUE_MISSING)
                    .arg("name", name.as_str())
                    .arg("file", file.as_str())
                    .arg_or_none("table", table)
                    .arg("line", line)
            }
            Reason::Message(fault) => fault.diagnostic(),
            Reason::Date(date) => failed("date").arg("value", date.as_str()),
            Reason::NotWords(kind) => failed(kind.name()).arg("value", ""),
            Reason::Arguments(function) => failed("arguments").arg("value", *function),
            Reason::Misplaced(name) => {
                Diagnostic::new(Code::COMPONENT_MISPLACED).arg("component", *name)
            }
            Reason::NoRegister(file) => Diagnostic::new(Code::REGISTER_MISSING).arg("file", *file),
            Reason::UnknownEntry {
                kind,
                name,
                nearest,
                known,
            } => Diagnostic::new(Code::REGISTER_UNKNOWN)
                .arg("kind", *kind)
                .arg("name", name.as_str())
                .arg_or_none("nearest", nearest.as_str())
                .arg_or_none("known", known.as_str()),
            Reason::NothingToPrint(file) => {
                Diagnostic::new(Code::REGISTER_EMPTY).arg("file", *file)
            }
            Reason::Untranslated {
                name,
                key,
                lang,
                place,
            } => {
                return Diagnostic::new(Code::REGISTER_UNTRANSLATED)
                    .arg("name", name.as_str())
                    .arg("key", *key)
                    .arg("language", lang.as_str())
                    .note(at, "note-printed-here")
                    .at(place.clone());
            }
            Reason::TooLong => failed("too-long").arg("value", ""),
            Reason::Other => failed("other").arg("value", ""),
        };
        finding.at(at)
    }
}

/// Returns the byte of the file at which an expression begins; `span` is that of its braces.
pub fn expression_start(source: &str, span: Span, expression: &str) -> usize {
    let range = span.range();
    let within = source.get(range.clone()).and_then(|t| t.find(expression));
    range.start + within.unwrap_or(0)
}

/// Splits `host.form = "SAS"` into the table it belongs to and the line below the table's name: a
/// line of the file's own stands above all tables, one with a dot cannot join a table that is there.
fn in_table(line: &str) -> (&str, &str) {
    let key = line.split(" = ").next().unwrap_or(line);
    let dot = key.find('.');
    dot.map_or(("", line), |dot| (&line[..dot], &line[dot + 1..]))
}

fn failed(reason: &'static str) -> Diagnostic {
    Diagnostic::new(Code::VALUE_FAILED).arg("reason", reason)
}

impl Slip {
    fn name(self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::Unfinished => "unfinished",
            Self::QuotesOpen => "quotes-open",
            Self::CurlyQuotes => "curly-quotes",
            Self::Statement => "statement",
            Self::Filter => "filter",
            Self::Unexpected => "unexpected",
        }
    }
}

impl Kind {
    fn name(self) -> &'static str {
        match self {
            Self::Table => "table",
            Self::List => "list",
            Self::YesNo => "yes-no",
            Self::Nothing => "nothing",
        }
    }
}
