//! Writing a text: the list of its pieces, one of them to type, and beside it what that changes.

use serde::Serialize;

use crate::base::Report;
use crate::desk::found::{Found, found};
use crate::desk::{Screen, frame};
use crate::diff::record::Source;
use crate::edit::head::{Fields, has_title_in_text};
use crate::edit::patch::patched;
use crate::edit::stretch::{Name, Stretch};
use crate::prose::canon;
use crate::render::html::Html;
use crate::render::screen::ScreenFault;
use crate::work::Excerpts;
use crate::work::comparison::{Compared, Point, base};
use crate::work::typed::Typed;

use super::Open;
use super::address::View;
use super::head::{Head, of as head};
use super::marked::{self, front, piece};
use super::pieces::{self, Piece, Taken};
use super::stale::{self, Stale};

/// What was sent and is not written.
#[derive(Default)]
pub(super) struct Draft {
    /// The words of the open piece.
    pub(super) typed: Option<String>,
    /// What the header is to say.
    pub(super) fields: Option<Fields>,
    /// All the words that were sent.
    pub(super) kept: Option<String>,
    /// Whether it was made from another file than the one there.
    pub(super) is_stale: bool,
    /// The sections that would come and go, where that is asked about.
    pub(super) sure: Option<Sure>,
}

/// The sections that would come and go.
#[derive(Serialize, Clone)]
pub(super) struct Sure {
    /// Ids that would be there; of a section without one, a dash.
    pub(super) come: Vec<String>,
    /// Ids that would be gone.
    pub(super) go: Vec<String>,
}

#[derive(Serialize)]
struct Shown {
    head: Head,
    is_absent: bool,
    is_unreadable: bool,
    digest: String,
    pieces: Vec<Piece>,
    /// The address of the text as a whole.
    whole: String,
    part: Option<Part>,
    fields: Option<FieldsView>,
    /// What was sent and stands in no other box.
    kept: Option<String>,
}

/// The piece that is open.
#[derive(Serialize)]
struct Part {
    action: String,
    label: String,
    text: String,
    /// How many lines the words have, as a box shows them.
    rows: usize,
    /// Whether it is typed and not saved.
    is_draft: bool,
    /// Whether it is no longer in the file.
    is_gone: bool,
    stale: Option<Stale>,
    sure: Option<Sure>,
    beside: Beside,
}

/// What stands beside the words.
#[derive(Serialize)]
struct Beside {
    /// The day of the version compared with.
    since: Option<String>,
    is_typed: bool,
    texts: Vec<Html>,
    findings: Vec<Found>,
}

#[derive(Serialize)]
struct FieldsView {
    has_title: bool,
    title: String,
    description: String,
    changes: String,
    is_stale: bool,
    now: Option<String>,
}

/// Returns the screen of a text, or of one piece of it.
pub(super) fn show(open: &Open<'_>, name: Option<&Name>) -> Result<String, ScreenFault> {
    page(open, name, &Draft::default())
}

/// Returns the screen with what was sent and is not written.
pub(super) fn page(
    open: &Open<'_>,
    name: Option<&Name>,
    draft: &Draft,
) -> Result<String, ScreenFault> {
    let mut shown = Shown {
        head: head(open),
        is_absent: !open.is_there,
        is_unreadable: false,
        digest: open.digest().to_string(),
        pieces: Vec::new(),
        whole: Screen::of(&open.document.id, open.lang, View::Write(None)).path(),
        part: None,
        fields: None,
        kept: None,
    };
    match open.source().filter(|_| open.is_there) {
        Some(source) => filled(open, name, draft, source, &mut shown),
        None => shown.is_unreadable = open.is_there,
    }
    let has_box = match (&draft.typed, &draft.fields) {
        (Some(_), _) => shown.part.is_some(),
        (None, Some(fields)) => {
            let there = open.source().map(|source| Fields::of(&open.path, &source));
            let is_same = there.is_some_and(|there| there.title == fields.title);
            let view = shown.fields.as_ref().filter(|_| shown.part.is_none());
            view.is_some_and(|view| view.has_title || is_same)
        }
        (None, None) => true,
    };
    shown.kept = draft.kept.clone().filter(|_| !has_box);
    frame::fill(open.desk, &open.screen, "desk-write", shown)
}

fn filled(open: &Open<'_>, name: Option<&Name>, draft: &Draft, source: String, shown: &mut Shown) {
    let saved = open.typed(&open.file);
    shown.fields = Some(fields(open, draft, &saved, &source));
    let taken = Taken::of(source, saved.text(open.lang));
    let stretch = name.and_then(|name| taken.find(name));
    let draft_read = stretch.zip(draft.typed.as_ref()).map(|(stretch, words)| {
        let patches: Vec<_> = stretch.with(&taken.source, words).into_iter().collect();
        let bytes = patched(&open.file, &patches).unwrap_or_else(|| open.file.clone());
        open.typed(&bytes)
    });
    let typed = draft_read.as_ref().unwrap_or(&saved);
    let findings = match &draft_read {
        Some(typed) => typed.all_findings(open.lang),
        None => open.findings(),
    };
    let source = typed.tree.text(&open.path, &mut Report::new());
    let text = typed.text(open.lang);
    let now = Taken::of(source.map_or(String::new(), |source| source.text), text);
    let compared = compared(open, typed);
    let compared = compared.as_ref();
    shown.pieces = pieces::list(open, &now, text, compared, &findings, name);
    if let Some(name) = name {
        let words = draft.typed.clone();
        let words = words.or_else(|| stretch.map(|one| taken.words(one).to_owned()));
        let words = words.unwrap_or_default();
        let end = stretch.map(|one| one.range.start + words.trim_matches('\n').len());
        let range = stretch.map(|one| one.range.start).zip(end);
        let mine = |one: &&Stretch| match (range, one.name == *name) {
            (Some((start, end)), is_it) => {
                is_it || (start <= one.range.start && one.range.start < end)
            }
            (None, is_it) => is_it,
        };
        let mine: Vec<&Stretch> = now.stretches.iter().filter(mine).collect();
        let disk = stretch.map(|one| taken.words(one));
        shown.part = Some(Part {
            action: Screen::of(
                &open.document.id,
                open.lang,
                View::Write(Some(name.clone())),
            )
            .path(),
            label: label(&saved, open, &taken, name),
            rows: rows(&words),
            is_draft: draft.typed.is_some(),
            is_gone: stretch.is_none(),
            stale: (draft.is_stale && draft.fields.is_none())
                .then(|| stale::of(open, disk, &words)),
            sure: draft.sure.clone(),
            beside: beside(open, typed, &now, &mine, compared, &findings),
            text: words,
        });
    }
}

