//! The board: what needs attention, then each document as a table of its versions and languages.

use serde::Serialize;

use crate::base::{Arg, Severity, Slug};
use crate::lang::Lang;
use crate::model::{Document, State};
use crate::render::screen::ScreenFault;
use crate::work::Weights;
use crate::work::overview::{DocumentRow, Overview, VersionRow, overview};

use super::address::{self, Screen};
use super::cell::{self, Cell};
use super::needs::{self, Link, Need, needs};
use super::{Desk, frame};

/// Versions shown at once; those before them are folded.
const RECENT: usize = 6;

#[derive(Serialize)]
struct View {
    needs: Vec<Need>,
    columns: Vec<Column>,
    documents: Vec<DocumentView>,
}

/// A language of the site.
#[derive(Serialize)]
struct Column {
    tag: String,
    name: String,
}

#[derive(Serialize)]
struct DocumentView {
    anchor: String,
    title: String,
    /// The language of the title, where it is not that of the editor.
    lang: Option<String>,
    /// What is so of it, in a sentence.
    next: String,
    /// What kind of change the next version is said to be.
    level: String,
    ways: Vec<Link>,
    working: Vec<Cell>,
    recent: Vec<Row>,
    earlier: Vec<Row>,
}

/// A version.
#[derive(Serialize)]
struct Row {
    day: String,
    state: &'static str,
    label: String,
    /// Until when, or how soon.
    when: Option<String>,
    /// Where its duties are shown.
    duties: String,
    cells: Vec<Cell>,
}

/// Returns the board.
pub(super) fn show(desk: &Desk<'_>) -> Result<String, ScreenFault> {
    let moment = desk.moment;
    let Some(site) = moment.opened.site.as_deref() else {
        let weights = Weights::of(&moment.findings, |_| true);
        let errors = needs::found(desk, Severity::Error, weights.errors);
        let view = View {
            needs: errors.into_iter().collect(),
            columns: Vec::new(),
            documents: Vec::new(),
        };
        return frame::fill(desk, &Screen::Board, "desk-board", view);
    };
    let documents: Vec<_> = site.documents.iter().collect();
    let files = (&*moment.tree, &moment.opened.catalog);
    let overview = overview(site, files, &documents, moment.today);
    let column = |lang: &Lang| Column {
        tag: lang.to_string(),
        name: frame::language(desk, lang),
    };
    let rows = overview.documents.iter();
    let view = View {
        needs: needs(desk, &overview),
        columns: site.config.languages.iter().map(column).collect(),
        documents: rows.map(|row| document(desk, &overview, row)).collect(),
    };
    frame::fill(desk, &Screen::Board, "desk-board", view)
}

fn document(desk: &Desk<'_>, overview: &Overview<'_>, row: &DocumentRow<'_>) -> DocumentView {
    let document = row.document;
    let languages = &overview.site.config.languages;
    let working = languages.iter().map(|lang| {
        let text = row.working.iter().find(|text| text.lang == lang);
        cell::working(desk, document, lang, text)
    });
    let mut recent: Vec<Row> = (0..row.versions.len())
        .map(|at| version(desk, overview, row, at))
        .collect();
    let earlier = recent.split_off(recent.len().min(RECENT));
    let text = document.working_for(desk.lang());
    let lang = text
        .map(|(lang, _)| lang)
        .filter(|lang| *lang != desk.lang());
    let next = match row.next_effect {
        Some(day) => {
            let days = Arg::Number(overview.as_of.days_until(day));
            let args = [("days", days), ("day", day.into())];
            desk.speech.say("desk-next-effect", &args)
        }
        None if row.versions.is_empty() => desk.speech.say("desk-nothing-published", &[]),
        None => desk.speech.say("desk-no-effect", &[]),
    };
    let level = row.level().map_or("none", |level| level.name());
    let ways = address::of_document(&document.id).into_iter();
    let ways = ways.map(|way| Link {
        href: way.path(),
        name: desk.speech.say(frame::way_name(&way), &[]),
        lang: None,
    });
    DocumentView {
        ways: ways.collect(),
        anchor: anchor(document),
        title: desk.title(document),
        lang: lang.map(Lang::to_string),
        next,
        level: desk.speech.say("desk-level", &[("level", level.into())]),
        working: working.collect(),
        recent,
        earlier,
    }
}

fn version(desk: &Desk<'_>, overview: &Overview<'_>, row: &DocumentRow<'_>, at: usize) -> Row {
    let version = &row.versions[at];
    let day = version.version.effective;
    let when = match version.state {
        State::Scheduled => {
            let days = Arg::Number(overview.as_of.days_until(day));
            Some(desk.speech.say("desk-in-days", &[("days", days)]))
        }
        State::InForce | State::Superseded { .. } | State::Withdrawn { .. } => until(desk, version),
        State::NeverApplied => None,
    };
    let languages = overview.site.config.languages.iter();
    let cells = languages.map(|lang| cell::published(desk, row, at, lang));
    Row {
        day: day.to_string(),
        state: state_name(version.state),
        label: desk.speech.say(state_words(version.state), &[]),
        when,
        duties: Screen::duties(&row.document.id, Some(day)).path(),
        cells: cells.collect(),
    }
}

/// Says the last day on which a version applies.
fn until(desk: &Desk<'_>, version: &VersionRow<'_>) -> Option<String> {
    let until = version.period?.until?;
    let last = ("day", Arg::from(until.previous()));
    Some(desk.speech.say("overview-until", &[last]))
}

/// Returns the anchor of a document on the board.
pub(super) fn anchor(document: &Document) -> String {
    format!("document.{}", document.id)
}

/// Returns the path of a page of a document that there is: in the editor's language, else in the
/// first in which it exists.
pub(super) fn page(
    desk: &Desk<'_>,
    document: &Document,
    route: impl Fn(&Lang, &Slug) -> String,
) -> Option<String> {
    let own = document.slugs.get_key_value(desk.lang());
    let slugs = own.into_iter().chain(&document.slugs);
    let mut routes = slugs.filter_map(|(lang, slugs)| Some(route(lang, slugs.first()?)));
    routes.find_map(|route| path(desk, &route))
}

/// Returns the path of a page of the site that there is.
pub(super) fn path(desk: &Desk<'_>, route: &str) -> Option<String> {
    let plan = desk.moment.plan.as_deref()?;
    plan.answer(route)?;
    Some(plan.base().path(route))
}

/// Returns the name of a state for style sheets.
pub(super) fn state_name(state: State) -> &'static str {
    match state {
        State::Scheduled => "scheduled",
        State::InForce => "in-force",
        State::Superseded { .. } => "superseded",
        State::Withdrawn { .. } | State::NeverApplied => "none",
    }
}

/// Returns the message that names a state.
pub(super) fn state_words(state: State) -> &'static str {
    match state {
        State::Scheduled => "overview-scheduled",
        State::InForce => "overview-in-force",
        State::Superseded { .. } => "overview-superseded",
        State::Withdrawn { .. } => "overview-withdrawn",
        State::NeverApplied => "overview-never-applied",
    }
}
