//! vanilla-cookieconsent 3.1: `cookieConsentConfig`, for `CookieConsent.run`.
//!
//! The tool puts all words into the page as HTML, so they are escaped here.

use crate::lang::Direction;
use crate::model::register::cookies::Category;
use crate::render::html::escape;

use super::names::Name;
use super::script::{Js, named, object};
use super::words::{Lacking, Words};
use super::{Export, Set, is_exempt, kept, number};

pub(super) fn write(export: &Export<'_>) -> Result<String, Lacking> {
    let categories = export.categories();
    let members = categories.iter().map(|(category, sets)| {
        let name = category.id.as_str().to_owned();
        (name, category_of(export, category, sets))
    });
    let members = members.collect();
    let mut translations = Vec::new();
    for words in export.words() {
        let tag = words.lang.as_str().to_owned();
        translations.push((tag, translation(export, &words, &categories)?));
    }
    let first = export.languages.first().map_or("", |lang| lang.as_str());
    let backward = export.languages.iter();
    let backward = backward.filter(|lang| lang.direction() == Direction::Rtl);
    let language = object([
        ("default", first.into()),
        ("autoDetect", "document".into()),
        (
            "rtl",
            Js::List(backward.map(|lang| lang.as_str().into()).collect()),
        ),
        ("translations", Js::Object(translations)),
    ]);
    let config = object([
        ("revision", number(export.revision)),
        ("categories", Js::Object(members)),
        ("language", language),
        ("avenant", export.proof()),
    ]);
    let sets: Vec<Set<'_>> = categories.into_iter().flat_map(|(_, sets)| sets).collect();
    let head = export.head(&kept(&sets))?;
    let config = config.written(0);
    Ok(format!("{head}var cookieConsentConfig = {config};\n"))
}

fn category_of(export: &Export<'_>, category: &Category, sets: &[Set<'_>]) -> Js {
    let exempt = is_exempt(category);
    let service = |set: &Set<'_>| {
        let mut service = named([("label", html(export.name(set.service)))]);
        if !exempt {
            service.push(("cookies".to_owned(), cookies(set)));
        }
        (set.service.id.as_str().to_owned(), Js::Object(service))
    };
    let mut members = named([
        ("enabled", exempt.into()),
        ("readOnly", exempt.into()),
        ("services", Js::Object(sets.iter().map(service).collect())),
    ]);
    if !exempt {
        let all = sets.iter().flat_map(|set| match cookies(set) {
            Js::List(cookies) => cookies,
            _ => Vec::new(),
        });
        let all = object([("cookies", Js::List(all.collect()))]);
        members.push(("autoClear".to_owned(), all));
    }
    Js::Object(members)
}

/// The cookies to delete: with a domain the tool tries that alone, without one the page's host.
fn cookies(set: &Set<'_>) -> Js {
    let mut cookies = Vec::new();
    for (name, domain) in set.deletable() {
        let name = match name {
            Name::Exact(name) => Js::from(name),
            Name::Pattern(pattern) => Js::Pattern(pattern),
        };
        let bare = object([("name", name.clone()), ("path", "/".into())]);
        if !cookies.contains(&bare) {
            cookies.push(bare);
        }
        cookies.push(object([
            ("name", name),
            ("path", "/".into()),
            ("domain", domain.into()),
        ]));
    }
    Js::List(cookies)
}

fn translation(
    export: &Export<'_>,
    words: &Words<'_>,
    categories: &[(&Category, Vec<Set<'_>>)],
) -> Result<Js, Lacking> {
    let say = |id: &'static str| words.say(id, &[]).map(|words| html(&words));
    let question = words.say("consent-question", &[])?;
    let question = format!("{} {{{{revisionMessage}}}}", escape(&question));
    let mut banner = named([
        ("title", say("consent-title")?),
        ("description", question.into()),
        ("revisionMessage", say("consent-again")?),
        ("acceptAllBtn", say("consent-accept")?),
        ("acceptNecessaryBtn", say("consent-refuse")?),
        ("showPreferencesBtn", say("consent-choose")?),
    ]);
    if let Some(text) = export.text(&words.lang) {
        let more = words.say("consent-more", &[])?;
        let link = format!("<a href=\"{}\">{}</a>", escape(&text.url), escape(&more));
        banner.push(("footer".to_owned(), link.into()));
    }
    let mut sections = Vec::new();
    for (category, sets) in categories {
        sections.push(section(export, words, category, sets)?);
    }
    let choice = object([
        ("title", say("consent-title")?),
        ("acceptAllBtn", say("consent-accept")?),
        ("acceptNecessaryBtn", say("consent-refuse")?),
        ("savePreferencesBtn", say("consent-save")?),
        ("closeIconLabel", say("consent-close")?),
        ("sections", Js::List(sections)),
    ]);
    Ok(object([
        ("consentModal", Js::Object(banner)),
        ("preferencesModal", choice),
    ]))
}

fn section(
    export: &Export<'_>,
    words: &Words<'_>,
    category: &Category,
    sets: &[Set<'_>],
) -> Result<Js, Lacking> {
    let consent = if is_exempt(category) {
        words.say("consent-without", &[])?
    } else {
        words.say("consent-with", &[])?
    };
    let mut rows = Vec::new();
    for set in sets {
        for tracker in &set.trackers {
            rows.push(object([
                ("name", html(&words.name(tracker)?)),
                ("purpose", html(words.purpose(tracker, set.service)?)),
                ("provider", html(export.provider(set.service))),
                ("lifetime", html(&words.lifetime(tracker)?)),
                ("party", html(&words.party(tracker)?)),
            ]));
        }
    }
    let say = |id: &'static str| words.say(id, &[]).map(|words| html(&words));
    let headers = object([
        ("name", say("register-cookies-name")?),
        ("purpose", say("register-cookies-purpose")?),
        ("provider", say("register-cookies-provider")?),
        ("lifetime", say("register-cookies-lifetime")?),
        ("party", say("consent-party")?),
    ]);
    let label = words.label(category)?;
    let table = object([
        ("caption", html(label)),
        ("headers", headers),
        ("body", Js::List(rows)),
    ]);
    Ok(object([
        ("title", html(label)),
        ("description", html(&consent)),
        ("linkedCategory", category.id.as_str().into()),
        ("cookieTable", table),
    ]))
}

fn html(words: &str) -> Js {
    escape(words).into_owned().into()
}
