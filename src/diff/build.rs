//! From drafts to the redline: words compared, moves named, both texts in one tree.

use super::blocks::{Draft, Inside, SHORT, both, draft};
use super::chain::{Pair, Step, heaviest, merge};
use super::invert::old_first;
use super::moves::{self, Moved};
use super::passage::Passage;
use super::planes::whole;
use super::redline::{
    Body, Column, Fate, Lane, Move, MoveId, Node, Op, Part, Piece, Redline, Row, Sides, Table,
    Title,
};
use super::sections::pair_parts;
use super::side::{PartSide, Side, Unit, UnitBody};
use super::tables::{Lanes, single_table};
use super::wording::Wording;
use crate::prose::Alignment;

/// Returns the redline of two texts.
pub fn build(old: &Side, new: &Side, wording: &mut Wording<'_>) -> Redline {
    let pairs = pair_parts(&old.parts, &new.parts, &mut wording.budget);
    let plan = plan(old, new, &pairs);
    let mut drafted: Vec<(Vec<Draft<'_>>, bool)> = Vec::with_capacity(plan.len());
    for part in &plan {
        let stayed = matches!(part, Planned::Kept(..));
        let drafts = match *part {
            Planned::Kept(i, j) | Planned::Here(i, j) => draft(
                &old.parts[i].units,
                &new.parts[j].units,
                &mut wording.budget,
            ),
            Planned::Removed(i) => old.parts[i].units.iter().map(Draft::Old).collect(),
            Planned::Added(j) => new.parts[j].units.iter().map(Draft::New).collect(),
            Planned::Away(_) => Vec::new(),
        };
        drafted.push((drafts, stayed));
    }
    let moved = moves::find(&drafted, &mut wording.budget);
    let mut moves: Vec<Move> = moved.pairs.iter().map(|(_, _, how)| *how).collect();
    let first = moves.len();
    let mut builder = Builder { wording, moved };
    let mut parts = Vec::with_capacity(plan.len());
    for (planned, (drafts, _)) in plan.iter().zip(drafted) {
        parts.push(builder.part(old, new, planned, drafts, first));
    }
    let title = builder.title(old.title.as_ref(), new.title.as_ref());
    moves.extend(
        plan.iter()
            .filter(|part| matches!(part, Planned::Here(..)))
            .map(|_| Move::Past),
    );
    name_part_moves(&plan, &mut parts, first);
    let degraded = std::mem::take(&mut builder.wording.budget.degraded);
    Redline {
        title,
        parts,
        moves,
        degraded,
        ..Redline::default()
    }
}

/// Returns the redline that removes all of the old text and adds all of the new one.
pub fn replace(old: &Side, new: &Side, wording: &mut Wording<'_>) -> Redline {
    let moved = Moved::default();
    let mut builder = Builder { wording, moved };
    let mut parts = Vec::new();
    for (i, part) in old.parts.iter().enumerate() {
        let drafts = part.units.iter().map(Draft::Old).collect();
        parts.push(builder.part(old, new, &Planned::Removed(i), drafts, 0));
    }
    for (j, part) in new.parts.iter().enumerate() {
        let drafts = part.units.iter().map(Draft::New).collect();
        parts.push(builder.part(old, new, &Planned::Added(j), drafts, 0));
    }
    let title = builder.title(old.title.as_ref(), new.title.as_ref());
    Redline {
        title,
        parts,
        ..Redline::default()
    }
}

/// What becomes of a part at its place in the redline.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Planned {
    Kept(usize, usize),
    Removed(usize),
    Added(usize),
    /// It moved here.
    Here(usize, usize),
    /// The stub of the part that moved to the place of this new one.
    Away(usize),
}

