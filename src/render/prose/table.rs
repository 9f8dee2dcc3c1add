//! Tables: heads name columns, the first cell names its row.

use crate::base::{SectionId, Span};
use crate::prose::register::{RowIds, caption};
use crate::prose::{Alignment, Block, BlockKind, Inline, canon};
use crate::render::html::escape;

use super::Writer;

/// A table as it stands in a text.
pub(super) struct Table<'a> {
    pub(super) alignments: &'a [Alignment],
    pub(super) head: &'a [Vec<Inline>],
    pub(super) rows: &'a [Vec<Vec<Inline>>],
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
            let mut anchors = RowIds::of(named.map(|(id, _)| id));
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
