//! The days ahead as a calendar (RFC 5545), to subscribe to or to import.

use crate::base::{Date, Zone};
use crate::cli::speech::Speech;
use crate::model::Site;
use crate::model::due::{Ahead, Needs};

use super::{needed, told};

/// The most bytes of a line, without its end (RFC 5545, 3.1).
const LINE: usize = 75;

/// Returns the calendar: one event per day, which lasts the whole day.
pub fn written(site: &Site, ahead: &Ahead, today: Date, speech: &Speech) -> String {
    let mut text = String::new();
    let mut line = |words: &str| push_line(&mut text, words);
    let version = env!("CARGO_PKG_VERSION");
    line("BEGIN:VCALENDAR");
    line("VERSION:2.0");
    line(&format!("PRODID:-//Avenant//avenant {version}//EN"));
    // The same site on the same day gives the same bytes, so the stamp is that day's beginning.
    let stamp = site.config.time_zone.start_on_clock(today, Zone::UTC);
    let (day, time) = stamp.split_at(8);
    let stamp = format!("DTSTAMP:{day}T{time}Z");
    let authority = site.feed_authority(today.year());
    for (day, turns) in ahead {
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
        let summary = speech.say(id, &[("site", site.config.name.as_str().into())]);
        line("BEGIN:VEVENT");
        // The name stays when the calendar is made again, so that no event stands there twice.
        line(&format!("UID:{}", authority.uri(&format!("due/{day}"))));
        line(&stamp);
        line(&format!("DTSTART;VALUE=DATE:{}", plain(*day)));
        line(&format!("DTEND;VALUE=DATE:{}", plain(day.next())));
        line(&format!("SUMMARY:{}", escaped(&summary)));
        line(&format!("DESCRIPTION:{}", escaped(&words.join("\n"))));
        line("TRANSP:TRANSPARENT");
        line("END:VEVENT");
    }
    line("END:VCALENDAR");
    text
}

fn plain(day: Date) -> String {
    day.to_string().replace('-', "")
}

/// Text as a value (RFC 5545, 3.3.11).
fn escaped(words: &str) -> String {
    let words = words.replace('\\', "\\\\").replace('\n', "\\n");
    words.replace(',', "\\,").replace(';', "\\;")
}

/// Adds a line, cut between characters where it is too long.
fn push_line(text: &mut String, words: &str) {
    let mut room = LINE;
    for c in words.chars() {
        if c.len_utf8() > room {
            text.push_str("\r\n ");
            room = LINE - 1;
        }
        room -= c.len_utf8();
        text.push(c);
    }
    text.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::{LINE, escaped, push_line};

    #[test]
    fn long_lines_are_folded_between_characters() {
        let mut text = String::new();
        let words = "é,".repeat(60);
        push_line(&mut text, &words);
        assert!(text.split("\r\n").all(|line| line.len() <= LINE));
        assert_eq!(text.replace("\r\n ", "").trim_end(), words);
        assert_eq!(escaped("a\\b; c,\nd"), "a\\\\b\\; c\\,\\nd");
    }
}
