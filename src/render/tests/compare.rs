//! Pages of changes: which there are, where they lead, what they say.

use std::sync::Arc;

use super::between;
use super::world::{TODAY, World, lang, page, planned, world};
use crate::base::{Date, Digest};
use crate::model::Version;
use crate::model::document::Compare;
use crate::render::Plan;

/// The routes of pages of changes below a document's, without what they have in common.
fn compared(plan: &Plan, document: &str) -> Vec<String> {
    let folder = format!("{document}compare/");
    let routes = plan
        .routes()
        .filter_map(|route| route.strip_prefix(&folder));
    let pages = routes.filter(|route| route.ends_with('/'));
    pages
        .map(|route| route.trim_end_matches('/').to_owned())
        .collect()
}

fn day(text: &str) -> Date {
    Date::parse(text).expect("a real day")
}

/// The policy with a version that takes effect on a day, made from its second one.
fn with_version(mut world: World, effective: &str, published: &str, sealed_on: &str) -> World {
    let policy = &mut world.site.documents[0];
    let mut version = Version::clone(&policy.versions[1]);
    version.effective = day(effective);
    version.published = day(published);
    version.sealed_on = day(sealed_on);
    policy.versions.push(Arc::new(version));
    world
}

/// Replaces the words of a sealed text of the world.
fn reword(world: &mut World, (document, version): (usize, usize), tag: &str, body: &str) {
    let version = Arc::make_mut(&mut world.site.documents[document].versions[version]);
    let text = version.texts.get_mut(&lang(tag)).expect("a text");
    let bytes = world.files.get(text.path.as_str()).expect("a file");
    let sealed = String::from_utf8(bytes.clone()).expect("UTF-8");
    let end = sealed.rfind("---\n").expect("a header") + 4;
    let sealed = format!("{}\n{body}", &sealed[..end]);
    text.digest = Digest::of(sealed.as_bytes());
    world
        .files
        .insert(text.path.to_string(), sealed.into_bytes());
}

#[test]
fn neighbours_in_a_language_have_a_page_and_older_versions_one_that_moves() {
    let (plan, _) = planned(world(), TODAY);
    let french = [
        "2021-10-15",
        "2021-10-15/2025-03-01",
        "2025-03-01/2027-01-01",
    ];
    assert_eq!(compared(&plan, "/fr/confidentialite/"), french);
    let english = ["2021-10-15", "2021-10-15/2025-03-01"];
    assert_eq!(compared(&plan, "/en/privacy/"), english);
    assert_eq!(compared(&plan, "/ar/privacy/"), [""; 0]);
    let (later, _) = planned(world(), "2027-01-01");
    let moving = compared(&later, "/fr/confidentialite/");
    assert!(moving.contains(&"2025-03-01".to_owned()), "{moving:?}");
    // What is to be announced is compared with nothing before.
    let (before, _) = planned(world(), "2026-10-31");
    assert_eq!(compared(&before, "/fr/confidentialite/"), english);
}

#[test]
fn a_document_may_compare_each_version_with_every_earlier_one() {
    let mut all = world();
    all.site.documents[0].compare = Compare::All;
    let (plan, _) = planned(all, TODAY);
    let expected = [
        "2021-10-15",
        "2021-10-15/2025-03-01",
        "2021-10-15/2027-01-01",
        "2025-03-01/2027-01-01",
    ];
    assert_eq!(compared(&plan, "/fr/confidentialite/"), expected);
    let list = page(&plan, "/fr/confidentialite/versions/");
    let earlier = "<li><a href=\"/legal/fr/confidentialite/compare/2021-10-15/2027-01-01/\">";
    assert!(list.contains(earlier), "{list}");
}

#[test]
fn a_version_entered_between_two_others_takes_no_page_away() {
    let late = with_version(world(), "2023-01-01", "2023-01-01", "2026-05-01");
    let (plan, _) = planned(late, TODAY);
    let pages = compared(&plan, "/fr/confidentialite/");
    for pair in [
        "2021-10-15/2025-03-01",
        "2021-10-15/2023-01-01",
        "2023-01-01/2025-03-01",
    ] {
        assert!(pages.contains(&pair.to_owned()), "{pair}: {pages:?}");
    }
    assert!(!pages.contains(&"2021-10-15/2027-01-01".to_owned()));
}

#[test]
fn what_counts_is_the_day_readers_saw_a_version_not_that_of_its_seal() {
    // Sealed first, shown last: until then the two around it were neighbours.
    let world = with_version(world(), "2026-12-01", "2026-11-15", "2026-06-01");
    let (between, _) = planned(world, TODAY);
    let pages = compared(&between, "/fr/confidentialite/");
    for pair in [
        "2025-03-01/2026-12-01",
        "2025-03-01/2027-01-01",
        "2026-12-01/2027-01-01",
    ] {
        assert!(pages.contains(&pair.to_owned()), "{pair}: {pages:?}");
    }
}

