//! What stands before the changes, in words: which texts, how much changed, what it speaks for.

use crate::base::Arg;
use crate::cli::speech::Speech;
use crate::diff::changes::{Change, Counts, Kind};
use crate::diff::level::{Proposed, propose};
use crate::diff::record::Source;

use super::Compared;

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
    let counts = counts(&set.counts, speech);
    let mut sentences = Vec::new();
    if !counts.is_empty() {
        sentences.push(format!("{}.", counts.join(", ")));
    }
    sentences.extend(renumbered(compared, speech));
    sentences.extend(level(compared, speech));
    let degraded = compared.redline.degraded.len();
    if degraded > 0 {
        sentences.push(speech.say("diff-degraded", &[("count", degraded.into())]));
    }
    sentences
}

/// Returns how many of each changed, what did not change left out.
fn counts(counts: &Counts, speech: &Speech) -> Vec<String> {
    let all = [
        ("diff-sections-changed", counts.sections.changed),
        ("diff-sections-added", counts.sections.added),
        ("diff-sections-removed", counts.sections.removed),
        ("diff-sections-continued", counts.continued),
        ("diff-sections-moved", counts.sections.moved),
        ("diff-sections-renumbered", counts.renumbered),
        ("diff-sections-retitled", counts.retitled),
        ("diff-blocks-added", counts.blocks.added),
        ("diff-blocks-removed", counts.blocks.removed),
        ("diff-blocks-moved", counts.blocks.moved),
        ("diff-columns-added", counts.columns.added),
        ("diff-columns-removed", counts.columns.removed),
        ("diff-columns-moved", counts.columns.moved),
        ("diff-words-added", counts.words.added),
        ("diff-words-removed", counts.words.removed),
        ("diff-links", counts.links),
        ("diff-formats", counts.format),
        ("diff-typography", counts.typography),
        ("diff-invisible", counts.invisible),
    ];
    all.into_iter()
        .filter(|(_, count)| *count > 0)
        .map(|(id, count)| speech.say(id, &[("count", count.into())]))
        .collect()
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
