//! The screens of duties: what the packs ask, language by language, and where it leads.

use std::collections::BTreeSet;

use avenant::desk::Screen;

use crate::desk_board::{Place, links};

const SETTINGS: &str = "content/privacy-policy/document.toml";
const FRENCH: &str = "content/privacy-policy/fr.md";

/// What stands between the beginning of a piece of a screen and the end of it.
fn piece<'h>(html: &'h str, from: &str, to: &str) -> &'h str {
    let rest = html.split_once(from);
    let (_, rest) = rest.unwrap_or_else(|| panic!("no {from} in {html}"));
    rest.split(to).next().unwrap_or(rest)
}

/// The row of a duty.
fn row<'h>(html: &'h str, duty: &str) -> &'h str {
    piece(html, &format!("<tr id=\"duty.{duty}\""), "</tr>")
}

#[test]
fn every_document_is_there_with_its_versions_and_all_links_lead() {
    let place = Place::with(&[]);
    let html = place.show("/__avenant/coverage");
    place.assert_links_lead(&html);
    let all = links(&html);
    for text in [
        "privacy-policy",
        "privacy-policy/2021-10-15",
        "privacy-policy/2027-01-15",
        "legal-notice",
        "cookies/2025-03-01",
    ] {
        let path = format!("/__avenant/coverage/{text}");
        assert!(all.contains(&path), "{path}");
        let html = place.show(&path);
        assert!(html.contains("Declared, not judged"), "{path}");
    }
    for path in ["privacy-policy/2021-10-15", "cookies/2025-03-01"] {
        place.assert_links_lead(&place.show(&format!("/__avenant/coverage/{path}")));
    }
    for (from, to) in [
        ("/__avenant/", "/__avenant/coverage/privacy-policy"),
        (
            "/__avenant/",
            "/__avenant/coverage/privacy-policy/2021-10-15",
        ),
        ("/__avenant/findings", "/__avenant/coverage"),
        (
            "/__avenant/findings/all/cookies",
            "/__avenant/coverage/cookies",
        ),
    ] {
        assert!(links(&place.show(from)).contains(to), "{from} to {to}");
    }
    for path in ["coverage/nothing", "coverage/cookies/1999-01-01"] {
        let screen = Screen::parse(&format!("/__avenant/{path}")).unwrap();
        assert_eq!(place.desk().show(&screen).unwrap(), None, "{path}");
    }
}

#[test]
fn a_duty_stands_with_its_article_and_the_section_of_each_language() {
    let place = Place::with(&[]);
    let html = place.show("/__avenant/coverage/privacy-policy");
    let dpo = row(&html, "gdpr-13.gdpr.13.1.b");
    for words in [
        "<span class=\"state in-force\">met</span>",
        "Give the contact details of the data protection officer.",
        "<a href=\"https://gdpr-info.eu/art-13-gdpr/\" lang=\"en\" rel=\"noreferrer\">GDPR Art. 13(1)(b)</a>",
        "<code dir=\"ltr\">gdpr.13.1.b</code>",
        "href=\"/__avenant/text/privacy-policy/de#dpo\"",
        "href=\"/__avenant/write/privacy-policy/fr/dpo\"",
    ] {
        assert!(dpo.contains(words), "{words} in {dpo}");
    }
    assert_eq!(dpo.matches("<td ").count(), 3);
    let sealed = place.show("/__avenant/coverage/privacy-policy/2026-06-01");
    let dpo = row(&sealed, "gdpr-13.gdpr.13.1.b");
    let page = "/fr/politique-de-confidentialite/2026-06-01/#dpo";
    assert!(dpo.contains(page), "{dpo}");
    assert!(
        !sealed.contains("/__avenant/write/"),
        "nothing in it is written"
    );
}

#[test]
fn what_is_left_stands_first_with_what_to_do() {
    let facts = |text: &str| text.replace("dpo = true\n", "");
    let covers = |text: &str| text.replace("gdpr.13.2.d", "gdpr.13.2.e");
    let place = Place::with(&[("avenant.toml", &facts), (FRENCH, &covers)]);
    let html = place.show("/__avenant/coverage/privacy-policy");
    let group = |name: &str| piece(&html, &format!("<h3 id=\"left.{name}\">"), "</section>");
    let missing = group("mend");
    assert!(missing.contains("does not declare this"), "{missing}");
    assert!(missing.contains("covers=gdpr.13.2.d"), "{missing}");
    assert!(missing.contains("href=\"#duty.gdpr-13.gdpr.13.2.d\""));
    let complaint = row(&html, "gdpr-13.gdpr.13.2.d");
    assert!(complaint.contains("not met") && complaint.contains("not declared"));
    let asked = group("answer");
    assert!(asked.contains("Has a data protection officer been designated?"));
    assert!(asked.contains("dpo = true or dpo = false"), "{asked}");
    let deeds = group("deed");
    assert!(deeds.contains("Tell people of new recipients or new transfers"));
    assert!(
        deeds.contains("/__avenant/text/privacy-policy/fr#transfers")
            || deeds.contains("/en#transfers")
    );
    let waived = group("waived");
    assert!(
        waived.contains("La politique annonce par un message"),
        "{waived}"
    );
    let apart = piece(&html, "<details id=\"apart.gdpr-13\"", "</details>");
    let words = "Is the controller established outside the EU and the EEA? No, says avenant.toml \
                 (controller.outside_eu).";
    assert!(apart.contains(words), "{apart}");
}

#[test]
fn a_rule_for_a_language_without_a_text_is_told_of_it() {
    let packs = |text: &str| text.replace("\"rdr-p2\"", "\"house\", \"rdr-p2\"");
    let pack = "format = \"avenant.pack/1\"\n\n[pack]\ntitle.en = \"House\"\njurisdiction = \"*\"\n\
                source = \"https://house.example/\"\ndocuments = [\"privacy-policy\"]\n\
                version = \"1\"\nchecked = 2026-11-22\n\n[[rule]]\nid = \"house.spanish\"\n\
                text.en = \"Write it in Spanish.\"\nsource = \"House, 1\"\nseverity = \"error\"\n\
                kind = \"languages\"\nlanguages = [\"es\"]\n";
    let place = Place::with_more(&[(SETTINGS, &packs)], &[("packs/house.toml", pack)]);
    let html = place.show("/__avenant/coverage/privacy-policy");
    let told = "<p class=\"state missing\">Español: no text</p>";
    assert!(html.to_lowercase().contains(&told.to_lowercase()), "{html}");
}

#[test]
fn no_two_parts_of_a_screen_have_one_id() {
    let place = Place::with(&[]);
    for path in ["privacy-policy", "privacy-policy/2021-10-15", "cookies"] {
        let html = place.show(&format!("/__avenant/coverage/{path}"));
        let ids: Vec<&str> = html
            .split(" id=\"")
            .skip(1)
            .filter_map(|rest| rest.split('"').next())
            .collect();
        let each: BTreeSet<&str> = ids.iter().copied().collect();
        assert_eq!(ids.len(), each.len(), "{path}");
    }
}
