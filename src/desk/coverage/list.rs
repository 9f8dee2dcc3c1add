//! The duties of every document at a glance: its working texts, then its versions.

use serde::Serialize;

use crate::desk::address::Screen;
use crate::desk::board::{state_name, state_words};
use crate::desk::{Desk, frame};
use crate::lang::Lang;
use crate::model::{Document, Site, Timeline, Version};
use crate::render::screen::ScreenFault;

use super::{LEFT, covered, sign, sum};

/// Versions whose duties are counted; those before them are only linked to.
const RECENT: usize = 6;

#[derive(Serialize)]
struct View {
    documents: Vec<DocumentView>,
}

#[derive(Serialize)]
struct DocumentView {
    id: String,
    title: String,
    /// The language of the title, where it is not that of the editor.
    lang: Option<String>,
    rows: Vec<Row>,
    earlier: Vec<Earlier>,
}

/// The texts of a version, or the working texts.
#[derive(Serialize)]
struct Row {
    href: String,
    /// None for the working texts.
    day: Option<String>,
    state: Option<&'static str>,
    label: String,
    sum: String,
    left: Vec<Counted>,
}

/// How many duties there are about which one thing is left to do.
#[derive(Serialize)]
struct Counted {
    sign: &'static str,
    words: String,
}

#[derive(Serialize)]
struct Earlier {
    href: String,
    day: String,
}

/// Returns the screen.
pub(super) fn show(desk: &Desk<'_>) -> Result<String, ScreenFault> {
    let site = desk.moment.opened.site.as_deref();
    let documents = site.map(|site| {
        let documents = site.documents.iter();
        documents.map(|one| document(desk, site, one)).collect()
    });
    let view = View {
        documents: documents.unwrap_or_default(),
    };
    frame::fill(desk, &Screen::Coverage(None), "desk-coverage", view)
}

fn document(desk: &Desk<'_>, site: &Site, document: &Document) -> DocumentView {
    let timeline = Timeline::sealed(document, desk.moment.today);
    let mut versions: Vec<&Version> = timeline.versions().iter().copied().rev().collect();
    let earlier = versions.split_off(versions.len().min(RECENT));
    let working = (!document.working.is_empty()).then_some(None);
    let texts = working.into_iter().chain(versions.into_iter().map(Some));
    let rows = texts.map(|version| {
        let state = version.map(|one| timeline.state(one.effective, desk.moment.today));
        let label = state.map_or("desk-working", state_words);
        Row {
            state: state.map(state_name),
            label: desk.speech.say(label, &[]),
            ..row(desk, site, document, version)
        }
    });
    let text = document.working_for(desk.lang());
    let lang = text.map(|(lang, _)| lang);
    DocumentView {
        id: document.id.to_string(),
        title: desk.title(document),
        lang: lang
            .filter(|lang| *lang != desk.lang())
            .map(Lang::to_string),
        rows: rows.collect(),
        earlier: earlier.iter().map(|one| link(document, one)).collect(),
    }
}

fn row(desk: &Desk<'_>, site: &Site, document: &Document, version: Option<&Version>) -> Row {
    let coverage = covered(desk, site, document, version);
    let day = version.map(|version| version.effective);
    let counts = LEFT.map(|(left, words)| (left, words, coverage.count(left)));
    let counts = counts.into_iter().filter(|(_, _, count)| *count > 0);
    let left = counts.map(|(left, words, count)| Counted {
        sign: sign(left).0,
        words: desk.speech.say(words, &[("count", count.into())]),
    });
    Row {
        href: Screen::duties(&document.id, day).path(),
        day: day.map(|day| day.to_string()),
        state: None,
        label: String::new(),
        sum: sum(desk, &coverage),
        left: left.collect(),
    }
}

fn link(document: &Document, version: &Version) -> Earlier {
    Earlier {
        href: Screen::duties(&document.id, Some(version.effective)).path(),
        day: version.effective.to_string(),
    }
}
