//! tarteaucitron 1: services that need consent, and the parameters of `tarteaucitron.init`.
//!
//! The tool knows names of cookies, no patterns, and puts names of services into the page as HTML.

use crate::model::register::cookies::Category;
use crate::render::html::escape;

use super::names::Name;
use super::script::{Js, named, object, quoted};
use super::words::{Lacking, Words};
use super::{Export, Set, is_exempt, kept};

/// What keeps the keys of services apart from those that the tool brings along.
const PREFIX: &str = "avenant-";

/// The headings that the tool has; their words are put in the place of its own.
const TYPES: [&str; 9] = [
    "other", "analytic", "ads", "support", "social", "video", "comment", "api", "google",
];

/// Finds the cookies whose names vary; the tool puts names into regular expressions as they stand.
const NAMED: &str = r#"  function named(names, patterns) {
    document.cookie.split(";").forEach(function (cookie) {
      var name = cookie.split("=")[0].trim();
      var varies = patterns.some(function (pattern) { return pattern.test(name); });
      if (varies && names.indexOf(name) < 0 && !/[\\^$*+?()[\]{}|]/.test(name)) names.push(name);
    });
    return names;
  }
"#;

pub(super) fn write(export: &Export<'_>) -> Result<String, Lacking> {
    let categories = export.categories();
    let types = types(&categories);
    let mut texts = Vec::new();
    for words in export.words() {
        let family = words.lang.family().to_owned();
        texts.push((family, words_of(export, &words, &categories, &types)?));
    }
    let mut services = String::new();
    for ((_, sets), kind) in categories.iter().zip(&types) {
        for set in sets {
            services.push_str(&service(export, set, kind));
        }
    }
    let mut parameters = named([
        (
            "cookieName",
            format!("tarteaucitron-{}", export.revision).into(),
        ),
        ("highPrivacy", true.into()),
        ("AcceptAllCta", true.into()),
        ("DenyAllCta", true.into()),
        ("mandatory", false.into()),
        ("moreInfoLink", false.into()),
    ]);
    if let Some(text) = export.in_force.first() {
        parameters.push(("privacyUrl".to_owned(), text.url.as_str().into()));
    }
    let sets: Vec<Set<'_>> = categories.into_iter().flat_map(|(_, sets)| sets).collect();
    let head = export.head(&kept(&sets))?;
    let parameters = Js::Object(parameters).written(0);
    let texts = Js::Object(texts).written(0);
    Ok(format!(
        "{head}var tarteaucitronParameters = {parameters};\n\
         var tarteaucitronCustomText = ({texts})[tarteaucitron.getLanguage()] || {{}};\n\
         (function () {{\n  \"use strict\";\n{NAMED}{services}}})();\n"
    ))
}

/// Returns the heading below which the tool shows each category: the one of the same meaning where
/// there is one, else one that is free.
fn types(categories: &[(&Category, Vec<Set<'_>>)]) -> Vec<&'static str> {
    let same = |category: &Category| match category.id.as_str() {
        "analytics" | "audience" | "statistics" => Some("analytic"),
        "marketing" | "advertising" => Some("ads"),
        name => TYPES.into_iter().find(|kind| *kind == name),
    };
    let mut types: Vec<Option<&str>> = Vec::new();
    for (category, _) in categories {
        let kind = same(category).filter(|kind| !types.contains(&Some(kind)));
        types.push(kind);
    }
    let taken = types.clone();
    let mut free = TYPES
        .into_iter()
        .filter(|kind| !taken.contains(&Some(kind)));
    let own = |kind: Option<&'static str>| kind.or_else(|| free.next()).unwrap_or(TYPES[0]);
    types.into_iter().map(own).collect()
}

fn words_of(
    export: &Export<'_>,
    words: &Words<'_>,
    categories: &[(&Category, Vec<Set<'_>>)],
    types: &[&str],
) -> Result<Js, Lacking> {
    let mut said = Vec::new();
    for ((category, sets), kind) in categories.iter().zip(types) {
        let consent = if is_exempt(category) {
            words.say("consent-without", &[])?
        } else {
            words.say("consent-with", &[])?
        };
        let heading = object([
            ("title", html(words.label(category)?)),
            ("details", html(&consent)),
        ]);
        said.push(((*kind).to_owned(), heading));
        for set in sets {
            let key = format!("desc-{}", key(set));
            said.push((key, html(words.service(set.service)?)));
        }
    }
    if export.text(&words.lang).is_some() {
        let more = words.say("consent-more", &[])?;
        said.push(("privacyUrl".to_owned(), html(&more)));
    }
    Ok(Js::Object(said))
}

fn key(set: &Set<'_>) -> String {
    format!("{PREFIX}{}", set.service.id)
}

fn service(export: &Export<'_>, set: &Set<'_>, kind: &str) -> String {
    let key = key(set);
    // “Refuse all” refuses in this tool what needs no consent as well: nothing of that is deleted.
    let (exact, patterns) = if set.is_exempt() {
        (Vec::new(), Vec::new())
    } else {
        cookies(set)
    };
    let mut members = named([
        ("key", key.as_str().into()),
        ("type", kind.into()),
        ("name", html(export.name(set.service))),
        ("needConsent", (!set.is_exempt()).into()),
        ("js", Js::Code("function () {}")),
        ("fallback", Js::Code("function () {}")),
    ]);
    if let Some(uri) = set.service.policy.as_ref().or(set.service.more.first()) {
        members.push(("uri".to_owned(), html(uri)));
    }
    members.push(("cookies".to_owned(), Js::List(exact.clone())));
    let members = Js::Object(members).written(1);
    let quoted = quoted(&key);
    let mut written = format!("  tarteaucitron.services[{quoted}] = {members};\n");
    if !patterns.is_empty() {
        let (exact, patterns) = (Js::List(exact).written(1), Js::List(patterns).written(1));
        written.push_str(&format!(
            "  Object.defineProperty(tarteaucitron.services[{quoted}], \"cookies\", {{\n    \
             get: function () {{ return named({exact}, {patterns}); }},\n  }});\n"
        ));
    }
    written.push_str(&format!(
        "  (tarteaucitron.job = tarteaucitron.job || []).push({quoted});\n"
    ));
    written
}

/// Returns the names to delete that are always the same, and those that vary.
fn cookies(set: &Set<'_>) -> (Vec<Js>, Vec<Js>) {
    let (mut exact, mut patterns) = (Vec::new(), Vec::new());
    for (name, _) in set.deletable() {
        let (list, value) = match name {
            Name::Exact(name) => (&mut exact, Js::Text(name)),
            Name::Pattern(pattern) => (&mut patterns, Js::Pattern(pattern)),
        };
        if !list.contains(&value) {
            list.push(value);
        }
    }
    // The tool would read such a name as a regular expression, and fail.
    let is_plain = |name: &Js| match name {
        Js::Text(name) => !name.contains(|c| r"\^$*+?()[]{}|".contains(c)),
        _ => true,
    };
    exact.retain(is_plain);
    (exact, patterns)
}

fn html(words: &str) -> Js {
    escape(words).into_owned().into()
}
