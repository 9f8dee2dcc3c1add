//! Going through a redline and listing its changes.

use std::collections::BTreeMap;

use super::changes::{Change, ChangeId, Kind, Words};
use super::leaf;
use super::paths::starts;
use super::place::Place;
use super::redline::{
    BREAK, Body, Class, Fate, Lane, Move, MoveId, Node, Op, Part, Piece, Redline, Row, Sides, Table,
};
use super::side::{Head, ListForm, SectionHead};

/// Returns every change of a redline, in reading order.
pub fn list(redline: &Redline) -> Vec<Change> {
    let mut lister = Lister {
        redline,
        starts: starts(redline),
        stubs: BTreeMap::new(),
        found: Vec::new(),
        place: Place::default(),
    };
    // The places that moved units left are known only after a first round, those inside another
    // that moved after one more.
    loop {
        let known = lister.stubs.clone();
        lister.found.clear();
        lister.all();
        if lister.stubs == known {
            return lister.found;
        }
    }
}

type Paths = Sides<String>;

struct Lister<'r> {
    redline: &'r Redline,
    /// How the paths of its parts begin.
    starts: Vec<Paths>,
    /// The old paths of what moved away.
    stubs: BTreeMap<MoveId, String>,
    found: Vec<Change>,
    place: Place,
}

