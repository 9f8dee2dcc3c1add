//! What `avenant notice` was asked.

use std::path::PathBuf;

use clap::{Arg, ArgMatches, Command, value_parser};

use crate::base::Date;
use crate::cli::args;
use crate::cli::commands::notice::sent;
use crate::work::Speech;

/// What `avenant notice` was asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// The document, as typed.
    pub document: String,
    /// The version; `None` means the last one that readers can see.
    pub version: Option<Date>,
    /// The one language wanted, as typed.
    pub lang: Option<String>,
    /// The folder; `None` means one named after document and version.
    pub out: Option<PathBuf>,
    /// The day the notice speaks for; `None` means today in the site's time zone.
    pub as_of: Option<Date>,
}

/// Builds the command in the language of `speech`.
pub fn command(speech: &Speech) -> Command {
    let say = |id: &str| speech.say(id, &[]);
    let document = Arg::new("document").value_name("DOCUMENT").required(true);
    let lang = Arg::new("lang")
        .long("lang")
        .value_name(say("cli-lang-name"));
    let out = Arg::new("out")
        .long("out")
        .value_name(say("cli-folder-name"))
        .value_parser(value_parser!(PathBuf));
    Command::new("notice")
        .subcommand(args::spoken(sent::command(speech), speech))
        .subcommand_value_name(say("cli-command-name"))
        .args_conflicts_with_subcommands(true)
        .about(say("cli-notice"))
        .arg(document.help(say("cli-notice-document")))
        .arg(args::date("version", speech).help(say("cli-notice-version")))
        .arg(lang.help(say("cli-notice-lang")))
        .arg(out.help(say("cli-notice-out")))
        .arg(args::date("as-of", speech).help(say("cli-notice-as-of")))
}

/// Reads what clap matched.
pub fn read(matches: &ArgMatches) -> Option<Notice> {
    Some(Notice {
        document: matches.get_one::<String>("document")?.clone(),
        version: matches.get_one("version").copied(),
        lang: matches.get_one::<String>("lang").cloned(),
        out: matches.get_one::<PathBuf>("out").cloned(),
        as_of: matches.get_one("as-of").copied(),
    })
}
