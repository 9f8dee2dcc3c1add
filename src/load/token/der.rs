//! Binary ASN.1 as far as time stamps need it: elements one after the other, nothing decoded.
//!
//! Authorities answer in DER, some wrap the signed part in BER with lengths left open; both are read.
//! **Source**: ITU-T X.690, 8.1.

/// Elements nested deeper than this are no time stamp.
const DEEPEST: u8 = 24;

/// Tags of the elements that are looked for.
pub(super) mod tag {
    pub const INTEGER: u8 = 0x02;
    pub const OCTETS: u8 = 0x04;
    pub const OCTETS_IN_PIECES: u8 = 0x24;
    pub const OID: u8 = 0x06;
    pub const SEQUENCE: u8 = 0x30;
    pub const SET: u8 = 0x31;
    pub const GENERALIZED_TIME: u8 = 0x18;
    /// `[0]` around other elements.
    pub const CONTEXT_0: u8 = 0xA0;
    /// `[4]` around other elements.
    pub const CONTEXT_4: u8 = 0xA4;
}

/// An element, borrowed from the bytes it stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Element<'a> {
    /// Its first byte.
    pub tag: u8,
    /// What it holds.
    pub content: &'a [u8],
    /// All of it, as it stands.
    pub whole: &'a [u8],
}

/// Elements one after the other, read from the front.
#[derive(Debug, Clone, Copy)]
pub(super) struct Elements<'a>(&'a [u8]);

impl<'a> Element<'a> {
    /// Reads bytes that are one element and nothing after it.
    pub fn parse(bytes: &'a [u8]) -> Option<Self> {
        let (element, rest) = split(bytes, 0)?;
        rest.is_empty().then_some(element)
    }

    /// Returns the elements that it holds.
    pub fn elements(self) -> Elements<'a> {
        Elements(self.content)
    }

    /// Returns the bytes of an octet string, which BER may have cut into pieces.
    pub fn octets(self) -> Option<Vec<u8>> {
        match self.tag {
            tag::OCTETS => Some(self.content.to_vec()),
            tag::OCTETS_IN_PIECES => {
                let mut bytes = Vec::new();
                for piece in self.elements() {
                    if piece.tag != tag::OCTETS {
                        return None;
                    }
                    bytes.extend_from_slice(piece.content);
                }
                Some(bytes)
            }
            _ => None,
        }
    }

    /// Returns a small whole number.
    pub fn number(self) -> Option<u64> {
        let is_number = self.tag == tag::INTEGER && (1..=8).contains(&self.content.len());
        if !is_number || self.content[0] & 0x80 != 0 {
            return None;
        }
        let bytes = self.content.iter();
        Some(bytes.fold(0, |number, byte| number << 8 | u64::from(*byte)))
    }
}

impl<'a> Elements<'a> {
    /// Takes the next element, if it has this tag.
    pub fn tagged(&mut self, tag: u8) -> Option<Element<'a>> {
        let (element, rest) = split(self.0, 0)?;
        if element.tag != tag {
            return None;
        }
        self.0 = rest;
        Some(element)
    }
}

impl<'a> Iterator for Elements<'a> {
    type Item = Element<'a>;

    fn next(&mut self) -> Option<Self::Item> {
        let (element, rest) = split(self.0, 0)?;
        self.0 = rest;
        Some(element)
    }
}

/// Splits the first element off; `None` where the bytes do not begin with a whole one.
fn split(bytes: &[u8], depth: u8) -> Option<(Element<'_>, &[u8])> {
    let (&[tag, length], after) = bytes.split_first_chunk::<2>()?;
    // Numbers of tags that do not fit into the first byte stand nowhere in a time stamp.
    if depth > DEEPEST || tag & 0x1F == 0x1F {
        return None;
    }
    let (content, rest) = match length {
        0x00..=0x7F => after.split_at_checked(usize::from(length))?,
        0x80 if tag & 0x20 != 0 => open_ended(after, depth)?,
        0x81..=0x84 => {
            let (digits, after) = after.split_at_checked(usize::from(length & 0x7F))?;
            let length = digits.iter().fold(0, |n, byte| n << 8 | u64::from(*byte));
            after.split_at_checked(usize::try_from(length).ok()?)?
        }
        _ => return None,
    };
    let element = Element {
        tag,
        content,
        whole: &bytes[..bytes.len() - rest.len()],
    };
    Some((element, rest))
}

/// Splits content of open length off: elements up to two zero bytes.
fn open_ended(bytes: &[u8], depth: u8) -> Option<(&[u8], &[u8])> {
    let mut rest = bytes;
    while !rest.starts_with(&[0, 0]) {
        (_, rest) = split(rest, depth + 1)?;
    }
    let content = &bytes[..bytes.len() - rest.len()];
    Some((content, &rest[2..]))
}

#[cfg(test)]
mod tests {
    use super::{Element, tag};

    #[test]
    fn elements_are_read_whatever_form_their_length_has() {
        for bytes in [
            &[0x30, 3, 2, 1, 5][..],
            &[0x30, 0x81, 3, 2, 1, 5],
            &[0x30, 0x84, 0, 0, 0, 3, 2, 1, 5],
            &[0x30, 0x80, 2, 1, 5, 0, 0],
        ] {
            let element = Element::parse(bytes).expect("an element");
            let mut inside = element.elements();
            let number = inside.tagged(tag::INTEGER).and_then(Element::number);
            assert_eq!((number, element.whole), (Some(5), bytes));
        }
        let pieces = [0x24, 0x80, 4, 1, 7, 4, 1, 8, 0, 0];
        let octets = Element::parse(&pieces).and_then(Element::octets);
        assert_eq!(octets, Some(vec![7, 8]));
    }

    #[test]
    fn what_is_cut_short_or_goes_on_is_no_element() {
        for bytes in [
            &[0x30, 4, 2, 1, 5][..],
            &[0x30, 3, 2, 1, 5, 0],
            &[0x30, 0x80, 2, 1, 5],
            &[0x04, 0x80, 2, 1, 5, 0, 0],
            &[0x30, 0x85, 0, 0, 0, 0, 3, 2, 1, 5],
            &[0x30],
            &[],
        ] {
            assert_eq!(Element::parse(bytes), None, "{bytes:?}");
        }
        assert_eq!(Element::parse(&[0x30, 0x80].repeat(5000)), None);
    }
}
