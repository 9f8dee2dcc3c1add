//! What left one place and came to another: units without a partner in their section.
//!
//! First those with the same words, then those alike; the largest first, so that a list moves as
//! one and not item by item. Nothing is sought here before every section has paired its own.

use std::collections::HashMap;

use super::blocks::{Draft, Inside, are_one_kind, features};
use super::budget::Budget;
use super::chain::{Pair, heaviest};
use super::likeness::{Features, dice};
use super::pairing::worth_weighing;
use super::redline::Move;
use super::side::{Unit, UnitBody};

/// Likeness from which a unit that went is the one that came.
const ALIKE: f64 = 0.5;

/// Words below which a unit that went must be found unchanged.
const ENOUGH_TO_CHANGE: u32 = 12;

/// Words from which equal units are one wherever they stand.
const ENOUGH: u32 = 5;

/// Units that moved, by their ids.
#[derive(Debug, Default)]
pub struct Moved<'a> {
    /// The pairs, in the order of the new text.
    pub pairs: Vec<(&'a Unit, &'a Unit, Move)>,
    /// The pair of an old unit.
    pub of_old: HashMap<usize, usize>,
    /// The pair of a new unit.
    pub of_new: HashMap<usize, usize>,
}

/// Finds what moved among the drafts of all parts; `stayed` says which parts kept their place.
pub fn find<'a>(parts: &[(Vec<Draft<'a>>, bool)], budget: &mut Budget) -> Moved<'a> {
    let mut left = Left::default();
    for (drafts, stayed) in parts {
        left.read(drafts, *stayed);
    }
    if left.old.is_empty() || left.new.is_empty() {
        return Moved::default();
    }
    let mut pairs = left.equal();
    pairs.extend(left.alike(budget));
    pairs.sort_by_key(|(_, new)| new.id);
    let in_place = left.in_place(&pairs);
    let mut moved = Moved::default();
    for (at, (old, new)) in pairs.into_iter().enumerate() {
        let how = if in_place[at] {
            Move::InPlace
        } else {
            Move::Past
        };
        moved.of_old.insert(old.id, at);
        moved.of_new.insert(new.id, at);
        moved.pairs.push((old, new, how));
    }
    moved
}

/// Units that found no partner where they stand.
#[derive(Default)]
struct Left<'a> {
    /// Old ones, each before those inside it.
    old: Vec<&'a Unit>,
    /// New ones, likewise.
    new: Vec<&'a Unit>,
    /// What stayed in its place, by ids and words.
    kept: Vec<Pair>,
    /// Ids of units that were used, or stand in or around one that was.
    used_old: Used,
    used_new: Used,
}

#[derive(Default)]
struct Used(std::collections::BTreeSet<usize>);

impl Used {
    fn has(&self, unit: &Unit) -> bool {
        self.0.range(unit.id..unit.end).next().is_some()
    }

    fn add(&mut self, unit: &Unit) {
        self.0.extend(unit.id..unit.end);
    }
}

