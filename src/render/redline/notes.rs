//! Footnotes of both sides: which number each has.

use std::collections::BTreeMap;

use crate::diff::place::Place;
use crate::diff::redline::{Fate, MoveId, Part, Piece, Redline, Sides, Which};
use crate::diff::side::Head;

use super::writer::{View, Writer};

/// The numbers of footnotes by their labels.
#[derive(Default)]
pub struct Notes<'r> {
    old: BTreeMap<&'r str, usize>,
    new: BTreeMap<&'r str, usize>,
    /// The numbers in the new text of notes of the old one.
    twins: BTreeMap<usize, usize>,
    /// How many marks of each note of the new text were written.
    marks: BTreeMap<usize, usize>,
}

impl<'r> Notes<'r> {
    /// Counts the notes of a redline as either text does.
    pub fn of(redline: &'r Redline) -> Self {
        let arrivals = redline.arrivals();
        let mut notes = Self::default();
        for part in &redline.parts {
            let (was, is) = match part.fate {
                Fate::Kept => (Some(part), Some(part)),
                Fate::Removed => (Some(part), None),
                Fate::Added | Fate::MovedHere(_) => (None, Some(part)),
                Fate::MovedAway(id) => (arrivals.part(id).map(|(_, part)| part), None),
            };
            if let Some(label) = was.and_then(|part| label(part.head.old.as_ref())) {
                let number = notes.old.len() + 1;
                notes.old.entry(label).or_insert(number);
            }
            if let Some(label) = is.and_then(|part| label(part.head.new.as_ref())) {
                let number = notes.new.len() + 1;
                notes.new.entry(label).or_insert(number);
            }
        }
        let both = redline.parts.iter().filter_map(|part| part.head.pair());
        for (old, new) in both {
            let numbers = notes.numbers(label(Some(old)), label(Some(new)));
            notes.twins.extend(numbers.old.zip(numbers.new));
        }
        notes
    }

    /// Returns the number that a note of the old text has in the new one.
    pub fn twin(&self, old: usize) -> Option<usize> {
        self.twins.get(&old).copied()
    }

    /// Returns the numbers of a mark with these labels.
    pub fn numbers(&self, old: Option<&str>, new: Option<&str>) -> Sides<usize> {
        Sides {
            old: old.and_then(|label| self.old.get(label)).copied(),
            new: new.and_then(|label| self.new.get(label)).copied(),
        }
    }

    /// Counts a mark of the new text; returns which of its note's marks it is.
    pub fn marked(&mut self, number: usize) -> usize {
        let marks = self.marks.entry(number).or_default();
        *marks += 1;
        *marks
    }

    /// Returns how many marks of a note of the new text were written.
    pub fn marks(&self, number: usize) -> usize {
        self.marks.get(&number).copied().unwrap_or_default()
    }
}

/// Returns the label of a footnote.
pub fn label(head: Option<&Head>) -> Option<&str> {
    match head? {
        Head::Note(label) => Some(label),
        Head::Front | Head::Section(_) => None,
    }
}

impl<'a> Writer<'a> {
    /// Returns whether what moved is a footnote.
    pub(super) fn is_note(&self, id: MoveId) -> bool {
        let part = self.arrivals.part(id);
        part.is_some_and(|(_, part)| label(part.head.new.as_ref()).is_some())
    }

    /// Writes a footnote in a list of its own.
    pub(super) fn lone_note(&mut self, at: usize) {
        let start = self.out.len();
        self.note(at);
        if self.out.len() > start {
            self.out.insert_str(start, "<ol>\n");
            self.out.push_str("</ol>\n");
        }
    }

    /// Writes a footnote.
    pub(super) fn note(&mut self, at: usize) {
        let part = &self.redline.parts[at];
        if !self.shows(part.fate) {
            return;
        }
        self.place = Place::of_part(at);
        let Fate::MovedAway(id) = part.fate else {
            let belongs = self.belongs(part.fate);
            return self.note_item(part, &belongs);
        };
        if self.view != View::Inline {
            if let Some((at, part)) = self.arrivals.part(id) {
                self.place.part = Some(at);
                self.note_item(part, "");
            }
            return;
        }
        let number = id.0 + 1;
        let words = self.voice.say("redline-note-stub", &[]);
        self.add(format_args!(
            "<li class=\"stub\" data-stub=\"{number}\" id=\"gone.{number}\">{words}</li>\n"
        ));
    }

    fn note_item(&mut self, part: &'a Part, belongs: &str) {
        let (old, new) = (label(part.head.old.as_ref()), label(part.head.new.as_ref()));
        let numbers = self.notes.numbers(old, new);
        let number = match self.view {
            View::Column(Which::Old) => numbers.old,
            View::Column(Which::New) => numbers.new,
            View::Inline => numbers.any().copied(),
        };
        let number = number.unwrap_or_default();
        match (self.view, numbers.new) {
            (View::Inline, Some(new)) => {
                self.add(format_args!(
                    "<li id=\"note.{new}\" value=\"{new}\"{belongs}>"
                ));
            }
            (View::Inline, None) => {
                self.add(format_args!(
                    "<li id=\"old.note.{number}\" value=\"{number}\"{belongs}>"
                ));
            }
            (View::Column(_), _) => {
                self.add(format_args!("<li class=\"note\" value=\"{number}\">"))
            }
        }
        self.nodes(&part.nodes);
        if self.view == View::Inline {
            self.ways_back(numbers.new);
            let anchor = self.id_here();
            let hop = self.hop();
            if !(anchor.is_empty() && hop.is_empty()) {
                self.add(format_args!("<p class=\"aside\" data-x{anchor}>{hop}</p>"));
            }
        }
        self.out.push_str("</li>\n");
    }

    fn ways_back(&mut self, number: Option<usize>) {
        let Some(number) = number else { return };
        let back = self.voice.say("note-back", &[]);
        for mark in 1..=self.notes.marks(number) {
            self.add(format_args!(
                "<a class=\"back\" data-x href=\"#mark.{number}.{mark}\">\
                 <span aria-hidden=\"true\">↩</span><span class=\"vh\">{back}</span></a>"
            ));
        }
    }

    /// Writes the mark of a footnote, by the number it has in the text that is shown.
    pub(super) fn mark_of_note(&mut self, piece: &Piece) {
        let numbers = self
            .notes
            .numbers(piece.old.note.as_deref(), piece.new.note.as_deref());
        let of = self.side_of(piece);
        let number = match of {
            Which::Old => numbers.old,
            Which::New => numbers.new,
        };
        let Some(number) = number else { return };
        if self.view != View::Inline {
            return self.add(format_args!("<sup class=\"mark\">{number}</sup>"));
        }
        let was = match (numbers.old, numbers.new) {
            (Some(old), Some(new)) if old != new => format!(" data-was-number=\"{old}\""),
            _ => String::new(),
        };
        let label = self.voice.say("note-label", &[("number", number.into())]);
        let id = match of {
            Which::New => {
                let mark = self.notes.marked(number);
                format!(" id=\"mark.{number}.{mark}\"")
            }
            Which::Old => String::new(),
        };
        let target = match (of, self.notes.twin(number)) {
            (Which::New, _) => format!("note.{number}"),
            (Which::Old, Some(twin)) => format!("note.{twin}"),
            (Which::Old, None) => format!("old.note.{number}"),
        };
        self.add(format_args!(
            "<sup class=\"mark\"{was}><a{id} href=\"#{target}\" aria-label=\"{label}\">{number}</a></sup>"
        ));
    }
}
