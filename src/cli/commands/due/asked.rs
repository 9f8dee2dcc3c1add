//! What `avenant due` was asked.

use clap::{Arg, ArgAction, ArgMatches, Command};

use crate::base::Date;
use crate::cli::args;
use crate::work::Speech;

/// What `avenant due` was asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Due {
    /// The day after which days are listed; `None` means today in the site's time zone.
    pub as_of: Option<Date>,
    /// Whether a calendar is wanted.
    pub ics: bool,
}

/// Builds the command in the language of `speech`.
pub fn command(speech: &Speech) -> Command {
    let say = |id: &str| speech.say(id, &[]);
    let ics = Arg::new("ics").long("ics").action(ArgAction::SetTrue);
    Command::new("due")
        .about(say("cli-due"))
        .arg(args::date("as-of", speech).help(say("cli-due-as-of")))
        .arg(ics.conflicts_with("format").help(say("cli-due-ics")))
}

/// Reads what clap matched.
pub fn read(matches: &ArgMatches) -> Due {
    Due {
        as_of: matches.get_one("as-of").copied(),
        ics: matches.get_flag("ics"),
    }
}
