//! Words in and words out: what the imported text says against what the file said.

use std::collections::BTreeMap;

use crate::diff::words::changes;
use crate::prose::canon::{self, CanonicalKind};
use crate::prose::{Inline, Prose};

use super::lists::BULLETS;
use super::reading::Reading;
use super::repair::{Repair, RepairKind};

/// A place where the imported text has other words than the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// Words of the file that the text lacks.
    pub lost: String,
    /// Words of the text that the file lacks.
    pub added: String,
}

/// Returns the words of an imported text in reading order, headings with their numbers; the title
/// first, where it stood in the text.
pub fn of_text(prose: &Prose, title: Option<&[Inline]>) -> Vec<String> {
    let sections = prose.all_sections();
    let prefixes: BTreeMap<&str, &str> = sections
        .iter()
        .filter_map(|section| Some((section.id.as_ref()?.as_str(), section.prefix.as_str())))
        .collect();
    let mut text = title.map(canon::plain).unwrap_or_default();
    for block in canon::blocks(prose) {
        text.push(' ');
        if let CanonicalKind::Heading(_) = block.kind {
            text.push_str(
                prefixes
                    .get(block.path.as_str())
                    .copied()
                    .unwrap_or_default(),
            );
        }
        text.push_str(&block.text);
    }
    text.split_whitespace().map(str::to_owned).collect()
}

/// Returns where the words differ: in their order, but for a title that stood elsewhere and for
/// the bullets of lists that were made.
pub fn compare(
    file: &[String],
    text: &[String],
    title: Option<&[Inline]>,
    repairs: &[Repair],
) -> Vec<Difference> {
    let title: Vec<String> = title
        .map(canon::plain)
        .unwrap_or_default()
        .split_whitespace()
        .map(str::to_owned)
        .collect();
    let text = without_bullets(text, &[]);
    let readings = title_first(file, &title).into_iter();
    let compared = readings.map(|file| differences(&without_bullets(&file, repairs), &text));
    compared.min_by_key(Vec::len).unwrap_or_default()
}

fn differences(file: &[String], text: &[String]) -> Vec<Difference> {
    let lines = |words: &[String]| {
        let lines = words.iter().map(|word| format!("{word}\n"));
        lines.collect::<String>()
    };
    let found = changes(&lines(file), &lines(text)).into_iter();
    let difference = |change: crate::diff::words::Change| Difference {
        lost: canon::one_line(&change.old),
        added: canon::one_line(&change.new),
    };
    found
        .map(difference)
        .filter(|found| found.lost != found.added)
        .collect()
}

/// Returns whether two files say the same in the same words.
pub fn same_words(one: &Reading, other: &Reading) -> bool {
    one.words == other.words
}

/// How many places are tried where the words of the title may have stood.
const PLACES: usize = 8;

/// Puts the words of the title where the text has them; the file may say them several times.
fn title_first(file: &[String], title: &[String]) -> Vec<Vec<String>> {
    if title.is_empty() {
        return vec![file.to_vec()];
    }
    let places = file.windows(title.len()).enumerate();
    let places = places.filter(|(_, words)| *words == title).take(PLACES);
    let moved =
        |(at, _): (usize, &[String])| [title, &file[..at], &file[at + title.len()..]].concat();
    let mut readings: Vec<Vec<String>> = places.map(moved).collect();
    readings.push(file.to_vec());
    readings
}

/// Takes out bullets, and as many dashes as were taken off items.
fn without_bullets(words: &[String], repairs: &[Repair]) -> Vec<String> {
    let made = repairs.iter().filter(|r| r.kind == RepairKind::ListMade);
    let mut dashes: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for repair in made {
        let first = repair.quote.split_whitespace().nth(1).unwrap_or_default();
        dashes.entry(&repair.became).or_default().push(first);
    }
    let mut kept = Vec::new();
    for (at, word) in words.iter().enumerate() {
        let next = words.get(at + 1).map_or("", String::as_str);
        if let Some(places) = dashes.get_mut(word.as_str())
            && let Some(place) = places.iter().position(|first| *first == next)
        {
            places.remove(place);
            continue;
        }
        let bare = word
            .trim_start_matches(BULLETS)
            .trim_start_matches('\u{fffc}');
        let bare = bare.replace('\u{fffc}', "");
        if !bare.is_empty() {
            kept.push(bare);
        }
    }
    kept
}
