//! The status bar: what a text is on the day of the build, in words, with the way to its
//! neighbours and its record.
//!
//! The core writes it so that no theme can leave out that a text no longer applies. It says the
//! state first, then its days, then where to go; colour and shape (the class) repeat the words.

pub mod decision;
pub mod erratum;
mod facts;
mod link;
mod state;

pub use erratum::corrected;
pub use facts::list;
pub use link::{to_current, to_version, version_name};
pub use state::{of_document, of_version};

use crate::base::Report;
use crate::lang::Lang;
use crate::model::{Document, Origin, State, Version};
use crate::prose::{InlineKind, Prose, Target, canon, walk};

use super::ground::{Ground, Text};
use super::html::Html;
use super::view::StateView;
use super::words::{Piece, Speaker};
use link::{coming, read_in};

/// Returns the status bar of a text.
///
/// # Errors
/// Returns the finding that words are missing or cannot be put into words.
pub fn of_text(ground: &Ground, text: &Text<'_>, prose: &Prose) -> Result<Html, Report> {
    let speaker = ground.speaker(text.lang);
    let bar = Bar {
        ground,
        text,
        speaker,
    };
    let state = of_version(ground, speaker, text.document, text.version)?;
    let mut markup = open(speaker, &state, &bar.ways_on()?)?;
    if let Some(note) = note(speaker, text.version) {
        markup.push_str(&format!("<p class=\"editor\">{note}</p>\n"));
    }
    markup.push_str(&bar.standing(prose)?);
    markup.push_str(&facts::list(bar.neighbours()?));
    let remarks = bar.remarks(prose)?;
    if !remarks.is_empty() {
        let remarks: Vec<&str> = remarks.iter().map(Html::as_str).collect();
        markup.push_str(&format!("<p class=\"fine\">{}</p>\n", remarks.join(" ")));
    }
    markup.push_str(&bar.record()?);
    markup.push_str("</section>");
    Ok(Html::markup(markup))
}

/// Returns in one line what a text is, and how far it can be relied on, for where there is no room
/// for a bar: all that the bar says in words, without its links.
///
/// # Errors
/// Returns the finding that words are missing or cannot be put into words.
pub fn in_one_line(ground: &Ground, text: &Text<'_>, prose: &Prose) -> Result<Html, Report> {
    let (speaker, version) = (ground.speaker(text.lang), text.version);
    let bar = Bar {
        ground,
        text,
        speaker,
    };
    let state = of_version(ground, speaker, text.document, version)?;
    let mut sentences = vec![state.sentence];
    sentences.extend(decision::sentences(
        ground,
        speaker,
        text.document,
        version,
    )?);
    sentences.extend(corrected(ground, text)?);
    sentences.extend(note(speaker, version));
    sentences.extend(bar.reliance()?);
    sentences.extend(translation_late(speaker, version, text.lang)?);
    sentences.extend(bar.remarks(prose)?);
    let sentences: Vec<&str> = sentences.iter().map(Html::as_str).collect();
    Ok(Html::markup(format!(
        "<strong>{}</strong> – {}",
        state.label,
        sentences.join(" ")
    )))
}

/// Returns the status bar of a document's page in a language in which nothing is in force.
///
/// # Errors
/// Returns the finding that words are missing or cannot be put into words.
pub fn of_nothing(ground: &Ground, document: &Document, lang: &Lang) -> Result<Html, Report> {
    let speaker = ground.speaker(lang);
    let state = of_document(ground, speaker, document)?;
    let current = ground.in_force(document);
    let other = current.and_then(|version| ground.nearest(document, version, lang));
    let mut lines = decision::of_gap(ground, speaker, document)?;
    if let Some(other) = other {
        lines.push(read_in(ground, speaker, &other)?);
    }
    let mut notes = Vec::new();
    for version in ground.timeline(document).scheduled(ground.as_of) {
        lines.push(coming(ground, speaker, document, version)?);
        notes.extend(note(speaker, version).filter(|note| !notes.contains(note)));
    }
    let mut markup = open(speaker, &state, &lines)?;
    for note in notes {
        markup.push_str(&format!("<p class=\"editor\">{note}</p>\n"));
    }
    markup.push_str("</section>");
    Ok(Html::markup(markup))
}

