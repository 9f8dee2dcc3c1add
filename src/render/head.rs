//! What stands in a page's head for machines: how searches are to treat it, its canonical address,
//! its languages, its neighbours.
//!
//! | page | searches | canonical | `hreflang` |
//! |---|---|---|---|
//! | chooser, homes | listed | itself | the homes, `x-default` the chooser |
//! | version in force, at its moving address | listed | itself | the same version in force, `x-default` the site's first language that has it |
//! | list of versions | listed | itself | the same list, `x-default` as above |
//! | the version in force at its date | – | its moving address | – |
//! | any other version | `noindex, follow` | itself | – |
//! | what a version changes, until another one applies | listed | itself | the same page, `x-default` as above |
//! | what a version changed that no longer applies | `noindex, follow` | itself | – |
//! | a document of which nothing is in force in the language | `noindex, follow` | itself | – |
//! | changes between two versions | `noindex, follow` | itself | – |
//! | page not found | `noindex` | – | – |
//! | page that stands in for an old address (`moved`) | – | that of the page it leads to | – |
//!
//! Nobody lands on an old text from a search, and archives stay welcome. Canonical to another text
//! would be a lie. Only listed pages name each other as translations, from one table that the site
//! map uses too: the list is the same on each of them, so it is reciprocal.
//!
//! Links between versions are those of RFC 5829: `version-history` is the list of versions,
//! `latest-version` the moving address of the version in force, `predecessor-version` and
//! `successor-version` the neighbours by effective date; each only in the page's own language.
//! `privacy-policy` and `terms-of-service` (RFC 6903, HTML) lead to the documents of these kinds
//! that are in force in the page's language.

mod translations;

use crate::base::{Date, Report};
use crate::lang::Lang;
use crate::model::{Document, Kind, State};

use super::compare::Pair;
use super::ground::{Ground, Text};
use super::plan::Page;
use super::view::{LinkView, LinkedTitle};
use super::{feed, route};

