//! Layers import downwards only, and every outside crate has one home.

use std::fs;

use crate::rust::{self, Path};
use crate::support::{files, root};

/// The layers of `src`, from the ground up; `docs/ARCHITECTURE.md` prints the same list.
pub const LAYERS: [&str; 21] = [
    "base", "lang", "prose", "model", "value", "load", "seal", "diff", "notice", "check", "render",
    "audit", "import", "edit", "compile", "work", "desk", "sys", "serve", "deploy", "cli",
];

/// Where each outside crate may be named. A second home needs a reason in the commit that adds it.
const HOMES: &[(&str, &[&str])] = &[
    ("annotate_snippets", &["cli"]),
    ("chrono", &["base", "sys"]),
    ("chrono_tz", &["base"]),
    ("clap", &["cli"]),
    ("clap_complete", &["cli"]),
    ("clap_mangen", &["cli"]),
    // Registers of trackers as tables.
    ("csv", &["work"]),
    ("ctrlc", &["sys"]),
    ("fixed_decimal", &["lang"]),
    // How zip opens what is packed, only named in Cargo.toml; pages packed on their way.
    ("flate2", &["import", "sys"]),
    ("fluent", &["lang"]),
    ("fluent_syntax", &["lang"]),
    ("getrandom", &["sys"]),
    ("html5ever", &["import"]),
    ("html5gum", &["render"]),
    ("icu_calendar", &["lang"]),
    ("icu_datetime", &["lang"]),
    ("icu_decimal", &["lang"]),
    ("icu_list", &["lang"]),
    ("icu_locale", &["lang"]),
    ("icu_normalizer", &["diff"]),
    ("icu_plurals", &["lang"]),
    ("icu_provider", &["lang"]),
    ("icu_segmenter", &["diff"]),
    ("include_dir", &["sys"]),
    ("intl_memoizer", &["lang"]),
    ("linkify", &["prose"]),
    // The program's memory, not the library's.
    ("mimalloc", &["main"]),
    // Expressions in texts, and themes.
    ("minijinja", &["value", "render"]),
    ("notify", &["sys"]),
    ("open", &["sys"]),
    ("pulldown_cmark", &["prose"]),
    // Feeds and the sitemap; Word files.
    ("quick_xml", &["render", "import"]),
    ("rayon", &["check", "compile", "work"]),
    // What rules look for in words.
    ("regex", &["model"]),
    // Certificates of FTP servers.
    ("rustls", &["deploy"]),
    ("russh", &["deploy"]),
    ("russh_sftp", &["deploy"]),
    ("rustix", &["deploy", "sys"]),
    // JSON is a format of the ledger, of sealed headers, of outputs, of data in pages, of answers,
    // of the journal, and of what browsers and auditing tools record.
    (
        "serde_json",
        &[
            "model", "load", "seal", "render", "audit", "edit", "work", "sys", "deploy", "cli",
        ],
    ),
    ("sha2", &["base"]),
    ("similar", &["diff"]),
    ("tiny_http", &["serve"]),
    ("tokio", &["deploy"]),
    ("toml", &["load"]),
    ("toml_edit", &["edit"]),
    ("unic_langid", &["lang"]),
    ("unicode_bidi", &["lang"]),
    ("unicode_width", &["cli"]),
    ("ureq", &["sys"]),
    ("url", &["sys"]),
    ("webpki_roots", &["deploy"]),
    ("whatlang", &["lang"]),
    ("writeable", &["lang"]),
    // Word files; what `avenant prove` hands over.
    ("zip", &["import", "render"]),
];

/// Crates that only derive, and so may stand anywhere.
const EVERYWHERE: [&str; 2] = ["serde", "thiserror"];

/// Returns what is wrong in one file of `src`, one line of words each.
fn faults(file: &str, source: &str) -> Vec<String> {
    let Some(layer) = layer_of(file) else {
        return vec![format!(
            "{file}: no layer of this name; add it to LAYERS in its place"
        )];
    };
    let told = |path: &Path, why: String| format!("{file}:{}: {why}", path.line);
    let mut found = Vec::new();
    for path in rust::paths(source) {
        let why = upward(file, layer, &path).or_else(|| homeless(layer, &path));
        found.extend(why.map(|why| told(&path, why)));
    }
    found
}

/// Returns the layer a file belongs to; `main.rs` and `lib.rs` are their own.
fn layer_of(file: &str) -> Option<&str> {
    let name = file.split('/').next()?;
    let name = name.strip_suffix(".rs").unwrap_or(name);
    (LAYERS.contains(&name) || file == "main.rs" || file == "lib.rs").then_some(name)
}

fn rank(layer: &str) -> Option<usize> {
    LAYERS.iter().position(|name| *name == layer)
}

/// Says why a path leads out of the layer upwards or out of sight.
fn upward(file: &str, layer: &str, path: &Path) -> Option<String> {
    let supers = path
        .parts
        .iter()
        .take_while(|part| *part == "super")
        .count();
    if supers > 1 {
        return Some("super::super hides where it leads: write crate::<layer>".to_owned());
    }
    if supers == 1 && module_depth(file) + path.depth == 1 {
        return Some("super leads to the crate's root: write crate::<layer>".to_owned());
    }
    if !matches!(path.parts[0].as_str(), "crate" | "avenant") {
        return None;
    }
    let Some(target) = path.parts.get(1) else {
        return Some("the crate as a whole is no import: write crate::<layer>".to_owned());
    };
    match (rank(target), rank(layer)) {
        (None, _) => Some(format!("crate::{target} names no layer")),
        (Some(to), Some(from)) if to > from => {
            Some(format!("`{layer}` imports upwards from `{target}`"))
        }
        (Some(_), None) if layer == "main" && target != "cli" => Some(format!(
            "main.rs runs `cli` and knows nothing of `{target}`"
        )),
        _ => None,
    }
}

