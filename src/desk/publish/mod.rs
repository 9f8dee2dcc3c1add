//! Publishing in two steps: first what must be so and what would be sealed is shown; then just
//! that is sealed, or shown again where anything is not as it was shown.

mod asked;
mod checklist;
mod trial;

use serde::Serialize;

use crate::base::{Date, DocumentId, Report, Salt};
use crate::edit::publish::{self, Publish};
use crate::model::{Level, Site};
use crate::render::screen::ScreenFault;
use crate::work::comparison::counted;
use crate::work::overview::{DocumentRow, overview};
use crate::work::publication;

use super::address::Screen;
use super::fault::Fault;
use super::{Act, Desk, Form, Fresh, frame};
use asked::Asked;
use checklist::{Check, checks};
use trial::{Trial, trial};

/// The seed of what is only shown: the same edits each time, but for what is random in them.
const REHEARSAL: [u8; 16] = [0; 16];

#[derive(Serialize)]
struct View {
    path: String,
    documents: Vec<Choice>,
    effective: String,
    published: String,
    today: String,
    is_late: bool,
    level: &'static str,
    faults: Vec<Fault>,
    checks: Vec<Check>,
    is_kept: bool,
    /// The first day that is free, where another one was refused.
    offered: Option<String>,
    trial: Option<Trial>,
}

/// A document that can be chosen.
#[derive(Serialize)]
struct Choice {
    id: String,
    title: String,
    is_chosen: bool,
    /// What of it is yet to be published, and what kind of change it is.
    words: Vec<String>,
    earliest: String,
}

/// What came of an attempt.
#[derive(Default)]
struct Outcome {
    faults: Vec<Fault>,
    checks: Vec<Check>,
    is_kept: bool,
    trial: Option<Trial>,
}

/// Returns the screen of a publication; `None` where the document named is none of the site's.
pub(super) fn show(
    desk: &Desk<'_>,
    document: Option<&DocumentId>,
) -> Result<Option<String>, ScreenFault> {
    let site = desk.moment.opened.site.as_deref();
    if document.is_some_and(|id| site.and_then(|site| site.document(id)).is_none()) {
        return Ok(None);
    }
    let asked = Asked {
        documents: document.into_iter().cloned().collect(),
        ..Asked::default()
    };
    view(desk, &asked, Outcome::default()).map(Some)
}

/// Shows what would be sealed, or seals it where just that was shown.
pub(super) fn act(desk: &Desk<'_>, form: &Form, fresh: Fresh) -> Result<Act, ScreenFault> {
    let moment = desk.moment;
    let Some(site) = moment.opened.site.as_deref() else {
        return view(desk, &Asked::default(), Outcome::default()).map(Act::Show);
    };
    let asked = Asked::read(form, site);
    let faults = asked.faults(desk);
    let rehearsal = asked.publication(moment.today, Salt::new(REHEARSAL));
    let Some(rehearsal) = rehearsal.filter(|_| faults.is_empty()) else {
        let outcome = Outcome {
            faults,
            ..Outcome::default()
        };
        return view(desk, &asked, outcome).map(Act::Show);
    };
    let attempt = |request: &Publish| publication::attempt(&moment.opened, &moment.tree, request);
    let tried = match attempt(&rehearsal) {
        Ok(tried) => tried,
        Err(refused) => return refuse(desk, site, &asked, &refused),
    };
    let is_sealing = form.get("do") == Some("publish");
    let is_as_shown = form.get("shown") == Some(tried.edits.digest().to_string().as_str());
    if is_sealing && is_as_shown {
        let real = Publish {
            seed: fresh.seed,
            ..rehearsal.clone()
        };
        return match attempt(&real) {
            Ok(tried) => Ok(Act::Write {
                edits: tried.edits,
                then: Screen::Sealed(next_line(site)).path(),
            }),
            Err(refused) => refuse(desk, site, &asked, &refused),
        };
    }
    let outcome = Outcome {
        checks: checks(desk, site, &asked, &Report::new()),
        is_kept: true,
        trial: trial(desk, &tried, &rehearsal, is_sealing),
        ..Outcome::default()
    };
    view(desk, &asked, outcome).map(Act::Show)
}

