//! What is measured on real pairs.

use std::collections::{BTreeMap, BTreeSet};

use avenant::diff::redline::{Op, Piece};
use avenant::diff::side::{PartSide, Side};
use avenant::diff::{Why, invariants, invert};
use avenant::prose::{InlineKind, walk};
use similar::Algorithm;

use crate::flat::{Counts, counts, flatten};
use crate::peers::similar_words;
use crate::support::redlines::prose;
use crate::{Pair, Told, line, percentile, share};

/// Cards a pair, by size of change.
const CARDS: [(&str, f64); 3] = [("small", 1.8), ("medium", 9.0), ("large", 60.0)];

/// Milliseconds by bytes of the larger text.
const TIMES: [(&str, usize, f64); 2] = [("to 20 KB", 20_500, 10.0), ("to 283 KB", 300_000, 150.0)];

/// Prints M1 of the redlines themselves.
pub fn exact(told: &[(&Pair, Told)]) {
    let is_exact = |told: &Told| {
        let fell = told
            .redline
            .degraded
            .iter()
            .any(|one| one.why == Why::Check);
        let back = invert(&told.redline);
        !fell
            && invariants::check(&told.redline, &told.old, &told.new).is_ok()
            && invariants::check(&back, &told.new, &told.old).is_ok()
            && invert(&back) == told.redline
    };
    let exact = told.iter().filter(|(_, told)| is_exact(told)).count();
    let coarse = told
        .iter()
        .filter(|(_, told)| !told.redline.degraded.is_empty())
        .count();
    let value = format!("{exact} of {}", told.len());
    line(
        "M1  pairs given back, either way round",
        &value,
        "all",
        exact == told.len(),
    );
    line(
        "M1  pairs told more coarsely than by words",
        &coarse.to_string(),
        "0",
        coarse == 0,
    );
}

/// Prints what else is measured on real pairs.
pub fn print(told: &[(&Pair, Told)]) {
    marks(told);
    cards(told);
    links(told);
    histogram(told);
    times(told);
    languages(told);
}

fn marks(told: &[(&Pair, Told)]) {
    let mut sum = Counts::default();
    for (pair, told) in told {
        let found = counts(&flatten(&told.redline));
        sum.hunks += found.hunks;
        sum.mid += found.mid;
        sum.crumbs += found.crumbs;
        if found.crumbs > 0 {
            println!("    {} crumbs in {}", found.crumbs, pair.name);
        }
    }
    let per = |count: usize| 100.0 * share(count, sum.hunks);
    let (mid, crumbs) = (per(sum.mid), per(sum.crumbs));
    line(
        "M3  hunks that cut a word, per 100",
        &format!("{mid:.2}"),
        "0",
        sum.mid == 0,
    );
    let value = format!("{crumbs:.2} ({} of {})", sum.crumbs, sum.hunks);
    line(
        "M4  crumbs per 100 hunks",
        &value,
        "at most 0.10",
        crumbs <= 0.10,
    );
}

fn cards(told: &[(&Pair, Told)]) {
    let mut sizes: BTreeMap<&str, Vec<&Told>> = BTreeMap::new();
    for (pair, told) in told {
        sizes.entry(&pair.size).or_default().push(told);
    }
    for (size, mine) in sizes {
        let cards: usize = mine.iter().map(|told| told.set.cards.len()).sum();
        let cards = share(cards, mine.len());
        let target = CARDS.iter().find(|(name, _)| *name == size);
        let (words, is_met) = match target {
            Some((_, most)) => (format!("at most {most}"), cards <= *most),
            None => ("-".to_owned(), true),
        };
        let what = format!("M6  cards a pair, {size} ({} pairs)", mine.len());
        line(&what, &format!("{cards:.1}"), &words, is_met);
    }
}

fn addresses(text: &str) -> BTreeSet<String> {
    let prose = prose(text);
    let mut found = BTreeSet::new();
    walk::inlines(&prose, &mut |inline| {
        if let InlineKind::Link { to, .. } = &inline.kind {
            found.insert(to.to_string());
        }
    });
    found
}

