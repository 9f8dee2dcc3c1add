//! The site elsewhere in time: as of another day, or as it would be with a working text published.
//!
//! Its pages stand below an address of the desk, under a strip that says what they are: nobody may
//! take them for the site that readers see.

use serde::Serialize;

use crate::base::{Date, DocumentId};
use crate::lang::Lang;
use crate::model::{Level, due};
use crate::render::screen::ScreenFault;
use crate::render::{Known, Plan, route};

use super::address::{ROOT, SHEET, Screen};
use super::{Desk, strip};

/// Where the site elsewhere in time is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// The site as of a day.
    On(Date, Known),
    /// The site with a document's working text published, with effect from a day.
    Draft(DocumentId, Date),
}

impl Place {
    /// Reads a path: where the site is, and the route on it, which begins with `/` unless the path
    /// ends before it.
    pub fn parse(path: &str) -> Option<(Self, &str)> {
        let (kind, rest) = path.strip_prefix(ROOT)?.split_once('/')?;
        let day = |rest: &'_ str| Date::parse(rest.split('/').next()?);
        match kind {
            "on" => Some((Self::On(day(rest)?, Known::Since), after_day(rest))),
            "then" => Some((Self::On(day(rest)?, Known::Then), after_day(rest))),
            "draft" => {
                let (document, rest) = rest.split_once('/')?;
                let place = Self::Draft(DocumentId::parse(document)?, day(rest)?);
                Some((place, after_day(rest)))
            }
            _ => None,
        }
    }

    /// Returns the path of its root, ending in `/`.
    pub fn root(&self) -> String {
        match self {
            Self::On(day, Known::Since) => format!("{ROOT}on/{day}/"),
            Self::On(day, Known::Then) => format!("{ROOT}then/{day}/"),
            Self::Draft(document, day) => format!("{ROOT}draft/{document}/{day}/"),
        }
    }

    /// Returns the path of a route on it.
    pub fn path(&self, route: &str) -> String {
        format!("{}{}", self.root(), route.trim_start_matches('/'))
    }
}

/// What follows a day: `2025-03-01/fr/` is `/fr/`.
fn after_day(rest: &str) -> &str {
    rest.find('/').map_or("", |at| &rest[at..])
}

/// What is added to a page so that nobody takes it for the site.
pub struct Mark {
    /// Before the end of the head.
    pub head: String,
    /// Before the words of the title.
    pub title: String,
    /// At the beginning of the body.
    pub strip: String,
}

/// What a page elsewhere in time is of.
pub struct Shown<'a> {
    /// Where the site is.
    pub place: &'a Place,
    /// The site there.
    pub plan: &'a Plan,
    /// The page's route.
    pub route: &'a str,
    /// Of a draft, the languages left out, since their text cannot be sealed.
    pub left_out: &'a [Lang],
    /// Of a draft, what kind of change it is taken for.
    pub level: Level,
}

#[derive(Serialize)]
struct View {
    is_draft: bool,
    mark: String,
    words: String,
    notes: Vec<String>,
    ways: Vec<Way>,
    stale: Option<strip::Strip>,
}

/// A way from a page.
#[derive(Serialize)]
struct Way {
    href: String,
    name: String,
    is_here: bool,
}

/// Returns what marks a page.
///
/// # Errors
/// [`ScreenFault`] where the template lacks something.
pub fn mark(desk: &Desk<'_>, shown: &Shown<'_>) -> Result<Mark, ScreenFault> {
    let view = match shown.place {
        Place::On(day, known) => on(desk, shown, *day, *known),
        Place::Draft(document, day) => draft(desk, shown, document, *day),
    };
    let title = format!("{} ", view.mark);
    let strip = desk.screens.fill("elsewhere.html", desk.lang(), view)?;
    Ok(Mark {
        head: format!(
            "<meta name=\"robots\" content=\"noindex, nofollow\">\n\
             <link rel=\"stylesheet\" href=\"{SHEET}\">\n"
        ),
        title,
        strip,
    })
}

fn on(desk: &Desk<'_>, shown: &Shown<'_>, day: Date, known: Known) -> View {
    let say = |id: &str| desk.speech.say(id, &[("day", day.into())]);
    let today = desk.moment.today;
    let words = match known {
        _ if day > today => say("desk-on-ahead"),
        _ if day == today => say("desk-on-today"),
        Known::Since => say("desk-on-since"),
        Known::Then => say("desk-on-then"),
    };
    let mut ways = turns(desk, shown, day, known);
    ways.push(page_today(desk, shown.route));
    if day < today {
        let (other, name) = match known {
            Known::Since => (Known::Then, "desk-on-way-then"),
            Known::Then => (Known::Since, "desk-on-way-since"),
        };
        ways.push(Way {
            href: Place::On(day, other).path(shown.route),
            name: say(name),
            is_here: false,
        });
    }
    ways.push(screen(desk, Screen::Days, "desk-days"));
    View {
        is_draft: false,
        mark: say("desk-on-mark"),
        words,
        notes: vec![say("desk-elsewhere-not-shown")],
        ways,
        stale: strip::stale(desk),
    }
}

