//! What a mail says of a version in one language, before it has a form.
//!
//! It is devoted to the change: no advertising, nothing from elsewhere, no address that tells who
//! opened it. It says days and never counts them, for nobody knows on which day it is sent.

use crate::base::{Arg, Report};
use crate::lang::{Lang, bidi};
use crate::model::MailText;
use crate::notice::{Choice, Notice};
use crate::render::ground::{Ground, Text};
use crate::render::prose::{ArticleContext, article};
use crate::render::words::Speaker;
use crate::render::{article as place, notice, route};
use crate::seal::ledger;

use super::plain;

/// A mail in one language.
pub struct Letter<'a> {
    /// The language.
    pub lang: &'a Lang,
    /// The subject.
    pub subject: String,
    /// What mail programs show beside the subject.
    pub preheader: String,
    /// What it is about, as a heading.
    pub title: String,
    /// How it begins: greeting, and from when the version applies.
    pub opening: [String; 2],
    /// The publisher's own remark on the version, such as that it is a demonstration.
    pub note: Option<String>,
    /// The editor's summary.
    pub changes: Vec<String>,
    /// What readers can do, under its heading; consent asked again first.
    pub rights: (String, Vec<String>),
    /// Where to read on: words, each with its address.
    pub links: Vec<(String, String)>,
    /// Which text prevails, and how far a translation follows it; nothing where there is one text.
    pub prevails: Vec<String>,
    /// The new text, or the way to it.
    pub text: Body,
    /// How to check later that the text is the same: a sentence, then names with their values.
    pub proof: (String, Vec<(String, String)>),
    /// Why it was sent.
    pub why: String,
    /// Who signs, line by line.
    pub signature: Vec<String>,
}

/// What a letter holds of the new text.
pub enum Body {
    /// All of it, under a heading.
    Whole {
        /// The heading, and the text's own title.
        headings: [String; 2],
        /// Its words in plain text.
        plain: String,
        /// Its words in HTML, sections from `<h2>` on.
        html: String,
    },
    /// Words with its lasting address.
    Link([(String, String); 1]),
}

/// Returns the mail on a version in a text's language; nothing once another version applies.
///
/// # Errors
/// Returns the findings of words that are missing or of a text that is not what was sealed.
pub fn letter<'a>(
    ground: &'a Ground,
    text: &'a Text<'a>,
    notice: &Notice<'_>,
) -> Result<Option<Letter<'a>>, Report> {
    let (Some(subject), Some(opening)) = (notice.subject(), notice.opening()) else {
        return Ok(None);
    };
    let desk = Desk {
        ground,
        text,
        notice,
        speaker: ground.speaker(text.lang),
    };
    let opening = [desk.say("notice-greeting")?, desk.say(opening)?];
    Ok(Some(Letter {
        lang: text.lang,
        subject: desk.say(subject)?,
        preheader: desk.say("notice-preheader")?,
        title: desk.say("notice-page-title")?,
        opening,
        note: desk.note(),
        changes: desk.changes(),
        rights: desk.rights()?,
        links: desk.links()?,
        prevails: desk.prevails()?,
        text: desk.body()?,
        proof: desk.proof()?,
        why: desk.say("notice-mail-why")?,
        signature: desk.signature()?,
    }))
}

struct Desk<'a> {
    ground: &'a Ground,
    text: &'a Text<'a>,
    notice: &'a Notice<'a>,
    speaker: Speaker<'a>,
}

