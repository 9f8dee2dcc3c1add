//! Which tokens of two runs are the same ones: the alignment of words.
//!
//! The best alignment is the one a reader finds shortest, not the one with the fewest edits: each
//! match has a worth (a figure most, a comma almost none) and each place of change a price, after
//! Gotoh (1982), so that a lone small word between two changes is not held apart. Runs too long for
//! the table are first cut at phrases that stand once on both sides.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use super::budget::{Budget, CELLS_AT_ONCE};
use super::chain::{Pair, heaviest};
use super::tokens::Token;

/// The price of a place of change, against [`Kind::worth`](super::tokens::Kind::worth).
const OPENING: i32 = 20;

/// Lengths of the phrases sought as anchors, in tokens, in the order tried.
const PHRASES: [usize; 4] = [5, 1, 16, 48];

/// The alignment of two runs of tokens.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Alignment {
    /// Matches of the old token with the new one, increasing on both sides.
    pub matches: Vec<(usize, usize)>,
    /// Whether some run was too large to compare.
    pub is_coarse: bool,
}

/// Returns the best alignment within the budget.
pub fn align(old: &[Token], new: &[Token], budget: &mut Budget) -> Alignment {
    let mut aligner = Aligner {
        old,
        new,
        budget,
        found: Alignment::default(),
    };
    aligner.run(0..old.len(), 0..new.len(), &PHRASES);
    aligner.found
}

struct Aligner<'a> {
    old: &'a [Token],
    new: &'a [Token],
    budget: &'a mut Budget,
    found: Alignment,
}

impl Aligner<'_> {
    fn run(&mut self, old: Range<usize>, new: Range<usize>, phrases: &[usize]) {
        let (a, b) = (&self.old[old.clone()], &self.new[new.clone()]);
        let same = |(a, b): (&Token, &Token)| a.key == b.key;
        let head = a.iter().zip(b).take_while(|pair| same(*pair)).count();
        let (a, b) = (&a[head..], &b[head..]);
        let tail = a.iter().rev().zip(b.iter().rev());
        let tail = tail.take_while(|pair| same(*pair)).count();
        self.matched(old.start, new.start, head);
        self.middle(
            old.start + head..old.end - tail,
            new.start + head..new.end - tail,
            phrases,
        );
        self.matched(old.end - tail, new.end - tail, tail);
    }

    fn matched(&mut self, old: usize, new: usize, length: usize) {
        let pairs = (old..old + length).zip(new..new + length);
        self.found.matches.extend(pairs);
    }

    fn middle(&mut self, old: Range<usize>, new: Range<usize>, phrases: &[usize]) {
        let cells = old.len().saturating_mul(new.len());
        if cells == 0 {
            return;
        }
        if cells <= CELLS_AT_ONCE && self.budget.cells(cells) {
            let table = table(&self.old[old.clone()], &self.new[new.clone()]);
            let shifted = table
                .into_iter()
                .map(|(i, j)| (i + old.start, j + new.start));
            self.found.matches.extend(shifted);
            return;
        }
        let Some((length, rest)) = phrases.split_first() else {
            self.found.is_coarse = true;
            return;
        };
        let anchors = anchors(&self.old[old.clone()], &self.new[new.clone()], *length);
        let (mut from, mut to) = (old.start, new.start);
        let mut last: Option<(usize, usize)> = None;
        for (i, j) in anchors {
            let (i, j) = (i + old.start, j + new.start);
            // A run of anchors on one diagonal is one.
            if last != Some((i.wrapping_sub(1), j.wrapping_sub(1))) {
                self.run(from..i, to..j, rest);
            }
            self.found.matches.push((i, j));
            (from, to, last) = (i + 1, j + 1, Some((i, j)));
        }
        if last.is_some() {
            self.run(from..old.end, to..new.end, rest);
        } else {
            self.middle(old, new, rest);
        }
    }
}

/// Returns matches of the tokens of phrases that stand once on either side, increasing on both.
fn anchors(old: &[Token], new: &[Token], length: usize) -> Vec<(usize, usize)> {
    let mut places: HashMap<u64, (Option<usize>, Option<usize>)> = HashMap::new();
    for (at, hash) in phrases(old, length) {
        let place = places.entry(hash).or_insert((Some(at), None));
        place.0 = (place.0 == Some(at)).then_some(at);
    }
    let mut twice = HashSet::new();
    for (at, hash) in phrases(new, length) {
        if let Some((Some(_), place)) = places.get_mut(&hash)
            && place.replace(at).is_some()
        {
            twice.insert(hash);
        }
    }
    let mut pairs: Vec<Pair> = places
        .into_iter()
        .filter(|(hash, _)| !twice.contains(hash))
        .filter_map(|(_, (old, new))| old.zip(new))
        .filter(|(i, j)| is_anchor(&old[*i..*i + length], &new[*j..*j + length]))
        .map(|(old, new)| Pair {
            old,
            new,
            weight: 1,
        })
        .collect();
    pairs.sort_unstable_by_key(|pair| (pair.old, pair.new));
    let mut matches: Vec<(usize, usize)> = Vec::new();
    for at in heaviest(&pairs) {
        for step in 0..length {
            let (i, j) = (pairs[at].old + step, pairs[at].new + step);
            if matches.last().is_none_or(|(a, b)| *a < i && *b < j) {
                matches.push((i, j));
            }
        }
    }
    matches
}

