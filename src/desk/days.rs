//! The days on which something turned or will turn, each with the way to the site on it.

use serde::Serialize;

use crate::base::Date;
use crate::model::due::{self, Turn};
use crate::model::{Document, OnDay, Site, Timeline, VersionId};
use crate::notice::banner;
use crate::render::Known;
use crate::render::screen::ScreenFault;

use super::address::{DRAFT, ON, Screen};
use super::elsewhere::Place;
use super::{Desk, frame};

#[derive(Serialize)]
struct View {
    to: &'static str,
    today: String,
    days: Vec<Day>,
    documents: Vec<Applied>,
    drafts: Vec<Draft>,
}

/// A working text.
#[derive(Serialize)]
struct Draft {
    href: String,
    title: String,
}

/// A day on which something turns.
#[derive(Serialize)]
struct Day {
    day: String,
    href: String,
    /// `past`, `today` or `ahead`.
    when: &'static str,
    turns: Vec<String>,
}

/// What applied of a document when.
#[derive(Serialize)]
struct Applied {
    id: String,
    title: String,
    stretches: Vec<Stretch>,
}

#[derive(Serialize)]
struct Stretch {
    from: String,
    last: Option<String>,
    words: String,
    href: String,
    is_today: bool,
}

/// Returns the screen of all days.
pub(super) fn show(desk: &Desk<'_>) -> Result<String, ScreenFault> {
    let site = desk.moment.opened.site.as_deref();
    let (days, documents) = match site {
        Some(site) => {
            let documents = site.documents.iter();
            let documents = documents.filter_map(|document| applied(desk, document));
            (days(desk, site), documents.collect())
        }
        None => (Vec::new(), Vec::new()),
    };
    let view = View {
        to: ON,
        today: desk.moment.today.to_string(),
        days,
        documents,
        drafts: site.map_or_else(Vec::new, |site| drafts(desk, site)),
    };
    frame::fill(desk, &Screen::Days, "desk-days", view)
}

/// Returns the days with what happens on each, the latest first.
fn days(desk: &Desk<'_>, site: &Site) -> Vec<Day> {
    let today = desk.moment.today;
    let mut turns = due::turns(&site.in_hindsight(), today);
    for (day, version) in banner::sealed_ends_after(site, today) {
        let ends = (Turn::BannerEnds, version);
        turns.entry(day).or_default().push(ends);
    }
    turns.entry(today).or_default();
    let day = |(day, turns): (&Date, &Vec<(Turn, VersionId)>)| Day {
        day: day.to_string(),
        href: Place::On(*day, Known::Since).root(),
        when: match day.cmp(&today) {
            std::cmp::Ordering::Less => "past",
            std::cmp::Ordering::Equal => "today",
            std::cmp::Ordering::Greater => "ahead",
        },
        turns: turns
            .iter()
            .map(|(turn, version)| told(desk, site, *turn, version))
            .collect(),
    };
    turns.iter().rev().map(day).collect()
}

/// The ways to the site with a working text published.
fn drafts(desk: &Desk<'_>, site: &Site) -> Vec<Draft> {
    let documents = site.documents.iter();
    let documents = documents.filter(|document| !document.working.is_empty());
    let draft = |document: &Document| Draft {
        href: format!("{DRAFT}{}", document.id),
        title: desk.title(document),
    };
    documents.map(draft).collect()
}

fn told(desk: &Desk<'_>, site: &Site, turn: Turn, version: &VersionId) -> String {
    let document = site.document(&version.document);
    let name = document.map_or_else(String::new, |document| desk.title(document));
    let id = match turn {
        Turn::Shown => "desk-turn-shown",
        Turn::InForce => "desk-turn-in-force",
        Turn::BannerEnds => "desk-turn-banner-ends",
        Turn::Again => "desk-turn-again",
        Turn::Withdrawn => "desk-turn-withdrawn",
        Turn::Ended => "desk-turn-ended",
    };
    let args = [
        ("title", name.into()),
        ("version", version.effective.into()),
    ];
    desk.speech.say(id, &args)
}

fn applied(desk: &Desk<'_>, document: &Document) -> Option<Applied> {
    let today = desk.moment.today;
    let timeline = Timeline::sealed(document, today);
    let stretches = timeline.stretches().iter().rev();
    let stretches: Vec<Stretch> = stretches
        .map(|stretch| Stretch {
            from: stretch.period.from.to_string(),
            last: stretch
                .period
                .until
                .map(|until| until.previous().to_string()),
            words: words(desk, stretch.on),
            href: Place::On(stretch.period.from, Known::Since).root(),
            is_today: stretch.period.holds(today),
        })
        .collect();
    (!stretches.is_empty()).then(|| Applied {
        id: document.id.to_string(),
        title: desk.title(document),
        stretches,
    })
}

fn words(desk: &Desk<'_>, on: OnDay<'_>) -> String {
    let (id, day) = match on {
        OnDay::InForce(version) => ("desk-days-version", Some(version.effective)),
        OnDay::Withdrawn(version, _) => ("desk-days-withdrawn", Some(version.effective)),
        OnDay::Ended(version, _) => ("desk-days-ended", Some(version.effective)),
        OnDay::BeforeFirst(_) | OnDay::NothingKnown => ("desk-days-none", None),
    };
    let args: Vec<_> = day.into_iter().map(|day| ("version", day.into())).collect();
    desk.speech.say(id, &args)
}
