//! Examples of findings: what `tests/cases` shows of each, kept in `findings/` and built in.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::base::Code;
use crate::lang::Lang;

/// The examples in English, by the names of findings.
const ENGLISH: &str = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/findings/en.json"));

/// The examples in French.
const FRENCH: &str = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/findings/fr.json"));

/// A finding as it was once made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Example {
    /// What is wrong.
    pub message: String,
    /// Where, with the lines it is about; empty where it is about no file.
    pub excerpt: String,
    /// What to do.
    pub help: String,
    /// The folder of the case that shows it.
    pub case: String,
}

/// Returns the example of a kind of finding in a language of the program.
pub fn of(code: Code, lang: &Lang) -> Option<Example> {
    let text = if lang.as_str() == "fr" {
        FRENCH
    } else {
        ENGLISH
    };
    // What is built in is JSON, which a test shows.
    let mut all: BTreeMap<String, Example> = serde_json::from_str(text).unwrap_or_default();
    all.remove(code.slug())
}