impl<'a> Left<'a> {
    fn read(&mut self, drafts: &[Draft<'a>], stayed: bool) {
        for draft in drafts {
            match draft {
                Draft::Old(unit) => all(unit, &mut self.old),
                Draft::New(unit) => all(unit, &mut self.new),
                Draft::Both(_, _, Inside::Units(inside)) => self.read(inside, stayed),
                Draft::Both(old, new, Inside::Same | Inside::Words | Inside::Table(_)) => {
                    self.keep(old, new, stayed);
                }
                Draft::Regrouped(old, new) => {
                    if let (Some(old), Some(new)) = (old.first(), new.first()) {
                        self.keep(old, new, stayed);
                    }
                }
            }
        }
    }

    fn keep(&mut self, old: &Unit, new: &Unit, stayed: bool) {
        if stayed {
            let weight = u64::from(old.words.max(new.words)) + 1;
            self.kept.push(Pair {
                old: old.id,
                new: new.id,
                weight,
            });
        }
    }

    fn equal(&mut self) -> Vec<(&'a Unit, &'a Unit)> {
        let mut places: HashMap<u64, Vec<&'a Unit>> = HashMap::new();
        for unit in self.new.iter().rev() {
            places.entry(unit.hash).or_default().push(unit);
        }
        let mut counts: HashMap<u64, usize> = HashMap::new();
        for unit in &self.old {
            *counts.entry(unit.hash).or_default() += 1;
        }
        let mut olds = self.old.clone();
        // Whole lists before their items.
        olds.sort_by_key(|unit| (std::cmp::Reverse(unit.words), unit.id));
        let mut found = Vec::new();
        for old in olds {
            let Some(candidates) = places.get_mut(&old.hash) else {
                continue;
            };
            let is_lone = candidates.len() == 1 && counts.get(&old.hash) == Some(&1);
            let is_said = old.words >= ENOUGH || (is_lone && old.words >= fewest(old));
            if !is_said || self.used_old.has(old) {
                continue;
            }
            let fits = |new: &&&Unit| !self.used_new.has(new) && **new == old;
            if let Some(new) = candidates.iter().rev().find(fits).copied() {
                candidates.retain(|other| other.id != new.id);
                self.used_old.add(old);
                self.used_new.add(new);
                found.push((old, new));
            }
        }
        found
    }

    fn alike(&mut self, budget: &mut Budget) -> Vec<(&'a Unit, &'a Unit)> {
        let free = |units: &[&'a Unit], used: &Used| -> Vec<&'a Unit> {
            let free = units
                .iter()
                .filter(|unit| unit.words >= ENOUGH_TO_CHANGE && !used.has(unit));
            free.copied().collect()
        };
        let (olds, news) = (
            free(&self.old, &self.used_old),
            free(&self.new, &self.used_new),
        );
        if olds.is_empty() || news.is_empty() {
            return Vec::new();
        }
        let a: Vec<Features> = olds.iter().map(|unit| features(unit)).collect();
        let b: Vec<Features> = news.iter().map(|unit| features(unit)).collect();
        let mut scored: Vec<(u64, usize, usize)> = Vec::new();
        for (x, y) in worth_weighing(&a, &b, budget) {
            if are_one_kind(olds[x], news[y]) {
                let likeness = dice(&a[x], &b[y]);
                if likeness >= ALIKE {
                    scored.push(((likeness * 1e6) as u64, x, y));
                }
            }
        }
        scored.sort_unstable_by_key(|(likeness, x, y)| (std::cmp::Reverse(*likeness), *x, *y));
        let mut found = Vec::new();
        for (_, x, y) in scored {
            let (old, new) = (olds[x], news[y]);
            if !self.used_old.has(old) && !self.used_new.has(new) {
                self.used_old.add(old);
                self.used_new.add(new);
                found.push((old, new));
            }
        }
        found
    }

    /// Returns for each pair whether it keeps the order of all that stayed.
    fn in_place(&self, pairs: &[(&Unit, &Unit)]) -> Vec<bool> {
        let weigh = |(old, new): &(&Unit, &Unit)| Pair {
            old: old.id,
            new: new.id,
            weight: u64::from(new.words) + 1,
        };
        let mut all: Vec<Pair> = pairs.iter().map(weigh).collect();
        all.extend(&self.kept);
        let mut in_place = vec![false; pairs.len()];
        for at in heaviest(&all) {
            if at < pairs.len() {
                in_place[at] = true;
            }
        }
        in_place
    }
}

/// Returns how many words a unit that stands once must have to be found again.
fn fewest(unit: &Unit) -> u32 {
    match unit.body {
        UnitBody::Item(_) => 1,
        _ => 2,
    }
}

/// Adds a unit and all inside it, each before those inside it.
fn all<'a>(unit: &'a Unit, units: &mut Vec<&'a Unit>) {
    if unit.words > 0 {
        units.push(unit);
        unit.inside().iter().for_each(|inside| all(inside, units));
    }
}
