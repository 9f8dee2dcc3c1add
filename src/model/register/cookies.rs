//! The register of trackers: sites, categories, services and what each stores on a device.

use regex::Regex;

use crate::base::{Country, EntryId, Place};

use super::retention::Length;
use super::{Retention, Texts};

/// `cookies.toml`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Cookies {
    /// Why trackers are set and whether readers are asked, in the order typed; ids differ.
    pub categories: Vec<Category>,
    /// Where trackers are met, in the order typed; ids differ.
    pub sites: Vec<CookieSite>,
    /// Who is behind them, in the order typed; ids differ and categories are known.
    pub services: Vec<Service>,
    /// The trackers, in the order typed; sites and services are known, and no two have the same
    /// site, storage, domain and name.
    pub trackers: Vec<Tracker>,
}

/// A category of trackers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Category {
    /// Its id.
    pub id: EntryId,
    /// Whether readers are asked first.
    pub consent: Consent,
    /// Its name.
    pub label: Texts,
    /// Where it stands.
    pub place: Place,
}

/// Whether readers are asked before a tracker is set (Directive 2002/58/EC, article 5(3)).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Consent {
    /// They are.
    Required,
    /// They need not be, for this reason.
    Exempt(Exemption),
}

/// Why no consent is needed (loi n° 78-17, article 82; CNIL, délibération n° 2020-091).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exemption {
    /// It serves to transmit a communication.
    Transmission,
    /// A service that the reader asked for cannot be without it.
    StrictlyNecessary,
    /// It measures an audience, within narrow limits.
    AudienceMeasurement,
}

impl Exemption {
    /// Every exemption with its name in files.
    pub const ALL: [(Self, &'static str); 3] = [
        (Self::Transmission, "transmission"),
        (Self::StrictlyNecessary, "strictly-necessary"),
        (Self::AudienceMeasurement, "audience-measurement"),
    ];
}

/// A site or an app on which trackers are met.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CookieSite {
    /// Its id.
    pub id: EntryId,
    /// Its address.
    pub url: String,
    /// Its name.
    pub label: Texts,
    /// Where it stands.
    pub place: Place,
}

/// What sets trackers, with one provider and one purpose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Service {
    /// Its id.
    pub id: EntryId,
    /// Its name, where it has one of its own.
    pub name: Option<String>,
    /// Who provides it; the publisher where absent.
    pub provider: Option<String>,
    /// The category of all its trackers.
    pub category: EntryId,
    /// What it is for.
    pub purpose: Texts,
    /// The provider's privacy policy.
    pub policy: Option<String>,
    /// Other addresses that tell of its trackers.
    pub more: Vec<String>,
    /// How long the provider keeps what its trackers collect.
    pub retention: Option<Retention>,
    /// The country to which data go.
    pub country: Option<Country>,
    /// What somebody must look at; never printed.
    pub review: Option<String>,
    /// Where it stands.
    pub place: Place,
}

/// Something stored on, or read from, a reader's device.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tracker {
    /// Its name, or the pattern of its names.
    pub name: TrackerName,
    /// The site on which it is met.
    pub site: EntryId,
    /// The domain that sets it.
    pub domain: String,
    /// Whether that domain is the site's.
    pub party: Party,
    /// Where it is stored.
    pub storage: Storage,
    /// The service that it belongs to.
    pub service: EntryId,
    /// How long it stays.
    pub lifetime: Lifetime,
    /// Words on how long it stays, after its lifetime.
    pub lifetime_note: Texts,
    /// Whether its time begins again with each visit.
    pub refresh: bool,
    /// Other names that it may have.
    pub also_named: Vec<String>,
    /// What it is for; empty where it has the purpose of its service.
    pub description: Texts,
    /// How an earlier text told of it; never printed.
    pub as_published: Option<String>,
    /// What others say of it; never printed.
    pub hint: Option<String>,
    /// Whatever is worth remembering; never printed.
    pub note: Option<String>,
    /// Where it stands.
    pub place: Place,
}

/// The name of a tracker, as it is printed, with how it matches names on a device.
#[derive(Debug, Clone)]
pub struct TrackerName {
    text: String,
    matching: Match,
    /// What its pattern gives; nothing for a name that is always the same.
    compiled: Option<Regex>,
}