#[test]
fn where_nothing_is_in_force_in_a_language_the_moving_page_leads_to_the_last_that_was() {
    let (plan, _) = planned(world(), "2027-01-01");
    let html = page(&plan, "/en/privacy/compare/2021-10-15/");
    assert!(html.contains("leads to the last one that was"), "{html}");
    assert!(html.contains("<time datetime=\"2025-03-01\">"));
    let (plan, _) = planned(world(), TODAY);
    let html = page(&plan, "/en/privacy/compare/2021-10-15/");
    assert!(
        html.contains("always leads to the version in force"),
        "{html}"
    );
    let fixed = "href=\"/legal/en/privacy/compare/2021-10-15/2025-03-01/\">Permanent address";
    assert!(html.contains(fixed), "{html}");
}

#[test]
fn a_page_of_changes_is_found_by_readers_and_not_by_searches() {
    let (plan, _) = planned(world(), TODAY);
    let pair = "/fr/confidentialite/compare/2021-10-15/2025-03-01/";
    let html = page(&plan, pair);
    assert!(html.contains("content=\"noindex, follow\""));
    let own = format!("<link rel=\"canonical\" href=\"https://example.com/legal{pair}\">");
    assert!(html.contains(&own), "{html}");
    assert!(html.contains("href=\"/legal/en/privacy/compare/2021-10-15/2025-03-01/\" lang=\"en\""));
    assert!(!page(&plan, "/sitemap.xml").contains("compare"));
    let link = format!("<a href=\"/legal{pair}\">Modifications depuis la version du");
    for from in ["", "2025-03-01/", "versions/"] {
        let html = page(&plan, &format!("/fr/confidentialite/{from}"));
        assert!(html.contains(&link), "{from}: {html}");
    }
    let current = page(&plan, "/fr/confidentialite/");
    let coming = "changes/2027-01-01/\">Voir ce qui va changer</a>";
    assert!(current.contains(coming), "{current}");
    let old = page(&plan, "/fr/confidentialite/2021-10-15/");
    let moving = "<a href=\"/legal/fr/confidentialite/compare/2021-10-15/\">";
    assert!(old.contains(moving), "{old}");
    let feed = page(&plan, "/fr/feed.atom");
    let related = format!("hreflang=\"fr\" href=\"https://example.com/legal{pair}\"");
    assert!(feed.contains(&related), "{feed}");
    // Old slugs lead there too.
    let answer = plan.answer("/fr/vie-privee/compare/2021-10-15/2025-03-01/");
    assert_eq!(answer.map(|(route, _)| route), Some(pair));
    assert!(
        plan.routes()
            .any(|route| route == "/fr/vie-privee/compare/2021-10-15/")
    );
}

#[test]
fn both_views_lead_to_each_other_where_the_document_asks_for_them() {
    let mut both = world();
    both.site.documents[0].side_by_side = true;
    let (plan, report) = planned(both, TODAY);
    assert!(report.is_empty(), "{report:?}");
    let pair = "/fr/confidentialite/compare/2021-10-15/2025-03-01/";
    let other = format!("<a href=\"/legal{pair}side-by-side/\">");
    assert!(page(&plan, pair).contains(&other));
    let html = page(&plan, &format!("{pair}side-by-side/"));
    assert!(
        html.contains(&format!("<a href=\"/legal{pair}\">")),
        "{html}"
    );
    assert!(html.contains("<body class=\"side-by-side\">"));
    let (without, _) = planned(world(), TODAY);
    assert!(
        without
            .routes()
            .all(|route| !route.contains("side-by-side"))
    );
}

/// The notice continues a section of the policy, which loses it.
fn split() -> World {
    let mut split = world();
    let body = |more: &str| format!("## 1 – One {{#one number=1}}\n\nWords of fr.\n{more}");
    let host = "\n## 2 – Host {#host number=2}\n\nThe host, see [1](#one).\n\n\
                ### Details {#details .unnumbered}\n\nOf the host.[^a]\n\n[^a]: A note.\n";
    reword(&mut split, (0, 0), "fr", &body(host));
    reword(&mut split, (0, 1), "fr", &body(""));
    let own = "## 1 – Publisher {#publisher number=1}\n\nWe are.\n\n\
               ## 2 – Host {#host number=2}\n\nThe host, see [1](privacy-policy@2021-10-15#one).\n";
    reword(&mut split, (1, 0), "fr", own);
    let notice = Arc::make_mut(&mut split.site.documents[1].versions[0]);
    notice.continues = vec![
        "privacy-policy@2021-10-15#host".to_owned(),
        "privacy-policy@2021-10-15#details".to_owned(),
    ];
    split
}

/// The kinds of the changes told as data, and what stands there of new values.
fn told(data: &str) -> (Vec<String>, Vec<String>) {
    let data: serde_json::Value = serde_json::from_str(data).expect("it is JSON");
    let changes = data["changes"].as_array().expect("changes").iter();
    let texts = |value: Option<&str>| value.map(str::to_owned);
    let kinds = changes
        .clone()
        .filter_map(|change| texts(change["kind"].as_str()));
    let values = changes.filter_map(|change| texts(change["values"]["new"].as_str()));
    (kinds.collect(), values.collect())
}

