//! A small site in memory, rendered in every state and language.

mod compare;
mod fragments;
mod heads;
mod listing;
mod restarted;
mod themes;
mod world;

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::base::{Digest, SectionId, TreePath};
use crate::lang::{Catalog, LocaleFile};
use world::{TODAY, lang, page, planned, world};

#[test]
fn every_route_renders_and_every_link_and_fragment_resolves() {
    let (plan, report) = planned(world(), TODAY);
    assert!(report.is_empty(), "{report:?}");
    let pages: BTreeMap<&str, String> = plan
        .routes()
        .filter(|route| route.ends_with('/') || route.ends_with("404.html"))
        .map(|route| (route, page(&plan, route)))
        .collect();
    for (route, html) in &pages {
        let title = between(html, "<title>", "</title>").next();
        assert!(title.is_some_and(|title| !title.is_empty()), "{route}");
        for address in between(html, "href=\"", "\"").chain(between(html, "src=\"", "\"")) {
            let path = address
                .strip_prefix("https://example.com")
                .unwrap_or(address);
            let (path, fragment) = path.split_once('#').unwrap_or((path, ""));
            let target = if path.is_empty() {
                Some(*route)
            } else {
                plan.base().route(path)
            };
            let target = target.unwrap_or_else(|| panic!("{route}: {address} leaves the site"));
            assert!(plan.answer(target).is_some(), "{route}: {address}");
            let id = format!("id=\"{fragment}\"");
            let there = fragment.is_empty() || pages[target].contains(&id);
            assert!(there, "{route}: {address} names nothing");
        }
    }
    for route in plan.routes() {
        assert!(plan.render(route).is_ok(), "{route}");
    }
}

fn between<'a>(text: &'a str, open: &'a str, close: &'a str) -> impl Iterator<Item = &'a str> {
    text.match_indices(open).filter_map(move |(at, _)| {
        let rest = &text[at + open.len()..];
        rest.find(close).map(|end| &rest[..end])
    })
}

#[test]
fn canonical_addresses_and_robots_follow_the_state() {
    let (plan, _) = planned(world(), TODAY);
    let canonical = |html: &str| {
        let link = between(html, "<link rel=\"canonical\"", ">").next();
        link.map(|link| link.trim().to_owned())
    };
    let own = |route: &str| Some(format!("href=\"https://example.com/legal{route}\""));
    let at = |date: &str| format!("/fr/confidentialite/{date}/");
    let current = page(&plan, "/fr/confidentialite/");
    assert_eq!(canonical(&current), own("/fr/confidentialite/"));
    assert!(!current.contains("noindex"));
    let twin = page(&plan, &at("2025-03-01"));
    assert_eq!(canonical(&twin), own("/fr/confidentialite/"));
    assert!(!twin.contains("noindex"));
    for other in ["2021-10-15", "2027-01-01"] {
        let html = page(&plan, &at(other));
        assert_eq!(canonical(&html), own(&at(other)));
        assert!(html.contains("content=\"noindex, follow\""), "{other}");
        assert!(!html.contains("rel=\"alternate\" hreflang"), "{other}");
    }
}

#[test]
fn each_state_is_told_in_words_with_the_way_on() {
    let (plan, _) = planned(world(), TODAY);
    let old = page(&plan, "/fr/confidentialite/2021-10-15/");
    let time = |iso: &str, words: &str| format!("<time datetime=\"{iso}\">{words}</time>");
    assert!(
        old.contains(&time("2025-02-28", "28 février 2025")),
        "the last day it applied"
    );
    assert!(old.contains("Lire la version en vigueur"));
    assert!(
        old.contains(&time("2024-06-01", "1er juin 2024")),
        "a late entry says so"
    );
    assert!(old.contains("Démonstration\u{a0}: &lt;rien&gt; de réel."));
    let coming = page(&plan, "/fr/confidentialite/2027-01-01/");
    assert!(coming.contains("class=\"status scheduled\""));
    assert!(coming.contains("href=\"/legal/fr/confidentialite/\">Lire la version en vigueur"));
    let then = "mènent à leur version en vigueur le <time datetime=\"2027-01-01\">";
    assert!(coming.contains(then), "links to siblings say when");
    let english = page(&plan, "/en/privacy/2021-10-15/");
    assert!(
        english.contains("hreflang=\"fr\">Read the text in French</a>"),
        "{english}"
    );
    assert!(english.contains("privacy-policy@2021-10-15.0+en"));
}

#[test]
fn a_translation_says_which_sections_are_late_and_a_note_keeps_its_days_apart() {
    let mut late = world();
    let version = Arc::make_mut(&mut late.site.documents[0].versions[2]);
    let section = SectionId::parse("one").expect("an id");
    version.late.insert(lang("ar"), vec![section]);
    let note = "تجربة 2021-10-15 فقط".to_owned();
    version.note.insert(lang("ar"), note);
    let (plan, _) = planned(late, TODAY);
    let html = page(&plan, "/ar/privacy/2027-01-01/");
    let status = between(&html, "<section class=\"status", "</section>").next();
    let status = status.expect("a status bar");
    assert!(status.contains("<li><a href=\"#one\">"), "{status}");
    assert!(
        status.contains("<bdi dir=\"ltr\">2021-10-15</bdi>"),
        "{status}"
    );
}

