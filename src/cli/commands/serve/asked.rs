//! What `avenant serve` was asked.

use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};

use crate::work::Speech;

/// The port that is tried first.
pub const PORT: u16 = 8021;

/// What `avenant serve` was asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Serve {
    /// The port to begin with; 0 means any that is free.
    pub port: u16,
    /// Whether the desk is opened in the browser.
    pub open: bool,
    /// Whether files are looked at again and again, where the system does not tell of changes.
    pub poll: bool,
    /// The name or address by which other machines reach the server.
    pub expose: Option<String>,
}

impl Serve {
    /// What `avenant` alone means.
    pub fn at_hand() -> Self {
        Self {
            port: PORT,
            open: true,
            poll: false,
            expose: None,
        }
    }
}

/// Builds the command in the language of `speech`.
pub fn command(speech: &Speech) -> Command {
    let say = |id: &str| speech.say(id, &[]);
    let flag = |name: &'static str| Arg::new(name).long(name).action(ArgAction::SetTrue);
    let port = Arg::new("port")
        .long("port")
        .value_name("PORT")
        .value_parser(value_parser!(u16));
    let expose = Arg::new("expose")
        .long("expose")
        .value_name(say("cli-serve-host-name"));
    Command::new("serve")
        .about(say("cli-serve"))
        .arg(port.help(say("cli-serve-port")))
        .arg(flag("open").help(say("cli-serve-open")))
        .arg(flag("poll").help(say("cli-serve-poll")))
        .arg(expose.help(say("cli-serve-expose")))
}

/// Reads what clap matched.
pub fn read(matches: &ArgMatches) -> Serve {
    Serve {
        port: matches.get_one("port").copied().unwrap_or(PORT),
        open: matches.get_flag("open"),
        poll: matches.get_flag("poll"),
        expose: matches.get_one("expose").cloned(),
    }
}
