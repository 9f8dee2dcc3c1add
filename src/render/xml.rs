//! Writing XML: the site map and the feeds.
//!
//! Addresses and words are escaped here, and nowhere else; what XML 1.0 cannot hold at all (control
//! characters) becomes U+FFFD, so that one character never makes a whole file unreadable.

use std::borrow::Cow;
use std::io::Result;

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};

/// An XML file being written to memory, which cannot fail.
pub type Xml = Writer<Vec<u8>>;

/// Attributes of an element, in order.
pub type Attributes<'a> = [(&'a str, &'a str)];

/// Returns an XML file with the root that `write` writes.
pub fn file(write: impl FnOnce(&mut Xml) -> Result<()>) -> Vec<u8> {
    let mut xml = Writer::new_with_indent(Vec::new(), b' ', 1);
    let declaration = Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None));
    // Writing to memory cannot fail.
    let _ = xml.write_event(declaration).and_then(|()| write(&mut xml));
    let mut bytes = xml.into_inner();
    bytes.push(b'\n');
    bytes
}

/// Writes an element with the elements that `write` writes inside.
///
/// # Errors
/// Those of the writer, which has none in memory.
pub fn group(
    xml: &mut Xml,
    name: &str,
    attributes: &Attributes<'_>,
    write: impl FnOnce(&mut Xml) -> Result<()>,
) -> Result<()> {
    let attributes = legal(attributes);
    let element = xml.create_element(name).with_attributes(pairs(&attributes));
    element.write_inner_content(write).map(drop)
}

/// Writes an element with words inside.
///
/// # Errors
/// Those of the writer, which has none in memory.
pub fn element(xml: &mut Xml, name: &str, attributes: &Attributes<'_>, words: &str) -> Result<()> {
    let attributes = legal(attributes);
    let element = xml.create_element(name).with_attributes(pairs(&attributes));
    let words = characters(words);
    let words = BytesText::from_escaped(quick_xml::escape::partial_escape(words.as_ref()));
    element.write_text_content(words).map(drop)
}

/// Writes an element with nothing inside.
///
/// # Errors
/// Those of the writer, which has none in memory.
pub fn empty(xml: &mut Xml, name: &str, attributes: &Attributes<'_>) -> Result<()> {
    let attributes = legal(attributes);
    let element = xml.create_element(name).with_attributes(pairs(&attributes));
    element.write_empty().map(drop)
}

type Legal<'a> = Vec<(&'a str, Cow<'a, str>)>;

fn legal<'a>(attributes: &Attributes<'a>) -> Legal<'a> {
    let legal = |&(name, value): &(&'a str, &'a str)| (name, characters(value));
    attributes.iter().map(legal).collect()
}

fn pairs<'a>(attributes: &'a Legal<'a>) -> impl Iterator<Item = (&'a str, &'a str)> {
    attributes
        .iter()
        .map(|(name, value)| (*name, value.as_ref()))
}

/// Returns words with the characters that XML 1.0 (section 2.2) allows.
fn characters(words: &str) -> Cow<'_, str> {
    let is_illegal = |c: char| matches!(c, '\0'..='\u{8}' | '\u{B}' | '\u{C}' | '\u{E}'..='\u{1F}' | '\u{FFFE}' | '\u{FFFF}');
    if words.contains(is_illegal) {
        Cow::Owned(words.replace(is_illegal, "\u{FFFD}"))
    } else {
        Cow::Borrowed(words)
    }
}

#[cfg(test)]
mod tests {
    use super::{element, empty, file, group};

    #[test]
    fn words_and_attributes_are_escaped_and_stay_readable() {
        let bytes = file(|xml| {
            group(xml, "a", &[("b", "\"<&\u{1}")], |xml| {
                element(xml, "c", &[], "l'<é> & \u{FFFF}")?;
                empty(xml, "d", &[])
            })
        });
        let text = String::from_utf8(bytes).expect("UTF-8");
        assert_eq!(
            text,
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a b=\"&quot;&lt;&amp;\u{FFFD}\">\n \
             <c>l'&lt;é&gt; &amp; \u{FFFD}</c>\n <d/>\n</a>\n"
        );
    }
}
