//! A sheet as Markdown: what is not to be translated stands in comments, which translators' tools
//! leave alone.
//!
//! Every comment of the sheet begins with a key that no text in it has, so that whatever stands in the
//! texts comes back as it was.

use crate::base::Digest;
use crate::edit::patch::as_read;

use super::made::shown;
use super::{Brought, BroughtRow, Row, Say, Sheet, Was, state, title};

const OPEN: &str = "<!-- avenant-";
const CLOSE: &str = "-->";

/// Writes a sheet; what is said to people in it is said by `say`.
pub fn write(sheet: &Sheet, say: Say<'_>) -> String {
    let key = key(sheet);
    let mut text = format!("{OPEN}{key} sheet {} {CLOSE}\n\n", sheet.lang);
    for line in [
        say("sheet-about"),
        say("sheet-about-markdown"),
        say("sheet-about-marks"),
    ] {
        text.push_str(&format!("> {}\n>\n", line.replace('\n', " ")));
    }
    for row in &sheet.rows {
        text.push_str(&section(row, &key, say));
    }
    text
}

fn section(row: &Row, key: &str, say: Say<'_>) -> String {
    let (name, source) = (&row.name, row.source);
    let present = Digest::of(row.present.as_bytes());
    let was = match &row.was {
        Was::Known(words) => words,
        Was::Same | Was::Unknown => "",
    };
    let shown = shown([was, &row.now, ""]);
    let comment = |words: &str, said: &str| {
        // What would end the comment may stand in a heading.
        let said = said.replace('\n', " ").replace("--", "- -");
        format!("{OPEN}{key} {words} · {said} {CLOSE}\n")
    };
    let mut text = String::from("\n");
    let says = format!("{} · {}", title(row, say), state(row.state, say));
    text += &comment(
        &format!("section {name} source={source} present={present} shown={shown}"),
        &says,
    );
    let mut block = |words: &str, said: String, content: &str| {
        text += &format!("\n{}", comment(words, &said));
        if !content.is_empty() {
            text += &format!("\n{content}\n");
        }
    };
    match &row.was {
        Was::Same => {}
        Was::Known(words) => block("was", say("sheet-was"), words),
        Was::Unknown => block("was", say("sheet-was-unknown"), ""),
    }
    let now = format!("{} ({})", say("sheet-now"), row.source_lang);
    block("now", now, &row.now);
    block("translation", say("sheet-new"), &row.present);
    block("end done=no", say("sheet-done"), "");
    text
}

/// Returns a word that stands nowhere in the texts behind the beginning of a comment.
fn key(sheet: &Sheet) -> String {
    let mut texts = String::new();
    for row in &sheet.rows {
        texts.push_str(&row.now);
        texts.push_str(&row.present);
        if let Was::Known(words) = &row.was {
            texts.push_str(words);
        }
    }
    let digest = Digest::of(texts.as_bytes()).to_string();
    let mut lengths = 4..digest.len();
    let is_free = |length: &usize| !texts.contains(&format!("{OPEN}{}", &digest[..*length]));
    let length = lengths.find(is_free).unwrap_or(digest.len());
    digest[..length].to_owned()
}

/// Where a reader of a sheet is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Outside,
    Was,
    Now,
    Translation,
}

/// Reads a sheet; `None` where it is none.
pub fn read(text: &str) -> Option<Brought> {
    let text = as_read(text.trim_start_matches('\u{feff}'));
    let (_, rest) = text.split_once(OPEN)?;
    let (head, _) = rest.split_once(CLOSE)?;
    let mut words = head.split_whitespace();
    let (key, kind, lang) = (words.next()?, words.next()?, words.next()?);
    if kind != "sheet" {
        return None;
    }
    let start = format!("{OPEN}{key} ");
    let mut brought = Brought {
        lang: lang.to_owned(),
        ..Brought::default()
    };
    let mut row: Option<BroughtRow> = None;
    let mut place = Place::Outside;
    let mut is_begun = false;
    for line in text.split('\n') {
        let mark = line.trim().strip_prefix(&start);
        let mark = mark.and_then(|mark| mark.strip_suffix(CLOSE));
        let Some(mark) = mark else {
            let content = match (&mut row, place) {
                (Some(row), Place::Now) => &mut row.now,
                (Some(row), Place::Translation) => &mut row.text,
                (Some(row), Place::Was) => &mut row.was,
                _ => {
                    if is_begun && !line.trim().is_empty() {
                        brought.stray.push(line.trim().to_owned());
                    }
                    continue;
                }
            };
            content.push_str(line);
            content.push('\n');
            continue;
        };
        let mut words = mark.split_whitespace();
        match words.next() {
            Some("section") => {
                brought.broken.extend(row.take().map(|row| row.name));
                is_begun = true;
                place = Place::Outside;
                row = begun(words);
            }
            Some("was") => place = Place::Was,
            Some("now") => place = Place::Now,
            Some("translation") => place = Place::Translation,
            Some("end") => {
                if let Some(mut row) = row.take() {
                    row.is_done = brought.says_yes(&row.name, answer(mark));
                    row.now = row.now.trim_matches('\n').to_owned();
                    row.text = row.text.trim_matches('\n').to_owned();
                    brought.rows.push(row);
                }
                place = Place::Outside;
            }
            _ => {}
        }
    }
    brought.broken.extend(row.map(|row| row.name));
    Some(brought)
}

/// Returns what the last mark of a row answers: what stands there before the question, with `done=` or
/// without.
fn answer(mark: &str) -> &str {
    let said = mark.trim().trim_start_matches("end");
    let said = said.split_once('·').map_or(said, |(said, _)| said).trim();
    let done = said.strip_prefix("done").map(str::trim_start);
    done.and_then(|said| said.strip_prefix('=')).unwrap_or(said)
}

fn begun<'w>(words: impl Iterator<Item = &'w str>) -> Option<BroughtRow> {
    let words: Vec<&str> = words.collect();
    let digest = |name: &str| {
        let mut words = words.iter();
        words.find_map(|word| Digest::parse(word.strip_prefix(name)?))
    };
    Some(BroughtRow {
        name: (*words.first()?).to_owned(),
        source: digest("source="),
        present: digest("present="),
        shown: digest("shown="),
        was: String::new(),
        now: String::new(),
        old: None,
        text: String::new(),
        is_done: false,
    })
}
