//! The roll: which routes a site has on a day, and which addresses have moved.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::base::{Date, Slug};
use crate::lang::Lang;
use crate::model::{Document, Version};
use crate::notice;

use super::compare::{Pair, PairAt};
use super::ground::{Ground, Text, TextAt};
use super::plan::{File, Page, Redirect};
use super::route;

/// What each route names.
pub type Roll = BTreeMap<String, Page>;

/// Returns every route of a site on a day with what it names.
pub fn pages(ground: &Ground) -> Roll {
    let mut roll = Roll::from([
        (route::CHOOSER.to_owned(), Page::Chooser),
        (route::NOT_FOUND.to_owned(), Page::NotFound(None)),
        (route::VERSIONS_JSON.to_owned(), File::VersionsJson.into()),
        (route::LEDGER.to_owned(), File::Ledger.into()),
        (route::SITEMAP.to_owned(), File::Sitemap.into()),
        (route::HTACCESS.to_owned(), File::Htaccess.into()),
        (route::NOTICE_JSON.to_owned(), File::NoticeJson.into()),
        (route::NOTICE_SCRIPT.to_owned(), File::NoticeScript.into()),
    ]);
    // Below a host's root nobody looks for these.
    if ground.base.is_root() {
        roll.insert(route::ROBOTS.to_owned(), File::Robots.into());
        roll.insert(route::REDIRECTS.to_owned(), File::Redirects.into());
        roll.insert(route::HEADERS.to_owned(), File::Headers.into());
    }
    let stamps = ground.site.timestamps.iter();
    for stamp in stamps.filter(|stamp| stamp.from <= ground.known_by) {
        let token = File::Timestamp(stamp.entry);
        roll.insert(route::timestamp(stamp.entry), token.into());
    }
    for asset in ground.theme.assets() {
        let file = File::Asset(Arc::clone(&asset.bytes));
        roll.insert(asset.route.clone(), file.into());
    }
    for lang in &ground.languages {
        add_language(ground, lang, &mut roll);
        for (at, document) in ground.site.documents.iter().enumerate() {
            add_document(ground, at, document, lang, &mut roll);
        }
    }
    roll
}

fn add_language(ground: &Ground, lang: &Lang, roll: &mut Roll) {
    roll.insert(route::home(lang), Page::Home(lang.clone()));
    roll.insert(route::not_found(lang), Page::NotFound(Some(lang.clone())));
    let piece = File::NoticePiece(lang.clone());
    roll.insert(route::notice_piece(lang), piece.into());
    let htaccess = File::LanguageHtaccess(lang.clone());
    roll.insert(route::language_htaccess(lang), htaccess.into());
    if !ground.entries.is_empty() {
        roll.insert(route::feed(lang), File::Feed(lang.clone()).into());
    }
}

fn add_document(ground: &Ground, at: usize, document: &Document, lang: &Lang, roll: &mut Roll) {
    let slug = document.slug(lang);
    let Some(slug) = slug.filter(|_| ground.speaks(document, lang)) else {
        return;
    };
    let timeline = ground.timeline(document);
    let text = |version: Date| TextAt {
        document: at,
        version,
        lang: lang.clone(),
        revision: None,
    };
    let spoken = |version: &&Version| version.speaks(lang);
    let current = match timeline.in_force(ground.as_of).filter(spoken) {
        Some(version) => Page::Current(text(version.effective)),
        None => Page::NoVersion(at, lang.clone()),
    };
    roll.insert(route::current(lang, slug), current);
    let versions = Page::Versions(at, lang.clone());
    roll.insert(route::versions(lang, slug), versions);
    let feed = File::DocumentFeed(at, lang.clone());
    roll.insert(route::document_feed(lang, slug), feed.into());
    for version in timeline.versions().iter().copied().filter(spoken) {
        let date = version.effective;
        let page = Page::Dated(text(date));
        roll.insert(route::version(lang, slug, date), page);
        let sealed = File::Text(text(date));
        roll.insert(route::text(lang, slug, date), sealed.into());
        let data = File::DocumentJson(text(date));
        roll.insert(route::document_json(lang, slug, date), data.into());
        let fragment = File::Fragment(text(date));
        roll.insert(route::fragment(lang, slug, date), fragment.into());
        if notice::is_update(&timeline, version) {
            let page = Page::Notice(text(date));
            roll.insert(route::notice(lang, slug, date), page);
            let effective = File::Effective(text(date));
            roll.insert(route::effective(lang, slug, date), effective.into());
        }
        if let Some(latest) = ground.in_language(document, version, lang) {
            add_revisions(ground, &latest, &text(date), roll);
        }
    }
    add_comparisons(ground, document, lang, roll);
}

