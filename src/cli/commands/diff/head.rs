//! What stands before the changes, in words: which texts, how much changed, what it speaks for.

use crate::base::Arg;
use crate::diff::record::Source;
use crate::work::Speech;
use crate::work::comparison::{Compared, sentences};

/// What stands before the changes.
pub(super) struct Head {
    /// The title of the new text, with its language.
    pub title: String,
    /// Which texts, the old one first.
    pub ends: [String; 2],
    /// How much changed, a sentence each.
    pub sentences: Vec<String>,
}

/// Returns what stands before the changes.
pub(super) fn head(compared: &Compared, speech: &Speech) -> Head {
    let pair = &compared.pair;
    let title = pair.new.side.title.as_ref().map(|title| title.text.clone());
    let title = title.filter(|title| !title.is_empty());
    let name = pair.document.as_ref().map(ToString::to_string);
    let title = title.or(name).unwrap_or_else(|| "–".to_owned());
    let end = |id: &str, source: &Source| {
        let text = ("text", source_words(source, speech).into());
        speech.say(id, &[text])
    };
    Head {
        title: format!("{title} ({})", pair.lang),
        ends: [
            end("diff-old", &pair.old.source),
            end("diff-new", &pair.new.source),
        ],
        sentences: sentences(compared, speech),
    }
}

fn source_words(source: &Source, speech: &Speech) -> String {
    match source {
        Source::Version { version, text } => {
            let args = [("date", Arg::Date(*version)), ("id", text.as_str().into())];
            speech.say("diff-version", &args)
        }
        Source::Working { file, is_resolved } => {
            let form = if *is_resolved { "resolved" } else { "typed" };
            let args = [("file", file.as_str().into()), ("form", form.into())];
            speech.say("diff-working", &args)
        }
        Source::File { file } => file.clone(),
    }
}
