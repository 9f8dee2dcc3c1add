//! What `avenant cookies` was asked.

use clap::{Arg, ArgMatches, Command};

use crate::cli::args;
use crate::work::Speech;

use super::export::asked::{self as export, Export};
use super::import::asked::{self as import, Import};

/// What `avenant cookies` was asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cookies {
    /// `avenant cookies list`
    List {
        /// The site, as typed; `None` for all.
        site: Option<String>,
        /// The language, as typed; `None` means the site's first.
        lang: Option<String>,
    },
    /// `avenant cookies check`
    Check,
    /// `avenant cookies diff`
    Diff(Diff),
    /// `avenant cookies export`
    Export(Export),
    /// `avenant cookies import`
    Import(Import),
}

/// What `avenant cookies diff` was asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diff {
    /// The older version's day, as typed.
    pub old: String,
    /// The newer version's day, as typed; `None` means the working register.
    pub new: Option<String>,
    /// The document whose versions these are, as typed; `None` means the one on cookies.
    pub document: Option<String>,
    /// The language of the words compared, as typed; `None` means the site's first.
    pub lang: Option<String>,
}

/// Builds the command in the language of `speech`.
pub fn command(speech: &Speech) -> Command {
    let say = |id: &str| speech.say(id, &[]);
    let spoken = |command: Command| args::spoken(command, speech);
    let lang = || {
        let lang = Arg::new("lang").long("lang");
        let lang = lang.value_name(say("cli-lang-name"));
        lang.help(say("cli-cookies-lang"))
    };
    let site = Arg::new("site").long("site").value_name("SITE");
    let list = Command::new("list").about(say("cli-cookies-list"));
    let list = list.arg(site.help(say("cli-cookies-site"))).arg(lang());
    let check = Command::new("check").about(say("cli-cookies-check"));
    let day = |name: &'static str| Arg::new(name).value_name(say("cli-date-name"));
    let document = Arg::new("document").long("document").value_name("DOCUMENT");
    let diff = Command::new("diff").about(say("cli-cookies-diff"));
    let diff = diff
        .arg(day("old").required(true).help(say("cli-cookies-old")))
        .arg(day("new").help(say("cli-cookies-new")))
        .arg(document.help(say("cli-cookies-document")))
        .arg(lang());
    Command::new("cookies")
        .about(say("cli-cookies"))
        .subcommand_required(true)
        .arg_required_else_help(true)
        .subcommand_value_name(say("cli-command-name"))
        .subcommand(spoken(list))
        .subcommand(spoken(check))
        .subcommand(spoken(diff))
        .subcommand(spoken(export::command(speech)))
        .subcommand(spoken(import::command(speech)))
}

/// Reads what clap matched.
pub fn read(matches: &ArgMatches) -> Option<Cookies> {
    let (name, sub) = matches.subcommand()?;
    let typed = |name: &str| sub.get_one::<String>(name).cloned();
    match name {
        "list" => Some(Cookies::List {
            site: typed("site"),
            lang: typed("lang"),
        }),
        "check" => Some(Cookies::Check),
        "diff" => Some(Cookies::Diff(Diff {
            old: typed("old")?,
            new: typed("new"),
            document: typed("document"),
            lang: typed("lang"),
        })),
        "export" => export::read(sub).map(Cookies::Export),
        "import" => import::read(sub).map(Cookies::Import),
        _ => None,
    }
}
