//! What changed in the working text, as it would be sealed today: counts, the level it speaks for,
//! the changes in words and in the text.

use serde::Serialize;

use crate::base::{Date, Report};
use crate::desk::found::{Found, found};
use crate::desk::{Screen, frame};
use crate::diff::level::{Proposed, propose};
use crate::model::{Level, Version};
use crate::prose::canon;
use crate::render::html::Html;
use crate::render::lists::ToldList;
use crate::render::screen::ScreenFault;
use crate::work::Excerpts;
use crate::work::comparison::{Compared, Point, Texts, base, changed_sections, lists, sentences};

use super::Open;
use super::address::View;
use super::head::{Head, Way, of as head};
use super::marked;

#[derive(Serialize)]
struct Shown {
    head: Head,
    /// Versions to compare with.
    versions: Vec<Way>,
    changes: Option<Changes>,
    /// Why the texts cannot be read.
    faults: Vec<Found>,
    /// Whether there is no text in the language.
    is_absent: bool,
}

#[derive(Serialize)]
struct Changes {
    /// The day of the version compared with; none where nothing was published.
    since: Option<String>,
    is_same: bool,
    /// How much changed.
    sentences: Vec<String>,
    /// Whether the text could not be compared as it would be sealed.
    is_typed: bool,
    level: &'static str,
    /// Whether what is said of the next version is not what the changes speak for.
    is_other_level: bool,
    sections: Vec<Way>,
    legend: Html,
    list: Html,
    /// What changed in the lists that both texts print.
    lists: Vec<ToldList>,
    text: Option<Html>,
}

/// Returns the screen; `None` where the day has no version in the language.
pub(super) fn show(open: &Open<'_>, day: Option<Date>) -> Result<Option<String>, ScreenFault> {
    let versions = open.document.versions.iter().rev().map(AsRef::as_ref);
    let speaking: Vec<&Version> = versions
        .filter(|one: &&Version| one.speaks(open.lang))
        .collect();
    let today = open.desk.moment.today;
    let since = match day {
        Some(day) => match speaking.iter().find(|one| one.effective == day) {
            Some(version) => Some(*version),
            None => return Ok(None),
        },
        None => base(open.document, open.lang, today),
    };
    let (changes, faults) = match compared(open, since) {
        Ok(changes) => (changes, Report::new()),
        Err(faults) => (None, faults),
    };
    let way = |version: &&Version| Way {
        href: {
            let view = View::Redline(Some(version.effective));
            Screen::of(&open.document.id, open.lang, view).path()
        },
        name: version.effective.to_string(),
        is_here: since.is_some_and(|since| since.effective == version.effective),
    };
    let mut excerpts = Excerpts::of(Some(&open.desk.moment.tree));
    let told = faults.iter();
    let told = told.map(|one| found(one, &mut excerpts, open.desk.speech));
    let shown = Shown {
        head: head(open),
        versions: speaking.iter().map(way).collect(),
        is_absent: !open.is_there,
        changes,
        faults: told.collect(),
    };
    frame::fill(open.desk, &open.screen, "desk-redline", shown).map(Some)
}

fn compared(open: &Open<'_>, since: Option<&Version>) -> Result<Option<Changes>, Report> {
    if !open.is_there {
        return Ok(None);
    }
    let Some(text) = open.document.working.get(open.lang) else {
        return Err(open.findings());
    };
    let Some(since) = since else {
        return Ok(Some(Changes {
            since: None,
            is_same: false,
            sentences: Vec::new(),
            is_typed: true,
            level: "material",
            is_other_level: false,
            sections: Vec::new(),
            legend: Html::default(),
            list: Html::default(),
            lists: Vec::new(),
            text: marked::article(open, open.lang, &text.prose, ""),
        }));
    };
    let points = [Point::Version(since, None), Point::Working];
    let moment = open.desk.moment;
    let texts = Texts {
        site: open.site,
        tree: &moment.tree,
        catalog: &moment.opened.catalog,
        document: open.document,
        as_of: moment.today,
    };
    let compared = Compared::of(texts.pair(open.lang, points)?);
    let marked = marked::whole(open, &compared);
    let (text, legend, list) = match marked {
        Some(marked) => (marked.text, marked.legend, marked.list),
        None => (None, Html::default(), Html::default()),
    };
    let is_same = compared.set.is_empty();
    let proposed = propose(&compared.redline, &compared.set).level;
    let next = open.document.next.level;
    Ok(Some(Changes {
        since: Some(since.effective.to_string()),
        is_same,
        sentences: sentences(&compared, open.desk.speech),
        is_typed: !compared.pair.new.is_resolved(),
        level: next.map_or("none", level_name),
        is_other_level: !is_same && next.is_some_and(|next| !is_level(next, proposed)),
        sections: sections(open, &compared),
        legend,
        list,
        lists: lists(&compared, open.desk.speech),
        text,
    }))
}

fn level_name(level: Level) -> &'static str {
    match level {
        Level::Material => "material",
        Level::Editorial => "editorial",
    }
}

fn is_level(level: Level, proposed: Proposed) -> bool {
    match level {
        Level::Material => proposed == Proposed::Material,
        Level::Editorial => proposed == Proposed::Editorial,
    }
}

/// Returns the ways to write the sections in which something changed.
fn sections(open: &Open<'_>, compared: &Compared) -> Vec<Way> {
    let changed = changed_sections(compared);
    let all = compared.pair.new.prose.all_sections().into_iter();
    let here = all.filter(|section| section.id.is_some() && changed.contains(&section.id));
    let ways = here.map(|section| Way {
        href: Screen::write(&open.document.id, open.lang, section.id.as_ref()).path(),
        name: format!("{}{}", section.prefix, canon::plain(&section.heading)),
        is_here: false,
    });
    ways.collect()
}
