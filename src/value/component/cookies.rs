//! The register of trackers as a table: by category, then by service.

use crate::base::Place;
use crate::model::register::Cookies;
use crate::model::register::cookies::{
    Category, Consent, CookieSite, Lifetime, Party, Service, Storage, Tracker,
};
use crate::value::Facts;
use crate::value::fault::Reason;

use super::words::{Words, cell};
use super::{Cell, Piece, Printed, found, id};

/// Which trackers are printed.
pub(super) struct Choice<'a> {
    pub(super) site: Option<&'a str>,
    pub(super) category: Option<&'a str>,
    pub(super) service: Option<&'a str>,
}

/// A tracker with all sites on which it is met in the same way.
struct Row<'a> {
    tracker: &'a Tracker,
    service: &'a Service,
    category: &'a Category,
    domains: Vec<&'a str>,
}

pub(super) fn print(
    choice: &Choice<'_>,
    caption: Option<&str>,
    facts: &Facts<'_>,
) -> Result<Printed, Vec<Reason>> {
    let register = facts.registers.cookies.as_ref();
    let cookies = register.ok_or_else(|| vec![Reason::NoRegister("cookies.toml")])?;
    known(cookies, choice).map_err(|reason| vec![reason])?;
    let rows = rows(cookies, choice);
    if rows.is_empty() {
        return Err(vec![Reason::NothingToPrint("cookies.toml")]);
    }
    let words = Words::new(facts);
    let printed = Printed {
        id: id("cookies", &[choice.site, choice.category, choice.service])?,
        caption: caption.map_or_else(|| named(cookies, choice, &words), str::to_owned),
        head: vec![
            words.say("register-cookies-name", &[]),
            words.say("register-cookies-purpose", &[]),
            words.say("register-cookies-provider", &[]),
            words.say("register-cookies-lifetime", &[]),
            words.say("register-cookies-category", &[]),
        ],
        rows: rows.iter().map(|row| cells(cookies, row, &words)).collect(),
    };
    words.finish(printed)
}

fn known(cookies: &Cookies, choice: &Choice<'_>) -> Result<(), Reason> {
    if let Some(site) = choice.site {
        let ids = cookies.sites.iter().map(|site| (site.id.as_str(), ()));
        found(site, "site", ids)?;
    }
    if let Some(category) = choice.category {
        let ids = cookies.categories.iter();
        found(category, "category", ids.map(|c| (c.id.as_str(), ())))?;
    }
    if let Some(service) = choice.service {
        let ids = cookies.services.iter();
        found(service, "service", ids.map(|s| (s.id.as_str(), ())))?;
    }
    Ok(())
}

/// Returns the trackers that are printed: by category, then by service, then in the order typed.
fn rows<'a>(cookies: &'a Cookies, choice: &Choice<'_>) -> Vec<Row<'a>> {
    let mut rows: Vec<Row<'a>> = Vec::new();
    for (category, service, tracker) in meant(cookies, choice) {
        add(&mut rows, tracker, service, category);
    }
    rows
}

/// Returns where each tracker stands that is printed.
pub(super) fn places<'a>(choice: &Choice<'_>, facts: &Facts<'a>) -> Result<Vec<&'a Place>, Reason> {
    let register = facts.registers.cookies.as_ref();
    let cookies = register.ok_or(Reason::NoRegister("cookies.toml"))?;
    known(cookies, choice)?;
    let meant = meant(cookies, choice).into_iter();
    Ok(meant.map(|(_, _, tracker)| &tracker.place).collect())
}

/// Returns each tracker that is meant with its service and category.
fn meant<'a>(
    cookies: &'a Cookies,
    choice: &Choice<'_>,
) -> Vec<(&'a Category, &'a Service, &'a Tracker)> {
    let is_meant = |wanted: Option<&str>, id: &str| wanted.is_none_or(|wanted| wanted == id);
    let mut all = Vec::new();
    for category in &cookies.categories {
        let services = cookies.services.iter().filter(|service| {
            service.category == category.id
                && is_meant(choice.category, category.id.as_str())
                && is_meant(choice.service, service.id.as_str())
        });
        for service in services {
            let trackers = cookies.trackers.iter().filter(|tracker| {
                tracker.service == service.id && is_meant(choice.site, tracker.site.as_str())
            });
            all.extend(trackers.map(|tracker| (category, service, tracker)));
        }
    }
    all
}

/// Adds a tracker, to the row of one that is the same on another site where there is one.
fn add<'a>(
    rows: &mut Vec<Row<'a>>,
    tracker: &'a Tracker,
    service: &'a Service,
    category: &'a Category,
) {
    let same = rows.iter_mut().find(|row| {
        let other = row.tracker;
        row.service.id == service.id
            && other.name == tracker.name
            && other.storage == tracker.storage
            && other.party == tracker.party
            && other.lifetime == tracker.lifetime
            && other.lifetime_note == tracker.lifetime_note
            && other.refresh == tracker.refresh
            && other.also_named == tracker.also_named
            && other.description == tracker.description
    });
    let domain = tracker.domain.as_str();
    match same {
        Some(row) if row.domains.contains(&domain) => {}
        Some(row) => row.domains.push(domain),
        None => rows.push(Row {
            tracker,
            service,
            category,
            domains: vec![domain],
        }),
    }
}

