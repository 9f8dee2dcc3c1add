//! The preview in Chromium: pages as fresh as the files, the strip, the desk.

use serde_json::{Value, json};

use super::World;
use super::browse::{View, axe_of_open_page, none, open_wide};
use super::driver::Browser;
use super::serving::{Serving, until};

const POLICY: &str = "/fr/politique-de-confidentialite/";
const WORKING: &str = "content/privacy-policy/fr.md";

/// Screens of the desk, one of each kind, and what it shows beside them; texts of both directions.
const SCREENS: [&str; 25] = [
    "/__avenant/",
    "/__avenant/findings",
    "/__avenant/coverage",
    "/__avenant/coverage/legal-notice",
    "/__avenant/coverage/privacy-policy/2021-10-15",
    "/__avenant/text/privacy-policy/fr",
    "/__avenant/text/legal-notice/ar",
    "/__avenant/redline/privacy-policy/fr",
    "/__avenant/redline/legal-notice/ar",
    "/__avenant/write/privacy-policy/fr",
    "/__avenant/write/privacy-policy/fr/dpo",
    "/__avenant/fixes/privacy-policy/fr",
    "/__avenant/translate/privacy-policy/de",
    "/__avenant/translate/legal-notice/ar",
    "/__avenant/new",
    "/__avenant/publish",
    "/__avenant/publish/privacy-policy",
    "/__avenant/sealed/1",
    "/__avenant/days",
    "/__avenant/notices",
    "/__avenant/notices/privacy-policy/2027-01-15/fr",
    "/__avenant/notices/privacy-policy/draft/fr",
    "/__avenant/on/2025-03-01/fr/",
    "/__avenant/then/2026-11-28/fr/",
    "/__avenant/draft/privacy-policy/2027-02-01/ar/",
];

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

/// What is saved is in the redline of the working text a moment later, and in the draft.
pub fn redline(world: &World) -> Result<(), String> {
    let serving = Serving::start()?;
    world.with_browser(|browser| {
        wide(
            browser,
            &serving.url("/__avenant/redline/privacy-policy/fr"),
        )?;
        until(
            browser,
            "document.querySelector('main').innerText.length > 0",
        )?;
        let heading = "Vous pouvez écrire à notre délégué";
        serving.edit(
            WORKING,
            heading,
            "Vous pouvez toujours écrire à notre délégué",
        )?;
        let added = "[...document.querySelectorAll('main ins')]\
                     .some((one) => one.innerText.includes('toujours'))";
        until(browser, added)
    })
}

/// The site as of a day in the past shows what applied then, and says so.
pub fn time_travel(world: &World) -> Result<(), String> {
    let serving = Serving::start()?;
    world.with_browser(|browser| {
        wide(browser, &serving.url("/__avenant/days"))?;
        browser.evaluate(
            "document.querySelector('input[type=date]').value = '2022-05-01'; \
             document.querySelector('form.ask button').click()",
        )?;
        until(
            browser,
            "location.pathname.startsWith('/__avenant/on/2022-05-01/')",
        )?;
        let policy = "/__avenant/on/2022-05-01/fr/politique-de-confidentialite/";
        wide(browser, &serving.url(policy))?;
        until(browser, "document.querySelector('h1') !== null")?;
        let told = browser.evaluate("document.body.innerText")?;
        let told = told.as_str().unwrap_or_default();
        for words in ["2022", "15 octobre 2021"] {
            if !told.contains(words) {
                return Err(format!("{policy} does not say {words}: {told:.600}"));
            }
        }
        let strays = "[...document.querySelectorAll('main a[href^=\"/\"]')]\
                      .filter((a) => !a.getAttribute('href').startsWith('/__avenant/')).length";
        same(
            "links out of the day",
            &browser.evaluate(strays)?,
            &json!(0),
        )
    })
}

/// From the board to a text, a word typed, saved and seen in the redline: by the keyboard alone.
pub fn keyboard(world: &World) -> Result<(), String> {
    let serving = Serving::start()?;
    world.with_browser(|browser| {
        wide(browser, &serving.url("/__avenant/"))?;
        until(browser, "document.querySelector('main table') !== null")?;
        tab_to(browser, "/__avenant/write/privacy-policy/fr")?;
        press(browser, "Enter", "\r")?;
        until(browser, "location.pathname === '/__avenant/write/privacy-policy/fr'")?;
        tab_to(browser, "/__avenant/write/privacy-policy/fr/dpo")?;
        press(browser, "Enter", "\r")?;
        until(browser, "document.querySelector('textarea') !== null")?;
        tab_until(browser, "document.activeElement.tagName === 'TEXTAREA'")?;
        press(browser, "End", "")?;
        browser.devtools("Input.insertText", json!({ "text": " Merci." }))?;
        tab_until(
            browser,
            "document.activeElement.tagName === 'BUTTON' && document.activeElement.value === 'save'",
        )?;
        press(browser, "Enter", "\r")?;
        let end = std::time::Instant::now() + std::time::Duration::from_secs(30);
        loop {
            let text = std::fs::read_to_string(serving.file(WORKING)).unwrap_or_default();
            if text.contains(" Merci.") {
                return Ok(());
            }
            if std::time::Instant::now() > end {
                let page = browser.evaluate("document.body.innerText.slice(0, 800)")?;
                return Err(format!("what was typed is not in the file; the page says: {page}"));
            }
        }
    })
}

