//! The version of a day: where `?on=2022-05-01` leads from a document's address.
//!
//! Apache's directives are written from this, and the preview follows it.

use crate::base::DocumentId;
use crate::lang::Lang;
use crate::model::Document;

use super::ground::Ground;
use super::route;

/// Where the days that are asked for at a document's addresses lead.
///
/// A day before the first lead, or what is no day, is nothing that is there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Days {
    /// The document.
    pub document: DocumentId,
    /// The routes at which days can be asked for: the document's, in each language.
    pub places: Vec<String>,
    /// From which day they lead where, the latest first: the first that a day is not before counts.
    pub leads: Vec<Lead>,
}

/// Where days lead, from one on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lead {
    /// The first day, as it is written in addresses: `2022-05-01`.
    pub from: String,
    /// The places it is for; never empty.
    pub places: Vec<String>,
    /// What is added to the place: `2021-10-15/`.
    pub to: String,
}

/// Returns where days lead, for every document that has an address.
///
/// To the version that applies on a day; in a language that it does not have, or where none
/// applies, to the list of versions.
pub fn of(ground: &Ground) -> Vec<Days> {
    let documents = ground.site.documents.iter();
    let days = documents.map(|document| of_document(ground, document));
    days.filter(|days| !days.places.is_empty()).collect()
}

fn of_document(ground: &Ground, document: &Document) -> Days {
    let place = |lang: &Lang| Some(route::current(lang, document.slug(lang)?));
    let places = |wanted: &dyn Fn(&Lang) -> bool| {
        let here = ground.languages.iter();
        let here = here.filter(|lang| ground.speaks(document, lang) && wanted(lang));
        here.filter_map(place).collect::<Vec<_>>()
    };
    let mut leads = Vec::new();
    for stretch in ground.timeline(document).stretches().iter().rev() {
        let from = stretch.period.from.to_string();
        let mut lead = |places: Vec<String>, to: String| {
            let from = from.clone();
            leads.push(Lead { from, places, to });
        };
        let version = stretch.on.version();
        let has = |lang: &Lang| version.is_some_and(|version| version.speaks(lang));
        if let Some(version) = version {
            lead(places(&has), format!("{}/", version.effective));
        }
        lead(places(&|lang| !has(lang)), "versions/".to_owned());
    }
    leads.retain(|lead| !lead.places.is_empty());
    Days {
        document: document.id.clone(),
        places: places(&|_| true),
        leads,
    }
}
