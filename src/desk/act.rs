//! What comes of a form that was sent.

use crate::base::{Salt, TreePath};
use crate::edit::Edits;
use crate::edit::patch::as_read;
use crate::model::EditorCommand;

/// The fields of a form, in the order in which they were sent.
#[derive(Debug, Clone, Default)]
pub struct Form(Vec<(String, String)>);

impl Form {
    /// Takes names with their values.
    pub fn new<'a>(fields: impl Iterator<Item = (&'a str, &'a str)>) -> Self {
        Self(fields.map(|(n, v)| (n.to_owned(), v.to_owned())).collect())
    }

    /// Returns the first value of a name.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.all(name).next()
    }

    /// Returns every value of a name.
    pub fn all(&self, name: &str) -> impl Iterator<Item = &str> {
        let named = self.0.iter().filter(move |(known, _)| known == name);
        named.map(|(_, value)| value.as_str())
    }

    /// Returns the words that somebody typed, as far as they would be hard to type again; `None`
    /// where there are none.
    pub fn typed(&self) -> Option<String> {
        const TYPED: [&str; 6] = ["text", "title", "description", "changes", "count", "note"];
        let typed = TYPED.iter().filter_map(|name| self.get(name));
        let typed: Vec<String> = typed
            .filter(|words| !words.trim().is_empty())
            .map(as_read)
            .collect();
        (!typed.is_empty()).then(|| typed.join("\n\n"))
    }
}

/// What only the world has to give, for a deed that wants it.
#[derive(Debug, Clone, Copy)]
pub struct Fresh {
    /// Random bytes.
    pub seed: Salt,
}

/// A place in a file of the site, as people count it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spot {
    /// The file, which is one of the site's.
    pub file: TreePath,
    /// From 1.
    pub line: usize,
    /// From 1.
    pub column: usize,
}

/// What comes of a form.
#[derive(Debug)]
pub enum Act {
    /// These files are written, all or none, and then this address is shown.
    Write {
        /// The files.
        edits: Edits,
        /// The address.
        then: String,
    },
    /// A file of the site is opened in the program that the site names, then this address is shown.
    Open {
        /// The program.
        editor: EditorCommand,
        /// The place.
        spot: Spot,
        /// The address.
        then: String,
    },
    /// Nothing is written, and this screen shows why, or what would be.
    Show(String),
}
