//! Where words of the old text stand in the new one, and putting what they stood for there.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use crate::base::Span;
use crate::diff::words::{Op, runs};
use crate::import::reading::{inline, words};
use crate::prose::{Inline, InlineKind};

/// Returns where a part of the old text stands in the new one, in characters, if it was kept
/// whole.
pub(super) fn kept(old: &str, new: &str, range: &Range<usize>) -> Option<Range<usize>> {
    let (mut from, mut to) = (0, 0);
    for run in runs(old, new) {
        let length = run.text.chars().count();
        match run.op {
            Op::Kept => {
                if from <= range.start && range.end <= from + length {
                    let start = to + range.start - from;
                    return Some(start..start + range.len());
                }
                from += length;
                to += length;
            }
            Op::Removed => from += length,
            Op::Added => to += length,
        }
    }
    None
}

pub(super) fn cut(text: &str, range: &Range<usize>) -> String {
    text.chars().skip(range.start).take(range.len()).collect()
}

/// Returns words with every white space as a space.
pub(super) fn flat(words: &[Inline]) -> String {
    let mut text = String::new();
    flatten(words, &BTreeMap::new(), &mut text, &mut Vec::new());
    text
}

pub(super) fn flatten(
    words: &[Inline],
    special: &BTreeMap<Span, InlineKind>,
    text: &mut String,
    found: &mut Vec<(Range<usize>, InlineKind)>,
) {
    for word in words {
        let start = text.chars().count();
        match &word.kind {
            InlineKind::Text(words) | InlineKind::Code(words) => {
                let plain = |c: char| if c.is_whitespace() { ' ' } else { c };
                text.extend(words.chars().map(plain));
            }
            InlineKind::SoftBreak | InlineKind::HardBreak => text.push(' '),
            InlineKind::FootnoteMark(_) => text.push('\u{fffc}'),
            InlineKind::Value(_) | InlineKind::Reference(_) => {}
            InlineKind::Emphasis(inner)
            | InlineKind::Strong(inner)
            | InlineKind::Strike(inner)
            | InlineKind::Redacted(inner)
            | InlineKind::Caption { words: inner, .. }
            | InlineKind::Link { words: inner, .. }
            | InlineKind::Foreign { words: inner, .. } => {
                flatten(inner, special, text, found);
            }
        }
        let end = text.chars().count();
        let known = special.get(&word.span).filter(|_| end > start);
        let nested = found
            .iter()
            .any(|(range, _)| range.start == start && range.end == end);
        if let Some(kind) = known.filter(|_| !nested) {
            found.push((start..end, kind.clone()));
        }
    }
}

/// Puts inlines in the place of characters, where these are one inline or part of its words.
pub(super) fn put(
    words: Vec<Inline>,
    at: &mut usize,
    places: &[(Range<usize>, InlineKind)],
    done: &mut BTreeSet<usize>,
) -> Vec<Inline> {
    let mut out = Vec::new();
    for mut word in words {
        let start = *at;
        let end = start + flat(std::slice::from_ref(&word)).chars().count();
        let whole = places.iter().position(|(range, _)| *range == (start..end));
        if let Some(place) = whole.filter(|_| end > start) {
            done.insert(place);
            out.push(filled(&places[place].1, vec![word]));
            *at = end;
            continue;
        }
        match &mut word.kind {
            InlineKind::Text(text) => {
                out.extend(split(text, start, places, done));
                *at = end;
                continue;
            }
            InlineKind::Emphasis(inner)
            | InlineKind::Strong(inner)
            | InlineKind::Strike(inner)
            | InlineKind::Redacted(inner)
            | InlineKind::Caption { words: inner, .. }
            | InlineKind::Link { words: inner, .. }
            | InlineKind::Foreign { words: inner, .. } => {
                *inner = put(std::mem::take(inner), at, places, done);
            }
            InlineKind::Code(_)
            | InlineKind::Reference(_)
            | InlineKind::Value(_)
            | InlineKind::FootnoteMark(_)
            | InlineKind::SoftBreak
            | InlineKind::HardBreak => {}
        }
        *at = end;
        out.push(word);
    }
    out
}

/// Cuts a run of words where inlines take the place of some.
fn split(
    text: &str,
    start: usize,
    places: &[(Range<usize>, InlineKind)],
    done: &mut BTreeSet<usize>,
) -> Vec<Inline> {
    let chars: Vec<char> = text.chars().collect();
    let end = start + chars.len();
    let part = |from: usize, to: usize| -> String { chars[from..to].iter().collect() };
    let mut inside: Vec<(usize, &(Range<usize>, InlineKind))> = places
        .iter()
        .enumerate()
        .filter(|(_, (range, _))| start <= range.start && range.end <= end)
        .collect();
    inside.sort_by_key(|(_, (range, _))| range.start);
    let mut out = Vec::new();
    let mut from = start;
    for (place, (range, kind)) in inside {
        if range.start < from {
            continue;
        }
        out.push(words(&part(from - start, range.start - start)));
        let covered = part(range.start - start, range.end - start);
        out.push(filled(kind, vec![words(&covered)]));
        done.insert(place);
        from = range.end;
    }
    out.push(words(&part(from - start, chars.len())));
    out.retain(|word| !matches!(&word.kind, InlineKind::Text(text) if text.is_empty()));
    out
}

/// A link keeps the words that stand in the new text; a value or reference needs none.
fn filled(kind: &InlineKind, words: Vec<Inline>) -> Inline {
    match kind {
        InlineKind::Link { to, .. } => inline(InlineKind::Link {
            to: to.clone(),
            words: match words.first().map(|word| &word.kind) {
                Some(InlineKind::Link { words, .. }) => words.clone(),
                _ => words,
            },
        }),
        other => inline(other.clone()),
    }
}
