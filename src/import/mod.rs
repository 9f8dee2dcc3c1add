//! Texts as others keep them (HTML pages, Markdown of other tools, Word files) become working
//! texts, every word kept, every repair listed.
//!
//! A file is read into a [`Reading`]; `shape` gives it a title and levels, `numbers` takes typed
//! numbers off where the generated ones print the same, `ids` keeps the sections' names across
//! versions and languages, `write` makes Markdown of it, and `words` compares what came out with
//! what went in. Nothing here reads files, runs programs or knows what day it is.

pub mod dates;
pub mod docx;
pub mod draft;
pub mod history;
mod html;
mod ids;
mod links;
mod lists;
mod markdown;
mod numbers;
pub mod reading;
mod repair;
mod shape;
mod text;
mod tidy;
mod words;
mod write;

pub use html::cells::{Cell, table_rows};
pub use ids::Known;
pub use reading::{Format, Reading, Unreadable, read};
pub use repair::short;
pub use repair::{Aside, AsideKind, Repair, RepairKind};
pub use text::decode;
pub use words::{Difference, compare as compare_words, of_text as words_of, same_words};