/// Returns that a version was published or applied before this archive had it, where so.
///
/// # Errors
/// Returns the finding that words are missing or cannot be put into words.
pub fn late_entry(speaker: Speaker<'_>, version: &Version) -> Result<Option<Html>, Report> {
    if !version.is_late() {
        return Ok(None);
    }
    let date = ("date", speaker.piece(version.sealed_on)?);
    speaker.html("late-entry", &[date]).map(Some)
}

/// Returns the publisher's own remark on a version, such as that it is a demonstration.
pub fn note(speaker: Speaker<'_>, version: &Version) -> Option<Html> {
    let note = version.note.get(speaker.lang())?;
    Some(speaker.text(note))
}

/// Returns how many sections of a translation were made from words that are no longer those of
/// the text that prevails, where any were.
///
/// # Errors
/// Returns the finding that words are missing or cannot be put into words.
pub fn translation_late(
    speaker: Speaker<'_>,
    version: &Version,
    lang: &Lang,
) -> Result<Option<Html>, Report> {
    let late = version.late.get(lang).map_or(0, Vec::len);
    if late == 0 {
        return Ok(None);
    }
    let count = Piece::Count(i64::try_from(late).unwrap_or(i64::MAX));
    speaker
        .html("translation-late", &[("count", count)])
        .map(Some)
}

/// Returns which text prevails over a translation, in a sentence; nothing for one that prevails.
///
/// # Errors
/// Returns the finding that words are missing or cannot be put into words.
pub fn reliance(ground: &Ground, text: &Text<'_>) -> Result<Option<Html>, Report> {
    if text.is_authentic() {
        return Ok(None);
    }
    let speaker = ground.speaker(text.lang);
    let bar = Bar {
        ground,
        text,
        speaker,
    };
    bar.reliance()
}

/// Begins a bar: the state, its days, and what to do about it.
///
/// # Errors
/// Returns the finding that words are missing or cannot be put into words.
pub fn open(speaker: Speaker<'_>, state: &StateView, lines: &[Html]) -> Result<String, Report> {
    let mut markup = format!(
        "<section class=\"status {}\" aria-labelledby=\"page.status\">\n<div class=\"lead\">\n\
         <h2 id=\"page.status\" class=\"state {}\"><span class=\"vh\">{}</span> {}</h2>\n<p>{}</p>\n",
        state.name,
        state.name,
        speaker.html("status-heading", &[])?,
        state.label,
        state.sentence
    );
    for line in lines {
        markup.push_str(&format!("<p>{line}</p>\n"));
    }
    markup.push_str("</div>\n");
    Ok(markup)
}

struct Bar<'a> {
    ground: &'a Ground,
    text: &'a Text<'a>,
    speaker: Speaker<'a>,
}

