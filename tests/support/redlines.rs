//! A case of two texts: what the redline says of them. See `tests/cases/README.md`.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use avenant::base::{Source, TreePath};
use avenant::diff::changes::{Card, ChangeSet};
use avenant::diff::readable::readable;
use avenant::diff::side::Side;
use avenant::diff::{Options, Redline, change_set, invariants, invert, level, redline_of};
use avenant::lang::Lang;
use avenant::prose::{Form, Prose, Target, header, parse};
use avenant::render::prose::{ArticleContext, article};
use avenant::render::redline::{RedlineContext, check, check_columns, inline, sides};
use serde::Deserialize;

use super::changesets;
use super::files;
use super::golden::{Mode, settle};

/// What `case.toml` says.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    /// One sentence for people.
    about: String,
    /// The language of both texts.
    lang: String,
    /// Terms the document defines, lower-case.
    #[serde(default)]
    terms: BTreeSet<String>,
}

/// HTML and change sets longer than this are told by text and cards alone.
const LONGEST: usize = 4_000;

/// Compares `old.md` and `new.md` of a folder; returns all that is wrong, in words.
pub fn run(folder: &Path, mode: Mode) -> Result<(), String> {
    let read = |name: &str| {
        let file = folder.join(name);
        fs::read_to_string(&file).map_err(|error| format!("{}: {error}", file.display()))
    };
    let case: Case = toml::from_str(&read("case.toml")?).map_err(|e| format!("case.toml: {e}"))?;
    let lang = Lang::parse(&case.lang).ok_or("case.toml: `lang` is no language")?;
    let texts = (prose(&read("old.md")?), prose(&read("new.md")?));
    let (old, new) = (Side::of(&texts.0), Side::of(&texts.1));
    let options = Options {
        terms: case.terms,
        ..Options::of(&lang)
    };
    let redline = redline_of(&old, &new, &options);
    invariants::check(&redline, &old, &new)
        .map_err(|fault| format!("the redline lies: {fault:?}"))?;
    let set = change_set(&redline);
    let mut html = reads_back(&texts, &redline, &set, &lang)?;
    if html.len() > LONGEST {
        html.clear();
    }
    let proposal = level::propose(&redline, &set);
    let mut text = format!(
        "# {}\n\n{}\n{}",
        case.about,
        readable(&redline),
        cards(&set)
    );
    let _ = writeln!(text, "level: {:?}", proposal.level);
    let mut json = serde_json::to_string_pretty(&set).map_err(|error| error.to_string())?;
    json.push('\n');
    if json.len() > LONGEST {
        json.clear();
    }
    let mut wrong = used(&texts, &redline, &lang);
    for (name, actual) in [
        ("redline.txt", text),
        ("redline.html", html),
        ("changes.json", json),
    ] {
        let file = folder.join("expect").join(name);
        if actual.is_empty() && !file.exists() {
            continue;
        }
        wrong.extend(settle(&file, &actual, mode).map_err(|e| format!("{name}: {e}"))?);
    }
    let known = [
        "case.toml",
        "old.md",
        "new.md",
        "expect/redline.txt",
        "expect/redline.html",
        "expect/changes.json",
    ];
    let strangers = files::list(folder)
        .into_iter()
        .filter(|file| !known.contains(&file.as_str()));
    wrong.extend(strangers.map(|file| format!("{file} has no meaning in a case of two texts")));
    if wrong.is_empty() {
        Ok(())
    } else {
        Err(wrong.join("\n"))
    }
}

/// Uses the change sets of both directions as somebody else would; returns what is wrong.
pub fn used(texts: &(Prose, Prose), redline: &Redline, lang: &Lang) -> Vec<String> {
    let wrong = [false, true].map(|is_back| {
        let (old, new) = if is_back {
            (&texts.1, &texts.0)
        } else {
            (&texts.0, &texts.1)
        };
        let inverse = is_back.then(|| invert(redline));
        let redline = inverse.as_ref().unwrap_or(redline);
        let (set, sides) = (change_set(redline), [&Side::of(old), &Side::of(new)]);
        let record = changesets::changes(redline, &set, sides, lang);
        let [old, new] = [old, new].map(changesets::document);
        let fault = changesets::check(&old, &new, &record).err()?;
        Some(format!("the change set, inverted {is_back}: {fault}"))
    });
    wrong.into_iter().flatten().collect()
}

