//! A text as one string: everything readers see of it, in a form of our own, for its digest.
//!
//! One line for each part, block, row and stretch of words. Two texts have the same string exactly
//! where readers see the same.

use std::fmt::Write as _;

use crate::prose::Alignment;

use super::passage::{Face, Passage};
use super::side::{Head, PartSide, Side, Unit, UnitBody};

/// Returns the text as one string.
pub fn serial(side: &Side) -> String {
    let mut out = String::new();
    if let Some(title) = &side.title {
        out.push_str("title\n");
        passage(title, &mut out);
    }
    side.parts.iter().for_each(|one| part(one, &mut out));
    out
}

fn part(part: &PartSide, out: &mut String) {
    match &part.head {
        Head::Front => out.push_str("front\n"),
        Head::Note(label) => line(out, "note", label),
        Head::Section(head) => {
            let id = part.head.path();
            let number = head
                .number
                .as_ref()
                .map(ToString::to_string)
                .unwrap_or_default();
            let lang = head.lang.as_ref().map_or("", |lang| lang.as_str());
            let words = format!("{} {id} {number} {lang} {:?}", head.level, head.prefix);
            line(out, "section", &words);
        }
    }
    passage(&part.heading, out);
    units(&part.units, out);
}

fn units(all: &[Unit], out: &mut String) {
    for unit in all {
        match &unit.body {
            UnitBody::Paragraph(words) => {
                out.push_str("p\n");
                passage(words, out);
            }
            UnitBody::Code(words) => {
                out.push_str("code\n");
                passage(words, out);
            }
            UnitBody::Rule => out.push_str("rule\n"),
            UnitBody::Quote(inside) => nested("quote", inside, out),
            UnitBody::Item(inside) => nested("item", inside, out),
            UnitBody::List(form, inside) => {
                let kind = form.start.map(|start| start.to_string());
                let kind = kind.as_deref().unwrap_or("bullets");
                let close = if form.tight { "tight" } else { "loose" };
                nested(&format!("list {kind} {close}"), inside, out);
            }
            UnitBody::Table(columns, rows) => {
                let signs: String = columns.iter().map(sign).collect();
                line(out, "table", &signs);
                for row in rows {
                    out.push_str("row\n");
                    for cell in row {
                        out.push_str("cell\n");
                        passage(cell, out);
                    }
                }
            }
        }
    }
}

fn nested(name: &str, inside: &[Unit], out: &mut String) {
    line(out, "begin", name);
    units(inside, out);
    out.push_str("end\n");
}

fn sign(alignment: &Alignment) -> char {
    match alignment {
        Alignment::None => '-',
        Alignment::Start => 's',
        Alignment::Center => 'c',
        Alignment::End => 'e',
    }
}

fn line(out: &mut String, name: &str, words: &str) {
    out.push_str(name);
    out.push(' ');
    out.push_str(words);
    out.push('\n');
}

fn passage(words: &Passage, out: &mut String) {
    for (range, face) in words.stretches() {
        stretch(&words.text[range], face, out);
    }
}

/// Writes `=`, what is special about the words, the words; a line end in them is escaped.
fn stretch(text: &str, face: &Face, out: &mut String) {
    out.push('=');
    for name in face.style.names() {
        out.push_str(name);
        out.push(' ');
    }
    // Writing into a string does not fail.
    if let Some(link) = &face.link {
        let _ = write!(out, "to={:?} ", link.to_string());
    }
    if let Some(lang) = &face.lang {
        let _ = write!(out, "lang={lang} ");
    }
    if let Some(note) = &face.note {
        let _ = write!(out, "note={note:?} ");
    }
    if let Some(typed) = &face.typed {
        let _ = write!(out, "typed={typed:?} ");
    }
    out.push('=');
    let escaped = text.contains(['\n', '\\']);
    if escaped {
        out.push_str(&text.replace('\\', "\\\\").replace('\n', "\\n"));
    } else {
        out.push_str(text);
    }
    out.push('\n');
}
