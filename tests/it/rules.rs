//! Rules of packs against texts: laws that hold whatever the texts say.

use std::collections::BTreeMap;
use std::fs;

use avenant::base::{Date, TreePath};
use avenant::compile::{self, Builtin};
use avenant::load::{Tree, builtin_packs};
use avenant::render::ThemeFiles;
use avenant::sys::embed;
use avenant::work::rules::review;

use crate::support::root;

type Files = BTreeMap<String, String>;

/// The case site that holds the page of 15 October 2021.
fn page_of_2021() -> Files {
    let folder = root().join("tests/cases/rules/page-2021/in");
    let names = [
        "avenant.toml",
        "content/privacy-policy/document.toml",
        "content/privacy-policy/fr.md",
        "content/registers/publishers/1to1progress.toml",
    ];
    let read = |name: &str| {
        (
            name.to_owned(),
            fs::read_to_string(folder.join(name)).unwrap(),
        )
    };
    names.into_iter().map(read).collect()
}

fn builtin() -> Builtin {
    let file = |(path, text): (String, &str)| {
        let path = TreePath::parse(&format!("packs/{path}")).unwrap();
        (path, text.to_owned())
    };
    let files: Vec<_> = embed::packs().into_iter().map(file).collect();
    Builtin {
        locales: Vec::new(),
        theme: ThemeFiles(BTreeMap::new()).into(),
        packs: builtin_packs(&files).0.into(),
    }
}

/// What is found, a line a finding, without its place in the file.
fn found(files: &Files) -> Vec<String> {
    let tree = Tree::in_memory(
        files
            .iter()
            .map(|(path, text)| (path.as_str(), text.as_str())),
    );
    let opened = compile::open(&tree, &builtin());
    let today = Date::parse("2026-11-22").unwrap();
    let report = review(&opened, &tree, today);
    let line = |finding: &avenant::base::Diagnostic| {
        format!(
            "{:?} {} {:?}",
            finding.severity,
            finding.name(),
            finding.args
        )
    };
    report.iter().map(line).collect()
}

/// Gives every section of a text another's id.
fn shuffled(text: &str) -> String {
    let ids: Vec<&str> = text
        .lines()
        .filter(|line| line.starts_with('#'))
        .filter_map(|line| line.split_once("{#")?.1.split([' ', '}']).next())
        .collect();
    let next = |id: &str| {
        let at = ids.iter().position(|known| *known == id).unwrap();
        ids[(at + 7) % ids.len()]
    };
    let line = |line: &str| match line.split_once("{#") {
        Some((words, rest)) if line.starts_with('#') => {
            let end = rest.find([' ', '}']).unwrap();
            format!("{words}{{#{}{}", next(&rest[..end]), &rest[end..])
        }
        _ => line.to_owned(),
    };
    text.lines().map(line).collect::<Vec<_>>().join("\n")
}

#[test]
fn the_names_of_sections_are_no_declarations() {
    let page = page_of_2021();
    let mut other = page.clone();
    let text = other.get_mut("content/privacy-policy/fr.md").unwrap();
    *text = shuffled(text);
    assert_ne!(page, other);
    assert!(found(&page).len() > 30);
    assert_eq!(found(&page), found(&other));
}

#[test]
fn the_order_of_packs_and_facts_counts_for_nothing() {
    let page = page_of_2021();
    let mut other = page.clone();
    let settings = other
        .get_mut("content/privacy-policy/document.toml")
        .unwrap();
    let packs = "\"gdpr-13\", \"fr-lcen\", \"cnil-cookies\", \"stale-references\"";
    let turned = "\"stale-references\", \"cnil-cookies\", \"fr-lcen\", \"gdpr-13\"";
    assert!(settings.contains(packs));
    *settings = settings.replace(packs, turned);
    let config = other.get_mut("avenant.toml").unwrap();
    let (head, facts) = config.split_once("[facts]\n").unwrap();
    let mut facts: Vec<&str> = facts.lines().collect();
    facts.reverse();
    *config = format!("{head}[facts]\n{}\n", facts.join("\n"));
    assert_eq!(found(&page), found(&other));
}

#[test]
fn the_order_of_documents_counts_for_nothing() {
    let mut page = page_of_2021();
    for (path, text) in page.clone() {
        if path.starts_with("content/privacy-policy/") {
            let text = text.replace("politique-de-confidentialite", "autre");
            page.insert(path.replace("privacy-policy", "other"), text);
        }
    }
    let listed = |order: &str| {
        let mut files = page.clone();
        let config = files.get_mut("avenant.toml").unwrap();
        *config = config.replace("[\"privacy-policy\"]", order);
        found(&files)
    };
    let one = listed("[\"privacy-policy\", \"other\"]");
    assert_eq!(one, listed("[\"other\", \"privacy-policy\"]"));
    let questions = one
        .iter()
        .filter(|line| line.starts_with("Question"))
        .count();
    assert_eq!(questions, 12);
}
