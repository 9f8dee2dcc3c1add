//! Every pair of real policies has a redline that gives both texts back, either way round, from
//! words and never from whole texts. Runs where `AVENANT_CORPUS` names the corpus.

use std::fs;
use std::path::Path;

use avenant::diff::side::Side;
use avenant::diff::{Options, change_set, invariants, invert, redline_of};
use avenant::lang::Lang;

use crate::support::corpus::{self, Pair};
use crate::support::redlines::{prose, reads_back, used};

/// Characters of a fault that are shown: it may hold the page.
const SHOWN: usize = 3_000;

#[test]
fn real_pairs_come_back_whole() {
    if let Some(folder) = corpus::folder() {
        come_back_whole(&corpus::pairs(&folder).unwrap());
    }
}

/// Consecutive versions of one text in one language, and the first against the last.
#[test]
fn real_histories_come_back_whole() {
    if let Some(folder) = corpus::folder() {
        come_back_whole(&corpus::histories(&folder));
    }
}

/// Fails with the faults of all pairs at once.
fn come_back_whole(pairs: &[Pair]) {
    assert!(!pairs.is_empty(), "the corpus has no pairs");
    let faults: Vec<String> = pairs.iter().flat_map(faults).collect();
    assert!(
        faults.is_empty(),
        "{} faults in {} pairs:\n{}",
        faults.len(),
        pairs.len(),
        faults.join("\n")
    );
}

/// Returns what is wrong with the redline of a pair.
fn faults(pair: &Pair) -> Vec<String> {
    let read = |file: &Path| prose(&fs::read_to_string(file).unwrap());
    let texts = (read(&pair.old), read(&pair.new));
    let (old, new) = (Side::of(&texts.0), Side::of(&texts.1));
    let lang = Lang::parse(&pair.lang).unwrap();
    let redline = redline_of(&old, &new, &Options::of(&lang));
    let (back, set) = (invert(&redline), change_set(&redline));
    let mut faults = Vec::new();
    let mut hold = |is_right: bool, fault: String| {
        if !is_right {
            let fault: String = fault.chars().take(SHOWN).collect();
            faults.push(format!("{}: {fault}", pair.name));
        }
    };
    let degraded = &redline.degraded;
    hold(degraded.is_empty(), format!("told coarsely: {degraded:?}"));
    let exact = invariants::check(&redline, &old, &new);
    hold(exact.is_ok(), format!("{exact:?}"));
    let exact = invariants::check(&back, &new, &old);
    hold(exact.is_ok(), format!("inverted: {exact:?}"));
    let same = invert(&back) == redline;
    hold(same, "inverted twice, another one".to_owned());
    let has_all = set.is_empty() == (old == new);
    hold(has_all, "changes without a difference, or none".to_owned());
    let read = reads_back(&texts, &redline, &set, &lang);
    hold(read.is_ok(), read.err().unwrap_or_default());
    let wrong = used(&texts, &redline, &lang);
    hold(wrong.is_empty(), wrong.join("\n"));
    faults
}
