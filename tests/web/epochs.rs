//! Pages that change on a day ahead: Apache turns to them at its first moment, all together, and no
//! browser keeps what it had.

use std::fs;
use std::thread;
use std::time::Duration;

use super::World;
use super::answers::{Answer, ask_with, get};
use super::clock::Clock;
use super::site::Site;

/// The first moment of the sample's day ahead.
const FIRST: &str = "20270115000000";
/// A moment that no test lives to see.
const NEVER: &str = "29990101000000";

/// What changes: where it is asked for, and its file.
const TURNING: [(&str, &str); 7] = [
    ("/fr/", "fr/index.html"),
    ("/fr/index.html", "fr/index.html"),
    (
        "/fr/politique-de-confidentialite/",
        "fr/politique-de-confidentialite/index.html",
    ),
    (
        "/en/privacy-policy/2026-06-01/",
        "en/privacy-policy/2026-06-01/index.html",
    ),
    (
        "/en/privacy-policy/2026-06-01/fragment.html",
        "en/privacy-policy/2026-06-01/fragment.html",
    ),
    ("/fr/feed.atom", "fr/feed.atom"),
    ("/sitemap.xml", "sitemap.xml"),
];
/// What does not.
const STAYING: [(&str, &str); 3] = [
    ("/versions.json", "versions.json"),
    ("/ledger.txt", "ledger.txt"),
    (
        "/fr/politique-de-confidentialite/2027-01-15/text.md",
        "fr/politique-de-confidentialite/2027-01-15/text.md",
    ),
];
/// A page that is not there before.
const COMING: &str = "politique-de-confidentialite/compare/2026-06-01";

/// At the root of a host.
pub fn turn(world: &World) -> Result<(), String> {
    turns(world, "")
}

/// Below a folder of a host that rewrites for itself.
pub fn below_a_folder(world: &World) -> Result<(), String> {
    turns(world, "/legal")
}

fn turns(world: &World, base: &str) -> Result<(), String> {
    let site = Site::start_below(&world.tools, base, |_| Ok(()))?;
    let place = Place { site: &site, base };
    place.set(FIRST, NEVER)?;
    let coming = format!("/fr/{COMING}/");
    let ahead = |stamp: &str, file: &str| format!(".as-of/{stamp}/{file}");

    let mut before = Vec::new();
    for (path, file) in TURNING.iter().chain(&STAYING) {
        before.push(place.shows(path, file)?);
    }
    // Its folder holds pages below it.
    place.answers(&coming, 404)?;
    place.answers(&format!("/{}", ahead(NEVER, "fr/index.html")), 404)?;
    place.answers(&format!("/{}", ahead(NEVER, "fr/")), 404)?;

    let clock = Clock::default();
    let stamp = clock.in_seconds(3)?;
    place.set(NEVER, &stamp)?;
    place.turns(&clock, &stamp)?;

    for ((path, file), old) in TURNING.iter().zip(&before) {
        let etag = place.shows(path, &ahead(&stamp, file))?;
        if &etag == old {
            return Err(format!("{path} has the validator it had: {etag}"));
        }
        let kept = place.get(path, &[("If-None-Match", old)])?;
        if kept.status != 200 {
            return Err(format!("{path} tells {} to who has the old", kept.status));
        }
    }
    for ((path, file), old) in STAYING.iter().zip(&before[TURNING.len()..]) {
        let etag = place.shows(path, file)?;
        if &etag != old {
            return Err(format!("{path} had {old}, has {etag}, and never changed"));
        }
    }
    place.shows(&coming, &ahead(&stamp, &format!("fr/{COMING}/index.html")))?;
    let bare = place.get(&format!("/fr/{COMING}"), &[])?;
    if bare.status != 301
        || !bare
            .header("location")
            .ends_with(&format!("{base}{coming}"))
    {
        let to = bare.header("location");
        return Err(format!(
            "without its slash {coming} is {} to {to}",
            bare.status
        ));
    }
    let missing = place.get("/de/nothing-here", &[])?;
    let own = site_file(&place, &ahead(&stamp, "de/404.html"))?;
    if missing.status != 404 || missing.body != own {
        return Err(format!("/de/nothing-here is {}", missing.status));
    }
    place.answers(&format!("/{}", ahead(&stamp, "fr/index.html")), 404)
}

