//! Taking one side out of a redline: rejecting every change, or accepting every one.

use super::passage::Passage;
use super::place::Arrivals;
use super::redline::{BREAK, Body, Fate, Lane, Node, Part, Piece, Redline, Table, Which};
use super::side::{ListForm, PartSide, Side, Unit, UnitBody, unit};

/// Returns the old text, as rejecting every change gives it.
pub fn reject(redline: &Redline) -> Side {
    Taker::new(redline, Which::Old).side(redline)
}

/// Returns the new text, as accepting every change gives it.
pub fn accept(redline: &Redline) -> Side {
    Taker::new(redline, Which::New).side(redline)
}

/// Returns whether rejecting every change gives this old text.
pub fn rejects_to(redline: &Redline, old: &Side) -> bool {
    Taker::new(redline, Which::Old).gives(redline, old)
}

/// Returns whether accepting every change gives this new text.
pub fn accepts_to(redline: &Redline, new: &Side) -> bool {
    Taker::new(redline, Which::New).gives(redline, new)
}

/// Takes one side, and follows stubs to what moved away from them.
struct Taker<'r> {
    which: Which,
    arrivals: Arrivals<'r>,
}

impl<'r> Taker<'r> {
    fn new(redline: &'r Redline, which: Which) -> Self {
        let arrivals = redline.arrivals();
        Self { which, arrivals }
    }

    fn side(&self, redline: &Redline) -> Side {
        let parts = redline.parts.iter().filter_map(|part| self.part(part));
        Side {
            title: self.title(redline),
            parts: parts.collect(),
        }
    }

    /// Compares part by part, so that a long text is never held once more.
    fn gives(&self, redline: &Redline, side: &Side) -> bool {
        let mut expected = side.parts.iter();
        let mut parts = redline.parts.iter().filter_map(|part| self.part(part));
        self.title(redline) == side.title
            && parts.all(|part| expected.next() == Some(&part))
            && expected.next().is_none()
    }

    fn title(&self, redline: &Redline) -> Option<Passage> {
        let title = redline.title.as_ref();
        let title = title.filter(|title| self.which.has_here(title.fate));
        title.map(|title| self.passage(&title.pieces))
    }

    fn part(&self, part: &Part) -> Option<PartSide> {
        if !self.which.has_here(part.fate) {
            return None;
        }
        let part = match part.fate {
            Fate::MovedAway(id) => self.arrivals.part(id)?.1,
            Fate::Kept | Fate::Added | Fate::Removed | Fate::MovedHere(_) => part,
        };
        let head = self.which.pick(&part.head.old, &part.head.new);
        Some(PartSide {
            head: head.clone()?,
            heading: self.passage(&part.heading),
            units: self.units(&part.nodes),
        })
    }

    fn units(&self, nodes: &[Node]) -> Vec<Unit> {
        let mut units = Vec::with_capacity(nodes.len());
        for node in nodes.iter().filter(|node| self.which.has_here(node.fate)) {
            let node = match node.fate {
                Fate::MovedAway(id) => self.arrivals.node(id).map(|(_, node)| node),
                Fate::Kept | Fate::Added | Fate::Removed | Fate::MovedHere(_) => Some(node),
            };
            if let Some(node) = node {
                self.node(node, &mut units);
            }
        }
        units
    }

    fn node(&self, node: &Node, units: &mut Vec<Unit>) {
        let body = match &node.body {
            Body::Paragraph(pieces) => {
                let breaks = |piece: &Piece| piece.text == BREAK && self.which.has(piece.op);
                let cut = pieces.split(breaks).map(|pieces| self.passage(pieces));
                units.extend(cut.map(|passage| unit(UnitBody::Paragraph(passage))));
                return;
            }
            Body::Code(pieces) => UnitBody::Code(self.passage(pieces)),
            Body::Rule => UnitBody::Rule,
            Body::Quote(nodes) => UnitBody::Quote(self.units(nodes)),
            Body::Item(nodes) => UnitBody::Item(self.units(nodes)),
            Body::List(form, nodes) => {
                let form: Option<ListForm> = self.which.pick(form.old, form.new);
                let Some(form) = form else { return };
                UnitBody::List(form, self.units(nodes))
            }
            Body::Table(table) => self.table(table),
            Body::Stub => return,
        };
        units.push(unit(body));
    }

    fn table(&self, table: &Table) -> UnitBody {
        let place = |lane: Lane| self.which.pick(lane.old, lane.new);
        let mut columns: Vec<(usize, usize)> = table
            .columns
            .iter()
            .enumerate()
            .filter_map(|(at, column)| Some((place(column.lane)?, at)))
            .collect();
        columns.sort_unstable();
        let mut rows: Vec<(usize, Vec<Passage>)> = Vec::new();
        for row in &table.rows {
            if let Some(at) = place(row.lane) {
                let cells = columns.iter().map(|(_, column)| row.cells.get(*column));
                let cells = cells.map(|cell| self.passage(cell.map_or(&[][..], Vec::as_slice)));
                rows.push((at, cells.collect()));
            }
        }
        rows.sort_by_key(|(at, _)| *at);
        let set = |(_, at): &(usize, usize)| {
            let set = table.columns[*at].set;
            self.which.pick(set.old, set.new)
        };
        let alignments = columns.iter().filter_map(set).collect();
        UnitBody::Table(
            alignments,
            rows.into_iter().map(|(_, cells)| cells).collect(),
        )
    }

    fn passage(&self, pieces: &[Piece]) -> Passage {
        let mut passage = Passage::default();
        for piece in pieces {
            if self.which.has(piece.op) && piece.text != BREAK {
                passage.push(&piece.text, self.which.face(piece));
            }
        }
        passage
    }
}
