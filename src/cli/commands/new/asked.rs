//! What `avenant new` was asked.

use clap::{Arg, ArgMatches, Command};

use crate::model::Kind;
use crate::work::Speech;

/// What `avenant new` was asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct New {
    /// The document, as typed.
    pub document: String,
    /// What kind of document is added; `None` for the one its name says.
    pub kind: Option<Kind>,
    /// Who publishes the document that is added, as typed.
    pub publisher: Option<String>,
}

/// Builds the command in the language of `speech`.
pub fn command(speech: &Speech) -> Command {
    let say = |id: &str| speech.say(id, &[]);
    let document = Arg::new("document").value_name("DOCUMENT").required(true);
    let kind = Arg::new("kind")
        .long("kind")
        .value_name("privacy-policy|legal-notice|cookies|terms|other")
        .value_parser(Kind::ALL.map(|(_, name)| name))
        .hide_possible_values(true);
    let publisher = Arg::new("publisher")
        .long("publisher")
        .value_name(say("cli-new-publisher-name"));
    Command::new("new")
        .about(say("cli-new"))
        .arg(document.help(say("cli-new-document")))
        .arg(kind.help(say("cli-new-kind")))
        .arg(publisher.help(say("cli-new-publisher")))
}

/// Reads what clap matched.
pub fn read(matches: &ArgMatches) -> Option<New> {
    let text = |name: &str| matches.get_one::<String>(name).cloned();
    Some(New {
        document: text("document")?,
        kind: text("kind").and_then(|name| Kind::parse(&name)),
        publisher: text("publisher"),
    })
}
