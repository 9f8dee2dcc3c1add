//! What `avenant publish` was asked.

use std::path::PathBuf;

use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};

use crate::base::Date;
use crate::cli::args::{Action, date, flag, level, one_of};
use crate::model::Level;
use crate::work::Speech;

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
    /// Whether what would be sealed is only shown.
    pub dry_run: bool,
}

/// What says how versions are published, and has no place beside what is done with time stamps.
const PUBLICATION: [&str; 6] = [
    "documents",
    "effective",
    "published",
    "late",
    "level",
    "dry-run",
];

/// Returns the command in the language of `speech`.
pub fn command(speech: &Speech) -> Command {
    let say = |id: &str| speech.say(id, &[]);
    let documents = Arg::new("documents")
        .value_name("DOCUMENT")
        .required_unless_present_any(["attach", "request"])
        .action(ArgAction::Append);
    let effective = date("effective", speech).required_unless_present_any(["attach", "request"]);
    let attach = Arg::new("attach")
        .long("attach")
        .value_name(say("cli-publish-attach-name"))
        .value_parser(value_parser!(PathBuf))
        .conflicts_with_all(PUBLICATION);
    let request = flag("request")
        .global(false)
        .conflicts_with_all(PUBLICATION)
        .conflicts_with("attach");
    let level = one_of(
        "level",
        "material|editorial",
        Level::ALL.map(|(_, name)| name),
    );
    let usage = format!(
        "avenant publish [OPTIONS] --effective <{}> <DOCUMENT>...\n       \
         avenant publish [OPTIONS] --attach <{}>\n       \
         avenant publish [OPTIONS] --request",
        say("cli-date-name"),
        say("cli-publish-attach-name")
    );
    Command::new("publish")
        .about(say("cli-publish"))
        .override_usage(usage)
        .arg(documents.help(say("cli-publish-documents")))
        .arg(effective.help(say("cli-publish-effective")))
        .arg(date("published", speech).help(say("cli-publish-published")))
        .arg(flag("late").global(false).help(say("cli-publish-late")))
        .arg(level.global(false).help(say("cli-publish-level")))
        .arg(
            flag("dry-run")
                .global(false)
                .help(say("cli-publish-dry-run")),
        )
        .arg(attach.help(say("cli-publish-attach")))
        .arg(request.help(say("cli-publish-request")))
}

/// Reads what clap matched.
pub fn read(sub: &ArgMatches) -> Option<Action> {
    if sub.get_flag("request") {
        return Some(Action::AskForTimestamp);
    }
    if let Some(token) = sub.get_one::<PathBuf>("attach") {
        return Some(Action::Attach(token.clone()));
    }
    Some(Action::Publish(Publish {
        documents: sub.get_many::<String>("documents")?.cloned().collect(),
        effective: *sub.get_one("effective")?,
        published: sub.get_one("published").copied(),
        late: sub.get_flag("late"),
        level: sub.get_one::<String>("level").and_then(|name| level(name)),
        dry_run: sub.get_flag("dry-run"),
    }))
}
