//! Pages of changes: which there are, what is compared on them, and what surrounds the redline.
//!
//! The redline itself, as HTML, is `render::redline`'s.

pub mod compared;
pub mod continued;
pub mod flags;
mod lists;
pub mod pairs;
mod shown;
mod top;

pub use compared::{Compared, Comparisons};
pub use pairs::{Pair, PairAt, Pairs};

use crate::base::Report;
use crate::diff::Side;
use crate::diff::record::{End, Ends, Source, record};
use crate::prose::Prose;

use super::article;
use super::ground::{Ground, Text};
use super::html::Html;
use super::words::Piece;

/// How the changes of a pair are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Layout {
    /// In one text, at the pair's own address.
    InOneText,
    /// In one text, at the address that leads to whatever version is in force.
    Moving,
    /// Both texts side by side.
    SideBySide,
}

/// The pieces of a page of changes that a theme places.
pub struct Pieces {
    /// What is compared, as `<h1 id="page.title">`.
    pub heading: Html,
    /// The head: both texts, how much changed, what to know of it, where to go.
    pub status: Html,
    /// The list of changes, and what changed in the lists that both texts print.
    pub contents: Html,
    /// The changes in the text, or both texts.
    pub article: Html,
}

/// Returns the pieces of a page of changes.
///
/// # Errors
/// Returns the findings of words that are missing or of texts that are not what was sealed.
pub fn pieces(ground: &Ground, pair: &Pair<'_>, layout: Layout) -> Result<Pieces, Report> {
    let compared = ground.compared(pair)?;
    let sentence = shown::sentence(ground, pair, &compared.set)?;
    let (article, text_page) = match layout {
        Layout::InOneText | Layout::Moving => {
            (shown::in_one_text(ground, pair, &compared)?, String::new())
        }
        Layout::SideBySide => {
            let article = shown::side_by_side(ground, pair, &compared)?;
            (article, ground.base.path(&pair.route()))
        }
    };
    Ok(Pieces {
        heading: heading(ground, pair)?,
        status: top::top(ground, pair, &compared, layout, &sentence)?,
        contents: Html::markup(format!(
            "{}{}",
            shown::list(ground, pair, &compared, &text_page)?,
            lists::part(ground, pair, &compared)?
        )),
        article,
    })
}

/// Returns the changes of a pair as data.
///
/// # Errors
/// Returns the findings of texts that are not what was sealed.
pub fn data(ground: &Ground, pair: &Pair<'_>) -> Result<String, Report> {
    let compared = ground.compared(pair)?;
    let end = |text: &Text<'_>, side: &Prose| End {
        source: Source::Version {
            version: text.version.effective,
            text: text.id().to_string(),
        },
        digest: text.sealed.digest,
        content: Side::of(side).digest(),
    };
    let ends = Ends {
        document: Some(pair.new.document.id.clone()),
        lang: pair.new.lang.clone(),
        old: end(&pair.old, &compared.old),
        continued: continued(ground, pair),
        new: end(&pair.new, &compared.new),
    };
    let record = record(&compared.redline, &compared.set, &ends);
    // A record is numbers and texts, which JSON can always say.
    let json = serde_json::to_string_pretty(&record).unwrap_or_default();
    Ok(format!("{json}\n"))
}

/// The texts of other documents that stand in the old side beside the older one.
fn continued(ground: &Ground, pair: &Pair<'_>) -> Vec<String> {
    let texts = continued::sources(&continued::claims_of(ground, pair)).into_iter();
    let names = texts.map(|text| text.id().to_string());
    let own = pair.old.id().to_string();
    names.filter(|name| *name != own).collect()
}

/// Returns the words of a link to the changes that led to a text.
///
/// # Errors
/// Returns the finding that words are missing.
pub fn since(ground: &Ground, pair: &Pair<'_>) -> Result<Html, Report> {
    let speaker = ground.speaker(pair.new.lang);
    if let Some(erratum) = pair.new.erratum().filter(|_| pair.is_correction()) {
        let date = ("date", speaker.piece(erratum.sealed_on)?);
        return speaker.html("link-changes-erratum", &[date]);
    }
    if pair.is_of_one_document() {
        let date = ("date", speaker.piece(pair.old.version.effective)?);
        return speaker.html("link-changes-since", &[date]);
    }
    let name = super::status::version_name(speaker, &pair.old)?;
    speaker.html("link-changes-from", &[("version", Piece::Html(name))])
}

fn heading(ground: &Ground, pair: &Pair<'_>) -> Result<Html, Report> {
    let speaker = ground.speaker(pair.new.lang);
    let title = Piece::Html(speaker.text(&pair.new.sealed.title));
    if let Some(erratum) = pair.new.erratum().filter(|_| pair.is_correction()) {
        let version = ("version", speaker.piece(pair.new.version.effective)?);
        let date = ("date", speaker.piece(erratum.sealed_on)?);
        let args = [("title", title), version, date];
        return Ok(article::title(
            speaker.html("compare-title-erratum", &args)?,
        ));
    }
    let old = ("old", speaker.piece(pair.old.version.effective)?);
    let new = ("new", speaker.piece(pair.new.version.effective)?);
    let words = speaker.html("compare-title", &[("title", title), old, new])?;
    Ok(article::title(words))
}
