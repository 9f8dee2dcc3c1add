//! Lists: the documents of a language with what is coming, and the timeline of a document.

use crate::base::Report;
use crate::lang::Lang;
use crate::model::{Document, Version};

use super::compare::{self, Pair};
use super::ground::{Ground, Text};
use super::html::Html;
use super::page::document_view;
use super::route;
use super::status;
use super::view::{
    AbsentView, ComparisonView, ElsewhereView, EntryView, ScheduledView, StepView, TextView,
    VersionView,
};
use super::words::{Piece, Speaker};

/// Returns the documents that have a text in `lang`.
///
/// # Errors
/// Returns the finding that words are missing.
pub fn entries(ground: &Ground, lang: &Lang) -> Result<Vec<EntryView>, Report> {
    let documents = ground.site.documents.iter();
    documents
        .filter(|document| ground.speaks(document, lang))
        .map(|document| entry(ground, document, lang))
        .collect()
}

fn entry(ground: &Ground, document: &Document, lang: &Lang) -> Result<EntryView, Report> {
    let speaker = ground.speaker(lang);
    let timeline = ground.timeline(document);
    let spoken = |version: &&Version| version.texts.contains_key(lang);
    let in_force = timeline.in_force(ground.as_of).filter(spoken);
    let scheduled = timeline.scheduled(ground.as_of).filter(spoken);
    let announced = |version: &Version| {
        let route = route::version(lang, document.slug(lang)?, version.effective);
        Some(ScheduledView {
            date: version.effective.to_string(),
            href: ground.base.path(&route),
            changes: changes(speaker, version),
        })
    };
    let view = document_view(ground, document, lang);
    Ok(EntryView {
        id: view.id,
        title: view.title,
        href: view.href,
        versions: view.versions,
        state: status::of_document(ground, speaker, document)?,
        note: in_force.and_then(|version| status::note(speaker, version)),
        changes: in_force.map_or_else(Vec::new, |version| changes(speaker, version)),
        scheduled: scheduled.filter_map(announced).collect(),
    })
}

/// Returns the documents that have no text in `lang`: a reader is told that they exist.
///
/// # Errors
/// Returns the finding that words are missing.
pub fn elsewhere(ground: &Ground, lang: &Lang) -> Result<Vec<ElsewhereView>, Report> {
    let mut views = Vec::new();
    for document in &ground.site.documents {
        if !ground.speaks(document, lang) {
            views.extend(foreign_document(ground, document, lang)?);
        }
    }
    Ok(views)
}

/// Returns a document by the page of the first language that it speaks, authentic ones first.
fn foreign_document(
    ground: &Ground,
    document: &Document,
    lang: &Lang,
) -> Result<Option<ElsewhereView>, Report> {
    let others = document.authentic.iter().chain(&ground.languages);
    let spoken: Vec<&Lang> = others
        .filter(|other| ground.speaks(document, other))
        .collect();
    let Some(first) = spoken.first() else {
        return Ok(None);
    };
    let view = document_view(ground, document, first);
    let speaker = ground.speaker(lang);
    let mut names = Vec::new();
    for other in &spoken {
        let name = speaker.plain(&format!("language-{other}"), &[])?;
        if !names.contains(&name) {
            names.push(name);
        }
    }
    let languages = [("languages", Piece::Html(speaker.list(&names)?))];
    Ok(Some(ElsewhereView {
        id: view.id,
        title: view.title,
        tag: first.to_string(),
        dir: first.direction().as_str(),
        href: view.href,
        words: speaker.html("translation-other-language", &languages)?,
    }))
}

/// Returns the versions of a document, newest first, and what stood before the first.
///
/// # Errors
/// Returns the finding that words are missing.
pub fn timeline(
    ground: &Ground,
    document: &Document,
    lang: &Lang,
) -> Result<Vec<StepView>, Report> {
    let timeline = ground.timeline(document);
    let mut steps = Vec::new();
    let mut turns = timeline.stretches().iter().rev().peekable();
    let mut versions = timeline.versions().iter().rev().peekable();
    loop {
        let turn = turns.peek().map(|stretch| stretch.period.from);
        // Of a version and what became of another on one day, the version came last.
        let is_turn = turn > versions.peek().map(|version| version.effective);
        let step = if is_turn {
            let stretch = turns.next().map(|stretch| {
                status::decision::of_stretch(ground, ground.speaker(lang), document, stretch)
            });
            stretch.transpose()?.flatten().map(|gap| StepView {
                version: None,
                gap: Some(gap),
            })
        } else if let Some(version) = versions.next() {
            Some(StepView {
                version: Some(version_view(ground, document, version, lang)?),
                gap: None,
            })
        } else {
            break;
        };
        steps.extend(step);
    }
    if let Some(first) = timeline.versions().first() {
        steps.push(StepView {
            version: None,
            gap: Some(before(ground, document, first, lang)?),
        });
    }
    Ok(steps)
}

