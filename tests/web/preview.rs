//! The preview answers as Apache does from the generated `.htaccess`: both are asked the same, at
//! the root of a host and below a folder.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use avenant::base::Date;
use avenant::render::Plan;
use avenant::render::headers::HEADERS;
use avenant::serve::site::{Given, Reply, Wanted, answer};

use super::World;
use super::clock::Clock;
use super::site::Site;
use super::support::plans;

/// Headers in which a preview differs from a host, and why.
const OTHER_HEADERS: [(&str, &str); 7] = [
    ("date", "the connection's"),
    ("server", "the connection's"),
    ("connection", "the connection's"),
    ("keep-alive", "the connection's"),
    ("content-length", "the connection's, and a host packs"),
    ("accept-ranges", "a preview sends no parts of files"),
    (
        "etag",
        "a host knows files by their times, a preview pages by their bytes",
    ),
];

/// Statuses whose few words are Apache's own, without a file of the site; a preview says none.
const OTHER_WORDS: [u16; 3] = [301, 302, 400];

/// Paths below the site's root that name nothing, or not as they are written.
const ODD: [&str; 39] = [
    "/nothing",
    "/nothing/",
    "/fr/nothing",
    "/fr/nothing/",
    "/en/nothing/at/all.json",
    "/de/nothing.html",
    "/ar/%D8%AE%D8%B5%D9%88%D8%B5%D9%8A%D8%A9/",
    "/frx",
    "/FR/",
    "/fr/Cookies/",
    "//fr///cookies/",
    "//fr",
    "/fr/./cookies/.",
    "/fr/cookies/..",
    "/fr/../en/",
    "/fr/..",
    "/fr/...",
    "/../../../x",
    "/index.html/",
    "/index.html/x",
    "/fr/feed.atom/",
    "/fr/nothing%3F",
    "/fr/nothing%0A",
    "/.htaccess/x",
    "/.x",
    "/.x/",
    "/.x.json",
    "/.git/config",
    "/fr/.x",
    "/fr/nothing/.x",
    "/fr/nothing/.x/y",
    "/.well-known",
    "/.well-known/",
    "/.well-known/security.txt",
    "/fr/.well-known/x",
    "/.avenant-build",
    "/_headers/x",
    "/fr/_redirects",
    "/fr/index.htm",
];

/// What is added to addresses that have moved.
const BELOW_MOVED: [&str; 12] = [
    "",
    "?",
    "?on=2026-01-01",
    "/",
    "/?a=%C3%A9&b=c+d",
    "/versions",
    "//versions//",
    "/2025-03-01/text.md",
    "/nothing/text.md",
    "/%C3%A9%20a%22b%0D%0Ac/~';%26+@%25,%5b%5d%7c.json",
    "/a%3Fb",
    "x",
];

/// Days that are none.
const NO_DAYS: [&str; 10] = [
    "on=",
    "on",
    "on=yesterday",
    "on=2026-13-01",
    "on=2026-00-10",
    "on=2026-06-010",
    "on=2026-06-01%20",
    "ON=2026-06-01",
    "button=2026-06-01",
    "on=&on=2026-06-01&x",
];

/// Languages of readers.
const READERS: [&str; 14] = [
    "fr",
    "en-GB,en;q=0.9,fr;q=0.8",
    "tlh, de-CH-1996;q=0.9 , fr ; q=0.5",
    "fr;q=0,en;q=0.5",
    "fr;q=0.000 , ar",
    "fr;q=0.001",
    "fr;q=0.1,en",
    "fr; q=00,en",
    "fr;level=1,de",
    "fra,FR,fr_FR",
    "tlh",
    "*",
    "fr-,en",
    ",,ar",
];

