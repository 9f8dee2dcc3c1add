//! Where changes begin and end: words that stayed are told apart from those around them, compounds
//! are whole, insertions and deletions stand at the edges of sentences and phrases.

use std::ops::Range;

use super::cleanup::Stretch;
use super::tokens::{Kind, Token};

/// Sets the edges of changes where they read best.
pub fn set_edges(old: &[Token], new: &[Token], found: Vec<Stretch>) -> Vec<Stretch> {
    let mut found = keep_what_stayed(old, new, found);
    whole_compounds(old, new, &mut found);
    slide(old, new, &mut found);
    found
}

/// Cuts each change of a word or two that stand in what replaces them, a word at most before or
/// behind them: `in` stayed in *presently in Greece and*.
///
/// The alignment prices a second place of change above a small word, the crumbs of others in mind.
fn keep_what_stayed(old: &[Token], new: &[Token], found: Vec<Stretch>) -> Vec<Stretch> {
    let mut out = Vec::with_capacity(found.len());
    for one in found {
        let (a, b) = (&old[one.old.clone()], &new[one.new.clone()]);
        let shorter = a.len().min(b.len());
        let place = (!one.is_equal && shorter > 0 && a.len() != b.len()).then(|| {
            if a.len() < b.len() {
                within(a, b)
            } else {
                within(b, a)
            }
        });
        let Some(at) = place.flatten() else {
            out.push(one);
            continue;
        };
        let (i, j) = if a.len() < b.len() { (0, at) } else { (at, 0) };
        let (from, to) = (one.old.start + i, one.new.start + j);
        let stretch = |is_equal, old, new| Stretch { is_equal, old, new };
        out.push(stretch(false, one.old.start..from, one.new.start..to));
        out.push(stretch(true, from..from + shorter, to..to + shorter));
        out.push(stretch(
            false,
            from + shorter..one.old.end,
            to + shorter..one.new.end,
        ));
    }
    tidy(&mut out);
    out
}

/// Returns where one or two tokens stand among others, with at most a word on one side of them.
fn within(short: &[Token], long: &[Token]) -> Option<usize> {
    const MOST: usize = 2;
    const ONE_WORD: u32 = 2;
    let size = |tokens: &[Token]| tokens.iter().map(|token| token.kind.size()).sum::<u32>();
    if short.len() > MOST || size(short) == 0 {
        return None;
    }
    let fits = |at: &usize| {
        let same = short.iter().zip(&long[*at..]).all(|(a, b)| a.key == b.key);
        same && size(&long[..*at]).min(size(&long[at + short.len()..])) <= ONE_WORD
    };
    (0..=long.len() - short.len()).find(fits)
}

/// Takes the first word of a compound into a change that leaves it one on one side only: of
/// *third-party cookies* and *third parties*, *third* alone has not stayed.
fn whole_compounds(old: &[Token], new: &[Token], found: &mut [Stretch]) {
    let goes_on = |tokens: &[Token], at: usize| match tokens.get(at..at + 2) {
        Some([hyphen, word]) => {
            let is_hyphen = hyphen.kind == Kind::Sign && hyphen.is_hyphen;
            is_hyphen && !hyphen.has_gap && !word.has_gap && word.kind.size() > 0
        }
        _ => false,
    };
    for at in 1..found.len() {
        let (before, change) = (found[at - 1].clone(), found[at].clone());
        let is_one = goes_on(old, change.old.start) != goes_on(new, change.new.start);
        // Where both sides go on, or a part was only put in or taken out, the word is still there.
        let is_replaced = !change.old.is_empty() && !change.new.is_empty();
        if before.is_equal && is_replaced && is_one && !before.old.is_empty() {
            // Nothing may be left of it: then two changes become one.
            found[at - 1].old.end -= 1;
            found[at - 1].new.end -= 1;
            found[at].old.start -= 1;
            found[at].new.start -= 1;
        }
    }
}

