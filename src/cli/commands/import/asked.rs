//! What `avenant import` was asked.

use std::path::PathBuf;

use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};

use crate::base::Date;
use crate::cli::args;
use crate::model::Level;
use crate::work::Speech;

/// What `avenant import` was asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Import {
    /// The document, as typed.
    pub document: String,
    /// Files and folders; where `git` is set, files of repositories.
    pub sources: Vec<PathBuf>,
    /// Whether the files' histories are meant.
    pub git: bool,
    /// The language of files that do not say theirs, as typed.
    pub lang: Option<String>,
    /// The day from which a single text applied.
    pub date: Option<Date>,
    /// The day it was first shown.
    pub published: Option<Date>,
    /// What stands before the day in the texts.
    pub date_pattern: Option<String>,
    /// Where the texts stood, for relative links.
    pub base_url: Option<String>,
    /// The kind of change that each version was.
    pub level: Level,
    /// The language of a working text that counsel's file takes the place of, as typed.
    pub as_draft: Option<String>,
    /// Whether the editor has said yes.
    pub yes: bool,
}

/// Builds the command in the language of `speech`.
pub fn command(speech: &Speech) -> Command {
    let say = |id: &str| speech.say(id, &[]);
    let own = |name: &'static str| Arg::new(name).long(name);
    let flag = |name: &'static str| own(name).action(ArgAction::SetTrue);
    let lang = say("cli-lang-name");
    let document = Arg::new("document").value_name("DOCUMENT").required(true);
    let sources = Arg::new("sources")
        .value_name(say("cli-import-source-name"))
        .required(true)
        .action(ArgAction::Append)
        .value_parser(value_parser!(PathBuf));
    let level = own("level")
        .value_name("material|editorial")
        .value_parser(Level::ALL.map(|(_, name)| name))
        .hide_possible_values(true);
    let pattern = own("date-pattern").value_name(say("cli-import-pattern-name"));
    Command::new("import")
        .about(say("cli-import"))
        .arg(document.help(say("cli-import-document")))
        .arg(sources.help(say("cli-import-sources")))
        .arg(flag("git").help(say("cli-import-git")))
        .arg(
            own("lang")
                .value_name(lang.clone())
                .help(say("cli-import-lang")),
        )
        .arg(args::date("date", speech).help(say("cli-import-date")))
        .arg(args::date("published", speech).help(say("cli-import-published")))
        .arg(pattern.help(say("cli-import-pattern")))
        .arg(
            own("base-url")
                .value_name("URL")
                .help(say("cli-import-base-url")),
        )
        .arg(level.help(say("cli-import-level")))
        .arg(
            own("as-draft")
                .value_name(lang)
                .help(say("cli-import-as-draft")),
        )
        .arg(flag("yes").help(say("cli-import-yes")))
}

/// Reads what clap matched.
pub fn read(matches: &ArgMatches) -> Option<Import> {
    let text = |name: &str| matches.get_one::<String>(name).cloned();
    let level = text("level");
    let level = level.and_then(|name| args::level(&name));
    Some(Import {
        document: text("document")?,
        sources: matches.get_many::<PathBuf>("sources")?.cloned().collect(),
        git: matches.get_flag("git"),
        lang: text("lang"),
        date: matches.get_one("date").copied(),
        published: matches.get_one("published").copied(),
        date_pattern: text("date-pattern"),
        base_url: text("base-url"),
        level: level.unwrap_or(Level::Material),
        as_draft: text("as-draft"),
        yes: matches.get_flag("yes"),
    })
}
