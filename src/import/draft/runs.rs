//! The runs of words of both texts, and which of the new says what one of the old said.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use crate::base::{SectionId, Span};
use crate::import::reading::{Piece, Reading};
use crate::prose::{Block, BlockKind, Inline, InlineKind, Target, walk};

use super::Old;
use super::place::{flat, flatten};

/// A run of words of the old text, with what in it was typed otherwise than it reads.
pub(super) struct OldRun {
    pub(super) section: Option<SectionId>,
    pub(super) text: String,
    pub(super) specials: Vec<(Range<usize>, InlineKind)>,
}

/// Returns the runs of the old text in words.
pub(super) fn old_runs(old: Old<'_>) -> Vec<OldRun> {
    let mut special: BTreeMap<Span, InlineKind> = BTreeMap::new();
    walk::inlines(&old.working.prose, &mut |word| {
        let inside = match &word.kind {
            InlineKind::Value(_) | InlineKind::Reference(_) => true,
            InlineKind::Link { to, .. } => !matches!(to, Target::Address(_)),
            InlineKind::Text(_)
            | InlineKind::Code(_)
            | InlineKind::Emphasis(_)
            | InlineKind::Strong(_)
            | InlineKind::Strike(_)
            | InlineKind::Redacted(_)
            | InlineKind::Caption { .. }
            | InlineKind::Foreign { .. }
            | InlineKind::FootnoteMark(_)
            | InlineKind::SoftBreak
            | InlineKind::HardBreak => false,
        };
        if inside {
            special.insert(word.span, word.kind.clone());
        }
    });
    let mut found = Vec::new();
    let mut add = |section: Option<&SectionId>, words: &[Inline]| {
        let mut run = OldRun {
            section: section.cloned(),
            text: String::new(),
            specials: Vec::new(),
        };
        flatten(words, &special, &mut run.text, &mut run.specials);
        found.push(run);
    };
    each_run(&old.in_words.front, None, &mut add);
    for section in old.in_words.all_sections() {
        add(section.id.as_ref(), &section.heading);
        each_run(&section.blocks, section.id.as_ref(), &mut add);
    }
    found
}

fn each_run(
    blocks: &[Block],
    section: Option<&SectionId>,
    add: &mut dyn FnMut(Option<&SectionId>, &[Inline]),
) {
    for block in blocks {
        match &block.kind {
            BlockKind::Paragraph(words) => add(section, words),
            BlockKind::List { items, .. } => {
                items.iter().for_each(|item| each_run(item, section, add));
            }
            BlockKind::Quote(inner) => each_run(inner, section, add),
            BlockKind::Table { head, rows, .. } => {
                let cells = head.iter().chain(rows.iter().flatten());
                cells.for_each(|cell| add(section, cell));
            }
            BlockKind::Code(_) | BlockKind::Rule => {}
        }
    }
}

/// The runs of the new text, each with its section.
pub(super) type NewRuns<'a> = Vec<(Option<SectionId>, &'a mut Vec<Inline>)>;

pub(super) fn new_runs<'a>(reading: &'a mut Reading, given: &[SectionId]) -> NewRuns<'a> {
    let mut ids = given.iter();
    let mut section = None;
    let mut found = Vec::new();
    for piece in &mut reading.pieces {
        match piece {
            Piece::Heading(heading) => {
                section = ids.next().cloned();
                found.push((section.clone(), &mut heading.words));
            }
            Piece::Block(block) => runs_of(block, section.as_ref(), &mut found),
        }
    }
    found
}

fn runs_of<'a>(block: &'a mut Block, section: Option<&SectionId>, found: &mut NewRuns<'a>) {
    match &mut block.kind {
        BlockKind::Paragraph(words) => found.push((section.cloned(), words)),
        BlockKind::List { items, .. } => {
            let inner = items.iter_mut().flatten();
            inner.for_each(|block| runs_of(block, section, found));
        }
        BlockKind::Quote(inner) => {
            inner
                .iter_mut()
                .for_each(|block| runs_of(block, section, found));
        }
        BlockKind::Table { head, rows, .. } => {
            let cells = head.iter_mut().chain(rows.iter_mut().flatten());
            found.extend(cells.map(|cell| (section.cloned(), cell)));
        }
        BlockKind::Code(_) | BlockKind::Rule => {}
    }
}

/// Returns the run of the new text that says what an old one said: in its section where one is
/// like it by half, else anywhere.
pub(super) fn counterpart(
    run: &OldRun,
    new: &NewRuns<'_>,
    used: &BTreeSet<usize>,
) -> Option<usize> {
    let free = || (0..new.len()).filter(|at| !used.contains(at));
    let best = |same_section: bool| {
        let candidates = free().filter(|at| !same_section || new[*at].0 == run.section);
        let scored = candidates.map(|at| (alike(&run.text, &flat(new[at].1)), at));
        let best = scored.max_by_key(|(score, at)| (*score, std::cmp::Reverse(*at)));
        best.filter(|(score, _)| *score >= 50).map(|(_, at)| at)
    };
    best(true).or_else(|| best(false))
}

/// Returns how many of their words two texts share, in percent.
fn alike(one: &str, other: &str) -> usize {
    if one == other {
        return 101;
    }
    let words = |text: &str| -> BTreeSet<String> {
        let words = text.split(|c: char| !c.is_alphanumeric());
        words
            .filter(|w| !w.is_empty())
            .map(str::to_lowercase)
            .collect()
    };
    let (one, other) = (words(one), words(other));
    let shared = one.intersection(&other).count();
    (200 * shared)
        .checked_div(one.len() + other.len())
        .unwrap_or_default()
}
