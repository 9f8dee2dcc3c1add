//! What holds only between pages.

use std::collections::VecDeque;

use crate::base::Code;
use crate::render::Page;

use super::fault::{Cause, Fault, Faults};
use super::head::Head;
use super::links::{Fragment, Links};
use super::map::{Map, Place, Shape};
use super::read;
use super::reading::Key;
use super::search;

/// What is kept of a page that was read.
#[derive(Debug, Default)]
pub struct Facts {
    /// Its links and ids.
    pub links: Links,
    /// What it says to search engines.
    pub head: Head,
    /// The key of its title.
    pub title: Key,
}

/// The facts of all pages, by the numbers of the map.
pub type All = Vec<Option<Facts>>;

/// Compares the pages with each other.
pub fn compare(map: &Map<'_>, all: &All, faults: &mut Faults) {
    fragments(map, all, faults);
    orphans(map, all, faults);
    search::compare(map, all, faults);
}

/// Looks for the places that links name on other pages; a page with a link that names nothing is
/// made and read again, for only its numbers were kept.
fn fragments(map: &Map<'_>, all: &All, faults: &mut Faults) {
    for (at, facts) in map.places().iter().zip(all) {
        let named = facts.iter().flat_map(|facts| &facts.links.fragments);
        let is_missing = |named: &&Fragment| {
            let page = facts_of(all, named.page);
            page.is_none_or(|page| !page.links.has_any(&named.ids))
        };
        let missing: Vec<Fragment> = named.filter(is_missing).copied().collect();
        if !missing.is_empty()
            && let Ok(bytes) = map.plan.render(at.route)
        {
            let html = String::from_utf8_lossy(&bytes);
            let (facts, _) = read(map, *at, &html, Links::to_places_missing(missing));
            faults.add(at.number, facts.links.broken);
        }
    }
}

/// Returns what is known of a page.
pub fn facts_of(all: &All, number: u32) -> Option<&Facts> {
    all.get(usize::try_from(number).ok()?)?.as_ref()
}

/// Follows the links from the chooser; a page that nobody comes to is an orphan.
fn orphans(map: &Map<'_>, all: &All, faults: &mut Faults) {
    let mut reached = vec![false; all.len()];
    let is_start = |at: &&Place<'_>| *at.page == Page::Chooser;
    let mut queue: VecDeque<u32> = map
        .places()
        .iter()
        .filter(is_start)
        .map(|at| at.number)
        .collect();
    while let Some(number) = queue.pop_front() {
        let Some(seen) = reached.get_mut(number as usize) else {
            continue;
        };
        if !std::mem::replace(seen, true)
            && let Some(facts) = facts_of(all, number)
        {
            queue.extend(&facts.links.pages);
        }
    }
    for (at, reached) in map.places().iter().zip(reached) {
        if !reached && at.shape() == Shape::Page {
            let mut fault = Fault::new(Code::PAGE_ORPHAN);
            fault.cause = Cause::Unknown;
            faults.add(at.number, vec![fault]);
        }
    }
}
