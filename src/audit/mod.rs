//! Finished pages, read again: what was promised of them is looked for in their bytes.
//!
//! An [`Audit`] is shown every page once, from any thread and in any order, and keeps a few
//! numbers of each; [`Audit::finish`] compares the pages and returns the findings. Nothing is
//! taken from the way the pages were made: a theme may have changed anything.

mod across;
mod address;
mod archives;
mod data;
mod degraded;
mod fault;
mod head;
mod language;
mod links;
pub mod live;
mod map;
mod reading;
mod safety;
mod search;
mod sheet;
mod structure;
mod weight;
mod working;

use std::ops::Range;
use std::sync::{Mutex, PoisonError};

use crate::base::Report;
use crate::render::Plan;
use crate::render::tokens::{self, StartTag, Token};

use across::Facts;
use data::Data;
use fault::{Fault, Faults};
use head::Head;
use language::Language;
use links::Links;
use map::{Map, Place, Shape};
use reading::{Reading, key};
use safety::Safety;
use structure::Structure;
use weight::Weight;

/// An audit of the pages of a plan.
pub struct Audit<'p> {
    map: Map<'p>,
    found: Mutex<Found>,
}

#[derive(Default)]
struct Found {
    faults: Faults,
    facts: across::All,
}

impl<'p> Audit<'p> {
    /// Begins an audit.
    pub fn new(plan: &'p Plan) -> Self {
        let map = Map::new(plan);
        let facts = map.places().iter().map(|_| None).collect();
        let faults = Faults::default();
        Self {
            map,
            found: Mutex::new(Found { faults, facts }),
        }
    }

    /// Reads the bytes of a route.
    pub fn see(&self, route: &str, bytes: &[u8]) {
        let Some(at) = self.map.at(route) else {
            return;
        };
        let (facts, faults) = match at.shape() {
            Shape::Page | Shape::AnyAddress => {
                // What no browser could decode is no page, and its links are not there.
                let html = str::from_utf8(bytes).unwrap_or_default();
                let (facts, faults) = read(&self.map, at, html, Links::default());
                (Some(facts), faults)
            }
            Shape::Sheet => (
                None,
                sheet::faults(&self.map, at, &String::from_utf8_lossy(bytes)),
            ),
            Shape::Other => return,
        };
        let mut found = self.found.lock().unwrap_or_else(PoisonError::into_inner);
        found.faults.add(at.number, faults);
        if let Some(slot) = found.facts.get_mut(at.number as usize) {
            *slot = facts;
        }
    }

    /// Ends the audit; pages are compared only where all of them were seen.
    pub fn finish(self) -> Report {
        let Found { mut faults, facts } = self
            .found
            .into_inner()
            .unwrap_or_else(PoisonError::into_inner);
        let is_seen = |(at, facts): (&Place<'_>, &Option<Facts>)| match at.shape() {
            Shape::Page | Shape::AnyAddress => facts.is_some(),
            Shape::Sheet | Shape::Other => true,
        };
        let mut report = Report::new();
        if self.map.places().iter().zip(&facts).all(is_seen) {
            across::compare(&self.map, &facts, &mut faults);
            report = working::links(&self.map, &facts);
        }
        report.extend(faults.report(&self.map));
        report
    }
}

/// Reads one page.
fn read<'a>(map: &'a Map<'a>, at: Place<'a>, html: &'a str, links: Links) -> (Facts, Vec<Fault>) {
    let mut reading = Reading::new(map, at, html);
    let mut checks = Checks {
        links,
        ..Checks::default()
    };
    tokens::read(html, |token, bytes| match token {
        Token::Start(tag) => checks.start(&mut reading, tag, &bytes),
        Token::Text(text) => checks.text(&mut reading, text),
        Token::End(name) => {
            checks.structure.end(&mut reading, name);
            checks.data.end(&mut reading, name);
            reading.leave(name);
        }
        Token::Comment(_) | Token::Doctype(_) => {}
    });
    let facts = checks.finish(&mut reading);
    (facts, reading.finish())
}

/// All that is looked for while a page is read once.
#[derive(Default)]
struct Checks {
    links: Links,
    safety: Safety,
    language: Language,
    structure: Structure,
    data: Data,
    head: Head,
    weight: Weight,
}

impl Checks {
    fn start(&mut self, reading: &mut Reading<'_>, tag: &StartTag, bytes: &Range<usize>) {
        let around = reading.flow();
        reading.enter(tag);
        self.structure.start(tag);
        self.safety.start(reading, tag, bytes);
        self.language.start(reading, tag, around, bytes);
        if !tag.is_bare() {
            self.links.start(reading, tag, bytes);
            self.data.start(tag);
            self.head.start(reading, tag);
            degraded::start(reading, tag);
            archives::start(reading, tag, bytes);
        }
    }

    fn text(&mut self, reading: &mut Reading<'_>, text: &str) {
        self.language.text(reading, text);
        self.structure.text(text);
        self.data.text(text);
        self.weight.text(reading, text);
    }

    fn finish(mut self, reading: &mut Reading<'_>) -> Facts {
        self.links.finish(reading);
        self.language.finish(reading);
        self.structure.finish(reading);
        self.head.finish(reading);
        self.weight.finish(reading, self.safety.parts());
        Facts {
            links: self.links,
            head: self.head,
            title: key(self.structure.title.trim()),
        }
    }
}
