//! What `avenant translation` was asked.

use clap::{Arg, ArgAction, ArgMatches, Command};

use crate::base::Date;
use crate::work::Speech;

/// What `avenant translation` was asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Translation {
    /// The document, as typed.
    pub document: String,
    /// The version.
    pub version: Date,
    /// The language, as typed.
    pub lang: String,
    /// Whether the editor has said yes.
    pub yes: bool,
}

/// Builds the command in the language of `speech`.
pub fn command(speech: &Speech) -> Command {
    let say = |id: &str| speech.say(id, &[]);
    let document = Arg::new("document").value_name("DOCUMENT").required(true);
    let version = Arg::new("version")
        .value_name(say("cli-date-name"))
        .value_parser(|text: &str| Date::parse(text).ok_or("YYYY-MM-DD"))
        .required(true);
    let lang = Arg::new("lang")
        .value_name(say("cli-lang-name"))
        .required(true);
    let yes = Arg::new("yes").long("yes").action(ArgAction::SetTrue);
    Command::new("translation")
        .about(say("cli-translation"))
        .arg(document.help(say("cli-translation-document")))
        .arg(version.help(say("cli-translation-version")))
        .arg(lang.help(say("cli-translation-lang")))
        .arg(yes.help(say("cli-translation-yes")))
}

/// Reads what clap matched.
pub fn read(matches: &ArgMatches) -> Option<Translation> {
    let text = |name: &str| matches.get_one::<String>(name).cloned();
    Some(Translation {
        document: text("document")?,
        version: *matches.get_one("version")?,
        lang: text("lang")?,
        yes: matches.get_flag("yes"),
    })
}
