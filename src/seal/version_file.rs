//! `version.toml`, written once: the same version gives the same bytes.

use std::collections::BTreeMap;
use std::fmt::Display;

use serde_json::Value;

use crate::base::DocumentId;
use crate::model::Version;

/// Returns the file's text. Empty lists and tables are left out.
pub fn write(document: &DocumentId, version: &Version) -> String {
    let mut file = Lines::default();
    file.key("document", quoted(document));
    file.key("effective", quoted(version.effective));
    file.key("published", quoted(version.published));
    file.key("sealed_on", quoted(version.sealed_on));
    file.key("origin", quoted(version.origin.name()));
    file.key("level", quoted(version.level.name()));
    file.key("consent_again", version.consent_again);
    file.key("authentic", list(&version.authentic));
    file.key("publisher", quoted(&version.publisher));
    if !version.continues.is_empty() {
        file.key("continues", list(&version.continues));
    }
    if let Some(other) = version.reschedules {
        file.key("reschedules", quoted(other));
    }
    file.table("numbering", &version.numbering, |n| list(n.patterns()));
    file.table("paths", &version.paths, |path| quoted(path));
    file.table("changes", &version.changes, |lines| tall_list(lines));
    file.table("note", &version.note, |words| quoted(words));
    for (lang, origins) in &version.made_from {
        let name = format!("translations.{lang}");
        file.table(&name, origins, |origin| quoted(origin.from));
    }
    file.table("late", &version.late, |sections| list(sections));
    let waivers: BTreeMap<String, String> = version
        .waivers
        .iter()
        .map(|(rule, reason)| (quoted(rule), reason.clone()))
        .collect();
    file.table("waivers", &waivers, |reason| quoted(reason));
    file.0
}

#[derive(Default)]
struct Lines(String);

impl Lines {
    fn key(&mut self, key: impl Display, value: impl Display) {
        self.0.push_str(&format!("{key} = {value}\n"));
    }

    fn table<K: Display, V>(
        &mut self,
        name: &str,
        entries: &BTreeMap<K, V>,
        value: impl Fn(&V) -> String,
    ) {
        if entries.is_empty() {
            return;
        }
        self.0.push_str(&format!("\n[{name}]\n"));
        for (key, entry) in entries {
            self.key(key, value(entry));
        }
    }
}

fn list<T: Display>(items: &[T]) -> String {
    let items: Vec<String> = items.iter().map(quoted).collect();
    format!("[{}]", items.join(", "))
}

/// Sentences stand one to a line, as people read them.
fn tall_list(items: &[String]) -> String {
    let items: Vec<String> = items
        .iter()
        .map(|item| format!("  {},\n", quoted(item)))
        .collect();
    format!("[\n{}]", items.concat())
}

/// Returns a basic string of TOML: a JSON string, with the one character escaped that JSON leaves.
pub fn quoted(text: impl Display) -> String {
    Value::from(text.to_string())
        .to_string()
        .replace('\u{7f}', "\\u007F")
}
