//! What `avenant diff` was asked.

use std::path::PathBuf;

use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};

use crate::base::Date;
use crate::cli::args;
use crate::work::Speech;

/// What `avenant diff` was asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diff {
    /// Which texts.
    pub texts: Texts,
    /// Their language, as typed.
    pub lang: Option<String>,
    /// How the changes are written.
    pub form: Form,
}

/// Which texts are compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Texts {
    /// Two of a document.
    Document {
        /// The document, as typed.
        document: String,
        /// The old one, as typed: a version's date or a word for the working text.
        old: Option<String>,
        /// The new one, likewise.
        new: Option<String>,
        /// The day whose version in force is meant where none is named; `None` means today.
        as_of: Option<Date>,
    },
    /// Two files of no site.
    Files(PathBuf, PathBuf),
}

/// How changes are written: each a variant with its name, and an arm of `written` beside this file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// For people in a terminal.
    Text,
    /// For programs: `avenant.changeset/1`.
    Json,
    /// For people in an issue or a mail.
    Markdown,
    /// For people, as one page to open, send and keep.
    Html,
}

impl Form {
    /// Every form with its name.
    pub const ALL: [(Self, &'static str); 4] = [
        (Self::Text, "text"),
        (Self::Json, "json"),
        (Self::Markdown, "md"),
        (Self::Html, "html"),
    ];
}

/// Builds the command in the language of `speech`.
pub fn command(speech: &Speech) -> Command {
    let say = |id: &str| speech.say(id, &[]);
    let own = |name: &'static str| Arg::new(name).long(name);
    let document = Arg::new("document")
        .value_name("DOCUMENT")
        .required_unless_present("files");
    let files = own("files")
        .num_args(2)
        .value_names([say("cli-diff-old-name"), say("cli-diff-new-name")])
        .value_parser(value_parser!(PathBuf))
        .action(ArgAction::Set)
        .conflicts_with("document");
    let names = Form::ALL.map(|(_, name)| name);
    // It stands in the place of the one that all commands take.
    let format = own("format")
        .value_name(names.join("|"))
        .value_parser(names)
        .hide_possible_values(true)
        .global(true)
        .display_order(103);
    Command::new("diff")
        .about(say("cli-diff"))
        .arg(document.help(say("cli-diff-document")))
        .arg(point("old", speech).help(say("cli-diff-old")))
        .arg(point("new", speech).help(say("cli-diff-new")))
        .arg(files.help(say("cli-diff-files")))
        .arg(
            own("lang")
                .value_name(say("cli-lang-name"))
                .help(say("cli-diff-lang")),
        )
        .arg(args::date("as-of", speech).help(say("cli-diff-as-of")))
        .arg(format.help(say("cli-diff-format")))
}

fn point(name: &'static str, speech: &Speech) -> Arg {
    Arg::new(name).value_name(speech.say(&format!("cli-diff-{name}-name"), &[]))
}

/// Reads what clap matched.
pub fn read(matches: &ArgMatches) -> Option<Diff> {
    let text = |name: &str| matches.get_one::<String>(name).cloned();
    let files = matches.get_many::<PathBuf>("files");
    let texts = match files {
        Some(mut files) => Texts::Files(files.next()?.clone(), files.next()?.clone()),
        None => Texts::Document {
            document: text("document")?,
            old: text("old"),
            new: text("new"),
            as_of: matches.get_one("as-of").copied(),
        },
    };
    let form = text("format");
    let form = Form::ALL
        .into_iter()
        .find(|(_, name)| form.as_deref() == Some(*name));
    Some(Diff {
        texts,
        lang: text("lang"),
        form: form.map_or(Form::Text, |(form, _)| form),
    })
}
