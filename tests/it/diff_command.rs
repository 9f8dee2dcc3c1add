//! `avenant diff --files` on every case of the redline: what it writes is what it is said to be.

use std::fs;
use std::path::Path;
use std::process::Command;

use pulldown_cmark::{Event, Options, Parser, Tag};

use super::redline_record::Schema;
use crate::support::{files, root};

fn diff(folder: &Path, format: &str) -> String {
    let lang = fs::read_to_string(folder.join("case.toml")).unwrap();
    let lang: toml::Table = lang.parse().unwrap();
    let answer = Command::new(env!("CARGO_BIN_EXE_avenant"))
        .args(["diff", "--files", "old.md", "new.md", "--format", format])
        .args(["--lang", lang["lang"].as_str().unwrap()])
        .current_dir(folder)
        .env("LANG", "C.UTF-8")
        .output()
        .unwrap();
    let talk = String::from_utf8(answer.stderr).unwrap();
    assert!(answer.status.success() && talk.is_empty(), "{talk}");
    String::from_utf8(answer.stdout).unwrap()
}

fn each_case(mut see: impl FnMut(&str, &Path)) {
    let cases = root().join("tests/cases/diff");
    for name in files::folders(&cases) {
        see(&name, &cases.join(&name));
    }
}

#[test]
fn its_json_fits_the_schema() {
    let schema = Schema::read();
    // What a record holds is tried on every case without the program.
    for name in ["G04-negation", "G13-row-removed"] {
        let folder = root().join("tests/cases/diff").join(name);
        let record = serde_json::from_str(&diff(&folder, "json")).unwrap();
        assert_eq!(schema.judge(&record), Ok(()), "{name}");
    }
}

#[test]
fn its_text_marks_what_came_and_went() {
    each_case(|name, folder| {
        let text = diff(folder, "text");
        assert_eq!(
            text.matches("[-").count(),
            text.matches("-]").count(),
            "{name}: {text}"
        );
        assert_eq!(
            text.matches("{+").count(),
            text.matches("+}").count(),
            "{name}: {text}"
        );
        assert!(!text.contains('\u{1b}'), "{name}: colours into a pipe");
        assert!(text.lines().count() > 4, "{name}: {text}");
    });
}

#[test]
fn every_mark_of_its_markdown_is_read_as_one() {
    let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH;
    each_case(|name, folder| {
        let text = diff(folder, "md");
        let (mut marks, mut code) = (0, 0);
        for event in Parser::new_ext(&text, options) {
            match event {
                Event::Text(words) => {
                    let is_left = ["**", "~~"].iter().any(|mark| words.contains(mark));
                    assert!(!is_left, "{name}: {words}\n{text}");
                }
                Event::Start(Tag::Strong | Tag::Strikethrough) => marks += 1,
                Event::Start(Tag::CodeBlock(_)) => code += 1,
                _ => {}
            }
        }
        assert!(marks > 0, "{name}: the title is bold\n{text}");
        assert_eq!(code, 0, "{name}: words became code\n{text}");
    });
}
