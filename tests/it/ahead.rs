//! A save read ahead: it is shown when it has settled, and never before.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use avenant::base::{Code, TreePath};
use avenant::cli::session;
use avenant::serve::live::Live;
use avenant::serve::polls::Polls;
use avenant::sys::files::Touched;
use avenant::sys::watch::News;
use tempfile::TempDir;

use crate::support::files;

const TEXT: &str = "content/privacy-policy/fr.md";
const SETTINGS: &str = "avenant.toml";

fn sample() -> (TempDir, Live) {
    let folder = tempfile::tempdir().unwrap();
    files::copy_sample(folder.path()).unwrap();
    let polls = Arc::new(Polls::new(1));
    let live = Live::begin(folder.path(), session::builtin(), polls).unwrap();
    (folder, live)
}

fn name_site(folder: &Path, name: &str) {
    let file = folder.join(SETTINGS);
    let text = fs::read_to_string(&file).unwrap();
    let line = text
        .lines()
        .find(|line| line.starts_with("name = "))
        .unwrap();
    fs::write(&file, text.replacen(line, &format!("name = \"{name}\""), 1)).unwrap();
}

fn touched(path: &str) -> Touched {
    Touched::Paths([TreePath::parse(path).unwrap()].into())
}

fn settled(path: &str, is_as_begun: bool) -> News {
    News::Settled {
        touched: touched(path),
        is_as_begun,
    }
}

/// The name of the site as pages have it.
fn shown(live: &Live) -> String {
    let now = live.now();
    assert!(now.is_fresh);
    let site = now.opened.site.as_ref().unwrap();
    site.config.name.to_string()
}

#[test]
fn what_was_read_ahead_is_shown_once_it_has_settled() {
    let (folder, live) = sample();
    let (before, number) = (shown(&live), live.now().number);
    name_site(folder.path(), "Read ahead");
    live.follow(&News::Begun(touched(SETTINGS))).unwrap();
    assert_eq!((shown(&live), live.now().number), (before, number));
    // It is read no more: what is written now is told later.
    name_site(folder.path(), "Written later");
    live.follow(&settled(SETTINGS, true)).unwrap();
    assert_eq!(shown(&live), "Read ahead");
    live.follow(&settled(SETTINGS, false)).unwrap();
    assert_eq!(shown(&live), "Written later");
}

#[test]
fn half_a_save_is_never_shown() {
    let (folder, live) = sample();
    let (before, number) = (shown(&live), live.now().number);
    let file = folder.path().join(SETTINGS);
    let whole = fs::read(&file).unwrap();
    fs::write(&file, &whole[..40]).unwrap();
    live.follow(&News::Begun(touched(SETTINGS))).unwrap();
    assert_eq!(live.now().number, number);
    fs::write(&file, &whole).unwrap();
    name_site(folder.path(), "Whole");
    live.follow(&settled(SETTINGS, false)).unwrap();
    assert_eq!(shown(&live), "Whole");
    assert_ne!(before, "Whole");
}

#[test]
fn what_was_read_ahead_is_not_lost_to_a_save_between() {
    let (folder, live) = sample();
    name_site(folder.path(), "Read ahead");
    live.follow(&News::Begun(touched(SETTINGS))).unwrap();
    // The desk saves a text of its own; pages are not made of it, and yet are made anew.
    let text = folder.path().join(TEXT);
    let words = fs::read_to_string(&text).unwrap();
    fs::write(&text, format!("{words}\nOne line more.\n")).unwrap();
    live.renew(&touched(TEXT)).unwrap();
    assert_eq!(shown(&live), "Read ahead");
    live.follow(&settled(SETTINGS, true)).unwrap();
    assert_eq!(shown(&live), "Read ahead");
}

#[test]
fn a_save_is_shown_before_it_is_checked_and_checked_where_it_is_still_shown() {
    let (folder, live) = sample();
    let text = folder.path().join(TEXT);
    let words = fs::read_to_string(&text).unwrap();
    let is_found = || {
        let now = live.now();
        now.findings.iter().any(|one| one.code == Code::TEXT_GLUED)
    };
    assert!(!is_found());
    let save = |more: &str| {
        fs::write(&text, format!("{words}{more}")).unwrap();
        live.follow(&settled(TEXT, false)).unwrap();
        live.now().number
    };
    let glued = save("\nVoir la page cookiesde.Nous écrivons.\n");
    assert!(!is_found());
    // What was mended meanwhile is not told.
    let mended = save("\nVoir la page.\n");
    assert!(mended > glued);
    live.renew(&touched(TEXT)).unwrap();
    assert!(!is_found());
    let again = save("\nVoir la page cookiesde.Nous écrivons.\n");
    live.renew(&touched(TEXT)).unwrap();
    assert!(is_found() && live.now().number > again);
}
