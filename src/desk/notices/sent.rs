//! The form by which a publisher declares that readers were told: shown before it is sealed.

use std::num::NonZeroU32;

use serde::Serialize;

use crate::base::{Arg, Date, Report};
use crate::compile;
use crate::desk::act::{Act, Form};
use crate::desk::{Desk, frame};
use crate::edit::notice_sent::{Declared, Recorded, record};
use crate::edit::publish::Inputs;
use crate::lang::Lang;
use crate::model::{Channel, Version};
use crate::render::screen::ScreenFault;

use super::{About, Which, version};

/// Where the recording stands.
pub enum Step {
    /// Nothing was sent yet.
    Asked,
    /// What was typed cannot be read.
    Unread(Typed, &'static str),
    /// It cannot be recorded.
    Refused(Typed, Report),
    /// It would be recorded.
    Shown(Typed, String),
}

/// What was typed.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Typed {
    channel: String,
    on: String,
    count: String,
    note: String,
    languages: Vec<String>,
}

/// The form as a screen shows it.
#[derive(Serialize)]
pub struct FormView {
    path: String,
    channels: Vec<(&'static str, String, bool)>,
    /// Each with its tag, its name and whether readers were told in it.
    languages: Vec<(String, String, bool)>,
    typed: Typed,
    earliest: String,
    latest: String,
    problem: Option<String>,
    /// Whether what it shows was sent and is recorded nowhere.
    is_sent: bool,
    /// What would be sealed, where it only waits for a yes.
    declared: Option<String>,
}

impl Step {
    /// Returns what keeps it from being recorded.
    pub fn faults(&self) -> Report {
        match self {
            Self::Refused(_, report) => report.clone(),
            Self::Asked | Self::Unread(..) | Self::Shown(..) => Report::new(),
        }
    }
}

impl FormView {
    /// Returns the form of a version.
    pub fn of(desk: &Desk<'_>, about: &About, version: &Version, step: &Step) -> Self {
        let today = desk.moment.today;
        let all: Vec<&Lang> = version.languages().collect();
        let typed = match step {
            Step::Asked => Typed {
                channel: Channel::Email.name().to_owned(),
                on: today.to_string(),
                languages: all.iter().map(ToString::to_string).collect(),
                ..Typed::default()
            },
            Step::Unread(typed, _) | Step::Refused(typed, _) | Step::Shown(typed, _) => {
                typed.clone()
            }
        };
        let channel = |(channel, name): (Channel, &'static str)| {
            let words = desk.speech.say(channel_name(channel), &[]);
            (name, words, typed.channel == name)
        };
        let language = |lang: &Lang| {
            let tag = lang.to_string();
            let is_told = typed.languages.contains(&tag);
            (tag, frame::language_for_editor(desk, lang), is_told)
        };
        Self {
            path: about.path(),
            channels: Channel::ALL.map(channel).into(),
            languages: all.into_iter().map(language).collect(),
            earliest: version.published.to_string(),
            latest: today.to_string(),
            problem: match step {
                Step::Unread(_, id) => Some(desk.speech.say(id, &[])),
                Step::Asked | Step::Refused(..) | Step::Shown(..) => None,
            },
            is_sent: !matches!(step, Step::Asked),
            declared: match step {
                Step::Shown(_, words) => Some(words.clone()),
                Step::Asked | Step::Unread(..) | Step::Refused(..) => None,
            },
            typed,
        }
    }
}

fn channel_name(channel: Channel) -> &'static str {
    match channel {
        Channel::Email => "desk-sent-email",
        Channel::Post => "desk-sent-post",
        Channel::App => "desk-sent-app",
        Channel::Banner => "desk-sent-banner",
        Channel::Other => "desk-sent-other",
    }
}

/// Records what was declared, once it was shown and said yes to; `None` where nothing can be recorded
/// of what the screen is about.
pub fn act(desk: &Desk<'_>, about: &About, form: &Form) -> Result<Option<Act>, ScreenFault> {
    let Which::Version(effective) = about.which else {
        return Ok(None);
    };
    let step = match tried(desk, about, effective, form) {
        Ok((_, recorded)) if form.get("yes").is_some() => {
            return Ok(Some(Act::Write {
                edits: recorded.edits,
                then: about.path(),
            }));
        }
        Ok((typed, recorded)) => {
            let words = declared_words(desk, &typed, &recorded);
            Step::Shown(typed, words)
        }
        Err(step) => step,
    };
    let html = version::step(desk, about, &step)?;
    Ok(html.map(Act::Show))
}

/// Reads what was typed, and tries to record it.
fn tried(
    desk: &Desk<'_>,
    about: &About,
    effective: Date,
    form: &Form,
) -> Result<(Typed, Recorded), Step> {
    let field = |name: &str| form.get(name).unwrap_or_default().trim().to_owned();
    let typed = Typed {
        channel: field("channel"),
        on: field("on"),
        count: field("count"),
        note: field("note"),
        languages: form.all("lang").map(str::to_owned).collect(),
    };
    let unread = |id| Step::Unread(typed.clone(), id);
    let refused = |report| Step::Refused(typed.clone(), report);
    let channel = Channel::parse(&typed.channel).ok_or_else(|| unread("desk-sent-no-channel"))?;
    let on = Date::parse(&typed.on).ok_or_else(|| unread("desk-sent-no-day"))?;
    let count = match typed.count.as_str() {
        "" => None,
        count => {
            let count: Result<NonZeroU32, _> = count.parse();
            Some(count.map_err(|_| unread("desk-sent-no-count"))?)
        }
    };
    let languages = typed.languages.iter().map(|tag| Lang::parse(tag));
    let languages: Option<Vec<Lang>> = languages.collect();
    let languages = languages.filter(|languages| !languages.is_empty());
    let languages = languages.ok_or_else(|| unread("desk-sent-no-language"))?;
    let moment = desk.moment;
    let Some(site) = moment.opened.site.as_deref() else {
        return Err(refused(moment.findings.clone()));
    };
    let inputs = Inputs {
        site,
        tree: &moment.tree,
        catalog: &moment.opened.catalog,
        findings: &moment.findings,
    };
    let declared = Declared {
        document: about.document.clone(),
        version: Some(effective),
        languages,
        channel,
        on,
        count,
        note: Some(typed.note.clone()).filter(|note| !note.is_empty()),
        today: moment.today,
    };
    let recorded = record(inputs, &declared).map_err(refused)?;
    // What is sealed stays for ever: it is tried before it is written.
    let (sealed, tree) = compile::after(&moment.opened, &moment.tree, &recorded.edits);
    let before = compile::check_alone(&moment.opened, &moment.tree);
    let faults = compile::new_errors(&compile::check_alone(&sealed, &tree), &before);
    if faults.has_errors() {
        return Err(refused(faults));
    }
    Ok((typed, recorded))
}

fn declared_words(desk: &Desk<'_>, typed: &Typed, recorded: &Recorded) -> String {
    let languages: Vec<&str> = recorded.languages.iter().map(Lang::as_str).collect();
    let count = typed.count.parse::<i64>().unwrap_or(0);
    let mut args = vec![
        ("version", Arg::from(recorded.version.to_string())),
        ("channel", typed.channel.as_str().into()),
        ("languages", languages.join(", ").into()),
        ("count", Arg::Number(count)),
    ];
    args.extend(Date::parse(&typed.on).map(|on| ("day", on.into())));
    desk.speech.say("notice-sent-declared", &args)
}
