//! The tree of a text.
//!
//! Spans are byte ranges in the whole file the text was read from (header included).

use std::fmt;

use crate::base::{Date, DocumentId, RuleId, SectionId, Span};
use crate::lang::Lang;

/// A whole text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Prose {
    /// The words of the one `#` heading of a working text; sealed texts have it in their header.
    pub title: Option<Vec<Inline>>,
    /// The whole `#` heading, from its `#` to the end of its line (both lines of a setext one).
    pub title_span: Option<Span>,
    /// Comments of a working text, each from `<!--` to `-->`, in order; sealing takes them out.
    pub comments: Vec<Span>,
    /// Blocks before the first section.
    pub front: Vec<Block>,
    /// Top sections (`##`), in reading order.
    pub sections: Vec<Section>,
    /// Footnotes, in the order of their first marks.
    pub footnotes: Vec<Footnote>,
}

/// A heading with all that stands below it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// 2 for `##` to 6 for `######`.
    pub level: u8,
    /// The id; `None` only in working texts with that finding.
    pub id: Option<SectionId>,
    /// The number: computed for working texts, read from `number=` in sealed ones.
    pub number: Option<Number>,
    /// The prefix printed before the heading's words (`2.3 – `), empty without a number.
    pub prefix: String,
    /// Whether the heading is marked `.unnumbered` and consumes no number.
    pub unnumbered: bool,
    /// Rules the editor says this section answers.
    pub covers: Vec<RuleId>,
    /// The language of the heading's words where it differs from the text's.
    pub lang: Option<Lang>,
    /// The heading's words, without prefix.
    pub heading: Vec<Inline>,
    /// The whole heading, from its first `#` to the end of its line (both lines of a setext one).
    pub span: Span,
    /// The heading's words in the source, without `##`, printed prefix and attributes.
    pub words_span: Span,
    /// Blocks before the first subsection.
    pub blocks: Vec<Block>,
    /// Subsections.
    pub children: Vec<Section>,
}

/// A section's number: its counters, outermost first, shown joined by dots (`2.3`).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Number(pub Vec<u32>);

impl Number {
    /// Reads `2.3`.
    pub fn parse(text: &str) -> Option<Self> {
        let counter = |part: &str| {
            let plain = !part.starts_with('0') && part.bytes().all(|b| b.is_ascii_digit());
            plain.then(|| part.parse().ok()).flatten()
        };
        text.split('.')
            .map(counter)
            .collect::<Option<Vec<u32>>>()
            .map(Self)
    }
}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, counter) in self.0.iter().enumerate() {
            let dot = if at == 0 { "" } else { "." };
            write!(f, "{dot}{counter}")?;
        }
        Ok(())
    }
}

/// A footnote's words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Footnote {
    /// The label as typed: `x` of `[^x]`.
    pub label: String,
    /// What the note says.
    pub blocks: Vec<Block>,
    /// The whole definition.
    pub span: Span,
}

/// A block with its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// Its place in the source.
    pub span: Span,
}

/// The kinds of blocks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BlockKind {
    /// A paragraph.
    Paragraph(Vec<Inline>),
    /// A list; `start` is the first number of an ordered one.
    List {
        /// First number, `None` for bullets.
        start: Option<u64>,
        /// Whether its items stand close (no blank lines between).
        tight: bool,
        /// The items, each a run of blocks.
        items: Vec<Vec<Block>>,
    },
    /// A block quote.
    Quote(Vec<Block>),
    /// A block of code: words kept as they stand.
    Code(String),
    /// A pipe table.
    Table {
        /// One alignment per column.
        alignments: Vec<Alignment>,
        /// Head cells, as many as `alignments`.
        head: Vec<Vec<Inline>>,
        /// Rows of as many cells.
        rows: Vec<Vec<Vec<Inline>>>,
    },
    /// A thematic break.
    Rule,
}

/// How a column of a table is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Alignment {
    /// As the theme likes.
    None,
    /// At the start side.
    Start,
    /// Centred.
    Center,
    /// At the end side.
    End,
}

