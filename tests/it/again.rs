//! Opening a site again: with the memory of the last time nothing is found that would not be found
//! without it, and nothing is missed.

use std::collections::BTreeMap;
use std::sync::Arc;

use avenant::base::{Digest, TreePath};
use avenant::check::seal;
use avenant::compile::{self, Builtin};
use avenant::lang::{Lang, LocaleFile};
use avenant::load::Tree;
use avenant::render::ThemeFiles;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;

use crate::seal::sealed;

type Files = BTreeMap<String, Vec<u8>>;

/// Places where files of a site may come to stand, besides those where there are some.
const PLACES: [&str; 13] = [
    "avenant.lock",
    "content/legal-notice/en.md",
    "content/legal-notice/translations.toml",
    "content/loose.md",
    "content/privacy-policy/2021-10-15/fr.1.md",
    "content/privacy-policy/2021-10-15/withdrawal.toml",
    "content/privacy-policy/2024-01-01/version.toml",
    "content/privacy-policy/de.md",
    "content/registers/cookies.toml",
    "content/registers/services.toml",
    "locales/de/site.ftl",
    "locales/fr/other.ftl",
    "locales/notes.txt",
];

/// Folders that change places with each other.
const FOLDERS: [&str; 6] = [
    "content/privacy-policy/2021-10-15/",
    "content/privacy-policy/2027-03-01/",
    "content/legal-notice/",
    "content/other/",
    "locales/fr/",
    "locales/en/",
];

/// Bytes that make sense in some files and none in others.
const TEXTS: [&str; 10] = [
    "# Autre\n\n## Un {#un}\n\nMot, voir [](#deux) et [](legal-notice#host).\n\n## Deux {#deux}\n",
    "---\ntitle: T\n---\n\n## Vos droits {#rights}\n\n{{ publisher.rcs }} et {{ publisher.name }}\n",
    "# Traceurs\n\n## Un {#un}\n\n{{ cookies() }}\n",
    "[[site]]\nid = \"www\"\nurl = \"https://a.fr\"\nlabel.fr = \"S\"\n\
     [[category]]\nid = \"c\"\nconsent = \"required\"\nlabel.fr = \"C\"\n\
     [[service]]\nid = \"s\"\ncategory = \"c\"\npurpose.fr = \"P\"\n\
     [[tracker]]\nname = \"n\"\nsite = \"www\"\ndomain = \"a.fr\"\nparty = \"first\"\nservice = \"s\"\n",
    "hello = Bonjour\nhelo = { $count } { -term }\n",
    "hello = { hello }\nname = Nom\n    .short = { $who }\n",
    "kind = \"terms\"\npublisher = \"nobody\"\nauthentic = [\"en\"]\n",
    "name = \"Other\"\n",
    "\u{ad}",
    "",
];

#[derive(Debug, Clone)]
enum Edit {
    Write(Index, Index),
    Append(Index, Index),
    Remove(Index),
    Move(Index, Index),
    Swap(Index, Index),
    Restore(Index),
    RestoreAll,
    Nothing,
}

fn edit() -> impl Strategy<Value = Edit> {
    let one = || any::<Index>();
    prop_oneof![
        2 => (one(), one()).prop_map(|(at, text)| Edit::Write(at, text)),
        3 => (one(), one()).prop_map(|(at, text)| Edit::Append(at, text)),
        1 => one().prop_map(Edit::Remove),
        1 => (one(), one()).prop_map(|(from, to)| Edit::Move(from, to)),
        1 => (one(), one()).prop_map(|(from, to)| Edit::Swap(from, to)),
        3 => one().prop_map(Edit::Restore),
        2 => Just(Edit::RestoreAll),
        1 => Just(Edit::Nothing),
    ]
}

impl Edit {
    fn apply(&self, files: &mut Files, first: &Files) {
        let places: Vec<String> = first
            .keys()
            .cloned()
            .chain(PLACES.map(str::to_owned))
            .collect();
        let place = |at: &Index| at.get(&places).clone();
        match self {
            Self::Write(at, text) => {
                files.insert(place(at), at_text(text).into());
            }
            Self::Append(at, text) => {
                files.entry(place(at)).or_default().extend(at_text(text));
            }
            Self::Remove(at) => {
                files.remove(&place(at));
            }
            Self::Move(from, to) => {
                if let Some(bytes) = files.remove(&place(from)) {
                    files.insert(place(to), bytes);
                }
            }
            Self::Swap(from, to) => swap(files, folder(from), folder(to)),
            Self::Restore(at) => match first.get(&place(at)) {
                Some(bytes) => {
                    files.insert(place(at), bytes.clone());
                }
                None => {
                    files.remove(&place(at));
                }
            },
            Self::RestoreAll => files.clone_from(first),
            Self::Nothing => {}
        }
    }
}

