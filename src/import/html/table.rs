//! Tables: those with rows and columns, and those that only place words on the page.

use crate::import::reading::{Piece, block};
use crate::import::repair::RepairKind;
use crate::import::tidy::tidy;
use crate::prose::{Alignment, Block, BlockKind, Inline, InlineKind};

use super::flow::Flow;
use super::page;

/// Columns and rows that a cell may go over; more are no table.
const WIDEST: usize = 50;

/// Reads a table; its caption becomes a paragraph before it.
pub(super) fn read(flow: &mut Flow<'_, '_>, at: usize) -> Vec<Piece> {
    let dom = flow.dom;
    let quote = page::words(dom, at).join(" ");
    let (captions, rows) = parts(flow, at);
    let mut out = flow.pieces(&captions);
    if is_layout(flow, at, &rows) {
        if !quote.is_empty() {
            flow.reading
                .repaired(RepairKind::TableUnwrapped, &quote, "");
        }
        for cell in rows.iter().flatten() {
            let inner = flow.pieces(&dom.node(*cell).children.clone());
            out.extend(inner);
        }
        return out;
    }
    let mut flat = false;
    let mut grid = grid(flow, &rows, &mut flat);
    if flat {
        flow.reading
            .repaired(RepairKind::TableFlattened, &quote, "");
    }
    let columns = grid.iter().map(Vec::len).max().unwrap_or_default();
    grid.iter_mut()
        .for_each(|row| row.resize(columns, Vec::new()));
    if columns == 0 {
        return out;
    }
    let headed = rows.first().is_some_and(|row| {
        let parent = row.first().and_then(|cell| dom.node(*cell).parent);
        let group = parent.and_then(|row| dom.node(row).parent);
        group.is_some_and(|group| dom.name(group) == "thead")
            || row.iter().all(|cell| dom.name(*cell) == "th")
    });
    if !headed {
        flow.reading.repaired(RepairKind::TableHead, &quote, "");
    }
    let mut rows = grid.into_iter();
    let head = rows.next().unwrap_or_default();
    out.push(Piece::Block(block(BlockKind::Table {
        alignments: vec![Alignment::None; columns],
        head,
        rows: rows.collect(),
    })));
    out
}

/// Returns what stands in a table outside of its rows, and the cells of its rows.
fn parts(flow: &Flow<'_, '_>, at: usize) -> (Vec<usize>, Vec<Vec<usize>>) {
    let dom = flow.dom;
    let (mut others, mut rows) = (Vec::new(), Vec::new());
    let mut open = vec![at];
    while let Some(at) = open.pop() {
        match dom.name(at) {
            "table" | "thead" | "tbody" | "tfoot" => {
                open.extend(dom.node(at).children.iter().rev());
            }
            "tr" => {
                let cells = dom.node(at).children.iter().copied();
                let cells = cells.filter(|at| matches!(dom.name(*at), "td" | "th"));
                rows.push(cells.collect::<Vec<_>>());
            }
            "col" | "colgroup" | "" => {}
            _ => others.push(at),
        }
    }
    rows.retain(|row| !row.is_empty());
    (others, rows)
}

/// A table of one column, one that holds headings or another table, or one that says so itself.
fn is_layout(flow: &Flow<'_, '_>, at: usize, rows: &[Vec<usize>]) -> bool {
    let dom = flow.dom;
    let said = matches!(dom.attribute(at, "role"), Some("presentation" | "none"));
    let inner = dom.below(at).into_iter().skip(1);
    let mut inner = inner.map(|at| dom.name(at));
    let holds = inner.any(|name| matches!(name, "table" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6"));
    said || holds || rows.iter().all(|row| row.len() < 2)
}

/// Returns the words of every cell; one that goes over several columns or rows leaves the others
/// empty.
fn grid(flow: &mut Flow<'_, '_>, rows: &[Vec<usize>], flat: &mut bool) -> Vec<Vec<Vec<Inline>>> {
    let mut below: Vec<usize> = Vec::new();
    let mut grid = Vec::new();
    for row in rows {
        let mut line: Vec<Vec<Inline>> = Vec::new();
        let skip = |line: &mut Vec<Vec<Inline>>, below: &mut Vec<usize>| {
            while let Some(left) = below.get_mut(line.len()).filter(|left| **left > 0) {
                *left -= 1;
                line.push(Vec::new());
            }
        };
        for cell in row {
            skip(&mut line, &mut below);
            let span = |name| {
                let typed = flow.dom.attribute(*cell, name).and_then(|n| n.parse().ok());
                typed.unwrap_or(1_usize).clamp(1, WIDEST)
            };
            let (wide, high) = (span("colspan"), span("rowspan"));
            *flat |= wide > 1 || high > 1;
            let start = line.len();
            let inner = flow.blocks(&flow.dom.node(*cell).children.clone());
            line.push(words_of(inner, flat));
            line.resize(start + wide, Vec::new());
            below.resize(below.len().max(line.len()), 0);
            below[start..start + wide].fill(high - 1);
        }
        skip(&mut line, &mut below);
        grid.push(line);
    }
    grid
}

/// Returns the words of a cell's blocks on one line.
fn words_of(blocks: Vec<Block>, flat: &mut bool) -> Vec<Inline> {
    *flat |= blocks.len() > 1;
    let mut words = Vec::new();
    for block in blocks {
        if !words.is_empty() {
            words.push(crate::import::reading::words(" "));
        }
        match block.kind {
            BlockKind::Paragraph(inner) => words.extend(inner),
            BlockKind::List { items, .. } => {
                *flat = true;
                words.extend(words_of(items.into_iter().flatten().collect(), flat));
            }
            BlockKind::Quote(inner) => words.extend(words_of(inner, flat)),
            BlockKind::Code(text) => words.push(crate::import::reading::words(&text)),
            BlockKind::Table { head, rows, .. } => {
                for cell in head.into_iter().chain(rows.into_iter().flatten()) {
                    words.push(crate::import::reading::words(" "));
                    words.extend(cell);
                }
            }
            BlockKind::Rule => {}
        }
    }
    *flat |= words.iter().any(|word| word.kind == InlineKind::HardBreak);
    crate::prose::walk::map_each(&mut words, &mut |word| match word.kind {
        InlineKind::HardBreak | InlineKind::SoftBreak => crate::import::reading::words(" "),
        _ => word,
    });
    tidy(words)
}
