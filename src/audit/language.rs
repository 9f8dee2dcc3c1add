//! Languages and directions: each page and each piece in another language says which, and nothing
//! that runs from left to right is scrambled by words that run the other way.

use std::ops::Range;

use crate::base::Code;
use crate::lang::{Direction, Lang, bidi};
use crate::render::tokens::StartTag;

use super::reading::{Flow, Reading, shortened};

/// What is known of the language of a page.
#[derive(Debug, Default)]
pub struct Language {
    has_root: bool,
}

impl Language {
    /// Looks at a start tag, which has been entered.
    ///
    /// `around` is how words run around the element.
    pub fn start(
        &mut self,
        reading: &mut Reading<'_>,
        tag: &StartTag,
        around: Flow,
        bytes: &Range<usize>,
    ) {
        let is_root = tag.name() == "html";
        self.has_root |= is_root;
        if tag.is_bare() && !is_root {
            return;
        }
        let fault = match (tag.attribute("lang"), is_root) {
            (None, false) => None,
            (lang, true) => fault_of_root(reading, lang, tag.attribute("dir")),
            (Some(lang), false) => {
                // `<bdi>` finds its own direction.
                let around = match reading.flow() {
                    Flow::Auto => Flow::Auto,
                    Flow::Set(_) => around,
                };
                fault_of_element(
                    reading.map.plan.languages(),
                    lang,
                    tag.attribute("dir"),
                    around,
                )
            }
        };
        if let Some((what, lang)) = fault {
            let excerpt = reading.excerpt(bytes);
            let fault = reading.fault(Code::PAGE_LANGUAGE).arg("what", what);
            let fault = fault.arg("lang", lang).arg("excerpt", excerpt.as_str());
            reading.push(fault.clue(&excerpt).clue(&format!("<{}", tag.name())));
        }
    }

    /// Looks at running text.
    pub fn text(&mut self, reading: &mut Reading<'_>, text: &str) {
        if reading.flow() != Flow::Set(Direction::Rtl) || !reading.is_read() {
            return;
        }
        for words in bidi::scrambled(text) {
            let fault = reading.fault(Code::PAGE_SCRAMBLED);
            let fault = fault.arg("words", words).arg("excerpt", shortened(text));
            reading.push(fault.clue(words));
        }
    }

    /// Ends the page.
    pub fn finish(self, reading: &mut Reading<'_>) {
        if !self.has_root {
            let lang = page_lang(reading).map_or("", Lang::as_str);
            let fault = reading.fault(Code::PAGE_LANGUAGE).arg("what", "missing");
            let fault = fault.arg("lang", lang).arg("excerpt", "<html>");
            reading.push(fault);
        }
    }
}

fn page_lang<'a>(reading: &Reading<'a>) -> Option<&'a Lang> {
    reading.map.plan.lang(reading.at.page)
}

/// Says what is wrong with the language of a page, and names the right one.
fn fault_of_root(
    reading: &Reading<'_>,
    lang: Option<&str>,
    dir: Option<&str>,
) -> Option<(&'static str, String)> {
    let right = page_lang(reading)?;
    let name = right.as_str().to_owned();
    match lang {
        None => return Some(("missing", name)),
        Some(lang) if lang != right.as_str() => return Some(("other", name)),
        Some(_) => {}
    }
    let needs = right.direction() == Direction::Rtl || dir.is_some();
    (needs && dir != Some(right.direction().as_str())).then_some(("page-direction", name))
}

/// Says what is wrong with the language of an element.
///
/// The languages of the site are at hand, for reading a tag takes its time.
fn fault_of_element(
    languages: &[Lang],
    lang: &str,
    dir: Option<&str>,
    around: Flow,
) -> Option<(&'static str, String)> {
    let name = lang.to_owned();
    let known = languages.iter().find(|known| known.as_str() == lang);
    let Some(right) = known.map_or_else(|| direction(lang), |known| Some(known.direction())) else {
        // An empty tag says that the language is not known.
        return (!lang.is_empty()).then_some(("unknown", name));
    };
    let is_right = match dir {
        Some(dir) => dir == right.as_str() || dir == "auto",
        None => around == Flow::Set(right) || around == Flow::Auto,
    };
    (!is_right).then_some(("direction", name))
}

fn direction(lang: &str) -> Option<Direction> {
    Lang::parse(lang).map(|lang| lang.direction())
}
