//! What a page's head says to machines.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::between;
use super::world::{TODAY, page, planned, world};
use crate::render::Plan;

const SITE: &str = "https://example.com/legal";

/// The attributes of a page's `<link>` elements.
fn links(html: &str) -> impl Iterator<Item = BTreeMap<&str, &str>> {
    between(html, "<link ", ">").map(|tag| {
        let pairs = tag.split("\" ").filter_map(|pair| pair.split_once('='));
        pairs
            .map(|(name, value)| (name, value.trim_matches('"')))
            .collect()
    })
}

/// The addresses of a relation, `hreflang` before them.
fn linked(html: &str, rel: &str) -> BTreeSet<String> {
    let found = links(html).filter(|link| link.get("rel") == Some(&rel));
    found
        .map(|link| format!("{} {}", link.get("hreflang").unwrap_or(&""), link["href"]))
        .collect()
}

fn html(plan: &Plan) -> BTreeMap<String, String> {
    let routes = plan.routes().filter(|route| route.ends_with('/'));
    routes
        .map(|route| (route.to_owned(), page(plan, route)))
        .collect()
}

#[test]
fn listed_pages_alone_name_each_other_and_stand_in_the_site_map() {
    let (plan, _) = planned(world(), TODAY);
    let map = page(&plan, "/sitemap.xml");
    let mut listed = 0;
    for (route, html) in html(&plan) {
        let own = format!("{SITE}{route}");
        let canonical = linked(&html, "canonical");
        assert_eq!(canonical.len(), 1, "{route}");
        let is_listed = canonical.contains(&format!(" {own}")) && !html.contains("noindex");
        assert_eq!(
            map.contains(&format!("<loc>{own}</loc>")),
            is_listed,
            "{route}"
        );
        let tagged = links(&html).filter(|link| link.contains_key("hreflang"));
        let tagged: BTreeMap<_, _> = tagged
            .map(|link| (link["hreflang"], link["href"]))
            .collect();
        if !is_listed {
            assert!(tagged.is_empty(), "{route}");
            continue;
        }
        listed += 1;
        assert!(
            tagged.is_empty() || tagged.values().any(|href| *href == own),
            "{route}"
        );
        for (lang, href) in &tagged {
            let other = page(&plan, &href[SITE.len()..]);
            let back: BTreeMap<_, _> = links(&other)
                .filter(|link| link.contains_key("hreflang"))
                .map(|link| (link["hreflang"].to_owned(), link["href"].to_owned()))
                .collect();
            assert!(back.iter().any(|(_, back)| *back == own), "{route} {lang}");
            let here = format!(r#"hreflang="{lang}" href="{href}""#);
            assert!(map.contains(&here), "{here}");
        }
    }
    assert_eq!(listed, map.matches("<loc>").count());
}

#[test]
fn versions_lead_to_their_neighbours_in_their_language() {
    let (plan, _) = planned(world(), TODAY);
    let at = |path: &str| BTreeSet::from([format!(" /legal/fr/confidentialite/{path}")]);
    for (here, latest, before, after) in [
        ("", None, Some("2021-10-15/"), Some("2027-01-01/")),
        ("2021-10-15/", Some(""), None, Some("2025-03-01/")),
        (
            "2025-03-01/",
            Some(""),
            Some("2021-10-15/"),
            Some("2027-01-01/"),
        ),
        ("2027-01-01/", Some(""), Some("2025-03-01/"), None),
        ("versions/", Some(""), None, None),
    ] {
        let html = page(&plan, &format!("/fr/confidentialite/{here}"));
        let expected = |path: Option<&str>| path.map(at).unwrap_or_default();
        assert_eq!(linked(&html, "latest-version"), expected(latest), "{here}");
        assert_eq!(
            linked(&html, "predecessor-version"),
            expected(before),
            "{here}"
        );
        assert_eq!(
            linked(&html, "successor-version"),
            expected(after),
            "{here}"
        );
        let history = Some("versions/").filter(|path| *path != here);
        assert_eq!(
            linked(&html, "version-history"),
            expected(history),
            "{here}"
        );
    }
    // In Arabic there is a text to come and none before it.
    let html = page(&plan, "/ar/privacy/2027-01-01/");
    assert_eq!(linked(&html, "predecessor-version").len(), 0);
    assert_eq!(linked(&html, "latest-version").len(), 0);
}

#[test]
fn every_page_leads_to_the_privacy_policy_in_force_in_its_language() {
    let (plan, _) = planned(world(), TODAY);
    for (route, href) in [
        ("/", Some(" /legal/fr/confidentialite/")),
        ("/en/legal-notice/", Some(" /legal/en/privacy/")),
        ("/fr/404.html", Some(" /legal/fr/confidentialite/")),
        ("/ar/", None),
    ] {
        let found = linked(&page(&plan, route), "privacy-policy");
        assert_eq!(found.first().map(String::as_str), href, "{route}");
        assert_eq!(linked(&page(&plan, route), "terms-of-service").len(), 0);
    }
}

/// The data block of a page, read as a browser would find its end.
fn data(html: &str) -> serde_json::Value {
    let block = between(html, "<script type=\"application/ld+json\">", "</script>").next();
    serde_json::from_str(block.expect("a data block")).expect("JSON")
}

#[test]
fn the_data_block_says_which_version_of_which_text_it_is() {
    let (plan, _) = planned(world(), TODAY);
    let at = |route: &str| data(&page(&plan, route));
    let site = |path: &str| format!("{SITE}{path}");
    let old = at("/en/privacy/2021-10-15/");
    assert_eq!(old["version"], "privacy-policy@2021-10-15.0+en");
    assert_eq!(old["temporalCoverage"], "2021-10-15/2025-02-28");
    assert_eq!(old["expires"], "2025-03-01");
    let french = site("/fr/confidentialite/2021-10-15/");
    assert_eq!(old["translationOfWork"]["@id"], french);
    assert_eq!(old["publisher"]["legalName"], "ACME & Fils");

    let current = at("/fr/confidentialite/");
    let twin = at("/fr/confidentialite/2025-03-01/");
    assert_eq!(current, twin);
    assert_eq!(current["@id"], site("/fr/confidentialite/2025-03-01/"));
    assert_eq!(current["url"], site("/fr/confidentialite/"));
    assert_eq!(current["isBasedOn"][0]["@id"], french);
    assert_eq!(current["temporalCoverage"], "2025-03-01/2026-12-31");
    assert_eq!(current["expires"], serde_json::Value::Null);
    let coming = at("/fr/confidentialite/2027-01-01/");
    assert_eq!(coming["temporalCoverage"], "2027-01-01/..");
    assert_eq!(coming["dateModified"], "2026-11-01");

    // Before the first legal notice nobody's sealed register speaks for the site.
    let (before, _) = planned(world(), "2025-02-01");
    let home = data(&page(&before, "/fr/"));
    assert_eq!(home["publisher"], serde_json::Value::Null);
    assert!(
        !page(&plan, "/ar/privacy/").contains("ld+json"),
        "nothing to say"
    );
}

#[test]
fn no_title_ends_the_data_block() {
    let mut hostile = world();
    let title = "Données </script><!-- <script> & \u{2028}\"";
    let version = Arc::make_mut(&mut hostile.site.documents[0].versions[1]);
    let texts = version.texts.values_mut();
    texts.for_each(|text| text.title = title.to_owned());
    let (plan, _) = planned(hostile, TODAY);
    let html = page(&plan, "/fr/confidentialite/");
    assert_eq!(data(&html)["name"], title);
    assert_eq!(html.matches("<script").count(), 1);
}

#[test]
fn previews_know_the_page_its_languages_and_its_days() {
    let (plan, _) = planned(world(), TODAY);
    let html = page(&plan, "/fr/confidentialite/2021-10-15/");
    for meta in [
        r#"property="og:type" content="article""#,
        r#"property="og:locale" content="fr_FR""#,
        r#"property="og:locale:alternate" content="en_US""#,
        r#"property="og:url" content="https://example.com/legal/fr/confidentialite/2021-10-15/""#,
        r#"name="dcterms.valid" content="start=2021-10-15; end=2025-02-28; scheme=W3C-DTF;""#,
        r#"name="dcterms.identifier" content="privacy-policy@2021-10-15.0+fr""#,
    ] {
        assert!(html.contains(&format!("<meta {meta}>")), "{meta}");
    }
    assert!(!page(&plan, "/fr/404.html").contains("og:"));
}
