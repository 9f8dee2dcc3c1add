//! Links: each that stays on the site names a page, a file or a place on a page.
//!
//! Places on other pages are known only when those pages have been read; until then they are kept
//! by number and key.

use std::ops::Range;

use crate::base::Code;
use crate::lang::Lang;
use crate::render::tokens::StartTag;

use super::address::{Address, is_relative};
use super::fault::Fault;
use super::map::Shape;
use super::reading::{Key, Reading, key};

/// What is known of the links of a page when it has been read.
#[derive(Debug, Default)]
pub struct Links {
    /// Keys of all ids, sorted.
    pub ids: Vec<Key>,
    /// Numbers of the pages that a reader can follow a link to, sorted.
    pub pages: Vec<u32>,
    /// Places on other pages, sorted.
    pub fragments: Vec<Fragment>,
    /// Links to places on other pages that are known not to be there.
    pub broken: Vec<Fault>,
    missing: Vec<Fragment>,
    here: Vec<Here>,
}

/// A place on another page that a link names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fragment {
    /// The page's number.
    pub page: u32,
    /// The keys of the ids it may have: as it stands, and decoded.
    pub ids: [Key; 2],
}

/// A place on the page itself that a link names, and that may still come.
#[derive(Debug)]
struct Here {
    ids: [Key; 2],
    address: Box<str>,
    bytes: Range<usize>,
    is_in_text: bool,
}

impl Links {
    /// Links of a page that is read a second time, to say which of them name these places.
    pub fn to_places_missing(missing: Vec<Fragment>) -> Self {
        Self {
            missing,
            ..Self::default()
        }
    }

    /// Looks at a start tag.
    pub fn start(&mut self, reading: &mut Reading<'_>, tag: &StartTag, bytes: &Range<usize>) {
        for (name, value) in tag.attributes() {
            match name {
                "id" => self.id(reading, value),
                "name" if tag.name() == "a" => self.ids.push(key(value)),
                "href" | "src" | "action" | "formaction" | "poster" | "cite" | "data"
                | "xlink:href" => self.address(reading, tag, value, bytes),
                "content" if holds_address(tag) => {
                    self.address(reading, tag, address_of(value), bytes);
                }
                // Elements of the same page, by their ids.
                "for" | "aria-labelledby" | "aria-describedby" | "aria-controls" => {
                    for id in value.split_ascii_whitespace() {
                        self.here(reading, id, value, bytes);
                    }
                }
                _ => {}
            }
        }
    }

    /// Ends the page: now all of its ids are known.
    pub fn finish(&mut self, reading: &mut Reading<'_>) {
        self.ids.sort_unstable();
        self.ids.dedup();
        self.pages.sort_unstable();
        self.pages.dedup();
        self.fragments.sort_unstable();
        self.fragments.dedup();
        for here in std::mem::take(&mut self.here) {
            if !self.has_any(&here.ids) {
                let fault = reading.fault_in(here.is_in_text, link_code(here.is_in_text));
                let excerpt = reading.excerpt(&here.bytes);
                reading.push(told(fault, "section", &here.address, &excerpt));
            }
        }
    }

    /// Returns whether the page has one of these ids.
    pub fn has_any(&self, ids: &[Key]) -> bool {
        ids.iter().any(|id| self.ids.binary_search(id).is_ok())
    }

    fn id(&mut self, reading: &mut Reading<'_>, id: &str) {
        let id_key = key(id);
        if self.ids.contains(&id_key) {
            let fault = Fault::new(Code::PAGE_ID_TWICE).arg("id", id);
            reading.push(fault.clue(&format!("id=\"{id}\"")));
        }
        self.ids.push(id_key);
    }

