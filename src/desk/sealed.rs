//! What was sealed, and what to do next.

use serde::Serialize;

use crate::model::ledger::Entry;
use crate::model::{Event, Site, Version, VersionId};
use crate::render::route::{self, Base};
use crate::render::screen::ScreenFault;

use crate::seal::request;

use super::address::Screen;
use super::{Desk, frame};

#[derive(Serialize)]
struct View {
    versions: Vec<Sealed>,
    head: String,
    request: &'static str,
    ledger: String,
    publish: String,
    notices: String,
}

#[derive(Serialize)]
struct Sealed {
    title: String,
    /// What was sealed, and from when it applies, in a sentence.
    words: String,
    line: String,
    digest: String,
    texts: Vec<Text>,
}

#[derive(Serialize)]
struct Text {
    lang: String,
    address: String,
    /// Where the preview shows it; none while readers do not see it yet.
    href: Option<String>,
}

/// Returns what was sealed from a line of the ledger on; `None` where it holds no version.
pub(super) fn show(desk: &Desk<'_>, first: u64) -> Result<Option<String>, ScreenFault> {
    let Some(site) = desk.moment.opened.site.as_deref() else {
        return Ok(None);
    };
    let versions: Vec<Sealed> = together(site, first)
        .filter_map(|(entry, id)| sealed(desk, site, entry, id))
        .collect();
    if versions.is_empty() {
        return Ok(None);
    }
    let view = View {
        versions,
        head: site.ledger.head().to_string(),
        request: request::FILE,
        ledger: Base::new(&site.config.base_url).url(route::LEDGER),
        publish: Screen::Publish(None).path(),
        notices: Screen::Notices.path(),
    };
    frame::fill(desk, &Screen::Sealed(first), "desk-sealed", view).map(Some)
}

/// Returns the versions that were sealed by one publication, with their lines.
fn together(site: &Site, first: u64) -> impl Iterator<Item = (&Entry, &VersionId)> {
    let lines = site.ledger.entries.iter();
    let lines = lines.skip_while(move |entry| entry.n < first);
    let versions = lines.map_while(|entry| match &entry.event {
        Event::Version(id, deed) if deed.founds() => Some((entry, id)),
        Event::Version(..) | Event::Timestamp(_) | Event::Restart(_) => None,
    });
    let mut of = None;
    versions.take_while(move |(entry, id)| {
        let this = (entry.on, id.effective);
        *of.get_or_insert(this) == this
    })
}

fn sealed(desk: &Desk<'_>, site: &Site, entry: &Entry, id: &VersionId) -> Option<Sealed> {
    let document = site.document(&id.document)?;
    let mut versions = document.versions.iter();
    let version = versions.find(|version| version.effective == id.effective)?;
    let text = version.texts.get(desk.lang()).or_else(|| {
        let mut prevailing = version.authentic.iter();
        prevailing.find_map(|lang| version.texts.get(lang))
    });
    let title = text.map_or_else(|| document.id.to_string(), |text| text.title.clone());
    let args = [
        ("day", version.effective.into()),
        ("count", version.texts.len().into()),
    ];
    Some(Sealed {
        title,
        words: desk.speech.say("sealed-words", &args),
        line: entry.n.to_string(),
        digest: entry.digest.to_string(),
        texts: texts(desk, site, version),
    })
}

fn texts(desk: &Desk<'_>, site: &Site, version: &Version) -> Vec<Text> {
    let base = Base::new(&site.config.base_url);
    let paths = version.paths.iter();
    let texts = paths.map(|(lang, path)| Text {
        lang: lang.to_string(),
        address: base.url(path),
        href: desk.moment.plan.as_deref().and_then(|plan| {
            plan.answer(path)?;
            Some(plan.base().path(path))
        }),
    });
    texts.collect()
}
