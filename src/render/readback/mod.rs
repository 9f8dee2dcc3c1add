//! A redline's page read again: what it says of either text, held against that text's own page.
//!
//! The law of [`redline`](super::redline): taking out of its HTML what one side lacks gives the
//! words, headings, lists, tables, addresses and emphases of that side's page, in order. It is
//! checked on the finished HTML, by tokens of the HTML standard and without a look at how the page
//! was made, each time one is made.
//!
//! What the law leaves out: spaces that typography sets around marks, white space inside code,
//! whether items of a list stand close, and how emphases nest.

mod project;
mod token;
mod tree;

use project::{Side, project};
use token::Token;

/// What a redline's page gets wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mismatch {
    /// Which text it does not give back: `old` or `new`.
    pub side: &'static str,
    /// What the text's own page says, from where the two part.
    pub expected: String,
    /// What the redline says there.
    pub found: String,
}

/// Checks the HTML of a redline against the articles of both texts, title lines included.
///
/// # Errors
/// Returns the first place where a side does not come back.
pub fn check(redline: &str, old: &str, new: &str) -> Result<(), Mismatch> {
    let tree = tree::parse(redline);
    for (side, name, article) in [(Side::Old, "old", old), (Side::New, "new", new)] {
        let found = project(&tree, side);
        let expected = project(&tree::parse(article), Side::Whole);
        if found != expected {
            let at = found
                .iter()
                .zip(&expected)
                .take_while(|(a, b)| a == b)
                .count();
            let from = |tokens: &[Token]| {
                let shown = tokens.iter().skip(at.saturating_sub(1)).take(6);
                shown
                    .map(|token| format!("{token:?}"))
                    .collect::<Vec<_>>()
                    .join(" ")
            };
            return Err(Mismatch {
                side: name,
                expected: from(&expected),
                found: from(&found),
            });
        }
    }
    Ok(())
}
