//! XML parts of a Word file as elements, bounded in depth and number.
//!
//! Entities that a file declares itself are never expanded: a part that uses one loses it, and no
//! file can grow by them.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use crate::import::reading::Unreadable;

/// Elements nested deeper than this are no Word file.
const DEEPEST: usize = 150;

/// A part with more elements than this is no legal text.
const MOST: usize = 600_000;

/// An element.
#[derive(Debug, Clone, Default)]
pub struct Element {
    /// Its name without prefix: `p` of `w:p`.
    pub name: String,
    /// Its attributes by names without prefix.
    pub attributes: Vec<(String, String)>,
    /// The elements inside it.
    pub children: Vec<Element>,
    /// The words right inside it, joined.
    pub text: String,
}

impl Element {
    /// Returns an attribute.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        let found = self.attributes.iter().find(|(known, _)| known == name);
        found.map(|(_, value)| value.as_str())
    }

    /// Returns the first child of this name.
    pub fn child(&self, name: &str) -> Option<&Element> {
        self.children.iter().find(|child| child.name == name)
    }

    /// Returns the child that these names lead to.
    pub fn at(&self, path: &[&str]) -> Option<&Element> {
        path.iter()
            .try_fold(self, |element, name| element.child(name))
    }

    /// Returns the `val` of the child that these names lead to.
    pub fn value(&self, path: &[&str]) -> Option<&str> {
        self.at(path)?.attribute("val")
    }

    /// Returns whether a property such as `<w:b/>` is there and not switched off.
    pub fn is_on(&self, path: &[&str]) -> bool {
        let found = self.at(path);
        found.is_some_and(|e| !matches!(e.attribute("val"), Some("0" | "false" | "none" | "off")))
    }

    /// Returns this element and all inside it, in their order.
    pub fn all(&self) -> Vec<&Element> {
        let mut found = Vec::new();
        let mut open = vec![self];
        while let Some(element) = open.pop() {
            found.push(element);
            open.extend(element.children.iter().rev());
        }
        found
    }
}

/// Reads a part; its root element.
///
/// # Errors
/// What is no XML, or more of it than any text has.
pub fn parse(text: &str) -> Result<Element, Unreadable> {
    let mut reader = Reader::from_str(text);
    let mut open = vec![Element::default()];
    let mut count = 0;
    loop {
        match reader.read_event().map_err(|_| Unreadable::Damaged)? {
            Event::Start(start) => {
                count += 1;
                if open.len() >= DEEPEST || count > MOST {
                    return Err(Unreadable::TooLarge);
                }
                open.push(element(&start));
            }
            Event::Empty(start) => {
                count += 1;
                let last = open.last_mut().ok_or(Unreadable::Damaged)?;
                last.children.push(element(&start));
            }
            Event::End(_) => {
                let done = open.pop().ok_or(Unreadable::Damaged)?;
                let last = open.last_mut().ok_or(Unreadable::Damaged)?;
                last.children.push(done);
            }
            Event::Text(words) => {
                if let Some(last) = open.last_mut() {
                    last.text.push_str(&words);
                }
            }
            Event::CData(words) => {
                if let Some(last) = open.last_mut() {
                    last.text.push_str(&words);
                }
            }
            Event::GeneralRef(name) => {
                if let Some(last) = open.last_mut() {
                    last.text.extend(reference(&name));
                }
            }
            Event::Eof => break,
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::DocType(_) => {}
        }
    }
    let root = open.into_iter().next().unwrap_or_default();
    root.children.into_iter().next().ok_or(Unreadable::Damaged)
}

fn element(start: &BytesStart<'_>) -> Element {
    let attributes = start.attributes().flatten().map(|attribute| {
        let name = attribute.key.local_name().as_ref().to_owned();
        let value = attribute.value.to_string();
        (name, unescaped(&value))
    });
    Element {
        name: start.local_name().as_ref().to_owned(),
        attributes: attributes.collect(),
        ..Element::default()
    }
}

/// Returns the character that an entity of XML's own, or of a number, stands for.
fn reference(name: &str) -> Option<char> {
    match name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => {
            let number = name.strip_prefix('#')?;
            let code = match number.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16).ok()?,
                None => number.parse().ok()?,
            };
            char::from_u32(code)
        }
    }
}

fn unescaped(value: &str) -> String {
    let mut parts = value.split('&');
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        match part.split_once(';') {
            Some((name, rest)) => {
                text.extend(reference(name));
                text.push_str(rest);
            }
            None => text.push_str(part),
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::parse;

    #[test]
    fn a_bomb_of_entities_stays_small() {
        let bomb =
            "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><x>&b;&amp;</x>";
        assert_eq!(parse(bomb).map(|root| root.text), Ok("&".to_owned()));
    }

    #[test]
    fn a_file_without_end_of_depth_is_refused() {
        assert!(parse(&"<a>".repeat(100_000)).is_err());
    }
}
