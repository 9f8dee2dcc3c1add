//! Laws of mending: what can be mended without asking is mended for good, in its own lines alone, and
//! nothing that is published is touched.

use std::sync::Arc;

use avenant::base::TreePath;
use avenant::compile::Builtin;
use avenant::load::Tree;
use avenant::model::rule::Packs;
use avenant::render::ThemeFiles;
use avenant::work::mending::Mending;
use proptest::prelude::*;

const CONFIG: &str = "name = \"Exemple\"\nbase_url = \"https://legal.example/\"\n\
    time_zone = \"Europe/Paris\"\nlanguages = [\"fr\"]\ndocuments = [\"a\"]\n";

const DOCUMENT: &str =
    "kind = \"other\"\npublisher = \"x\"\nauthentic = [\"fr\"]\n[slugs]\nfr = [\"a\"]\n";

/// A dated folder, in which nothing may be touched.
const SEALED: &str = "content/a/2021-10-15/fr.md";

const TEXT: &str = "content/a/fr.md";

/// What a site without words of its own is read with: findings need none.
fn builtin() -> Builtin {
    Builtin {
        locales: Vec::new(),
        theme: Arc::new(ThemeFiles(Default::default())),
        packs: Arc::new(Packs::new([])),
    }
}

fn site(text: &[u8]) -> Tree {
    Tree::in_memory([
        ("avenant.toml", CONFIG.as_bytes()),
        ("content/a/document.toml", DOCUMENT.as_bytes()),
        (TEXT, text),
        (SEALED, text),
    ])
}

fn mended(text: &[u8]) -> (Mending, Vec<u8>) {
    let mending = Mending::of(&site(text), &builtin(), &|_| true);
    let edits = mending.edits();
    for change in &edits.changes {
        assert_eq!(change.path().as_str(), TEXT, "only the working text");
    }
    let bytes = edits.changes.first().map(|change| change.bytes().to_vec());
    (mending, bytes.unwrap_or_else(|| text.to_vec()))
}

/// Pieces of texts with something to mend, and with what only looks like it.
fn piece() -> impl Strategy<Value = String> {
    let pieces = [
        "## Vos droits : {#rights}",
        "## Durées.",
        "##Sans espace",
        "## Été {#été}",
        "## Ouvert {#ouvert",
        "## Cité {#cite covers=\"gdpr.13.1.a\"}",
        "## *Mis en valeur :* {#em}",
        "Un\tdeux, vo\u{AD}tre mot\u{200B}.",
        "Un \tdeux  \t",
        "- un\t- deux",
        "\tcode",
        "`a\tb`",
        "| a\t| b |",
        "Voir l'article 1 et la section 2.",
        "[a](#rights) {{ publisher.name }}",
        "",
        "Ligne",
    ];
    prop::sample::select(pieces.map(str::to_owned).to_vec())
}

fn text() -> impl Strategy<Value = String> {
    let end = prop::sample::select(vec!["\n", "\n\n", "\r\n", "\r\n\r\n"]);
    let pieces = prop::collection::vec((piece(), end), 0..12);
    pieces.prop_map(|pieces| {
        let body: String = pieces.into_iter().map(|(a, b)| a + b).collect();
        format!("# Titre\n\n{body}")
    })
}

/// Returns the lines of a file as they are read.
fn lines(bytes: &[u8]) -> Vec<String> {
    let text = String::from_utf8_lossy(bytes).replace("\r\n", "\n");
    text.split('\n').map(str::to_owned).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn mending_twice_changes_nothing_more(text in text()) {
        let (first, once) = mended(text.as_bytes());
        let (second, twice) = mended(&once);
        prop_assert_eq!(String::from_utf8_lossy(&once), String::from_utf8_lossy(&twice));
        prop_assert!(second.steps.is_empty(), "{:?} after {:?}", second.steps, first.steps);
    }

    #[test]
    fn lines_that_no_finding_is_about_stay_to_the_byte(text in text()) {
        let (mending, bytes) = mended(text.as_bytes());
        let (old, new) = (lines(text.as_bytes()), lines(&bytes));
        prop_assert_eq!(old.len(), new.len());
        let touched: Vec<usize> = mending
            .steps
            .iter()
            .flat_map(|step| step.line..=step.line + step.before.matches('\n').count())
            .collect();
        for (at, (before, after)) in old.iter().zip(&new).enumerate() {
            prop_assert!(before == after || touched.contains(&(at + 1)), "line {}", at + 1);
        }
        let ends = |bytes: &[u8]| String::from_utf8_lossy(bytes).matches("\r\n").count();
        prop_assert_eq!(ends(text.as_bytes()), ends(&bytes));
    }
}

#[test]
fn what_somebody_says_yes_to_is_made_and_nothing_else() {
    let text = "# Titre\n\n## 1. Un {#un}\n\nMots.\n\n## 2. Deux {#deux}\n\nMots.\n";
    let mut mending = Mending::of(&site(text.as_bytes()), &builtin(), &|_| true);
    assert!(mending.steps.is_empty());
    let doubtful = mending.doubtful(&|path: &TreePath| path.as_str() == TEXT);
    assert_eq!(doubtful.len(), 2, "{doubtful:?}");
    mending.accept(&doubtful[1..]);
    let edits = mending.edits();
    let bytes = String::from_utf8_lossy(edits.changes[0].bytes()).into_owned();
    assert_eq!(bytes, text.replace("2. Deux", "Deux"));
}
