//! Counsel's file as a working text again: what stands in both keeps its ids, references, values.
//!
//! Blocks are matched section by section; in a pair, what replaces nothing of the words around it
//! comes back as it was typed: where the old text read `1to1PROGRESS` for a value and counsel left
//! these words, the value stands again.

mod place;
mod runs;

use std::collections::BTreeSet;
use std::ops::Range;

use crate::base::SectionId;
use crate::lang::Lang;
use crate::model::WorkingText;
use crate::prose::{Inline, InlineKind, Prose, Section, canon};

use super::ids::{self, Known};
use super::reading::{Piece, Reading};
use super::repair::{Aside, Repair, RepairKind, short};
use super::{links, lists, numbers, shape, write};
use place::{cut, flat, kept, put};
use runs::{OldRun, counterpart, new_runs, old_runs};

/// The working text that counsel's file takes the place of.
#[derive(Clone, Copy)]
pub struct Old<'a> {
    /// As it was typed.
    pub working: &'a WorkingText,
    /// The same tree with its values and references in words.
    pub in_words: &'a Prose,
    /// Its language.
    pub lang: &'a Lang,
}

/// Counsel's file as a working text.
#[derive(Debug, Clone, Default)]
pub struct Draft {
    /// The working text, whole.
    pub source: String,
    /// The words of the title, where it stood in the file's text.
    pub title: Option<Vec<Inline>>,
    /// What was changed.
    pub repairs: Vec<Repair>,
    /// Comments and tracked changes of the file.
    pub asides: Vec<Aside>,
    /// How many references and values stand again.
    pub restored: usize,
    /// What could not be brought back.
    pub unmatched: Vec<Unmatched>,
}

/// Something of the old text that the new one lacks, or the other way round.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unmatched {
    /// What it is.
    pub kind: UnmatchedKind,
    /// As it is typed in a working text, or the heading's words.
    pub typed: String,
    /// The words it stood for; for a section, its id.
    pub words: String,
}

/// What an [`Unmatched`] is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UnmatchedKind {
    /// A section that the old text lacks.
    SectionNew,
    /// A section that the file lacks.
    SectionGone,
    /// A value whose words counsel changed or took out.
    Value,
    /// A reference or link whose words counsel changed or took out.
    Reference,
    /// A comment of the editor's, which no file of counsel's holds.
    Comment,
}

impl UnmatchedKind {
    /// Returns the kind's name, which messages select by.
    pub fn name(self) -> &'static str {
        match self {
            Self::SectionNew => "section-new",
            Self::SectionGone => "section-gone",
            Self::Value => "value",
            Self::Reference => "reference",
            Self::Comment => "comment",
        }
    }
}

/// Makes a working text of counsel's file.
pub fn restore(mut reading: Reading, old: Old<'_>) -> Draft {
    lists::mend(&mut reading);
    let title = shape::shape(&mut reading, &old.working.title);
    numbers::drop(&mut reading);
    let mut known = Known::default();
    let sections = old.working.prose.all_sections();
    for section in &sections {
        if let Some(id) = &section.id {
            known.add(old.lang, &canon::plain(&section.heading), id);
        }
    }
    let (given, anchors) = ids::assign(&mut reading, old.lang, &mut known, None);
    attributes(&mut reading, &given, &sections);
    let mut draft = Draft {
        unmatched: sections_apart(&mut reading, &given, &sections),
        ..Draft::default()
    };
    specials(&mut reading, &given, old, &mut draft);
    links::resolve(&mut reading, &anchors, None);
    reading.description = None;
    let body = write::write(&mut reading, &title, &given);
    let header = old
        .working
        .source
        .get(..old.working.body)
        .unwrap_or_default();
    draft.source = format!(
        "{header}{}{body}",
        if header.is_empty() { "" } else { "\n" }
    );
    for comment in &old.working.prose.comments {
        let typed = old.working.source.get(comment.range()).unwrap_or_default();
        draft.lost(UnmatchedKind::Comment, typed, "");
    }
    draft.title = title.stood.then_some(title.words);
    draft.repairs = reading.repairs;
    draft.asides = reading.asides;
    draft
}

impl Draft {
    fn lost(&mut self, kind: UnmatchedKind, typed: &str, words: &str) {
        self.unmatched.push(Unmatched {
            kind,
            typed: short(typed),
            words: short(words),
        });
    }
}

