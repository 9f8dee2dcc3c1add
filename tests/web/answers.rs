//! What Apache answers from the generated `.htaccess`: states, types, headers.

use super::World;
use super::site::{LANGUAGES, Site};
use super::tools;

/// The policy of every page: nothing but its own style and images.
const POLICY: [&str; 6] = [
    "default-src 'none'",
    "style-src 'self'",
    "img-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
];

/// An answer as a browser would get it, without following redirects.
pub struct Answer {
    path: String,
    pub status: u16,
    headers: ureq::http::HeaderMap,
    pub body: String,
}

impl Answer {
    /// Returns a header in lower case without spaces, or nothing.
    pub fn header(&self, name: &str) -> String {
        let values = self
            .headers
            .get_all(name)
            .iter()
            .filter_map(|value| value.to_str().ok());
        let all: Vec<_> = values.collect();
        all.join(",").to_lowercase().replace(' ', "")
    }

    /// Returns the validator as it was sent.
    pub fn etag(&self) -> String {
        let etag = self.headers.get("etag");
        let etag = etag.and_then(|etag| etag.to_str().ok());
        etag.unwrap_or_default().to_owned()
    }

    pub fn expect_header(&self, name: &str, expected: &str) -> Result<(), String> {
        let value = self.header(name);
        let words = expected.to_lowercase().replace(' ', "");
        if self.status == 200 && value.contains(&words) {
            return Ok(());
        }
        let (path, status) = (&self.path, self.status);
        Err(format!(
            "{path} ({status}): {name} is `{value}`, expected `{expected}`"
        ))
    }
}

/// Asks for a path without saying anything of the reader.
pub fn get(site: &Site, path: &str) -> Result<Answer, String> {
    ask(site, path, None)
}

/// Asks for a path as a reader of these languages.
pub fn ask(site: &Site, path: &str, languages: Option<&str>) -> Result<Answer, String> {
    let languages = languages.map(|languages| ("Accept-Language", languages));
    ask_with(site, path, languages.as_slice())
}

/// Asks for a path with these headers.
pub fn ask_with(site: &Site, path: &str, headers: &[(&str, &str)]) -> Result<Answer, String> {
    let config = ureq::Agent::config_builder()
        .http_status_as_error(false)
        .max_redirects(0);
    let agent = ureq::Agent::new_with_config(config.proxy(None).build());
    let told = |error: ureq::Error| format!("{path}: {error}");
    let mut request = agent.get(site.url(path));
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    let mut response = request.call().map_err(told)?;
    Ok(Answer {
        path: path.to_owned(),
        status: response.status().as_u16(),
        headers: response.headers().clone(),
        body: tools::text(&response.body_mut().read_to_vec().map_err(told)?),
    })
}

/// A page that is not there is refused in the language of its path.
pub fn not_found(world: &World) -> Result<(), String> {
    for lang in LANGUAGES {
        let answer = get(&world.site, &format!("/{lang}/nothing-here/"))?;
        let own = world.site.read(&format!("{lang}/404.html"))?;
        if answer.status != 404 || answer.body != own {
            let (status, body) = (answer.status, answer.body);
            return Err(format!(
                "{}: {status}, not 404 with {lang}/404.html:\n{body}",
                answer.path
            ));
        }
    }
    match get(&world.site, "/nothing-here")?.status {
        404 => Ok(()),
        status => Err(format!("/nothing-here: {status}, not 404")),
    }
}

/// Pages carry the policy that keeps everything else out.
pub fn security(world: &World) -> Result<(), String> {
    for page in &world.pages {
        let answer = get(&world.site, &page.path)?;
        for directive in POLICY {
            answer.expect_header("content-security-policy", directive)?;
        }
        answer.expect_header("x-content-type-options", "nosniff")?;
        answer.expect_header("content-type", "text/html; charset=utf-8")?;
    }
    Ok(())
}

/// Data say what they are.
pub fn types(world: &World) -> Result<(), String> {
    let text = world.site.find("fr/*/2021-10-15/text.md")?;
    for (path, kind) in [
        ("/ledger.txt", "text/plain; charset=utf-8"),
        (&format!("/{text}"), "text/markdown; charset=utf-8"),
        (
            &format!("/{}", text.replace("text.md", "document.json")),
            "application/json",
        ),
        ("/sitemap.xml", "application/xml"),
        ("/fr/feed.atom", "application/atom+xml; charset=utf-8"),
        (
            "/fr/politique-de-confidentialite/changes/2027-01-15/effective.ics",
            "text/calendar; charset=utf-8",
        ),
        ("/notice.1.js", "text/javascript; charset=utf-8"),
    ] {
        let answer = get(&world.site, path)?;
        answer.expect_header("content-type", kind)?;
        answer.expect_header("x-content-type-options", "nosniff")?;
    }
    Ok(())
}

/// Pieces of pages may be fetched by other sites, and are no pages for searches.
pub fn pieces(world: &World) -> Result<(), String> {
    let piece = world.site.find("fr/*/2021-10-15/fragment.html")?;
    for piece in [piece.as_str(), "fr/notice.html"] {
        let answer = get(&world.site, &format!("/{piece}"))?;
        answer.expect_header("content-type", "text/html; charset=utf-8")?;
        answer.expect_header("x-robots-tag", "noindex")?;
        answer.expect_header("access-control-allow-origin", "*")?;
    }
    let page = piece.trim_end_matches("fragment.html");
    let page = get(&world.site, &format!("/{page}"))?;
    let other = page.header("x-robots-tag") + &page.header("access-control-allow-origin");
    if other.is_empty() {
        return Ok(());
    }
    Err(format!("pages are not for other sites: {other}"))
}

/// What may change is asked for again; what has its digest in its name is kept.
pub fn caching(world: &World) -> Result<(), String> {
    for page in &world.pages {
        get(&world.site, &page.path)?.expect_header("cache-control", "no-cache")?;
    }
    for data in ["/ledger.txt", "/fr/feed.atom"] {
        get(&world.site, data)?.expect_header("cache-control", "no-cache")?;
    }
    for file in world.site.files(".css") {
        get(&world.site, &format!("/{file}"))?.expect_header("cache-control", "immutable")?;
    }
    Ok(())
}

/// The script of the banner can be fetched by pages of other sites, and kept: it never changes.
pub fn script(world: &World) -> Result<(), String> {
    let answer = get(&world.site, "/notice.1.js")?;
    answer.expect_header("access-control-allow-origin", "*")?;
    answer.expect_header("cross-origin-resource-policy", "cross-origin")?;
    answer.expect_header("cache-control", "immutable")
}

/// Neither hidden files nor lists of folders are shown.
pub fn closed(world: &World) -> Result<(), String> {
    let css = world.site.files(".css");
    let folder = css
        .first()
        .and_then(|file| file.rsplit_once('/'))
        .map(|(folder, _)| folder);
    let folder = format!("/{}/", folder.ok_or("no stylesheet in a folder")?);
    let hidden = world
        .site
        .files("")
        .into_iter()
        .filter(|file| file.starts_with('.'));
    let hidden = hidden.map(|file| format!("/{file}"));
    for path in hidden.chain([folder, "/.htaccess".to_owned()]) {
        let status = get(&world.site, &path)?.status;
        if !matches!(status, 403 | 404) {
            return Err(format!("{path} answers {status}, not 403 or 404"));
        }
    }
    Ok(())
}
