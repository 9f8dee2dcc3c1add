//! That words were taken out of a text by law: when, why, and where the ledger says so.

use crate::base::{Arg, Report};
use crate::model::{Redaction, VersionId};
use crate::render::compare::Pair;
use crate::render::ground::{Ground, Text};
use crate::render::html::Html;
use crate::render::words::Piece;

/// A redaction that readers of a text are told of.
pub struct Told<'a> {
    /// What was taken out, and why.
    pub redaction: &'a Redaction,
    /// The number of its line in the ledger.
    pub entry: Option<u64>,
}

/// Returns the redactions of a text and of what stands around it, the first first.
///
/// Of every day: the words are gone whatever day a page speaks for.
pub fn told<'a>(ground: &'a Ground, text: &Text<'a>) -> Vec<Told<'a>> {
    let file = text.sealed.path.file_name();
    let id = VersionId {
        document: text.document.id.clone(),
        effective: text.version.effective,
    };
    let all = text.version.redactions.iter();
    let own = all.filter(|redaction| redaction.is_of(file) || redaction.is_around());
    own.map(|redaction| {
        let before = redaction.gain.saturating_sub(1);
        Told {
            redaction,
            entry: ground
                .site
                .ledger
                .gains(&id)
                .nth(before)
                .map(|entry| entry.n),
        }
    })
    .collect()
}

/// Returns the redactions of a text in words.
///
/// # Errors
/// Returns the finding that words are missing or cannot be put into words.
pub fn redacted(ground: &Ground, text: &Text<'_>) -> Result<Vec<Html>, Report> {
    let speaker = ground.speaker(text.lang);
    let file = text.sealed.path.file_name();
    let sentence = |told: &Told<'_>| {
        let id = match told.redaction.is_of(file) {
            true => "redacted-text",
            false => "redacted-around",
        };
        let basis = told.redaction.basis_in(text.lang).unwrap_or_default();
        let entry = told.entry.map_or(String::new(), |n| n.to_string());
        let args = [
            ("date", speaker.piece(told.redaction.sealed_on)?),
            ("basis", Piece::Html(speaker.text(basis))),
            ("entry", Piece::Html(Html::text(&entry))),
        ];
        speaker.html(id, &args)
    };
    told(ground, text).iter().map(sentence).collect()
}

/// Returns what a comparison cannot tell because words were taken out of its texts; nothing where
/// none were.
///
/// # Errors
/// Returns the finding that words are missing or cannot be put into words.
pub fn compared(ground: &Ground, pair: &Pair<'_>) -> Result<Option<Html>, Report> {
    let speaker = ground.speaker(pair.new.lang);
    let texts = [&pair.old, &pair.new];
    let has_marks = |text: &&Text<'_>| {
        let file = text.sealed.path.file_name();
        told(ground, text)
            .iter()
            .any(|told| told.redaction.is_of(file))
    };
    if !texts.iter().any(has_marks) {
        return Ok(None);
    }
    let basis: [(&str, Arg); 1] = [("basis", "…".into())];
    let mark = speaker.plain("redacted-mark", &basis)?;
    let mark = Html::markup(format!("<mark>[{}]</mark>", Html::text(&mark)));
    let words = speaker.html("redacted-compared", &[("mark", Piece::Html(mark))])?;
    Ok(Some(words))
}
