//! Lists of documents and versions: what applies, what comes, what is missing.

use std::sync::Arc;

use super::between;
use super::world::{TODAY, page, planned, world};

fn steps(html: &str) -> Vec<&str> {
    between(html, "<li class=\"step ", "</li>\n<li class=\"step").collect()
}

#[test]
fn a_home_says_of_each_document_what_applies_and_what_comes() {
    let (plan, _) = planned(world(), TODAY);
    let french = page(&plan, "/fr/");
    assert!(french.contains("<p class=\"state in-force\">En vigueur</p>"));
    assert!(french.contains("href=\"/legal/fr/confidentialite/2027-01-01/\">Lire la nouvelle"));
    assert!(french.contains("Démonstration\u{a0}: &lt;rien&gt; de réel."));
    // In Arabic the document has no text yet, though a version is in force in French.
    let arabic = page(&plan, "/ar/");
    assert!(arabic.contains("<p class=\"state none\">غير مترجم</p>"));
    assert!(!arabic.contains("لا توجد نسخة سارية"));
}

#[test]
fn a_timeline_shows_each_version_its_languages_and_what_was_before() {
    let (plan, _) = planned(world(), TODAY);
    let html = page(&plan, "/fr/confidentialite/versions/");
    let steps = steps(&html);
    let states: Vec<&str> = steps
        .iter()
        .filter_map(|step| step.split('"').next())
        .collect();
    assert_eq!(states, ["scheduled", "in-force", "superseded"]);
    let absent = "<span lang=\"en\" dir=\"ltr\">English</span> <span class=\"absent\">";
    assert!(steps[0].contains(absent), "{}", steps[0]);
    assert!(steps[2].contains("au <time datetime=\"2025-02-28\">"));
    let before =
        "Avant le <time datetime=\"2021-10-15\">15 octobre 2021</time>\u{a0}: aucune version";
    assert!(html.contains(before));
}

#[test]
fn a_document_that_continues_another_leads_to_it() {
    let mut split = world();
    let notice = Arc::make_mut(&mut split.site.documents[1].versions[0]);
    notice.continues = vec!["privacy-policy@2021-10-15#one".to_owned()];
    let (plan, _) = planned(split, TODAY);
    let html = page(&plan, "/fr/mentions-legales/versions/");
    let link = "<a href=\"/legal/fr/confidentialite/2021-10-15/\">Politique\u{a0}: l’essentiel, version du";
    assert!(html.contains(link), "{html}");
    assert!(!html.contains("aucune version dans cette archive"));
    let arabic = page(&plan, "/ar/legal-notice/versions/");
    assert!(
        arabic.contains("(باللغة الفرنسية)"),
        "the way leads into French"
    );
}

#[test]
fn a_link_into_another_language_says_so() {
    let (plan, _) = planned(world(), TODAY);
    let html = page(&plan, "/en/privacy/");
    let next = "<a href=\"/legal/fr/confidentialite/2027-01-01/\" hreflang=\"fr\">Read the new version</a> (in French)";
    assert!(html.contains(next), "{html}");
}

#[test]
fn every_sheet_of_a_text_names_its_version_and_state() {
    let (plan, _) = planned(world(), TODAY);
    let html = page(&plan, "/fr/confidentialite/2021-10-15/");
    let line = between(&html, "<p class=\"running\" aria-hidden=\"true\">", "</p>").next();
    let line = line.expect("a line for each sheet");
    for words in [
        "15 octobre 2021",
        "Plus en vigueur",
        "privacy-policy@2021-10-15.0+fr",
    ] {
        assert!(line.contains(words), "{line}");
    }
    assert!(!page(&plan, "/fr/").contains("class=\"running\""));
}
