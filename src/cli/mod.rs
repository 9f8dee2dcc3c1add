//! The command line: what was typed, what is said, how a command ends.
//!
//! Arguments, environment and terminal are read here; everything a command decides is decided
//! below.
#![allow(
    clippy::disallowed_methods,
    reason = "the command line reads arguments and environment"
)]

pub mod args;
pub mod commands;
pub mod console;
pub mod misuse;
pub mod outcome;
pub mod print;
pub mod session;

use std::env;
use std::ffi::OsString;
use std::process::ExitCode;
use std::sync::Arc;

use crate::serve::failed;
use crate::sys::{Failure, interrupt};

use crate::work::speech::{self, Speech};
use args::{Action, Request};
use outcome::Outcome;

/// Runs the command that the process was started with.
pub fn main() -> ExitCode {
    let typed = as_option(env::args_os().collect());
    let environment = |name: &str| env::var(name).ok();
    let asked = typed.iter().skip_while(|word| *word != "--ui").nth(1);
    let inline = typed
        .iter()
        .filter_map(|word| word.to_str()?.strip_prefix("--ui="))
        .next_back();
    let asked = inline.or_else(|| asked.and_then(|word| word.to_str()));
    let speech = Speech::new(
        Arc::new(session::builtin_catalog()),
        speech::choose(asked, environment),
    );
    end_at_interrupt(&speech);
    let matches = match args::command(&speech).try_get_matches_from(typed) {
        Ok(matches) => matches,
        Err(error) => {
            return ended(&error, &speech).into();
        }
    };
    let Some(request) = args::request(&matches) else {
        return Outcome::Misuse.into();
    };
    match run(&request, &speech) {
        Ok(outcome) => outcome.into(),
        Err(failure) => {
            console::talk(&failed(&failure, &speech));
            Outcome::Refused.into()
        }
    }
}

/// Returns `avenant help publish` as `avenant publish --help`, which says the same.
fn as_option(mut typed: Vec<OsString>) -> Vec<OsString> {
    if typed.get(1).is_some_and(|word| word == "help") {
        typed.remove(1);
        typed.push("--help".into());
    }
    typed
}

/// Says what the command line ended in before any command: help, the version, or misuse.
fn ended(error: &clap::Error, speech: &Speech) -> Outcome {
    use clap::error::ErrorKind;
    // Help and the version are data; help nobody asked for is talk; clap knows which.
    let is_help = matches!(
        error.kind(),
        ErrorKind::DisplayHelp
            | ErrorKind::DisplayVersion
            | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand
    );
    if is_help {
        let _ = error.print();
    } else {
        console::talk(&misuse::words(error, speech));
    }
    if error.use_stderr() {
        Outcome::Misuse
    } else {
        Outcome::Done
    }
}

fn run(request: &Request, speech: &Speech) -> Result<Outcome, Failure> {
    match &request.action {
        Action::Init(asked) => commands::init::run(request, asked, speech),
        Action::New(asked) => commands::new::run(request, asked, speech),
        Action::At(asked) => commands::at::run(request, asked, speech),
        Action::Build(build) => commands::build::run(request, build, speech),
        Action::Check(asked) => commands::check::run(request, asked, speech),
        Action::Completions(shell) => commands::completions::run(*shell, speech),
        Action::Cookies(asked) => commands::cookies::run(request, asked, speech),
        Action::Decide(asked) => commands::decision::run(request, asked, speech),
        Action::Deploy(go) => commands::deploy::go::run(request, go, speech),
        Action::DeployInit(asked) => commands::deploy::init::run(request, asked, speech),
        Action::PrintWorkflow(asked) => commands::deploy::workflow::run(request, asked, speech),
        Action::Diff(asked) => commands::diff::run(request, asked, speech),
        Action::Publish(publish) => commands::publish::run(request, publish, speech),
        Action::Attach(token) => commands::attach::run(request, token, speech),
        Action::AskForTimestamp => commands::witness::run(request, speech),
        Action::Due(asked) => commands::due::run(request, asked, speech),
        Action::Erratum(asked) => commands::erratum::run(request, asked, speech),
        Action::TranslateExport(asked) => commands::translate::export(request, asked, speech),
        Action::TranslateImport(asked) => commands::translate::bring(request, asked, speech),
        Action::Translated(asked) => commands::translated::run(request, asked, speech),
        Action::Translation(asked) => commands::translation::run(request, asked, speech),
        Action::Explain(name) => commands::explain::run(request, name, speech),
        Action::Fix(asked) => commands::fix::run(request, asked, speech),
        Action::Import(asked) => commands::import::run(request, asked, speech),
        Action::Man(out) => commands::man::run(request, out.as_deref(), speech),
        Action::Notice(asked) => commands::notice::run(request, asked, speech),
        Action::NoticeSent(asked) => commands::notice::sent::run(request, asked, speech),
        Action::Prove(asked) => commands::prove::run(request, asked, speech),
        Action::Redact(asked) => commands::redact::run(request, asked, speech),
        Action::Serve(asked) => commands::serve::run(request, asked, speech),
        Action::Status(asked) => commands::status::run(request, asked, speech),
        Action::Verify(asked) => commands::verify::run(request, asked, speech),
    }
}

/// Returns a failure in words: what the machine refused, and what to do.
fn failed(failure: &Failure, speech: &Speech) -> String {
    let (words, help) = failed::words(failure, speech);
    misuse::refusal(&words, &help, speech)
}

/// Ends the process at Ctrl-C with 130; what was being written beside the site is left behind and
/// taken away, or completed, by the next command.
fn end_at_interrupt(speech: &Speech) {
    let words = speech.say("interrupted", &[]) + "\n";
    interrupt::on_interrupt(move || console::talk(&words));
}
