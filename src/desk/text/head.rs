//! What stands above every screen of a text: which text it is, and the ways to its other screens.

use serde::Serialize;

use crate::desk::Screen;
use crate::desk::frame::language_for_editor;
use crate::lang::Lang;

use super::Open;
use super::address::View;

/// What stands above a screen.
#[derive(Serialize)]
pub(super) struct Head {
    title: String,
    lang_tag: String,
    lang_dir: &'static str,
    language: String,
    ways: Vec<Way>,
    languages: Vec<Way>,
}

/// The way to another screen.
#[derive(Serialize)]
pub(super) struct Way {
    /// Its address.
    pub(super) href: String,
    /// Its name.
    pub(super) name: String,
    /// Whether it is this screen.
    pub(super) is_here: bool,
}

/// Returns what stands above a screen of a text.
pub(super) fn of(open: &Open<'_>) -> Head {
    let Open { document, lang, .. } = open;
    let title = document.working_for(lang);
    Head {
        title: title.map_or_else(|| document.id.to_string(), |(_, text)| text.title.clone()),
        lang_tag: lang.to_string(),
        lang_dir: lang.direction().as_str(),
        language: language_for_editor(open.desk, lang),
        ways: ways(open),
        languages: languages(open),
    }
}

fn ways(open: &Open<'_>) -> Vec<Way> {
    let Open { document, lang, .. } = open;
    let Screen::Text(here) = &open.screen else {
        return Vec::new();
    };
    let speech = open.desk.speech;
    let way = |view: View, id: &str| Way {
        is_here: std::mem::discriminant(&view) == std::mem::discriminant(&here.view),
        href: Screen::of(&document.id, lang, view).path(),
        name: speech.say(id, &[]),
    };
    let mut ways = vec![
        way(View::Write(None), "desk-write"),
        way(View::Redline(None), "desk-redline"),
        way(View::Fixes, "desk-fixes"),
    ];
    if !document.authentic.contains(lang) {
        ways.insert(1, way(View::Translate, "desk-translate"));
    }
    ways
}

/// Returns the ways to the same screen of the other languages.
fn languages(open: &Open<'_>) -> Vec<Way> {
    let Screen::Text(here) = &open.screen else {
        return Vec::new();
    };
    let document = open.document;
    let offered = open.site.config.languages.iter();
    let offered = offered.filter(|lang| document.slugs.contains_key(*lang));
    let way = |lang: &Lang| {
        let is_prevailing = document.authentic.contains(lang);
        let view = match &here.view {
            View::Redline(_) => View::Redline(None),
            View::Translate if !is_prevailing => View::Translate,
            View::Write(name) => View::Write(name.clone()),
            View::Fixes => View::Fixes,
            View::Translate => View::Write(None),
        };
        Way {
            href: Screen::of(&document.id, lang, view).path(),
            name: language_for_editor(open.desk, lang),
            is_here: lang == open.lang,
        }
    };
    offered.map(way).collect()
}
