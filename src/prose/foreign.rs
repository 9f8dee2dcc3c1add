//! Markdown of other tools as HTML, for an import: there, tags among the words are read as tags.
//!
//! Nothing that is shown is ever made this way; our own texts are read by [`parse`](super::parse).

use pulldown_cmark::{Event, Options, Parser, html};

/// Markdown as HTML.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Foreign {
    /// The HTML.
    pub html: String,
    /// The tags and comments that stood among the Markdown, each as typed.
    pub raw: Vec<String>,
}

/// Returns the HTML that Markdown stands for: CommonMark with pipe tables, footnotes, `~~`, and
/// ids of headings `{#x}`, which other tools read alike.
pub fn to_html(markdown: &str) -> Foreign {
    let options = super::parse::OPTIONS.union(Options::ENABLE_HEADING_ATTRIBUTES);
    let mut raw = Vec::new();
    let events = Parser::new_ext(markdown, options).inspect(|event| {
        if let Event::Html(tag) | Event::InlineHtml(tag) = event
            && !tag.trim().is_empty()
        {
            raw.push(tag.trim().to_owned());
        }
    });
    let mut text = String::new();
    html::push_html(&mut text, events);
    Foreign { html: text, raw }
}
