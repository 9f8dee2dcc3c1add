//! The update banner on pages of another site, in a browser: shown where there is something to tell,
//! and without a trace wherever anything is not as it should be.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use serde_json::{Value, json};
use tempfile::TempDir;

use super::World;
use super::apache::Apache;
use super::browse;
use super::clock::Clock;
use super::driver::Browser;
use super::site::open_for_all;
use super::support::root;
use super::tools::{self, Tools};

/// The script that sites load is made of the one that people read.
pub fn shipped(_: &World) -> Result<(), String> {
    let mut command = Command::new("npm");
    command.args(["run", "--silent", "notice"]);
    let made = tools::run(command.current_dir(root().join("tests/web")))?;
    let shipped = fs::read(root().join("embed/notice.1.js")).map_err(|error| error.to_string())?;
    if made.stdout == shipped {
        return Ok(());
    }
    Err("embed/notice.1.js is not made of embed/notice.js: \
         npm run --silent --prefix tests/web notice > embed/notice.1.js"
        .to_owned())
}

/// A site of somebody else's, and the legal site at another origin.
pub struct Elsewhere {
    // Ended before their folders go.
    legal: Apache,
    host: Apache,
    legal_folder: TempDir,
    host_folder: TempDir,
    /// The `notice.json` of the sample, told at any time.
    data: Value,
}

/// A page of theirs.
#[derive(Clone, Copy)]
struct Theirs<'a> {
    /// The folder of the legal site that is asked.
    legal: &'a str,
    /// The page's language.
    lang: &'a str,
    /// Attributes of the script beside those of the documentation.
    attributes: &'a str,
    integrity: &'a str,
}

const PAGE: Theirs<'_> = Theirs {
    legal: "good",
    lang: "fr",
    attributes: "",
    integrity: "",
};

/// What stands on the page, once all has been asked for that will be.
const SEEN: &str = r#"(async () => {
  const find = () => document.querySelector("[role=region]");
  const asked = () => performance.getEntriesByType("resource").some(
    (entry) => entry.name.endsWith("notice.json") && entry.responseEnd > 0);
  const begun = performance.now();
  while (!find() && !asked() && performance.now() - begun < 2000)
    await new Promise((done) => setTimeout(done, 10));
  for (let turn = 0; turn < 10 && !find(); turn++)
    await new Promise((done) => setTimeout(done, 10));
  const banner = find();
  if (!banner) return { banner: null, stored: stored() };
  const link = banner.shadowRoot.querySelector("a");
  return {
    banner: banner.shadowRoot.querySelector("p").textContent.trim(),
    elements: [...banner.shadowRoot.querySelectorAll("*")].map((one) => one.localName).join(" "),
    label: banner.getAttribute("aria-label"),
    lang: banner.lang,
    dir: getComputedStyle(banner).direction,
    display: getComputedStyle(banner).display,
    parent: banner.parentNode.localName,
    href: link && link.href,
    stored: stored(),
  };
  function stored() {
    try { return Object.entries(localStorage).flat().join(" = "); } catch { return "denied"; }
  }
})()"#;

/// Closes the banner and returns what has the focus.
const CLOSE: &str = r#"(() => {
  const banner = document.querySelector("[role=region]");
  const button = banner.shadowRoot.querySelector("button");
  button.focus();
  button.click();
  return [document.querySelector("[role=region]") === null, document.activeElement.localName];
})()"#;

impl Elsewhere {
    /// Starts both.
    pub fn start(world: &World) -> Result<Self, String> {
        let told = |error: std::io::Error| error.to_string();
        let mut data: Value =
            serde_json::from_str(&world.site.read("notice.json")?).map_err(|e| e.to_string())?;
        let notices = data["notices"].as_array_mut();
        let notices = notices.ok_or("the sample tells nothing")?;
        notices.truncate(1);
        let first = notices.first_mut().ok_or("the sample tells nothing")?;
        first["from"] = json!("2001-01-01T00:00:00+01:00");
        first["until"] = json!("2999-01-01T00:00:00+01:00");

        let (legal_folder, legal) = serve(&world.tools)?;
        let (host_folder, host) = serve(&world.tools)?;
        let own = world.site.read(".htaccess")?;
        fs::write(legal_folder.path().join("dist/.htaccess"), own).map_err(told)?;
        let origin = legal.origin();
        let strict = format!(
            "Header always set Content-Security-Policy \"default-src 'none'; script-src {origin}; \
             connect-src {origin}; style-src 'none'; require-trusted-types-for 'script'\"\n"
        );
        fs::write(host_folder.path().join("dist/.htaccess"), strict).map_err(told)?;
        let all = Self {
            legal,
            host,
            legal_folder,
            host_folder,
            data,
        };
        let good = all.data.to_string();
        all.offer("good", Some(&good))?;
        Ok(all)
    }

