//! Texts and their changes as HTML for screens: words beside the text are in its language, the list
//! of changes in the editor's.

use crate::base::Arg;
use crate::diff::marks::alone;
use crate::diff::{Options, Redline, change_set, redline};
use crate::lang::{Lang, MessageFault};
use crate::prose::{Prose, Section, Target};
use crate::render::html::Html;
use crate::render::prose::{ArticleContext, article as written};
use crate::render::redline::{RedlineContext, legend, list, proved};
use crate::work::comparison::Compared;

use super::Open;

/// The changes between two texts as HTML.
pub(super) struct Marked {
    /// The text with its changes; nothing where they cannot be shown with certainty.
    pub(super) text: Option<Html>,
    /// What the marks mean.
    pub(super) legend: Html,
    /// The changes in words; empty where there are none.
    pub(super) list: Html,
}

/// Returns the changes between two whole texts as HTML; `None` where words are missing.
pub(super) fn whole(open: &Open<'_>, compared: &Compared) -> Option<Marked> {
    let pair = &compared.pair;
    let options = Options::of(&pair.lang);
    let texts = (&pair.old.prose, &pair.new.prose);
    let marked = in_context(open, spoken(open, &pair.lang), &pair.lang, |context| {
        let made = compared.redline.clone();
        let proved = proved(texts.0, texts.1, made, &options, context)?;
        Ok((proved, legend(context)?))
    });
    let (proved, legend) = marked.ok()?;
    let listed = in_context(open, open.desk.lang(), &pair.lang, |context| {
        list(&proved.redline, &proved.set, context)
    });
    Some(Marked {
        text: proved.html.map(Html::markup),
        legend: Html::markup(legend),
        list: Html::markup(listed.ok()?),
    })
}

/// Returns the changes between two texts, or pieces of them, and the text alone where there are
/// none; every id begins with `ids`.
pub(super) fn between(
    open: &Open<'_>,
    lang: &Lang,
    (old, new): (&Prose, &Prose),
    ids: &str,
) -> Option<Html> {
    let options = Options::of(lang);
    let made: Redline = redline(old, new, &options);
    if change_set(&made).is_empty() {
        return article(open, lang, new, ids);
    }
    let proved = in_context(open, spoken(open, lang), lang, |context| {
        proved(old, new, made, &options, context)
    });
    let html = proved.ok()?.html?;
    Some(Html::markup(with_ids(&html, ids)))
}

/// Returns a text, or a piece of one, as its page shows it.
pub(super) fn article(open: &Open<'_>, lang: &Lang, prose: &Prose, ids: &str) -> Option<Html> {
    let catalog = open.desk.speech.catalog();
    let spoken = spoken(open, lang);
    let context = ArticleContext {
        lang,
        words: &|id, args| catalog.words(spoken, id, args),
        address: &|_| None,
        ids,
    };
    written(prose, &context).ok().map(Html::markup)
}

/// Returns a section without those below it as a text; an empty one for none.
pub(super) fn piece(section: Option<&Section>) -> Prose {
    section.map(alone).unwrap_or_default()
}

/// Returns what stands before the first section as a text.
pub(super) fn front(prose: &Prose) -> Prose {
    Prose {
        title: prose.title.clone(),
        title_span: prose.title_span,
        front: prose.front.clone(),
        ..Prose::default()
    }
}

/// Returns the language in which words beside a text are: its own, or else the editor's.
fn spoken<'l>(open: &Open<'l>, lang: &'l Lang) -> &'l Lang {
    let offers = open.desk.speech.catalog().offers(lang);
    if offers {
        lang
    } else {
        open.desk.speech.lang()
    }
}

fn in_context<T>(
    open: &Open<'_>,
    spoken: &Lang,
    lang: &Lang,
    then: impl FnOnce(&RedlineContext<'_>) -> Result<T, MessageFault>,
) -> Result<T, MessageFault> {
    let catalog = open.desk.speech.catalog();
    let words = |id: &str, args: &[(&str, Arg)]| catalog.words(spoken, id, args);
    let nowhere = |_: &Target| None;
    then(&RedlineContext {
        lang,
        words: &words,
        old_address: &nowhere,
        new_address: &nowhere,
        elsewhere: &|_| None,
        text_page: "",
    })
}

/// Lets every id of markup, and all that names one, begin with `ids`: quotes in words are escaped,
/// so that nothing but attributes looks like one.
fn with_ids(html: &str, ids: &str) -> String {
    let mut html = html.to_owned();
    for name in [
        " id=\"",
        " href=\"#",
        " aria-labelledby=\"",
        " aria-describedby=\"",
    ] {
        html = html.replace(name, &format!("{name}{ids}"));
    }
    html
}
