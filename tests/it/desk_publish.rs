//! The desk's publication: two steps, and the very edits of the command.

use std::collections::BTreeMap;
use std::sync::Arc;

use avenant::base::{Code, Date, Digest, DocumentId, Report, Salt, TreePath};
use avenant::cli::session;
use avenant::compile::{self, Opened};
use avenant::desk::{Act, Desk, Form, Fresh, Moment, Screen};
use avenant::edit::Edits;
use avenant::edit::publish::{self, Inputs, Publish};
use avenant::lang::Lang;
use avenant::load::Tree;
use avenant::render::screen::Screens;
use avenant::sys::{embed, files};
use avenant::work::Speech;

use crate::locales::catalog;
use crate::support;

const TODAY: &str = "2026-11-28";
const SEED: [u8; 16] = [7; 16];

fn seed() -> Salt {
    Salt::new(SEED)
}

fn day(text: &str) -> Date {
    Date::parse(text).unwrap()
}

/// The sample site, with other words in some of its files.
pub fn sample(changed: &[(&str, &dyn Fn(String) -> String)]) -> Moment {
    let tree = files::list(support::root()).unwrap();
    let edited: BTreeMap<TreePath, Vec<u8>> = changed
        .iter()
        .map(|(path, change)| {
            let path = TreePath::parse(path).unwrap();
            let text = String::from_utf8(tree.bytes(&path).unwrap()).unwrap();
            (path, change(text).into_bytes())
        })
        .collect();
    moment(tree.with(edited.iter().map(|(path, bytes)| (path, bytes.as_slice()))))
}

/// The site of some files.
pub fn moment(tree: Tree) -> Moment {
    let builtin = session::builtin();
    let opened = compile::open(&tree, &builtin);
    let (tree, today) = (Arc::new(tree), day(TODAY));
    let findings = check(&opened, &tree);
    let (plan, _) = compile::plan(&opened, &tree, &builtin.theme, today, None);
    Moment {
        number: 1,
        opened: Arc::new(opened),
        is_fresh: !findings.has_errors(),
        findings,
        plan: plan.map(Arc::new),
        tree,
        today,
    }
}

fn check(opened: &Opened, tree: &Tree) -> Report {
    compile::check(opened, tree, &|_: &TreePath, _: &Digest| None)
}

