//! Proposals as lines of comments.

use crate::base::Place;
use crate::model::register::Cookies;
use crate::model::register::cookies::{Lifetime, Match, Party, Service, Tracker};

use super::fit::Fit;
use super::{Say, Seen, Spoken, Told, Wanted};

/// How a register begins.
pub(super) const SCHEMA: &str = "schema = \"avenant.cookies/1\"\n";

/// What stands before the trackers that the register does not have.
pub(super) fn head(told: &Told, say: Say<'_>) -> String {
    let args = [
        ("file", told.file.as_str().into()),
        ("source", source(told).into()),
    ];
    comment(&say("proposal-new", &args))
}

/// Returns what the file says of trackers and services that lack it, by where they stand.
pub(super) fn of_known(
    cookies: &Cookies,
    told: &Told,
    fit: &Fit,
    say: Say<'_>,
) -> Vec<(Place, String)> {
    let mut found = Vec::new();
    for (tracker, rows) in cookies.trackers.iter().zip(&fit.known) {
        let seen = rows.iter().filter_map(|at| told.trackers.get(*at));
        for seen in seen {
            let lines = lacking(tracker, seen);
            if !lines.is_empty() {
                found.push((tracker.place.clone(), says(told, seen, lines, say)));
            }
        }
    }
    for service in &cookies.services {
        let own = cookies.trackers.iter().zip(&fit.known);
        let own = own.filter(|(tracker, _)| tracker.service == service.id);
        let rows = own.flat_map(|(_, rows)| rows);
        let mut said: Vec<(Vec<String>, &Seen)> = Vec::new();
        for seen in rows.filter_map(|at| told.trackers.get(*at)) {
            let lines = lacking_of_service(service, seen);
            let is_known = said.iter().any(|(other, _)| *other == lines);
            if !lines.is_empty() && !is_known {
                said.push((lines, seen));
            }
        }
        for (lines, seen) in said {
            found.push((service.place.clone(), says(told, seen, lines, say)));
        }
    }
    found
}

/// Returns the entries that the register does not have.
pub(super) fn of_new(told: &Told, fit: &Fit, wanted: &Wanted, say: Say<'_>) -> Vec<String> {
    let seen = fit.new.iter().filter_map(|at| told.trackers.get(*at));
    seen.map(|seen| entry(seen, wanted, say)).collect()
}

fn says(told: &Told, seen: &Seen, lines: Vec<String>, say: Say<'_>) -> String {
    let args = [
        ("file", told.file.as_str().into()),
        ("source", source(told).into()),
        ("name", seen.name.as_str().into()),
        ("service", seen.service.as_deref().unwrap_or("none").into()),
        (
            "category",
            seen.category.as_deref().unwrap_or("none").into(),
        ),
    ];
    let mut words = comment(&say("proposal-known", &args));
    for line in lines {
        words.push_str(&comment(&line));
    }
    words
}

fn source(told: &Told) -> &str {
    told.source.as_deref().unwrap_or("none")
}

/// What a tracker lacks and a file says.
fn lacking(tracker: &Tracker, seen: &Seen) -> Vec<String> {
    let mut lines = Vec::new();
    if tracker.lifetime == Lifetime::Unknown {
        lines.extend(seen.lifetime.iter().flat_map(lifetime));
    }
    let is_described = tracker.description.keys().any(|lang| lang.family() == "en");
    if let Some(words) = seen.description.as_deref().filter(|_| !is_described) {
        lines.push(format!("description.en = {}", quoted(words)));
    }
    lines
}

fn lacking_of_service(service: &Service, seen: &Seen) -> Vec<String> {
    let mut lines = Vec::new();
    if let Some(provider) = seen
        .provider
        .as_deref()
        .filter(|_| service.provider.is_none())
    {
        lines.push(format!("provider = {}", quoted(provider)));
    }
    if let Some(policy) = seen.policy.as_deref().filter(|_| service.policy.is_none()) {
        lines.push(format!("policy = {}", quoted(policy)));
    }
    lines
}

fn lifetime(spoken: &Spoken) -> Vec<String> {
    let said = one_line(&spoken.words);
    let meant = match spoken.meant.as_deref() {
        Some(meant) => format!("duration = {} # {said}", quoted(meant)),
        None => format!("duration = \"unknown\" # {said}"),
    };
    let mut lines = vec![meant];
    if spoken.refresh {
        lines.push("refresh = true".to_owned());
    }
    lines
}

fn entry(seen: &Seen, wanted: &Wanted, say: Say<'_>) -> String {
    let site = wanted.site.as_ref().map_or("", |site| site.as_str());
    let mut lines = vec![
        "[[tracker]]".to_owned(),
        format!("name = {}", quoted(seen.name.as_str())),
    ];
    if seen.name.matching() == Match::Glob {
        lines.push("match = \"glob\"".to_owned());
    }
    lines.push(format!("site = {}", quoted(site)));
    lines.push(format!(
        "domain = {}",
        quoted(seen.domain.as_deref().unwrap_or_default())
    ));
    lines.push(match seen.party {
        Some(Party::First) => "party = \"first\"".to_owned(),
        Some(Party::Third) => "party = \"third\"".to_owned(),
        None => "party = \"\"".to_owned(),
    });
    if let Some(storage) = seen.storage {
        lines.push(format!("storage = {}", quoted(storage.name())));
    }
    let of = [seen.service.as_deref(), seen.provider.as_deref()];
    let mut of: Vec<&str> = of.into_iter().flatten().collect();
    of.dedup();
    lines.push(match one_line(&of.join(", ")) {
        name if name.is_empty() => "service = \"\"".to_owned(),
        name => format!("service = \"\" # {name}"),
    });
    match &seen.lifetime {
        Some(spoken) => lines.extend(lifetime(spoken)),
        None => lines.push("duration = \"unknown\"".to_owned()),
    }
    lines.push(match &seen.description {
        Some(words) => format!("description.en = {}", quoted(words)),
        None => "description = {}".to_owned(),
    });
    if let Some(category) = &seen.category {
        lines.push(format!(
            "# {}",
            say(
                "proposal-category",
                &[("category", category.as_str().into())]
            )
        ));
    }
    if let Some(policy) = &seen.policy {
        lines.push(format!("# policy = {}", quoted(policy)));
    }
    lines.iter().map(|line| comment(line)).collect()
}

/// Returns words as one comment: no character of them can end it.
fn comment(words: &str) -> String {
    format!("# {}\n", one_line(words)).replace("# \n", "#\n")
}

fn one_line(words: &str) -> String {
    let words: Vec<&str> = words
        .split(|c: char| c.is_whitespace() || c.is_control())
        .filter(|word| !word.is_empty())
        .collect();
    words.join(" ")
}

/// Returns words as a TOML string.
fn quoted(words: &str) -> String {
    toml_edit::Value::from(one_line(words)).to_string()
}
