//! Tables: columns first, then rows, so that a new column is one change and a new row another.

use std::collections::HashMap;

use crate::prose::Alignment;

use super::budget::Budget;
use super::chain::{Pair, Step, heaviest, merge};
use super::columns::pair_columns;
use super::likeness::{Features, dice};
use super::pairing::{Judge, Sequence, pair_up};
use super::passage::Passage;
use super::planes::whole;
use super::redline::{Column, Lane, Op, Row, Sides, Table};
use super::side::{count, hash_row};

/// Columns and rows of two tables, told as one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lanes {
    /// Columns in reading order.
    pub columns: Vec<Lane>,
    /// Rows in reading order, the head first.
    pub rows: Vec<Lane>,
}

/// Builds a table all of which has one fate.
pub fn single_table(set: &[Alignment], rows: &[Vec<Passage>], op: Op) -> Table {
    let lane = |at: usize| Lane {
        old: op.is_old().then_some(at),
        new: op.is_new().then_some(at),
        is_moved: false,
    };
    let column = |(at, set): (usize, &Alignment)| Column {
        lane: lane(at),
        set: Sides {
            old: op.is_old().then_some(*set),
            new: op.is_new().then_some(*set),
        },
    };
    let row = |(at, cells): (usize, &Vec<Passage>)| Row {
        lane: lane(at),
        cells: cells.iter().map(|cell| whole(cell, op)).collect(),
    };
    Table {
        columns: set.iter().enumerate().map(column).collect(),
        rows: rows.iter().enumerate().map(row).collect(),
    }
}

type Rows = [Vec<Passage>];

/// Likeness from which two columns or rows are one changed.
const ALIKE: f64 = 0.3;

/// Likeness from which two rows are one row changed though they begin with other words.
const ALIKE_BUT_FOR_START: f64 = 0.6;

/// Returns how the columns and rows of two tables stand to each other; the first row is the head.
pub fn lanes(old: &Rows, new: &Rows, budget: &mut Budget) -> Lanes {
    let (width, height) = (
        |rows: &Rows| rows.first().map_or(0, Vec::len),
        |rows: &Rows| rows.len(),
    );
    let columns = pair_columns(old, new, budget);
    let mut rows = pair_rows(old, new, &columns, budget);
    if !old.is_empty() && !new.is_empty() {
        rows.insert(0, (0, 0));
    }
    Lanes {
        columns: told(width(old), width(new), &columns, |_| 1),
        rows: told(height(old), height(new), &rows, |row| {
            row_words(&old[row]) + 1
        }),
    }
}

/// Tells paired lanes in reading order: of those that cross, the lighter moved.
fn told(
    old: usize,
    new: usize,
    pairs: &[(usize, usize)],
    weight: impl Fn(usize) -> u64,
) -> Vec<Lane> {
    let weighed: Vec<Pair> = pairs
        .iter()
        .map(|(i, j)| Pair {
            old: *i,
            new: *j,
            weight: weight(*i),
        })
        .collect();
    let kept: Vec<(usize, usize)> = heaviest(&weighed)
        .into_iter()
        .map(|at| (weighed[at].old, weighed[at].new))
        .collect();
    let (mut is_paired, mut partner) = (vec![false; old], vec![None; new]);
    for (i, j) in pairs {
        (is_paired[*i], partner[*j]) = (true, Some(*i));
    }
    let lane = |step: Step| match step {
        // What moved stands once, at its new place.
        Step::Old(i) if is_paired[i] => None,
        Step::Old(i) => Some(Lane {
            old: Some(i),
            new: None,
            is_moved: false,
        }),
        Step::New(j) => {
            let old = partner[j];
            Some(Lane {
                old,
                new: Some(j),
                is_moved: old.is_some(),
            })
        }
        Step::Both(i, j) => Some(Lane {
            old: Some(i),
            new: Some(j),
            is_moved: false,
        }),
    };
    merge(old, new, &kept)
        .into_iter()
        .filter_map(lane)
        .collect()
}

