//! What was typed, as values.
//!
//! The help is written in the language of the messages, so the command line is built from Fluent
//! messages rather than from doc comments.

use std::path::PathBuf;

use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};

use crate::base::Date;
use crate::model::Level;

use super::speech::Speech;

/// A whole command line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    /// The site's folder.
    pub folder: PathBuf,
    /// Whether talk on standard error is kept to findings and failures.
    pub quiet: bool,
    /// How findings are written.
    pub format: Format,
    /// The command.
    pub action: Action,
}

/// How findings are written.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Format {
    /// For people: on standard error, with excerpts.
    #[default]
    Text,
    /// For programs: one JSON object on standard output.
    Json,
}

/// A command.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Action {
    /// `avenant build`
    Build(Build),
    /// `avenant check`
    Check,
    /// `avenant publish`
    Publish(Publish),
    /// `avenant verify`
    Verify {
        /// A head (64 hexadecimal digits) or a file that holds an earlier ledger.
        against: Option<String>,
    },
}

/// What `avenant build` was asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Build {
    /// The output folder; `None` means `dist` in the site's folder.
    pub out: Option<PathBuf>,
    /// The day the build speaks for; `None` means today in the site's time zone.
    pub as_of: Option<Date>,
    /// An address that takes the place of the configured base URL.
    pub base_url: Option<String>,
}

/// What `avenant publish` was asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Publish {
    /// The documents, as typed.
    pub documents: Vec<String>,
    /// From when it applies.
    pub effective: Date,
    /// When it was first shown; `None` means today.
    pub published: Option<Date>,
    /// Whether dates in the past are meant.
    pub late: bool,
    /// The kind of change, in place of what `[next]` of `document.toml` says.
    pub level: Option<Level>,
}

/// Builds the command line in the language of `speech`.
pub fn command(speech: &Speech) -> Command {
    let say = |id: &str| speech.say(id, &[]);
    Command::new("avenant")
        .version(env!("CARGO_PKG_VERSION"))
        .about(say("cli-about"))
        .after_help(say("cli-exit-codes"))
        .subcommand_required(true)
        .arg_required_else_help(true)
        .arg(folder().help(say("cli-folder")))
        .arg(flag("quiet").short('q').help(say("cli-quiet")))
        .arg(one_of("ui", ["fr", "en"]).help(say("cli-ui")))
        .arg(
            one_of("format", ["text", "json"])
                .default_value("text")
                .help(say("cli-format")),
        )
        .subcommand(
            Command::new("build")
                .about(say("cli-build"))
                .arg(path("out").help(say("cli-build-out")))
                .arg(date("as-of").help(say("cli-build-as-of")))
                .arg(
                    Arg::new("base-url")
                        .long("base-url")
                        .help(say("cli-build-base-url")),
                ),
        )
        .subcommand(Command::new("check").about(say("cli-check")))
        .subcommand(
            Command::new("publish")
                .about(say("cli-publish"))
                .arg(
                    Arg::new("documents")
                        .required(true)
                        .action(ArgAction::Append)
                        .help(say("cli-publish-documents")),
                )
                .arg(
                    date("effective")
                        .required(true)
                        .help(say("cli-publish-effective")),
                )
                .arg(date("published").help(say("cli-publish-published")))
                .arg(flag("late").global(false).help(say("cli-publish-late")))
                .arg(
                    one_of("level", Level::ALL.map(|(_, name)| name))
                        .global(false)
                        .help(say("cli-publish-level")),
                ),
        )
        .subcommand(
            Command::new("verify").about(say("cli-verify")).arg(
                Arg::new("against")
                    .long("against")
                    .help(say("cli-verify-against")),
            ),
        )
}

/// Reads what clap matched.
pub fn request(matches: &ArgMatches) -> Option<Request> {
    let (name, sub) = matches.subcommand()?;
    let action = match name {
        "build" => Action::Build(Build {
            out: sub.get_one::<PathBuf>("out").cloned(),
            as_of: sub.get_one("as-of").copied(),
            base_url: sub.get_one::<String>("base-url").cloned(),
        }),
        "check" => Action::Check,
        "publish" => Action::Publish(Publish {
            documents: sub.get_many::<String>("documents")?.cloned().collect(),
            effective: *sub.get_one("effective")?,
            published: sub.get_one("published").copied(),
            late: sub.get_flag("late"),
            level: sub.get_one::<String>("level").and_then(|name| level(name)),
        }),
        "verify" => Action::Verify {
            against: sub.get_one::<String>("against").cloned(),
        },
        _ => return None,
    };
    let json = sub
        .get_one::<String>("format")
        .is_some_and(|format| format == "json");
    Some(Request {
        folder: sub
            .get_one::<PathBuf>("folder")
            .cloned()
            .unwrap_or_else(|| PathBuf::from(".")),
        quiet: sub.get_flag("quiet"),
        format: if json { Format::Json } else { Format::Text },
        action,
    })
}

fn level(name: &str) -> Option<Level> {
    Level::ALL
        .into_iter()
        .find(|(_, known)| *known == name)
        .map(|(level, _)| level)
}

fn folder() -> Arg {
    Arg::new("folder")
        .short('C')
        .value_name("DIR")
        .value_parser(value_parser!(PathBuf))
        .global(true)
}

fn path(name: &'static str) -> Arg {
    Arg::new(name)
        .long(name)
        .value_name("DIR")
        .value_parser(value_parser!(PathBuf))
}

fn flag(name: &'static str) -> Arg {
    Arg::new(name)
        .long(name)
        .action(ArgAction::SetTrue)
        .global(true)
}

fn one_of<const N: usize>(name: &'static str, values: [&'static str; N]) -> Arg {
    Arg::new(name).long(name).value_parser(values).global(true)
}

fn date(name: &'static str) -> Arg {
    let parse = |text: &str| {
        Date::parse(text).ok_or("YYYY-MM-DD, for example 2027-01-15 / par exemple 2027-01-15")
    };
    Arg::new(name)
        .long(name)
        .value_name("YYYY-MM-DD")
        .value_parser(parse)
}

#[cfg(test)]
mod tests {
    use super::{Action, Format, request};
    use crate::cli::speech::Speech;

    #[test]
    fn flags_before_and_after_the_command_mean_the_same() {
        for typed in [
            ["avenant", "--format", "json", "check"],
            ["avenant", "check", "--format", "json"],
        ] {
            let command = super::command(&Speech::for_tests("fr"));
            let matches = command
                .try_get_matches_from(typed)
                .expect("a good command line");
            let request = request(&matches).expect("a known command");
            assert_eq!(
                (request.action, request.format),
                (Action::Check, Format::Json)
            );
        }
    }

    #[test]
    fn an_impossible_day_is_misuse() {
        let command = super::command(&Speech::for_tests("en"));
        let typed = ["avenant", "build", "--as-of", "2021-02-30"];
        assert!(command.try_get_matches_from(typed).is_err());
    }
}