/// The ways to the days before and after on which something turns.
fn turns(desk: &Desk<'_>, shown: &Shown<'_>, day: Date, known: Known) -> Vec<Way> {
    let Some(site) = desk.moment.opened.site.as_deref() else {
        return Vec::new();
    };
    let site = site.in_hindsight();
    let turns = due::turns(&site, desk.moment.today);
    let before = turns.range(..day).next_back().map(|(day, _)| *day);
    let after = turns.range(day.next()..).next().map(|(day, _)| *day);
    let way = |id: &str, to: Date| Way {
        href: Place::On(to, known).path(shown.route),
        name: desk.speech.say(id, &[("day", to.into())]),
        is_here: false,
    };
    let before = before.map(|to| way("desk-on-way-before", to));
    let after = after.map(|to| way("desk-on-way-after", to));
    before.into_iter().chain(after).collect()
}

fn draft(desk: &Desk<'_>, shown: &Shown<'_>, document: &DocumentId, day: Date) -> View {
    let site = desk.moment.opened.site.as_deref();
    let document = site.and_then(|site| site.document(document));
    let title = document.map_or_else(String::new, |document| desk.title(document));
    let args = [("title", title.into()), ("day", day.into())];
    let level = match shown.level {
        Level::Material => "desk-draft-material",
        Level::Editorial => "desk-draft-editorial",
    };
    let mut notes = vec![
        desk.speech.say(level, &[]),
        desk.speech.say("desk-elsewhere-not-shown", &[]),
    ];
    if !shown.left_out.is_empty() {
        let tags: Vec<&str> = shown.left_out.iter().map(Lang::as_str).collect();
        let languages = ("languages", tags.join(", ").into());
        notes.push(desk.speech.say("desk-draft-left-out", &[languages]));
    }
    let mut ways = Vec::new();
    let lang = shown.plan.languages().iter();
    let first = shown.route.trim_start_matches('/').split('/').next();
    let lang = { lang }.find(|lang| Some(lang.as_str()) == first);
    let lang = lang.or_else(|| document?.authentic.first());
    if let Some((document, lang)) = document.zip(lang)
        && let Some(slug) = document.slug(lang)
    {
        let pages = [
            (route::version(lang, slug, day), "desk-draft-way-text"),
            (route::notice(lang, slug, day), "desk-draft-way-notice"),
            (route::versions(lang, slug), "desk-draft-way-versions"),
            (route::home(lang), "desk-draft-way-home"),
        ];
        let there = pages
            .into_iter()
            .filter(|(route, _)| shown.plan.answer(route).is_some());
        ways.extend(there.map(|(route, name)| Way {
            href: shown.place.path(&route),
            name: desk.speech.say(name, &[]),
            is_here: route == shown.route,
        }));
        let compare = shown.plan.changes_before(&document.id, day, lang);
        ways.extend(compare.map(|route| Way {
            href: shown.place.path(&route),
            name: desk.speech.say("desk-draft-way-compare", &[]),
            is_here: route == shown.route,
        }));
    }
    ways.push(page_today(desk, shown.route));
    ways.push(screen(desk, Screen::Board, "desk-name"));
    View {
        is_draft: true,
        mark: desk.speech.say("desk-draft-mark", &[]),
        words: desk.speech.say("desk-draft", &args),
        notes,
        ways,
        stale: None,
    }
}

/// The way to the same page as readers have it today, or to the site where they have none.
fn page_today(desk: &Desk<'_>, route: &str) -> Way {
    let plan = desk.moment.plan.as_deref();
    let there = plan.filter(|plan| plan.answer(route).is_some());
    let (href, name) = match (there, plan) {
        (Some(plan), _) => (plan.base().path(route), "desk-on-way-today"),
        (None, Some(plan)) => (plan.base().path(route::CHOOSER), "desk-on-way-site"),
        (None, None) => (Screen::Board.path(), "desk-name"),
    };
    Way {
        href,
        name: desk.speech.say(name, &[]),
        is_here: false,
    }
}

fn screen(desk: &Desk<'_>, screen: Screen, name: &str) -> Way {
    Way {
        href: screen.path(),
        name: desk.speech.say(name, &[]),
        is_here: false,
    }
}

#[cfg(test)]
mod tests {
    use super::Place;

    #[test]
    fn a_place_is_found_at_its_root_and_below() {
        for (path, route) in [
            ("/__avenant/on/2025-03-01/", "/"),
            ("/__avenant/then/2025-03-01/fr/a/", "/fr/a/"),
            ("/__avenant/draft/cookies/2025-03-01/a.md", "/a.md"),
        ] {
            let (place, below) = Place::parse(path).expect("a place");
            assert_eq!(below, route);
            assert_eq!(place.path(route), path);
        }
        for path in [
            "/__avenant/on/2025-02-30/",
            "/__avenant/on/",
            "/__avenant/draft/cookies/",
            "/__avenant/on/..%2F/",
        ] {
            assert_eq!(Place::parse(path), None, "{path}");
        }
    }
}
