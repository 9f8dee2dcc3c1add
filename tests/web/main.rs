//! The built sample site in a real browser behind a real Apache, and under real validators.
//!
//! `tests/run` installs what this needs and runs it. One page of each kind and language is a test
//! of its own, so that `cargo test --features web-tests --test web axe` looks at one question.
//! `AVENANT_DIST=FOLDER` tests a folder that is built already.
#![allow(
    clippy::disallowed_methods,
    reason = "tests read folders and start programs"
)]

use std::collections::BTreeMap;
use std::process::ExitCode;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use libtest_mimic::{Arguments, Failed, Trial};

mod answers;
mod apache;
mod beside;
mod browse;
mod calendars;
mod clock;
mod consent;
mod copies;
mod days;
mod desk;
mod driver;
mod embed;
mod epochs;
mod exports;
mod feeds;
mod hosts;
mod html;
mod live;
mod markup;
mod mementos;
mod modules;
mod needs;
mod preview;
mod redlines;
mod serving;
mod site;
#[path = "../support/mod.rs"]
mod support;
mod tools;

use driver::Browser;
use site::{Page, Site};
use support::golden::Mode;
use tools::Tools;

/// Everything the tests share.
pub struct World {
    tools: Tools,
    site: Site,
    pages: Vec<Page>,
    browser: Mutex<Option<Browser>>,
    undecided: Mutex<BTreeMap<String, String>>,
    mode: Mode,
}

type Check = fn(&World) -> Result<(), String>;
type PageCheck = fn(&World, &Page) -> Result<(), String>;

/// Questions asked once.
const ONCE: &[(&str, Check)] = &[
    ("kinds", kinds),
    ("markup/html", markup::html),
    ("markup/pieces", markup::pieces),
    ("markup/css", markup::css),
    ("markup/plain", markup::plain),
    ("markup/sitemap", markup::sitemap),
    ("markup/w3m", markup::w3m),
    ("redlines/corpus", redlines::corpus),
    ("feeds/schema", feeds::schema),
    ("feeds/reader", feeds::reader),
    ("browse/contents", browse::contents),
    ("browse/print", browse::print),
    ("answers/not-found", answers::not_found),
    ("answers/security", answers::security),
    ("answers/types", answers::types),
    ("answers/pieces", answers::pieces),
    ("answers/caching", answers::caching),
    ("answers/script", answers::script),
    ("answers/closed", answers::closed),
    ("calendars/read", calendars::read),
    ("consent/revision", consent::revision),
    ("copies/answered", copies::answered),
    ("embed/shipped", embed::shipped),
    ("embed/shown", embed::shown),
    ("embed/languages", embed::languages),
    ("embed/silent", embed::silent),
    ("embed/safe", embed::safe),
    ("exports/sample", exports::sample),
    ("exports/hostile", exports::hostile),
    ("exports/again", exports::again),
    ("hosts/headers", hosts::headers),
    ("hosts/redirects", hosts::redirects),
    ("hosts/netlify", hosts::netlify),
    ("days/on", days::on),
    ("desk/fresh", desk::fresh),
    ("desk/broken", desk::broken),
    ("desk/without-script", desk::without_script),
    ("desk/redline", desk::redline),
    ("desk/time-travel", desk::time_travel),
    ("desk/keyboard", desk::keyboard),
    ("desk/publish", desk::publish),
    ("desk/begin", desk::begin),
    ("desk/axe", desk::axe),
    ("epochs/turn", epochs::turn),
    ("epochs/below-a-folder", epochs::below_a_folder),
    ("epochs/weeks-ahead", epochs::weeks_ahead),
    ("preview/at-a-root", preview::at_a_root),
    ("preview/below-a-folder", preview::below_a_folder),
    ("live/faithful", live::faithful),
    ("live/changed", live::changed),
    ("beside/foreign", beside::foreign),
    ("beside/moved", beside::moved),
    ("modules/complete", modules::complete),
    ("modules/missing", modules::missing),
    ("modules/refused", modules::refused),
    ("modules/beside", modules::beside),
    ("planted/markup", markup::planted),
    ("planted/browse", browse::planted),
    ("planted/feeds", feeds::planted),
];

/// Questions asked of every chosen page.
const EACH: &[(&str, PageCheck)] = &[
    ("axe", browse::axe),
    ("load", browse::load),
    ("narrow", browse::narrow),
    ("skip", browse::skip),
    ("targets", browse::targets),
    ("digits", browse::digits),
];

fn main() -> ExitCode {
    let arguments = Arguments::from_args();
    let world = match World::start() {
        Ok(world) => Arc::new(world),
        Err(error) => {
            eprintln!("\nerror: the web tests cannot begin: {error}\n");
            return ExitCode::from(101);
        }
    };
    let conclusion = libtest_mimic::run(&arguments, trials(&world));
    for (what, example) in world.undecided().iter() {
        println!("axe could not decide {what}, for one in {example}");
    }
    // Not `exit()`: the browser and the server end when the world is dropped.
    conclusion.exit_code()
}

fn trials(world: &Arc<World>) -> Vec<Trial> {
    let once = ONCE.iter().map(|&(name, check)| {
        let world = Arc::clone(world);
        Trial::test(name, move || check(&world).map_err(Failed::from))
    });
    let each = EACH.iter().flat_map(|&(name, check)| {
        world.pages.iter().map(move |page| {
            let (world, page) = (Arc::clone(world), page.clone());
            let name = format!("{name}{}", page.path);
            Trial::test(name, move || check(&world, &page).map_err(Failed::from))
        })
    });
    once.chain(each).collect()
}

impl World {
    fn start() -> Result<Self, String> {
        let tools = tools::find()?;
        let site = Site::start(&tools)?;
        Ok(Self {
            pages: site.pages(),
            tools,
            site,
            browser: Mutex::new(None),
            undecided: Mutex::default(),
            mode: Mode::from_env(),
        })
    }

    /// Calls `look` with the one browser, which is started when first needed.
    fn with_browser<T>(
        &self,
        look: impl FnOnce(&Browser) -> Result<T, String>,
    ) -> Result<T, String> {
        let mut browser = self.browser.lock().unwrap_or_else(PoisonError::into_inner);
        if browser.is_none() {
            *browser = Some(Browser::start(&self.tools)?);
        }
        look(browser.as_ref().expect("it was started above"))
    }

    /// Returns what axe could not decide so far: rule and state, with an example.
    fn undecided(&self) -> MutexGuard<'_, BTreeMap<String, String>> {
        self.undecided
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
    }
}

/// Every kind of page that readers meet was found in every language looked at.
fn kinds(world: &World) -> Result<(), String> {
    let mut expected = vec!["/".to_owned()];
    for lang in site::LANGUAGES {
        let kinds = [
            "",
            "<slug>/",
            "<slug>/<date>/",
            "<slug>/versions/",
            "<slug>/changes/<date>/",
            "404.html",
        ];
        expected.extend(kinds.map(|kind| format!("/{lang}/{kind}")));
    }
    let found = |page: &Page| {
        let lang = page.lang.as_deref().unwrap_or_default();
        page.kind.replace("<lang>", lang)
    };
    let found: Vec<_> = world.pages.iter().map(found).collect();
    let missing: Vec<_> = expected
        .iter()
        .filter(|kind| !found.contains(kind))
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    Err(format!(
        "no page of these kinds: {missing:?}\nfound: {found:#?}"
    ))
}
