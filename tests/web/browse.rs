//! The pages in Chromium: accessibility, loading, narrow windows, keyboard, numbers, print.

use std::fs;
use std::process::Command;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use serde_json::{Value, json};

use super::driver::Browser;
use super::markup::expect;
use super::site::Page;
use super::{World, tools};

/// A page, its stylesheet, its icon.
const REQUESTS: usize = 3;

/// How a reader may see a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum View {
    Light,
    Dark,
    Narrow,
    ForcedColors,
}

const VIEWS: [View; 4] = [View::Light, View::Dark, View::Narrow, View::ForcedColors];

/// Opens a page as a reader sees it.
fn open(browser: &Browser, url: &str, view: View) -> Result<(), String> {
    let scheme = if view == View::Dark { "dark" } else { "light" };
    let forced = if view == View::ForcedColors {
        "active"
    } else {
        "none"
    };
    let width = if view == View::Narrow { 320 } else { 1200 };
    let features = json!({ "features": [
        { "name": "prefers-color-scheme", "value": scheme },
        { "name": "forced-colors", "value": forced },
    ]});
    let size = json!({ "width": width, "height": 800, "deviceScaleFactor": 1, "mobile": false });
    browser.devtools("Emulation.setEmulatedMedia", features)?;
    browser.devtools("Emulation.setDeviceMetricsOverride", size)?;
    browser.devtools(
        "Emulation.setFocusEmulationEnabled",
        json!({ "enabled": true }),
    )?;
    browser.open(url)?;
    let arrived = browser.evaluate("location.href")?;
    if arrived != url {
        return Err(format!("{url} leads to {arrived}"));
    }
    Ok(())
}

/// axe finds nothing to object to, however the page is seen.
pub fn axe(world: &World, page: &Page) -> Result<(), String> {
    let url = world.site.url(&page.path);
    let faults = world.with_browser(|browser| axe_faults(world, browser, &url))?;
    none(&faults)
}

fn axe_faults(world: &World, browser: &Browser, url: &str) -> Result<Vec<String>, String> {
    let engine = fs::read_to_string(&world.tools.axe).map_err(|error| error.to_string())?;
    let mut faults = Vec::new();
    for view in VIEWS {
        open(browser, url, view)?;
        browser.evaluate(&format!("{engine};0"))?;
        let result = browser.evaluate(include_str!("script/axe.js"))?;
        let list = |key: &str| result[key].as_array().cloned().unwrap_or_default();
        faults.extend(list("violations").iter().map(|fault| told(view, fault)));
        for fault in list("incomplete") {
            let what = format!("{} ({view:?})", word(&fault, "rule"));
            let example = format!("{url}: {}", word(&fault, "html"));
            world.undecided().entry(what).or_insert(example);
        }
    }
    Ok(faults)
}

fn told(view: View, fault: &Value) -> String {
    let [rule, help, html, why] = ["rule", "help", "html", "why"].map(|key| word(fault, key));
    format!(
        "{view:?}: {rule}: {help}\n    {html}\n    {}",
        why.replace('\n', "\n    ")
    )
}

fn word<'a>(value: &'a Value, key: &str) -> &'a str {
    value[key].as_str().unwrap_or_default()
}

fn none(faults: &[String]) -> Result<(), String> {
    if faults.is_empty() {
        Ok(())
    } else {
        Err(faults.join("\n"))
    }
}

/// The page loads silently, from its own host alone, in few requests.
pub fn load(world: &World, page: &Page) -> Result<(), String> {
    let url = world.site.url(&page.path);
    none(&world.with_browser(|browser| load_faults(browser, &url, &world.site.url("/")))?)
}

fn load_faults(browser: &Browser, url: &str, origin: &str) -> Result<Vec<String>, String> {
    browser.log("browser")?;
    browser.log("performance")?;
    open(browser, url, View::Light)?;
    let messages = browser.log("browser")?;
    let mut faults: Vec<_> = messages
        .iter()
        .map(|entry| format!("the console says: {}", entry["message"]))
        .collect();
    let requests = requests(&browser.log("performance")?);
    for (kind, address) in &requests {
        if !address.starts_with(origin) {
            faults.push(format!("a request leaves the site: {address}"));
        }
        if kind == "Script" {
            faults.push(format!("a script is loaded: {address}"));
        }
    }
    if requests.is_empty() || requests.len() > REQUESTS {
        faults.push(format!(
            "{} requests, expected 1 to {REQUESTS}: {requests:?}",
            requests.len()
        ));
    }
    Ok(faults)
}

/// Returns the kind and address of each request in the performance log.
fn requests(log: &[Value]) -> Vec<(String, String)> {
    let read = |entry: &Value| {
        let message: Value = serde_json::from_str(entry["message"].as_str()?).ok()?;
        let message = &message["message"];
        (message["method"] == "Network.requestWillBeSent").then_some(())?;
        let params = &message["params"];
        let address = params["request"]["url"].as_str()?;
        Some((
            params["type"].as_str().unwrap_or_default().to_owned(),
            address.to_owned(),
        ))
    };
    log.iter().filter_map(read).collect()
}

/// Nothing scrolls sideways in a window of 320 pixels (WCAG 2.2, 1.4.10).
pub fn narrow(world: &World, page: &Page) -> Result<(), String> {
    let url = world.site.url(&page.path);
    none(&world.with_browser(|browser| narrow_faults(browser, &url))?)
}

