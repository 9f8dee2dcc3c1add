//! What a page may not hold: scripts, styles of its own, parts from elsewhere.
//!
//! The site tells browsers by its `Content-Security-Policy` to refuse all of this; a page that has
//! it would not look as its maker saw it, or would tell another host who reads what.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::base::Code;
use crate::render::tokens::StartTag;

use super::address::Address;
use super::reading::{Key, Reading, key};

/// The one kind of `<script>` that is data and runs nothing.
pub const JSON_LD: &str = "application/ld+json";

/// Links that make browsers ask for a file, or prepare to.
const FETCHED: [&str; 12] = [
    "stylesheet",
    "icon",
    "apple-touch-icon",
    "mask-icon",
    "manifest",
    "preload",
    "modulepreload",
    "prefetch",
    "prerender",
    "preconnect",
    "dns-prefetch",
    "pingback",
];

/// Elements that show another page or program inside the page.
const FRAMES: [&str; 6] = ["iframe", "frame", "object", "embed", "applet", "portal"];

/// What is known of the parts of a page.
#[derive(Debug, Default)]
pub struct Safety {
    requests: BTreeSet<Key>,
}

impl Safety {
    /// Looks at a start tag.
    pub fn start(&mut self, reading: &mut Reading<'_>, tag: &StartTag, bytes: &Range<usize>) {
        if let Some(what) = refused(tag) {
            let excerpt = reading.excerpt(bytes);
            let fault = reading.fault(Code::PAGE_REFUSED).arg("what", what);
            let name = format!("<{}", tag.name());
            let fault = fault.arg("excerpt", excerpt.as_str()).clue(&excerpt);
            reading.push(match what {
                "style" | "script" | "base" | "frame" => fault.clue(&name),
                _ => fault,
            });
            // What is refused is never fetched.
            return;
        }
        for (name, value) in tag.attributes() {
            match name {
                "srcset" | "imagesrcset" => {
                    for address in candidates(value) {
                        let part = self.part(reading, address, bytes);
                        self.requests.extend(part);
                    }
                }
                _ if is_part(tag, name) => {
                    let part = self.part(reading, value, bytes);
                    self.requests.extend(part);
                }
                "action" | "formaction" | "ping" => {
                    self.part(reading, value, bytes);
                }
                _ => {}
            }
        }
    }

    /// Returns how many files the page asks for, each counted once.
    pub fn parts(&self) -> usize {
        self.requests.len()
    }

    /// Looks at the address of a part, or of where words that a reader types are sent; returns
    /// the key of a file of this host.
    fn part(&self, reading: &mut Reading<'_>, address: &str, bytes: &Range<usize>) -> Option<Key> {
        let host = match reading.map.root.resolve(reading.at.route, address) {
            // What is not there is a broken link, and no cost.
            Address::Site(route, _) => return reading.map.find(&route).map(|at| key(at.route)),
            Address::Neighbour => return Some(key(address)),
            Address::Here(_) => return None,
            Address::Host(host) => host,
            Address::Scheme(scheme) => scheme,
        };
        let excerpt = reading.excerpt(bytes);
        let fault = reading.fault(Code::PAGE_FOREIGN).arg("host", host);
        let fault = fault.arg("excerpt", excerpt.as_str());
        reading.push(fault.clue(address).clue(&excerpt));
        None
    }
}

/// Returns whether an attribute holds the address of a part of the page.
fn is_part(tag: &StartTag, attribute: &str) -> bool {
    match (tag.name(), attribute) {
        ("link", "href") => {
            let relations = tag.attribute("rel").unwrap_or_default();
            let mut relations = relations.split_ascii_whitespace();
            relations.any(|relation| FETCHED.contains(&relation.to_ascii_lowercase().as_str()))
        }
        ("image" | "use" | "feimage", "href" | "xlink:href") => true,
        (_, "src" | "poster" | "background") => true,
        ("object", "data") => true,
        _ => false,
    }
}

/// Returns the addresses of `a.png 1x, b.png 2x`; those of `data:` have commas of their own.
fn candidates(set: &str) -> impl Iterator<Item = &str> {
    let is_address = |word: &&str| {
        let number = word.trim_end_matches(',').strip_suffix(['w', 'x', 'h']);
        number.is_none_or(|number| number.parse::<f32>().is_err())
    };
    let words = set.split_ascii_whitespace().filter(is_address);
    words.map(|word| word.trim_end_matches(','))
}

/// Says what browsers refuse in a tag.
pub fn refused(tag: &StartTag) -> Option<&'static str> {
    match tag.name() {
        "script" if tag.attribute("type") != Some(JSON_LD) => return Some("script"),
        "script" if tag.attribute("src").is_some() => return Some("script"),
        "style" => return Some("style"),
        "base" => return Some("base"),
        name if FRAMES.contains(&name) => return Some("frame"),
        _ => {}
    }
    tag.attributes().find_map(|(name, value)| {
        let value = value.trim_start();
        let runs = value
            .get(.."javascript:".len())
            .is_some_and(|start| start.eq_ignore_ascii_case("javascript:"));
        match name {
            "style" => Some("style-attribute"),
            _ if name.starts_with("on") => Some("event"),
            _ if runs => Some("javascript"),
            _ => None,
        }
    })
}
