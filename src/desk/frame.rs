//! What stands around every screen.

use std::mem::discriminant;

use serde::Serialize;

use crate::lang::Lang;
use crate::render::screen::ScreenFault;
use crate::work::speech::SPOKEN;
use crate::work::summary;

use super::address::{Filter, ICON, PLACES, SCRIPT, SHEET, SPEAK, Screen, THEME, WRITE};
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
    /// The script of what is typed, which does nothing where nothing is.
    typing: &'static str,
    /// The script of places, for screens that have some.
    places: &'static str,
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
    /// What `aria-current` says of it: `page` on the screen itself, `true` on others of its section.
    current: Option<&'static str>,
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
    framed(desk, Some(screen), title, view)
}

/// Fills the template of a screen, or of a message, which is at no place among them.
fn framed(
    desk: &Desk<'_>,
    screen: Option<&Screen>,
    title: &str,
    view: impl Serialize,
) -> Result<String, ScreenFault> {
    let kind = title.strip_prefix("desk-").unwrap_or(title);
    let site = desk.moment.opened.site.as_deref();
    let ways = [
        Screen::Board,
        Screen::Findings(Filter::default()),
        Screen::Coverage(None),
        Screen::New,
        Screen::Publish(None),
        Screen::Days,
        Screen::Notices,
    ]
    .map(|way| Way {
        href: way.path(),
        name: desk.speech.say(way_name(&way), &[]),
        current: screen.and_then(|screen| current(&way, screen)),
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
        typing: WRITE,
        places: PLACES,
        speak: SPEAK,
        screens: if is_blank { Vec::new() } else { ways.into() },
        languages: languages.into(),
        found: summary(&desk.moment.findings, desk.speech),
        strip: strip::stale(desk).filter(|_| !is_blank),
    };
    let framed = Framed {
        frame,
        token: desk.token,
        path: screen.unwrap_or(&Screen::Board).path(),
        view,
    };
    desk.screens
        .fill(&format!("{kind}.html"), desk.lang(), framed)
}

/// Fills the template of a screen that says one thing.
pub(super) fn message(desk: &Desk<'_>, words: &str, help: &str) -> Result<String, ScreenFault> {
    refused(desk, words, help, None)
}

/// Fills the template of a screen that says one thing of what was done.
pub(super) fn done(desk: &Desk<'_>, words: &str, help: &str) -> Result<String, ScreenFault> {
    #[derive(Serialize)]
    struct View<'a> {
        words: &'a str,
        help: &'a str,
        kept: Option<String>,
    }
    let view = View {
        words,
        help,
        kept: None,
    };
    framed(desk, None, "desk-message-done", view)
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
    }
    framed(desk, None, "desk-message", View { words, help, kept })
}

/// Returns what `aria-current` says of a way on a screen.
fn current(way: &Screen, screen: &Screen) -> Option<&'static str> {
    let is_within = match (way, screen) {
        (Screen::Notices, Screen::Notice(_)) | (Screen::Publish(_), Screen::Sealed(_)) => true,
        _ => discriminant(way) == discriminant(screen),
    };
    match (way == screen, is_within) {
        (true, _) => Some("page"),
        (false, true) => Some("true"),
        (false, false) => None,
    }
}

/// Returns the name of a language of the site in itself, or its tag where no message says it.
pub(super) fn language(desk: &Desk<'_>, lang: &Lang) -> String {
    let catalog = &desk.moment.opened.catalog;
    match catalog.words_from(lang, "language-name", &[]) {
        Ok(words) if words.lang == *lang => words.text,
        Ok(_) | Err(_) => lang.to_string(),
    }
}

/// Returns the name of a language in the editor's, or its tag where no message says it.
pub(super) fn language_for_editor(desk: &Desk<'_>, lang: &Lang) -> String {
    let id = format!("language-{}", lang.as_str());
    let name = desk.speech.catalog().words(desk.lang(), &id, &[]);
    name.unwrap_or_else(|_| lang.to_string())
}

/// Returns the message that names a screen.
pub(super) fn way_name(screen: &Screen) -> &'static str {
    match screen {
        Screen::Board => "desk-board",
        Screen::Findings(_) => "desk-findings",
        Screen::Coverage(_) => "desk-coverage",
        Screen::Beside(..) => "desk-beside",
        Screen::New => "desk-new",
        Screen::Publish(_) | Screen::Sealed(_) => "desk-publish",
        Screen::Days => "desk-days",
        Screen::Notices | Screen::Notice(_) => "desk-notices",
        Screen::Text(text) => text.name(),
    }
}
