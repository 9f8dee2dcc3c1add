//! Runs every folder `tests/cases/<area>/<name>/` as a test of its own, named `<area>/<name>`.
//!
//! Every pair of `tests/rules/<pack>.toml` is one as well, named `rules/<pack>/<rule>`.
//!
//! `AVENANT_BLESS=1 cargo test --test cases load/` rewrites the golden files of one area; the
//! diff of the commit is their review. `tests/cases/README.md` says how a case is written.
#![allow(
    clippy::disallowed_methods,
    reason = "tests read folders and start programs"
)]

use std::collections::BTreeMap;
use std::path::Path;

use libtest_mimic::{Arguments, Failed, Trial};

mod support;

use support::{case, files, golden::Mode, redlines, rules};

fn main() {
    let mode = Mode::from_env();
    libtest_mimic::run(&Arguments::from_args(), trials(mode)).exit();
}

fn trials(mode: Mode) -> Vec<Trial> {
    let cases = support::root().join("tests/cases");
    let areas = files::folders(&cases)
        .into_iter()
        .filter(|area| !area.starts_with('_'));
    let names = areas.flat_map(|area| {
        let names = files::folders(&cases.join(&area)).into_iter();
        names.map(move |name| format!("{area}/{name}"))
    });
    let trials = names.map(|name| {
        let folder = cases.join(&name);
        Trial::test(name, move || {
            if folder.join("old.md").exists() {
                return redlines::run(&folder, mode).map_err(Failed::from);
            }
            let avenant = Path::new(env!("CARGO_BIN_EXE_avenant"));
            case::run(&folder, avenant, mode).map_err(Failed::from)
        })
    });
    trials.chain(rule_trials()).collect()
}

/// Every pair below `tests/rules/`, named `rules/<pack>/<rule>`.
fn rule_trials() -> impl Iterator<Item = Trial> {
    let mut pairs = BTreeMap::new();
    rules::rules().into_iter().filter_map(move |rule| {
        let of_pack = pairs
            .entry(rule.pack.clone())
            .or_insert_with(|| rules::pairs(&rule.pack));
        let pair = of_pack.remove(&rule.id)?;
        let name = format!("rules/{}/{}", rule.pack, rule.id);
        Some(Trial::test(name, move || {
            let avenant = Path::new(env!("CARGO_BIN_EXE_avenant"));
            rules::run(&rule, &pair, avenant).map_err(Failed::from)
        }))
    })
}
