//! One page being read: what every check of it may ask.

use std::ops::Range;

use crate::base::{Code, TreePath};
use crate::lang::Direction;
use crate::render::tokens::StartTag;

use super::fault::{Cause, Fault};
use super::map::{Map, Place};

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
#[derive(Clone, Copy)]
struct Element {
    name: Key,
    ended_by: &'static [&'static str],
    in_text: bool,
    is_read: bool,
    flow: Flow,
}

/// How words run at a place of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Flow {
    /// As the nearest `dir` says, or from left to right.
    Set(Direction),
    /// As their first letter says (`dir=auto`, `<bdi>`).
    Auto,
}

/// A name as a number: names are compared and kept by the thousand.
pub type Key = u64;

/// Returns the key of a name: FNV-1a (draft-eastlake-fnv §2) of 64 bits, quick for short names.
pub fn key(name: &str) -> Key {
    name.bytes().fold(0xCBF2_9CE4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01B3)
    })
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
        let is_ended = |element: &Element| element.ended_by.contains(&name);
        while self.open.last().is_some_and(is_ended) {
            self.open.pop();
        }
        if is_void(name) || tag.is_closed() {
            return;
        }
        self.open.push(Element {
            name: key(name),
            ended_by: ended_by(name),
            in_text: self.is_in_text() || tag.attribute("data-text").is_some(),
            is_read: self.is_read() && !is_unread(name),
            flow: flow(tag).unwrap_or(self.flow()),
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

    /// Returns whether words at the place reached are running text.
    pub fn is_read(&self) -> bool {
        self.open.last().is_none_or(|element| element.is_read)
    }

    /// Returns how words run at the place reached.
    pub fn flow(&self) -> Flow {
        let last = self.open.last();
        last.map_or(Flow::Set(Direction::Ltr), |element| element.flow)
    }

    /// Returns a fault of the place reached: of the sealed words, or else of the theme.
    pub fn fault(&self, code: Code) -> Fault {
        self.fault_in(self.is_in_text(), code)
    }

    /// Returns a fault of the sealed words, or else of the theme.
    pub fn fault_in(&self, is_in_text: bool, code: Code) -> Fault {
        let mut fault = Fault::new(code);
        if let (true, Some(path)) = (is_in_text, self.sealed) {
            fault.cause = Cause::Text(path.clone());
        }
        fault
    }

    /// Returns a tag as it stands on the page, for those who look for it.
    pub fn excerpt(&self, bytes: &Range<usize>) -> String {
        shortened(self.html.get(bytes.clone()).unwrap_or_default())
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

/// Returns words on one line, and not too many of them.
pub fn shortened(words: &str) -> String {
    let words: Vec<&str> = words.split_whitespace().collect();
    let mut words = words.join(" ");
    if words.chars().count() > EXCERPT {
        words = words.chars().take(EXCERPT).collect();
        words.push('…');
    }
    words
}

/// Returns the direction that an element sets; `dir` and `<bdi>` also keep its words apart from
/// those around it (HTML §15.3.6).
fn flow(tag: &StartTag) -> Option<Flow> {
    let dir = tag.attribute("dir").unwrap_or_default();
    match dir.to_ascii_lowercase().as_str() {
        "ltr" => Some(Flow::Set(Direction::Ltr)),
        "rtl" => Some(Flow::Set(Direction::Rtl)),
        "auto" => Some(Flow::Auto),
        _ => (tag.name() == "bdi").then_some(Flow::Auto),
    }
}

/// Elements that never have an end (HTML §13.1.2).
fn is_void(name: &str) -> bool {
    matches!(
        name,
        "area"
            | "base"
            | "br"
            | "col"
            | "embed"
            | "hr"
            | "img"
            | "input"
            | "link"
            | "meta"
            | "source"
            | "track"
            | "wbr"
    )
}

/// Elements whose end may be left out, each with those that end it when they begin after it.
fn ended_by(name: &str) -> &'static [&'static str] {
    match name {
        "head" => &["body"],
        "li" => &["li"],
        "dt" | "dd" => &["dt", "dd"],
        "tr" => &["tr", "tbody", "tfoot"],
        "th" | "td" => &["th", "td", "tr", "tbody", "tfoot"],
        _ => &[],
    }
}

/// Elements whose words are no running text of the page.
fn is_unread(name: &str) -> bool {
    matches!(
        name,
        "head" | "title" | "script" | "style" | "template" | "textarea" | "option"
    )
}
