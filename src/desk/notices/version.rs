//! What readers are told of one version in one language, every channel under the other.

use serde::Serialize;

use crate::base::{Arg, Report};
use crate::desk::address::Screen;
use crate::desk::found::{Found, found};
use crate::desk::{Desk, frame};
use crate::lang::Lang;
use crate::model::{NoticeLaw, Version};
use crate::render::screen::ScreenFault;
use crate::render::told::Told;
use crate::work::Excerpts;
use crate::work::length::{self, ShortMessages};

use super::sent::{FormView, Step};
use super::{About, Source, Which, languages, list};

/// How long a subject may be before mail programs cut it.
const LONGEST_SUBJECT: usize = 60;

#[derive(Serialize)]
struct View {
    name: String,
    day: Option<String>,
    is_draft: bool,
    /// How the notices on all versions are reached.
    all: String,
    facts: Vec<String>,
    tongues: Vec<Tongue>,
    /// The language shown, its direction.
    shown: Option<(String, &'static str)>,
    told: Option<ToldView>,
    faults: Vec<Found>,
    sent: Vec<String>,
    form: Option<FormView>,
}

#[derive(Serialize)]
struct Tongue {
    tag: String,
    name: String,
    href: String,
    is_here: bool,
}

#[derive(Serialize)]
struct ToldView {
    page: String,
    /// That the version has no text in the language.
    abroad: Option<String>,
    banner: Option<BannerView>,
    mail: Option<MailView>,
    entry: Option<String>,
    data: Option<String>,
    calendar: [String; 2],
}

#[derive(Serialize)]
struct BannerView {
    message: String,
    link: String,
    url: String,
    length: String,
    short: String,
    frames: Vec<FrameView>,
    piece: String,
}

/// A page in a frame.
#[derive(Serialize)]
struct FrameView {
    title: String,
    href: String,
    class: &'static str,
}

#[derive(Serialize)]
struct MailView {
    subject: String,
    subject_length: String,
    is_long: bool,
    text: String,
    length: String,
    html: String,
    files: Vec<FileView>,
}

#[derive(Serialize)]
struct FileView {
    href: String,
    name: String,
}

/// Returns the screen; `None` where there is no such version.
pub fn show(desk: &Desk<'_>, about: &About) -> Result<Option<String>, ScreenFault> {
    step(desk, about, &Step::Asked)
}

/// Returns the screen at a step of recording that readers were told.
pub(super) fn step(
    desk: &Desk<'_>,
    about: &About,
    step: &Step,
) -> Result<Option<String>, ScreenFault> {
    let (view, faults) = match Source::of(desk.moment, about) {
        Ok(None) => return Ok(None),
        Ok(Some(source)) => of(desk, about, &source, step),
        Err(report) => (View::empty(desk, about), report),
    };
    let mut excerpts = Excerpts::of(Some(&desk.moment.tree));
    let faults = faults.iter();
    let view = View {
        faults: faults
            .map(|fault| found(fault, &mut excerpts, desk.speech))
            .collect(),
        ..view
    };
    let screen = Screen::Notice(about.clone());
    frame::fill(desk, &screen, "desk-notice", view).map(Some)
}

impl View {
    fn empty(desk: &Desk<'_>, about: &About) -> Self {
        let site = desk.moment.opened.site.as_deref();
        let document = site.and_then(|site| site.document(&about.document));
        let title = document.map(|document| desk.title(document));
        Self {
            name: title.unwrap_or_else(|| about.document.to_string()),
            day: None,
            is_draft: about.which == Which::Draft,
            all: Screen::Notices.path(),
            facts: Vec::new(),
            tongues: Vec::new(),
            shown: None,
            told: None,
            faults: Vec::new(),
            sent: Vec::new(),
            form: None,
        }
    }
}

fn of(desk: &Desk<'_>, about: &About, source: &Source, step: &Step) -> (View, Report) {
    let mut view = View::empty(desk, about);
    let mut faults = step.faults();
    let Some(version) = source.version() else {
        return (view, faults);
    };
    view.day = Some(version.effective.to_string());
    view.facts = facts(desk, source, version);
    view.sent = list::sent(desk, version);
    let all = languages(version, &source.plan);
    let asked = about.lang.as_ref().filter(|lang| all.contains(lang));
    let Some(lang) = asked.or(all.first().copied()) else {
        return (view, faults);
    };
    view.shown = Some((lang.to_string(), lang.direction().as_str()));
    let tongue = |one: &&Lang| Tongue {
        tag: one.to_string(),
        name: frame::language_for_editor(desk, one),
        href: about.speaking(one).path(),
        is_here: *one == lang,
    };
    view.tongues = all.iter().map(tongue).collect();
    match source.plan.told((&source.document, source.effective), lang) {
        Ok(Some(told)) => {
            let (shown, found) = shown(desk, &about.speaking(lang), source, told);
            view.told = Some(shown);
            faults.extend(found);
        }
        Ok(None) => {}
        Err(found) => faults.extend(found),
    }
    let is_shown = version.shown_from() <= desk.moment.today;
    if about.which != Which::Draft && is_shown {
        view.form = Some(FormView::of(desk, about, version, step));
    }
    (view, faults)
}

/// What kind of change it is, what it asks of readers, and what they are owed.
fn facts(desk: &Desk<'_>, source: &Source, version: &Version) -> Vec<String> {
    let say = |id: &str, args: &[(&str, Arg)]| desk.speech.say(id, args);
    let asks = if version.consent_again {
        "desk-notice-asks"
    } else {
        "desk-notice-asks-not"
    };
    let days = version.shown_from().days_until(version.effective);
    let shown = if days < 0 {
        "desk-notice-lead-late"
    } else {
        "desk-notice-lead"
    };
    let lead = [
        ("days", Arg::Number(days)),
        ("shown", version.shown_from().into()),
        ("day", version.effective.into()),
    ];
    let mut facts = vec![
        list::level(desk, version.level),
        say(asks, &[]),
        say(shown, &lead),
    ];
    if let Some(document) = source.site.document(&source.document) {
        let days = ("days", Arg::Number(i64::from(document.notice.days)));
        facts.push(say("desk-notice-period", &[days]));
        facts.extend(document.notice.law.map(|law| {
            let id = match law {
                NoticeLaw::P2b => "desk-notice-law-p2b",
                NoticeLaw::Psd2 => "desk-notice-law-psd2",
                NoticeLaw::Eecc => "desk-notice-law-eecc",
            };
            say(id, &[])
        }));
    }
    facts.push(say("desk-notice-devoted", &[]));
    facts
}

fn shown(desk: &Desk<'_>, about: &About, source: &Source, told: Told<'_>) -> (ToldView, Report) {
    let abroad = about.lang.as_ref().filter(|lang| *lang != told.lang);
    let abroad = abroad.map(|_| {
        let args = [
            ("lang", told.lang.as_str().into()),
            ("title", told.title.into()),
        ];
        desk.speech.say("desk-notice-abroad", &args)
    });
    let (mail, faults) = match told.mail {
        Ok(mail) => {
            let file = |kind: &str| FileView {
                href: format!("{}/mail.{kind}", about.path()),
                name: format!("mail.{kind}"),
            };
            let characters = length::characters(&mail.subject);
            let view = MailView {
                subject_length: count(desk, "desk-length-characters", characters),
                is_long: characters > LONGEST_SUBJECT,
                subject: mail.subject,
                length: count(desk, "desk-length-words", length::words(&mail.text)),
                text: mail.text,
                html: format!("{}/mail.html", about.path()),
                files: ["eml", "txt", "html"].map(file).into(),
            };
            (Some(view), Report::new())
        }
        Err(_) if abroad.is_some() => (None, Report::new()),
        Err(report) => (None, report),
    };
    let [calendar, day] = told.calendar;
    let view = ToldView {
        page: source.path(&told.page),
        abroad,
        banner: told.banner.map(|banner| {
            let short = format!("{} {}", banner.message, banner.url);
            let length = count(
                desk,
                "desk-length-characters",
                length::characters(&banner.message),
            );
            BannerView {
                length,
                short: short_messages(desk, &short),
                frames: frames(desk, about),
                message: banner.message,
                link: banner.link,
                url: banner.url,
                piece: banner.piece,
            }
        }),
        mail,
        entry: told.entry,
        data: told.data,
        calendar: [source.path(&calendar), day],
    };
    (view, faults)
}

fn frames(desk: &Desk<'_>, about: &About) -> Vec<FrameView> {
    let frame = |(scheme, title, class): (&str, &str, &'static str)| FrameView {
        title: desk.speech.say(title, &[]),
        href: format!("{}/{scheme}.html", about.path()),
        class,
    };
    let frames = [
        ("light", "desk-notice-light", "wide-page"),
        ("dark", "desk-notice-dark", "wide-page"),
        ("light", "desk-notice-narrow", "narrow-page"),
    ];
    frames.map(frame).into()
}

fn count(desk: &Desk<'_>, id: &str, count: usize) -> String {
    desk.speech.say(id, &[("count", count.into())])
}

/// How a text would go as short messages.
fn short_messages(desk: &Desk<'_>, text: &str) -> String {
    let short = ShortMessages::of(text);
    let id = if short.is_gsm {
        "desk-length-short"
    } else {
        "desk-length-short-unicode"
    };
    let args = [
        ("count", short.messages.into()),
        ("left", short.left.into()),
    ];
    desk.speech.say(id, &args)
}
