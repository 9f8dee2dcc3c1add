//! Values: the expressions between `{{` and `}}` of working texts, and the facts they may name.
//!
//! Expressions are `minijinja`'s, without statements, filters or tests. A value is words within a
//! line; it can never make structure. Whatever is not there is a fault, never an empty place. A
//! component, alone in its paragraph, prints a register as a table.

pub mod check;
pub mod component;
pub mod evaluate;
pub mod facts;
pub mod fault;

pub use check::check;
pub use component::{Printed, component, entries, is_component, without_caption};
pub use evaluate::{evaluate, facts_named, is_readable};
pub use facts::Facts;
pub use fault::{Reason, ValueFault};