/// Returns the caption that names what is printed.
fn named(cookies: &Cookies, choice: &Choice<'_>, words: &Words<'_>) -> String {
    let is_met = |site: &&CookieSite| match choice.site {
        Some(wanted) => wanted == site.id.as_str(),
        None => {
            let mut trackers = cookies.trackers.iter();
            trackers.any(|tracker| tracker.site == site.id && is_of(cookies, tracker, choice))
        }
    };
    let sites = cookies.sites.iter().filter(is_met);
    let labels: Vec<String> = sites
        .map(|site| words.of(&site.label, "label", (site.id.as_str(), &site.place)))
        .collect();
    let labels: Vec<&str> = labels.iter().map(String::as_str).collect();
    let category = choice.category.and_then(|id| cookies.category(id));
    let category = category.map(|c| words.of(&c.label, "label", (c.id.as_str(), &c.place)));
    let service = choice.service.and_then(|id| cookies.service(id));
    let service = service.and_then(|service| service.name.clone());
    let none = || "none".to_owned();
    let args = [
        ("sites", words.list(&labels).into()),
        ("service", service.unwrap_or_else(none).into()),
        ("category", category.unwrap_or_else(none).into()),
    ];
    words.say("register-cookies", &args)
}

fn is_of(cookies: &Cookies, tracker: &Tracker, choice: &Choice<'_>) -> bool {
    let service = cookies.service(tracker.service.as_str());
    let category = service.map(|service| service.category.as_str());
    choice
        .service
        .is_none_or(|id| id == tracker.service.as_str())
        && choice.category.is_none_or(|id| Some(id) == category)
}

fn cells(cookies: &Cookies, row: &Row<'_>, words: &Words<'_>) -> Vec<Cell> {
    let of = (row.tracker.name.as_str(), &row.tracker.place);
    let category = row.category;
    let label = words.of(
        &category.label,
        "label",
        (category.id.as_str(), &category.place),
    );
    let consent = match category.consent {
        Consent::Required => "required",
        Consent::Exempt(_) => "exempt",
    };
    let category = [("category", label.into()), ("consent", consent.into())];
    let purpose = words.of(cookies.purpose(row.tracker), "description", of);
    vec![
        name(row.tracker, words),
        cell(&purpose),
        cell(&provider(row, words)),
        cell(&lifetime(row.tracker, words)),
        cell(&words.say("register-category", &category)),
    ]
}

/// Returns the name in code with the others it may have, and where it is stored if not as a cookie.
fn name(tracker: &Tracker, words: &Words<'_>) -> Cell {
    let mut cell = vec![Piece::Code(tracker.name.as_str().to_owned())];
    for other in &tracker.also_named {
        cell.push(Piece::Words(", ".to_owned()));
        cell.push(Piece::Code(other.clone()));
    }
    if tracker.storage != Storage::Cookie {
        let args = [("storage", tracker.storage.name().into())];
        let storage = words.say("register-storage", &args);
        cell.push(Piece::Words(format!(" ({storage})")));
    }
    cell
}

/// Returns who sets a tracker, the publisher where nobody else provides its service, and whose domain
/// it comes from.
fn provider(row: &Row<'_>, words: &Words<'_>) -> String {
    let provider = row.service.provider.as_deref();
    let provider = provider.unwrap_or(&words.facts.publisher.name);
    let name = row.service.name.as_deref();
    let name = name.filter(|name| *name != provider).unwrap_or("none");
    let party = match row.tracker.party {
        Party::First => "first",
        Party::Third => "third",
    };
    let args = [("provider", provider.into()), ("service", name.into())];
    let provider = words.say("register-provider", &args);
    let args = [
        ("provider", provider.into()),
        ("party", party.into()),
        ("domains", words.list(&row.domains).into()),
    ];
    words.say("register-party", &args)
}

fn lifetime(tracker: &Tracker, words: &Words<'_>) -> String {
    let lasting = match &tracker.lifetime {
        Lifetime::Session => words.say("register-lifetime", &[("lifetime", "session".into())]),
        Lifetime::UntilDeleted => {
            words.say("register-lifetime", &[("lifetime", "until-deleted".into())])
        }
        Lifetime::Unpublished => {
            words.say("register-lifetime", &[("lifetime", "unpublished".into())])
        }
        Lifetime::Unknown => words.say("register-lifetime", &[("lifetime", "unknown".into())]),
        Lifetime::Lasts(length) => words.duration(length.as_str()),
    };
    let lasting = if tracker.refresh {
        let again = words.say("register-refresh", &[]);
        words.with_note(lasting, &again)
    } else {
        lasting
    };
    let of = (tracker.name.as_str(), &tracker.place);
    let note = words.of(&tracker.lifetime_note, "duration_note", of);
    words.with_note(lasting, &note)
}
