//! What would be sealed, for people.

use crate::cli::commands::lines::{hanging, wrapped};
use crate::work::Speech;
use crate::work::deeds::{Deed, deed_words};

use crate::work::comparison::counted;
use crate::work::publication::{Planned, PlannedText, otherwise, sentences, standing};

/// Returns the plan as text.
pub(super) fn text(planned: &[Planned<'_>], speech: &Speech) -> String {
    let parts = planned
        .iter()
        .map(|planned| version(planned, speech).join("\n") + "\n");
    parts.collect::<Vec<_>>().join("\n")
}

/// Returns what is to be done when it is published, each with what it rests on; nothing where nothing is.
pub(in crate::cli::commands::publish) fn to_do(deeds: &[Deed<'_>], speech: &Speech) -> String {
    if deeds.is_empty() {
        return String::new();
    }
    let mut lines = vec![String::new(), speech.say("publish-deeds-list", &[])];
    for deed in deeds {
        let text = deed.rule.text.in_language(speech.lang().as_str());
        let asks = format!("{} – {text}", deed.document.id);
        lines.extend(hanging("  → ", "    ", &asks));
        let words = deed_words(deed, speech);
        lines.extend(words.iter().flat_map(|words| wrapped("    ", words)));
        let basis = &deed.rule.basis;
        lines.extend(wrapped(
            "    ",
            &format!("{} <{}>", basis.source, basis.url),
        ));
    }
    lines.join("\n") + "\n"
}

fn version(planned: &Planned<'_>, speech: &Speech) -> Vec<String> {
    let line = ("line", planned.line.to_string().into());
    let name = ("version", planned.id.to_string().into());
    let mut lines = vec![speech.say("publish-plan", &[name, line])];
    let said = sentences(planned, speech);
    lines.extend(said.iter().flat_map(|said| wrapped("  ", said)));
    let widths = planned.texts.iter().map(|text| text.lang.as_str().len());
    let width = widths.max().unwrap_or(0);
    for text in &planned.texts {
        lines.extend(language(planned, text, width, speech));
    }
    lines
}

fn language(
    planned: &Planned<'_>,
    text: &PlannedText<'_>,
    width: usize,
    speech: &Speech,
) -> Vec<String> {
    let lang = text.lang.as_str();
    let standing = standing(text, speech);
    let indent = " ".repeat(width + 4);
    let first = format!("  {lang:width$}  ");
    let mut lines = hanging(&first, &indent, &format!("{}, {standing}", text.title));
    lines.push(format!("{indent}{}", text.path));
    let sentences = text.changes.iter();
    let item = format!("{indent}- ");
    let below = " ".repeat(width + 6);
    lines.extend(sentences.flat_map(|sentence| hanging(&item, &below, sentence)));
    if let Some(progress) = &text.progress {
        lines.extend(wrapped(&indent, &counted(&progress.set, speech)));
        if let Some(said) = otherwise(planned, text, speech) {
            lines.extend(wrapped(&indent, &said));
        }
    }
    lines
}
