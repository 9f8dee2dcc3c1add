//! The sealed words of a text in their place on a page: title, article and contents.

use crate::base::Report;
use crate::prose::{Prose, Target};

use super::ground::{Ground, Text};
use super::html::{Html, escape};
use super::prose::{ArticleContext, article as words_of, contents as list_of};
use super::words::{Piece, Speaker};
use super::{route, status};

/// Entries above which a list of contents is folded: more fill a small window.
const LONG: usize = 12;

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
        address: &|target| Some(ground.base.path(&address(ground, text, target)?)),
        ids: "",
    };
    let words = words_of(prose, &context).map_err(|fault| Report::from(fault.diagnostic()))?;
    let id = text.id();
    let contents = contents(ground.speaker(text.lang), &list_of(prose, &context))?;
    Ok(Pieces {
        heading: heading(ground, text),
        article: Html::markup(format!(
            "<div class=\"text\" data-text=\"{}\">\n{words}</div>",
            escape(&id.to_string())
        )),
        contents,
    })
}

/// Returns a text as a piece of somebody else's page: what it is in one line, with the way to its
/// page, then its words, sections from `<h2>` on.
///
/// Nothing outside is needed: links are absolute, ids begin with the text id, so that two pieces can
/// stand on one page, language and direction are said.
///
/// # Errors
/// Returns the finding that words around the text are missing.
pub fn fragment(ground: &Ground, text: &Text<'_>, prose: &Prose) -> Result<String, Report> {
    let id = text.id().to_string();
    let context = ArticleContext {
        lang: text.lang,
        words: &|id, args| ground.catalog.words(text.lang, id, args),
        address: &|target| Some(ground.base.url(&address(ground, text, target)?)),
        ids: &format!("{id}."),
    };
    let words = words_of(prose, &context).map_err(|fault| Report::from(fault.diagnostic()))?;
    let speaker = ground.speaker(text.lang);
    let name = status::version_name(speaker, text)?;
    let link = Html::link(&ground.base.url(&text.dated()), &name);
    let status = status::in_one_line(ground, text, prose)?;
    let (lang, dir) = (text.lang, text.lang.direction().as_str());
    Ok(format!(
        "<div class=\"avenant\" lang=\"{lang}\" dir=\"{dir}\" data-text=\"{}\">\n\
         <p class=\"avenant-text\">{link}</p>\n<p class=\"avenant-status\">{status}</p>\n{words}</div>\n",
        escape(&id)
    ))
}

/// Wraps the list of contents; a long one is folded, which style sheets undo where there is room.
///
/// A long one may have to scroll there, so the keyboard reaches it as a whole.
fn contents(speaker: Speaker<'_>, list: &str) -> Result<Html, Report> {
    if list.is_empty() {
        return Ok(Html::default());
    }
    let label = speaker.html("contents-heading", &[])?;
    let open = "<nav class=\"contents\" aria-labelledby=\"contents.heading\"";
    let heading = format!("<h2 id=\"contents.heading\">{label}</h2>");
    let count = list.matches("<li>").count();
    if count <= LONG {
        return Ok(Html::markup(format!("{open}>\n{heading}\n{list}</nav>")));
    }
    let count = Piece::Count(i64::try_from(count).unwrap_or(i64::MAX));
    let count = speaker.html("contents-count", &[("count", count)])?;
    Ok(Html::markup(format!(
        "{open} tabindex=\"0\">\n{heading}\n\
         <details>\n<summary>{count}</summary>\n{list}</details>\n</nav>"
    )))
}

/// Returns the route of a reference to another document: to the version it was sealed with, in the text's
/// language, else in the one that prevails.
pub fn address(ground: &Ground, text: &Text<'_>, target: &Target) -> Option<String> {
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
    Some(route::at_section(&other.dated(), section.as_ref()))
}
