//! What the catalogue and the forms promise, against CLDR and against Fluent's silences.

mod catalog;
mod cldr;
mod laws;

use crate::base::TreePath;

use super::{Catalog, Lang, LocaleFile};

/// The languages whose words are built in.
const SHIPPED: [&str; 6] = ["ar", "de", "en", "es", "fr", "it"];

/// The files of a language that the tests of this layer read: its folder and each name with its
/// text.
macro_rules! built_in {
    ($tag:literal, $($name:literal),+) => {
        [$(($tag, $name, include_str!(concat!("../../../locales/", $tag, "/", $name)))),+]
    };
}

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
    let readers = [
        built_in!("ar", "site.ftl", "format.ftl", "names.ftl"),
        built_in!("de", "site.ftl", "format.ftl", "names.ftl"),
        built_in!("en", "site.ftl", "format.ftl", "names.ftl"),
        built_in!("es", "site.ftl", "format.ftl", "names.ftl"),
        built_in!("fr", "site.ftl", "format.ftl", "names.ftl"),
        built_in!("it", "site.ftl", "format.ftl", "names.ftl"),
    ];
    let findings = built_in!("fr", "findings-locale.ftl");
    let files = readers.iter().flatten().chain(&findings);
    files
        .map(|(tag, name, text)| file(tag, name, text))
        .collect()
}

fn catalog() -> Catalog {
    Catalog::new(&builtin(), &[]).0
}
