//! From matches to places of change that read well.
//!
//! An equality too small for the changes around it is a crumb: two half sentences held together by
//! *of the*. It is given up, unless it is a figure, a negation or a defined term. Sentences with
//! nothing of substance in common are replaced whole.

use std::collections::BTreeMap;
use std::ops::Range;

use super::edges::set_edges;
use super::tokens::{Kind, Token};

/// A run of tokens on both sides: matched one by one, or in each other's place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stretch {
    /// Whether its tokens match one by one.
    pub is_equal: bool,
    /// Tokens of the old side.
    pub old: Range<usize>,
    /// Tokens of the new side.
    pub new: Range<usize>,
}

/// Returns the stretches of two runs of tokens, with crumbs given up, each change at its best place.
pub fn stretches(old: &[Token], new: &[Token], mut matches: Vec<(usize, usize)>) -> Vec<Stretch> {
    if is_foreign(old, new, &matches) {
        matches.clear();
    } else {
        part_sentences(old, new, &mut matches);
    }
    let mut found = join(old.len(), new.len(), &matches);
    give_up_crumbs(old, new, &mut found);
    set_edges(old, new, found)
}

/// Returns the half words that carry meaning.
fn content(tokens: &[Token]) -> u32 {
    let sizes = tokens.iter().filter(|token| token.kind.is_content());
    sizes.map(|token| token.kind.size()).sum()
}

/// Returns whether two runs have too little in common to be told as one changed run.
///
/// Little of both, and no large part of the shorter: a paragraph that grew threefold is the same.
fn is_foreign(old: &[Token], new: &[Token], matches: &[(usize, usize)]) -> bool {
    let common: u32 = matches
        .iter()
        .map(|(i, _)| &old[*i])
        .filter(|token| token.kind.is_content())
        .map(|token| token.kind.size())
        .sum();
    let (a, b) = (content(old), content(new));
    is_little(common, a, b)
}

/// Dice below a quarter, and less than three fifths of the shorter.
fn is_little(common: u32, a: u32, b: u32) -> bool {
    8 * common < a + b && 5 * common < 3 * a.min(b)
}

/// Gives up matches between sentences that have little in common.
fn part_sentences(old: &[Token], new: &[Token], matches: &mut Vec<(usize, usize)>) {
    let (of_old, sizes_old) = sentences(old);
    let (of_new, sizes_new) = sentences(new);
    if sizes_old.len() + sizes_new.len() < 3 {
        return;
    }
    let mut common: BTreeMap<(usize, usize), u32> = BTreeMap::new();
    for (i, j) in matches.iter() {
        let kind = old[*i].kind;
        let size = if kind.is_content() { kind.size() } else { 0 };
        *common.entry((of_old[*i], of_new[*j])).or_default() += size;
    }
    matches.retain(|(i, j)| {
        let (s, t) = (of_old[*i], of_new[*j]);
        let shared = common.get(&(s, t)).copied().unwrap_or(0);
        // Of the shorter sentence, a quarter: the other may have taken in more.
        4 * shared >= sizes_old[s].min(sizes_new[t])
    });
}

/// Returns the sentence of each token, and the content of each sentence.
fn sentences(tokens: &[Token]) -> (Vec<usize>, Vec<u32>) {
    let mut of = Vec::with_capacity(tokens.len());
    let mut sizes = vec![0];
    for (at, token) in tokens.iter().enumerate() {
        of.push(sizes.len() - 1);
        if token.kind.is_content()
            && let Some(size) = sizes.last_mut()
        {
            *size += token.kind.size();
        }
        if token.ends_sentence && at + 1 < tokens.len() {
            sizes.push(0);
        }
    }
    (of, sizes)
}

/// Returns the stretches that matches cut two runs into, equal ones and changed ones by turns.
fn join(old: usize, new: usize, matches: &[(usize, usize)]) -> Vec<Stretch> {
    let mut found: Vec<Stretch> = Vec::new();
    let (mut from, mut to) = (0, 0);
    for (i, j) in matches.iter().copied().chain([(old, new)]) {
        if from < i || to < j {
            found.push(Stretch {
                is_equal: false,
                old: from..i,
                new: to..j,
            });
        }
        if i == old && j == new {
            break;
        }
        match found.last_mut() {
            Some(last) if last.is_equal => (last.old.end, last.new.end) = (i + 1, j + 1),
            _ => found.push(Stretch {
                is_equal: true,
                old: i..i + 1,
                new: j..j + 1,
            }),
        }
        (from, to) = (i + 1, j + 1);
    }
    found
}

/// What an equality or a change weighs.
#[derive(Clone, Copy, Default)]
struct Weight {
    /// Half words of the old side.
    old: u32,
    /// Half words of the new side.
    new: u32,
    /// Words that carry meaning, on the old side.
    content: usize,
    is_guarded: bool,
    /// Whether it is guarded for a negation alone.
    is_negation: bool,
    has_line: bool,
    /// Whether signs stand right before it and at its end on both sides: a member of a list.
    is_member: bool,
}

