//! One page being read: what every check of it may ask.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::ops::Range;

use crate::base::{Code, TreePath};
use crate::render::tokens::StartTag;

use super::fault::Fault;
use super::map::{Map, Place};

/// Elements that never have an end (HTML §13.1.2).
const VOID: [&str; 13] = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
    "wbr",
];

/// Characters of a tag that are quoted to those who look for it.
const EXCERPT: usize = 120;

/// A page being read.
pub struct Reading<'a> {
    /// The site around it.
    pub map: &'a Map<'a>,
    /// The page.
    pub at: Place<'a>,
    /// Its bytes.
    pub html: &'a str,
    open: Vec<Element>,
    sealed: Option<&'a TreePath>,
    faults: Vec<Fault>,
}

/// An element that is open.
struct Element {
    name: Key,
    in_text: bool,
}

/// A name as a number: names are compared and kept by the thousand.
pub type Key = u64;

/// Returns the key of a name; the same in one run of the program.
pub fn key(name: &str) -> Key {
    let mut hasher = DefaultHasher::new();
    name.hash(&mut hasher);
    hasher.finish()
}

impl<'a> Reading<'a> {
    /// Begins to read a page.
    pub fn new(map: &'a Map<'a>, at: Place<'a>, html: &'a str) -> Self {
        Self {
            map,
            at,
            html,
            open: Vec::new(),
            sealed: map.plan.sealed_file(at.page),
            faults: Vec::new(),
        }
    }

    /// Enters an element.
    pub fn enter(&mut self, tag: &StartTag) {
        let name = tag.name();
        if VOID.contains(&name) || tag.is_closed() {
            return;
        }
        let in_text = self.is_in_text() || tag.attribute("data-text").is_some();
        self.open.push(Element {
            name: key(name),
            in_text,
        });
    }

    /// Leaves the innermost open element of a name, and all inside it.
    pub fn leave(&mut self, name: &str) {
        let name = key(name);
        if let Some(at) = self.open.iter().rposition(|element| element.name == name) {
            self.open.truncate(at);
        }
    }

    /// Returns whether the place reached is inside the sealed words.
    pub fn is_in_text(&self) -> bool {
        self.open.last().is_some_and(|element| element.in_text)
    }

    /// Returns a fault of the place reached: of the sealed words, or else of the theme.
    pub fn fault(&self, code: Code) -> Fault {
        let mut fault = Fault::new(code);
        if self.is_in_text() {
            fault.text = self.sealed.cloned();
        }
        fault
    }

    /// Returns a tag as it stands on the page, for those who look for it.
    pub fn excerpt(&self, bytes: &Range<usize>) -> String {
        let raw = self.html.get(bytes.clone()).unwrap_or_default();
        let words: Vec<&str> = raw.split_whitespace().collect();
        let mut words = words.join(" ");
        if words.chars().count() > EXCERPT {
            words = words.chars().take(EXCERPT).collect();
            words.push('…');
        }
        words
    }

    /// Keeps a fault.
    pub fn push(&mut self, fault: Fault) {
        self.faults.push(fault);
    }

    /// Ends the reading.
    pub fn finish(self) -> Vec<Fault> {
        self.faults
    }
}
