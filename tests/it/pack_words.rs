//! The packs that are built in: said in both languages, asked for in the same words, each rule tried.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use toml::{Table, Value};

use crate::support::{files, root, rules};

/// The languages in which findings are spoken.
const SPOKEN: [&str; 2] = ["en", "fr"];

fn packs() -> Vec<(String, Table)> {
    let folder = root().join("packs");
    let read = |file: String| {
        let text = fs::read_to_string(folder.join(&file)).unwrap();
        let name = file.strip_suffix(".toml").expect("packs/ holds TOML");
        let pack = toml::from_str(&text).unwrap_or_else(|error| panic!("{file}: {error}"));
        (name.to_owned(), pack)
    };
    files::list(&folder).into_iter().map(read).collect()
}

fn rules_of(pack: &Table) -> impl Iterator<Item = &Table> {
    let rules = pack["rule"].as_array().into_iter().flatten();
    rules.filter_map(Value::as_table)
}

fn text<'a>(table: &'a Table, key: &str) -> &'a str {
    table.get(key).and_then(Value::as_str).unwrap_or_default()
}

#[test]
fn every_rule_is_broken_once_and_met_once() {
    let mut faults = Vec::new();
    for (pack, file) in packs() {
        let pairs: BTreeSet<String> = rules::pairs(&pack).into_keys().collect();
        let known: BTreeSet<String> = rules_of(&file)
            .map(|rule| text(rule, "id").to_owned())
            .collect();
        assert!(!known.is_empty(), "packs/{pack}.toml has rules");
        let lacking = known.difference(&pairs);
        faults.extend(lacking.map(|id| format!("{id} has no pair in tests/rules/{pack}.toml")));
        let stale = pairs.difference(&known);
        faults.extend(stale.map(|id| format!("tests/rules/{pack}.toml: no rule is called {id}")));
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn every_pair_is_of_a_pack() {
    let packs: BTreeSet<String> = packs().into_iter().map(|(name, _)| name).collect();
    let files = files::list(&root().join("tests/rules"));
    let pairs = files.iter().filter_map(|file| file.strip_suffix(".toml"));
    let strange: Vec<&str> = pairs.filter(|pack| !packs.contains(*pack)).collect();
    assert!(strange.is_empty(), "no such packs: {strange:?}");
}

#[test]
fn all_that_a_pack_says_is_said_in_both_languages() {
    let mut silent = Vec::new();
    for (name, pack) in packs() {
        let head = pack["pack"].as_table().expect("[pack]");
        let tables = rules_of(&pack).map(|rule| (text(rule, "id"), rule));
        for (id, table) in tables.chain([("[pack]", head)]) {
            for key in ["title", "note", "checked_how", "text", "ask", "fix", "why"] {
                let Some(words) = table.get(key).and_then(Value::as_table) else {
                    continue;
                };
                let said = |lang: &&str| !text(words, lang).trim().is_empty();
                let lacking = SPOKEN.iter().filter(|lang| !said(lang));
                silent.extend(lacking.map(|lang| format!("packs/{name}.toml: {id}: {key}.{lang}")));
            }
        }
    }
    assert!(silent.is_empty(), "{silent:#?}");
}

#[test]
fn a_fact_is_asked_for_in_every_pack_that_hangs_on_it_and_in_the_same_words() {
    let mut asked: BTreeMap<String, (String, Value)> = BTreeMap::new();
    let mut faults = Vec::new();
    for (name, pack) in packs() {
        let facts: BTreeSet<&str> = rules_of(&pack).map(|rule| text(rule, "fact")).collect();
        for fact in facts.into_iter().filter(|fact| !fact.is_empty()) {
            let hanging = rules_of(&pack).filter(|rule| text(rule, "fact") == fact);
            let asks: Vec<&Value> = hanging.filter_map(|rule| rule.get("ask")).collect();
            let [ask] = asks[..] else {
                faults.push(format!(
                    "packs/{name}.toml: {fact}: asked {} times",
                    asks.len()
                ));
                continue;
            };
            let first = asked
                .entry(fact.to_owned())
                .or_insert_with(|| (name.clone(), ask.clone()));
            if first.1 != *ask {
                faults.push(format!("{fact}: {name} and {} ask differently", first.0));
            }
        }
    }
    assert!(asked.len() > 20, "{asked:?}");
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn words_that_are_found_come_with_what_to_write_instead() {
    let mut faults = Vec::new();
    for (name, pack) in packs() {
        let looking = rules_of(&pack).filter(|rule| rule.contains_key("pattern"));
        let mute = looking.filter(|rule| !rule.contains_key("fix"));
        faults.extend(mute.map(|rule| format!("{name}: {}", text(rule, "id"))));
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn the_documentation_says_of_every_pack_when_it_was_checked() {
    let documentation = fs::read_to_string(root().join("docs/packs.md")).unwrap();
    for (name, pack) in packs() {
        let checked = pack["pack"]["checked"].to_string();
        let how = pack["pack"]["checked_how"]["en"].as_str().unwrap();
        let row = documentation
            .lines()
            .find(|line| line.starts_with(&format!("| `{name}` |")));
        let row = row.unwrap_or_else(|| panic!("docs/packs.md does not name {name}"));
        assert!(row.contains(&checked) && row.contains(how), "{row}");
    }
}

#[test]
fn the_pack_that_the_documentation_shows_is_one_that_is_tried() {
    let documentation = fs::read_to_string(root().join("docs/packs.md")).unwrap();
    let tried = "tests/cases/rules/own-pack/in/packs/house.toml";
    let tried = fs::read_to_string(root().join(tried)).unwrap();
    let shown = format!("```toml\n{tried}```\n");
    assert!(
        documentation.contains(&shown),
        "docs/packs.md shows another"
    );
}
