//! How much changed, in words.

use std::convert::Infallible;

use crate::base::Arg;
use crate::diff::ChangeSet;
use crate::render::redline::{sentence, tally};
use crate::work::Speech;

/// Returns how much changed, in one sentence.
pub fn counted(set: &ChangeSet, speech: &Speech) -> String {
    if set.is_empty() {
        return speech.say("diff-same", &[]);
    }
    let counts = counts(set, speech);
    if counts.is_empty() {
        return speech.say("diff-typography", &[]);
    }
    sentence(&counts.join(", "))
}

/// Returns how many changes of each kind there are, a few words each.
pub fn counts(set: &ChangeSet, speech: &Speech) -> Vec<String> {
    let say = |id: &str, args: &[(&str, Arg)]| Ok::<_, Infallible>(speech.say(id, args));
    let Ok(counts) = tally(&set.counts, say);
    counts
}
