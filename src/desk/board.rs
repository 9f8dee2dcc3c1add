//! The board: documents with their languages and versions, each with its state.

use serde::Serialize;

use crate::model::State;
use crate::render::route;
use crate::render::screen::ScreenFault;
use crate::work::overview::{DocumentRow, Overview, overview};

use super::address::Screen;
use super::{Desk, frame};

#[derive(Serialize)]
struct View {
    documents: Vec<DocumentView>,
}

#[derive(Serialize)]
struct DocumentView {
    id: String,
    title: String,
    /// Days to the next effect, and its day.
    next: Option<(i64, String)>,
    versions: Vec<VersionView>,
}

#[derive(Serialize)]
struct VersionView {
    day: String,
    state: &'static str,
    label: String,
    texts: Vec<TextView>,
}

#[derive(Serialize)]
struct TextView {
    lang: String,
    /// The page; none where the version has no text in the language, or none that readers see yet.
    href: Option<String>,
    late: usize,
}

/// Returns the board.
pub(super) fn show(desk: &Desk<'_>) -> Result<String, ScreenFault> {
    let moment = desk.moment;
    let Some(site) = moment.opened.site.as_deref() else {
        return frame::fill(
            desk,
            &Screen::Board,
            "desk-board",
            View { documents: vec![] },
        );
    };
    let documents: Vec<_> = site.documents.iter().collect();
    let files = (&*moment.tree, &moment.opened.catalog);
    let overview = overview(site, files, &documents, moment.today);
    let rows = overview.documents.iter();
    let documents = rows.map(|row| document(desk, &overview, row)).collect();
    frame::fill(desk, &Screen::Board, "desk-board", View { documents })
}

fn document(desk: &Desk<'_>, overview: &Overview<'_>, row: &DocumentRow<'_>) -> DocumentView {
    let document = row.document;
    let title = document.working_for(desk.lang());
    let versions = row.versions.iter().map(|version| {
        let texts = version.texts.iter().map(|text| TextView {
            lang: text.lang.to_string(),
            href: text.text.as_ref().and_then(|_| {
                let slug = document.slug(text.lang)?;
                let route = route::version(text.lang, slug, version.version.effective);
                let plan = desk.moment.plan.as_deref()?;
                plan.answer(&route)?;
                Some(plan.base().path(&route))
            }),
            late: text.text.as_ref().map_or(0, |text| text.late.len()),
        });
        VersionView {
            day: version.version.effective.to_string(),
            state: state_name(version.state),
            label: desk.speech.say(state_words(version.state), &[]),
            texts: texts.collect(),
        }
    });
    DocumentView {
        id: document.id.to_string(),
        title: title.map_or_else(|| document.id.to_string(), |(_, text)| text.title.clone()),
        next: row
            .next_effect
            .map(|day| (overview.as_of.days_until(day), day.to_string())),
        versions: versions.collect(),
    }
}

fn state_name(state: State) -> &'static str {
    match state {
        State::Scheduled => "scheduled",
        State::InForce => "in-force",
        State::Superseded { .. } => "superseded",
        State::Withdrawn { .. } => "withdrawn",
        State::NeverApplied => "never-applied",
    }
}

fn state_words(state: State) -> &'static str {
    match state {
        State::Scheduled => "overview-scheduled",
        State::InForce => "overview-in-force",
        State::Superseded { .. } => "overview-superseded",
        State::Withdrawn { .. } => "overview-withdrawn",
        State::NeverApplied => "overview-never-applied",
    }
}
