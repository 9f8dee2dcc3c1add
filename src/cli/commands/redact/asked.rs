//! What `avenant redact` was asked.

use clap::{Arg, ArgAction, ArgMatches, Command};

use crate::base::Date;
use crate::work::Speech;

/// What `avenant redact` was asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Redact {
    /// The document, as typed.
    pub document: String,
    /// The version.
    pub version: Date,
    /// The language, as typed; all where absent.
    pub lang: Option<String>,
    /// The words to be taken out, each as typed.
    pub words: Vec<String>,
    /// The legal basis, for all languages or as `fr=…`, each as typed.
    pub basis: Vec<String>,
    /// Whether the whole site is meant.
    pub everywhere: bool,
    /// Whether the editor has said yes.
    pub yes: bool,
}

/// Builds the command in the language of `speech`.
pub fn command(speech: &Speech) -> Command {
    let say = |id: &str| speech.say(id, &[]);
    let own = |name: &'static str| Arg::new(name).long(name);
    let flag = |name: &'static str| own(name).action(ArgAction::SetTrue);
    let typed = |name: &'static str| {
        own(name)
            .value_name(say("cli-erratum-words-name"))
            .required(true)
            .allow_hyphen_values(true)
            .action(ArgAction::Append)
    };
    let document = Arg::new("document").value_name("DOCUMENT").required(true);
    let version = Arg::new("version")
        .value_name(say("cli-date-name"))
        .value_parser(|text: &str| Date::parse(text).ok_or("YYYY-MM-DD"))
        .required(true);
    let lang = own("lang").value_name(say("cli-lang-name"));
    let lang = lang.conflicts_with("everywhere");
    Command::new("redact")
        .about(say("cli-redact"))
        .arg(document.help(say("cli-redact-document")))
        .arg(version.help(say("cli-redact-version")))
        .arg(typed("words").help(say("cli-redact-words")))
        .arg(typed("basis").help(say("cli-redact-basis")))
        .arg(lang.help(say("cli-redact-lang")))
        .arg(flag("everywhere").help(say("cli-redact-everywhere")))
        .arg(flag("dry-run").help(say("cli-redact-dry-run")))
        .arg(
            flag("yes")
                .conflicts_with("dry-run")
                .help(say("cli-redact-yes")),
        )
}

/// Reads what clap matched.
pub fn read(matches: &ArgMatches) -> Option<Redact> {
    let all = |name: &str| {
        let typed = matches.get_many::<String>(name).into_iter().flatten();
        typed.cloned().collect::<Vec<String>>()
    };
    Some(Redact {
        document: matches.get_one::<String>("document")?.clone(),
        version: *matches.get_one("version")?,
        lang: matches.get_one::<String>("lang").cloned(),
        words: all("words"),
        basis: all("basis"),
        everywhere: matches.get_flag("everywhere"),
        yes: matches.get_flag("yes"),
    })
}