fn refuse(
    desk: &Desk<'_>,
    site: &Site,
    asked: &Asked,
    refused: &Report,
) -> Result<Act, ScreenFault> {
    let outcome = Outcome {
        checks: checks(desk, site, asked, refused),
        ..Outcome::default()
    };
    view(desk, asked, outcome).map(Act::Show)
}

/// The line of the ledger that comes next.
fn next_line(site: &Site) -> u64 {
    site.ledger.entries.last().map_or(1, |last| last.n + 1)
}

fn view(desk: &Desk<'_>, asked: &Asked, outcome: Outcome) -> Result<String, ScreenFault> {
    let today = desk.moment.today;
    let site = desk.moment.opened.site.as_deref();
    let documents = site.map_or_else(Vec::new, |site| choices(desk, site, asked));
    let earliest = documents.iter();
    let is_any = documents.iter().any(|one| one.is_chosen);
    let earliest = earliest.filter(|one| one.is_chosen || !is_any);
    let earliest = earliest.map(|one| one.earliest.clone()).max();
    let is_refused = !outcome.checks.is_empty() && !outcome.is_kept;
    let offered = earliest
        .clone()
        .filter(|day| is_refused && *day > asked.effective);
    let effective = match asked.effective.as_str() {
        "" => earliest.unwrap_or_else(|| today.to_string()),
        typed => typed.to_owned(),
    };
    let screen = Screen::Publish(None);
    let view = View {
        path: screen.path(),
        documents,
        effective,
        published: asked.published.clone(),
        today: today.to_string(),
        is_late: asked.late,
        level: asked.level.map_or("", Level::name),
        faults: outcome.faults,
        checks: outcome.checks,
        is_kept: outcome.is_kept,
        offered,
        trial: outcome.trial,
    };
    frame::fill(desk, &screen, "desk-publish", view)
}

fn choices(desk: &Desk<'_>, site: &Site, asked: &Asked) -> Vec<Choice> {
    let documents = site.documents.iter();
    let documents: Vec<_> = documents.filter(|one| !one.working.is_empty()).collect();
    let files = (&*desk.moment.tree, &desk.moment.opened.catalog);
    let overview = overview(site, files, &documents, desk.moment.today);
    let rows = overview.documents.iter();
    rows.map(|row| choice(desk, row, asked)).collect()
}

fn choice(desk: &Desk<'_>, row: &DocumentRow<'_>, asked: &Asked) -> Choice {
    let document = row.document;
    let request = asked.undated(desk.moment.today, Salt::new(REHEARSAL));
    let earliest: Date = publish::earliest(document, &request);
    Choice {
        id: document.id.to_string(),
        title: desk.title(document),
        is_chosen: asked.documents.contains(&document.id),
        words: words(desk, row),
        earliest: earliest.to_string(),
    }
}

/// What of a document is yet to be published, and what kind of change it is said to be, and is.
fn words(desk: &Desk<'_>, row: &DocumentRow<'_>) -> Vec<String> {
    let say = |id: &str, level: &str| desk.speech.say(id, &[("level", level.into())]);
    if row.versions.is_empty() {
        return vec![desk.speech.say("publish-never", &[])];
    }
    let mut words = Vec::new();
    let texts = row.working.iter().filter_map(|row| row.text.as_ref());
    let prevailing = texts.filter(|text| text.is_authentic);
    for (version, progress) in prevailing.filter_map(|text| text.since.as_ref()) {
        let Some(progress) = progress else {
            continue;
        };
        let changes = counted(&progress.set, desk.speech);
        let args = [
            ("version", version.effective.into()),
            ("changes", changes.into()),
        ];
        words.push(desk.speech.say("publish-since", &args));
        words.extend(
            progress
                .proposed
                .map(|level| say("publish-proposed", level)),
        );
    }
    let said = row.level().map_or("none", Level::name);
    words.push(say("publish-settings", said));
    words
}
