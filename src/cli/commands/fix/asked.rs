//! What `avenant fix` was asked.

use clap::{Arg, ArgAction, ArgMatches, Command};

use crate::work::Speech;

/// What `avenant fix` was asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fix {
    /// The files, as typed; none means all.
    pub files: Vec<String>,
    /// Whether the editor has said yes.
    pub yes: bool,
    /// Whether what is not certain is asked about, one by one.
    pub ask: bool,
}

/// Builds the command in the language of `speech`.
pub fn command(speech: &Speech) -> Command {
    let say = |id: &str| speech.say(id, &[]);
    let files = Arg::new("files")
        .value_name(say("cli-fix-file-name"))
        .action(ArgAction::Append);
    let flag = |name: &'static str| Arg::new(name).long(name).action(ArgAction::SetTrue);
    Command::new("fix")
        .about(say("cli-fix"))
        .arg(files.help(say("cli-fix-files")))
        .arg(flag("yes").help(say("cli-fix-yes")))
        .arg(flag("ask").help(say("cli-fix-ask")))
}

/// Reads what clap matched.
pub fn read(matches: &ArgMatches) -> Fix {
    let files = matches.get_many::<String>("files").unwrap_or_default();
    Fix {
        files: files.cloned().collect(),
        yes: matches.get_flag("yes"),
        ask: matches.get_flag("ask"),
    }
}
