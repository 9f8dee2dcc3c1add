//! That a text was corrected: when, what, why the meaning is the same, and how it stood before.

use crate::base::Report;
use crate::model::Erratum;
use crate::render::compare::Pair;
use crate::render::ground::{Ground, Text};
use crate::render::html::Html;
use crate::render::words::{Piece, Speaker};

/// Returns the corrections of a text in words, the first first; with the ways to what was corrected,
/// and from a text as it stood to the corrected one.
///
/// # Errors
/// Returns the finding that words are missing or cannot be put into words.
pub fn lines(ground: &Ground, text: &Text<'_>) -> Result<Vec<Html>, Report> {
    let speaker = ground.speaker(text.lang);
    let mut lines = Vec::new();
    for pair in ground.corrections(text) {
        let Some(erratum) = pair.new.erratum() else {
            continue;
        };
        let mut parts = Vec::new();
        if pair.new.revision <= text.revision {
            parts.extend(sentences(speaker, erratum)?);
            parts.push(what(ground, speaker, &pair)?);
            let before = speaker.html("link-erratum-before", &[])?;
            parts.push(Html::link(&ground.base.path(&pair.old.dated()), &before));
        } else if pair.old.revision == text.revision {
            let date = ("date", speaker.piece(erratum.sealed_on)?);
            parts.push(speaker.html("erratum-stood", &[date])?);
            parts.push(what(ground, speaker, &pair)?);
            let latest = Text {
                is_fixed: false,
                ..*text
            };
            let corrected = speaker.html("link-corrected", &[])?;
            parts.push(Html::link(&ground.base.path(&latest.dated()), &corrected));
        }
        if !parts.is_empty() {
            let parts: Vec<&str> = parts.iter().map(Html::as_str).collect();
            lines.push(Html::markup(parts.join(" ")));
        }
    }
    Ok(lines)
}

/// Returns the corrections of a text in words alone.
///
/// # Errors
/// Returns the finding that words are missing or cannot be put into words.
pub fn corrected(ground: &Ground, text: &Text<'_>) -> Result<Vec<Html>, Report> {
    let speaker = ground.speaker(text.lang);
    let mut all = Vec::new();
    for pair in ground.corrections(text) {
        let erratum = pair.new.erratum();
        if let Some(erratum) = erratum.filter(|_| pair.new.revision <= text.revision) {
            all.extend(sentences(speaker, erratum)?);
        }
    }
    Ok(all)
}

/// Returns links to what each erratum of a text corrected, for people who read another language
/// perhaps.
///
/// # Errors
/// Returns the finding that words are missing or cannot be put into words.
pub fn links(ground: &Ground, speaker: Speaker<'_>, text: &Text<'_>) -> Result<Vec<Html>, Report> {
    let mut links = Vec::new();
    for pair in ground.corrections(text) {
        let Some(erratum) = pair.new.erratum() else {
            continue;
        };
        let date = ("date", speaker.piece(erratum.sealed_on)?);
        let words = speaker.html("link-changes-erratum", &[date])?;
        let route = pair.route();
        links.push(super::to_version(ground, speaker, text, &route, &words)?);
    }
    Ok(links)
}

/// Returns what a revision is: as it was published, or corrected on a day.
///
/// # Errors
/// Returns the finding that words are missing or cannot be put into words.
pub fn revision(speaker: Speaker<'_>, text: &Text<'_>) -> Result<Html, Report> {
    match text.erratum() {
        None => speaker.html("erratum-as-published", &[]),
        Some(erratum) => {
            let date = ("date", speaker.piece(erratum.sealed_on)?);
            speaker.html("erratum-corrected-on", &[date])
        }
    }
}

/// Returns when a correction was made, and why the meaning is the same where that was asked.
///
/// # Errors
/// Returns the finding that words are missing or cannot be put into words.
pub fn sentences(speaker: Speaker<'_>, erratum: &Erratum) -> Result<Vec<Html>, Report> {
    let date = ("date", speaker.piece(erratum.sealed_on)?);
    let mut sentences = vec![speaker.html("erratum-corrected", &[date])?];
    if let Some(reason) = &erratum.reason {
        let reason = ("reason", Piece::Html(speaker.text(reason)));
        sentences.push(speaker.html("erratum-reason", &[reason])?);
    }
    Ok(sentences)
}

fn what(ground: &Ground, speaker: Speaker<'_>, pair: &Pair<'_>) -> Result<Html, Report> {
    let words = speaker.html("link-erratum", &[])?;
    Ok(Html::link(&ground.base.path(&pair.route()), &words))
}
