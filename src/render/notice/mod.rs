//! The page that tells readers what a version changes: from when, where, and what they can do.
//!
//! It says days and never counts them, so that it is as true tomorrow; what it says of the version's
//! state turns with the day, as every page's does. What the editor wrote of the changes comes first,
//! what was found by comparing the texts after it.

mod changes;
mod sent;

use crate::base::{Arg, Report};
use crate::model::Version;
use crate::notice::{Choice, Notice, Situation};
use crate::seal::ledger;

use super::ground::{Ground, Text};
use super::html::{Html, escape};
use super::page::kind_name;
use super::view::StateView;
use super::words::{Piece, Speaker};
use super::{article, route, status};

/// The pieces of the page that a theme places.
pub struct Pieces {
    /// What changes, as `<h1 id="page.title">`.
    pub heading: Html,
    /// The status bar: from when, and which texts are concerned.
    pub status: Html,
    /// The changes, and what readers can do.
    pub article: Html,
}

/// Returns what every message of a notice is given, to name the document.
pub fn document(text: &Text<'_>) -> [(&'static str, Arg); 2] {
    [
        ("kind", Arg::from(kind_name(text.document.kind))),
        ("title", Arg::from(text.sealed.title.as_str())),
    ]
}

/// Returns the pieces of the page.
///
/// # Errors
/// Returns the findings of words that are missing or of texts that are not what was sealed.
pub fn pieces(ground: &Ground, text: &Text<'_>) -> Result<Pieces, Report> {
    // The plan has a page for what is an update only.
    let notice = ground.notice(text).ok_or_else(Report::new)?;
    let sheet = Sheet {
        ground,
        text,
        speaker: ground.speaker(text.lang),
        notice,
    };
    let title = sheet.say("notice-page-title", &[])?;
    Ok(Pieces {
        heading: article::title(title),
        status: sheet.status()?,
        article: sheet.article()?,
    })
}

/// A notice in one language.
struct Sheet<'a> {
    ground: &'a Ground,
    text: &'a Text<'a>,
    speaker: Speaker<'a>,
    notice: Notice<'a>,
}

