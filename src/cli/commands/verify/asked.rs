//! What `avenant verify` was asked.

use std::time::Duration;

use clap::{Arg, ArgMatches, Command};

use crate::work::Speech;

/// What `avenant verify` was asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verify {
    /// A head (64 hexadecimal digits) or a file that holds an earlier ledger.
    pub against: Option<String>,
    /// The deployed site that is looked at.
    pub live: Option<Live>,
}

/// A deployed site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Live {
    /// The address of its root, as typed.
    pub url: String,
    /// How long to wait for each answer.
    pub wait: Duration,
}

/// Seconds to wait for an answer, where nobody says otherwise.
const WAIT: u64 = 20;

/// Builds the command in the language of `speech`.
pub fn command(speech: &Speech) -> Command {
    let say = |id: &str| speech.say(id, &[]);
    let against = Arg::new("against")
        .long("against")
        .value_name(say("cli-verify-against-name"));
    let live = Arg::new("live")
        .long("live")
        .value_name("URL")
        .conflicts_with("against");
    let wait = Arg::new("wait")
        .long("wait")
        .value_name(say("cli-verify-wait-name"))
        .value_parser(seconds)
        .requires("live");
    Command::new("verify")
        .about(say("cli-verify"))
        .arg(against.help(say("cli-verify-against")))
        .arg(live.help(say("cli-verify-live")))
        .arg(wait.help(say("cli-verify-wait")))
}

/// Reads what clap matched.
pub fn read(matches: &ArgMatches) -> Verify {
    let wait = matches.get_one("wait").copied();
    let wait = Duration::from_secs(wait.unwrap_or(WAIT));
    let live = matches.get_one::<String>("live").cloned();
    Verify {
        against: matches.get_one::<String>("against").cloned(),
        live: live.map(|url| Live { url, wait }),
    }
}

/// Reads a number of seconds that somebody may want to wait.
pub fn seconds(typed: &str) -> Result<u64, &'static str> {
    let seconds = typed.parse().ok();
    seconds
        .filter(|seconds| (1..=600).contains(seconds))
        .ok_or("1-600")
}
