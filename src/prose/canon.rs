//! The reader's words in their canonical form: what is compared, digested and listed as data.
//!
//! White-space runs (typographic spaces included) are one U+0020, a hard break is U+000A, the mark
//! of a footnote is U+FFFC; nothing is normalised beyond that (no NFC) and headings come without
//! their numbers. Values and references of working texts stand as they are typed.

use std::collections::HashMap;
use std::fmt;

use crate::base::{Digest, SectionId};

use super::tree::{Block, BlockKind, Inline, InlineKind, Prose, Section};
use super::walk;

/// A block of a text with its words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CanonicalBlock {
    /// Where it stands: the id of its section (`-` before the first, `^label` in a footnote), then
    /// its place counted from 1 at every depth. `rights` is the heading itself, `rights/2` the
    /// second block, `rights/3/2/1` the first block of the second item of a list, `rights/4/0/2`
    /// the second cell of a table's head, `rights/4/1/2` of its first row. Working texts may have
    /// sections without an id, `?`, or two of one id: see [`Starts`].
    pub path: String,
    /// What it is.
    pub kind: CanonicalKind,
    /// Its words, never empty.
    pub text: String,
}

/// What a canonical block is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CanonicalKind {
    /// A heading, of level 2 to 6.
    Heading(u8),
    /// A paragraph, in an item, a quote or a note too.
    Paragraph,
    /// A block of code.
    Code,
    /// A cell of a table's head.
    HeadCell,
    /// A cell of a table.
    Cell,
}

/// Gives each part of a text a start of paths of its own: of two that would have the same, the
/// second gets `~2` at its end. `~` stands in no section's id.
#[derive(Debug, Default)]
pub struct Starts(HashMap<String, usize>);

impl Starts {
    /// Returns the start of the next part in reading order.
    pub fn next(&mut self, start: &str) -> String {
        let times = self.0.entry(start.to_owned()).or_default();
        *times += 1;
        match *times {
            1 => start.to_owned(),
            times => format!("{start}~{times}"),
        }
    }
}

/// Returns the blocks that have words, in reading order, footnotes last.
pub fn blocks(prose: &Prose) -> Vec<CanonicalBlock> {
    let mut all = Vec::new();
    let mut starts = Starts::default();
    let mut reader = Reader::new(|path: &Path<'_>, kind, text| {
        let path = path.to_string();
        all.push(CanonicalBlock { path, kind, text });
    });
    reader.below(&starts.next("-"), &prose.front);
    for section in prose.all_sections() {
        reader.section(&starts.next(start(section)), section);
    }
    for note in &prose.footnotes {
        let start = starts.next(&format!("^{}", note.label));
        reader.below(&start, &note.blocks);
    }
    all
}

fn start(section: &Section) -> &str {
    section.id.as_ref().map_or("?", SectionId::as_str)
}

/// Returns SHA-256 over a section's heading and blocks joined by U+000A, without its subsections.
pub fn section_digest(section: &Section) -> Digest {
    let mut texts: Vec<String> = Vec::new();
    Reader::new(|_: &Path<'_>, _, text| texts.push(text)).section(start(section), section);
    Digest::of(texts.join("\n").as_bytes())
}

/// Returns the canonical words of a run of inlines.
pub fn plain(inlines: &[Inline]) -> String {
    let mut words = Words::default();
    words.add_all(inlines);
    words.text
}

/// Returns words with their white-space runs made one U+0020 and none at the ends.
pub fn one_line(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Where a block stands: its section, then its place at every depth.
struct Path<'p> {
    start: &'p str,
    steps: &'p [usize],
}

impl fmt::Display for Path<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.start)?;
        self.steps.iter().try_for_each(|step| write!(f, "/{step}"))
    }
}

/// Goes through blocks and hands over those that have words.
struct Reader<See> {
    steps: Vec<usize>,
    see: See,
}

