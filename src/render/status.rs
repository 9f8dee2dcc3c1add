//! The status bar: what a text is on the day of the build, in words, with the way to its
//! neighbours and its record.
//!
//! The core writes it so that no theme can leave out that a text no longer applies. Colour
//! (the class) repeats what the first sentence says.

use crate::base::{Arg, Date, Report};
use crate::lang::Lang;
use crate::model::{Document, Level, Origin, State, Version};
use crate::prose::{InlineKind, Prose, Target, canon, walk};

use super::ground::{Ground, Text};
use super::html::{Html, escape};
use super::route;
use super::words::{Piece, Speaker};

/// Facts of a description list: label, value, and whether it takes a whole line.
type Facts = Vec<(String, Html, bool)>;

/// Returns the name of a state in classes and data.
pub fn state_name(state: State) -> &'static str {
    match state {
        State::Scheduled => "scheduled",
        State::InForce => "in-force",
        State::Superseded { .. } => "superseded",
    }
}

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
    let state = ground.state(text.document, text.version);
    let heading = speaker.html("status-heading", &[])?;
    let mut markup = format!(
        "<section class=\"status {}\" aria-labelledby=\"page.status\">\n\
         <h2 id=\"page.status\" class=\"vh\">{heading}</h2>\n{}",
        state_name(state),
        bar.lead(state)?
    );
    for sentence in bar.sentences(prose)? {
        markup.push_str(&format!("<p>{sentence}</p>\n"));
    }
    markup.push_str(&bar.late_sections(prose));
    if let Some(note) = text.version.note.get(text.lang) {
        markup.push_str(&format!("<p class=\"editor\">{}</p>\n", speaker.text(note)));
    }
    markup.push_str(&list(bar.neighbours()?));
    markup.push_str(&bar.record()?);
    markup.push_str("</section>");
    Ok(Html::markup(markup))
}

/// Returns the status bar of a document's page in a language in which nothing is in force.
///
/// # Errors
/// Returns the finding that words are missing or cannot be put into words.
pub fn of_nothing(ground: &Ground, document: &Document, lang: &Lang) -> Result<Html, Report> {
    let speaker = ground.speaker(lang);
    let heading = speaker.html("status-heading", &[])?;
    let mut lines = Vec::new();
    let sentence = match ground.in_force(document) {
        None => speaker.html("gap-none-now", &[])?,
        Some(version) => {
            if let Some(other) = ground.nearest(document, version, lang) {
                lines.push(read_in(ground, speaker, &other)?);
            }
            let name = Arg::Text(speaker.plain(&format!("language-{lang}"), &[])?);
            Html::text(&speaker.plain("translation-missing", &[("language", name)])?)
        }
    };
    for version in ground.timeline(document).scheduled(ground.as_of) {
        lines.push(coming(ground, speaker, document, version)?);
    }
    Ok(Html::markup(format!(
        "<section class=\"status none\" aria-labelledby=\"page.status\">\n\
         <h2 id=\"page.status\" class=\"vh\">{heading}</h2>\n{}</section>",
        lead(&sentence, &lines)
    )))
}

/// Returns in one sentence what a version is, with its days.
///
/// # Errors
/// Returns the finding that words are missing or cannot be put into words.
pub fn sentence(
    ground: &Ground,
    speaker: Speaker<'_>,
    document: &Document,
    version: &Version,
) -> Result<Html, Report> {
    let timeline = ground.timeline(document);
    let period = timeline.period(version.effective);
    let from = ("from", speaker.piece(period.from)?);
    let last = |until: Date| speaker.piece(until.previous()).map(|day| ("last", day));
    match timeline.state(version.effective, ground.as_of) {
        State::Scheduled => speaker.html("status-scheduled", &[from]),
        State::Superseded { until } => speaker.html("status-superseded", &[from, last(until)?]),
        State::InForce => match period.until {
            None => speaker.html("status-in-force", &[from]),
            Some(until) => speaker.html("status-in-force-until", &[from, last(until)?]),
        },
    }
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

struct Bar<'a> {
    ground: &'a Ground,
    text: &'a Text<'a>,
    speaker: Speaker<'a>,
}