/// On the day itself, weeks after the build, by a server whose clock shows it.
pub fn weeks_ahead(world: &World) -> Result<(), String> {
    let built = Site::start_below(&world.tools, "", |_| Ok(()))?;
    let clock = Clock::at(&world.tools, "2027-01-14 23:59:55")?;
    let site = built.on(&world.tools, &clock)?;
    let (site, base) = (&site, "");
    let place = Place { site, base };
    let mut before = Vec::new();
    for (path, file) in TURNING.iter().chain(&STAYING) {
        before.push(place.shows(path, file)?);
    }
    place.turns(&clock, FIRST)?;
    for ((path, file), old) in TURNING.iter().zip(&before) {
        let etag = place.shows(path, &format!(".as-of/{FIRST}/{file}"))?;
        if &etag == old {
            return Err(format!("{path} has the validator it had: {etag}"));
        }
    }
    for (path, file) in STAYING {
        place.shows(path, file)?;
    }
    Ok(())
}

/// A site on its server.
struct Place<'a> {
    site: &'a Site,
    base: &'a str,
}

impl Place<'_> {
    /// Puts another moment in the place of the first of the day ahead.
    fn set(&self, old: &str, new: &str) -> Result<(), String> {
        let told = |error: std::io::Error| error.to_string();
        let root = self.site.dist().join(self.base.trim_start_matches('/'));
        let folder = root.join(".as-of");
        fs::rename(folder.join(old), folder.join(new)).map_err(told)?;
        let file = root.join(".htaccess");
        let text = fs::read_to_string(&file).map_err(told)?;
        if !text.contains(&format!(".as-of/{old}/")) {
            return Err(format!("nothing of {old} in .htaccess:\n{text}"));
        }
        fs::write(&file, text.replace(old, new)).map_err(told)
    }

    /// Sees the first page turn at a moment of the server's clock: every file that was read after
    /// it had come is that of the new day, none before.
    fn turns(&self, clock: &Clock, stamp: &str) -> Result<(), String> {
        let (first, file) = TURNING[0];
        let new = site_file(self, &format!(".as-of/{stamp}/{file}"))?;
        for _ in 0..400 {
            let (asked, body) = (clock.in_seconds(0)?, self.get(first, &[])?.body);
            let answered = clock.in_seconds(0)?;
            if body == new {
                if answered.as_str() < stamp {
                    return Err(format!("{first} turned at {answered}, before {stamp}"));
                }
                return Ok(());
            }
            if asked.as_str() >= stamp {
                return Err(format!("{first} is as before at {asked}, after {stamp}"));
            }
            thread::sleep(Duration::from_millis(20));
        }
        Err(format!("{first} never turned"))
    }

    fn get(&self, path: &str, headers: &[(&str, &str)]) -> Result<Answer, String> {
        ask_with(self.site, &format!("{}{path}", self.base), headers)
    }

    fn answers(&self, path: &str, status: u16) -> Result<(), String> {
        let answer = get(self.site, &format!("{}{path}", self.base))?;
        if answer.status == status {
            return Ok(());
        }
        Err(format!("{path} is {}, not {status}", answer.status))
    }

    /// Asks for a path, which is to show this file under a validator that is the only one, and
    /// returns the validator.
    fn shows(&self, path: &str, file: &str) -> Result<String, String> {
        let answer = self.get(path, &[])?;
        if answer.status != 200 || answer.body != site_file(self, file)? {
            let (status, body) = (answer.status, &answer.body);
            return Err(format!("{path} ({status}) is not {file}:\n{body}"));
        }
        answer.expect_header("cache-control", "no-cache")?;
        let etag = answer.header("etag");
        if etag.is_empty() || !answer.header("last-modified").is_empty() {
            return Err(format!("{path} has validators of its own: {etag}"));
        }
        for (headers, status) in [
            (vec![("If-None-Match", etag.as_str())], 304),
            (
                vec![
                    ("If-None-Match", etag.as_str()),
                    ("Accept-Encoding", "gzip"),
                ],
                304,
            ),
            (
                vec![("If-Modified-Since", "Fri, 31 Dec 2998 00:00:00 GMT")],
                200,
            ),
        ] {
            let again = self.get(path, &headers)?;
            if again.status != status {
                return Err(format!("{path}: {headers:?} is {}", again.status));
            }
        }
        Ok(etag)
    }
}

fn site_file(place: &Place<'_>, file: &str) -> Result<String, String> {
    let base = place.base.trim_start_matches('/');
    place
        .site
        .read(format!("{base}/{file}").trim_start_matches('/'))
}
