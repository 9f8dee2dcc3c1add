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
pub enum View {
    Light,
    Dark,
    Narrow,
    ForcedColors,
    MoreContrast,
}

const VIEWS: [View; 5] = [
    View::Light,
    View::Dark,
    View::Narrow,
    View::ForcedColors,
    View::MoreContrast,
];

/// Widths of windows: 320 pixels for zoom by 400 % (WCAG 2.2, 1.4.10), then those at which the
/// style sheet puts things beside each other, where they are tightest.
const WIDTHS: [u32; 3] = [320, 801, 1152];

/// Opens a page as a reader sees it.
fn open(browser: &Browser, url: &str, view: View) -> Result<(), String> {
    let width = if view == View::Narrow { 320 } else { 1200 };
    open_wide(browser, url, view, width)
}

/// Opens a page in a window of a width.
pub fn open_wide(browser: &Browser, url: &str, view: View, width: u32) -> Result<(), String> {
    let scheme = if view == View::Dark { "dark" } else { "light" };
    let forced = if view == View::ForcedColors {
        "active"
    } else {
        "none"
    };
    let contrast = if view == View::MoreContrast {
        "more"
    } else {
        "no-preference"
    };
    let features = json!({ "features": [
        { "name": "prefers-color-scheme", "value": scheme },
        { "name": "forced-colors", "value": forced },
        { "name": "prefers-contrast", "value": contrast },
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

/// Returns what axe has to object to on the page that is open, whoever's it is.
pub fn axe_of_open_page(world: &World, browser: &Browser) -> Result<Vec<String>, String> {
    let engine = fs::read_to_string(&world.tools.axe).map_err(|error| error.to_string())?;
    browser.evaluate(&format!("{engine};0"))?;
    let result = browser.evaluate(include_str!("script/axe.js"))?;
    let faults = result["violations"].as_array().cloned().unwrap_or_default();
    Ok(faults
        .iter()
        .map(|fault| told(View::Light, fault))
        .collect())
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

pub fn none(faults: &[String]) -> Result<(), String> {
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
    let mut requests = requests(&browser.log("performance")?);
    // With these a browser draws its own fields; of a page's own the policy would make the console
    // speak.
    requests.retain(|(_, address)| !address.starts_with("data:"));
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

/// Nothing scrolls sideways, however narrow the window, with all that is folded unfolded.
pub fn narrow(world: &World, page: &Page) -> Result<(), String> {
    let url = world.site.url(&page.path);
    none(&world.with_browser(|browser| narrow_faults(browser, &url))?)
}

fn narrow_faults(browser: &Browser, url: &str) -> Result<Vec<String>, String> {
    let root = "document.documentElement";
    let mut faults = Vec::new();
    for width in WIDTHS {
        open_wide(browser, url, View::Light, width)?;
        browser.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")?;
        let more = browser.evaluate(&format!("{root}.scrollWidth - {root}.clientWidth"))?;
        if more.as_i64().is_none_or(|more| more > 0) {
            faults.push(format!("{more} px too wide at {width} px"));
        }
    }
    Ok(faults)
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

/// What is pressed with a finger is high enough.
pub fn targets(world: &World, page: &Page) -> Result<(), String> {
    let url = world.site.url(&page.path);
    none(&world.with_browser(|browser| target_faults(browser, &url))?)
}

fn target_faults(browser: &Browser, url: &str) -> Result<Vec<String>, String> {
    open(browser, url, View::Narrow)?;
    let found = browser.evaluate(include_str!("script/targets.js"))?;
    let found = found
        .as_array()
        .ok_or("the script for targets returns no list")?;
    Ok(found
        .iter()
        .map(|fault| format!("too low: {fault}"))
        .collect())
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

/// A long list of contents is folded in a small window and open beside the text in a large one; a
/// short list is never folded.
pub fn contents(world: &World) -> Result<(), String> {
    let link = "document.querySelector('.contents a').checkVisibility()";
    let summary = "document.querySelector('.contents summary')?.checkVisibility() ?? false";
    let long = world.site.find("fr/politique-*/2025-03-01/index.html")?;
    let short = world.site.find("fr/mentions-*/2025-03-01/index.html")?;
    let expected = [
        (&long, 320, false, true),
        (&long, 1200, true, false),
        (&short, 320, true, false),
        (&short, 1200, true, false),
    ];
    let mut faults = Vec::new();
    for (file, width, is_open, can_fold) in expected {
        let url = world
            .site
            .url(&format!("/{}", file.trim_end_matches("index.html")));
        let seen = world.with_browser(|browser| {
            open_wide(browser, &url, View::Light, width)?;
            Ok((browser.evaluate(link)?, browser.evaluate(summary)?))
        })?;
        if seen != (json!(is_open), json!(can_fold)) {
            faults.push(format!("{url} at {width} px: open, foldable: {seen:?}"));
        }
    }
    none(&faults)
}

/// On paper, the first sheet says what the status bar says, every sheet which text it is, and
/// links say where they lead.
pub fn print(world: &World) -> Result<(), String> {
    let mut faults = Vec::new();
    for text in ["fr/*/2021-10-15/index.html", "ar/*/2025-03-01/index.html"] {
        let file = world.site.find(text)?;
        let path = format!("/{}", file.trim_end_matches("index.html"));
        faults.extend(print_faults(world, &world.site.url(&path))?);
    }
    none(&faults)
}

fn print_faults(world: &World, url: &str) -> Result<Vec<String>, String> {
    let (shown, pdf) = world.with_browser(|browser| {
        open(browser, url, View::Light)?;
        let shown = browser.evaluate(include_str!("script/print.js"))?;
        let paper = json!({ "preferCSSPageSize": true, "displayHeaderFooter": false });
        Ok((shown, browser.devtools("Page.printToPDF", paper)?))
    })?;
    let text = text_of(world, word(&pdf, "data"))?;
    // Each sheet ends in a form feed.
    let sheets: Vec<&str> = text.trim_end_matches('\u{c}').split('\u{c}').collect();
    let first = letters(sheets[0]);
    let mut faults = Vec::new();
    let mut demand = |holds: bool, what: &str| {
        if !holds {
            faults.push(format!("{url} printed: {what}"));
        }
    };
    demand(sheets.len() > 1, "it is one sheet only");
    let status = word(&shown, "status");
    demand(!status.is_empty(), "it has no status bar");
    for line in status.lines() {
        demand(first.contains(&letters(line)), line);
    }
    let id = word(&shown, "id");
    demand(!id.is_empty(), "it is no text");
    for (at, sheet) in sheets.iter().enumerate() {
        let says = letters(sheet).contains(&letters(id));
        demand(says, &format!("sheet {} does not say {id}", at + 1));
    }
    let whole = letters(&text);
    for address in shown["addresses"].as_array().into_iter().flatten() {
        let address = address.as_str().unwrap_or_default();
        demand(whole.contains(&letters(address)), address);
    }
    Ok(faults)
}

/// Returns the words of a PDF.
fn text_of(world: &World, base64: &str) -> Result<String, String> {
    let folder = tempfile::tempdir().map_err(|error| error.to_string())?;
    let printed = folder.path().join("printed.pdf");
    let bytes = BASE64_STANDARD.decode(base64);
    fs::write(&printed, bytes.map_err(|error| error.to_string())?)
        .map_err(|error| error.to_string())?;
    let text = tools::run(Command::new(&world.tools.pdftotext).arg(printed).arg("-"))?.stdout;
    Ok(tools::text(&text))
}

/// Returns letters and digits alone: lines break, words are cut, and the vowel signs of Arabic stand
/// elsewhere on paper.
fn letters(text: &str) -> String {
    let is_vowel_sign = |c: &char| ('\u{64b}'..='\u{65f}').contains(c);
    let all = text.chars().filter(|c| c.is_alphanumeric());
    all.filter(|c| !is_vowel_sign(c)).collect()
}

/// Each of these checks finds the faults of a planted page.
pub fn planted(world: &World) -> Result<(), String> {
    let url = world.site.url("/__planted/bad.html");
    let origin = world.site.url("/");
    let told = print_faults(world, &url)?.join("\n");
    expect(&told, "it has no status bar")?;
    expect(&told, "sheet 2 does not say privacy-policy@2021-10-15.0+fr")?;
    expect(&told, "https://example.com/hidden")?;
    world.with_browser(|browser| {
        let told = axe_faults(world, browser, &url)?.join("\n");
        for words in [
            "color-contrast",
            "image-alt",
            "Dark: ",
            "Narrow: ",
            "ForcedColors: ",
            "MoreContrast: ",
        ] {
            expect(&told, words)?;
        }
        let told = load_faults(browser, &url, &origin)?.join("\n");
        expect(&told, "the console says")?;
        expect(&told, "leaves the site: http://127.0.0.1:1/")?;
        expect(&narrow_faults(browser, &url)?.join("\n"), "too wide")?;
        expect(&target_faults(browser, &url)?.join("\n"), "#twice")?;
        expect(&skip_faults(browser, &url)?.join("\n"), "not into main")?;
        let told = digit_faults(browser, &url)?.join("\n");
        expect(&told, "2021-10-15")?;
        expect(&told, "+33 1 23 45 67 89")
    })
}
