//! Sealed texts without Avenant: pandoc reads the same words and the same sections.

use std::io::Write;
use std::process::{Command, Stdio};

use avenant::base::{Source, TreePath};
use avenant::prose::number::Numbering;
use avenant::prose::{Form, Prose, canon, header, parse};
use serde_json::Value;

use crate::support::{files, root};

/// How `docs/formats.md` says that pandoc is to read a sealed text.
const FORMAT: &str = "commonmark+attributes+bracketed_spans+pipe_tables+footnotes+strikeout\
                      +yaml_metadata_block";

/// Every form that a sealed text can have.
const FORMS: &str = "---
document: \"privacy-policy\"
version: \"2021-10-15\"
lang: \"fr\"
title: \"L'« essai » : \\\"tout\\\"\"
authentic: [\"fr\", \"en\"]
salt: \"00112233445566778899aabbccddeeff\"
---

Avant tout *un **mot* fort** et ~~barré~~, `code  double` et \\{ {{ littéral }} \\}.

## 1 – L'essai *premier* {#first number=1 covers=gdpr.13.1.b,fr.lcen.x lang=fr}

[Stores *the* language]{lang=en}, voir [1.1](#second) et
[2.2 (Mentions légales)](legal-notice@2025-03-01#host), <https://www.cnil.fr/> ou <a@b.fr>\\
ligne suivante, https://x.fr/a_b nu[^n].

### 1.1 – 3 ans {#second number=1.1}

- un
- deux

  suite
  1. a
  2. b

> cité
>
> encore

| Nom | But |
|-----|:---:|
| `_ga` \\| x | *mesure*[^m] |
| | fin |

[Cookies du \\[site\\]]{.register #cookies-www}

| Nom | Durée |
| --- | --- |
| `_ga`, `sess\\|on` | 13 mois |

```
du code
  tel quel
```

---

## Sans numéro {#last .unnumbered}

[^n]: Une note.

    En deux pièces.
[^m]: Autre.
";

/// What a reader of a text gets: words in their order, and each section's level, id and number.
#[derive(Debug, PartialEq)]
struct Reading {
    title: String,
    words: Vec<String>,
    sections: Vec<(u64, String, Option<String>)>,
}

#[test]
fn pandoc_reads_the_words_and_sections_of_every_sealed_text() {
    let content = root().join("content");
    let is_sealed = |name: &String| name.ends_with(".md") && name.split('/').count() == 3;
    let sealed: Vec<String> = files::list(&content)
        .into_iter()
        .filter(is_sealed)
        .collect();
    assert!(sealed.contains(&"privacy-policy/2021-10-15/fr.md".to_owned()));
    for name in sealed {
        let text = std::fs::read_to_string(content.join(&name)).unwrap();
        assert_eq!(pandocs(&text), ours(&text), "{name}");
    }
    assert_eq!(pandocs(FORMS), ours(FORMS));
}

/// Word files and pages that pandoc wrote of our texts come in with the words that pandoc finds in
/// them.
#[test]
fn what_pandoc_wrote_is_imported_with_the_words_that_pandoc_reads() {
    use avenant::import::{Format, read};
    let content = root().join("content");
    let is_sealed = |name: &String| name.ends_with("fr.md") && name.split('/').count() == 3;
    let names = files::list(&content).into_iter().filter(is_sealed);
    let mut texts: Vec<String> = names
        .map(|name| std::fs::read_to_string(content.join(name)).unwrap())
        .collect();
    assert!(!texts.is_empty());
    texts.push(FORMS.to_owned());
    for text in texts {
        for (written, format) in [("docx", Format::Docx), ("html", Format::Html)] {
            let args = [
                "--from",
                FORMAT,
                "--to",
                written,
                "--standalone",
                "--output",
                "-",
            ];
            let file = answer(&args, text.as_bytes());
            let tree = answer(&["--from", written, "--to", "json"], &file);
            let tree: Value = serde_json::from_slice(&tree).unwrap();
            let mut theirs = Reader::default();
            theirs.all(&tree["blocks"]);
            let notes = std::mem::take(&mut theirs.notes);
            notes.iter().for_each(|note| theirs.all(note));
            let theirs: Vec<String> = cut(&theirs.text.replace('\u{fffc}', ""));
            let reading = read(format, &file).expect("pandoc writes good files");
            let ours = imported_words(reading);
            let missing: Vec<_> = theirs.iter().filter(|word| !ours.contains(word)).collect();
            assert!(missing.is_empty(), "{written}: {missing:?}");
            let title = ours.len() - theirs.len();
            assert!(
                title < 20,
                "{written}: {} of ours, {} of pandoc's",
                ours.len(),
                theirs.len()
            );
        }
    }
}

/// Imports a reading; its text has every word of the file, and these are its words.
fn imported_words(reading: avenant::import::Reading) -> Vec<String> {
    use avenant::import::history::{Input, Settings, history};
    let lang = avenant::lang::Lang::parse("fr").unwrap();
    let settings = Settings {
        authentic: vec![lang.clone()],
        title: Default::default(),
        known: Default::default(),
        base: None,
    };
    let input = Input {
        name: "file".to_owned(),
        effective: avenant::base::Date::parse("2021-10-15").unwrap(),
        published: None,
        lang: lang.clone(),
        reading,
    };
    let history = history(vec![input], &settings);
    let text = &history.versions[0].texts[&lang];
    assert!(text.differences.is_empty(), "{:?}", text.differences);
    let source = Source {
        path: TreePath::parse("content/a/fr.md").unwrap(),
        text: text.source.clone(),
    };
    let (_, body, _) = header::cut(&source, Form::Working);
    let mut prose = parse(&source, body, Form::Working).prose;
    avenant::prose::number::number(&mut prose.sections, &text.numbering);
    let mut words = cut(&canon::plain(prose.title.as_deref().unwrap_or_default()));
    words.extend(cut(&our_words(&prose).join(" ").replace('\u{fffc}', "")));
    words
}

#[test]
fn the_formats_page_says_how_to_read_a_sealed_text() {
    let page = std::fs::read_to_string(root().join("docs/formats.md")).unwrap();
    assert!(page.contains(&format!("`{FORMAT}`")));
}

fn ours(text: &str) -> Reading {
    let source = Source {
        path: TreePath::parse("content/a/2021-10-15/fr.md").unwrap(),
        text: text.to_owned(),
    };
    let patterns = vec!["{n} – ".to_owned(), "{n}.{m} – ".to_owned()];
    let numbering = Numbering::parse(patterns).unwrap();
    let (header, body, report) = header::cut(&source, Form::Sealed(&numbering));
    let parsed = parse(&source, body, Form::Sealed(&numbering));
    assert!(
        report.is_empty() && parsed.report.is_empty(),
        "{report:?} {:?}",
        parsed.report
    );
    let all = parsed.prose.all_sections().into_iter();
    let section = |section: &avenant::prose::Section| {
        let number = section.number.as_ref().map(ToString::to_string);
        let id = section.id.as_ref().unwrap().to_string();
        (u64::from(section.level), id, number)
    };
    Reading {
        title: header.title.unwrap().value,
        words: our_words(&parsed.prose),
        sections: all.map(section).collect(),
    }
}

/// The canonical words with the numbers of headings before them.
fn our_words(prose: &Prose) -> Vec<String> {
    let sections = prose.all_sections();
    let mut words = Vec::new();
    for block in canon::blocks(prose) {
        let is_heading = |s: &&&avenant::prose::Section| {
            s.id.as_ref().is_some_and(|id| id.as_str() == block.path)
        };
        let heading = sections.iter().find(is_heading);
        let prefix = heading.map_or("", |section| section.prefix.as_str());
        words.extend(cut(&format!("{prefix}{}", block.text)));
    }
    words
}

fn cut(text: &str) -> Vec<String> {
    text.split_whitespace().map(str::to_owned).collect()
}

fn pandocs(text: &str) -> Reading {
    let tree = pandoc(text);
    let mut reader = Reader::default();
    reader.all(&tree["blocks"]);
    let notes = std::mem::take(&mut reader.notes);
    notes.iter().for_each(|note| reader.all(note));
    let mut title = Reader::default();
    title.all(&tree["meta"]["title"]["c"]);
    Reading {
        title: cut(&title.text).join(" "),
        words: cut(&reader.text),
        sections: reader.sections,
    }
}

fn pandoc(text: &str) -> Value {
    let json = answer(&["--from", FORMAT, "--to", "json"], text.as_bytes());
    serde_json::from_slice(&json).unwrap()
}

/// Returns what pandoc writes of these bytes.
fn answer(arguments: &[&str], bytes: &[u8]) -> Vec<u8> {
    let mut child = Command::new("pandoc")
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("pandoc is installed: tests/run sees to it");
    let mut input = child.stdin.take().unwrap();
    let bytes = bytes.to_vec();
    let writing = std::thread::spawn(move || input.write_all(&bytes));
    let answer = child.wait_with_output().unwrap();
    writing.join().unwrap().unwrap();
    assert!(answer.status.success());
    answer.stdout
}

/// Goes through pandoc's tree.
#[derive(Default)]
struct Reader {
    text: String,
    notes: Vec<Value>,
    sections: Vec<(u64, String, Option<String>)>,
}

impl Reader {
    fn all(&mut self, value: &Value) {
        match value {
            Value::Array(parts) => parts.iter().for_each(|part| self.all(part)),
            Value::Object(node) => self.node(node["t"].as_str().unwrap_or_default(), &value["c"]),
            // Ids, classes, addresses and sizes are no words.
            Value::String(_) | Value::Number(_) | Value::Bool(_) | Value::Null => {}
        }
    }

    fn node(&mut self, kind: &str, content: &Value) {
        match kind {
            "Str" => self.text.push_str(content.as_str().unwrap()),
            "Space" | "SoftBreak" | "LineBreak" => self.text.push(' '),
            "Code" => self.text.push_str(content[1].as_str().unwrap()),
            "CodeBlock" => {
                self.text.push_str(content[1].as_str().unwrap());
                self.text.push(' ');
            }
            "Note" => {
                self.text.push('\u{fffc}');
                self.notes.push(content.clone());
            }
            "Header" => {
                let attributes = content[1][2].as_array().unwrap();
                let number = attributes.iter().find(|pair| pair[0] == "number");
                let number = number.map(|pair| pair[1].as_str().unwrap().to_owned());
                let id = content[1][0].as_str().unwrap().to_owned();
                self.sections
                    .push((content[0].as_u64().unwrap(), id, number));
                self.all(&content[2]);
                self.text.push(' ');
            }
            "Para" | "Plain" => {
                self.all(content);
                self.text.push(' ');
            }
            "RawBlock" | "RawInline" | "Math" | "Image" => panic!("{kind} in a sealed text"),
            _ => self.all(content),
        }
    }
}
