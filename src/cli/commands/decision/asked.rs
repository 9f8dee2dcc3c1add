//! What `avenant withdraw`, `avenant end` and `avenant reschedule` were asked.

use clap::{Arg, ArgAction, ArgMatches, Command};

use crate::base::Date;
use crate::edit::decision::Instead;
use crate::work::Speech;

/// What is to be decided of a published version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision {
    /// The document, as typed.
    pub document: String,
    /// What is decided.
    pub what: What,
    /// Why: words, or `LANG=words`, as typed.
    pub reason: Vec<String>,
    /// Whether the editor has said yes.
    pub yes: bool,
}

/// What is decided.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// A version is withdrawn.
    Withdraw {
        /// The version.
        version: Date,
        /// From when on; `None` means today.
        on: Option<Date>,
        /// What applies instead.
        instead: Instead,
    },
    /// The document ends.
    End {
        /// From when on; `None` means today.
        on: Option<Date>,
        /// The documents that take its place, as typed.
        instead: Vec<String>,
    },
    /// A version takes effect on another day.
    Reschedule {
        /// The version.
        version: Date,
        /// The other day.
        to: Date,
    },
}

/// Builds `avenant withdraw` in the language of `speech`.
pub fn withdraw(speech: &Speech) -> Command {
    let say = |id: &str| speech.say(id, &[]);
    let instead = Arg::new("instead")
        .long("instead")
        .value_name(say("cli-decision-instead-name"))
        .value_parser(|text: &str| match text {
            "none" => Ok(Instead::Nothing),
            date => Date::parse(date)
                .map(Instead::Version)
                .ok_or("YYYY-MM-DD, none"),
        });
    let command = Command::new("withdraw").about(say("cli-withdraw"));
    let command = command.arg(document(speech)).arg(version(speech));
    let command = command
        .arg(on(speech, "cli-withdraw-on"))
        .arg(instead.help(say("cli-withdraw-instead")));
    finished(command, speech)
}

/// Builds `avenant end` in the language of `speech`.
pub fn end(speech: &Speech) -> Command {
    let say = |id: &str| speech.say(id, &[]);
    let instead = Arg::new("instead")
        .long("instead")
        .value_name("DOCUMENT")
        .action(ArgAction::Append);
    let command = Command::new("end").about(say("cli-end"));
    let command = command.arg(document(speech));
    let command = command
        .arg(on(speech, "cli-end-on"))
        .arg(instead.help(say("cli-end-instead")));
    finished(command, speech)
}

/// Builds `avenant reschedule` in the language of `speech`.
pub fn reschedule(speech: &Speech) -> Command {
    let say = |id: &str| speech.say(id, &[]);
    let to = day(speech, "to").required(true);
    let command = Command::new("reschedule").about(say("cli-reschedule"));
    let command = command.arg(document(speech)).arg(version(speech));
    let command = command.arg(to.help(say("cli-reschedule-to")));
    finished(command, speech)
}

/// Reads what clap matched; `name` is the command's.
pub fn read(name: &str, matches: &ArgMatches) -> Option<Decision> {
    let date = |name: &str| matches.get_one::<Date>(name).copied();
    let what = match name {
        "withdraw" => What::Withdraw {
            version: date("version")?,
            on: date("on"),
            instead: matches
                .get_one("instead")
                .copied()
                .unwrap_or(Instead::Unsaid),
        },
        "end" => What::End {
            on: date("on"),
            instead: texts(matches, "instead"),
        },
        _ => What::Reschedule {
            version: date("version")?,
            to: date("to")?,
        },
    };
    Some(Decision {
        document: matches.get_one::<String>("document")?.clone(),
        what,
        reason: texts(matches, "reason"),
        yes: matches.get_flag("yes"),
    })
}

fn texts(matches: &ArgMatches, name: &str) -> Vec<String> {
    let typed = matches.get_many::<String>(name).into_iter().flatten();
    typed.cloned().collect()
}

fn document(speech: &Speech) -> Arg {
    let document = Arg::new("document").value_name("DOCUMENT").required(true);
    document.help(speech.say("cli-decision-document", &[]))
}

fn version(speech: &Speech) -> Arg {
    let version = day(speech, "version").required(true);
    version.help(speech.say("cli-decision-version", &[]))
}

fn on(speech: &Speech, help: &str) -> Arg {
    day(speech, "on").long("on").help(speech.say(help, &[]))
}

fn day(speech: &Speech, name: &'static str) -> Arg {
    Arg::new(name)
        .value_name(speech.say("cli-date-name", &[]))
        .value_parser(|text: &str| Date::parse(text).ok_or("YYYY-MM-DD"))
}

fn finished(command: Command, speech: &Speech) -> Command {
    let say = |id: &str| speech.say(id, &[]);
    let reason = Arg::new("reason")
        .long("reason")
        .value_name(say("cli-decision-reason-name"))
        .action(ArgAction::Append);
    let yes = Arg::new("yes").long("yes").action(ArgAction::SetTrue);
    command
        .arg(reason.help(say("cli-decision-reason")))
        .arg(yes.help(say("cli-decision-yes")))
}
