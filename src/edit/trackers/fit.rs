//! Which trackers of a file are which of the register.

use crate::model::register::Cookies;
use crate::model::register::cookies::{Match, Service, Storage, Tracker};

use super::{New, Seen, Told, Wanted};

/// So many rows are told of one tracker at most: the same name is used by many.
const MOST: usize = 3;

/// What belongs to what, by index.
pub(super) struct Fit {
    /// Of each tracker of the register, what the file says of it.
    pub known: Vec<Vec<usize>>,
    /// What the register does not have, and is asked for.
    pub new: Vec<usize>,
    /// How many it does not have beside those.
    pub others: usize,
}

pub(super) fn fit(cookies: &Cookies, told: &Told, wanted: &Wanted) -> Fit {
    let mut is_known = vec![false; told.trackers.len()];
    let known = cookies.trackers.iter().map(|tracker| {
        let all = told.trackers.iter().enumerate();
        let same = all.filter(|(_, seen)| is_same(tracker, seen, told.is_met));
        let same: Vec<(usize, &Seen)> = same.collect();
        for (at, _) in &same {
            is_known[*at] = true;
        }
        let service = cookies.service(tracker.service.as_str());
        of(tracker, service, same)
    });
    let known: Vec<Vec<usize>> = known.collect();
    let (mut new, mut others) = (Vec::new(), 0);
    for (at, seen) in told.trackers.iter().enumerate() {
        if is_known[at] {
            continue;
        }
        let is_wanted = match &wanted.new {
            New::All => true,
            New::Met => told.is_met,
            New::Of(services) => services.iter().any(|name| is_of(seen, name)),
        };
        if is_wanted {
            new.push(at);
        } else {
            others += 1;
        }
    }
    Fit { known, new, others }
}

/// Returns what the file says of a tracker, out of the rows that speak of it: those with just its name
/// before those whose pattern it matches, and rows of its service alone where there are any.
fn of(tracker: &Tracker, service: Option<&Service>, same: Vec<(usize, &Seen)>) -> Vec<usize> {
    let exact = |(_, seen): &&(usize, &Seen)| seen.name == tracker.name;
    let exact: Vec<(usize, &Seen)> = same.iter().filter(exact).copied().collect();
    let near = if exact.is_empty() { same } else { exact };
    let names: Vec<&str> = service.map_or_else(Vec::new, |service| {
        let names = [service.name.as_deref(), service.provider.as_deref()];
        names.into_iter().flatten().collect()
    });
    let own = |(_, seen): &&(usize, &Seen)| names.iter().any(|name| is_of(seen, name));
    let own: Vec<(usize, &Seen)> = near.iter().filter(own).copied().collect();
    let rows = if own.is_empty() { near } else { own };
    rows.into_iter().map(|(at, _)| at).take(MOST).collect()
}

fn is_of(seen: &Seen, name: &str) -> bool {
    let same = |own: &Option<String>| {
        own.as_deref()
            .is_some_and(|own| own.to_lowercase() == name.to_lowercase())
    };
    same(&seen.service) || same(&seen.provider)
}

/// Returns whether a file speaks of a tracker of the register. What a browser met is of one domain;
/// a database knows the names that a service gives, on whatever domain.
fn is_same(tracker: &Tracker, seen: &Seen, is_met: bool) -> bool {
    let storage = seen.storage.unwrap_or(Storage::Cookie);
    let near = !is_met
        || seen
            .domain
            .as_deref()
            .is_none_or(|domain| is_near(domain, &tracker.domain));
    near && storage == tracker.storage && is_named(tracker, seen)
}

fn is_named(tracker: &Tracker, seen: &Seen) -> bool {
    if seen.name == tracker.name {
        return true;
    }
    match (tracker.name.matching(), seen.name.matching()) {
        (_, Match::Exact) => {
            let mut others = tracker.also_named.iter();
            tracker.name.matches(seen.name.as_str())
                || others.any(|name| name == seen.name.as_str())
        }
        (Match::Exact, _) => seen.name.matches(tracker.name.as_str()),
        // Two patterns speak of the same where they begin alike.
        (_, _) => {
            let start = |name: &str| name.split(['*', '{']).next().unwrap_or_default().to_owned();
            let (own, other) = (start(tracker.name.as_str()), start(seen.name.as_str()));
            !own.is_empty() && own == other
        }
    }
}

/// Returns whether one domain is the other or lies below it.
fn is_near(one: &str, other: &str) -> bool {
    let below = |inner: &str, outer: &str| {
        inner
            .strip_suffix(outer)
            .is_some_and(|rest| rest.ends_with('.'))
    };
    one == other || below(one, other) || below(other, one)
}
