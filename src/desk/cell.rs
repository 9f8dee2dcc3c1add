//! A cell of the board: a text in its state, and the ways from it.

use serde::Serialize;

use crate::lang::Lang;
use crate::model::{Document, VersionId};
use crate::render::route;
use crate::work::comparison::counted;
use crate::work::overview::{DocumentRow, Published, VersionRow, Working, WorkingRow};
use crate::work::{Weights, weighed};

use super::address::{self, Filter, Screen};
use super::board::{path, state_name, state_words};
use super::needs::Link;
use super::{Desk, frame};

/// A text of a version, or a working text, or that there is none.
#[derive(Serialize)]
pub(super) struct Cell {
    state: &'static str,
    label: String,
    /// Where the text itself is; none where nobody can see it yet, or there is none.
    href: Option<String>,
    /// What else is so, a few words each.
    facts: Vec<String>,
    links: Vec<Link>,
}

/// Returns the cell of a language in which a document is not offered.
fn not_offered(desk: &Desk<'_>) -> Cell {
    bare("absent", desk.speech.say("desk-not-offered", &[]))
}

fn bare(state: &'static str, label: String) -> Cell {
    Cell {
        state,
        label,
        href: None,
        facts: Vec::new(),
        links: Vec::new(),
    }
}

/// Returns the cell of a version's text.
pub(super) fn published(desk: &Desk<'_>, row: &DocumentRow<'_>, at: usize, lang: &Lang) -> Cell {
    let version = &row.versions[at];
    let Some(text) = version.texts.iter().find(|text| text.lang == lang) else {
        return not_offered(desk);
    };
    let Some(text) = &text.text else {
        return bare("absent", desk.speech.say("desk-no-text", &[]));
    };
    let slug = row.document.slug(lang);
    let day = version.version.effective;
    let own = slug.and_then(|slug| path(desk, &route::version(lang, slug, day)));
    let mut links = Vec::new();
    links.extend(changes(desk, row, at, lang));
    links.extend(findings_of(desk, row.document, version, lang));
    Cell {
        state: state_name(version.state),
        label: desk.speech.say(state_words(version.state), &[]),
        href: own,
        facts: facts(desk, text),
        links,
    }
}

/// Returns the link to the page of what changed before a text.
fn changes(desk: &Desk<'_>, row: &DocumentRow<'_>, at: usize, lang: &Lang) -> Option<Link> {
    let day = row.versions[at].version.effective;
    let slug = row.document.slug(lang)?;
    let older = row.versions[at + 1..].iter();
    let mut older = older.filter(|version| version.version.speaks(lang));
    let compared = older.next().and_then(|older| {
        let old = older.version.effective.to_string();
        path(desk, &route::compare(lang, slug, &old, &day.to_string()))
    });
    let href = compared.or_else(|| path(desk, &route::notice(lang, slug, day)))?;
    Some(Link {
        href,
        name: desk.speech.say("desk-changes", &[]),
        lang: None,
    })
}

/// Returns the link to what was found in the sealed files of a text.
fn findings_of(
    desk: &Desk<'_>,
    document: &Document,
    version: &VersionRow<'_>,
    lang: &Lang,
) -> Option<Link> {
    let id = VersionId {
        document: document.id.clone(),
        effective: version.version.effective,
    };
    let folder = id.folder().to_string();
    let weights = Weights::of(&desk.moment.findings, |finding| {
        let path = finding.place.as_ref().map(|place| &place.path);
        path.is_some_and(|path| {
            path.below(&folder).is_some() && path.stem_and_extension().0 == lang.as_str()
        })
    });
    (weights.all() > 0).then(|| Link {
        href: Screen::Findings(Filter::of_text(&document.id, lang)).path(),
        name: weighed(weights, desk.speech),
        lang: None,
    })
}

fn facts(desk: &Desk<'_>, text: &Published<'_>) -> Vec<String> {
    let mut facts = Vec::new();
    if !text.late.is_empty() {
        let count = ("count", text.late.len().into());
        facts.push(desk.speech.say("desk-late", &[count]));
    }
    if let Some(day) = text.added {
        let day = ("day", day.into());
        facts.push(desk.speech.say("overview-added", &[day]));
    }
    if !text.corrections.is_empty() {
        let count = ("count", text.corrections.len().into());
        facts.push(desk.speech.say("desk-corrected", &[count]));
    }
    facts
}

/// Returns the cell of a working text; a language without a row is not offered.
pub(super) fn working(
    desk: &Desk<'_>,
    document: &Document,
    lang: &Lang,
    row: Option<&WorkingRow<'_>>,
) -> Cell {
    let Some(row) = row else {
        return not_offered(desk);
    };
    let Some(text) = &row.text else {
        return match row.is_required {
            true => bare("missing", desk.speech.say("desk-missing-required", &[])),
            false => bare("absent", desk.speech.say("desk-missing", &[])),
        };
    };
    let (state, label, mut facts) = progress(desk, text);
    for (id, sections) in [
        ("desk-late", &text.late),
        ("desk-unrecorded", &text.unrecorded),
    ] {
        if !sections.is_empty() {
            facts.push(desk.speech.say(id, &[("count", sections.len().into())]));
        }
    }
    let own = Screen::Beside(document.id.clone(), lang.clone());
    let ways = address::of_text(&document.id, lang).into_iter();
    let ways = ways.filter(|way| *way != own).map(|way| Link {
        name: desk.speech.say(frame::way_name(&way), &[]),
        href: way.path(),
        lang: None,
    });
    let file = document.working.get(lang).map(|text| &text.path);
    let weights = file.map(|file| Weights::of_file(&desk.moment.findings, file));
    let found = weights.filter(|weights| weights.all() > 0);
    let found = found.map(|weights| Link {
        href: format!("{}#desk.found", own.path()),
        name: weighed(weights, desk.speech),
        lang: None,
    });
    Cell {
        state,
        label,
        href: Some(own.path()),
        facts,
        links: found.into_iter().chain(ways).collect(),
    }
}

/// Says whether a working text is another than the last version's, and by how much.
fn progress(desk: &Desk<'_>, text: &Working<'_>) -> (&'static str, String, Vec<String>) {
    let say = |id: &str| desk.speech.say(id, &[]);
    match &text.since {
        None => ("changed", say("desk-first"), Vec::new()),
        Some((_, None)) => ("missing", say("desk-unreadable"), Vec::new()),
        Some((_, Some(progress))) if progress.proposed.is_none() => {
            ("unchanged", say("desk-same"), Vec::new())
        }
        Some((version, Some(progress))) => {
            let changes = counted(&progress.set, desk.speech);
            let since = ("day", version.effective.into());
            let label = desk.speech.say("desk-changed-since", &[since]);
            ("changed", label, vec![changes])
        }
    }
}
