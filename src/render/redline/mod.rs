//! A redline as HTML.

use crate::base::Report;
use crate::diff::readable::readable;

use super::compare::{Compared, Pair};
use super::ground::Ground;
use super::html::{Html, escape};

/// Returns the changes in the text.
///
/// # Errors
/// None yet.
pub fn article(_: &Ground, pair: &Pair<'_>, compared: &Compared) -> Result<Html, Report> {
    let mut places = String::new();
    for section in compared.new.all_sections() {
        if let Some(id) = &section.id {
            places.push_str(&format!("<span id=\"{id}\"></span>"));
        }
    }
    for section in compared.old.all_sections() {
        let id = section.id.as_ref();
        if let Some(id) = id.filter(|id| compared.new.section(id).is_none()) {
            places.push_str(&format!("<span id=\"old-{id}\"></span>"));
        }
    }
    Ok(Html::markup(format!(
        "<div class=\"redline\" data-text=\"{}\">{places}<pre dir=\"auto\">{}</pre></div>",
        escape(&pair.name()),
        escape(&readable(&compared.redline))
    )))
}

/// Returns both texts side by side.
///
/// # Errors
/// None yet.
pub fn sides(ground: &Ground, pair: &Pair<'_>, compared: &Compared) -> Result<Html, Report> {
    article(ground, pair, compared)
}

/// Returns the list of changes.
///
/// # Errors
/// None yet.
pub fn list(_: &Ground, _: &Pair<'_>, compared: &Compared) -> Result<Html, Report> {
    let cards = compared.set.cards.iter().map(|card| {
        let kind = serde_json::to_value(card.kind).unwrap_or_default();
        let kind = kind.as_str().unwrap_or_default().to_owned();
        let section = card.section.any().map_or("", String::as_str);
        format!("<li>{}</li>\n", Html::code(format!("{kind} {section}")))
    });
    Ok(Html::markup(format!(
        "<ul>\n{}</ul>",
        cards.collect::<String>()
    )))
}

/// Returns how much changed, in a sentence.
///
/// # Errors
/// None yet.
pub fn sentence(_: &Ground, _: &Pair<'_>, compared: &Compared) -> Result<Html, Report> {
    let words = compared.set.counts.words;
    let count = format!("+{} −{}", words.added, words.removed);
    Ok(Html::markup(format!("<bdi dir=\"ltr\">{count}</bdi>")))
}