impl Desk<'_> {
    /// Returns a message of a notice, given all that one of a mail may name.
    fn say(&self, id: &str) -> Result<String, Report> {
        let effective = self.speaker.day(self.notice.since)?;
        let mut args = notice::document(self.text).to_vec();
        args.push(("effective", Arg::from(effective)));
        args.push(("brand", Arg::from(self.ground.site.config.name.as_str())));
        args.push(("entity", Arg::from(self.entity())));
        if let Some(contact) = &self.notice.contact {
            args.push(("contact", Arg::from(contact.email.as_str())));
        }
        self.speaker.plain(id, &args)
    }

    /// The publisher's registered name, else the site's.
    fn entity(&self) -> String {
        let publisher = self.ground.publisher_of(self.text.version);
        let name = publisher.map(|publisher| publisher.name.clone());
        name.unwrap_or_else(|| self.ground.site.config.name.clone())
    }

    fn note(&self) -> Option<String> {
        let note = self.text.version.note.get(self.text.lang)?;
        Some(self.speaker.words(note))
    }

    fn changes(&self) -> Vec<String> {
        let sentences = self.notice.changes(self.text.lang).iter();
        sentences.map(|words| self.speaker.words(words)).collect()
    }

    fn rights(&self) -> Result<(String, Vec<String>), Report> {
        let mut sentences = Vec::new();
        if self.notice.asks_again() {
            sentences.push(self.say("consent-again-sentence")?);
        }
        sentences.push(self.say(self.notice.can_do())?);
        if self.notice.choice() == Choice::Nothing && self.notice.contact.is_some() {
            sentences.push(self.say("notice-question")?);
        }
        Ok((self.say("notice-rights-heading")?, sentences))
    }

    fn links(&self) -> Result<Vec<(String, String)>, Report> {
        let (ground, text) = (self.ground, self.text);
        let mut ways = vec![
            ("link-notice", text.notice()),
            ("link-notice-new", text.dated()),
        ];
        if let Some(pair) = ground.pair_before(text) {
            ways.push(("link-notice-compare", pair.route()));
            ways.push(("link-notice-old", pair.old.dated()));
        }
        ways.push(("link-notice-all", route::versions(text.lang, text.slug)));
        let way = |(id, route): (&str, String)| Ok((self.say(id)?, ground.base.url(&route)));
        ways.into_iter().map(way).collect()
    }

    fn prevails(&self) -> Result<Vec<String>, Report> {
        let version = self.text.version;
        if version.languages().count() < 2 {
            return Ok(Vec::new());
        }
        let mut names = Vec::new();
        for lang in &version.authentic {
            names.push(self.speaker.plain(&format!("language-{lang}"), &[])?);
        }
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let languages = self.ground.catalog.list(self.text.lang, &names);
        let languages = languages.map_err(|fault| Report::from(fault.diagnostic()))?;
        let args = [
            ("count", Arg::from(names.len())),
            ("languages", Arg::from(languages)),
        ];
        let mut sentences = vec![self.speaker.plain("notice-authentic", &args)?];
        let late = version.late.get(self.text.lang).map_or(0, Vec::len);
        if late > 0 {
            let count = [("count", Arg::from(late))];
            sentences.push(self.speaker.plain("translation-late", &count)?);
        }
        Ok(sentences)
    }

    fn body(&self) -> Result<Body, Report> {
        let (ground, text) = (self.ground, self.text);
        if ground.site.config.mail == MailText::Link {
            let words = self.say("notice-mail-text-link")?;
            let url = ground.base.url(&text.dated());
            return Ok(Body::Link([(words, url)]));
        }
        let prose = ground.prose(text)?;
        let address = |target: &_| Some(ground.base.url(&place::address(ground, text, target)?));
        let context = ArticleContext {
            lang: text.lang,
            words: &|id, args| ground.catalog.words(text.lang, id, args),
            address: &address,
            // Apart from those of the other languages in one mail.
            ids: &format!("{}.", text.lang),
        };
        let html = article(&prose, &context).map_err(|fault| Report::from(fault.diagnostic()))?;
        Ok(Body::Whole {
            headings: [
                self.say("notice-mail-text-heading")?,
                self.speaker.words(&text.sealed.title),
            ],
            plain: plain::text(&prose, text.lang, &address),
            html,
        })
    }

    fn proof(&self) -> Result<(String, Vec<(String, String)>), Report> {
        let (ground, text) = (self.ground, self.text);
        let head = ledger::head_as_of(&ground.site.ledger, ground.known_by);
        let facts = vec![
            (self.say("fact-text-id")?, text.id().to_string()),
            (
                self.say("fact-text-digest")?,
                text.sealed.digest.to_string(),
            ),
            (self.say("fact-ledger-head")?, head.to_string()),
        ];
        Ok((self.say("notice-mail-proof")?, facts))
    }

    fn signature(&self) -> Result<Vec<String>, Report> {
        let mut lines = vec![self.say("notice-signature")?];
        let publisher = self.ground.publisher_of(self.text.version);
        let seat = publisher.as_ref().and_then(|it| it.seat.as_ref());
        if let Some(seat) = seat {
            lines.extend(seat.lines.iter().cloned());
            lines.push(format!("{} {}", seat.postcode, seat.city));
        }
        let siren = publisher.as_ref().and_then(|it| it.siren.as_ref());
        lines.extend(siren.map(|siren| format!("SIREN {siren}")));
        Ok(lines)
    }
}

/// Returns words as plain text shows them in their order: in a language that runs right to left,
/// days, numbers and addresses between marks that keep them apart (UAX #9).
pub fn ordered(lang: &Lang, words: &str) -> String {
    let pieces = bidi::isolate(lang, words).into_iter();
    let ordered = pieces.map(|piece| match piece.isolate {
        true => format!("\u{2066}{}\u{2069}", piece.text),
        false => piece.text.to_owned(),
    });
    ordered.collect()
}
