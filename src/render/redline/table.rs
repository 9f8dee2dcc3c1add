//! Tables of a redline: rows and columns of both sides, those that went where they stood.

use crate::diff::redline::{Column, Lane, Piece, Row, Table, Which};
use crate::prose::Alignment;
use crate::render::html::escape;

use super::names;
use super::writer::{View, Writer};

impl<'a> Writer<'a> {
    pub(super) fn table(&mut self, table: &'a Table, tag: &str) {
        let order = Order::of(table);
        let heads = table
            .rows
            .iter()
            .take_while(|row| is_head(row.lane))
            .count();
        self.add(format_args!("<table{tag}>\n"));
        for (name, rows) in [("thead", 0..heads), ("tbody", heads..table.rows.len())] {
            if rows.is_empty() {
                continue;
            }
            self.add(format_args!("<{name}>\n"));
            for at in self.rows_shown(table, rows) {
                self.row(table, at, &order);
            }
            self.add(format_args!("</{name}>\n"));
        }
        self.out.push_str("</table>\n");
    }

    /// Returns the rows that the view shows, in its order.
    fn rows_shown(&self, table: &Table, rows: std::ops::Range<usize>) -> Vec<usize> {
        let lane = |at: &usize| table.rows[*at].lane;
        match self.view {
            View::Inline => rows.collect(),
            View::Column(of) => in_order(of, rows.collect(), lane),
        }
    }

    fn row(&mut self, table: &'a Table, at: usize, order: &Order) {
        let row = &table.rows[at];
        self.place.steps.push(at);
        let tag = self.lane_tag(row.lane, order.rows, "");
        let id = self.id_here();
        self.add(format_args!("<tr{id}{tag}>"));
        let columns: Vec<usize> = (0..table.columns.len()).collect();
        let columns = match self.view {
            View::Inline => columns,
            View::Column(of) => in_order(of, columns, |at| table.columns[*at].lane),
        };
        let last = columns.last().copied();
        for column in columns {
            let ends_row = Some(column) == last;
            self.cell(table, row, column, (order, ends_row));
        }
        self.out.push_str("</tr>\n");
        self.place.steps.pop();
    }

    fn cell(
        &mut self,
        table: &'a Table,
        row: &'a Row,
        at: usize,
        (order, ends_row): (&Order, bool),
    ) {
        let column = &table.columns[at];
        let pieces: &'a [Piece] = row.cells.get(at).map_or(&[], Vec::as_slice);
        let is_first = column.lane.new.or(column.lane.old) == Some(0);
        let element = match (is_head(row.lane), is_first, pieces.is_empty()) {
            (true, _, false) => "th scope=\"col\"",
            (false, true, false) => "th scope=\"row\"",
            _ => "td",
        };
        let (set, was_set) = self.alignment(column);
        let tag = self.lane_tag(column.lane, order.columns, set);
        let head = self.head_name(table, row, at, element);
        let hop_of_row = if ends_row { self.hop() } else { String::new() };
        self.place.steps.push(at);
        let id = self.id_here();
        self.add(format_args!("<{element}{id}{tag}{was_set}{head}>"));
        self.words(pieces);
        let hop = self.hop();
        self.out.push_str(&hop);
        self.out.push_str(&hop_of_row);
        self.place.steps.pop();
        let end = if element == "td" { "td" } else { "th" };
        self.add(format_args!("</{end}>"));
    }

    /// Returns the name of a cell's column, for narrow screens.
    fn head_name(&self, table: &Table, row: &Row, at: usize, element: &str) -> String {
        if element != "td" || is_head(row.lane) {
            return String::new();
        }
        let head = table.rows.first().and_then(|head| head.cells.get(at));
        let name = head.map_or(String::new(), |pieces| names::either(pieces));
        if name.is_empty() {
            return String::new();
        }
        format!(" data-head=\"{}\"", escape(&name))
    }

    /// Returns the class by which a cell is set, and the attribute that says how it was.
    fn alignment(&self, column: &Column) -> (&'static str, String) {
        let (was, is) = (name(column.set.old), name(column.set.new));
        let is_kept = column.set.pair().is_some();
        let shown = match self.view {
            View::Inline | View::Column(Which::New) if column.set.new.is_some() => is,
            View::Column(Which::Old) if column.set.old.is_some() => was,
            View::Inline | View::Column(Which::New) => was,
            View::Column(Which::Old) => is,
        };
        if self.view == View::Inline && is_kept && was != is {
            return (shown, format!(" data-was-set=\"{was}\""));
        }
        (shown, String::new())
    }

    /// Returns what became of a row or a column, how it is set, and where it stood if any of them
    /// moved.
    fn lane_tag(&self, lane: Lane, has_moved: bool, set: &str) -> String {
        let is_inline = self.view == View::Inline;
        let (fate, only) = match (lane.old, lane.new) {
            _ if !is_inline => ("", ""),
            (None, _) => ("came", " data-only=\"new\""),
            (_, None) => ("went", " data-only=\"old\""),
            _ if lane.is_moved => ("moved", ""),
            _ => ("", ""),
        };
        let classes = [fate, set].join(" ");
        let class = match classes.trim() {
            "" => String::new(),
            classes => format!(" class=\"{classes}\""),
        };
        match lane.old.filter(|_| has_moved && is_inline) {
            Some(old) => format!("{class}{only} data-at=\"{old}\""),
            None => format!("{class}{only}"),
        }
    }
}

/// Whether rows or columns moved past each other.
struct Order {
    rows: bool,
    columns: bool,
}

impl Order {
    fn of(table: &Table) -> Self {
        Self {
            rows: table.rows.iter().any(|row| row.lane.is_moved),
            columns: table.columns.iter().any(|column| column.lane.is_moved),
        }
    }
}

fn is_head(lane: Lane) -> bool {
    lane.old == Some(0) || lane.new == Some(0)
}

/// Returns the lanes that a side has, in its order.
fn in_order(of: Which, all: Vec<usize>, lane: impl Fn(&usize) -> Lane) -> Vec<usize> {
    let place = |at: &usize| match of {
        Which::Old => lane(at).old,
        Which::New => lane(at).new,
    };
    let mut mine: Vec<usize> = all.into_iter().filter(|at| place(at).is_some()).collect();
    mine.sort_by_key(place);
    mine
}

fn name(set: Option<Alignment>) -> &'static str {
    match set {
        Some(Alignment::Center) => "center",
        Some(Alignment::End) => "end",
        Some(Alignment::None | Alignment::Start) | None => "",
    }
}