fn plan(old: &Side, new: &Side, pairs: &[(usize, usize)]) -> Vec<Planned> {
    let weigh = |(i, j): &(usize, usize)| Pair {
        old: *i,
        new: *j,
        weight: u64::from(old.parts[*i].words().max(new.parts[*j].words())) + 1,
    };
    let weighed: Vec<Pair> = pairs.iter().map(weigh).collect();
    let stays = heaviest(&weighed).into_iter().map(|at| pairs[at]);
    let kept: Vec<(usize, usize)> = stays.collect();
    let mut new_of = vec![None; old.parts.len()];
    let mut old_of = vec![None; new.parts.len()];
    for (i, j) in pairs {
        (new_of[*i], old_of[*j]) = (Some(*j), Some(*i));
    }
    let planned = |step| match step {
        Step::Both(i, j) => Planned::Kept(i, j),
        Step::Old(i) => new_of[i].map_or(Planned::Removed(i), Planned::Away),
        Step::New(j) => old_of[j].map_or(Planned::Added(j), |i| Planned::Here(i, j)),
    };
    let steps = merge(old.parts.len(), new.parts.len(), &kept);
    steps.into_iter().map(planned).collect()
}

/// Gives the moves of parts their names, in the order of the new text.
fn name_part_moves(plan: &[Planned], parts: &mut [Part], first: usize) {
    let mut id_of = std::collections::HashMap::new();
    for planned in plan {
        if let Planned::Here(_, j) = planned {
            id_of.insert(*j, MoveId(first + id_of.len()));
        }
    }
    for (planned, part) in plan.iter().zip(parts) {
        match planned {
            Planned::Here(_, j) => {
                part.fate = id_of.get(j).map_or(part.fate, |id| Fate::MovedHere(*id));
            }
            Planned::Away(j) => {
                part.fate = id_of.get(j).map_or(part.fate, |id| Fate::MovedAway(*id));
            }
            Planned::Kept(..) | Planned::Removed(_) | Planned::Added(_) => {}
        }
    }
}

struct Builder<'w, 'l, 'a> {
    wording: &'w mut Wording<'l>,
    moved: Moved<'a>,
}

impl<'a> Builder<'_, '_, 'a> {
    fn title(&mut self, old: Option<&Passage>, new: Option<&Passage>) -> Option<Title> {
        let (fate, pieces) = match (old, new) {
            (Some(old), Some(new)) => (Fate::Kept, self.wording.compare(old, new)),
            (Some(old), None) => (Fate::Removed, whole(old, Op::Delete)),
            (None, Some(new)) => (Fate::Added, whole(new, Op::Insert)),
            (None, None) => return None,
        };
        Some(Title { fate, pieces })
    }

    fn part(
        &mut self,
        old: &Side,
        new: &Side,
        planned: &Planned,
        drafts: Vec<Draft<'a>>,
        first: usize,
    ) -> Part {
        let (was, is): (Option<&PartSide>, Option<&PartSide>) = match *planned {
            Planned::Kept(i, j) | Planned::Here(i, j) => (Some(&old.parts[i]), Some(&new.parts[j])),
            Planned::Removed(i) => (Some(&old.parts[i]), None),
            Planned::Added(j) => (None, Some(&new.parts[j])),
            Planned::Away(_) => (None, None),
        };
        let heading = match (was, is) {
            (Some(was), Some(is)) => self.wording.compare(&was.heading, &is.heading),
            (Some(was), None) => whole(&was.heading, Op::Delete),
            (None, Some(is)) => whole(&is.heading, Op::Insert),
            (None, None) => Vec::new(),
        };
        let fate = match planned {
            Planned::Kept(..) => Fate::Kept,
            Planned::Removed(_) => Fate::Removed,
            Planned::Added(_) => Fate::Added,
            // Named once all are known.
            Planned::Here(..) => Fate::MovedHere(MoveId(first)),
            Planned::Away(_) => Fate::MovedAway(MoveId(first)),
        };
        let head = |part: Option<&PartSide>| part.map(|part| part.head.clone());
        Part {
            fate,
            head: Sides {
                old: head(was),
                new: head(is),
            },
            heading,
            nodes: self.nodes(drafts),
        }
    }