/// Returns how many modules deep a file stands: `base/mod.rs` is 1, `base/date.rs` is 2.
fn module_depth(file: &str) -> usize {
    let parts = file.split('/').count();
    match file.rsplit('/').next() {
        Some("mod.rs" | "lib.rs" | "main.rs") => parts - 1,
        _ => parts,
    }
}

/// Says why an outside crate may not be named in this layer.
fn homeless(layer: &str, path: &Path) -> Option<String> {
    let (name, homes) = HOMES.iter().find(|(name, _)| path.parts[0] == *name)?;
    let words = homes.join(" or ");
    (!homes.contains(&layer)).then(|| format!("`{name}` lives in {words}, not in `{layer}`"))
}

#[test]
fn layers_import_downwards_only_and_crates_stay_at_home() {
    let src = root().join("src");
    let mut found = Vec::new();
    for file in files::list(&src)
        .iter()
        .filter(|file| file.ends_with(".rs"))
    {
        found.extend(faults(file, &fs::read_to_string(src.join(file)).unwrap()));
    }
    assert!(found.is_empty(), "\n{}\n", found.join("\n"));
}

#[test]
fn only_a_redaction_rewrites_what_is_sealed() {
    let src = root().join("src");
    let names = |file: &&String| {
        let text = fs::read_to_string(src.join(file)).unwrap();
        text.contains("Change::Redact")
    };
    let files = files::list(&src);
    let found: Vec<&String> = files.iter().filter(names).collect();
    // `edit` says what it is, `redact` makes it, the journal moves it.
    assert_eq!(
        found,
        ["edit/mod.rs", "edit/redact/mod.rs", "sys/journal.rs"]
    );
}

#[test]
fn every_dependency_has_a_home() {
    let manifest = fs::read_to_string(root().join("Cargo.toml")).unwrap();
    let manifest: toml::Table = manifest.parse().unwrap();
    let names = manifest["dependencies"].as_table().unwrap().keys();
    let names: Vec<_> = names.map(|name| name.replace('-', "_")).collect();
    let is_homeless = |name: &&String| {
        !EVERYWHERE.contains(&name.as_str()) && !HOMES.iter().any(|(home, _)| *home == **name)
    };
    let homeless: Vec<_> = names.iter().filter(is_homeless).collect();
    assert!(
        homeless.is_empty(),
        "give these crates a home in HOMES: {homeless:?}"
    );
    let gone: Vec<_> = HOMES
        .iter()
        .filter(|(name, _)| !names.iter().any(|n| n == name))
        .collect();
    assert!(
        gone.is_empty(),
        "HOMES names crates that Cargo.toml does not: {gone:?}"
    );
}

#[test]
fn homes_are_layers() {
    let unknown: Vec<_> = HOMES
        .iter()
        .flat_map(|(_, homes)| *homes)
        .filter(|home| **home != "main" && rank(home).is_none())
        .collect();
    assert!(unknown.is_empty(), "{unknown:?}");
}

#[test]
fn planted_upward_imports_are_found() {
    for planted in [
        "use crate::render::Page;",
        "use crate::render;",
        "use crate::{base::Date, render::{self, Page}};",
        "fn f() -> crate::render::Page { todo!() }",
        "fn f() { let x = <crate::render::Page>::new(); }",
        "fn f() { crate :: render :: go::<u8>(); }",
        "pub use crate::render as r;",
        "mod tests { use crate::cli; }",
        "use crate::*;",
        "use crate as home;",
        "use crate::{self};",
        "use super::super::render;",
        "use crate::nowhere::X;",
        "#[derive(minijinja::Object)] struct X;",
        "use pulldown_cmark::{Event, Parser};",
        "fn f() { ::toml::from_str(x) }",
    ] {
        assert!(
            !faults("model/site.rs", planted).is_empty(),
            "not found: {planted}"
        );
    }
    for (file, planted) in [
        ("model/mod.rs", "use super::render;"),
        ("compile.rs", "fn f() { super::cli::run() }"),
        ("main.rs", "fn main() { avenant::render::go() }"),
        ("helpers/mod.rs", ""),
        ("utils.rs", ""),
    ] {
        assert!(
            !faults(file, planted).is_empty(),
            "not found: {file}: {planted}"
        );
    }
}

#[test]
fn what_is_allowed_is_not_refused() {
    for (file, code) in [
        (
            "model/site.rs",
            "use crate::base::{Date, Digest};\nuse super::document::Document;",
        ),
        (
            "model/site.rs",
            "use crate::model::kind; mod tests { use super::*; }",
        ),
        ("model/mod.rs", "mod tests { use super::Site; }"),
        (
            "compile.rs",
            "use crate::{load, render}; mod tests { use super::*; }",
        ),
        (
            "main.rs",
            "fn main() -> std::process::ExitCode { avenant::cli::main() }",
        ),
        ("lib.rs", "pub mod base;\npub mod cli;"),
        (
            "prose/parse.rs",
            "use pulldown_cmark::Event; // crate::render\n",
        ),
        (
            "load/config.rs",
            "fn f() { super::toml::read(); let s = \"crate::cli::x\"; }",
        ),
    ] {
        assert_eq!(faults(file, code), [""; 0], "{file}: {code}");
    }
}
