//! What `avenant erratum` was asked.

use std::path::PathBuf;

use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};

use crate::base::Date;
use crate::work::Speech;

/// What `avenant erratum` was asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Erratum {
    /// The document, as typed.
    pub document: String,
    /// The version.
    pub version: Date,
    /// The language, as typed.
    pub lang: String,
    /// Words to be corrected, each with what is to stand in their place.
    pub replace: Vec<(String, String)>,
    /// The corrected text as a whole.
    pub file: Option<PathBuf>,
    /// Why the meaning is the same.
    pub reason: Option<String>,
    /// Whether the editor has said yes.
    pub yes: bool,
}

/// Builds the command in the language of `speech`.
pub fn command(speech: &Speech) -> Command {
    let say = |id: &str| speech.say(id, &[]);
    let own = |name: &'static str| Arg::new(name).long(name);
    let words = say("cli-erratum-words-name");
    let document = Arg::new("document").value_name("DOCUMENT").required(true);
    let version = Arg::new("version")
        .value_name(say("cli-date-name"))
        .value_parser(|text: &str| Date::parse(text).ok_or("YYYY-MM-DD"))
        .required(true);
    let lang = Arg::new("lang")
        .value_name(say("cli-lang-name"))
        .required(true);
    let replace = own("replace")
        .value_names([words.clone(), words.clone()])
        .num_args(2)
        .allow_hyphen_values(true)
        .action(ArgAction::Append);
    let file = own("file")
        .value_name(say("cli-erratum-file-name"))
        .value_parser(value_parser!(PathBuf))
        .conflicts_with("replace");
    let yes = own("yes").action(ArgAction::SetTrue);
    Command::new("erratum")
        .about(say("cli-erratum"))
        .arg(document.help(say("cli-erratum-document")))
        .arg(version.help(say("cli-erratum-version")))
        .arg(lang.help(say("cli-erratum-lang")))
        .arg(replace.help(say("cli-erratum-replace")))
        .arg(file.help(say("cli-erratum-file")))
        .arg(
            own("reason")
                .value_name(words)
                .help(say("cli-erratum-reason")),
        )
        .arg(yes.help(say("cli-erratum-yes")))
}

/// Reads what clap matched.
pub fn read(matches: &ArgMatches) -> Option<Erratum> {
    let text = |name: &str| matches.get_one::<String>(name).cloned();
    let typed = matches.get_many::<String>("replace").into_iter().flatten();
    let typed: Vec<&String> = typed.collect();
    let pairs = typed.chunks_exact(2);
    Some(Erratum {
        document: text("document")?,
        version: *matches.get_one("version")?,
        lang: text("lang")?,
        replace: pairs
            .map(|pair| (pair[0].clone(), pair[1].clone()))
            .collect(),
        file: matches.get_one::<PathBuf>("file").cloned(),
        reason: text("reason"),
        yes: matches.get_flag("yes"),
    })
}
