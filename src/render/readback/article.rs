//! The text of a page read again and held against another page of the same text.
//!
//! Each page may come from anywhere: what surrounds the text, how its HTML is written and the
//! spaces that typography sets are left out; words, headings, lists, tables, addresses and emphases
//! count.

use super::project::{Side, project};
use super::token::{Block, Face, Token};
use super::tree::{self, Element};

/// Words shown of either page from where the two part.
const SHOWN: usize = 10;
/// Words before them, by which the place is found.
const BEFORE: usize = 3;

/// How a page does not say what it should.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Parting {
    /// There is no text on it.
    Absent,
    /// There is more than one text on it.
    Several,
    /// It has another text: the names of the one expected and of the one there.
    Other(String, String),
    /// Its words are others, from here on.
    Words(String, String),
    /// Its words are the same; headings, lists, addresses or emphases are not, from here on.
    Form(String, String),
}

/// Returns how the text on `found` parts from that on `expected`; `None` where both say the same.
pub fn part(expected: &str, found: &str) -> Option<Parting> {
    let (expected, found) = (tree::parse(expected), tree::parse(found));
    let texts = (texts(&expected), texts(&found));
    let (expected_text, found_text) = match (texts.0.as_slice(), texts.1.as_slice()) {
        ([], []) => return None,
        ([one], [other]) => (one, other),
        (_, []) => return Some(Parting::Absent),
        _ => return Some(Parting::Several),
    };
    let (id, other) = (name(expected_text), name(found_text));
    if id != other {
        return Some(Parting::Other(id, other));
    }
    let said = (tokens(&expected, expected_text), tokens(&found, found_text));
    if said.0 == said.1 {
        return None;
    }
    let (words, other) = (words(&said.0), words(&said.1));
    if words != other {
        let at = shared(&words, &other);
        return Some(Parting::Words(from(&words, at), from(&other, at)));
    }
    let at = shared(&said.0, &said.1);
    Some(Parting::Form(shown(&said.0, at), shown(&said.1, at)))
}

/// The elements that hold a text, outermost first.
fn texts(page: &Element) -> Vec<&Element> {
    let mut found = Vec::new();
    for element in page.elements() {
        if element.attribute("data-text").is_some() {
            found.push(element);
        } else {
            found.extend(texts(element));
        }
    }
    found
}

fn name(text: &Element) -> String {
    text.attribute("data-text").unwrap_or_default().to_owned()
}

/// The title of a page, then its text.
fn tokens(page: &Element, text: &Element) -> Vec<Token> {
    let title = title(page).map(|title| project(title, Side::Whole));
    let mut tokens = title.unwrap_or_default();
    tokens.extend(project(text, Side::Whole));
    tokens
}

fn title(page: &Element) -> Option<&Element> {
    page.elements().find_map(|element| {
        let is_title = element.attribute("id") == Some("page.title");
        if is_title {
            Some(element)
        } else {
            title(element)
        }
    })
}

/// The words in order, whatever they stand in.
fn words(tokens: &[Token]) -> Vec<String> {
    let text = tokens.iter().map(|token| match token {
        Token::Number(words) | Token::Words(_, words) => words.as_str(),
        Token::Open(_) | Token::Close | Token::Rule => " ",
    });
    let text: String = text.collect();
    text.split_whitespace().map(str::to_owned).collect()
}

/// How many the two have in common from the start.
fn shared<T: PartialEq>(one: &[T], other: &[T]) -> usize {
    one.iter().zip(other).take_while(|(a, b)| a == b).count()
}

fn from(words: &[String], at: usize) -> String {
    let start = at.saturating_sub(BEFORE);
    let end = words.len().min(at + SHOWN);
    let mut shown = words[start..end].join(" ");
    if end < words.len() {
        shown.push_str(" …");
    }
    shown
}

