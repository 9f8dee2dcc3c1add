//! What is told of a kind of finding, before it is put on paper.

use crate::base::{Basis, Code};
use crate::work::Speech;

use super::example::{self, Example};

/// All that is told of a kind of finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// Its kind.
    pub code: Code,
    /// What such findings are.
    pub about: String,
    /// What one weighs, and whether that can be said otherwise.
    pub weight: String,
    /// One as it was once made.
    pub example: Option<Example>,
    /// The law, guideline or standard that it rests on.
    pub basis: Option<Basis>,
    /// The page of the documentation that says the same.
    pub page: String,
}

/// Returns what is told of a kind of finding.
pub fn told(code: Code, speech: &Speech) -> Told {
    told_with(code, example::of(code, speech.lang()), speech)
}

/// Returns what is told of a kind of finding with this example.
pub fn told_with(code: Code, example: Option<Example>, speech: &Speech) -> Told {
    let can_change = if code.is_firm() { "no" } else { "yes" };
    let args = [
        ("severity", speech.severity(code.severity()).into()),
        ("changes", can_change.into()),
        ("name", code.slug().into()),
    ];
    Told {
        code,
        about: speech.about(code).unwrap_or_default(),
        weight: speech.say("explain-weight", &args),
        example,
        basis: code.basis(),
        page: page(code.slug(), speech),
    }
}

/// Returns where the documentation explains a name, from the folder of the documentation's project.
pub fn page(name: &str, speech: &Speech) -> String {
    format!("docs/findings/{}/{name}.md", speech.lang())
}
