//! The banner in pages: static, so it says days and turns on them.
//!
//! On the site itself it stands on pages that move with the days anyway, never on those of a dated text: what these
//! show is for ever, and their status bar says what has become of it.

use crate::base::Report;
use crate::lang::Lang;
use crate::model::VersionId;
use crate::notice::banner::{self, Banner};
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
    let open = |_: &Banner<'_>| "<p class=\"lead\">".to_owned();
    let paragraphs = paragraphs(ground, lang, open, |route| ground.base.path(route))?;
    if paragraphs.is_empty() {
        return Ok(None);
    }
    let label = label(ground, lang)?;
    Ok(Some(Html::markup(format!(
        "<aside class=\"banner\" aria-label=\"{label}\">\n{paragraphs}</aside>"
    ))))
}

/// Returns the banner as a piece of somebody else's page; nothing at all where there is nothing to
/// tell, so that whoever includes it need not ask.
///
/// # Errors
/// Returns the finding that words are missing.
pub fn piece(ground: &Ground, lang: &Lang) -> Result<String, Report> {
    let open = |banner: &Banner<'_>| format!("<p data-version=\"{}\">", banner.id());
    let paragraphs = paragraphs(ground, lang, open, |route| ground.base.url(route))?;
    if paragraphs.is_empty() {
        return Ok(paragraphs);
    }
    let (label, dir) = (label(ground, lang)?, lang.direction().as_str());
    Ok(format!(
        "<aside class=\"avenant-notice\" lang=\"{lang}\" dir=\"{dir}\" aria-label=\"{label}\">\n\
         {paragraphs}</aside>\n"
    ))
}

/// Returns the message of a version's banner, the words of its link, and where that leads; nothing
/// where there is no banner on the day of the build.
///
/// # Errors
/// Returns the finding that words are missing.
pub fn said(ground: &Ground, id: &VersionId, lang: &Lang) -> Result<Option<[String; 3]>, Report> {
    let mut banners = banner::on(&ground.site, ground.as_of).into_iter();
    let Some(banner) = banners.find(|banner| banner.id() == *id) else {
        return Ok(None);
    };
    let applies = banner.version.effective <= ground.as_of;
    let words = words::of(ground, &banner, applies, lang)?;
    Ok(words.map(|words| {
        let url = ground.base.url(&words::route(&words));
        [words.message, words.link, url]
    }))
}

fn paragraphs(
    ground: &Ground,
    lang: &Lang,
    open: impl Fn(&Banner<'_>) -> String,
    address: impl Fn(&str) -> String,
) -> Result<String, Report> {
    let speaker = ground.speaker(lang);
    let mut paragraphs = String::new();
    for banner in banner::on(&ground.site, ground.as_of) {
        let applies = banner.version.effective <= ground.as_of;
        let Some(words) = words::of(ground, &banner, applies, lang)? else {
            continue;
        };
        let (href, to) = (address(&words::route(&words)), words.text.lang);
        let link = Html::text(&words.link);
        let link = match to == lang {
            true => Html::link(&href, &link),
            false => Html::link_abroad(&href, to, &link),
        };
        // The publisher's remark is never left out: it may say that a version is none of theirs.
        let abroad = || Some(Html::foreign(to, banner.version.note.get(to)?));
        let note = status::note(speaker, banner.version).or_else(abroad);
        let note = note.map_or_else(String::new, |note| format!(" {note}"));
        let (open, message) = (open(&banner), words.html);
        paragraphs.push_str(&format!("{open}{message} {link}{note}</p>\n"));
    }
    Ok(paragraphs)
}

/// The banner's name, for an attribute.
fn label(ground: &Ground, lang: &Lang) -> Result<String, Report> {
    let label = ground.speaker(lang).plain("banner-label", &[])?;
    Ok(escape(&label).into_owned())
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
