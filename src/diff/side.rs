//! One side of a comparison: a text as parts and units, with what makes them cheap to compare.
//!
//! A *part* is the front of a text, a section (without its subsections) or a footnote; a *unit* is
//! a block, an item of a list or a row's table inside it. Equal units are found by their hash and
//! proved equal by their words, so a hash that collides costs time and never a lie.

use std::hash::{DefaultHasher, Hash, Hasher};

use serde::Serialize;

use crate::base::{Digest, RuleId, SectionId};
use crate::lang::Lang;
use crate::prose::{Alignment, Block, BlockKind, Inline, Number, Prose, Section};

use super::passage::Passage;

/// A text, ready to be compared.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Side {
    /// The words of the title, where the text holds one.
    pub title: Option<Passage>,
    /// Front, sections in reading order, footnotes.
    pub parts: Vec<PartSide>,
}

/// The front of a text, a section without its subsections, or a footnote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartSide {
    /// What it is.
    pub head: Head,
    /// The words of the heading; empty in the front and in footnotes.
    pub heading: Passage,
    /// Its blocks.
    pub units: Vec<Unit>,
}

/// What a part is, without its words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Head {
    /// Blocks before the first section.
    Front,
    /// A section.
    Section(SectionHead),
    /// A footnote with its label.
    Note(String),
}

/// What a section is, without its words.
#[derive(Debug, Clone)]
pub struct SectionHead {
    /// 2 for `##` to 6 for `######`.
    pub level: u8,
    /// Its id; `None` only in working texts with that finding.
    pub id: Option<SectionId>,
    /// Its number.
    pub number: Option<Number>,
    /// What is printed before its words.
    pub prefix: String,
    /// The language of its words where it differs from the text's.
    pub lang: Option<Lang>,
    /// Rules it answers: not shown to readers and no part of the comparison.
    pub covers: Vec<RuleId>,
}

/// A block, or an item of a list.
#[derive(Debug, Clone)]
pub struct Unit {
    /// What it holds.
    pub body: UnitBody,
    /// A hash over all of it.
    pub hash: u64,
    /// How many words it has, roughly: for weighing only.
    pub words: u32,
    /// Its place among all units of its side, each before those inside it.
    pub id: usize,
    /// The first id after those inside it.
    pub end: usize,
}

/// What a unit holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum UnitBody {
    /// A paragraph.
    Paragraph(Passage),
    /// A block of code.
    Code(Passage),
    /// A thematic break.
    Rule,
    /// A block quote.
    Quote(Vec<Unit>),
    /// A list with its items, each a [`UnitBody::Item`].
    List(ListForm, Vec<Unit>),
    /// An item of a list.
    Item(Vec<Unit>),
    /// A table: its columns, then its rows, the head first.
    Table(Vec<Alignment>, Vec<Vec<Passage>>),
}

/// How a list is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct ListForm {
    /// First number, `None` for bullets.
    pub start: Option<u64>,
    /// Whether its items stand close.
    pub tight: bool,
}

impl PartialEq for Unit {
    fn eq(&self, other: &Self) -> bool {
        self.hash == other.hash && self.body == other.body
    }
}

impl Eq for Unit {}

impl PartialEq for SectionHead {
    fn eq(&self, other: &Self) -> bool {
        let shown = |head: &Self| (head.level, head.number.clone(), head.lang.clone());
        shown(self) == shown(other) && self.id == other.id && self.prefix == other.prefix
    }
}

impl Eq for SectionHead {}

impl Unit {
    /// Returns the units inside it.
    pub fn inside(&self) -> &[Unit] {
        match &self.body {
            UnitBody::Quote(units) | UnitBody::List(_, units) | UnitBody::Item(units) => units,
            UnitBody::Paragraph(_) | UnitBody::Code(_) | UnitBody::Rule | UnitBody::Table(..) => {
                &[]
            }
        }
    }

