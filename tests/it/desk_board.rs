//! The desk's board, findings and working texts: what they say, and where they lead.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::sync::Arc;

use avenant::base::{Date, Salt};
use avenant::cli::session;
use avenant::compile;
use avenant::desk::address::{ROOT, Screen};
use avenant::desk::{Act, Desk, Form, Fresh, Moment, Spot, strip};
use avenant::lang::Lang;
use avenant::load::Tree;
use avenant::render::screen::Screens;
use avenant::sys::embed;
use avenant::work::Speech;

use crate::locales::catalog;
use crate::support::{files, root};

const FRENCH: &str = "content/privacy-policy/fr.md";

/// A file with what makes of its text another.
pub type Edited<'a> = (&'a str, &'a dyn Fn(&str) -> String);

/// The sample site, with some files in the place of its own, on a day.
pub struct Place {
    moment: Moment,
    screens: Screens,
    speech: Speech,
}

impl Place {
    pub fn with(edits: &[Edited<'_>]) -> Self {
        Self::with_more(edits, &[])
    }

    /// The sample site, with some files in the place of its own and others beside them.
    pub fn with_more(edits: &[Edited<'_>], more: &[(&str, &str)]) -> Self {
        let mut tree: BTreeMap<String, Vec<u8>> = ["avenant.toml", "avenant.lock"]
            .into_iter()
            .map(|name| (name.to_owned(), fs::read(root().join(name)).unwrap()))
            .collect();
        for name in files::list(&root().join("content")) {
            let bytes = fs::read(root().join("content").join(&name)).unwrap();
            tree.insert(format!("content/{name}"), bytes);
        }
        for (name, edit) in edits {
            let text = String::from_utf8(tree[*name].clone()).unwrap();
            tree.insert((*name).to_owned(), edit(&text).into_bytes());
        }
        for (name, text) in more {
            tree.insert((*name).to_owned(), text.as_bytes().to_vec());
        }
        let named = tree
            .iter()
            .map(|(name, bytes)| (name.as_str(), bytes.clone()));
        let tree = Arc::new(Tree::in_memory(named));
        let builtin = session::builtin();
        let opened = Arc::new(compile::open(&tree, &builtin));
        let today = Date::parse("2026-11-28").unwrap();
        let findings = compile::check(&opened, &tree, &|_, _| None);
        let (plan, _) = compile::plan(&opened, &tree, &builtin.theme, today, None);
        Self {
            moment: Moment {
                number: 1,
                is_fresh: !findings.has_errors(),
                tree,
                opened,
                findings,
                plan: plan.map(Arc::new),
                today,
            },
            screens: Screens::new(embed::desk_templates(), &catalog()),
            speech: Speech::new(catalog(), Lang::parse("en").unwrap()),
        }
    }

    pub fn desk(&self) -> Desk<'_> {
        Desk {
            moment: &self.moment,
            screens: &self.screens,
            speech: &self.speech,
            token: "0123",
            starters: &[],
        }
    }

    pub fn show(&self, path: &str) -> String {
        let screen = Screen::parse(path).unwrap_or_else(|| panic!("{path} is no screen"));
        let shown = self.desk().show(&screen).expect("the template is whole");
        shown.unwrap_or_else(|| panic!("{path} shows nothing"))
    }

    fn act(&self, path: &str, fields: &[(&str, &str)]) -> Option<Act> {
        let screen = Screen::parse(path).expect("a screen");
        let form = Form::new(fields.iter().copied());
        let seed: Salt = Salt::parse(&"0".repeat(32)).expect("a salt");
        let fresh = Fresh { seed };
        self.desk().act(&screen, &form, fresh).expect("whole")
    }

    /// Fails where a screen has a link that leads nowhere.
    pub fn assert_links_lead(&self, html: &str) {
        let plan = self.moment.plan.as_deref().expect("pages");
        for href in links(html) {
            let (path, anchor) = href.split_once('#').unwrap_or((&href, ""));
            let is_there = match path {
                "" => html.contains(&format!("id=\"{anchor}\"")),
                path if path.contains('.') => true,
                path if path.starts_with(ROOT) => {
                    let screen = Screen::parse(path);
                    let shown = screen.and_then(|screen| self.desk().show(&screen).unwrap());
                    let id = format!("id=\"{anchor}\"");
                    shown.is_some_and(|html| anchor.is_empty() || html.contains(&id))
                }
                path => plan
                    .base()
                    .route(path)
                    .is_some_and(|r| plan.answer(r).is_some()),
            };
            assert!(is_there, "{href} leads nowhere");
        }
    }
}

/// The addresses of links, each once.
pub fn links(html: &str) -> BTreeSet<String> {
    let anchors = html.split("<a ").skip(1);
    let href = |tag: &str| {
        let tag = tag.split('>').next()?;
        let href = tag.split("href=\"").nth(1)?.split('"').next()?;
        (!href.contains(':')).then(|| href.to_owned())
    };
    anchors.filter_map(href).collect()
}

/// The rows of the tables of a document on the board, each with its cells.
fn rows(html: &str, document: &str) -> Vec<Vec<String>> {
    let from = html.split(&format!("id=\"document.{document}\"")).nth(1);
    let section = from
        .expect("the document")
        .split("</section>")
        .next()
        .unwrap();
    let rows = section.split("<tr").skip(1);
    let cells = |row: &str| {
        let marked = row.replace("<th ", "\u{1}").replace("<td ", "\u{1}");
        marked.split('\u{1}').skip(1).map(str::to_owned).collect()
    };
    rows.map(cells).collect()
}

fn is_before(html: &str, first: &str, then: &str) -> bool {
    let at = |words: &str| {
        html.find(words)
            .unwrap_or_else(|| panic!("no {words}: {html}"))
    };
    at(first) < at(then)
}

#[test]
fn each_cell_of_the_board_says_its_state_and_leads_on() {
    let place = Place::with(&[]);
    let html = place.show(ROOT);
    let policy = rows(&html, "privacy-policy");
    let [heads, working, scheduled, in_force, old] = &policy[..5] else {
        panic!("five rows at least: {policy:?}");
    };
    assert_eq!(heads.len(), 1 + 4);
    for (cell, lang) in heads[1..].iter().zip(["fr", "en", "de", "ar"]) {
        assert!(cell.contains(&format!("lang=\"{lang}\"")), "{cell}");
    }
    assert!(working[1].contains("/__avenant/text/privacy-policy/fr"));
    assert!(working[4].contains("missing"), "{}", working[4]);
    assert!(scheduled[0].contains("in 48 days") && scheduled[1].contains("state scheduled"));
    let pages = ["2026-06-01/\"", "compare/2025-03-01/2026-06-01/\""];
    for page in pages {
        let page = format!("href=\"/fr/politique-de-confidentialite/{page}");
        assert!(in_force[1].contains(&page), "{}", in_force[1]);
    }
    assert!(in_force[3].contains("sections late"), "{}", in_force[3]);
    assert!(in_force[4].contains("no text"));
    assert!(old[1].contains("state superseded"));
    let cookies = rows(&html, "cookies");
    assert!(cookies[1][4].contains("not offered"), "{}", cookies[1][4]);
    let notice = rows(&html, "legal-notice");
    assert!(notice[1][1].contains("unchanged"), "{}", notice[1][1]);
    place.assert_links_lead(&html);
}

#[test]
fn what_needs_an_editor_stands_above_in_order() {
    let place = Place::with(&[(FRENCH, &|text| format!("{text}\n[TODO] [](#nowhere)\n"))]);
    let html = place.show(ROOT);
    for [first, then] in [
        ["1 error keeps", "translations were made from older words"],
        ["made from older words", "takes effect in 48 days"],
        [
            "takes effect in 48 days",
            "nothing says that readers were told",
        ],
        ["that readers were told", "1 question is to be answered"],
        ["1 question", "<table>"],
    ] {
        assert!(is_before(&html, first, then), "{first} | {then}");
    }
    assert!(links(&html).contains("/__avenant/findings/errors"));
    assert!(rows(&html, "privacy-policy")[1][1].contains("1 error, 1 question"));
    place.assert_links_lead(&html);
}

#[test]
fn findings_stand_by_file_and_line_with_their_words_marked() {
    let edit = |text: &str| {
        format!("{text}\nFirst [](#nowhere).\n\nThen [](#away) and {{{{ no.thing }}}}.\n")
    };
    let place = Place::with(&[(FRENCH, &edit), ("content/legal-notice/en.md", &edit)]);
    let html = place.show("/__avenant/findings");
    let line = edit_line(FRENCH);
    assert!(is_before(
        &html,
        "<code dir=\"ltr\">content/legal-notice/en.md</code></h2>",
        FRENCH
    ));
    let french = &html[html
        .find(&format!("<code dir=\"ltr\">{FRENCH}</code></h2>"))
        .unwrap()..];
    assert!(is_before(
        french,
        "<mark>[](#nowhere)</mark>.",
        "Then <mark>[](#away)</mark>"
    ));
    assert!(french.contains(&format!("<code dir=\"ltr\">{FRENCH}:{line}:7</code>")));
    assert!(french.contains(&format!("data-copy=\"{FRENCH}:{line}\"")));
    assert!(french.contains("/__avenant/text/privacy-policy/fr"));
    assert!(!html.contains("value=\"open\""), "no program is named");
    place.assert_links_lead(&html);
}

#[test]
fn what_a_finding_rests_on_stands_with_it() {
    let edit = |text: &str| format!("{text}\n##### Too deep {{#too-deep}}\n\nWords.\n");
    let place = Place::with(&[(FRENCH, &edit)]);
    let link = "<a href=\"https://www.w3.org/TR/WCAG22/#info-and-relationships\" lang=\"en\" \
                rel=\"noreferrer\">WCAG 2.2, 1.3.1</a>";
    for screen in ["/__avenant/findings", "/__avenant/text/privacy-policy/fr"] {
        let html = place.show(screen);
        let finding = html.split("heading-level-skipped").next().unwrap();
        assert!(finding.contains(link), "{screen}: {html}");
    }
}

fn edit_line(file: &str) -> usize {
    fs::read_to_string(root().join(file))
        .unwrap()
        .lines()
        .count()
        + 2
}

#[test]
fn findings_are_shown_by_weight_document_and_language() {
    let edit = |text: &str| format!("{text}\n[TODO] [](#nowhere)\n");
    let place = Place::with(&[(FRENCH, &edit), ("content/cookies/en.md", &edit)]);
    let codes = |path: &str| {
        let html = place.show(path);
        place.assert_links_lead(&html);
        let marks = html.matches("<li id=\"found.").count();
        let errors = html.matches("class=\"finding finding-error\"").count();
        (marks, errors)
    };
    let (all, _) = codes("/__avenant/findings");
    assert_eq!(codes("/__avenant/findings/errors"), (2, 2));
    assert_eq!(codes("/__avenant/findings/questions"), (2, 0));
    assert_eq!(codes("/__avenant/findings/errors/cookies"), (1, 1));
    assert_eq!(codes("/__avenant/findings/all/cookies/en"), (2, 1));
    assert_eq!(codes("/__avenant/findings/errors/cookies/fr"), (0, 0));
    let weights = place.moment.findings.iter();
    let lighter = weights.filter(|one| !one.severity.stops_publishing());
    assert_eq!(all, 4 + lighter.count());
    let here = "href=\"/__avenant/findings/errors/cookies\" aria-current=\"true\"";
    assert!(
        place
            .show("/__avenant/findings/errors/cookies")
            .contains(here)
    );
}

#[test]
fn a_working_text_has_its_findings_behind_the_paragraphs() {
    let edit = |text: &str| {
        let text = text.replacen("title: ", "titel: ", 1);
        format!(
            "{text}\nFirst [](#nowhere).\n\n- one\n- two [](#away)\n\nLast {{{{ publisher.name }}}}.\n"
        )
    };
    let place = Place::with(&[(FRENCH, &edit)]);
    let html = place.show("/__avenant/text/privacy-policy/fr");
    assert!(html.contains("DRAFT / BROUILLON") && html.contains("noindex"));
    let line = edit_line(FRENCH);
    let article = &html[html.find("<article").unwrap()..];
    let typed = |words: &str| format!("<mark class=\"typed\">{words}</mark>");
    let first = format!(
        "<p data-line=\"{line}\">First {}.</p>\n<aside",
        typed("[](#nowhere)")
    );
    assert!(article.contains(&first), "{article}");
    let second = format!(
        "<li data-line=\"{}\">two {}\n<aside",
        line + 3,
        typed("[](#away)")
    );
    assert!(article.contains(&second), "{article}");
    let value = format!("Last {}.</p>\n</section>", typed("{{ publisher.name }}"));
    assert!(article.contains(&value), "{article}");
    let top = &html[..html.find("<article").unwrap()];
    assert!(
        top.contains("titel"),
        "what is about the header stands above"
    );
    assert!(!article.contains("titel"));
    assert_eq!(article.matches("<aside").count(), 2);
    place.assert_links_lead(&html);
    let nowhere = Screen::parse("/__avenant/text/cookies/ar").unwrap();
    assert!(place.desk().show(&nowhere).unwrap().is_none());
}

#[test]
fn a_file_is_opened_only_where_the_site_has_it_and_names_a_program() {
    let program = "[preview]\neditor = [\"code\", \"{file}:{line}\"]\n";
    let place = Place::with(&[("avenant.toml", &|text| format!("{text}\n{program}"))]);
    let fields = |file: &'static str| {
        [
            ("do", "open"),
            ("file", file),
            ("line", "12"),
            ("column", "x"),
            ("back", "found.a1"),
        ]
    };
    let findings = "/__avenant/findings/errors";
    let Some(Act::Open { editor, spot, then }) = place.act(findings, &fields(FRENCH)) else {
        panic!("nothing is opened");
    };
    let Spot { file, line, column } = spot;
    assert_eq!((file.as_str(), line, column), (FRENCH, 12, 1));
    assert_eq!(editor.program(), "code");
    assert_eq!(then, format!("{findings}#found.a1"));
    for stranger in [
        "/etc/passwd",
        "../secret",
        "content",
        "content/privacy-policy/xx.md",
        "",
    ] {
        let act = place.act(findings, &fields(stranger));
        assert!(matches!(act, Some(Act::Show(_))), "{stranger}");
    }
    assert!(place.act(findings, &fields(FRENCH)[1..]).is_none());
    let html = place.show("/__avenant/text/privacy-policy/fr");
    assert!(html.contains("Open in code") && html.contains("name=\"token\" value=\"0123\""));
    let silent = Place::with(&[]);
    let act = silent.act(findings, &fields(FRENCH));
    let Some(Act::Show(html)) = act else {
        panic!("a site without a program opens nothing");
    };
    assert!(html.contains("avenant.toml"));
}

