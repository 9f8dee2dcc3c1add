//! What was typed, as values.
//!
//! The help is written in the language of the messages, so the command line is built from Fluent
//! messages rather than from doc comments; [`super::misuse`] says what cannot be understood.

use std::path::PathBuf;

use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};
use clap_complete::Shell;

use crate::base::Date;
use crate::model::Level;

use super::commands::at::asked::{self as at, At};
use super::commands::build::{self, Build};
use super::commands::check::asked::{self as check, Check};
use super::commands::completions;
use super::commands::cookies::asked::{self as cookies, Cookies};
use super::commands::decision::asked::{self as decision, Decision};
use super::commands::deploy::asked as deploy;
use super::commands::deploy::asked::Go;
use super::commands::deploy::init::asked::DeployInit;
use super::commands::deploy::workflow::PrintWorkflow;
use super::commands::diff::asked::{self as diff, Diff};
use super::commands::due::asked::{self as due, Due};
use super::commands::erratum::asked::{self as erratum, Erratum};
use super::commands::explain;
use super::commands::fix::asked::{self as fix, Fix};
use super::commands::import::asked::{self, Import};
use super::commands::init::asked::{self as init, Init};
use super::commands::man;
use super::commands::new::asked::{self as new, New};
use super::commands::notice::asked::{self as notice, Notice};
use super::commands::notice::sent::{self, Sent};
use super::commands::prove::{self, Prove};
use super::commands::publish::asked::{self as publish, Publish};
use super::commands::redact::asked::{self as redact, Redact};
use super::commands::serve::asked::{self as serve, Serve};
use super::commands::status::asked::{self as status, Status};
use super::commands::translate::asked::{self as translate, Bring, Export};
use super::commands::translated::asked::{self as translated, Translated};
use super::commands::translation::asked::{self as translation, Translation};
use super::commands::verify::asked::{self as verify, Verify};
use crate::work::Speech;

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

/// The names of the forms of findings.
const FORMATS: [&str; 2] = ["text", "json"];

/// A command.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Action {
    /// `avenant init`
    Init(Init),
    /// `avenant man`: the folder; `None` means standard output.
    Man(Option<PathBuf>),
    /// `avenant new`
    New(New),
    /// `avenant at`
    At(At),
    /// `avenant build`
    Build(Build),
    /// `avenant check`
    Check(Check),
    /// `avenant completions`: the shell.
    Completions(Shell),
    /// `avenant cookies`
    Cookies(Cookies),
    /// `avenant withdraw`, `avenant end` and `avenant reschedule`
    Decide(Decision),
    /// `avenant deploy`
    Deploy(Go),
    /// `avenant deploy init`
    DeployInit(DeployInit),
    /// `avenant deploy --print-workflow`
    PrintWorkflow(PrintWorkflow),
    /// `avenant diff`
    Diff(Diff),
    /// `avenant publish`
    Publish(Publish),
    /// `avenant publish --attach`: the file that holds a time stamp.
    Attach(PathBuf),
    /// `avenant publish --request`
    AskForTimestamp,
    /// `avenant due`
    Due(Due),
    /// `avenant erratum`
    Erratum(Erratum),
    /// `avenant translate export`
    TranslateExport(Export),
    /// `avenant translate import`
    TranslateImport(Bring),
    /// `avenant translated`
    Translated(Translated),
    /// `avenant translation`
    Translation(Translation),
    /// `avenant explain`: the name, as typed.
    Explain(String),
    /// `avenant fix`
    Fix(Fix),
    /// `avenant import`
    Import(Import),
    /// `avenant notice`
    Notice(Notice),
    /// `avenant notice sent`
    NoticeSent(Sent),
    /// `avenant prove`
    Prove(Prove),
    /// `avenant redact`
    Redact(Redact),
    /// `avenant serve`
    Serve(Serve),
    /// `avenant status`
    Status(Status),
    /// `avenant verify`
    Verify(Verify),
}