/// Has a desk do something, in English.
pub fn at_desk<T>(moment: &Moment, with: impl FnOnce(&Desk<'_>) -> T) -> T {
    let speech = Speech::new(catalog(), Lang::parse("en").unwrap());
    let screens = Screens::new(embed::desk_templates(), &catalog());
    with(&Desk {
        moment,
        screens: &screens,
        speech: &speech,
        token: "t",
        starters: &embed::starters(),
    })
}

/// Sends a form.
pub fn send(moment: &Moment, screen: &Screen, fields: &[(&str, &str)]) -> Act {
    let form = Form::new(fields.iter().copied());
    let act = at_desk(moment, |desk| {
        desk.act(screen, &form, Fresh { seed: seed() })
    });
    act.unwrap().unwrap()
}

/// Sends a form that has something shown.
pub fn shown(moment: &Moment, screen: &Screen, fields: &[(&str, &str)]) -> String {
    match send(moment, screen, fields) {
        Act::Show(html) => html,
        act @ (Act::Write { .. } | Act::Open { .. }) => panic!("done: {act:?}"),
    }
}

/// The value of a hidden field.
pub fn hidden(html: &str, name: &str) -> String {
    let from = format!("name=\"{name}\" value=\"");
    let rest = html
        .split_once(&from)
        .unwrap_or_else(|| panic!("no {name}"));
    rest.1.split('"').next().unwrap().to_owned()
}

fn publish_screen() -> Screen {
    Screen::Publish(None)
}

const GOOD: [(&str, &str); 3] = [
    ("document", "cookies"),
    ("document", "legal-notice"),
    ("effective", "2027-03-01"),
];

/// A summary of changes, which the sample's legal notice lacks.
fn with_changes(text: String) -> String {
    text.replacen("\n---\n", "\nchanges:\n- Something else.\n---\n", 1)
}

fn good() -> Moment {
    sample(&[("content/legal-notice/fr.md", &with_changes)])
}

fn request(documents: &[&str], effective: &str, seed: Salt) -> Publish {
    let documents = documents.iter().map(|id| DocumentId::parse(id).unwrap());
    Publish {
        documents: documents.collect(),
        effective: day(effective),
        published: None,
        late: false,
        level: None,
        today: day(TODAY),
        seed,
    }
}

/// What the command would write.
fn of_command(moment: &Moment, request: &Publish) -> Result<Edits, Report> {
    let findings = check(&moment.opened, &moment.tree);
    let site = moment.opened.site.as_deref().unwrap();
    let inputs = Inputs {
        site,
        tree: &moment.tree,
        catalog: &moment.opened.catalog,
        findings: &findings,
    };
    publish::publish(inputs, request)
}

#[test]
fn what_is_shown_is_sealed_as_the_command_seals_it() {
    let moment = good();
    let checked = [&GOOD[..], &[("do", "check")]].concat();
    let html = shown(&moment, &publish_screen(), &checked);
    assert!(
        html.contains("texts for ever, in force from March 1, 2027"),
        "{html}"
    );
    assert!(html.contains("/legal-notice/2027-03-01/"), "{html}");
    assert!(!html.contains("check-broken"), "{html}");
    let digest = hidden(&html, "shown");
    let sealing = [&GOOD[..], &[("do", "publish"), ("shown", &digest)]].concat();
    let Act::Write { edits, then } = send(&moment, &publish_screen(), &sealing) else {
        panic!("shown again");
    };
    // The order of documents is that of the site, whichever way they were ticked.
    let request = request(&["legal-notice", "cookies"], "2027-03-01", seed());
    assert_eq!(edits, of_command(&moment, &request).unwrap());
    let line = moment.opened.site.as_deref().unwrap().ledger.entries.len() + 1;
    assert_eq!(then, format!("/__avenant/sealed/{line}"));

    let (_, tree) = compile::after(&moment.opened, &moment.tree, &edits);
    let after = self::moment((*tree).clone());
    let screen = Screen::parse(&then).unwrap();
    let html = at_desk(&after, |desk| desk.show(&screen)).unwrap().unwrap();
    let head = after.opened.site.as_deref().unwrap().ledger.head();
    for words in [
        &line.to_string(),
        "March 1, 2027",
        &head.to_string(),
        ".avenant/timestamp.tsq",
    ] {
        assert!(html.contains(words), "{words}: {html}");
    }
}

#[test]
fn one_step_alone_seals_nothing() {
    let moment = good();
    for fields in [
        [&GOOD[..], &[("do", "publish")]].concat(),
        [&GOOD[..], &[("do", "publish"), ("shown", "")]].concat(),
        GOOD.to_vec(),
    ] {
        let html = shown(&moment, &publish_screen(), &fields);
        assert!(html.contains("value=\"publish\""), "{html}");
    }
}

#[test]
fn whatever_changed_since_it_was_shown_is_shown_again() {
    let moment = good();
    let checked = [&GOOD[..], &[("do", "check")]].concat();
    let digest = hidden(&shown(&moment, &publish_screen(), &checked), "shown");
    let again = |moment: &Moment, fields: &[(&str, &str)]| {
        let sealing = [fields, &[("do", "publish"), ("shown", &digest)]].concat();
        let html = shown(moment, &publish_screen(), &sealing);
        assert!(html.contains("nothing was sealed"), "{html}");
        assert_ne!(hidden(&html, "shown"), digest);
    };
    let typed = |text: String| text.replace("Les présentes mentions", "Ces mentions");
    let typed = sample(&[("content/legal-notice/fr.md", &|text| {
        typed(with_changes(text))
    })]);
    again(&typed, &GOOD);
    let later = Moment {
        today: day("2026-11-29"),
        ..moment.clone()
    };
    again(&later, &GOOD);
    again(&moment, &[GOOD[0], GOOD[1], ("effective", "2027-03-02")]);
    again(&moment, &[GOOD[1], GOOD[2]]);
    again(&moment, &[GOOD[0], GOOD[1], GOOD[2], ("level", "material")]);
    // Somebody sealed something meanwhile: the ledger has another head.
    let edits = of_command(&moment, &request(&["cookies"], "2027-03-01", seed())).unwrap();
    let (_, tree) = compile::after(&moment.opened, &moment.tree, &edits);
    again(&self::moment((*tree).clone()), &[GOOD[1], GOOD[2]]);
}

#[test]
fn every_refusal_is_in_the_checklist() {
    let speech = Speech::new(catalog(), Lang::parse("en").unwrap());
    let untouched = sample(&[]);
    let broken = sample(&[("content/cookies/fr.md", &|text| {
        format!("{text}\n\n[](#nowhere)\n")
    })]);
    let touched = sample(&[("avenant.lock", &|text| {
        text.replacen("\"n\":2", "\"n\":3", 1)
    })]);
    let mut codes = Vec::new();
    for (moment, documents, effective) in [
        (
            &untouched,
            &["privacy-policy", "legal-notice"][..],
            "2026-01-01",
        ),
        (&untouched, &["privacy-policy"], "2027-01-15"),
        (&untouched, &["privacy-policy"], "2026-12-20"),
        (&broken, &["cookies"], "2027-03-01"),
        (&touched, &["cookies"], "2027-03-01"),
    ] {
        let refused = of_command(moment, &request(documents, effective, seed())).unwrap_err();
        let mut fields: Vec<_> = documents.iter().map(|id| ("document", *id)).collect();
        fields.extend([("effective", effective), ("do", "publish")]);
        let html = shown(moment, &publish_screen(), &fields);
        assert!(html.contains("check-broken"), "{html}");
        assert!(!html.contains("value=\"publish\""), "{html}");
        for finding in refused
            .iter()
            .filter(|one| one.code != Code::PUBLISH_BLOCKED)
        {
            let words = speech
                .finding(finding)
                .replace('&', "&amp;")
                .replace('<', "&lt;");
            let words = words
                .replace('>', "&gt;")
                .replace('"', "&quot;")
                .replace('\'', "&#39;");
            let start: String = words.chars().take(40).collect();
            assert!(html.contains(&start), "{words}: {html}");
            codes.push(finding.code);
        }
    }
    for code in [
        Code::PUBLISH_DATE_PAST,
        Code::PUBLISH_NOTICE,
        Code::PUBLISH_BEFORE_SCHEDULED,
        Code::PUBLISH_CHANGES_MISSING,
        Code::PUBLISH_DATE_TAKEN,
    ] {
        assert!(codes.contains(&code), "{code}: {codes:?}");
    }
}

#[test]
fn what_is_typed_wrong_is_said_at_its_field() {
    let moment = good();
    let html = shown(
        &moment,
        &publish_screen(),
        &[("effective", "15.1.2027"), ("do", "check")],
    );
    assert!(html.contains("href=\"#publish.documents\""), "{html}");
    assert!(html.contains("did you mean 2027-01-15"), "{html}");
    let unknown = Screen::Publish(DocumentId::parse("terms"));
    let found = at_desk(&moment, |desk| desk.show(&unknown)).unwrap();
    assert_eq!(found, None);
}

#[test]
fn a_field_typed_wrong_says_so_itself() {
    let moment = sample(&[]);
    let form = Form::new([("effective", "never"), ("do", "check")].into_iter());
    let fresh = Fresh { seed: seed() };
    let act = at_desk(&moment, |desk| {
        desk.act(&Screen::Publish(None), &form, fresh)
    });
    let Some(Act::Show(html)) = act.unwrap() else {
        panic!("nothing is shown");
    };
    for words in [
        "id=\"publish.effective.fault\"",
        "aria-invalid=\"true\" aria-describedby=\"publish.effective.words publish.effective.fault\"",
        "id=\"publish.documents.fault\"",
        "tabindex=\"-1\" autofocus",
    ] {
        assert!(html.contains(words), "{words}");
    }
}

#[test]
fn what_packs_ask_people_to_do_stands_in_the_checklist_and_stops_nothing() {
    let moment = sample(&[("content/legal-notice/fr.md", &with_changes)]);
    let html = shown(&moment, &publish_screen(), &GOOD);
    let check = html.split_once("What the packs ask you to do").unwrap().1;
    let check = check.split("</li>").next().unwrap();
    for words in [
        "Legal notice – ",
        "Cookies and other trackers – Keep proof of consent",
        "rel=\"noreferrer\">GDPR Art. 7(1)",
    ] {
        assert!(check.contains(words), "{words} in {check}");
    }
    assert!(html.contains("name=\"shown\""), "it can be sealed: {html}");
}
