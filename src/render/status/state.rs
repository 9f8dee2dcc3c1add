//! What a version is on the day of the build: a word for it, and a sentence with its days.

use crate::base::{Arg, Date, Report};
use crate::lang::Lang;
use crate::model::{Document, State, Version};
use crate::render::ground::Ground;
use crate::render::html::Html;
use crate::render::view::StateView;
use crate::render::words::{Piece, Speaker};

/// Returns what a version is.
///
/// # Errors
/// Returns the finding that words are missing or cannot be put into words.
pub fn of_version(
    ground: &Ground,
    speaker: Speaker<'_>,
    document: &Document,
    version: &Version,
) -> Result<StateView, Report> {
    let state = ground.state(document, version);
    let label = match state {
        State::Scheduled => "state-scheduled",
        State::InForce => "state-in-force",
        State::Superseded { .. } => "state-superseded",
        State::Withdrawn { .. } => "state-withdrawn",
        State::NeverApplied => "state-never-applied",
    };
    Ok(StateView {
        name: name(state),
        label: speaker.html(label, &[])?,
        sentence: sentence(ground, speaker, document, version)?,
    })
}

/// Returns what a document is in a language today: in force, or not, or not in this language.
///
/// # Errors
/// Returns the finding that words are missing or cannot be put into words.
pub fn of_document(
    ground: &Ground,
    speaker: Speaker<'_>,
    document: &Document,
) -> Result<StateView, Report> {
    let lang = speaker.lang();
    match ground.in_force(document) {
        Some(version) if version.texts.contains_key(lang) => {
            of_version(ground, speaker, document, version)
        }
        Some(_) => Ok(StateView {
            name: "none",
            label: speaker.html("state-untranslated", &[])?,
            sentence: untranslated(speaker, lang)?,
        }),
        None => Ok(StateView {
            name: "none",
            label: speaker.html("state-none", &[])?,
            sentence: speaker.html("gap-none-now", &[])?,
        }),
    }
}

fn untranslated(speaker: Speaker<'_>, lang: &Lang) -> Result<Html, Report> {
    let name = Arg::Text(speaker.plain(&format!("language-{lang}"), &[])?);
    let sentence = speaker.plain("translation-missing", &[("language", name)])?;
    Ok(Html::text(&sentence))
}

/// Returns the name of a state in classes and data.
fn name(state: State) -> &'static str {
    match state {
        State::Scheduled => "scheduled",
        State::InForce => "in-force",
        State::Superseded { .. } => "superseded",
        State::Withdrawn { .. } => "withdrawn",
        State::NeverApplied => "never-applied",
    }
}

fn sentence(
    ground: &Ground,
    speaker: Speaker<'_>,
    document: &Document,
    version: &Version,
) -> Result<Html, Report> {
    let timeline = ground.timeline(document);
    let Some(period) = timeline.period(version.effective, ground.as_of) else {
        let from = ("from", speaker.piece(version.effective)?);
        return speaker.html("status-never-applied", &[from]);
    };
    let mut days: Vec<(&str, Piece)> = vec![("from", speaker.piece(period.from)?)];
    if let Some(until) = period.until {
        days.push(("last", last_day(speaker, until)?));
    }
    let is_open = period.until.is_none();
    let id = match timeline.state(version.effective, ground.as_of) {
        State::Scheduled if is_open => "status-scheduled",
        State::Scheduled => "status-scheduled-until",
        State::InForce if period.from != version.effective => match is_open {
            true => "status-again",
            false => "status-again-until",
        },
        State::InForce if is_open => "status-in-force",
        State::InForce => "status-in-force-until",
        State::Superseded { .. } | State::NeverApplied => "status-superseded",
        State::Withdrawn { .. } => "status-withdrawn",
    };
    speaker.html(id, &days)
}

fn last_day(speaker: Speaker<'_>, until: Date) -> Result<Piece, Report> {
    speaker.piece(until.previous())
}
