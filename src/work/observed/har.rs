//! What a browser recorded (HTTP Archive 1.2). Values of cookies are never looked at.

use serde_json::Value;

use crate::base::Instant;
use crate::edit::trackers::{Seen, Spoken, Told};
use crate::model::register::cookies::{Match, Party, Storage, TrackerName};

use super::spoken::{of_seconds, session};
use super::{Format, Unreadable, domain};

pub(super) fn read(file: &Value) -> Result<Told, Unreadable> {
    let log = file.get("log").ok_or(Unreadable::OtherJson(Format::Har))?;
    let entries = log.get("entries").and_then(Value::as_array);
    let entries = entries.ok_or(Unreadable::OtherJson(Format::Har))?;
    let page = entries.first().and_then(host);
    let mut trackers: Vec<Seen> = Vec::new();
    // Answers tell how long a cookie stays, requests only that it is there.
    for entry in entries {
        for cookie in cookies(entry, "response") {
            add(&mut trackers, set(entry, cookie, page.as_deref()));
        }
    }
    for entry in entries {
        for cookie in cookies(entry, "request") {
            add(&mut trackers, sent(entry, cookie, page.as_deref()));
        }
    }
    Ok(Told {
        file: String::new(),
        source: None,
        is_met: true,
        trackers,
    })
}

/// Adds what was met, unless the same name was met on a domain that stands for this one.
fn add(trackers: &mut Vec<Seen>, seen: Option<Seen>) {
    let Some(seen) = seen else {
        return;
    };
    let stands_for = |other: &Seen| {
        let (Some(own), Some(other)) = (&seen.domain, &other.domain) else {
            return false;
        };
        own == other
            || own
                .strip_suffix(other.as_str())
                .is_some_and(|rest| rest.ends_with('.'))
    };
    let mut others = trackers.iter();
    if !others.any(|other| other.name == seen.name && stands_for(other)) {
        trackers.push(seen);
    }
}

fn cookies<'v>(entry: &'v Value, side: &str) -> impl Iterator<Item = &'v Value> {
    let cookies = entry.get(side).and_then(|side| side.get("cookies"));
    cookies.and_then(Value::as_array).into_iter().flatten()
}

fn set(entry: &Value, cookie: &Value, page: Option<&str>) -> Option<Seen> {
    let own = cookie
        .get("domain")
        .and_then(Value::as_str)
        .and_then(domain);
    let domain = own.or_else(|| host(entry));
    Some(Seen {
        lifetime: lifetime(entry, cookie)?,
        ..met(cookie, domain, page)?
    })
}

fn sent(entry: &Value, cookie: &Value, page: Option<&str>) -> Option<Seen> {
    met(cookie, host(entry), page)
}

fn met(cookie: &Value, domain: Option<String>, page: Option<&str>) -> Option<Seen> {
    let name = cookie.get("name").and_then(Value::as_str)?;
    Some(Seen {
        name: TrackerName::parse(name, Match::Exact)?,
        party: party(domain.as_deref(), page),
        domain,
        storage: Some(Storage::Cookie),
        lifetime: None,
        service: None,
        category: None,
        description: None,
        provider: None,
        policy: None,
    })
}

/// Returns how long an answer lets a cookie stay, from the moment it was asked for, where that can
/// be read; `None` where the answer deletes it: what expires before it is set.
fn lifetime(entry: &Value, cookie: &Value) -> Option<Option<Spoken>> {
    let expires = cookie.get("expires").and_then(Value::as_str);
    let Some(expires) = expires.filter(|moment| !moment.is_empty()) else {
        return Some(Some(session()));
    };
    let started = entry.get("startedDateTime").and_then(Value::as_str);
    let started = started.and_then(Instant::parse_rfc_3339);
    let (Some(from), Some(until)) = (started, Instant::parse_rfc_3339(expires)) else {
        return Some(None);
    };
    let seconds = u64::try_from(until.seconds().saturating_sub(from.seconds())).ok()?;
    (seconds > 0).then(|| Some(of_seconds(seconds)))
}

/// Returns whose a domain is, where it is the page's or that is below it; of others a register of
/// domains would be needed.
fn party(domain: Option<&str>, page: Option<&str>) -> Option<Party> {
    let (domain, page) = (domain?, page?);
    let page = page.strip_prefix("www.").unwrap_or(page);
    let below = |inner: &str, outer: &str| {
        inner
            .strip_suffix(outer)
            .is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
    };
    (below(domain, page) || below(page, domain)).then_some(Party::First)
}

fn host(entry: &Value) -> Option<String> {
    let url = entry.get("request")?.get("url")?.as_str()?;
    let (_, rest) = url.split_once("://")?;
    let host = rest.split(['/', '?', '#']).next()?;
    let host = host.rsplit('@').next()?;
    domain(host.split(':').next()?)
}
