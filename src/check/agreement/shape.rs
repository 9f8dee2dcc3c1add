//! Which words of two sections stand for each other, and where the sections are built differently.
//!
//! Blocks of the same kinds in the same order stand for each other one by one, and so do the items of
//! lists and the cells of tables of as many parts. Where they do not, all words of the one stand
//! for all of the other.

use std::collections::BTreeSet;

use crate::base::Span;
use crate::diff::marks::alone;
use crate::prose::{Block, BlockKind, Footnote, Inline, InlineKind, Prose, Section, walk};

/// Words that stand for each other.
pub(super) struct Pair<'a> {
    /// In the text that is compared.
    pub(super) own: Run<'a>,
    /// In the text that prevails.
    pub(super) model: Run<'a>,
}

/// Words with their place.
pub(super) struct Run<'a> {
    /// The words of each block or cell.
    pub(super) words: Vec<&'a [Inline]>,
    /// Where they stand.
    pub(super) span: Span,
}

/// What there is another number of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// Items of a list.
    Items,
    /// Rows of a table below its head.
    Rows,
    /// Columns of a table.
    Columns,
    /// Paragraphs.
    Paragraphs,
    /// Lists.
    Lists,
    /// Tables.
    Tables,
    /// Quotes.
    Quotes,
    /// Blocks of code.
    Codes,
}

impl Part {
    /// Returns its name in messages.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Items => "items",
            Self::Rows => "rows",
            Self::Columns => "columns",
            Self::Paragraphs => "paragraphs",
            Self::Lists => "lists",
            Self::Tables => "tables",
            Self::Quotes => "quotes",
            Self::Codes => "codes",
        }
    }
}

/// A place where two sections are built differently.
pub(super) struct Differing {
    /// What there is another number of.
    pub(super) part: Part,
    /// How many there are in the text that is compared.
    pub(super) own: usize,
    /// How many there are in the text that prevails.
    pub(super) model: usize,
    /// Where.
    pub(super) own_span: Span,
    /// Where in the text that prevails.
    pub(super) model_span: Span,
}

/// Compares how two sections are built, without their subsections.
pub(super) fn compare<'a>(own: &'a Section, model: &'a Section) -> (Vec<Pair<'a>>, Vec<Differing>) {
    let mut shape = Shape::default();
    let heading = |section: &'a Section| Run {
        words: vec![&section.heading],
        span: section.words_span,
    };
    shape.pairs.push(Pair {
        own: heading(own),
        model: heading(model),
    });
    let (own, model) = (
        Blocks::of(&own.blocks, own.words_span),
        Blocks::of(&model.blocks, model.words_span),
    );
    shape.blocks(own, model);
    (shape.pairs, shape.differing)
}

/// Compares how what stands before the first headings of two texts is built.
pub(super) fn front<'a>(own: &'a Prose, model: &'a Prose) -> (Vec<Pair<'a>>, Vec<Differing>) {
    let blocks = |prose: &'a Prose| {
        let first = prose.sections.first();
        let below = first.map_or_else(Span::default, |section| section.words_span);
        Blocks::of(&prose.front, below)
    };
    let mut shape = Shape::default();
    shape.blocks(blocks(own), blocks(model));
    (shape.pairs, shape.differing)
}

/// Returns the footnotes of two texts that stand for each other, in the order of their marks; none
/// where there is another number of them, or where one is marked in a section that is left out.
pub(super) fn notes<'a>(
    own: &'a Prose,
    model: &'a Prose,
    is_left_out: &dyn Fn(&Section) -> bool,
) -> Vec<Pair<'a>> {
    if own.footnotes.len() != model.footnotes.len() {
        return Vec::new();
    }
    let mut labels = BTreeSet::new();
    for section in own
        .all_sections()
        .into_iter()
        .filter(|one| is_left_out(one))
    {
        walk::inlines(&alone(section), &mut |inline| {
            if let InlineKind::FootnoteMark(label) = &inline.kind {
                labels.insert(label.clone());
            }
        });
    }
    let pairs = own.footnotes.iter().zip(&model.footnotes);
    let pairs = pairs.filter(|(own, _)| !labels.contains(&own.label));
    let run = |note: &'a Footnote| Blocks::of(&note.blocks, note.span).run();
    let pairs = pairs.map(|(own, model)| Pair {
        own: run(own),
        model: run(model),
    });
    pairs.collect()
}

/// Blocks, and where they would stand were there none.
#[derive(Clone, Copy)]
struct Blocks<'a> {
    all: &'a [Block],
    span: Span,
}

impl<'a> Blocks<'a> {
    fn of(all: &'a [Block], otherwise: Span) -> Self {
        let span = match (all.first(), all.last()) {
            (Some(first), Some(last)) => Span {
                start: first.span.start,
                end: last.span.end,
            },
            _ => otherwise,
        };
        Self { all, span }
    }

    fn run(self) -> Run<'a> {
        let mut words = Vec::new();
        gather(self.all, &mut words);
        let span = self.span;
        Run { words, span }
    }
}

#[derive(Default)]
struct Shape<'a> {
    pairs: Vec<Pair<'a>>,
    differing: Vec<Differing>,
}