impl Lister<'_> {
    fn all(&mut self) {
        let redline = self.redline;
        if let Some(title) = &redline.title {
            let path = |has: bool| has.then(|| "#".to_owned());
            let at = Sides {
                old: path(title.fate != Fate::Added),
                new: path(title.fate != Fate::Removed),
            };
            self.place = Place::default();
            self.leaf(&at, &title.pieces, Kind::Title);
        }
        for (index, part) in redline.parts.iter().enumerate() {
            let steps = Vec::new();
            self.place = Place {
                part: Some(index),
                steps,
            };
            let at = self.starts[index].clone();
            self.part(part, at);
        }
    }

    fn add(&mut self, kind: Kind, at: &Paths) -> &mut Change {
        let id = ChangeId(self.found.len());
        self.found.push(Change {
            id,
            kind,
            at: at.clone(),
            blocks: Sides::default(),
            values: Sides::default(),
            text: String::new(),
            span: Sides::default(),
            ops: Vec::new(),
            classes: Vec::new(),
            words: Words::default(),
            place: self.place.clone(),
        });
        &mut self.found[id.0]
    }

    fn part(&mut self, part: &Part, at: Paths) {
        let is_note = matches!(part.head.any(), Some(Head::Note(_)));
        let kinds = if is_note {
            [Kind::NoteAdded, Kind::NoteRemoved, Kind::NoteMoved]
        } else {
            [Kind::SectionAdded, Kind::SectionRemoved, Kind::SectionMoved]
        };
        let [added, removed, moved] = kinds;
        match part.fate {
            Fate::MovedAway(_) => return,
            Fate::Added | Fate::Removed => {
                let kind = if part.fate == Fate::Added {
                    added
                } else {
                    removed
                };
                let is_bare = part.nodes.is_empty() && matches!(part.head.any(), Some(Head::Front));
                if let Some(target) = self.redline.continued_in(part) {
                    let new = Some(target.to_owned());
                    self.add(Kind::SectionContinued, &at).values = Sides { old: None, new };
                } else if !is_bare {
                    let mut words = leaf::words(&part.heading);
                    part.nodes
                        .iter()
                        .for_each(|node| words.add(leaf::words_inside(node)));
                    self.add(kind, &at).words = words;
                }
                self.moved_inside(&part.nodes, &at);
                return;
            }
            Fate::MovedHere(_) => {
                self.add(moved, &at);
            }
            Fate::Kept => {}
        }
        self.head(part, &at);
        self.nodes(&part.nodes, &at);
    }

    fn head(&mut self, part: &Part, at: &Paths) {
        if let Some((Head::Section(old), Head::Section(new))) = part.head.pair() {
            self.section(old, new, at);
        }
        let typed = |op| -> Option<String> {
            let mut numbers = part
                .heading
                .iter()
                .filter(|piece| piece.op == op && piece.class == Class::Number);
            numbers.next().map(|piece| piece.text.trim().to_owned())
        };
        let values = Sides {
            old: typed(Op::Delete),
            new: typed(Op::Insert),
        };
        if values.old.is_some() || values.new.is_some() {
            self.add(Kind::SectionRenumbered, at).values = values;
        }
        let has_words = |piece: &Piece| piece.op != Op::Equal && piece.class == Class::Words;
        let kind = if part.heading.iter().any(has_words) {
            Kind::SectionRetitled
        } else {
            Kind::Words
        };
        self.leaf(at, &part.heading, kind);
    }

    fn section(&mut self, old: &SectionHead, new: &SectionHead, at: &Paths) {
        let number = |head: &SectionHead| head.number.as_ref().map(ToString::to_string);
        if old.number != new.number || old.prefix != new.prefix {
            let values = Sides {
                old: number(old),
                new: number(new),
            };
            self.add(Kind::SectionRenumbered, at).values = values;
        }
        if old.level != new.level {
            let values = Sides::both(old.level.to_string(), new.level.to_string());
            self.add(Kind::SectionLevel, at).values = values;
        }
        if old.id != new.id {
            self.add(Kind::SectionId, at).values = at.clone();
        }
        if old.lang != new.lang {
            let tag = |head: &SectionHead| head.lang.as_ref().map(ToString::to_string);
            let values = Sides {
                old: tag(old),
                new: tag(new),
            };
            self.add(Kind::Language, at).values = values;
        }
    }

    /// Lists the changes of nodes that stand below the same paths.
    fn nodes(&mut self, nodes: &[Node], at: &Paths) {
        self.below(nodes, at, &mut |lister, node, at| lister.node(node, at));
    }

    /// Lists what moved into nodes all of which came or went.
    fn moved_inside(&mut self, nodes: &[Node], at: &Paths) {
        self.below(nodes, at, &mut |lister, node, at| match node.fate {
            Fate::MovedHere(_) | Fate::MovedAway(_) => lister.node(node, at),
            Fate::Added | Fate::Removed | Fate::Kept => {
                lister.moved_inside(node.body.inside(), &at);
            }
        });
    }

    /// Goes through nodes with the paths of each on either side.
    fn below(&mut self, nodes: &[Node], at: &Paths, see: &mut dyn FnMut(&mut Self, &Node, Paths)) {
        let (mut old, mut new) = (0, 0);
        for (index, node) in nodes.iter().enumerate() {
            let (on_old, on_new) = taken(node);
            let path = |side: &Option<String>, before: usize, takes: usize| {
                let side = side.as_ref().filter(|_| takes > 0)?;
                Some(format!("{side}/{}", before + 1))
            };
            let at = Sides {
                old: path(&at.old, old, on_old),
                new: path(&at.new, new, on_new),
            };
            (old, new) = (old + on_old, new + on_new);
            self.place.steps.push(index);
            see(self, node, at);
            self.place.steps.pop();
        }
    }

    fn node(&mut self, node: &Node, mut at: Paths) {
        match node.fate {
            Fate::MovedAway(id) => {
                self.stubs.extend(at.old.map(|path| (id, path)));
                return;
            }
            Fate::Added | Fate::Removed => {
                let words = leaf::words_inside(node);
                let is_shell = is_shell(node);
                let kind = if node.fate == Fate::Added {
                    Kind::BlockAdded
                } else {
                    Kind::BlockRemoved
                };
                // A list all of whose items moved is told by them.
                if !is_shell {
                    self.add(kind, &at).words = words;
                }
                let inside = node.body.inside();
                self.moved_inside(inside, &at);
                return;
            }
            Fate::MovedHere(id) => {
                at.old = self.stubs.get(&id).cloned();
                let how = self.redline.moves.get(id.0);
                let kind = match how {
                    Some(Move::InPlace) => Kind::BlockLevel,
                    Some(Move::Past) | None => Kind::BlockMoved,
                };
                self.add(kind, &at);
            }
            Fate::Kept => {}
        }
        self.body(&node.body, &at);
    }

    fn body(&mut self, body: &Body, at: &Paths) {
        match body {
            Body::Paragraph(pieces) | Body::Code(pieces) => self.leaf(at, pieces, Kind::Words),
            Body::Quote(nodes) | Body::Item(nodes) => self.nodes(nodes, at),
            Body::List(form, nodes) => {
                if form.old != form.new {
                    let show = |form: ListForm| {
                        let start = form
                            .start
                            .map_or("bullets".to_owned(), |start| start.to_string());
                        format!("{start}{}", if form.tight { "" } else { " loose" })
                    };
                    let values = Sides {
                        old: form.old.map(show),
                        new: form.new.map(show),
                    };
                    self.add(Kind::BlockForm, at).values = values;
                }
                self.nodes(nodes, at);
            }
            Body::Table(table) => self.table(table, at),
            Body::Rule | Body::Stub => {}
        }
    }

    fn table(&mut self, table: &Table, at: &Paths) {
        for (index, column) in table.columns.iter().enumerate() {
            let kinds = [Kind::ColumnAdded, Kind::ColumnRemoved, Kind::ColumnMoved];
            let at = below(
                &below(at, Some(0), Some(0)),
                column.lane.old.map(|at| at + 1),
                column.lane.new.map(|at| at + 1),
            );
            self.place.steps.extend([0, index]);
            let cells = table.rows.iter().filter(|row| row.lane.is_kept());
            let cells = cells.filter_map(|row| row.cells.get(index));
            let words = leaf::sum(cells.map(|cell| leaf::words(cell)));
            if let Some(change) = self.lane(column.lane, kinds, &at)
                && !column.lane.is_kept()
            {
                change.words = words;
            }
            if let Some((old, new)) = column.set.pair().filter(|(old, new)| old != new) {
                let values = Sides::both(
                    format!("{old:?}").to_lowercase(),
                    format!("{new:?}").to_lowercase(),
                );
                self.add(Kind::BlockForm, &at).values = values;
            }
            self.place.steps.truncate(self.place.steps.len() - 2);
        }
        for (index, row) in table.rows.iter().enumerate() {
            let kinds = [Kind::RowAdded, Kind::RowRemoved, Kind::RowMoved];
            let at = below(at, row.lane.old, row.lane.new);
            self.place.steps.push(index);
            let words = leaf::sum(row.cells.iter().map(|cell| leaf::words(cell)));
            if let Some(change) = self.lane(row.lane, kinds, &at) {
                change.words = if row.lane.is_kept() {
                    Words::default()
                } else {
                    words
                };
            }
            if row.lane.is_kept() {
                self.cells(table, row, &at);
            }
            self.place.steps.pop();
        }
    }

    fn cells(&mut self, table: &Table, row: &Row, at: &Paths) {
        for (index, (column, cell)) in table.columns.iter().zip(&row.cells).enumerate() {
            if column.lane.is_kept() {
                let at = below(
                    at,
                    column.lane.old.map(|at| at + 1),
                    column.lane.new.map(|at| at + 1),
                );
                self.place.steps.push(index);
                self.leaf(&at, cell, Kind::Words);
                self.place.steps.pop();
            }
        }
    }

    fn lane(&mut self, lane: Lane, kinds: [Kind; 3], at: &Paths) -> Option<&mut Change> {
        let [added, removed, moved] = kinds;
        match (lane.old, lane.new) {
            (None, _) => Some(self.add(added, at)),
            (_, None) => Some(self.add(removed, at)),
            _ if lane.is_moved => Some(self.add(moved, at)),
            _ => None,
        }
    }

    /// Lists the changes of one run of words: at most one of its text, then those beside it.
    fn leaf(&mut self, at: &Paths, pieces: &[Piece], kind: Kind) {
        let blocks = blocks(at, pieces);
        for found in leaf::changes(pieces, kind) {
            // A heading whose number alone changed is told once.
            let is_told = found.kind == Kind::Number
                && self.found.last().is_some_and(|last| {
                    last.kind == Kind::SectionRenumbered && last.place == self.place
                });
            if !is_told {
                self.add(found.kind, at).values = found.values;
            }
            let Some(change) = self.found.last_mut() else {
                return;
            };
            (change.text, change.span) = (found.text, found.span);
            (change.ops, change.classes, change.words) = (found.ops, found.classes, found.words);
            change.blocks = blocks.clone();
        }
    }
}

