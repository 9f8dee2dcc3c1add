//! What `avenant deploy` was asked.

use clap::{Arg, ArgMatches, Command};

use crate::cli::args::{self, Action};
use crate::work::Speech;
use crate::work::workflow::Service;

use super::init;
use super::workflow::PrintWorkflow;

/// Builds the command in the language of `speech`.
pub fn command(speech: &Speech) -> Command {
    let say = |id: &str| speech.say(id, &[]);
    let target = Arg::new("target").value_name(say("cli-deploy-target-name"));
    let services = Service::ALL.map(|(_, name)| name);
    let workflow = args::one_of("print-workflow", "github|gitlab", services);
    Command::new("deploy")
        .subcommand(args::spoken(init::asked::command(speech), speech))
        .subcommand_value_name(say("cli-command-name"))
        .args_conflicts_with_subcommands(true)
        .about(say("cli-deploy"))
        .arg(target.help(say("cli-deploy-target")))
        .arg(
            workflow
                .global(false)
                .required(true)
                .help(say("cli-deploy-print-workflow")),
        )
}

/// Reads what clap matched.
pub fn read(matches: &ArgMatches) -> Option<Action> {
    if let Some(matches) = matches.subcommand_matches("init") {
        return Some(Action::DeployInit(init::asked::read(matches)?));
    }
    let name = matches.get_one::<String>("print-workflow")?;
    let (service, _) = Service::ALL.into_iter().find(|(_, known)| known == name)?;
    Some(Action::PrintWorkflow(PrintWorkflow {
        target: matches.get_one::<String>("target").cloned(),
        service,
    }))
}