/// What is asked: a path below the site's root as it is written, and headers.
type Ask = (String, Vec<(&'static str, String)>);

/// At the root of a host.
pub fn at_a_root(world: &World) -> Result<(), String> {
    agree(world, "")
}

/// Below a folder.
pub fn below_a_folder(world: &World) -> Result<(), String> {
    agree(world, "/legal")
}

fn agree(world: &World, base: &str) -> Result<(), String> {
    let mut said = HEADERS.iter().flat_map(|(_, headers)| *headers);
    let is_other = |name: &str| {
        OTHER_HEADERS
            .iter()
            .any(|(other, _)| name.eq_ignore_ascii_case(other))
    };
    if let Some((name, _)) = said.find(|(name, _)| is_other(name)) {
        return Err(format!("{name} is for every host to say as we say it"));
    }
    let built = Site::start_below(&world.tools, base, add_assets)?;
    let plan = plans::plan(
        &built.sample(),
        &built.day()?,
        &built.url(&format!("{base}/")),
    )?;
    for asset in ["LICENSE.", "Mark.", "facts.json."] {
        let route = format!("/assets/{asset}");
        if !plan.routes().any(|known| known.starts_with(&route)) {
            return Err(format!("the theme has no {asset}"));
        }
    }
    // On the day of the plan, whenever this runs.
    let clock = Clock::at(&world.tools, &format!("{} 12:00:00", built.day()?))?;
    let site = built.on(&world.tools, &clock)?;
    let pair = Pair::of(&site, &plan);
    let mut asked = 0;
    let mut faults = Vec::new();
    let mut ask = |(path, headers): Ask| -> Result<(), String> {
        asked += 1;
        faults.extend(pair.ask(&path, &headers)?);
        Ok(())
    };
    for path in paths(&plan) {
        ask((format!("{base}{path}"), Vec::new()))?;
    }
    for outside in [base, "/other", "/legalx", "/robots.txt"] {
        ask((outside.to_owned(), Vec::new()))?;
    }
    for reader in READERS {
        for path in ["/", "/?a=b", "//", "/index.html", "/fr", "/nothing"] {
            let header = ("Accept-Language", reader.to_owned());
            ask((format!("{base}{path}"), vec![header]))?;
        }
    }
    faults.extend(pair.held(base)?);
    if faults.is_empty() && asked > 800 {
        return Ok(());
    }
    let shown = faults.iter().take(20).cloned().collect::<Vec<_>>();
    Err(format!(
        "{} of {asked} answers differ:\n{}",
        faults.len(),
        shown.join("\n")
    ))
}

/// Gives the theme files whose names say little.
fn add_assets(sample: &Path) -> std::io::Result<()> {
    let folder = sample.join("themes/default/static");
    fs::create_dir_all(&folder)?;
    fs::write(folder.join("LICENSE"), "free\n")?;
    fs::write(folder.join("Mark.SVG"), "<svg/>\n")?;
    fs::write(folder.join("facts.json.md"), "# Facts\n")
}

/// Every path to ask for without a header, below the site's root.
fn paths(plan: &Plan) -> BTreeSet<String> {
    let mut paths: BTreeSet<String> = ODD.map(str::to_owned).into();
    for route in plan.routes() {
        paths.insert(route.to_owned());
        paths.insert(format!("{route}?a=b"));
        match route.strip_suffix('/') {
            Some(bare) => {
                paths.extend(
                    ["", "?", "?a=b", "x", "/index.html"].map(|end| format!("{bare}{end}")),
                );
            }
            None => paths.extend(["/", "/x", "x"].map(|end| format!("{route}{end}"))),
        }
        let folders = route.match_indices('/').map(|(at, _)| &route[..at]);
        paths.extend(folders.flat_map(|folder| [folder.to_owned(), format!("{folder}/")]));
    }
    for redirect in plan.redirects() {
        let from = redirect.from.trim_end_matches('/');
        paths.extend(BELOW_MOVED.map(|below| format!("{from}{below}")));
    }
    for days in plan.days() {
        let leads = days.leads.iter().filter_map(|lead| Date::parse(&lead.from));
        let around = leads.flat_map(|day| [day.previous(), day, day.next()]);
        let mut asked: Vec<String> = around.map(|day| format!("on={day}")).collect();
        asked.extend(NO_DAYS.map(str::to_owned));
        asked.push("a=b&on=9999-12-31&c".to_owned());
        for place in &days.places {
            paths.extend(asked.iter().map(|query| format!("{place}?{query}")));
        }
    }
    for epoch in plan.epochs() {
        let folder = format!("/.as-of/{}", epoch.stamp);
        paths.extend(
            ["", "/", "/fr/", "/fr/index.html", "/sitemap.xml"].map(|end| format!("{folder}{end}")),
        );
    }
    // What stands beside the root is asked for elsewhere.
    paths.retain(|path| path.starts_with('/'));
    paths
}

/// A host and a preview of the same site.
struct Pair<'a> {
    site: &'a Site,
    plan: &'a Plan,
    agent: ureq::Agent,
}

/// What one of them said.
struct Said {
    status: u16,
    headers: BTreeMap<String, String>,
    body: Vec<u8>,
}

impl<'a> Pair<'a> {
    fn of(site: &'a Site, plan: &'a Plan) -> Self {
        let config = ureq::Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0);
        let agent = ureq::Agent::new_with_config(config.proxy(None).build());
        Self { site, plan, agent }
    }

    /// Asks both, and returns in what they differ.
    fn ask(&self, path: &str, headers: &[(&str, String)]) -> Result<Vec<String>, String> {
        let host = self.host(path, headers)?;
        let faults = match self.preview(path, headers) {
            Reply::Given(given) => differences(&host, &said(given)),
            Reply::Outside(_)
                if host.status == 404 && !host.headers.contains_key("content-security-policy") =>
            {
                Vec::new()
            }
            Reply::Outside(root) => vec![format!("is outside {root}, and {}", host.status)],
            Reply::Broken(report) => vec![format!("cannot be made: {report:?}")],
        };
        Ok(faults
            .into_iter()
            .map(|fault| format!("{path} {headers:?}: {fault}"))
            .collect())
    }

    fn host(&self, path: &str, headers: &[(&str, String)]) -> Result<Said, String> {
        let told = |error: ureq::Error| format!("{path}: {error}");
        let mut request = self.agent.get(self.site.url(path));
        for (name, value) in headers {
            request = request.header(*name, value);
        }
        let mut response = request.call().map_err(told)?;
        let mut headers = BTreeMap::<String, Vec<String>>::new();
        for (name, value) in response.headers() {
            let value = String::from_utf8_lossy(value.as_bytes()).into_owned();
            headers
                .entry(name.as_str().to_owned())
                .or_default()
                .push(value);
        }
        let mut headers: BTreeMap<String, String> = headers
            .into_iter()
            .map(|(name, values)| (name, values.join(", ")))
            .collect();
        if let Some(place) = headers.get_mut("location") {
            // Apache names its host, the preview need not.
            *place = place.replacen(&self.site.url(""), "", 1);
        }
        // A host packs, by what is asked for.
        if let Some(varies) = headers.remove("vary") {
            let rest = varies
                .split(',')
                .filter(|on| on.trim() != "Accept-Encoding");
            let rest = rest.collect::<Vec<_>>().join(",");
            if !rest.is_empty() {
                headers.insert("vary".to_owned(), rest);
            }
        }
        Ok(Said {
            status: response.status().as_u16(),
            headers,
            body: response.body_mut().read_to_vec().map_err(told)?,
        })
    }

    fn preview(&self, path: &str, headers: &[(&str, String)]) -> Reply {
        let (path, query) = match path.split_once('?') {
            Some((path, query)) => (path, Some(query)),
            None => (path, None),
        };
        let header = |wanted: &str| {
            let mut headers = headers.iter();
            let found = headers.find(|(name, _)| *name == wanted);
            found.map(|(_, value)| value.as_str())
        };
        let path = match path {
            "" => "/".to_owned(),
            _ => decoded(path),
        };
        answer(
            self.plan,
            &Wanted {
                method: "GET",
                path: &path,
                query,
                accept_language: header("Accept-Language"),
                if_none_match: header("If-None-Match"),
            },
        )
    }

    /// Each is asked for what it has given, by what it is known by there.
    fn held(&self, base: &str) -> Result<Vec<String>, String> {
        let mut faults = Vec::new();
        let paths = [
            "/",
            "/fr/",
            "/fr/feed.atom",
            "/notice.1.js",
            "/nothing",
            "/fr",
            "/versions.json",
        ];
        for path in paths.map(|path| format!("{base}{path}")) {
            let host = self.host(&path, &[])?.headers.remove("etag");
            let preview = match self.preview(&path, &[]) {
                Reply::Given(given) => said(given).headers.remove("etag"),
                _ => None,
            };
            let tags = host.unwrap_or_default();
            let tags = (tags, preview.unwrap_or_default());
            for list in ["TAG", "W/TAG", "\"a\", TAG", "*", "\"a\"", ""] {
                let asking = |tag: &str| vec![("If-None-Match", list.replace("TAG", tag))];
                let host = self.host(&path, &asking(&tags.0))?;
                let Reply::Given(given) = self.preview(&path, &asking(&tags.1)) else {
                    return Err(format!("{path} has no answer"));
                };
                let found = differences(&host, &said(given));
                faults.extend(
                    found
                        .into_iter()
                        .map(|fault| format!("{path} {list}: {fault}")),
                );
            }
        }
        Ok(faults)
    }
}

