//! What stands beside the paragraphs of a working text: the line of each, and what was found in it.

use crate::base::{Place, Span};
use crate::render::prose::Beside;

/// What stands beside the paragraphs of a text.
pub(super) struct Margin {
    /// Where each line of the source begins, in bytes.
    lines: Vec<usize>,
    notes: Vec<Note>,
}

/// A finding with the markup that tells it.
struct Note {
    place: Place,
    markup: String,
    is_placed: bool,
}

impl Margin {
    /// Returns the margin of a source, in which nothing was found yet.
    pub(super) fn of(source: &str) -> Self {
        let ends = source.match_indices('\n').map(|(at, _)| at + 1);
        Self {
            lines: std::iter::once(0).chain(ends).collect(),
            notes: Vec::new(),
        }
    }

    /// Adds what tells a finding of this source.
    pub(super) fn add(&mut self, place: &Place, markup: String) {
        self.notes.push(Note {
            place: place.clone(),
            markup,
            is_placed: false,
        });
    }

    /// Returns for each finding, in the order they were added, whether it stands beside a paragraph.
    pub(super) fn placed(&self) -> impl Iterator<Item = bool> {
        self.notes.iter().map(|note| note.is_placed)
    }
}

impl Beside for Margin {
    fn line(&self, at: Span) -> usize {
        let start = at.range().start;
        self.lines.partition_point(|line| *line <= start)
    }

    fn after(&mut self, at: Span) -> String {
        let mut markup = String::new();
        for note in &mut self.notes {
            if !note.is_placed && is_within(&note.place, at) {
                note.is_placed = true;
                markup.push_str(&note.markup);
            }
        }
        markup
    }
}

/// Whether a finding begins in a block; one about a whole file is in none.
fn is_within(place: &Place, at: Span) -> bool {
    let is_whole = place.start == 0 && place.end == 0;
    let is_empty = place.start == place.end;
    let is_before_end = place.start < at.end || is_empty && place.start == at.end;
    !is_whole && at.start <= place.start && is_before_end
}

#[cfg(test)]
mod tests {
    use super::Margin;
    use crate::base::{Place, Span, TreePath};
    use crate::render::prose::Beside;

    #[test]
    fn a_finding_stands_once_behind_the_block_it_begins_in() {
        let path = TreePath::parse("fr.md").expect("a path");
        let mut margin = Margin::of("ab\ncd\n\nef");
        for (range, markup) in [(0..0, "whole"), (3..4, "inner"), (7..9, "last")] {
            margin.add(&Place::new(&path, range), markup.to_owned());
        }
        assert_eq!(margin.after(Span::new(0..2)), "");
        assert_eq!(margin.after(Span::new(3..5)), "inner");
        assert_eq!(margin.after(Span::new(0..6)), "");
        assert_eq!(margin.after(Span::new(7..9)), "last");
        assert_eq!(margin.placed().collect::<Vec<_>>(), [false, true, true]);
    }

    #[test]
    fn lines_count_from_one() {
        let margin = Margin::of("ab\ncd\n\nef");
        let line = |at: usize| margin.line(Span::new(at..at));
        assert_eq!(
            [line(0), line(2), line(3), line(6), line(7), line(99)],
            [1, 1, 2, 3, 4, 4]
        );
    }
}
