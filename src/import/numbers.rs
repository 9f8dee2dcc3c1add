//! Typed numbers of headings: taken off where the generated ones print the very same words.

use std::collections::BTreeMap;

use crate::prose::findings::typed_number;
use crate::prose::number::Numbering;
use crate::prose::{InlineKind, Number, canon};

use super::reading::{Heading, Piece, Reading};
use super::repair::{Repair, RepairKind};
use super::tidy::tidy;

/// Levels that can be numbered.
const LEVELS: usize = 4;

/// What stands for the counter of each level in a pattern.
const COUNTERS: [&str; LEVELS] = ["{n}", "{m}", "{o}", "{p}"];

/// Takes the numbers off the headings of a text and returns the patterns that print them again.
///
/// A number stays words, and its heading has none generated, where the two would differ: a gap, a
/// repetition, an article added as `3 bis`.
pub fn take(reading: &mut Reading) -> Numbering {
    let Reading {
        pieces, repairs, ..
    } = reading;
    let mut headings: Vec<&mut Heading> = pieces
        .iter_mut()
        .filter_map(|piece| match piece {
            Piece::Heading(heading) => Some(heading),
            Piece::Block(_) => None,
        })
        .collect();
    let numbering = patterns(&headings);
    if numbering.patterns().is_empty() {
        return numbering;
    }
    let typed: Vec<String> = headings.iter().map(|h| typed_words(h)).collect();
    let expected = expected(&headings, &typed, &numbering);
    if expected.iter().flatten().count() < 2 {
        return Numbering::default();
    }
    for ((heading, typed), number) in headings.iter_mut().zip(&typed).zip(expected) {
        let plain = canon::plain(&heading.words);
        match number {
            Some(prefix) => {
                cut(heading, prefix.len());
                heading.prefix.clone_from(&prefix);
                repairs.push(Repair::new(RepairKind::NumberGenerated, &plain, &prefix));
            }
            None if numbering.numbers_level(heading.level) => {
                heading.unnumbered = true;
                if !typed.is_empty() {
                    repairs.push(Repair::new(RepairKind::NumberKept, &plain, typed));
                }
            }
            None => {}
        }
    }
    numbering
}

/// Takes the numbers off headings whose numbers are generated already, whatever they are: counsel
/// sends back what readers see.
pub fn drop(reading: &mut Reading) {
    let Reading {
        pieces, repairs, ..
    } = reading;
    for piece in pieces {
        let Piece::Heading(heading) = piece else {
            continue;
        };
        let typed = typed_words(heading);
        let plain = canon::plain(&heading.words);
        if !typed.is_empty() && typed.len() < plain.len() {
            cut(heading, typed.len());
            repairs.push(Repair::new(RepairKind::NumberGenerated, &plain, &typed));
        }
    }
}

/// Returns the number typed before a heading's words, with all that belongs to it.
fn typed_words(heading: &Heading) -> String {
    match heading.words.first().map(|word| &word.kind) {
        Some(InlineKind::Text(text)) => {
            let range = typed_number(text).unwrap_or_default();
            text[range].to_owned()
        }
        _ => String::new(),
    }
}

fn cut(heading: &mut Heading, length: usize) {
    if let Some(InlineKind::Text(text)) = heading.words.first_mut().map(|word| &mut word.kind) {
        *text = text.get(length..).unwrap_or_default().to_owned();
    }
    heading.words = tidy(std::mem::take(&mut heading.words));
}

/// Returns the pattern that most of the numbered headings of each level follow, as far down as
/// there is one.
fn patterns(headings: &[&mut Heading]) -> Numbering {
    let mut found = Vec::new();
    for level in 0..LEVELS {
        let at_level = headings
            .iter()
            .filter(|heading| usize::from(heading.level) == level + 2);
        let (mut all, mut counts) = (0, BTreeMap::<String, usize>::new());
        for heading in at_level {
            all += 1;
            if let Some(pattern) = pattern(&typed_words(heading), level) {
                *counts.entry(pattern).or_default() += 1;
            }
        }
        let best = counts.into_iter().max_by_key(|(_, count)| *count);
        match best {
            Some((pattern, count)) if count * 2 > all => found.push(pattern),
            _ => break,
        }
    }
    // A pattern that cannot be one ends the list.
    loop {
        match Numbering::parse(found.clone()) {
            Ok(numbering) => return numbering,
            Err(bad) => found.truncate(bad),
        }
    }
}

/// Returns the pattern that a typed number follows: `Article 2.3 – ` as `Article {n}.{m} – `.
fn pattern(typed: &str, level: usize) -> Option<String> {
    let start = typed.find(|c: char| c.is_ascii_digit())?;
    let rest = &typed[start..];
    let length = rest.find(|c: char| !c.is_ascii_digit() && c != '.');
    let number = rest[..length.unwrap_or(rest.len())].trim_end_matches('.');
    let parts = number.split('.').count();
    let counters = if parts == level + 1 {
        COUNTERS[..=level].join(".")
    } else if parts == 1 {
        COUNTERS[level].to_owned()
    } else {
        return None;
    };
    let after = &rest[number.len()..];
    Some(format!("{}{counters}{after}", &typed[..start]))
}

/// Returns, per heading, the prefix that is generated where it is the one typed.
fn expected(
    headings: &[&mut Heading],
    typed: &[String],
    numbering: &Numbering,
) -> Vec<Option<String>> {
    // Counters of the open sections, `None` for one without a number, whose children have none.
    let mut open: Vec<(u8, Option<Vec<u32>>)> = Vec::new();
    let mut counts: BTreeMap<Vec<u32>, u32> = BTreeMap::new();
    let mut found = Vec::new();
    for (heading, typed) in headings.iter().zip(typed) {
        while open
            .last()
            .is_some_and(|(level, _)| *level >= heading.level)
        {
            open.pop();
        }
        let parent = match open.last() {
            None => Some(Vec::new()),
            Some((_, number)) => number.clone(),
        };
        let in_sequence = |parent: &Vec<u32>| usize::from(heading.level) == parent.len() + 2;
        let next = parent.filter(in_sequence).and_then(|parent| {
            let count = counts.get(&parent).copied().unwrap_or_default() + 1;
            let number = [parent.clone(), vec![count]].concat();
            let prefix = numbering.prefix(&Number(number.clone()));
            let same = !prefix.is_empty() && prefix == *typed;
            same.then_some((parent, count, number, prefix))
        });
        let (number, prefix) = match next {
            Some((parent, count, number, prefix)) => {
                counts.insert(parent, count);
                (Some(number), Some(prefix))
            }
            None => (None, None),
        };
        open.push((heading.level, number));
        found.push(prefix);
    }
    found
}
