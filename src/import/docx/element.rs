//! What elements of a Word file hold: rows, cells, symbols, words.

use super::xml::Element;

/// Returns the rows of a table, those in content controls too.
pub(super) fn rows(table: &Element) -> Vec<&Element> {
    below(table, "tr")
}

/// Returns the cells of a row.
pub(super) fn cells(row: &Element) -> Vec<&Element> {
    below(row, "tc")
}

fn below<'e>(element: &'e Element, name: &str) -> Vec<&'e Element> {
    let mut found = Vec::new();
    for child in &element.children {
        match child.name.as_str() {
            known if known == name => found.push(child),
            "sdt" | "sdtContent" | "ins" | "moveTo" | "customXml" => {
                found.extend(below(child, name));
            }
            _ => {}
        }
    }
    found
}

/// Whether a note holds words of the text, and is not the line that parts notes from it.
pub(super) fn is_note(note: &Element) -> bool {
    matches!(note.name.as_str(), "footnote" | "endnote") && note.attribute("type").is_none()
}

/// Returns the character of a symbol font; bullets are kept, the rest is what its number says.
pub(super) fn symbol(element: &Element) -> Option<char> {
    let code = u32::from_str_radix(element.attribute("char")?, 16).ok()?;
    match code {
        0xF0B7 => Some('•'),
        0xF0A7 => Some('▪'),
        0xF0FC => Some('✓'),
        // Private places of symbol fonts say nothing without the font.
        0xE000..=0xF8FF => char::from_u32(code & 0xFF).filter(char::is_ascii_graphic),
        code => char::from_u32(code),
    }
}

/// Returns the words of an element, with all changes accepted.
pub(super) fn text_of(element: &Element) -> String {
    let mut text = String::new();
    for child in &element.children {
        match child.name.as_str() {
            "del" | "moveFrom" | "instrText" | "pPr" | "rPr" | "Fallback" => {}
            "p" => {
                text.push_str(&text_of(child));
                text.push(' ');
            }
            _ => text.push_str(&text_of(child)),
        }
    }
    match element.name.as_str() {
        "t" => text.push_str(&element.text),
        "tab" | "br" | "cr" | "ptab" => text.push(' '),
        "noBreakHyphen" => text.push('\u{2011}'),
        "sym" => text.extend(symbol(element)),
        _ => {}
    }
    text
}

/// Returns an id of letters and figures.
pub(super) fn plain(id: &str) -> String {
    id.chars().filter(char::is_ascii_alphanumeric).collect()
}

/// Returns text as HTML.
pub(super) fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}