impl Bar<'_> {
    /// What applies instead, or what comes next, and whether readers are asked again.
    fn ways_on(&self) -> Result<Vec<Html>, Report> {
        let (ground, speaker, text) = (self.ground, self.speaker, self.text);
        let (document, version) = (text.document, text.version);
        let state = ground.state(document, version);
        let mut lines = decision::sentences(ground, speaker, document, version)?;
        lines.extend(erratum::lines(ground, text)?);
        let is_ahead = matches!(state, State::Scheduled | State::InForce);
        if version.consent_again && is_ahead {
            lines.push(speaker.html("consent-again-sentence", &[])?);
        }
        let timeline = ground.timeline(document);
        match (state, timeline.in_force(ground.as_of)) {
            (State::InForce, _) => {
                if let Some(next) = timeline.scheduled(ground.as_of).next() {
                    lines.push(coming(ground, speaker, document, next)?);
                }
            }
            (_, None) => lines.push(speaker.html("gap-none-now", &[])?),
            (_, Some(current)) => {
                if let Some(current) = ground.nearest(document, current, text.lang) {
                    lines.push(to_current(ground, speaker, &current)?);
                }
            }
        }
        Ok(lines)
    }

    /// Which text prevails, and how far this one can be relied on.
    fn standing(&self, prose: &Prose) -> Result<String, Report> {
        let (speaker, version, text) = (self.speaker, self.text.version, self.text);
        let Some(reliance) = self.reliance()? else {
            return Ok(String::new());
        };
        if text.is_authentic() {
            return Ok(format!("<p>{reliance}</p>\n"));
        }
        let mut markup = format!("<p>{reliance}");
        for lang in &version.authentic {
            let same = self.ground.nearest(text.document, version, lang);
            if let Some(other) = same.filter(|other| other.lang == lang) {
                let link = read_in(self.ground, speaker, &other)?;
                markup.push_str(&format!(" {link}"));
            }
        }
        markup.push_str("</p>\n");
        if let Some(late) = translation_late(speaker, version, text.lang)? {
            markup.push_str(&format!("<p>{late}</p>\n{}", self.late_sections(prose)));
        }
        Ok(markup)
    }

    /// Which text prevails, in a sentence; nothing where there is one text only.
    fn reliance(&self) -> Result<Option<Html>, Report> {
        let (speaker, version) = (self.speaker, self.text.version);
        let texts = (version.authentic.len(), version.texts.len());
        let sentence = match (self.text.is_authentic(), texts) {
            (true, (1, 1)) => return Ok(None),
            (true, (1, _)) => speaker.html("authentic-sole", &[])?,
            (true, _) => speaker.html("authentic-equal", &[self.authentic_languages()?])?,
            (false, _) => speaker.html("translation-courtesy", &[self.authentic_languages()?])?,
        };
        Ok(Some(sentence))
    }

    /// The sections of a translation that were made from older words, linked, in the text's order.
    fn late_sections(&self, prose: &Prose) -> String {
        let Some(late) = self.text.version.late.get(self.text.lang) else {
            return String::new();
        };
        let mut items = String::new();
        for section in prose.all_sections() {
            let Some(id) = section.id.as_ref().filter(|id| late.contains(id)) else {
                continue;
            };
            let words = format!("{}{}", section.prefix, canon::plain(&section.heading));
            let words = self.speaker.text(&words);
            items.push_str(&format!("<li><a href=\"#{id}\">{words}</a></li>\n"));
        }
        if items.is_empty() {
            return items;
        }
        format!("<ul>\n{items}</ul>\n")
    }

    fn authentic_languages(&self) -> Result<(&'static str, Piece), Report> {
        let mut names = Vec::new();
        for lang in &self.text.version.authentic {
            names.push(self.speaker.plain(&format!("language-{lang}"), &[])?);
        }
        Ok(("languages", Piece::Html(self.speaker.list(&names)?)))
    }

    /// What else an attentive reader is owed: late entries, origin, where links lead.
    fn remarks(&self, prose: &Prose) -> Result<Vec<Html>, Report> {
        let (speaker, version) = (self.speaker, self.text.version);
        let mut remarks = Vec::new();
        remarks.extend(late_entry(speaker, version)?);
        if version.origin == Origin::Imported {
            remarks.push(speaker.html("origin-imported-sentence", &[])?);
        }
        if refers_to_siblings(prose) {
            let date = ("date", speaker.piece(version.effective)?);
            remarks.push(speaker.html("siblings-sentence", &[date])?);
        }
        Ok(remarks)
    }
}

/// Returns whether a text links to other documents: to what they said when it took effect.
fn refers_to_siblings(prose: &Prose) -> bool {
    let mut refers = false;
    walk::inlines(prose, &mut |inline| {
        let is_sibling = |to: &Target| matches!(to, Target::Document { .. });
        refers |= matches!(&inline.kind, InlineKind::Link { to, .. } if is_sibling(to));
    });
    refers
}
