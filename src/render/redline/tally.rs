//! How much changed, in words.

use crate::base::Arg;
use crate::diff::changes::Counts;

/// Returns counts in words, those of nothing left out; nothing where no change can be seen. `say`
/// puts a message into words.
///
/// # Errors
/// Returns why a message could not be put into words.
pub fn tally<E>(
    counts: &Counts,
    say: impl Fn(&str, &[(&str, Arg)]) -> Result<String, E>,
) -> Result<Vec<String>, E> {
    let told = counted(counts).into_iter().filter(|(_, count)| *count > 0);
    told.map(|(id, count)| say(id, &[("count", Arg::from(count))]))
        .collect()
}

/// Returns a list of counts as a sentence: a capital, and a full stop.
pub fn sentence(list: &str) -> String {
    let mut signs = list.chars();
    let first = signs.next().map(char::to_uppercase);
    let first: String = first.into_iter().flatten().collect();
    format!("{first}{}.", signs.as_str())
}

/// Each message with its count, in the order they are told.
fn counted(counts: &Counts) -> [(&'static str, usize); 19] {
    [
        ("redline-count-sections-changed", counts.sections.changed),
        ("redline-count-sections-added", counts.sections.added),
        ("redline-count-sections-removed", counts.sections.removed),
        ("redline-count-sections-continued", counts.continued),
        ("redline-count-sections-moved", counts.sections.moved),
        ("redline-count-renumbered", counts.renumbered),
        ("redline-count-retitled", counts.retitled),
        ("redline-count-added", counts.blocks.added),
        ("redline-count-removed", counts.blocks.removed),
        ("redline-count-moved", counts.blocks.moved),
        ("redline-count-columns-added", counts.columns.added),
        ("redline-count-columns-removed", counts.columns.removed),
        ("redline-count-columns-moved", counts.columns.moved),
        ("redline-count-words-added", counts.words.added),
        ("redline-count-words-removed", counts.words.removed),
        ("redline-count-addresses", counts.links),
        ("redline-count-format", counts.format),
        ("redline-count-typography", counts.typography),
        ("redline-count-invisible", counts.invisible),
    ]
}
