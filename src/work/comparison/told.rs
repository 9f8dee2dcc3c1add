//! What is said of two texts before their changes are shown.

use crate::diff::changes::{Change, Kind};
use crate::diff::level::{Proposed, propose};
use crate::render::lists::{ToldList, told};
use crate::render::redline::sentence;
use crate::work::Speech;

use super::{Compared, counts};

/// Returns how much changed and what it speaks for, a sentence each.
pub fn sentences(compared: &Compared, speech: &Speech) -> Vec<String> {
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
    sentences.extend(asks(compared, speech));
    let degraded = compared.redline.degraded.len();
    if degraded > 0 {
        sentences.push(speech.say("diff-degraded", &[("count", degraded.into())]));
    }
    sentences
}

/// Returns what changed in the lists that both texts print; nothing where messages are missing.
pub fn lists(compared: &Compared, speech: &Speech) -> Vec<ToldList> {
    let lists = compared.set.registers.as_ref();
    let told = lists.map(|lists| told(lists, speech.catalog(), speech.lang()));
    told.and_then(Result::ok).unwrap_or_default()
}

/// Says that readers are to be asked for consent again.
fn asks(compared: &Compared, speech: &Speech) -> Option<String> {
    let lists = compared.set.registers.as_ref()?;
    // An earlier text asks for nothing of those who read the later one.
    let is_asked = !lists.changes.asking().is_empty() && !compared.pair.is_backward;
    is_asked.then(|| speech.say("diff-asks-consent", &[]))
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
    let registers = compared.set.registers.as_ref();
    let is_reworded = registers.is_some_and(|lists| !lists.reworded_rows().is_empty());
    if proposal.level == Proposed::Editorial && is_reworded {
        return Some(speech.say("diff-level-reworded", &[]));
    }
    Some(speech.say(
        "diff-level",
        &[("level", level.into()), ("rules", rules.into())],
    ))
}
