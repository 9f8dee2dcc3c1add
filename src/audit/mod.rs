//! Finished pages, read again: what was promised of them is looked for in their bytes.
//!
//! An [`Audit`] is shown every page once, from any thread and in any order, and keeps a few
//! numbers of each; [`Audit::finish`] compares the pages and returns the findings. Nothing is
//! taken from the way the pages were made: a theme may have changed anything.

mod across;
mod address;
mod fault;
mod links;
mod map;
mod reading;

use std::sync::{Mutex, PoisonError};

use crate::base::Report;
use crate::render::Plan;
use crate::render::tokens::{self, Token};

use across::Facts;
use fault::{Fault, Faults};
use links::Links;
use map::{Map, Place, Shape};
use reading::Reading;

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
        let Some(at) = self.map.find(route).filter(|at| at.shape() != Shape::Other) else {
            return;
        };
        let html = String::from_utf8_lossy(bytes);
        let (facts, faults) = read(&self.map, at, &html, Links::default());
        let mut found = self.found.lock().unwrap_or_else(PoisonError::into_inner);
        found.faults.add(at.number, faults);
        if let Some(slot) = found.facts.get_mut(at.number as usize) {
            *slot = Some(facts);
        }
    }

    /// Ends the audit; pages are compared only where all of them were seen.
    pub fn finish(self) -> Report {
        let Found { mut faults, facts } = self
            .found
            .into_inner()
            .unwrap_or_else(PoisonError::into_inner);
        let is_seen = |(at, facts): (&Place<'_>, &Option<Facts>)| {
            at.shape() == Shape::Other || facts.is_some()
        };
        if self.map.places().iter().zip(&facts).all(is_seen) {
            across::compare(&self.map, &facts, &mut faults);
        }
        faults.report(&self.map)
    }
}

/// Reads one page.
fn read<'a>(
    map: &'a Map<'a>,
    at: Place<'a>,
    html: &'a str,
    mut links: Links,
) -> (Facts, Vec<Fault>) {
    let mut reading = Reading::new(map, at, html);
    tokens::read(html, |token, bytes| match token {
        Token::Start(tag) => {
            reading.enter(tag);
            links.start(&mut reading, tag, &bytes);
        }
        Token::End(name) => reading.leave(name),
        Token::Text(_) | Token::Comment(_) | Token::Doctype(_) => {}
    });
    links.finish(&mut reading);
    (Facts { links }, reading.finish())
}