fn links(told: &[(&Pair, Told)]) {
    let (mut changed, mut complete) = (0, 0);
    for (pair, told) in told {
        let (old, new) = (addresses(&pair.old), addresses(&pair.new));
        let expected: BTreeSet<&String> = old.symmetric_difference(&new).collect();
        if expected.is_empty() {
            continue;
        }
        let mut said: BTreeSet<String> = BTreeSet::new();
        for change in &told.set.changes {
            said.extend(change.values.old.clone());
            said.extend(change.values.new.clone());
        }
        invariants::leaves(&told.redline, &mut |pieces: &[Piece]| {
            let came = pieces.iter().filter(|piece| piece.op != Op::Equal);
            let faces = came.flat_map(|piece| [&piece.old, &piece.new]);
            said.extend(faces.filter_map(|face| face.link.as_ref().map(ToString::to_string)));
        });
        changed += 1;
        complete += usize::from(expected.iter().all(|address| said.contains(*address)));
    }
    let value = format!("{complete} of {changed}");
    line(
        "M8  pairs whose changed addresses are all told",
        &value,
        "all",
        complete == changed,
    );
}

fn words(side: &Side) -> usize {
    side.parts.iter().map(PartSide::words).sum::<u32>() as usize
}

/// Compares the share of words marked with that of a histogram diff of the same words.
fn histogram(told: &[(&Pair, Told)]) {
    let (mut all, mut moved) = (Vec::new(), Vec::new());
    for (_, told) in told {
        let marked = told.set.counts.words;
        let mine = share(
            marked.added + marked.removed,
            words(&told.old) + words(&told.new),
        );
        let peer = counts(&similar_words(Algorithm::Histogram, &told.old, &told.new));
        let theirs = share(peer.marked, peer.words);
        all.push((mine, theirs));
        if told.set.counts.sections.moved > 0 {
            moved.push((mine, theirs));
        }
    }
    let mean = |pairs: &[(f64, f64)], side: fn(&(f64, f64)) -> f64| {
        100.0 * pairs.iter().map(side).sum::<f64>() / pairs.len().max(1) as f64
    };
    let (mine, theirs) = (mean(&all, |pair| pair.0), mean(&all, |pair| pair.1));
    let value = format!("{mine:.1} against {theirs:.1}");
    line(
        "M9  % of words marked, against histogram",
        &value,
        "at most 0.5 more",
        mine <= theirs + 0.5,
    );
    let (mine, theirs) = (mean(&moved, |pair| pair.0), mean(&moved, |pair| pair.1));
    let what = format!("M9  the same where a section moved ({} pairs)", moved.len());
    let value = format!("{:.2} of it", mine / theirs);
    line(
        &what,
        &value,
        "at most 0.85",
        moved.is_empty() || mine <= 0.85 * theirs,
    );
}

fn times(told: &[(&Pair, Told)]) {
    let mut least = 0;
    for (name, most, budget) in TIMES {
        let fits = |pair: &Pair| {
            let bytes = pair.old.len().max(pair.new.len());
            (least..most).contains(&bytes)
        };
        let mine = told.iter().filter(|(pair, _)| fits(pair));
        let mut times: Vec<f64> = mine
            .map(|(_, told)| told.time.as_secs_f64() * 1e3)
            .collect();
        times.sort_by(f64::total_cmp);
        least = most;
        let Some(slowest) = times.last() else {
            continue;
        };
        let [middle, high] = [0.5, 0.95].map(|part| percentile(&times, part));
        let value = format!("{middle:.1} / {high:.1} / {slowest:.1}");
        let what = format!(
            "M10 ms, median / p95 / most, texts {name} ({})",
            times.len()
        );
        line(
            &what,
            &value,
            &format!("at most {budget}"),
            *slowest <= budget,
        );
    }
}

fn languages(told: &[(&Pair, Told)]) {
    let mut languages: BTreeMap<&str, (usize, Counts)> = BTreeMap::new();
    for (pair, told) in told {
        let found = counts(&flatten(&told.redline));
        let (pairs, sum) = languages.entry(pair.lang.family()).or_default();
        *pairs += 1;
        sum.hunks += found.hunks;
        sum.crumbs += found.crumbs;
    }
    for (lang, (pairs, sum)) in languages {
        let crumbs = 100.0 * share(sum.crumbs, sum.hunks);
        let what = format!("M11 M4 in {lang} ({pairs} pairs, {} hunks)", sum.hunks);
        line(
            &what,
            &format!("{crumbs:.2}"),
            "at most 0.15",
            crumbs <= 0.15,
        );
    }
}
