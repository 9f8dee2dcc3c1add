//! Every finding is explained: `findings/` holds an example of each, taken from the golden files of
//! `tests/cases`, and `docs/findings/` prints it with what the program says.
//!
//! `AVENANT_BLESS=1 cargo test --test it explained` writes both anew; the diff is the review.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use avenant::base::Code;
use avenant::cli::commands::explain::example::Example;
use avenant::cli::commands::explain::page;
use avenant::lang::Lang;
use avenant::work::Speech;

use crate::locales::catalog;
use crate::support::{files, root};

/// The languages in which findings are told.
const LANGS: [&str; 2] = ["en", "fr"];

/// A finding as a golden file shows it.
struct Shown {
    case: String,
    example: Example,
}

/// Returns the words before the name of a finding, and before what to do, in a language.
fn labels(lang: &str) -> ([String; 4], String) {
    let speech = speech(lang);
    let names = ["error", "warning", "question", "advice"];
    let names = names.map(|name| speech.say(&format!("severity-{name}"), &[]));
    (names, speech.say("label-help", &[]))
}

fn speech(lang: &str) -> Speech {
    Speech::new(catalog(), Lang::parse(lang).unwrap())
}

/// Returns what a golden file shows of findings in a language, by their names.
fn shown(case: &str, text: &str, lang: &str) -> Vec<(String, Shown)> {
    let (severities, help) = labels(lang);
    let mut all = Vec::new();
    for block in text.split("\n\n") {
        let mut lines = block.lines();
        let Some((before, rest)) = lines.next().and_then(|line| line.split_once('[')) else {
            continue;
        };
        let Some((name, message)) = rest.split_once("]: ") else {
            continue;
        };
        if !severities.iter().any(|severity| severity == before) {
            continue;
        }
        let lines: Vec<&str> = lines.collect();
        let mark = format!("= {help}: ");
        let Some(at) = lines
            .iter()
            .position(|line| line.trim_start().starts_with(&mark))
        else {
            continue;
        };
        // A message of several lines goes on under its first.
        let begins = lines[..at].iter().position(|line| line.contains("--> "));
        let begins = begins.unwrap_or(at);
        let more = lines[..begins]
            .iter()
            .filter(|line| line.trim() != "|")
            .map(|line| format!("\n{}", line.trim()));
        let indent = lines[at].find('=').unwrap_or(0) + 2;
        let told = lines[at + 1..]
            .iter()
            .take_while(|line| !line.trim_start().starts_with("= "))
            .map(|line| format!("\n{}", line.get(indent..).unwrap_or_default().trim()));
        let told: String = told.collect();
        let help = lines[at].trim_start()[mark.len()..].to_owned() + told.trim_end();
        let excerpt = lines[begins..at].join("\n");
        all.push((
            name.to_owned(),
            Shown {
                case: case.to_owned(),
                example: Example {
                    message: message.to_owned() + &more.collect::<String>(),
                    excerpt: excerpt.trim_end_matches(['\n', ' ', '|']).to_owned(),
                    help,
                    case: case.to_owned(),
                },
            },
        ));
    }
    all
}

/// Returns the best example of each name in a language: of the case that has its name, else the
/// shortest.
fn examples(lang: &str) -> BTreeMap<String, Example> {
    let mut best: BTreeMap<String, ((bool, usize, String), Example)> = BTreeMap::new();
    let root = root();
    for (folder, pattern) in [
        ("tests/cases", "*/*/expect/**"),
        ("tests/deploy", "expect/*"),
    ] {
        let all = files::list(&root.join(folder)).into_iter();
        for file in all.filter(|file| files::matches(pattern, file)) {
            let Ok(text) = fs::read_to_string(root.join(folder).join(&file)) else {
                continue;
            };
            let case = file.split("/expect/").next().unwrap_or(&file);
            let case = match folder {
                "tests/cases" => format!("{folder}/{case}"),
                _ => folder.to_owned(),
            };
            for (name, shown) in shown(&case, &text, lang) {
                let is_other = !shown.case.ends_with(&format!("/{name}"));
                let example = shown.example;
                let length = example.message.len() + example.excerpt.len() + example.help.len();
                let rank = (is_other, length, file.clone());
                let entry = best.entry(name).or_insert((rank.clone(), example.clone()));
                if rank < entry.0 {
                    *entry = (rank, example);
                }
            }
        }
    }
    let codes = Code::ALL.iter().map(|code| code.slug());
    codes
        .filter_map(|slug| Some((slug.to_owned(), best.remove(slug)?.1)))
        .collect()
}

/// Compares a generated file with what stands there, or writes it.
fn keep(path: &Path, text: &str, faults: &mut Vec<String>) {
    if std::env::var_os("AVENANT_BLESS").is_some() {
        fs::create_dir_all(path.parent().expect("a folder")).unwrap();
        fs::write(path, text).unwrap();
    } else if fs::read_to_string(path).unwrap_or_default() != text {
        faults.push(path.strip_prefix(root()).unwrap().display().to_string());
    }
}

#[test]
fn examples_are_those_of_the_cases() {
    let mut faults = Vec::new();
    for lang in LANGS {
        let text = serde_json::to_string_pretty(&examples(lang)).unwrap() + "\n";
        keep(
            &root().join(format!("findings/{lang}.json")),
            &text,
            &mut faults,
        );
    }
    assert!(
        faults.is_empty(),
        "write anew with AVENANT_BLESS=1: {faults:?}"
    );
}

#[test]
fn every_finding_is_explained_in_both_languages() {
    for lang in LANGS {
        let examples = examples(lang);
        let codes = Code::ALL.iter();
        let bare: Vec<&str> = codes
            .map(|code| code.slug())
            .filter(|slug| !examples.contains_key(*slug))
            .collect();
        assert!(
            bare.is_empty(),
            "no golden file of tests/cases shows these in {lang}: {bare:?}"
        );
        let speech = speech(lang);
        let silent = Code::ALL
            .iter()
            .filter(|code| speech.about(**code).is_none());
        let silent: Vec<&str> = silent.map(|code| code.slug()).collect();
        assert!(
            silent.is_empty(),
            "write about-… in locales/{lang}/findings-about.ftl for {silent:?}"
        );
    }
}

#[test]
fn the_documentation_prints_what_the_program_says() {
    let mut faults = Vec::new();
    let docs = root().join("docs");
    let mut pages = Vec::new();
    for lang in LANGS {
        let speech = speech(lang);
        let mut examples = examples(lang);
        for code in Code::ALL {
            let name = format!("findings/{lang}/{code}.md");
            let example = examples.remove(code.slug());
            let page = page::page(*code, example, &speech);
            keep(&docs.join(&name), &page, &mut faults);
            pages.push(name);
        }
    }
    let speeches = LANGS.map(speech);
    keep(
        &docs.join("findings.md"),
        &page::index(&speeches),
        &mut faults,
    );
    for old in files::list(&docs.join("findings")) {
        let name = format!("findings/{old}");
        if !pages.contains(&name) {
            faults.push(format!("{name} is of no finding: delete it"));
        }
    }
    assert!(
        faults.is_empty(),
        "write anew with AVENANT_BLESS=1: {faults:?}"
    );
}
