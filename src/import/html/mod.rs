//! HTML → headings, blocks and words.
//!
//! `dom` builds the tree as browsers do, `page` finds the text among menus and footers, `flow`
//! turns elements into blocks, `phrase` into words. The words of the text nodes themselves are
//! gathered beside them, so that what `flow` and `phrase` make of them can be compared.

pub mod cells;
pub mod dom;
mod flow;
pub mod labels;
mod page;
mod phrase;
mod table;

use crate::lang::Lang;

use super::reading::{Reading, Unreadable};
use super::text;
use dom::Dom;
use flow::Flow;

/// Reads a page: its text, without what is around it.
///
/// # Errors
/// What is nested deeper than any page.
pub fn read_page(source: &str) -> Result<Reading, Unreadable> {
    let mut reading = Reading::default();
    text::note_hidden(source, &mut reading);
    let mut dom = dom::parse(source)?;
    reading.title = page::title(&dom);
    reading.lang = page::language(&dom);
    reading.base = page::address(&dom);
    let regions = page::text_of(&mut dom, &mut reading);
    Ok(read_regions(&dom, &regions, reading))
}

/// Reads HTML that another tool's Markdown stands for: all of it is text.
///
/// # Errors
/// What is nested deeper than any page.
pub fn read_fragment(source: &str, mut reading: Reading) -> Result<Reading, Unreadable> {
    text::note_hidden(source, &mut reading);
    let dom = dom::parse(source)?;
    let body = dom.named("body");
    Ok(read_regions(&dom, &body, reading))
}

fn read_regions(dom: &Dom, regions: &[usize], mut reading: Reading) -> Reading {
    for at in regions {
        reading.words.extend(page::words(dom, *at));
    }
    reading.stamps = page::stamps(dom, regions);
    let mut flow = Flow::new(dom, &mut reading);
    flow.read(regions);
    reading
}

/// Returns the language an element's `lang` names.
fn lang_of(dom: &Dom, at: usize) -> Option<Lang> {
    let tag = dom
        .attribute(at, "lang")
        .or(dom.attribute(at, "xml:lang"))?;
    Lang::parse(tag.trim())
}
