//! Registers as sealed texts print them: a caption, then a table whose first column names its rows.

use std::collections::BTreeMap;

use crate::base::SectionId;
use crate::base::name::kebab;

use super::canon::{self, Starts};
use super::tree::{Block, BlockKind, Inline, InlineKind, Prose};

/// A register in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PrintedRegister {
    /// The id of its table: `cookies-www`.
    pub id: String,
    /// Its rows, in order, without the head.
    pub rows: Vec<PrintedRow>,
}

/// A row of a register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PrintedRow {
    /// Its id on pages: `cookies-www.ga`.
    pub id: String,
    /// Its canonical path: `cookies/2/1`.
    pub path: String,
    /// The name in code in its first cell, where one stands there.
    pub code: Option<String>,
    /// The words of its cells.
    pub cells: Vec<String>,
}

/// Returns the caption that a paragraph is, with the id of its table.
pub fn caption(block: &Block) -> Option<(&SectionId, &[Inline])> {
    let BlockKind::Paragraph(words) = &block.kind else {
        return None;
    };
    match words.as_slice() {
        [
            Inline {
                kind: InlineKind::Caption { id, words },
                ..
            },
        ] => Some((id, words)),
        _ => None,
    }
}

/// Returns the registers of a text in reading order; a component stands in a paragraph of its own, so
/// none is in a list, a quote or a footnote.
pub fn printed(prose: &Prose) -> Vec<PrintedRegister> {
    let mut starts = Starts::default();
    let mut all = Vec::new();
    add(&mut all, &starts.next("-"), &prose.front);
    for section in prose.all_sections() {
        let start = section.id.as_ref().map_or("?", SectionId::as_str);
        add(&mut all, &starts.next(start), &section.blocks);
    }
    all
}

fn add(all: &mut Vec<PrintedRegister>, start: &str, blocks: &[Block]) {
    for (at, pair) in blocks.windows(2).enumerate() {
        let (Some((id, _)), BlockKind::Table { rows, .. }) = (caption(&pair[0]), &pair[1].kind)
        else {
            continue;
        };
        let mut ids = RowIds::of(Some(id));
        let rows = rows.iter().zip(1..).map(|(row, place)| PrintedRow {
            id: ids.next(row),
            // Blocks are counted from 1, and the table stands behind its caption.
            path: format!("{start}/{}/{place}", at + 2),
            code: row.first().and_then(|cell| code(cell)),
            cells: row.iter().map(|cell| canon::plain(cell)).collect(),
        });
        all.push(PrintedRegister {
            id: id.to_string(),
            rows: rows.collect(),
        });
    }
}

/// Gives each row of a register an id: the table's, a dot, and the row's name in plain letters.
#[derive(Debug)]
pub struct RowIds {
    table: Option<String>,
    seen: BTreeMap<String, usize>,
}

impl RowIds {
    /// Begins the rows of a table; those of one without an id have none.
    pub fn of(table: Option<&SectionId>) -> Self {
        Self {
            table: table.map(ToString::to_string),
            seen: BTreeMap::new(),
        }
    }

    /// Returns the id of the next row; of two with one name, the second has a number.
    pub fn next(&mut self, row: &[Vec<Inline>]) -> String {
        let Some(table) = &self.table else {
            return String::new();
        };
        let name = row.first().map(|cell| name(cell)).unwrap_or_default();
        let name = kebab(&name);
        let times = self.seen.entry(name.clone()).or_default();
        *times += 1;
        match (*times, name.is_empty()) {
            (1, false) => format!("{table}.{name}"),
            (times, _) => format!("{table}.{name}.{times}"),
        }
    }
}

/// Returns the name that a row's first cell gives: what stands in code, else all its words.
fn name(cell: &[Inline]) -> String {
    code(cell).unwrap_or_else(|| canon::plain(cell))
}

fn code(cell: &[Inline]) -> Option<String> {
    cell.iter().find_map(|inline| match &inline.kind {
        InlineKind::Code(name) => Some(name.clone()),
        _ => None,
    })
}