    /// Lets their pages do as they like.
    pub fn relax(&self) -> Result<(), String> {
        let policy = self.host_dist().join(".htaccess");
        fs::remove_file(policy).map_err(|error| error.to_string())
    }

    /// Returns the folder of their pages.
    pub fn host_dist(&self) -> PathBuf {
        self.host_folder.path().join("dist")
    }

    /// Returns the origin of their pages.
    pub fn host_origin(&self) -> String {
        self.host.origin()
    }

    /// Returns the origin of the legal site.
    pub fn legal_origin(&self) -> String {
        self.legal.origin()
    }

    /// Puts the script into a folder of the legal site, with this data beside it.
    fn offer(&self, folder: &str, data: Option<&str>) -> Result<(), String> {
        let told = |error: std::io::Error| error.to_string();
        let folder = self.legal_folder.path().join("dist").join(folder);
        fs::create_dir_all(&folder).map_err(told)?;
        let script = root().join("embed/notice.1.js");
        fs::copy(script, folder.join("notice.1.js")).map_err(told)?;
        match data {
            Some(data) => fs::write(folder.join("notice.json"), data).map_err(told),
            None => Ok(()),
        }
    }

    /// Offers the good data changed at one place.
    pub fn offer_changed(&self, folder: &str, at: &str, value: Value) -> Result<(), String> {
        let mut data = self.data.clone();
        *data.pointer_mut(at).ok_or(at)? = value;
        self.offer(folder, Some(&data.to_string()))
    }

    /// Opens a page of theirs and returns what stands on it.
    fn see(&self, browser: &Browser, page: Theirs<'_>) -> Result<Value, String> {
        let origin = self.legal.origin();
        let html = format!(
            "<!doctype html>\n<html lang=\"{}\"><head><meta charset=\"utf-8\"><title>Theirs</title>\n\
             <script src=\"{origin}/{}/notice.1.js\" crossorigin=\"anonymous\" defer{}{}></script>\n\
             </head><body><header id=\"top\"><p>Theirs</p></header>\n\
             <main><h1>Theirs</h1><p>Words.</p></main></body></html>\n",
            page.lang, page.legal, page.integrity, page.attributes
        );
        let file = self.host_folder.path().join("dist/page.html");
        fs::write(file, html).map_err(|error| error.to_string())?;
        // What the last page still had to say is not this one's.
        browser.open("about:blank")?;
        browser.log("browser")?;
        browser.open(&format!("{}/page.html", self.host.origin()))?;
        browser.evaluate(SEEN)
    }

    /// Forgets what pages of theirs stored.
    pub fn forget(&self, browser: &Browser) -> Result<(), String> {
        let params = json!({ "origin": self.host.origin(), "storageTypes": "all" });
        browser
            .devtools("Storage.clearDataForOrigin", params)
            .map(drop)
    }
}

fn serve(tools: &Tools) -> Result<(TempDir, Apache), String> {
    let folder = tempfile::tempdir().map_err(|error| error.to_string())?;
    open_for_all(folder.path()).map_err(|error| error.to_string())?;
    fs::create_dir(folder.path().join("dist")).map_err(|error| error.to_string())?;
    let apache = Apache::start(tools, folder.path(), &Clock::default())?;
    Ok((folder, apache))
}

fn expect(what: &str, found: &Value, expected: &Value) -> Result<(), String> {
    if found == expected {
        return Ok(());
    }
    Err(format!("{what}: {found}, expected {expected}"))
}

/// Fails with what the console said of a page, but for what may be said.
fn quiet(browser: &Browser, but: &str) -> Result<(), String> {
    let said = browser.log("browser")?;
    let said: Vec<&str> = said.iter().filter_map(|e| e["message"].as_str()).collect();
    let loud: Vec<_> = said
        .iter()
        .filter(|words| but.is_empty() || !words.contains(but))
        .collect();
    if loud.is_empty() {
        return Ok(());
    }
    Err(format!("the console says: {loud:#?}"))
}

