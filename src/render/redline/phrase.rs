//! What changed beside words, as values and then in words.

use crate::base::Arg;
use crate::diff::passage::Style;
use crate::diff::redline::{Op, Piece};
use crate::render::html::{Html, escape};

use super::RedlineContext;

/// Gives a message as HTML, with the spaces of its language.
pub type Say<'a> = dyn FnMut(&str, &[(&str, Arg)]) -> String + 'a;

/// Something that changed beside equal words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Beside {
    /// Where they lead.
    Address(Option<String>, Option<String>),
    /// An emphasis that they lost (`false`) or got.
    Emphasis(Style, bool),
    /// The language they are in.
    Language(Option<String>, Option<String>),
}

/// Returns what changed beside the words of a piece.
pub fn beside(piece: &Piece) -> Vec<Beside> {
    if piece.op != Op::Equal || piece.is_same() {
        return Vec::new();
    }
    let mut found = Vec::new();
    let to = |face: &crate::diff::passage::Face| face.link.as_ref().map(ToString::to_string);
    if piece.old.link != piece.new.link {
        found.push(Beside::Address(to(&piece.old), to(&piece.new)));
    }
    for style in [Style::STRONG, Style::EMPHASIS, Style::STRIKE, Style::CODE] {
        let (was, is) = (piece.old.style.has(style), piece.new.style.has(style));
        if was != is {
            found.push(Beside::Emphasis(style, is));
        }
    }
    let lang = |face: &crate::diff::passage::Face| face.lang.as_ref().map(ToString::to_string);
    if piece.old.lang != piece.new.lang {
        found.push(Beside::Language(lang(&piece.old), lang(&piece.new)));
    }
    found
}

/// Puts what changed into words; `words` gives a message as HTML.
pub fn say(beside: &Beside, context: &RedlineContext<'_>, words: &mut Say<'_>) -> String {
    match beside {
        Beside::Address(old, new) => addresses(old.as_deref(), new.as_deref(), context, words),
        Beside::Emphasis(style, is) => {
            let style = style.names().next().unwrap_or_default();
            let id = if *is {
                "redline-emphasis-got"
            } else {
                "redline-emphasis-lost"
            };
            words(id, &[("style", style.into())])
        }
        Beside::Language(..) => words("redline-language-changed", &[]),
    }
}

/// Says how an address changed: a text of the site by its name, any other address as it is.
pub fn addresses(
    old: Option<&str>,
    new: Option<&str>,
    context: &RedlineContext<'_>,
    words: &mut Say<'_>,
) -> String {
    let id = match (old, new) {
        (Some(_), Some(_)) => "redline-address-changed",
        (Some(_), None) => "redline-address-removed",
        (None, Some(_)) => "redline-address-added",
        (None, None) => return String::new(),
    };
    let address = |side: Option<&str>| {
        let address = side.unwrap_or_default();
        let named = (context.elsewhere)(address).map(Html::into_string);
        // Addresses read from the left in every language.
        named.unwrap_or_else(|| format!("<bdi dir=\"ltr\">{}</bdi>", escape(address)))
    };
    with_elements(id, &[("old", address(old)), ("new", address(new))], words)
}

/// Returns a message as HTML with elements in its sentence: each travels through the message as
/// one private-use character, so that neither a translation nor an argument can write HTML.
pub fn with_elements(id: &str, elements: &[(&str, String)], words: &mut Say<'_>) -> String {
    let marks = ['\u{E000}', '\u{E001}', '\u{E002}', '\u{E003}'];
    let placed = elements.iter().zip(marks);
    let args: Vec<(&str, Arg)> = placed
        .clone()
        .map(|((name, _), mark)| (*name, mark.to_string().into()))
        .collect();
    let said = words(id, &args);
    placed.fold(said, |said, ((_, html), mark)| said.replace(mark, html))
}

/// Returns the name of a section of another document, with the way there where it is known.
pub fn elsewhere(target: &str, context: &RedlineContext<'_>) -> String {
    let known = (context.elsewhere)(target);
    let link = known.unwrap_or_else(|| Html::code(target));
    link.into_string()
}
