//! What needs attention first, in sentences that lead to where it is seen to.

use serde::Serialize;

use crate::base::{Arg, Severity};
use crate::model::State;
use crate::render::route;
use crate::work::Weights;
use crate::work::overview::{DocumentRow, Overview, VersionRow};

use super::address::{Filter, Screen};
use super::board::{anchor, page};
use super::{Desk, frame};

/// Something that needs attention.
#[derive(Serialize)]
pub(super) struct Need {
    kind: &'static str,
    words: String,
    /// Where it is seen to, where that is one place.
    href: Option<String>,
    /// Where it is seen to, where those are several places.
    links: Vec<Link>,
}

/// A link with words.
#[derive(Serialize)]
pub(super) struct Link {
    pub(super) href: String,
    pub(super) name: String,
    /// The language of the words, where it is not that of the editor.
    pub(super) lang: Option<String>,
}

/// Returns what needs attention, the gravest first.
pub(super) fn needs(desk: &Desk<'_>, overview: &Overview<'_>) -> Vec<Need> {
    let rows = &overview.documents;
    let mut needs = Vec::new();
    let weights = Weights::of(&desk.moment.findings, |_| true);
    needs.extend(found(desk, Severity::Error, weights.errors));
    needs.extend(rows.iter().filter_map(|row| missing(desk, row)));
    needs.extend(rows.iter().filter_map(|row| late(desk, row)));
    needs.extend(rows.iter().flat_map(|row| effects(desk, overview, row)));
    needs.extend(rows.iter().flat_map(|row| untold(desk, row)));
    needs.extend(found(desk, Severity::Question, weights.questions));
    needs.extend(found(desk, Severity::Warning, weights.warnings));
    needs.extend(found(desk, Severity::Advice, weights.advice));
    needs
}

/// Findings of a weight.
pub(super) fn found(desk: &Desk<'_>, weight: Severity, count: usize) -> Option<Need> {
    let (kind, id) = match weight {
        Severity::Error => ("error", "desk-need-errors"),
        Severity::Warning => ("warning", "desk-need-warnings"),
        Severity::Question => ("question", "desk-need-questions"),
        Severity::Advice => ("advice", "desk-need-advice"),
    };
    (count > 0).then(|| Need {
        kind,
        words: desk.speech.say(id, &[("count", count.into())]),
        href: Some(Screen::Findings(Filter::weighing(weight)).path()),
        links: Vec::new(),
    })
}

/// Languages without which nothing is published and that have no working text.
fn missing(desk: &Desk<'_>, row: &DocumentRow<'_>) -> Option<Need> {
    let missing = row.working.iter();
    let missing = missing.filter(|text| text.is_required && text.text.is_none());
    let names: Vec<String> = missing
        .map(|text| frame::language(desk, text.lang))
        .collect();
    let args = [
        ("document", desk.title(row.document).into()),
        ("count", names.len().into()),
        ("languages", names.join(", ").into()),
    ];
    (!names.is_empty()).then(|| Need {
        kind: "error",
        words: desk.speech.say("desk-need-missing", &args),
        href: Some(format!("#{}", anchor(row.document))),
        links: Vec::new(),
    })
}

/// Translations that were made from older words.
fn late(desk: &Desk<'_>, row: &DocumentRow<'_>) -> Option<Need> {
    let texts = row.working.iter();
    let texts = texts.filter_map(|row| Some((row.lang, row.text.as_ref()?)));
    let late = texts.filter(|(_, text)| !text.late.is_empty());
    let links: Vec<Link> = late
        .map(|(lang, text)| {
            let count = text.late.len();
            let late = desk.speech.say("desk-late", &[("count", count.into())]);
            let args = [
                ("language", frame::language(desk, lang).into()),
                ("late", late.into()),
            ];
            Link {
                href: Screen::translate(&row.document.id, lang).path(),
                name: desk.speech.say("desk-late-in", &args),
                lang: None,
            }
        })
        .collect();
    let args = [
        ("document", desk.title(row.document).into()),
        ("count", links.len().into()),
    ];
    (!links.is_empty()).then(|| Need {
        kind: "late",
        words: desk.speech.say("desk-need-late", &args),
        href: None,
        links,
    })
}

/// Versions that take effect on days to come, the nearest first.
fn effects(desk: &Desk<'_>, overview: &Overview<'_>, row: &DocumentRow<'_>) -> Vec<Need> {
    let scheduled = row.versions.iter().rev();
    let scheduled = scheduled.filter(|version| version.state == State::Scheduled);
    let need = |version: &VersionRow<'_>| {
        let day = version.version.effective;
        let args = [
            ("document", desk.title(row.document).into()),
            ("day", day.into()),
            ("days", Arg::Number(overview.as_of.days_until(day))),
        ];
        Need {
            kind: "effect",
            words: desk.speech.say("desk-need-effect", &args),
            href: page(desk, row.document, |lang, slug| {
                route::version(lang, slug, day)
            }),
            links: Vec::new(),
        }
    };
    scheduled.map(need).collect()
}

/// Versions of which readers are owed word, while none is recorded.
fn untold(desk: &Desk<'_>, row: &DocumentRow<'_>) -> Vec<Need> {
    let untold = row.versions.iter().filter(|version| version.is_untold);
    let need = |version: &VersionRow<'_>| {
        let day = version.version.effective;
        let args = [
            ("document", desk.title(row.document).into()),
            ("day", day.into()),
        ];
        Need {
            kind: "untold",
            words: desk.speech.say("desk-need-telling", &args),
            href: Some(Screen::notice(&row.document.id, day).path()),
            links: Vec::new(),
        }
    };
    untold.map(need).collect()
}
