//! A translation beside its source, section by section: the words it was made from, the words as
//! they are with what changed, and its own words to type; what is late comes first.

use serde::Serialize;

use crate::base::SectionId;
use crate::check::translation::{Standing, standing};
use crate::desk::{Screen, frame};
use crate::edit::sheet::older::Older;
use crate::edit::stretch::Name;
use crate::lang::Lang;
use crate::model::WorkingText;
use crate::prose::canon::{self, section_digest};
use crate::prose::{Prose, Section};
use crate::render::html::Html;
use crate::render::screen::ScreenFault;

use super::Open;
use super::head::{Head, of as head};
use super::marked::{self, piece};
use super::pieces::Taken;
use super::stale::{self, Stale};
use super::write::Sure;

/// What was sent of a section and is not written.
pub(super) struct Draft {
    /// The section.
    pub(super) name: Name,
    /// Its words.
    pub(super) typed: String,
    /// Whether it was said to be up to date.
    pub(super) is_current: bool,
    /// Whether the translation is another than the one the form was made from.
    pub(super) is_stale: bool,
    /// Whether the source is.
    pub(super) is_source_stale: bool,
    /// The sections that would come and go, where that is asked about.
    pub(super) sure: Option<Sure>,
    /// Whether the record could not be written.
    pub(super) is_unrecordable: bool,
}

/// How a section stands, in the order in which they are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum State {
    /// It was sent and is not written.
    Sent,
    /// It was made from other words.
    Late,
    /// Nobody recorded what it was made from.
    Unrecorded,
    /// The translation lacks it.
    Missing,
    /// The source lacks it.
    Extra,
    /// It was made from the words as they are.
    Current,
}

impl State {
    fn name(self) -> &'static str {
        match self {
            Self::Sent => "sent",
            Self::Late => "late",
            Self::Unrecorded => "unrecorded",
            Self::Missing => "missing",
            Self::Extra => "extra",
            Self::Current => "current",
        }
    }

    fn label(self) -> &'static str {
        match self {
            Self::Sent => "desk-translate-sent",
            Self::Late => "desk-translate-late",
            Self::Unrecorded => "desk-translate-unrecorded",
            Self::Missing => "desk-translate-missing",
            Self::Extra => "desk-translate-extra",
            Self::Current => "desk-translate-current",
        }
    }
}

#[derive(Serialize)]
struct Shown {
    head: Head,
    source_tag: String,
    source_dir: &'static str,
    source_language: String,
    is_unreadable: bool,
    digest: String,
    action: String,
    /// The screen on which all of it is written.
    write: String,
    rows: Vec<Row>,
    waiting: usize,
    /// What was sent and stands in no row.
    kept: Option<String>,
}

#[derive(Serialize)]
struct Row {
    name: String,
    label: String,
    state: &'static str,
    state_label: String,
    is_open: bool,
    /// The words it was made from; none where they are not known, or are those of today.
    was: Option<Html>,
    now: Option<Html>,
    /// The digest of the source's words; none where the source lacks the section.
    source: Option<String>,
    text: String,
    lines: usize,
    is_ticked: bool,
    stale: Option<Stale>,
    is_source_stale: bool,
    is_unrecordable: bool,
    sure: Option<Sure>,
}

/// The text that prevails and a translation of it.
pub(super) struct Both<'a> {
    /// The language of the source.
    pub(super) source_lang: &'a Lang,
    /// The source.
    pub(super) source: &'a WorkingText,
    /// The translation taken apart; nothing where it is not there.
    pub(super) own: Option<Taken>,
}

impl<'a> Both<'a> {
    /// Finds both; `None` where the text is no translation or has no source. Inside, nothing where
    /// the file is there and cannot be read.
    pub(super) fn find(open: &Open<'a>) -> Option<Option<Self>> {
        let document = open.document;
        if document.authentic.contains(open.lang) {
            return None;
        }
        let mut authentic = document.authentic.iter();
        let model = authentic.find_map(|lang| document.working.get_key_value(lang));
        let (source_lang, source) = model?;
        let own = if open.is_there {
            let typed = open.typed(&open.file);
            let (text, file) = (typed.text(open.lang), open.source());
            match (text, file) {
                (Some(text), Some(file)) => Some(Taken::of(file, Some(text))),
                _ => return Some(None),
            }
        } else {
            None
        };
        Some(Some(Self {
            source_lang,
            source,
            own,
        }))
    }

    /// Returns the section of the source with this name.
    pub(super) fn section(&self, name: &Name) -> Option<&'a Section> {
        match name {
            Name::Section(id) => self.source.prose.section(id),
            Name::Front | Name::Place(_) | Name::Whole => None,
        }
    }
}

/// Returns the screen; `None` where the text is no translation of anything.
pub(super) fn show(open: &Open<'_>, draft: Option<&Draft>) -> Result<Option<String>, ScreenFault> {
    let Some(both) = Both::find(open) else {
        return Ok(None);
    };
    let source_lang = both.as_ref().map_or(open.lang, |both| both.source_lang);
    let rows = both.as_ref().map(|both| rows(open, both, draft));
    let rows = rows.unwrap_or_default();
    let is_in_row = |draft: &Draft| rows.iter().any(|row| row.name == draft.name.to_string());
    let lost = draft.filter(|draft| !is_in_row(draft) && !draft.typed.trim().is_empty());
    let shown = Shown {
        head: head(open),
        source_tag: source_lang.to_string(),
        source_dir: source_lang.direction().as_str(),
        source_language: frame::language_for_editor(open.desk, source_lang),
        is_unreadable: both.is_none(),
        digest: open.digest().to_string(),
        action: open.screen.path(),
        write: Screen::write(&open.document.id, open.lang, None).path(),
        waiting: rows.iter().filter(|row| row.is_open).count(),
        kept: lost.map(|draft| draft.typed.clone()),
        rows,
    };
    frame::fill(open.desk, &open.screen, "desk-translate", shown).map(Some)
}

