//! Headings, blocks and words as the Markdown of a working text.
//!
//! Every paragraph is read again once written; where it would not read as it was meant, it is
//! written with fewer marks, down to words alone.

mod phrase;

use crate::base::SectionId;
use crate::prose::{Block, BlockKind, Inline, InlineKind};

use super::reading::{Heading, Piece, Reading};
use super::repair::Repair;
use super::shape::Title;
use phrase::Place;

/// Returns the working text of a reading whose headings have these ids, in their order.
pub fn write(reading: &mut Reading, title: &Title, ids: &[SectionId]) -> String {
    let Reading {
        pieces,
        notes,
        description,
        repairs,
        ..
    } = reading;
    let mut writer = Writer { repairs };
    let mut parts = Vec::new();
    if let Some(description) = description {
        let line = crate::prose::canon::one_line(description);
        parts.push(format!("---\ndescription: {line}\n---"));
    }
    let place = Place {
        heading: true,
        ..Place::START
    };
    parts.push(format!("# {}", writer.words(&title.words, place)));
    let mut ids = ids.iter();
    let mut run = Vec::new();
    for piece in pieces {
        match piece {
            Piece::Block(block) => run.push(block.clone()),
            Piece::Heading(heading) => {
                parts.extend(writer.blocks(&std::mem::take(&mut run)));
                parts.push(writer.heading(heading, ids.next()));
            }
        }
    }
    parts.extend(writer.blocks(&run));
    for (label, blocks) in notes {
        let words = writer.blocks(blocks).unwrap_or_default();
        parts.push(format!("[^{label}]: {}", indented(&words, 4)));
    }
    parts.join("\n\n") + "\n"
}

struct Writer<'r> {
    repairs: &'r mut Vec<Repair>,
}

impl Writer<'_> {
    fn words(&mut self, words: &[Inline], place: Place) -> String {
        phrase::write(words, place, self.repairs)
    }

    fn heading(&mut self, heading: &Heading, id: Option<&SectionId>) -> String {
        let marks = "#".repeat(heading.level.into());
        let place = Place {
            heading: true,
            ..Place::START
        };
        let words = self.words(&heading.words, place);
        let mut attributes: Vec<String> = id.iter().map(|id| format!("#{id}")).collect();
        if heading.unnumbered {
            attributes.push(".unnumbered".to_owned());
        }
        attributes.extend(heading.attributes.iter().cloned());
        if attributes.is_empty() {
            return format!("{marks} {words}");
        }
        format!("{marks} {words} {{{}}}", attributes.join(" "))
    }

    /// Returns blocks with blank lines between them; `None` where there are none.
    fn blocks(&mut self, blocks: &[Block]) -> Option<String> {
        let mut parts: Vec<String> = Vec::new();
        // Lists side by side are told apart by their marks.
        let mut other = false;
        let mut before: Option<bool> = None;
        for block in blocks {
            let ordered = match &block.kind {
                BlockKind::List { start, .. } => Some(start.is_some()),
                _ => None,
            };
            other = ordered.is_some() && before == ordered && !other;
            before = ordered;
            let text = self.block(block, other);
            if !text.is_empty() {
                parts.push(text);
            }
        }
        (!parts.is_empty()).then(|| parts.join("\n\n"))
    }

    fn block(&mut self, block: &Block, other: bool) -> String {
        match &block.kind {
            BlockKind::Paragraph(words) => self.words(words, Place::START),
            BlockKind::List { start, items, .. } => self.list(*start, items, other),
            BlockKind::Quote(inner) => {
                let inner = self.blocks(inner).unwrap_or_default();
                let quoted = |line: &str| format!("> {line}").trim_end().to_owned();
                inner.lines().map(quoted).collect::<Vec<_>>().join("\n")
            }
            BlockKind::Code(text) => code(text),
            BlockKind::Table { head, rows, .. } => self.table(head, rows),
            BlockKind::Rule => "---".to_owned(),
        }
    }

    fn list(&mut self, start: Option<u64>, items: &[Vec<Block>], other: bool) -> String {
        let tight = items.iter().all(|item| is_tight(item));
        let mut lines = Vec::new();
        for (item, number) in items.iter().zip(start.unwrap_or(1)..) {
            let mark = match (start, other) {
                (Some(_), false) => format!("{number}. "),
                (Some(_), true) => format!("{number}) "),
                (None, false) => "- ".to_owned(),
                (None, true) => "* ".to_owned(),
            };
            let text = if tight {
                let parts = item.iter().map(|block| self.block(block, false));
                parts.collect::<Vec<_>>().join("\n")
            } else {
                self.blocks(item).unwrap_or_default()
            };
            lines.push(format!("{mark}{}", indented(&text, mark.len())));
        }
        lines.join(if tight { "\n" } else { "\n\n" })
    }

    fn table(&mut self, head: &[Vec<Inline>], rows: &[Vec<Vec<Inline>>]) -> String {
        let place = Place {
            cell: true,
            ..Place::START
        };
        let mut row = |cells: &[Vec<Inline>]| {
            let cells = cells.iter().map(|cell| self.words(cell, place));
            format!("| {} |", cells.collect::<Vec<_>>().join(" | "))
        };
        let mut lines = vec![row(head)];
        lines.push(format!("|{}", " --- |".repeat(head.len())));
        lines.extend(rows.iter().map(|cells| row(cells)));
        lines.join("\n")
    }
}

/// An item of one paragraph, perhaps with a list below it, needs no blank lines.
fn is_tight(item: &[Block]) -> bool {
    let kinds: Vec<&BlockKind> = item.iter().map(|block| &block.kind).collect();
    match kinds.as_slice() {
        [BlockKind::Paragraph(_)] => true,
        [BlockKind::Paragraph(_), BlockKind::List { items, .. }] => {
            items.iter().all(|item| is_tight(item))
        }
        _ => false,
    }
}

/// Returns text whose lines after the first are indented.
fn indented(text: &str, width: usize) -> String {
    let space = " ".repeat(width);
    let mut lines = text.lines();
    let first = lines.next().unwrap_or_default().to_owned();
    lines.fold(first, |mut all, line| {
        all.push('\n');
        if !line.is_empty() {
            all.push_str(&space);
            all.push_str(line);
        }
        all
    })
}

/// Returns a block of code between fences longer than any in it.
fn code(text: &str) -> String {
    let longest = text.lines().map(|line| {
        let marks = line.trim_start();
        marks.len() - marks.trim_start_matches('`').len()
    });
    let fence = "`".repeat(longest.max().unwrap_or_default().max(2) + 1);
    format!("{fence}\n{}\n{fence}", text.trim_end_matches('\n'))
}

/// Returns whether an inline is a mark of emphasis.
fn is_emphasis(kind: &InlineKind) -> bool {
    matches!(
        kind,
        InlineKind::Emphasis(_) | InlineKind::Strong(_) | InlineKind::Strike(_)
    )
}
