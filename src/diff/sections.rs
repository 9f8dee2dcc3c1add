//! Parts of two texts: which section is which.
//!
//! An id says it; where none does, equal words, then an equal heading over a body that has
//! something in common, then likeness. A section keeps its identity through a new number, a new
//! title, a new place or new words, as long as one of them stays.

use std::collections::{HashMap, VecDeque};
use std::hash::{DefaultHasher, Hash, Hasher};

use super::budget::Budget;
use super::enumerator;
use super::likeness::{Features, dice};
use super::pairing::worth_weighing;
use super::passage::Passage;
use super::side::{Head, PartSide};

/// Likeness of bodies from which sections of one heading or id are one.
const SAME_NAME: f64 = 0.12;

/// Score from which sections without a common name are one.
const ALIKE: f64 = 0.30;

/// Returns the pairs of parts, in the order of the old text.
pub fn pair_parts(old: &[PartSide], new: &[PartSide], budget: &mut Budget) -> Vec<(usize, usize)> {
    let mut pairing = Pairing::new(old, new);
    pairing.outer();
    pairing.notes();
    pairing.by(|part| part.id.clone().map(Name::Id), Some(SAME_NAME));
    pairing.by(|part| Some(Name::Hash(part.hash)), None);
    pairing.by(|part| part.path.clone().map(Name::Path), Some(SAME_NAME));
    pairing.by(
        |part| part.heading.clone().map(Name::Heading),
        Some(SAME_NAME),
    );
    pairing.by_likeness(budget);
    pairing.twins();
    pairing.by(|part| part.id.clone().map(Name::Id), None);
    pairing.by(|part| part.path.clone().map(Name::Path), None);
    let found = pairing.of_old.iter().enumerate();
    found.filter_map(|(i, j)| Some((i, (*j)?))).collect()
}

/// What a part may be known by.
#[derive(Clone, PartialEq, Eq, Hash)]
enum Name {
    Id(String),
    Hash(u64),
    Path(String),
    Heading(String),
}

/// What is known of a part.
struct Known {
    id: Option<String>,
    /// A hash of heading and body.
    hash: u64,
    /// The heading's words without number, lower-case; `None` without words.
    heading: Option<String>,
    /// The headings above it and its own.
    path: Option<String>,
    /// The place of the section it stands in.
    parent: Option<usize>,
    is_section: bool,
    /// Lists of features, made when first asked for.
    features: std::cell::OnceCell<(Features, Features)>,
}

struct Pairing<'a> {
    old: &'a [PartSide],
    new: &'a [PartSide],
    known_old: Vec<Known>,
    known_new: Vec<Known>,
    of_old: Vec<Option<usize>>,
    of_new: Vec<Option<usize>>,
}

impl<'a> Pairing<'a> {
    fn new(old: &'a [PartSide], new: &'a [PartSide]) -> Self {
        Self {
            old,
            new,
            known_old: known(old),
            known_new: known(new),
            of_old: vec![None; old.len()],
            of_new: vec![None; new.len()],
        }
    }

    fn pair(&mut self, i: usize, j: usize) {
        (self.of_old[i], self.of_new[j]) = (Some(j), Some(i));
    }

    /// Pairs the fronts, and the notes by label.
    fn outer(&mut self) {
        fn name(part: &PartSide) -> Option<Option<&str>> {
            match &part.head {
                Head::Front => Some(None),
                Head::Note(label) => Some(Some(label)),
                Head::Section(_) => None,
            }
        }
        let mut places: HashMap<Option<&str>, usize> = HashMap::new();
        for (j, part) in self.new.iter().enumerate() {
            name(part).map(|name| places.entry(name).or_insert(j));
        }
        for (i, part) in self.old.iter().enumerate() {
            let place = name(part).and_then(|name| places.remove(&name));
            place.into_iter().for_each(|j| self.pair(i, j));
        }
    }