/// Returns whether two phrases are the same, and say something.
fn is_anchor(old: &[Token], new: &[Token]) -> bool {
    let same = old.iter().zip(new).all(|(a, b)| a.key == b.key);
    same && old.iter().any(|token| token.kind.is_content())
}

/// Returns a hash of the phrase at each place.
fn phrases(tokens: &[Token], length: usize) -> impl Iterator<Item = (usize, u64)> {
    const BASE: u64 = 0x9e37_79b9_7f4a_7c15;
    let digit = |token: &Token| u64::from(token.key).wrapping_add(1).wrapping_mul(BASE);
    let top = (1..length).fold(1u64, |power, _| power.wrapping_mul(BASE | 1));
    let mut hash = 0u64;
    tokens.iter().enumerate().filter_map(move |(at, token)| {
        if at >= length {
            hash = hash.wrapping_sub(digit(&tokens[at - length]).wrapping_mul(top));
        }
        hash = hash.wrapping_mul(BASE | 1).wrapping_add(digit(token));
        (at + 1 >= length).then(|| (at + 1 - length, hash))
    })
}

/// Where the best score of a cell came from.
const FROM_CHANGE: u8 = 1;
const CHANGE_FROM_MATCH: u8 = 2;
const CHANGE_BY_INSERTION: u8 = 4;

/// Fills the table of two runs and returns the matches of the best way through it.
fn table(old: &[Token], new: &[Token]) -> Vec<(usize, usize)> {
    const NEVER: i32 = i32::MIN / 2;
    let width = new.len() + 1;
    let mut ways = vec![0u8; (old.len() + 1) * width];
    // Scores of the row above: of ways that end in a match, and of those that end in a change.
    let mut matched = vec![NEVER; width];
    let mut changed = vec![NEVER; width];
    matched[0] = 0;
    for j in 1..width {
        changed[j] = -OPENING;
        ways[j] = CHANGE_BY_INSERTION | if j == 1 { CHANGE_FROM_MATCH } else { 0 };
    }
    for (i, a) in old.iter().enumerate() {
        let row = (i + 1) * width;
        let (mut diagonal_matched, mut diagonal_changed) = (matched[0], changed[0]);
        changed[0] = -OPENING;
        matched[0] = NEVER;
        ways[row] = if i == 0 { CHANGE_FROM_MATCH } else { 0 };
        for (j, b) in new.iter().enumerate() {
            let at = j + 1;
            let (above_matched, above_changed) = (matched[at], changed[at]);
            let mut way = 0;
            let mut score = above_changed;
            if above_matched - OPENING > score {
                (score, way) = (above_matched - OPENING, CHANGE_FROM_MATCH);
            }
            if changed[j] > score {
                (score, way) = (changed[j], CHANGE_BY_INSERTION);
            }
            if matched[j] - OPENING > score {
                score = matched[j] - OPENING;
                way = CHANGE_BY_INSERTION | CHANGE_FROM_MATCH;
            }
            changed[at] = score;
            matched[at] = NEVER;
            if a.key == b.key {
                let best = diagonal_matched.max(diagonal_changed);
                matched[at] = best + a.kind.worth();
                if diagonal_changed > diagonal_matched {
                    way |= FROM_CHANGE;
                }
            }
            ways[row + at] = way;
            (diagonal_matched, diagonal_changed) = (above_matched, above_changed);
        }
    }
    let in_change = changed[new.len()] > matched[new.len()];
    trace(&ways, old.len(), new.len(), in_change)
}

fn trace(ways: &[u8], old: usize, new: usize, mut in_change: bool) -> Vec<(usize, usize)> {
    let (mut i, mut j) = (old, new);
    let mut matches = Vec::new();
    while i > 0 || j > 0 {
        let way = ways[i * (new + 1) + j];
        if in_change {
            in_change = way & CHANGE_FROM_MATCH == 0;
            if way & CHANGE_BY_INSERTION == 0 {
                i -= 1;
            } else {
                j -= 1;
            }
        } else {
            (i, j) = (i - 1, j - 1);
            matches.push((i, j));
            in_change = way & FROM_CHANGE != 0;
        }
    }
    matches.reverse();
    matches
}
