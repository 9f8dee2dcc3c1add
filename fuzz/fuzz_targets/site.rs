//! Any bytes in any file of a small site are loaded without a panic.
#![no_main]

use avenant::load::{Tree, load};
use libfuzzer_sys::fuzz_target;

const FILES: [(&str, &str); 5] = [
    (
        "avenant.toml",
        "name = \"S\"\nbase_url = \"https://s.example/\"\ntime_zone = \"Europe/Paris\"\n\
         languages = [\"fr\"]\ndocuments = [\"a\"]\n",
    ),
    (
        "content/a/document.toml",
        "kind = \"other\"\npublisher = \"p\"\nauthentic = [\"fr\"]\nrequired = [\"fr\"]\n\
         [slugs]\nfr = [\"a\"]\n",
    ),
    ("content/a/fr.md", "# T\n\n## A {#a}\n\nMots.\n"),
    ("content/registers/publishers/p.toml", "name = \"P\"\n"),
    ("avenant.lock", ""),
];

fuzz_target!(|input: (u8, Vec<u8>)| {
    let (which, bytes) = input;
    let chosen = usize::from(which) % FILES.len();
    let file = |(at, (path, text)): (usize, &(&'static str, &str))| {
        let text = text.as_bytes().to_vec();
        (*path, if at == chosen { bytes.clone() } else { text })
    };
    let tree = Tree::in_memory(FILES.iter().enumerate().map(file));
    let _ = load(&tree);
});
