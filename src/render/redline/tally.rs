//! How much changed, in words.

use crate::base::Arg;
use crate::diff::ChangeSet;
use crate::diff::changes::Counts;
use crate::lang::MessageFault;

use super::RedlineContext;

/// Returns the counts of a change set in words, those of nothing left out; nothing where no
/// change can be seen.
///
/// # Errors
/// Returns the message that could not be put into words.
pub fn tally(set: &ChangeSet, context: &RedlineContext<'_>) -> Result<Vec<String>, MessageFault> {
    let told = counted(&set.counts)
        .into_iter()
        .filter(|(_, count)| *count > 0);
    told.map(|(id, count)| (context.words)(id, &[("count", Arg::from(count))]))
        .collect()
}

/// Each message with its count, in the order they are told.
fn counted(counts: &Counts) -> [(&'static str, usize); 13] {
    [
        ("redline-count-sections-changed", counts.sections.changed),
        ("redline-count-sections-added", counts.sections.added),
        ("redline-count-sections-removed", counts.sections.removed),
        ("redline-count-sections-continued", counts.continued),
        ("redline-count-sections-moved", counts.sections.moved),
        ("redline-count-renumbered", counts.renumbered),
        ("redline-count-moved", counts.blocks.moved),
        ("redline-count-words-added", counts.words.added),
        ("redline-count-words-removed", counts.words.removed),
        ("redline-count-addresses", counts.links),
        ("redline-count-format", counts.format),
        ("redline-count-typography", counts.typography),
        ("redline-count-invisible", counts.invisible),
    ]
}
