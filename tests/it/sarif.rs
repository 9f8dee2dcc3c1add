//! What `avenant check --format sarif` writes is SARIF 2.1.0; `tests/cases` holds its logs as golden files.

use std::fs;

use boon::{Compiler, Schemas};
use serde_json::Value;

use crate::support::{files, root};

/// The golden SARIF logs, by file.
fn logs() -> Vec<(String, Value)> {
    let cases = root().join("tests/cases");
    let names = files::list(&cases).into_iter();
    let read = |name: String| {
        let text = fs::read_to_string(cases.join(&name)).ok()?;
        let is_log = text.contains("sarif-schema-2.1.0.json");
        is_log.then(|| (name, serde_json::from_str(&text).expect("JSON")))
    };
    names
        .filter(|name| name.ends_with(".stdout"))
        .filter_map(read)
        .collect()
}

#[test]
fn logs_follow_the_schema_of_the_committee() {
    let schema = fs::read_to_string(root().join("tests/schemas/sarif-2.1.0.json")).unwrap();
    let schema: Value = serde_json::from_str(&schema).unwrap();
    let (mut all, mut compiler) = (Schemas::new(), Compiler::new());
    compiler.enable_format_assertions();
    compiler.add_resource("sarif.json", schema).unwrap();
    let index = compiler.compile("sarif.json", &mut all);
    let index = index.unwrap_or_else(|error| panic!("{error:#}"));
    let logs = logs();
    assert!(logs.len() >= 2, "{} logs", logs.len());
    for (name, log) in &logs {
        let judged = all.validate(log, index);
        judged.unwrap_or_else(|error| panic!("{name}: {error:#}"));
    }
    let mut planted = logs[0].1.clone();
    planted["runs"][0]["results"][0]["level"] = "grave".into();
    assert!(all.validate(&planted, index).is_err());
}

#[test]
fn results_name_rules_that_are_there() {
    for (name, log) in logs() {
        let run = &log["runs"][0];
        for result in run["results"].as_array().expect("results") {
            let at = result["ruleIndex"].as_u64().expect("an index") as usize;
            let rule = &run["tool"]["driver"]["rules"][at];
            assert_eq!(rule["id"], result["ruleId"], "{name}");
        }
    }
}
