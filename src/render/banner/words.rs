//! What a banner says in a language, and where it leads.

use crate::base::{Arg, Report};
use crate::lang::Lang;
use crate::notice::banner::Banner;
use crate::notice::say;
use crate::render::ground::{Ground, Text};
use crate::render::html::Html;
use crate::render::notice;
use crate::render::words::placed;

/// What a banner says in a language.
pub struct Words<'a> {
    /// The message, plain.
    pub message: String,
    /// The message, its day as an element.
    pub html: Html,
    /// The words of the link.
    pub link: String,
    /// The text that it leads to: in the language, else in the one that prevails.
    pub text: Text<'a>,
}

/// Returns what a banner says in a language while its version applies, or before; nothing where
/// the version has no text.
///
/// # Errors
/// Returns the finding that words are missing.
pub fn of<'a>(
    ground: &'a Ground,
    banner: &Banner<'a>,
    applies: bool,
    lang: &'a Lang,
) -> Result<Option<Words<'a>>, Report> {
    let text = ground.nearest(banner.document, banner.version, lang);
    let (Some(text), Some(id)) = (text, banner.notice(applies).banner()) else {
        return Ok(None);
    };
    let speaker = ground.speaker(lang);
    let day = banner.version.effective;
    let say = |effective: Arg| {
        let [kind, title] = notice::document(&text);
        speaker.plain(id, &[kind, title, ("effective", effective)])
    };
    let marked = [("effective", speaker.piece(day)?)];
    Ok(Some(Words {
        message: say(Arg::from(speaker.day(day)?))?,
        html: placed(&marked, |plain| {
            let [(_, effective)] = plain else {
                return Err(Report::new());
            };
            say(effective.clone())
        })?,
        link: speaker.plain(say::BANNER_LINK, &[])?,
        text,
    }))
}

/// Returns the page to which a banner leads: what changes, and what readers can do.
pub fn route(words: &Words<'_>) -> String {
    words.text.notice()
}
