//! What `avenant deploy init` was asked.

use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};

use crate::model::target::{Protocol, TargetName};
use crate::work::Speech;

/// What `avenant deploy init` was asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeployInit {
    /// The target's name.
    pub name: TargetName,
    /// How it is reached.
    pub protocol: Option<Protocol>,
    /// What was typed of the keys that are asked for, by name.
    pub typed: Vec<(&'static str, String)>,
    /// The keys the host may show.
    pub host_keys: Vec<String>,
    /// The ways to sign in.
    pub auth: Vec<String>,
    /// Whether a password may be sent readable by all.
    pub allow_plaintext: bool,
}

/// What is asked for, in this order: the flag, the message that asks, an example.
pub(super) const ASKED: [(&str, &str, &str); 5] = [
    (
        "host",
        "cli-deploy-init-host",
        "ftp.cluster023.hosting.ovh.net",
    ),
    ("port", "cli-deploy-init-port", "22"),
    ("user", "cli-deploy-init-user", "login"),
    ("root", "cli-deploy-init-root", "www"),
    ("url", "cli-deploy-init-url", "https://legal.example/"),
];

/// Builds the command in the language of `speech`.
pub fn command(speech: &Speech) -> Command {
    let say = |id: &str| speech.say(id, &[]);
    let parse = |text: &str| TargetName::parse(text).ok_or("production");
    let name = Arg::new("name")
        .value_name(say("cli-deploy-target-name"))
        .value_parser(parse)
        .default_value("production")
        .hide_default_value(true);
    let protocol = Arg::new("protocol")
        .long("protocol")
        .value_name("sftp|ftps|ftp|local")
        .value_parser(Protocol::ALL.map(|(_, name)| name))
        .hide_possible_values(true);
    let list = |name: &'static str| {
        let arg = Arg::new(name).long(name).action(ArgAction::Append);
        arg.value_name(say("cli-deploy-init-words-name"))
    };
    let plain = Arg::new("allow-plaintext").long("allow-plaintext");
    let command = Command::new("init")
        .about(say("cli-deploy-init"))
        .arg(name.help(say("cli-deploy-init-name")))
        .arg(protocol.help(say("cli-deploy-init-protocol")));
    let command = ASKED
        .iter()
        .fold(command, |command, (name, message, example)| {
            let help = say(message);
            let flag = Arg::new(*name).long(*name);
            let flag = flag.value_name(say("cli-deploy-init-words-name"));
            command.arg(flag.help(format!("{help} ({example})")))
        });
    command
        .arg(list("host-key").help(say("cli-deploy-init-host-key")))
        .arg(list("auth").help(say("cli-deploy-init-auth")))
        .arg(
            plain
                .action(ArgAction::SetTrue)
                .value_parser(value_parser!(bool))
                .help(say("cli-deploy-init-allow-plaintext")),
        )
}

/// Reads what clap matched.
pub fn read(matches: &ArgMatches) -> Option<DeployInit> {
    let protocol = matches.get_one::<String>("protocol");
    let protocol = protocol.and_then(|name| named(name));
    let all = |name: &str| -> Vec<String> {
        let all = matches.get_many::<String>(name);
        all.into_iter().flatten().cloned().collect()
    };
    let typed = ASKED.iter().filter_map(|(name, ..)| {
        let words = matches.get_one::<String>(name)?;
        Some((*name, words.clone()))
    });
    Some(DeployInit {
        name: matches.get_one::<TargetName>("name")?.clone(),
        protocol,
        typed: typed.collect(),
        host_keys: all("host-key"),
        auth: all("auth"),
        allow_plaintext: matches.get_flag("allow-plaintext"),
    })
}

/// Returns the protocol of a name.
pub(super) fn named(name: &str) -> Option<Protocol> {
    let mut all = Protocol::ALL.into_iter();
    Some(all.find(|(_, known)| *known == name)?.0)
}
