//! `avenant cookies diff`: what changed in the registers between two versions, and whether readers
//! must be asked for consent again.

use std::path::Path;

use serde_json::json;

use crate::base::Date;
use crate::cli::args::{Format, Request};
use crate::cli::commands::at::documents;
use crate::cli::console;
use crate::cli::outcome::Outcome;
use crate::cli::session::{self, Session};
use crate::diff::registers::{Asks, EntryChange, Fate, Register, RegisterChanges, Value, compare};
use crate::load::sealed_registers;
use crate::model::{Document, Kind, Registers, Site};
use crate::sys::Failure;
use crate::work::Speech;

use super::asked::Diff;
use super::language;

pub(super) fn run(request: &Request, asked: &Diff, speech: &Speech) -> Result<Outcome, Failure> {
    let session = session::open(request, speech)?;
    let Some(site) = session.opened.site.as_deref() else {
        return session.print(session.opened.report.clone());
    };
    match compared(&session, site, asked, speech) {
        Ok(changes) => {
            let written = match request.format {
                Format::Json => data(&changes),
                Format::Text => text(&changes, speech),
            };
            console::data(&written).map_err(Failure::io(Path::new("stdout")))?;
            Ok(Outcome::Done)
        }
        Err(words) => {
            console::talk(&words);
            Ok(Outcome::Misuse)
        }
    }
}

fn compared(
    session: &Session<'_>,
    site: &Site,
    asked: &Diff,
    speech: &Speech,
) -> Result<RegisterChanges, String> {
    let lang = language(asked.lang.as_deref(), site, speech)?;
    let all = documents(asked.document.as_deref(), site, speech)?;
    let on_cookies = all.iter().find(|document| document.kind == Kind::Cookies);
    let document = on_cookies.or_else(|| all.first());
    let old = sealed(session, document.copied(), &asked.old, speech)?;
    let new = match &asked.new {
        Some(new) => sealed(session, document.copied(), new, speech)?,
        None => Registers::clone(&site.registers),
    };
    Ok(compare(&old, &new, &lang))
}

/// Returns the registers sealed with a version.
fn sealed(
    session: &Session<'_>,
    document: Option<&Document>,
    typed: &str,
    speech: &Speech,
) -> Result<Registers, String> {
    let versions = document.map_or(&[][..], |document| &document.versions);
    let day = Date::parse(typed);
    let found = versions
        .iter()
        .find(|version| Some(version.effective) == day);
    let Some(version) = found else {
        let known: Vec<String> = versions.iter().map(|v| v.effective.to_string()).collect();
        let known = if known.is_empty() {
            "none".to_owned()
        } else {
            known.join(", ")
        };
        let name = document.map_or("", |document| document.id.as_str());
        let args = [
            ("typed", typed.into()),
            ("document", name.into()),
            ("known", known.into()),
        ];
        return Err(speech.say("cookies-unknown-version", &args) + "\n");
    };
    Ok(sealed_registers(&session.tree, version))
}

/// The registers, by their name for programs and messages.
fn lists(changes: &RegisterChanges) -> [(&'static str, &[EntryChange]); 3] {
    Register::ALL.map(|(register, name)| (name, changes.of(register)))
}

fn text(changes: &RegisterChanges, speech: &Speech) -> String {
    if changes.is_empty() {
        return speech.say("cookies-same", &[]) + "\n";
    }
    let mut lines = Vec::new();
    for (register, list) in lists(changes) {
        if list.is_empty() {
            continue;
        }
        let count = |is: fn(&Fate) -> bool| list.iter().filter(|one| is(&one.fate)).count();
        let args = [
            ("register", register.into()),
            ("added", count(|fate| *fate == Fate::Added).into()),
            ("removed", count(|fate| *fate == Fate::Removed).into()),
            (
                "changed",
                count(|fate| matches!(fate, Fate::Changed(_))).into(),
            ),
        ];
        lines.push(speech.say("cookies-counts", &args));
        lines.extend(list.iter().flat_map(|change| told(change, speech)));
    }
    let asking = changes.asking();
    if !asking.is_empty() {
        lines.push(String::new());
        lines.push(speech.say("cookies-asks", &[]));
        lines.extend(asking.into_iter().map(|(asks, count)| {
            let args = [("reason", asks.name().into()), ("count", count.into())];
            format!("  {}", speech.say("cookies-asks-reason", &args))
        }));
    }
    lines.join("\n") + "\n"
}

/// Returns a change in a line: what came, what went, or each fact that is another.
fn told(change: &EntryChange, speech: &Speech) -> Vec<String> {
    let name = match &change.domain {
        Some(domain) => format!("{} ({domain})", change.name),
        None => change.name.clone(),
    };
    match &change.fate {
        Fate::Added => vec![format!("  + {name}")],
        Fate::Removed => vec![format!("  - {name}")],
        Fate::Changed(fields) => {
            let nothing = speech.say("cookies-nothing", &[]);
            let shown = |value: &Value| match value.to_string() {
                words if words.is_empty() => nothing.clone(),
                words => words,
            };
            let mut lines = vec![format!("  ~ {name}")];
            lines.extend(fields.iter().map(|field| {
                let (old, new) = (shown(&field.old), shown(&field.new));
                format!("      {}: {old} → {new}", field.key)
            }));
            lines
        }
    }
}

fn data(changes: &RegisterChanges) -> String {
    let mut data = json!({ "schema": 1 });
    for (register, list) in lists(changes) {
        data[register] = list.iter().map(entry).collect();
    }
    data["consent_again"] = serde_json::Value::from(!changes.asking().is_empty());
    format!("{data:#}\n")
}

fn entry(change: &EntryChange) -> serde_json::Value {
    let (fate, fields) = match &change.fate {
        Fate::Added => ("added", &[][..]),
        Fate::Removed => ("removed", &[][..]),
        Fate::Changed(fields) => ("changed", fields.as_slice()),
    };
    let fields = fields
        .iter()
        .map(|field| json!({ "key": field.key, "old": field.old.to_string(), "new": field.new.to_string() }));
    let mut entry = json!({ "name": change.name, "change": fate });
    if let Some(domain) = &change.domain {
        entry["domain"] = serde_json::Value::from(domain.as_str());
    }
    if matches!(change.fate, Fate::Changed(_)) {
        entry["fields"] = fields.collect();
    }
    if let Some(asks) = change.asks {
        entry["consent_again"] = serde_json::Value::from(Asks::name(asks));
    }
    entry
}
