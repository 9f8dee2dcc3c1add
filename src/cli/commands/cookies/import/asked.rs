//! What `avenant cookies import` was asked.

use std::path::PathBuf;

use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};

use crate::work::Speech;
use crate::work::observed::Format;

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
pub(in crate::cli::commands::cookies) fn command(speech: &Speech) -> Command {
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
pub(in crate::cli::commands::cookies) fn read(matches: &ArgMatches) -> Option<Import> {
    let text = |name: &str| matches.get_one::<String>(name).cloned();
    let format = text("format");
    let mut formats = Format::ALL.iter();
    let format = formats.find(|(_, name)| format.as_deref() == Some(*name));
    let services = matches.get_many::<String>("service").into_iter().flatten();
    Some(Import {
        file: matches.get_one::<PathBuf>("file")?.clone(),
        format: format.map(|(format, _)| *format),
        site: text("site"),
        services: services.cloned().collect(),
        all: matches.get_flag("all"),
        yes: matches.get_flag("yes"),
    })
}
