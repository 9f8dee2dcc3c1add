//! Ids of sections: the same in all versions and languages where the headings correspond.

use std::collections::{BTreeMap, BTreeSet};

use crate::base::SectionId;
use crate::lang::Lang;
use crate::prose::{canon, slug};

use super::reading::{Heading, Piece, Reading};
use super::repair::RepairKind;

/// Headings whose ids are known, per language, the newest last.
#[derive(Debug, Clone, Default)]
pub struct Known {
    headings: BTreeMap<Lang, Vec<(String, SectionId)>>,
}

/// The sections of another language's text of the same version: level and id, in order.
pub type Counterpart = Vec<(u8, SectionId)>;

impl Known {
    /// Adds a heading's words and its id.
    pub fn add(&mut self, lang: &Lang, words: &str, id: &SectionId) {
        let known = self.headings.entry(lang.clone()).or_default();
        known.retain(|(other, _)| *other != key(words));
        known.push((key(words), id.clone()));
    }

    fn of(&self, lang: &Lang) -> &[(String, SectionId)] {
        self.headings.get(lang).map_or(&[], Vec::as_slice)
    }
}

/// Gives every heading of a text an id; returns the section that each anchor of the file names.
///
/// In this order: the section in the same place of the counterpart, where both have the same
/// sections; the id that these words had before; the id the file gives; the id that words much
/// like these had before; the words themselves in ASCII.
pub fn assign(
    reading: &mut Reading,
    lang: &Lang,
    known: &mut Known,
    counterpart: Option<&Counterpart>,
) -> (Vec<SectionId>, BTreeMap<String, SectionId>) {
    let mut headings: Vec<Heading> = Vec::new();
    for piece in &reading.pieces {
        if let Piece::Heading(heading) = piece {
            headings.push(heading.clone());
        }
    }
    let mut given: Vec<Option<SectionId>> = vec![None; headings.len()];
    let mut taken = BTreeSet::new();
    let plain: Vec<String> = headings.iter().map(|h| canon::plain(&h.words)).collect();
    let mut give = |given: &mut Vec<Option<SectionId>>, at: usize, id: Option<SectionId>| {
        if let Some(id) = id.filter(|id| given[at].is_none() && taken.insert(id.clone())) {
            given[at] = Some(id);
        }
    };
    let same = counterpart.filter(|other| {
        let levels = headings.iter().map(|heading| heading.level);
        levels.eq(other.iter().map(|(level, _)| *level))
    });
    for (at, heading) in headings.iter().enumerate() {
        let before = known.of(lang).iter().rev();
        let mut before = before.filter(|(words, _)| *words == key(&plain[at]));
        give(&mut given, at, same.map(|other| other[at].1.clone()));
        give(&mut given, at, before.next().map(|(_, id)| id.clone()));
        give(&mut given, at, own(heading));
    }
    for (at, words) in plain.iter().enumerate() {
        let near = nearest(words, known.of(lang));
        give(&mut given, at, near);
    }
    let mut made = Vec::new();
    for at in 0..headings.len() {
        if given[at].is_none() {
            let base = slug::slug(&plain[at]).unwrap_or_else(|| format!("section-{}", at + 1));
            let free = (1..).find_map(|count| {
                let name = if count == 1 {
                    base.clone()
                } else {
                    format!("{base}-{count}")
                };
                SectionId::parse(&name).filter(|id| taken.insert(id.clone()))
            });
            made.push((plain[at].clone(), free.clone()));
            given[at] = free;
        }
    }
    for (words, id) in made {
        let id = id.map_or(String::new(), |id| format!("#{id}"));
        reading.repaired(RepairKind::Id, &words, &id);
    }
    let ids: Vec<SectionId> = given.into_iter().flatten().collect();
    let mut anchors = BTreeMap::new();
    for ((heading, words), id) in headings.iter().zip(&plain).zip(&ids) {
        known.add(lang, words, id);
        for anchor in &heading.anchors {
            anchors.entry(anchor.clone()).or_insert_with(|| id.clone());
        }
    }
    (ids, anchors)
}

/// Returns the id that the file gives a heading, where people gave it: programs number theirs.
fn own(heading: &Heading) -> Option<SectionId> {
    let id = heading.id.as_deref()?;
    let figures = id.bytes().filter(u8::is_ascii_digit).count();
    let made = figures > 2 || id.starts_with(['_', '.']) || id.len() > 60;
    SectionId::parse(id).filter(|_| !made)
}

/// Returns a heading's words as they are compared: letters and figures in lower case.
fn key(words: &str) -> String {
    let letters = words.chars().filter(|c| c.is_alphanumeric());
    letters.flat_map(char::to_lowercase).collect()
}

/// Returns the id of the known heading that shares most of its letters with these words, where it
/// shares three in five.
fn nearest(words: &str, known: &[(String, SectionId)]) -> Option<SectionId> {
    let own = pairs(&key(words));
    let alike = |other: &str| {
        let other = pairs(other);
        let shared = own.intersection(&other).count();
        // Sørensen's measure, in percent.
        (200 * shared).checked_div(own.len() + other.len())
    };
    let found = known
        .iter()
        .filter_map(|(words, id)| Some((alike(words)?, id)));
    let best = found.max_by_key(|(share, _)| *share);
    best.filter(|(share, _)| *share >= 60)
        .map(|(_, id)| id.clone())
}

/// The pairs of letters that follow each other.
fn pairs(words: &str) -> BTreeSet<(char, char)> {
    words.chars().zip(words.chars().skip(1)).collect()
}

#[cfg(test)]
mod tests {
    use super::{Known, nearest};
    use crate::base::SectionId;
    use crate::lang::Lang;

    #[test]
    fn a_reworded_heading_keeps_its_id_and_another_does_not_take_it() {
        let lang = Lang::parse("en").expect("a tag");
        let mut known = Known::default();
        let id = SectionId::parse("cancel").expect("an id");
        known.add(&lang, "You May Cancel Your Subscription at Any Time", &id);
        let found = |words| nearest(words, known.of(&lang));
        assert_eq!(found("You may cancel a subscription at any time"), Some(id));
        assert_eq!(found("Your payment"), None);
    }
}
