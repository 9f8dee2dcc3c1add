//! What stands around every screen.

use std::mem::discriminant;

use serde::Serialize;

use crate::lang::Lang;
use crate::render::screen::ScreenFault;
use crate::work::speech::SPOKEN;
use crate::work::summary;

use super::address::{Filter, ICON, SCRIPT, SHEET, SPEAK, Screen, THEME, WRITE};
use super::{Desk, strip};

/// A screen in its frame. What is the frame's has a name of its own in templates, so that no screen can
/// put its own in its place.
#[derive(Serialize)]
struct Framed<'a, V> {
    frame: Frame<'a>,
    /// What a form sends along.
    token: &'a str,
    /// Where it is sent to.
    path: String,
    #[serde(flatten)]
    view: V,
}

/// What stands around a screen.
#[derive(Serialize)]
struct Frame<'a> {
    kind: &'a str,
    title: String,
    site: &'a str,
    home: String,
    number: u64,
    sheets: [&'static str; 2],
    icon: &'static str,
    script: &'static str,
    speak: &'static str,
    screens: Vec<Way>,
    languages: Vec<Spoken>,
    found: String,
    strip: Option<strip::Strip>,
}

/// The way to a screen.
#[derive(Serialize)]
struct Way {
    href: String,
    name: String,
    is_here: bool,
}

/// A language in which editors are spoken to.
#[derive(Serialize)]
struct Spoken {
    tag: &'static str,
    is_here: bool,
}

/// Fills the template of a screen, `<kind>.html`; the message `desk-<kind>` is its title.
pub(super) fn fill(
    desk: &Desk<'_>,
    screen: &Screen,
    title: &str,
    view: impl Serialize,
) -> Result<String, ScreenFault> {
    let kind = title.strip_prefix("desk-").unwrap_or(title);
    let site = desk.moment.opened.site.as_deref();
    let ways = [
        Screen::Board,
        Screen::Findings(Filter::default()),
        Screen::New,
        Screen::Publish(None),
        Screen::Days,
        Screen::Notices,
    ]
    .map(|way| Way {
        href: way.path(),
        name: desk.speech.say(way_name(&way), &[]),
        is_here: discriminant(&way) == discriminant(screen),
    });
    let is_blank = desk.is_blank();
    let languages = SPOKEN.map(|tag| Spoken {
        tag,
        is_here: tag == desk.lang().as_str(),
    });
    let frame = Frame {
        kind,
        title: desk.speech.say(title, &[]),
        site: site.map_or("Avenant", |site| &site.config.name),
        home: site.map_or_else(
            || Screen::Board.path(),
            |site| site.config.base_path().to_owned(),
        ),
        number: desk.moment.number,
        sheets: [THEME, SHEET],
        icon: ICON,
        script: SCRIPT,
        speak: SPEAK,
        screens: if is_blank { Vec::new() } else { ways.into() },
        languages: languages.into(),
        found: summary(&desk.moment.findings, desk.speech),
        strip: strip::stale(desk).filter(|_| !is_blank),
    };
    let framed = Framed {
        frame,
        token: desk.token,
        path: screen.path(),
        view,
    };
    desk.screens
        .fill(&format!("{kind}.html"), desk.lang(), framed)
}

/// Fills the template of a screen that says one thing.
pub(super) fn message(desk: &Desk<'_>, words: &str, help: &str) -> Result<String, ScreenFault> {
    refused(desk, words, help, None)
}

/// Fills the template of a screen that says one thing, with what was typed and is in no file.
pub(super) fn refused(
    desk: &Desk<'_>,
    words: &str,
    help: &str,
    kept: Option<String>,
) -> Result<String, ScreenFault> {
    #[derive(Serialize)]
    struct View<'a> {
        words: &'a str,
        help: &'a str,
        kept: Option<String>,
        typing: &'static str,
    }
    let view = View {
        words,
        help,
        kept,
        typing: WRITE,
    };
    fill(desk, &Screen::Board, "desk-message", view)
}

/// Returns the name of a language of the site in itself, or its tag where no message says it.
pub(super) fn language(desk: &Desk<'_>, lang: &Lang) -> String {
    let catalog = &desk.moment.opened.catalog;
    match catalog.words_from(lang, "language-name", &[]) {
        Ok(words) if words.lang == *lang => words.text,
        Ok(_) | Err(_) => lang.to_string(),
    }
}

/// Returns the message that names a screen.
pub(super) fn way_name(screen: &Screen) -> &'static str {
    match screen {
        Screen::Board => "desk-board",
        Screen::Findings(_) => "desk-findings",
        Screen::Beside(..) => "desk-beside",
        Screen::New => "desk-new",
        Screen::Publish(_) | Screen::Sealed(_) => "desk-publish",
        Screen::Days => "desk-days",
        Screen::Notices | Screen::Notice(_) => "desk-notices",
        Screen::Text(text) => text.name(),
    }
}
