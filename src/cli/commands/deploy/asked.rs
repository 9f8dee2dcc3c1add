//! What `avenant deploy` was asked.

use clap::{Arg, ArgAction, ArgGroup, ArgMatches, Command};

use crate::cli::args::{self, Action};
use crate::deploy::order::Leave;
use crate::deploy::record::DeployId;
use crate::work::Speech;
use crate::work::workflow::Service;

use super::init;
use super::workflow::PrintWorkflow;

/// A deployment, as asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Go {
    /// The target, as typed; `None` for the only one, or the one called `production`.
    pub target: Option<String>,
    /// What is to be done.
    pub deed: Deed,
    /// What is allowed.
    pub leave: Leave,
    /// Why lines of the ledger that readers were shown are lost for good, where the site goes on without
    /// them.
    pub restart: Option<String>,
}

/// What is to be done with a target.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Deed {
    /// The site is built and deployed.
    Deploy,
    /// It is said what that would do.
    Preview,
    /// The files of an earlier deployment are put back; of the one before the last where none is
    /// named.
    Back(Option<DeployId>),
    /// What readers are shown is compared with what is deployed.
    Look,
}

/// What a deployment does, of which one can be asked for.
const DEEDS: [&str; 3] = ["dry-run", "rollback", "verify"];

/// What a deployment may do only when it is asked for.
const LEAVE: [&str; 4] = ["adopt", "overwrite-remote", "yes-delete", "break-lock"];

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
        .arg(flag("dry-run").help(say("cli-deploy-dry-run")))
        .arg(flag("verify").help(say("cli-deploy-verify")))
        .arg(
            Arg::new("rollback")
                .long("rollback")
                .value_name("ID")
                .num_args(0..=1)
                .value_parser(|typed: &str| DeployId::parse(typed).ok_or("20261128T140312Z-1f2e3d"))
                .help(say("cli-deploy-rollback")),
        )
        .arg(flag("adopt").help(say("cli-deploy-adopt")))
        .arg(flag("overwrite-remote").help(say("cli-deploy-overwrite-remote")))
        .arg(flag("yes-delete").help(say("cli-deploy-yes-delete")))
        .arg(flag("break-lock").help(say("cli-deploy-break-lock")))
        .arg(
            flag("force-archive")
                .requires("reason")
                .help(say("cli-deploy-force-archive")),
        )
        .arg(
            Arg::new("reason")
                .long("reason")
                .value_name(say("cli-deploy-init-words-name"))
                .requires("force-archive")
                .help(say("cli-deploy-reason")),
        )
        .arg(
            Arg::new("restart-ledger")
                .long("restart-ledger")
                .value_name(say("cli-deploy-init-words-name"))
                .conflicts_with_all(DEEDS)
                .help(say("cli-deploy-restart-ledger")),
        )
        .group(ArgGroup::new("deed").args(DEEDS).arg("print-workflow"))
        .arg(
            workflow
                .global(false)
                .conflicts_with_all(LEAVE)
                .help(say("cli-deploy-print-workflow")),
        )
}

fn flag(name: &'static str) -> Arg {
    Arg::new(name).long(name).action(ArgAction::SetTrue)
}

/// Reads what clap matched.
pub fn read(matches: &ArgMatches) -> Option<Action> {
    if let Some(matches) = matches.subcommand_matches("init") {
        return Some(Action::DeployInit(init::asked::read(matches)?));
    }
    let target = matches.get_one::<String>("target").cloned();
    if let Some(name) = matches.get_one::<String>("print-workflow") {
        let (service, _) = Service::ALL.into_iter().find(|(_, known)| known == name)?;
        return Some(Action::PrintWorkflow(PrintWorkflow { target, service }));
    }
    let deed = if matches.contains_id("rollback") {
        Deed::Back(matches.get_one::<DeployId>("rollback").cloned())
    } else if matches.get_flag("dry-run") {
        Deed::Preview
    } else if matches.get_flag("verify") {
        Deed::Look
    } else {
        Deed::Deploy
    };
    let reason = matches.get_one::<String>("reason").cloned();
    Some(Action::Deploy(Go {
        target,
        deed,
        restart: matches.get_one::<String>("restart-ledger").cloned(),
        leave: Leave {
            harm: reason.filter(|_| matches.get_flag("force-archive")),
            adopt: matches.get_flag("adopt"),
            overwrite: matches.get_flag("overwrite-remote"),
            remove_many: matches.get_flag("yes-delete"),
            take_over: matches.get_flag("break-lock"),
        },
    }))
}