/// Moves each pure insertion or deletion along equal words to where it reads best.
fn slide(old: &[Token], new: &[Token], found: &mut Vec<Stretch>) {
    for at in 0..found.len() {
        if found[at].is_equal {
            continue;
        }
        let room = |side: Option<&Stretch>| {
            side.filter(|one| one.is_equal)
                .map_or(0, |one| one.old.len())
        };
        let before = room(at.checked_sub(1).map(|at| &found[at]));
        let behind = room(found.get(at + 1));
        let shift = if found[at].old.is_empty() {
            best_shift(new, &found[at].new, before, behind)
        } else if found[at].new.is_empty() {
            best_shift(old, &found[at].old, before, behind)
        } else {
            0
        };
        if shift != 0 {
            shift_by(found, at, shift);
        }
    }
    tidy(found);
}

fn shift_by(found: &mut [Stretch], at: usize, shift: isize) {
    let moved = |range: &Range<usize>| {
        range.start.saturating_add_signed(shift)..range.end.saturating_add_signed(shift)
    };
    found[at].old = moved(&found[at].old);
    found[at].new = moved(&found[at].new);
    let here = found[at].clone();
    match at.checked_sub(1) {
        Some(left) => (found[left].old.end, found[left].new.end) = (here.old.start, here.new.start),
        None => return,
    }
    if let Some(right) = found.get_mut(at + 1) {
        (right.old.start, right.new.start) = (here.old.end, here.new.end);
    }
}

/// Returns how far a run of one side moves, at most `before` tokens back and `behind` ahead.
fn best_shift(tokens: &[Token], run: &Range<usize>, before: usize, behind: usize) -> isize {
    const FARTHEST: usize = 400;
    let same = |a: usize, b: usize| {
        tokens[a].key == tokens[b].key
            && tokens[a].has_gap == tokens[b].has_gap
            && tokens[a].end - tokens[a].start == tokens[b].end - tokens[b].start
    };
    let mut best = (score(tokens, run), 0isize);
    let mut consider = |shift: isize| {
        let range = run.start.saturating_add_signed(shift)..run.end.saturating_add_signed(shift);
        let score = score(tokens, &range);
        if score > best.0 {
            best = (score, shift);
        }
    };
    // An equality is never used up: what stands at the edge of a text stays there.
    for step in 1..=before.min(FARTHEST) {
        if step > run.start || !same(run.start - step, run.end - step) {
            break;
        }
        consider(-(step as isize));
    }
    for step in 0..behind.min(FARTHEST) {
        if run.end + step >= tokens.len() || !same(run.start + step, run.end + step) {
            break;
        }
        consider(step as isize + 1);
    }
    best.1
}

/// Returns how well a run of one side reads as inserted or deleted.
fn score(tokens: &[Token], run: &Range<usize>) -> i32 {
    let edge = |at: usize| {
        let Some(before) = at.checked_sub(1).map(|at| &tokens[at]) else {
            return 5;
        };
        match tokens.get(at) {
            None => 5,
            Some(_) if before.ends_sentence => 5,
            Some(here) if here.kind == Kind::Line || before.kind == Kind::Line => 5,
            Some(here) if here.has_gap && before.kind == Kind::Sign => 4,
            Some(here) if here.has_gap => 3,
            Some(here) if here.kind == Kind::Sign => 1,
            Some(_) => 0,
        }
    };
    // A phrase begins with its small word: `{of the data }of the`, not `of the {data of the }`.
    let is_small = |token: Option<&Token>| token.is_some_and(|token| token.kind == Kind::Small);
    let (first, last) = (tokens.get(run.start), tokens.get(run.end.saturating_sub(1)));
    let phrase = if is_small(first) && !is_small(last) {
        3
    } else {
        0
    };
    2 * edge(run.start) + edge(run.end) + phrase
}

/// Leaves out stretches of nothing and puts equal neighbours together.
fn tidy(found: &mut Vec<Stretch>) {
    found.retain(|one| !one.old.is_empty() || !one.new.is_empty());
    let mut joined: Vec<Stretch> = Vec::with_capacity(found.len());
    for one in found.drain(..) {
        match joined.last_mut() {
            Some(last) if last.is_equal == one.is_equal => {
                (last.old.end, last.new.end) = (one.old.end, one.new.end);
            }
            _ => joined.push(one),
        }
    }
    *found = joined;
}
