//! Time stamps of RFC 3161 as values: what was stamped, when, by whom.
//!
//! Read is what the authority states; its signature is not checked here, for that takes a choice of
//! whom to trust. `openssl ts -verify` does it, and the words for people say so.

mod der;

use crate::base::{Digest, Instant};

use der::{Element, Elements, tag};

/// A token larger than this is none: those of public authorities have 2 to 8 KiB.
const LARGEST: usize = 256 * 1024;

/// How much of a name is shown.
const LONGEST_NAME: usize = 120;

/// A `TimeStampToken`, read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    /// The token as it was given, in binary form and without the answer around it.
    pub bytes: Vec<u8>,
    /// The SHA-256 digest that was stamped.
    pub imprint: Digest,
    /// When.
    pub at: Instant,
    /// The authority's name as the token has it; never empty.
    pub by: String,
}

/// Why bytes are no time stamp that can be kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TokenFault {
    /// They are neither an authority's answer nor a token.
    NotAToken,
    /// The authority answered that it gives none: its status, and its words.
    Rejected(u64, String),
    /// What was stamped is no SHA-256 digest.
    Algorithm,
    /// The token names no authority, and holds no certificate that would.
    Unnamed,
}

/// Object identifiers, as they stand in binary form.
mod oid {
    /// `id-signedData`, 1.2.840.113549.1.7.2
    pub const SIGNED_DATA: &[u8] = &[0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x07, 0x02];
    /// `id-ct-TSTInfo`, 1.2.840.113549.1.9.16.1.4
    pub const TST_INFO: &[u8] = &[
        0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x09, 0x10, 0x01, 0x04,
    ];
    /// `id-sha256`, 2.16.840.1.101.3.4.2.1
    pub const SHA_256: &[u8] = &[0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x01];
    /// `id-at-commonName`, 2.5.4.3, and `id-at-organizationName`, 2.5.4.10
    pub const NAMES: [&[u8]; 2] = [&[0x55, 0x04, 0x03], &[0x55, 0x04, 0x0A]];
}

impl Token {
    /// Reads an authority's answer (`TimeStampResp`) or a token alone, binary or as PEM text.
    ///
    /// # Errors
    /// Returns what keeps it from being a time stamp of SHA-256.
    ///
    /// **Source**: RFC 3161, 2.4.2; RFC 5652, 5.1.
    pub fn parse(bytes: &[u8]) -> Result<Self, TokenFault> {
        if bytes.len() > LARGEST {
            return Err(TokenFault::NotAToken);
        }
        let plain = unarmoured(bytes);
        let bytes = plain.as_deref().unwrap_or(bytes);
        let element = Element::parse(bytes).filter(|element| element.tag == tag::SEQUENCE);
        let element = element.ok_or(TokenFault::NotAToken)?;
        let token = match element.elements().tagged(tag::SEQUENCE) {
            Some(status) => granted(element, status)?,
            None => element,
        };
        let signed = Signed::read(token).ok_or(TokenFault::NotAToken)?;
        let info = Element::parse(&signed.content).ok_or(TokenFault::NotAToken)?;
        let info = Info::read(info).ok_or(TokenFault::NotAToken)?;
        let digest = Digest::from_bytes(info.imprint).filter(|_| info.algorithm == oid::SHA_256);
        let named = info.authority.and_then(name);
        let named = named.or_else(|| signed.signer().and_then(name));
        Ok(Self {
            bytes: token.whole.to_vec(),
            imprint: digest.ok_or(TokenFault::Algorithm)?,
            at: info.at,
            by: named.ok_or(TokenFault::Unnamed)?,
        })
    }
}

/// Returns the token of an answer whose status says that one was given.
fn granted<'a>(answer: Element<'a>, status: Element<'a>) -> Result<Element<'a>, TokenFault> {
    let mut about = status.elements();
    let number = about.tagged(tag::INTEGER).and_then(Element::number);
    let number = number.ok_or(TokenFault::NotAToken)?;
    // 0 is granted, 1 granted with modifications.
    if number > 1 {
        let words = about.tagged(tag::SEQUENCE).map(Element::elements);
        let words = words.into_iter().flatten().filter_map(words_of);
        return Err(TokenFault::Rejected(
            number,
            words.collect::<Vec<_>>().join(" "),
        ));
    }
    let token = answer.elements().nth(1);
    let token = token.filter(|token| token.tag == tag::SEQUENCE);
    token.ok_or(TokenFault::NotAToken)
}

/// The parts of `SignedData` that matter here.
struct Signed<'a> {
    content: Vec<u8>,
    certificates: Option<Element<'a>>,
    signers: Element<'a>,
}

impl<'a> Signed<'a> {
    fn read(token: Element<'a>) -> Option<Self> {
        let mut outer = token.elements();
        outer
            .tagged(tag::OID)
            .filter(|it| it.content == oid::SIGNED_DATA)?;
        let mut data = inside(outer.tagged(tag::CONTEXT_0)?, tag::SEQUENCE)?.elements();
        data.tagged(tag::INTEGER)?;
        data.tagged(tag::SET)?;
        let mut wrapped = data.tagged(tag::SEQUENCE)?.elements();
        wrapped
            .tagged(tag::OID)
            .filter(|it| it.content == oid::TST_INFO)?;
        let content = wrapped
            .tagged(tag::CONTEXT_0)?
            .elements()
            .next()?
            .octets()?;
        let certificates = data.tagged(tag::CONTEXT_0);
        let signers = data.find(|element| element.tag == tag::SET)?;
        Some(Self {
            content,
            certificates,
            signers,
        })
    }

