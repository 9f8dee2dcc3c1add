//! IAB Europe's TCF: `deviceStorage.json`, in which a vendor discloses what it stores.
//!
//! Of TCF's purposes only the first follows from a register: storing on a device with consent.

use crate::lang::duration;
use crate::model::register::cookies::{Lifetime, Match, Storage, Tracker};

use super::script::{Js, named, object};
use super::words::{Lacking, Words};
use super::{Export, Set};

/// TCF's purpose 1, "Store and/or access information on a device": it needs consent.
const STORE: u64 = 1;

pub(super) fn write(export: &Export<'_>) -> Result<String, Lacking> {
    let mut disclosures: Vec<Disclosure> = Vec::new();
    if let Some(words) = export.words().next() {
        for set in export.sets() {
            for tracker in &set.trackers {
                disclosures.extend(disclosure(tracker, &set, &words)?);
            }
        }
    }
    let disclosures = joined(disclosures).into_iter().map(Disclosure::written);
    let file = object([("disclosures", Js::List(disclosures.collect()))]);
    Ok(file.written(0) + "\n")
}

/// What is disclosed of a tracker.
#[derive(Debug, PartialEq, Eq)]
struct Disclosure {
    /// All but the domains.
    members: Vec<(String, Js)>,
    domains: Vec<String>,
}

impl Disclosure {
    fn written(self) -> Js {
        let domains = self.domains.into_iter().map(Js::Text).collect();
        let mut members = self.members;
        members.push(("domains".to_owned(), Js::List(domains)));
        Js::Object(members)
    }
}

/// Returns a disclosure; none where nothing is stored on the device, or its name is a regular
/// expression: identifiers know `*` alone.
fn disclosure(
    tracker: &Tracker,
    set: &Set<'_>,
    words: &Words<'_>,
) -> Result<Option<Disclosure>, Lacking> {
    let kind = match tracker.storage {
        Storage::Cookie => "cookie",
        Storage::LocalStorage | Storage::SessionStorage | Storage::IndexedDb => "web",
        Storage::Sdk => "app",
        Storage::Pixel | Storage::Fingerprint => return Ok(None),
    };
    let Some(identifier) = identifier(tracker) else {
        return Ok(None);
    };
    let mut members = named([("identifier", identifier.into()), ("type", kind.into())]);
    if kind == "cookie" {
        if let Some(age) = age(&tracker.lifetime) {
            members.push(("maxAgeSeconds".to_owned(), Js::Number(age)));
        }
        members.push(("cookieRefresh".to_owned(), tracker.refresh.into()));
    } else {
        members.extend(named([
            ("maxAgeSeconds", Js::Null),
            ("cookieRefresh", Js::Null),
        ]));
    }
    let purposes = if set.is_exempt() {
        Vec::new()
    } else {
        vec![Js::Number(STORE)]
    };
    members.extend(named([
        ("purposes", Js::List(purposes)),
        ("description", words.purpose(tracker, set.service)?.into()),
    ]));
    Ok(Some(Disclosure {
        members,
        domains: vec![tracker.domain.clone()],
    }))
}

fn identifier(tracker: &Tracker) -> Option<String> {
    let name = tracker.name.as_str();
    match tracker.name.matching() {
        Match::Exact | Match::Glob => Some(name.to_owned()),
        Match::Template => Some(starred(name)),
        Match::Regex => None,
    }
}

/// Returns a template with `*` in the place of the words in braces.
fn starred(name: &str) -> String {
    let mut starred = String::new();
    let mut rest = name;
    while let Some((plain, varying)) = rest.split_once('{') {
        starred.push_str(plain);
        starred.push('*');
        rest = varying.split_once('}').map_or("", |(_, rest)| rest);
    }
    starred + rest
}

/// Returns a lifetime in seconds: 0 for a session, nothing where it is not known.
fn age(lifetime: &Lifetime) -> Option<u64> {
    match lifetime {
        Lifetime::Session => Some(0),
        Lifetime::Lasts(length) => duration::seconds(length.as_str()),
        Lifetime::UntilDeleted | Lifetime::Unpublished | Lifetime::Unknown => None,
    }
}

/// Returns disclosures that differ in their domains alone as one.
fn joined(disclosures: Vec<Disclosure>) -> Vec<Disclosure> {
    let mut joined: Vec<Disclosure> = Vec::new();
    for disclosure in disclosures {
        let same = joined
            .iter_mut()
            .find(|one| one.members == disclosure.members);
        match same {
            Some(same) => {
                for domain in disclosure.domains {
                    if !same.domains.contains(&domain) {
                        same.domains.push(domain);
                    }
                }
            }
            None => joined.push(disclosure),
        }
    }
    joined
}

#[cfg(test)]
mod tests {
    use super::starred;

    #[test]
    fn what_varies_in_a_template_is_a_star() {
        assert_eq!(starred("_icl_{hash}_x{y}"), "_icl_*_x*");
        assert_eq!(starred("plain"), "plain");
    }
}
