//! Versions as pieces of other pages.

use super::between;
use super::world::{TODAY, page, planned, world};

#[test]
fn a_piece_needs_nothing_of_ours_and_leads_back() {
    let (plan, _) = planned(world(), TODAY);
    let piece = page(&plan, "/fr/confidentialite/2021-10-15/fragment.html");
    let id = "privacy-policy@2021-10-15.0+fr";
    let start = format!("<div class=\"avenant\" lang=\"fr\" dir=\"ltr\" data-text=\"{id}\">");
    assert!(piece.starts_with(&start), "{piece}");
    let own = "<a href=\"https://example.com/legal/fr/confidentialite/2021-10-15/\">";
    assert!(piece.contains(own), "{piece}");
    // What the status bar would say.
    for words in [
        "Plus en vigueur",
        "28 février 2025",
        "Ajouté à cette archive",
        "de réel.",
    ] {
        assert!(piece.contains(words), "{words}: {piece}");
    }
    assert!(piece.contains(&format!("<h2 id=\"{id}.one\">")), "{piece}");
    for named in between(&piece, " id=\"", "\"") {
        assert!(named.starts_with(id), "{named}");
    }
    for href in between(&piece, "href=\"", "\"") {
        match href.strip_prefix('#') {
            Some(place) => assert!(piece.contains(&format!(" id=\"{place}\"")), "{href}"),
            None => assert!(href.starts_with("https://example.com/legal/"), "{href}"),
        }
    }
    for ours in ["permalink", "page.", "<h1", "<html", "<link", "<script"] {
        assert!(!piece.contains(ours), "{ours}: {piece}");
    }
}

#[test]
fn a_translation_says_in_a_piece_too_which_text_prevails() {
    let (plan, _) = planned(world(), TODAY);
    let piece = page(&plan, "/ar/privacy/2027-01-01/fragment.html");
    assert!(piece.contains("lang=\"ar\" dir=\"rtl\""), "{piece}");
    assert!(piece.contains("الفرنسية"), "{piece}");
}