/// Under the strictest policy that lets it be loaded at all, the banner is a region that can be
/// heard, seen and closed, and what was closed is kept without a name of the reader.
pub fn shown(world: &World) -> Result<(), String> {
    let site = Elsewhere::start(world)?;
    let words = &site.data["notices"][0]["text"]["fr"];
    world.with_browser(|browser| {
        site.forget(browser)?;
        let snippet = include_str!("../../docs/embed.md");
        let (_, pinned) = snippet.split_once("integrity=\"").ok_or("no integrity")?;
        let (pinned, _) = pinned.split_once('"').ok_or("no integrity")?;
        let integrity = format!(" integrity=\"{pinned}\"");
        let page = Theirs {
            integrity: &integrity,
            ..PAGE
        };
        let seen = site.see(browser, page)?;
        let both = format!("{} {}", word(&words["message"]), word(&words["link"]));
        for (key, value) in [
            ("banner", json!(both)),
            ("label", words["label"].clone()),
            ("lang", json!("fr")),
            ("dir", json!("ltr")),
            ("display", json!("block")),
            ("elements", json!("p a button")),
            ("parent", json!("body")),
            ("href", words["url"].clone()),
            ("stored", json!("")),
        ] {
            expect(key, &seen[key], &value)?;
        }
        quiet(browser, "")?;
        let faults = browse::axe_of_open_page(world, browser)?;
        if !faults.is_empty() {
            return Err(faults.join("\n"));
        }
        browser.devtools("Emulation.setEmulatedMedia", json!({ "media": "print" }))?;
        let printed = browser.evaluate(SEEN)?;
        browser.devtools("Emulation.setEmulatedMedia", json!({ "media": "" }))?;
        expect("printed", &printed["display"], &json!("none"))?;

        expect("closed", &browser.evaluate(CLOSE)?, &json!([true, "main"]))?;
        let key = format!("avenant:{}/good/notice.json", site.legal.origin());
        let kept = json!(format!("{key} = {}", word(&site.data["notices"][0]["id"])));
        for _ in 0..2 {
            let again = site.see(browser, page)?;
            expect("shown again", &again["banner"], &Value::Null)?;
            expect("stored", &again["stored"], &kept)?;
        }
        expect("cookies", &browser.evaluate("document.cookie")?, &json!(""))?;

        // Another version is told again; what is over is forgotten.
        site.offer_changed("good", "/notices/0/id", json!("privacy-policy@2028-01-01"))?;
        let newer = site.see(browser, page)?;
        expect("a newer version", &newer["banner"], &json!(both))?;
        expect("stored", &newer["stored"], &json!(""))?;
        quiet(browser, "")
    })
}

