//! The duties of a document in its working texts, or in a version.

use serde::Serialize;

use crate::base::{Arg, Date, Words};
use crate::check::rules::Row;
use crate::desk::address::{Duties, Filter, Screen};
use crate::desk::board::{state_name, state_words};
use crate::desk::needs::Link;
use crate::desk::{Desk, frame, opening};
use crate::lang::Lang;
use crate::model::rule::Pack;
use crate::model::{Document, Timeline, Version};
use crate::render::screen::ScreenFault;
use crate::work::coverage::{Apart as Why, Coverage, Left};

use super::left::{Group, groups};
use super::row::{RowView, anchor, asks, basis, row};
use super::{covered, sum};

#[derive(Serialize)]
struct View {
    /// The program in which files are opened.
    editor: Option<String>,
    heading: String,
    /// The language of the heading, where it is not that of the editor.
    heading_lang: Option<String>,
    day: Option<String>,
    state: Option<State>,
    /// Whether nothing can be mended in these texts.
    is_sealed: bool,
    texts: Vec<Way>,
    ways: Vec<Link>,
    sum: String,
    groups: Vec<Group>,
    columns: Vec<Column>,
    packs: Vec<PackView>,
}

#[derive(Serialize)]
struct State {
    sign: &'static str,
    words: String,
}

/// The way to other texts of the document.
#[derive(Serialize)]
struct Way {
    href: String,
    /// None for the working texts.
    day: Option<String>,
    is_here: bool,
}

/// A language of the texts.
#[derive(Serialize)]
struct Column {
    tag: String,
    name: String,
    prevails: bool,
}

#[derive(Serialize)]
struct PackView {
    id: String,
    title: String,
    jurisdiction: String,
    source: String,
    /// When and how somebody compared it with the law.
    checked: String,
    how: Option<String>,
    note: Option<String>,
    rows: Vec<RowView>,
    apart: Vec<Apart>,
    apart_words: String,
}

/// A duty that does not apply.
#[derive(Serialize)]
struct Apart {
    anchor: String,
    asks: String,
    rule: String,
    basis: [String; 2],
    why: String,
}

/// Returns the screen; `None` where there are no such texts.
pub(super) fn show(desk: &Desk<'_>, about: &Duties) -> Result<Option<String>, ScreenFault> {
    let site = desk.moment.opened.site.as_deref();
    let Some((site, document)) =
        site.and_then(|site| Some((site, site.document(&about.document)?)))
    else {
        return Ok(None);
    };
    let version = about.version.map(|day| document.version(day));
    if version == Some(None) || version.is_none() && document.working.is_empty() {
        return Ok(None);
    }
    let version = version.flatten();
    let coverage = covered(desk, site, document, version);
    let screen = Screen::Coverage(Some(about.clone()));
    let text = document.working_for(desk.lang());
    let lang = text.map(|(lang, _)| lang);
    let column = |lang: &&Lang| Column {
        tag: lang.to_string(),
        name: frame::language(desk, lang),
        prevails: coverage.authentic.contains(lang),
    };
    let view = View {
        editor: opening::editor(desk).map(|editor| editor.program().to_owned()),
        heading: desk.title(document),
        heading_lang: lang
            .filter(|lang| *lang != desk.lang())
            .map(Lang::to_string),
        day: version.map(|version| version.effective.to_string()),
        state: version.map(|version| state(desk, document, version)),
        is_sealed: version.is_some(),
        texts: texts(document, about),
        ways: ways(desk, document, version),
        sum: sum(desk, &coverage),
        groups: groups(desk, &coverage),
        columns: coverage.languages.iter().map(column).collect(),
        packs: coverage
            .by_pack()
            .map(|one| pack(desk, &coverage, one))
            .collect(),
    };
    frame::fill(desk, &screen, "desk-duties", view).map(Some)
}

fn state(desk: &Desk<'_>, document: &Document, version: &Version) -> State {
    let today = desk.moment.today;
    let state = Timeline::sealed(document, today).state(version.effective, today);
    State {
        sign: state_name(state),
        words: desk.speech.say(state_words(state), &[]),
    }
}

/// Returns the ways to the duties of the working texts and of every version, the latest first.
fn texts(document: &Document, here: &Duties) -> Vec<Way> {
    let working = (!document.working.is_empty()).then_some(None);
    let versions = document.versions().rev();
    let versions = versions.map(|version| Some(version.effective));
    let days = working.into_iter().chain(versions);
    let way = |day: Option<Date>| Way {
        href: Screen::duties(&document.id, day).path(),
        day: day.map(|day| day.to_string()),
        is_here: here.version == day,
    };
    days.map(way).collect()
}

/// Returns the ways to other screens of the working texts.
fn ways(desk: &Desk<'_>, document: &Document, version: Option<&Version>) -> Vec<Link> {
    if version.is_some() {
        return Vec::new();
    }
    let filter = Filter {
        document: Some(document.id.clone()),
        ..Filter::default()
    };
    let screens = [
        Screen::Findings(filter),
        Screen::Publish(Some(document.id.clone())),
    ];
    let way = |screen: Screen| Link {
        href: screen.path(),
        name: desk.speech.say(frame::way_name(&screen), &[]),
        lang: None,
    };
    screens.map(way).into()
}

fn pack(desk: &Desk<'_>, coverage: &Coverage<'_>, (pack, rows): (&Pack, &[Row<'_>])) -> PackView {
    let not_applying = |row: &&Row<'_>| not_applying(desk, coverage, row);
    let in_words = |words: &Words| words.in_language(desk.lang().as_str()).to_owned();
    let (apart, applying): (Vec<_>, Vec<_>) = rows
        .iter()
        .partition(|row| coverage.left(row) == Left::Apart);
    let checked = [("day", Arg::from(pack.checked))];
    let count = [("count", apart.len().into())];
    PackView {
        id: pack.id.as_str().to_owned(),
        title: in_words(&pack.title),
        jurisdiction: pack.jurisdiction.clone(),
        source: pack.source.clone(),
        checked: desk.speech.say("desk-duties-checked", &checked),
        how: pack.checked_how.as_ref().map(in_words),
        note: pack.note.as_ref().map(in_words),
        rows: applying
            .iter()
            .map(|one| row(desk, coverage, one))
            .collect(),
        apart_words: desk.speech.say("desk-duties-apart", &count),
        apart: apart.iter().map(not_applying).collect(),
    }
}

/// Returns a duty that does not apply, with what that hangs on.
fn not_applying(desk: &Desk<'_>, coverage: &Coverage<'_>, row: &Row<'_>) -> Apart {
    let rule = row.rule;
    let why = match coverage.why_apart(row) {
        Why::Fact(fact, holds) => {
            let ask = row.pack.asks.get(fact);
            let ask = ask.map(|ask| ask.in_language(desk.lang().as_str()));
            let args = [
                ("ask", ask.unwrap_or(fact.as_str()).into()),
                ("fact", fact.as_str().into()),
                ("answer", if holds { "yes" } else { "no" }.into()),
            ];
            desk.speech.say("desk-duty-apart-fact", &args)
        }
        Why::Done => desk.speech.say("desk-duty-apart-done", &[]),
        Why::Unchanged => desk.speech.say("desk-duty-apart-unchanged", &[]),
        Why::NoRegister => desk.speech.say("desk-duty-apart-no-register", &[]),
    };
    Apart {
        anchor: anchor(row.pack, &rule.id),
        asks: asks(desk, rule),
        rule: rule.id.to_string(),
        basis: basis(&rule.basis),
        why,
    }
}
