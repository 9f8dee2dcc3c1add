//! Blocks of matched sections, items of matched lists: which is which, and which paragraph was cut
//! in two.
//!
//! The outcome is a draft: a tree of what stands on either side or on both, before any word is
//! compared.

use std::collections::HashMap;
use std::ops::Range;

use super::budget::Budget;
use super::chain::{Step, merge};
use super::likeness::{Features, cover, cover_in_order, dice};
use super::pairing::{Judge, Sequence, pair_up};
use super::passage::Passage;
use super::side::{Unit, UnitBody};
use super::tables::{Lanes, lanes};

/// What became of a unit, before words are compared.
#[derive(Debug)]
pub enum Draft<'a> {
    /// Only the old side has it, as far as its section tells.
    Old(&'a Unit),
    /// Only the new side has it, as far as its section tells.
    New(&'a Unit),
    /// Both have it.
    Both(&'a Unit, &'a Unit, Inside<'a>),
    /// Paragraphs that were cut apart or put together.
    Regrouped(Vec<&'a Unit>, Vec<&'a Unit>),
}

/// What became of what a unit holds.
#[derive(Debug)]
pub enum Inside<'a> {
    /// Nothing: it is the same.
    Same,
    /// Its words are to be compared.
    Words,
    /// Its units.
    Units(Vec<Draft<'a>>),
    /// Its columns and rows.
    Table(Lanes),
}

/// Likeness from which two blocks are one block changed.
const ALIKE: f64 = 0.25;

/// Blocks of at most so many words that stand alone in each other's place are one, whatever they
/// say: `OVH` and `OVHcloud`.
pub const SHORT: u32 = 8;

/// Returns the drafts of two runs of units, in reading order.
pub fn draft<'a>(old: &'a [Unit], new: &'a [Unit], budget: &mut Budget) -> Vec<Draft<'a>> {
    let judge = Units { old, new };
    let mut pairs = pair_up(&sequence(old), &sequence(new), &judge, budget);
    pair_short(old, new, &mut pairs);
    let mut groups = regroup(old, new, &pairs);
    let mut drafts = Vec::with_capacity(old.len().max(new.len()));
    for step in merge(old.len(), new.len(), &pairs) {
        match step {
            Step::Old(i) if groups.old[i] => {}
            Step::New(j) if groups.new[j] => {}
            Step::Old(i) => drafts.push(Draft::Old(&old[i])),
            Step::New(j) => drafts.push(Draft::New(&new[j])),
            Step::Both(i, j) => drafts.push(match groups.found.remove(&i) {
                Some((from, to)) => Draft::Regrouped(
                    from.map(|i| &old[i]).collect(),
                    to.map(|j| &new[j]).collect(),
                ),
                None => both(&old[i], &new[j], budget),
            }),
        }
    }
    drafts
}

/// Returns the draft of a unit that both sides have.
pub fn both<'a>(old: &'a Unit, new: &'a Unit, budget: &mut Budget) -> Draft<'a> {
    if old == new {
        return Draft::Both(old, new, Inside::Same);
    }
    let inside = match (&old.body, &new.body) {
        (UnitBody::Table(_, from), UnitBody::Table(_, to)) => {
            Inside::Table(lanes(from, to, budget))
        }
        (UnitBody::Paragraph(_) | UnitBody::Code(_) | UnitBody::Rule, _) => Inside::Words,
        _ => Inside::Units(draft(old.inside(), new.inside(), budget)),
    };
    Draft::Both(old, new, inside)
}

/// Returns what a unit is compared by.
pub fn features(unit: &Unit) -> Features {
    let mut texts = Vec::new();
    unit.passages(&mut |passage: &Passage| texts.push(passage.text.as_str()));
    Features::of(texts.into_iter())
}

/// Returns whether two units may be one unit changed.
pub fn are_one_kind(old: &Unit, new: &Unit) -> bool {
    std::mem::discriminant(&old.body) == std::mem::discriminant(&new.body)
}

fn sequence(units: &[Unit]) -> Sequence<'_> {
    Sequence {
        hashes: units.iter().map(|unit| unit.hash).collect(),
        weights: units.iter().map(|unit| unit.words).collect(),
        features: Box::new(|at| features(&units[at])),
    }
}

struct Units<'a> {
    old: &'a [Unit],
    new: &'a [Unit],
}

impl Judge for Units<'_> {
    fn equal(&self, old: usize, new: usize) -> bool {
        self.old[old] == self.new[new]
    }

    fn alike(&self, old: usize, new: usize, a: &Features, b: &Features) -> f64 {
        if !are_one_kind(&self.old[old], &self.new[new]) {
            return 0.0;
        }
        let likeness = likeness(a, b);
        if likeness < ALIKE { 0.0 } else { likeness }
    }
}

