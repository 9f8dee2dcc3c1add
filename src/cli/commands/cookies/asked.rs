//! What `avenant cookies` was asked.

use std::path::PathBuf;

use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};

use crate::base::Date;
use crate::cli::args;
use crate::work::Speech;
use crate::work::consent::Form;
use crate::work::observed::Format;

/// What `avenant cookies` was asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cookies {
    /// `avenant cookies export`
    Export(Export),
    /// `avenant cookies import`
    Import(Import),
}

/// What `avenant cookies export` was asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Export {
    /// The form.
    pub form: Form,
    /// The languages, as typed; none means those of the site.
    pub languages: Vec<String>,
    /// The site whose trackers are meant, as typed; all where absent.
    pub site: Option<String>,
    /// The document that tells of the trackers, as typed.
    pub document: Option<String>,
    /// The file; `None` means standard output.
    pub out: Option<PathBuf>,
    /// Whether the working register is meant and not the one in force.
    pub working: bool,
    /// The day whose version in force is meant; `None` means today in the site's time zone.
    pub as_of: Option<Date>,
}

/// What `avenant cookies import` was asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Import {
    /// The file.
    pub file: PathBuf,
    /// Its format; `None` means that its beginning says.
    pub format: Option<Format>,
    /// The site on which its trackers are met, as typed.
    pub site: Option<String>,
    /// The services whose trackers are proposed, as the file names them.
    pub services: Vec<String>,
    /// Whether all are proposed.
    pub all: bool,
    /// Whether the editor has said yes.
    pub yes: bool,
}

/// Builds the command in the language of `speech`.
pub fn command(speech: &Speech) -> Command {
    let say = |id: &str| speech.say(id, &[]);
    let spoken = |command: Command| args::spoken(command, speech);
    Command::new("cookies")
        .about(say("cli-cookies"))
        .subcommand_value_name(say("cli-command-name"))
        .subcommand_required(true)
        .arg_required_else_help(true)
        .subcommand(spoken(export(speech)))
        .subcommand(spoken(import(speech)))
}

fn export(speech: &Speech) -> Command {
    let say = |id: &str| speech.say(id, &[]);
    let own = |name: &'static str| Arg::new(name).long(name);
    let names = Form::ALL.map(|(_, name)| name);
    let form = Arg::new("form")
        .value_name(names.join("|"))
        .value_parser(names)
        .hide_possible_values(true)
        .required(true);
    let lang = own("lang")
        .value_name(say("cli-lang-name"))
        .action(ArgAction::Append);
    let out = own("out")
        .value_name(say("cli-cookies-file-name"))
        .value_parser(value_parser!(PathBuf));
    let working = own("working").action(ArgAction::SetTrue);
    Command::new("export")
        .about(say("cli-cookies-export"))
        .arg(form.help(say("cli-cookies-export-form")))
        .arg(lang.help(say("cli-cookies-export-lang")))
        .arg(
            own("site")
                .value_name("SITE")
                .help(say("cli-cookies-export-site")),
        )
        .arg(
            own("document")
                .value_name("DOCUMENT")
                .help(say("cli-cookies-export-document")),
        )
        .arg(out.help(say("cli-cookies-export-out")))
        .arg(working.help(say("cli-cookies-export-working")))
        .arg(args::date("as-of", speech).help(say("cli-cookies-export-as-of")))
}

fn import(speech: &Speech) -> Command {
    let say = |id: &str| speech.say(id, &[]);
    let own = |name: &'static str| Arg::new(name).long(name);
    let file = Arg::new("file")
        .value_name(say("cli-cookies-file-name"))
        .value_parser(value_parser!(PathBuf))
        .required(true);
    let names = Format::ALL.map(|(_, name)| name);
    // It stands in the place of the one that all commands take.
    let format = own("format")
        .value_name(names.join("|"))
        .value_parser(names)
        .hide_possible_values(true);
    let service = own("service")
        .value_name(say("cli-cookies-service-name"))
        .action(ArgAction::Append);
    let all = own("all").action(ArgAction::SetTrue);
    let yes = own("yes").action(ArgAction::SetTrue);
    Command::new("import")
        .about(say("cli-cookies-import"))
        .arg(file.help(say("cli-cookies-import-file")))
        .arg(format.help(say("cli-cookies-import-format")))
        .arg(
            own("site")
                .value_name("SITE")
                .help(say("cli-cookies-import-site")),
        )
        .arg(service.help(say("cli-cookies-import-service")))
        .arg(all.help(say("cli-cookies-import-all")))
        .arg(yes.help(say("cli-cookies-import-yes")))
}

/// Reads what clap matched.
pub fn read(matches: &ArgMatches) -> Option<Cookies> {
    let text = |sub: &ArgMatches, name: &str| sub.get_one::<String>(name).cloned();
    let texts = |sub: &ArgMatches, name: &str| {
        let values = sub.get_many::<String>(name).into_iter().flatten();
        values.cloned().collect()
    };
    match matches.subcommand()? {
        ("export", sub) => Some(Cookies::Export(Export {
            form: known(&Form::ALL, &text(sub, "form")?)?,
            languages: texts(sub, "lang"),
            site: text(sub, "site"),
            document: text(sub, "document"),
            out: sub.get_one::<PathBuf>("out").cloned(),
            working: sub.get_flag("working"),
            as_of: sub.get_one("as-of").copied(),
        })),
        ("import", sub) => Some(Cookies::Import(Import {
            file: sub.get_one::<PathBuf>("file")?.clone(),
            format: text(sub, "format").and_then(|name| known(&Format::ALL, &name)),
            site: text(sub, "site"),
            services: texts(sub, "service"),
            all: sub.get_flag("all"),
            yes: sub.get_flag("yes"),
        })),
        _ => None,
    }
}

fn known<T: Copy>(all: &[(T, &str)], name: &str) -> Option<T> {
    let mut all = all.iter();
    all.find(|(_, own)| *own == name).map(|(one, _)| *one)
}
