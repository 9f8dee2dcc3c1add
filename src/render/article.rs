//! The sealed words of a text in their place on a page: title, article and contents.

use crate::base::Report;
use crate::prose::{Prose, Target};

use super::ground::{Ground, Text, one};
use super::html::{Html, escape};
use super::prose::{ArticleContext, article as words_of, contents as list_of};
use super::route;

/// The pieces of a text that a page places.
pub struct Pieces {
    /// The title as `<h1 id="page.title">`.
    pub heading: Html,
    /// The words.
    pub article: Html,
    /// The contents; empty for a text without sections.
    pub contents: Html,
}

/// Returns a text's title as the heading of its page.
pub fn heading(ground: &Ground, text: &Text<'_>) -> Html {
    title(ground.speaker(text.lang).text(&text.sealed.title))
}

/// Returns the heading of a page.
pub fn title(words: Html) -> Html {
    Html::markup(format!("<h1 id=\"page.title\">{words}</h1>"))
}

/// Returns the pieces of a text, links to other documents resolved.
///
/// # Errors
/// Returns the finding that words around the text are missing.
pub fn pieces(ground: &Ground, text: &Text<'_>, prose: &Prose) -> Result<Pieces, Report> {
    let context = ArticleContext {
        lang: text.lang,
        words: &|id, args| ground.catalog.words(text.lang, id, args),
        address: &|target| address(ground, text, target),
    };
    let words = words_of(prose, &context).map_err(|fault| one(fault.diagnostic()))?;
    let id = text.id();
    let list = list_of(prose, &context);
    let label = ground.speaker(text.lang).html("contents-heading", &[])?;
    let contents = if list.is_empty() {
        String::new()
    } else {
        format!(
            "<nav class=\"contents\" aria-labelledby=\"contents.heading\">\n\
             <h2 id=\"contents.heading\">{label}</h2>\n{list}</nav>"
        )
    };
    Ok(Pieces {
        heading: heading(ground, text),
        article: Html::markup(format!(
            "<div class=\"text\" data-text=\"{}\">\n{words}</div>",
            escape(&id.to_string())
        )),
        contents: Html::markup(contents),
    })
}

/// Where a reference to another document leads: to the version it was sealed with, in the text's
/// language, else in the one that prevails.
fn address(ground: &Ground, text: &Text<'_>, target: &Target) -> Option<String> {
    let Target::Document {
        document,
        version,
        section,
    } = target
    else {
        return None;
    };
    let document = ground.site.document(document)?;
    let timeline = ground.timeline(document);
    let version = match version {
        Some(date) => timeline.version(*date)?,
        None => timeline.in_force(text.version.effective)?,
    };
    let other = ground.nearest(document, version, text.lang)?;
    let route = route::at_section(&other.dated(), section.as_ref());
    Some(ground.base.path(&route))
}