impl PartialEq for TrackerName {
    fn eq(&self, other: &Self) -> bool {
        // The compiled pattern is made from these alone.
        self.text == other.text && self.matching == other.matching
    }
}

impl Eq for TrackerName {}

/// How a name matches names on a device.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Match {
    /// It is the name.
    #[default]
    Exact,
    /// `*` stands for any characters: `_ga_*`.
    Glob,
    /// Words in braces stand for what varies: `_lang_{hash}`.
    Template,
    /// It is a regular expression that the whole name matches.
    Regex,
}

impl Match {
    /// Every way with its name in files.
    pub const ALL: [(Self, &'static str); 4] = [
        (Self::Exact, "exact"),
        (Self::Glob, "glob"),
        (Self::Template, "template"),
        (Self::Regex, "regex"),
    ];
}

impl TrackerName {
    /// Returns the name, or `None` where it is a pattern that cannot be read.
    ///
    /// A glob has a `*`, a template a word in braces.
    pub fn parse(text: &str, matching: Match) -> Option<Self> {
        let is_whole = match matching {
            Match::Exact => true,
            Match::Glob => text.contains('*'),
            Match::Template => template_parts(text).is_some_and(|parts| parts.len() > 1),
            // Brackets that pair only with those around it are its own fault.
            Match::Regex => Regex::new(text).is_ok(),
        };
        if !is_whole || text.is_empty() {
            return None;
        }
        let compiled = match matching {
            Match::Exact => None,
            Match::Glob | Match::Template | Match::Regex => {
                Some(Regex::new(&pattern(text, matching)).ok()?)
            }
        };
        Some(Self {
            text: text.to_owned(),
            matching,
            compiled,
        })
    }

    /// Returns the name as it is printed.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Returns how it matches names on a device.
    pub fn matching(&self) -> Match {
        self.matching
    }

    /// Returns whether a name on a device is one of these.
    pub fn matches(&self, name: &str) -> bool {
        match &self.compiled {
            None => self.text == name,
            Some(pattern) => pattern.is_match(name),
        }
    }

    /// Returns the regular expression that matches the whole of a name on a device; but for what a
    /// typed one says, it is read alike by Rust and by JavaScript.
    pub fn pattern(&self) -> String {
        pattern(&self.text, self.matching)
    }
}

fn pattern(text: &str, matching: Match) -> String {
    let any = |parts: Vec<&str>| {
        let escaped: Vec<String> = parts.into_iter().map(regex::escape).collect();
        format!("^{}$", escaped.join(".*"))
    };
    match matching {
        Match::Exact => any(vec![text]),
        Match::Glob => any(text.split('*').collect()),
        Match::Template => any(template_parts(text).unwrap_or_default()),
        Match::Regex => format!("^(?:{text})$"),
    }
}

/// Returns what stands around the words in braces of a template; `None` where braces do not pair.
fn template_parts(text: &str) -> Option<Vec<&str>> {
    let (mut parts, mut rest) = (Vec::new(), text);
    while let Some(open) = rest.find('{') {
        let close = open + rest[open..].find('}')?;
        parts.push(&rest[..open]);
        rest = &rest[close + 1..];
    }
    parts.push(rest);
    Some(parts)
}

/// Whose the domain that sets a tracker is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Party {
    /// The site's own.
    First,
    /// Another's.
    Third,
}

impl Party {
    /// Both with their names in files.
    pub const ALL: [(Self, &'static str); 2] = [(Self::First, "first"), (Self::Third, "third")];
}

/// Where a tracker is stored (EDPB Guidelines 2/2023: all of these fall under article 5(3) of
/// Directive 2002/58/EC).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Storage {
    /// A cookie.
    #[default]
    Cookie,
    /// The browser's local storage.
    LocalStorage,
    /// The browser's storage for one session.
    SessionStorage,
    /// A database in the browser.
    IndexedDb,
    /// An image or address that tells of a visit.
    Pixel,
    /// Nothing is stored: the device is known by its traits.
    Fingerprint,
    /// A piece of somebody else's program in an app.
    Sdk,
}

impl Storage {
    /// Every storage with its name in files.
    pub const ALL: [(Self, &'static str); 7] = [
        (Self::Cookie, "cookie"),
        (Self::LocalStorage, "localStorage"),
        (Self::SessionStorage, "sessionStorage"),
        (Self::IndexedDb, "indexedDB"),
        (Self::Pixel, "pixel"),
        (Self::Fingerprint, "fingerprint"),
        (Self::Sdk, "sdk"),
    ];

    /// Returns the name in files.
    pub fn name(self) -> &'static str {
        let of = Self::ALL.iter().find(|(storage, _)| *storage == self);
        of.map_or("", |(_, name)| name)
    }
}

/// How long a tracker stays (CJEU, C-673/17, § 81: readers must be told).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Lifetime {
    /// Until the browser is closed.
    Session,
    /// So long.
    Lasts(Length),
    /// Until somebody deletes it.
    UntilDeleted,
    /// Somebody looked, and whoever makes the tracker does not publish it.
    Unpublished,
    /// Nobody has said yet.
    Unknown,
}

