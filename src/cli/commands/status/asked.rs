//! What `avenant status` was asked.

use clap::{Arg, ArgMatches, Command};

use crate::base::Date;
use crate::cli::args;
use crate::work::Speech;

/// What `avenant status` was asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Status {
    /// The document, as typed; `None` for all.
    pub document: Option<String>,
    /// The day spoken for; `None` means today.
    pub as_of: Option<Date>,
}

/// Builds the command in the language of `speech`.
pub fn command(speech: &Speech) -> Command {
    let say = |id: &str| speech.say(id, &[]);
    let document = Arg::new("document").value_name("DOCUMENT");
    Command::new("status")
        .about(say("cli-status"))
        .arg(document.help(say("cli-status-document")))
        .arg(args::date("as-of", speech).help(say("cli-status-as-of")))
}

/// Reads what clap matched.
pub fn read(matches: &ArgMatches) -> Status {
    Status {
        document: matches.get_one::<String>("document").cloned(),
        as_of: matches.get_one("as-of").copied(),
    }
}
