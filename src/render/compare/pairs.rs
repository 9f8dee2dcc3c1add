//! Which pairs of versions have a page of changes, per document and language.
//!
//! Among the versions that have a text in the language and are known on the day of the build:
//!
//! - each version and the one before it;
//! - each pair of which that was true on an earlier day: a version that was entered later between
//!   two others takes no page away;
//! - the first version and what it comes from, where it continues texts of other documents: the
//!   page's first date is then that of the first of them;
//! - of these, versions that are known never to apply are passed over by those after them;
//! - each version and every earlier one, where the document says `compare = "all"`.
//!
//! From each version that is older than the one in force, a moving page leads to that one.
//!
//! All of these compare the latest revisions. What each erratum corrected has a page of its own, from
//! the revision before to its own.

use std::collections::{BTreeMap, BTreeSet};

use crate::base::{Date, DocumentId, Slug};
use crate::lang::Lang;
use crate::model::document::Compare;
use crate::model::{Document, Version, VersionId};
use crate::render::ground::{Ground, Text, TextAt};
use crate::render::route;

/// Two texts of the plan, in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PairAt {
    /// The older one; of another document where the new one's first version continues that.
    pub old: TextAt,
    /// The newer one.
    pub new: TextAt,
}

/// Two texts in one language with everything known about them, borrowed.
#[derive(Clone, Copy)]
pub struct Pair<'a> {
    /// The older one; of another document where the new one's first version continues that.
    pub old: Text<'a>,
    /// The newer one.
    pub new: Text<'a>,
}

/// The pairs of all documents that have a page.
#[derive(Debug, Default)]
pub struct Pairs(BTreeMap<DocumentId, BTreeMap<Lang, Spoken>>);

/// The pairs of a document in a language.
#[derive(Debug, Default)]
struct Spoken {
    /// The effective dates of its texts, in order, but for those that never apply.
    texts: Vec<Date>,
    /// The pairs by the dates of the newer text and the older one, with the older one's document.
    pairs: BTreeMap<(Date, Date), DocumentId>,
    /// The version that moving pages lead to: the last that took effect.
    latest: Option<Date>,
}

impl Pairs {
    /// Returns the pairs that a build knows.
    pub fn of(ground: &Ground) -> Self {
        let pairs = ground.site.documents.iter().map(|document| {
            let shown = shown(ground, document);
            let languages = ground.languages.iter();
            let languages = languages.filter(|lang| document.slug(lang).is_some());
            let spoken =
                languages.map(|lang| (lang.clone(), spoken(ground, document, lang, &shown)));
            (document.id.clone(), spoken.collect())
        });
        Self(pairs.collect())
    }

    fn spoken(&self, document: &Document, lang: &Lang) -> Option<&Spoken> {
        self.0.get(&document.id)?.get(lang)
    }
}

impl Ground {
    /// Returns the pair at a place of the plan, where this build knows both texts.
    pub fn pair<'a>(&'a self, at: &'a PairAt) -> Option<Pair<'a>> {
        let (old, new) = (self.text(&at.old)?, self.text(&at.new)?);
        Some(Pair { old, new })
    }

    /// Returns the pairs of a document in a language that have a page, by the dates of the newer
    /// text and then of the older one.
    pub fn pairs<'a>(&'a self, document: &'a Document, lang: &Lang) -> Vec<Pair<'a>> {
        let Some(spoken) = self.pairs.spoken(document, lang) else {
            return Vec::new();
        };
        let pairs = spoken.pairs.iter();
        let pair = |((new, old), from): (&(Date, Date), &DocumentId)| {
            self.pair_of(document, lang, (from, *old), *new)
        };
        pairs.filter_map(pair).collect()
    }

    /// Returns the pairs that lead to a text and have a page, the nearest older text first.
    pub fn pairs_to<'a>(&'a self, text: &Text<'a>) -> Vec<Pair<'a>> {
        let Some(spoken) = self.pairs.spoken(text.document, text.lang) else {
            return Vec::new();
        };
        let new = text.version.effective;
        let older = spoken.pairs.range(..=(new, new)).rev();
        let older = older.take_while(|((date, _), _)| *date == new);
        let pair = |((_, old), from): (&(Date, Date), &DocumentId)| {
            self.pair_of(text.document, text.lang, (from, *old), new)
        };
        older.filter_map(pair).collect()
    }