/// Adds the revisions of a text that was corrected, each at its own address, and what was corrected.
fn add_revisions(ground: &Ground, latest: &Text<'_>, at: &TextAt, roll: &mut Roll) {
    let revisions = 0..=latest.revision;
    for text in revisions.filter_map(|revision| ground.at_revision(latest, revision)) {
        let (lang, slug, place) = (text.lang, text.slug, text.place());
        let at = TextAt {
            revision: Some(text.revision),
            ..at.clone()
        };
        let data = File::DocumentJson(at.clone());
        roll.insert(route::document_json(lang, slug, &place), data.into());
        let sealed = File::Text(at.clone());
        roll.insert(route::text(lang, slug, &place), sealed.into());
        roll.insert(text.dated(), Page::Dated(at));
    }
    for pair in ground.corrections(latest) {
        add_comparison(ground, &pair, roll);
    }
}

fn add_comparisons(ground: &Ground, document: &Document, lang: &Lang, roll: &mut Roll) {
    for pair in ground.moving_pairs(document, lang) {
        if let Some(at) = pair_at(ground, &pair) {
            roll.insert(pair.moving(), Page::CompareCurrent(at));
        }
    }
    for pair in ground.pairs(document, lang) {
        add_comparison(ground, &pair, roll);
    }
}

fn add_comparison(ground: &Ground, pair: &Pair<'_>, roll: &mut Roll) {
    let Some(at) = pair_at(ground, pair) else {
        return;
    };
    if pair.new.document.side_by_side {
        roll.insert(pair.side_by_side(), Page::SideBySide(at.clone()));
    }
    roll.insert(pair.data(), File::ChangesJson(at.clone()).into());
    roll.insert(pair.route(), Page::Compare(at));
}

fn pair_at(ground: &Ground, pair: &Pair<'_>) -> Option<PairAt> {
    let at = |text: &Text<'_>| {
        let mut documents = ground.site.documents.iter();
        Some(TextAt {
            document: documents.position(|document| document.id == text.document.id)?,
            version: text.version.effective,
            lang: text.lang.clone(),
            revision: text.is_fixed.then_some(text.revision),
        })
    };
    Some(PairAt {
        old: at(&pair.old)?,
        new: at(&pair.new)?,
    })
}

/// Returns the addresses that have moved, in order.
pub fn redirects(ground: &Ground) -> Vec<Redirect> {
    let mut redirects = Vec::new();
    for document in &ground.site.documents {
        for (lang, slugs) in &document.slugs {
            let Some((newest, old)) = slugs.split_first() else {
                continue;
            };
            if ground.speaks(document, lang) {
                redirects.extend(old.iter().map(|slug| redirect(lang, slug, newest)));
            }
        }
    }
    redirects.sort();
    redirects
}

/// Adds the pages that stand in for those of old addresses, where a host does not redirect.
pub fn add_stand_ins(roll: &mut Roll, redirects: &[Redirect]) {
    let is_stood_in = |page: &Page| match page {
        Page::Current(_)
        | Page::NoVersion(..)
        | Page::Dated(_)
        | Page::Versions(..)
        | Page::Notice(_)
        | Page::Compare(_)
        | Page::CompareCurrent(_)
        | Page::SideBySide(_) => true,
        Page::Chooser | Page::Home(_) | Page::NotFound(_) | Page::File(_) => false,
    };
    for redirect in redirects {
        let below = roll.range(redirect.to.clone()..);
        let below = below.take_while(|(route, _)| route.starts_with(&redirect.to));
        let moved: Vec<String> = below
            .filter(|(_, page)| is_stood_in(page))
            .map(|(route, _)| route.clone())
            .collect();
        for to in moved {
            let from = format!("{}{}", redirect.from, &to[redirect.to.len()..]);
            roll.insert(from, File::Moved(to).into());
        }
    }
}

fn redirect(lang: &Lang, old: &Slug, new: &Slug) -> Redirect {
    Redirect {
        from: route::current(lang, old),
        to: route::current(lang, new),
    }
}
