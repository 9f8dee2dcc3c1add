//! Word files (`.docx`) → HTML, and from there as any page.
//!
//! The reader sees what Word shows with all changes accepted: what was added is in the text, what
//! was taken out is listed, comments are listed beside. `body` writes the HTML; the words of the
//! file are gathered by themselves in `words`.

mod body;
mod element;
mod run;
mod styles;
mod words;
mod xml;

use std::collections::BTreeMap;
use std::io::{Cursor, Read as _};

use zip::ZipArchive;

use super::html;
use super::reading::{Reading, Unreadable};
use body::Body;
use styles::{Lists, Styles};
use xml::Element;

/// A part larger than this once unpacked is no legal text; a bomb stops here.
const LARGEST: u64 = 32 * 1024 * 1024;

/// The parts of a file that are read.
pub(super) struct Parts {
    document: Element,
    styles: Styles,
    lists: Lists,
    links: BTreeMap<String, String>,
    notes: Vec<Element>,
    comments: Vec<Element>,
    title: Option<String>,
}

/// Reads a Word file.
///
/// # Errors
/// What is no such file, or unpacks to more than any text.
pub fn read(bytes: &[u8]) -> Result<Reading, Unreadable> {
    let parts = parts(bytes)?;
    let mut reading = Reading {
        title: parts.title.clone(),
        ..Reading::default()
    };
    let mut body = Body::new(&parts);
    let page = body.write();
    reading.repairs.append(&mut body.repairs);
    reading.asides.append(&mut body.asides);
    let words = words::gather(&parts, &body.labels);
    let mut reading = html::read_fragment(&page, reading)?;
    reading.words = words;
    Ok(reading)
}

fn parts(bytes: &[u8]) -> Result<Parts, Unreadable> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Unreadable::Damaged)?;
    let mut part = |name: &str| -> Result<Option<Element>, Unreadable> {
        let Ok(file) = archive.by_name(name) else {
            return Ok(None);
        };
        let mut bytes = Vec::new();
        let read = file.take(LARGEST + 1).read_to_end(&mut bytes);
        let length = read.map_err(|_| Unreadable::Damaged)? as u64;
        if length > LARGEST {
            return Err(Unreadable::TooLarge);
        }
        xml::parse(&super::text::decode(&bytes)).map(Some)
    };
    let document = part("word/document.xml")?.ok_or(Unreadable::Damaged)?;
    let mut optional = |name: &str| part(name).map(Option::unwrap_or_default);
    let styles = Styles::read(&optional("word/styles.xml")?);
    let lists = Lists::read(&optional("word/numbering.xml")?);
    let links = links(&optional("word/_rels/document.xml.rels")?);
    let notes = vec![
        optional("word/footnotes.xml")?,
        optional("word/endnotes.xml")?,
    ];
    let comments = optional("word/comments.xml")?.children;
    let title = optional("docProps/core.xml")?;
    let title = title
        .child("title")
        .map(|title| title.text.trim().to_owned());
    Ok(Parts {
        document,
        styles,
        lists,
        links,
        notes,
        comments,
        title: title.filter(|title| !title.is_empty()),
    })
}

/// Returns the addresses of links by their ids.
fn links(root: &Element) -> BTreeMap<String, String> {
    let outside = |e: &&Element| e.attribute("TargetMode") == Some("External");
    let all = root.children.iter().filter(outside);
    let link = |e: &Element| {
        Some((
            e.attribute("Id")?.to_owned(),
            e.attribute("Target")?.to_owned(),
        ))
    };
    all.filter_map(link).collect()
}
