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
        let expected = project(&tree::parse(article), Side::Whole);
        compare(name, &project(&tree, side), &expected)?;
    }
    Ok(())
}

/// Checks the HTML of two texts side by side against the articles of both, title lines included;
/// links to places on the page and ids, which only one column can have, are left out.
///
/// # Errors
/// Returns the first place where a column does not say what its text does.
pub fn check_columns(sides: &str, old: &str, new: &str) -> Result<(), Mismatch> {
    let tree = tree::parse(sides);
    for (name, article) in [("old", old), ("new", new)] {
        let column = tree.all_of(name);
        let expected = project(&tree::parse(article), Side::Whole);
        let found = project(&column, Side::Whole);
        compare(name, &token::placeless(found), &token::placeless(expected))?;
    }
    Ok(())
}

fn compare(side: &'static str, found: &[Token], expected: &[Token]) -> Result<(), Mismatch> {
    if found == expected {
        return Ok(());
    }
    let at = found
        .iter()
        .zip(expected)
        .take_while(|(a, b)| a == b)
        .count();
    let from = |tokens: &[Token]| {
        let shown = tokens.iter().skip(at.saturating_sub(1)).take(6);
        shown
            .map(|token| format!("{token:?}"))
            .collect::<Vec<_>>()
            .join(" ")
    };
    Err(Mismatch {
        side,
        expected: from(expected),
        found: from(found),
    })
}
