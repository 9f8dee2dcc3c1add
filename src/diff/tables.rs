//! Tables: columns first, then rows, so that a new column is one change and a new row another.

use crate::prose::Alignment;

use super::budget::Budget;
use super::chain::{Pair, Step, heaviest, merge};
use super::likeness::{Features, dice};
use super::pairing::{Judge, Sequence, pair_up};
use super::passage::Passage;
use super::planes::whole;
use super::redline::{Column, Lane, Op, Row, Sides, Table};
use super::side::{UnitBody, count, unit};

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

/// Returns how the columns and rows of two tables stand to each other; the first row is the head.
pub fn lanes(old: &Rows, new: &Rows, budget: &mut Budget) -> Lanes {
    let (width, height) = (
        |rows: &Rows| rows.first().map_or(0, Vec::len),
        |rows: &Rows| rows.len(),
    );
    let columns = pair_columns(old, new);
    let matched: Vec<(usize, usize)> = columns.clone();
    let mut rows = pair_rows(old, new, &matched, budget);
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
    let partner_of_old = |i: usize| pairs.iter().any(|(old, _)| *old == i);
    let partner_of_new = |j: usize| pairs.iter().find(|(_, new)| *new == j).map(|(old, _)| *old);
    let lane = |step: Step| match step {
        // What moved stands once, at its new place.
        Step::Old(i) if partner_of_old(i) => None,
        Step::Old(i) => Some(Lane {
            old: Some(i),
            new: None,
            is_moved: false,
        }),
        Step::New(j) => {
            let old = partner_of_new(j);
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

/// Pairs columns by the words of their heads, then by what they hold.
fn pair_columns(old: &Rows, new: &Rows) -> Vec<(usize, usize)> {
    let (Some(from), Some(to)) = (old.first(), new.first()) else {
        return Vec::new();
    };
    let mut pairs: Vec<(usize, usize)> = Vec::new();
    let once =
        |cells: &[Passage], text: &str| cells.iter().filter(|cell| cell.text == text).count() == 1;
    for (i, cell) in from.iter().enumerate() {
        let j = to.iter().position(|other| other.text == cell.text);
        if let Some(j) = j.filter(|_| once(from, &cell.text) && once(to, &cell.text)) {
            pairs.push((i, j));
        }
    }
    let column = |rows: &Rows, at: usize| {
        let cells = rows.iter().filter_map(|row| row.get(at));
        Features::of(
            cells
                .map(|cell| cell.text.as_str())
                .collect::<Vec<_>>()
                .into_iter(),
        )
    };
    let mut alike: Vec<(u64, usize, usize)> = Vec::new();
    for i in (0..from.len()).filter(|i| pairs.iter().all(|(a, _)| a != i)) {
        let a = column(old, i);
        for j in (0..to.len()).filter(|j| pairs.iter().all(|(_, b)| b != j)) {
            let likeness = dice(&a, &column(new, j)) + if i == j { 0.01 } else { 0.0 };
            if likeness >= ALIKE {
                alike.push(((likeness * 1e6) as u64, i, j));
            }
        }
    }
    alike.sort_unstable_by_key(|(likeness, i, j)| (std::cmp::Reverse(*likeness), *i, *j));
    for (_, i, j) in alike {
        if pairs.iter().all(|(a, b)| *a != i && *b != j) {
            pairs.push((i, j));
        }
    }
    if from.len() == to.len() {
        let rest: Vec<usize> = (0..from.len())
            .filter(|at| pairs.iter().all(|(a, b)| a != at && b != at))
            .collect();
        pairs.extend(rest.into_iter().map(|at| (at, at)));
    }
    pairs.sort_unstable();
    pairs
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
    let cells = |rows: &Rows, pick: fn(&(usize, usize)) -> usize| -> Vec<Vec<Passage>> {
        let row = |row: &Vec<Passage>| {
            let cells = columns.iter().filter_map(|pair| row.get(pick(pair)));
            cells.cloned().collect()
        };
        rows.iter().skip(1).map(row).collect()
    };
    let judge = RowJudge {
        old: cells(old, |pair| pair.0),
        new: cells(new, |pair| pair.1),
    };
    let mut pairs = pair_up(&sequence(&judge.old), &sequence(&judge.new), &judge, budget);
    pair_left(&judge, &mut pairs);
    pairs.iter().map(|(i, j)| (i + 1, j + 1)).collect()
}

fn sequence(rows: &[Vec<Passage>]) -> Sequence<'_> {
    let hash = |row: &Vec<Passage>| unit(UnitBody::Table(Vec::new(), vec![row.clone()])).hash;
    Sequence {
        hashes: rows.iter().map(hash).collect(),
        weights: rows.iter().map(|row| row_words(row) as u32).collect(),
        features: Box::new(|at| Features::of(rows[at].iter().map(|cell| cell.text.as_str()))),
    }
}

struct RowJudge {
    old: Vec<Vec<Passage>>,
    new: Vec<Vec<Passage>>,
}

impl RowJudge {
    /// Returns whether two rows begin with the same words.
    fn same_start(&self, old: usize, new: usize) -> bool {
        let first = |row: &Vec<Passage>| {
            row.first()
                .map(|cell| cell.text.clone())
                .filter(|text| !text.is_empty())
        };
        first(&self.old[old]).is_some_and(|text| first(&self.new[new]) == Some(text))
    }
}

impl Judge for RowJudge {
    fn equal(&self, old: usize, new: usize) -> bool {
        self.old[old] == self.new[new]
    }

    fn alike(&self, old: usize, new: usize, a: &Features, b: &Features) -> f64 {
        let likeness = dice(a, b);
        if self.same_start(old, new) {
            return (likeness + 0.4).min(1.0);
        }
        if likeness < ALIKE { 0.0 } else { likeness }
    }
}

/// Pairs rows that moved: equal, or with the same first cell, once on each side among the rest.
fn pair_left(judge: &RowJudge, pairs: &mut Vec<(usize, usize)>) {
    let rest = |length: usize,
                side: fn(&(usize, usize)) -> usize,
                pairs: &[(usize, usize)]|
     -> Vec<usize> {
        let mut is_taken = vec![false; length];
        pairs.iter().for_each(|pair| is_taken[side(pair)] = true);
        (0..length).filter(|at| !is_taken[*at]).collect()
    };
    let olds = rest(judge.old.len(), |pair| pair.0, pairs);
    let news = rest(judge.new.len(), |pair| pair.1, pairs);
    // Tables of thousands of rows in another order are told as removed and added.
    if olds.len() * news.len() > 250_000 {
        return;
    }
    for i in &olds {
        let fits: Vec<usize> = news
            .iter()
            .copied()
            .filter(|j| judge.same_start(*i, *j))
            .collect();
        let back = |j: usize| olds.iter().filter(|i| judge.same_start(**i, j)).count();
        if let [j] = fits[..]
            && back(j) == 1
        {
            pairs.push((*i, j));
        }
    }
    pairs.sort_unstable();
}