fn said(given: Given) -> Said {
    let headers = given.headers.into_iter();
    Said {
        status: given.status,
        headers: headers
            .map(|(name, value)| (name.to_ascii_lowercase(), value))
            .collect(),
        body: given.body,
    }
}

fn differences(host: &Said, preview: &Said) -> Vec<String> {
    let mut faults = Vec::new();
    if host.status != preview.status {
        return vec![format!("{}, not {}", preview.status, host.status)];
    }
    let is_other = OTHER_WORDS.contains(&host.status);
    if !is_other && host.body != preview.body {
        faults.push("has another body".to_owned());
    }
    let others = OTHER_HEADERS.iter().map(|(name, _)| *name);
    let others: BTreeSet<&str> = others.chain(is_other.then_some("content-type")).collect();
    let names = host.headers.keys().chain(preview.headers.keys());
    let names: BTreeSet<&String> = names
        .filter(|name| !others.contains(name.as_str()))
        .collect();
    for name in names {
        let (theirs, ours) = (host.headers.get(name), preview.headers.get(name));
        if theirs != ours {
            faults.push(format!("{name}: {ours:?}, not {theirs:?}"));
        }
    }
    if host.headers.contains_key("etag") != preview.headers.contains_key("etag") {
        faults.push("only one has a validator".to_owned());
    }
    faults
}

/// Resolves the percent signs of a path.
fn decoded(path: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = path.as_bytes();
    while let [first, after @ ..] = rest {
        let code = after.get(..2).filter(|_| *first == b'%');
        let code =
            code.and_then(|code| u8::from_str_radix(std::str::from_utf8(code).ok()?, 16).ok());
        bytes.push(code.unwrap_or(*first));
        rest = if code.is_some() { &after[2..] } else { after };
    }
    String::from_utf8(bytes).expect("paths asked for here are UTF-8")
}
