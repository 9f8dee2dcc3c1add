//! What stands before the changes, in words: which texts, how much changed, what it speaks for.

use crate::base::Arg;
use crate::diff::changes::{Change, Kind};
use crate::diff::level::{Proposed, propose};
use crate::diff::record::Source;
use crate::render::redline::sentence;
use crate::work::Speech;
use crate::work::comparison::{Compared, counts};

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

fn sentences(compared: &Compared, speech: &Speech) -> Vec<String> {
    let set = &compared.set;
    if set.is_empty() {
        return vec![speech.say("diff-same", &[])];
    }
    let counts = counts(set, speech);
    let mut sentences = Vec::new();
    if !counts.is_empty() {
        sentences.push(sentence(&counts.join(", ")));
    }
    if set.counts.typography > 0 {
        sentences.push(speech.say("diff-typography", &[]));
    }
    sentences.extend(renumbered(compared, speech));
    sentences.extend(level(compared, speech));
    let degraded = compared.redline.degraded.len();
    if degraded > 0 {
        sentences.push(speech.say("diff-degraded", &[("count", degraded.into())]));
    }
    sentences
}

/// Returns the sections with other numbers: `3 → 4, 4 → 5`.
fn renumbered(compared: &Compared, speech: &Speech) -> Option<String> {
    // A number typed by hand comes with what stands behind it: `2. `, `2 – `.
    let number = |side: &Option<String>| {
        let number = side.as_deref().unwrap_or("–");
        let bare = number.trim_end_matches(|c: char| !c.is_alphanumeric());
        if bare.is_empty() { number } else { bare }.to_owned()
    };
    let show = |change: &Change| {
        let values = &change.values;
        format!("{} → {}", number(&values.old), number(&values.new))
    };
    let changes = compared.set.changes.iter();
    let all = changes.filter(|change| change.kind == Kind::SectionRenumbered);
    let numbers: Vec<String> = all.map(show).collect();
    let args = [("numbers", numbers.join(", ").into())];
    (!numbers.is_empty()).then(|| speech.say("diff-renumbered", &args))
}

/// Returns what kind of change the changes speak for.
fn level(compared: &Compared, speech: &Speech) -> Option<String> {
    let proposal = propose(&compared.redline, &compared.set);
    let rules: Vec<&str> = proposal.covers.iter().map(String::as_str).collect();
    let rules = rules.join(", ");
    let level = match proposal.level {
        Proposed::Editorial => "editorial",
        Proposed::Material => "material",
    };
    let rules = if rules.is_empty() { "none" } else { &rules };
    // The changes of two files of no site are no version of anything.
    compared.pair.document.as_ref()?;
    Some(speech.say(
        "diff-level",
        &[("level", level.into()), ("rules", rules.into())],
    ))
}
