//! `avenant diff`: what changed between two texts of a document, or between any two files.

pub mod asked;
mod files;
mod head;
mod html;
mod markdown;
mod page;
mod places;
pub(in crate::cli::commands) mod progress;
mod reading;
mod remarks;
mod text;
mod texts;
mod words;

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use crate::base::{Arg, Digest, DocumentId, Report, SectionId};
use crate::cli::args::Request;
use crate::cli::console;
use crate::cli::misuse;
use crate::cli::outcome::Outcome;
use crate::cli::session;
use crate::cli::speech::Speech;
use crate::diff::record::{End, Ends, Source};
use crate::diff::side::Side;
use crate::diff::{ChangeSet, Options, Redline, change_set, invert, record, redline_of};
use crate::lang::Lang;
use crate::load::Tree;
use crate::prose::Prose;
use crate::sys::{Failure, terminal};

use asked::{Diff, Form, Texts};

/// Runs the command.
///
/// # Errors
/// What the system refused.
pub fn run(request: &Request, asked: &Diff, speech: &Speech) -> Result<Outcome, Failure> {
    let found = match &asked.texts {
        Texts::Files(old, new) => files::pair(old, new, asked.lang.as_deref(), speech)?,
        Texts::Document { .. } => texts::pair(request, asked, speech)?,
    };
    match found {
        Ok(pair) => match written(&Compared::of(pair), asked.form, speech) {
            Ok(data) => {
                console::data(&data).map_err(Failure::io(Path::new("stdout")))?;
                Ok(Outcome::Done)
            }
            Err(report) => session::print_findings(&report, &[], None, request, speech),
        },
        Err(Refusal::Words(words)) => {
            console::talk(&words);
            Ok(Outcome::Misuse)
        }
        Err(Refusal::Findings(report, tree)) => {
            session::print_findings(&report, &[], tree.as_deref(), request, speech)
        }
    }
}

/// Returns the changes in the form asked for.
fn written(compared: &Compared, form: Form, speech: &Speech) -> Result<String, Report> {
    let data = match form {
        Form::Text => {
            let look = text::Look {
                colour: console::colour_of_data(|name| std::env::var(name).ok()),
                width: terminal::columns(),
            };
            text::text(&page::page(compared, speech), look)
        }
        Form::Markdown => markdown::markdown(&page::page(compared, speech)),
        Form::Html => return html::html(compared, speech),
        Form::Json => {
            let ends = compared.ends();
            let record = record(&compared.redline, &compared.set, &ends);
            // Structures of strings and numbers always have a JSON form.
            serde_json::to_string_pretty(&record).unwrap_or_default() + "\n"
        }
    };
    Ok(data)
}

/// Why there is nothing to show.
enum Refusal {
    /// Something typed names nothing that is there; with what to do.
    Words(String),
    /// A text cannot be read; of a site, with its files.
    Findings(Report, Option<Arc<Tree>>),
}

/// Two texts to compare.
struct Pair {
    document: Option<DocumentId>,
    lang: Lang,
    old: Text,
    new: Text,
    /// Sections of the earlier text that live on in another document, with where.
    continued: BTreeMap<SectionId, String>,
    /// Whether the old text is the later one: changes are found in the order of time, so that
    /// either way round tells the same.
    is_backward: bool,
}

/// A text to compare.
struct Text {
    source: Source,
    digest: Digest,
    prose: Prose,
    side: Side,
}

impl Text {
    fn new(source: Source, bytes: Digest, prose: Prose) -> Self {
        Self {
            source,
            digest: bytes,
            side: Side::of(&prose),
            prose,
        }
    }
}

/// Two texts with what changed between them.
struct Compared {
    pair: Pair,
    redline: Redline,
    set: ChangeSet,
}

impl Compared {
    fn of(pair: Pair) -> Self {
        let options = Options::of(&pair.lang);
        let (old, new) = (&pair.old.side, &pair.new.side);
        let (earlier, later) = if pair.is_backward {
            (new, old)
        } else {
            (old, new)
        };
        let mut redline = redline_of(earlier, later, &options);
        redline.continued = pair.continued.clone();
        if pair.is_backward {
            redline = invert(&redline);
        }
        let set = change_set(&redline);
        Self { pair, redline, set }
    }

    fn ends(&self) -> Ends {
        let end = |text: &Text| End {
            source: text.source.clone(),
            digest: text.digest,
            content: text.side.digest(),
        };
        Ends {
            document: self.pair.document.clone(),
            lang: self.pair.lang.clone(),
            old: end(&self.pair.old),
            continued: Vec::new(),
            new: end(&self.pair.new),
        }
    }
}

/// Returns a refusal in words: the message `id`, and `id-help` for what to do.
fn refused(id: &str, args: &[(&str, Arg)], speech: &Speech) -> Refusal {
    let help = speech.say(&format!("{id}-help"), args);
    Refusal::Words(misuse::refusal(&speech.say(id, args), &help, speech))
}

/// Returns the language typed, or a refusal.
fn language(typed: &str, speech: &Speech) -> Result<Lang, Refusal> {
    let typed_arg = [("typed", typed.into())];
    Lang::parse(typed).ok_or_else(|| refused("diff-language", &typed_arg, speech))
}
