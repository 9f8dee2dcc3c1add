//! The preview in Chromium: pages as fresh as the files, the strip, the desk.

use serde_json::{Value, json};

use super::World;
use super::browse::{View, axe_of_open_page, open_wide};
use super::driver::Browser;
use super::serving::{Serving, until};

const POLICY: &str = "/fr/politique-de-confidentialite/";
const WORKING: &str = "content/privacy-policy/fr.md";

/// Screens of the desk; one of each kind.
const SCREENS: [&str; 2] = ["/__avenant/", "/__avenant/findings"];

/// A page changes with the files, and who reads it stays where he is.
pub fn fresh(world: &World) -> Result<(), String> {
    let serving = Serving::start()?;
    world.with_browser(|browser| {
        wide(browser, &serving.url(POLICY))?;
        until(browser, "document.getElementById('desk.strip') !== null")?;
        browser.evaluate("scrollTo({ top: 2000, behavior: 'instant' })")?;
        let before = browser.evaluate("scrollY")?;
        serving.edit(
            "avenant.toml",
            "name = \"1to1PROGRESS\"",
            "name = \"Another name\"",
        )?;
        until(
            browser,
            "document.querySelector('.brand').innerText === 'Another name'",
        )?;
        let after = browser.evaluate("scrollY")?;
        same("where the reader is", &after, &before)
    })
}

/// While a file has errors, the last good page stays under a strip that says where; mended, it goes.
pub fn broken(world: &World) -> Result<(), String> {
    let serving = Serving::start()?;
    world.with_browser(|browser| {
        wide(browser, &serving.url(POLICY))?;
        until(browser, "document.getElementById('desk.strip') !== null")?;
        let title = browser.evaluate("document.querySelector('h1').innerText")?;
        serving.edit(WORKING, "\n## ", "\n<b>bold</b>\n\n## ")?;
        until(browser, "document.querySelector('.strip-stale') !== null")?;
        let strip = browser.evaluate("document.querySelector('.strip-stale').innerText")?;
        let strip = strip.as_str().unwrap_or_default();
        if !strip.contains(&format!("{WORKING}:")) {
            return Err(format!("the strip names no place: {strip}"));
        }
        let still = browser.evaluate("document.querySelector('h1').innerText")?;
        same("the page under the strip", &still, &title)?;
        serving.edit(WORKING, "\n<b>bold</b>\n", "")?;
        until(browser, "document.querySelector('.strip-stale') === null")
    })
}

/// Without JavaScript a page that is older than the files says so too.
pub fn without_script(world: &World) -> Result<(), String> {
    let serving = Serving::start()?;
    serving.edit(WORKING, "\n## ", "\n<b>bold</b>\n\n## ")?;
    world.with_browser(|browser| {
        let scripts = |off: bool| {
            let params = json!({ "value": off });
            browser.devtools("Emulation.setScriptExecutionDisabled", params)
        };
        scripts(true)?;
        let seen = (|| {
            for _ in 0..600 {
                wide(browser, &serving.url(POLICY))?;
                let strip = "document.querySelector('.strip-stale')?.innerText ?? ''";
                let strip = browser.evaluate(strip)?;
                if strip.as_str().unwrap_or_default().contains(WORKING) {
                    return Ok(());
                }
            }
            Err("the page does not say that it is old".to_owned())
        })();
        scripts(false)?;
        seen
    })
}

/// axe finds nothing to object to on the desk, however it is seen and whatever language it speaks.
pub fn axe(world: &World) -> Result<(), String> {
    let serving = Serving::start()?;
    world.with_browser(|browser| {
        let mut faults = Vec::new();
        for lang in ["fr", "en"] {
            wide(browser, &serving.url("/__avenant/"))?;
            let press = format!("document.querySelector('.speak [value={lang}]').click()");
            browser.evaluate(&press)?;
            until(
                browser,
                &format!("document.documentElement.lang === '{lang}'"),
            )?;
            for screen in SCREENS {
                for (view, width) in [(View::Light, 1200), (View::Dark, 1200), (View::Narrow, 320)]
                {
                    let url = serving.url(screen);
                    open_wide(browser, &url, view, width)?;
                    let found = axe_of_open_page(world, browser)?;
                    let told = |fault: String| format!("{screen} ({lang}, {view:?}): {fault}");
                    faults.extend(found.into_iter().map(told));
                    let over =
                        browser.evaluate("document.documentElement.scrollWidth - innerWidth")?;
                    if over.as_i64().is_some_and(|over| over > 0) {
                        faults.push(format!("{screen} ({lang}) is {over} px wider than {width}"));
                    }
                }
            }
        }
        if faults.is_empty() {
            Ok(())
        } else {
            Err(faults.join("\n"))
        }
    })
}

fn wide(browser: &Browser, url: &str) -> Result<(), String> {
    open_wide(browser, url, View::Light, 1200)
}

fn same(what: &str, found: &Value, expected: &Value) -> Result<(), String> {
    if found == expected {
        return Ok(());
    }
    Err(format!("{what}: {found} in place of {expected}"))
}
