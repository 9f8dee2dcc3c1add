//! What is open while the events of Markdown are read.

use std::ops::Range;

use pulldown_cmark::Tag;

use crate::prose::redacted::SpanKind;
use crate::prose::run::Run;
use crate::prose::tree::{Alignment, Block, Inline};

/// Something open.
pub(super) struct Open {
    pub(super) what: What,
    pub(super) range: Range<usize>,
    pub(super) blocks: Vec<Block>,
    pub(super) inlines: Vec<Inline>,
    pub(super) run: Run,
}

pub(super) enum What {
    Body,
    Quote,
    Note(String),
    Item,
    List {
        start: Option<u64>,
        tight: bool,
        items: Vec<Vec<Block>>,
        numbers: Vec<u64>,
    },
    Paragraph,
    Heading(u8),
    /// A block of code, with the words after its fence; `None` where it has none.
    Code(String, Option<String>),
    Html(String),
    Table {
        alignments: Vec<Alignment>,
        head: Vec<Vec<Inline>>,
        rows: Vec<Vec<Vec<Inline>>>,
    },
    Row {
        is_head: bool,
        cells: Vec<Vec<Inline>>,
    },
    Cell,
    Emphasis,
    Strong,
    Strike,
    Image,
    Link {
        address: String,
        label: String,
    },
    Span {
        number: usize,
        kind: Option<SpanKind>,
    },
}

impl Open {
    pub(super) fn new(what: What, range: Range<usize>) -> Self {
        Self {
            what,
            range,
            blocks: Vec::new(),
            inlines: Vec::new(),
            run: Run::default(),
        }
    }
}

pub(super) fn is_block(tag: &Tag<'_>) -> bool {
    !matches!(
        tag,
        Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Link { .. } | Tag::Image { .. }
    )
}

pub(super) fn alignment(alignment: pulldown_cmark::Alignment) -> Alignment {
    match alignment {
        pulldown_cmark::Alignment::None => Alignment::None,
        pulldown_cmark::Alignment::Left => Alignment::Start,
        pulldown_cmark::Alignment::Center => Alignment::Center,
        pulldown_cmark::Alignment::Right => Alignment::End,
    }
}