    fn nodes(&mut self, drafts: Vec<Draft<'a>>) -> Vec<Node> {
        let mut nodes = Vec::with_capacity(drafts.len());
        for draft in drafts {
            let pair = match &draft {
                Draft::Both(old, new, Inside::Words) => Some((*old, *new)),
                _ => None,
            };
            let node = self.node(draft);
            match pair.filter(|pair| is_replaced(*pair, &node.body)) {
                Some((old, new)) => {
                    nodes.push(self.single(old, Op::Delete));
                    nodes.push(self.single(new, Op::Insert));
                }
                None => nodes.push(node),
            }
        }
        old_first(nodes, |node| node.fate)
    }

    fn node(&mut self, draft: Draft<'a>) -> Node {
        match draft {
            Draft::Old(unit) => self.single(unit, Op::Delete),
            Draft::New(unit) => self.single(unit, Op::Insert),
            Draft::Regrouped(old, new) => {
                let words = |unit: &&'a Unit| match &unit.body {
                    UnitBody::Paragraph(words) => Some(words),
                    _ => None,
                };
                let old: Vec<&Passage> = old.iter().filter_map(words).collect();
                let new: Vec<&Passage> = new.iter().filter_map(words).collect();
                let body = Body::Paragraph(self.wording.regroup(&old, &new));
                Node {
                    fate: Fate::Kept,
                    body,
                }
            }
            Draft::Both(old, new, inside) => {
                let body = self.both(old, new, inside);
                Node {
                    fate: Fate::Kept,
                    body,
                }
            }
        }
    }

    /// Builds what one side has: removed or added, or moved from or to elsewhere.
    fn single(&mut self, unit: &'a Unit, op: Op) -> Node {
        let moved = if op == Op::Delete {
            &self.moved.of_old
        } else {
            &self.moved.of_new
        };
        if let Some(at) = moved.get(&unit.id).copied() {
            return self.moved_node(at, op);
        }
        let one = |form| match op {
            Op::Delete => Sides {
                old: Some(form),
                new: None,
            },
            Op::Insert => Sides {
                old: None,
                new: Some(form),
            },
            Op::Equal => Sides {
                old: Some(form),
                new: Some(form),
            },
        };
        let body = match &unit.body {
            UnitBody::Paragraph(words) => Body::Paragraph(whole(words, op)),
            UnitBody::Code(words) => Body::Code(whole(words, op)),
            UnitBody::Rule => Body::Rule,
            UnitBody::Quote(units) => Body::Quote(self.singles(units, op)),
            UnitBody::Item(units) => Body::Item(self.singles(units, op)),
            UnitBody::List(form, units) => Body::List(one(*form), self.singles(units, op)),
            UnitBody::Table(set, rows) => Body::Table(single_table(set, rows, op)),
        };
        let fate = match op {
            Op::Equal => Fate::Kept,
            Op::Delete => Fate::Removed,
            Op::Insert => Fate::Added,
        };
        Node { fate, body }
    }

    fn singles(&mut self, units: &'a [Unit], op: Op) -> Vec<Node> {
        units.iter().map(|unit| self.single(unit, op)).collect()
    }

    fn moved_node(&mut self, at: usize, op: Op) -> Node {
        let id = MoveId(at);
        if op == Op::Delete {
            let (fate, body) = (Fate::MovedAway(id), Body::Stub);
            return Node { fate, body };
        }
        let (old, new, _) = self.moved.pairs[at];
        let body = match both(old, new, &mut self.wording.budget) {
            Draft::Both(old, new, inside) => self.both(old, new, inside),
            Draft::Old(_) | Draft::New(_) | Draft::Regrouped(..) => Body::Stub,
        };
        let fate = Fate::MovedHere(id);
        Node { fate, body }
    }

    fn both(&mut self, old: &'a Unit, new: &'a Unit, inside: Inside<'a>) -> Body {
        if let Inside::Same = inside {
            return self.single_same(new);
        }
        match (&old.body, &new.body, inside) {
            (UnitBody::Paragraph(a), UnitBody::Paragraph(b), _) => {
                Body::Paragraph(self.wording.compare(a, b))
            }
            (UnitBody::Code(a), UnitBody::Code(b), _) => Body::Code(self.wording.compare(a, b)),
            (UnitBody::Quote(_), UnitBody::Quote(_), Inside::Units(inside)) => {
                Body::Quote(self.nodes(inside))
            }
            (UnitBody::Item(_), UnitBody::Item(_), Inside::Units(inside)) => {
                Body::Item(self.nodes(inside))
            }
            (UnitBody::List(a, _), UnitBody::List(b, _), Inside::Units(inside)) => {
                Body::List(Sides::both(*a, *b), self.nodes(inside))
            }
            (UnitBody::Table(set_a, a), UnitBody::Table(set_b, b), Inside::Table(lanes)) => {
                Body::Table(self.table((set_a, a), (set_b, b), &lanes))
            }
            // Only units of one kind are ever paired.
            _ => Body::Rule,
        }
    }

    /// Builds a unit that is the same on both sides.
    fn single_same(&mut self, unit: &Unit) -> Body {
        match &unit.body {
            UnitBody::Paragraph(words) => Body::Paragraph(whole(words, Op::Equal)),
            UnitBody::Code(words) => Body::Code(whole(words, Op::Equal)),
            UnitBody::Rule => Body::Rule,
            UnitBody::Quote(units) => Body::Quote(self.same(units)),
            UnitBody::Item(units) => Body::Item(self.same(units)),
            UnitBody::List(form, units) => Body::List(Sides::both(*form, *form), self.same(units)),
            UnitBody::Table(set, rows) => Body::Table(single_table(set, rows, Op::Equal)),
        }
    }

    fn same(&mut self, units: &[Unit]) -> Vec<Node> {
        let node = |unit| Node {
            fate: Fate::Kept,
            body: self.single_same(unit),
        };
        units.iter().map(node).collect()
    }

    fn table(
        &mut self,
        old: (&[Alignment], &[Vec<Passage>]),
        new: (&[Alignment], &[Vec<Passage>]),
        lanes: &Lanes,
    ) -> Table {
        let column = |lane: &Lane| Column {
            lane: *lane,
            set: Sides {
                old: lane.old.and_then(|at| old.0.get(at)).copied(),
                new: lane.new.and_then(|at| new.0.get(at)).copied(),
            },
        };
        let cell = |rows: &'_ [Vec<Passage>],
                    row: Option<usize>,
                    column: Option<usize>|
         -> Option<Passage> { rows.get(row?)?.get(column?).cloned() };
        let mut rows = Vec::with_capacity(lanes.rows.len());
        for lane in &lanes.rows {
            let mut cells = Vec::with_capacity(lanes.columns.len());
            for column in &lanes.columns {
                let (was, is) = (
                    cell(old.1, lane.old, column.old),
                    cell(new.1, lane.new, column.new),
                );
                cells.push(self.cell(was.as_ref(), is.as_ref()));
            }
            rows.push(Row { lane: *lane, cells });
        }
        let columns = lanes.columns.iter().map(column).collect();
        Table { columns, rows }
    }

    fn cell(&mut self, old: Option<&Passage>, new: Option<&Passage>) -> Vec<Piece> {
        match (old, new) {
            (Some(old), Some(new)) => self.wording.compare(old, new),
            (Some(old), None) => whole(old, Op::Delete),
            (None, Some(new)) => whole(new, Op::Insert),
            (None, None) => Vec::new(),
        }
    }
}

/// Returns whether comparing the words of two blocks showed that they are two blocks.
///
/// Short ones stay together: a name in the place of another.
fn is_replaced(pair: (&Unit, &Unit), body: &Body) -> bool {
    let is_long = pair.0.words.min(pair.1.words) > SHORT;
    match body {
        Body::Paragraph(pieces) => is_long && pieces.iter().all(|piece| piece.op != Op::Equal),
        _ => false,
    }
}
