//! What changed beside words, as values and then in words.

use crate::diff::passage::{Face, Style};
use crate::diff::redline::{Op, Piece};
use crate::render::html::{Html, escape};
use crate::render::words;

use super::voice::Voice;

/// Something that changed beside equal words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Beside {
    /// Where they lead.
    Address(Option<String>, Option<String>),
    /// An emphasis, by its name, that they lost (`false`) or got.
    Emphasis(String, bool),
    /// The language they are in.
    Language,
}

/// Returns what changed beside the words of a piece.
pub fn beside(piece: &Piece) -> Vec<Beside> {
    if piece.op != Op::Equal || piece.is_same() {
        return Vec::new();
    }
    let to = |face: &Face| face.link.as_ref().map(ToString::to_string);
    let mut found = Vec::new();
    if piece.old.link != piece.new.link {
        found.push(Beside::Address(to(&piece.old), to(&piece.new)));
    }
    let names = |style: Style| style.names().map(str::to_owned).collect::<Vec<_>>();
    found.extend(emphases(&names(piece.old.style), &names(piece.new.style)));
    if piece.old.lang != piece.new.lang {
        found.push(Beside::Language);
    }
    found
}

/// Returns the emphases that only one of two texts has, by the names of both.
pub fn emphases(old: &[String], new: &[String]) -> Vec<Beside> {
    let only = |these: &[String], those: &[String], is: bool| {
        let alone = these.iter().filter(|name| !those.contains(name));
        alone
            .map(|name| Beside::Emphasis(name.clone(), is))
            .collect::<Vec<_>>()
    };
    [only(old, new, false), only(new, old, true)].concat()
}

/// Puts what changed into words.
pub fn say(beside: &Beside, voice: &mut Voice<'_>) -> String {
    match beside {
        Beside::Address(old, new) => addresses(old.as_deref(), new.as_deref(), voice),
        Beside::Emphasis(style, is) => {
            let id = match is {
                true => "redline-emphasis-got",
                false => "redline-emphasis-lost",
            };
            voice.say(id, &[("style", style.as_str().into())])
        }
        Beside::Language => voice.say("redline-language-changed", &[]),
    }
}

/// Says how an address changed: a text of the site by its name, any other address as it is.
fn addresses(old: Option<&str>, new: Option<&str>, voice: &mut Voice<'_>) -> String {
    let id = match (old, new) {
        (Some(_), Some(_)) => "redline-address-changed",
        (Some(_), None) => "redline-address-removed",
        (None, Some(_)) => "redline-address-added",
        (None, None) => return String::new(),
    };
    let mut args = Vec::new();
    for (name, address) in [("old", old), ("new", new)] {
        if let Some(address) = address {
            args.push((name, words::Piece::Html(address_of(address, voice))));
        }
    }
    voice.with(id, &args)
}

/// Addresses read from the left in every language.
fn address_of(address: &str, voice: &Voice<'_>) -> Html {
    let plain = || Html::markup(format!("<bdi dir=\"ltr\">{}</bdi>", escape(address)));
    voice.known(address).unwrap_or_else(plain)
}
