//! Any text is read as a file of messages without a panic.
#![no_main]

use avenant::base::TreePath;
use avenant::lang::{Catalog, Lang, LocaleFile};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let lang = Lang::parse("fr").expect("a language");
    let path = TreePath::parse("locales/fr/a.ftl").expect("a safe path");
    let file = LocaleFile { lang: lang.clone(), path, text: text.to_owned() };
    let (catalog, _) = Catalog::new(&[file], &[]);
    let _ = catalog.words(&lang, "a", &[]);
});
