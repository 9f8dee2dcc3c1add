//! A file as it was read, whatever its format: headings, blocks and words, in their order.

use crate::base::Span;
use crate::lang::Lang;
use crate::prose::{Block, BlockKind, Inline, InlineKind};

use super::repair::{Aside, Repair, RepairKind};
use super::{docx, html, markdown, text};

/// What was read of a file.
#[derive(Debug, Clone, Default)]
pub struct Reading {
    /// The title, where the file says it outside of its text.
    pub title: Option<String>,
    /// One sentence for search engines, where the file has one.
    pub description: Option<String>,
    /// The language the file says it is in.
    pub lang: Option<Lang>,
    /// Headings and blocks. Links inside the page still name its anchors: `#x`.
    pub pieces: Vec<Piece>,
    /// Footnotes with their labels.
    pub notes: Vec<(String, Vec<Block>)>,
    /// The words of the text in their order, as another reading than that of `pieces` finds them.
    pub words: Vec<String>,
    /// Days that the file says in marks rather than words: `datetime="2026-03-24"`.
    pub stamps: Vec<String>,
    /// Where the page stood, for relative links.
    pub base: Option<String>,
    /// What was changed so far.
    pub repairs: Vec<Repair>,
    /// Comments and tracked changes.
    pub asides: Vec<Aside>,
}

/// A heading or a block between headings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// A heading.
    Heading(Heading),
    /// A block.
    Block(Block),
}

/// A heading.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Heading {
    /// 1 for the title to 6, as the file has it; from 2 on once shaped.
    pub level: u8,
    /// Names that links inside the page may lead to.
    pub anchors: Vec<String>,
    /// The id the file gives it for people: `{#rights}`.
    pub id: Option<String>,
    /// Its words.
    pub words: Vec<Inline>,
    /// The number that was taken off its words, as it will be printed again: `2.3 – `.
    pub prefix: String,
    /// Whether it has no number among headings that have one.
    pub unnumbered: bool,
    /// What else a working text says of it: `covers=gdpr.13.1.b`, `lang=en`.
    pub attributes: Vec<String>,
}

/// The formats that can be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Format {
    /// A page.
    Html,
    /// Markdown of any tool.
    Markdown,
    /// Words without marks, a line for each paragraph.
    Text,
    /// A Word file (ISO/IEC 29500, `.docx`).
    Docx,
}

impl Format {
    /// Returns the format of a file by its name's ending.
    pub fn of(name: &str) -> Option<Self> {
        let (_, ending) = name.rsplit_once('.')?;
        match ending.to_ascii_lowercase().as_str() {
            "html" | "htm" | "xhtml" => Some(Self::Html),
            "md" | "markdown" | "mdown" => Some(Self::Markdown),
            "txt" => Some(Self::Text),
            "docx" => Some(Self::Docx),
            _ => None,
        }
    }
}

/// Why a file cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unreadable {
    /// It is not the format that its name says.
    Damaged,
    /// It holds more than any text.
    TooLarge,
}

impl Unreadable {
    /// Returns the fault's name, which messages select by.
    pub fn name(self) -> &'static str {
        match self {
            Self::Damaged => "damaged",
            Self::TooLarge => "too-large",
        }
    }
}

/// Reads a file.
///
/// # Errors
/// A Word file that is none, and what is nested deeper or larger than any text. All else is read,
/// whatever its bytes.
pub fn read(format: Format, bytes: &[u8]) -> Result<Reading, Unreadable> {
    Ok(match format {
        Format::Docx => docx::read(bytes)?,
        Format::Html => html::read_page(&text::decode(bytes))?,
        Format::Markdown => markdown::read(&text::decode(bytes))?,
        Format::Text => text::read(&text::decode(bytes)),
    })
}

impl Reading {
    /// Notes a repair.
    pub fn repaired(&mut self, kind: RepairKind, quote: &str, became: &str) {
        self.repairs.push(Repair::new(kind, quote, became));
    }
}

/// Makes a block; what is imported has no place in a source of ours.
pub fn block(kind: BlockKind) -> Block {
    let span = Span::default();
    Block { kind, span }
}

/// Makes an inline.
pub fn inline(kind: InlineKind) -> Inline {
    let span = Span::default();
    Inline { kind, span }
}

/// Makes an inline of words.
pub fn words(text: &str) -> Inline {
    inline(InlineKind::Text(text.to_owned()))
}
