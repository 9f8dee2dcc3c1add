//! The screens on notices: every channel as readers get it, and the record that they were told.

use avenant::base::{DocumentId, Salt};
use avenant::desk::notices::{About, FRAMES, piece};
use avenant::desk::{Act, Form, Fresh, Moment, Screen};
use avenant::edit::notice_sent::{Declared, record};
use avenant::edit::publish::Inputs;
use avenant::lang::Lang;
use avenant::model::Channel;

use crate::desk_publish::{at_desk, sample};
use crate::elsewhere::{World, body, day, header, moment};

/// The version of which the sample tells readers ahead.
const AHEAD: &str = "privacy-policy/2027-01-15";

fn screen(about: &str) -> Screen {
    Screen::Notice(About::parse(about).unwrap())
}

fn shown(moment: &Moment, about: &str) -> String {
    at_desk(moment, |desk| desk.show(&screen(about)))
        .unwrap()
        .unwrap()
}

fn act(moment: &Moment, about: &str, fields: &[(&str, &str)]) -> Option<Act> {
    let form = Form::new(fields.iter().copied());
    let fresh = Fresh {
        seed: Salt::new([0; 16]),
    };
    at_desk(moment, |desk| desk.act(&screen(about), &form, fresh)).unwrap()
}

fn told_by_act(moment: &Moment, fields: &[(&str, &str)]) -> String {
    match act(moment, AHEAD, fields) {
        Some(Act::Show(html)) => html,
        other => panic!("{other:?}"),
    }
}

#[test]
fn every_channel_is_shown_as_readers_get_it() {
    let moment = moment("2026-11-28");
    let html = shown(&moment, &format!("{AHEAD}/fr"));
    let html = html.replace("&#39;", "'").replace("&quot;", "\"");
    let plan = moment.plan.as_deref().unwrap();
    let site = moment.opened.site.as_deref().unwrap();
    let document = site
        .document(&DocumentId::parse("privacy-policy").unwrap())
        .unwrap();
    let fr = Lang::parse("fr").unwrap();
    let mails = plan
        .mails(document, Some(day("2027-01-15")), Some(&fr))
        .unwrap();
    let text = String::from_utf8(mails.files["mail.fr.txt"].clone()).unwrap();
    let subject = text.lines().next().unwrap().trim_start_matches("Subject: ");
    let count = subject.chars().count();
    assert!(
        count > 60 && html.contains(&format!("{count} characters.")),
        "{html}"
    );
    assert!(html.contains("Many mail programs cut subjects"));
    for words in [
        "La nouvelle version s'appliquera à partir du",
        "text messages",
        "Readers are not asked for their choice again.",
        "a period of notice of 30 days",
        "/fr/politique-de-confidentialite/changes/2027-01-15/",
        "&lt;entry",
        "\"id\": \"privacy-policy@2027-01-15\"",
        "BEGIN:VCALENDAR",
        "<iframe class=\"mail-page\" sandbox=\"\" title=",
        "No notice is recorded.",
    ] {
        assert!(html.contains(words), "no {words}");
    }
    let made = |file: &str| {
        let path = format!("/__avenant/notices/{AHEAD}/fr/{file}");
        at_desk(&moment, |desk| piece(desk, &path)).unwrap()
    };
    for kind in ["eml", "html", "txt"] {
        let made = made(&format!("mail.{kind}")).unwrap();
        assert_eq!(
            made.bytes,
            mails.files[&format!("mail.fr.{kind}")],
            "{kind}"
        );
        assert!(made.policy.ends_with("sandbox") && made.policy.contains("default-src 'none'"));
        assert_eq!(made.name.is_none(), kind == "html");
    }
    let sheet = |scheme: &str| {
        let page = String::from_utf8(made(&format!("{scheme}.html")).unwrap().bytes).unwrap();
        let sheet = page
            .split("<link rel=\"stylesheet\" href=\"")
            .nth(1)
            .unwrap();
        let sheet = made(sheet.split('"').next().unwrap()).unwrap();
        String::from_utf8(sheet.bytes).unwrap()
    };
    assert!(sheet("dark").contains("@media (min-width: 0){"));
    assert!(!sheet("light").contains("prefers-color-scheme"));
    assert!(made("secret.txt").is_none());
    assert!(made("dark.live.js").is_none());
}

#[test]
fn readers_of_other_languages_are_led_to_the_text_that_prevails() {
    let moment = moment("2026-11-28");
    let html = shown(&moment, &format!("{AHEAD}/ar"));
    assert!(html.contains("The version has no text in this language"));
    assert!(html.contains("lang=\"ar\" dir=\"rtl\""));
    assert!(html.contains("There is no mail on this version."));
}

#[test]
fn the_working_text_has_its_notice_too_and_nothing_to_record() {
    let moment = moment("2026-11-28");
    let html = shown(&moment, "privacy-policy/draft/fr");
    assert!(html.contains("BROUILLON / DRAFT"));
    assert!(html.contains("/__avenant/draft/privacy-policy/2027-01-16/fr/"));
    assert!(!html.contains("<form method=\"post\" action=\"/__avenant/notices"));
    assert!(act(&moment, "privacy-policy/draft", &[("yes", "yes")]).is_none());
    let first = shown(&moment, "privacy-policy/2021-10-15");
    assert!(first.contains("there is nothing to tell readers"));
    let gone = at_desk(&moment, |desk| {
        desk.show(&screen("privacy-policy/1999-01-01"))
    });
    assert!(gone.unwrap().is_none());
}

