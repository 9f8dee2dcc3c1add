//! Both texts side by side: blocks that belong together in one row.
//!
//! No table: screen readers would read it row by row. Each row holds the old words, then the new
//! ones; where there is no room for two columns, they stand below each other.

use crate::diff::ChangeSet;
use crate::diff::redline::{Fate, Part, Redline, Which};
use crate::diff::side::Head;
use crate::lang::MessageFault;

use super::RedlineContext;
use super::writer::{View, Writer};

/// Returns both texts in two columns, sections without changes folded.
///
/// # Errors
/// Returns the message that could not be put into words.
pub fn sides(
    redline: &Redline,
    set: &ChangeSet,
    context: &RedlineContext<'_>,
) -> Result<String, MessageFault> {
    let mut sides = Sides {
        columns: [Which::Old, Which::New]
            .map(|of| Writer::new(redline, set, context, View::Column(of))),
        out: String::new(),
    };
    if redline.title.is_some() {
        sides.row(true, |writer| writer.title());
    }
    for (at, part) in redline.parts.iter().enumerate() {
        sides.part(at, part);
    }
    let [old, new] = sides.columns;
    old.finish()?;
    new.finish()?;
    Ok(sides.out)
}

struct Sides<'a> {
    columns: [Writer<'a>; 2],
    out: String,
}

impl<'a> Sides<'a> {
    fn part(&mut self, at: usize, part: &'a Part) {
        let is_changed = !part.is_same();
        if matches!(part.head.any(), Some(Head::Note(_))) || self.is_note_away(part) {
            return self.row(is_changed, |writer| writer.lone_note(at));
        }
        match part.fate {
            Fate::Kept => {
                self.row(is_changed, |writer| writer.heading_at(at));
                for (index, node) in part.nodes.iter().enumerate() {
                    self.row(!node.is_same(), |writer| writer.node_at(at, index));
                }
            }
            Fate::Added | Fate::Removed | Fate::MovedHere(_) | Fate::MovedAway(_) => {
                self.row(true, |writer| writer.part(at));
            }
        }
    }

    /// Returns whether a footnote moved away from here.
    fn is_note_away(&self, part: &Part) -> bool {
        let Fate::MovedAway(id) = part.fate else {
            return false;
        };
        self.columns[0].is_note(id)
    }

    /// Writes a row, unless neither side has anything in it.
    fn row(&mut self, is_changed: bool, mut write: impl FnMut(&mut Writer<'a>)) {
        let cells = self.columns.each_mut().map(|writer| {
            write(writer);
            std::mem::take(&mut writer.out)
        });
        if cells.iter().all(|cell| cell.trim().is_empty()) {
            return;
        }
        let class = if is_changed { "pair changed" } else { "pair" };
        let [old, new] = cells;
        self.out.push_str(&format!(
            "<div class=\"{class}\">\n<div class=\"old\">{old}</div>\n<div class=\"new\">{new}</div>\n</div>\n"
        ));
    }
}
