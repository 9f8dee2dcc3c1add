//! What `avenant at` was asked.

use clap::{Arg, ArgMatches, Command};

use crate::base::Date;
use crate::cli::args;
use crate::work::Speech;

/// What `avenant at` was asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct At {
    /// The day asked about.
    pub day: Date,
    /// The document, as typed; `None` for all.
    pub document: Option<String>,
    /// The day whose knowledge is asked for; `None` means today.
    pub as_of: Option<Date>,
}

/// Builds the command in the language of `speech`.
pub fn command(speech: &Speech) -> Command {
    let say = |id: &str| speech.say(id, &[]);
    let day = Arg::new("day")
        .value_name(say("cli-date-name"))
        .value_parser(|text: &str| Date::parse(text).ok_or("YYYY-MM-DD"))
        .required(true);
    let document = Arg::new("document").value_name("DOCUMENT");
    Command::new("at")
        .about(say("cli-at"))
        .arg(day.help(say("cli-at-day")))
        .arg(document.help(say("cli-at-document")))
        .arg(args::date("as-of", speech).help(say("cli-at-as-of")))
}

/// Reads what clap matched.
pub fn read(matches: &ArgMatches) -> Option<At> {
    Some(At {
        day: *matches.get_one("day")?,
        document: matches.get_one::<String>("document").cloned(),
        as_of: matches.get_one("as-of").copied(),
    })
}
