//! The words for a page's `<title>` and description, which are those of searches and feeds too.

use crate::base::{Arg, Report};
use crate::lang::Lang;
use crate::model::State;

use super::ground::{Ground, Text};

/// Returns a message about the site, `$site` given.
///
/// # Errors
/// Returns the finding that the message is missing.
pub fn named(
    ground: &Ground,
    lang: &Lang,
    id: &str,
    args: &[(&str, Arg)],
) -> Result<String, Report> {
    let mut args = args.to_vec();
    args.push(("site", Arg::from(ground.site.config.name.as_str())));
    ground.speaker(lang).plain(id, &args)
}

/// Returns the title of a text's page: at its own date, or as the version in force.
///
/// # Errors
/// Returns the finding that words are missing.
pub fn of_text(ground: &Ground, text: &Text<'_>, is_dated: bool) -> Result<String, Report> {
    let speaker = ground.speaker(text.lang);
    let day = speaker.day(text.version.effective)?;
    let title = ("title", Arg::from(text.sealed.title.as_str()));
    let id = match ground.state(text.document, text.version) {
        State::InForce if !is_dated => return named(ground, text.lang, "title-current", &[title]),
        State::InForce => "title-version",
        State::Scheduled => "title-version-scheduled",
        State::Superseded { .. } => "title-version-superseded",
    };
    named(ground, text.lang, id, &[title, ("date", Arg::from(day))])
}

/// Returns a text in one sentence: its own description, else its days.
///
/// # Errors
/// Returns the finding that words are missing.
pub fn describe_text(ground: &Ground, text: &Text<'_>) -> Result<String, Report> {
    let speaker = ground.speaker(text.lang);
    if let Some(own) = &text.sealed.description {
        return Ok(speaker.words(own));
    }
    let from = speaker.day(text.version.effective)?;
    let title = ("title", Arg::from(text.sealed.title.as_str()));
    match ground.state(text.document, text.version) {
        State::InForce => {
            let args = [title, ("date", Arg::from(from))];
            named(ground, text.lang, "description-current", &args)
        }
        State::Scheduled => {
            let args = [title, ("date", Arg::from(from))];
            named(ground, text.lang, "description-version-scheduled", &args)
        }
        State::Superseded { until } => {
            let last = speaker.day(until.previous())?;
            let args = [title, ("from", Arg::from(from)), ("last", Arg::from(last))];
            named(ground, text.lang, "description-version-superseded", &args)
        }
    }
}
