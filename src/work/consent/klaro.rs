//! Klaro 0.7: `klaroConfig`.

use super::names::{Name, escaped};
use super::script::{Js, named, object};
use super::words::{Lacking, Words};
use super::{Export, Set, is_exempt, kept};

/// How long Klaro keeps a choice, in days: six months, as the CNIL recommends (2020-092, § 2.4).
const CHOICE_DAYS: u64 = 182;

pub(super) fn write(export: &Export<'_>) -> Result<String, Lacking> {
    let sets = export.sets();
    let mut services = Vec::new();
    for set in &sets {
        services.push(service(export, set)?);
    }
    let mut translations = Vec::new();
    for words in export.words() {
        let family = words.lang.family().to_owned();
        translations.push((family, translation(export, &words)?));
    }
    let order = export.categories();
    let order = order
        .iter()
        .map(|(category, _)| category.id.as_str().into());
    let config = object([
        ("version", Js::Number(1)),
        ("storageName", format!("klaro-{}", export.revision).into()),
        ("cookieExpiresAfterDays", Js::Number(CHOICE_DAYS)),
        ("acceptAll", true.into()),
        ("hideDeclineAll", false.into()),
        ("groupByPurpose", true.into()),
        ("purposeOrder", Js::List(order.collect())),
        ("translations", Js::Object(translations)),
        ("services", Js::List(services)),
        ("avenant", export.proof()),
    ]);
    let head = export.head(&kept(&sets))?;
    Ok(format!("{head}var klaroConfig = {};\n", config.written(0)))
}

fn service(export: &Export<'_>, set: &Set<'_>) -> Result<Js, Lacking> {
    let mut translations = Vec::new();
    for words in export.words() {
        let said = object([
            ("title", export.name(set.service).into()),
            ("description", words.service(set.service)?.into()),
        ]);
        translations.push((words.lang.family().to_owned(), said));
    }
    let cookies = set
        .deletable()
        .into_iter()
        .map(|(name, domain)| cookie(name, domain));
    Ok(object([
        ("name", set.service.id.as_str().into()),
        ("purposes", Js::List(vec![set.category.id.as_str().into()])),
        ("required", set.is_exempt().into()),
        ("optOut", false.into()),
        ("cookies", Js::List(cookies.collect())),
        ("translations", Js::Object(translations)),
    ]))
}

/// A name, its path and its domain: without the last, Klaro tries the page's host alone.
fn cookie(name: Name, domain: &str) -> Js {
    let name = match name {
        // Klaro takes what begins with ^ for a regular expression.
        Name::Exact(name) if name.starts_with('^') => Js::Pattern(format!("^{}$", escaped(&name))),
        Name::Exact(name) => name.into(),
        Name::Pattern(pattern) => Js::Pattern(pattern),
    };
    Js::List(vec![name, "/".into(), domain.into()])
}

fn translation(export: &Export<'_>, words: &Words<'_>) -> Result<Js, Lacking> {
    let mut purposes = Vec::new();
    for (category, _) in export.categories() {
        let consent = if is_exempt(category) {
            words.say("consent-without", &[])?
        } else {
            words.say("consent-with", &[])?
        };
        let said = object([
            ("title", words.label(category)?.into()),
            ("description", consent.into()),
        ]);
        purposes.push((category.id.as_str().to_owned(), said));
    }
    let mut said = named([("purposes", Js::Object(purposes))]);
    if let Some(text) = export.text(&words.lang) {
        said.push(("privacyPolicyUrl".to_owned(), text.url.as_str().into()));
    }
    Ok(Js::Object(said))
}
