//! What `avenant cookies export` was asked.

use std::path::PathBuf;

use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};

use crate::base::Date;
use crate::cli::args;
use crate::work::Speech;
use crate::work::consent::Form;

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

/// Builds the command in the language of `speech`.
pub(in crate::cli::commands::cookies) fn command(speech: &Speech) -> Command {
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

/// Reads what clap matched.
pub(in crate::cli::commands::cookies) fn read(matches: &ArgMatches) -> Option<Export> {
    let text = |name: &str| matches.get_one::<String>(name).cloned();
    let form = text("form")?;
    let mut forms = Form::ALL.iter();
    let form = forms.find(|(_, name)| *name == form);
    let languages = matches.get_many::<String>("lang").into_iter().flatten();
    Some(Export {
        form: form.map(|(form, _)| *form)?,
        languages: languages.cloned().collect(),
        site: text("site"),
        document: text("document"),
        out: matches.get_one::<PathBuf>("out").cloned(),
        working: matches.get_flag("working"),
        as_of: matches.get_one("as-of").copied(),
    })
}
