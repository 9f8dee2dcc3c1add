//! House rules that a review would otherwise have to remember.

use std::collections::BTreeSet;
use std::fs;

use crate::layers::LAYERS;
use crate::rust::{self, Token};
use crate::support::{files, root};

/// Lines a file of `src` may have, its own tests included.
const LONGEST: usize = 450;

/// The languages in which the program itself speaks.
const SPOKEN: [&str; 2] = ["en", "fr"];

/// Returns the Rust files of `src` with their text.
fn sources() -> Vec<(String, String)> {
    let src = root().join("src");
    let names = files::list(&src)
        .into_iter()
        .filter(|file| file.ends_with(".rs"));
    names
        .map(|file| (file.clone(), fs::read_to_string(src.join(&file)).unwrap()))
        .collect()
}

/// Fails with all faults at once.
fn none(what: &str, faults: &[String]) {
    assert!(
        faults.is_empty(),
        "{what} ({}):\n  {}\n",
        faults.len(),
        faults.join("\n  ")
    );
}

#[test]
fn files_are_short_enough_to_read() {
    let length = |(file, text): &(String, String)| (file.clone(), text.lines().count());
    let long: Vec<_> = sources()
        .iter()
        .map(length)
        .filter(|(_, lines)| *lines > LONGEST)
        .map(|(file, lines)| format!("{file}: {lines} lines"))
        .collect();
    none("longer than 450 lines; cut by subject", &long);
}

#[test]
fn every_file_opens_with_what_it_holds() {
    let silent: Vec<_> = sources()
        .iter()
        .filter(|(_, text)| !text.starts_with("//! "))
        .map(|(file, _)| file.clone())
        .collect();
    none("no `//!` at the top", &silent);
}

#[test]
fn nothing_unwraps() {
    let faults: Vec<_> = sources()
        .iter()
        .flat_map(|(file, text)| {
            unwraps(text)
                .into_iter()
                .map(move |line| (file.clone(), line))
        })
        .map(|(file, line)| format!("{file}:{line}"))
        .collect();
    none(
        "unwrap() outside tests; say why with expect(\"…\") or report it",
        &faults,
    );
}

/// Returns the lines of `.unwrap()` before the tests that end a file.
fn unwraps(source: &str) -> Vec<usize> {
    let code = source.split("#[cfg(test)]\nmod ").next().unwrap_or(source);
    let tokens = rust::tokens(code);
    let is_unwrap = |pair: &&[rust::Placed]| {
        pair[0].0 == Token::Sign('.') && pair[1].0 == Token::Name("unwrap".to_owned())
    };
    tokens
        .windows(2)
        .filter(is_unwrap)
        .map(|pair| pair[1].1)
        .collect()
}

#[test]
fn a_planted_unwrap_is_found() {
    let source = "//! x.unwrap()\nfn f() {\n    a\n        .unwrap();\n    \".unwrap()\";\n}\n";
    assert_eq!(unwraps(source), [4]);
    assert_eq!(
        unwraps(&format!("{source}#[cfg(test)]\nmod tests {{ b.unwrap() }}")),
        [4]
    );
    assert_eq!(unwraps("a.unwrap_or(b)"), [0; 0]);
}

#[test]
fn the_architecture_prints_the_layers() {
    let file = root().join("docs/ARCHITECTURE.md");
    let text = fs::read_to_string(&file).expect("docs/ARCHITECTURE.md is there");
    let words = text
        .replace('`', "")
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ");
    let list = LAYERS.join(", ");
    assert!(
        words.contains(&list),
        "docs/ARCHITECTURE.md does not print the layers:\n{list}"
    );
}

/// One finding's constant in `src/base/codes.rs` or a file below `src/base/codes/`.
struct Code {
    constant: String,
    slug: String,
}

/// Reads `pub const NAME: Self = Self::error("slug");` and its like.
fn codes(source: &str) -> Vec<Code> {
    let statements = source.split("pub const ").skip(1);
    let read = |text: &str| {
        let (constant, rest) = text.split_once(':')?;
        let (statement, _) = rest.split_once(';')?;
        let slug = statement.strip_prefix(" Self =")?.split('"').nth(1)?;
        Some(Code {
            constant: constant.to_owned(),
            slug: slug.to_owned(),
        })
    };
    statements.filter_map(read).collect()
}

fn all_codes() -> Vec<Code> {
    let base = root().join("src/base");
    let parts = files::list(&base).into_iter();
    let parts = parts.filter(|file| file.starts_with("codes"));
    let source = parts.map(|file| fs::read_to_string(base.join(file)).unwrap());
    let codes = codes(&source.collect::<String>());
    assert!(
        codes.len() > 20,
        "only {} codes were read from src/base/codes",
        codes.len()
    );
    codes
}

