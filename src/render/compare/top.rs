//! The head of a page of changes: which texts are compared, what they are today, how much changed,
//! and what a reader must know before believing it.

use std::cmp::Ordering;

use crate::base::Report;
use crate::diff::Why;
use crate::render::ground::{Ground, Text};
use crate::render::html::Html;
use crate::render::status;
use crate::render::words::{Piece, Speaker};

use super::compared::Compared;
use super::pairs::Pair;
use super::{Layout, continued, flags};

/// Returns the head of a page of changes, which stands where other pages have the status bar.
///
/// # Errors
/// Returns the findings of words that are missing or of texts that are not what was sealed.
pub fn top(
    ground: &Ground,
    pair: &Pair<'_>,
    compared: &Compared,
    layout: Layout,
    sentence: &Html,
) -> Result<Html, Report> {
    let top = Top {
        ground,
        pair,
        speaker: ground.speaker(pair.new.lang),
        layout,
    };
    let mut markup = format!(
        "<section class=\"status\" aria-labelledby=\"page.status\">\n\
         <h2 id=\"page.status\" class=\"vh\">{}</h2>\n<div class=\"lead\">\n<p>{sentence}</p>\n",
        top.speaker.html("compare-heading", &[])?
    );
    for line in top.leads()? {
        markup.push_str(&format!("<p>{line}</p>\n"));
    }
    markup.push_str("</div>\n");
    markup.push_str(&top.degraded(compared)?);
    markup.push_str(&top.texts()?);
    for notice in top.notices()? {
        markup.push_str(&format!("<p>{notice}</p>\n"));
    }
    for flag in flags::of_pair(ground, pair)? {
        markup.push_str(&format!("{flag}\n"));
    }
    markup.push_str(&top.summary()?);
    markup.push_str(&top.links()?);
    markup.push_str("</section>");
    Ok(Html::markup(markup))
}

struct Top<'a> {
    ground: &'a Ground,
    pair: &'a Pair<'a>,
    speaker: Speaker<'a>,
    layout: Layout,
}

