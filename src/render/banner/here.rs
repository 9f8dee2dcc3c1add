//! The banner on the site's own pages: static, so it says days and turns on them.
//!
//! It stands on pages that move with the days anyway, never on those of a dated text: what these
//! show is for ever, and their status bar says what has become of it.

use crate::base::Report;
use crate::notice::banner;
use crate::render::ground::Ground;
use crate::render::head::Subject;
use crate::render::html::{Html, escape};
use crate::render::status;

use super::words;

/// Returns the banner of a page: a paragraph for each version of which there is something to tell.
///
/// # Errors
/// Returns the finding that words are missing.
pub fn here(ground: &Ground, subject: &Subject<'_>) -> Result<Option<Html>, Report> {
    if !has_banner(subject) {
        return Ok(None);
    }
    let lang = subject.lang();
    let speaker = ground.speaker(lang);
    let mut paragraphs = String::new();
    for banner in banner::on(&ground.site, ground.as_of) {
        let applies = banner.version.effective <= ground.as_of;
        let Some(words) = words::of(ground, &banner, applies, lang)? else {
            continue;
        };
        let (href, to) = (ground.base.path(&words::route(&words)), words.text.lang);
        let link = Html::text(&words.link);
        let link = match to == lang {
            true => Html::link(&href, &link),
            false => Html::link_abroad(&href, to, &link),
        };
        let note = status::note(speaker, banner.version);
        let note = note.map_or_else(String::new, |note| format!(" {note}"));
        paragraphs.push_str(&format!(
            "<p class=\"lead\">{} {link}{note}</p>\n",
            words.html
        ));
    }
    if paragraphs.is_empty() {
        return Ok(None);
    }
    let label = speaker.plain("banner-label", &[])?;
    Ok(Some(Html::markup(format!(
        "<aside class=\"banner\" aria-label=\"{}\">\n{paragraphs}</aside>",
        escape(&label)
    ))))
}

fn has_banner(subject: &Subject<'_>) -> bool {
    match subject {
        Subject::Home(_) | Subject::Current(_) | Subject::NoVersion(..) | Subject::Versions(..) => {
            true
        }
        Subject::Chooser(_)
        | Subject::NotFound(_)
        | Subject::Dated(_)
        | Subject::Notice(_)
        | Subject::Compare(_)
        | Subject::CompareCurrent(_)
        | Subject::SideBySide(_) => false,
    }
}
