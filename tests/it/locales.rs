//! The words of `locales/`: without faults, complete, and all of them for the tests of findings.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, OnceLock};

use avenant::base::{Arg, Diagnostic, TreePath};
use avenant::lang::{Catalog, Lang, LocaleFile};

use crate::support;

/// The words of the repository's `locales/`.
pub fn catalog() -> Arc<Catalog> {
    static CATALOG: OnceLock<Arc<Catalog>> = OnceLock::new();
    Arc::clone(CATALOG.get_or_init(|| Arc::new(Catalog::new(&built_in(), &[]).0)))
}

/// The words of the repository's `locales/` with those of a site.
pub fn catalog_with(site: &[LocaleFile]) -> Catalog {
    Catalog::new(&built_in(), site).0
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

/// The languages whose words for readers are built in.
const SHIPPED: [&str; 6] = ["ar", "de", "en", "es", "fr", "it"];

/// The variables of each message for readers, by language and id.
fn variables() -> BTreeMap<String, BTreeMap<String, BTreeSet<String>>> {
    let is_for_readers = |file: &LocaleFile| {
        let (stem, _) = file.path.stem_and_extension();
        !["cli", "desk", "findings-"]
            .iter()
            .any(|kind| stem.starts_with(kind))
    };
    let mut all: BTreeMap<String, BTreeMap<String, BTreeSet<String>>> = BTreeMap::new();
    for file in built_in().iter().filter(|file| is_for_readers(file)) {
        let messages = all.entry(file.lang.to_string()).or_default();
        let mut id = String::new();
        for line in file.text.lines().filter(|line| !line.starts_with('#')) {
            if line.starts_with(|c: char| c.is_ascii_alphabetic()) {
                id = line.split(" =").next().unwrap_or(line).to_owned();
            }
            // A dollar of the words themselves (`$US`) begins no name.
            let names = line.split('$').skip(1).filter_map(|rest| {
                let name = rest.split(|c: char| !c.is_ascii_lowercase()).next()?;
                (!name.is_empty()).then(|| name.to_owned())
            });
            messages.entry(id.clone()).or_default().extend(names);
        }
    }
    all
}

#[test]
fn built_in_words_have_no_faults() {
    // Read as a site's own files, they go through every check.
    let (_, report) = Catalog::new(&[], &built_in());
    assert!(report.is_empty(), "{report:#?}");
}

#[test]
fn every_shipped_language_has_every_message_for_readers() {
    let all = variables();
    assert_eq!(
        all.keys().collect::<Vec<_>>(),
        SHIPPED,
        "folders of locales/"
    );
    let ids: BTreeSet<&String> = all.values().flat_map(BTreeMap::keys).collect();
    let mut missing = Vec::new();
    for (lang, messages) in &all {
        let absent = ids.iter().filter(|id| !messages.contains_key(**id));
        missing.extend(absent.map(|id| format!("locales/{lang}: {id}")));
    }
    assert!(missing.is_empty(), "messages to write: {missing:#?}");
    // What a build asks for is the same.
    let offered = SHIPPED.map(|tag| Lang::parse(tag).unwrap());
    let report = catalog().check(&offered);
    assert!(report.is_empty(), "{report:#?}");
}

#[test]
fn a_message_uses_the_same_variables_in_every_language() {
    let all = variables();
    let mut differing = Vec::new();
    for (id, expected) in &all["en"] {
        for (lang, messages) in &all {
            if messages.get(id).is_some_and(|own| own != expected) {
                differing.push(format!(
                    "locales/{lang}: {id}: {:?}, {expected:?}",
                    messages[id]
                ));
            }
        }
    }
    assert!(differing.is_empty(), "{differing:#?}");
}

#[test]
fn no_italian_day_has_an_article_before_it() {
    // It would change with the number: « dal 7 ottobre », « dall'8 ottobre ».
    let articles = ["il ", "al ", "dal ", "del ", "nel ", "sul ", "'", "’"];
    let days =
        ["date", "from", "last", "effective", "published"].map(|name| format!("{{ ${name} }}"));
    let italian = built_in()
        .into_iter()
        .filter(|file| file.lang.family() == "it");
    let text: String = italian.map(|file| file.text.to_lowercase()).collect();
    let said = |line: &&str| !line.starts_with('#');
    let wrong: Vec<&str> = text
        .lines()
        .filter(said)
        .filter(|line| {
            let before =
                |day: &String| articles.iter().any(|a| line.contains(&format!("{a}{day}")));
            days.iter().any(before)
        })
        .collect();
    assert!(
        days.iter().all(|day| text.contains(day)),
        "days are named so"
    );
    assert!(
        wrong.is_empty(),
        "write « dal giorno … » or « in data … »: {wrong:#?}"
    );
}
