//! Calendars as somebody else's library reads them (ical.js).

use std::path::Path;
use std::process::Command;

use serde_json::Value;

use super::World;
use super::support::{files, root};
use super::tools;

/// The day on which a version takes effect is an event with its words, and so is each day ahead.
pub fn read(world: &World) -> Result<(), String> {
    let file = "fr/politique-de-confidentialite/changes/2027-01-15/effective.ics";
    let events = events(&world.site.dist().join(file))?;
    let [event] = &events[..] else {
        return Err(format!("{} events in {file}", events.len()));
    };
    let url = world
        .site
        .url(&format!("/{}", file.trim_end_matches("effective.ics")));
    for (key, value) in [
        (
            "uid",
            "tag:legal.example,2026:effective/privacy-policy@2027-01-15",
        ),
        ("starts", "2027-01-15"),
        ("url", &url),
    ] {
        if event[key] != value {
            return Err(format!("{file}: {key} is {}, not {value}", event[key]));
        }
    }
    let versions: Value =
        serde_json::from_str(&world.site.read("versions.json")?).map_err(|e| e.to_string())?;
    let texts = versions["documents"][0]["versions"].as_array();
    let texts = texts
        .into_iter()
        .flatten()
        .filter_map(|v| v["texts"].as_array());
    let text = texts
        .flatten()
        .find(|t| t["text"] == "privacy-policy@2027-01-15.0+fr");
    let changes = text.and_then(|text| text["changes"].as_array());
    let changes = changes.ok_or("versions.json has no such text")?;
    let told = letters(&event["description"]);
    for sentence in changes {
        if !told.contains(&letters(sentence)) {
            return Err(format!("{file} does not say {sentence}: {told}"));
        }
    }
    if event["days"] != 1.0 || !told.ends_with(&letters(&Value::from(url))) {
        return Err(format!("{file}: {event}"));
    }
    due()
}

/// `avenant due --ics` is read by the same library.
fn due() -> Result<(), String> {
    let folder = tempfile::tempdir().map_err(|error| error.to_string())?;
    let sample = folder.path().join("sample");
    std::fs::create_dir(&sample).map_err(|error| error.to_string())?;
    files::copy_sample(&sample).map_err(|error| error.to_string())?;
    let mut command = Command::new(env!("CARGO_BIN_EXE_avenant"));
    command.args(["due", "--ics", "--as-of", "2026-11-28"]);
    let calendar = tools::run(command.current_dir(&sample))?.stdout;
    let file = folder.path().join("due.ics");
    std::fs::write(&file, calendar).map_err(|error| error.to_string())?;
    let events = events(&file)?;
    let days: Vec<&str> = events.iter().filter_map(|e| e["starts"].as_str()).collect();
    if days.starts_with(&["2027-01-15"]) {
        return Ok(());
    }
    Err(format!("the days ahead are {days:?}"))
}

fn events(file: &Path) -> Result<Vec<Value>, String> {
    let script = root().join("tests/web/script/calendar.mjs");
    let told = tools::run(Command::new("node").arg(script).arg(file))?.stdout;
    let all: Value = serde_json::from_slice(&told).map_err(|error| error.to_string())?;
    all.as_array().cloned().ok_or(format!("no list: {all}"))
}

/// Returns words without what typography adds between them.
fn letters(words: &Value) -> String {
    let words = words.as_str().unwrap_or_default();
    words.chars().filter(|c| !c.is_whitespace()).collect()
}