impl Top<'_> {
    /// That a page moves, and where the same comparison stays.
    fn leads(&self) -> Result<Vec<Html>, Report> {
        if self.layout != Layout::Moving {
            return Ok(Vec::new());
        }
        let new = &self.pair.new;
        let in_force = self.ground.in_force(new.document);
        let id = match in_force.map(|version| version.effective.cmp(&new.version.effective)) {
            Some(Ordering::Equal) => "compare-moving",
            Some(Ordering::Less) => "compare-moving-earlier",
            Some(Ordering::Greater) | None => "compare-moving-last",
        };
        let mut lines = vec![self.speaker.html(id, &[])?];
        if self.ground.has_page(self.pair) {
            lines.push(self.link("link-compare-fixed", &self.pair.route(), &[])?);
        }
        Ok(lines)
    }

    /// That words were not compared; the audit looks for the attribute.
    fn degraded(&self, compared: &Compared) -> Result<String, Report> {
        let degraded = &compared.redline.degraded;
        let why = degraded.iter().map(|place| place.why);
        let Some(why) = why.max_by_key(|why| *why == Why::Check) else {
            return Ok(String::new());
        };
        let (name, id) = match why {
            Why::Budget => ("budget", "compare-degraded-budget"),
            Why::Check => ("check", "compare-degraded-check"),
        };
        let words = self.speaker.html(id, &[])?;
        Ok(format!("<p data-degraded=\"{name}\">{words}</p>\n"))
    }

    /// Both texts; a remark of the publisher's that is not the same for both stands with its own.
    fn texts(&self) -> Result<String, Report> {
        let (old, new) = (&self.pair.old, &self.pair.new);
        let note = |text: &Text<'_>| status::note(self.speaker, text.version);
        let [on_old, on_new] = [note(old), note(new)];
        let mut markup = String::new();
        if let Some(both) = on_new.as_ref().filter(|note| on_old.as_ref() == Some(note)) {
            markup.push_str(&format!("<p class=\"editor\">{both}</p>\n"));
        }
        let is_apart = on_old != on_new;
        let mut facts = Vec::new();
        for (label, text, note) in [
            ("fact-compare-old", old, on_old),
            ("fact-compare-new", new, on_new),
        ] {
            let label = self.speaker.plain(label, &[])?;
            let note = note.filter(|_| is_apart);
            facts.push((label, self.text(text, note)?, is_apart));
        }
        markup.push_str(&status::list(facts));
        Ok(markup)
    }

    /// A text with the way to its page, what it is today, and what its publisher remarks.
    fn text(&self, text: &Text<'_>, note: Option<Html>) -> Result<Html, Report> {
        let (ground, speaker) = (self.ground, self.speaker);
        let words = match self.pair.is_of_one_document() {
            true if self.pair.is_correction() => status::erratum::revision(speaker, text)?,
            true => {
                let date = ("date", speaker.piece(text.version.effective)?);
                speaker.html("link-version", &[date])?
            }
            false => status::version_name(speaker, text)?,
        };
        let link = status::to_version(ground, speaker, text, &text.dated(), &words)?;
        if self.pair.is_correction() {
            return Ok(link);
        }
        let state = status::of_version(ground, speaker, text.document, text.version)?;
        let note = note.map_or(String::new(), |note| format!("<br>{note}"));
        Ok(Html::markup(format!(
            "{link} <span class=\"state {}\">{}</span>{note}",
            state.name, state.label
        )))
    }

    /// Where the old text comes from, and how far a translation can be relied on.
    fn notices(&self) -> Result<Vec<Html>, Report> {
        let (ground, speaker, new) = (self.ground, self.speaker, &self.pair.new);
        let mut notices = Vec::new();
        if let Some(erratum) = new.erratum().filter(|_| self.pair.is_correction()) {
            notices.extend(status::erratum::sentences(speaker, erratum)?);
        }
        let id = match self.pair.is_of_one_document() {
            true => "compare-continues",
            false => "compare-other-document",
        };
        let claims = continued::claims_of(ground, self.pair);
        for text in continued::sources(&claims) {
            let name = status::version_name(speaker, &text)?;
            let link = status::to_version(ground, speaker, &text, &text.dated(), &name)?;
            notices.push(speaker.html(id, &[("version", Piece::Html(link))])?);
        }
        notices.extend(status::reliance(ground, new)?);
        notices.extend(status::translation_late(speaker, new.version, new.lang)?);
        Ok(notices)
    }

    /// The editor's own summary of what the newer version changed.
    fn summary(&self) -> Result<String, Report> {
        let version = self.pair.new.version;
        if self.pair.is_correction() {
            return Ok(String::new());
        }
        let sentences = version
            .changes
            .get(self.pair.new.lang)
            .into_iter()
            .flatten();
        let items: String = sentences
            .map(|sentence| format!("<li>{}</li>\n", self.speaker.text(sentence)))
            .collect();
        if items.is_empty() {
            return Ok(items);
        }
        let date = ("date", self.speaker.piece(version.effective)?);
        let heading = self.speaker.html("compare-summary", &[date])?;
        Ok(format!("<h3>{heading}</h3>\n<ul>\n{items}</ul>\n"))
    }

    /// The other view, the data, and the comparisons before and after.
    fn links(&self) -> Result<String, Report> {
        let (ground, pair) = (self.ground, self.pair);
        let mut links = Vec::new();
        let notice = ground.notice_page(&pair.new);
        if let Some(page) = notice.filter(|_| !pair.is_correction()) {
            links.push(self.link("link-notice", &page, &[])?);
        }
        if ground.has_page(pair) {
            match self.layout {
                Layout::SideBySide => {
                    links.push(self.link("link-in-one-text", &pair.route(), &[])?);
                }
                Layout::InOneText | Layout::Moving if pair.new.document.side_by_side => {
                    links.push(self.link("link-side-by-side", &pair.side_by_side(), &[])?);
                }
                Layout::InOneText | Layout::Moving => {}
            }
            links.push(self.link("link-compare-data", &pair.data(), &[])?);
        }
        let before = ground
            .pair_before(&pair.old)
            .filter(|_| pair.is_of_one_document());
        if let Some(before) = before {
            let date = ("date", self.speaker.piece(before.new.version.effective)?);
            links.push(self.link("link-compare-previous", &before.route(), &[date])?);
        }
        if let Some(after) = ground.pair_after(&pair.new) {
            let date = ("date", self.speaker.piece(after.new.version.effective)?);
            links.push(self.link("link-compare-next", &after.route(), &[date])?);
        }
        let items: String = links
            .iter()
            .map(|link| format!("<li>{link}</li>\n"))
            .collect();
        if items.is_empty() {
            return Ok(items);
        }
        Ok(format!("<ul class=\"links\">\n{items}</ul>\n"))
    }

    fn link(&self, id: &str, route: &str, args: &[(&str, Piece)]) -> Result<Html, Report> {
        let words = self.speaker.html(id, args)?;
        Ok(Html::link(&self.ground.base.path(route), &words))
    }
}
