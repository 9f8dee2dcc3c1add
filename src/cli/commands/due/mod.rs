//! `avenant due`: the days ahead on which the site says something else, and who needs a build then.

pub mod asked;
mod calendar;

use std::path::Path;

use serde_json::{Value, json};

use crate::base::{Arg, Date};
use crate::cli::args::{Format, Request};
use crate::cli::console;
use crate::cli::outcome::Outcome;
use crate::cli::session;
use crate::model::due::{self, Ahead, Needs, Turn};
use crate::model::{Site, VersionId};
use crate::notice::banner;
use crate::sys::Failure;
use crate::work::Speech;

use asked::Due;

/// Runs the command.
///
/// # Errors
/// What the system refused.
pub fn run(request: &Request, asked: &Due, speech: &Speech) -> Result<Outcome, Failure> {
    let session = session::open(request, speech)?;
    let today = asked.as_of.or_else(|| session.today());
    let (Some(site), Some(today)) = (session.opened.site.as_deref(), today) else {
        return session.print(session.opened.report.clone());
    };
    if session.opened.report.has_errors() {
        return session.print(session.opened.report.clone());
    }
    let mut ahead = due::ahead(site, today);
    for (day, version) in banner::sealed_ends_after(site, today) {
        ahead
            .entry(day)
            .or_default()
            .push((Turn::BannerEnds, version));
    }
    let text = match (asked.ics, request.format) {
        (true, _) => calendar::written(site, &ahead, today, speech),
        (false, Format::Json) => for_programs(site, &ahead, today),
        (false, Format::Text) => for_people(&ahead, speech),
    };
    if ahead.is_empty() {
        session.say("due-nothing", &[("date", today.into())]);
    }
    console::data(&text).map_err(Failure::io(Path::new("stdout")))?;
    Ok(Outcome::Done)
}

fn for_people(ahead: &Ahead, speech: &Speech) -> String {
    let mut text = String::new();
    for (day, turns) in ahead {
        text += &format!("{day}\n");
        for (turn, version) in turns {
            text += &format!("  {}\n", told(*turn, version, speech));
        }
        text += &format!("  {}\n", needed(Needs::of(turns), speech));
    }
    text
}

/// What happens to a version, in words.
fn told(turn: Turn, version: &VersionId, speech: &Speech) -> String {
    let args: [(&str, Arg); 2] = [
        ("document", version.document.as_str().into()),
        ("version", version.effective.into()),
    ];
    let id = match turn {
        Turn::Shown => "due-shown",
        Turn::InForce => "due-in-force",
        Turn::BannerEnds => "due-banner-ends",
        Turn::Again => "due-again",
        Turn::Withdrawn => "due-withdrawn",
        Turn::Ended => "due-ended",
    };
    speech.say(id, &args)
}

/// Who needs a build, in words.
fn needed(needs: Needs, speech: &Speech) -> String {
    let id = match needs {
        Needs::Everywhere => "due-build-everywhere",
        Needs::WithoutApache => "due-build-without-apache",
    };
    speech.say(id, &[])
}

fn for_programs(site: &Site, ahead: &Ahead, today: Date) -> String {
    let zone = site.config.time_zone;
    let change = |(turn, version): &(Turn, VersionId)| json!({"event": turn.name(), "version": version.to_string()});
    let days = ahead.iter().map(|(day, turns)| {
        json!({
            "day": day.to_string(),
            "starts": zone.start(*day),
            "build": Needs::of(turns).name(),
            "changes": turns.iter().map(change).collect::<Vec<Value>>(),
        })
    });
    let days: Vec<Value> = days.collect();
    let whole = json!({
        "schema": "avenant.due/1",
        "as_of": today.to_string(),
        "time_zone": zone.to_string(),
        "days": days,
    });
    format!("{whole:#}\n")
}
