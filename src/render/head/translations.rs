//! The languages in which a page exists, with its route in each.

use crate::base::Slug;
use crate::lang::Lang;
use crate::model::Document;
use crate::render::compare::Pair;
use crate::render::ground::{Ground, Text};

use super::Translations;

/// Returns the same version in the languages in which it has a text.
pub fn texts(ground: &Ground, text: &Text<'_>, route: fn(&Text<'_>) -> String) -> Translations {
    let same = |lang: &Lang| {
        let other = if lang == text.lang {
            *text
        } else {
            ground.in_language(text.document, text.version, lang)?
        };
        Some((lang.clone(), route(&other)))
    };
    ground.languages.iter().filter_map(same).collect()
}

/// Returns the same page of a document in the languages that it speaks.
pub fn documents(
    ground: &Ground,
    document: &Document,
    route: fn(&Lang, &Slug) -> String,
) -> Translations {
    let speaking = ground.languages.iter();
    let speaking = speaking.filter(|lang| ground.speaks(document, lang));
    speaking
        .filter_map(|lang| Some((lang.clone(), route(lang, document.slug(lang)?))))
        .collect()
}

/// Returns the same pair of versions in the languages in which it has a page.
pub fn pairs(ground: &Ground, pair: &Pair<'_>, route: fn(&Pair<'_>) -> String) -> Translations {
    let languages = ground.languages.iter();
    let same = |lang: &Lang| {
        ground
            .pair_in(pair, lang)
            .filter(|same| ground.has_page(same))
    };
    languages
        .filter_map(|lang| Some((lang.clone(), route(&same(lang)?))))
        .collect()
}

/// Returns the moving page from the same version in the languages that have one.
pub fn moving(ground: &Ground, pair: &Pair<'_>) -> Translations {
    let (document, version) = (pair.old.document, pair.old.version);
    let same = |lang: &Lang| ground.pair_to_latest(&ground.in_language(document, version, lang)?);
    let languages = ground.languages.iter();
    languages
        .filter_map(|lang| Some((lang.clone(), same(lang)?.moving())))
        .collect()
}
