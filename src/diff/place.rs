//! Places in a redline's tree, what stands at them, and what moved to them.

use std::collections::BTreeMap;

use super::redline::{Body, Fate, MoveId, Node, Part, Piece, Redline};

/// A place in a redline's tree.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// The index of the part; `None` is the title.
    pub part: Option<usize>,
    /// The indices of nodes on the way down; in a table, then those of row and column. Empty is the
    /// part itself.
    pub steps: Vec<usize>,
}

impl Place {
    /// Returns the place of a part.
    pub fn of_part(at: usize) -> Self {
        Self {
            part: Some(at),
            steps: Vec::new(),
        }
    }
}

impl Redline {
    /// Returns the node at a place, the table for a place inside one.
    pub fn node_at(&self, place: &Place) -> Option<&Node> {
        let part = self.parts.get(place.part?)?;
        let (first, rest) = place.steps.split_first()?;
        let mut node = part.nodes.get(*first)?;
        for step in rest {
            if let Body::Table(_) = node.body {
                break;
            }
            node = node.body.inside().get(*step)?;
        }
        Some(node)
    }

    /// Returns the words at a place: of the title, a heading, a block or a cell.
    pub fn pieces_at(&self, place: &Place) -> Option<&[Piece]> {
        let Some(at) = place.part else {
            return self.title.as_ref().map(|title| title.pieces.as_slice());
        };
        if place.steps.is_empty() {
            return self.parts.get(at).map(|part| part.heading.as_slice());
        }
        match (&self.node_at(place)?.body, place.steps.as_slice()) {
            (Body::Paragraph(pieces) | Body::Code(pieces), _) => Some(pieces),
            (Body::Table(table), [.., row, column]) => {
                table.rows.get(*row)?.cells.get(*column).map(Vec::as_slice)
            }
            _ => None,
        }
    }

    /// Returns what moved, at its new places.
    pub fn arrivals(&self) -> Arrivals<'_> {
        let mut arrivals = Arrivals::default();
        if self.moves.is_empty() {
            return arrivals;
        }
        for (at, part) in self.parts.iter().enumerate() {
            if let Fate::MovedHere(id) = part.fate {
                arrivals.parts.insert(id, (at, part));
            }
            arrivals.add(&part.nodes, &mut Place::of_part(at));
        }
        arrivals
    }
}

/// What moved, at its new places.
#[derive(Default)]
pub struct Arrivals<'r> {
    parts: BTreeMap<MoveId, (usize, &'r Part)>,
    nodes: BTreeMap<MoveId, (Place, &'r Node)>,
}

impl<'r> Arrivals<'r> {
    fn add(&mut self, nodes: &'r [Node], above: &mut Place) {
        for (at, node) in nodes.iter().enumerate() {
            above.steps.push(at);
            if let Fate::MovedHere(id) = node.fate {
                self.nodes.insert(id, (above.clone(), node));
            }
            self.add(node.body.inside(), above);
            above.steps.pop();
        }
    }

    /// Returns the part that moved, with its index.
    pub fn part(&self, id: MoveId) -> Option<(usize, &'r Part)> {
        self.parts.get(&id).copied()
    }

    /// Returns the node that moved, with its place.
    pub fn node(&self, id: MoveId) -> Option<(&Place, &'r Node)> {
        let (place, node) = self.nodes.get(&id)?;
        Some((place, node))
    }
}