/// Builds the command line in the language of `speech`.
pub fn command(speech: &Speech) -> Command {
    let say = |id: &str| speech.say(id, &[]);
    let spoken = |command: Command| spoken(command, speech);
    let version = Arg::new("version").short('V').long("version");
    // What a command alone takes stands before what all take; numbers keep the library to that.
    let shared = |arg: Arg, at: usize| arg.display_order(100 + at);
    let ui = one_of("ui", "fr|en", ["fr", "en"]).help(say("cli-ui"));
    let format = one_of("format", "text|json", FORMATS).help(say("cli-format"));
    let whole = Command::new("avenant")
        .version(env!("CARGO_PKG_VERSION"))
        .about(say("cli-about"))
        .after_help(format!("{}\n{}", say("cli-alone"), say("cli-exit-codes")))
        .disable_help_subcommand(true)
        .disable_version_flag(true)
        .subcommand_value_name(say("cli-command-name"))
        .arg(shared(folder(speech), 0))
        .arg(shared(flag("quiet").short('q').help(say("cli-quiet")), 1))
        .arg(shared(ui, 2))
        .arg(shared(format, 3))
        .arg(
            version
                .action(ArgAction::Version)
                .display_order(104)
                .help(say("cli-show-version")),
        )
        .subcommand(spoken(init::command(speech)))
        .subcommand(spoken(new::command(speech)))
        .subcommand(spoken(build::command(speech)))
        .subcommand(spoken(serve::command(speech)))
        .subcommand(spoken(check::command(speech)))
        .subcommand(spoken(cookies::command(speech)))
        .subcommand(spoken(status::command(speech)))
        .subcommand(spoken(at::command(speech)))
        .subcommand(spoken(diff::command(speech)))
        .subcommand(spoken(publish::command(speech)))
        .subcommand(spoken(decision::reschedule(speech)))
        .subcommand(spoken(erratum::command(speech)))
        .subcommand(spoken(translate::command(speech)))
        .subcommand(spoken(translated::command(speech)))
        .subcommand(spoken(translation::command(speech)))
        .subcommand(spoken(decision::withdraw(speech)))
        .subcommand(spoken(decision::end(speech)))
        .subcommand(spoken(redact::command(speech)))
        .subcommand(spoken(notice::command(speech)))
        .subcommand(spoken(asked::command(speech)))
        .subcommand(spoken(prove::command(speech)))
        .subcommand(spoken(due::command(speech)))
        .subcommand(spoken(deploy::command(speech)))
        .subcommand(spoken(verify::command(speech)))
        .subcommand(spoken(fix::command(speech)))
        .subcommand(spoken(explain::command(speech)))
        .subcommand(spoken(completions::command(speech)))
        .subcommand(spoken(man::command(speech)));
    spoken(whole)
}

/// Puts a command's help into the language of `speech`: its frame is English in the library.
pub fn spoken(command: Command, speech: &Speech) -> Command {
    let say = |id: &str| speech.say(id, &[]);
    let mut parts = format!("{} {{usage}}\n", say("cli-usage"));
    if command.has_subcommands() {
        parts += &format!("\n{}\n{{subcommands}}\n", say("cli-commands"));
    }
    if command.get_positionals().next().is_some() {
        parts += &format!("\n{}\n{{positionals}}\n", say("cli-arguments"));
    }
    parts += &format!("\n{}\n{{options}}", say("cli-options"));
    let help = Arg::new("help").short('h').long("help");
    command
        .help_template(format!("{{about-with-newline}}\n{parts}{{after-help}}"))
        .disable_help_flag(true)
        .arg(
            help.action(ArgAction::Help)
                .display_order(105)
                .help(speech.say("cli-show-help", &[])),
        )
}

