//! What a working text's header says, written anew: the lines of the keys that change, and no
//! others.

use std::ops::Range;

use crate::base::{Source, TreePath};
use crate::prose::canon::one_line;
use crate::prose::header::{self, Layout};
use crate::prose::{Form, Prose};

use super::patch::Patch;

/// What the header of a working text says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Fields {
    /// The title; empty where it stands in the text alone.
    pub title: String,
    /// The description for search engines.
    pub description: String,
    /// What is told of the changes, one sentence each.
    pub changes: Vec<String>,
}

impl Fields {
    /// Returns what the header of a text says.
    pub fn of(path: &TreePath, text: &str) -> Self {
        let source = Source {
            path: path.clone(),
            text: text.to_owned(),
        };
        let (header, _, _) = header::cut(&source, Form::Working);
        let value = |field: Option<header::Field<String>>| field.map_or(String::new(), |f| f.value);
        Self {
            title: value(header.title),
            description: value(header.description),
            changes: header.changes.into_iter().map(|f| f.value).collect(),
        }
    }

    /// Returns these fields as lines can hold them: each on one line, none empty.
    #[must_use]
    pub fn tidy(&self) -> Self {
        let changes = self.changes.iter().map(|one| one_line(one));
        Self {
            title: one_line(&self.title),
            description: one_line(&self.description),
            changes: changes.filter(|one| !one.is_empty()).collect(),
        }
    }
}

/// Returns whether the title stands in the text alone, as its `#` heading.
pub fn has_title_in_text(fields: &Fields, prose: &Prose) -> bool {
    fields.title.is_empty() && prose.title.is_some()
}

/// Returns what is put into a text for its header to say `new`; nothing where it says so.
pub fn with(path: &TreePath, text: &str, new: &Fields) -> Vec<Patch> {
    let (old, new) = (Fields::of(path, text), new.tidy());
    let layout = header::layout(text);
    let mut patches = Vec::new();
    let mut missing = String::new();
    let mut put = |key: &str, is_same: bool, lines: String| {
        if is_same {
            return;
        }
        match layout.as_ref().and_then(|layout| lines_of(layout, key)) {
            Some(range) => patches.push((range, lines)),
            None => missing.push_str(&lines),
        }
    };
    put("title", old.title == new.title, line("title", &new.title));
    put(
        "description",
        old.description == new.description,
        line("description", &new.description),
    );
    put("changes", old.changes == new.changes, list(&new.changes));
    if !missing.is_empty() {
        patches.push(match &layout {
            Some(layout) => (layout.end..layout.end, missing),
            None => (0..0, format!("---\n{missing}---\n\n")),
        });
    }
    patches.sort_by_key(|(range, _)| (range.start, range.end));
    patches
}

fn lines_of(layout: &Layout, key: &str) -> Option<Range<usize>> {
    let found = layout.keys.iter().find(|(known, _)| known == key);
    found.map(|(_, range)| range.clone())
}

fn line(key: &str, value: &str) -> String {
    if value.is_empty() {
        return String::new();
    }
    format!("{key}: {value}\n")
}

fn list(sentences: &[String]) -> String {
    if sentences.is_empty() {
        return String::new();
    }
    let items: String = sentences.iter().map(|one| format!("- {one}\n")).collect();
    format!("changes:\n{items}")
}
