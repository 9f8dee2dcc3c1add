//! A listing brought up to date by what is told of a watched folder is as a new one, whatever was
//! done there.
#![cfg(unix)]

use std::fs;
use std::os::unix::fs::symlink;
use std::path::Path;
use std::time::Duration;

use avenant::sys::watch::How;
use proptest::prelude::*;
use proptest::sample::select;

use crate::watch::{Watched, write};

/// What somebody does in the site's folder; what cannot be done is not.
#[derive(Debug, Clone)]
enum Act {
    Write(String),
    SaveByRenaming(String),
    Append(String),
    Rename(String, String),
    Remove(String),
    MakeFolders(String),
    Link(String, &'static str),
    Touch(String),
    Settle,
}

/// Paths on which acts meet again and again.
fn path() -> impl Strategy<Value = String> {
    let parts = select(vec![
        "content", "content", "themes", "shared", "locales", "dist",
    ]);
    let names = [
        "a", "b", "c-d", "fr.md", ".hidden", "fr.md~", "x.tmp", "u\\v",
    ];
    let below = prop::collection::vec(select(names.to_vec()), 0..4);
    (parts, below).prop_map(|(part, below)| {
        let steps = std::iter::once(part).chain(below);
        steps.collect::<Vec<_>>().join("/")
    })
}

fn act() -> impl Strategy<Value = Act> {
    let targets = select(vec![
        "../shared",
        "../shared/a",
        "../../shared/a/fr.md",
        "../shared/b",
        "..",
        ".",
        "a",
        "b",
        "/etc",
        "../../../etc",
        "missing",
        "../content/a",
        "fr.md",
    ]);
    prop_oneof![
        4 => path().prop_map(Act::Write),
        2 => path().prop_map(Act::SaveByRenaming),
        1 => path().prop_map(Act::Append),
        4 => (path(), path()).prop_map(|(from, to)| Act::Rename(from, to)),
        2 => path().prop_map(Act::Remove),
        2 => path().prop_map(Act::MakeFolders),
        3 => (path(), targets).prop_map(|(at, to)| Act::Link(at, to)),
        1 => path().prop_map(Act::Touch),
        2 => Just(Act::Settle),
    ]
}

fn play(site: &mut Watched, act: &Act, nth: usize) {
    let root = site.root();
    let words = "word ".repeat(nth + 1);
    let parent = |file: &Path| file.parent().map(fs::create_dir_all);
    match act {
        Act::Write(file) => {
            parent(&root.join(file));
            let _ = fs::write(root.join(file), words);
        }
        Act::SaveByRenaming(file) => {
            let file = root.join(file);
            parent(&file);
            let beside = file.with_file_name(".saved");
            if !file.is_dir() && fs::write(&beside, words).is_ok() {
                let _ = fs::rename(beside, file);
            }
        }
        Act::Append(file) => {
            let old = fs::read_to_string(root.join(file)).unwrap_or_default();
            if root.join(file).is_file() {
                let _ = fs::write(root.join(file), old + &words);
            }
        }
        Act::Rename(from, to) => {
            parent(&root.join(to));
            let _ = fs::rename(root.join(from), root.join(to));
        }
        Act::Remove(path) => {
            let path = root.join(path);
            let _ = fs::remove_file(&path).or_else(|_| fs::remove_dir_all(&path));
        }
        Act::MakeFolders(path) => drop(fs::create_dir_all(root.join(path))),
        Act::Link(at, to) => {
            parent(&root.join(at));
            let _ = symlink(to, root.join(at));
        }
        Act::Touch(path) => {
            use std::os::unix::fs::PermissionsExt as _;
            let mode =
                fs::Permissions::from_mode(if nth.is_multiple_of(2) { 0o700 } else { 0o755 });
            let _ = fs::set_permissions(root.join(path), mode);
        }
        Act::Settle => site.settled(),
    }
}

fn play_all(how: How, acts: &[Act]) {
    let mut site = Watched::prepared(how, |root| {
        for file in [
            "content/a/fr.md",
            "content/b/a/fr.md",
            "shared/a/fr.md",
            "themes/a/x",
        ] {
            write(root, file, "first");
        }
    });
    for (nth, act) in acts.iter().enumerate() {
        play(&mut site, act, nth);
    }
    site.settled();
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, max_shrink_iters: 40, ..ProptestConfig::default() })]

    #[test]
    fn what_the_system_tells_is_enough(acts in prop::collection::vec(act(), 1..40)) {
        play_all(How::Best, &acts);
    }

    #[test]
    fn what_is_looked_at_is_enough(acts in prop::collection::vec(act(), 1..40)) {
        play_all(How::Poll(Duration::from_millis(2)), &acts);
    }
}
