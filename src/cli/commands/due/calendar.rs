//! The days ahead as a calendar, to subscribe to or to import: one event per day.

use crate::base::Date;
use crate::model::Site;
use crate::model::due::{Ahead, Needs};
use crate::render::calendar::{self, Event};
use crate::work::Speech;

use super::{needed, told};

/// Returns the calendar.
pub fn written(site: &Site, ahead: &Ahead, today: Date, speech: &Speech) -> String {
    let authority = site.feed_authority(today.year());
    let events = ahead.iter().map(|(day, turns)| {
        let needs = Needs::of(turns);
        let mut words: Vec<String> = turns
            .iter()
            .map(|(turn, version)| told(*turn, version, speech))
            .collect();
        words.push(needed(needs, speech));
        let id = match needs {
            Needs::Everywhere => "due-summary-everywhere",
            Needs::WithoutApache => "due-summary-without-apache",
        };
        Event {
            uid: authority.uri(&format!("due/{day}")),
            day: *day,
            summary: speech.say(id, &[("site", site.config.name.as_str().into())]),
            description: words.join("\n"),
            url: None,
        }
    });
    let events: Vec<Event> = events.collect();
    calendar::written(&events, today, site.config.time_zone)
}
