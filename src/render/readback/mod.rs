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

#[cfg(test)]
mod tests {
    use super::{check, check_columns};

    const OLD: &str = "<p data-title>T</p>\n<h2 id=\"a\"><span class=\"num\">1 – </span>Un</h2>\n\
        <p>Nous ne vendons <strong>jamais</strong> <a href=\"/x/\">vos données</a>.</p>\n\
        <ul>\n<li>un</li>\n<li>deux</li>\n</ul>\n<p>Fin. Encore.</p>\n";
    const NEW: &str = "<p data-title>T</p>\n<h2 id=\"a\"><span class=\"num\">2 – </span>Un</h2>\n\
        <p>Nous ne vendons jamais <a href=\"/y/\">vos données\u{a0}!</a></p>\n\
        <ul>\n<li>deux</li>\n<li>un</li>\n</ul>\n<p>Fin.</p>\n<p>Encore.</p>\n";
    const REDLINE: &str = "<p data-title>T</p>\n<details data-t><summary data-x>1</summary>\
        <h2 id=\"a\"><span class=\"num\" data-was-number=\"1 – \">2 – </span>Un</h2></details>\n\
        <p>Nous ne vendons <span data-was data-was-style=\"strong\">jamais</span>\
        <small data-x> [x]</small> <a href=\"/y/\"><span data-was data-was-href=\"/x/\">vos \
        données</span><ins>\u{a0}!</ins></a><del>.</del></p>\n\
        <ul>\n<li data-stub=\"1\">ici</li>\n<li>deux</li>\n<li data-move=\"1\">un</li>\n</ul>\n\
        <p>Fin.<del> </del></p>\n<p data-on>Encore.</p>\n";

    #[test]
    fn a_redline_gives_both_pages_back() {
        assert_eq!(check(REDLINE, OLD, NEW), Ok(()));
    }

    #[test]
    fn whatever_is_wrong_is_found_on_its_side() {
        let wrong = [
            ("vendons", "vendrons", "old"),
            ("<del>.</del>", "", "old"),
            ("<del>.</del>", ".", "new"),
            ("<ins>\u{a0}!</ins>", "", "new"),
            ("data-was-href=\"/x/\"", "data-was-href=\"/z/\"", "old"),
            ("href=\"/y/\"", "href=\"/z/\"", "new"),
            (" data-was-style=\"strong\"", "", "old"),
            (" data-was-number=\"1 – \"", "", "old"),
            ("<li data-stub=\"1\">ici</li>\n", "", "old"),
            ("<li data-move=\"1\">un</li>", "<li>un</li>", "old"),
            ("<p data-on>", "<p>", "old"),
            ("<p data-on>", "", "old"),
            ("<small data-x> [x]</small>", "<small> [x]</small>", "old"),
            ("id=\"a\"", "id=\"b\"", "old"),
            ("<h2", "<h3", "old"),
        ];
        for (right, wrong, side) in wrong {
            let lie = REDLINE.replacen(right, wrong, 1);
            assert_ne!(lie, REDLINE, "{right} stands there");
            let found = check(&lie, OLD, NEW).map_err(|mismatch| mismatch.side);
            assert_eq!(found, Err(side), "{right} → {wrong}");
        }
    }

    #[test]
    fn a_column_with_the_other_texts_words_is_found() {
        let pair = |old: &str, new: &str| {
            format!(
                "<div class=\"pair\"><div class=\"old\">{old}</div><div class=\"new\">{new}</div></div>"
            )
        };
        let (old, new) = (
            "<p>Douze <a href=\"#a\">mois</a>.</p>",
            "<p>Treize mois.</p>",
        );
        let columns = |old: &str, new: &str| {
            let found = check_columns(
                &pair(old, new),
                "<p>Douze <a href=\"#a\">mois</a>.</p>",
                "<p>Treize mois.</p>",
            );
            found.map_err(|mismatch| mismatch.side)
        };
        assert_eq!(columns(old, new), Ok(()));
        assert_eq!(columns("<p>Douze mois.</p>", new), Ok(()));
        assert_eq!(columns(new, new), Err("old"));
        assert_eq!(columns(old, old), Err("new"));
    }
}