    /// Returns the pair of a text and the one before it in its language: of its own document, else
    /// of the one that it continues.
    pub fn pair_before<'a>(&'a self, text: &Text<'a>) -> Option<Pair<'a>> {
        let spoken = self.pairs.spoken(text.document, text.lang)?;
        let here = text.version.effective;
        let mut older = spoken.texts.iter().rev();
        let old = older.find(|date| **date < here);
        let own = old.filter(|old| spoken.pairs.contains_key(&(here, **old)));
        match own {
            Some(old) => self.pair_of(text.document, text.lang, (&text.document.id, *old), here),
            None => self.pairs_to(text).first().copied(),
        }
    }

    /// Returns the pair of a text and the one after it in its language.
    pub fn pair_after<'a>(&'a self, text: &Text<'a>) -> Option<Pair<'a>> {
        let spoken = self.pairs.spoken(text.document, text.lang)?;
        let here = text.version.effective;
        let next = spoken.texts.iter().find(|date| **date > here)?;
        let has_page = spoken.pairs.contains_key(&(*next, here));
        let pair = self.pair_of(text.document, text.lang, (&text.document.id, here), *next);
        pair.filter(|_| has_page)
    }

    /// Returns the pair that the moving page of a text compares on the day of the build.
    pub fn pair_to_latest<'a>(&'a self, text: &Text<'a>) -> Option<Pair<'a>> {
        let spoken = self.pairs.spoken(text.document, text.lang)?;
        let here = text.version.effective;
        let latest = spoken.latest.filter(|latest| *latest > here)?;
        self.pair_of(text.document, text.lang, (&text.document.id, here), latest)
    }

    /// Returns the pairs that moving pages of a document compare.
    pub fn moving_pairs<'a>(&'a self, document: &'a Document, lang: &Lang) -> Vec<Pair<'a>> {
        let timeline = self.timeline(document);
        let versions = timeline.versions().iter();
        let texts = versions.filter_map(|version| self.in_language(document, version, lang));
        texts
            .filter_map(|text| self.pair_to_latest(&text))
            .collect()
    }

    /// Returns what each erratum of a text corrected, the first first.
    pub fn corrections<'a>(&'a self, text: &Text<'a>) -> Vec<Pair<'a>> {
        let numbers = 1..=self.latest(text.version, text.lang);
        let pair = |number: u32| {
            Some(Pair {
                old: self.at_revision(text, number.checked_sub(1)?)?,
                new: self.at_revision(text, number)?,
            })
        };
        numbers.filter_map(pair).collect()
    }

    /// Returns the page that shows a pair on the day of the build: its own, else the moving one.
    pub fn page_of(&self, pair: &Pair<'_>) -> Option<String> {
        if self.has_page(pair) {
            return Some(pair.route());
        }
        let moving = self.pair_to_latest(&pair.old)?;
        let is_it = moving.name() == pair.name();
        is_it.then(|| moving.moving())
    }

    /// Returns whether a pair has a page that does not move.
    pub fn has_page(&self, pair: &Pair<'_>) -> bool {
        if pair.is_correction() {
            return pair.new.revision <= self.latest(pair.new.version, pair.new.lang);
        }
        let (old, new) = (pair.old.version.effective, pair.new.version.effective);
        let spoken = self.pairs.spoken(pair.new.document, pair.new.lang);
        let from = spoken.and_then(|spoken| spoken.pairs.get(&(new, old)));
        from.is_some_and(|from| *from == pair.old.document.id)
    }

    /// Returns the same pair of versions in another language, where both have a text in it. An
    /// erratum is of one language.
    pub fn pair_in<'a>(&'a self, pair: &Pair<'a>, lang: &Lang) -> Option<Pair<'a>> {
        if pair.is_correction() {
            return (lang == pair.new.lang).then_some(*pair);
        }
        Some(Pair {
            old: self.in_language(pair.old.document, pair.old.version, lang)?,
            new: self.in_language(pair.new.document, pair.new.version, lang)?,
        })
    }

    fn pair_of<'a>(
        &'a self,
        document: &'a Document,
        lang: &Lang,
        (from, old): (&DocumentId, Date),
        new: Date,
    ) -> Option<Pair<'a>> {
        let from = self.site.document(from)?;
        let old = self.known_version(from, old)?;
        let new = self.known_version(document, new)?;
        Some(Pair {
            old: self.in_language(from, old, lang)?,
            new: self.in_language(document, new, lang)?,
        })
    }
}

