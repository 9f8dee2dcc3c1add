//! What `avenant init` was asked.

use std::path::PathBuf;

use clap::{Arg, ArgMatches, Command, value_parser};

use crate::edit::start::FACTS;
use crate::work::Speech;

/// What `avenant init` was asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Init {
    /// The folder; `None` for the one the command is run in.
    pub folder: Option<PathBuf>,
    /// Facts as typed, by name.
    pub typed: Vec<(&'static str, String)>,
}

/// Builds the command in the language of `speech`.
pub fn command(speech: &Speech) -> Command {
    let say = |id: &str| speech.say(id, &[]);
    let folder = Arg::new("new-folder")
        .value_name(say("cli-folder-name"))
        .value_parser(value_parser!(PathBuf));
    let command = Command::new("init")
        .about(say("cli-init"))
        .arg(folder.help(say("cli-init-folder")));
    FACTS.iter().fold(command, |command, fact| {
        let help = speech.say(fact.message, &[]);
        let flag = Arg::new(fact.name).long(fact.name);
        let flag = flag.value_name(say("cli-init-words-name"));
        command.arg(flag.help(format!("{help} ({})", fact.example)))
    })
}

/// Reads what clap matched.
pub fn read(matches: &ArgMatches) -> Init {
    let typed = FACTS.iter().filter_map(|fact| {
        let words = matches.get_one::<String>(fact.name)?;
        Some((fact.name, words.clone()))
    });
    Init {
        folder: matches.get_one::<PathBuf>("new-folder").cloned(),
        typed: typed.collect(),
    }
}