impl Sheet<'_> {
    /// Returns a message of a notice as HTML.
    fn say(&self, id: &str, args: &[(&str, Piece)]) -> Result<Html, Report> {
        let title = Piece::Html(self.speaker.text(&self.text.sealed.title));
        let kind = Piece::Key(kind_name(self.text.document.kind));
        let mut all = vec![("kind", kind), ("title", title)];
        all.extend(args.iter().cloned());
        self.speaker.html(id, &all)
    }

    fn status(&self) -> Result<Html, Report> {
        let (speaker, version) = (self.speaker, self.text.version);
        let state = status::of_version(self.ground, speaker, self.text.document, version)?;
        let state = match self.lead()? {
            Some(sentence) => StateView { sentence, ..state },
            None => state,
        };
        let (ground, document) = (self.ground, self.text.document);
        let mut lines = status::decision::sentences(ground, speaker, document, version)?;
        if self.notice.asks_again() {
            lines.push(speaker.html("consent-again-sentence", &[])?);
        }
        lines.extend(self.corrections()?);
        lines.extend(self.instead()?);
        lines.extend(sent::sentences(self)?);
        let mut markup = status::open(speaker, &state, &lines)?;
        if let Some(note) = status::note(speaker, version) {
            markup.push_str(&format!("<p class=\"editor\">{note}</p>\n"));
        }
        if let Some(prevails) = self.prevails()? {
            markup.push_str(&format!("<p>{prevails}</p>\n"));
        }
        if let Some(late) = status::translation_late(speaker, version, self.text.lang)? {
            markup.push_str(&format!("<p>{late}</p>\n"));
        }
        markup.push_str(&status::list(self.facts()?));
        if let Some(late) = status::late_entry(speaker, version)? {
            markup.push_str(&format!("<p class=\"fine\">{late}</p>\n"));
        }
        markup.push_str("</section>");
        Ok(Html::markup(markup))
    }

    /// From when the version applies.
    fn lead(&self) -> Result<Option<Html>, Report> {
        let (speaker, version) = (self.speaker, self.text.version);
        let Some(id) = self.notice.lead() else {
            return Ok(None);
        };
        let effective = ("effective", speaker.piece(self.notice.since)?);
        let args = match self.notice.situation {
            Situation::Announced(_) => {
                vec![("published", speaker.piece(version.published)?), effective]
            }
            Situation::InForce => vec![effective],
            Situation::Past { last } => vec![
                ("from", speaker.piece(self.notice.since)?),
                ("last", speaker.piece(last)?),
            ],
            Situation::Undone => Vec::new(),
        };
        self.say(id, &args).map(Some)
    }

    /// What applies in the place of a version that no longer does.
    fn instead(&self) -> Result<Option<Html>, Report> {
        let (ground, document) = (self.ground, self.text.document);
        let current = ground.in_force(document);
        let current = current.filter(|_| !self.notice.is_news());
        let current = current.and_then(|it| ground.nearest(document, it, self.text.lang));
        let current = current.as_ref();
        current
            .map(|text| status::to_current(ground, self.speaker, text))
            .transpose()
    }

    /// Each dated correction of the text in this language, with the way to what it corrected.
    fn corrections(&self) -> Result<Vec<Html>, Report> {
        let speaker = self.speaker;
        let mut lines = Vec::new();
        for pair in self.ground.corrections(self.text) {
            let Some(erratum) = pair.new.erratum() else {
                continue;
            };
            let date = ("date", speaker.piece(erratum.sealed_on)?);
            let mut words = vec![speaker.html("notice-fix-line", &[date])?];
            if let Some(reason) = &erratum.reason {
                let reason = ("reason", Piece::Html(speaker.text(reason)));
                words.push(speaker.html("erratum-reason", &[reason])?);
            }
            words.push(self.link("link-erratum", &pair.route())?);
            let words: Vec<&str> = words.iter().map(Html::as_str).collect();
            lines.push(Html::markup(words.join(" ")));
        }
        Ok(lines)
    }

    /// Which text prevails, where there are several.
    fn prevails(&self) -> Result<Option<Html>, Report> {
        let authentic = &self.text.version.authentic;
        if self.text.version.languages().count() < 2 {
            return Ok(None);
        }
        let mut names = Vec::new();
        for lang in authentic {
            names.push(self.speaker.plain(&format!("language-{lang}"), &[])?);
        }
        let languages = Piece::Html(self.speaker.list(&names)?);
        let count = count(authentic.len());
        let args = [("count", count), ("languages", languages)];
        self.speaker.html("notice-authentic", &args).map(Some)
    }

    fn facts(&self) -> Result<Vec<(String, Html, bool)>, Report> {
        let (speaker, version) = (self.speaker, self.text.version);
        let timeline = self.ground.timeline(self.text.document);
        let mut facts = vec![
            ("fact-version", self.version(version)?),
            ("fact-published", speaker.time(version.published)?),
            ("fact-effective", speaker.time(version.effective)?),
        ];
        if let Some(previous) = timeline.previous(version.effective) {
            facts.push(("fact-previous", self.version(previous)?));
        }
        let all = route::versions(self.text.lang, self.text.slug);
        facts.push(("fact-history", self.link("link-versions", &all)?));
        let head = ledger::head_as_of(&self.ground.site.ledger, self.ground.known_by);
        let proof = [
            ("fact-text-id", Html::code(self.text.id())),
            ("fact-ledger-head", Html::code(head)),
        ];
        let facts = facts
            .into_iter()
            .map(|(label, value)| (label, value, false));
        let proof = proof.into_iter().map(|(label, value)| (label, value, true));
        let said = |(label, value, whole)| Ok((speaker.plain(label, &[])?, value, whole));
        facts.chain(proof).map(said).collect()
    }

    /// A version by its day, with the way to its text.
    fn version(&self, version: &Version) -> Result<Html, Report> {
        let (ground, speaker) = (self.ground, self.speaker);
        let date = ("date", speaker.piece(version.effective)?);
        let words = speaker.html("link-version", &[date])?;
        match ground.nearest(self.text.document, version, self.text.lang) {
            Some(text) => status::to_version(ground, speaker, &text, &text.dated(), &words),
            None => Ok(words),
        }
    }

    fn article(&self) -> Result<Html, Report> {
        let mut markup = String::from("<div class=\"text\">\n");
        markup.push_str(&self.summary()?);
        markup.push_str(&changes::found(self)?);
        markup.push_str(&self.can_do()?);
        markup.push_str("</div>");
        Ok(Html::markup(markup))
    }

    /// What changes, in the editor's words.
    fn summary(&self) -> Result<String, Report> {
        let sentences = self.notice.changes(self.text.lang);
        if sentences.is_empty() {
            return Ok(String::new());
        }
        let count = ("count", count(sentences.len()));
        let heading = self.speaker.html("notice-changes-heading", &[count])?;
        let items = sentences.iter().map(|sentence| self.speaker.text(sentence));
        let items: String = items.map(|words| format!("<li>{words}</li>\n")).collect();
        Ok(format!(
            "<section aria-labelledby=\"notice.changes\">\n\
             <h2 id=\"notice.changes\">{heading}</h2>\n<ul>\n{items}</ul>\n</section>\n"
        ))
    }

    /// What readers can do, whom to ask, and where to read on; once another version applies, only
    /// where.
    fn can_do(&self) -> Result<String, Report> {
        let is_past = !self.notice.is_news();
        let heading = if is_past {
            "fact-history"
        } else {
            "notice-rights-heading"
        };
        let heading = self.speaker.html(heading, &[])?;
        let contact = self.notice.contact.as_ref();
        let contact = contact.map(|contact| ("contact", Piece::Html(mail(&contact.email))));
        let contact: Vec<(&str, Piece)> = contact.into_iter().collect();
        let mut paragraphs = Vec::new();
        if !is_past {
            paragraphs.push(self.say(self.notice.can_do(), &contact)?);
        }
        if !is_past && self.notice.choice() == Choice::Nothing && !contact.is_empty() {
            paragraphs.push(self.say("notice-question", &contact)?);
        }
        let paragraphs = paragraphs.iter().map(|words| format!("<p>{words}</p>\n"));
        let links = self.ways_on()?.into_iter();
        let links: String = links.map(|link| format!("<li>{link}</li>\n")).collect();
        Ok(format!(
            "<section aria-labelledby=\"notice.rights\">\n\
             <h2 id=\"notice.rights\">{heading}</h2>\n{}<ul class=\"texts\">\n{links}</ul>\n</section>\n",
            paragraphs.collect::<String>()
        ))
    }

    fn ways_on(&self) -> Result<Vec<Html>, Report> {
        let (ground, text) = (self.ground, self.text);
        let mut links = Vec::new();
        links.push(match self.notice.is_news() {
            true => self.link("link-notice-new", &text.dated())?,
            false => self.version(text.version)?,
        });
        if let Some(pair) = ground.pair_before(text) {
            links.push(self.link("link-notice-compare", &pair.route())?);
            links.push(self.link("link-notice-old", &pair.old.dated())?);
        }
        let all = route::versions(text.lang, text.slug);
        links.push(self.link("link-notice-all", &all)?);
        if let Situation::Announced(_) = self.notice.situation {
            let day = route::effective(text.lang, text.slug, text.version.effective);
            links.push(self.link("link-notice-calendar", &day)?);
        }
        Ok(links)
    }

    fn link(&self, id: &str, route: &str) -> Result<Html, Report> {
        let words = self.speaker.html(id, &[])?;
        Ok(Html::link(&self.ground.base.path(route), &words))
    }
}

fn count(many: usize) -> Piece {
    Piece::Count(i64::try_from(many).unwrap_or(i64::MAX))
}

/// Returns an e-mail address as the way to write there; it reads from the left in every language.
fn mail(address: &str) -> Html {
    let address = escape(address);
    Html::markup(format!(
        "<a href=\"mailto:{address}\"><bdi dir=\"ltr\">{address}</bdi></a>"
    ))
}