fn row_words(row: &[Passage]) -> u64 {
    row.iter().map(|cell| u64::from(count(&cell.text))).sum()
}

/// Pairs the rows below the head by the cells of paired columns, moved ones too.
fn pair_rows(
    old: &Rows,
    new: &Rows,
    columns: &[(usize, usize)],
    budget: &mut Budget,
) -> Vec<(usize, usize)> {
    fn cells<'r>(rows: &'r Rows, columns: impl Iterator<Item = usize> + Clone) -> Vec<Cells<'r>> {
        let row = |row: &'r Vec<Passage>| columns.clone().filter_map(|at| row.get(at)).collect();
        rows.iter().skip(1).map(row).collect()
    }
    let judge = RowJudge {
        old: cells(old, columns.iter().map(|pair| pair.0)),
        new: cells(new, columns.iter().map(|pair| pair.1)),
    };
    let mut pairs = pair_up(&sequence(&judge.old), &sequence(&judge.new), &judge, budget);
    pair_left(&judge, &mut pairs);
    pairs.iter().map(|(i, j)| (i + 1, j + 1)).collect()
}

/// The cells of a row in the columns that both tables have.
type Cells<'r> = Vec<&'r Passage>;

fn sequence<'r>(rows: &'r [Cells<'_>]) -> Sequence<'r> {
    let words = |row: &Cells<'_>| row.iter().map(|cell| count(&cell.text)).sum();
    Sequence {
        hashes: rows.iter().map(|row| hash_row(row)).collect(),
        weights: rows.iter().map(words).collect(),
        features: Box::new(|at| Features::of(rows[at].iter().map(|cell| cell.text.as_str()))),
    }
}

struct RowJudge<'r> {
    old: Vec<Cells<'r>>,
    new: Vec<Cells<'r>>,
}

/// Returns the words a row begins with.
fn start<'r>(row: &Cells<'r>) -> Option<&'r str> {
    let first = row.first().map(|cell| cell.text.as_str());
    first.filter(|text| !text.is_empty())
}

impl Judge for RowJudge<'_> {
    fn equal(&self, old: usize, new: usize) -> bool {
        self.old[old] == self.new[new]
    }

    fn alike(&self, old: usize, new: usize, a: &Features, b: &Features) -> f64 {
        let likeness = dice(a, b);
        let (was, is) = (start(&self.old[old]), start(&self.new[new]));
        if was.is_some() && was == is {
            return (likeness + 0.4).min(1.0);
        }
        // A row is about what it begins with: another beginning needs all else to be the same.
        let one = |words: Option<&str>| Features::of(words.into_iter());
        let is_other = was.is_some() && is.is_some() && dice(&one(was), &one(is)) == 0.0;
        let least = if is_other { ALIKE_BUT_FOR_START } else { ALIKE };
        if likeness < least { 0.0 } else { likeness }
    }
}

/// Pairs rows that moved: those that begin with the same words, once on each side among the rest.
fn pair_left(judge: &RowJudge<'_>, pairs: &mut Vec<(usize, usize)>) {
    let (mut of_old, mut of_new) = (vec![false; judge.old.len()], vec![false; judge.new.len()]);
    for (i, j) in pairs.iter() {
        (of_old[*i], of_new[*j]) = (true, true);
    }
    let (olds, news) = (starts(&judge.old, &of_old), starts(&judge.new, &of_new));
    for (words, i) in olds {
        if let (Some(i), Some(Some(j))) = (i, news.get(words)) {
            pairs.push((i, *j));
        }
    }
    pairs.sort_unstable();
}

/// Returns the places of rows by the words they begin with, `None` for those of two rows.
fn starts<'r>(rows: &[Cells<'r>], is_taken: &[bool]) -> HashMap<&'r str, Option<usize>> {
    let mut places = HashMap::new();
    for (at, row) in rows.iter().enumerate().filter(|(at, _)| !is_taken[*at]) {
        if let Some(words) = start(row) {
            places
                .entry(words)
                .and_modify(|place| *place = None)
                .or_insert(Some(at));
        }
    }
    places
}
