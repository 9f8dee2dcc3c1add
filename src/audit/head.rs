//! The head of a page: which page is to be found for it, and which are its translations.

use crate::base::Code;
use crate::render::tokens::StartTag;

use super::address::Address;
use super::reading::{Key, Reading, key};

/// What the head of a page says to search engines.
#[derive(Debug, Default)]
pub struct Head {
    /// Whether the page is to be left out of searches.
    pub is_hidden: bool,
    /// The number of the page that is to be found; `None` where none of this site is named.
    pub canonical: Option<u32>,
    /// Languages with the numbers of the pages in them; `x-default` is one of them.
    pub translations: Vec<(Key, u32)>,
    canonicals: usize,
}

/// The language of the page for readers of no language offered.
pub fn default_language() -> Key {
    key("x-default")
}

impl Head {
    /// Looks at a start tag.
    pub fn start(&mut self, reading: &mut Reading<'_>, tag: &StartTag) {
        match tag.name() {
            "meta" => self.meta(tag),
            "link" => self.link(reading, tag),
            _ => {}
        }
    }

    /// Ends the page.
    pub fn finish(&mut self, reading: &mut Reading<'_>) {
        self.translations.sort_unstable();
        self.translations.dedup();
        if self.canonicals > 1 {
            push(reading, Code::PAGE_CANONICAL, "several");
        }
    }

    fn meta(&mut self, tag: &StartTag) {
        let name = tag.attribute("name").unwrap_or_default();
        if name.eq_ignore_ascii_case("robots") {
            let content = tag.attribute("content").unwrap_or_default();
            let mut words = content.split(',').map(str::trim);
            self.is_hidden |= words.any(|word| {
                word.eq_ignore_ascii_case("noindex") || word.eq_ignore_ascii_case("none")
            });
        }
    }

    fn link(&mut self, reading: &mut Reading<'_>, tag: &StartTag) {
        let relations = tag.attribute("rel").unwrap_or_default();
        let has = |name: &str| {
            let mut relations = relations.split_ascii_whitespace();
            relations.any(|relation| relation.eq_ignore_ascii_case(name))
        };
        let address = tag.attribute("href").unwrap_or_default();
        let resolved = reading.map.root.resolve(reading.at.route, address);
        // An address that names nothing is a broken link, and told as such.
        let target = match &resolved {
            Address::Site(route, _) => reading.map.find(route),
            _ => None,
        };
        let is_outside = matches!(resolved, Address::Host(_) | Address::Neighbour);
        if has("canonical") {
            self.canonicals += 1;
            self.canonical = self.canonical.or(target.map(|at| at.number));
            if is_outside {
                push(reading, Code::PAGE_CANONICAL, "outside");
            }
        }
        let Some(lang) = tag.attribute("hreflang").filter(|_| has("alternate")) else {
            return;
        };
        if !address.contains("://") {
            push(reading, Code::PAGE_TRANSLATIONS, "relative");
        }
        if let Some(target) = target {
            self.translations.push((key(lang), target.number));
            let own = reading.map.plan.lang(target.page);
            if lang != "x-default" && own.is_none_or(|own| own.as_str() != lang) {
                push(reading, Code::PAGE_TRANSLATIONS, "language");
            }
        }
    }
}

fn push(reading: &mut Reading<'_>, code: Code, what: &'static str) {
    let relation = if code == Code::PAGE_CANONICAL {
        "rel=\"canonical\""
    } else {
        "hreflang="
    };
    let fault = reading.fault(code).arg("what", what);
    reading.push(fault.arg("target", "").clue(relation));
}
