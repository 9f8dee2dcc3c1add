//! Days as a calendar (RFC 5545), to subscribe to or to import: every event lasts its whole day.

use crate::base::{Date, Report, Zone};

use super::ground::{Ground, Text};
use super::view::LinkView;
use super::{route, title};

/// The most bytes of a line, without its end (RFC 5545, 3.1).
const LINE: usize = 75;

/// A day on which something happens.
#[derive(Debug, Clone)]
pub struct Event {
    /// Its name, which stays when the calendar is made again, so that no event stands there twice.
    pub uid: String,
    /// The day.
    pub day: Date,
    /// What happens, in one line.
    pub summary: String,
    /// More about it.
    pub description: String,
    /// Where all is said about it.
    pub url: Option<String>,
}

/// Returns a calendar that was made on a day of a zone: the same day gives the same bytes.
pub fn written(events: &[Event], made_on: Date, zone: Zone) -> String {
    let mut text = String::new();
    let mut line = |words: &str| push_line(&mut text, words);
    line("BEGIN:VCALENDAR");
    line("VERSION:2.0");
    line(&format!(
        "PRODID:-//Avenant//avenant {}//EN",
        env!("CARGO_PKG_VERSION")
    ));
    let stamp = zone.start_on_clock(made_on, Zone::UTC);
    let (day, time) = stamp.split_at(8);
    for event in events {
        line("BEGIN:VEVENT");
        line(&format!("UID:{}", event.uid));
        line(&format!("DTSTAMP:{day}T{time}Z"));
        line(&format!("DTSTART;VALUE=DATE:{}", plain(event.day)));
        line(&format!("DTEND;VALUE=DATE:{}", plain(event.day.next())));
        line(&format!("SUMMARY:{}", escaped(&event.summary)));
        line(&format!("DESCRIPTION:{}", escaped(&event.description)));
        if let Some(url) = &event.url {
            line(&format!("URL:{url}"));
        }
        line("TRANSP:TRANSPARENT");
        line("END:VEVENT");
    }
    line("END:VCALENDAR");
    text
}

/// Returns the day on which a version takes effect, for the calendars of those whom it concerns.
///
/// # Errors
/// Returns the finding that words are missing.
pub fn of_version(ground: &Ground, text: &Text<'_>) -> Result<String, Report> {
    let version = text.version;
    let id = format!("effective/{}@{}", text.document.id, version.effective);
    let url = ground.base.url(&text.notice());
    let speaker = ground.speaker(text.lang);
    let changes = version.changes.get(text.lang).into_iter().flatten();
    let mut lines: Vec<String> = changes
        .map(|sentence| format!("– {}", speaker.words(sentence)))
        .collect();
    lines.push(url.clone());
    let event = Event {
        uid: ground.authority.uri(&id),
        day: version.effective,
        summary: title::effective(ground, text)?,
        description: lines.join("\n"),
        url: Some(url),
    };
    let zone = ground.site.config.time_zone;
    Ok(written(&[event], version.shown_from(), zone))
}

/// Returns the link by which programs find that day.
pub fn link(ground: &Ground, text: &Text<'_>) -> LinkView {
    let route = route::effective(text.lang, text.slug, text.version.effective);
    LinkView {
        media: Some("text/calendar"),
        ..LinkView::new("alternate", ground.base.path(&route))
    }
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