/// Returns how alike two units are; one that is wholly within a longer one is like it.
pub fn likeness(a: &Features, b: &Features) -> f64 {
    const ENOUGH: usize = 8;
    let likeness = dice(a, b);
    if a.len().min(b.len()) < ENOUGH {
        return likeness;
    }
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    // Any long text has the small words of a short one.
    let within = if long.len() <= 6 * short.len() {
        cover(short, long)
    } else {
        0.0
    };
    likeness.max(if within >= 0.75 { 0.4 * within } else { 0.0 })
}

/// Pairs short units that stand alone between the same neighbours.
fn pair_short(old: &[Unit], new: &[Unit], pairs: &mut Vec<(usize, usize)>) {
    let mut found = Vec::with_capacity(pairs.len());
    let (mut from, mut to) = (0, 0);
    for (i, j) in pairs.iter().copied().chain([(old.len(), new.len())]) {
        if i == from + 1 && j == to + 1 {
            let (a, b) = (&old[from], &new[to]);
            let are_short = a.words.max(b.words) <= SHORT;
            if are_one_kind(a, b)
                && (are_short || matches!(a.body, UnitBody::List(..)))
                && !is_list_of_strangers(a, b)
            {
                found.push((from, to));
            }
        }
        if i < old.len() && j < new.len() {
            found.push((i, j));
        }
        (from, to) = (i + 1, j + 1);
    }
    *pairs = found;
}

/// Returns whether these are long lists that share nothing.
fn is_list_of_strangers(a: &Unit, b: &Unit) -> bool {
    a.words.max(b.words) > SHORT && dice(&features(a), &features(b)) < 0.1
}

/// Which units belong to a paragraph next to them.
struct Groups {
    old: Vec<bool>,
    new: Vec<bool>,
    /// Runs of old and new units told as one, by the old unit of their pair.
    found: HashMap<usize, (Range<usize>, Range<usize>)>,
}

/// Finds paragraphs cut apart or put together: beside a pair stands a paragraph without partner
/// whose words are those that its neighbour's partner has over.
fn regroup(old: &[Unit], new: &[Unit], pairs: &[(usize, usize)]) -> Groups {
    let mut groups = Groups {
        old: vec![false; old.len()],
        new: vec![false; new.len()],
        found: HashMap::new(),
    };
    let (mut taken_old, mut taken_new) = (vec![false; old.len()], vec![false; new.len()]);
    for (i, j) in pairs {
        (taken_old[*i], taken_new[*j]) = (true, true);
    }
    for (i, j) in pairs.iter().copied() {
        let are_paragraphs = is_paragraph(&old[i]) && is_paragraph(&new[j]);
        if !are_paragraphs || old[i] == new[j] {
            continue;
        }
        let to = absorbed(&old[i], new, j, &mut taken_new);
        let from = if to.len() == 1 {
            absorbed(&new[j], old, i, &mut taken_old)
        } else {
            i..i + 1
        };
        if to.len() > 1 || from.len() > 1 {
            to.clone()
                .filter(|at| *at != j)
                .for_each(|at| groups.new[at] = true);
            from.clone()
                .filter(|at| *at != i)
                .for_each(|at| groups.old[at] = true);
            groups.found.insert(i, (from, to));
        }
    }
    groups
}

fn is_paragraph(unit: &Unit) -> bool {
    matches!(unit.body, UnitBody::Paragraph(_))
}

/// Returns the run of units around `at` that together have the words of `whole`.
fn absorbed(whole: &Unit, units: &[Unit], at: usize, taken: &mut [bool]) -> Range<usize> {
    const COVERED: f64 = 0.7;
    const IN_ORDER: f64 = 0.75;
    const FEWEST: usize = 3;
    let mut range = at..at + 1;
    let fits = |at: usize, taken: &[bool]| !taken[at] && is_paragraph(&units[at]);
    let next_fits = |range: &Range<usize>, taken: &[bool]| {
        let behind = (range.end < units.len() && fits(range.end, taken)).then_some(range.end);
        let before = range.start.checked_sub(1).filter(|at| fits(*at, taken));
        [behind, before]
    };
    if next_fits(&range, taken) == [None, None] {
        return range;
    }
    let all = features(whole);
    let mut rest = all.beyond(&features(&units[at]));
    'more: loop {
        for next in next_fits(&range, taken).into_iter().flatten() {
            let words = features(&units[next]);
            let is_covered = cover(&words, &rest) >= COVERED;
            // A few words in another order are in any long paragraph.
            if words.len() >= FEWEST && is_covered && cover_in_order(&words, &all) >= IN_ORDER {
                rest = rest.beyond(&words);
                taken[next] = true;
                range = range.start.min(next)..range.end.max(next + 1);
                continue 'more;
            }
        }
        return range;
    }
}