#[test]
fn what_is_declared_is_shown_first_and_then_what_the_command_writes() {
    let moment = moment("2026-11-28");
    let typed = [
        ("channel", "email"),
        ("on", "2026-11-27"),
        ("count", "1200"),
        ("note", "Mailing 7 <all>"),
        ("lang", "fr"),
    ];
    let html = told_by_act(&moment, &typed);
    assert!(html.contains("This would be recorded:"), "{html}");
    assert!(html.contains("to 1,200 readers."));
    assert!(html.contains("value=\"Mailing 7 &lt;all&gt;\""));
    assert!(html.contains("name=\"yes\""));
    let mut with_yes = typed.to_vec();
    with_yes.push(("yes", "yes"));
    let (edits, then) = match act(&moment, AHEAD, &with_yes) {
        Some(Act::Write { edits, then }) => (edits, then),
        other => panic!("{other:?}"),
    };
    assert_eq!(then, format!("/__avenant/notices/{AHEAD}"));
    let site = moment.opened.site.as_deref().unwrap();
    let inputs = Inputs {
        site,
        tree: &moment.tree,
        catalog: &moment.opened.catalog,
        findings: &moment.findings,
    };
    let declared = Declared {
        document: DocumentId::parse("privacy-policy").unwrap(),
        version: Some(day("2027-01-15")),
        languages: vec![Lang::parse("fr").unwrap()],
        channel: Channel::Email,
        on: day("2026-11-27"),
        count: Some(1200.try_into().unwrap()),
        note: Some("Mailing 7 <all>".to_owned()),
        today: moment.today,
    };
    assert_eq!(edits, record(inputs, &declared).unwrap().edits);
}

#[test]
fn what_cannot_be_recorded_is_said_and_what_was_typed_stays() {
    let moment = moment("2026-11-28");
    let typed = |on: &'static str, count: &'static str, lang: Option<&'static str>| {
        let mut all = vec![
            ("channel", "post"),
            ("on", on),
            ("count", count),
            ("yes", "yes"),
        ];
        all.extend(lang.map(|lang| ("lang", lang)));
        told_by_act(&moment, &all)
    };
    assert!(typed("27/11/2026", "", Some("fr")).contains("Give the day on which"));
    assert!(typed("2026-11-27", "0", Some("fr")).contains("whole number from 1 on"));
    assert!(typed("2026-11-27", "", None).contains("Choose at least one language."));
    let ahead = typed("2026-11-29", "12", Some("fr"));
    assert!(
        ahead.contains("What is missing") && ahead.contains("value=\"12\""),
        "{ahead}"
    );
    assert!(ahead.contains("value=\"post\" checked"));
    let other = typed("2026-11-27", "", Some("ar"));
    assert!(other.contains("What is missing"));
}

#[test]
fn only_the_screen_with_frames_may_show_some_and_mails_may_do_nothing() {
    let world = World::new();
    let policy = |target: &str| {
        let answer = world.get(target);
        assert_eq!(answer.status, 200, "{target}");
        let policies = answer.headers.iter();
        let policies = policies.filter(|(name, _)| name == "Content-Security-Policy");
        assert_eq!(policies.count(), 1, "{target}");
        header(&answer, "content-security-policy")
            .unwrap()
            .to_owned()
    };
    assert_eq!(policy(&format!("/__avenant/notices/{AHEAD}")), FRAMES);
    let list = policy("/__avenant/notices");
    assert!(!list.contains("frame-src"));
    assert!(body(&world.get("/__avenant/notices")).contains(AHEAD));
    let mail = policy(&format!("/__avenant/notices/{AHEAD}/fr/mail.html"));
    assert!(mail.contains("sandbox") && !mail.contains("script-src"));
    let kept = world.get(&format!("/__avenant/notices/{AHEAD}/fr/mail.eml"));
    assert_eq!(header(&kept, "content-type"), Some("message/rfc822"));
    let name = "attachment; filename=\"privacy-policy-2027-01-15-fr-mail.eml\"";
    assert_eq!(header(&kept, "content-disposition"), Some(name));
    assert_eq!(
        world
            .get(&format!("/__avenant/notices/{AHEAD}/xx/mail.eml"))
            .status,
        404
    );
}

#[test]
fn a_language_that_no_message_names_is_called_by_its_tag() {
    let moment = sample(&[("avenant.toml", &|text| {
        let with = text.replacen("\"en\"", "\"en\", \"pt-BR\"", 1);
        assert_ne!(with, text);
        with
    })]);
    let html = shown(&moment, AHEAD);
    assert!(html.contains("hreflang=\"pt-BR\">pt-BR</a>"));
    assert!(html.contains(">French</a>"));
}

#[test]
fn of_a_version_entered_late_no_day_is_counted_backwards() {
    let moment = moment("2026-11-28");
    let site = moment.opened.site.as_deref().unwrap();
    let versions = site.documents.iter().flat_map(|document| {
        let versions = document.versions.iter();
        versions.map(|version| (document.id.clone(), version))
    });
    let mut late = versions.filter(|(_, version)| version.shown_from() > version.effective);
    let (document, version) = late.next().expect("a version entered late");
    let html = shown(&moment, &format!("{document}/{}", version.effective));
    assert!(html.contains("it has applied since"));
    assert!(!html.contains("(-"));
}

#[test]
fn the_way_to_the_section_of_a_screen_is_marked() {
    let moment = moment("2026-11-28");
    let here = |screen: &Screen| at_desk(&moment, |desk| desk.show(screen)).unwrap().unwrap();
    let notices = "<a href=\"/__avenant/notices\" aria-current=";
    assert!(here(&Screen::Notices).contains(&format!("{notices}\"page\"")));
    assert!(here(&screen(AHEAD)).contains(&format!("{notices}\"true\"")));
    let said = at_desk(&moment, |desk| desk.message("One", "Two")).unwrap();
    assert!(said.contains("<nav") && !said.contains("aria-current"));
}
