//! A site begins: what `avenant init` asks, on one screen.

use serde::Serialize;

use crate::base::{Arg, Report};
use crate::compile;
use crate::edit::Edits;
use crate::edit::start::{self, Answers, FACTS, Fact, Fault as Wrong, Need, STARTED};
use crate::load::{Tree, names};
use crate::model::Kind;
use crate::render::screen::ScreenFault;
use crate::work::Excerpts;

use super::address::Screen;
use super::fault::Fault;
use super::found::{self, Found};
use super::{Desk, Form, frame};

/// The folder in which a site can be begun.
#[derive(Debug, Clone)]
pub struct Ground {
    /// Its path, for people.
    pub folder: String,
    /// Whether a site can stand in it; else one can stand in a new folder below it.
    pub is_free: bool,
}

/// What comes of the form.
#[derive(Debug)]
pub enum Begun {
    /// These are the files of the site.
    Site {
        /// The new folder in which they stand; `None` for the one that is free.
        below: Option<String>,
        /// The files.
        edits: Edits,
    },
    /// Nothing is written, and this screen shows why.
    Shown(String),
}

#[derive(Serialize)]
struct View {
    path: String,
    folder: String,
    is_free: bool,
    below: String,
    groups: Vec<Group>,
    faults: Vec<Fault>,
    found: Vec<Found>,
}

/// Facts that belong together.
#[derive(Serialize)]
struct Group {
    name: String,
    fields: Vec<Field>,
}

#[derive(Serialize)]
struct Field {
    /// The fact's name.
    name: &'static str,
    label: String,
    hint: String,
    value: String,
    is_needed: bool,
    is_wrong: bool,
    /// What can be chosen, where it is not typed.
    choices: Vec<Choice>,
}

#[derive(Serialize)]
struct Choice {
    value: String,
    label: String,
    is_chosen: bool,
}

/// The languages that are offered; the first prevails.
const LANGUAGES: [(&str, &str); 4] = [
    ("fr,en", "begin-french-english"),
    ("en,fr", "begin-english-french"),
    ("fr", "begin-french"),
    ("en", "begin-english"),
];

/// Returns the screen.
///
/// # Errors
/// [`ScreenFault`] where the template lacks something.
pub fn show(desk: &Desk<'_>, ground: &Ground) -> Result<String, ScreenFault> {
    fill(desk, ground, None, Refused::default())
}

/// Returns the screen for a folder that is not free.
///
/// # Errors
/// [`ScreenFault`] where the template lacks something.
pub fn taken(desk: &Desk<'_>, ground: &Ground, form: &Form) -> Result<String, ScreenFault> {
    let ground = Ground {
        is_free: false,
        ..ground.clone()
    };
    let folder = [("folder", Arg::from(or_none(typed(form, "below"))))];
    let fault = Fault::new("begin.below", desk.speech.say("begin-taken", &folder));
    let refused = Refused {
        faults: vec![fault],
        ..Refused::default()
    };
    fill(desk, &ground, Some(form), refused)
}

/// Returns the files of a site, as answered, or the screen with what is wrong.
///
/// # Errors
/// [`ScreenFault`] where the template lacks something.
pub fn act(desk: &Desk<'_>, ground: &Ground, form: &Form) -> Result<Begun, ScreenFault> {
    match begun(desk, ground, form) {
        Ok((below, edits)) => Ok(Begun::Site { below, edits }),
        Err(refused) => fill(desk, ground, Some(form), refused).map(Begun::Shown),
    }
}

/// What keeps a site from being begun.
#[derive(Default)]
struct Refused {
    faults: Vec<Fault>,
    report: Report,
}

fn begun(
    desk: &Desk<'_>,
    ground: &Ground,
    form: &Form,
) -> Result<(Option<String>, Edits), Refused> {
    let mut faults = Vec::new();
    let below = (!ground.is_free).then(|| typed(form, "below").to_owned());
    if let Some(name) = below
        .as_deref()
        .filter(|name| names::folder(name).is_none())
    {
        let args = [("typed", Arg::from(or_none(name)))];
        let words = desk.speech.say("begin-bad-folder", &args);
        faults.push(Fault::new("begin.below", words));
    }
    let mut answers = Answers::default();
    for fact in &FACTS {
        let typed = answer(form, fact);
        let taken = answers.take(fact, &typed, desk.starters);
        let is_lacking = typed.is_empty() && fact.need != Need::Maybe;
        let words = match taken {
            Err(wrong) => wrong_words(desk, fact, &typed, &wrong),
            Ok(()) if is_lacking => desk.speech.say("begin-needed", &[label(desk, fact)]),
            Ok(()) => continue,
        };
        faults.push(Fault::new(&id(fact.name), words));
    }
    if !faults.is_empty() {
        let report = Report::new();
        return Err(Refused { faults, report });
    }
    let Some(edits) = start::site(desk.starters, &answers, desk.lang()) else {
        let words = wrong_words(desk, &FACTS[0], "", &Wrong::NoStarter);
        let faults = vec![Fault::new(&id("languages"), words)];
        let report = Report::new();
        return Err(Refused { faults, report });
    };
    let nothing = Tree::in_memory(std::iter::empty::<(&str, Vec<u8>)>());
    let (opened, tree) = compile::after(&desk.moment.opened, &nothing, &edits);
    let report = compile::check_alone(&opened, &tree);
    if report.has_errors() {
        return Err(Refused { faults, report });
    }
    Ok((below, edits))
}