    /// Calls `see` with every passage inside it, in reading order.
    pub fn passages<'a>(&'a self, see: &mut impl FnMut(&'a Passage)) {
        match &self.body {
            UnitBody::Paragraph(words) | UnitBody::Code(words) => see(words),
            UnitBody::Table(_, rows) => rows.iter().flatten().for_each(see),
            UnitBody::Quote(units) | UnitBody::List(_, units) | UnitBody::Item(units) => {
                units.iter().for_each(|unit| unit.passages(see));
            }
            UnitBody::Rule => {}
        }
    }
}

impl Head {
    /// Returns the head of a section.
    pub fn section(&self) -> Option<&SectionHead> {
        match self {
            Self::Section(head) => Some(head),
            Self::Front | Self::Note(_) => None,
        }
    }

    /// Returns what canonical paths begin with: `rights`, `-`, `^label`, `?` without an id.
    pub fn path(&self) -> String {
        match self {
            Self::Front => "-".to_owned(),
            Self::Section(head) => head.id.as_ref().map_or("?", SectionId::as_str).to_owned(),
            Self::Note(label) => format!("^{label}"),
        }
    }
}

impl PartSide {
    /// Returns how many words it has, heading included.
    pub fn words(&self) -> u32 {
        let units = self.units.iter().map(|unit| unit.words).sum::<u32>();
        units + count(&self.heading.text)
    }
}

impl Side {
    /// Reads a text.
    pub fn of(prose: &Prose) -> Self {
        let mut maker = Maker::default();
        let front = PartSide {
            head: Head::Front,
            heading: Passage::default(),
            units: maker.units(&prose.front),
        };
        let mut parts = vec![front];
        for section in prose.all_sections() {
            parts.push(maker.section(section));
        }
        for note in &prose.footnotes {
            parts.push(PartSide {
                head: Head::Note(note.label.clone()),
                heading: Passage::default(),
                units: maker.units(&note.blocks),
            });
        }
        // A title without words is none to a reader.
        let title = prose.title.as_deref().map(Passage::of);
        let title = title.filter(|title| !title.text.is_empty());
        Self { title, parts }
    }

    /// Returns SHA-256 over everything readers see of the text, in a form of our own.
    pub fn digest(&self) -> Digest {
        Digest::of(super::serial::serial(self).as_bytes())
    }
}

/// Makes units and numbers them.
#[derive(Default)]
struct Maker {
    next: usize,
}

impl Maker {
    fn section(&mut self, section: &Section) -> PartSide {
        PartSide {
            head: Head::Section(SectionHead {
                level: section.level,
                id: section.id.clone(),
                number: section.number.clone(),
                prefix: section.prefix.clone(),
                lang: section.lang.clone(),
                covers: section.covers.clone(),
            }),
            heading: Passage::of(&section.heading),
            units: self.units(&section.blocks),
        }
    }

    fn units(&mut self, blocks: &[Block]) -> Vec<Unit> {
        blocks.iter().map(|block| self.unit(block)).collect()
    }

    fn unit(&mut self, block: &Block) -> Unit {
        let id = self.number();
        let body = match &block.kind {
            BlockKind::Paragraph(words) => UnitBody::Paragraph(Passage::of(words)),
            BlockKind::Code(code) => UnitBody::Code(Passage::of_code(code)),
            BlockKind::Rule => UnitBody::Rule,
            BlockKind::Quote(blocks) => UnitBody::Quote(self.units(blocks)),
            BlockKind::List {
                start,
                tight,
                items,
            } => {
                let form = ListForm {
                    start: *start,
                    tight: *tight,
                };
                let items = items.iter().map(|item| self.item(item)).collect();
                UnitBody::List(form, items)
            }
            BlockKind::Table {
                alignments,
                head,
                rows,
            } => {
                let cells = |row: &Vec<Vec<Inline>>| row.iter().map(|c| Passage::of(c)).collect();
                let rows = std::iter::once(head).chain(rows).map(cells).collect();
                UnitBody::Table(alignments.clone(), rows)
            }
        };
        self.finish(id, body)
    }

