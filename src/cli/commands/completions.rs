//! `avenant completions`: a script with which a shell completes what is typed.

use std::path::Path;

use clap::{Arg, ArgMatches, Command, value_parser};
use clap_complete::Shell;

use crate::cli::outcome::Outcome;
use crate::cli::{args, console};
use crate::sys::Failure;
use crate::work::Speech;

/// Builds the command in the language of `speech`.
pub fn command(speech: &Speech) -> Command {
    let shell = Arg::new("shell")
        .value_name("bash|zsh|fish|elvish|powershell")
        .value_parser(value_parser!(Shell))
        .hide_possible_values(true)
        .required(true);
    Command::new("completions")
        .about(speech.say("cli-completions", &[]))
        .arg(shell.help(speech.say("cli-completions-shell", &[])))
}

/// Reads what clap matched.
pub fn read(matches: &ArgMatches) -> Option<Shell> {
    matches.get_one("shell").copied()
}

/// Runs the command: the shell describes commands and options in the language of `speech`.
///
/// # Errors
/// What the system refused.
pub fn run(shell: Shell, speech: &Speech) -> Result<Outcome, Failure> {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut args::command(speech), "avenant", &mut script);
    let script = String::from_utf8_lossy(&script);
    console::data(&script).map_err(Failure::io(Path::new("stdout")))?;
    Ok(Outcome::Done)
}
