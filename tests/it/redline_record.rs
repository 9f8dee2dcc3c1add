//! The published change set: its schema, and what somebody else can do with it.

use std::collections::BTreeSet;
use std::fs;

use avenant::base::{Date, Digest, DocumentId};
use avenant::diff::record::{End, Ends, Source};
use avenant::diff::side::Side;
use avenant::diff::{Options, change_set, record, redline_of};
use avenant::lang::Lang;
use avenant::prose::Prose;
use boon::{Compiler, SchemaIndex, Schemas};
use serde_json::{Value, json};

use crate::support::mutate::{Dice, document, mutate};
use crate::support::redlines::prose;
use crate::support::{changesets, files, root};

/// The schema, ready to judge.
pub struct Schema(Schemas, SchemaIndex);

impl Schema {
    pub fn read() -> Self {
        let (mut all, mut compiler) = (Schemas::new(), Compiler::new());
        compiler
            .add_resource("changes.schema.json", schema())
            .unwrap();
        let index = compiler.compile("changes.schema.json", &mut all);
        let index = index.unwrap_or_else(|error| panic!("{error:#}"));
        Self(all, index)
    }

    pub fn judge(&self, record: &Value) -> Result<(), String> {
        self.0
            .validate(record, self.1)
            .map_err(|error| format!("{error:#}"))
    }
}

fn schema() -> Value {
    let text = fs::read_to_string(root().join("docs/changes.schema.json")).unwrap();
    serde_json::from_str(&text).unwrap()
}

fn changes(old: &Prose, new: &Prose) -> Value {
    let lang = Lang::parse("fr").unwrap();
    let (old, new) = (Side::of(old), Side::of(new));
    let redline = redline_of(&old, &new, &Options::of(&lang));
    changesets::changes(&redline, &change_set(&redline), [&old, &new], &lang)
}

#[test]
fn every_case_of_the_redline_fits_the_schema() {
    let schema = Schema::read();
    let cases = root().join("tests/cases/diff");
    for name in files::folders(&cases) {
        let read = |file: &str| prose(&fs::read_to_string(cases.join(&name).join(file)).unwrap());
        let (old, new) = (read("old.md"), read("new.md"));
        for (old, new) in [(&old, &new), (&new, &old)] {
            let told = schema.judge(&changes(old, new));
            assert_eq!(told, Ok(()), "{name}");
        }
    }
}

#[test]
fn the_example_of_the_documentation_fits_the_schema() {
    let text = fs::read_to_string(root().join("docs/formats.md")).unwrap();
    let (_, rest) = text.split_once("## A change set").unwrap();
    let (_, example) = rest.split_once("```json\n").unwrap();
    let (example, _) = example.split_once("```").unwrap();
    let example = serde_json::from_str(example).unwrap();
    assert_eq!(Schema::read().judge(&example), Ok(()));
}

#[test]
fn whatever_happens_to_a_text_fits_the_schema() {
    let schema = Schema::read();
    for seed in 0..100u32 {
        let bytes = seed.to_le_bytes();
        let mut dice = Dice::of(&bytes);
        let old = document(&mut dice);
        let new = mutate(&mutate(&old, &mut dice), &mut dice);
        let told = schema.judge(&changes(&prose(&old), &prose(&new)));
        assert_eq!(told, Ok(()), "seed {seed}\n{old}\n---\n{new}");
    }
}

#[test]
fn the_schema_refuses_what_is_no_change_set() {
    let schema = Schema::read();
    let good = changes(
        &prose("## A {#a}\n\nOne two.\n"),
        &prose("## A {#a}\n\nOne three.\n"),
    );
    assert_eq!(schema.judge(&good), Ok(()));
    let faults: [(&str, Value); 9] = [
        ("/schema", json!("avenant.changeset/2")),
        ("/lang", json!("français")),
        ("/old/digest", json!("sha256:00")),
        ("/old/source", json!("version")),
        ("/summary/words/added", json!(-1)),
        ("/changes/0/kind", json!("word")),
        ("/changes/0/at/old", json!("a/01")),
        ("/changes/0/ops/0/0", json!("~")),
        ("/changes/0/at", json!({"new": "a/1"})),
    ];
    for (place, value) in faults {
        let mut bad = good.clone();
        *bad.pointer_mut(place).unwrap() = value;
        assert!(schema.judge(&bad).is_err(), "{place}");
    }
    let mut more = good;
    more["changes"][0]["note"] = json!("x");
    assert!(schema.judge(&more).is_err(), "a key nobody knows");
}

