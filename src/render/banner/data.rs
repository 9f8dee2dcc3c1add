//! `notice.json`: what the script shows on pages elsewhere, and what applications need beside it.
//!
//! Every notice stands for a stretch of days, so that a page shows the right words on a day even
//! where no build was made for it. `docs/notice.schema.json` is the form.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::base::{Date, Report};
use crate::lang::Lang;
use crate::model::timeline::FIRST_REVISION;
use crate::model::{Document, Version};
use crate::notice::banner::{self, Banner, Stretch};
use crate::notice::say;
use crate::render::data::json;
use crate::render::ground::Ground;
use crate::render::{page, route};
use crate::seal::ledger;

use super::words;

/// The form of the file, which the script's name repeats.
const FORM: u32 = 1;

#[derive(Serialize)]
struct NoticeFile {
    v: u32,
    /// The language of those for whom there is no other.
    fallback: String,
    /// What is to be told, the version shown last first.
    notices: Vec<NoticeData>,
    /// Rises whenever readers must be asked for their choice again, about any document.
    consent_revision: usize,
    documents: Vec<DocumentData>,
    ledger: String,
    head: String,
}

#[derive(Serialize)]
struct NoticeData {
    /// The version's name: whoever closed the banner is not shown it again.
    id: String,
    /// The first moment at which it is told, and the first at which it is no longer.
    from: String,
    until: String,
    /// `announced` or `in-force`: what the version is between them.
    state: &'static str,
    document: String,
    kind: &'static str,
    published: String,
    effective: String,
    level: &'static str,
    consent_again: bool,
    text: BTreeMap<String, TextData>,
}

#[derive(Serialize)]
struct TextData {
    dir: &'static str,
    label: String,
    message: String,
    link: String,
    close: String,
    url: String,
    /// The language of the page at `url`.
    hreflang: String,
}

#[derive(Serialize)]
struct DocumentData {
    document: String,
    kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    audience: Option<String>,
    /// Rises whenever readers must be asked for their choice again, the same in all languages.
    consent_revision: usize,
    /// The version in force, where there is one.
    version: Option<String>,
    texts: Vec<SealedData>,
}

#[derive(Serialize)]
struct SealedData {
    /// The text id: what to store with a consent.
    text: String,
    lang: String,
    url: String,
    digest: String,
}

/// Returns what banners tell on the day of the build and after it, as far as it is announced.
///
/// # Errors
/// Returns the finding that words are missing.
pub fn data(ground: &Ground) -> Result<String, Report> {
    let mut notices = Vec::new();
    for banner in banner::on(&ground.site, ground.as_of) {
        let ahead = banner
            .stretches()
            .filter(|stretch| ground.as_of < stretch.until);
        for stretch in ahead {
            notices.push(notice(ground, &banner, stretch)?);
        }
    }
    let documents = ground.site.documents.iter();
    let known = documents.filter(|document| !ground.timeline(document).versions().is_empty());
    let known: Vec<&Document> = known.collect();
    let asked = known.iter().map(|document| times_asked(ground, document));
    Ok(json(&NoticeFile {
        v: FORM,
        fallback: page::first(ground).to_string(),
        notices,
        consent_revision: FIRST_REVISION + asked.sum::<usize>(),
        documents: known.iter().map(|known| document(ground, known)).collect(),
        ledger: ground.base.url(route::LEDGER),
        head: ledger::head_as_of(&ground.site.ledger, ground.known_by).to_string(),
    }))
}

fn notice(ground: &Ground, banner: &Banner<'_>, stretch: Stretch) -> Result<NoticeData, Report> {
    let start = |day: Date| ground.site.config.time_zone.start(day);
    let version = banner.version;
    let mut text = BTreeMap::new();
    for lang in &ground.languages {
        if let Some(said) = said(ground, banner, stretch.applies, lang)? {
            text.insert(lang.to_string(), said);
        }
    }
    Ok(NoticeData {
        id: banner.id().to_string(),
        from: start(stretch.from),
        until: start(stretch.until),
        state: if stretch.applies {
            "in-force"
        } else {
            "announced"
        },
        document: banner.document.id.to_string(),
        kind: page::kind_name(banner.document.kind),
        published: version.published.to_string(),
        effective: version.effective.to_string(),
        level: version.level.name(),
        consent_again: version.consent_again,
        text,
    })
}

fn said(
    ground: &Ground,
    banner: &Banner<'_>,
    applies: bool,
    lang: &Lang,
) -> Result<Option<TextData>, Report> {
    let Some(words) = words::of(ground, banner, applies, lang)? else {
        return Ok(None);
    };
    let speaker = ground.speaker(lang);
    Ok(Some(TextData {
        dir: lang.direction().as_str(),
        label: speaker.plain("banner-label", &[])?,
        url: ground.base.url(&words::route(&words)),
        hreflang: words.text.lang.to_string(),
        close: speaker.plain(say::BANNER_CLOSE, &[])?,
        message: words.message,
        link: words.link,
    }))
}

fn document(ground: &Ground, document: &Document) -> DocumentData {
    let current = ground.in_force(document);
    DocumentData {
        document: document.id.to_string(),
        kind: page::kind_name(document.kind),
        audience: document.audience.clone(),
        consent_revision: ground.timeline(document).consent_revision(ground.as_of),
        version: current.map(|version| version.effective.to_string()),
        texts: current.map_or_else(Vec::new, |version| texts(ground, document, version)),
    }
}

/// How often readers were asked again.
fn times_asked(ground: &Ground, document: &Document) -> usize {
    ground.timeline(document).consent_revision(ground.as_of) - FIRST_REVISION
}

fn texts(ground: &Ground, document: &Document, version: &Version) -> Vec<SealedData> {
    let texts = version.texts.keys();
    let texts = texts.filter_map(|lang| ground.in_language(document, version, lang));
    let data = texts.map(|text| SealedData {
        text: text.id().to_string(),
        lang: text.lang.to_string(),
        url: ground.base.url(&text.dated()),
        digest: text.sealed.digest.to_string(),
    });
    data.collect()
}
