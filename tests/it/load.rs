//! Loading: every kind of fault in the files of a site, all of them at once, and near misses.

use std::sync::Arc;

use avenant::base::{Arg, Code, Diagnostic, Report, TreePath};
use avenant::lang::Lang;
use avenant::load::translation::record;
use avenant::load::{FileFact, ListFault, MemoryStore, ReadFault, Tree, load};
use avenant::model::Site;
use avenant::prose::{Section, canon};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

/// A small site without any fault, as paths and texts.
pub fn site() -> Vec<(&'static str, String)> {
    let files = [
        (
            "avenant.toml",
            "name = \"Exemple\"\n\
             base_url = \"https://legal.example/\"\n\
             time_zone = \"Europe/Paris\"\n\
             languages = [\"fr\", \"en\"]\n\
             documents = [\"privacy-policy\", \"legal-notice\"]\n",
        ),
        (
            "content/registers/publishers/exemple.toml",
            "name = \"Exemple\"\nform = \"SAS\"\nsiren = \"529 417 248\"\n\
             [capital]\namount = \"209893.00\"\ncurrency = \"EUR\"\n\
             [seat]\nlines = [\"1, rue de l’Exemple\"]\npostcode = \"75001\"\n\
             city = \"Paris\"\ncountry = \"FR\"\n",
        ),
        (
            "content/privacy-policy/document.toml",
            "kind = \"privacy-policy\"\npublisher = \"exemple\"\nauthentic = [\"fr\"]\n\
             required = [\"fr\"]\n[slugs]\nfr = [\"confidentialite\"]\nen = [\"privacy\"]\n\
             [numbering]\nfr = [\"{n} – \", \"{n}.{m} – \"]\n\
             [next]\nlevel = \"material\"\n",
        ),
        (
            "content/privacy-policy/fr.md",
            "# Confidentialité\n\n## Vos droits {#rights}\n\nVoir l’article [](#dpo).\n\n\
             ### Le délégué {#dpo}\n\nÉcrivez-lui ; voir aussi [](legal-notice#host).\n",
        ),
        (
            "content/legal-notice/document.toml",
            "kind = \"legal-notice\"\npublisher = \"exemple\"\nauthentic = [\"fr\"]\n\
             [slugs]\nfr = [\"mentions-legales\"]\n[numbering]\nfr = [\"{n} – \"]\n",
        ),
        (
            "content/legal-notice/fr.md",
            "# Mentions légales\n\n## L’hébergeur {#host}\n\nExemple.\n",
        ),
    ];
    files.map(|(path, text)| (path, text.to_owned())).into()
}

/// Returns the site with one file replaced or added.
fn with(path: &'static str, text: &str) -> Vec<(&'static str, String)> {
    let mut files = site();
    files.retain(|(other, _)| *other != path);
    files.push((path, text.to_owned()));
    files
}

/// Returns the site with words of one file replaced.
fn changed(path: &'static str, from: &str, to: &str) -> Vec<(&'static str, String)> {
    let text = site().into_iter().find(|(p, _)| *p == path).unwrap().1;
    assert!(text.contains(from), "{path} has no {from}");
    with(path, &text.replacen(from, to, 1))
}

