//! The coverage as data, held against `docs/coverage.schema.json`.

use std::collections::BTreeSet;
use std::fs;
use std::process::Command;

use boon::{Compiler, SchemaIndex, Schemas};
use serde_json::{Value, json};

use crate::support::{files, root};

/// The form of the coverage, ready to judge.
struct Form(Schemas, SchemaIndex);

fn schema() -> Value {
    let text = fs::read_to_string(root().join("docs/coverage.schema.json")).unwrap();
    serde_json::from_str(&text).unwrap()
}

impl Form {
    fn read() -> Self {
        let (mut all, mut compiler) = (Schemas::new(), Compiler::new());
        compiler
            .add_resource("coverage.schema.json", schema())
            .unwrap();
        let index = compiler.compile("coverage.schema.json", &mut all);
        let index = index.unwrap_or_else(|error| panic!("{error:#}"));
        Self(all, index)
    }

    fn judge(&self, data: &Value) -> Result<(), String> {
        let judged = self.0.validate(data, self.1);
        judged.map_err(|error| format!("{error:#}"))
    }
}

/// What the program says of the sample.
fn sample(arguments: &[&str]) -> Value {
    let answer = Command::new(env!("CARGO_BIN_EXE_avenant"))
        .args(["check", "--coverage", "--format", "json"])
        .args(arguments)
        .current_dir(root())
        .env("LANG", "C.UTF-8")
        .output()
        .unwrap();
    let talk = String::from_utf8(answer.stderr).unwrap();
    assert!(answer.status.success() && talk.is_empty(), "{talk}");
    serde_json::from_slice(&answer.stdout).unwrap()
}

/// Every golden file of the cases that is a coverage.
fn goldens() -> Vec<Value> {
    let cases = root().join("tests/cases/rules");
    let all = files::list(&cases).into_iter();
    let answers = all.filter(|file| file.ends_with(".stdout"));
    let texts = answers.map(|file| fs::read_to_string(cases.join(file)).unwrap());
    let coverages = texts.filter(|text| text.contains("\"avenant.coverage/1\""));
    coverages
        .map(|text| serde_json::from_str(&text).unwrap())
        .collect()
}

/// The words that stand at a key anywhere.
fn said(data: &Value, key: &str, into: &mut BTreeSet<String>) {
    match data {
        Value::Array(items) => items.iter().for_each(|item| said(item, key, into)),
        Value::Object(entries) => {
            into.extend(entries.get(key).and_then(Value::as_str).map(str::to_owned));
            entries.values().for_each(|value| said(value, key, into));
        }
        _ => {}
    }
}

#[test]
fn every_coverage_fits_the_schema_and_all_that_it_names_is_shown_by_one() {
    let form = Form::read();
    let mut all = goldens();
    assert!(!all.is_empty(), "no case prints a coverage");
    all.push(sample(&[]));
    all.push(sample(&["--version", "2021-10-15"]));
    all.push(sample(&["--version", "2025-03-01", "--ui", "fr"]));
    for data in &all {
        assert_eq!(form.judge(data), Ok(()), "{data:#}");
    }
    let schema = schema();
    for (key, names) in [
        (
            "standing",
            &schema["$defs"]["duty"]["properties"]["standing"]["enum"],
        ),
        (
            "state",
            &schema["$defs"]["text"]["properties"]["state"]["enum"],
        ),
    ] {
        let mut seen = BTreeSet::new();
        all.iter().for_each(|data| said(data, key, &mut seen));
        let named = names.as_array().unwrap().iter();
        let named: BTreeSet<String> = named
            .map(|name| name.as_str().unwrap().to_owned())
            .collect();
        assert_eq!(seen, named, "{key}");
    }
}

/// Returns a duty of a document that stands so.
fn of_standing<'a>(data: &'a mut Value, standing: &str) -> &'a mut Value {
    let duties = data["documents"][0]["duties"].as_array_mut().unwrap();
    let mut duties = duties.iter_mut();
    duties.find(|duty| duty["standing"] == standing).unwrap()
}

#[test]
fn what_the_schema_does_not_know_is_refused() {
    let form = Form::read();
    let good = sample(&["legal-notice"]);
    assert_eq!(form.judge(&good), Ok(()));
    type Change = fn(&mut Value);
    let changes: [Change; 5] = [
        |data| of_standing(data, "texts")["standing"] = json!("judged"),
        |data| of_standing(data, "texts")["fact"] = json!("dpo"),
        |data| of_standing(data, "apart")["because"] = json!("unchanged"),
        |data| data["documents"][0]["version"] = json!("draft"),
        |data| data["more"] = json!(1),
    ];
    for change in changes {
        let mut data = good.clone();
        change(&mut data);
        assert!(form.judge(&data).is_err(), "{data:#}");
    }
}
