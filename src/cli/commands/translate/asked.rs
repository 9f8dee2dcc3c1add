//! What `avenant translate` was asked.

use std::path::PathBuf;

use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};

use crate::cli::args::{Action, spoken};
use crate::work::Speech;

/// What `avenant translate export` was asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Export {
    /// The language, as typed.
    pub lang: String,
    /// The document, as typed; `None` for all.
    pub document: Option<String>,
    /// The form of the sheet.
    pub form: Form,
    /// The file it is written to; `None` for standard output.
    pub out: Option<PathBuf>,
}

/// The forms of a sheet.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Form {
    /// Markdown.
    #[default]
    Markdown,
    /// HTML, for word processors.
    Html,
}

/// The names of the forms.
const FORMS: [&str; 2] = ["markdown", "html"];

/// What `avenant translate import` was asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bring {
    /// The sheet that came back.
    pub file: PathBuf,
    /// Whether the editor has said yes.
    pub yes: bool,
}

/// Builds the command in the language of `speech`.
pub fn command(speech: &Speech) -> Command {
    let say = |id: &str| speech.say(id, &[]);
    let lang = Arg::new("lang")
        .value_name(say("cli-lang-name"))
        .required(true);
    let form = Arg::new("form")
        .long("form")
        .value_name("markdown|html")
        .value_parser(FORMS)
        .hide_possible_values(true);
    let file_name = say("cli-translate-file-name");
    let out = Arg::new("out")
        .long("out")
        .value_name(file_name.clone())
        .value_parser(value_parser!(PathBuf));
    let export = Command::new("export")
        .about(say("cli-translate-export"))
        .arg(lang.help(say("cli-translate-lang")))
        .arg(
            Arg::new("document")
                .value_name("DOCUMENT")
                .help(say("cli-translate-document")),
        )
        .arg(form.help(say("cli-translate-form")))
        .arg(out.help(say("cli-translate-out")));
    let file = Arg::new("file")
        .value_name(file_name)
        .value_parser(value_parser!(PathBuf))
        .required(true);
    let yes = Arg::new("yes").long("yes").action(ArgAction::SetTrue);
    let import = Command::new("import")
        .about(say("cli-translate-import"))
        .arg(file.help(say("cli-translate-file")))
        .arg(yes.help(say("cli-translate-yes")));
    Command::new("translate")
        .about(say("cli-translate"))
        .subcommand_required(true)
        .arg_required_else_help(true)
        .subcommand_value_name(say("cli-command-name"))
        .disable_help_subcommand(true)
        .subcommand(spoken(export, speech))
        .subcommand(spoken(import, speech))
}

/// Reads what clap matched.
pub fn read(matches: &ArgMatches) -> Option<Action> {
    let (name, sub) = matches.subcommand()?;
    let text = |name: &str| sub.get_one::<String>(name).cloned();
    Some(match name {
        "export" => {
            let out = sub.get_one::<PathBuf>("out").cloned();
            let is_page = out.as_ref().is_some_and(|out| {
                let ending = out.extension().and_then(|ending| ending.to_str());
                matches!(ending, Some("html" | "htm"))
            });
            let form = match text("form").as_deref() {
                Some("html") => Form::Html,
                None if is_page => Form::Html,
                _ => Form::Markdown,
            };
            Action::TranslateExport(Export {
                lang: text("lang")?,
                document: text("document"),
                form,
                out,
            })
        }
        "import" => Action::TranslateImport(Bring {
            file: sub.get_one::<PathBuf>("file")?.clone(),
            yes: sub.get_flag("yes"),
        }),
        _ => return None,
    })
}
