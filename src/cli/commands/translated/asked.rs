//! What `avenant translated` was asked.

use clap::{Arg, ArgAction, ArgMatches, Command};

use crate::work::Speech;

/// What `avenant translated` was asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Translated {
    /// The language, as typed.
    pub lang: String,
    /// The section, as typed; `None` for all.
    pub section: Option<String>,
    /// The document, as typed; `None` for all.
    pub document: Option<String>,
    /// Whether the editor has said yes.
    pub yes: bool,
}

/// Builds the command in the language of `speech`.
pub fn command(speech: &Speech) -> Command {
    let say = |id: &str| speech.say(id, &[]);
    let lang = Arg::new("lang")
        .value_name(say("cli-lang-name"))
        .required(true);
    let section = Arg::new("section").value_name("SECTION");
    let document = Arg::new("document").long("document").value_name("DOCUMENT");
    let yes = Arg::new("yes").long("yes").action(ArgAction::SetTrue);
    Command::new("translated")
        .about(say("cli-translated"))
        .arg(lang.help(say("cli-translated-lang")))
        .arg(section.help(say("cli-translated-section")))
        .arg(document.help(say("cli-translated-document")))
        .arg(yes.help(say("cli-translated-yes")))
}

/// Reads what clap matched.
pub fn read(matches: &ArgMatches) -> Option<Translated> {
    let text = |name: &str| matches.get_one::<String>(name).cloned();
    Some(Translated {
        lang: text("lang")?,
        section: text("section"),
        document: text("document"),
        yes: matches.get_flag("yes"),
    })
}