fn read(files: Vec<(&'static str, String)>) -> (Option<Site>, Report) {
    load(&Tree::in_memory(files))
}

fn found(files: Vec<(&'static str, String)>) -> Vec<Diagnostic> {
    worded(&Tree::in_memory(files))
}

/// Returns the findings of a tree, each of which has its words in every language of findings.
fn worded(tree: &Tree) -> Vec<Diagnostic> {
    let found: Vec<Diagnostic> = load(tree).1.iter().cloned().collect();
    for finding in &found {
        let words = crate::locales::words(finding);
        assert!(words.iter().all(|words| !words.trim().is_empty()));
    }
    found
}

fn codes(files: Vec<(&'static str, String)>) -> Vec<&'static str> {
    found(files).iter().map(|f| f.code.slug()).collect()
}

fn arg(finding: &Diagnostic, name: &str) -> String {
    match finding.args.iter().find(|(known, _)| *known == name) {
        Some((_, Arg::Text(text))) => text.clone(),
        other => panic!("{finding:?}: {name} is {other:?}"),
    }
}

const CONFIG: &str = "avenant.toml";
const POLICY: &str = "content/privacy-policy/document.toml";
const POLICY_FR: &str = "content/privacy-policy/fr.md";
const POLICY_EN: &str = "content/privacy-policy/en.md";
const PUBLISHER: &str = "content/registers/publishers/exemple.toml";

#[test]
fn a_site_without_fault_is_loaded_whole() {
    let (site, report) = read(site());
    assert!(report.is_empty(), "{report:#?}");
    let site = site.unwrap();
    assert_eq!(site.documents.len(), 2);
    let policy = &site.documents[0];
    let text = policy.working.values().next().unwrap();
    assert_eq!(text.title, "Confidentialité");
    let sections = text.prose.all_sections();
    assert_eq!(sections[1].number.as_ref().unwrap().to_string(), "1.1");
    assert_eq!(
        site.publishers.values().next().unwrap().siren.as_deref(),
        Some("529417248")
    );
    assert_eq!(site.register_files.len(), 1);
}

#[test]
fn a_folder_that_is_no_site_says_so_and_names_the_site_below() {
    let (site, report) = load(&Tree::in_memory([("deep/avenant.toml", "")]));
    assert!(site.is_none());
    let finding = report.iter().next().unwrap();
    assert_eq!(finding.code, Code::MISSING_CONFIG);
    assert_eq!(arg(finding, "folder"), "deep");
    let nothing: [(&str, &str); 0] = [];
    assert!(load(&Tree::in_memory(nothing)).1.has_errors());
}

#[test]
fn all_the_faults_of_a_configuration_are_found_at_once() {
    let text = "nmae = \"Exemple\"\nbase_url = \"legal.example\"\ntime_zone = \"Paris 1\"\n\
                languages = [\"fr_FR\", \"fr\", \"fr\"]\ndocuments = \"privacy-policy\"\ntheme = 3\n";
    let found = found(with(CONFIG, text));
    let mut codes: Vec<_> = found.iter().map(|f| f.code.slug()).collect();
    codes.retain(|code| *code != "language-not-offered");
    let expected = [
        "missing-key",
        "unknown-key",
        "bad-base-url",
        "bad-time-zone",
        "bad-language",
        "value-twice",
        "wrong-type",
        "wrong-type",
    ];
    assert_eq!(codes, expected);
    assert_eq!(arg(&found[1], "nearest"), "name");
    assert_eq!(arg(&found[2], "nearest"), "https://legal.example/");
    assert_eq!(arg(&found[4], "nearest"), "fr-FR");
}

#[test]
fn a_broken_line_hides_no_fault_of_another() {
    let text = "name = Exemple\nbase_url = \"https://legal.example\"\ntime_zone = \"Europe/Paris\"\n\
                languages = [\"fr\", \"en\"]\ndocuments = [\"privacy-policy\", \"Mentions légales\"]\n";
    let found = found(with(CONFIG, text));
    let codes: Vec<_> = found.iter().map(|f| f.code.slug()).collect();
    assert!(codes.starts_with(&["toml-syntax"]), "{codes:?}");
    let name = found.iter().find(|f| f.code == Code::BAD_NAME).unwrap();
    assert_eq!(arg(name, "nearest"), "mentions-legales");
}

#[test]
fn a_site_without_documents_says_so() {
    let none = "documents = []";
    let list = "documents = [\"privacy-policy\", \"legal-notice\"]";
    assert!(codes(changed(CONFIG, list, none)).contains(&"no-documents"));
}

#[test]
fn folders_and_the_list_of_documents_are_compared_both_ways() {
    let list = "[\"privacy-policy\", \"legal-notice\"]";
    let found = found(changed(
        CONFIG,
        list,
        "[\"privacy-polcy\", \"legal-notice\"]",
    ));
    let missing = found
        .iter()
        .find(|f| f.code == Code::MISSING_DOCUMENT)
        .unwrap();
    assert_eq!(arg(missing, "nearest"), "privacy-policy");
    // One slip of the pen is one finding.
    assert!(found.iter().all(|f| f.code != Code::UNLISTED_DOCUMENT));
    let lone = codes(with("content/cookies/fr.md", "# Cookies\n\nRien.\n"));
    assert_eq!(lone, ["unlisted-document"]);
}

#[test]
fn a_document_agrees_with_its_site() {
    for (from, to, code) in [
        ("\"exemple\"", "\"exemlpe\"", "unknown-publisher"),
        (
            "required = [\"fr\"]",
            "required = [\"de\", \"fr\"]",
            "language-not-offered",
        ),
        (
            "required = [\"fr\"]",
            "required = [\"en\"]",
            "authentic-not-required",
        ),
        (
            "required = [\"fr\"]",
            "required = [\"fr\", \"en\"]",
            "missing-language",
        ),
        ("\"confidentialite\"", "\"Confidentialité\"", "bad-name"),
        ("\"confidentialite\"", "\"versions\"", "bad-name"),
        (
            "\"confidentialite\"",
            "\"a\", \"mentions-legales\"",
            "slug-taken",
        ),
        ("{n}.{m} – ", "{n}.{x} – ", "bad-numbering"),
        ("\"material\"", "\"majeur\"", "bad-value"),
        (
            "kind = \"privacy-policy\"",
            "kind = \"privacy\"",
            "bad-value",
        ),
        (
            "[next]\n",
            "[next]\ncontinues = [\"privacy\"]\n",
            "bad-continues",
        ),
        ("[next]\n", "[next]\nconsent = true\n", "unknown-key"),
        ("authentic = [\"fr\"]", "authentic = []", "empty-value"),
    ] {
        let codes = codes(changed(POLICY, from, to));
        assert!(codes.contains(&code), "{to}: {codes:?}");
    }
    let missing = codes(changed(POLICY, "fr = [\"confidentialite\"]\n", ""));
    assert!(missing.contains(&"missing-slug"), "{missing:?}");
}

#[test]
fn two_documents_with_one_slug_name_both_places() {
    let files = changed(
        POLICY,
        "\"confidentialite\"",
        "\"vie-privee\", \"mentions-legales\"",
    );
    let found = found(files);
    let taken = found.iter().find(|f| f.code == Code::SLUG_TAKEN).unwrap();
    assert_eq!(taken.notes.len(), 1);
    // The same word in another language is another address.
    let apart = changed(POLICY, "en = [\"privacy\"]", "en = [\"mentions-legales\"]");
    assert!(codes(apart).is_empty());
}

#[test]
fn the_faults_of_a_register_are_named() {
    for (from, to, code) in [
        ("529 417 248", "529 417 284", "bad-siren"),
        ("529 417 248", "52941724", "bad-siren"),
        ("\"209893.00\"", "\"209 893,00 €\"", "bad-amount"),
        ("\"EUR\"", "\"€\"", "bad-code"),
        ("country = \"FR\"", "country = \"France\"", "bad-code"),
        ("city = \"Paris\"\n", "", "missing-key"),
        ("postcode = \"75001\"", "postcode = 75001", "wrong-type"),
        (
            "form = \"SAS\"",
            "email = \"rgpd chez exemple\"",
            "bad-email",
        ),
        ("name = \"Exemple\"", "name = \" \"", "empty-value"),
        ("[\"1, rue de l’Exemple\"]", "[]", "empty-value"),
    ] {
        let codes = codes(changed(PUBLISHER, from, to));
        assert!(codes.contains(&code), "{to}: {codes:?}");
    }
    let found = found(changed(PUBLISHER, "\"209893.00\"", "\"209 893,00 €\""));
    assert_eq!(arg(&found[0], "nearest"), "209893.00");
    assert!(codes(changed(PUBLISHER, "\"209893.00\"", "209893.00")).is_empty());
}

#[test]
fn files_that_belong_nowhere_are_named_with_what_they_may_be() {
    for (path, near) in [
        ("content/privacy-policy/Copie de fr.md", "none"),
        ("content/privacy-policy/FR.md", "fr.md"),
        ("content/privacy-policy/documents.toml", "document.toml"),
        ("content/privacy-policy/15-10-2021/fr.md", "2021-10-15"),
        ("content/notes.txt", "none"),
    ] {
        let found = found(with(path, "# x {#x}\n\nx\n"));
        let strange = found.iter().find(|f| f.code == Code::UNEXPECTED_FILE);
        let strange = strange.unwrap_or_else(|| panic!("{path}: {found:?}"));
        assert_eq!(arg(strange, "nearest"), near, "{path}");
    }
    assert!(codes(with("content/privacy-policy/.DS_Store", "")).is_empty());
    assert!(codes(with("src/main.rs", "")).is_empty());
    assert_eq!(
        codes(with(
            "content/privacy-policy/de.md",
            "# Datenschutz\n\nText.\n"
        ))[0],
        "language-not-offered"
    );
}

const TRANSLATION: &str = "# Privacy\n\n## Your rights {#rights}\n\nSee [](#dpo).\n\n\
                           ### The officer {#dpo}\n\nWrite; see [](legal-notice#host).\n";

/// Returns a `translations.toml` that says of each section that its translation was made from it as it
/// is.
pub fn up_to_date(site: &Site, document: &str, lang: &str) -> String {
    let mut documents = site.documents.iter();
    let document = documents.find(|known| known.id.as_str() == document);
    let document = document.unwrap();
    let prevails = &document.working[&document.authentic[0]];
    let lang = Lang::parse(lang).unwrap();
    let sections = prevails.prose.all_sections().into_iter();
    let line = |section: &Section| {
        let id = section.id.as_ref()?;
        Some(record(&lang, id, canon::section_digest(section)) + "\n")
    };
    sections.filter_map(line).collect()
}

#[test]
fn a_translation_is_compared_section_by_section() {
    let unrecorded = found(with(POLICY_EN, TRANSLATION));
    let codes: Vec<_> = unrecorded.iter().map(|f| f.code.slug()).collect();
    assert_eq!(codes, ["translation-unrecorded"]);

    let mut files = with(POLICY_EN, TRANSLATION);
    let site = load(&Tree::in_memory(files.clone())).0.unwrap();
    let records = up_to_date(&site, "privacy-policy", "en");
    files.push(("content/privacy-policy/translations.toml", records.clone()));
    assert!(found(files.clone()).is_empty());

    let french = files
        .iter_mut()
        .find(|(path, _)| *path == POLICY_FR)
        .unwrap();
    french.1 = french.1.replace("Écrivez-lui", "Appelez-le");
    let late = found(files);
    assert_eq!(late.len(), 1, "{late:#?}");
    assert_eq!(late[0].code, Code::TRANSLATION_OUTDATED);
    assert_eq!(arg(&late[0], "heading"), "The officer");

    let mut files = with(POLICY_EN, TRANSLATION);
    let slip = records.replace("en.dpo", "en.dop");
    files.push(("content/privacy-policy/translations.toml", slip));
    let found = found(files);
    let unused = |f: &&Diagnostic| f.code == Code::TRANSLATION_UNUSED;
    let unknown = found.iter().find(unused).unwrap();
    assert_eq!(arg(unknown, "nearest"), "dpo");
}

#[test]
fn missing_extra_and_misplaced_sections_are_found() {
    let names = |text: &str| {
        let mut codes = codes(with(POLICY_EN, text));
        codes.retain(|code| code.starts_with("section-"));
        codes
    };
    let cut = TRANSLATION
        .split("### ")
        .next()
        .unwrap()
        .replace("See [](#dpo).", "See.");
    assert_eq!(names(&cut), ["section-missing"]);
    let more = format!("{TRANSLATION}\n### Cookies {{#cookies}}\n\nNone.\n");
    assert_eq!(names(&more), ["section-extra"]);
    let slip = TRANSLATION.replace("{#rights}", "{#right}");
    assert_eq!(names(&slip), ["section-extra"]);
    let flat = TRANSLATION.replace("### ", "## ");
    assert_eq!(names(&flat), ["section-order"]);
}

#[test]
fn references_reach_existing_numbered_sections_of_other_documents() {
    for (from, to, code) in [
        (
            "legal-notice#host",
            "legal-notce#host",
            "reference-unknown-document",
        ),
        (
            "legal-notice#host",
            "legal-notice#hots",
            "reference-unknown-section",
        ),
        ("{#dpo}", "{#dpo .unnumbered}", "reference-unnumbered"),
    ] {
        let codes = codes(changed(POLICY_FR, from, to));
        assert_eq!(codes, [code], "{to}");
    }
    assert!(
        codes(changed(
            POLICY_FR,
            "[](legal-notice#host)",
            "[ici](legal-notice)"
        ))
        .is_empty()
    );
    let words = "[le délégué](#dpo)";
    let files = changed(POLICY_FR, "[](#dpo)", words);
    let text = files
        .iter()
        .find(|(p, _)| *p == POLICY_FR)
        .unwrap()
        .1
        .clone();
    assert!(
        codes(with(
            POLICY_FR,
            &text.replace("{#dpo}", "{#dpo .unnumbered}")
        ))
        .is_empty()
    );
}

#[test]
fn a_version_is_read_with_its_texts_and_its_faults() {
    let version = "document = \"privacy-policy\"\neffective = 2021-10-15\n\
        published = \"2021-10-15\"\nsealed_on = 2026-11-23\norigin = \"imported\"\n\
        level = \"material\"\nconsent_again = false\nauthentic = [\"fr\"]\n\
        publisher = \"exemple\"\n[paths]\nfr = \"/fr/confidentialite/2021-10-15/\"\n";
    let text = "---\ndocument: \"privacy-policy\"\nversion: \"2021-10-15\"\nlang: \"fr\"\n\
        title: \"Politique\"\nauthentic: [\"fr\"]\nsalt: \"00112233445566778899aabbccddeeff\"\n\
        ---\n\n## 1 – Vos droits {#rights number=1}\n\nTexte.\n";
    let folder = |version: &str| {
        let mut files = site();
        files.push((
            "content/privacy-policy/2021-10-15/version.toml",
            version.to_owned(),
        ));
        files.push(("content/privacy-policy/2021-10-15/fr.md", text.to_owned()));
        files
    };
    let (site, report) = read(folder(version));
    assert!(report.is_empty(), "{report:#?}");
    let version_read = site.unwrap().documents[0].versions[0].clone();
    assert_eq!(
        version_read.texts.values().next().unwrap().title,
        "Politique"
    );
    assert_eq!(version_read.sealed_on.to_string(), "2026-11-23");

    for (from, to, code) in [
        (
            "effective = 2021-10-15",
            "effective = 2021-10-16",
            "bad-value",
        ),
        ("\"2021-10-15\"", "\"15 octobre 2021\"", "bad-date"),
        ("2026-11-23", "2026-11-31", "bad-date"),
        ("\"material\"", "\"mineur\"", "bad-value"),
        ("publisher = \"exemple\"\n", "", "missing-key"),
    ] {
        let codes = codes(folder(&version.replacen(from, to, 1)));
        assert!(codes.contains(&code), "{to}: {codes:?}");
    }
    // A document may rest on its versions, with nobody writing the next one.
    let mut resting = folder(version);
    resting.retain(|(path, _)| *path != POLICY_FR);
    assert!(codes(resting).is_empty());
    let alone = with("content/privacy-policy/2021-10-15/fr.md", text);
    assert!(codes(alone).contains(&"version-file-missing"));
}

#[test]
fn paths_that_lead_out_are_named() {
    let mut files = site();
    files.push(("content/../../etc/passwd", String::new()));
    assert!(codes(files).contains(&"path-not-safe"));
    let list = "[\"privacy-policy\", \"legal-notice\"]";
    let up = codes(changed(
        CONFIG,
        list,
        "[\"../privacy-policy\", \"legal-notice\"]",
    ));
    assert!(up.contains(&"bad-name"));
}

#[test]
fn what_word_leaves_behind_is_named_in_words() {
    for (typed, code) in [
        ("so\u{AD}ciété", "hidden-character"),
        ("la\u{200B} loi", "hidden-character"),
        ("la\u{200E} loi", "hidden-character"),
        ("\u{F0B7} un", "hidden-character"),
        ("l\u{FFFD}article", "hidden-character"),
        ("une\u{2028}ligne", "hidden-character"),
        ("la\u{202E} loi", "direction-character"),
        ("une\u{B}ligne", "control-character"),
        ("un\tmot", "tab-in-text"),
    ] {
        let found = found(changed(POLICY_FR, "Écrivez-lui", typed));
        assert_eq!(found[0].code.slug(), code, "{typed:?}");
    }
    for spaces in ["1\u{A0}000\u{202F}€", "« oui »\u{A0}; l’article"] {
        assert!(
            codes(changed(POLICY_FR, "Écrivez-lui", spaces)).is_empty(),
            "{spaces:?}"
        );
    }
    let windows = changed(POLICY_FR, "# C", "\u{FEFF}# C");
    let windows = windows
        .into_iter()
        .map(|(path, text)| (path, text.replace('\n', "\r\n")));
    assert!(codes(windows.collect()).is_empty());
}

#[test]
fn files_in_other_encodings_are_named_in_words() {
    for bytes in [
        &b"# Confidentialit\xE9\n"[..],
        b"\xFF\xFE#\0 \0",
        b"PK\x03\x04\xFF\xFE",
        b"# \x81\n",
    ] {
        let mut files: Vec<(&str, Vec<u8>)> = site()
            .into_iter()
            .map(|(path, text)| (path, text.into_bytes()))
            .collect();
        files.retain(|(path, _)| *path != POLICY_FR);
        files.push((POLICY_FR, bytes.to_vec()));
        let found = worded(&Tree::in_memory(files));
        assert!(
            found.iter().any(|f| f.code == Code::FILE_NOT_UTF8),
            "{found:?}"
        );
    }
}

#[test]
fn every_slip_in_settings_is_named_in_words() {
    for line in [
        "a = b",
        "a = ",
        "a",
        "a = \"x",
        "a = [1, 2",
        "a = [\"x\" \"y\"]",
        "a = [1,,2]",
        "[t",
        "é = 1",
        "a = \"\\q\"",
        "a = \"x\" y",
        "a = “x”",
        "a = oui",
        "a = {b = 1",
        "a == 1",
        "a = 012",
        "a = 2021-02-30",
        "<<<<<<< HEAD",
        "name = \"twice\"",
    ] {
        let text = format!("{}{line}\n", site()[0].1);
        let found = found(with(CONFIG, &text));
        assert!(!found.is_empty(), "{line}");
        let syntax = |f: &Diagnostic| matches!(f.code, Code::TOML_SYNTAX | Code::BAD_DATE);
        assert!(found.iter().all(syntax), "{line}: {found:?}");
    }
}

#[test]
fn what_listing_met_is_named_in_words() {
    let path = |text| TreePath::parse(text).unwrap();
    let mut store = MemoryStore::default();
    for (name, text) in site() {
        store.insert(path(name), text.into_bytes());
    }
    let mut facts = store.facts();
    facts.insert(
        path("content/privacy-policy/en.md"),
        FileFact {
            len: 100_000_000,
            ..FileFact::of(b"")
        },
    );
    facts.insert(
        path("content/legal-notice/en.md"),
        FileFact::of(b"0123456789"),
    );
    let faults = vec![
        ListFault::LinkOutOfSite {
            path: path("content/legal-notice/lien.md"),
            target: "/etc/passwd".to_owned(),
        },
        ListFault::NameNotSafe {
            folder: Some(path("content")),
            name: "a\\b.md".to_owned(),
        },
        ListFault::Unreadable {
            path: path("content/secret"),
            fault: ReadFault::Denied,
        },
    ];
    let found = worded(&Tree::new(facts, Arc::new(store), faults));
    let mut codes: Vec<_> = found.iter().map(|f| f.code.slug()).collect();
    codes.sort_unstable();
    let expected = [
        "file-too-large",
        "file-unreadable",
        "file-unreadable",
        "link-out-of-site",
        "path-not-safe",
    ];
    assert_eq!(codes, expected);
}

/// Pieces of settings, texts and slips, put together at random.
fn scraps() -> impl Strategy<Value = String> {
    let pieces = [
        "name",
        "slugs",
        "fr",
        "en",
        ".",
        " = ",
        "\"",
        "\"\"\"",
        "'",
        "[",
        "]",
        "[[",
        "{",
        "}",
        ",",
        "\n",
        "\r\n",
        "#",
        "2021-10-15",
        "2021-02-30",
        "true",
        "oui",
        "12",
        "1.5",
        "é",
        "“",
        "\u{AD}",
        "\\",
        "\\u",
        "document",
        "required",
        "[next]\n",
        "<<<<<<< x\n",
        "{#id}",
        "{{ ",
        " }}",
        "\u{1F600}",
        "\t",
        "\0",
    ];
    let piece =
        prop_oneof![4 => select(pieces.to_vec()).prop_map(str::to_owned), 1 => any::<String>()];
    vec(piece, 0..24).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn no_file_makes_loading_fail_and_every_place_is_in_its_file(
        scraps in scraps(),
        file in select(vec![CONFIG, POLICY, POLICY_FR, POLICY_EN, PUBLISHER,
            "content/privacy-policy/translations.toml",
            "content/privacy-policy/2021-10-15/version.toml"]),
        added in any::<bool>(),
    ) {
        let mut files = site();
        let whole = files.iter().find(|(path, _)| *path == file).map(|(_, text)| text.clone());
        files.retain(|(path, _)| *path != file);
        let text = if added { whole.unwrap_or_default() + &scraps } else { scraps };
        files.push((file, text));
        let tree = Tree::in_memory(files);
        for finding in &load(&tree).1 {
            let Some(place) = &finding.place else { continue };
            let Some(source) = tree.text(&place.path, &mut Report::new()) else { continue };
            let range = place.start as usize..place.end as usize;
            prop_assert!(source.text.get(range).is_some(), "{finding:?}");
        }
    }
}

#[test]
fn depth_is_a_finding_and_not_a_crash() {
    for text in [
        format!("a = {}", "[".repeat(50_000)),
        format!("a = {}", "{a=".repeat(50_000)),
        format!("{}a = 1", "a.".repeat(50_000)),
        format!("[{}a]", "a.".repeat(50_000)),
    ] {
        assert!(!codes(with(CONFIG, &text)).is_empty());
    }
}
