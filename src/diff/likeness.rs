//! How alike two pieces of text are, by the words and pairs of words they share.
//!
//! Dice's measure over multisets: twice what is shared over all there is. It already charges for a
//! difference of length; multiplying by the ratio of lengths as well would part a paragraph from
//! its own longer version.

use std::collections::HashMap;

use super::side::is_dense;

/// What a text is compared by: hashes of its words and of neighbouring words, sorted.
#[derive(Debug, Clone, Default)]
pub struct Features {
    /// Words and pairs of words, sorted, with repetitions.
    all: Vec<u64>,
    /// Words alone, sorted, with repetitions.
    words: Vec<u64>,
}

impl Features {
    /// Reads texts one after another; no pair of words reaches from one into the next.
    pub fn of<'t>(texts: impl Iterator<Item = &'t str>) -> Self {
        let (mut words, mut pairs) = (Vec::new(), Vec::new());
        for text in texts {
            let from = words.len();
            read_words(text, &mut words);
            let pair = |two: &[u64]| two[0].rotate_left(17) ^ two[1].wrapping_mul(PRIME);
            pairs.extend(words[from..].windows(2).map(pair));
        }
        words.sort_unstable();
        let mut all = words.clone();
        all.append(&mut pairs);
        all.sort_unstable();
        Self { all, words }
    }

    /// Returns how many words it has.
    pub fn len(&self) -> usize {
        self.words.len()
    }

    /// Returns whether it has no word.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Returns the words it has beyond those of another.
    pub fn beyond(&self, other: &Self) -> Self {
        let mut rest = other.words.iter().copied().peekable();
        let mut words = Vec::new();
        for word in &self.words {
            while rest.next_if(|other| other < word).is_some() {}
            if rest.next_if_eq(word).is_none() {
                words.push(*word);
            }
        }
        let all = words.clone();
        Self { all, words }
    }
}

/// Returns how alike two texts are, from 0 to 1.
pub fn dice(a: &Features, b: &Features) -> f64 {
    let sum = a.all.len() + b.all.len();
    if sum == 0 {
        return 0.0;
    }
    2.0 * shared(&a.all, &b.all) as f64 / sum as f64
}

/// Returns which part of the words of `a` stands in `b`, from 0 to 1.
pub fn cover(a: &Features, b: &Features) -> f64 {
    if a.words.is_empty() {
        return 0.0;
    }
    shared(&a.words, &b.words) as f64 / a.words.len() as f64
}

/// Returns which part of the words and pairs of words of `a` stands in `b`, from 0 to 1.
pub fn cover_in_order(a: &Features, b: &Features) -> f64 {
    shared(&a.all, &b.all) as f64 / a.all.len().max(1) as f64
}

/// Returns the pairs of texts that share something rare, some for each old one, in order.
///
/// Linear in the features: words that many of the new texts have say nothing about which is which.
pub fn candidates(old: &[&Features], new: &[&Features]) -> Vec<(usize, usize)> {
    const MOST_TEXTS: usize = 8;
    const MOST_CANDIDATES: usize = 16;
    let mut holders: HashMap<u64, Vec<usize>> = HashMap::new();
    for (at, features) in new.iter().enumerate() {
        let mut distinct = features.all.clone();
        distinct.dedup();
        for feature in distinct {
            let holders = holders.entry(feature).or_default();
            // One more than counts, to know that there are too many.
            if holders.len() <= MOST_TEXTS {
                holders.push(at);
            }
        }
    }
    let mut pairs = Vec::new();
    for (at, features) in old.iter().enumerate() {
        let mut shared: HashMap<usize, usize> = HashMap::new();
        for feature in &features.all {
            let rare = holders
                .get(feature)
                .filter(|holders| holders.len() <= MOST_TEXTS);
            for holder in rare.into_iter().flatten() {
                *shared.entry(*holder).or_default() += 1;
            }
        }
        let mut best: Vec<(usize, usize)> = shared.into_iter().collect();
        best.sort_unstable_by_key(|(holder, count)| (std::cmp::Reverse(*count), *holder));
        best.truncate(MOST_CANDIDATES);
        best.sort_unstable();
        pairs.extend(best.into_iter().map(|(holder, _)| (at, holder)));
    }
    pairs
}

/// Returns how many elements two sorted lists share.
fn shared(a: &[u64], b: &[u64]) -> usize {
    let (mut i, mut j, mut count) = (0, 0, 0);
    while i < a.len() && j < b.len() {
        match a[i].cmp(&b[j]) {
            std::cmp::Ordering::Less => i += 1,
            std::cmp::Ordering::Greater => j += 1,
            std::cmp::Ordering::Equal => {
                (i, j, count) = (i + 1, j + 1, count + 1);
            }
        }
    }
    count
}

const PRIME: u64 = 0x0100_0000_01b3;
const START: u64 = 0xcbf2_9ce4_8422_2325;

/// Adds the hash of each word, lower-case (FNV-1a); a sign of a script without spaces is a word.
fn read_words(text: &str, words: &mut Vec<u64>) {
    let mut hash = START;
    let mut is_open = false;
    for c in text.chars() {
        if c.is_ascii_alphanumeric() {
            is_open = true;
            hash = (hash ^ u64::from(u32::from(c.to_ascii_lowercase()))).wrapping_mul(PRIME);
            continue;
        }
        if !c.is_ascii() && c.is_alphanumeric() {
            if is_dense(c) && is_open {
                words.push(hash);
                hash = START;
            }
            is_open = true;
            for lower in c.to_lowercase() {
                hash = (hash ^ u64::from(u32::from(lower))).wrapping_mul(PRIME);
            }
            if !is_dense(c) {
                continue;
            }
        }
        if is_open {
            words.push(hash);
        }
        (hash, is_open) = (START, false);
    }
    if is_open {
        words.push(hash);
    }
}

#[cfg(test)]
mod tests {
    use super::{Features, cover, dice};

    fn of(text: &str) -> Features {
        Features::of([text].into_iter())
    }

    #[test]
    fn likeness_is_of_words_and_their_order() {
        assert!((dice(&of("a b c"), &of("A, b: c")) - 1.0).abs() < 1e-9);
        assert!(dice(&of("a b c d"), &of("d c b a")) < 0.6);
        assert!((cover(&of("a b"), &of("b x a y")) - 1.0).abs() < 1e-9);
        assert_eq!(of("個人情報").len(), 4);
        assert_eq!(of("a b a").beyond(&of("a")).len(), 2);
    }
}
