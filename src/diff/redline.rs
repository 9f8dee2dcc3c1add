//! What a redline is: both texts in one tree, each word with its fate.
//!
//! The tree is complete. Whoever renders it reads nothing else, and taking one side out of it
//! ([`rebuild`](super::rebuild)) gives that side back to the letter; a redline for which that is
//! not so is never returned.
//!
//! Parts, nodes, rows and columns stand in reading order: those of the new text in theirs, those
//! only the old one had where they stood, before what takes their place. What moved stands once,
//! at its new place, and leaves a stub at the old one.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::base::SectionId;
use crate::prose::Alignment;

use super::budget::Degraded;
use super::passage::Face;
use super::side::{Head, ListForm};

/// The changes from an old text to a new one, with both texts inside.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Redline {
    /// The title, where either text holds one.
    pub title: Option<Title>,
    /// Front, sections and footnotes.
    pub parts: Vec<Part>,
    /// What moved; a [`MoveId`] is an index into it.
    pub moves: Vec<Move>,
    /// Where less than the words was compared, and why.
    pub degraded: Vec<Degraded>,
    /// Sections of the old text that live on in another document: the text's version and section,
    /// such as `cookies@2025-03-01#cookies`. No comparison finds them: whoever knows fills them in,
    /// and those that the new text does not have are then listed as continued, never as removed.
    pub continued: BTreeMap<SectionId, String>,
}

/// Something that either text may lack; never both.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Sides<T> {
    /// The old text's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub old: Option<T>,
    /// The new text's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub new: Option<T>,
}

/// The title of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Title {
    /// What became of it.
    pub fate: Fate,
    /// Its words.
    pub pieces: Vec<Piece>,
}

/// The front of a text, a section without its subsections, or a footnote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// What became of it as a whole.
    pub fate: Fate,
    /// What it is on either side; both are empty in the stub of a move.
    pub head: Sides<Head>,
    /// The words of its heading.
    pub heading: Vec<Piece>,
    /// Its blocks.
    pub nodes: Vec<Node>,
}

/// A block or an item of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Node {
    /// What became of it as a whole.
    pub fate: Fate,
    /// What it holds.
    pub body: Body,
}

/// What became of a part, a block or an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Fate {
    /// It stands in both texts, changed inside or not.
    Kept,
    /// Only the new text has it.
    Added,
    /// Only the old text has it.
    Removed,
    /// It moved here; it stands in both texts, changed inside or not.
    MovedHere(MoveId),
    /// It moved away from here; this is the stub, it holds nothing.
    MovedAway(MoveId),
}

/// Names a move: an index into [`Redline::moves`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct MoveId(pub usize);

/// How something moved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Move {
    /// Past something that stayed.
    Past,
    /// Into or out of a list, a quote or a section, with the order of all words as it was.
    InPlace,
}

/// What a node holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Body {
    /// A paragraph, or paragraphs cut apart or put together: then a [`Class::Break`] piece stands
    /// between them.
    Paragraph(Vec<Piece>),
    /// A block of code.
    Code(Vec<Piece>),
    /// A thematic break.
    Rule,
    /// A block quote.
    Quote(Vec<Node>),
    /// A list.
    List(Sides<ListForm>, Vec<Node>),
    /// An item of a list.
    Item(Vec<Node>),
    /// A table.
    Table(Table),
    /// Nothing: the stub of what moved away.
    Stub,
}

/// A table with the columns and rows of both sides.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// The columns of both sides.
    pub columns: Vec<Column>,
    /// The rows of both sides, the head first.
    pub rows: Vec<Row>,
}

/// A column of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Column {
    /// Where it stands on either side.
    pub lane: Lane,
    /// How it is set on either side.
    pub set: Sides<Alignment>,
}

/// A row of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Where it stands on either side; 0 is the head.
    pub lane: Lane,
    /// One cell for each of the table's columns; empty where neither side has it.
    pub cells: Vec<Vec<Piece>>,
}

/// The place of a row or a column among those of its side, from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lane {
    /// Its place in the old table.
    pub old: Option<usize>,
    /// Its place in the new table.
    pub new: Option<usize>,
    /// Whether it moved past others.
    pub is_moved: bool,
}

/// A run of text with one fate and one face on either side.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// What became of the text.
    pub op: Op,
    /// What kind of difference it is, of no meaning where the text is equal.
    pub class: Class,
    /// The canonical text, or [`BREAK`] alone between two paragraphs.
    pub text: String,
    /// How it looks in the old text; plain where it is inserted.
    pub old: Face,
    /// How it looks in the new text; plain where it is deleted.
    pub new: Face,
}

/// What became of a run of text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Op {
    /// Both sides have it.
    Equal,
    /// Only the old side has it.
    Delete,
    /// Only the new side has it.
    Insert,
}

/// The kinds of differences of text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Class {
    /// Words, figures, signs: what the text says.
    Words,
    /// The number typed before a heading or a paragraph.
    Number,
    /// Quotation marks, dashes, apostrophes, spaces.
    Typography,
    /// Characters that cannot be seen.
    Invisible,
    /// The end of a paragraph where one was cut in two or two were put together, and the space
    /// that stands or stood in its place.
    Break,
}