impl Bar<'_> {
    /// The first sentence and what a reader should do.
    fn lead(&self, state: State) -> Result<String, Report> {
        let (ground, speaker, text) = (self.ground, self.speaker, self.text);
        let sentence = sentence(ground, speaker, text.document, text.version)?;
        let timeline = ground.timeline(text.document);
        let in_force = timeline.in_force(ground.as_of);
        let next = timeline.next(text.version.effective);
        let line = match (state, in_force, next) {
            (State::InForce, _, None) => None,
            (State::InForce, _, Some(next)) => Some(coming(ground, speaker, text.document, next)?),
            (State::Scheduled | State::Superseded { .. }, None, _) => {
                Some(speaker.html("gap-none-now", &[])?)
            }
            (State::Scheduled | State::Superseded { .. }, Some(current), _) => {
                let current = ground.nearest(text.document, current, text.lang);
                let link = |text| link(ground, speaker, &text, "link-in-force");
                current.map(link).transpose()?
            }
        };
        Ok(lead(&sentence, line.as_slice()))
    }

    fn sentences(&self, prose: &Prose) -> Result<Vec<Html>, Report> {
        let (speaker, version) = (self.speaker, self.text.version);
        let mut sentences = Vec::new();
        let state = self.ground.state(self.text.document, version);
        sentences.extend(late_entry(speaker, version)?);
        if version.origin == Origin::Imported {
            sentences.push(speaker.html("origin-imported-sentence", &[])?);
        }
        if version.consent_again && !matches!(state, State::Superseded { .. }) {
            sentences.push(speaker.html("consent-again-sentence", &[])?);
        }
        sentences.extend(self.standing()?);
        if refers_to_siblings(prose) {
            let date = ("date", speaker.piece(version.effective)?);
            sentences.push(speaker.html("siblings-sentence", &[date])?);
        }
        Ok(sentences)
    }

    /// Which text prevails, and how far this one can be relied on.
    fn standing(&self) -> Result<Vec<Html>, Report> {
        let (speaker, version, text) = (self.speaker, self.text.version, self.text);
        if text.is_authentic() {
            let id = match (version.authentic.len(), version.texts.len()) {
                (1, 1) => return Ok(Vec::new()),
                (1, _) => return Ok(vec![speaker.html("authentic-sole", &[])?]),
                _ => "authentic-equal",
            };
            return Ok(vec![speaker.html(id, &[self.authentic_languages()?])?]);
        }
        let mut sentences =
            vec![speaker.html("translation-courtesy", &[self.authentic_languages()?])?];
        let late = version.late.get(text.lang).map_or(0, Vec::len);
        if late > 0 {
            let count = Piece::Count(i64::try_from(late).unwrap_or(i64::MAX));
            sentences.push(speaker.html("translation-late", &[("count", count)])?);
        }
        for lang in &version.authentic {
            let same = self.ground.nearest(text.document, version, lang);
            if let Some(other) = same.filter(|other| other.lang == lang) {
                sentences.push(read_in(self.ground, speaker, &other)?);
            }
        }
        Ok(sentences)
    }

    /// The sections of a translation that were made from older words, linked.
    fn late_sections(&self, prose: &Prose) -> String {
        let Some(late) = self.text.version.late.get(self.text.lang) else {
            return String::new();
        };
        let mut items = String::new();
        for section in late.iter().filter_map(|id| prose.section(id)) {
            let words = format!("{}{}", section.prefix, canon::plain(&section.heading));
            let words = self.speaker.text(&words);
            if let Some(id) = &section.id {
                items.push_str(&format!("<li><a href=\"#{id}\">{words}</a></li>\n"));
            }
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

    /// The versions around this one and its days.
    fn neighbours(&self) -> Result<Facts, Report> {
        let (ground, speaker, text) = (self.ground, self.speaker, self.text);
        let timeline = ground.timeline(text.document);
        let here = text.version.effective;
        let in_force = timeline.in_force(ground.as_of);
        let mut facts = vec![self.version_fact("fact-version", text.version)?];
        let is_named =
            |version: &&Version| in_force.is_none_or(|v| v.effective != version.effective);
        let neighbours = [
            ("fact-in-force", in_force.filter(|v| v.effective != here)),
            ("fact-previous", timeline.previous(here).filter(is_named)),
            ("fact-next", timeline.next(here).filter(is_named)),
        ];
        for (label, version) in neighbours {
            if let Some(version) = version {
                facts.push(self.version_fact(label, version)?);
            }
        }
        facts.push(self.fact("fact-published", speaker.time(text.version.published)?)?);
        facts.push(self.fact("fact-effective", speaker.time(here)?)?);
        let all = ground.base.path(&route::versions(text.lang, text.slug));
        let all = Html::link(&all, &speaker.html("link-versions", &[])?);
        facts.push(self.fact("fact-history", all)?);
        Ok(facts)
    }

    fn version_fact(&self, label: &str, version: &Version) -> Result<(String, Html, bool), Report> {
        let speaker = self.speaker;
        let words = speaker.html(
            "link-version",
            &[("date", speaker.piece(version.effective)?)],
        )?;
        let text = self
            .ground
            .nearest(self.text.document, version, self.text.lang);
        let value = match text {
            Some(text) => self
                .ground
                .link_to(&text.dated(), text.lang, speaker.lang(), &words),
            None => words,
        };
        self.fact(label, value)
    }

    /// What was sealed, when, and how anybody can check it.
    fn record(&self) -> Result<String, Report> {
        let (ground, speaker, text) = (self.ground, self.speaker, self.text);
        let version = text.version;
        let level = match version.level {
            Level::Material => "level-material",
            Level::Editorial => "level-editorial",
        };
        let origin = match version.origin {
            Origin::Avenant => "origin-avenant",
            Origin::Imported => "origin-imported",
        };
        let mut facts = vec![
            self.fact("fact-sealed", speaker.time(version.sealed_on)?)?,
            self.fact("fact-level", speaker.html(level, &[])?)?,
            self.fact("fact-origin", speaker.html(origin, &[])?)?,
            self.whole("fact-text-id", Html::code(text.id()))?,
            self.whole("fact-text-digest", Html::code(text.sealed.digest))?,
        ];
        if let Some(entry) = ground.entry(text.document, version) {
            let number = Piece::Html(Html::text(&entry.n.to_string()));
            let number = speaker.html("ledger-entry-number", &[("number", number)])?;
            facts.push(self.fact("fact-ledger-entry", number)?);
            facts.push(self.whole("fact-ledger-digest", Html::code(entry.digest))?);
        }
        let (lang, slug, date) = (text.lang, text.slug, version.effective);
        let downloads = [
            (route::text(lang, slug, date), "download-text"),
            (route::document_json(lang, slug, date), "download-data"),
            (route::LEDGER.to_owned(), "download-ledger"),
        ];
        let mut links = String::new();
        for (route, words) in downloads {
            let link = Html::link(&ground.base.path(&route), &speaker.html(words, &[])?);
            links.push_str(&format!("<li>{link}</li>"));
        }
        Ok(format!(
            "<details><summary>{}</summary>\n{}<p>{}</p>\n<ul class=\"links\">{links}</ul>\n</details>\n",
            speaker.html("record-heading", &[])?,
            list(facts),
            speaker.html("record-explanation", &[])?,
        ))
    }

    fn fact(&self, label: &str, value: Html) -> Result<(String, Html, bool), Report> {
        Ok((self.speaker.plain(label, &[])?, value, false))
    }

    fn whole(&self, label: &str, value: Html) -> Result<(String, Html, bool), Report> {
        Ok((self.speaker.plain(label, &[])?, value, true))
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

/// The sentence that says what a text is, and the lines that say what to do.
fn lead(sentence: &Html, lines: &[Html]) -> String {
    let mut markup = format!("<div class=\"lead\">\n<p><strong>{sentence}</strong></p>\n");
    for line in lines {
        markup.push_str(&format!("<p>{line}</p>\n"));
    }
    markup.push_str("</div>\n");
    markup
}

/// That a version is to come, with the way to it.
fn coming(
    ground: &Ground,
    speaker: Speaker<'_>,
    document: &Document,
    version: &Version,
) -> Result<Html, Report> {
    let date = ("date", speaker.piece(version.effective)?);
    let sentence = speaker.html("status-next", &[date])?;
    let Some(text) = ground.nearest(document, version, speaker.lang()) else {
        return Ok(sentence);
    };
    let link = link(ground, speaker, &text, "link-next")?;
    Ok(Html::markup(format!("{sentence} {link}")))
}

/// A link to a text whose words are a message of the page's language.
fn link(
    ground: &Ground,
    speaker: Speaker<'_>,
    text: &Text<'_>,
    words: &str,
) -> Result<Html, Report> {
    let route = match ground.state(text.document, text.version) {
        State::InForce => text.current(),
        State::Scheduled | State::Superseded { .. } => text.dated(),
    };
    let words = speaker.html(words, &[])?;
    Ok(ground.link_to(&route, text.lang, speaker.lang(), &words))
}

/// A link to the same version in another language.
fn read_in(ground: &Ground, speaker: Speaker<'_>, text: &Text<'_>) -> Result<Html, Report> {
    let name = speaker.plain(&format!("language-{}", text.lang), &[])?;
    let words = speaker.plain(
        "translation-read-authentic",
        &[("language", Arg::Text(name))],
    )?;
    let route = text.dated();
    Ok(ground.link_to(&route, text.lang, speaker.lang(), &Html::text(&words)))
}

fn list(facts: Facts) -> String {
    let mut markup = String::from("<dl>\n");
    for (label, value, whole) in facts {
        let class = if whole { " class=\"whole\"" } else { "" };
        let label = escape(&label).into_owned();
        markup.push_str(&format!(
            "<div{class}><dt>{label}</dt><dd>{value}</dd></div>\n"
        ));
    }
    markup.push_str("</dl>\n");
    markup
}

impl Ground {
    /// Returns a link that says so where it leads into another language.
    pub fn link_to(&self, route: &str, to: &Lang, from: &Lang, words: &Html) -> Html {
        let href = self.base.path(route);
        if to == from {
            return Html::link(&href, words);
        }
        Html::markup(format!(
            "<a href=\"{}\" hreflang=\"{to}\">{words}</a>",
            escape(&href)
        ))
    }
}
