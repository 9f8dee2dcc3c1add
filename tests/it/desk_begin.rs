//! A site begun in the browser: the files of `avenant init`, in a folder that is free.
use std::fs;
use std::path::Path;
use std::sync::Arc;

use avenant::cli::session;
use avenant::desk::begin::{self, Begun, Ground};
use avenant::desk::{Form, Moment};
use avenant::edit::Edits;
use avenant::edit::start::{self, Answers, FACTS};
use avenant::lang::Lang;
use avenant::load::Tree;
use avenant::serve::live::Live;
use avenant::serve::polls::Polls;
use avenant::sys::embed;

use crate::desk_publish::{at_desk, moment};

const ANSWERED: [(&str, &str); 8] = [
    ("name", "Exemple SAS"),
    ("base-url", "https://legal.example/"),
    ("languages", "fr,en"),
    ("documents", "privacy-policy"),
    ("documents", "cookies"),
    ("time-zone", "Europe/Paris"),
    ("host", "Hébergeur SAS"),
    ("siren", "732829320"),
];

fn blank() -> Moment {
    moment(Tree::in_memory(std::iter::empty::<(&str, Vec<u8>)>()))
}

fn ground(is_free: bool) -> Ground {
    let folder = "/home/camille".to_owned();
    Ground { folder, is_free }
}

fn sent(ground: &Ground, fields: &[(&str, &str)]) -> Begun {
    let form = Form::new(fields.iter().copied());
    at_desk(&blank(), |desk| begin::act(desk, ground, &form)).unwrap()
}

fn refused(ground: &Ground, fields: &[(&str, &str)]) -> String {
    match sent(ground, fields) {
        Begun::Shown(html) => html,
        Begun::Site { .. } => panic!("begun"),
    }
}

/// What the command writes of the same answers.
fn of_command() -> Edits {
    let starters = embed::starters();
    let mut answers = Answers::default();
    for fact in &FACTS {
        let typed = ANSWERED.iter().filter(|(name, _)| *name == fact.name);
        let typed: Vec<&str> = typed.map(|(_, typed)| *typed).collect();
        answers.take(fact, &typed.join(","), &starters).unwrap();
    }
    start::site(&starters, &answers, &Lang::parse("en").unwrap()).unwrap()
}

#[test]
fn a_site_begins_as_the_command_begins_it() {
    let Begun::Site { below, edits } = sent(&ground(true), &ANSWERED) else {
        panic!("refused");
    };
    assert_eq!(below, None);
    assert_eq!(edits, of_command());
}

#[test]
fn every_fact_is_asked_for_and_shown_with_an_example() {
    let html = at_desk(&blank(), |desk| begin::show(desk, &ground(true))).unwrap();
    for fact in &FACTS {
        assert!(
            html.contains(&format!("id=\"begin.{}\"", fact.name)),
            "{}",
            fact.name
        );
        assert!(
            html.contains(&format!("name=\"{}\"", fact.name)),
            "{}",
            fact.name
        );
    }
    assert!(!html.contains("name=\"below\""), "{html}");
    assert!(
        !html.contains("<nav"),
        "no other screen is there yet: {html}"
    );
    assert!(html.contains("/home/camille"), "{html}");
}

#[test]
fn what_is_missing_or_wrong_is_said_at_its_field() {
    let without = |left_out: &str| -> Vec<(&str, &str)> {
        let all = ANSWERED.iter().filter(|(name, _)| *name != left_out);
        all.copied().collect()
    };
    for (fields, field) in [
        (without("name"), "name"),
        (without("documents"), "documents"),
        (
            [&without("base-url")[..], &[("base-url", "legal")]].concat(),
            "base-url",
        ),
        (
            [&without("siren")[..], &[("siren", "123")]].concat(),
            "siren",
        ),
        ([&ANSWERED[..], &[("seat", "Paris")]].concat(), "seat"),
        (
            [&without("languages")[..], &[("languages", "de")]].concat(),
            "languages",
        ),
    ] {
        let html = refused(&ground(true), &fields);
        assert!(
            html.contains(&format!("href=\"#begin.{field}\"")),
            "{field}: {html}"
        );
    }
}

#[test]
fn a_folder_that_is_not_free_gets_a_new_one_below_it() {
    let taken = ground(false);
    for name in ["", "..", "a/b", "/etc", ".git", "mes textes"] {
        let html = refused(&taken, &[&ANSWERED[..], &[("below", name)]].concat());
        assert!(html.contains("href=\"#begin.below\""), "{name}: {html}");
    }
    let Begun::Site { below, .. } = sent(&taken, &[&ANSWERED[..], &[("below", "texts")]].concat())
    else {
        panic!("refused");
    };
    assert_eq!(below.as_deref(), Some("texts"));
}

fn live(root: &Path) -> Live {
    Live::begin(root, session::builtin(), Arc::new(Polls::new(1))).unwrap()
}

/// An empty folder of a test's own.
fn folder(name: &str) -> std::path::PathBuf {
    let folder = std::env::temp_dir().join(format!("avenant-{name}-{}", std::process::id()));
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

#[test]
fn the_server_goes_on_in_the_folder_of_the_new_site() {
    let root = folder("begun-below");
    fs::write(root.join("letter.txt"), "mine").unwrap();
    let live = live(&root);
    assert!(!live.ground().unwrap().is_free);
    let edits = of_command();
    assert!(!live.found(None, &edits).unwrap(), "the folder is not free");
    assert!(!root.join("avenant.toml").exists());
    assert!(live.found(Some("texts"), &edits).unwrap());
    assert_eq!(live.root(), root.join("texts"));
    let now = live.now();
    assert!(now.opened.site.is_some());
    assert!(now.plan.is_some(), "{:?}", now.findings);
    for change in &edits.changes {
        let path = root.join("texts").join(change.path().as_str());
        assert_eq!(fs::read(path).unwrap(), change.bytes());
    }
    assert!(
        !live.found(Some("."), &edits).unwrap(),
        "a site is there now"
    );
    fs::remove_dir_all(root).unwrap();
}

#[test]
fn an_empty_folder_takes_the_site_itself() {
    let root = folder("begun-here");
    let live = live(&root);
    let before = live.now();
    assert!(before.opened.site.is_none());
    assert!(live.ground().unwrap().is_free);
    assert!(live.found(None, &of_command()).unwrap());
    assert!(live.now().number > before.number);
    assert!(root.join("avenant.toml").exists());
    fs::remove_dir_all(root).unwrap();
}
