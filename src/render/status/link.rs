//! Links from a status bar to other texts. One that leads into another language says so in words.

use crate::base::{Arg, Report};
use crate::model::{Document, Version};
use crate::render::ground::{Ground, Text};
use crate::render::html::{Html, escape};
use crate::render::words::{Piece, Speaker};

/// Returns that a version is to come, with the way to it.
pub fn coming(
    ground: &Ground,
    speaker: Speaker<'_>,
    document: &Document,
    version: &Version,
) -> Result<Html, Report> {
    let date = ("date", speaker.piece(version.effective)?);
    let sentence = speaker.html("status-next", &[date])?;
    let Some(text) = ground.nearest(document, version, speaker.lang()) else {
        return Ok(sentence);
    };
    let words = speaker.html("link-next", &[])?;
    let link = to_version(ground, speaker, &text, &text.dated(), &words)?;
    let own = Some(&text).filter(|text| text.lang == speaker.lang());
    let Some(pair) = own.and_then(|text| ground.pair_before(text)) else {
        return Ok(Html::markup(format!("{sentence} {link}")));
    };
    let words = speaker.html("link-changes-coming", &[])?;
    let page = ground.notice_page(&pair.new);
    let page = page.unwrap_or_else(|| pair.route());
    let changes = Html::link(&ground.base.path(&page), &words);
    Ok(Html::markup(format!("{sentence} {link} {changes}")))
}

/// Returns the way to the version in force, from one that is not.
///
/// # Errors
/// Returns the finding that words are missing or cannot be put into words.
pub fn to_current(ground: &Ground, speaker: Speaker<'_>, text: &Text<'_>) -> Result<Html, Report> {
    let date = ("date", speaker.piece(text.version.effective)?);
    let words = speaker.html("link-in-force", &[date])?;
    to_version(ground, speaker, text, &text.current(), &words)
}

/// Returns a text's title with its version's day, in the words of the speaker's language.
///
/// # Errors
/// Returns the finding that words are missing or cannot be put into words.
pub fn version_name(speaker: Speaker<'_>, text: &Text<'_>) -> Result<Html, Report> {
    let title = Piece::Html(title(speaker, text));
    let date = speaker.piece(text.version.effective)?;
    speaker.html("version-name", &[("title", title), ("date", date)])
}

fn title(speaker: Speaker<'_>, text: &Text<'_>) -> Html {
    if text.lang == speaker.lang() {
        return speaker.text(&text.sealed.title);
    }
    Html::foreign(text.lang, &text.sealed.title)
}

/// Returns a link to a page of a text, followed by the text's language where it is another one.
pub fn to_version(
    ground: &Ground,
    speaker: Speaker<'_>,
    text: &Text<'_>,
    route: &str,
    words: &Html,
) -> Result<Html, Report> {
    if text.lang == speaker.lang() {
        return Ok(Html::link(&ground.base.path(route), words));
    }
    let link = Html::link_abroad(&ground.base.path(route), text.lang, words);
    let name = speaker.plain(&format!("language-{}", text.lang), &[])?;
    let label = speaker.plain("in-language", &[("language", Arg::Text(name))])?;
    Ok(Html::markup(format!("{link} {}", escape(&label))))
}

/// Returns a link to the same version in another language, whose words name the language.
pub fn read_in(ground: &Ground, speaker: Speaker<'_>, text: &Text<'_>) -> Result<Html, Report> {
    let name = speaker.plain(&format!("language-{}", text.lang), &[])?;
    let language = [("language", Arg::Text(name))];
    let words = speaker.plain("translation-read-authentic", &language)?;
    let href = ground.base.path(&text.dated());
    Ok(Html::link_abroad(&href, text.lang, &Html::text(&words)))
}
