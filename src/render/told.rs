//! All that readers are told of a version in one language, as the product writes it: cut out of the
//! same pages, feeds, data and mails that readers get.

use serde_json::Value;

use crate::base::{Date, DocumentId, Report};
use crate::lang::Lang;
use crate::model::{Document, TextId, VersionId};
use crate::notice::Notice;

use super::ground::Text;
use super::plan::Plan;
use super::{banner, feed, route};

/// What readers are told of a version in one language.
pub struct Told<'a> {
    /// The notice: what it asks of readers.
    pub notice: Notice<'a>,
    /// The language of the text: another than was asked for where the version has none in that, and
    /// readers are led to the one that prevails.
    pub lang: &'a Lang,
    /// The title of the text.
    pub title: &'a str,
    /// The banner on the day of the plan, where there is one then.
    pub banner: Option<Banner>,
    /// The route of the page that tells what changes.
    pub page: String,
    /// The route of the day for calendars, and its words.
    pub calendar: [String; 2],
    /// The mail, or why there is none.
    pub mail: Result<Mail, Report>,
    /// Its entry in the feed of the document.
    pub entry: Option<String>,
    /// Its entries in `notice.json`, in this language.
    pub data: Option<String>,
}

/// A banner that tells of a version.
pub struct Banner {
    /// Its message.
    pub message: String,
    /// The words of its link.
    pub link: String,
    /// Where the link leads.
    pub url: String,
    /// The piece for pages elsewhere, with all that it tells on that day.
    pub piece: String,
}

/// A mail on a version in one language.
pub struct Mail {
    /// The subject.
    pub subject: String,
    /// The words as plain text, without the subject.
    pub text: String,
    /// The words as HTML.
    pub html: String,
    /// The message to send.
    pub message: Vec<u8>,
}

impl Plan {
    /// Returns what readers are told of a version in a language; `None` where there is no such text
    /// on the day of the plan, or it is news to nobody.
    ///
    /// # Errors
    /// The findings of words that are missing.
    pub fn told(
        &self,
        (document, version): (&DocumentId, Date),
        lang: &Lang,
    ) -> Result<Option<Told<'_>>, Report> {
        let Some(lang) = self.languages().iter().find(|known| *known == lang) else {
            return Ok(None);
        };
        let ground = &self.ground;
        let id = VersionId {
            document: document.clone(),
            effective: version,
        };
        let Some((document, version)) = ground.version(&id) else {
            return Ok(None);
        };
        let Some(text) = ground.nearest(document, version, lang) else {
            return Ok(None);
        };
        let Some(notice) = ground.notice(&text) else {
            return Ok(None);
        };
        let day = version.effective;
        let calendar = route::effective(text.lang, text.slug, day);
        let words = self.render(&calendar)?;
        Ok(Some(Told {
            title: &text.sealed.title,
            lang: text.lang,
            banner: self.banner_of(&id, lang)?,
            page: text.notice(),
            calendar: [calendar, String::from_utf8_lossy(&words).into_owned()],
            mail: self.mail_of(document, day, lang),
            entry: self.entry_of(&text, lang)?,
            data: self.data_of(&id, lang)?,
            notice,
        }))
    }

    fn banner_of(&self, id: &VersionId, lang: &Lang) -> Result<Option<Banner>, Report> {
        let said = banner::said(&self.ground, id, lang)?;
        let Some([message, link, url]) = said else {
            return Ok(None);
        };
        Ok(Some(Banner {
            message,
            link,
            url,
            piece: banner::piece(&self.ground, lang)?,
        }))
    }

    fn mail_of(&self, document: &Document, version: Date, lang: &Lang) -> Result<Mail, Report> {
        let mut mails = self.mails(document, Some(version), Some(lang))?;
        let mut file = |kind: &str| {
            let file = mails.files.remove(&format!("mail.{lang}.{kind}"));
            file.ok_or_else(Report::new)
        };
        let words = |bytes: Vec<u8>| String::from_utf8_lossy(&bytes).into_owned();
        let text = words(file("txt")?);
        let (head, text) = text.split_once("\n\n").unwrap_or(("", &text));
        Ok(Mail {
            subject: head.trim_start_matches("Subject: ").to_owned(),
            text: text.to_owned(),
            html: words(file("html")?),
            message: file("eml")?,
        })
    }

    /// The version's entry in the feed of its document in a language.
    fn entry_of(&self, text: &Text<'_>, lang: &Lang) -> Result<Option<String>, Report> {
        if text.document.slug(lang).is_none() {
            return Ok(None);
        }
        let id = TextId {
            revision: 0,
            ..text.id()
        };
        let named = self.ground.authority.uri(&id.to_string());
        let feed = feed::of_document(&self.ground, text.document, lang)?;
        let feed = String::from_utf8_lossy(&feed).into_owned();
        let mut entries = feed.match_indices("<entry").filter_map(|(from, _)| {
            let end = feed[from..].find("</entry>")? + "</entry>".len();
            Some(&feed[from..from + end])
        });
        let found = entries.find(|entry| entry.contains(&format!(">{named}<")));
        Ok(found.map(str::to_owned))
    }

    /// The version's entries in `notice.json`, of whose texts only this language's is kept.
    fn data_of(&self, id: &VersionId, lang: &Lang) -> Result<Option<String>, Report> {
        let data = banner::data(&self.ground)?;
        // It was written just now.
        let mut data: Value = serde_json::from_str(&data).unwrap_or_default();
        let mut notices = match data["notices"].take() {
            Value::Array(notices) => notices,
            _ => Vec::new(),
        };
        let name = id.to_string();
        notices.retain(|notice| notice["id"] == name.as_str());
        for notice in &mut notices {
            if let Some(texts) = notice["text"].as_object_mut() {
                texts.retain(|tag, _| tag == lang.as_str());
            }
        }
        Ok((!notices.is_empty()).then(|| format!("{:#}", Value::Array(notices))))
    }
}
