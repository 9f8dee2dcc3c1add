//! What a site needs of its host beyond its files, each by the words of `docs/hosting.md`.

use std::fs;
use std::process::Command;

use avenant::render::headers::of_file;

use super::answers::{Answer, ask_with};
use super::mementos;
use super::site::{LANGUAGES, Site};
use super::support::files;
use super::tools;

/// What holds where the host has all that it takes.
pub type Need = fn(&Place) -> Result<(), String>;

/// All needs, by what a reader of the documentation is told is lost.
pub const NEEDS: [(&str, Need); 16] = [
    ("the reader's language at `/`", languages),
    ("`301` from old addresses", moved),
    ("`?on=`", days),
    ("pages of coming days", ahead),
    ("security headers", security),
    ("pages asked for again every time", fresh),
    ("assets kept for a year", kept),
    ("`304` for packed pages", held),
    ("`304`", held_plain),
    ("packing with gzip", gzip),
    ("packing with Brotli", brotli),
    ("types of content", types),
    ("hidden names", hidden),
    ("`404` in the reader's language", not_found),
    ("`https` behind a proxy", secure),
    ("dates for archives", mementos::said),
];

/// A document of the sample, and the day on which it is looked at.
const DOCUMENT: &str = "/fr/politique-de-confidentialite/";
const STAMP: &str = "20270115000000";

/// A site on a host whose clock shows a day on which pages have turned.
pub struct Place {
    site: Site,
    base: &'static str,
    files: Vec<String>,
}

type Told = Result<(), String>;

impl Place {
    /// Looks at a site that lies below a path of its host.
    pub fn at(site: Site, base: &'static str) -> Result<Self, String> {
        let folder = site.dist().join(base.trim_start_matches('/'));
        // As a deployment may keep them there.
        fs::create_dir_all(folder.join(".avenant")).map_err(|error| error.to_string())?;
        for name in [".avenant/manifest.json", ".avenant-x"] {
            fs::write(folder.join(name), "{}\n").map_err(|error| error.to_string())?;
        }
        let is_public = |file: &String| {
            !file.starts_with('_') && !file.split('/').any(|part| part.starts_with('.'))
        };
        let files: Vec<String> = files::list(&folder).into_iter().filter(is_public).collect();
        if files.len() < 100 {
            return Err(format!("a site of {} files", files.len()));
        }
        Ok(Self { site, base, files })
    }

    /// Asks for a path of the site.
    pub fn get(&self, path: &str) -> Result<Answer, String> {
        self.ask(path, &[])
    }

    /// Asks for a path of the host.
    pub fn outside(&self, path: &str) -> Result<Answer, String> {
        ask_with(&self.site, path, &[])
    }

    fn ask(&self, path: &str, headers: &[(&str, &str)]) -> Result<Answer, String> {
        ask_with(&self.site, &format!("{}{path}", self.base), headers)
    }

    fn read(&self, file: &str) -> Result<String, String> {
        let below = self.base.trim_start_matches('/');
        self.site
            .read(format!("{below}/{file}").trim_start_matches('/'))
    }

    /// Asks for every file; returns which are not answered with what they hold, on their day or
    /// today.
    pub fn pages(&self) -> Vec<String> {
        self.wrong(|file, body| {
            let ahead = self.read(&format!(".as-of/{STAMP}/{file}"));
            self.read(file).is_ok_and(|own| own == body) || ahead.is_ok_and(|own| own == body)
        })
    }

    /// Asks for every file; returns which are not answered with what they hold today.
    pub fn pages_of_today(&self) -> Vec<String> {
        self.wrong(|file, body| self.read(file).is_ok_and(|own| own == body))
    }

