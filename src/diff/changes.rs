//! The changes of a redline as a list, in reading order, each with its places on both sides.
//!
//! `ops` counts Unicode scalar values of the canonical block text, so that the list and the two
//! texts are enough to rebuild either side.

use std::collections::BTreeMap;

use serde::{Serialize, Serializer};

use super::place::Place;
use super::redline::{Class, Op, Sides};
use super::registers::Lists;

/// The changes between two texts as data.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct ChangeSet {
    /// How much changed.
    pub counts: Counts,
    /// What readers are told, in reading order: each takes together changes that are one to them.
    pub cards: Vec<Card>,
    /// Every change, in reading order.
    pub changes: Vec<Change>,
    /// What changed in the registers that both texts print; `None` where there is none, or nobody
    /// compared them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub registers: Option<Lists>,
}

/// Names a change: `c1` is the first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ChangeId(pub usize);

impl std::fmt::Display for ChangeId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "c{}", self.0 + 1)
    }
}

impl Serialize for ChangeId {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// One change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Change {
    /// Its name.
    pub id: ChangeId,
    /// What it is.
    pub kind: Kind,
    /// The paths of what changed in [`canon`](crate::prose::canon)'s form; `#` is the title. What
    /// is a container or a row stands for all inside it that no other change names, a cell of a
    /// head in a change of a column for the whole column.
    pub at: Sides<String>,
    /// The paragraphs whose words, joined by [`BREAK`](super::redline::BREAK), were compared as
    /// one where they were cut apart or put together; the first is at `at`.
    #[serde(skip_serializing_if = "is_neither")]
    pub blocks: Sides<Vec<String>>,
    /// What stood and stands there: addresses, numbers, labels, emphases.
    #[serde(skip_serializing_if = "is_neither")]
    pub values: Sides<String>,
    /// The words concerned, cut short; empty where `ops` say it.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub text: String,
    /// Where the words concerned begin and end in the block's text, in Unicode scalar values.
    #[serde(skip_serializing_if = "is_neither")]
    pub span: Sides<[usize; 2]>,
    /// How the block's text changed, in Unicode scalar values.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub ops: Vec<CountedOp>,
    /// The kinds of differences among `ops`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub classes: Vec<Class>,
    /// Words added and removed.
    #[serde(skip_serializing_if = "Words::is_none")]
    pub words: Words,
    /// Where it stands in the redline's tree.
    #[serde(skip)]
    pub place: Place,
}

fn is_neither<T>(sides: &Sides<T>) -> bool {
    sides.old.is_none() && sides.new.is_none()
}

/// So many Unicode scalar values with one fate: `["=", 14]`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CountedOp {
    /// Their fate.
    pub op: Op,
    /// How many.
    pub length: usize,
}

impl Serialize for CountedOp {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let sign = match self.op {
            Op::Equal => "=",
            Op::Delete => "-",
            Op::Insert => "+",
        };
        (sign, self.length).serialize(serializer)
    }
}