fn folder(at: &Index) -> &'static str {
    FOLDERS[at.index(FOLDERS.len())]
}

fn at_text(text: &Index) -> &'static [u8] {
    TEXTS[text.index(TEXTS.len())].as_bytes()
}

fn swap(files: &mut Files, one: &str, other: &str) {
    let swapped = |path: String| match (path.strip_prefix(one), path.strip_prefix(other)) {
        (Some(rest), _) => format!("{other}{rest}"),
        (None, Some(rest)) => format!("{one}{rest}"),
        (None, None) => path,
    };
    *files = std::mem::take(files)
        .into_iter()
        .map(|(path, bytes)| (swapped(path), bytes))
        .collect();
}

fn first() -> Files {
    let mut files = sealed();
    let messages = [
        (
            "locales/fr/site.ftl",
            "hello = Salut\nown = À nous, { hello }\n",
        ),
        ("locales/en/site.ftl", "own = Ours\n"),
    ];
    for (path, text) in messages {
        files.insert(path.to_owned(), text.as_bytes().to_vec());
    }
    files
}

fn builtin() -> Builtin {
    let file = |lang: &str, text: &str| LocaleFile {
        lang: Lang::parse(lang).unwrap(),
        path: TreePath::parse(&format!("locales/{lang}/page.ftl")).unwrap(),
        text: text.to_owned(),
    };
    Builtin {
        locales: vec![
            file("en", "hello = Hello\nname = Name\n    .short = { $who }\n"),
            file("fr", "hello = Bonjour\n"),
        ],
        theme: Arc::new(ThemeFiles(BTreeMap::new())),
        packs: Arc::default(),
    }
}

/// What is kept from one look at a site to the next.
#[derive(Default)]
struct Memory {
    read: compile::Memory,
    seals: seal::Memory,
}

/// Everything that can be seen of a site that was opened and checked.
fn seen(files: &Files, builtin: &Builtin, memory: &mut Memory) -> [String; 4] {
    let tree = Tree::in_memory(
        files
            .iter()
            .map(|(path, bytes)| (path.as_str(), bytes.clone())),
    );
    let opened = compile::open_with(&tree, builtin, &mut memory.read);
    let originals = |path: &TreePath, digest: &Digest| {
        let bytes = files.get(path.as_str())?;
        (Digest::of(bytes) == *digest).then(|| bytes.clone())
    };
    let checked = compile::check_with(&opened, &tree, &originals, &mut memory.seals);
    let words = |lang: &Lang| {
        let ids = ["hello", "helo", "own", "name", "name.short"];
        ids.map(|id| opened.catalog.words_from(lang, id, &[("who", "X".into())]))
    };
    let words: Vec<_> = opened
        .catalog
        .languages()
        .map(|lang| (lang, words(lang)))
        .collect();
    [
        format!("{:#?}", opened.site),
        format!("{:#?}", opened.report),
        format!("{words:#?}"),
        format!("{checked:#?}"),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, ..ProptestConfig::default() })]

    #[test]
    fn a_site_opened_again_is_the_site_opened_afresh(edits in vec(edit(), 1..10)) {
        let (first, builtin) = (first(), builtin());
        let mut memory = Memory::default();
        let mut files = first.clone();
        for edit in &edits {
            edit.apply(&mut files, &first);
            let again = seen(&files, &builtin, &mut memory);
            let afresh = seen(&files, &builtin, &mut Memory::default());
            prop_assert_eq!(again, afresh);
        }
    }
}

#[test]
fn a_register_that_comes_to_be_is_seen_by_texts_that_did_not_change() {
    let (first, builtin) = (first(), builtin());
    let register = "content/registers/publishers/exemple.toml";
    let mut without = first.clone();
    without.remove(register);
    let mut memory = Memory::default();
    for files in [&without, &first, &without] {
        let again = seen(files, &builtin, &mut memory);
        assert_eq!(again, seen(files, &builtin, &mut Memory::default()));
        assert_eq!(
            again[1].contains("unknown-publisher"),
            !files.contains_key(register)
        );
    }
}

#[test]
fn other_messages_built_in_make_another_catalog() {
    let (files, builtin) = (first(), builtin());
    let mut other = builtin.clone();
    other.locales[1].text = "hello = Bonsoir\nown = Intégré\n".to_owned();
    let mut memory = Memory::default();
    for builtin in [&builtin, &other, &builtin] {
        let again = seen(&files, builtin, &mut memory);
        assert_eq!(again, seen(&files, builtin, &mut Memory::default()));
    }
}