fn narrow_faults(browser: &Browser, url: &str) -> Result<Vec<String>, String> {
    open(browser, url, View::Narrow)?;
    let root = "document.documentElement";
    let width = browser.evaluate(&format!("{root}.scrollWidth - {root}.clientWidth"))?;
    let is_wide = width.as_i64().is_none_or(|width| width > 0);
    Ok(is_wide
        .then(|| format!("{width} px too wide at 320 px"))
        .into_iter()
        .collect())
}

/// The first stop of the Tab key leads past the navigation (WCAG 2.2, 2.4.1).
pub fn skip(world: &World, page: &Page) -> Result<(), String> {
    let url = world.site.url(&page.path);
    none(&world.with_browser(|browser| skip_faults(browser, &url))?)
}

fn skip_faults(browser: &Browser, url: &str) -> Result<Vec<String>, String> {
    let focus = include_str!("script/focus.js");
    open(browser, url, View::Light)?;
    press(browser, "Tab", 9, "")?;
    let link = browser.evaluate(focus)?;
    let target = word(&link, "href").strip_prefix('#').unwrap_or_default();
    if word(&link, "name") != "a" || target.is_empty() {
        return Ok(vec![format!("the first Tab stop is no skip link: {link}")]);
    }
    let mut faults = Vec::new();
    if link["seen"] != true {
        faults.push(format!(
            "the skip link cannot be seen when it has the focus: {link}"
        ));
    }
    press(browser, "Enter", 13, "\r")?;
    let reached = browser.evaluate(focus)?;
    if word(&reached, "name") != "main" || word(&reached, "id") != target {
        faults.push(format!("the skip link leads to {reached}, not into main"));
    }
    Ok(faults)
}

fn press(browser: &Browser, key: &str, code: u32, text: &str) -> Result<(), String> {
    let event = |kind: &str| json!({ "type": kind, "key": key, "code": key, "windowsVirtualKeyCode": code, "text": text });
    browser.devtools("Input.dispatchKeyEvent", event("keyDown"))?;
    browser
        .devtools("Input.dispatchKeyEvent", event("keyUp"))
        .map(drop)
}

/// Dates, telephone and registration numbers keep their order among right-to-left words.
pub fn digits(world: &World, page: &Page) -> Result<(), String> {
    let url = world.site.url(&page.path);
    none(&world.with_browser(|browser| digit_faults(browser, &url))?)
}

fn digit_faults(browser: &Browser, url: &str) -> Result<Vec<String>, String> {
    open(browser, url, View::Light)?;
    let shown = browser.evaluate(include_str!("script/digits.js"))?;
    let faults = shown
        .as_array()
        .ok_or("the script for digits returns no list")?;
    Ok(faults
        .iter()
        .map(|fault| format!("shown out of order: {fault}"))
        .collect())
}

/// The printed page says what the status bar says.
pub fn print(world: &World) -> Result<(), String> {
    let file = world.site.find("fr/*/2021-10-15/index.html")?;
    let url = world
        .site
        .url(&format!("/{}", file.trim_end_matches("index.html")));
    let (status, pdf) = world.with_browser(|browser| {
        open(browser, &url, View::Light)?;
        // Its heading is for screen readers and stands on no paper.
        let shown = "[...document.querySelectorAll('.status p')].map(p => p.innerText).join('\\n')";
        let status = browser.evaluate(shown)?;
        let paper = json!({ "preferCSSPageSize": true, "displayHeaderFooter": false });
        Ok((status, browser.devtools("Page.printToPDF", paper)?))
    })?;
    let lines = status.as_str().unwrap_or_default().lines();
    let sentence = lines.map(letters).find(|line| line.len() > 10);
    let sentence = sentence.ok_or("the page has no words in an element of class `status`")?;

    let folder = tempfile::tempdir().map_err(|error| error.to_string())?;
    let printed = folder.path().join("printed.pdf");
    let bytes = BASE64_STANDARD
        .decode(word(&pdf, "data"))
        .map_err(|error| error.to_string())?;
    fs::write(&printed, bytes).map_err(|error| error.to_string())?;
    let text = tools::run(Command::new(&world.tools.pdftotext).arg(printed).arg("-"))?.stdout;
    let text = letters(&tools::text(&text));
    if text.contains(&sentence) {
        return Ok(());
    }
    Err(format!(
        "the printed page does not say `{sentence}`:\n{text}"
    ))
}

/// Returns letters and digits alone: lines break, and words are cut, elsewhere on paper.
fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}

/// Each of these checks finds the faults of a planted page.
pub fn planted(world: &World) -> Result<(), String> {
    let url = world.site.url("/__planted/bad.html");
    let origin = world.site.url("/");
    world.with_browser(|browser| {
        let told = axe_faults(world, browser, &url)?.join("\n");
        for words in [
            "color-contrast",
            "image-alt",
            "Dark: ",
            "Narrow: ",
            "ForcedColors: ",
        ] {
            expect(&told, words)?;
        }
        let told = load_faults(browser, &url, &origin)?.join("\n");
        expect(&told, "the console says")?;
        expect(&told, "leaves the site: http://127.0.0.1:1/")?;
        expect(&narrow_faults(browser, &url)?.join("\n"), "too wide")?;
        expect(&skip_faults(browser, &url)?.join("\n"), "not into main")?;
        let told = digit_faults(browser, &url)?.join("\n");
        expect(&told, "2021-10-15")?;
        expect(&told, "+33 1 23 45 67 89")
    })
}