#[test]
fn a_language_in_which_nothing_applies_yet_has_a_page_that_says_so() {
    let mut noted = world();
    let note = "نسخة توضيحية".to_owned();
    let version = Arc::make_mut(&mut noted.site.documents[0].versions[2]);
    version.note.insert(lang("ar"), note);
    let (plan, _) = planned(noted, TODAY);
    let html = page(&plan, "/ar/privacy/");
    assert!(html.contains("<p class=\"editor\">نسخة توضيحية</p>"));
    assert!(html.contains("<html lang=\"ar\" dir=\"rtl\">"));
    assert!(html.contains("class=\"status none\"") && html.contains("noindex"));
    assert!(html.contains("href=\"/legal/ar/privacy/2027-01-01/\""));
    let (later, _) = planned(world(), "2027-01-01");
    assert!(page(&later, "/ar/privacy/").contains("class=\"status in-force\""));
}

#[test]
fn the_switch_keeps_document_and_version_and_links_no_text_that_does_not_exist() {
    let (plan, _) = planned(world(), TODAY);
    let html = page(&plan, "/fr/confidentialite/2021-10-15/");
    let nav = between(&html, "<nav class=\"languages\"", "</nav>")
        .next()
        .expect("a switch");
    assert!(nav.contains("href=\"/legal/en/privacy/2021-10-15/\""));
    assert!(nav.contains("<span lang=\"ar\" dir=\"rtl\">العربية</span>"));
    assert!(nav.contains("(non traduit)") && !nav.contains("/legal/ar/"));
}

#[test]
fn before_it_is_announced_a_version_is_in_no_output() {
    let (plan, _) = planned(world(), "2026-10-31");
    for route in plan.routes() {
        assert!(!route.contains("2027-01-01"), "{route}");
        let bytes = plan.render(route).expect("every route renders");
        let text = String::from_utf8_lossy(&bytes).into_owned();
        assert!(!text.contains("2027-01-01"), "{route}");
    }
    assert!(
        plan.answer("/ar/privacy/").is_none(),
        "no Arabic text is known yet"
    );
}

#[test]
fn a_published_address_below_an_older_slug_is_answered_by_a_redirect() {
    let (plan, report) = planned(world(), TODAY);
    assert!(report.is_empty());
    let answer = plan
        .answer("/fr/vie-privee/2021-10-15/")
        .map(|(route, _)| route);
    assert_eq!(answer, Some("/fr/confidentialite/2021-10-15/"));
    let rules = page(&plan, "/.htaccess");
    let rule =
        "RewriteRule ^fr/vie-privee(?:/(.*))?$ %{ENV:ORIGIN}/legal/fr/confidentialite/$1 [R=301,L]";
    assert!(rules.contains(rule), "{rules}");

    let mut changed = world();
    let french = changed.site.documents[0]
        .slugs
        .get_mut(&lang("fr"))
        .expect("slugs");
    french.truncate(1);
    let (_, report) = planned(changed, TODAY);
    let codes: Vec<&str> = report.iter().map(|found| found.code.slug()).collect();
    assert_eq!(codes, ["path-unanswered"]);
}

#[test]
fn the_foot_speaks_from_the_registers_sealed_with_the_legal_notice() {
    let (plan, _) = planned(world(), TODAY);
    assert!(page(&plan, "/fr/").contains("ACME &amp; Fils"));
    let (before, _) = planned(world(), "2025-02-01");
    assert!(!page(&before, "/fr/").contains("ACME &amp; Fils"));
}

#[test]
fn a_sealed_text_that_changed_is_never_shown() {
    let mut changed = world();
    let file = "content/privacy-policy/2025-03-01/fr.md";
    changed.files.get_mut(file).expect("a text").push(b'x');
    let (plan, _) = planned(changed, TODAY);
    for route in [
        "/fr/confidentialite/",
        "/fr/confidentialite/2025-03-01/text.md",
    ] {
        let report = plan
            .render(route)
            .expect_err("the text is not what was sealed");
        let words = findings_in_english();
        for found in &report {
            assert_eq!(found.code.slug(), "seal-changed");
            for message in ["seal-changed", "seal-changed.help"] {
                let said = words.words(&lang("en"), message, &found.args);
                assert!(said.is_ok(), "{message}: {said:?}");
            }
        }
    }
}

/// What is said of seals, to try findings that no command line raises at will.
fn findings_in_english() -> Catalog {
    let file = LocaleFile {
        lang: lang("en"),
        path: TreePath::parse("locales/en/findings-seal.ftl").expect("a path"),
        text: include_str!("../../../locales/en/findings-seal.ftl").to_owned(),
    };
    Catalog::new(&[file], &[]).0
}

#[test]
fn data_says_what_was_sealed() {
    let (plan, _) = planned(world(), TODAY);
    let data = page(&plan, "/fr/confidentialite/2021-10-15/document.json");
    let data: serde_json::Value = serde_json::from_str(&data).expect("it is JSON");
    let sealed = plan
        .render("/fr/confidentialite/2021-10-15/text.md")
        .expect("it is there");
    assert_eq!(data["text"], "privacy-policy@2021-10-15.0+fr");
    assert_eq!(data["digest"], Digest::of(&sealed).to_string());
    assert_eq!(data["sections"][0]["heading"], "One & <two>");
    assert_eq!(data["ledger"]["n"], 1);
    let all: serde_json::Value =
        serde_json::from_str(&page(&plan, "/versions.json")).expect("it is JSON");
    assert_eq!(all["documents"][0]["versions"][0]["until"], "2025-03-01");
    let sitemap = page(&plan, "/sitemap.xml");
    assert!(sitemap.contains("<loc>https://example.com/legal/fr/confidentialite/</loc>"));
    assert!(!sitemap.contains("2021-10-15/"));
}