/// Says what stood before a document's first version: nothing known, or the document it continues.
fn before(
    ground: &Ground,
    document: &Document,
    first: &Version,
    lang: &Lang,
) -> Result<Html, Report> {
    let speaker = ground.speaker(lang);
    let date = ("date", speaker.piece(first.effective)?);
    let predecessor = first.continued().find_map(|continued| {
        let (document, version) = ground.version(&continued.version)?;
        ground.nearest(document, version, lang)
    });
    let Some(text) = predecessor else {
        return speaker.html("gap-before", &[date]);
    };
    let name = status::version_name(speaker, &text)?;
    let link = status::to_version(ground, speaker, &text, &text.dated(), &name)?;
    let words = speaker.html("gap-continues", &[date, ("version", Piece::Html(link))])?;
    let own = ground.in_language(document, first, lang);
    let Some(pair) = own.and_then(|own| ground.pair_before(&own)) else {
        return Ok(words);
    };
    let href = ground.base.path(&pair.route());
    let link = Html::link(&href, &speaker.html("link-changes-continued", &[])?);
    Ok(Html::markup(format!("{words} {link}")))
}

fn version_view(
    ground: &Ground,
    document: &Document,
    version: &Version,
    lang: &Lang,
) -> Result<VersionView, Report> {
    let speaker = ground.speaker(lang);
    let own = ground.nearest(document, version, lang);
    let own = own.filter(|text| text.lang == lang);
    let mut texts = Vec::new();
    let mut absent = Vec::new();
    // Those that prevail come first.
    let languages = ground.languages.iter();
    let others = languages.filter(|lang| !version.authentic.contains(lang));
    for tag in version.authentic.iter().chain(others) {
        let text = ground.nearest(document, version, tag);
        if let Some(text) = text.filter(|text| text.lang == tag) {
            texts.push(text_view(ground, speaker, &text)?);
        } else if ground.speaks(document, tag) {
            absent.push(AbsentView {
                tag: tag.to_string(),
                dir: tag.direction().as_str(),
                name: ground.speaker(tag).plain("language-name", &[])?,
            });
        }
    }
    Ok(VersionView {
        date: version.effective.to_string(),
        state: status::of_version(ground, speaker, document, version)?,
        late: status::late_entry(speaker, version)?,
        note: status::note(speaker, version),
        href: own.map(|text| ground.base.path(&text.dated())),
        changes: changes(speaker, version),
        notice: own
            .and_then(|text| ground.notice_page(&text))
            .map(|page| ground.base.path(&page)),
        texts,
        absent,
        comparisons: comparisons(ground, own.as_ref())?,
    })
}

fn comparisons(ground: &Ground, text: Option<&Text<'_>>) -> Result<Vec<ComparisonView>, Report> {
    let pairs = text.map_or_else(Vec::new, |text| ground.pairs_to(text));
    let view = |pair: &Pair<'_>| {
        Ok(ComparisonView {
            words: compare::since(ground, pair)?,
            href: ground.base.path(&pair.route()),
        })
    };
    pairs.iter().map(view).collect()
}

fn text_view(ground: &Ground, speaker: Speaker<'_>, text: &Text<'_>) -> Result<TextView, Report> {
    Ok(TextView {
        tag: text.lang.to_string(),
        dir: text.lang.direction().as_str(),
        name: ground.speaker(text.lang).plain("language-name", &[])?,
        href: ground.base.path(&text.dated()),
        id: text.id().to_string(),
        digest: text.sealed.digest.to_string(),
        courtesy: !text.is_authentic(),
        late: status::translation_late(speaker, text.version, text.lang)?,
        corrections: status::erratum::links(ground, speaker, text)?,
    })
}

fn changes(speaker: Speaker<'_>, version: &Version) -> Vec<Html> {
    let sentences = version.changes.get(speaker.lang()).into_iter().flatten();
    sentences.map(|sentence| speaker.text(sentence)).collect()
}
