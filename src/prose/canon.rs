//! The reader's words in their canonical form: what is compared, digested and listed as data.
//!
//! White-space runs (typographic spaces included) are one U+0020, a hard break is U+000A, the mark
//! of a footnote is U+FFFC; nothing is normalised beyond that (no NFC) and headings come without
//! their numbers. Values and references of working texts stand as they are typed.

use crate::base::{Digest, SectionId};

use super::tree::{Block, BlockKind, Inline, InlineKind, Prose, Section};
use super::walk;

/// A block of a text with its words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CanonicalBlock {
    /// Where it stands: the id of its section (`-` before the first, `^label` in a footnote), then
    /// its place counted from 1 at every depth. `rights` is the heading itself, `rights/2` the
    /// second block, `rights/3/2/1` the first block of the second item of a list, `rights/4/0/2`
    /// the second cell of a table's head, `rights/4/1/2` of its first row.
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

/// Returns the blocks that have words, in reading order, footnotes last.
pub fn blocks(prose: &Prose) -> Vec<CanonicalBlock> {
    let mut all = Vec::new();
    add_blocks(&prose.front, "-", &mut all);
    for section in prose.all_sections() {
        add_section(section, &mut all);
    }
    for note in &prose.footnotes {
        add_blocks(&note.blocks, &format!("^{}", note.label), &mut all);
    }
    all
}

/// Returns SHA-256 over a section's heading and blocks joined by U+000A, without its subsections.
pub fn section_digest(section: &Section) -> Digest {
    let mut all = Vec::new();
    add_section(section, &mut all);
    let texts: Vec<&str> = all.iter().map(|block| block.text.as_str()).collect();
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

fn add_section(section: &Section, all: &mut Vec<CanonicalBlock>) {
    let path = section.id.as_ref().map_or("?", SectionId::as_str);
    let heading = CanonicalKind::Heading(section.level);
    add(plain(&section.heading), path.to_owned(), heading, all);
    add_blocks(&section.blocks, path, all);
}

fn add(text: String, path: String, kind: CanonicalKind, all: &mut Vec<CanonicalBlock>) {
    if !text.is_empty() {
        all.push(CanonicalBlock { path, kind, text });
    }
}

fn add_blocks(blocks: &[Block], parent: &str, all: &mut Vec<CanonicalBlock>) {
    for (at, block) in blocks.iter().enumerate() {
        add_block(block, format!("{parent}/{}", at + 1), all);
    }
}

fn add_block(block: &Block, path: String, all: &mut Vec<CanonicalBlock>) {
    match &block.kind {
        BlockKind::Paragraph(words) => add(plain(words), path, CanonicalKind::Paragraph, all),
        BlockKind::Code(text) => add(code(text), path, CanonicalKind::Code, all),
        BlockKind::Quote(inner) => add_blocks(inner, &path, all),
        BlockKind::List { items, .. } => {
            for (at, item) in items.iter().enumerate() {
                add_blocks(item, &format!("{path}/{}", at + 1), all);
            }
        }
        BlockKind::Table { head, rows, .. } => {
            add_cells(head, &format!("{path}/0"), CanonicalKind::HeadCell, all);
            for (at, row) in rows.iter().enumerate() {
                add_cells(row, &format!("{path}/{}", at + 1), CanonicalKind::Cell, all);
            }
        }
        BlockKind::Rule => {}
    }
}

fn add_cells(cells: &[Vec<Inline>], row: &str, kind: CanonicalKind, all: &mut Vec<CanonicalBlock>) {
    for (at, cell) in cells.iter().enumerate() {
        add(plain(cell), format!("{row}/{}", at + 1), kind, all);
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
                | InlineKind::Foreign { .. } => self.add_all(walk::inside(inline)),
            }
        }
    }

    fn add(&mut self, text: &str) {
        let mut rest = text;
        while !rest.is_empty() {
            let word = rest.trim_start();
            if word.len() < rest.len() {
                self.gap = self.gap.or(Some(' '));
            }
            let end = word.find(char::is_whitespace).unwrap_or(word.len());
            if end > 0 {
                let gap = self.gap.take().filter(|_| !self.text.is_empty());
                self.text.extend(gap);
                self.text.push_str(&word[..end]);
            }
            rest = &word[end..];
        }
    }

    fn line_end(&mut self) {
        self.gap = Some('\n');
    }
}
