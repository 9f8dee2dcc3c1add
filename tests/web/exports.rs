//! What `avenant cookies export` writes, executed by the real consent tools in a browser: they ask in
//! the words of the register, delete what is refused, leave what is accepted, and ask again when the
//! revision has risen.

use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::Value;

use super::World;
use super::driver::Browser;
use super::embed::Elsewhere;
use super::support::{files, root};
use super::tools;

/// A consent tool, with what it is asked to do.
struct Tool {
    /// The form of the export, and the name of the tool.
    form: &'static str,
    /// The npm package, and the files of it that a page loads.
    package: &'static str,
    script: &'static str,
    style: &'static str,
    /// What begins it, after its script and the export.
    start: &'static str,
    /// Whether it asks.
    asks: &'static str,
    /// Opens what can be chosen.
    choose: &'static str,
    /// What can be chosen, in words.
    told: &'static str,
    refuse: &'static str,
    accept: &'static str,
}

const TOOLS: [Tool; 3] = [
    Tool {
        form: "cookieconsent",
        package: "vanilla-cookieconsent/dist",
        script: "cookieconsent.umd.js",
        style: "cookieconsent.css",
        start: "CookieConsent.run(cookieConsentConfig)",
        asks: "document.documentElement.classList.contains('show--consent')",
        choose: "CookieConsent.showPreferences()",
        told: "document.querySelector('#cc-main .pm')?.textContent",
        refuse: "document.querySelector('#cc-main .pm [data-role=necessary]').click()",
        accept: "document.querySelector('#cc-main .pm [data-role=all]').click()",
    },
    Tool {
        form: "klaro",
        package: "klaro/dist",
        script: "klaro-no-css.js",
        style: "klaro.css",
        start: "klaro.setup(klaroConfig)",
        asks: "!!document.querySelector('.klaro .cookie-notice:not(.cookie-notice-hidden)')",
        choose: "document.querySelector('.klaro .cn-learn-more').click()",
        told: "document.querySelector('.klaro .cookie-modal .cm-modal')?.textContent",
        refuse: "document.querySelector('.klaro .cookie-modal .cn-decline').click()",
        accept: "document.querySelector('.klaro .cookie-modal .cm-btn-accept-all').click()",
    },
    Tool {
        form: "tarteaucitron",
        package: "tarteaucitronjs",
        script: "tarteaucitron.js",
        style: "css/tarteaucitron.css",
        start: "tarteaucitron.init(tarteaucitronParameters)",
        asks: "document.querySelector('#tarteaucitronAlertBig')?.checkVisibility() ?? false",
        // It listens to its buttons half a second after they stand there.
        choose: "await new Promise((done) => setTimeout(done, 1500)); tarteaucitron.userInterface.openPanel()",
        told: "document.querySelector('#tarteaucitron')?.textContent",
        refuse: "document.querySelector('#tarteaucitronAllDenied').click()",
        accept: "document.querySelector('#tarteaucitronAllAllowed').click()",
    },
];

/// The tools ask no programs.
const READER: &str = "Object.defineProperty(Navigator.prototype, 'webdriver', { value: false })";

/// The sample's register in each tool: its words in two languages, what is refused and what is not.
pub fn sample(world: &World) -> Result<(), String> {
    let words = [
        ("fr", ["Mesure d'audience", "Google Analytics", "WPML"]),
        ("en", ["Audience measurement", "Google Analytics", "WPML"]),
    ];
    each(world, |browser, site, tool| {
        let export = export(root(), tool, &["--working", "--site", "www"])?;
        for (lang, words) in &words {
            let page = page(site, tool, &export, lang)?;
            site.forget(browser)?;
            let told = choose(browser, &page, tool)?;
            // tarteaucitron and Klaro are told of what needs consent and of what does not alike.
            let missing = words.iter().find(|words| !told.contains(*words));
            if let Some(missing) = missing {
                return Err(format!("in {lang} nothing says {missing}: {told}"));
            }
            let left = answer(browser, tool.refuse, "_ga")?;
            if left != "other" {
                return Err(format!("in {lang} refused, and there is still: {left}"));
            }
            site.forget(browser)?;
            choose(browser, &page, tool)?;
            let left = answer(browser, tool.accept, "")?;
            if left != "_ga _gid other" {
                return Err(format!("in {lang} accepted, and there is only: {left}"));
            }
        }
        Ok(())
    })
}