/// Reads a text as an editor's.
pub fn prose(text: &str) -> Prose {
    let source = Source {
        path: TreePath::parse("content/a/en.md").expect("a safe path"),
        text: text.to_owned(),
    };
    let (_, body, _) = header::cut(&source, Form::Working);
    parse(&source, body, Form::Working).prose
}

/// Writes the list of changes, a card a line.
fn cards(set: &ChangeSet) -> String {
    let mut text = String::new();
    for (card, at) in set.cards.iter().zip(1..) {
        let _ = writeln!(text, "{at}. {}", describe(set, card));
    }
    text
}

fn describe(set: &ChangeSet, card: &Card) -> String {
    let mut told: Vec<String> = Vec::new();
    for change in card.changes.iter().filter_map(|id| set.change(*id)) {
        let kind = serde_json::to_string(&change.kind).unwrap_or_default();
        let side = |side: &Option<String>| side.clone().unwrap_or_else(|| "nothing".to_owned());
        let mut line = format!(
            "{} {} → {}",
            kind.trim_matches('"'),
            side(&change.at.old),
            side(&change.at.new)
        );
        if change.values.old.is_some() || change.values.new.is_some() {
            let _ = write!(
                line,
                " ({} → {})",
                side(&change.values.old),
                side(&change.values.new)
            );
        }
        told.push(line);
    }
    let words = card.words;
    let words = if words.is_none() {
        String::new()
    } else {
        format!("; +{} -{} words", words.added, words.removed)
    };
    format!("{}{words}", told.join(", "))
}

/// Holds the HTML of a redline, in one text and side by side, against the pages of both texts
/// (I2); returns that of one text.
pub fn reads_back(
    texts: &(Prose, Prose),
    redline: &Redline,
    set: &ChangeSet,
    lang: &Lang,
) -> Result<String, String> {
    in_columns(texts, redline, set, lang)?;
    in_one_text(texts, redline, set, lang)
}

/// Returns the HTML of both texts in one, if it gives the page of each back.
pub fn in_one_text(
    (old, new): &(Prose, Prose),
    redline: &Redline,
    set: &ChangeSet,
    lang: &Lang,
) -> Result<String, String> {
    let context = context(lang);
    let html = inline(redline, set, &context).map_err(|fault| format!("{fault:?}"))?;
    let read = check(&html, set, old, new, &context).map_err(|fault| format!("{fault:?}"))?;
    read.map_err(|mismatch| format!("{mismatch:#?}\n{html}"))?;
    Ok(html)
}

/// Returns the HTML of both texts side by side, if it gives the page of each back.
pub fn in_columns(
    (old, new): &(Prose, Prose),
    redline: &Redline,
    set: &ChangeSet,
    lang: &Lang,
) -> Result<String, String> {
    let context = context(lang);
    let html = sides(redline, set, &context).map_err(|fault| format!("{fault:?}"))?;
    let read = check_columns(&html, old, new, &context).map_err(|fault| format!("{fault:?}"))?;
    read.map_err(|mismatch| format!("side by side: {mismatch:#?}\n{html}"))?;
    Ok(html)
}

/// Returns what a redline without a site is written with: messages are their names.
fn context(lang: &Lang) -> RedlineContext<'_> {
    RedlineContext {
        lang,
        words: &|id, _| Ok(id.to_owned()),
        old_address: &address,
        new_address: &address,
        elsewhere: &|_| None,
        text_page: "",
    }
}

fn address(target: &Target) -> Option<String> {
    Some(format!("/{target}/"))
}

/// Returns the HTML of a text alone.
pub fn alone(text: &Prose, lang: &Lang) -> Result<String, String> {
    let context = ArticleContext {
        lang,
        words: &|id, _| Ok(id.to_owned()),
        address: &address,
        ids: "",
    };
    article(text, &context).map_err(|fault| format!("{fault:?}"))
}

/// Returns a whole page around HTML, for a checker of pages.
pub fn page(html: &str, lang: &Lang) -> String {
    let dir = lang.direction().as_str();
    // The heading of the list of changes, to which the marks of a redline lead back.
    format!(
        "<!doctype html>\n<html lang=\"{lang}\" dir=\"{dir}\"><head><meta charset=\"utf-8\">\
         <title>Redline</title></head>\n<body><main><h1>Redline</h1>\n<h2 id=\"changes.list\">Changes</h2>\n{html}\
         </main></body></html>\n"
    )
}
