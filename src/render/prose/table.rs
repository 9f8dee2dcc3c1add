//! Tables: heads name columns, the first cell names its row.

use std::collections::BTreeMap;

use crate::base::name::kebab;
use crate::base::{SectionId, Span};
use crate::prose::{Alignment, Block, BlockKind, Inline, InlineKind, canon};
use crate::render::html::escape;

use super::Writer;

/// A table as it stands in a text.
pub(super) struct Table<'a> {
    pub(super) alignments: &'a [Alignment],
    pub(super) head: &'a [Vec<Inline>],
    pub(super) rows: &'a [Vec<Vec<Inline>>],
}

/// Returns the caption that a paragraph is, with the id of its table.
pub(super) fn caption(block: &Block) -> Option<(&SectionId, &[Inline])> {
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

/// Returns whether a block is a table.
pub(super) fn is_table(block: &Block) -> bool {
    matches!(block.kind, BlockKind::Table { .. })
}

/// What a register gives its table: an id, and a caption.
type Named<'a> = (&'a SectionId, &'a [Inline]);

impl<'a> Writer<'a> {
    /// Writes a register: its caption belongs to its table, and each row can be led to.
    pub(super) fn register(&mut self, paragraph: &'a Block, table: &'a Block) {
        let BlockKind::Table {
            alignments,
            head,
            rows,
        } = &table.kind
        else {
            return;
        };
        let table_of = Table {
            alignments,
            head,
            rows,
        };
        self.table(table_of, caption(paragraph), table.span);
    }

    pub(super) fn table(&mut self, table: Table<'a>, named: Option<Named<'a>>, at: Span) {
        let names: Vec<String> = table.head.iter().map(|cell| canon::plain(cell)).collect();
        self.out.push_str("<table");
        if let Some((id, _)) = named {
            let ids = self.context.ids;
            self.add(format_args!(" id=\"{ids}{id}\""));
        }
        self.end_tag(at);
        if let Some((_, caption)) = named {
            self.out.push_str("\n<caption>");
            self.words(caption);
            self.out.push_str("</caption>");
        }
        self.out.push_str("\n<thead>\n<tr>");
        for (at, cell) in table.head.iter().enumerate() {
            let class = class(table.alignments.get(at));
            self.cell(Cell::named(cell, "col"), class, None, cell);
        }
        self.out.push_str("</tr>\n</thead>\n");
        if !table.rows.is_empty() {
            let mut anchors = Anchors::of(named.map(|(id, _)| id));
            self.out.push_str("<tbody>\n");
            for row in table.rows {
                let anchor = anchors.next(row);
                self.row(table.alignments, &names, row, &anchor);
            }
            self.out.push_str("</tbody>\n");
        }
        self.out.push_str("</table>\n");
    }

    fn row(
        &mut self,
        alignments: &[Alignment],
        names: &[String],
        row: &'a [Vec<Inline>],
        anchor: &str,
    ) {
        if anchor.is_empty() {
            self.out.push_str("<tr>");
        } else {
            let ids = self.context.ids;
            self.add(format_args!("<tr id=\"{ids}{anchor}\">"));
        }
        for (at, cell) in row.iter().enumerate() {
            let class = class(alignments.get(at));
            let kind = if at == 0 {
                Cell::named(cell, "row")
            } else {
                Cell::Value
            };
            self.cell(kind, class, names.get(at), cell);
        }
        self.out.push_str("</tr>\n");
    }

    /// Writes a cell; one with a value says the name of its column, for narrow screens.
    fn cell(&mut self, kind: Cell, class: &str, name: Option<&String>, words: &'a [Inline]) {
        let element = match kind {
            Cell::Name(scope) => {
                self.add(format_args!("<th scope=\"{scope}\"{class}>"));
                "th"
            }
            Cell::Value => {
                let name = name.filter(|name| !name.is_empty() && !words.is_empty());
                let head = name.map(|name| format!(" data-head=\"{}\"", escape(name)));
                self.add(format_args!("<td{class}{}>", head.unwrap_or_default()));
                "td"
            }
        };
        self.words(words);
        self.add(format_args!("</{element}>"));
    }
}

/// Gives each row of a register an id: the table's, a dot, and the row's name in plain letters.
struct Anchors {
    table: Option<String>,
    seen: BTreeMap<String, usize>,
}

impl Anchors {
    fn of(table: Option<&SectionId>) -> Self {
        Self {
            table: table.map(ToString::to_string),
            seen: BTreeMap::new(),
        }
    }

    /// Returns the id of the next row; of two with one name, the second has a number.
    fn next(&mut self, row: &[Vec<Inline>]) -> String {
        let Some(table) = &self.table else {
            return String::new();
        };
        let name = kebab(&row.first().map(|cell| name(cell)).unwrap_or_default());
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
    let code = cell.iter().find_map(|inline| match &inline.kind {
        InlineKind::Code(name) => Some(name.clone()),
        _ => None,
    });
    code.unwrap_or_else(|| canon::plain(cell))
}

/// What a cell is.
enum Cell {
    /// The name of a column (`col`) or row (`row`).
    Name(&'static str),
    /// Anything else.
    Value,
}

impl Cell {
    /// A cell without words names nothing.
    fn named(words: &[Inline], scope: &'static str) -> Self {
        if canon::plain(words).is_empty() {
            Self::Value
        } else {
            Self::Name(scope)
        }
    }
}

fn class(alignment: Option<&Alignment>) -> &'static str {
    match alignment {
        Some(Alignment::Center) => " class=\"center\"",
        Some(Alignment::End) => " class=\"end\"",
        Some(Alignment::None | Alignment::Start) | None => "",
    }
}
