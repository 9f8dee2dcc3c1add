//! `cookies.toml`: the trackers.

use std::collections::BTreeMap;

use crate::base::{Code, Diagnostic, EntryId, Place};
use crate::load::toml::Table;
use crate::load::toml_value::Value;
use crate::model::register::Cookies;
use crate::model::register::cookies::{
    Category, Consent, CookieSite, Exemption, Lifetime, Match, Party, Service, Storage, Tracker,
    TrackerName,
};

use super::entries::{Ids, address, country, entries, need_texts, retention, string, texts, words};
use super::length;

/// The form that the file is written in.
const SCHEMA: &str = "avenant.cookies/1";

pub(super) fn read(root: &Table<'_>) -> Cookies {
    if let Some(schema) = root.get("schema") {
        schema.choice(&[((), SCHEMA)]);
    }
    let mut sites = Ids::default();
    let mut categories = Ids::default();
    let mut services = Ids::default();
    let mut seen = BTreeMap::new();
    let cookies = Cookies {
        sites: entries(root, "site", |table| site(table, &mut sites)),
        categories: entries(root, "category", |table| category(table, &mut categories)),
        services: entries(root, "service", |table| {
            service(table, &mut services, &categories)
        }),
        trackers: entries(root, "tracker", |table| {
            tracker(table, &sites, &services, &mut seen)
        }),
    };
    root.finish();
    cookies
}

fn site(table: &Table<'_>, ids: &mut Ids) -> Option<CookieSite> {
    let id = ids.declare(table, "www");
    let url = table.need("url", "\"https://example.org\"");
    let url = url.and_then(|value| address(&value));
    let label = need_texts(table, "label");
    Some(CookieSite {
        id: id?,
        url: url?,
        label: label?,
        place: table.place(),
    })
}

fn category(table: &Table<'_>, ids: &mut Ids) -> Option<Category> {
    let id = ids.declare(table, "analytics");
    let consent = table.need("consent", "\"required\"");
    let is_required = consent.and_then(|v| v.choice(&[(true, "required"), (false, "exempt")]));
    let consent = match is_required {
        Some(true) => Some(Consent::Required),
        Some(false) => {
            let reason = table.need("exemption", "\"strictly-necessary\"");
            let reason = reason.and_then(|value| value.choice(&Exemption::ALL));
            reason.map(Consent::Exempt)
        }
        None => {
            // What it says does not count, but it is no unknown key.
            table.get("exemption");
            None
        }
    };
    let label = need_texts(table, "label");
    Some(Category {
        id: id?,
        consent: consent?,
        label: label?,
        place: table.place(),
    })
}

fn service(table: &Table<'_>, ids: &mut Ids, categories: &Ids) -> Option<Service> {
    let id = ids.declare(table, "statistics");
    let category = categories.refer(table, "category", "analytics");
    let purpose = need_texts(table, "purpose");
    let more = table.get("more").and_then(|value| value.list());
    let more = more.unwrap_or_default();
    Some(Service {
        name: words(table, "name"),
        provider: words(table, "provider"),
        policy: table.get("policy").and_then(|value| address(&value)),
        more: more.iter().filter_map(address).collect(),
        retention: retention(table, "data_retention"),
        country: table.get("country").and_then(|value| country(&value)),
        review: string(table, "review"),
        id: id?,
        category: category?,
        purpose: purpose?,
        place: table.place(),
    })
}

/// What makes a tracker itself: site, storage, domain and name.
type Key = (EntryId, Storage, String, String);