impl<'a> Shape<'a> {
    fn blocks(&mut self, own: Blocks<'a>, model: Blocks<'a>) {
        let kinds = |blocks: Blocks<'a>| blocks.all.iter().map(part).collect::<Vec<_>>();
        if kinds(own) == kinds(model) {
            for (own, model) in own.all.iter().zip(model.all) {
                self.block(own, model);
            }
            return;
        }
        self.other_number(own, model);
        self.pairs.push(Pair {
            own: own.run(),
            model: model.run(),
        });
    }

    /// Tells of the first kind of which there is another number, the most telling first.
    fn other_number(&mut self, own: Blocks<'a>, model: Blocks<'a>) {
        let kinds = [
            Part::Lists,
            Part::Tables,
            Part::Quotes,
            Part::Codes,
            Part::Paragraphs,
        ];
        let count = |blocks: Blocks<'a>, kind| {
            let parts = blocks.all.iter().filter_map(part);
            parts.filter(|part| *part == kind).count()
        };
        let mut counts = kinds
            .iter()
            .map(|kind| (*kind, count(own, *kind), count(model, *kind)));
        if let Some((part, ours, theirs)) = counts.find(|(_, ours, theirs)| ours != theirs) {
            self.tell(part, (ours, own.span), (theirs, model.span));
        }
    }

    fn tell(&mut self, part: Part, own: (usize, Span), model: (usize, Span)) {
        let ((own, own_span), (model, model_span)) = (own, model);
        self.differing.push(Differing {
            part,
            own,
            model,
            own_span,
            model_span,
        });
    }

    fn block(&mut self, own: &'a Block, model: &'a Block) {
        let spans = (own.span, model.span);
        match (&own.kind, &model.kind) {
            (BlockKind::Paragraph(ours), BlockKind::Paragraph(theirs)) => {
                self.pair((ours, spans.0), (theirs, spans.1));
            }
            (BlockKind::Quote(ours), BlockKind::Quote(theirs)) => {
                self.blocks(Blocks::of(ours, spans.0), Blocks::of(theirs, spans.1));
            }
            (BlockKind::List { items: ours, .. }, BlockKind::List { items: theirs, .. })
                if ours.len() == theirs.len() =>
            {
                for (ours, theirs) in ours.iter().zip(theirs) {
                    self.blocks(Blocks::of(ours, spans.0), Blocks::of(theirs, spans.1));
                }
            }
            (BlockKind::List { items: ours, .. }, BlockKind::List { items: theirs, .. }) => {
                let (ours, theirs) = (ours.len(), theirs.len());
                self.tell(Part::Items, (ours, spans.0), (theirs, spans.1));
                self.whole(own, model);
            }
            (
                BlockKind::Table { head, rows, .. },
                BlockKind::Table {
                    head: their_head,
                    rows: their_rows,
                    ..
                },
            ) => {
                let (ours, theirs) = (head.len(), their_head.len());
                if ours != theirs {
                    self.tell(Part::Columns, (ours, spans.0), (theirs, spans.1));
                    return self.whole(own, model);
                }
                let (ours, theirs) = (rows.len(), their_rows.len());
                if ours != theirs {
                    self.tell(Part::Rows, (ours, spans.0), (theirs, spans.1));
                    return self.whole(own, model);
                }
                let ours = head.iter().chain(rows.iter().flatten());
                let theirs = their_head.iter().chain(their_rows.iter().flatten());
                for (ours, theirs) in ours.zip(theirs) {
                    self.pair(
                        (ours, span_of(ours, spans.0)),
                        (theirs, span_of(theirs, spans.1)),
                    );
                }
            }
            _ => {}
        }
    }

    fn pair(
        &mut self,
        (own, own_span): (&'a [Inline], Span),
        (model, model_span): (&'a [Inline], Span),
    ) {
        let run = |words, span| Run {
            words: vec![words],
            span,
        };
        self.pairs.push(Pair {
            own: run(own, own_span),
            model: run(model, model_span),
        });
    }

    fn whole(&mut self, own: &'a Block, model: &'a Block) {
        let run = |block: &'a Block| Blocks::of(std::slice::from_ref(block), block.span).run();
        self.pairs.push(Pair {
            own: run(own),
            model: run(model),
        });
    }
}

/// Returns what a block is counted as; a rule is nothing.
fn part(block: &Block) -> Option<Part> {
    match &block.kind {
        BlockKind::Paragraph(_) => Some(Part::Paragraphs),
        BlockKind::List { .. } => Some(Part::Lists),
        BlockKind::Quote(_) => Some(Part::Quotes),
        BlockKind::Code(_) => Some(Part::Codes),
        BlockKind::Table { .. } => Some(Part::Tables),
        BlockKind::Rule => None,
    }
}

fn gather<'a>(blocks: &'a [Block], words: &mut Vec<&'a [Inline]>) {
    for block in blocks {
        match &block.kind {
            BlockKind::Paragraph(inlines) => words.push(inlines),
            BlockKind::Quote(inner) => gather(inner, words),
            BlockKind::List { items, .. } => items.iter().for_each(|item| gather(item, words)),
            BlockKind::Table { head, rows, .. } => {
                let cells = head.iter().chain(rows.iter().flatten());
                words.extend(cells.map(Vec::as_slice));
            }
            BlockKind::Code(_) | BlockKind::Rule => {}
        }
    }
}

fn span_of(words: &[Inline], otherwise: Span) -> Span {
    match (words.first(), words.last()) {
        (Some(first), Some(last)) => Span {
            start: first.span.start,
            end: last.span.end,
        },
        _ => otherwise,
    }
}
