//! A ledger that readers were shown and whose end is lost here: what is written of it, and when
//! nothing is.

use std::collections::BTreeMap;

use avenant::base::{Arg, Code, Date, Report};
use avenant::check::seal::verify;
use avenant::edit::publish::Inputs;
use avenant::edit::restart::{Loss, restart};
use avenant::edit::{Change, Edits};
use avenant::load::{Tree, load};
use avenant::seal::ledger::{Continuation, as_of, continues};

use crate::locales::{catalog, words};
use crate::seal::sealed;

type Files = BTreeMap<String, Vec<u8>>;

const LEDGER: &str = "avenant.lock";
const TODAY: &str = "2026-11-28";
const REASON: &str = "The disk with the last publications failed";

fn day(text: &str) -> Date {
    Date::parse(text).expect("a real day")
}

fn tree(files: &Files) -> Tree {
    Tree::in_memory(
        files
            .iter()
            .map(|(path, bytes)| (path.as_str(), bytes.clone())),
    )
}

fn ask(files: &Files, shown: &str, reason: &str, today: &str) -> Result<Edits, Report> {
    let tree = tree(files);
    let (site, mut findings) = load(&tree);
    let site = site.expect("a site");
    let catalog = catalog();
    findings.extend(verify(&site, &tree, &catalog, &|_, _| None));
    let from = Inputs {
        site: &site,
        tree: &tree,
        catalog: &catalog,
        findings: &findings,
    };
    let today = day(today);
    let loss = Loss {
        shown,
        reason,
        today,
    };
    restart(from, &loss)
}

/// What readers see of the whole site, and the site that lost its second publication.
fn lost() -> (String, Files) {
    let mut files = sealed();
    let (site, _) = load(&tree(&files));
    let shown = as_of(&site.expect("a site").ledger, day(TODAY));
    let ledger = String::from_utf8(files[LEDGER].clone()).expect("text");
    let first = ledger.split_inclusive('\n').next().expect("a line");
    files.insert(LEDGER.to_owned(), first.as_bytes().to_vec());
    files.retain(|path, _| !path.contains("/2027-03-01/"));
    (shown, files)
}

fn fault(refused: Result<Edits, Report>) -> String {
    let report = refused.expect_err("it is refused");
    let mut faults = Vec::new();
    for finding in &report {
        assert_eq!(finding.code, Code::RESTART_REFUSED, "{report:#?}");
        assert_eq!(
            words(finding).len(),
            4,
            "what is wrong and what to do, twice"
        );
        faults.extend(finding.args.iter().filter_map(|(name, arg)| match arg {
            Arg::Text(fault) if *name == "fault" => Some(fault.clone()),
            _ => None,
        }));
    }
    faults.join(" ")
}

#[test]
fn the_ledger_goes_on_with_a_line_that_says_what_is_lost_and_why() {
    let (shown, mut files) = lost();
    let edits = ask(&files, &shown, &format!(" {REASON}  "), TODAY).expect("it is written");
    let [change @ Change::Replace { path, .. }] = edits.changes.as_slice() else {
        panic!("the ledger alone changes: {edits:#?}");
    };
    assert_eq!(path.as_str(), LEDGER);
    let before = String::from_utf8(files[LEDGER].clone()).expect("text");
    let after = String::from_utf8(change.bytes().to_vec()).expect("text");
    let line = after
        .strip_prefix(&before)
        .expect("nothing before it changes");
    assert_eq!(line.lines().count(), 1);
    assert!(
        line.contains(&format!("\"reason\":\"{REASON}\"")) && line.contains(TODAY),
        "{line}"
    );
    files.insert(LEDGER.to_owned(), change.bytes().to_vec());

    let tree = tree(&files);
    let (site, findings) = load(&tree);
    let site = site.expect("a site");
    assert!(!findings.has_errors(), "{findings:#?}");
    let found = verify(&site, &tree, &catalog(), &|_, _| None);
    assert!(found.is_empty(), "{found:#?}");
    let restarted = Continuation::Restarted { line: 2, same: 1 };
    assert_eq!(continues(&site.ledger, &shown), restarted);

    assert_eq!(fault(ask(&files, &shown, REASON, TODAY)), "said");
    let here = as_of(&site.ledger, day(TODAY));
    assert_eq!(fault(ask(&files, &here, REASON, TODAY)), "continued");
}

#[test]
fn a_site_that_lost_everything_begins_its_ledger_with_the_loss() {
    let (shown, mut files) = lost();
    files.remove(LEDGER);
    files.retain(|path, _| !path.contains("/2021-10-15/"));
    let edits = ask(&files, &shown, REASON, TODAY).expect("it is written");
    let [change @ Change::Add { .. }] = edits.changes.as_slice() else {
        panic!("the ledger alone is added: {edits:#?}");
    };
    let line = String::from_utf8_lossy(change.bytes()).into_owned();
    assert!(
        line.contains("\"n\":1,") && line.lines().count() == 1,
        "{line}"
    );
}

#[test]
fn nothing_is_said_to_be_lost_that_is_not_and_no_reason_is_taken_that_is_none() {
    let (shown, files) = lost();
    let ask_with = |shown: &str, reason: &str| fault(ask(&files, shown, reason, TODAY));
    let first = shown.split_inclusive('\n').next().expect("a line");
    assert_eq!(ask_with(first, REASON), "continued");
    assert_eq!(ask_with("", REASON), "nothing");
    assert_eq!(ask_with("<!doctype html>\n", REASON), "unreadable");
    let skipped: String = shown.split_inclusive('\n').skip(1).collect();
    assert_eq!(ask_with(&skipped, REASON), "unreadable");
    assert_eq!(ask_with(&shown, " \t "), "reason");
    assert_eq!(ask_with(&shown, "…"), "reason");
    assert_eq!(ask_with(&shown, "one\ntwo"), "sign");
    assert_eq!(ask_with(&shown, "one \u{202E}two"), "sign");
    assert_eq!(ask_with(&shown, &"a".repeat(201)), "long");
    assert_eq!(ask_with(first, ""), "continued reason");
    assert!(ask(&files, &shown, &"é".repeat(200), TODAY).is_ok());
}

#[test]
fn a_version_that_is_here_still_wants_its_line_back() {
    let (shown, mut files) = lost();
    let again = sealed().into_iter();
    files.extend(again.filter(|(path, _)| path.starts_with("content/legal-notice/2027-03-01/")));
    let refused = ask(&files, &shown, REASON, TODAY).expect_err("it is refused");
    let codes: Vec<Code> = refused.iter().map(|one| one.code).collect();
    assert_eq!(codes, [Code::SEAL_UNKNOWN_VERSION]);
}

#[test]
fn nothing_is_added_to_a_ledger_that_does_not_hold_or_before_its_last_day() {
    let (shown, mut files) = lost();
    let early = ask(&files, &shown, REASON, "2020-01-01").expect_err("it is refused");
    assert!(early.iter().all(|one| one.code == Code::PUBLISH_CLOCK));
    let text = String::from_utf8(files[LEDGER].clone()).expect("text");
    let changed = text.replace("\"prev\":\"0", "\"prev\":\"1");
    files.insert(LEDGER.to_owned(), changed.into_bytes());
    let broken = ask(&files, &shown, REASON, TODAY).expect_err("it is refused");
    assert!(broken.iter().any(|one| one.code == Code::LEDGER_CHAIN));
}
