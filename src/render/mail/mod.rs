//! Mails on a version: the words readers are sent, as messages to send and as files to take them
//! from.
//!
//! A website or a link is no durable medium, a mail that holds the text is (CJEU, C-49/11); so each
//! holds the whole new text, unless the site says otherwise. The same site on the same day gives the
//! same bytes.

mod form;
mod letter;
mod mime;
mod plain;

use std::collections::BTreeMap;

use crate::base::{Code, Date, Diagnostic, Place, Report, TreePath};
use crate::lang::Lang;
use crate::model::{Document, Version, VersionId};
use crate::notice::{MOST_SENTENCES, Notice, is_update};

use super::ground::{Ground, Text};
use super::plan::Plan;
use letter::Letter;
use mime::Message;

/// The name of the mail in all languages, and of each language's before its tag.
const NAME: &str = "mail";

/// The mails on a version.
pub struct Mails {
    /// The version.
    pub version: VersionId,
    /// Their languages, those whose text prevails first.
    pub languages: Vec<Lang>,
    /// The other languages of its texts, in which it does not say what changes.
    pub untold: Vec<Lang>,
    /// The files by name: per language `mail.fr.eml`, `mail.fr.txt` and `mail.fr.html`; in all
    /// languages `mail.eml`, `mail.txt` and `mail.html`.
    pub files: BTreeMap<String, Vec<u8>>,
}

impl Plan {
    /// Returns the mails on a version of a document: the one of this day, else the last that readers
    /// can see; in one language, else in each and in all of them together.
    ///
    /// # Errors
    /// `notice-refused` and `notice-no-summary` say why there is none; or the findings of words that
    /// are missing or of texts that are not what was sealed.
    pub fn mails(
        &self,
        document: &Document,
        version: Option<Date>,
        lang: Option<&Lang>,
    ) -> Result<Mails, Report> {
        let ground = &self.ground;
        let version = chosen(ground, document, version)?;
        let texts = texts(ground, document, version, lang)?;
        let (mut letters, mut untold, mut report) = (Vec::new(), Vec::new(), Report::new());
        for text in &texts {
            let notice = ground.notice(text);
            let notice = notice.ok_or_else(|| refused(document, Some(version), "no-update"))?;
            if !notice.is_news() {
                return Err(refused(document, Some(version), "past"));
            }
            if notice.is_said(text.lang) {
                letters.extend(letter::letter(ground, text, &notice)?);
            } else if lang.is_some() || document.required.contains(text.lang) {
                report.push(unsaid(&notice, text.lang));
            } else {
                untold.push(text.lang.clone());
            }
        }
        if !report.is_empty() {
            return Err(report);
        }
        let mut files = BTreeMap::new();
        for one in letters.chunks(1) {
            let tag = one.iter().map(|letter| format!(".{}", letter.lang));
            add(ground, version, one, &tag.collect::<String>(), &mut files);
        }
        if lang.is_none() && letters.len() > 1 {
            add(ground, version, &letters, "", &mut files);
        }
        Ok(Mails {
            version: VersionId {
                document: document.id.clone(),
                effective: version.effective,
            },
            languages: letters.iter().map(|letter| letter.lang.clone()).collect(),
            untold,
            files,
        })
    }
}

/// Returns the version of a day; where none is asked for, the last one known that changes another.
fn chosen<'a>(
    ground: &Ground,
    document: &'a Document,
    version: Option<Date>,
) -> Result<&'a Version, Report> {
    let timeline = ground.timeline(document);
    if let Some(day) = version {
        let found = timeline.version(day);
        return found.ok_or_else(|| refused(document, None, "not-shown"));
    }
    let mut versions = timeline.versions().iter().rev();
    let found = versions.find(|version| is_update(&timeline, version));
    found
        .copied()
        .ok_or_else(|| refused(document, None, "none"))
}

/// Returns the texts of a version to write of, those that prevail first.
fn texts<'a>(
    ground: &'a Ground,
    document: &'a Document,
    version: &'a Version,
    lang: Option<&Lang>,
) -> Result<Vec<Text<'a>>, Report> {
    let others = ground.languages.iter();
    let others = others.filter(|lang| !version.authentic.contains(lang));
    let languages = version.authentic.iter().chain(others);
    let wanted = languages.filter(|known| lang.is_none_or(|lang| lang == *known));
    let texts: Vec<Text<'a>> = wanted
        .filter_map(|lang| ground.in_language(document, version, lang))
        .collect();
    if texts.is_empty() {
        return Err(refused(document, Some(version), "language"));
    }
    Ok(texts)
}

/// Returns the finding that a version does not say in a language what it changes.
fn unsaid(notice: &Notice<'_>, lang: &Lang) -> Diagnostic {
    let finding = Diagnostic::new(Code::NOTICE_NO_SUMMARY)
        .arg("language", lang.as_str())
        .arg("count", notice.changes(lang).len())
        .arg("most", MOST_SENTENCES);
    match notice.version.folder.join("version.toml") {
        Some(path) => finding.at(Place::file(&path)),
        None => finding,
    }
}

fn refused(document: &Document, version: Option<&Version>, why: &'static str) -> Report {
    let finding = Diagnostic::new(Code::NOTICE_REFUSED)
        .arg("document", document.id.as_str())
        .arg("why", why);
    let path = match version {
        Some(version) => version.folder.join("version.toml"),
        None => TreePath::parse(&format!("content/{}/document.toml", document.id)),
    };
    Report::from(match path {
        Some(path) => finding.at(Place::file(&path)),
        None => finding,
    })
}

/// Adds letters as one mail in its three forms.
fn add(
    ground: &Ground,
    version: &Version,
    letters: &[Letter<'_>],
    tag: &str,
    files: &mut BTreeMap<String, Vec<u8>>,
) {
    let Some(first) = letters.first() else {
        return;
    };
    let (text, html) = (form::plain(letters), form::html(letters));
    let publisher = ground.publisher_of(version);
    let from = publisher.as_ref().and_then(|publisher| {
        let email = publisher.email.as_deref()?;
        Some((publisher.name.as_str(), email))
    });
    let languages = letters.iter().map(|letter| letter.lang.to_string());
    let message = Message {
        from,
        subject: &first.subject,
        date: &ground.site.config.time_zone.start_in_mail(ground.as_of),
        domain: ground.authority.domain(),
        languages: &languages.collect::<Vec<_>>().join(", "),
        text: &text,
        html: &html,
    };
    files.insert(format!("{NAME}{tag}.eml"), mime::written(&message));
    let subject = format!("Subject: {}\n\n", first.subject);
    files.insert(format!("{NAME}{tag}.txt"), (subject + &text).into_bytes());
    files.insert(format!("{NAME}{tag}.html"), html.into_bytes());
}
