//! A page around its text: title, language, address, and which elements hold the words.

use std::collections::BTreeSet;

use crate::import::reading::Reading;
use crate::import::repair::RepairKind;
use crate::import::text::visible;
use crate::lang::Lang;
use crate::prose::canon::one_line;

use super::dom::{Dom, NodeKind};
use super::labels::label;
use super::lang_of;

/// Elements whose words are never the text's.
const NEVER: [&str; 22] = [
    "head", "script", "style", "template", "noscript", "svg", "math", "iframe", "object", "embed",
    "canvas", "audio", "video", "select", "button", "textarea", "datalist", "dialog", "map",
    "title", "meter", "progress",
];

/// Elements that begin and end a line of words.
const BLOCKS: [&str; 43] = [
    "address",
    "article",
    "aside",
    "blockquote",
    "body",
    "br",
    "caption",
    "center",
    "dd",
    "details",
    "dir",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hgroup",
    "hr",
    "legend",
    "li",
    "main",
    "menu",
    "nav",
    "ol",
    "p",
    "pre",
    "search",
    "section",
    "summary",
    "table",
    "td",
    "th",
    "ul",
];

/// Rows and groups of them: apart from their cells they hold no words.
const TABLE_PARTS: [&str; 5] = ["tr", "tbody", "thead", "tfoot", "colgroup"];

/// Returns whether an element begins and ends a line of words.
pub fn is_block(name: &str) -> bool {
    BLOCKS.contains(&name) || TABLE_PARTS.contains(&name)
}

/// Returns whether an element's words are never the text's: programs, pictures, forms, what is
/// hidden.
pub fn is_left_out(dom: &Dom, at: usize) -> bool {
    let hidden = || {
        let style = dom.attribute(at, "style").unwrap_or_default();
        let style: String = style.split_whitespace().collect();
        dom.attribute(at, "hidden").is_some() || style.contains("display:none")
    };
    let name = dom.name(at);
    !name.is_empty() && (NEVER.contains(&name) || hidden() || note_class(dom, at).is_some())
}

/// The marks that a Markdown tool writes for footnotes: `footnote-reference` where one is
/// referred to, `footnote-definition-label` at its words.
pub fn note_class(dom: &Dom, at: usize) -> Option<&str> {
    let class = dom.attribute(at, "class")?;
    let known = ["footnote-reference", "footnote-definition-label"];
    known.contains(&class).then_some(class)
}

/// Returns the title of the page's head.
pub fn title(dom: &Dom) -> Option<String> {
    let title = dom.named("title").into_iter().next()?;
    Some(one_line(&visible(&dom.text(title)))).filter(|words| !words.is_empty())
}

/// Returns the language of the page.
pub fn language(dom: &Dom) -> Option<Lang> {
    dom.named("html")
        .into_iter()
        .find_map(|at| lang_of(dom, at))
}

/// Returns where the page says it stands: `<base>`, else `<link rel="canonical">`.
pub fn address(dom: &Dom) -> Option<String> {
    let base = dom.named("base").into_iter();
    let base = base.filter_map(|at| dom.attribute(at, "href"));
    let canonical = |at: &usize| dom.attribute(*at, "rel") == Some("canonical");
    let links = dom.named("link").into_iter().filter(canonical);
    let links = links.filter_map(|at| dom.attribute(at, "href"));
    let mut found = base.chain(links);
    found.find(|url| url.contains("://")).map(str::to_owned)
}

/// Returns the days that `<time datetime>` and its like name.
pub fn stamps(dom: &Dom, regions: &[usize]) -> Vec<String> {
    let all = regions.iter().flat_map(|at| dom.below(*at));
    let stamp = |at: usize| dom.attribute(at, "datetime").map(str::to_owned);
    all.filter_map(stamp).collect()
}

/// Returns the element that holds the text; what else has words on the page is listed.
///
/// `<main>` where there is one, else the one `<article>`, else the body, from which menus, side
/// columns, footers, and headers that hold no `<h1>` are taken out.
pub fn text_of(dom: &mut Dom, reading: &mut Reading) -> Vec<usize> {
    let of_role = |role: &str| {
        let all = dom.below(Dom::ROOT).into_iter();
        all.filter(|at| dom.attribute(*at, "role") == Some(role))
            .collect::<Vec<_>>()
    };
    let candidates = [dom.named("main"), of_role("main"), dom.named("article")];
    let one = candidates.into_iter().find(|found| found.len() == 1);
    let body = dom.named("body");
    let around: Vec<usize> = match &one {
        Some(region) => body
            .iter()
            .flat_map(|at| outside(dom, *at, region))
            .collect(),
        None => {
            let all = body.iter().flat_map(|at| dom.below(*at));
            all.filter(|at| is_frame(dom, *at)).collect()
        }
    };
    for at in around {
        let words = words(dom, at).join(" ");
        if !words.is_empty() {
            reading.repaired(RepairKind::LeftOut, &words, "");
        }
        if one.is_none() {
            dom.empty(at);
        }
    }
    one.unwrap_or(body)
}

/// Returns these elements with all that they stand in.
fn with_ancestors(dom: &Dom, elements: impl Iterator<Item = usize>) -> BTreeSet<usize> {
    let mut found = BTreeSet::new();
    for at in elements {
        let mut up = Some(at);
        while let Some(at) = up.filter(|at| found.insert(*at)) {
            up = dom.node(at).parent;
        }
    }
    found
}

/// Returns the highest elements below `at` that hold nothing of the region.
fn outside(dom: &Dom, at: usize, region: &[usize]) -> Vec<usize> {
    let holds = with_ancestors(dom, region.iter().copied());
    let mut found = Vec::new();
    let mut open = vec![at];
    while let Some(at) = open.pop() {
        if region.contains(&at) {
            continue;
        }
        if holds.contains(&at) {
            open.extend(dom.node(at).children.iter().rev());
        } else {
            found.push(at);
        }
    }
    found
}

fn is_frame(dom: &Dom, at: usize) -> bool {
    match dom.name(at) {
        "nav" | "aside" | "footer" => true,
        "header" => !dom.below(at).iter().any(|inner| dom.name(*inner) == "h1"),
        _ => matches!(
            dom.attribute(at, "role"),
            Some("navigation" | "banner" | "contentinfo" | "search" | "complementary")
        ),
    }
}

/// Returns the words of an element's text nodes, blocks apart.
pub fn words(dom: &Dom, at: usize) -> Vec<String> {
    let text = text_between(dom, at, ' ');
    text.split_whitespace().map(str::to_owned).collect()
}

/// Returns the text of an element as it stands, with `gap` where a block begins or ends.
pub fn text_between(dom: &Dom, at: usize, gap: char) -> String {
    enum Step {
        Into(usize),
        Space,
    }
    let mut text = String::new();
    let mut open = vec![Step::Into(at)];
    while let Some(step) = open.pop() {
        let Step::Into(at) = step else {
            text.push(gap);
            continue;
        };
        if let NodeKind::Text(words) = &dom.node(at).kind {
            text.push_str(words);
        }
        if is_left_out(dom, at) {
            continue;
        }
        let apart = is_block(dom.name(at));
        if apart {
            text.push(gap);
            text.push_str(&label(dom, at).map_or(String::new(), |label| label + " "));
            open.push(Step::Space);
        }
        let children = dom.node(at).children.iter().rev();
        open.extend(children.map(|child| Step::Into(*child)));
    }
    visible(&text)
}