    fn wrong(&self, is_right: impl Fn(&str, &str) -> bool) -> Vec<String> {
        // A page that stands in for an old address is shown where nothing redirects.
        let old = |file: &str| file.starts_with("fr/gestion-des-cookies/");
        let mut faults = Vec::new();
        for file in &self.files {
            let path = format!("/{}", file.strip_suffix("index.html").unwrap_or(file));
            match self.get(&path) {
                Ok(answer) if answer.status == 200 && is_right(file, &answer.body) => {}
                Ok(answer) if answer.status == 301 && old(file) => {}
                Ok(answer) => faults.push(format!("{path} is {}", answer.status)),
                Err(error) => faults.push(error),
            }
        }
        faults
    }

    /// Whether a path leads to another path of the site.
    fn leads(&self, path: &str, headers: &[(&str, &str)], status: u16, to: &str) -> Told {
        let answer = self.ask(path, headers)?;
        let place = self.site.url(&format!("{}{to}", self.base));
        expect(
            answer.status == status && answer.header("location") == place,
            || {
                format!(
                    "{path} {headers:?} is {} {}",
                    answer.status,
                    answer.header("location")
                )
            },
        )
    }
}

fn expect(is_so: bool, words: impl FnOnce() -> String) -> Told {
    if is_so { Ok(()) } else { Err(words()) }
}

/// What readers say of their languages, and where it leads; nowhere is the chooser.
const READERS: [(&str, &str); 17] = [
    ("fr", "fr"),
    ("en-GB,en;q=0.9,fr;q=0.8", "en"),
    ("fr-CA,fr;q=0.9", "fr"),
    ("ja,en;q=0.8", "en"),
    // In no order.
    ("fr;q=0.3, de;q=0.9, en;q=0.5", "de"),
    ("fr;q=0.5, en", "en"),
    ("en;q=0.1, ar;q=0.2", "ar"),
    ("fr;q=0.05,de;q=0.1", "de"),
    ("fr;q=0.9,en;q=1.0", "en"),
    // Refused.
    ("fr;q=0, en;q=0.1", "en"),
    ("fr;q=0.000", ""),
    ("fr;q=0,*", ""),
    ("*", ""),
    ("*, en;q=0.1", "en"),
    ("ja", ""),
    ("friulian", ""),
    ("", ""),
];

fn languages(place: &Place) -> Told {
    for (said, lang) in READERS {
        let headers = [("Accept-Language", said)];
        if lang.is_empty() {
            let answer = place.ask("/", &headers)?;
            expect(answer.status == 200, || {
                format!("{said}: {}", answer.status)
            })?;
        } else {
            place.leads("/", &headers, 302, &format!("/{lang}/"))?;
        }
    }
    Ok(())
}

fn moved(place: &Place) -> Told {
    for rest in ["", "versions/", "2025-03-01/text.md"] {
        place.leads(
            &format!("/fr/gestion-des-cookies/{rest}"),
            &[],
            301,
            &format!("/fr/cookies/{rest}"),
        )?;
    }
    Ok(())
}

fn days(place: &Place) -> Told {
    let on = |day: &str| format!("{DOCUMENT}?on={day}");
    for (day, version) in [
        ("2021-10-15", "2021-10-15"),
        ("2025-02-28", "2021-10-15"),
        ("2026-12-01", "2026-06-01"),
    ] {
        place.leads(&on(day), &[], 302, &format!("{DOCUMENT}{version}/"))?;
    }
    let before = place.get(&on("2021-10-14"))?.status;
    expect(before == 404, || {
        format!("before the first version: {before}")
    })
}

/// What was built for a day that has come is what is there.
fn ahead(place: &Place) -> Told {
    for file in [
        "fr/index.html",
        "fr/politique-de-confidentialite/index.html",
        "en/privacy-policy/2026-06-01/index.html",
        "fr/feed.atom",
    ] {
        let path = format!("/{}", file.strip_suffix("index.html").unwrap_or(file));
        let own = place.read(&format!(".as-of/{STAMP}/{file}"))?;
        expect(place.get(&path)?.body == own, || {
            format!("{path} has not turned")
        })?;
    }
    Ok(())
}