/// Gives headings back what the old text says of their sections.
fn attributes(reading: &mut Reading, given: &[SectionId], sections: &[&Section]) {
    let headings = reading.pieces.iter_mut().filter_map(|piece| match piece {
        Piece::Heading(heading) => Some(heading),
        Piece::Block(_) => None,
    });
    for (heading, id) in headings.zip(given) {
        let Some(section) = sections.iter().find(|s| s.id.as_ref() == Some(id)) else {
            continue;
        };
        heading.unnumbered = section.unnumbered;
        if !section.covers.is_empty() {
            let rules: Vec<&str> = section.covers.iter().map(|rule| rule.as_str()).collect();
            heading
                .attributes
                .push(format!("covers={}", rules.join(",")));
        }
        let lang = section.lang.as_ref().map(|lang| format!("lang={lang}"));
        heading.attributes.extend(lang);
    }
}

/// Lists sections that only one of the two texts has.
fn sections_apart(
    reading: &mut Reading,
    given: &[SectionId],
    sections: &[&Section],
) -> Vec<Unmatched> {
    let old: BTreeSet<&SectionId> = sections.iter().filter_map(|s| s.id.as_ref()).collect();
    let mut found = Vec::new();
    let headings = reading.pieces.iter().filter_map(|piece| match piece {
        Piece::Heading(heading) => Some(heading),
        Piece::Block(_) => None,
    });
    for (heading, id) in headings.zip(given).filter(|(_, id)| !old.contains(id)) {
        found.push(Unmatched {
            kind: UnmatchedKind::SectionNew,
            typed: short(&canon::plain(&heading.words)),
            words: format!("#{id}"),
        });
    }
    reading
        .repairs
        .retain(|repair| repair.kind != RepairKind::Id);
    for section in sections {
        if let Some(id) = section.id.as_ref().filter(|id| !given.contains(id)) {
            found.push(Unmatched {
                kind: UnmatchedKind::SectionGone,
                typed: short(&canon::plain(&section.heading)),
                words: format!("#{id}"),
            });
        }
    }
    found
}

/// Puts values, references and links back.
fn specials(reading: &mut Reading, given: &[SectionId], old: Old<'_>, draft: &mut Draft) {
    let old_runs = old_runs(old);
    let mut new_runs = new_runs(reading, given);
    let mut used = BTreeSet::new();
    // What stood in a section that is gone went with it.
    let stands = |run: &&OldRun| run.section.as_ref().is_none_or(|id| given.contains(id));
    let special = old_runs.iter().filter(|run| !run.specials.is_empty());
    for run in special.filter(stands) {
        let Some(at) = counterpart(run, &new_runs, &used) else {
            for (range, kind) in &run.specials {
                lost(draft, kind, &cut(&run.text, range));
            }
            continue;
        };
        used.insert(at);
        let words = &mut *new_runs[at].1;
        let text = flat(words);
        let places: Vec<(Range<usize>, InlineKind)> = run
            .specials
            .iter()
            .filter_map(|(range, kind)| Some((kept(&run.text, &text, range)?, kind.clone())))
            .collect();
        let mut done = BTreeSet::new();
        let replaced = put(std::mem::take(words), &mut 0, &places, &mut done);
        *words = replaced;
        draft.restored += done.len();
        for (range, kind) in &run.specials {
            let place = kept(&run.text, &text, range);
            let put_back = places.iter().enumerate().any(|(at, (found, other))| {
                done.contains(&at) && Some(found) == place.as_ref() && other == kind
            });
            if !put_back {
                lost(draft, kind, &cut(&run.text, range));
            }
        }
    }
}

fn lost(draft: &mut Draft, kind: &InlineKind, words: &str) {
    match kind {
        InlineKind::Value(expression) => {
            let typed = format!("{{{{ {expression} }}}}");
            draft.lost(UnmatchedKind::Value, &typed, words);
        }
        InlineKind::Reference(to) => {
            draft.lost(UnmatchedKind::Reference, &format!("[]({to})"), words);
        }
        InlineKind::Link { to, .. } => {
            let typed = format!("[{words}]({to})");
            draft.lost(UnmatchedKind::Reference, &typed, words);
        }
        _ => {}
    }
}
