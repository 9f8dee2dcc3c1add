//! Markdown with nothing lost: texts as trees of sections, blocks and inlines with byte spans.
//!
//! `pulldown-cmark` stays inside this layer. Nothing here reads files or knows sites.

pub mod number;
pub mod tree;
pub mod walk;

pub use tree::{
    Alignment, Block, BlockKind, Footnote, Inline, InlineKind, Number, Prose, Section, Target,
};
