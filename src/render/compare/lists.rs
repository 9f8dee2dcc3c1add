//! What changed in the lists that both texts print, on the page of their changes; each entry leads to
//! its row in a text.

use crate::base::Report;
use crate::diff::redline::Which;
use crate::render::ground::Ground;
use crate::render::html::Html;
use crate::render::lists::{ToldEntry, told};
use crate::render::words::Piece;

use super::compared::Compared;
use super::pairs::Pair;

/// The id of the part.
const LISTS: &str = "changes.lists";

/// Returns the part; nothing where no list changed.
///
/// # Errors
/// Returns the finding that words are missing.
pub fn part(ground: &Ground, pair: &Pair<'_>, compared: &Compared) -> Result<String, Report> {
    let lists = compared.set.registers.as_ref();
    let Some(lists) = lists.filter(|lists| !lists.changes.is_empty()) else {
        return Ok(String::new());
    };
    let speaker = ground.speaker(pair.new.lang);
    let all = told(lists, &ground.catalog, pair.new.lang);
    let heading = speaker.html("lists-heading", &[])?;
    let mut markup = format!(
        "\n<section class=\"cards\" aria-labelledby=\"{LISTS}\">\n<h2 id=\"{LISTS}\">{heading}</h2>\n"
    );
    for list in all.map_err(|fault| Report::from(fault.diagnostic()))? {
        let name = speaker.text(&list.name);
        markup.push_str(&format!("<h3>{name}</h3>\n<ul>\n"));
        for told in &list.entries {
            let name = ("name", Piece::Html(name_of(ground, pair, told)));
            let what = ("what", Piece::Html(speaker.text(&told.what)));
            let entry = speaker.html("lists-entry", &[name, what])?;
            markup.push_str(&format!("<li>{entry}</li>\n"));
        }
        markup.push_str("</ul>\n");
    }
    if !lists.changes.asking().is_empty() && is_asked_again(ground, pair) {
        let words = speaker.html("lists-asks", &[])?;
        markup.push_str(&format!("<p>{words}</p>\n"));
    }
    Ok(markup + "</section>")
}

/// The name of an entry, leading to its row on the page of the text that has it.
fn name_of(ground: &Ground, pair: &Pair<'_>, told: &ToldEntry) -> Html {
    let speaker = ground.speaker(pair.new.lang);
    let Some(domain) = &told.domain else {
        return way(ground, pair, told, &speaker.text(&told.name));
    };
    let name = way(ground, pair, told, &Html::code(&told.name));
    Html::markup(format!(
        "{name} (<bdi dir=\"ltr\">{}</bdi>)",
        Html::text(domain)
    ))
}

fn way(ground: &Ground, pair: &Pair<'_>, told: &ToldEntry, name: &Html) -> Html {
    let Some((which, row)) = &told.row else {
        return name.clone();
    };
    let text = match which {
        Which::Old => &pair.old,
        Which::New => &pair.new,
    };
    Html::link(&format!("{}#{row}", ground.base.path(&text.dated())), name)
}

/// Whether a version from the old text on until the new one asks readers for consent again.
fn is_asked_again(ground: &Ground, pair: &Pair<'_>) -> bool {
    let timeline = ground.timeline(pair.new.document);
    let (old, new) = (pair.old.version.effective, pair.new.version.effective);
    let mut versions = timeline.versions().iter();
    versions.any(|version| {
        let day = version.effective;
        version.consent_again && old < day && day <= new
    })
}
