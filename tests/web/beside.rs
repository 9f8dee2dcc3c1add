//! The site below a folder of somebody else's host, and old addresses, at both bases.

use std::fs;
use std::path::Path;

use super::World;
use super::answers::{ask, get};
use super::site::{LANGUAGES, Site};

/// The folder in which the site lies.
const FOLDER: &str = "/legal";
/// A slug of the sample, which becomes an old one.
const OLD: &str = "politique-de-confidentialite";
const NEW: &str = "vie-privee";

/// What a host's owner may say at its root: everything that is not there is the application's,
/// headers of its own, among them one that would forbid our styles.
const FOREIGN: &str = r#"ErrorDocument 404 /gone.html
Header set Cache-Control "max-age=3600"
Header set Content-Security-Policy "default-src https:"
Header always set X-Foreign "yes"
RewriteEngine On
RewriteCond %{REQUEST_FILENAME} !-f
RewriteCond %{REQUEST_FILENAME} !-d
RewriteRule . /index.html [L]
"#;

/// Gives a document of the sample a new slug.
fn rename(sample: &Path) -> std::io::Result<()> {
    let file = sample.join("content/privacy-policy/document.toml");
    let text = fs::read_to_string(&file)?;
    let (old, new) = (format!("[\"{OLD}\"]"), format!("[\"{NEW}\", \"{OLD}\"]"));
    assert!(text.contains(&old), "the sample has another slug");
    fs::write(file, text.replace(&old, &new))
}

fn expect(is_so: bool, words: impl FnOnce() -> String) -> Result<(), String> {
    if is_so { Ok(()) } else { Err(words()) }
}

/// The host's own pages, errors and headers stay its own; ours are right and ours alone.
pub fn foreign(world: &World) -> Result<(), String> {
    let site = Site::start_below(&world.tools, FOLDER, |_| Ok(()))?;
    let own = [
        (".htaccess", FOREIGN),
        ("index.html", "<title>Foreign</title>"),
        ("robots.txt", "User-agent: *\nDisallow: /private/\n"),
    ];
    for (name, text) in own {
        fs::write(site.dist().join(name), text).map_err(|error| error.to_string())?;
    }
    for (path, body) in [
        ("/", own[1].1),
        ("/robots.txt", own[2].1),
        ("/no/page", own[1].1),
    ] {
        let answer = get(&site, path)?;
        expect(answer.body == body, || format!("{path}: {}", answer.body))?;
        answer.expect_header("cache-control", "max-age=3600")?;
        let policy = answer.header("content-security-policy");
        expect(policy == "default-srchttps:", || {
            format!("{path}: {policy}")
        })?;
    }
    let home = get(&site, "/legal/fr/")?;
    let headers = [
        ("cache-control", "no-cache"),
        ("x-content-type-options", "nosniff"),
        ("referrer-policy", "no-referrer"),
        ("x-foreign", "yes"),
    ];
    for (name, value) in headers {
        let found = home.header(name);
        expect(found == value, || format!("/legal/fr/: {name}: {found}"))?;
    }
    let policy = home.header("content-security-policy");
    expect(
        policy.starts_with("default-src'none'") && !policy.contains("https:"),
        || policy,
    )?;
    for lang in LANGUAGES {
        not_found(
            &site,
            &format!("/legal/{lang}/nothing/"),
            &format!("legal/{lang}/404.html"),
        )?;
    }
    not_found(&site, "/legal/nothing", "legal/404.html")?;
    languages(&site)
}

fn not_found(site: &Site, path: &str, page: &str) -> Result<(), String> {
    let answer = get(site, path)?;
    let own = site.read(page)?;
    expect(answer.status == 404 && answer.body == own, || {
        format!(
            "{path}: {}, not 404 with {page}:\n{}",
            answer.status, answer.body
        )
    })
}

/// The chooser sends readers to their language, and is a page for all others.
fn languages(site: &Site) -> Result<(), String> {
    for (wanted, status, to) in [
        (Some("en-GB,en;q=0.9"), 302, "/legal/en/"),
        (Some("fr"), 302, "/legal/fr/"),
        (Some("tlh"), 200, ""),
        (None, 200, ""),
    ] {
        let answer = ask(site, "/legal/", wanted)?;
        let place = answer.header("location");
        let is_right = answer.status == status && place.ends_with(to);
        expect(is_right, || {
            format!("{wanted:?}: {} {place}", answer.status)
        })?;
        let varies = answer.header("vary").contains("accept-language");
        expect(varies, || format!("{wanted:?}: the answer does not vary"))?;
    }
    Ok(())
}

/// Apache answers old addresses by redirects for ever, though a page stands in for each on disk.
pub fn moved(world: &World) -> Result<(), String> {
    for base in ["", FOLDER] {
        let site = Site::start_below(&world.tools, base, rename)?;
        let below = format!("{}fr", base.trim_start_matches('/').to_owned() + "/");
        let below = below.trim_start_matches('/');
        for rest in ["", "versions/", "2021-10-15/"] {
            let page = site.read(&format!("{below}/{OLD}/{rest}index.html"))?;
            let refresh = format!("content=\"0; url={base}/fr/{NEW}/{rest}\"");
            expect(page.contains(&refresh), || page)?;
        }
        let old = [
            "",
            "/",
            "/versions/",
            "/versions",
            "/2021-10-15/",
            "/2021-10-15/text.md",
            "/feed.atom",
            "/index.html",
        ];
        for rest in old {
            let path = format!("{base}/fr/{OLD}{rest}");
            let answer = get(&site, &path)?;
            let to = format!("{base}/fr/{NEW}/{}", rest.trim_start_matches('/'));
            let place = answer.header("location");
            expect(answer.status == 301 && place.ends_with(&to), || {
                format!("{path}: {} {place}, not 301 {to}", answer.status)
            })?;
        }
        let answer = get(&site, &format!("{base}/fr/{NEW}/2021-10-15/"))?;
        expect(answer.status == 200, || {
            "the new address does not answer".to_owned()
        })?;
    }
    Ok(())
}