/// Files of each kind, with their paths.
fn samples(place: &Place) -> Result<Vec<(String, String)>, String> {
    let style = place.files.iter().find(|file| file.ends_with(".css"));
    let files = [
        "index.html",
        "fr/index.html",
        "fr/politique-de-confidentialite/2021-10-15/index.html",
        "fr/politique-de-confidentialite/2021-10-15/text.md",
        "fr/politique-de-confidentialite/2021-10-15/document.json",
        "fr/politique-de-confidentialite/2021-10-15/fragment.html",
        "fr/feed.atom",
        "ledger.txt",
        "notice.1.js",
        "sitemap.xml",
        style.ok_or("no style")?.as_str(),
    ];
    let sample = |file: &str| {
        let path = format!("/{}", file.strip_suffix("index.html").unwrap_or(file));
        (file.to_owned(), path)
    };
    Ok(files.map(sample).into())
}

/// Every header but that of caches.
fn security(place: &Place) -> Told {
    for (file, path) in samples(place)? {
        let answer = place.get(&path)?;
        for (name, value) in of_file(file.rsplit('/').next().unwrap_or_default()) {
            let value = value.to_lowercase().replace(' ', "");
            let said = answer.header(name);
            expect(name == "Cache-Control" || said == value, || {
                format!("{path}: {name} is {said}")
            })?;
        }
    }
    let missing = place.get("/fr/nothing-here/")?;
    let said = missing.header("x-content-type-options");
    expect(said == "nosniff", || format!("not found: {said}"))
}

fn is_fixed(file: &str) -> bool {
    file.starts_with("assets/") || file.starts_with("notice.")
}

fn fresh(place: &Place) -> Told {
    for (_, path) in samples(place)?.iter().filter(|(file, _)| !is_fixed(file)) {
        let answer = place.get(path)?;
        let said = answer.header("cache-control");
        expect(said == "no-cache" || said == "max-age=0", || {
            format!("{path}: {said}")
        })?;
        let expires = answer.header("expires");
        let is_now = expires.is_empty() || expires == answer.header("date");
        expect(is_now, || format!("{path} expires {expires}"))?;
    }
    Ok(())
}

fn kept(place: &Place) -> Told {
    for (_, path) in samples(place)?.iter().filter(|(file, _)| is_fixed(file)) {
        let answer = place.get(path)?;
        let said = answer.header("cache-control") + &answer.header("expires");
        let is_right = said == "public,max-age=31536000,immutable";
        expect(is_right, || format!("{path}: {said}"))?;
    }
    Ok(())
}

/// What a reader has of each file is told to be the newest, packed or not.
fn held(place: &Place) -> Told {
    ["gzip", "br", "gzip, deflate, br, zstd"]
        .iter()
        .try_for_each(|packing| held_as(place, packing))
}

fn held_plain(place: &Place) -> Told {
    held_as(place, "identity")
}

fn held_as(place: &Place, packing: &str) -> Told {
    for (_, path) in samples(place)? {
        let packed = ("Accept-Encoding", packing);
        let etag = place.ask(&path, &[packed])?.etag();
        expect(etag.starts_with('"'), || {
            format!("{path} has no ETag: {etag}")
        })?;
        let several = format!("\"older-gzip\", {etag}");
        for held in [&etag, &several] {
            let again = place.ask(&path, &[packed, ("If-None-Match", held)])?;
            expect(again.status == 304, || {
                format!("{path}: {} to {held} in {packing}", again.status)
            })?;
        }
        let other = place.ask(&path, &[packed, ("If-None-Match", "\"another\"")])?;
        expect(other.status == 200, || format!("{path}: {}", other.status))?;
    }
    Ok(())
}

fn gzip(place: &Place) -> Told {
    packed(place, "gzip")
}

fn brotli(place: &Place) -> Told {
    packed(place, "br")
}