    fn item(&mut self, blocks: &[Block]) -> Unit {
        let id = self.number();
        let body = UnitBody::Item(self.units(blocks));
        self.finish(id, body)
    }

    fn number(&mut self) -> usize {
        self.next += 1;
        self.next - 1
    }

    fn finish(&self, id: usize, body: UnitBody) -> Unit {
        let mut unit = unit(body);
        (unit.id, unit.end) = (id, self.next);
        unit
    }
}

/// Returns a unit that holds this, without a place.
pub fn unit(body: UnitBody) -> Unit {
    // Fixed keys: the same text has the same hash in every run.
    let mut hasher = DefaultHasher::new();
    let mut words = 0;
    match &body {
        UnitBody::Paragraph(_) => 0u8.hash(&mut hasher),
        UnitBody::Code(_) => 1u8.hash(&mut hasher),
        UnitBody::Rule => 2u8.hash(&mut hasher),
        UnitBody::Table(columns, rows) => (3u8, columns.len(), rows.len()).hash(&mut hasher),
        UnitBody::Quote(_) => 4u8.hash(&mut hasher),
        UnitBody::List(form, _) => (5u8, form.start, form.tight).hash(&mut hasher),
        UnitBody::Item(_) => 6u8.hash(&mut hasher),
    }
    let mut leaf = |passage: &Passage| {
        hash_passage(passage, &mut hasher);
        words += count(&passage.text);
    };
    match &body {
        UnitBody::Paragraph(passage) | UnitBody::Code(passage) => leaf(passage),
        UnitBody::Table(_, rows) => rows.iter().flatten().for_each(leaf),
        UnitBody::Quote(units) | UnitBody::Item(units) | UnitBody::List(_, units) => {
            units.iter().for_each(|unit| unit.hash.hash(&mut hasher));
            words = units.iter().map(|unit| unit.words).sum();
        }
        UnitBody::Rule => {}
    }
    let hash = hasher.finish();
    let (id, end) = (0, 0);
    Unit {
        body,
        hash,
        words,
        id,
        end,
    }
}

/// Returns a hash over the cells of a row.
pub fn hash_row(row: &[&Passage]) -> u64 {
    let mut hasher = DefaultHasher::new();
    row.iter().for_each(|cell| hash_passage(cell, &mut hasher));
    hasher.finish()
}

/// Links and languages are left to the comparison that proves equality.
fn hash_passage(passage: &Passage, hasher: &mut DefaultHasher) {
    passage.text.hash(hasher);
    for (end, face) in &passage.faces {
        (end, face.style).hash(hasher);
    }
}

/// Returns how many words a text has, signs of scripts without spaces counted by twos.
pub fn count(text: &str) -> u32 {
    if text.is_ascii() {
        let is_space = |byte: u8| byte.is_ascii_whitespace();
        let begins = |two: &[u8]| is_space(two[0]) && !is_space(two[1]);
        let first = text.bytes().next().is_some_and(|byte| !is_space(byte));
        let others = text.as_bytes().windows(2).filter(|two| begins(two)).count();
        return u32::try_from(usize::from(first) + others).unwrap_or(u32::MAX);
    }
    let dense = text.chars().filter(|c| is_dense(*c)).count();
    let words = text.split_whitespace().count() + dense / 2;
    u32::try_from(words).unwrap_or(u32::MAX)
}

/// Returns whether a word may go on before and behind this sign, so that none is cut there.
pub fn joins_words(c: char) -> bool {
    c.is_alphanumeric() && !is_dense(c)
}

/// Returns whether words of this sign's script are not separated by spaces.
pub fn is_dense(c: char) -> bool {
    c >= '\u{0e00}'
        && matches!(c, '\u{0e00}'..='\u{0eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}'
            | '\u{1950}'..='\u{19df}' | '\u{1a20}'..='\u{1aaf}' | '\u{3040}'..='\u{30ff}'
            | '\u{3400}'..='\u{9fff}' | '\u{a9e0}'..='\u{a9ff}' | '\u{aa60}'..='\u{aadf}'
            | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}