/// The sign that stands for the end of a paragraph (U+2029 PARAGRAPH SEPARATOR); no canonical text
/// holds it, since it is white space.
pub const BREAK: &str = "\u{2029}";

/// One of the two texts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Which {
    /// The old one.
    Old,
    /// The new one.
    New,
}

impl Which {
    /// Returns whether this text has what became of it.
    pub fn has(self, op: Op) -> bool {
        match self {
            Self::Old => op.is_old(),
            Self::New => op.is_new(),
        }
    }

    /// Returns whether this text has something with this fate at the place where it stands.
    pub fn has_here(self, fate: Fate) -> bool {
        match fate {
            Fate::Kept => true,
            Fate::Added | Fate::MovedHere(_) => self == Self::New,
            Fate::Removed | Fate::MovedAway(_) => self == Self::Old,
        }
    }

    /// Returns this text's of two.
    pub fn pick<T>(self, old: T, new: T) -> T {
        match self {
            Self::Old => old,
            Self::New => new,
        }
    }

    /// Returns how a piece looks in this text.
    pub fn face(self, piece: &Piece) -> &Face {
        self.pick(&piece.old, &piece.new)
    }

    /// Returns the words of this text among pieces.
    pub fn words(self, pieces: &[Piece]) -> String {
        let mine = pieces.iter().filter(|piece| self.has(piece.op));
        mine.map(|piece| piece.text.as_str()).collect()
    }
}

impl Op {
    /// Returns whether the old side has the text.
    pub fn is_old(self) -> bool {
        self != Self::Insert
    }

    /// Returns whether the new side has the text.
    pub fn is_new(self) -> bool {
        self != Self::Delete
    }

    /// Returns what it is when the sides change places.
    pub fn inverse(self) -> Self {
        match self {
            Self::Equal => Self::Equal,
            Self::Delete => Self::Insert,
            Self::Insert => Self::Delete,
        }
    }
}

impl<T> Sides<T> {
    /// Something both sides have.
    pub fn both(old: T, new: T) -> Self {
        Self {
            old: Some(old),
            new: Some(new),
        }
    }

    /// Returns the sides in each other's place.
    pub fn inverse(self) -> Self {
        Self {
            old: self.new,
            new: self.old,
        }
    }

    /// Returns the new side's, or else the old one's.
    pub fn any(&self) -> Option<&T> {
        self.new.as_ref().or(self.old.as_ref())
    }

    /// Returns both where both are there.
    pub fn pair(&self) -> Option<(&T, &T)> {
        self.old.as_ref().zip(self.new.as_ref())
    }
}

impl Lane {
    /// Returns whether it stands in both tables.
    pub fn is_kept(self) -> bool {
        self.old.is_some() && self.new.is_some()
    }
}

impl Piece {
    /// Returns whether the piece is the same on both sides in every respect.
    pub fn is_same(&self) -> bool {
        self.op == Op::Equal && self.old == self.new
    }
}

impl Redline {
    /// Returns where a section that only the old text has lives on, in another document.
    pub fn continued_in(&self, part: &Part) -> Option<&str> {
        let old = part.head.old.as_ref()?.section()?;
        let target = self.continued.get(old.id.as_ref()?)?;
        (part.fate == Fate::Removed).then_some(target.as_str())
    }
}

impl Part {
    /// Returns whether nothing in it changed and nothing moved away from it.
    pub fn is_same(&self) -> bool {
        self.fate == Fate::Kept
            && self.head.old == self.head.new
            && self.heading.iter().all(Piece::is_same)
            && self.nodes.iter().all(Node::is_same)
    }
}

impl Node {
    /// Returns whether nothing in it changed and nothing moved away from it.
    pub fn is_same(&self) -> bool {
        let body = match &self.body {
            Body::Paragraph(pieces) | Body::Code(pieces) => pieces.iter().all(Piece::is_same),
            Body::List(form, _) => form.old == form.new,
            Body::Table(table) => table.is_same(),
            Body::Rule | Body::Quote(_) | Body::Item(_) => true,
            Body::Stub => false,
        };
        body && self.fate == Fate::Kept && self.body.inside().iter().all(Self::is_same)
    }
}

impl Table {
    fn is_same(&self) -> bool {
        let stays = |lane: Lane| lane.is_kept() && !lane.is_moved;
        let mut columns = self.columns.iter();
        columns.all(|column| stays(column.lane) && column.set.old == column.set.new)
            && self
                .rows
                .iter()
                .all(|row| stays(row.lane) && row.cells.iter().flatten().all(Piece::is_same))
    }
}

impl Body {
    /// Returns the nodes inside it.
    pub fn inside(&self) -> &[Node] {
        match self {
            Self::Quote(nodes) | Self::List(_, nodes) | Self::Item(nodes) => nodes,
            Self::Paragraph(_) | Self::Code(_) | Self::Rule | Self::Table(_) | Self::Stub => &[],
        }
    }
}
