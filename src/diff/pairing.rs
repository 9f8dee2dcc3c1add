//! Pairing two sequences by hash, place and likeness: blocks of a section, items of a list, rows.

use std::collections::HashMap;

use super::budget::Budget;
use super::chain::{Pair, heaviest};
use super::likeness::{Features, candidates};

/// What a sequence shows to be paired.
pub struct Sequence<'a> {
    /// A hash of each element; equal elements have equal ones.
    pub hashes: Vec<u64>,
    /// What each element weighs, in words.
    pub weights: Vec<u32>,
    /// What each element is compared by; read only where hashes do not tell.
    pub features: Box<dyn Fn(usize) -> Features + 'a>,
}

/// How two elements may be paired.
pub trait Judge {
    /// Returns whether two elements of one hash are equal.
    fn equal(&self, old: usize, new: usize) -> bool;

    /// Returns how alike two unequal elements are, from 0 (never to be paired) to 1.
    fn alike(&self, old: usize, new: usize, a: &Features, b: &Features) -> f64;
}

/// Pairs of more elements than this are sought by what is rare in them.
const ALL_PAIRS: usize = 6_400;

/// Returns the pairs that keep their order, increasing on both sides.
///
/// Equal heads and tails cost a hash each. Between them the heaviest chain of equal and alike
/// elements is kept, an equal one counting a little more than its words.
pub fn pair_up(
    old: &Sequence<'_>,
    new: &Sequence<'_>,
    judge: &impl Judge,
    budget: &mut Budget,
) -> Vec<(usize, usize)> {
    let equal = |i: usize, j: usize| old.hashes[i] == new.hashes[j] && judge.equal(i, j);
    let (n, m) = (old.hashes.len(), new.hashes.len());
    let head = (0..n.min(m)).take_while(|at| equal(*at, *at)).count();
    let tail = (1..=n.min(m) - head)
        .take_while(|at| equal(n - at, m - at))
        .count();
    let mut pairs: Vec<(usize, usize)> = (0..head).map(|at| (at, at)).collect();
    if head + tail < n.min(m) {
        let inner = middle(old, new, head..n - tail, head..m - tail, judge, budget);
        pairs.extend(inner);
    }
    pairs.extend((1..=tail).rev().map(|at| (n - at, m - at)));
    pairs
}

fn middle(
    old: &Sequence<'_>,
    new: &Sequence<'_>,
    from: std::ops::Range<usize>,
    to: std::ops::Range<usize>,
    judge: &impl Judge,
    budget: &mut Budget,
) -> Vec<(usize, usize)> {
    let weight = |i: usize, j: usize, likeness: f64| {
        let words = f64::from(old.weights[i].max(new.weights[j]) + 1);
        // At least 1: a pair outweighs none.
        (likeness * words * 100.0) as u64 + 1
    };
    let mut pairs: Vec<Pair> = Vec::new();
    let is_small = from.len() * to.len() <= ALL_PAIRS;
    let equals = if is_small {
        all_equals(old, new, from.clone(), to.clone())
    } else {
        some_equals(old, new, from.clone(), to.clone())
    };
    let mut is_met_old = vec![false; from.len()];
    let mut is_met_new = vec![false; to.len()];
    for (i, j) in equals {
        if judge.equal(i, j) {
            (is_met_old[i - from.start], is_met_new[j - to.start]) = (true, true);
            pairs.push(Pair {
                old: i,
                new: j,
                weight: weight(i, j, 1.2),
            });
        }
    }
    // In a small sequence an element may have a twin and yet belong to another one.
    let rest = |range: std::ops::Range<usize>, met: &[bool]| -> Vec<usize> {
        let start = range.start;
        range.filter(|at| !met[at - start]).collect()
    };
    let (olds, news) = (rest(from, &is_met_old), rest(to, &is_met_new));
    let a: Vec<Features> = olds.iter().map(|at| (old.features)(*at)).collect();
    let b: Vec<Features> = news.iter().map(|at| (new.features)(*at)).collect();
    for (x, y) in worth_weighing(&a, &b, budget) {
        let (i, j) = (olds[x], news[y]);
        let likeness = judge.alike(i, j, &a[x], &b[y]);
        if likeness > 0.0 {
            pairs.push(Pair {
                old: i,
                new: j,
                weight: weight(i, j, likeness),
            });
        }
    }
    let kept = heaviest(&pairs);
    kept.into_iter()
        .map(|at| (pairs[at].old, pairs[at].new))
        .collect()
}

/// Returns the pairs of features worth weighing: all of few, the likely ones of many.
pub fn worth_weighing(a: &[Features], b: &[Features], budget: &mut Budget) -> Vec<(usize, usize)> {
    let all = a.len() * b.len();
    if all <= ALL_PAIRS && budget.pairs(all) {
        return (0..a.len())
            .flat_map(|x| (0..b.len()).map(move |y| (x, y)))
            .collect();
    }
    let (a, b): (Vec<_>, Vec<_>) = (a.iter().collect(), b.iter().collect());
    candidates(&a, &b)
}

/// Every pair of one hash.
fn all_equals(
    old: &Sequence<'_>,
    new: &Sequence<'_>,
    from: std::ops::Range<usize>,
    to: std::ops::Range<usize>,
) -> Vec<(usize, usize)> {
    let pairs = from.flat_map(|i| to.clone().map(move |j| (i, j)));
    pairs
        .filter(|(i, j)| old.hashes[*i] == new.hashes[*j])
        .collect()
}

/// Of elements that stand many times in long sequences, those with the same neighbour before, and
/// the first with the first, the second with the second.
fn some_equals(
    old: &Sequence<'_>,
    new: &Sequence<'_>,
    from: std::ops::Range<usize>,
    to: std::ops::Range<usize>,
) -> Vec<(usize, usize)> {
    type Key = (Option<u64>, u64);
    let keys = |hashes: &[u64], range: std::ops::Range<usize>| -> Vec<(usize, [Key; 2])> {
        let before = |at: usize| at.checked_sub(1).map(|at| hashes[at]);
        range
            .map(|at| (at, [(before(at), hashes[at]), (None, hashes[at])]))
            .collect()
    };
    let mut places: HashMap<Key, Vec<usize>> = HashMap::new();
    for (at, keys) in keys(&new.hashes, to) {
        keys.into_iter()
            .for_each(|key| places.entry(key).or_default().push(at));
    }
    let mut seen: HashMap<Key, usize> = HashMap::new();
    let mut pairs = Vec::new();
    for (at, keys) in keys(&old.hashes, from) {
        for key in keys {
            let nth = seen.entry(key).or_default();
            pairs.extend(
                places
                    .get(&key)
                    .and_then(|all| all.get(*nth))
                    .map(|j| (at, *j)),
            );
            *nth += 1;
        }
    }
    pairs.sort_unstable();
    pairs.dedup();
    pairs
}
