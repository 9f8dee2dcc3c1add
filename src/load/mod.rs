//! From files to a site: every file is read into types that cannot hold a wrong state.
//!
//! `toml` stays inside this layer. All faults of all files are gathered; none stops at the first.

pub mod config;
pub mod date;
pub mod document;
pub mod names;
pub mod publisher;
mod sealed;
pub mod text;
pub mod toml;
pub mod toml_syntax;
pub mod tree;
pub mod version;

pub use publisher::publishers;
pub use tree::{FileFact, ListFault, MemoryStore, ReadFault, Store, Tree};