#[test]
fn versions_and_working_texts_are_named() {
    let text = prose("## A {#a}\n\nOne two.\n");
    let side = Side::of(&text);
    let lang = Lang::parse("fr").unwrap();
    let redline = redline_of(&side, &side, &Options::of(&lang));
    let set = change_set(&redline);
    let end = |source| End {
        source,
        digest: Digest::of(b"bytes"),
        content: side.digest(),
    };
    let ends = Ends {
        continued: vec!["cookies@2021-10-15.0+fr".to_owned()],
        document: DocumentId::parse("privacy-policy"),
        lang,
        old: end(Source::Version {
            version: Date::parse("2021-10-15").unwrap(),
            text: "privacy-policy@2021-10-15.0+fr".to_owned(),
        }),
        new: end(Source::Working {
            file: "content/privacy-policy/fr.md".to_owned(),
            is_resolved: true,
        }),
    };
    let record = serde_json::to_value(record(&redline, &set, &ends)).unwrap();
    assert_eq!(Schema::read().judge(&record), Ok(()));
    assert_eq!(record["old"]["content"], record["check"]["reject"]);
    assert_eq!(record["new"]["form"], "resolved");
    assert_eq!(record["old"]["with"][0], "cookies@2021-10-15.0+fr");
    assert!(record["new"].get("with").is_none());
}

/// Returns the names of an enum's variants as they stand in data.
fn variants(file: &str, name: &str) -> BTreeSet<String> {
    let source = fs::read_to_string(root().join("src/diff").join(file)).unwrap();
    let (_, body) = source.split_once(&format!("pub enum {name} {{\n")).unwrap();
    let (body, _) = body.split_once("\n}").unwrap();
    let mut renamed = None;
    let mut names = BTreeSet::new();
    for line in body.lines().map(str::trim) {
        if let Some(rest) = line.strip_prefix("#[serde(rename = \"") {
            renamed = rest.strip_suffix("\")]").map(str::to_owned);
        } else if let Some(variant) = line.strip_suffix(',') {
            names.insert(renamed.take().unwrap_or_else(|| variant.to_lowercase()));
        }
    }
    names
}

#[test]
fn every_kind_of_the_code_stands_in_the_schema() {
    let schema = schema();
    let listed = |place: &str| -> BTreeSet<String> {
        let all = schema.pointer(place).and_then(Value::as_array).unwrap();
        all.iter()
            .filter_map(|name| name.as_str().map(str::to_owned))
            .collect()
    };
    for (file, name, place) in [
        ("changes.rs", "Kind", "/$defs/kind/enum"),
        (
            "redline.rs",
            "Class",
            "/$defs/change/properties/classes/items/enum",
        ),
        (
            "budget.rs",
            "Grain",
            "/properties/degraded/items/properties/to/enum",
        ),
        (
            "budget.rs",
            "Why",
            "/properties/degraded/items/properties/why/enum",
        ),
        (
            "level.rs",
            "Proposed",
            "/properties/proposal/properties/level/enum",
        ),
    ] {
        assert_eq!(variants(file, name), listed(place), "{file}: {name}");
    }
}

#[test]
fn the_segmenter_named_is_the_one_in_use() {
    let lock = fs::read_to_string(root().join("Cargo.lock")).unwrap();
    let record = changes(&prose("a"), &prose("b"));
    let named = record["engine"]["segmenter"].as_str().unwrap();
    let (name, version) = named.split_once(' ').unwrap();
    // With another one comes another Unicode version and, where it cuts otherwise, another `rev`.
    for name in [name.to_owned(), format!("{name}_data")] {
        let package = format!("name = \"{name}\"\nversion = \"{version}\"\n");
        assert!(lock.contains(&package), "{package} is not in Cargo.lock");
    }
}

#[test]
fn no_change_that_says_what_became_of_words_can_be_left_out() {
    let old = "# T\n\n## A {#a}\n\nOne two three.\n\n- four five\n- six\n\n## B {#b}\n\nSeven eight nine.\n\nA lone paragraph that goes away.\n";
    let new = "# U\n\n## B {#b}\n\nSeven eight ten.\n\n## A {#a}\n\nOne two three.\n\n- six\n- four five\n- eleven\n";
    let (old, new) = (prose(old), prose(new));
    let record = changes(&old, &new);
    let (old, new) = (changesets::document(&old), changesets::document(&new));
    assert_eq!(changesets::check(&old, &new, &record), Ok(()));
    let count = record["changes"].as_array().unwrap().len();
    assert!(count > 4, "{record:#}");
    for at in 0..count {
        let mut less = record.clone();
        less["changes"].as_array_mut().unwrap().remove(at);
        let told = changesets::check(&old, &new, &less);
        assert!(told.is_err(), "without {}", record["changes"][at]);
    }
}
