//! A working text as it would look, with what was found right behind the paragraphs.

use serde::Serialize;

use crate::base::{Diagnostic, DocumentId};
use crate::lang::Lang;
use crate::model::{Document, Site, WorkingText};
use crate::prose::Target;
use crate::render::html::Html;
use crate::render::prose::{ArticleContext, article_beside, contents};
use crate::render::screen::ScreenFault;
use crate::work::{Excerpts, Weights, weighed};

use super::address::{self, Screen};
use super::found::Found;
use super::margin::Margin;
use super::{Desk, findings, frame, opening};

#[derive(Serialize)]
struct View {
    /// The program in which files are opened.
    editor: Option<String>,
    heading: String,
    tag: String,
    side: &'static str,
    file: String,
    counted: String,
    /// What stands beside no paragraph, then what does.
    apart: Vec<Found>,
    beside: Vec<Found>,
    contents: Html,
    article: Html,
    tongues: Vec<Way>,
    ways: Vec<Way>,
}

/// A link to another screen.
#[derive(Serialize)]
struct Way {
    href: String,
    name: String,
    lang: Option<String>,
    is_here: bool,
}

/// A finding beside a paragraph.
#[derive(Serialize)]
struct Aside<'a> {
    one: &'a Found,
    editor: Option<&'a str>,
    path: String,
    token: &'a str,
}

/// Returns a working text; `None` where there is none in the language.
pub(super) fn show(
    desk: &Desk<'_>,
    document: &DocumentId,
    lang: &Lang,
) -> Result<Option<String>, ScreenFault> {
    let screen = Screen::Beside(document.clone(), lang.clone());
    let site = desk.moment.opened.site.as_deref();
    let Some((site, document)) = site.and_then(|site| Some((site, site.document(document)?)))
    else {
        return Ok(None);
    };
    let Some(text) = document.working.get(lang) else {
        return Ok(None);
    };
    let editor = opening::editor(desk).map(|editor| editor.program().to_owned());
    let (found, mut margin) = margin(desk, &screen, text, editor.as_deref())?;
    let target = |target: &Target| target_address(site, lang, target);
    let context = ArticleContext {
        lang,
        words: &|id, args| desk.moment.opened.catalog.words(lang, id, args),
        address: &target,
        ids: "",
    };
    let article = article_beside(&text.prose, &context, &mut margin);
    let article = article.map_err(|fault| ScreenFault::new(fault.to_string()))?;
    let (beside, apart): (Vec<_>, Vec<_>) = found
        .into_iter()
        .zip(margin.placed())
        .partition(|(_, is_placed)| *is_placed);
    let only = |found: Vec<(Found, bool)>| found.into_iter().map(|(one, _)| one).collect();
    let weights = Weights::of_file(&desk.moment.findings, &text.path);
    let view = View {
        editor,
        heading: text.title.clone(),
        tag: lang.to_string(),
        side: lang.direction().as_str(),
        file: text.path.to_string(),
        counted: weighed(weights, desk.speech),
        apart: only(apart),
        beside: only(beside),
        contents: Html::markup(contents(&text.prose, &context)),
        article: Html::markup(article),
        tongues: languages(desk, document, lang),
        ways: ways(desk, document, lang, &screen),
    };
    frame::fill(desk, &screen, "desk-beside", view).map(Some)
}

/// Returns what was found in a text, and the margin that tells it.
fn margin(
    desk: &Desk<'_>,
    screen: &Screen,
    text: &WorkingText,
    editor: Option<&str>,
) -> Result<(Vec<Found>, Margin), ScreenFault> {
    let placed: Vec<(&Diagnostic, _)> = desk
        .moment
        .findings
        .iter()
        .filter_map(|finding| Some((finding, finding.place.as_ref()?)))
        .filter(|(_, place)| place.path == text.path)
        .collect();
    let all: Vec<&Diagnostic> = placed.iter().map(|(finding, _)| *finding).collect();
    let mut excerpts = Excerpts::of(Some(&desk.moment.tree));
    let found = findings::all_found(desk, &all, &mut excerpts);
    let mut margin = Margin::of(&text.source);
    for (one, (_, place)) in found.iter().zip(&placed) {
        let aside = Aside {
            one,
            editor,
            path: screen.path(),
            token: desk.token,
        };
        let markup = desk.screens.fill("beside-note.html", desk.lang(), aside)?;
        margin.add(place, markup);
    }
    Ok((found, margin))
}

/// Returns where a link to another document leads: to its working text in the language.
fn target_address(site: &Site, lang: &Lang, target: &Target) -> Option<String> {
    let Target::Document {
        document, section, ..
    } = target
    else {
        return None;
    };
    let (lang, _) = site.document(document)?.working_for(lang)?;
    let path = Screen::Beside(document.clone(), lang.clone()).path();
    let anchor = section
        .as_ref()
        .map_or_else(String::new, |id| format!("#{id}"));
    Some(path + &anchor)
}

/// Returns the links to the other languages of a text.
fn languages(desk: &Desk<'_>, document: &Document, here: &Lang) -> Vec<Way> {
    let site = desk.moment.opened.site.as_deref();
    let offered = site.map_or(&[][..], |site| &site.config.languages);
    let there = offered
        .iter()
        .filter(|lang| document.working.contains_key(*lang));
    let way = |lang: &Lang| Way {
        href: Screen::Beside(document.id.clone(), lang.clone()).path(),
        name: frame::language(desk, lang),
        lang: Some(lang.to_string()),
        is_here: lang == here,
    };
    there.map(way).collect()
}

/// Returns the links to the other screens on which the text is worked on.
fn ways(desk: &Desk<'_>, document: &Document, lang: &Lang, here: &Screen) -> Vec<Way> {
    let ways = address::of_text(&document.id, lang).into_iter();
    let ways = ways.filter(|way| way != here);
    let way = |way: Screen| Way {
        href: way.path(),
        name: desk.speech.say(frame::way_name(&way), &[]),
        lang: None,
        is_here: false,
    };
    ways.map(way).collect()
}
