//! The words of cells: of registers in one language, and of messages.

use std::cell::RefCell;

use crate::base::{Arg, Country, Place};
use crate::lang::MessageFault;
use crate::model::register::{Retention, Texts, in_language};
use crate::value::Facts;
use crate::value::fault::Reason;

use super::{Cell, Piece};

/// Puts a register into the words of one language; what it lacks is gathered.
pub(super) struct Words<'a> {
    pub(super) facts: &'a Facts<'a>,
    faults: RefCell<Vec<Reason>>,
}

impl<'a> Words<'a> {
    pub(super) fn new(facts: &'a Facts<'a>) -> Self {
        let faults = RefCell::default();
        Self { facts, faults }
    }

    /// Returns a value once nothing was lacking.
    pub(super) fn finish<T>(self, value: T) -> Result<T, Vec<Reason>> {
        let faults = self.faults.into_inner();
        if faults.is_empty() {
            Ok(value)
        } else {
            Err(faults)
        }
    }

    /// Returns the words that an entry has under a key in the language of the text; empty where it
    /// has none in any language.
    pub(super) fn of(&self, texts: &Texts, key: &'static str, of: (&str, &Place)) -> String {
        let words = in_language(texts, self.facts.lang);
        if words.is_none() && !texts.is_empty() {
            self.faults.borrow_mut().push(Reason::Untranslated {
                name: of.0.to_owned(),
                key,
                lang: self.facts.lang.clone(),
                place: of.1.clone(),
            });
        }
        words.unwrap_or_default().to_owned()
    }

    /// Returns a message.
    pub(super) fn say(&self, id: &str, args: &[(&str, Arg)]) -> String {
        self.said(self.facts.message(id, args))
    }

    /// Returns several words as one list.
    pub(super) fn list(&self, parts: &[&str]) -> String {
        self.said(self.facts.catalog.list(self.facts.lang, parts))
    }

    /// Returns a length of time.
    pub(super) fn duration(&self, length: &str) -> String {
        self.said(self.facts.catalog.duration(self.facts.lang, length))
    }

    /// Returns the name of a country.
    pub(super) fn country(&self, country: Country) -> String {
        self.say(&format!("country-{country}"), &[])
    }

    /// Returns how long something is kept, in words; empty where nobody says.
    pub(super) fn retention(&self, kept: Option<&Retention>, of: (&str, &Place)) -> String {
        match kept {
            None => String::new(),
            Some(Retention::Criteria(texts)) => self.of(texts, "retention", of),
            Some(Retention::Lasts(length, from)) => {
                let words = self.duration(length.as_str());
                self.with_note(words, &self.of(from, "retention_from", of))
            }
        }
    }

    /// Returns words with a note behind them, where there is one.
    pub(super) fn with_note(&self, words: String, note: &str) -> String {
        if note.is_empty() {
            return words;
        }
        self.say(
            "register-note",
            &[("words", words.into()), ("note", note.into())],
        )
    }

    fn said(&self, words: Result<String, MessageFault>) -> String {
        words.unwrap_or_else(|fault| {
            self.faults.borrow_mut().push(Reason::Message(fault));
            String::new()
        })
    }
}

/// Returns words as they stand in a register, with the names between backquotes in code.
pub(super) fn cell(words: &str) -> Cell {
    let parts: Vec<&str> = words.split('`').collect();
    if parts.len().is_multiple_of(2) {
        return vec![Piece::Words(words.to_owned())];
    }
    let piece = |(at, part): (usize, &str)| match at % 2 {
        _ if part.is_empty() => None,
        _ if at % 2 == 0 || part.trim().is_empty() => Some(Piece::Words(part.to_owned())),
        _ => Some(Piece::Code(part.to_owned())),
    };
    parts.into_iter().enumerate().filter_map(piece).collect()
}

/// A table whose columns without a single word are left out, but for the first.
pub(super) fn without_empty_columns(
    head: Vec<String>,
    rows: Vec<Vec<Cell>>,
) -> (Vec<String>, Vec<Vec<Cell>>) {
    let is_empty = |cell: &Cell| {
        cell.iter().all(|piece| match piece {
            Piece::Words(words) | Piece::Code(words) => words.is_empty(),
        })
    };
    let said = |at: usize| {
        at == 0
            || rows
                .iter()
                .any(|row| row.get(at).is_some_and(|c| !is_empty(c)))
    };
    let kept: Vec<bool> = (0..head.len()).map(said).collect();
    let keep = |at: usize| kept.get(at).copied().unwrap_or(true);
    let head = head.into_iter().enumerate().filter(|(at, _)| keep(*at));
    let head = head.map(|(_, name)| name).collect();
    let only = |row: Vec<Cell>| {
        let cells = row.into_iter().enumerate().filter(|(at, _)| keep(*at));
        cells.map(|(_, cell)| cell).collect()
    };
    (head, rows.into_iter().map(only).collect())
}

#[cfg(test)]
mod tests {
    use super::{Piece, cell};

    #[test]
    fn names_between_backquotes_stand_in_code() {
        let words = |text: &str| Piece::Words(text.to_owned());
        let code = |text: &str| Piece::Code(text.to_owned());
        assert_eq!(
            cell("en place de `{x}`, ou `y`"),
            [
                words("en place de "),
                code("{x}"),
                words(", ou "),
                code("y")
            ]
        );
        assert_eq!(cell("un ` seul"), [words("un ` seul")]);
        assert!(cell("").is_empty());
    }
}
