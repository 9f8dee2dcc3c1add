//! Knowledge for the EDPB Website Auditing Tool, and the cookies that collectors of evidence met.

use serde_json::Value;

use crate::base::Instant;
use crate::edit::trackers::{Seen, Told};
use crate::model::register::cookies::{Match, Storage, TrackerName};

use super::spoken::{of_seconds, session};
use super::{Format, Unreadable, domain, filled, ocd};

pub(super) fn read(file: &Value) -> Result<Told, Unreadable> {
    if let Some(cookies) = file.get("cookies").and_then(Value::as_array) {
        return Ok(Told {
            file: String::new(),
            source: None,
            is_met: true,
            trackers: cookies
                .iter()
                .filter_map(|cookie| met(file, cookie))
                .collect(),
        });
    }
    let bases: Vec<&Value> = match file {
        Value::Array(bases) => bases.iter().collect(),
        Value::Object(_) => vec![file],
        _ => return Err(Unreadable::OtherJson(Format::Edpb)),
    };
    let mut trackers = Vec::new();
    let mut source = None;
    let mut is_known = false;
    for base in bases {
        match base.get("knowledges").and_then(Value::as_array) {
            Some(list) => {
                is_known = true;
                source = source.or_else(|| source_of(base));
                trackers.extend(list.iter().filter_map(known));
            }
            None if base.get("name").is_some() && base.get("kind").is_some() => {
                is_known = true;
                trackers.extend(known(base));
            }
            None => {}
        }
    }
    if !is_known {
        return Err(Unreadable::OtherJson(Format::Edpb));
    }
    Ok(Told {
        file: String::new(),
        source,
        is_met: false,
        trackers,
    })
}

/// Returns who made a knowledge base; of the one whose licence is known, that too.
fn source_of(base: &Value) -> Option<String> {
    let name = text(base, "name")?;
    if name == "Open Cookie Database" {
        return Some(ocd::SOURCE.to_owned());
    }
    Some(match text(base, "author") {
        Some(author) => format!("{name}, {author}"),
        None => name,
    })
}

fn known(entry: &Value) -> Option<Seen> {
    let storage = match text(entry, "kind").as_deref() {
        Some("localstorage" | "localStorage") => Some(Storage::LocalStorage),
        Some("cookie") | None => None,
        // Traffic and beacons have addresses, no names that a device stores.
        Some(_) => return None,
    };
    Some(Seen {
        name: name(&text(entry, "name")?)?,
        domain: text(entry, "domain").and_then(|words| domain(&words)),
        party: None,
        storage,
        lifetime: None,
        service: text(entry, "source"),
        category: text(entry, "category"),
        description: text(entry, "comment"),
        provider: text(entry, "controller"),
        policy: text(entry, "policy").filter(|address| address.starts_with("https://")),
    })
}

/// A cookie that was met, whose value is never looked at; its time counts from the visit.
fn met(file: &Value, cookie: &Value) -> Option<Seen> {
    let is_session = cookie.get("session").and_then(Value::as_bool) == Some(true);
    let started = text(file, "start_time").and_then(|moment| Instant::parse_rfc_3339(&moment));
    let expires = cookie
        .get("expires")
        .and_then(Value::as_f64)
        .filter(|at| *at > 0.0);
    let lifetime = match (is_session, started, expires) {
        (true, _, _) => Some(session()),
        (false, Some(started), Some(expires)) => left(started, expires).map(of_seconds),
        (false, _, _) => None,
    };
    Some(Seen {
        name: TrackerName::parse(&text(cookie, "name")?, Match::Exact)?,
        domain: text(cookie, "domain").and_then(|words| domain(&words)),
        party: None,
        storage: Some(Storage::Cookie),
        lifetime,
        service: None,
        category: None,
        description: None,
        provider: None,
        policy: None,
    })
}

/// Returns the seconds from a moment to another, given in seconds since 1970.
fn left(started: Instant, expires: f64) -> Option<u64> {
    // Beyond this, seconds are no moment of the calendar.
    const LAST: f64 = 253_402_300_799.0;
    if expires > LAST {
        return None;
    }
    let whole: i64 = format!("{:.0}", expires.floor()).parse().ok()?;
    let seconds = whole.checked_sub(started.seconds())?;
    u64::try_from(seconds).ok().filter(|seconds| *seconds > 0)
}

fn name(text: &str) -> Option<TrackerName> {
    let matching = if text.contains('*') {
        Match::Glob
    } else {
        Match::Exact
    };
    TrackerName::parse(text, matching)
}

fn text(entry: &Value, key: &str) -> Option<String> {
    entry.get(key).and_then(Value::as_str).and_then(filled)
}