/// What stands at a place, with the words after it.
fn shown(tokens: &[Token], at: usize) -> String {
    let here = tokens.iter().skip(at);
    let parts = here.take(3).map(|token| match token {
        Token::Open(block) => format!("<{}>", element(block)),
        Token::Close => "…".to_owned(),
        Token::Number(words) => words.clone(),
        Token::Words(face, words) => format!("{words}{}", looks(face)),
        Token::Rule => "<hr>".to_owned(),
    });
    parts.collect::<Vec<_>>().join(" ")
}

fn element(block: &Block) -> String {
    match block {
        Block::Title => "title".to_owned(),
        Block::Heading(level, id, _) => format!("h{level} id={id}"),
        Block::Paragraph => "p".to_owned(),
        Block::Code => "pre".to_owned(),
        Block::Quote => "blockquote".to_owned(),
        Block::List(start) => start
            .as_ref()
            .map_or("ul".to_owned(), |n| format!("ol {n}")),
        Block::Item => "li".to_owned(),
        Block::Note => "note".to_owned(),
        Block::Table => "table".to_owned(),
        Block::Row => "tr".to_owned(),
        Block::Cell(_) => "td".to_owned(),
    }
}

fn looks(face: &Face) -> String {
    let mut looks = String::new();
    if let Some(href) = &face.href {
        looks.push_str(&format!(" → {href}"));
    }
    for style in &face.styles {
        looks.push_str(&format!(" <{style}>"));
    }
    if let Some(lang) = &face.lang {
        looks.push_str(&format!(" ({lang})"));
    }
    looks
}

#[cfg(test)]
mod tests {
    use super::{Parting, part};

    const PAGE: &str = "<html><head><meta name=x><link rel=y></head><body>\
        <h1 id=\"page.title\">Titre</h1><p>Statut</p>\
        <div class=\"text\" data-text=\"a@2026-01-01.0+fr\"><h2 id=\"a\"><span class=\"num\">1 – \
        </span>Un</h2><p>Nous ne vendons <a href=\"/x/\">jamais</a> vos données.</p></div>\
        <footer>Pied</footer></body></html>";

    fn with(right: &str, wrong: &str) -> Option<Parting> {
        let page = PAGE.replacen(right, wrong, 1);
        assert_ne!(page, PAGE, "{right} stands there");
        part(PAGE, &page)
    }

    #[test]
    fn what_surrounds_the_text_and_how_it_is_written_does_not_count() {
        for (right, wrong) in [
            ("Statut", "Autre"),
            ("<footer>Pied</footer>", ""),
            ("vos données", "vos\n  donn&eacute;es"),
            ("<body>", "<body><script>x()</script>"),
        ] {
            assert_eq!(with(right, wrong), None, "{right}");
        }
    }

    #[test]
    fn other_words_are_shown_from_where_they_begin() {
        let told = with("jamais", "parfois");
        let words = |text: &str| text.to_owned();
        assert_eq!(
            told,
            Some(Parting::Words(
                words("Nous ne vendons jamais vos données."),
                words("Nous ne vendons parfois vos données."),
            ))
        );
        for (right, wrong) in [("Titre", "Titres"), ("1 – ", "2 – "), ("Un<", "Deux<")] {
            let is_told = matches!(with(right, wrong), Some(Parting::Words(..)));
            assert!(is_told, "{right}");
        }
    }

    #[test]
    fn other_links_texts_and_none_are_told_apart() {
        assert!(matches!(with("/x/", "/y/"), Some(Parting::Form(..))));
        assert!(matches!(
            with("id=\"a\"", "id=\"b\""),
            Some(Parting::Form(..))
        ));
        assert!(matches!(
            with("01.0+fr", "02.0+fr"),
            Some(Parting::Other(..))
        ));
        assert_eq!(with("data-text", "data-t"), Some(Parting::Absent));
        let twice = "<footer data-text=\"b\">Pied";
        assert_eq!(with("<footer>Pied", twice), Some(Parting::Several));
    }
}