fn word(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

/// The banner speaks the language of the page, or the one that it is told to.
pub fn languages(world: &World) -> Result<(), String> {
    let site = Elsewhere::start(world)?;
    world.with_browser(|browser| {
        site.forget(browser)?;
        for (lang, attributes, expected, dir) in [
            ("en", "", "en", "ltr"),
            ("EN-gb", "", "en", "ltr"),
            ("de-AT", "", "de", "ltr"),
            ("ar", "", "ar", "rtl"),
            ("", "", "fr", "ltr"),
            ("pt-BR", "", "fr", "ltr"),
            ("en", " data-lang=\"ar-EG\"", "ar", "rtl"),
            ("en", " data-lang=\"pt\"", "en", "ltr"),
        ] {
            let page = Theirs {
                lang,
                attributes,
                ..PAGE
            };
            let seen = site.see(browser, page)?;
            let what = format!("<html lang=\"{lang}\">{attributes}");
            expect(&what, &seen["lang"], &json!(expected))?;
            expect(&what, &seen["dir"], &json!(dir))?;
            let words = &site.data["notices"][0]["text"][expected];
            expect(&what, &seen["label"], &words["label"])?;
        }
        quiet(browser, "")
    })
}

/// Whatever is wrong, the page stays as it was.
pub fn silent(world: &World) -> Result<(), String> {
    let site = Elsewhere::start(world)?;
    site.offer("none", None)?;
    site.offer("page", Some("<!doctype html><title>Not found</title>"))?;
    site.offer("cut", Some(&site.data.to_string()[..200]))?;
    for (folder, at, value) in [
        ("other-form", "/v", json!(2)),
        ("nothing", "/notices", json!([])),
        ("no-list", "/notices", json!("soon")),
        ("no-words", "/notices/0/text", json!({})),
        (
            "over",
            "/notices/0/until",
            json!("2002-01-01T00:00:00+01:00"),
        ),
        (
            "ahead",
            "/notices/0/from",
            json!("2998-01-01T00:00:00+01:00"),
        ),
        ("no-moment", "/notices/0/until", json!("soon")),
        ("no-address", "/notices/0/text/fr/url", json!("https://[")),
    ] {
        site.offer_changed(folder, at, value)?;
    }
    world.with_browser(|browser| {
        site.forget(browser)?;
        for legal in [
            "page",
            "cut",
            "other-form",
            "nothing",
            "no-list",
            "no-words",
            "over",
            "ahead",
            "no-moment",
            "no-address",
        ] {
            let seen = site.see(browser, Theirs { legal, ..PAGE })?;
            expect(legal, &seen["banner"], &Value::Null)?;
            quiet(browser, "")?;
        }
        // What the browser itself says of a file that is not there nobody can keep back.
        for (page, said) in [
            (
                Theirs {
                    legal: "none",
                    ..PAGE
                },
                "404",
            ),
            (
                Theirs {
                    integrity: " integrity=\"sha384-AAAA\"",
                    ..PAGE
                },
                "integrity",
            ),
            (
                Theirs {
                    attributes: " data-target=\"[\"",
                    ..PAGE
                },
                "",
            ),
        ] {
            let seen = site.see(browser, page)?;
            expect(said, &seen["banner"], &Value::Null)?;
            quiet(browser, said)?;
        }
        Ok(())
    })
}

/// Data that mean harm are words, and a browser that stores nothing closes the banner all the same.
pub fn safe(world: &World) -> Result<(), String> {
    let site = Elsewhere::start(world)?;
    let program = "javascript:document.title='run'";
    site.offer_changed("program", "/notices/0/text/fr/url", json!(program))?;
    let markup = "<img src=x onerror=\"document.title='run'\"><script>1</script>";
    site.offer_changed("markup", "/notices/0/text/fr/message", json!(markup))?;
    let link = site.data["notices"][0]["text"]["fr"]["link"].clone();
    world.with_browser(|browser| {
        site.forget(browser)?;
        let seen = site.see(
            browser,
            Theirs {
                legal: "program",
                ..PAGE
            },
        )?;
        expect("a program", &seen["elements"], &json!("p button"))?;
        let seen = site.see(
            browser,
            Theirs {
                legal: "markup",
                ..PAGE
            },
        )?;
        expect("markup", &seen["elements"], &json!("p a button"))?;
        expect(
            "markup",
            &seen["banner"],
            &json!(format!("{markup} {}", word(&link))),
        )?;
        expect(
            "the title",
            &browser.evaluate("document.title")?,
            &json!("Theirs"),
        )?;

        let attributes = " data-target=\"#top\"";
        let seen = site.see(browser, Theirs { attributes, ..PAGE })?;
        expect("data-target", &seen["parent"], &json!("header"))?;
        let attributes = " data-target=\"#nowhere\"";
        let seen = site.see(browser, Theirs { attributes, ..PAGE })?;
        expect("data-target", &seen["parent"], &json!("body"))?;

        let forgetful = Theirs {
            attributes: " data-remember=\"none\"",
            ..PAGE
        };
        for _ in 0..2 {
            let seen = site.see(browser, forgetful)?;
            expect("data-remember", &seen["lang"], &json!("fr"))?;
            expect("data-remember", &seen["stored"], &json!(""))?;
            expect("closed", &browser.evaluate(CLOSE)?, &json!([true, "main"]))?;
        }
        quiet(browser, "")?;

        let denied = "Object.defineProperty(window, 'localStorage', \
                      { get() { throw new DOMException('denied', 'SecurityError'); } });";
        let params = json!({ "source": denied });
        let added = browser.devtools("Page.addScriptToEvaluateOnNewDocument", params)?;
        let closed = site.see(browser, PAGE).and_then(|seen| {
            expect("denied", &seen["stored"], &json!("denied"))?;
            expect("denied", &seen["lang"], &json!("fr"))?;
            browser.evaluate(CLOSE)
        });
        let remove = "Page.removeScriptToEvaluateOnNewDocument";
        browser.devtools(remove, json!({ "identifier": added["identifier"] }))?;
        expect("closed", &closed?, &json!([true, "main"]))?;
        quiet(browser, "")
    })
}
