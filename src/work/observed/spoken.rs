//! Lifetimes in words, as people type them into tables: what they most likely mean.

use crate::edit::trackers::Spoken;
use crate::load::read_length;

/// What databases say where a tracker stays until somebody deletes it.
const ENDLESS: [&str; 8] = [
    "forever",
    "unlimited",
    "persistent",
    "permanent",
    "never",
    "never expires",
    "no expiration",
    "no expiry",
];

/// What they say where it is gone with the browser, slips of the hand among them.
const SESSION: [&str; 9] = [
    "session",
    "sessions",
    "seesion",
    "session cookie",
    "browser session",
    "end of session",
    "end of session (browser)",
    "when the browsing session ends",
    "until the browser is closed",
];

/// What they add where the time begins again with each visit.
const AGAIN: [&str; 3] = [
    "after last activity",
    "after last visit",
    "from set/ update",
];

/// Reads a lifetime in words: one number and one unit, a session, or no end. `2 years after last
/// activity` is 2 years that begin again; `30 seconds till 1 year` is not understood, and neither is
/// `varies`: what is not sure is not meant.
pub fn spoken(words: &str) -> Option<Spoken> {
    let words = super::filled(words)?;
    let plain = words.to_lowercase();
    let again = AGAIN.iter().find_map(|end| plain.strip_suffix(end));
    let plain = again.unwrap_or(&plain).trim().trim_end_matches('.');
    let meant = if SESSION.contains(&plain) {
        Some("session".to_owned())
    } else if ENDLESS.contains(&plain) {
        Some("until-deleted".to_owned())
    } else if plain.starts_with("0 ") {
        // Gone at once, or a session: nobody says which.
        None
    } else {
        read_length(plain)
            .or_else(|| read_length(&plain.replace("secs", "s")))
            .or_else(|| named(plain))
    };
    Some(Spoken {
        refresh: again.is_some() && meant.is_some(),
        words,
        meant,
    })
}

/// A lifetime as registers name it: what an export wrote comes back.
fn named(words: &str) -> Option<String> {
    ["until-deleted", "unpublished"]
        .contains(&words)
        .then(|| words.to_owned())
}

/// Returns a count of seconds as the longest unit that it fills.
pub(super) fn of_seconds(seconds: u64) -> Spoken {
    const DAY: u64 = 24 * 60 * 60;
    // Browsers note a moment, from which the seconds since the answer began are missing.
    let near = |unit: u64| seconds.next_multiple_of(unit) - seconds < 60 && seconds >= unit;
    let counted = |unit: u64| seconds.div_ceil(unit);
    let meant = if near(DAY) {
        format!("P{}D", counted(DAY))
    } else if near(60 * 60) {
        format!("PT{}H", counted(60 * 60))
    } else if seconds.is_multiple_of(60) && seconds > 0 {
        format!("PT{}M", seconds / 60)
    } else {
        format!("PT{seconds}S")
    };
    Spoken {
        words: format!("{seconds} s"),
        meant: Some(meant),
        refresh: false,
    }
}

/// A session, as a browser met it.
pub(super) fn session() -> Spoken {
    Spoken {
        words: "session".to_owned(),
        meant: Some("session".to_owned()),
        refresh: false,
    }
}

#[cfg(test)]
mod tests {
    use super::{of_seconds, spoken};

    #[test]
    fn words_of_databases_are_understood_or_left_alone() {
        for (words, meant) in [
            ("1 year", Some("P1Y")),
            ("1 Year", Some("P1Y")),
            (" 1 hour ", Some("PT1H")),
            ("Session", Some("session")),
            ("End of session (browser)", Some("session")),
            ("Seesion", Some("session")),
            ("Sessions", Some("session")),
            ("2 year", Some("P2Y")),
            ("1 months", Some("P1M")),
            ("30 mins", Some("PT30M")),
            ("30 secs", Some("PT30S")),
            ("90 sec", Some("PT90S")),
            ("1440 Minutes", Some("PT1440M")),
            ("14 weeks", Some("P14W")),
            ("2 years after last activity", Some("P2Y")),
            ("180 days after last activity ", Some("P180D")),
            ("forever", Some("until-deleted")),
            ("Unlimited", Some("until-deleted")),
            ("Persistent", Some("until-deleted")),
            ("no expiration", Some("until-deleted")),
            ("P13M", Some("P13M")),
            ("until-deleted", Some("until-deleted")),
            ("unpublished", Some("unpublished")),
            ("30 seconds till 1 year", None),
            ("1 hour or longer", None),
            ("1 year (in some countries, the period may be longer)", None),
            ("6 months by default, modifiable", None),
            (
                "180 days after last activity or 10 years when opting out",
                None,
            ),
            ("Session to 30 days", None),
            ("0 days", None),
            ("Varies", None),
            ("Unknown", None),
            ("10 Nov 2030", None),
            ("Local Storage", None),
            ("Awin", None),
        ] {
            let read = spoken(words).expect("words");
            assert_eq!(read.meant.as_deref(), meant, "{words}");
            assert_eq!(read.words, words.trim());
            let again = words.contains("after last activity") && meant.is_some();
            assert_eq!(read.refresh, again, "{words}");
        }
        assert_eq!(spoken(" #N/A "), None);
    }

    #[test]
    fn seconds_are_the_longest_unit_that_they_fill() {
        for (seconds, meant) in [
            (63_072_000, "P730D"),
            (63_071_998, "P730D"),
            (86_400, "P1D"),
            (3_600, "PT1H"),
            (60, "PT1M"),
            (61, "PT61S"),
            (0, "PT0S"),
        ] {
            assert_eq!(of_seconds(seconds).meant.as_deref(), Some(meant));
        }
    }
}