fn weigh(old: &[Token], new: &[Token], stretch: &Stretch) -> Weight {
    let size = |tokens: &[Token]| tokens.iter().map(|token| token.kind.size()).sum();
    let tokens = &old[stretch.old.clone()];
    Weight {
        old: size(tokens),
        new: size(&new[stretch.new.clone()]),
        content: tokens
            .iter()
            .filter(|token| token.kind.is_content())
            .count(),
        is_guarded: tokens.iter().any(|token| token.kind.is_guarded()),
        is_negation: !tokens
            .iter()
            .any(|token| matches!(token.kind, Kind::Figure | Kind::Term)),
        is_member: stretch.is_equal && is_member(old, &stretch.old) && is_member(new, &stretch.new),
        has_line: tokens.iter().any(|token| token.kind == Kind::Line),
    }
}

/// Returns whether signs stand at both ends of a run, inside or right outside.
fn is_member(tokens: &[Token], run: &Range<usize>) -> bool {
    let is_sign = |at: usize| tokens.get(at).is_none_or(|token| token.kind == Kind::Sign);
    let begins = is_sign(run.start) || run.start.checked_sub(1).is_none_or(is_sign);
    begins && (is_sign(run.end.saturating_sub(1)) || is_sign(run.end))
}

/// Merges equalities that are crumbs into the changes around them, until none is left.
///
/// Each one given up asks only its two neighbours again, so the work is linear in the stretches.
fn give_up_crumbs(old: &[Token], new: &[Token], found: &mut Vec<Stretch>) {
    let mut weights: Vec<Weight> = found.iter().map(|one| weigh(old, new, one)).collect();
    let last = found.len();
    let mut before: Vec<Option<usize>> = (0..last).map(|at| at.checked_sub(1)).collect();
    let mut after: Vec<Option<usize>> = (0..last)
        .map(|at| (at + 1 < last).then_some(at + 1))
        .collect();
    let mut is_gone = vec![false; last];
    let mut waiting: Vec<usize> = (0..last).rev().filter(|at| found[*at].is_equal).collect();
    while let Some(at) = waiting.pop() {
        let (Some(left), Some(right)) = (before[at], after[at]) else {
            continue;
        };
        if is_gone[at] || !is_crumb(weights[at], weights[left], weights[right]) {
            continue;
        }
        // The left change takes in the equality and the right one.
        (found[left].old.end, found[left].new.end) = (found[right].old.end, found[right].new.end);
        let (e, r) = (weights[at], weights[right]);
        weights[left].old += e.old + r.old;
        weights[left].new += e.new + r.new;
        (is_gone[at], is_gone[right]) = (true, true);
        after[left] = after[right];
        if let Some(next) = after[right] {
            before[next] = Some(left);
            waiting.push(next);
        }
        waiting.extend(before[left]);
    }
    let mut gone = is_gone.into_iter();
    found.retain(|_| !gone.next().unwrap_or(false));
}

/// Returns whether an equality between two changes does more harm than good to a reader.
///
/// Sizes are in half words; a word is 2.
fn is_crumb(e: Weight, left: Weight, right: Weight) -> bool {
    if e.has_line {
        return false;
    }
    let size = e.old;
    let (l, r) = (left.old.max(left.new), right.old.max(right.new));
    let (left_sum, right_sum) = (left.old + left.new, right.old + right.new);
    // Beside one word that only came or only went, what stayed is no trouble to a reader; to call
    // it gone and come again would be.
    let is_pure = |one: Weight| one.old == 0 || one.new == 0;
    if is_pure(left) && is_pure(right) && left_sum.min(right_sum) <= 2 {
        return false;
    }
    if size == 0 {
        // A comma between two changes.
        return left_sum > 0 && right_sum > 0;
    }
    let is_short = size <= 4;
    if e.is_guarded {
        // `not` between two rewritten halves turns other words around than it did.
        let is_rewritten = |one: Weight| one.old.max(one.new) >= if is_pure(one) { 6 } else { 4 };
        let both = is_rewritten(left) && is_rewritten(right) && !(is_pure(left) && is_pure(right));
        return e.is_negation && e.content == 1 && is_short && both;
    }
    let small = e.content == 0
        && ((size <= l && size <= r)
            || (is_short
                && left_sum >= 2 * size
                && right_sum >= 2 * size
                && left_sum + right_sum >= 4 * size));
    let lone = e.content <= 1 && is_short && l >= 2 * size && r >= 2 * size;
    let outweighed = e.content <= 3 && l >= 3 * size && r >= 3 * size;
    small || (!e.is_member && (lone || outweighed))
}