    /// Returns the name in the certificate that the signature says it was made with.
    fn signer(&self) -> Option<Element<'a>> {
        let mut signer = inside(self.signers, tag::SEQUENCE)?.elements();
        signer.tagged(tag::INTEGER)?;
        let mut by = signer.tagged(tag::SEQUENCE)?.elements();
        let (issuer, serial) = (by.tagged(tag::SEQUENCE)?, by.tagged(tag::INTEGER)?);
        let mut certificates = self.certificates?.elements();
        certificates.find_map(|certificate| {
            let mut fields = inside(certificate, tag::SEQUENCE)?.elements();
            let _version = fields.tagged(tag::CONTEXT_0);
            let is_it = fields.tagged(tag::INTEGER)? == serial;
            fields.tagged(tag::SEQUENCE)?;
            let is_it = is_it && fields.tagged(tag::SEQUENCE)? == issuer;
            // Between issuer and subject stands how long it is valid.
            fields.tagged(tag::SEQUENCE)?;
            fields.tagged(tag::SEQUENCE).filter(|_| is_it)
        })
    }
}

/// The parts of `TSTInfo` that matter here.
struct Info<'a> {
    algorithm: &'a [u8],
    imprint: &'a [u8],
    at: Instant,
    authority: Option<Element<'a>>,
}

impl<'a> Info<'a> {
    fn read(info: Element<'a>) -> Option<Self> {
        let mut fields = info.elements();
        fields
            .tagged(tag::INTEGER)
            .filter(|version| version.number() == Some(1))?;
        fields.tagged(tag::OID)?;
        let mut imprint = fields.tagged(tag::SEQUENCE)?.elements();
        let algorithm = inside(imprint.tagged(tag::SEQUENCE)?, tag::OID)?;
        let imprint = imprint.tagged(tag::OCTETS)?;
        fields.tagged(tag::INTEGER)?;
        let at = fields.tagged(tag::GENERALIZED_TIME)?;
        let at = std::str::from_utf8(at.content).ok()?;
        Some(Self {
            algorithm: algorithm.content,
            imprint: imprint.content,
            at: Instant::parse_generalized(at)?,
            authority: directory_name(fields),
        })
    }
}

/// Returns the authority's name among the fields that a token may have or not.
fn directory_name(fields: Elements<'_>) -> Option<Element<'_>> {
    let mut fields = fields;
    let named = fields.find(|field| field.tag == tag::CONTEXT_0)?;
    inside(inside(named, tag::CONTEXT_4)?, tag::SEQUENCE)
}

/// Returns the first element inside another, if it has this tag.
fn inside(element: Element<'_>, tag: u8) -> Option<Element<'_>> {
    element.elements().tagged(tag)
}

/// Returns the common name in a `Name`, else that of the organisation.
fn name(name: Element<'_>) -> Option<String> {
    let attributes = || name.elements().flat_map(Element::elements);
    oid::NAMES.into_iter().find_map(|wanted| {
        attributes().find_map(|attribute| {
            let mut pair = attribute.elements();
            pair.tagged(tag::OID).filter(|it| it.content == wanted)?;
            words_of(pair.next()?)
        })
    })
}

/// Returns the words of any of the kinds of strings of ASN.1, without what nobody would see.
fn words_of(string: Element<'_>) -> Option<String> {
    let bytes = string.content;
    let text = match string.tag {
        // UTF8String, PrintableString, IA5String
        0x0C | 0x13 | 0x16 => String::from_utf8(bytes.to_vec()).ok()?,
        // TeletexString: in certificates Latin-1
        0x14 => bytes.iter().map(|byte| char::from(*byte)).collect(),
        // BMPString
        0x1E => {
            let units = bytes.chunks_exact(2);
            let units = units.map(|pair| u16::from_be_bytes([pair[0], pair[1]]));
            String::from_utf16(&units.collect::<Vec<_>>()).ok()?
        }
        _ => return None,
    };
    let seen = text.chars().filter(|sign| !is_unseen(*sign));
    let words: String = seen.take(LONGEST_NAME).collect();
    let words = words.trim();
    (!words.is_empty()).then(|| words.to_owned())
}

/// Control characters, and those that would turn the direction of what stands around a name.
fn is_unseen(sign: char) -> bool {
    let turns = [
        '\u{200E}'..='\u{200F}',
        '\u{202A}'..='\u{202E}',
        '\u{2066}'..='\u{2069}',
    ];
    sign.is_control() || sign == '\u{FEFF}' || turns.iter().any(|range| range.contains(&sign))
}

/// Returns the bytes in PEM text, where it is such text: base64 between two lines of dashes.
fn unarmoured(bytes: &[u8]) -> Option<Vec<u8>> {
    let text = std::str::from_utf8(bytes).ok()?.trim();
    let body = text.strip_prefix("-----BEGIN ")?;
    let (_, body) = body.split_once("-----")?;
    let (body, _) = body.split_once("-----END ")?;
    let mut plain = Vec::new();
    let (mut bits, mut held) = (0_u32, 0_u32);
    for sign in body.bytes().filter(|sign| !sign.is_ascii_whitespace()) {
        let value = match sign {
            b'A'..=b'Z' => sign - b'A',
            b'a'..=b'z' => sign - b'a' + 26,
            b'0'..=b'9' => sign - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            b'=' => break,
            _ => return None,
        };
        bits = (bits << 6 | u32::from(value)) & 0xFFFF;
        held += 6;
        if held >= 8 {
            held -= 8;
            plain.push((bits >> held & 0xFF) as u8);
        }
    }
    Some(plain)
}

#[cfg(test)]
mod tests;
