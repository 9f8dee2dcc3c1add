//! What is wrong with a field of a form.

use serde::Serialize;

/// What is wrong with a field.
#[derive(Debug, Serialize)]
pub(super) struct Fault {
    /// The field's id.
    pub field: String,
    /// What is wrong, and what to do.
    pub words: String,
}

impl Fault {
    /// Returns what is wrong with a field, in words.
    pub(super) fn new(field: &str, words: String) -> Self {
        let field = field.to_owned();
        Self { field, words }
    }
}
