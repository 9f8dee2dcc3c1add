//! The same changes told the other way: what was inserted is deleted, what moved moves back.
//!
//! A redline is computed in the order of the dates, once; the other direction is its inverse, so
//! that both always tell the same changes. Inverting twice gives the redline back.

use super::chain::{Step, merge};
use super::place::Arrivals;
use super::redline::{
    Body, Column, Fate, Lane, Node, Op, Part, Piece, Redline, Row, Sides, Table, Title,
};
use super::runs::are_one_place;

/// Returns the redline from the new text to the old one.
pub fn invert(redline: &Redline) -> Redline {
    let inverter = Inverter(redline.arrivals());
    let parts = redline
        .parts
        .iter()
        .map(|part| inverter.part(part))
        .collect();
    let title = redline.title.as_ref().map(|title| Title {
        fate: inverse(title.fate),
        pieces: pieces(&title.pieces),
    });
    Redline {
        title,
        parts: old_first(parts, |part| part.fate),
        moves: redline.moves.clone(),
        degraded: redline.degraded.clone(),
        continued: redline.continued.clone(),
    }
}

/// Puts what only the old side has before what only the new one has, between any two kept.
pub fn old_first<T>(all: Vec<T>, fate: impl Fn(&T) -> Fate) -> Vec<T> {
    let mut out = Vec::with_capacity(all.len());
    let mut came = Vec::new();
    for one in all {
        match fate(&one) {
            Fate::Kept => {
                out.append(&mut came);
                out.push(one);
            }
            Fate::Removed | Fate::MovedAway(_) => out.push(one),
            Fate::Added | Fate::MovedHere(_) => came.push(one),
        }
    }
    out.append(&mut came);
    out
}

fn inverse(fate: Fate) -> Fate {
    match fate {
        Fate::Kept => Fate::Kept,
        Fate::Added => Fate::Removed,
        Fate::Removed => Fate::Added,
        Fate::MovedHere(id) => Fate::MovedAway(id),
        Fate::MovedAway(id) => Fate::MovedHere(id),
    }
}

/// Brings what moved back to where its stub is.
struct Inverter<'r>(Arrivals<'r>);

impl Inverter<'_> {
    fn part(&self, part: &Part) -> Part {
        let fate = inverse(part.fate);
        let held = match part.fate {
            Fate::MovedHere(_) => None,
            Fate::MovedAway(id) => self.0.part(id).map(|(_, part)| part),
            Fate::Kept | Fate::Added | Fate::Removed => Some(part),
        };
        let Some(held) = held else {
            return Part {
                fate,
                head: Sides {
                    old: None,
                    new: None,
                },
                heading: Vec::new(),
                nodes: Vec::new(),
            };
        };
        Part {
            fate,
            head: held.head.clone().inverse(),
            heading: pieces(&held.heading),
            nodes: self.all(&held.nodes),
        }
    }

    fn all(&self, nodes: &[Node]) -> Vec<Node> {
        let nodes = nodes.iter().map(|node| self.node(node)).collect();
        old_first(nodes, |node: &Node| node.fate)
    }

    fn node(&self, node: &Node) -> Node {
        let fate = inverse(node.fate);
        let held = match node.fate {
            Fate::MovedHere(_) => None,
            Fate::MovedAway(id) => self.0.node(id).map(|(_, node)| node),
            Fate::Kept | Fate::Added | Fate::Removed => Some(node),
        };
        let body = held.map_or(Body::Stub, |node| self.body(&node.body));
        Node { fate, body }
    }

    fn body(&self, body: &Body) -> Body {
        match body {
            Body::Paragraph(words) => Body::Paragraph(pieces(words)),
            Body::Code(words) => Body::Code(pieces(words)),
            Body::Rule => Body::Rule,
            Body::Stub => Body::Stub,
            Body::Quote(nodes) => Body::Quote(self.all(nodes)),
            Body::Item(nodes) => Body::Item(self.all(nodes)),
            Body::List(form, nodes) => Body::List(form.inverse(), self.all(nodes)),
            Body::Table(table) => Body::Table(inverse_table(table)),
        }
    }
}

fn pieces(pieces: &[Piece]) -> Vec<Piece> {
    let mut out = Vec::with_capacity(pieces.len());
    for group in pieces.chunk_by(|a, b| are_one_place((a.op, a.class), (b.op, b.class))) {
        for op in [Op::Equal, Op::Insert, Op::Delete] {
            let mine = group.iter().filter(|piece| piece.op == op);
            out.extend(mine.map(|piece| Piece {
                op: op.inverse(),
                class: piece.class,
                text: piece.text.clone(),
                old: piece.new.clone(),
                new: piece.old.clone(),
            }));
        }
    }
    out
}

fn inverse_table(table: &Table) -> Table {
    let columns = order(table.columns.iter().map(|column| column.lane));
    let rows = order(table.rows.iter().map(|row| row.lane));
    let column = |at: &usize| Column {
        lane: inverse_lane(table.columns[*at].lane),
        set: table.columns[*at].set.inverse(),
    };
    let row = |at: &usize| Row {
        lane: inverse_lane(table.rows[*at].lane),
        cells: columns
            .iter()
            .map(|column| pieces(&table.rows[*at].cells[*column]))
            .collect(),
    };
    Table {
        columns: columns.iter().map(column).collect(),
        rows: rows.iter().map(row).collect(),
    }
}

fn inverse_lane(lane: Lane) -> Lane {
    Lane {
        old: lane.new,
        new: lane.old,
        is_moved: lane.is_moved,
    }
}

/// Returns the order in which the lanes stand when the sides have changed places.
fn order(lanes: impl Iterator<Item = Lane>) -> Vec<usize> {
    let lanes: Vec<Lane> = lanes.collect();
    let length = |side: fn(&Lane) -> Option<usize>| {
        lanes.iter().filter_map(side).max().map_or(0, |at| at + 1)
    };
    let (old, new) = (length(|lane| lane.old), length(|lane| lane.new));
    let (mut of_old, mut of_new) = (vec![None; old], vec![None; new]);
    for (at, lane) in lanes.iter().enumerate() {
        lane.old
            .into_iter()
            .for_each(|place| of_old[place] = Some(at));
        lane.new
            .into_iter()
            .for_each(|place| of_new[place] = Some(at));
    }
    let kept: Vec<(usize, usize)> = lanes
        .iter()
        .filter(|lane| !lane.is_moved)
        .filter_map(|lane| lane.new.zip(lane.old))
        .collect();
    let lane = |step: Step| match step {
        Step::Both(i, _) => of_new[i],
        Step::Old(i) => of_new[i].filter(|at| !lanes[*at].is_moved),
        Step::New(j) => of_old[j],
    };
    merge(new, old, &kept)
        .into_iter()
        .filter_map(lane)
        .collect()
}