#[test]
fn codes_are_unique_and_in_all() {
    let codes = all_codes();
    let table = root().join("src/base/code.rs");
    let table = fs::read_to_string(table).expect("src/base/code.rs holds Code::ALL");
    let (_, all) = table
        .split_once("pub const ALL")
        .expect("Code::ALL lists every code");
    let listed: BTreeSet<_> = all
        .split(|c: char| !c.is_alphanumeric() && c != '_')
        .collect();
    let mut slugs = BTreeSet::new();
    let mut faults = Vec::new();
    for code in &codes {
        if !listed.contains(code.constant.as_str()) {
            faults.push(format!("{} is not in Code::ALL", code.constant));
        }
        if !slugs.insert(&code.slug) {
            faults.push(format!("{} is the slug of two codes", code.slug));
        }
        if code.constant.to_lowercase().replace('_', "-") != code.slug {
            faults.push(format!(
                "{} has another name as its slug {}",
                code.constant, code.slug
            ));
        }
    }
    none("codes", &faults);
}

#[test]
fn every_code_has_words_in_every_language_of_the_program() {
    let codes = all_codes();
    let mut missing = Vec::new();
    for lang in SPOKEN {
        let ids = message_ids(&texts(&format!("locales/{lang}"), "**/*.ftl"));
        let silent = codes.iter().filter(|code| !ids.contains(&code.slug));
        missing.extend(silent.map(|code| format!("locales/{lang}: {}", code.slug)));
    }
    none("findings without a message", &missing);
}

/// Returns the texts of the files below `folder` that match `pattern`, one after another.
fn texts(folder: &str, pattern: &str) -> String {
    let folder = root().join(folder);
    let names = files::list(&folder)
        .into_iter()
        .filter(|file| files::matches(pattern, file));
    names
        .map(|file| fs::read_to_string(folder.join(file)).unwrap_or_default())
        .collect()
}

/// Returns the names that stand before ` =` at the start of a line.
fn message_ids(ftl: &str) -> BTreeSet<String> {
    let named = ftl
        .lines()
        .filter(|line| line.starts_with(|c: char| c.is_ascii_alphabetic()));
    named
        .filter_map(|line| line.split_once('='))
        .map(|(id, _)| id.trim().to_owned())
        .collect()
}

#[test]
fn the_program_says_the_same_in_each_of_its_languages() {
    let ids = |lang: &str| message_ids(&texts(&format!("locales/{lang}"), "**/*.ftl"));
    let [first, second] = SPOKEN;
    let one_sided: Vec<_> = ids(first)
        .symmetric_difference(&ids(second))
        .cloned()
        .collect();
    none("messages of one language only", &one_sided);
}

/// Messages asked for by the name of a finding, the tag of a language or the code of a country.
const FAMILIES: [&str; 3] = ["about-", "country-", "language-"];

#[test]
fn every_message_is_said_somewhere() {
    let (code, pages) = (texts("src", "**/*.rs"), texts("themes", "**/*.html"));
    let screens = texts("desk", "**/*.html");
    let pages = pages.split('\'').chain(screens.split('\''));
    let said: BTreeSet<&str> = code.split('"').chain(pages).collect();
    let mut idle = Vec::new();
    for lang in files::folders(&root().join("locales")) {
        let words = texts(&format!("locales/{lang}"), "**/*.ftl");
        // One message may stand inside others: `{ on-page }`.
        let quoted = words.split('{').filter_map(|rest| rest.split('}').next());
        let quoted: BTreeSet<&str> = quoted.map(str::trim).collect();
        for id in message_ids(&words) {
            let help = id.strip_suffix("-help").is_some_and(|id| said.contains(id));
            let family = FAMILIES.iter().any(|family| id.starts_with(family));
            if !said.contains(id.as_str()) && !quoted.contains(id.as_str()) && !help && !family {
                idle.push(format!("locales/{lang}: {id}"));
            }
        }
    }
    none("messages that nothing says", &idle);
}

#[test]
fn every_code_has_a_case() {
    let codes = all_codes();
    let golden = texts("tests/cases", "*/*/expect/**") + &texts("tests/deploy", "expect/*");
    let words: BTreeSet<_> = golden
        .split(|c: char| !c.is_ascii_alphanumeric() && c != '-')
        .collect();
    let untried = codes
        .iter()
        .filter(|code| !words.contains(code.slug.as_str()));
    let untried: Vec<_> = untried.map(|code| code.slug.clone()).collect();
    none(
        "findings that no golden file below tests/cases or tests/deploy shows",
        &untried,
    );
}

#[test]
fn codes_and_messages_are_read() {
    let source =
        "    /// A.\n    pub const FILE_TOO_LARGE: Self = Self::error(\"file-too-large\");\n
        pub const LONG: Self =\n            Self::question(\"long\");\n
        pub const ALL: &[Self] = &[Self::LONG];";
    let read: Vec<_> = codes(source)
        .into_iter()
        .map(|c| (c.constant, c.slug))
        .collect();
    assert_eq!(
        read[0],
        ("FILE_TOO_LARGE".to_owned(), "file-too-large".to_owned())
    );

    let ids = message_ids("# no = x\nfile-too-large = Trop\n    .help = Que\nlong =\n    a = b\n");
    assert_eq!(
        ids.into_iter().collect::<Vec<_>>(),
        ["file-too-large", "long"]
    );
}