fn rows(open: &Open<'_>, both: &Both<'_>, draft: Option<&Draft>) -> Vec<Row> {
    let none = Default::default();
    let made_from = open.document.made_from.get(open.lang).unwrap_or(&none);
    let standing = standing(&both.source.prose, made_from);
    let mut states: Vec<(State, Name)> = Vec::new();
    for section in both.source.prose.all_sections() {
        let Some(id) = &section.id else { continue };
        let name = Name::Section(id.clone());
        let is_there = both
            .own
            .as_ref()
            .is_some_and(|own| own.find(&name).is_some());
        let state = match (is_there, standing.get(id)) {
            (false, _) => State::Missing,
            (true, Some(Standing::Current)) => State::Current,
            (true, Some(Standing::Late)) => State::Late,
            (true, Some(Standing::Unrecorded) | None) => State::Unrecorded,
        };
        states.push((state, name));
    }
    let own = both.own.iter().flat_map(|own| &own.stretches);
    let extra = own.filter(|one| both.section(&one.name).is_none() && one.name != Name::Front);
    states.extend(extra.map(|one| (State::Extra, one.name.clone())));
    for (state, name) in &mut states {
        if draft.is_some_and(|draft| draft.name == *name) {
            *state = State::Sent;
        }
    }
    states.sort_by_key(|(state, _)| *state);
    let older = Older::of(
        open.document,
        &open.desk.moment.tree,
        both.source_lang,
        states.iter().any(|(state, _)| *state <= State::Late),
    );
    let rows = states.iter().enumerate();
    rows.map(|(at, (state, name))| row(open, both, &older, (at, *state), name, draft))
        .collect()
}

fn row(
    open: &Open<'_>,
    both: &Both<'_>,
    older: &Older,
    (at, state): (usize, State),
    name: &Name,
    draft: Option<&Draft>,
) -> Row {
    let draft = draft.filter(|draft| draft.name == *name);
    let section = both.section(name);
    let own = both.own.as_ref();
    let disk = own.and_then(|own| Some(own.words(own.find(name)?)));
    // A heading to begin from: its id is what ties it to its source.
    let begun = || section.map_or(String::new(), |section| heading(both.source, section));
    let text = draft.map(|draft| draft.typed.clone());
    let text = text
        .or_else(|| disk.map(str::to_owned))
        .unwrap_or_else(begun);
    let made_from = open.document.made_from.get(open.lang);
    let from = section.and_then(|section| made_from?.get(section.id.as_ref()?));
    let now = section.map(|section| (section, section_digest(section)));
    let other = from.filter(|from| now.is_some_and(|(_, digest)| digest != from.from));
    let was = other.and_then(|from| older.find(from.from));
    let was = was.map(|past| &past.section);
    let bare = |section| without_number(piece(section));
    let (new, ids) = (bare(section), format!("row.{at}.now."));
    let lang = both.source_lang;
    Row {
        label: label(section, own, name),
        state: state.name(),
        state_label: open.desk.speech.say(state.label(), &[]),
        is_open: state != State::Current,
        was: was.and_then(|was| {
            marked::article(open, lang, &bare(Some(was)), &format!("row.{at}.was."))
        }),
        now: section.and_then(|_| match was {
            Some(was) => marked::between(open, lang, (&bare(Some(was)), &new), &ids),
            None => marked::article(open, lang, &new, &ids),
        }),
        source: now.map(|(_, digest)| digest.to_string()),
        lines: (text.chars().count() / 45 + text.lines().count() + 2).clamp(5, 40),
        is_ticked: draft.is_some_and(|draft| draft.is_current),
        stale: draft
            .filter(|draft| draft.is_stale)
            .map(|draft| stale::of(open, disk, &draft.typed)),
        is_source_stale: draft.is_some_and(|draft| draft.is_source_stale),
        is_unrecordable: draft.is_some_and(|draft| draft.is_unrecordable),
        sure: draft.and_then(|draft| draft.sure.clone()),
        name: name.to_string(),
        text,
    }
}

/// A number says nothing to translate, and an old source has none yet.
fn without_number(mut prose: Prose) -> Prose {
    for section in &mut prose.sections {
        section.number = None;
        section.prefix = String::new();
    }
    prose
}

fn heading(text: &WorkingText, section: &Section) -> String {
    let line = text.source.get(section.span.range());
    line.map_or(String::new(), |line| format!("{}\n\n", line.trim_end()))
}

fn label(section: Option<&Section>, own: Option<&Taken>, name: &Name) -> String {
    if let Some(section) = section {
        return format!("{}{}", section.prefix, canon::plain(&section.heading));
    }
    let words = own.and_then(|own| Some(own.words(own.find(name)?)));
    let line = words.and_then(|words| words.lines().next());
    let line = line.map(|line| line.trim_start_matches(['#', ' ']));
    line.unwrap_or_default().to_owned()
}

/// Returns the id of the source's section that is nearest before another and is there in the
/// translation.
pub(super) fn neighbour<'a>(both: &'a Both<'_>, id: &SectionId) -> Option<&'a SectionId> {
    let own = both.own.as_ref()?;
    let sections = both.source.prose.all_sections().into_iter();
    let ids = sections.filter_map(|section| section.id.as_ref());
    let before = ids.take_while(|other| *other != id);
    let there = before.filter(|other| own.find(&Name::Section((*other).clone())).is_some());
    there.last()
}