/// Reads what clap matched.
pub fn request(matches: &ArgMatches) -> Option<Request> {
    // Without a command the desk opens in the browser.
    let (name, sub) = matches.subcommand().unwrap_or(("", matches));
    let action = match name {
        "" => Action::Serve(Serve::at_hand()),
        "init" => Action::Init(init::read(sub)),
        "new" => Action::New(new::read(sub)?),
        "at" => Action::At(at::read(sub)?),
        "build" => Action::Build(build::read(sub)),
        "check" => Action::Check(check::read(sub)),
        "completions" => Action::Completions(completions::read(sub)?),
        "cookies" => Action::Cookies(cookies::read(sub)?),
        "withdraw" | "end" | "reschedule" => Action::Decide(decision::read(name, sub)?),
        "deploy" => deploy::read(sub)?,
        "diff" => Action::Diff(diff::read(sub)?),
        "publish" => publish::read(sub)?,
        "due" => Action::Due(due::read(sub)),
        "erratum" => Action::Erratum(erratum::read(sub)?),
        "translate" => translate::read(sub)?,
        "translated" => Action::Translated(translated::read(sub)?),
        "translation" => Action::Translation(translation::read(sub)?),
        "explain" => Action::Explain(explain::read(sub)?),
        "fix" => Action::Fix(fix::read(sub)),
        "import" => Action::Import(asked::read(sub)?),
        "man" => Action::Man(man::read(sub)),
        "notice" => match sub.subcommand_matches("sent") {
            Some(sent) => Action::NoticeSent(sent::read(sent)?),
            None => Action::Notice(notice::read(sub)?),
        },
        "prove" => Action::Prove(prove::read(sub)?),
        "redact" => Action::Redact(redact::read(sub)?),
        "serve" => Action::Serve(serve::read(sub)),
        "status" => Action::Status(status::read(sub)),
        "verify" => Action::Verify(verify::read(sub)),
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

/// Reads the name of a kind of change.
pub fn level(name: &str) -> Option<Level> {
    Level::ALL
        .into_iter()
        .find(|(_, known)| *known == name)
        .map(|(level, _)| level)
}

fn folder(speech: &Speech) -> Arg {
    Arg::new("folder")
        .short('C')
        .value_name(speech.say("cli-folder-name", &[]))
        .value_parser(value_parser!(PathBuf))
        .global(true)
        .help(speech.say("cli-folder", &[]))
}

pub(super) fn flag(name: &'static str) -> Arg {
    Arg::new(name)
        .long(name)
        .action(ArgAction::SetTrue)
        .global(true)
}

pub(super) fn one_of<const N: usize>(
    name: &'static str,
    shown: &'static str,
    values: [&'static str; N],
) -> Arg {
    Arg::new(name)
        .long(name)
        .value_name(shown)
        .value_parser(values)
        .hide_possible_values(true)
        .global(true)
}

/// Returns an option that takes a day.
pub fn date(name: &'static str, speech: &Speech) -> Arg {
    // What is wrong with a day is said in `misuse`, in the language of the messages.
    let parse = |text: &str| Date::parse(text).ok_or("YYYY-MM-DD");
    Arg::new(name)
        .long(name)
        .value_name(speech.say("cli-date-name", &[]))
        .value_parser(parse)
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::{Action, Check, Format, Serve, check, request};
    use crate::cli::commands::diff::asked::Form;
    use crate::cli::session::builtin_catalog;
    use crate::lang::Lang;
    use crate::work::Speech;

    fn speech(lang: &str) -> Speech {
        let lang = Lang::parse(lang).expect("a language");
        Speech::new(Arc::new(builtin_catalog()), lang)
    }

    fn json_check() -> Check {
        Check {
            form: check::Form::Json,
            ..Check::default()
        }
    }

    #[test]
    fn flags_before_and_after_the_command_mean_the_same() {
        for typed in [
            ["avenant", "--format", "json", "check"],
            ["avenant", "check", "--format", "json"],
        ] {
            let command = super::command(&speech("fr"));
            let matches = command
                .try_get_matches_from(typed)
                .expect("a good command line");
            let request = request(&matches).expect("a known command");
            assert_eq!(
                (request.action, request.format),
                (Action::Check(json_check()), Format::Json)
            );
        }
    }

    #[test]
    fn changes_are_data_whether_that_is_said_before_or_after_the_command() {
        for typed in [
            ["avenant", "--format", "json", "diff", "a"],
            ["avenant", "diff", "a", "--format", "json"],
        ] {
            let command = super::command(&speech("en"));
            let matches = command.try_get_matches_from(typed);
            let request = request(&matches.expect("a good command line"));
            let Some(Action::Diff(asked)) = request.map(|request| request.action) else {
                panic!("{typed:?} is another command");
            };
            assert_eq!(asked.form, Form::Json);
        }
    }

    #[test]
    fn without_a_command_the_desk_opens() {
        for typed in [&["avenant"][..], &["avenant", "-C", "x", "--quiet"]] {
            let command = super::command(&speech("en"));
            let matches = command.try_get_matches_from(typed);
            let request = request(&matches.expect("a good command line"));
            let request = request.expect("what is meant without a command");
            assert_eq!(request.action, Action::Serve(Serve::at_hand()));
            assert_eq!(request.quiet, typed.len() > 1);
        }
    }

    #[test]
    fn an_impossible_day_is_misuse() {
        let command = super::command(&speech("en"));
        let typed = ["avenant", "build", "--as-of", "2021-02-30"];
        assert!(command.try_get_matches_from(typed).is_err());
    }
}
