//! Files that tell of trackers, read: what others wrote, so nothing of them is taken for sure.
//!
//! One file of this folder a format; all give the same ([`Told`]), which
//! [`edit::trackers`](crate::edit::trackers) proposes.

mod edpb;
mod har;
mod ocd;
mod spoken;

use crate::edit::trackers::Told;
use crate::load::text::windows_1252;

pub use spoken::spoken;

/// A format of files that tell of trackers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// A table in the columns of the Open Cookie Database.
    Ocd,
    /// What a browser recorded of its requests (HTTP Archive 1.2).
    Har,
    /// Knowledge for the EDPB Website Auditing Tool, or cookies that such a tool met.
    Edpb,
}

impl Format {
    /// Every format with its name.
    pub const ALL: [(Self, &'static str); 3] =
        [(Self::Ocd, "ocd"), (Self::Har, "har"), (Self::Edpb, "edpb")];
}

/// Why a file cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unreadable {
    /// It is larger than what is read.
    TooLarge,
    /// It is not UTF-8: the line, and the word of it as it reads in Windows-1252.
    Encoding(usize, String),
    /// It is no table of values: the line at which it ceases to be one.
    NotCsv(usize),
    /// Columns are missing.
    Columns(Vec<&'static str>),
    /// It is not JSON: the line at which it ceases to be.
    NotJson(usize),
    /// It is JSON of another kind.
    OtherJson(Format),
    /// It tells of no tracker.
    Empty,
}

/// Reads a file; where no format is given, what it begins with says which it is.
///
/// # Errors
/// Why it cannot be read.
pub fn read(file: &str, bytes: &[u8], format: Option<Format>) -> Result<Told, Unreadable> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let text = std::str::from_utf8(bytes).map_err(|fault| encoding(bytes, fault.valid_up_to()))?;
    let format = format.unwrap_or_else(|| guessed(text));
    let mut told = match format {
        Format::Ocd => ocd::read(text)?,
        Format::Har => har::read(&json(text)?)?,
        Format::Edpb => edpb::read(&json(text)?)?,
    };
    file.clone_into(&mut told.file);
    let mut trackers = Vec::new();
    for tracker in told.trackers {
        if !trackers.contains(&tracker) {
            trackers.push(tracker);
        }
    }
    told.trackers = trackers;
    if told.trackers.is_empty() {
        return Err(Unreadable::Empty);
    }
    Ok(told)
}

/// Returns the format of a text by how it begins: a table, a list or an object with a log.
fn guessed(text: &str) -> Format {
    let start = text.trim_start();
    match start.chars().next() {
        Some('{') if start.contains("\"log\"") => Format::Har,
        Some('{' | '[') => Format::Edpb,
        _ => Format::Ocd,
    }
}

fn json(text: &str) -> Result<serde_json::Value, Unreadable> {
    serde_json::from_str(text).map_err(|fault| Unreadable::NotJson(fault.line()))
}

fn encoding(bytes: &[u8], good: usize) -> Unreadable {
    let before = bytes.get(..good).unwrap_or_default();
    let after = bytes.get(good..).unwrap_or_default();
    let line = before.iter().filter(|byte| **byte == b'\n').count() + 1;
    let is_edge = |byte: &u8| byte.is_ascii_whitespace() || *byte == b',' || *byte == b'"';
    let start = before.iter().rposition(is_edge).map_or(0, |at| at + 1);
    let end = after
        .iter()
        .position(is_edge)
        .unwrap_or(after.len())
        .min(40);
    let word = before[start..].iter().chain(&after[..end]);
    let word: Option<String> = word.map(|byte| windows_1252(*byte)).collect();
    let word = word.filter(|word| !word.contains(char::is_control));
    Unreadable::Encoding(line, word.unwrap_or_default())
}

/// Returns a text without space around it; `None` where nothing is left, or only a mark of nothing.
fn filled(text: &str) -> Option<String> {
    let text = text.trim();
    let nothing = ["", "#N/A", "N/A", "n/a", "-"];
    (!nothing.contains(&text)).then(|| text.to_owned())
}

/// Returns the domain that a text names and nothing else: lower case, without a dot before it.
fn domain(text: &str) -> Option<String> {
    let text = text.trim().trim_start_matches('.').to_lowercase();
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '.');
    let is_domain = text.contains('.') && text.chars().all(plain) && !text.ends_with('.');
    is_domain.then_some(text)
}