/// A page as searches, feeds and neighbours see it.
#[derive(Clone, Copy)]
pub enum Subject<'a> {
    /// The language chooser, which speaks the site's first language.
    Chooser(&'a Lang),
    /// The documents of a language.
    Home(&'a Lang),
    /// The page for addresses that name nothing.
    NotFound(&'a Lang),
    /// The version in force, at its moving address.
    Current(Text<'a>),
    /// A version at its own address.
    Dated(Text<'a>),
    /// A document of which nothing is in force in a language.
    NoVersion(&'a Document, &'a Lang),
    /// All versions of a document.
    Versions(&'a Document, &'a Lang),
    /// What a version changes, for its readers.
    Notice(Text<'a>),
    /// The changes between two versions.
    Compare(Pair<'a>),
    /// The changes from a version to the one in force, at a moving address.
    CompareCurrent(Pair<'a>),
    /// Two versions side by side.
    SideBySide(Pair<'a>),
}

/// How searches are to treat a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// They list it.
    Listed,
    /// It is another address of a listed page, which is canonical.
    Twin,
    /// They follow its links and do not list it.
    Unlisted,
    /// It has no address of its own.
    Nowhere,
}

/// The languages a page exists in, with its route in each.
pub type Translations = Vec<(Lang, String)>;

impl<'a> Subject<'a> {
    /// Returns a page of the plan as searches see it; nothing for what is no page.
    pub fn of(ground: &'a Ground, page: &'a Page) -> Option<Self> {
        match page {
            Page::Chooser => ground.languages.first().map(Self::Chooser),
            Page::Home(lang) => Some(Self::Home(lang)),
            Page::NotFound(lang) => lang.as_ref().map(Self::NotFound),
            Page::Current(at) => ground.text(at).map(Self::Current),
            Page::Dated(at) => ground.text(at).map(Self::Dated),
            Page::NoVersion(at, lang) => Some(Self::NoVersion(ground.document(*at)?, lang)),
            Page::Versions(at, lang) => Some(Self::Versions(ground.document(*at)?, lang)),
            Page::Notice(at) => ground.text(at).map(Self::Notice),
            Page::Compare(at) => ground.pair(at).map(Self::Compare),
            Page::CompareCurrent(at) => ground.pair(at).map(Self::CompareCurrent),
            Page::SideBySide(at) => ground.pair(at).map(Self::SideBySide),
            Page::File(_) => None,
        }
    }

    /// Returns the page's language.
    pub fn lang(&self) -> &'a Lang {
        match self {
            Self::Chooser(lang)
            | Self::Home(lang)
            | Self::NotFound(lang)
            | Self::NoVersion(_, lang)
            | Self::Versions(_, lang) => lang,
            Self::Current(text) | Self::Dated(text) | Self::Notice(text) => text.lang,
            Self::Compare(pair) | Self::CompareCurrent(pair) | Self::SideBySide(pair) => {
                pair.new.lang
            }
        }
    }

    /// Returns the page's route; a page for any address has none.
    pub fn route(&self) -> Option<String> {
        match self {
            Self::Chooser(_) => Some(route::CHOOSER.to_owned()),
            Self::Home(lang) => Some(route::home(lang)),
            Self::NotFound(_) => None,
            Self::Current(text) => Some(text.current()),
            Self::Dated(text) => Some(text.dated()),
            Self::NoVersion(document, lang) => Some(route::current(lang, document.slug(lang)?)),
            Self::Versions(document, lang) => Some(route::versions(lang, document.slug(lang)?)),
            Self::Notice(text) => Some(text.notice()),
            Self::Compare(pair) => Some(pair.route()),
            Self::CompareCurrent(pair) => Some(pair.moving()),
            Self::SideBySide(pair) => Some(pair.side_by_side()),
        }
    }

    /// Returns how searches are to treat the page.
    pub fn standing(&self, ground: &Ground) -> Standing {
        match self {
            Self::Chooser(_) | Self::Home(_) | Self::Current(_) | Self::Versions(..) => {
                Standing::Listed
            }
            // The version's own page is the one to find.
            Self::Dated(text) if text.is_fixed => Standing::Unlisted,
            Self::Dated(text) => match ground.state(text.document, text.version) {
                State::InForce => Standing::Twin,
                State::Scheduled
                | State::Superseded { .. }
                | State::Withdrawn { .. }
                | State::NeverApplied => Standing::Unlisted,
            },
            // It must be found as long as it is news.
            Self::Notice(text) => match ground.state(text.document, text.version) {
                State::Scheduled | State::InForce => Standing::Listed,
                State::Superseded { .. } | State::Withdrawn { .. } | State::NeverApplied => {
                    Standing::Unlisted
                }
            },
            Self::NoVersion(..)
            | Self::Compare(_)
            | Self::CompareCurrent(_)
            | Self::SideBySide(_) => Standing::Unlisted,
            Self::NotFound(_) => Standing::Nowhere,
        }
    }

    /// Returns the route that search engines are to show.
    pub fn canonical(&self, ground: &Ground) -> Option<String> {
        match (self.standing(ground), self) {
            (Standing::Twin, Self::Dated(text)) => Some(text.current()),
            (Standing::Listed | Standing::Twin | Standing::Unlisted, _) => self.route(),
            (Standing::Nowhere, _) => None,
        }
    }

    /// Returns the languages in which a reader finds the same page: for a text the same version,
    /// at the moving address where it is in force.
    pub fn translations(&self, ground: &Ground) -> Translations {
        let homes = || {
            let home = |lang: &Lang| (lang.clone(), route::home(lang));
            ground.languages.iter().map(home).collect()
        };
        match self {
            Self::Chooser(_) | Self::Home(_) | Self::NotFound(_) => homes(),
            Self::Current(text) => translations::texts(ground, text, |text| text.current()),
            Self::Dated(text) => translations::texts(ground, text, |text| text.dated()),
            Self::NoVersion(document, _) => {
                translations::documents(ground, document, route::current)
            }
            Self::Versions(document, _) => {
                translations::documents(ground, document, route::versions)
            }
            Self::Notice(text) => translations::texts(ground, text, |text| text.notice()),
            Self::Compare(pair) => translations::pairs(ground, pair, |pair| pair.route()),
            Self::SideBySide(pair) => translations::pairs(ground, pair, |pair| pair.side_by_side()),
            Self::CompareCurrent(pair) => translations::moving(ground, pair),
        }
    }

    /// Returns the values of `hreflang` with their routes, `x-default` last; nothing for a page
    /// that is not listed, or in one language only.
    pub fn alternates(&self, ground: &Ground) -> Vec<(String, String)> {
        let translations = self.translations(ground);
        if translations.len() < 2 || self.standing(ground) != Standing::Listed {
            return Vec::new();
        }
        let fallback = match self {
            Self::Chooser(_) | Self::Home(_) => Some(route::CHOOSER.to_owned()),
            Self::NotFound(_)
            | Self::Current(_)
            | Self::Dated(_)
            | Self::NoVersion(..)
            | Self::Versions(..)
            | Self::Notice(_)
            | Self::Compare(_)
            | Self::CompareCurrent(_)
            | Self::SideBySide(_) => translations.first().map(|(_, route)| route.clone()),
        };
        let all = translations.into_iter();
        all.map(|(lang, route)| (lang.to_string(), route))
            .chain(fallback.map(|route| ("x-default".to_owned(), route)))
            .collect()
    }

    /// Returns the last day on which there was news on the page.
    pub fn news(&self, ground: &Ground) -> Option<Date> {
        match self {
            Self::Chooser(_) | Self::NotFound(_) => None,
            Self::Home(_) => {
                let documents = ground.site.documents.iter();
                documents
                    .filter_map(|document| news(ground, document))
                    .max()
            }
            Self::Current(text) | Self::Dated(text) | Self::Notice(text) => {
                Some(text.version.news_in(text.lang, ground.as_of))
            }
            Self::NoVersion(document, _) | Self::Versions(document, _) => news(ground, document),
            Self::Compare(pair) | Self::CompareCurrent(pair) | Self::SideBySide(pair) => {
                Some(pair.new.version.news(ground.as_of))
            }
        }
    }

    /// Returns the text whose page it is.
    pub fn text(&self) -> Option<&Text<'a>> {
        match self {
            Self::Current(text) | Self::Dated(text) => Some(text),
            Self::Chooser(_)
            | Self::Home(_)
            | Self::NotFound(_)
            | Self::NoVersion(..)
            | Self::Versions(..)
            | Self::Notice(_)
            | Self::Compare(_)
            | Self::CompareCurrent(_)
            | Self::SideBySide(_) => None,
        }
    }

    /// Returns the feed that tells of news on the page, with its title.
    ///
    /// # Errors
    /// Returns the finding that words are missing.
    pub fn feed(&self, ground: &Ground) -> Result<Option<LinkedTitle>, Report> {
        match self {
            Self::Chooser(_) | Self::NotFound(_) => Ok(None),
            Self::Home(lang) => feed::link_of_language(ground, lang),
            Self::Current(text) | Self::Dated(text) | Self::Notice(text) => {
                feed::link_of_document(ground, text.document, text.lang)
            }
            Self::NoVersion(document, lang) | Self::Versions(document, lang) => {
                feed::link_of_document(ground, document, lang)
            }
            Self::Compare(pair) | Self::CompareCurrent(pair) | Self::SideBySide(pair) => {
                feed::link_of_document(ground, pair.new.document, pair.new.lang)
            }
        }
    }
}

/// Returns the words for `<meta name="robots">`.
pub fn robots(standing: Standing) -> Option<&'static str> {
    match standing {
        Standing::Listed | Standing::Twin => None,
        Standing::Unlisted => Some("noindex, follow"),
        Standing::Nowhere => Some("noindex"),
    }
}

/// Returns the `<link>` elements of a page, but for its feed.
pub fn links(ground: &Ground, subject: &Subject<'_>) -> Vec<LinkView> {
    let mut links = Vec::new();
    if let Some(route) = subject.canonical(ground) {
        links.push(LinkView::new("canonical", ground.base.url(&route)));
    }
    for (lang, route) in subject.alternates(ground) {
        let link = LinkView::new("alternate", ground.base.url(&route));
        links.push(LinkView {
            lang: Some(lang),
            ..link
        });
    }
    links.extend(neighbours(ground, subject));
    if let Some(text) = subject.text() {
        links.extend(data(ground, text));
    }
    if let Subject::Compare(pair) | Subject::SideBySide(pair) = subject {
        links.push(LinkView {
            media: Some("application/json"),
            ..LinkView::new("alternate", ground.base.path(&pair.data()))
        });
    }
    links.extend(rights(ground, subject.lang()));
    links
}

/// Returns the link by which programs find the feed of a page.
pub fn feed_link(feed: &LinkedTitle) -> LinkView {
    LinkView {
        media: Some(feed::MEDIA),
        title: Some(feed.title.clone()),
        ..LinkView::new("alternate", feed.href.clone())
    }
}

/// The links to other versions (RFC 5829).
fn neighbours(ground: &Ground, subject: &Subject<'_>) -> Vec<LinkView> {
    let (document, lang) = match subject {
        Subject::Chooser(_) | Subject::Home(_) | Subject::NotFound(_) => return Vec::new(),
        Subject::Current(text) | Subject::Dated(text) | Subject::Notice(text) => {
            (text.document, text.lang)
        }
        Subject::NoVersion(document, lang) | Subject::Versions(document, lang) => {
            (*document, *lang)
        }
        Subject::Compare(pair) | Subject::CompareCurrent(pair) | Subject::SideBySide(pair) => {
            (pair.new.document, pair.new.lang)
        }
    };
    let Some(slug) = document.slug(lang) else {
        return Vec::new();
    };
    let timeline = ground.timeline(document);
    let here = subject.text().map(|text| text.version.effective);
    let spoken = |version: &&crate::model::Version| version.texts.contains_key(lang);
    let in_force = timeline.in_force(ground.as_of).filter(spoken);
    let is_history = matches!(subject, Subject::Versions(..));
    let is_current = matches!(subject, Subject::Current(_));
    let dated = |version: &crate::model::Version| route::version(lang, slug, version.effective);
    let previous = here.and_then(|here| timeline.previous(here)).filter(spoken);
    let next = here.and_then(|here| timeline.next(here)).filter(spoken);
    let found = [
        (
            "version-history",
            (!is_history).then(|| route::versions(lang, slug)),
        ),
        (
            "latest-version",
            in_force
                .filter(|_| !is_current)
                .map(|_| route::current(lang, slug)),
        ),
        ("predecessor-version", previous.map(dated)),
        ("successor-version", next.map(dated)),
    ];
    let link = |(rel, route): (&'static str, Option<String>)| {
        Some(LinkView::new(rel, ground.base.path(&route?)))
    };
    found.into_iter().filter_map(link).collect()
}

/// The links from a text to itself as data.
fn data(ground: &Ground, text: &Text<'_>) -> [LinkView; 2] {
    let (lang, slug, place) = (text.lang, text.slug, text.place());
    let link = |route: &str, media| LinkView {
        media: Some(media),
        ..LinkView::new("alternate", ground.base.path(route))
    };
    [
        link(&route::text(lang, slug, &place), "text/markdown"),
        link(
            &route::document_json(lang, slug, &place),
            "application/json",
        ),
    ]
}

/// The links from any page to what is said of readers' data and of use; of two documents of a kind
/// the one for everybody, else the first.
fn rights(ground: &Ground, lang: &Lang) -> Vec<LinkView> {
    let kinds = [
        (Kind::PrivacyPolicy, "privacy-policy"),
        (Kind::Terms, "terms-of-service"),
    ];
    let in_force = |document: &&Document| {
        let version = ground.in_force(document);
        version.is_some_and(|version| version.texts.contains_key(lang))
    };
    let link = |(kind, rel)| {
        let documents = ground.site.documents.iter();
        let found = documents
            .filter(|document| document.kind == kind)
            .filter(in_force);
        let document = found.min_by_key(|document| document.audience.is_some())?;
        let route = route::current(lang, document.slug(lang)?);
        Some(LinkView::new(rel, ground.base.path(&route)))
    };
    kinds.into_iter().filter_map(link).collect()
}

/// The last day on which there was news of a document.
fn news(ground: &Ground, document: &Document) -> Option<Date> {
    let timeline = ground.timeline(document);
    let versions = timeline.versions().iter();
    versions.map(|version| version.news(ground.as_of)).max()
}
