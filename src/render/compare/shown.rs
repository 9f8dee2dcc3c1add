//! A pair's redline on its pages: addresses resolved, its HTML proved, words around it.

use crate::base::Report;
use crate::diff::{ChangeSet, Options, Redline};
use crate::model::Continued;
use crate::prose::{Prose, Target};
use crate::render::article;
use crate::render::ground::{Ground, Text};
use crate::render::html::{Html, escape};
use crate::render::redline::{self, Proved, RedlineContext};
use crate::render::words::Speaker;
use crate::render::{route, status};

use super::compared::Compared;
use super::pairs::Pair;

/// The id of the list of changes.
const LIST: &str = "changes.list";

/// Returns the HTML of a redline with its proof.
///
/// # Errors
/// Returns the finding that words are missing.
pub fn proved(
    ground: &Ground,
    pair: &Pair<'_>,
    (old, new): (&Prose, &Prose),
    made: Redline,
    options: &Options,
) -> Result<Proved, Report> {
    with_context(ground, pair, "", |context| {
        redline::proved(old, new, made, options, context)
    })
}

/// Returns the changes in the text, under a heading and a legend in words.
///
/// # Errors
/// Returns the finding that words are missing.
pub fn in_one_text(ground: &Ground, pair: &Pair<'_>, compared: &Compared) -> Result<Html, Report> {
    let speaker = ground.speaker(pair.new.lang);
    let heading = speaker.html("redline-text-heading", &[])?;
    let Some(html) = &compared.html else {
        return Ok(framed(pair, &heading, &impossible(speaker)?, ""));
    };
    let legend = with_context(ground, pair, "", redline::legend)?;
    Ok(framed(pair, &heading, &legend, html))
}

/// That no HTML gives both texts back.
fn impossible(speaker: Speaker<'_>) -> Result<String, Report> {
    let words = speaker.html("redline-impossible", &[])?;
    Ok(format!("<p data-degraded=\"check\">{words}</p>\n"))
}

/// Returns both texts side by side, if each column gives its text back.
///
/// # Errors
/// Returns the finding that words are missing.
pub fn side_by_side(ground: &Ground, pair: &Pair<'_>, compared: &Compared) -> Result<Html, Report> {
    let speaker = ground.speaker(pair.new.lang);
    let heading = speaker.html("redline-text-heading", &[])?;
    let html = with_context(ground, pair, "", |context| {
        let html = redline::sides(&compared.redline, &compared.set, context)?;
        let read = redline::check_columns(&html, &compared.old, &compared.new, context)?;
        Ok(read.is_ok().then_some(html))
    })?;
    let Some(html) = html else {
        return Ok(framed(pair, &heading, &impossible(speaker)?, ""));
    };
    let name = |text: &Text<'_>| {
        let date = ("date", speaker.piece(text.version.effective)?);
        speaker.html("link-version", &[date])
    };
    let heads = format!(
        "<div class=\"pair heads\"><p>{}</p>\n<p>{}</p></div>\n",
        name(&pair.old)?,
        name(&pair.new)?
    );
    Ok(framed(pair, &heading, &heads, &html))
}

/// Returns the list of changes; its links lead into the page that shows them in one text.
///
/// # Errors
/// Returns the finding that words are missing.
pub fn list(
    ground: &Ground,
    pair: &Pair<'_>,
    compared: &Compared,
    text_page: &str,
) -> Result<Html, Report> {
    let speaker = ground.speaker(pair.new.lang);
    let heading = speaker.html("redline-list-heading", &[])?;
    let list = with_context(ground, pair, text_page, |context| {
        redline::list(&compared.redline, &compared.set, context)
    })?;
    let list = if list.is_empty() {
        format!("<p>{}</p>\n", speaker.html("redline-none", &[])?)
    } else {
        list
    };
    Ok(Html::markup(format!(
        "<nav class=\"cards\" aria-labelledby=\"{LIST}\">\n<h2 id=\"{LIST}\">{heading}</h2>\n{list}</nav>"
    )))
}

/// Returns how much changed, in a sentence.
///
/// # Errors
/// Returns the finding that words are missing.
pub fn sentence(ground: &Ground, pair: &Pair<'_>, set: &ChangeSet) -> Result<Html, Report> {
    let speaker = ground.speaker(pair.new.lang);
    let counts = with_context(ground, pair, "", |context| {
        redline::tally(&set.counts, context.words)
    })?;
    if counts.is_empty() {
        return speaker.html("redline-none", &[]);
    }
    let list = speaker.list(&counts)?;
    Ok(Html::markup(redline::sentence(list.as_str())))
}

fn framed(pair: &Pair<'_>, heading: &Html, before: &str, redline: &str) -> Html {
    Html::markup(format!(
        "<section aria-labelledby=\"changes.text\">\n<h2 id=\"changes.text\">{heading}</h2>\n{before}\
         <div class=\"text redline\" data-text=\"{}\">\n{redline}</div>\n</section>",
        escape(&pair.name())
    ))
}

fn with_context<T>(
    ground: &Ground,
    pair: &Pair<'_>,
    text_page: &str,
    make: impl FnOnce(&RedlineContext<'_>) -> Result<T, crate::lang::MessageFault>,
) -> Result<T, Report> {
    let address = |text: &Text<'_>, target: &Target| {
        Some(ground.base.path(&article::address(ground, text, target)?))
    };
    let context = RedlineContext {
        lang: pair.new.lang,
        words: &|id, args| ground.catalog.words(pair.new.lang, id, args),
        old_address: &|target| address(&pair.old, target),
        new_address: &|target| address(&pair.new, target),
        elsewhere: &|target| elsewhere(ground, pair, target),
        text_page,
    };
    make(&context).map_err(|fault| Report::from(fault.diagnostic()))
}

/// Returns the link to a section of another document by its text id: `cookies@2025-03-01#host`.
fn elsewhere(ground: &Ground, pair: &Pair<'_>, target: &str) -> Option<Html> {
    let Continued { version, section } = Continued::parse(target)?;
    let (document, version) = ground.version(&version)?;
    let text = ground.nearest(document, version, pair.new.lang)?;
    let speaker = ground.speaker(pair.new.lang);
    let name = status::version_name(speaker, &text).ok()?;
    let address = route::at_section(&text.dated(), section.as_ref());
    status::to_version(ground, speaker, &text, &address, &name).ok()
}
