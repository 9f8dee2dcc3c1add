//! Every crate in `Cargo.lock` has a licence that `deny.toml` allows.

use std::collections::BTreeSet;
use std::fs;
use std::process::Command;

use crate::support::root;

#[test]
fn every_crate_has_an_allowed_licence() {
    let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned());
    let answer = Command::new(cargo)
        .args([
            "metadata",
            "--locked",
            "--all-features",
            "--format-version",
            "1",
        ])
        .current_dir(root())
        .output()
        .expect("cargo starts");
    assert!(
        answer.status.success(),
        "{}",
        String::from_utf8_lossy(&answer.stderr)
    );
    let metadata: serde_json::Value = serde_json::from_slice(&answer.stdout).unwrap();
    let allowed = allowed();

    let packages = metadata["packages"]
        .as_array()
        .expect("cargo lists the packages");
    assert!(
        packages.len() > 50,
        "only {} packages were read",
        packages.len()
    );
    let refused: Vec<_> = packages
        .iter()
        .filter(|package| {
            !package["license"]
                .as_str()
                .is_some_and(|l| is_allowed(l, &allowed))
        })
        .map(|package| {
            format!(
                "{} {}: {}",
                package["name"], package["version"], package["license"]
            )
        })
        .collect();
    assert!(
        refused.is_empty(),
        "not allowed by deny.toml:\n  {}\n",
        refused.join("\n  ")
    );
}

fn allowed() -> BTreeSet<String> {
    let deny: toml::Table = fs::read_to_string(root().join("deny.toml"))
        .unwrap()
        .parse()
        .unwrap();
    let list = deny["licenses"]["allow"]
        .as_array()
        .expect("deny.toml has an allow list");
    list.iter()
        .filter_map(|licence| licence.as_str())
        .map(str::to_owned)
        .collect()
}

/// Whether an SPDX expression (ISO/IEC 5962, annex D) can be met with allowed licences alone.
///
/// `AND` binds tighter than `OR`; `/` is the old way to write `OR`. `WITH` makes one licence.
fn is_allowed(expression: &str, allowed: &BTreeSet<String>) -> bool {
    let spaced = expression
        .replace('(', " ( ")
        .replace(')', " ) ")
        .replace('/', " OR ");
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let mut at = 0;
    either(&words, &mut at, allowed) && at == words.len()
}

fn either(words: &[&str], at: &mut usize, allowed: &BTreeSet<String>) -> bool {
    let mut met = both(words, at, allowed);
    while words.get(*at) == Some(&"OR") {
        *at += 1;
        met |= both(words, at, allowed);
    }
    met
}

fn both(words: &[&str], at: &mut usize, allowed: &BTreeSet<String>) -> bool {
    let mut met = one(words, at, allowed);
    while words.get(*at) == Some(&"AND") {
        *at += 1;
        met &= one(words, at, allowed);
    }
    met
}

fn one(words: &[&str], at: &mut usize, allowed: &BTreeSet<String>) -> bool {
    let Some(word) = words.get(*at) else {
        return false;
    };
    *at += 1;
    if *word == "(" {
        let met = either(words, at, allowed);
        *at += 1;
        return met;
    }
    if words.get(*at) == Some(&"WITH") {
        let exception = words.get(*at + 1).copied().unwrap_or_default();
        *at += 2;
        return allowed.contains(&format!("{word} WITH {exception}"));
    }
    allowed.contains(*word)
}

#[test]
fn expressions_are_weighed() {
    let allowed = ["MIT", "Apache-2.0", "Apache-2.0 WITH LLVM-exception"];
    let allowed: BTreeSet<String> = allowed.into_iter().map(str::to_owned).collect();
    for (expression, expected) in [
        ("MIT", true),
        ("MIT/GPL-3.0", true),
        ("GPL-3.0", false),
        ("GPL-3.0 OR MIT AND Apache-2.0", true),
        ("MIT AND (GPL-3.0 OR Apache-2.0)", true),
        ("(MIT OR Apache-2.0) AND Unicode-3.0", false),
        ("Apache-2.0 WITH LLVM-exception", true),
        ("MIT WITH Font-exception", false),
        ("", false),
        ("MIT MIT", false),
    ] {
        assert_eq!(is_allowed(expression, &allowed), expected, "{expression}");
    }
}