/// An inline with its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Inline {
    /// What it is.
    pub kind: InlineKind,
    /// Its place in the source.
    pub span: Span,
}

/// The kinds of inlines.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum InlineKind {
    /// Words, escapes resolved.
    Text(String),
    /// Code: a name kept as it stands, such as a tracker's.
    Code(String),
    /// Emphasis.
    Emphasis(Vec<Inline>),
    /// Strong emphasis.
    Strong(Vec<Inline>),
    /// Words struck out by the editor.
    Strike(Vec<Inline>),
    /// A link with words. Bare addresses in the text are links too, their words the address.
    Link {
        /// Where it leads.
        to: Target,
        /// Its words; never empty.
        words: Vec<Inline>,
    },
    /// `[](#dpo)`: a reference whose words are the number of its target. Working texts only.
    Reference(Target),
    /// `{{ expression }}`: a value. Working texts only.
    Value(String),
    /// `[words]{lang=en}`: words in another language.
    Foreign {
        /// Their language.
        lang: Lang,
        /// The words.
        words: Vec<Inline>,
    },
    /// `[words]{.redacted}`: the visible mark in the place of words that the law had taken out.
    Redacted(Vec<Inline>),
    /// `[words]{.register #cookies-www}`: the caption of the table that follows, which a register was
    /// printed as. Sealed texts only.
    Caption {
        /// The id of the table.
        id: SectionId,
        /// The caption.
        words: Vec<Inline>,
    },
    /// `[^x]`: a footnote's mark, with the label.
    FootnoteMark(String),
    /// A line end that is only white space.
    SoftBreak,
    /// A line end that readers see.
    HardBreak,
}

/// Where a link leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// An address outside the site: `https:`, `http:`, `mailto:` or `tel:`.
    Address(String),
    /// A section of the same text.
    Section(SectionId),
    /// Another document, at one of its versions in sealed texts, as a whole or at a section.
    Document {
        /// Which document.
        document: DocumentId,
        /// Its version; `None` in working texts.
        version: Option<Date>,
        /// The section; `None` for the whole.
        section: Option<SectionId>,
    },
}

impl fmt::Display for Target {
    /// Writes the target as it is typed in a link: `#dpo`, `legal-notice@2025-03-01#host`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Address(address) => f.write_str(address),
            Self::Section(id) => write!(f, "#{id}"),
            Self::Document {
                document,
                version,
                section,
            } => {
                write!(f, "{document}")?;
                if let Some(date) = version {
                    write!(f, "@{date}")?;
                }
                match section {
                    Some(id) => write!(f, "#{id}"),
                    None => Ok(()),
                }
            }
        }
    }
}

impl Prose {
    /// Returns the text with a title that stands elsewhere, as that of a sealed text does in its
    /// header.
    #[must_use]
    pub fn with_title(self, title: &str) -> Self {
        let title = Inline {
            kind: InlineKind::Text(title.to_owned()),
            span: Span::default(),
        };
        Self {
            title: Some(vec![title]),
            ..self
        }
    }

    /// Returns every section in reading order, each before its subsections.
    pub fn all_sections(&self) -> Vec<&Section> {
        let mut all = Vec::new();
        collect(&self.sections, &mut all);
        all
    }

    /// Returns the section with this id.
    pub fn section(&self, id: &SectionId) -> Option<&Section> {
        find(&self.sections, id)
    }
}

fn find<'a>(sections: &'a [Section], id: &SectionId) -> Option<&'a Section> {
    let of = |section: &'a Section| {
        let is_it = section.id.as_ref() == Some(id);
        is_it
            .then_some(section)
            .or_else(|| find(&section.children, id))
    };
    sections.iter().find_map(of)
}

fn collect<'a>(sections: &'a [Section], all: &mut Vec<&'a Section>) {
    for section in sections {
        all.push(section);
        collect(&section.children, all);
    }
}
