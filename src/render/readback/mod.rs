//! A redline's page read again: what it says of either text, held against that text's own page.
//!
//! The law of [`redline`](super::redline): taking out of its HTML what one side lacks gives the
//! words, headings, lists, tables, addresses and emphases of that side's page, in order. It is
//! checked on the finished HTML, by tokens of the HTML standard and without a look at how the page
//! was made, each time one is made.
//!
//! What the law leaves out: spaces that typography sets around marks, white space inside code,
//! whether items of a list stand close, and how emphases nest.

pub mod article;
mod project;
mod token;
mod tree;

use std::collections::BTreeSet;

use project::{Side, project};
use token::Token;
use tree::Element;

/// What a redline's page gets wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// A text does not come back.
    Text(Mismatch),
    /// An id stands twice.
    IdTwice(String),
    /// A change of the list is not marked: the place with this id is missing.
    Unmarked(String),
    /// Typographic signs are hidden, and no count says so.
    Uncounted,
}

/// Where a text does not come back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mismatch {
    /// Which text: `old` or `new`.
    pub side: &'static str,
    /// What the text's own page says, from where the two part.
    pub expected: String,
    /// What the redline says there.
    pub found: String,
}

/// What was read beside the words.
#[derive(Debug, PartialEq, Eq)]
pub struct Read {
    /// All ids.
    pub ids: BTreeSet<String>,
    /// Whether there are typographic signs of the old text, which style sheets hide.
    pub hides_typography: bool,
}

/// Checks the HTML of a redline against the articles of both texts, title lines included.
///
/// # Errors
/// Returns the first place where a text does not come back, or an id that stands twice and does
/// not in either article.
pub fn check(redline: &str, (old, new): (&str, &str)) -> Result<Read, Fault> {
    let tree = tree::parse(redline);
    let mut own_twice = BTreeSet::new();
    for (side, name, article) in [(Side::Old, "old", old), (Side::New, "new", new)] {
        let article = tree::parse(article);
        compare(name, &project(&tree, side), &project(&article, Side::Whole))?;
        own_twice.extend(Ids::of(&article).twice);
    }
    let Ids { all, twice } = Ids::of(&tree);
    let is_ours = |id: &String| !own_twice.contains(id.strip_prefix("old.").unwrap_or(id));
    match twice.into_iter().find(is_ours) {
        Some(id) => Err(Fault::IdTwice(id)),
        None => Ok(Read {
            ids: all,
            hides_typography: hides_typography(&tree),
        }),
    }
}

/// Checks the HTML of two texts side by side against the articles of both, title lines included;
/// ids, which only one column can have, are left out.
///
/// # Errors
/// Returns the first place where a column does not say what its text does.
pub fn check_columns(sides: &str, (old, new): (&str, &str)) -> Result<(), Fault> {
    let tree = tree::parse(sides);
    for (name, article) in [("old", old), ("new", new)] {
        let expected = project(&tree::parse(article), Side::Whole);
        let found = project(&tree.all_of(name), Side::Whole);
        compare(
            name,
            &token::without_ids(found),
            &token::without_ids(expected),
        )?;
    }
    Ok(())
}

fn hides_typography(element: &Element) -> bool {
    let is_hidden = element.name == "del" && element.is_of("typo");
    is_hidden || element.elements().any(hides_typography)
}

/// The ids of a page.
#[derive(Default)]
struct Ids {
    all: BTreeSet<String>,
    /// Those that stand more than once.
    twice: BTreeSet<String>,
}

impl Ids {
    fn of(page: &Element) -> Self {
        let mut ids = Self::default();
        ids.add(page);
        ids
    }

    fn add(&mut self, element: &Element) {
        if let Some(id) = element.attribute("id")
            && !self.all.insert(id.to_owned())
        {
            self.twice.insert(id.to_owned());
        }
        element.elements().for_each(|child| self.add(child));
    }
}

fn compare(side: &'static str, found: &[Token], expected: &[Token]) -> Result<(), Fault> {
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
    Err(Fault::Text(Mismatch {
        side,
        expected: from(expected),
        found: from(found),
    }))
}

#[cfg(test)]
mod tests {
    use super::{Fault, check, check_columns};

    fn side(found: Result<impl Sized, Fault>) -> Result<(), &'static str> {
        found.map(drop).map_err(|fault| match fault {
            Fault::Text(mismatch) => mismatch.side,
            _ => "other",
        })
    }

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
        let read = check(REDLINE, (OLD, NEW)).expect("both come back");
        assert!(read.ids.contains("a") && !read.hides_typography);
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
            let found = self::side(check(&lie, (OLD, NEW)));
            assert_eq!(found, Err(side), "{right} → {wrong}");
        }
    }

    #[test]
    fn an_id_stands_once_and_hidden_signs_are_told() {
        let (old, new) = ("<p>«\u{a0}un\u{a0}»</p>", "<p>'un'</p>");
        let signs = "<p id=\"c.1\"><del class=\"typo\">«\u{a0}</del><ins class=\"typo\">'</ins>un\
            <del class=\"typo\">\u{a0}»</del><ins class=\"typo\">'</ins></p>";
        let read = check(signs, (old, new)).expect("both come back");
        assert!(read.hides_typography && read.ids.contains("c.1"));
        let twice = format!("{signs}<span data-x id=\"c.1\"></span>");
        assert_eq!(
            check(&twice, (old, new)),
            Err(Fault::IdTwice("c.1".to_owned()))
        );
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
        let columns = |left: &str, right: &str| side(check_columns(&pair(left, right), (old, new)));
        assert_eq!(columns(old, new), Ok(()));
        assert_eq!(columns("<p>Douze mois.</p>", new), Err("old"));
        assert_eq!(columns(new, new), Err("old"));
        assert_eq!(columns(old, old), Err("new"));
    }
}