/// Returns an answer as it would be typed: several values are a list.
fn answer(form: &Form, fact: &Fact) -> String {
    let all: Vec<&str> = form.all(fact.name).map(str::trim).collect();
    let all: Vec<&str> = all.into_iter().filter(|one| !one.is_empty()).collect();
    all.join(",")
}

fn typed<'a>(form: &'a Form, name: &str) -> &'a str {
    form.get(name).unwrap_or_default().trim()
}

/// What messages select where nothing was typed.
fn or_none(typed: &str) -> &str {
    if typed.is_empty() { "none" } else { typed }
}

fn id(name: &str) -> String {
    format!("begin.{name}")
}

fn label(desk: &Desk<'_>, fact: &Fact) -> (&'static str, Arg) {
    ("what", desk.speech.say(asks(fact), &[]).into())
}

/// The message that asks for a fact; languages are chosen here and not typed.
fn asks(fact: &Fact) -> &'static str {
    match fact.name {
        "languages" => "begin-languages",
        _ => fact.message,
    }
}

fn wrong_words(desk: &Desk<'_>, fact: &Fact, typed: &str, wrong: &Wrong) -> String {
    let say = |id: &str, args: &[(&str, Arg)]| desk.speech.say(id, args);
    match wrong {
        Wrong::Form => {
            let args = [
                label(desk, fact),
                ("typed", typed.into()),
                ("example", fact.example.into()),
            ];
            say("begin-form", &args)
        }
        Wrong::Found(finding) => {
            let args = [
                label(desk, fact),
                ("finding", desk.speech.finding(finding).into()),
                ("help", desk.speech.help(finding).into()),
            ];
            say("begin-found", &args)
        }
        Wrong::NoStarter => {
            let (said, help) = ("init-no-starter", "init-no-starter-help");
            format!("{} {}", say(said, &[]), say(help, &[]))
        }
    }
}

fn fill(
    desk: &Desk<'_>,
    ground: &Ground,
    form: Option<&Form>,
    refused: Refused,
) -> Result<String, ScreenFault> {
    let mut excerpts = Excerpts::of(None);
    let found = refused.report.iter();
    let found = found.map(|one| found::found(one, &mut excerpts, desk.speech));
    let group = |message: &str, is_in: &dyn Fn(&str) -> bool| {
        let facts = FACTS.iter().filter(|fact| is_in(fact.name));
        Group {
            name: desk.speech.say(message, &[]),
            fields: facts
                .map(|fact| field(desk, fact, form, &refused.faults))
                .collect(),
        }
    };
    let is_site = |name: &str| ["base-url", "languages", "documents", "time-zone"].contains(&name);
    let is_host = |name: &str| name.starts_with("host");
    let view = View {
        path: Screen::Board.path(),
        folder: ground.folder.clone(),
        is_free: ground.is_free,
        below: form.map_or_else(String::new, |form| typed(form, "below").to_owned()),
        groups: vec![
            group("begin-publisher", &|name| !is_site(name) && !is_host(name)),
            group("begin-host", &is_host),
            group("begin-site", &is_site),
        ],
        found: found.collect(),
        faults: refused.faults,
    };
    frame::fill(desk, &Screen::Board, "desk-begin", view)
}

fn field(desk: &Desk<'_>, fact: &Fact, form: Option<&Form>, faults: &[Fault]) -> Field {
    let usual = match fact.need {
        Need::Usual(usual) => usual,
        Need::Always | Need::Maybe => "",
    };
    let value = form.map_or_else(|| usual.to_owned(), |form| answer(form, fact));
    let id = id(fact.name);
    let example = [("example", fact.example.into())];
    Field {
        name: fact.name,
        label: desk.speech.say(asks(fact), &[]),
        hint: desk.speech.say("begin-example", &example),
        choices: choices(desk, fact, &value),
        is_needed: fact.need != Need::Maybe,
        is_wrong: faults.iter().any(|fault| fault.field == id),
        value,
    }
}

fn choices(desk: &Desk<'_>, fact: &Fact, value: &str) -> Vec<Choice> {
    let choice = |one: &str, label: &str, is_chosen: bool| Choice {
        value: one.to_owned(),
        label: desk.speech.say(label, &[]),
        is_chosen,
    };
    match fact.name {
        "languages" => {
            let all = LANGUAGES.iter();
            all.map(|(tags, label)| choice(tags, label, *tags == value))
                .collect()
        }
        "documents" => {
            let chosen: Vec<&str> = value.split(',').collect();
            let started = Kind::ALL.iter().filter(|(kind, _)| STARTED.contains(kind));
            started
                .map(|(kind, name)| {
                    choice(name, super::new::kind_words(*kind), chosen.contains(name))
                })
                .collect()
        }
        _ => Vec::new(),
    }
}
