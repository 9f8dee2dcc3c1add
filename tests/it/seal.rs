//! Publishing and verifying: what is sealed verifies, and whatever is touched afterwards is found.

use std::collections::BTreeMap;
use std::process::Command;

use avenant::base::{Arg, Date, Diagnostic, Digest, DocumentId, Report, Salt, TreePath};
use avenant::check::seal::verify;
use avenant::edit::publish::{Inputs, Publish, publish};
use avenant::edit::{Change, Edits};
use avenant::lang::Lang;
use avenant::load::{Tree, load};
use avenant::model::Site;
use avenant::seal::ledger;

use crate::load::up_to_date;
use crate::locales::catalog;

type Files = BTreeMap<String, Vec<u8>>;

const LEDGER: &str = "avenant.lock";
const FIRST: &str = "content/privacy-policy/2021-10-15";
const SECOND: &str = "content/privacy-policy/2027-03-01";

fn day(text: &str) -> Date {
    Date::parse(text).unwrap()
}

/// A policy in French with an English courtesy translation, and a legal notice.
fn site() -> Files {
    let files = [
        (
            "avenant.toml",
            "name = \"Exemple\"\nbase_url = \"https://legal.example/\"\n\
             time_zone = \"Europe/Paris\"\nlanguages = [\"fr\", \"en\"]\n\
             documents = [\"privacy-policy\", \"legal-notice\"]\n",
        ),
        (
            "content/registers/publishers/exemple.toml",
            "name = \"1to1*PROGRESS*\"\nform = \"SAS\"\nsiren = \"529 417 248\"\n",
        ),
        (
            "content/privacy-policy/document.toml",
            "kind = \"privacy-policy\"\npublisher = \"exemple\"\nauthentic = [\"fr\"]\n\
             required = [\"fr\"]\n[slugs]\nfr = [\"confidentialite\"]\nen = [\"privacy\"]\n\
             [numbering]\nfr = [\"{n} – \", \"{n}.{m} – \"]\n\n\
             # What comes next.\n[next]\norigin = \"imported\"\nnote.fr = \"Démonstration\"\n",
        ),
        (
            "content/privacy-policy/fr.md",
            "---\ntitle: Politique de confidentialité\n---\n\n# Politique de confidentialité\n\n\
             ## Généralités {#general}\n\nLa société {{ publisher.name }}, soucieuse des droits.\n\n\
             ### Le délégué {#dpo covers=gdpr.13.1.b}\n\nÉcrivez à <rgpd@exemple.fr>.\n\n\
             ## Vos droits {#rights}\n\nVoir l'article [](#dpo).\n",
        ),
        (
            "content/privacy-policy/en.md",
            "# Privacy policy\n\n## General {#general}\n\nThe company.\n\n\
             ### The officer {#dpo}\n\nWrite.\n\n## Your rights {#rights}\n\nSee article [](#dpo).\n",
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
    let mut files: Files = files
        .map(|(path, text)| (path.to_owned(), text.as_bytes().to_vec()))
        .into();
    let (site, _) = read(&files);
    files.insert(
        "content/privacy-policy/translations.toml".into(),
        up_to_date(&site, "privacy-policy", "en").into_bytes(),
    );
    files
}

fn tree(files: &Files) -> Tree {
    Tree::in_memory(
        files
            .iter()
            .map(|(path, bytes)| (path.as_str(), bytes.clone())),
    )
}

fn read(files: &Files) -> (Site, Report) {
    let (site, report) = load(&tree(files));
    (site.unwrap(), report)
}

fn text_arg(finding: &Diagnostic, name: &str) -> Option<String> {
    finding.args.iter().find_map(|(known, arg)| match arg {
        Arg::Text(text) if *known == name => Some(text.clone()),
        _ => None,
    })
}

fn request(documents: &[&str], effective: &str, published: Option<&str>, late: bool) -> Publish {
    Publish {
        documents: documents
            .iter()
            .map(|id| DocumentId::parse(id).unwrap())
            .collect(),
        effective: day(effective),
        published: published.map(day),
        late,
        level: None,
        today: day("2026-11-22"),
        seed: Salt::new([7; 16]),
    }
}

fn attempt(files: &Files, request: &Publish) -> Result<Edits, Report> {
    let (site, findings) = read(files);
    let (tree, catalog) = (tree(files), catalog());
    let inputs = Inputs {
        site: &site,
        tree: &tree,
        catalog: &catalog,
        findings: &findings,
    };
    publish(inputs, request)
}

fn published(files: &Files, request: &Publish) -> Files {
    let edits = attempt(files, request).unwrap_or_else(|report| panic!("{report:#?}"));
    let mut files = files.clone();
    for change in edits.changes {
        let path = change.path().as_str().to_owned();
        let known = files.insert(path.clone(), change.bytes().to_vec());
        assert_eq!(
            known.is_some(),
            matches!(change, Change::Replace { .. }),
            "{path}"
        );
    }
    files
}

/// The site after two publications: an import, and two documents in one transaction.
pub fn sealed() -> Files {
    let first = request(&["privacy-policy"], "2021-10-15", Some("2021-10-15"), true);
    let mut files = published(&site(), &first);
    let text = String::from_utf8(files["content/privacy-policy/fr.md"].clone()).unwrap();
    let text = text
        .replace(
            "---\n\n#",
            "changes:\n- Nous nommons l’hébergeur.\n---\n\n#",
        )
        .replace(
            "{#rights}\n\n",
            "{#rights}\n\nL’hôte : [](legal-notice#host).\n\n",
        );
    files.insert("content/privacy-policy/fr.md".into(), text.into_bytes());
    let text = "---\nchanges:\n- We name the host.\n---\n\n";
    let mut bytes = text.as_bytes().to_vec();
    bytes.extend(&files["content/privacy-policy/en.md"]);
    files.insert("content/privacy-policy/en.md".into(), bytes);
    let both = request(
        &["privacy-policy", "legal-notice"],
        "2027-03-01",
        None,
        false,
    );
    published(&files, &both)
}

/// Returns the sentences of a finding, each of which must be there in both languages.
fn sentences(finding: &Diagnostic) -> Vec<String> {
    let slug = finding.code.slug();
    let mut sentences = Vec::new();
    if !["ledger-", "seal-", "publish-"]
        .iter()
        .any(|area| slug.starts_with(area))
    {
        return sentences;
    }
    for lang in ["fr", "en"].map(|tag| Lang::parse(tag).unwrap()) {
        for id in [slug.to_owned(), format!("{slug}.help")] {
            let words = catalog().words(&lang, &id, &finding.args);
            sentences.push(words.unwrap_or_else(|fault| panic!("{fault}: {finding:#?}")));
        }
    }
    sentences
}

fn findings(files: &Files, originals: &Files) -> Vec<Diagnostic> {
    let (site, mut report) = read(files);
    let catalog = catalog();
    let given = |path: &TreePath, digest: &Digest| {
        let bytes = originals.get(path.as_str())?;
        (Digest::of(bytes) == *digest).then(|| bytes.clone())
    };
    report.extend(verify(&site, &tree(files), &catalog, &given));
    let errors = report.sorted();
    for finding in &errors {
        let words = sentences(finding);
        if std::env::var_os("SHOW").is_some() {
            println!("{}\n", words.join("\n"));
        }
    }
    errors
        .iter()
        .filter(|d| d.severity == avenant::base::Severity::Error)
        .cloned()
        .collect()
}

fn codes(files: &Files) -> Vec<&'static str> {
    let found = findings(files, &Files::new());
    found.iter().map(|d| d.code.slug()).collect()
}

fn edited(file: &str, from: &str, to: &str) -> Files {
    let mut files = sealed();
    let text = String::from_utf8(files[file].clone()).unwrap();
    assert!(text.contains(from), "{file} has no {from}:\n{text}");
    files.insert(file.to_owned(), text.replacen(from, to, 1).into_bytes());
    files
}

#[test]
fn what_is_published_verifies_and_says_what_was_meant() {
    let files = sealed();
    assert_eq!(findings(&files, &Files::new()), []);
    let text = |path: &str| String::from_utf8(files[path].clone()).unwrap();
    let fr = text(&format!("{SECOND}/fr.md"));
    assert!(
        fr.contains("La société 1to1\\*PROGRESS\\*, soucieuse"),
        "{fr}"
    );
    assert!(
        fr.contains("### 1.1 – Le délégué {#dpo number=1.1 covers=gdpr.13.1.b}"),
        "{fr}"
    );
    assert!(
        fr.contains("L’hôte : [1 (Mentions légales)](legal-notice@2027-03-01#host)."),
        "{fr}"
    );
    let en = text(&format!("{SECOND}/en.md"));
    assert!(
        en.contains("made_from: [\"privacy-policy@2027-03-01.0+fr\"]"),
        "{en}"
    );
    let ledger = text(LEDGER);
    assert_eq!(ledger.lines().count(), 3);
    assert!(ledger.starts_with("{\"event\":\"import\",\"from\":\"2026-11-22\",\"n\":1,"));
    let settings = text("content/privacy-policy/document.toml");
    assert!(
        settings.ends_with("# What comes next.\n[next]\n"),
        "{settings}"
    );
    let version = text(&format!("{FIRST}/version.toml"));
    assert!(
        version.contains("[note]\nfr = \"Démonstration\""),
        "{version}"
    );
    assert_eq!(
        text(&format!("{FIRST}/source/en.md")),
        String::from_utf8(site()["content/privacy-policy/en.md"].clone()).unwrap()
    );
    let (site, _) = read(&files);
    let shown = ledger::as_of(&site.ledger, day("2026-11-22"));
    assert_eq!(shown, ledger);
}

#[test]
fn sealing_is_a_function_of_what_it_is_given() {
    assert_eq!(sealed(), sealed());
}

#[test]
fn a_changed_letter_is_named_with_its_word_and_line() {
    let files = edited(&format!("{FIRST}/fr.md"), "soucieuse", "soucieuze");
    let found = findings(&files, &Files::new());
    assert_eq!(found.len(), 1, "{found:#?}");
    let arg = |name| text_arg(&found[0], name).unwrap();
    assert_eq!(
        (arg("old"), arg("new")),
        ("soucieuse".into(), "soucieuze".into())
    );
    assert_eq!(arg("line"), "12");
    assert_eq!(found[0].code.slug(), "seal-changed");
}

#[test]
fn a_changed_level_date_or_summary_is_named() {
    let file = format!("{SECOND}/version.toml");
    for (from, to, old) in [
        ("\"material\"", "\"editorial\"", "material"),
        ("consent_again = false", "consent_again = true", "false"),
        (
            "published = \"2026-11-22\"",
            "published = \"2026-11-21\"",
            "2026-11-22",
        ),
        (
            "sealed_on = \"2026-11-22\"",
            "sealed_on = \"2026-11-20\"",
            "2026-11-22",
        ),
        ("nommons", "taisons", "nommons"),
    ] {
        let found = findings(&edited(&file, from, to), &Files::new());
        let changed = found.iter().find(|d| d.code.slug() == "seal-changed");
        let changed = changed.unwrap_or_else(|| panic!("{from}: {found:#?}"));
        assert_eq!(text_arg(changed, "old").as_deref(), Some(old), "{from}");
    }
}

#[test]
fn registers_and_sources_are_sealed_too() {
    let register = format!("{FIRST}/registers/publishers/exemple.toml");
    for (file, from, to) in [
        (register.as_str(), "SAS", "SARL"),
        (&format!("{FIRST}/source/fr.md"), "droits", "devoirs"),
        (&format!("{SECOND}/source/en.md"), "Write", "Wrote"),
    ] {
        assert!(
            codes(&edited(file, from, to)).contains(&"seal-changed"),
            "{file}"
        );
    }
}

#[test]
fn windows_line_ends_are_called_that() {
    let files = edited(&format!("{FIRST}/fr.md"), "droits.\n", "droits.\r\n");
    let found = findings(&files, &Files::new());
    assert_eq!(text_arg(&found[0], "how").as_deref(), Some("line-ends"));
    let files = edited(&format!("{FIRST}/fr.md"), "soucieuse des", "soucieuse  des");
    let found = findings(&files, &Files::new());
    assert_eq!(text_arg(&found[0], "how").as_deref(), Some("spaces"));
}

#[test]
fn files_gone_or_added_are_found() {
    for (gone, code) in [("fr.md", "seal-missing"), ("SHA256SUMS", "seal-missing")] {
        let mut files = sealed();
        files.remove(&format!("{FIRST}/{gone}"));
        assert!(codes(&files).contains(&code), "{gone}: {:?}", codes(&files));
    }
    let mut files = sealed();
    files.insert(format!("{FIRST}/source/ar.md"), b"x".to_vec());
    assert_eq!(codes(&files), ["seal-extra"]);
    let mut files = sealed();
    files.retain(|path, _| !path.starts_with(SECOND));
    assert!(codes(&files).contains(&"seal-version-gone"));
    let mut files = sealed();
    let copy: Vec<_> = files
        .iter()
        .filter(|(path, _)| path.starts_with(SECOND))
        .collect();
    let copy: Files = copy
        .into_iter()
        .map(|(path, bytes)| (path.replace("2027-03-01", "2027-04-01"), bytes.clone()))
        .collect();
    files.extend(copy);
    assert!(codes(&files).contains(&"seal-unknown-version"));
    let mut files = sealed();
    files.remove(LEDGER);
    assert_eq!(codes(&files), ["ledger-missing"]);
}

#[test]
fn a_list_of_digests_made_to_fit_is_found_with_the_words() {
    let mut files = edited(&format!("{FIRST}/fr.md"), "soucieuse", "soucieuze");
    let was = Digest::of(&sealed()[&format!("{FIRST}/fr.md")]).to_string();
    let now = Digest::of(&files[&format!("{FIRST}/fr.md")]).to_string();
    let list = format!("{FIRST}/SHA256SUMS");
    let text = String::from_utf8(files[&list].clone())
        .unwrap()
        .replace(&was, &now);
    files.insert(list.clone(), text.clone().into_bytes());
    let found = findings(&files, &Files::new());
    let slugs: Vec<_> = found.iter().map(|d| d.code.slug()).collect();
    assert_eq!(slugs, ["seal-sums", "seal-changed"]);
    // The ledger's line made to fit as well: the next line still knows the old one.
    let old = Digest::of(&sealed()[&list]).to_string();
    let new = Digest::of(text.as_bytes()).to_string();
    let ledger = String::from_utf8(files[LEDGER].clone())
        .unwrap()
        .replace(&old, &new);
    files.insert(LEDGER.into(), ledger.into_bytes());
    assert_eq!(codes(&files), ["ledger-chain"]);
}

#[test]
fn every_changed_line_of_the_ledger_is_found() {
    let whole = String::from_utf8(sealed()[LEDGER].clone()).unwrap();
    let lines: Vec<&str> = whole.split_inclusive('\n').collect();
    let with = |lines: &[&str]| {
        let mut files = sealed();
        files.insert(LEDGER.into(), lines.concat().into_bytes());
        codes(&files)
    };
    for gone in 0..lines.len() {
        let mut rest = lines.clone();
        rest.remove(gone);
        assert!(!with(&rest).is_empty(), "line {gone} taken out");
    }
    assert!(with(&[lines[1], lines[0], lines[2]]).contains(&"ledger-order"));
    assert!(with(&[lines[0], lines[2]]).contains(&"ledger-chain"));
    for (at, line) in lines.iter().enumerate() {
        for (from, to) in [
            ("2026-11-22\",\"n\"", "2026-11-23\",\"n\""),
            ("\"on\":\"2026-11-22", "\"on\":\"2026-11-21"),
            ("/fr/", "/en/"),
            ("\"sums\":\"", "\"sums\":\"0"),
            ("@20", "@21"),
            ("\"import\"", "\"publish\""),
        ] {
            let changed = line.replacen(from, to, 1);
            if changed == *line {
                continue;
            }
            let mut all = lines.clone();
            all[at] = &changed;
            assert!(!with(&all).is_empty(), "line {at}: {to}");
        }
    }
}

#[test]
fn an_original_from_elsewhere_names_the_words_that_nothing_else_can() {
    let file = format!("{FIRST}/source/fr.md");
    let files = edited(&file, "soucieuse", "insoucieuse");
    let found = findings(&files, &sealed());
    let words = text_arg(&found[0], "old");
    assert_eq!(words.as_deref(), Some("soucieuse"), "{found:#?}");
}

#[test]
fn what_speaks_against_publishing_is_said() {
    let slugs = |files: &Files, request: &Publish| -> Vec<&'static str> {
        let report = attempt(files, request).expect_err("it may not be published");
        report.iter().for_each(|finding| drop(sentences(finding)));
        report.iter().map(|d| d.code.slug()).collect()
    };
    let files = sealed();
    let policy = ["privacy-policy"];
    let again = request(&policy, "2027-03-01", None, false);
    let found = slugs(&files, &again);
    assert!(found.contains(&"publish-date-taken") && found.contains(&"publish-changes-stale"));
    let past = request(&policy, "2020-01-01", Some("2019-01-01"), false);
    let found = slugs(&files, &past);
    assert_eq!(
        found
            .iter()
            .filter(|slug| **slug == "publish-date-past")
            .count(),
        2
    );
    let order = request(&policy, "2027-05-01", Some("2027-06-01"), false);
    assert!(slugs(&files, &order).contains(&"publish-order"));
    let mut broken = files.clone();
    broken.insert(
        "content/legal-notice/fr.md".into(),
        b"# T\n\n## Sans ancre\n".to_vec(),
    );
    let notice = request(&["legal-notice"], "2027-05-01", None, false);
    assert!(slugs(&broken, &notice).contains(&"publish-blocked"));
    let nobody = request(&["cookies"], "2027-05-01", None, false);
    assert_eq!(slugs(&files, &nobody), ["publish-nothing"]);
    let alone = request(&policy, "2021-11-01", Some("2021-11-01"), true);
    assert!(slugs(&files, &alone).contains(&"publish-changes-stale"));
}

#[test]
fn any_changed_byte_of_anything_sealed_is_found() {
    let files = sealed();
    let is_sealed = |path: &str| path.contains("/2") || path == LEDGER;
    for (step, (path, bytes)) in files.iter().filter(|(path, _)| is_sealed(path)).enumerate() {
        for at in (step % 13..bytes.len()).step_by(13) {
            let mut files = files.clone();
            if let Some(bytes) = files.get_mut(path) {
                bytes[at] ^= 1;
            }
            assert!(!codes(&files).is_empty(), "byte {at} of {path}");
        }
    }
}

#[test]
fn sha256sum_agrees_with_the_lists() {
    let folder = tempfile::tempdir().unwrap();
    for (path, bytes) in sealed() {
        let path = folder.path().join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, bytes).unwrap();
    }
    for version in [FIRST, SECOND] {
        let mut sums = Command::new("sha256sum");
        sums.args(["--check", "--strict", "--quiet", "SHA256SUMS"]);
        match sums.current_dir(folder.path().join(version)).status() {
            Ok(status) => assert!(status.success(), "{version}"),
            Err(error) => assert_eq!(error.kind(), std::io::ErrorKind::NotFound),
        }
    }
}