#[test]
fn what_moved_to_another_document_is_continued_there_and_compared_there() {
    let (plan, report) = planned(split(), TODAY);
    assert!(report.is_empty(), "{report:?}");
    let route = "/fr/confidentialite/compare/2021-10-15/2025-03-01/changes.json";
    let (kinds, values) = told(&page(&plan, route));
    assert_eq!(
        kinds,
        [
            "title",
            "section.continued",
            "section.continued",
            "note.removed"
        ]
    );
    // What has no place of its own there is where the section above it is.
    let host = "legal-notice@2025-03-01#host";
    assert_eq!(values, [host, host]);

    let pages = compared(&plan, "/fr/mentions-legales/");
    assert_eq!(pages, ["2021-10-15/2025-03-01"]);
    let html = page(&plan, "/fr/mentions-legales/compare/2021-10-15/2025-03-01/");
    assert!(html.contains("celui d&#39;un autre document"), "{html}");
    assert!(html.contains("<a href=\"/legal/fr/confidentialite/2021-10-15/\">"));
    // The reference led out of the section in the old text, and leads back to it in the new one.
    let route = "/fr/mentions-legales/compare/2021-10-15/2025-03-01/changes.json";
    let kinds = ["section.added", "section.removed", "note.removed"];
    assert_eq!(told(&page(&plan, route)).0, kinds);
    let list = page(&plan, "/fr/mentions-legales/versions/");
    let link =
        "<a href=\"/legal/fr/mentions-legales/compare/2021-10-15/2025-03-01/\">Ce qui a changé";
    assert!(list.contains(link), "{list}");
}

#[test]
fn a_claim_that_names_nothing_makes_no_page() {
    let mut wrong = world();
    let notice = Arc::make_mut(&mut wrong.site.documents[1].versions[0]);
    // Unknown, itself, and no older than the version.
    notice.continues = [
        "other@2021-10-15",
        "legal-notice@2025-03-01",
        "privacy-policy@2025-03-01",
    ]
    .map(str::to_owned)
    .to_vec();
    let (plan, _) = planned(wrong, TODAY);
    assert_eq!(compared(&plan, "/fr/mentions-legales/"), [""; 0]);
}

#[test]
fn a_change_made_in_one_language_only_is_told_on_both_pages() {
    let mut uneven = world();
    let text = |words: &str| format!("## 1 – Un {{#one number=1}}\n\n{words}\n");
    reword(&mut uneven, (0, 0), "fr", &text("Douze mois."));
    reword(&mut uneven, (0, 1), "fr", &text("Treize mois."));
    reword(
        &mut uneven,
        (0, 0),
        "en",
        &text("Twelve months – \"here\"."),
    );
    reword(&mut uneven, (0, 1), "en", &text("Twelve months – “here”."));
    let (plan, report) = planned(uneven, TODAY);
    assert!(report.is_empty(), "{report:?}");
    let pair = "compare/2021-10-15/2025-03-01/";
    let english = page(&plan, &format!("/en/privacy/{pair}"));
    let flag = "<p>Changed in the text in French, which prevails, and not in this translation:</p>\n\
                <ul>\n<li><a href=\"/legal/fr/confidentialite/compare/2021-10-15/2025-03-01/#one\" \
                hreflang=\"fr\">1 – Un</a></li>\n</ul>";
    assert!(english.contains(flag), "{english}");
    let french = page(&plan, &format!("/fr/confidentialite/{pair}"));
    let flags = "<p>Modifié ici et pas dans le texte en anglais\u{a0}:</p>";
    assert!(french.contains(flags), "{french}");
    // Typography belongs to each language.
    assert!(!french.contains("et pas ici"), "{french}");
    let (even, _) = planned(world(), TODAY);
    assert!(!page(&even, &format!("/en/privacy/{pair}")).contains("which prevails, and not"));
}

#[test]
fn what_could_not_be_compared_word_by_word_is_said() {
    let mut long = world();
    let words = |first: &str, second: &str| {
        let words: String = (0..1_500)
            .map(|at| format!("{} ", if at % 3 == 0 { first } else { second }))
            .collect();
        format!("## 1 – Un {{#one number=1}}\n\n{}.\n", words.trim_end())
    };
    reword(&mut long, (0, 0), "fr", &words("oui", "non"));
    reword(&mut long, (0, 1), "fr", &words("non", "oui"));
    let (plan, _) = planned(long, TODAY);
    let html = page(&plan, "/fr/confidentialite/compare/2021-10-15/2025-03-01/");
    let said = between(&html, "<p data-degraded=\"budget\">", "</p>").next();
    assert!(
        said.is_some_and(|said| said.contains("trop longs")),
        "{html}"
    );
    let other = page(&plan, "/en/privacy/compare/2021-10-15/2025-03-01/");
    assert!(!other.contains("data-degraded"));
    let file = |part: &str| {
        let (_, page) = plan.pages().find(|(route, _)| route.contains(part))?;
        plan.sealed_file(page).map(ToString::to_string)
    };
    let newer = Some("content/privacy-policy/2025-03-01/fr.md".to_owned());
    assert_eq!(file("/fr/confidentialite/compare/"), newer);
}
