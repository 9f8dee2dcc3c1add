//! The words of `locales/`: without faults, complete, and all of them for the tests of findings.

use std::collections::BTreeSet;
use std::sync::{Arc, OnceLock};

use avenant::base::{Arg, Diagnostic, TreePath};
use avenant::lang::{Catalog, Lang, LocaleFile};

use crate::support;

/// The words of the repository's `locales/`.
pub fn catalog() -> Arc<Catalog> {
    static CATALOG: OnceLock<Arc<Catalog>> = OnceLock::new();
    Arc::clone(CATALOG.get_or_init(|| Arc::new(Catalog::new(&built_in(), &[]).0)))
}

/// Puts a finding and its help into words in both languages of findings.
pub fn words(finding: &Diagnostic) -> Vec<String> {
    let slug = finding.code.slug();
    let help = format!("{slug}.help");
    let args: Vec<(&str, Arg)> = finding.args.clone();
    let notes = finding.notes.iter().map(|note| note.message);
    let ids: Vec<&str> = [slug, help.as_str()].into_iter().chain(notes).collect();
    let mut all = Vec::new();
    for tag in ["fr", "en"] {
        let lang = Lang::parse(tag).unwrap();
        for id in &ids {
            let words = catalog().words_from(&lang, id, &args);
            let words = words.unwrap_or_else(|fault| panic!("{finding:?}: {fault}"));
            assert_eq!(words.lang, lang, "{id}");
            for absent in ["“none”", "« none »", ": none", "\"none\""] {
                assert!(!words.text.contains(absent), "{id}: {}", words.text);
            }
            all.push(words.text);
        }
    }
    all
}

fn built_in() -> Vec<LocaleFile> {
    let root = support::root();
    let mut files = Vec::new();
    for name in support::files::list(&root.join("locales")) {
        let Some((lang, _)) = name.split_once('/').filter(|_| name.ends_with(".ftl")) else {
            continue;
        };
        files.push(LocaleFile {
            lang: Lang::parse(lang).unwrap(),
            path: TreePath::parse(&format!("locales/{name}")).unwrap(),
            text: std::fs::read_to_string(root.join("locales").join(&name)).unwrap(),
        });
    }
    files
}

#[test]
fn built_in_words_have_no_faults_and_are_complete() {
    // Read as a site's own files, they go through every check.
    let (_, report) = Catalog::new(&[], &built_in());
    assert!(report.is_empty(), "{report:#?}");
    let offered: BTreeSet<Lang> = built_in().into_iter().map(|file| file.lang).collect();
    assert!(offered.len() >= 3);
    let missing = catalog().check(&offered.into_iter().collect::<Vec<_>>());
    assert!(missing.is_empty(), "{missing:#?}");
}
