//! Tables: heads name columns, the first cell names its row.

use crate::base::Span;
use crate::prose::{Alignment, Inline, canon};
use crate::render::html::escape;

use super::Writer;

impl<'a> Writer<'a> {
    pub(super) fn table(
        &mut self,
        alignments: &[Alignment],
        head: &'a [Vec<Inline>],
        rows: &'a [Vec<Vec<Inline>>],
        at: Span,
    ) {
        let names: Vec<String> = head.iter().map(|cell| canon::plain(cell)).collect();
        self.out.push_str("<table");
        self.end_tag(at);
        self.out.push_str("\n<thead>\n<tr>");
        for (at, cell) in head.iter().enumerate() {
            let class = class(alignments.get(at));
            self.cell(Cell::named(cell, "col"), class, None, cell);
        }
        self.out.push_str("</tr>\n</thead>\n");
        if !rows.is_empty() {
            self.out.push_str("<tbody>\n");
            for row in rows {
                self.row(alignments, &names, row);
            }
            self.out.push_str("</tbody>\n");
        }
        self.out.push_str("</table>\n");
    }

    fn row(&mut self, alignments: &[Alignment], names: &[String], row: &'a [Vec<Inline>]) {
        self.out.push_str("<tr>");
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
