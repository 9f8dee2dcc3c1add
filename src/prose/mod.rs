//! Markdown with nothing lost: texts as trees of sections, blocks and inlines with byte spans.
//!
//! `pulldown-cmark` stays inside this layer. Nothing here reads files or knows sites.

mod attrs;
pub mod canon;
mod cut;
pub mod findings;
mod flow;
pub mod foreign;
pub mod header;
mod html;
pub mod link;
pub mod number;
pub mod parse;
pub mod placeholder;
pub mod redacted;
pub mod register;
mod run;
mod section;
pub mod slug;
mod table;
pub mod tree;
pub mod typed;
pub mod walk;

pub use parse::{Form, Parsed, parse};
pub use run::bare_addresses;

pub use tree::{
    Alignment, Block, BlockKind, Footnote, Inline, InlineKind, Number, Prose, Section, Target,
};

#[cfg(test)]
mod tests;
