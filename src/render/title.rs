//! The words for a page's `<title>` and description, which are those of searches and feeds too.

use crate::base::{Arg, Report};
use crate::lang::Lang;
use crate::model::{Document, State};

use super::compare::Pair;
use super::frame;
use super::ground::{Ground, Text};
use super::head::Subject;
use super::notice;

/// Returns the title of a page.
///
/// # Errors
/// Returns the finding that words are missing.
pub fn title(ground: &Ground, subject: &Subject<'_>) -> Result<String, Report> {
    match subject {
        Subject::Chooser(lang) => named(ground, lang, "title-chooser", &[]),
        Subject::Home(lang) => named(ground, lang, "title-home", &[]),
        Subject::NotFound(lang) => named(ground, lang, "title-not-found", &[]),
        Subject::Current(text) => {
            let title = ("title", Arg::from(text.sealed.title.as_str()));
            named(ground, text.lang, "title-current", &[title])
        }
        Subject::Dated(text) if text.is_fixed => of_revision(ground, text),
        Subject::Dated(text) => of_version(ground, text),
        Subject::NoVersion(document, lang) => named(
            ground,
            lang,
            "title-current",
            &[titled(ground, document, lang)],
        ),
        Subject::Versions(document, lang) => named(
            ground,
            lang,
            "title-versions",
            &[titled(ground, document, lang)],
        ),
        Subject::Notice(text) => of_notice(ground, text, "title-notice"),
        Subject::Compare(pair) => of_pair(ground, pair, ["title-compare", "title-erratum"]),
        Subject::SideBySide(pair) => {
            let ids = ["title-side-by-side", "title-erratum-side-by-side"];
            of_pair(ground, pair, ids)
        }
        Subject::CompareCurrent(pair) => {
            let [title, old, _] = compared(ground, pair)?;
            named(
                ground,
                pair.new.lang,
                "title-compare-current",
                &[title, old],
            )
        }
    }
}

/// Returns a page in one sentence, where there is more to say than its title: for a text its own
/// description, else its days.
///
/// # Errors
/// Returns the finding that words are missing.
pub fn description(ground: &Ground, subject: &Subject<'_>) -> Result<Option<String>, Report> {
    let words = match subject {
        Subject::Chooser(_) | Subject::NotFound(_) | Subject::NoVersion(..) => return Ok(None),
        Subject::Home(lang) => named(ground, lang, "description-home", &[]),
        Subject::Current(text) | Subject::Dated(text) => of_text(ground, text),
        Subject::Notice(text) => of_notice(ground, text, "description-notice"),
        Subject::Versions(document, lang) => {
            let of = [titled(ground, document, lang)];
            named(ground, lang, "description-versions", &of)
        }
        Subject::Compare(pair) | Subject::CompareCurrent(pair) | Subject::SideBySide(pair) => {
            of_pair(ground, pair, ["description-compare", "description-erratum"])
        }
    };
    words.map(Some)
}

/// Returns that a text's version takes effect, in one line.
///
/// # Errors
/// Returns the finding that words are missing.
pub fn effective(ground: &Ground, text: &Text<'_>) -> Result<String, Report> {
    let title = [("title", Arg::from(text.sealed.title.as_str()))];
    named(ground, text.lang, "calendar-effective", &title)
}

/// A message about two versions, or else about what an erratum corrected.
fn of_pair(
    ground: &Ground,
    pair: &Pair<'_>,
    [of_versions, of_erratum]: [&str; 2],
) -> Result<String, Report> {
    let (new, speaker) = (&pair.new, ground.speaker(pair.new.lang));
    let Some(erratum) = new.erratum().filter(|_| pair.is_correction()) else {
        return named(ground, new.lang, of_versions, &compared(ground, pair)?);
    };
    let args = [
        ("title", Arg::from(new.sealed.title.as_str())),
        ("version", Arg::from(speaker.day(new.version.effective)?)),
        ("date", Arg::from(speaker.day(erratum.sealed_on)?)),
    ];
    named(ground, new.lang, of_erratum, &args)
}

/// A message about what a version changes.
fn of_notice(ground: &Ground, text: &Text<'_>, id: &str) -> Result<String, Report> {
    let [kind, title] = notice::document(text);
    let effective = ground.speaker(text.lang).day(text.version.effective)?;
    let args = [kind, title, ("effective", Arg::from(effective))];
    named(ground, text.lang, id, &args)
}

fn of_revision(ground: &Ground, text: &Text<'_>) -> Result<String, Report> {
    let day = ground.speaker(text.lang).day(text.version.effective)?;
    let args = [
        ("title", Arg::from(text.sealed.title.as_str())),
        ("date", Arg::from(day)),
        ("number", Arg::from(format!(".{}", text.revision))),
    ];
    named(ground, text.lang, "title-revision", &args)
}

/// The title of the newer text, and the days of both.
fn compared(ground: &Ground, pair: &Pair<'_>) -> Result<[(&'static str, Arg); 3], Report> {
    let speaker = ground.speaker(pair.new.lang);
    Ok([
        ("title", Arg::from(pair.new.sealed.title.as_str())),
        ("old", Arg::from(speaker.day(pair.old.version.effective)?)),
        ("new", Arg::from(speaker.day(pair.new.version.effective)?)),
    ])
}

fn of_version(ground: &Ground, text: &Text<'_>) -> Result<String, Report> {
    let day = ground.speaker(text.lang).day(text.version.effective)?;
    let id = match ground.state(text.document, text.version) {
        State::InForce => "title-version",
        State::Scheduled => "title-version-scheduled",
        State::Superseded { .. } => "title-version-superseded",
        State::Withdrawn { .. } => "title-version-withdrawn",
        State::NeverApplied => "title-version-never-applied",
    };
    let title = ("title", Arg::from(text.sealed.title.as_str()));
    named(ground, text.lang, id, &[title, ("date", Arg::from(day))])
}

fn of_text(ground: &Ground, text: &Text<'_>) -> Result<String, Report> {
    let speaker = ground.speaker(text.lang);
    if let Some(own) = &text.sealed.description {
        return Ok(speaker.words(own));
    }
    let from = Arg::from(speaker.day(text.version.effective)?);
    let title = ("title", Arg::from(text.sealed.title.as_str()));
    let (id, args) = match ground.state(text.document, text.version) {
        State::InForce => ("description-current", vec![title, ("date", from)]),
        State::Scheduled => ("description-version-scheduled", vec![title, ("date", from)]),
        State::NeverApplied => (
            "description-version-never-applied",
            vec![title, ("date", from)],
        ),
        State::Superseded { until } | State::Withdrawn { on: until } => {
            let last = Arg::from(speaker.day(until.previous())?);
            let args = vec![title, ("from", from), ("last", last)];
            ("description-version-superseded", args)
        }
    };
    named(ground, text.lang, id, &args)
}

fn titled(ground: &Ground, document: &Document, lang: &Lang) -> (&'static str, Arg) {
    let title = frame::title(ground, document, lang).unwrap_or_default();
    ("title", Arg::from(title))
}

/// A message about the site, `$site` given.
fn named(ground: &Ground, lang: &Lang, id: &str, args: &[(&str, Arg)]) -> Result<String, Report> {
    let mut args = args.to_vec();
    args.push(("site", Arg::from(ground.site.config.name.as_str())));
    ground.speaker(lang).plain(id, &args)
}
