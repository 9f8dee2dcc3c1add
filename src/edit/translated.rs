//! What a translated section was made from, recorded in `translations.toml`: comments, order and
//! everything else of the file stay.

use std::ops::Range;

use toml_edit::{Document as Toml, Item};

use crate::base::{Digest, SectionId, TreePath};
use crate::lang::Lang;
use crate::load::Tree;
use crate::load::translation::{TRANSLATIONS, record};
use crate::model::Document;

use super::Change;
use super::patch::patched;

/// Why nothing can be recorded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unrecordable {
    /// The file cannot be read.
    Unreadable,
    /// The file is written in a way to which no line can be added: the record is to be typed.
    Form,
}

/// Returns the change that records sections as made from the words with these digests; `None`
/// where they are recorded so.
///
/// # Errors
/// [`Unrecordable`] where the file does not let it be.
pub fn recorded(
    tree: &Tree,
    document: &Document,
    lang: &Lang,
    sections: &[(SectionId, Digest)],
) -> Result<Option<Change>, Unrecordable> {
    let path = format!("content/{}/{TRANSLATIONS}", document.id);
    let path = TreePath::parse(&path).ok_or(Unrecordable::Unreadable)?;
    let file = match tree.find(path.as_str()) {
        Some(path) => tree.bytes(path).map_err(|_| Unrecordable::Unreadable)?,
        None => {
            let lines = sections.iter();
            let lines = lines.map(|(id, digest)| record(lang, id, *digest) + "\n");
            let bytes = lines.collect::<String>().into_bytes();
            return Ok(Some(Change::Add { path, bytes }));
        }
    };
    let mut bytes = file.clone();
    for (id, digest) in sections {
        bytes = with_record(&bytes, lang, id, *digest)?;
    }
    let was = Digest::of(&file);
    Ok((bytes != file).then_some(Change::Replace { path, was, bytes }))
}

/// Returns a file with a record.
fn with_record(
    file: &[u8],
    lang: &Lang,
    id: &SectionId,
    digest: Digest,
) -> Result<Vec<u8>, Unrecordable> {
    let text = std::str::from_utf8(file).map_err(|_| Unrecordable::Unreadable)?;
    let text = crate::edit::patch::as_read(text.strip_prefix('\u{feff}').unwrap_or(text));
    let toml = Toml::parse(text.as_str()).map_err(|_| Unrecordable::Unreadable)?;
    let from = value(toml.as_item(), lang, id);
    if let Some(span) = from.and_then(Item::span) {
        let patch = (span, format!("\"{digest}\""));
        return patched(file, &[patch]).ok_or(Unrecordable::Unreadable);
    }
    let ways = ways(&text, &toml, lang, id, digest).into_iter();
    let says_so = |patch: &(Range<usize>, String)| {
        let (range, words) = patch;
        let new = format!("{}{words}{}", &text[..range.start], &text[range.end..]);
        says(&new, &text, lang, id, digest)
    };
    let patch = ways.into_iter().find(says_so).ok_or(Unrecordable::Form)?;
    patched(file, &[patch]).ok_or(Unrecordable::Unreadable)
}

/// Returns the lines that may record a section, each with where it may stand: beside those of its
/// language, as they are written.
fn ways(
    text: &str,
    toml: &Toml<&str>,
    lang: &Lang,
    id: &SectionId,
    digest: Digest,
) -> Vec<(Range<usize>, String)> {
    let full = record(lang, id, digest);
    let short = full.trim_start_matches(&format!("{lang}."));
    let first_table = text.lines().scan(0, |at, line| {
        let start = *at;
        *at += line.len() + 1;
        Some((start, line))
    });
    let mut tables = first_table.filter(|(_, line)| line.trim_start().starts_with('['));
    let top = tables.next().map_or(text.len(), |(start, _)| start);
    let beside = last_value(toml.as_item().get(lang.as_str())).map(|end| line_end(text, end));
    let at = |at: usize, words: &str| {
        let lead = if at == 0 || text[..at].ends_with('\n') {
            ""
        } else {
            "\n"
        };
        (at..at, format!("{lead}{words}\n"))
    };
    let mut ways = Vec::new();
    if let Some(beside) = beside {
        ways.push(at(beside, &full));
        ways.push(at(beside, short));
    }
    let table = at(text.len(), &format!("\n[{lang}.{id}]\nfrom = \"{digest}\""));
    // A language written in tables of its own goes on in tables.
    let line = at(top, &full);
    let is_in_tables = beside.is_some_and(|beside| beside > top);
    ways.extend(if is_in_tables {
        [table, line]
    } else {
        [line, table]
    });
    ways
}

fn value<'t>(root: &'t Item, lang: &Lang, id: &SectionId) -> Option<&'t Item> {
    root.get(lang.as_str())?.get(id.as_str())?.get("from")
}

/// Returns where the last value below an item ends.
fn last_value(item: Option<&Item>) -> Option<usize> {
    let table = item?.as_table_like()?;
    let ends = table.iter().filter_map(|(_, inner)| match inner {
        Item::Value(value) if value.as_inline_table().is_none_or(|t| !t.is_dotted()) => {
            value.span().map(|span| span.end)
        }
        inner => last_value(Some(inner)),
    });
    ends.max()
}

fn line_end(text: &str, at: usize) -> usize {
    text[at..].find('\n').map_or(text.len(), |end| at + end + 1)
}

/// Returns whether a text records a section, and everything else as before.
fn says(new: &str, old: &str, lang: &Lang, id: &SectionId, digest: Digest) -> bool {
    let (Ok(new), Ok(old)) = (Toml::parse(new), Toml::parse(old)) else {
        return false;
    };
    let mut said = flat(new.as_item(), "");
    let line = (format!("/{lang}/{id}/from"), format!("\"{digest}\""));
    let Some(at) = said.iter().position(|known| *known == line) else {
        return false;
    };
    said.remove(at);
    said == flat(old.as_item(), "")
}

/// Returns every value with the way to it, sorted.
fn flat(item: &Item, way: &str) -> Vec<(String, String)> {
    let Some(table) = item.as_table_like() else {
        return vec![(way.to_owned(), item.to_string().trim().to_owned())];
    };
    let inner = table.iter();
    let mut all: Vec<_> = inner
        .flat_map(|(key, inner)| flat(inner, &format!("{way}/{key}")))
        .collect();
    all.sort();
    all
}
