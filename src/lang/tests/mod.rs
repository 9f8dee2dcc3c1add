//! What the catalogue and the forms promise, against CLDR and against Fluent's silences.

mod catalog;
mod cldr;
mod laws;

use crate::base::TreePath;

use super::{Catalog, Lang, LocaleFile};

const BUILTIN: [(&str, &str, &str); 10] = [
    (
        "fr",
        "site.ftl",
        include_str!("../../../locales/fr/site.ftl"),
    ),
    (
        "fr",
        "format.ftl",
        include_str!("../../../locales/fr/format.ftl"),
    ),
    (
        "fr",
        "names.ftl",
        include_str!("../../../locales/fr/names.ftl"),
    ),
    (
        "fr",
        "findings-locale.ftl",
        include_str!("../../../locales/fr/findings-locale.ftl"),
    ),
    (
        "en",
        "site.ftl",
        include_str!("../../../locales/en/site.ftl"),
    ),
    (
        "en",
        "format.ftl",
        include_str!("../../../locales/en/format.ftl"),
    ),
    (
        "en",
        "names.ftl",
        include_str!("../../../locales/en/names.ftl"),
    ),
    (
        "ar",
        "site.ftl",
        include_str!("../../../locales/ar/site.ftl"),
    ),
    (
        "ar",
        "format.ftl",
        include_str!("../../../locales/ar/format.ftl"),
    ),
    (
        "ar",
        "names.ftl",
        include_str!("../../../locales/ar/names.ftl"),
    ),
];

fn lang(tag: &str) -> Lang {
    Lang::parse(tag).expect("the tests name languages by canonical tags")
}

fn file(tag: &str, name: &str, text: &str) -> LocaleFile {
    LocaleFile {
        lang: lang(tag),
        path: TreePath::parse(&format!("locales/{tag}/{name}")).expect("a plain path"),
        text: text.to_owned(),
    }
}

fn builtin() -> Vec<LocaleFile> {
    BUILTIN
        .iter()
        .map(|(tag, name, text)| file(tag, name, text))
        .collect()
}

fn catalog() -> Catalog {
    Catalog::new(&builtin(), &[]).0
}
