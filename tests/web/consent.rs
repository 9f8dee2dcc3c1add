//! Consent tools that read `consent_revision` as `docs/embed.md` says: the real packages ask once,
//! and again when the number has risen.

use std::fs;

use serde_json::json;

use super::World;
use super::driver::Browser;
use super::embed::Elsewhere;
use super::support::{files, root};

/// A consent tool.
struct Tool {
    /// The heading of its snippet, and what is asked for of it.
    name: &'static str,
    /// The npm package, and the files of it that a page loads.
    package: &'static str,
    script: &'static str,
    style: &'static str,
    /// Whether it asks.
    asks: &'static str,
    /// Agrees.
    agree: &'static str,
}

const TOOLS: [Tool; 3] = [
    Tool {
        name: "vanilla-cookieconsent",
        package: "vanilla-cookieconsent/dist",
        script: "cookieconsent.umd.js",
        style: "cookieconsent.css",
        asks: "document.documentElement.classList.contains('show--consent')",
        agree: "CookieConsent.acceptCategory('all'); CookieConsent.hide()",
    },
    Tool {
        name: "Klaro",
        package: "klaro/dist",
        script: "klaro-no-css.js",
        style: "klaro.css",
        asks: "!!document.querySelector('.klaro .cookie-notice:not(.cookie-notice-hidden)')",
        agree: "document.querySelector('.klaro .cm-btn-success').click()",
    },
    Tool {
        name: "tarteaucitron",
        package: "tarteaucitronjs",
        script: "tarteaucitron.js",
        style: "css/tarteaucitron.css",
        asks: "document.querySelector('#tarteaucitronAlertBig')?.checkVisibility() ?? false",
        agree: "tarteaucitron.userInterface.respondAll(true)",
    },
];

/// The tools ask no programs.
const READER: &str = "Object.defineProperty(Navigator.prototype, 'webdriver', { value: false })";

/// Each tool asks, asks no more, and asks again.
pub fn revision(world: &World) -> Result<(), String> {
    let site = Elsewhere::start(world)?;
    // These tools style and build as they like.
    site.relax()?;
    world.with_browser(|browser| {
        for tool in &TOOLS {
            site.forget(browser)?;
            let told = |error: String| format!("{}: {error}", tool.name);
            let page = page(&site, tool).map_err(told)?;
            for (revision, expected) in [(1, true), (1, false), (2, true), (2, false)] {
                let folder = format!("revision-{}", tool.package.replace('/', "-"));
                site.offer_changed(&folder, "/consent_revision", json!(revision))?;
                let asked = asks(browser, &page, tool).map_err(told)?;
                if asked != expected {
                    return Err(format!("{}: asked {asked} at {revision}", tool.name));
                }
            }
        }
        Ok(())
    })
}

/// Opens the page; where the tool asks, agrees.
fn asks(browser: &Browser, page: &str, tool: &Tool) -> Result<bool, String> {
    browser.open(page)?;
    let Tool { asks, agree, .. } = tool;
    let seen = browser.evaluate(&format!(
        "(async () => {{
           const asks = () => {asks};
           const begun = performance.now();
           while (!asks() && performance.now() - begun < 1500)
             await new Promise((done) => setTimeout(done, 20));
           if (!asks()) return false;
           {agree};
           return true;
         }})()"
    ))?;
    Ok(seen == true)
}

/// Writes a page that loads the tool with the snippet of the documentation, and returns its address.
fn page(site: &Elsewhere, tool: &Tool) -> Result<String, String> {
    let told = |error: std::io::Error| error.to_string();
    let docs = fs::read_to_string(root().join("docs/embed.md")).map_err(told)?;
    let heading = format!("### {}\n\n```js\n", tool.name);
    let (_, rest) = docs.split_once(&heading).ok_or("no snippet")?;
    let (snippet, _) = rest.split_once("```").ok_or("the snippet has no end")?;
    let folder = format!("revision-{}", tool.package.replace('/', "-"));
    let snippet = snippet.replace(
        "https://legal.example/notice.json",
        &format!("{}/{folder}/notice.json", site.legal_origin()),
    );
    let modules = root().join("tests/web/node_modules").join(tool.package);
    files::overlay(&modules, &site.host_dist().join(&folder)).map_err(told)?;
    let html = format!(
        "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>Theirs</title>\n\
         <script>{READER}</script>\n<link rel=\"stylesheet\" href=\"/{folder}/{}\">\n<script src=\"/{folder}/{}\"></script>\n\
         </head><body><main><h1>Theirs</h1></main>\n<script>\n{snippet}</script></body></html>\n",
        tool.style, tool.script
    );
    let name = format!("{folder}.html");
    fs::write(site.host_dist().join(&name), html).map_err(told)?;
    Ok(format!("{}/{name}", site.host_origin()))
}
