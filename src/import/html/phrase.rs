//! Elements within a line: emphasis, links, words in another language.

use crate::import::reading::{inline, words};
use crate::import::repair::RepairKind;
use crate::import::text::visible;
use crate::prose::{Inline, InlineKind, Target, canon};

use super::dom::NodeKind;
use super::flow::{DEEPEST, Flow};
use super::{labels, lang_of, page};

/// Reads a node of a line; white space stands as in the file.
pub(super) fn read(flow: &mut Flow<'_, '_>, at: usize) -> Vec<Inline> {
    let dom = flow.dom;
    let name = match &dom.node(at).kind {
        NodeKind::Other => return Vec::new(),
        NodeKind::Text(text) => return vec![words(&visible(text))],
        NodeKind::Element(name, _) => name.as_str(),
    };
    if page::is_left_out(dom, at) {
        return left_out(flow, at);
    }
    match name {
        "br" => vec![inline(InlineKind::HardBreak)],
        "img" => image(flow, at),
        "wbr" => Vec::new(),
        "code" | "kbd" | "samp" | "tt" => {
            let whole = page::text_between(dom, at, ' ');
            let edge = |found: bool| words(if found { " " } else { "" });
            let before = edge(whole.starts_with(char::is_whitespace));
            let after = edge(whole.ends_with(char::is_whitespace));
            let text = canon::one_line(&whole);
            vec![before, inline(InlineKind::Code(text)), after]
        }
        "sup" | "sub" => {
            let quote = page::words(dom, at).join(" ");
            if !quote.is_empty() {
                flow.reading.repaired(RepairKind::Raised, &quote, &quote);
            }
            inside(flow, at)
        }
        _ => {
            let inner = inside(flow, at);
            let inner = emphasised(flow, at, inner);
            let inner = in_language(flow, at, inner);
            if page::is_block(name) {
                let label = labels::label(dom, at).unwrap_or_default();
                let before = words(&format!(" {label} "));
                return [vec![before], inner, vec![words(" ")]].concat();
            }
            inner
        }
    }
}

/// Reads what stands inside an element.
pub(super) fn inside(flow: &mut Flow<'_, '_>, at: usize) -> Vec<Inline> {
    let dom = flow.dom;
    if flow.depth >= DEEPEST {
        return vec![words(&page::words(dom, at).join(" "))];
    }
    flow.depth += 1;
    let mut found = Vec::new();
    for child in &dom.node(at).children {
        found.extend(read(flow, *child));
    }
    flow.depth -= 1;
    found
}

fn emphasised(flow: &mut Flow<'_, '_>, at: usize, inner: Vec<Inline>) -> Vec<Inline> {
    let dom = flow.dom;
    let style = dom.attribute(at, "style").unwrap_or_default();
    let style: String = style.split_whitespace().collect::<String>().to_lowercase();
    let has = |what: &str| style.contains(what);
    let light = has("font-weight:normal") || has("font-weight:400");
    let heavy = ["bold", "600", "700", "800"].map(|weight| format!("font-weight:{weight}"));
    let one = |kind: InlineKind| vec![inline(kind)];
    match dom.name(at) {
        "b" | "strong" if !light => one(InlineKind::Strong(inner)),
        "em" | "i" | "cite" | "dfn" | "var" => one(InlineKind::Emphasis(inner)),
        "s" | "strike" | "del" => one(InlineKind::Strike(inner)),
        "a" => link(flow, at, inner),
        "span" | "font" if heavy.iter().any(|weight| has(weight)) => one(InlineKind::Strong(inner)),
        "span" | "font" if has("font-style:italic") => one(InlineKind::Emphasis(inner)),
        "span" if has("text-decoration:line-through") => one(InlineKind::Strike(inner)),
        _ => inner,
    }
}

fn link(flow: &mut Flow<'_, '_>, at: usize, inner: Vec<Inline>) -> Vec<Inline> {
    let href = flow.dom.attribute(at, "href").map(str::trim);
    match href.filter(|href| !href.is_empty()) {
        Some(href) => vec![inline(InlineKind::Link {
            to: Target::Address(href.to_owned()),
            words: inner,
        })],
        None => inner,
    }
}

fn in_language(flow: &Flow<'_, '_>, at: usize, inner: Vec<Inline>) -> Vec<Inline> {
    let lang = lang_of(flow.dom, at).filter(|lang| flow.reading.lang.as_ref() != Some(lang));
    match lang.filter(|_| flow.dom.name(at) != "html") {
        Some(lang) => {
            let words = inner;
            vec![inline(InlineKind::Foreign { lang, words })]
        }
        None => inner,
    }
}

fn image(flow: &mut Flow<'_, '_>, at: usize) -> Vec<Inline> {
    let dom = flow.dom;
    let alt = dom.attribute(at, "alt").unwrap_or_default();
    let source = dom.attribute(at, "src").unwrap_or_default();
    let quote = if alt.trim().is_empty() { source } else { alt };
    let short: String = quote.chars().take(200).collect();
    flow.reading.repaired(RepairKind::Image, &short, "");
    Vec::new()
}

/// Lists what is no part of the text, where it has words; a footnote's mark is one.
fn left_out(flow: &mut Flow<'_, '_>, at: usize) -> Vec<Inline> {
    let dom = flow.dom;
    if page::note_class(dom, at) == Some("footnote-reference") {
        let links = dom.below(at).into_iter();
        let label = links.filter_map(|at| dom.attribute(at, "href")).next();
        let label = label.and_then(|href| href.strip_prefix('#')).unwrap_or("1");
        return vec![inline(InlineKind::FootnoteMark(label.to_owned()))];
    }
    let text = visible(&dom.text(at));
    let program = matches!(
        dom.name(at),
        "script" | "style" | "noscript" | "head" | "title"
    );
    if page::note_class(dom, at).is_none() && !program && !text.trim().is_empty() {
        flow.reading.repaired(RepairKind::LeftOut, &text, "");
    }
    // What was there parted the words around it as little as it did on the page.
    Vec::new()
}