    /// Pairs the notes whose labels changed, in their order, where as many are left on either side.
    fn notes(&mut self) {
        let left = |parts: &[PartSide], taken: &[Option<usize>]| -> Vec<usize> {
            let is_note = |at: &usize| matches!(parts[*at].head, Head::Note(_));
            let free = (0..parts.len()).filter(|at| taken[*at].is_none());
            free.filter(is_note).collect()
        };
        let (olds, news) = (left(self.old, &self.of_old), left(self.new, &self.of_new));
        if olds.len() == news.len() {
            olds.into_iter()
                .zip(news)
                .for_each(|(i, j)| self.pair(i, j));
        }
    }

    /// Pairs sections by a name that stands once among the free ones of either side, where their
    /// bodies are as much alike as asked.
    fn by(&mut self, name: impl Fn(&Known) -> Option<Name>, least: Option<f64>) {
        let once = |known: &[Known], taken: &[Option<usize>]| {
            let mut places: HashMap<Name, Option<usize>> = HashMap::new();
            for (at, part) in known.iter().enumerate() {
                if part.is_section
                    && taken[at].is_none()
                    && let Some(name) = name(part)
                {
                    places
                        .entry(name)
                        .and_modify(|place| *place = None)
                        .or_insert(Some(at));
                }
            }
            places
        };
        let places = once(&self.known_new, &self.of_new);
        let mut found: Vec<(usize, usize)> = once(&self.known_old, &self.of_old)
            .into_iter()
            .filter_map(|(name, i)| Some((i?, (*places.get(&name)?)?)))
            .collect();
        found.sort_unstable();
        for (i, j) in found {
            if self.is_fit(i, j, least) {
                self.pair(i, j);
            }
        }
    }

    /// Pairs sections that are the same, several times on either side and without a word to be
    /// alike by, in their order.
    fn twins(&mut self) {
        let mut places: HashMap<u64, VecDeque<usize>> = HashMap::new();
        for (j, part) in self.known_new.iter().enumerate() {
            if part.is_section && self.of_new[j].is_none() {
                places.entry(part.hash).or_default().push_back(j);
            }
        }
        for i in 0..self.known_old.len() {
            let part = &self.known_old[i];
            if part.is_section && self.of_old[i].is_none() {
                let place = places.get_mut(&part.hash).and_then(VecDeque::pop_front);
                place.into_iter().for_each(|j| self.pair(i, j));
            }
        }
    }

    fn is_fit(&self, i: usize, j: usize, least: Option<f64>) -> bool {
        let (a, b) = (&self.known_old[i], &self.known_new[j]);
        let Some(least) = least else { return true };
        if a.hash == b.hash {
            return true;
        }
        let ((head_a, body_a), (head_b, body_b)) = (self.features_old(i), self.features_new(j));
        let is_bare = body_a.is_empty() || body_b.is_empty();
        let is_named = a.id == b.id && a.id.is_some();
        (is_bare && a.heading == b.heading)
            || dice(body_a, body_b) >= least
            || (is_named && dice(head_a, head_b) >= 0.5)
    }

    fn features_old(&self, i: usize) -> &(Features, Features) {
        self.known_old[i]
            .features
            .get_or_init(|| features(self.old, i))
    }

    fn features_new(&self, j: usize) -> &(Features, Features) {
        self.known_new[j]
            .features
            .get_or_init(|| features(self.new, j))
    }

    /// Pairs what is left by likeness of heading, body and place, the likest first.
    fn by_likeness(&mut self, budget: &mut Budget) {
        let free = |known: &[Known], taken: &[Option<usize>]| -> Vec<usize> {
            let all = known.iter().enumerate();
            let free = all.filter(|(at, part)| part.is_section && taken[*at].is_none());
            free.map(|(at, _)| at).collect()
        };
        let olds = free(&self.known_old, &self.of_old);
        let news = free(&self.known_new, &self.of_new);
        if olds.is_empty() || news.is_empty() {
            return;
        }
        let bodies = |at: &[usize], is_old: bool| -> Vec<Features> {
            let of = |at: &usize| {
                if is_old {
                    self.features_old(*at)
                } else {
                    self.features_new(*at)
                }
            };
            at.iter().map(|at| of(at).1.clone()).collect()
        };
        let (a, b) = (bodies(&olds, true), bodies(&news, false));
        let mut scored: Vec<(u64, usize, usize)> = Vec::new();
        for (x, y) in worth_weighing(&a, &b, budget) {
            let score = self.score(olds[x], news[y]);
            if score >= ALIKE {
                scored.push(((score * 1e6) as u64, olds[x], news[y]));
            }
        }
        scored.sort_unstable_by_key(|(score, i, j)| (std::cmp::Reverse(*score), *i, *j));
        for (_, i, j) in scored {
            if self.of_old[i].is_none() && self.of_new[j].is_none() {
                self.pair(i, j);
            }
        }
    }

