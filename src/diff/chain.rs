//! The heaviest chain of pairs: what keeps its order, and so what moved.
//!
//! Of pairs of places in two sequences, a chain takes those that increase on both sides. The
//! heaviest one is what stays; everything paired outside it moved. Choosing by weight lets the
//! lighter side move: of a short section and a long one that change places, the short one did.

/// A pair of places with what keeping it is worth.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pair {
    /// Place in the old sequence.
    pub old: usize,
    /// Place in the new sequence.
    pub new: usize,
    /// What keeping it is worth, above 0.
    pub weight: u64,
}

/// What stands at one step of two sequences told as one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Something only the old sequence has here.
    Old(usize),
    /// Something only the new sequence has here.
    New(usize),
    /// Something both have, at these places.
    Both(usize, usize),
}

/// Returns the indices of the pairs in the heaviest chain, in order.
///
/// O(p log p) for p pairs (Fredman 1975, with weights in a Fenwick tree). Of equally heavy chains
/// the one found is always the same.
pub fn heaviest(pairs: &[Pair]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..pairs.len()).collect();
    // Of pairs with one old place, the last new one comes first, so that none follows another.
    order.sort_by_key(|at| (pairs[*at].old, std::cmp::Reverse(pairs[*at].new), *at));
    let width = pairs.iter().map(|pair| pair.new + 1).max().unwrap_or(0);
    let mut best = Fenwick::new(width);
    let mut before: Vec<Option<usize>> = vec![None; pairs.len()];
    let mut last: Option<(u64, usize)> = None;
    for at in order {
        let pair = pairs[at];
        let chain = best.below(pair.new);
        before[at] = chain.map(|(_, index)| index);
        let weight = chain
            .map_or(0, |(weight, _)| weight)
            .saturating_add(pair.weight);
        best.raise(pair.new, (weight, at));
        if last.is_none_or(|(most, _)| weight > most) {
            last = Some((weight, at));
        }
    }
    let mut chain = Vec::new();
    let mut next = last.map(|(_, at)| at);
    while let Some(at) = next {
        chain.push(at);
        next = before[at];
    }
    chain.reverse();
    chain
}

/// Tells two sequences as one: between what both have, the old's own come before the new's own.
///
/// `kept` increases on both sides.
pub fn merge(old: usize, new: usize, kept: &[(usize, usize)]) -> Vec<Step> {
    let mut steps = Vec::with_capacity(old + new);
    let (mut from, mut to) = (0, 0);
    for (i, j) in kept.iter().copied().chain([(old, new)]) {
        steps.extend((from..i).map(Step::Old));
        steps.extend((to..j).map(Step::New));
        if i < old && j < new {
            steps.push(Step::Both(i, j));
        }
        (from, to) = (i + 1, j + 1);
    }
    steps
}

/// The heaviest chain that ends before each place.
struct Fenwick {
    tree: Vec<Option<(u64, usize)>>,
}

impl Fenwick {
    fn new(width: usize) -> Self {
        Self {
            tree: vec![None; width + 1],
        }
    }

    /// Returns the heaviest chain that ends below a place.
    fn below(&self, place: usize) -> Option<(u64, usize)> {
        let mut most: Option<(u64, usize)> = None;
        let mut at = place;
        while at > 0 {
            most = heavier(most, self.tree[at]);
            at &= at - 1;
        }
        most
    }

    fn raise(&mut self, place: usize, chain: (u64, usize)) {
        let mut at = place + 1;
        while at < self.tree.len() {
            self.tree[at] = heavier(self.tree[at], Some(chain));
            at += at & at.wrapping_neg();
        }
    }
}

/// Returns the heavier of two chains, the first where they weigh the same.
fn heavier(a: Option<(u64, usize)>, b: Option<(u64, usize)>) -> Option<(u64, usize)> {
    match (a, b) {
        (Some(one), Some(other)) if other.0 > one.0 => Some(other),
        (None, other) => other,
        (one, _) => one,
    }
}

#[cfg(test)]
mod tests {
    use super::{Pair, Step, heaviest, merge};

    fn chain(pairs: &[(usize, usize, u64)]) -> Vec<usize> {
        let pair = |&(old, new, weight): &(usize, usize, u64)| Pair { old, new, weight };
        heaviest(&pairs.iter().map(pair).collect::<Vec<_>>())
    }

    #[test]
    fn the_lighter_side_moves() {
        assert_eq!(chain(&[(0, 1, 10), (1, 0, 90)]), [1]);
        assert_eq!(
            chain(&[(0, 0, 5), (1, 2, 5), (2, 1, 5), (3, 3, 5)]),
            [0, 1, 3]
        );
        assert_eq!(chain(&[(0, 0, 1), (0, 1, 1), (1, 1, 1)]), [0, 2]);
        assert_eq!(chain(&[]), [0; 0]);
    }

    #[test]
    fn what_went_stands_before_what_came() {
        let steps = merge(2, 3, &[(1, 1)]);
        let expected = [Step::Old(0), Step::New(0), Step::Both(1, 1), Step::New(2)];
        assert_eq!(steps, expected);
    }
}