/// The kinds of changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub enum Kind {
    /// The words of the title.
    #[serde(rename = "title")]
    Title,
    /// A section that only the new text has.
    #[serde(rename = "section.added")]
    SectionAdded,
    /// A section that only the old text had.
    #[serde(rename = "section.removed")]
    SectionRemoved,
    /// A section that only the old text had, and that lives on in another document.
    #[serde(rename = "section.continued")]
    SectionContinued,
    /// A section at another place.
    #[serde(rename = "section.moved")]
    SectionMoved,
    /// A section with another number.
    #[serde(rename = "section.renumbered")]
    SectionRenumbered,
    /// A section with another title.
    #[serde(rename = "section.retitled")]
    SectionRetitled,
    /// A section of another level.
    #[serde(rename = "section.level")]
    SectionLevel,
    /// A section with another id.
    #[serde(rename = "section.id")]
    SectionId,
    /// A footnote that only the new text has.
    #[serde(rename = "note.added")]
    NoteAdded,
    /// A footnote that only the old text had.
    #[serde(rename = "note.removed")]
    NoteRemoved,
    /// A footnote at another place, or with another label.
    #[serde(rename = "note.moved")]
    NoteMoved,
    /// A block or item that only the new text has.
    #[serde(rename = "block.added")]
    BlockAdded,
    /// A block or item that only the old text had.
    #[serde(rename = "block.removed")]
    BlockRemoved,
    /// A block or item at another place.
    #[serde(rename = "block.moved")]
    BlockMoved,
    /// A block in another list, quote or section, all words in their order.
    #[serde(rename = "block.level")]
    BlockLevel,
    /// A paragraph cut apart.
    #[serde(rename = "block.split")]
    BlockSplit,
    /// Paragraphs put together.
    #[serde(rename = "block.merged")]
    BlockMerged,
    /// A list or table set in another way.
    #[serde(rename = "block.form")]
    BlockForm,
    /// A row that only the new table has.
    #[serde(rename = "row.added")]
    RowAdded,
    /// A row that only the old table had.
    #[serde(rename = "row.removed")]
    RowRemoved,
    /// A row at another place.
    #[serde(rename = "row.moved")]
    RowMoved,
    /// A column that only the new table has.
    #[serde(rename = "column.added")]
    ColumnAdded,
    /// A column that only the old table had.
    #[serde(rename = "column.removed")]
    ColumnRemoved,
    /// A column at another place.
    #[serde(rename = "column.moved")]
    ColumnMoved,
    /// Words of a block.
    #[serde(rename = "words")]
    Words,
    /// A number typed before a paragraph.
    #[serde(rename = "number")]
    Number,
    /// An address.
    #[serde(rename = "link")]
    Link,
    /// Emphasis.
    #[serde(rename = "format")]
    Format,
    /// The language of some words.
    #[serde(rename = "language")]
    Language,
    /// The label of a footnote's mark.
    #[serde(rename = "note.label")]
    NoteLabel,
    /// Quotation marks, dashes, spaces.
    #[serde(rename = "typography")]
    Typography,
    /// Characters that cannot be seen.
    #[serde(rename = "invisible")]
    Invisible,
}

/// Words that came and words that went.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Words {
    /// Words of the new text only.
    pub added: usize,
    /// Words of the old text only.
    pub removed: usize,
}

impl Words {
    /// Returns whether no word came or went.
    pub fn is_none(&self) -> bool {
        *self == Self::default()
    }

    /// Adds others.
    pub fn add(&mut self, other: Self) {
        self.added += other.added;
        self.removed += other.removed;
    }
}

/// How much changed: each number counts the changes of the list.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Counts {
    /// Sections.
    pub sections: Fates,
    /// Sections that live on in another document: no words of theirs were removed.
    #[serde(skip_serializing_if = "is_none")]
    pub continued: usize,
    /// Sections with another number.
    pub renumbered: usize,
    /// Sections with another title.
    pub retitled: usize,
    /// Blocks, items and rows.
    pub blocks: Fates,
    /// Columns.
    pub columns: Fates,
    /// Words.
    pub words: Words,
    /// Addresses.
    pub links: usize,
    /// Emphases.
    pub format: usize,
    /// Blocks with typographic changes.
    pub typography: usize,
    /// Blocks with changes that cannot be seen.
    pub invisible: usize,
    /// Cards.
    pub cards: usize,
}

fn is_none(count: &usize) -> bool {
    *count == 0
}

/// How many came, went, moved or changed inside.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Fates {
    /// Only the new text has them.
    pub added: usize,
    /// Only the old text had them.
    pub removed: usize,
    /// They stand at another place.
    pub moved: usize,
    /// They stand where they stood, with changes inside.
    pub changed: usize,
}

/// What a reader is told as one: an entry in the list of changes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Card {
    /// What it is, by its first change.
    pub kind: Kind,
    /// The path of the section it stands in, on either side.
    pub section: Sides<String>,
    /// Its changes, in reading order; the first is where a link leads.
    pub changes: Vec<ChangeId>,
    /// Words added and removed.
    #[serde(skip_serializing_if = "Words::is_none")]
    pub words: Words,
}

impl ChangeSet {
    /// Returns whether nothing changed.
    pub fn is_empty(&self) -> bool {
        self.changes.is_empty()
    }

    /// Returns a change.
    pub fn change(&self, id: ChangeId) -> Option<&Change> {
        self.changes.get(id.0)
    }

    /// Returns the changes by their places in the redline's tree, in order.
    pub fn by_place(&self) -> BTreeMap<&Place, Vec<&Change>> {
        let mut places: BTreeMap<&Place, Vec<&Change>> = BTreeMap::new();
        for change in &self.changes {
            places.entry(&change.place).or_default().push(change);
        }
        places
    }
}