    fn score(&self, i: usize, j: usize) -> f64 {
        let ((head_a, body_a), (head_b, body_b)) = (self.features_old(i), self.features_new(j));
        let heads = dice(head_a, head_b);
        let place = |at: usize, length: usize| at as f64 / length as f64;
        let distance = (place(i, self.old.len()) - place(j, self.new.len())).abs();
        let parents = (self.known_old[i].parent, self.known_new[j].parent);
        let same_parent = match parents {
            (Some(a), Some(b)) => self.of_old[a] == Some(b),
            (None, None) => true,
            _ => false,
        };
        let near = 0.05 * (1.0 - distance) + if same_parent { 0.05 } else { 0.0 };
        if body_a.is_empty() && body_b.is_empty() {
            return if heads < 0.5 { 0.0 } else { heads * 0.5 + near };
        }
        let bodies = dice(body_a, body_b);
        // A heading alone makes no section, nor do two small words in common.
        if bodies < SAME_NAME {
            0.0
        } else {
            0.35 * heads + 0.65 * bodies + near
        }
    }
}

fn known(parts: &[PartSide]) -> Vec<Known> {
    let mut above: Vec<(u8, usize, String)> = Vec::new();
    let mut all = Vec::with_capacity(parts.len());
    for (at, part) in parts.iter().enumerate() {
        let heading = part.head.section().and_then(|_| heading(&part.heading));
        let level = part.head.section().map_or(0, |head| head.level);
        above.retain(|(upper, _, _)| *upper < level);
        let parent = above.last().map(|(_, at, _)| *at);
        let upper = above.iter().map(|(_, _, words)| words.as_str());
        let path: Vec<&str> = upper.chain(heading.as_deref()).collect();
        let path = heading.is_some().then(|| path.join("\n"));
        all.push(Known {
            id: part
                .head
                .section()
                .and_then(|head| Some(head.id.as_ref()?.as_str().to_owned())),
            hash: hash(part, heading.as_deref()),
            heading: heading.clone(),
            path,
            parent,
            is_section: part.head.section().is_some(),
            features: std::cell::OnceCell::new(),
        });
        if part.head.section().is_some() {
            above.push((level, at, heading.unwrap_or_default()));
        }
    }
    all
}

/// Returns a heading's words without its number, lower-case.
fn heading(words: &Passage) -> Option<String> {
    let text = &words.text[enumerator::length(&words.text)..];
    let text = text.trim_end_matches([':', '.', ' ']).to_lowercase();
    (!text.is_empty()).then_some(text)
}

fn hash(part: &PartSide, heading: Option<&str>) -> u64 {
    let mut hasher = DefaultHasher::new();
    heading.hash(&mut hasher);
    part.units
        .iter()
        .for_each(|unit| unit.hash.hash(&mut hasher));
    hasher.finish()
}

/// Returns what a section is compared by: its heading, and its body with the headings below it.
fn features(parts: &[PartSide], at: usize) -> (Features, Features) {
    let part = &parts[at];
    let number = enumerator::length(&part.heading.text);
    let mut texts: Vec<&str> = Vec::new();
    for unit in &part.units {
        unit.passages(&mut |passage: &Passage| texts.push(passage.text.as_str()));
    }
    if let Some(head) = part.head.section() {
        let below = parts[at + 1..].iter().take_while(|other| {
            other
                .head
                .section()
                .is_some_and(|below| below.level > head.level)
        });
        texts.extend(below.map(|other| other.heading.text.as_str()));
    }
    let heading = Features::of([&part.heading.text[number..]].into_iter());
    (heading, Features::of(texts.into_iter()))
}