fn tracker(
    table: &Table<'_>,
    sites: &Ids,
    services: &Ids,
    seen: &mut BTreeMap<Key, Place>,
) -> Option<Tracker> {
    let name_value = table.need("name", "\"_ga\"");
    let matching = table.get("match").map(|value| value.choice(&Match::ALL));
    let name = match (&name_value, matching) {
        (Some(value), None) => read_name(value, Match::Exact),
        (Some(value), Some(Some(matching))) => read_name(value, matching),
        _ => None,
    };
    let site = sites.refer(table, "site", "www");
    let service = services.refer(table, "service", "statistics");
    let domain = table.need("domain", "\"example.org\"");
    let domain = domain.and_then(|value| read_domain(&value));
    let party = table.need("party", "\"first\"");
    let party = party.and_then(|value| value.choice(&Party::ALL));
    let storage = table
        .get("storage")
        .map(|value| value.choice(&Storage::ALL));
    let lifetime = read_lifetime(table, name.as_ref());
    let tracker = Tracker {
        description: texts(table, "description"),
        lifetime_note: texts(table, "duration_note"),
        refresh: table.get("refresh").and_then(|v| v.boolean()) == Some(true),
        also_named: table
            .get("also_named")
            .and_then(|value| value.strings())
            .unwrap_or_default(),
        as_published: string(table, "as_published"),
        hint: string(table, "hint"),
        note: string(table, "note"),
        name: name?,
        site: site?,
        domain: domain?,
        party: party?,
        storage: storage.unwrap_or(Some(Storage::Cookie))?,
        service: service?,
        lifetime: lifetime?,
        place: table.place(),
    };
    is_first(&tracker, &name_value?, seen).then_some(tracker)
}

fn read_name(value: &Value<'_>, matching: Match) -> Option<TrackerName> {
    let text = value.text()?;
    let name = TrackerName::parse(text, matching);
    if name.is_none() {
        let kinds = Match::ALL.iter();
        let mut kinds = kinds.filter(|(kind, _)| *kind == matching);
        let kind = kinds.next().map_or("", |(_, name)| *name);
        let finding = value.finding(Code::BAD_PATTERN).arg("value", text);
        value.push(finding.arg("kind", kind));
    }
    name
}

/// Reads a domain name as cookies have it, without scheme and path; a dot before it means the same.
fn read_domain(value: &Value<'_>) -> Option<String> {
    let text = value.text()?;
    let is_domain = |text: &str| {
        let plain = |c: char| c.is_alphanumeric() && !c.is_uppercase() || matches!(c, '-' | '.');
        text.chars().all(plain) && !text.starts_with('.') && !text.ends_with('.')
    };
    if is_domain(text) {
        return Some(text.to_owned());
    }
    let lower = text.trim().to_lowercase();
    let bare = lower
        .trim_start_matches("https://")
        .trim_start_matches("http://");
    let bare = bare.split('/').next().unwrap_or_default();
    let bare = bare.trim_matches('.');
    let near = if is_domain(bare) { bare } else { "" };
    let finding = value.finding(Code::BAD_VALUE).arg("value", text);
    value.push(
        finding
            .arg_or_none("nearest", near)
            .arg_or_none("known", if near.is_empty() { "example.org" } else { "" }),
    );
    None
}

/// Reads how long a tracker stays; where nobody says, that is a question.
fn read_lifetime(table: &Table<'_>, name: Option<&TrackerName>) -> Option<Lifetime> {
    let value = table.get("duration");
    let lifetime = match &value {
        Some(value) => length::read_lifetime(value)?,
        None => Lifetime::Unknown,
    };
    if lifetime == Lifetime::Unknown {
        let told = value.or_else(|| table.get("name"));
        let place = told.map_or_else(|| table.place(), |value| value.place());
        let finding = Diagnostic::new(Code::LIFETIME_UNKNOWN).at(place);
        table.push(finding.arg_or_none("name", name.map_or("", TrackerName::as_str)));
    }
    Some(lifetime)
}

/// Returns whether no tracker before has the same site, storage, domain and name.
fn is_first(tracker: &Tracker, value: &Value<'_>, seen: &mut BTreeMap<Key, Place>) -> bool {
    let name = tracker.name.as_str();
    let key = (
        tracker.site.clone(),
        tracker.storage,
        tracker.domain.clone(),
        name.to_owned(),
    );
    if let Some(first) = seen.get(&key) {
        let finding = value.finding(Code::REGISTER_TWICE).arg("name", name);
        let finding = finding.arg("where", tracker.domain.as_str());
        value.push(finding.note(first.clone(), "note-first-here"));
        return false;
    }
    seen.insert(key, value.place());
    true
}