impl Pair<'_> {
    /// Returns whether both texts are of one document.
    pub fn is_of_one_document(&self) -> bool {
        self.old.document.id == self.new.document.id
    }

    /// Returns whether these are two revisions of one text.
    pub fn is_correction(&self) -> bool {
        self.is_of_one_document() && self.old.version.effective == self.new.version.effective
    }

    /// Returns the page of exactly this pair.
    pub fn route(&self) -> String {
        self.routed(route::compare)
    }

    /// Returns the page that shows both texts side by side.
    pub fn side_by_side(&self) -> String {
        self.routed(route::side_by_side)
    }

    /// Returns the changes as data.
    pub fn data(&self) -> String {
        self.routed(route::changes_json)
    }

    /// Returns the page from the older text to whatever version is in force.
    pub fn moving(&self) -> String {
        let new = &self.new;
        route::compare_current(new.lang, new.slug, self.old.version.effective)
    }

    /// Returns the names of both texts, the older one first: the pair's own name.
    pub fn name(&self) -> String {
        format!("{} {}", self.old.id(), self.new.id())
    }

    fn routed(&self, route: fn(&Lang, &Slug, &str, &str) -> String) -> String {
        let (old, new) = (self.old.place(), self.new.place());
        route(self.new.lang, self.new.slug, &old, &new)
    }
}

/// The known versions of a document in the order in which readers saw them.
///
/// That is the order of the ledger, but for versions announced later than one that was sealed after
/// them: what counts is which two were neighbours on a day.
fn shown<'a>(ground: &Ground, document: &'a Document) -> Vec<&'a Version> {
    let mut versions = ground.timeline(document).versions().to_vec();
    versions.sort_by_key(|version| {
        let id = VersionId {
            document: document.id.clone(),
            effective: version.effective,
        };
        let line = ground.entries.get(&id).copied();
        (version.shown_from(), line.unwrap_or(usize::MAX))
    });
    versions
}

fn spoken(ground: &Ground, document: &Document, lang: &Lang, shown: &[&Version]) -> Spoken {
    let mut known: BTreeSet<Date> = BTreeSet::new();
    let mut pairs = BTreeMap::new();
    let mut spoken = shown.to_vec();
    spoken.retain(|version| version.speaks(lang));
    // Stable: a translation that was added later is a neighbour from its own day on.
    spoken.sort_by_key(|version| version.shown_in(lang));
    let spoken = spoken.iter().copied();
    for version in spoken.clone() {
        let date = version.effective;
        // What was known by then never to apply is no neighbour.
        let by = version.shown_in(lang);
        let gone = spoken.clone().filter(|other| other.never_applies(by));
        gone.for_each(|other| {
            known.remove(&other.effective);
        });
        let before = known.range(..date).next_back().copied();
        let after = known.range(date..).next().copied();
        known.insert(date);
        let from = match before {
            Some(before) => Some((document.id.clone(), before)),
            None => origin(ground, document, date, lang),
        };
        if let Some((from, old)) = from {
            add(&mut pairs, document, (date, old), from);
        }
        if let Some(after) = after {
            pairs.insert((after, date), document.id.clone());
        }
    }
    let applying = spoken.clone().filter(|v| !v.never_applies(ground.as_of));
    let texts: BTreeSet<Date> = applying.map(|version| version.effective).collect();
    let texts: Vec<Date> = texts.into_iter().collect();
    for neighbours in texts.windows(2) {
        let dates = (neighbours[1], neighbours[0]);
        pairs.entry(dates).or_insert_with(|| document.id.clone());
    }
    if document.compare == Compare::All {
        for (at, new) in texts.iter().enumerate() {
            let older = texts[..at].iter();
            pairs.extend(older.map(|old| ((*new, *old), document.id.clone())));
        }
    }
    let latest = texts.iter().rev().find(|date| **date <= ground.as_of);
    let latest = latest.copied();
    Spoken {
        texts,
        pairs,
        latest,
    }
}

/// Of two texts that one address could name, it is the document's own.
fn add(
    pairs: &mut BTreeMap<(Date, Date), DocumentId>,
    document: &Document,
    dates: (Date, Date),
    from: DocumentId,
) {
    let place = pairs.entry(dates).or_insert_with(|| from.clone());
    if from == document.id {
        *place = from;
    }
}

/// The text that the first text of a document in a language comes from.
fn origin(
    ground: &Ground,
    document: &Document,
    first: Date,
    lang: &Lang,
) -> Option<(DocumentId, Date)> {
    let claims = super::continued::claims(ground, document, None, first, lang);
    let text = claims.first().map(|claim| claim.text)?;
    Some((text.document.id.clone(), text.version.effective))
}