/// Returns how many blocks a node is on either side.
fn taken(node: &Node) -> (usize, usize) {
    match node.fate {
        Fate::Kept => match &node.body {
            Body::Paragraph(pieces) => (
                1 + breaks(pieces, Op::is_old),
                1 + breaks(pieces, Op::is_new),
            ),
            _ => (1, 1),
        },
        Fate::Added | Fate::MovedHere(_) => (0, 1),
        Fate::Removed | Fate::MovedAway(_) => (1, 0),
    }
}

/// Returns how many ends of paragraphs stand among the words of a side.
fn breaks(pieces: &[Piece], is_mine: fn(Op) -> bool) -> usize {
    let is_break = |piece: &&Piece| piece.text == BREAK && is_mine(piece.op);
    pieces.iter().filter(is_break).count()
}

/// Returns the paths of paragraphs compared as one, nothing where each was compared alone.
fn blocks(at: &Paths, pieces: &[Piece]) -> Sides<Vec<String>> {
    let (old, new) = (breaks(pieces, Op::is_old), breaks(pieces, Op::is_new));
    if old == 0 && new == 0 {
        return Sides::default();
    }
    let paths = |first: &Option<String>, more: usize| {
        let (container, place) = first.as_ref()?.rsplit_once('/')?;
        let place: usize = place.parse().ok()?;
        let all = (place..=place + more).map(|place| format!("{container}/{place}"));
        Some(all.collect())
    };
    Sides {
        old: paths(&at.old, old),
        new: paths(&at.new, new),
    }
}

/// Returns whether everything in a node that came or went is told elsewhere.
fn is_shell(node: &Node) -> bool {
    let inside = node.body.inside();
    let is_told = |node: &Node| match node.fate {
        Fate::MovedHere(_) | Fate::MovedAway(_) => true,
        Fate::Added | Fate::Removed | Fate::Kept => is_shell(node),
    };
    !inside.is_empty() && inside.iter().all(is_told)
}

fn below(at: &Paths, old: Option<usize>, new: Option<usize>) -> Paths {
    let path =
        |side: &Option<String>, step: Option<usize>| Some(format!("{}/{}", side.as_ref()?, step?));
    Sides {
        old: path(&at.old, old),
        new: path(&at.new, new),
    }
}