/// Presses the tabulator until a link to an address has the focus.
fn tab_to(browser: &Browser, path: &str) -> Result<(), String> {
    let here = format!("document.activeElement.getAttribute('href') === '{path}'");
    tab_until(browser, &here)
}

fn tab_until(browser: &Browser, is_there: &str) -> Result<(), String> {
    for _ in 0..400 {
        press(browser, "Tab", "")?;
        if browser.evaluate(is_there)? == true {
            let shown = "(() => { const at = document.activeElement.getBoundingClientRect(); \
                         return at.width > 0 && at.height > 0; })()";
            return same("the focus is seen", &browser.evaluate(shown)?, &json!(true));
        }
    }
    Err(format!("the keyboard never comes to where {is_there}"))
}

fn press(browser: &Browser, key: &str, text: &str) -> Result<(), String> {
    let code = match key {
        "Tab" => 9,
        "Enter" => 13,
        _ => 35,
    };
    for kind in ["keyDown", "keyUp"] {
        let mut params = json!({
            "type": kind, "key": key, "code": key, "windowsVirtualKeyCode": code,
        });
        if kind == "keyDown" && !text.is_empty() {
            params["text"] = json!(text);
        }
        browser.devtools("Input.dispatchKeyEvent", params)?;
    }
    Ok(())
}

/// A text is sealed in two steps, of which the first one writes nothing, and both can be read by all.
pub fn publish(world: &World) -> Result<(), String> {
    let serving = Serving::start()?;
    let ledger = || std::fs::read(serving.file("avenant.lock")).unwrap_or_default();
    let before = ledger();
    world.with_browser(|browser| {
        wide(browser, &serving.url("/__avenant/publish/cookies"))?;
        browser.evaluate("document.querySelector('[name=do][value=check]').click()")?;
        until(browser, "document.querySelector('.checks') !== null")?;
        none(&axe_of_open_page(world, browser)?)?;
        if ledger() != before {
            return Err("the first step writes".to_owned());
        }
        browser.evaluate("document.querySelector('[name=do][value=publish]').click()")?;
        until(
            browser,
            "location.pathname.startsWith('/__avenant/sealed/')",
        )?;
        none(&axe_of_open_page(world, browser)?)?;
        if ledger().len() > before.len() {
            return Ok(());
        }
        Err("the second step seals nothing".to_owned())
    })
}

/// Where there is no site, the desk begins one.
pub fn begin(world: &World) -> Result<(), String> {
    let serving = Serving::in_empty_folder()?;
    world.with_browser(|browser| {
        let mut faults = Vec::new();
        for (view, width) in VIEWS {
            open_wide(browser, &serving.url("/__avenant/"), view, width)?;
            faults.extend(seen(world, browser, "begin")?);
        }
        none(&faults)
    })
}

/// How a screen is looked at, with the width of its window.
const VIEWS: [(View, u32); 3] = [(View::Light, 1200), (View::Dark, 1200), (View::Narrow, 320)];

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
                for (view, width) in VIEWS {
                    open_wide(browser, &serving.url(screen), view, width)?;
                    let what = format!("{screen} ({lang}, {view:?})");
                    faults.extend(seen(world, browser, &what)?);
                }
            }
        }
        none(&faults)
    })
}

/// Returns what is wrong with the screen that is open.
fn seen(world: &World, browser: &Browser, what: &str) -> Result<Vec<String>, String> {
    let is_there = "document.querySelector('h1') !== null \
                    && !document.body.classList.contains('desk-message')";
    same(
        &format!("{what} is there"),
        &browser.evaluate(is_there)?,
        &json!(true),
    )?;
    let found = axe_of_open_page(world, browser)?.into_iter();
    let mut faults: Vec<String> = found.map(|fault| format!("{what}: {fault}")).collect();
    let over = browser.evaluate("document.documentElement.scrollWidth - innerWidth")?;
    if over.as_i64().is_some_and(|over| over > 0) {
        faults.push(format!("{what} is {over} px wider than its window"));
    }
    Ok(faults)
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