/// Returns how many lines a box has for words, some for what comes.
fn rows(words: &str) -> usize {
    let lines = words.lines().map(|line| 1 + line.chars().count() / 60);
    (lines.sum::<usize>() + 3).clamp(12, 40)
}

fn label(saved: &Typed<'_>, open: &Open<'_>, taken: &Taken, name: &Name) -> String {
    let at = taken.stretches.iter().position(|one| one.name == *name);
    let sections = saved.text(open.lang).map(|text| text.prose.all_sections());
    let sections = sections.unwrap_or_default();
    let section = at
        .and_then(|at| at.checked_sub(1))
        .and_then(|at| sections.get(at));
    match (section, name) {
        (Some(section), _) => format!("{}{}", section.prefix, canon::plain(&section.heading)),
        (None, Name::Front) => open.desk.speech.say("desk-write-front", &[]),
        (None, Name::Whole) => open.desk.speech.say("desk-write-all", &[]),
        (None, Name::Section(_) | Name::Place(_)) => name.to_string(),
    }
}

fn compared(open: &Open<'_>, typed: &Typed<'_>) -> Option<Compared> {
    let since = base(open.document, open.lang, open.desk.moment.today)?;
    typed.text(open.lang)?;
    let points = [Point::Version(since, None), Point::Working];
    typed.texts().pair(open.lang, points).ok().map(Compared::of)
}

/// Returns what stands beside the words of some stretches: their changes, and what is found there.
fn beside(
    open: &Open<'_>,
    typed: &Typed<'_>,
    taken: &Taken,
    mine: &[&Stretch],
    compared: Option<&Compared>,
    findings: &Report,
) -> Beside {
    let new = compared.map(|compared| &compared.pair.new.prose);
    let new = new.or_else(|| typed.text(open.lang).map(|text| &text.prose));
    let old = compared.map(|compared| &compared.pair.old.prose);
    let sections = new.map(|new| new.all_sections()).unwrap_or_default();
    let at = |stretch: &Stretch| taken.stretches.iter().position(|one| one == stretch);
    let text = |stretch: &&Stretch| {
        let (at, new) = (at(stretch)?, new?);
        let ids = format!("beside.{at}.");
        let section = at.checked_sub(1).and_then(|at| sections.get(at));
        let (was, is) = match (section, &stretch.name) {
            (Some(section), _) => {
                let id = section.id.as_ref();
                let was = old.zip(id).and_then(|(old, id)| old.section(id));
                (piece(was), piece(Some(section)))
            }
            (None, Name::Front) => (old.map(front).unwrap_or_default(), front(new)),
            (None, _) => return None,
        };
        match old {
            Some(_) => marked::between(open, open.lang, (&was, &is), &ids),
            None => marked::article(open, open.lang, &is, &ids),
        }
    };
    let mut excerpts = Excerpts::of(Some(&typed.tree));
    let inside = mine.iter().flat_map(|one| pieces::inside(findings, one));
    let is_whole = mine.iter().any(|one| one.name == Name::Whole);
    let all = findings.iter().filter(|_| is_whole);
    let inside = inside.filter(|_| !is_whole).chain(all);
    Beside {
        since: compared.and_then(|compared| match &compared.pair.old.source {
            Source::Version { version, .. } => Some(version.to_string()),
            Source::Working { .. } | Source::File { .. } => None,
        }),
        is_typed: compared.is_some_and(|compared| !compared.pair.new.is_resolved()),
        texts: mine.iter().filter_map(text).collect(),
        findings: inside
            .map(|one| found(one, &mut excerpts, open.desk.speech))
            .collect(),
    }
}

fn fields(open: &Open<'_>, draft: &Draft, saved: &Typed<'_>, source: &str) -> FieldsView {
    let now = Fields::of(&open.path, source);
    let text = saved.text(open.lang);
    let is_in_text = text.is_some_and(|text| has_title_in_text(&now, &text.prose));
    let shown = draft.fields.as_ref().unwrap_or(&now);
    let is_stale = draft.is_stale && draft.fields.is_some();
    let on_disk = [&now.title, &now.description]
        .into_iter()
        .chain(&now.changes);
    let on_disk: Vec<&str> = on_disk
        .map(String::as_str)
        .filter(|one| !one.is_empty())
        .collect();
    FieldsView {
        has_title: !is_in_text,
        title: shown.title.clone(),
        description: shown.description.clone(),
        changes: shown.changes.join("\n"),
        is_stale,
        now: is_stale.then(|| on_disk.join("\n")),
    }
}