fn packed(place: &Place, packing: &str) -> Told {
    for (file, path) in samples(place)? {
        let answer = place.ask(&path, &[("Accept-Encoding", packing)])?;
        let (said, varies) = (answer.header("content-encoding"), answer.header("vary"));
        expect(
            said == packing && varies.contains("accept-encoding"),
            || format!("{path} in {packing} is `{said}`, by `{varies}`"),
        )?;
        let mut command = Command::new("curl");
        command.args([
            "--silent",
            "--fail",
            "--noproxy",
            "*",
            "--compressed",
            "--header",
        ]);
        command.arg(format!("Accept-Encoding: {packing}"));
        let output = tools::run(command.arg(place.site.url(&format!("{}{path}", place.base))))?;
        let plain = place.get(&path)?.body;
        expect(tools::text(&output.stdout) == plain, || {
            format!("{file} is packed wrongly")
        })?;
    }
    Ok(())
}

fn types(place: &Place) -> Told {
    for (file, path) in samples(place)? {
        let kind = match file.rsplit('.').next().unwrap_or_default() {
            "html" => "text/html;charset=utf-8",
            "md" => "text/markdown;charset=utf-8",
            "json" => "application/json;charset=utf-8",
            "atom" => "application/atom+xml;charset=utf-8",
            "txt" => "text/plain;charset=utf-8",
            "js" => "text/javascript;charset=utf-8",
            "xml" => "application/xml;charset=utf-8",
            _ => "text/css;charset=utf-8",
        };
        let said = place.get(&path)?.header("content-type");
        expect(said == kind, || format!("{path} is {said}"))?;
    }
    Ok(())
}

/// Neither what is for servers is given to readers, nor lists of files.
fn hidden(place: &Place) -> Told {
    for path in [
        "/.htaccess",
        "/fr/.htaccess",
        "/.avenant-build",
        "/.avenant-x",
        "/.avenant/manifest.json",
        "/.as-of/",
        "/.as-of/20270115000000/fr/",
        "/.as-of/20270115000000/fr/index.html",
        "/_headers",
        "/_redirects",
        "/%2Eavenant-build",
    ] {
        let status = place.get(path)?.status;
        expect(matches!(status, 403 | 404), || {
            format!("{path} is {status}")
        })?;
    }
    let list = place.get("/assets/")?;
    let names = place
        .files
        .iter()
        .filter_map(|file| file.strip_prefix("assets/"));
    let shown = names
        .into_iter()
        .find(|name| list.body.contains(&format!("\"{name}\"")));
    expect(shown.is_none(), || {
        format!("/assets/ is a list: {}", list.body)
    })
}

fn not_found(place: &Place) -> Told {
    for lang in LANGUAGES {
        for path in [
            format!("/{lang}/nothing-here/"),
            format!("/{lang}/nothing.html"),
        ] {
            let answer = place.get(&path)?;
            let file = format!("{lang}/404.html");
            let ahead = place.read(&format!(".as-of/{STAMP}/{file}"));
            let is_own =
                answer.body == place.read(&file)? || ahead.is_ok_and(|own| own == answer.body);
            expect(answer.status == 404 && is_own, || {
                format!("{path} is {}", answer.status)
            })?;
        }
    }
    Ok(())
}

/// A proxy that speaks `https` for Apache says so; no redirect leads out of it.
fn secure(place: &Place) -> Told {
    let day = format!("{DOCUMENT}?on=2021-10-15");
    for (path, to) in [
        ("/", "/fr/"),
        ("/fr", "/fr/"),
        ("/fr/cookies/versions", "/fr/cookies/versions/"),
        ("/fr/gestion-des-cookies/", "/fr/cookies/"),
        (&day, &format!("{DOCUMENT}2021-10-15/")),
    ] {
        let headers = [("Accept-Language", "fr"), ("X-Forwarded-Proto", "https")];
        let answer = place.ask(path, &headers)?;
        let own = place.site.url(&format!("{}{to}", place.base));
        let found = answer.header("location");
        let is_right = found == own.replacen("http:", "https:", 1);
        expect(is_right, || format!("{path} leads to {found}"))?;
    }
    Ok(())
}