/// A register whose words and names look like code: nothing of them is one, and names that vary are
/// deleted.
pub fn hostile(world: &World) -> Result<(), String> {
    let folder = legal()?;
    each(world, |browser, site, tool| {
        let export = export(folder.path(), tool, &["--document", "privacy-policy"])?;
        let page = page(site, tool, &export, "fr")?;
        site.forget(browser)?;
        let told = choose(browser, &page, tool)?;
        for words in ["Pubs & <Co>", "Mesure d'audience"] {
            if !told.contains(words) {
                return Err(format!("nothing says {words}: {told}"));
            }
        }
        let varying =
            "document.cookie = '_ga_A1=1; path=/'; document.cookie = '_pk_id.1=1; path=/';";
        let refuse = format!("{varying} {}", tool.refuse);
        let left = answer(browser, &refuse, "_ga")?;
        // `_gid` is in no register here.
        if left != "_gid other" {
            return Err(format!("refused, and there is still: {left}"));
        }
        Ok(())
    })
}

/// A version that asks for consent again raises the revision, and each tool asks again.
pub fn again(world: &World) -> Result<(), String> {
    let folder = legal()?;
    let days = ["2026-11-22", "2027-03-01"];
    each(world, |browser, site, tool| {
        site.forget(browser)?;
        for (day, expected) in [(days[0], true), (days[0], false), (days[1], true)] {
            let args = ["--document", "privacy-policy", "--as-of", day];
            let page = page(site, tool, &export(folder.path(), tool, &args)?, "en")?;
            let asked = open(browser, &page, tool)?;
            if asked != expected {
                return Err(format!("asked {asked} as of {day}"));
            }
            if asked {
                browser.evaluate(&format!(
                    "(async () => {{ {}; {PAUSE} {}; {PAUSE} }})()",
                    tool.choose, tool.accept
                ))?;
            }
        }
        Ok(())
    })
}

/// What a tool needs to build or to store something.
const PAUSE: &str = "await new Promise((done) => setTimeout(done, 200));";

fn each(
    world: &World,
    look: impl Fn(&Browser, &Elsewhere, &Tool) -> Result<(), String>,
) -> Result<(), String> {
    let site = Elsewhere::start(world)?;
    // These tools style and build as they like.
    site.relax()?;
    world.with_browser(|browser| {
        for tool in &TOOLS {
            look(browser, &site, tool).map_err(|error| format!("{}: {error}", tool.form))?;
        }
        Ok(())
    })
}

/// Opens the page with three cookies and returns what can be chosen, in words.
fn choose(browser: &Browser, page: &str, tool: &Tool) -> Result<String, String> {
    if !open(browser, page, tool)? {
        return Err("it does not ask".to_owned());
    }
    let told = browser.evaluate(&format!(
        "(async () => {{
           {};
           {PAUSE}
           for (const name of ['_ga', '_gid', 'other']) document.cookie = `${{name}}=1; path=/`;
           return {} ?? '';
         }})()",
        tool.choose, tool.told
    ))?;
    Ok(told.as_str().unwrap_or_default().to_owned())
}

/// Answers and returns which of the test's cookies are left, once `gone` is not among them.
fn answer(browser: &Browser, answer: &str, gone: &str) -> Result<String, String> {
    let left = browser.evaluate(&format!(
        "(async () => {{
           {answer};
           const own = (name) => /^(_ga|_gid|_pk_|other)/.test(name);
           const left = () => document.cookie.split('; ').map((one) => one.split('=')[0]).filter(own).sort();
           const begun = performance.now();
           while (left().includes({gone:?}) && performance.now() - begun < 1500) {PAUSE}
           {PAUSE}
           return left().join(' ');
         }})()"
    ))?;
    Ok(left.as_str().unwrap_or_default().to_owned())
}

/// Opens the page; returns whether the tool asks.
fn open(browser: &Browser, page: &str, tool: &Tool) -> Result<bool, String> {
    browser.open(page)?;
    let asks = tool.asks;
    let seen = browser.evaluate(&format!(
        "(async () => {{
           const asks = () => {asks};
           const begun = performance.now();
           while (!asks() && performance.now() - begun < 1500) {PAUSE}
           return asks();
         }})()"
    ))?;
    Ok(seen == Value::Bool(true))
}