impl Lifetime {
    /// The lifetimes that have a name in files in the place of a length.
    pub const NAMED: [(Self, &'static str); 4] = [
        (Self::Session, "session"),
        (Self::UntilDeleted, "until-deleted"),
        (Self::Unpublished, "unpublished"),
        (Self::Unknown, "unknown"),
    ];

    /// Returns the lifetime, or `None` where `text` is neither a name nor an ISO 8601 duration.
    pub fn parse(text: &str) -> Option<Self> {
        let mut named = Self::NAMED.into_iter();
        let named = named.find(|(_, name)| *name == text).map(|(life, _)| life);
        named.or_else(|| Length::parse(text).map(Self::Lasts))
    }
}

impl Cookies {
    /// Returns what a tracker is for: its own words, else the purpose of its service.
    pub fn purpose<'a>(&'a self, tracker: &'a Tracker) -> &'a Texts {
        let service = self.service(tracker.service.as_str());
        match service.filter(|_| tracker.description.is_empty()) {
            Some(service) => &service.purpose,
            None => &tracker.description,
        }
    }

    /// Returns the site with this id.
    pub fn site(&self, id: &str) -> Option<&CookieSite> {
        self.sites.iter().find(|site| site.id.as_str() == id)
    }

    /// Returns the service with this id.
    pub fn service(&self, id: &str) -> Option<&Service> {
        self.services
            .iter()
            .find(|service| service.id.as_str() == id)
    }

    /// Returns the category with this id.
    pub fn category(&self, id: &str) -> Option<&Category> {
        let mut categories = self.categories.iter();
        categories.find(|category| category.id.as_str() == id)
    }
}

#[cfg(test)]
mod tests {
    use super::{Lifetime, Match, TrackerName};
    use crate::model::register::Length;

    #[test]
    fn a_pattern_matches_whole_names() {
        let pattern = |name, matching| {
            let name = TrackerName::parse(name, matching).expect("a name");
            regex::Regex::new(&name.pattern()).expect("a pattern")
        };
        assert!(pattern("a.b", Match::Exact).is_match("a.b"));
        assert!(!pattern("a.b", Match::Exact).is_match("axb"));
        assert!(pattern("_ga_*", Match::Glob).is_match("_ga_1"));
        assert!(!pattern("_ga_*", Match::Glob).is_match("x_ga_1"));
        assert!(pattern("_l_{hash}_x", Match::Template).is_match("_l_12_x"));
        assert!(pattern("_ga|_gid", Match::Regex).is_match("_gid"));
        for longer in ["_gat", "my_ga", "_gid_2"] {
            assert!(!pattern("_ga|_gid", Match::Regex).is_match(longer));
            let name = TrackerName::parse("_ga|_gid", Match::Regex).expect("a name");
            assert!(!name.matches(longer), "{longer}");
        }
    }

    #[test]
    fn a_pattern_that_varies_nothing_is_none() {
        for (name, matching) in [
            ("_ga", Match::Glob),
            ("_l", Match::Template),
            ("_l_{x", Match::Template),
            ("(", Match::Regex),
            ("a)|(b", Match::Regex),
            ("", Match::Exact),
        ] {
            assert_eq!(TrackerName::parse(name, matching), None, "{name}");
        }
    }

    #[test]
    fn a_lifetime_is_a_name_or_a_length() {
        assert_eq!(Lifetime::parse("session"), Some(Lifetime::Session));
        let month = Length::parse("P1M").map(Lifetime::Lasts);
        assert_eq!(Lifetime::parse("P1M"), month);
        assert_eq!(Lifetime::parse("2 years"), None);
    }
}