#[test]
fn the_strip_of_a_page_leads_to_its_working_text() {
    let place = Place::with(&[(FRENCH, &|text| format!("{text}\n[TODO]\n"))]);
    let of = |path: &str| strip::html(&place.desk(), path).expect("whole");
    let way =
        "<a href=\"/__avenant/text/privacy-policy/fr\">Working text of this page: 1 finding</a>";
    for page in ["", "2021-10-15/", "versions/"] {
        let html = of(&format!("/fr/politique-de-confidentialite/{page}"));
        assert!(html.contains(way), "{page}: {html}");
    }
    for page in [
        "/fr/",
        "/",
        "/nowhere/",
        "",
        "/xx/politique-de-confidentialite/",
    ] {
        assert!(!of(page).contains("/text/"), "{page}");
    }
}

#[test]
fn screens_speak_french_as_well() {
    let edit = |text: &str| format!("{text}\n[TODO] [](#nowhere)\n");
    let mut place = Place::with(&[(FRENCH, &edit)]);
    place.speech = Speech::new(catalog(), Lang::parse("fr").unwrap());
    for path in [
        "",
        "findings",
        "findings/all/privacy-policy",
        "text/privacy-policy/fr",
    ] {
        let html = place.show(&format!("{ROOT}{path}"));
        assert!(html.starts_with("<!doctype html>\n<html lang=\"fr\""));
        for english in ["Findings", "Copy place", "in force", "Working text"] {
            assert!(!html.contains(english), "{path}: {english}");
        }
    }
}
