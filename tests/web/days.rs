//! The version of a day, as Apache finds it.

use super::World;
use super::answers::get;

/// What is asked for, and where it leads; nowhere is a page that is not there.
const ASKED: [(&str, Option<&str>); 13] = [
    (
        "/fr/politique-de-confidentialite/?on=2022-05-01",
        Some("/fr/politique-de-confidentialite/2021-10-15/"),
    ),
    (
        "/fr/politique-de-confidentialite/?on=2021-10-15",
        Some("/fr/politique-de-confidentialite/2021-10-15/"),
    ),
    (
        "/en/privacy-policy/?on=2025-02-28",
        Some("/en/privacy-policy/2021-10-15/"),
    ),
    (
        "/en/privacy-policy/?a=b&on=2025-03-01",
        Some("/en/privacy-policy/2025-03-01/"),
    ),
    // A day ahead.
    (
        "/en/privacy-policy/?on=2030-01-01",
        Some("/en/privacy-policy/2027-01-15/"),
    ),
    // Not in this language.
    (
        "/de/datenschutzerklaerung/?on=2022-05-01",
        Some("/de/datenschutzerklaerung/versions/"),
    ),
    (
        "/de/impressum/?on=2026-12-01",
        Some("/de/impressum/2026-06-01/"),
    ),
    ("/en/privacy-policy/?on=2021-10-14", None),
    ("/en/privacy-policy/?on=", None),
    ("/en/privacy-policy/?on=yesterday", None),
    ("/en/privacy-policy/?on=2022-13-01", None),
    ("/en/privacy-policy/?on=2022-05-010", None),
    ("/en/nothing/?on=2022-05-01", None),
];

/// A day asked for at a document's address leads to the version that applied then.
pub fn on(world: &World) -> Result<(), String> {
    for (asked, expected) in ASKED {
        let answer = get(&world.site, asked)?;
        let place = answer.header("location");
        let is_right = match expected {
            Some(to) => answer.status == 302 && place == world.site.url(to),
            None => answer.status == 404,
        };
        if !is_right {
            return Err(format!("{asked}: {} {place}", answer.status));
        }
    }
    let plain = get(&world.site, "/en/privacy-policy/?about=2022-05-01")?;
    if plain.status == 200 {
        Ok(())
    } else {
        Err(format!("another question is answered {}", plain.status))
    }
}