impl<See: FnMut(&Path<'_>, CanonicalKind, String)> Reader<See> {
    fn new(see: See) -> Self {
        let steps = Vec::new();
        Self { steps, see }
    }

    fn section(&mut self, start: &str, section: &Section) {
        let heading = CanonicalKind::Heading(section.level);
        self.words(start, heading, plain(&section.heading));
        self.below(start, &section.blocks);
    }

    fn below(&mut self, start: &str, blocks: &[Block]) {
        for (block, place) in blocks.iter().zip(1..) {
            self.at(place, |reader| reader.block(start, block));
        }
    }

    fn at(&mut self, place: usize, read: impl FnOnce(&mut Self)) {
        self.steps.push(place);
        read(self);
        self.steps.pop();
    }

    fn block(&mut self, start: &str, block: &Block) {
        match &block.kind {
            BlockKind::Paragraph(words) => {
                self.words(start, CanonicalKind::Paragraph, plain(words));
            }
            BlockKind::Code(text) => self.words(start, CanonicalKind::Code, code(text)),
            BlockKind::Quote(inner) => self.below(start, inner),
            BlockKind::List { items, .. } => {
                for (item, place) in items.iter().zip(1..) {
                    self.at(place, |reader| reader.below(start, item));
                }
            }
            BlockKind::Table { head, rows, .. } => {
                self.at(0, |reader| {
                    reader.cells(start, CanonicalKind::HeadCell, head)
                });
                for (row, place) in rows.iter().zip(1..) {
                    self.at(place, |reader| {
                        reader.cells(start, CanonicalKind::Cell, row)
                    });
                }
            }
            BlockKind::Rule => {}
        }
    }

    fn cells(&mut self, start: &str, kind: CanonicalKind, cells: &[Vec<Inline>]) {
        for (cell, place) in cells.iter().zip(1..) {
            self.at(place, |reader| reader.words(start, kind, plain(cell)));
        }
    }

    fn words(&mut self, start: &str, kind: CanonicalKind, text: String) {
        if !text.is_empty() {
            let steps = &self.steps;
            (self.see)(&Path { start, steps }, kind, text);
        }
    }
}

/// The lines of a block of code are told apart as by hard breaks.
fn code(text: &str) -> String {
    let mut words = Words::default();
    for line in text.lines() {
        words.add(line);
        words.line_end();
    }
    words.text
}

/// Words gathered with their white space made one.
#[derive(Default)]
struct Words {
    text: String,
    /// What stands between the words so far and the next.
    gap: Option<char>,
}

impl Words {
    fn add_all(&mut self, inlines: &[Inline]) {
        for inline in inlines {
            match &inline.kind {
                InlineKind::Text(text) | InlineKind::Code(text) => self.add(text),
                InlineKind::Value(expression) => self.add(&format!("{{{{ {expression} }}}}")),
                InlineKind::Reference(target) => self.add(&format!("[]({target})")),
                InlineKind::FootnoteMark(_) => self.add("\u{fffc}"),
                InlineKind::SoftBreak => self.add(" "),
                InlineKind::HardBreak => self.line_end(),
                InlineKind::Emphasis(_)
                | InlineKind::Strong(_)
                | InlineKind::Strike(_)
                | InlineKind::Link { .. }
                | InlineKind::Redacted(_)
                | InlineKind::Caption { .. }
                | InlineKind::Foreign { .. } => self.add_all(walk::inside(inline)),
            }
        }
    }

    fn add(&mut self, text: &str) {
        let mut words = text.split(char::is_whitespace);
        self.word(words.next().unwrap_or_default());
        for word in words {
            self.gap = self.gap.or(Some(' '));
            self.word(word);
        }
    }

    fn word(&mut self, word: &str) {
        if !word.is_empty() {
            let gap = self.gap.take().filter(|_| !self.text.is_empty());
            self.text.extend(gap);
            self.text.push_str(word);
        }
    }

    fn line_end(&mut self) {
        self.gap = Some('\n');
    }
}
