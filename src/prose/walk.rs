//! Walking a tree: every inline of a text, read or replaced.

use crate::base::Span;

use super::tree::{Block, BlockKind, Inline, InlineKind, Prose, Section, Target};

/// Calls `see` for every inline in reading order, each before the inlines inside it; footnotes
/// come last.
pub fn inlines<'a>(prose: &'a Prose, see: &mut impl FnMut(&'a Inline)) {
    each(prose.title.as_deref().unwrap_or_default(), see);
    blocks(&prose.front, see);
    sections(&prose.sections, see);
    for note in &prose.footnotes {
        blocks(&note.blocks, see);
    }
}

/// Replaces every inline by what `change` makes of it, from the inside out.
pub fn map(prose: &mut Prose, change: &mut impl FnMut(Inline) -> Inline) {
    if let Some(title) = &mut prose.title {
        map_each(title, change);
    }
    map_blocks(&mut prose.front, change);
    map_sections(&mut prose.sections, change);
    for note in &mut prose.footnotes {
        map_blocks(&mut note.blocks, change);
    }
}

fn sections<'a>(all: &'a [Section], see: &mut impl FnMut(&'a Inline)) {
    for section in all {
        each(&section.heading, see);
        blocks(&section.blocks, see);
        sections(&section.children, see);
    }
}

fn blocks<'a>(all: &'a [Block], see: &mut impl FnMut(&'a Inline)) {
    for block in all {
        match &block.kind {
            BlockKind::Paragraph(words) => each(words, see),
            BlockKind::List { items, .. } => items.iter().for_each(|item| blocks(item, see)),
            BlockKind::Quote(inner) => blocks(inner, see),
            BlockKind::Table { head, rows, .. } => {
                let cells = head.iter().chain(rows.iter().flatten());
                cells.for_each(|cell| each(cell, see));
            }
            BlockKind::Code(_) | BlockKind::Rule => {}
        }
    }
}

/// Returns what stands alone in a paragraph of a section, or before the first, with the paragraph's
/// place; paragraphs of lists, quotes and footnotes are left out.
pub fn alone<'a>(prose: &'a Prose) -> Vec<(Span, &'a Inline)> {
    let sections = prose.all_sections().into_iter();
    let blocks = prose
        .front
        .iter()
        .chain(sections.flat_map(|section| &section.blocks));
    let alone = |block: &'a Block| match &block.kind {
        BlockKind::Paragraph(words) => match words.as_slice() {
            [one] => Some((block.span, one)),
            _ => None,
        },
        _ => None,
    };
    blocks.filter_map(alone).collect()
}

/// Replaces every block of the sections, and those before the first, by what `change` makes of it.
pub fn replace(prose: &mut Prose, change: &mut impl FnMut(Block) -> Vec<Block>) {
    let front = std::mem::take(&mut prose.front);
    prose.front = front.into_iter().flat_map(&mut *change).collect();
    replace_in(&mut prose.sections, change);
}

fn replace_in(sections: &mut [Section], change: &mut impl FnMut(Block) -> Vec<Block>) {
    for section in sections {
        let blocks = std::mem::take(&mut section.blocks);
        section.blocks = blocks.into_iter().flat_map(&mut *change).collect();
        replace_in(&mut section.children, change);
    }
}

/// Calls `see` for these inlines and all inside them.
pub fn each<'a>(words: &'a [Inline], see: &mut impl FnMut(&'a Inline)) {
    for inline in words {
        see(inline);
        each(inside(inline), see);
    }
}

/// Returns the inlines inside an inline.
pub fn inside(inline: &Inline) -> &[Inline] {
    match &inline.kind {
        InlineKind::Emphasis(words)
        | InlineKind::Strong(words)
        | InlineKind::Strike(words)
        | InlineKind::Redacted(words)
        | InlineKind::Caption { words, .. }
        | InlineKind::Link { words, .. }
        | InlineKind::Foreign { words, .. } => words,
        InlineKind::Text(_)
        | InlineKind::Code(_)
        | InlineKind::Reference(_)
        | InlineKind::Value(_)
        | InlineKind::FootnoteMark(_)
        | InlineKind::SoftBreak
        | InlineKind::HardBreak => &[],
    }
}

/// Returns whether a link's words are the address it leads to.
pub fn is_bare(to: &Target, words: &[Inline]) -> bool {
    let (Target::Address(address), [inline]) = (to, words) else {
        return false;
    };
    let InlineKind::Text(text) = &inline.kind else {
        return false;
    };
    address == text || address.strip_prefix("mailto:") == Some(text)
}

fn map_sections(sections: &mut [Section], change: &mut impl FnMut(Inline) -> Inline) {
    for section in sections {
        map_each(&mut section.heading, change);
        map_blocks(&mut section.blocks, change);
        map_sections(&mut section.children, change);
    }
}

fn map_blocks(blocks: &mut [Block], change: &mut impl FnMut(Inline) -> Inline) {
    for block in blocks {
        match &mut block.kind {
            BlockKind::Paragraph(words) => map_each(words, change),
            BlockKind::List { items, .. } => {
                items.iter_mut().for_each(|item| map_blocks(item, change));
            }
            BlockKind::Quote(inner) => map_blocks(inner, change),
            BlockKind::Table { head, rows, .. } => {
                let cells = head.iter_mut().chain(rows.iter_mut().flatten());
                cells.for_each(|cell| map_each(cell, change));
            }
            BlockKind::Code(_) | BlockKind::Rule => {}
        }
    }
}

/// Replaces these inlines and all inside them, from the inside out.
pub fn map_each(words: &mut Vec<Inline>, change: &mut impl FnMut(Inline) -> Inline) {
    for mut inline in std::mem::take(words) {
        match &mut inline.kind {
            InlineKind::Emphasis(inner)
            | InlineKind::Strong(inner)
            | InlineKind::Strike(inner)
            | InlineKind::Redacted(inner)
            | InlineKind::Caption { words: inner, .. }
            | InlineKind::Link { words: inner, .. }
            | InlineKind::Foreign { words: inner, .. } => map_each(inner, change),
            InlineKind::Text(_)
            | InlineKind::Code(_)
            | InlineKind::Reference(_)
            | InlineKind::Value(_)
            | InlineKind::FootnoteMark(_)
            | InlineKind::SoftBreak
            | InlineKind::HardBreak => {}
        }
        words.push(change(inline));
    }
}
