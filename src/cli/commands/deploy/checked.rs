//! What a check of a host found, for people and for programs.

use std::path::Path;

use serde_json::{Value, json};

use crate::base::Report;
use crate::cli::args::{Format, Request};
use crate::cli::console;
use crate::cli::outcome::Outcome;
use crate::cli::print;
use crate::cli::session::Session;
use crate::deploy::check::{Checked, Point, State};
use crate::model::Target;
use crate::sys::Failure;
use crate::work::{Excerpts, Speech};

/// Says what a check found, and returns how the command ends; `report` is what was found before.
///
/// # Errors
/// Where standard output cannot be written.
pub fn told(
    session: &Session<'_>,
    (request, speech): (&Request, &Speech),
    target: &Target,
    checked: &Checked,
    mut report: Report,
) -> Result<Outcome, Failure> {
    for trouble in &checked.troubles {
        report.extend(trouble.findings());
    }
    let outcome = match checked.is_possible() {
        true => Outcome::Done,
        false => Outcome::Refused,
    };
    let written = match request.format {
        Format::Json => {
            let value = for_programs(session, speech, target, checked, &report);
            console::data(&(serde_json::to_string_pretty(&value).unwrap_or_default() + "\n"))
        }
        Format::Text => {
            session.print(report)?;
            console::data(&listing(&checked.points, speech))
        }
    };
    written.map_err(Failure::io(Path::new("stdout")))?;
    if request.format == Format::Text {
        let id = match checked.is_possible() {
            true => "host-possible",
            false => "host-impossible",
        };
        session.say(id, &[("url", target.url.as_str().into())]);
    }
    Ok(outcome)
}

/// Returns the points, a line each, and below those that are not fine what to do.
pub fn listing(points: &[Point], speech: &Speech) -> String {
    let states = [State::Fine, State::Without, State::Fault, State::Unknown];
    let words = |state| speech.say(word(state), &[]);
    let width = states.map(|state| words(state).chars().count());
    let width = width.into_iter().max().unwrap_or(0);
    let mut text = String::new();
    for point in points {
        let (sign, state) = (sign(point.state), words(point.state));
        let (what, means, advice) = said(point, speech);
        text += &format!("{sign} {state:width$}  {what}: {means}\n");
        if let Some(advice) = advice {
            text += &format!("  {:width$}  → {advice}\n", "");
        }
    }
    text
}

/// Returns what was looked at, what it means and what to do, in words.
fn said(point: &Point, speech: &Speech) -> (String, String, Option<String>) {
    let say = |id: &str| speech.say(id, &point.args);
    let advice = point.advice().map(|id| say(&id));
    (say(point.subject.id()), say(&point.meaning()), advice)
}

/// Returns the sign of a state, which never stands without its word.
fn sign(state: State) -> char {
    match state {
        State::Fine => '✓',
        State::Without => '–',
        State::Fault => '✗',
        State::Unknown => '?',
    }
}

/// Returns the id of the word of a state.
fn word(state: State) -> &'static str {
    match state {
        State::Fine => "host-state-fine",
        State::Without => "host-state-without",
        State::Fault => "host-state-fault",
        State::Unknown => "host-state-unknown",
    }
}

fn for_programs(
    session: &Session<'_>,
    speech: &Speech,
    target: &Target,
    checked: &Checked,
    report: &Report,
) -> Value {
    let mut excerpts = Excerpts::of(Some(&session.tree));
    let report = report.clone().sorted();
    let findings = print::for_programs(&report, &[], &mut excerpts, speech);
    let findings: Value = serde_json::from_str(&findings).unwrap_or_default();
    let points = checked.points.iter().map(|point| {
        let (what, means, advice) = said(point, speech);
        json!({
            "subject": point.subject.name(),
            "state": point.state.name(),
            "how": point.how,
            "title": what,
            "means": means,
            "do": advice,
        })
    });
    json!({
        "schema": "avenant.host/1",
        "target": target.name.as_str(),
        "url": target.url.as_str(),
        "possible": checked.is_possible(),
        "points": points.collect::<Vec<_>>(),
        "findings": findings,
    })
}