    fn address(
        &mut self,
        reading: &mut Reading<'_>,
        tag: &StartTag,
        address: &str,
        bytes: &Range<usize>,
    ) {
        if reading.at.shape() == Shape::AnyAddress && is_relative(address) {
            reading.push(broken(reading, "relative", address, bytes));
            return;
        }
        let (route, fragment) = match reading.map.root.resolve(reading.at.route, address) {
            Address::Here(fragment) => return self.here(reading, fragment, address, bytes),
            Address::Site(route, fragment) => (route, fragment),
            Address::Neighbour | Address::Host(_) | Address::Scheme(_) => return,
        };
        let Some(target) = reading.map.find(&route) else {
            reading.push(broken(reading, "page", address, bytes));
            return;
        };
        if matches!(tag.name(), "a" | "area") && target.shape() == Shape::Page {
            self.pages.push(target.number);
            let said = tag.attribute("hreflang");
            let spoken = reading.map.plan.lang(target.page).map(Lang::as_str);
            if let Some(said) = said.filter(|said| Some(*said) != spoken) {
                let excerpt = reading.excerpt(bytes);
                let fault = reading.fault(Code::PAGE_LANGUAGE).arg("what", "link");
                let fault = fault.arg("lang", said).arg("excerpt", excerpt.as_str());
                reading.push(fault.clue(&excerpt).clue(&format!("hreflang=\"{said}\"")));
            }
        }
        match fragment.filter(|fragment| !is_top(fragment)) {
            None => {}
            Some(fragment) if target.number == reading.at.number => {
                self.here(reading, fragment, address, bytes);
            }
            Some(fragment) => {
                let named = Fragment {
                    page: target.number,
                    ids: keys(fragment),
                };
                if self.missing.contains(&named) {
                    self.broken.push(broken(reading, "section", address, bytes));
                }
                self.fragments.push(named);
            }
        }
    }

    fn here(&mut self, reading: &Reading<'_>, id: &str, address: &str, bytes: &Range<usize>) {
        let ids = keys(id);
        if !is_top(id) && !self.ids.contains(&ids[0]) {
            self.here.push(Here {
                ids,
                address: address.into(),
                bytes: bytes.clone(),
                is_in_text: reading.is_in_text(),
            });
        }
    }
}

/// Without a fragment, and for `#top`, browsers show the top (HTML §7.4.6.4).
pub fn is_top(fragment: &str) -> bool {
    fragment.is_empty() || fragment.eq_ignore_ascii_case("top")
}

/// Returns the keys of the ids that a fragment may name: as it stands, then decoded.
pub fn keys(fragment: &str) -> [Key; 2] {
    let plain = key(fragment);
    let other = match fragment.contains('%') {
        true => key(&decoded(fragment)),
        false => plain,
    };
    [plain, other]
}

/// Returns a fragment with its `%C3%A9` read as bytes of UTF-8.
fn decoded(fragment: &str) -> String {
    let bytes = fragment.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        let digits = fragment.get(at + 1..at + 3).filter(|_| bytes[at] == b'%');
        match digits.and_then(|digits| u8::from_str_radix(digits, 16).ok()) {
            Some(byte) => {
                out.push(byte);
                at += 3;
            }
            None => {
                out.push(bytes[at]);
                at += 1;
            }
        }
    }
    String::from_utf8_lossy(&out).into_owned()
}

/// Returns whether a `<meta>` holds an address: of the page for networks, or of the next page.
fn holds_address(tag: &StartTag) -> bool {
    let property = tag.attribute("property").unwrap_or_default();
    let refresh = tag
        .attribute("http-equiv")
        .is_some_and(|name| name.eq_ignore_ascii_case("refresh"));
    refresh || matches!(property, "og:url" | "og:image")
}

/// Returns the address of `0; url=/fr/`, or all of the words.
fn address_of(content: &str) -> &str {
    match content.split_once("url=") {
        Some((_, address)) => address.trim(),
        None => content,
    }
}

fn broken(reading: &Reading<'_>, what: &str, address: &str, bytes: &Range<usize>) -> Fault {
    let fault = reading.fault(link_code(reading.is_in_text()));
    told(fault, what, address, &reading.excerpt(bytes))
}

fn told(fault: Fault, what: &str, address: &str, excerpt: &str) -> Fault {
    let fault = fault.arg("what", what).arg("address", address);
    fault.arg("excerpt", excerpt).clue(address).clue(excerpt)
}

/// What is sealed can no longer be mended, and stops nothing.
fn link_code(is_in_text: bool) -> Code {
    if is_in_text {
        Code::TEXT_LINK_BROKEN
    } else {
        Code::PAGE_LINK_BROKEN
    }
}
