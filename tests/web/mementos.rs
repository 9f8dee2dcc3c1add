//! Dates for archives: dated pages say since when their document's address showed them.

use super::needs::Place;

/// A dated page and what it is one of, with the moment: midnight in Paris.
const PAGES: [(&str, &str, &str); 3] = [
    (
        "/fr/politique-de-confidentialite/",
        "2021-10-15/",
        "thu,14oct202122:00:00gmt",
    ),
    (
        "/en/privacy-policy/",
        "2025-03-01/",
        "fri,28feb202523:00:00gmt",
    ),
    ("/fr/cookies/", "2025-03-01/", "fri,28feb202523:00:00gmt"),
];

/// Archives are told, of dated pages alone.
pub fn said(place: &Place) -> Result<(), String> {
    for (original, to, at) in PAGES {
        let answer = place.get(&format!("{original}{to}"))?;
        let (told, link) = (answer.header("memento-datetime"), answer.header("link"));
        let named = link.contains(&format!("{original}>;rel=\"original\""));
        if told != at || !named {
            return Err(format!("{original}{to} says {told}, {link}"));
        }
        for other in ["", "versions/", &format!("{to}text.md")] {
            let answer = place.get(&format!("{original}{other}"))?;
            let told = answer.header("memento-datetime");
            if !told.is_empty() {
                return Err(format!("{original}{other} says {told}"));
            }
        }
    }
    let missing = place.get("/fr/nothing-here/2021-10-15/")?;
    match missing.header("memento-datetime").as_str() {
        "" => Ok(()),
        told => Err(format!("what is not there says {told}")),
    }
}
