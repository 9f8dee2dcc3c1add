//! What pages together say to search engines: which page is to be found, in which languages, under
//! which title.

use std::collections::HashMap;

use crate::base::Code;

use super::across::{All, Facts, facts_of};
use super::fault::{Fault, Faults};
use super::head::default_language;
use super::map::{Map, Place, Shape};
use super::reading::{Key, key};

/// Compares what the pages say.
pub fn compare(map: &Map<'_>, all: &All, faults: &mut Faults) {
    for (at, facts) in map.places().iter().zip(all) {
        if let (Shape::Page, Some(facts)) = (at.shape(), facts) {
            let canonical = canonical(*at, facts, all);
            let translations = translations(map, *at, facts, all);
            let found = [canonical, translations];
            faults.add(at.number, found.into_iter().flatten().collect());
        }
    }
    titles(map, all, faults);
}

/// A page names itself as the one to be found, or one that names itself; but not if it is hidden,
/// for then it says two things.
fn canonical(at: Place<'_>, facts: &Facts, all: &All) -> Option<Fault> {
    let named = facts.head.canonical.filter(|named| *named != at.number)?;
    let what = match facts_of(all, named) {
        _ if facts.head.is_hidden => "hidden",
        Some(target) if is_found(named, target) => return None,
        Some(_) | None => "chain",
    };
    let fault = Fault::new(Code::PAGE_CANONICAL).arg("what", what);
    Some(fault.clue("rel=\"canonical\""))
}

/// Pages that are found by search engines name each other in every language, and themselves, or
/// none of it counts.
fn translations(map: &Map<'_>, at: Place<'_>, facts: &Facts, all: &All) -> Option<Fault> {
    if facts.head.translations.is_empty() {
        return None;
    }
    let own = key(map.plan.lang(at.page)?.as_str());
    let (what, number) = fault_of_page(at, facts, own)
        .map(|what| (what, at.number))
        .or_else(|| fault_of_target(at, facts, all))?;
    let target = map.place(number).map_or("", |target| target.route);
    let fault = Fault::new(Code::PAGE_TRANSLATIONS).arg("what", what);
    let fault = fault.detail("target", map.plan.base().path(target));
    Some(fault.clue("hreflang="))
}

/// Says what a page that names translations lacks itself.
fn fault_of_page(at: Place<'_>, facts: &Facts, own: Key) -> Option<&'static str> {
    let named = &facts.head.translations;
    if !is_found(at.number, facts) {
        Some("hidden")
    } else if ![own, default_language()]
        .iter()
        .any(|lang| named.contains(&(*lang, at.number)))
    {
        Some("itself")
    } else if !named.iter().any(|(lang, _)| *lang == default_language()) {
        Some("default")
    } else {
        None
    }
}

/// Says what is wrong with a translation that a page names, and which it is.
fn fault_of_target(at: Place<'_>, facts: &Facts, all: &All) -> Option<(&'static str, u32)> {
    facts.head.translations.iter().find_map(|(lang, number)| {
        let target = facts_of(all, *number)?;
        let mut named_there = target.head.translations.iter();
        let back = named_there.any(|(_, number)| *number == at.number);
        if !is_found(*number, target) {
            Some(("target", *number))
        } else if !back && *lang != default_language() {
            Some(("back", *number))
        } else {
            None
        }
    })
}

/// Returns whether search engines are shown a page at its own address.
fn is_found(number: u32, facts: &Facts) -> bool {
    !facts.head.is_hidden && facts.head.canonical.is_none_or(|named| named == number)
}

/// Two pages of a language that are not one for search engines have two titles.
fn titles(map: &Map<'_>, all: &All, faults: &mut Faults) {
    let no_title = key("");
    let mut known: HashMap<(Key, &str), (&str, u32)> = HashMap::new();
    for (at, facts) in map.places().iter().zip(all) {
        let (Shape::Page, Some(facts), Some(lang)) = (at.shape(), facts, map.plan.lang(at.page))
        else {
            continue;
        };
        if facts.title == no_title {
            continue;
        }
        let found = facts.head.canonical.unwrap_or(at.number);
        let title = (facts.title, lang.as_str());
        let (first, other) = *known.entry(title).or_insert((at.route, found));
        if other != found {
            let first = map.plan.base().path(first);
            let fault = Fault::new(Code::PAGE_TITLE_TWICE).detail("first", first);
            faults.add(at.number, vec![fault.clue("<title")]);
        }
    }
}
