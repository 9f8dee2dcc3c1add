//! Which column of a table is which: by the words of their heads, then by what they hold.

use std::collections::{BTreeSet, HashMap};

use super::budget::Budget;
use super::likeness::{Features, dice};
use super::pairing::worth_weighing;
use super::passage::Passage;

/// Likeness from which two columns are one column changed.
const ALIKE: f64 = 0.3;

/// Returns the pairs of columns of two tables, by the old one.
pub fn pair_columns(
    old: &[Vec<Passage>],
    new: &[Vec<Passage>],
    budget: &mut Budget,
) -> Vec<(usize, usize)> {
    let (Some(from), Some(to)) = (old.first(), new.first()) else {
        return Vec::new();
    };
    let mut pairing = Pairing {
        of_old: vec![None; from.len()],
        is_taken: vec![false; to.len()],
    };
    pairing.by_head(from, to);
    pairing.by_likeness(old, new, budget);
    if from.len() == to.len() {
        pairing.by_place();
    }
    let found = pairing.of_old.into_iter().enumerate();
    found.filter_map(|(i, j)| Some((i, j?))).collect()
}

struct Pairing {
    of_old: Vec<Option<usize>>,
    is_taken: Vec<bool>,
}

impl Pairing {
    fn pair(&mut self, i: usize, j: usize) {
        (self.of_old[i], self.is_taken[j]) = (Some(j), true);
    }

    fn free(&self) -> (Vec<usize>, Vec<usize>) {
        let olds = (0..self.of_old.len()).filter(|i| self.of_old[*i].is_none());
        let news = (0..self.is_taken.len()).filter(|j| !self.is_taken[*j]);
        (olds.collect(), news.collect())
    }

    /// Pairs the columns whose heads have the same words, once on either side.
    fn by_head(&mut self, old: &[Passage], new: &[Passage]) {
        let (olds, news) = (once(old), once(new));
        for (words, i) in olds {
            if let (Some(i), Some(Some(j))) = (i, news.get(words)) {
                self.pair(i, *j);
            }
        }
    }

    /// Pairs what is left by all it holds, the likest first.
    fn by_likeness(&mut self, old: &[Vec<Passage>], new: &[Vec<Passage>], budget: &mut Budget) {
        let (olds, news) = self.free();
        if olds.is_empty() || news.is_empty() {
            return;
        }
        let read = |rows: &[Vec<Passage>], columns: &[usize]| -> Vec<Features> {
            columns.iter().map(|at| features(rows, *at)).collect()
        };
        let (a, b) = (read(old, &olds), read(new, &news));
        let mut alike: Vec<(u64, usize, usize)> = Vec::new();
        for (x, y) in worth_weighing(&a, &b, budget) {
            let (i, j) = (olds[x], news[y]);
            let likeness = dice(&a[x], &b[y]) + if i == j { 0.01 } else { 0.0 };
            if likeness >= ALIKE {
                alike.push(((likeness * 1e6) as u64, i, j));
            }
        }
        alike.sort_unstable_by_key(|(likeness, i, j)| (std::cmp::Reverse(*likeness), *i, *j));
        for (_, i, j) in alike {
            if self.of_old[i].is_none() && !self.is_taken[j] {
                self.pair(i, j);
            }
        }
    }

    /// Pairs what is left with what stands in its place, in tables of one width.
    fn by_place(&mut self) {
        let (olds, news) = self.free();
        let news: BTreeSet<usize> = news.into_iter().collect();
        for at in olds.into_iter().filter(|at| news.contains(at)) {
            self.pair(at, at);
        }
    }
}

/// Returns the places of texts, `None` for those that stand twice.
fn once(cells: &[Passage]) -> HashMap<&str, Option<usize>> {
    let mut places = HashMap::new();
    for (at, cell) in cells.iter().enumerate() {
        places
            .entry(cell.text.as_str())
            .and_modify(|place| *place = None)
            .or_insert(Some(at));
    }
    places
}

fn features(rows: &[Vec<Passage>], column: usize) -> Features {
    let cells = rows.iter().filter_map(|row| row.get(column));
    Features::of(cells.map(|cell| cell.text.as_str()))
}