/// Writes a page that loads the tool and the export, as `docs/cookies.md` says.
fn page(site: &Elsewhere, tool: &Tool, export: &str, lang: &str) -> Result<String, String> {
    let told = |error: std::io::Error| error.to_string();
    let folder = format!("export-{}", tool.form);
    let modules = root().join("tests/web/node_modules").join(tool.package);
    files::overlay(&modules, &site.host_dist().join(&folder)).map_err(told)?;
    let html = format!(
        "<!doctype html>\n<html lang=\"{lang}\"><head><meta charset=\"utf-8\"><title>Theirs</title>\n\
         <script>{READER}</script>\n<link rel=\"stylesheet\" href=\"/{folder}/{}\">\n<script src=\"/{folder}/{}\"></script>\n\
         </head><body><main><h1>Theirs</h1></main>\n<script>\n{export}</script>\n<script>{}</script></body></html>\n",
        tool.style, tool.script, tool.start
    );
    let name = format!("{folder}-{lang}.html");
    fs::write(site.host_dist().join(&name), html).map_err(told)?;
    Ok(format!("{}/{name}", site.host_origin()))
}

/// Runs the export of a site.
fn export(site: &Path, tool: &Tool, args: &[&str]) -> Result<String, String> {
    let mut command = Command::new(env!("CARGO_BIN_EXE_avenant"));
    command
        .arg("-C")
        .arg(site)
        .args(["cookies", "export", tool.form]);
    let made = tools::run(command.args(args).env("SOURCE_DATE_EPOCH", TODAY))?;
    String::from_utf8(made.stdout).map_err(|error| error.to_string())
}

/// 22 November 2026.
const TODAY: &str = "1795305600";

/// Makes a site with a register whose names look like code, and two versions, the second of which
/// asks for consent again.
fn legal() -> Result<tempfile::TempDir, String> {
    let told = |error: std::io::Error| error.to_string();
    let folder = tempfile::tempdir().map_err(told)?;
    let cases = root().join("tests/cases");
    files::overlay(&cases.join("_bases/pair"), folder.path()).map_err(told)?;
    files::overlay(&cases.join("cookies/export/in"), folder.path()).map_err(told)?;
    let register = folder.path().join("content/registers/cookies.toml");
    let words = fs::read_to_string(&register).map_err(told)?;
    let words = words.replace(
        "{ fr = \"Retient la visite\" }",
        "{ fr = \"Retient la visite\", en = \"Keeps the visit\" }",
    );
    fs::write(&register, words.replace("\"unknown\"", "\"unpublished\"")).map_err(told)?;
    publish(folder.path(), "2026-11-22")?;
    let settings = folder.path().join("content/privacy-policy/document.toml");
    let own = fs::read_to_string(&settings).map_err(told)?;
    fs::write(&settings, own + "\n[next]\nconsent_again = true\n").map_err(told)?;
    for lang in ["fr", "en"] {
        let text = folder
            .path()
            .join(format!("content/privacy-policy/{lang}.md"));
        let own = fs::read_to_string(&text).map_err(told)?;
        let changed = format!("---\nchanges:\n- X.\n---\n{own}\n\nX.\n");
        fs::write(&text, changed).map_err(told)?;
    }
    let mut translated = Command::new(env!("CARGO_BIN_EXE_avenant"));
    translated
        .arg("-C")
        .arg(folder.path())
        .args(["translated", "en", "--yes"]);
    tools::run(translated.env("SOURCE_DATE_EPOCH", TODAY))?;
    publish(folder.path(), "2027-02-01")?;
    Ok(folder)
}

fn publish(site: &Path, day: &str) -> Result<(), String> {
    let mut command = Command::new(env!("CARGO_BIN_EXE_avenant"));
    command
        .arg("-C")
        .arg(site)
        .args(["publish", "privacy-policy", "--effective", day]);
    command
        .args(["--level", "material"])
        .env("SOURCE_DATE_EPOCH", TODAY);
    tools::run(&mut command).map(drop)
}
